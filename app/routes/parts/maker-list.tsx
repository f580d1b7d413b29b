import { Link } from '@remix-run/react'
import type { ListedExhibitor } from '~/domain/exhibitor/exhibitor.queries.server'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Picture } from './picture'

/** An exhibitor as a list shows one, in one language. */
export function toMaker(e: ListedExhibitor, locale: Locale) {
  return {
    slug: e.slug,
    brand: pick(e.brand, locale),
    city: pick(e.city, locale),
    products: e.products,
    trade: e.craft.trade,
    logo: e.logo,
    booths: e.booths.map((booth) => booth.code),
  }
}

/** Exhibitors with their town, booth and what they show. */
export function MakerList({ makers, heading: Heading = 'h2' }: { makers: readonly ReturnType<typeof toMaker>[]; heading?: 'h2' | 'h3' }) {
  const t = useMessages().exhibitors
  const l = useLocale()
  return (
    <ul className="directory directory--exhibitors">
      {makers.map((maker) => (
        <li key={maker.slug} className={maker.logo ? 'has-logo' : undefined}>
          {maker.logo ? <Picture picture={maker.logo} alt="" lazy /> : null}
          <Heading>
            <Link to={paths.exhibitor(l, maker.slug)}>{maker.brand}</Link>
          </Heading>
          <p className="directory__booth">{[maker.city, maker.booths.length > 0 ? t.booth(maker.booths.join(', ')) : ''].filter(Boolean).join(', ')}</p>
          <p>{[maker.products.map((key) => t.products[key]).join(', '), maker.trade ? t.trades[maker.trade] : ''].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}
