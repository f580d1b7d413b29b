import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { accentClass, Medallion } from '~/ui/filigree/ornaments'
import { pageMeta } from '../page-meta'

export const meta: MetaFunction = (at) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').centre
  return pageMeta(at, t.listTitle, t.listLead)
}

export async function loader({ context }: LoaderFunctionArgs) {
  return { centres: await allCentres(context.db) }
}

export default function Centres() {
  const { centres } = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1 className="title">{t.centre.listTitle}</h1>
        <p>{t.centre.listLead}</p>
      </div>
      <div className="centres section">
        {centres.map((centre) => (
          <article key={centre.slug} className={`centre ${accentClass(centre.accent)}`}>
            <Medallion accent={centre.accent} />
            <h2 className="heading">
              <Link to={paths.centre(l, centre.slug)}>{pick(centre.name, l)}</Link>
            </h2>
            <p className="centre__zone">{t.home.centreZone[centre.timeZone] ?? centre.timeZone}</p>
            <p>{pick(centre.description, l)}</p>
          </article>
        ))}
      </div>
    </div>
  )
}
