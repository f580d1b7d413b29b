import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { Search } from 'lucide-react'
import { shownPeople } from '~/domain/person/shown-people.rules'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Empty } from '~/ui/empty'
import { Icon } from '~/ui/icon'
import { localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { Portrait } from '../parts/portrait'

export const meta: MetaFunction<typeof loader> = ({ data: _, ...at }) => {
  const t = dictionary(at.params.l === 'en' ? 'en' : 'ru').people
  return pageMeta(at, t.title, t.description)
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const q = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  const programme = await publishedProgramme(context.db)
  const people = programme ? shownPeople(programme, locale) : []
  return {
    q,
    published: programme !== null,
    people: people
      .filter((one) => one.matches(q))
      .map(({ person, entries }) => ({
        slug: person.slug,
        name: pick(person.name, locale),
        role: pick(person.role, locale),
        photo: person.photo && paths.portrait(person.slug, person.photo, 'small'),
        sessions: new Set(entries.map((entry) => entry.session.id)).size,
      })),
  }
}

/** Everybody the published programme names. */
export default function People() {
  const { q, published, people } = useLoaderData<typeof loader>()
  const t = useMessages().people
  const l = useLocale()
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <Form method="get" className="filters" role="search">
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" name="q" defaultValue={q} key={q} aria-label={t.search} placeholder={t.search} />
        </div>
        <button className="button button--small">{t.show}</button>
        {q ? <Link to={paths.people(l)}>{t.clear}</Link> : null}
        <span className="filters__reset muted small" role="status">
          {people.length > 0 ? t.found(people.length) : ''}
        </span>
      </Form>
      {people.length === 0 ? (
        <Empty title={t.none} text={published ? t.noneText : t.nobody} />
      ) : (
        <ul className="faces">
          {people.map((person) => (
            <li key={person.slug} className="person">
              <Portrait src={person.photo} name={person.name} />
              <div>
                <Link className="strong" to={paths.person(l, person.slug)}>
                  {person.name}
                </Link>
                {person.role ? <p>{person.role}</p> : null}
                <p className="small muted">{t.sessions(person.sessions)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
