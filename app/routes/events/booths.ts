import type { LoaderFunctionArgs } from '@remix-run/node'
import { eventStream } from './event-stream.server'

/** The states of the booths: all of them at first, then what changes, each event a LiveMessage. Open to everybody, like the plan. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return eventStream(request, context, context.listenToBooths)
}
