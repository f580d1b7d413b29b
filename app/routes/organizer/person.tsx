import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { personForOrganizer } from '~/domain/person/person.queries.server'
import { mayOrganizeCentre, organizedCentres } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatWhen, zoneName } from '~/i18n/when'
import { formatDateTime } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { found, localeOf, refusal, requireEdition, requireOrganizer } from '../guard.server'
import { AvailabilityPart, ConsentPart, PersonWords, PhotoPart } from '../parts/person-forms'
import { actOnPerson, type PersonResult } from './person-actions.server'

export const shouldRevalidate = freshAfterConflict

/** A person, whether the viewer may change them, and the centres whose clock they may speak of. @throws 404 */
async function opened({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  const person = found(await personForOrganizer({ id: params.id ?? '', editionId: edition.id }, context.db))
  const own = person.sessions.every(({ session }) => mayOrganizeCentre(viewer, session.centreId))
  return { locale, viewer, edition, person, own, centres: await allCentres(context.db) }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, viewer, edition, person, own, centres } = await opened(asked)
  const zone = centres.find((centre) => person.sessions.some(({ session }) => session.centreId === centre.id))?.timeZone ?? homeZone
  const { nameRu, nameEn, roleRu, roleEn, bioRu, bioEn, agreedRu, agreedEn } = person
  const photo = person.photos.find(({ size }) => size === 'small')
  return {
    own,
    slug: person.slug,
    values: { nameRu, nameEn, roleRu, roleEn, bioRu, bioEn, agreedRu, agreedEn, version: String(person.version) },
    consent: person.consentAt && { when: formatDateTime(person.consentAt, homeZone, locale), by: person.notedBy },
    photo: photo ? { hash: person.photos.find(({ size }) => size === 'large')?.hash ?? '', width: photo.width, height: photo.height } : null,
    days: { from: edition.startsOn, until: edition.endsOn },
    centres: centres.map((centre) => ({ value: centre.slug, label: `${pick(centre.city, locale)}: ${zoneName(centre.timeZone, asked.context.now(), locale)}` })),
    availability: person.availability.map(({ id, startsAt, endsAt }) => ({ id, when: formatWhen(startsAt, endsAt, zone, locale) })),
    sessions: person.sessions
      .filter(({ session }) => session.editionId === edition.id)
      .map(({ part, session }) => ({
        id: session.id,
        title: pick({ ru: session.titleRu, en: session.titleEn }, locale),
        city: pick({ ru: session.centre.cityRu, en: session.centre.cityEn }, locale),
        part,
        mine: mayOrganizeCentre(viewer, session.centreId),
      })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, edition, person, own, centres, locale } = await opened(asked)
  if (!own) throw refusal(403)
  const change = { personId: person.id, centreIds: organizedCentres(viewer), actorId: viewer.id, now: asked.context.now() }
  const outcome = await actOnPerson(asked, { change, editionId: edition.id, centres })
  return 'saved' in outcome ? redirect(paths.organizer(locale, `/people/${person.id}?saved=${outcome.saved}`)) : data<PersonResult>(outcome.result, { status: outcome.status })
}

export default function PersonPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as PersonResult | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const l = useLocale()
  const t = m.people.organizer
  const said = (t.saved as Record<string, string>)[search.get('saved') ?? '']
  const resultOf = (of: PersonResult['of']) => (result?.of === of ? result : undefined)
  return (
    <div className="setup">
      <Breadcrumbs label={m.exhibitors.here} steps={[{ to: paths.organizer(l, '/people'), label: t.title }]} />
      <div className="bench__head">
        <h1>{pick({ ru: page.values.nameRu, en: page.values.nameEn }, l)}</h1>
      </div>
      {result?.stale ? (
        <Notice kind="bad" announce>
          {t.stale}
        </Notice>
      ) : said && !result ? (
        <Notice kind="good" announce>
          {said}
        </Notice>
      ) : null}
      {page.own ? null : <Notice>{t.notYours}</Notice>}
      <section className="section">
        <h2 className="subheading">{t.sessions}</h2>
        {page.sessions.length === 0 ? <p className="muted">{t.noSessions}</p> : null}
        <ul className="links">
          {page.sessions.map((session) => (
            <li key={session.id}>
              <span>
                {session.mine ? <Link to={paths.organizer(l, `/programme/${session.id}`)}>{session.title}</Link> : session.title}
                <small>{[session.city, m.session.parts[session.part]].filter(Boolean).join(', ')}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {page.own ? (
        <>
          <ConsentPart consent={page.consent} version={page.values.version} />
          <PersonWords key={page.values.version} values={page.values} result={resultOf('words')} />
          <PhotoPart slug={page.slug} photo={page.photo} name={page.values.nameRu} version={page.values.version} result={resultOf('photo')} />
          <AvailabilityPart {...page} version={page.values.version} result={resultOf('availability')} />
        </>
      ) : null}
    </div>
  )
}
