import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { isTimed, type ClaimKind } from '~/domain/booth/booth.rules'
import { placingForms, type PlacingVerb } from '~/domain/booth/placing.schema'
import type { BoothView } from '~/domain/booth/plan-view.rules'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ZodForm } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { boothFacts, stateWord } from '../parts/plan-drawing'
import type { PlacingResult } from './placing-actions.server'

type Facts = {
  holder: { applicationId: string; brand: string; kind: ClaimKind; booths: string[]; apart: boolean } | null
  /** Who wants it if it becomes free, in the order in which they are asked. */
  wishers: { applicationId: string; brand: string; exact: boolean; submitted: string }[]
  blockReason: string
  candidates: { applicationId: string; brand: string; booths: string[]; mayBeOffered: boolean }[]
  free: { id: string; code: string; hall: string }[]
  others: { id: string; applicationId: string; code: string; hall: string; brand: string }[]
}

/** A booth as organisers see it, and all that can be done with it: each verb a form that opens. */
export function BoothVerbs({ booth, facts, forApplication, result }: { booth: BoothView; facts: Facts; forApplication: string | null; result: PlacingResult | undefined }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.placing
  const { holder } = facts
  return (
    <section className="card" aria-labelledby="booth-title">
      <div className="card__body">
        <h2 id="booth-title" className="card__title">
          {m.plan.booth(booth.code)}
        </h2>
        <p className="card__note">{boothFacts(booth, m, l)}</p>
        <p className="card__note">
          {formatRoubles(booth.price, l)}, {stateWord(booth, m)}
        </p>
        {facts.blockReason ? <p className="card__note">{t.blockedBecause(facts.blockReason)}</p> : null}
        {holder ? (
          <p>
            <Link to={paths.organizer(l, `/applications/${holder.applicationId}`)}>{holder.brand}</Link>, {t.kinds[holder.kind]}
            {holder.booths.length > 1 ? `. ${m.plan.booths(holder.booths)}${holder.apart ? t.apart : ''}.` : null}
          </p>
        ) : null}
        <Wishers wishers={facts.wishers} />
      </div>
      <div className="card__actions verbs">{holder ? <OfHolder {...{ booth, facts, holder, result }} /> : <OfNobody {...{ booth, facts, forApplication, result }} />}</div>
    </section>
  )
}

function Wishers({ wishers }: Pick<Facts, 'wishers'>) {
  const t = useMessages().wish.organizer
  const l = useLocale()
  if (wishers.length === 0) return null
  return (
    <>
      <h3 className="small-title">{t.wishers}</h3>
      <ol>
        {wishers.map(({ applicationId, brand, exact, submitted }) => (
          <li key={applicationId}>
            <Link to={paths.organizer(l, `/applications/${applicationId}`)}>{brand}</Link>, {t.line(submitted, exact)}
          </li>
        ))}
      </ol>
    </>
  )
}

type Given = { booth: BoothView; facts: Facts; result: PlacingResult | undefined }

function OfHolder({ booth, facts, holder, result }: Given & { holder: NonNullable<Facts['holder']> }) {
  const t = useMessages().placing
  const ids = { boothId: booth.id, applicationId: holder.applicationId }
  return (
    <>
      {holder.kind === 'offered' ? null : (
        <Verb verb="move" ids={ids} result={result}>
          <Select name="to" label={t.moveTo} required placeholder={t.chooseBooth} options={facts.free.map(({ id, code, hall }) => ({ value: id, label: `${code}, ${hall}` }))} />
        </Verb>
      )}
      {isTimed(holder) || facts.others.length === 0 ? null : (
        <Verb verb="swap" ids={ids} result={result}>
          <Select
            name="other"
            label={t.swapWith}
            required
            placeholder={t.chooseBooth}
            options={facts.others.map(({ id, applicationId, code, brand }) => ({ value: `${id}:${applicationId}`, label: `${code}, ${brand}` }))}
          />
        </Verb>
      )}
      <Verb verb="vacate" title={{ held: t.verbs.release, offered: t.verbs.withdraw, reserved: t.verbs.vacate, confirmed: t.verbs.vacate }[holder.kind]} ids={ids} result={result} danger />
    </>
  )
}

function OfNobody({ booth, facts, forApplication, result }: Given & { forApplication: string | null }) {
  const t = useMessages().placing
  const ids = { boothId: booth.id }
  const waiting = facts.candidates.filter((candidate) => candidate.mayBeOffered)
  if (booth.state === 'blocked') return <Verb verb="unblock" ids={ids} result={result} />
  return (
    <>
      <Verb verb="assign" ids={ids} result={result} open={forApplication !== null} defaults={{ applicationId: forApplication ?? '' }}>
        <Select
          name="applicationId"
          label={t.assignTo}
          required
          placeholder={t.chooseApplication}
          options={facts.candidates.map(({ applicationId, brand, booths }) => ({ value: applicationId, label: booths.length > 0 ? `${brand} (${booths.join(', ')})` : brand }))}
        />
      </Verb>
      {waiting.length > 0 ? (
        <Verb verb="offer" ids={ids} result={result} defaults={{ applicationId: facts.wishers[0]?.applicationId ?? '' }}>
          <Select
            name="applicationId"
            label={t.offerTo}
            hint={t.offerHint}
            required
            placeholder={t.chooseApplication}
            options={waiting.map(({ applicationId, brand }) => ({ value: applicationId, label: brand }))}
          />
        </Verb>
      ) : null}
      <Verb verb="block" ids={ids} result={result} />
    </>
  )
}

/** One verb: folded until it is wanted or was refused; with its reason, which the log keeps and the mail tells. */
function Verb({
  verb,
  title,
  ids,
  result,
  open = false,
  defaults = {},
  danger = false,
  children,
}: {
  verb: PlacingVerb
  title?: string
  ids: Record<string, string>
  result: PlacingResult | undefined
  open?: boolean
  defaults?: Record<string, string>
  danger?: boolean
  children?: ReactNode
}) {
  const m = useMessages()
  const t = m.placing
  const own = result?.verb === verb ? result : undefined
  const needsReason = verb !== 'assign' && verb !== 'unblock'
  const saysWhy = verb !== 'offer'
  const name = title ?? t.verbs[verb]
  return (
    <details className="unfold" open={open || own !== undefined}>
      <summary>{name}</summary>
      <ZodForm
        id={verb}
        intent={verb}
        schema={placingForms[verb]}
        messages={{ errors: m.errors, summaryTitle: t.summary }}
        defaultValues={defaults}
        result={own}
        className="form form--single"
      >
        {Object.entries(ids).map(([field, value]) => (
          <input type="hidden" key={field} name={field} value={value} />
        ))}
        {children}
        {saysWhy ? (
          <TextField
            name="reason"
            label={t.reason}
            hint={verb === 'block' || verb === 'unblock' ? t.reasonLogged : t.reasonTold}
            maxLength={500}
            {...(needsReason ? { required: true } : { optionalLabel: m.apply.optional })}
          />
        ) : null}
        <div className="form__send">
          <SubmitButton look={danger ? 'danger' : 'primary'}>{name}</SubmitButton>
        </div>
      </ZodForm>
    </details>
  )
}
