import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { screenChoices } from '~/domain/programme/screen.rules'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { accentClass } from '~/ui/filigree/ornaments'
import { Tabs } from '~/ui/tabs'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'

export const meta: MetaFunction<typeof loader> = (at) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').screen
  return [...pageMeta(at, t.title, t.lead), { name: 'robots', content: 'noindex' }]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const programme = await publishedProgramme(context.db)
  const theme = new URL(request.url).searchParams.get('theme')
  return {
    centres: programme ? screenChoices(programme, localeOf(params)) : null,
    theme: theme === 'dark' || theme === 'light' ? theme : null,
  }
}

/** Which television shows what. The screens are whole pages of their own: links load them anew. */
export default function Screens() {
  const { centres, theme } = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  const m = t.screen
  const query = theme ? `?theme=${theme}` : ''
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1 className="title">{m.title}</h1>
        <p>{m.lead}</p>
      </div>
      {centres === null ? (
        <Empty title={t.home.nothingYet} text={t.home.nothingYetText}>
          <ButtonLink to={paths.programme(l)}>{t.programme.title}</ButtonLink>
        </Empty>
      ) : (
        <>
          <Tabs
            label={m.theme}
            tabs={([null, 'light', 'dark'] as const).map((name) => ({
              to: name ? `${paths.screens(l)}?theme=${name}` : paths.screens(l),
              label: m.themes[name ?? 'system'],
              current: theme === name,
            }))}
          />
          <p className="actions section">
            <a className="button button--primary" href={paths.screen(l, { of: 'festival' }) + query}>
              {m.wholeFestival}
            </a>
          </p>
          {centres.map((centre) => (
            <section key={centre.slug} className={`section ${accentClass(centre.accent)}`}>
              <h2 className="heading heading--ruled">
                <a href={paths.screen(l, { of: 'centre', centre: centre.slug }) + query}>{centre.name}</a>
              </h2>
              <ul className="link-columns">
                {centre.halls.map((hall) => (
                  <li key={hall.slug}>
                    <a href={paths.screen(l, { of: 'hall', centre: centre.slug, hall: hall.slug }) + query}>{hall.name}</a>
                    <small>
                      {hall.venue ? `${hall.venue}, ` : ''}
                      <a href={paths.paper.hall(l, centre.slug, hall.slug)}>{m.door}</a>
                    </small>
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <p className="section measure muted">{m.how}</p>
        </>
      )}
    </div>
  )
}
