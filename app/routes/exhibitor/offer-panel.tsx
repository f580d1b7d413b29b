import { Link, useNavigation } from '@remix-run/react'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { Notice } from '~/ui/notice'
import { boothFacts } from '../parts/plan-drawing'
import { PriceBill } from '../parts/price-bill'
import type { ShownOffer } from './offer-panel.server'

/** A booth that became free and is theirs if they want it: what it is, what it costs, until when, yes or no. */
export function OfferPanel({ offer }: { offer: ShownOffer }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.wish.offer
  const busy = useNavigation().formData?.get('intent')
  return (
    <section className="card" aria-labelledby="offer-title">
      <div className="card__body">
        <h2 id="offer-title" className="card__title">
          {t.title(offer.code)}
        </h2>
        <p className="card__note">
          {offer.hallName}. {boothFacts(offer, m, l)}. <Link to={`${paths.plan(l, offer.hall)}&booth=${encodeURIComponent(offer.code)}`}>{t.onPlan}</Link>
        </p>
        <p className="card__note">{t.until(offer.until)}</p>
        <PriceBill price={offer.price} booths={[offer]} />
      </div>
      <PostForm className="card__actions">
        <input type="hidden" name="booth" value={offer.id} />
        <Button type="submit" look="primary" name="intent" value="accept-offer" busy={busy === 'accept-offer'}>
          {t.accept}
        </Button>
        <Button type="submit" look="quiet" name="intent" value="decline-offer" busy={busy === 'decline-offer'}>
          {t.decline}
        </Button>
      </PostForm>
    </section>
  )
}

/** What came of the answer to an offer. */
export function OfferAnswered({ done, booths, open }: { done: string; booths: number; open: boolean }) {
  const t = useMessages().wish.offer
  const text = done === 'accepted' && booths > 0 ? t.accepted : done === 'declined' && !open ? t.declined : null
  return text ? (
    <Notice kind="good" announce>
      {text}
    </Notice>
  ) : null
}
