import { Form } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { DraftStep } from '~/domain/step-draft/step-draft.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import type { FormValues } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Notice } from '~/ui/notice'
import { deviceName, useAutosave } from './use-autosave'

export type ShownDraft = {
  step: DraftStep
  /** 0 where nothing is kept. */
  version: number
  device: string
  /** When it was typed, in words. */
  at: string
  values: FormValues
}

/**
 * Keeps what is typed into the form of a step, and says so quietly: that something was restored, that it is
 * kept, or that another device was faster. Does nothing without scripts.
 */
export function StepAutosave({ formId, draft }: { formId: string; draft: ShownDraft }) {
  const t = useMessages().desk.autosave
  const l = useLocale()
  const state = useAutosave({ formId, draft, address: paths.applyDraft(l) })
  const [otherDevice, setOtherDevice] = useState(false)
  useEffect(() => setOtherDevice(draft.version > 0 && draft.device !== deviceName()), [draft])
  const fields = (
    <>
      <input type="hidden" name="draftStep" value={draft.step} />
      <input type="hidden" name="draftVersion" value={draft.version} />
      <input type="hidden" name="draftDevice" value={draft.device || 'no-device'} />
    </>
  )
  return (
    <div className="autosave">
      {draft.version > 0 ? (
        <Form method="post" action={paths.applyDraft(l)} className="row row--tight" reloadDocument>
          {fields}
          <span>
            {t.restored(draft.at)}
            {otherDevice ? t.otherDevice : ''}
          </span>
          <button className="link-button" name="intent" value="forget">
            {t.forget}
          </button>
        </Form>
      ) : null}
      <p role="status" className="muted small">
        {state === 'kept' ? t.kept : state === 'failed' ? t.failed : ''}
      </p>
      {state === 'conflict' ? (
        <Notice kind="change" announce title={t.conflict}>
          <p>{t.conflictText}</p>
          <p>
            <a href={draft.step === 'company' ? paths.apply(l) : paths.applyProducts(l)} target="_blank" rel="noopener">
              {t.look}
            </a>
          </p>
        </Notice>
      ) : null}
    </div>
  )
}
