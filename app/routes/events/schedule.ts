import type { LoaderFunctionArgs } from '@remix-run/node'
import { isOrganizer } from '~/domain/user/viewer.rules'
import { refusal } from '../guard.server'
import { eventStream } from './event-stream.server'

/** The schedule in progress: all of it at first, then what changes, each event a ScheduleMessage. Organisers only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  if (!isOrganizer(await context.viewer())) throw refusal(403)
  return eventStream(request, context, context.listenToSchedule)
}
