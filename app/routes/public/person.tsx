import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { shownPeople } from '~/domain/person/shown-people.rules'
import { lineOf } from '~/domain/programme/line.rules'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { parts } from '~/domain/session/session.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { found, localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { Portrait } from '../parts/portrait'
import { SessionList } from '../parts/session-list'

export const meta: MetaFunction<typeof loader> = ({ data: page, ...at }) =>
  page ? pageMeta(at, page.name, (page.bio || page.role).slice(0, 200)) : pageMeta(at, dictionary(at.params.l === 'en' ? 'en' : 'ru').site.notFound.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const programme = found(await publishedProgramme(context.db))
  const { person, entries } = found(shownPeople(programme, locale).find((shown) => shown.person.slug === params.slug))
  const seats = await seatsOf(entries.map((entry) => entry.slot.id), context.db)
  return {
    name: pick(person.name, locale),
    role: pick(person.role, locale),
    bio: pick(person.bio, locale),
    photo: person.photo && paths.portrait(person.slug, person.photo, 'large'),
    groups: parts
      .map((part) => ({
        part,
        lines: entries.filter((entry) => (entry.session.parts[person.id] ?? 'speaker') === part).map((entry) => lineOf(entry, seats.get(entry.slot.id), locale)),
      }))
      .filter((group) => group.lines.length > 0),
  }
}

/** Somebody the published programme names: as much as they agreed to, and where to meet them. */
export default function PersonPage() {
  const page = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  return (
    <div className="page page-end">
      <Breadcrumbs label={m.session.crumbs} steps={[{ to: paths.people(l), label: m.people.title }]} />
      <header className="person-head section-tight">
        <Portrait src={page.photo} name={page.name} large />
        <div>
          <h1 className="title">{page.name}</h1>
          {page.role ? <p className="lead">{page.role}</p> : null}
          {page.bio ? <p className="measure pre-line">{page.bio}</p> : null}
        </div>
      </header>
      {page.groups.map(({ part, lines }) => (
        <section key={part} className="section">
          <h2 className="heading">{m.people.partTitles[part]}</h2>
          <SessionList lines={lines} withCity withDay />
        </section>
      ))}
    </div>
  )
}
