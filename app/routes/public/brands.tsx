import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { countsByCentre } from '~/domain/exhibitor/exhibitor.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { accentClass, Medallion } from '~/ui/filigree/ornaments'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'

export const meta: MetaFunction = (at) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').brands
  return pageMeta(at, t.title, t.lead)
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const edition = await currentEdition(context.db)
  const makers = edition ? await countsByCentre(edition.id, context.db) : new Map<string | null, number>()
  const brands = (await allCentres(context.db)).flatMap(({ id, slug, accent, city, description, brand }) =>
    brand
      ? [{ slug, accent, city: pick(city, locale), name: pick(brand.name, locale), description: pick(description, locale), makers: makers.get(id) ?? 0 }]
      : [],
  )
  return { brands }
}

export default function Brands() {
  const { brands } = useLoaderData<typeof loader>()
  const t = useMessages().brands
  const m = useMessages()
  const l = useLocale()
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1 className="title">{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      {brands.length === 0 ? (
        <Empty title={t.none} text={t.noneText}>
          <ButtonLink to={paths.centres(l)}>{m.site.nav.centres}</ButtonLink>
        </Empty>
      ) : (
        <div className="centres section">
          {brands.map((brand) => (
            <article key={brand.slug} className={`centre ${accentClass(brand.accent)}`}>
              <Medallion accent={brand.accent} />
              <h2 className="heading">
                <Link to={paths.brand(l, brand.slug)}>{brand.name}</Link>
              </h2>
              <p className="centre__zone">{[brand.city, t.makersOf(brand.makers)].join(' · ')}</p>
              <p>{brand.description}</p>
            </article>
          ))}
        </div>
      )}
    </div>
  )
}
