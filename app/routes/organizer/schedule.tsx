import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { useMemo } from 'react'
import { scheduleOf } from '~/domain/schedule/schedule.queries.server'
import { columnsOf, dayBounds, itemsOn, viewOf } from '~/domain/schedule/schedule-view.rules'
import { organizedCentres } from '~/domain/user/viewer.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { localeOf, requireEdition, requireOrganizer } from '../guard.server'
import { ScheduleEditor } from '../parts/schedule/schedule-editor'
import { ScheduleTable } from '../parts/schedule/schedule-table'
import { useScheduleWords } from '../parts/schedule/schedule-words'
import { DayTabs, ViewForm } from '../parts/schedule/view-bar'

/** The editor keeps its own state and hears what changes: another day or grid asks for nothing. */
export const shouldRevalidate = ({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname === nextUrl.pathname ? false : defaultShouldRevalidate

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const edition = await requireEdition(context, viewer, locale)
  return { schedule: await scheduleOf({ editionId: edition.id, centreIds: organizedCentres(viewer) }, context.db) }
}

export default function SchedulePage() {
  const { schedule } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  const t = useMessages().scheduleEditor
  const l = useLocale()
  const words = useScheduleWords(schedule.surroundings)
  const view = useMemo(() => viewOf(query, schedule.edition, schedule.items, schedule.surroundings), [query, schedule])
  const today = itemsOn(schedule.items, dayBounds(view.day, view.zone))
  return (
    <>
      <div className="bench__head">
        <h1>{t.title}</h1>
        <div className="actions">
          <ButtonLink to={paths.organizer(l, '/programme')} small>
            {t.toList}
          </ButtonLink>
        </div>
      </div>
      <noscript>
        <Notice>
          <p>{t.noScripts}</p>
        </Notice>
        <DayTabs view={view} changes={new Map()} />
        <ViewForm view={view} centres={schedule.surroundings.centres} byButton />
        <ScheduleTable columns={columnsOf(schedule.surroundings, view.centre, today)} items={today} zone={view.zone} words={words} />
      </noscript>
      <ScheduleEditor schedule={schedule} view={view} />
    </>
  )
}
