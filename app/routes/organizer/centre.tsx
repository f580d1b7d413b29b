import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { centreBySlug, hallsOf, venuesOf, venueTravel } from '~/domain/centre/centre.queries.server'
import { writeHours } from '~/domain/centre/hours-text.rules'
import { centreTeam } from '~/domain/organizer/organizer.queries.server'
import { readHallHours } from '~/domain/schedule/hall-hours.rules'
import { mayOrganizeFestival } from '~/domain/user/viewer.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { accentClass } from '~/ui/filigree/ornaments'
import { Notice } from '~/ui/notice'
import { freshAfterConflict } from '../fresh-after-conflict'
import { found, localeOf, refusal, requireCentre, requireOrganizer } from '../guard.server'
import { CentreFields } from '../parts/centre-form'
import { HallForms } from '../parts/hall-forms'
import { TravelPart } from '../parts/travel'
import { VenueForms } from '../parts/venue-forms'
import { Team, type Member } from '../parts/team'
import { zoneOptions } from '../parts/zone-options.server'
import { addHall, addVenue, dropHall, dropVenue, saveCentre, saveHall, saveTravel, saveVenue } from './centre-actions.server'
import { addToTeam, removeFromTeam } from './team-actions.server'

export const shouldRevalidate = freshAfterConflict

/** A centre of the viewer's. @throws 404, 403 */
async function ownCentre({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = await requireOrganizer(context, request, localeOf(params))
  const centre = found(await centreBySlug(params.slug ?? '', context.db))
  requireCentre(viewer, centre.id)
  return { viewer, centre }
}

export async function loader(args: LoaderFunctionArgs) {
  const { context, params } = args
  const locale = localeOf(params)
  const { viewer, centre } = await ownCentre(args)
  const festival = mayOrganizeFestival(viewer)
  const halls = await hallsOf(centre.id, context.db)
  const people: Member[] = await centreTeam(centre.id, context.db)
  const { id, slug, position, ...texts } = centre
  return {
    slug,
    festival,
    values: { ...texts, position: String(position) },
    zone: zoneName(centre.timeZone, context.now(), locale),
    zones: festival ? zoneOptions(locale, context.now(), centre.timeZone) : [],
    halls: halls.map((hall) => ({
      ...hall,
      venueId: hall.venueId ?? '',
      hours: writeHours(readHallHours(hall.hours)),
      capacity: hall.capacity ? String(hall.capacity) : '',
      position: String(hall.position),
    })),
    venues: (await venuesOf(centre.id, context.db)).map((venue) => ({ ...venue, position: String(venue.position) })),
    travel: await venueTravel(centre.id, context.db),
    people,
    key: id,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args
  const locale = localeOf(params)
  const { viewer, centre } = await ownCentre(args)
  const formData = await request.formData()
  const intent = formData.get('intent')
  const here = paths.organizer(locale, `/centres/${centre.slug}`)
  const place = { centreId: centre.id, viewer, context, here }
  if (intent === 'save-hall') return saveHall(formData, place)
  if (intent === 'remove-hall') return dropHall(formData, place)
  if (intent === 'add-venue') return addVenue(formData, place)
  if (intent === 'save-venue') return saveVenue(formData, place)
  if (intent === 'remove-venue') return dropVenue(formData, place)
  if (intent === 'travel') return saveTravel(formData, place)
  if (intent !== 'save-centre' && intent !== 'add-organizer' && intent !== 'remove-organizer') return addHall(formData, place)

  if (!mayOrganizeFestival(viewer)) throw refusal(403)
  const scope = { id: centre.id, slug: centre.slug, name: { ru: centre.nameRu, en: centre.nameEn } }
  if (intent === 'add-organizer') return addToTeam(formData, { ...place, scope, locale })
  if (intent === 'remove-organizer') return removeFromTeam(formData, { ...place, scope, locale })
  return saveCentre(formData, place)
}

export default function CentrePage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useMessages().setup
  const l = useLocale()
  const team = result && 'team' in result ? result : undefined
  const other = result && 'of' in result ? result : undefined
  const venues = page.venues.map((venue) => ({ value: venue.id, label: pick({ ru: venue.nameRu, en: venue.nameEn }, l) }))
  return (
    <div className={`setup ${accentClass(page.values.accent)}`} key={page.key}>
      <div className="bench__head">
        <h1>{pick({ ru: page.values.nameRu, en: page.values.nameEn }, l)}</h1>
        <div className="actions">
          <ButtonLink to={paths.centre(l, page.slug)} small look="quiet">
            {t.centre.toSite}
          </ButtonLink>
          <ButtonLink to={paths.organizer(l, `/programme?centre=${page.slug}`)} small>
            {t.centre.toProgramme}
          </ButtonLink>
        </div>
      </div>
      {result ? null : <Saved zone={page.zone} />}
      {page.festival ? (
        <CentreFields values={page.values} zones={page.zones} result={other?.of === 'centre' ? other : undefined} />
      ) : (
        <p className="muted">
          {t.centre.place(pick({ ru: page.values.cityRu, en: page.values.cityEn }, l), page.zone)}
        </p>
      )}
      <section className="section" id="halls">
        <h2 className="subheading">{t.halls.title}</h2>
        <HallForms halls={page.halls} venues={venues} result={other} />
      </section>
      <section className="section stack" id="venues">
        <h2 className="subheading">{t.venues.title}</h2>
        <p className="muted measure">{t.venues.lead}</p>
        <VenueForms venues={page.venues} result={other} />
      </section>
      {venues.length > 1 ? (
        <section className="section stack" id="travel">
          <h2 className="subheading">{t.travel.title}</h2>
          <TravelPart places={venues} ways={page.travel} result={other?.of === 'travel' ? other : undefined} />
        </section>
      ) : null}
      <Team title={t.team.centreTitle} lead={t.team.centreLead} people={page.people} mayChange={page.festival} result={team} />
    </div>
  )
}

/** What the last form of this page has done. */
function Saved({ zone }: { zone: string }) {
  const [search] = useSearchParams()
  const t = useMessages().setup
  const words: Record<string, string> = {
    created: t.centre.created,
    centre: t.saved,
    shifted: t.centre.shifted(zone),
    hall: t.saved,
    'hall-removed': t.halls.removed,
    venue: t.saved,
    'venue-removed': t.venues.removed,
    travel: t.saved,
    added: t.team.added,
    removed: t.team.removed,
  }
  const said = words[search.get('saved') ?? '']
  if (!said) return null
  return (
    <Notice kind="good" announce>
      {said}
    </Notice>
  )
}
