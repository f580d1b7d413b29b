import { holdMinutes } from '~/domain/booth/booth.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { boothFacts } from '../parts/plan-drawing'
import { PriceBill } from '../parts/price-bill'
import { HoldCountdown } from './hold-countdown'
import type { OwnBooths } from './own-booths.server'

/** The booths one holds: their names with the ring of their time, what they are, what they cost together. */
export function OwnBoothsBody({ own, now, titleId }: { own: OwnBooths; now: number; titleId: string }) {
  const t = useMessages()
  const l = useLocale()
  const { booths, price, expiresAt, until } = own
  const several = booths.length > 1
  return (
    <div className="card__body">
      <div className="card__head">
        <div>
          <h2 id={titleId}>{t.plan.booths(booths.map((booth) => booth.code))}</h2>
          {booths.map((booth) => (
            <p key={booth.id}>
              {several ? <b>{booth.code}. </b> : null}
              {booth.hall}. {boothFacts(booth, t, l)}
            </p>
          ))}
        </div>
        <HoldCountdown now={now} expiresAt={expiresAt} minutes={holdMinutes} />
      </div>
      {price ? <PriceBill price={price} booths={booths} /> : null}
      <p className="card__note">{t.apply.booth.heldUntil(until, booths.length)}</p>
    </div>
  )
}
