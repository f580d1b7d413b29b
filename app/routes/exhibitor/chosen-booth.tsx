import { Form } from '@remix-run/react'
import { holdMinutes } from '~/domain/booth/booth.rules'
import type { BoothView } from '~/domain/booth/plan-view.rules'
import type { Price } from '~/domain/booth/price.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button, ButtonLink } from '~/ui/button'
import { boothFacts, boothWord } from '../parts/plan-drawing'
import { PriceBill } from '../parts/price-bill'
import { HoldCountdown } from './hold-countdown'

export type OwnBooth = {
  id: string
  code: string
  openSides: number
  rate: number
  price: Price | null
  /** Milliseconds of the server's clock. */
  expiresAt: number
  /** «15:47 по Москве». */
  until: string
}

/** Beside the plan: the booth looked at, if it is not one's own; one's own with its ring, price and way on. */
export function ChosenBooth({ own, chosen, now, busy }: { own: OwnBooth | null; chosen: BoothView | null; now: number; busy: boolean }) {
  const t = useMessages()
  const l = useLocale()
  const other = chosen && chosen.id !== own?.id ? chosen : null
  return (
    <div className="stack" id="chosen">
      {other ? (
        <section className="card" aria-labelledby="other-title">
          <div className="card__body">
            <h2 id="other-title" className="card__title">
              {t.plan.booth(other.code)}
            </h2>
            <p className="card__note">{boothFacts(other, t, l)}</p>
            <p className="card__big">{boothWord(other, t, l)}</p>
            {other.state === 'held' ? <p className="card__note">{t.plan.heldNote}</p> : null}
          </div>
          {other.state === 'free' ? (
            <Form method="post" preventScrollReset className="card__actions">
              <Button type="submit" look={own ? 'plain' : 'primary'} name="booth" value={other.id} busy={busy}>
                {t.apply.booth.hold(other.code)}
              </Button>
            </Form>
          ) : null}
        </section>
      ) : null}
      {own ? <OwnCard own={own} booth={chosen?.id === own.id ? chosen : null} now={now} busy={busy} /> : null}
      {!own && !other ? <p className="choose-hint">{t.apply.booth.choose}</p> : null}
    </div>
  )
}

function OwnCard({ own, booth, now, busy }: { own: OwnBooth; booth: BoothView | null; now: number; busy: boolean }) {
  const t = useMessages()
  const l = useLocale()
  return (
    <section className="card" aria-labelledby="own-title">
      <div className="card__body">
        <div className="card__head">
          <div>
            <h2 id="own-title">{t.plan.booth(own.code)}</h2>
            {booth ? <p>{boothFacts(booth, t, l)}</p> : null}
          </div>
          <HoldCountdown now={now} expiresAt={own.expiresAt} minutes={holdMinutes} />
        </div>
        {own.price ? <PriceBill price={own.price} openSides={own.openSides} rate={own.rate} /> : null}
      </div>
      <div className="card__actions">
        <ButtonLink to={paths.applyReview(l)} look="primary">
          {t.apply.booth.continue}
        </ButtonLink>
        <Form method="post" preventScrollReset>
          <Button type="submit" look="quiet" name="intent" value="release" busy={busy}>
            {t.apply.booth.release}
          </Button>
        </Form>
        <p className="card__note">{t.apply.booth.heldUntil(own.until)}</p>
      </div>
    </section>
  )
}
