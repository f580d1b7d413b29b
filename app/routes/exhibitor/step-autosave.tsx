import { useEffect, useState } from 'react'
import type { DraftStep } from '~/domain/step-draft/step-draft.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import type { FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { PostForm } from '~/ui/form/carried'
import { Notice } from '~/ui/notice'
import { isOfThisDevice, useAutosave } from './use-autosave'

export type ShownDraft = {
  step: DraftStep
  /** Id of its author. */
  user: string
  /** The version of what is saved, 0 where nothing is. */
  base: number
  /** 0 where nothing is kept. */
  version: number
  device: string
  /** When it was typed, in words. */
  at: string
  /** Empty while it is only offered. */
  values: FormValues
  /** Something was saved since it was begun: it is shown only when asked for. */
  offered: boolean
}

/**
 * Keeps what is typed into the form of a step, and says so quietly: that something was restored, that it is
 * kept, or why it is not. Does nothing without scripts.
 */
export function StepAutosave({ formId, draft }: { formId: string; draft: ShownDraft }) {
  const t = useMessages().desk.autosave
  const l = useLocale()
  const state = useAutosave({ formId, draft, address: paths.applyDraft(l) })
  const here = draft.step === 'company' ? paths.apply(l) : paths.applyProducts(l)
  return (
    <div className="autosave">
      {draft.version > 0 ? <KeptDraft draft={draft} here={here} /> : null}
      <p role="status" className="muted small">
        {state === 'kept' ? t.kept : state === 'failed' ? t.failed : state === 'too-much' ? t.tooMuch : ''}
      </p>
      {state === 'conflict' ? <NotKept title={t.conflict} text={t.conflictText} to={here} link={t.look} /> : null}
      {state === 'another' ? <NotKept title={t.another} text={t.anotherText} to={here} link={t.anew} /> : null}
      {state === 'signed-out' ? <NotKept title={t.signedOut} text={t.signedOutText} to={paths.signIn(l, here)} link={t.signIn} /> : null}
    </div>
  )
}

/** That there is a draft: restored, or offered; and the button to forget it. */
function KeptDraft({ draft, here }: { draft: ShownDraft; here: string }) {
  const t = useMessages().desk.autosave
  const l = useLocale()
  const [otherDevice, setOtherDevice] = useState(false)
  useEffect(() => setOtherDevice(!isOfThisDevice(draft)), [draft])
  return (
    <PostForm action={paths.applyDraft(l)} className="row row--tight" reloadDocument>
      <input type="hidden" name="draftStep" value={draft.step} />
      <input type="hidden" name="draftUser" value={draft.user} />
      <input type="hidden" name="draftVersion" value={draft.version} />
      <input type="hidden" name="draftBase" value={draft.base} />
      <input type="hidden" name="draftDevice" value={draft.device} />
      <span>
        {draft.offered ? t.offered(draft.at) : t.restored(draft.at)}
        {otherDevice ? t.otherDevice : ''}
        {draft.offered ? `. ${t.offeredText}` : ''}
      </span>
      {draft.offered ? (
        <a className="link-button" href={`${here}?draft=show`}>
          {t.show}
        </a>
      ) : null}
      <button className="link-button" name="intent" value="forget">
        {draft.offered ? t.forgetOffered : t.forget}
      </button>
    </PostForm>
  )
}

/** Why nothing more is kept, and a way out that leaves this page as it is. */
function NotKept({ title, text, to, link }: { title: string; text: string; to: string; link: string }) {
  return (
    <Notice kind="change" announce title={title}>
      <p>{text}</p>
      <p>
        <a href={to} target="_blank" rel="noopener">
          {link}
        </a>
      </p>
    </Notice>
  )
}
