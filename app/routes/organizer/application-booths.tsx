import { Link } from '@remix-run/react'
import type { HallView } from '~/domain/booth/plan-view.rules'
import type { Price } from '~/domain/booth/price.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { MiniPlan } from '~/ui/floor-plan/mini-plan'
import { boothFacts, toDrawing } from '../parts/plan-drawing'
import { PriceBill } from '../parts/price-bill'

type Props = {
  id: string
  mayHaveBooth: boolean
  booths: readonly { code: string; hall: string; hallName: string; category: string; area: number; openSides: number; equipped: boolean; rate: number }[]
  /** Some of them do not touch the others. */
  apart: boolean
  /** The booth that awaits the exhibitor's answer, and until when. */
  offer: { code: string; until: string } | null
  wishes: readonly { code: string | null; name: string }[]
  hall: HallView | null
  price: Price | null
}

/** What an application has: its booths on the plan with their price, what is offered to it, what it wishes for. */
export function ApplicationBooths({ id, mayHaveBooth, booths, apart, offer, wishes, hall, price }: Props) {
  const m = useMessages()
  const l = useLocale()
  const t = m.applications
  const codes = booths.map((booth) => booth.code)
  return (
    <section className="stack">
      <h2 className="subheading">{codes.length > 0 ? m.plan.booths(codes) : t.booth}</h2>
      {booths.length === 0 ? <p className="muted">{t.noBooth}</p> : null}
      {mayHaveBooth ? (
        <p>
          <ButtonLink to={paths.organizer(l, `/plan?show=free&for=${id}`)} small>
            {booths.length === 0 ? m.placing.assignOnPlan : m.placing.assignMore}
          </ButtonLink>
        </p>
      ) : null}
      {offer ? <p>{m.wish.organizer.offered(offer.code, offer.until)}</p> : null}
      {wishes.length > 0 ? (
        <>
          <h3 className="small-title">{m.wish.organizer.title}</h3>
          <ol>
            {wishes.map((wish) => (
              <li key={wish.name}>{wish.code === null ? wish.name : <Link to={paths.organizer(l, `/plan?${new URLSearchParams({ booth: wish.code }).toString()}`)}>{wish.name}</Link>}</li>
            ))}
          </ol>
        </>
      ) : null}
      {booths.map((booth) => (
        <p key={booth.code}>
          {codes.length > 1 ? `${booth.code}. ` : ''}
          {booth.hallName}. {boothFacts(booth, m, l)}. <Link to={paths.organizer(l, `/plan?${new URLSearchParams({ hall: booth.hall, booth: booth.code }).toString()}`)}>{m.placing.toPlan}</Link>
        </p>
      ))}
      {apart ? <p className="muted">{t.apart}</p> : null}
      {hall ? (
        <MiniPlan
          drawing={toDrawing(hall, { found: [], to: () => '', t: m, locale: l })}
          marked={codes}
          label={`${m.plan.drawing(hall.name)}. ${m.plan.booths(codes)}`}
        />
      ) : null}
      {price ? <PriceBill price={price} booths={booths} /> : null}
    </section>
  )
}
