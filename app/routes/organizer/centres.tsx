import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { centresWithPeople, centreTravel } from '~/domain/centre/centre.queries.server'
import { festivalOrganizers } from '~/domain/organizer/organizer.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { accentClass } from '~/ui/filigree/ornaments'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { localeOf, requireFestivalOrganizer } from '../guard.server'
import { TravelPart } from '../parts/travel'
import { Team, type Member } from '../parts/team'
import { saveTravel } from './centre-actions.server'
import { addToTeam, removeFromTeam } from './team-actions.server'

export const shouldRevalidate = freshAfterConflict

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const centres = await centresWithPeople(context.db)
  const people = await festivalOrganizers(context.db)
  return {
    travel: await centreTravel(context.db),
    centres: centres.map((centre) => ({
      id: centre.id,
      slug: centre.slug,
      name: pick({ ru: centre.nameRu, en: centre.nameEn }, locale),
      city: pick({ ru: centre.cityRu, en: centre.cityEn }, locale),
      accent: centre.accent,
      zone: zoneName(centre.timeZone, context.now(), locale),
      halls: centre.halls.map((hall) => pick({ ru: hall.nameRu, en: hall.nameEn }, locale)).join(', '),
      team: centre.organizers.map(({ user }) => user.email),
    })),
    people: people.map((person): Member => {
      const fixed = person.id === viewer.id ? 'you' : context.env.organizers.includes(person.email) ? 'configured' : undefined
      return { ...person, ...(fixed && { fixed }) }
    }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireFestivalOrganizer(context, request, locale)
  const formData = await request.formData()
  if (formData.get('intent') === 'travel') return saveTravel(formData, { centreId: null, viewer, context, here: paths.organizer(locale, '/centres') })
  const place = { scope: 'festival', viewer, locale, context, here: paths.organizer(locale, '/centres') } as const
  return formData.get('intent') === 'remove-organizer' ? removeFromTeam(formData, place) : addToTeam(formData, place)
}

export default function Centres() {
  const { centres, people, travel } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const t = useMessages().setup
  const l = useLocale()
  const team = result && 'of' in result ? undefined : result
  const other = result && 'of' in result ? result : undefined
  const { columns } = t.centres
  const saved = search.get('saved')
  const done = saved === 'added' ? t.team.added : saved === 'removed' ? t.team.removed : saved === 'travel' ? t.saved : null
  return (
    <>
      <div className="bench__head">
        <h1>{t.centres.title}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, '/centres/new')} look="primary">
            {t.centres.add}
          </ButtonLink>
        </div>
      </div>
      {done && !result ? (
        <Notice kind="good" announce>
          {done}
        </Notice>
      ) : null}
      <p className="muted">{t.centres.lead}</p>
      {centres.length === 0 ? (
        <Empty title={t.centres.none} text={t.centres.noneText} small />
      ) : (
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{columns.centre}</th>
              <th scope="col">{columns.zone}</th>
              <th scope="col">{columns.halls}</th>
              <th scope="col">{columns.team}</th>
            </tr>
          </thead>
          <tbody>
            {centres.map((centre) => (
              <tr key={centre.slug} className={accentClass(centre.accent)}>
                <th scope="row">
                  <Link to={paths.organizer(l, `/centres/${centre.slug}`)}>{centre.name}</Link> <span className="accent">{centre.city}</span>
                </th>
                <td data-label={columns.zone}>{centre.zone}</td>
                <td data-label={columns.halls}>{centre.halls || <span className="muted">{t.centres.noHalls}</span>}</td>
                <td data-label={columns.team}>{centre.team.join(', ') || <span className="muted">{t.centres.noTeam}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Team title={t.team.festivalTitle} lead={t.team.festivalLead} people={people} mayChange result={team} />
      {centres.length > 1 ? (
        <section className="section stack" id="travel">
          <h2 className="subheading">{t.travel.citiesTitle}</h2>
          <TravelPart places={centres.map((centre) => ({ value: centre.id, label: centre.city }))} ways={travel} result={other} />
        </section>
      ) : null}
    </>
  )
}
