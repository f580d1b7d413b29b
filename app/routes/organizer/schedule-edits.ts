import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { localeOf, requireOrganizer } from '../guard.server'
import { editSchedule } from './schedule-actions.server'

/** There is nothing to read here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireOrganizer(context, request, localeOf(params))
  return new Response('Method not allowed\n', { status: 405, headers: { allow: 'POST' } })
}

/** Where the editor of the schedule posts its changes, and is answered in JSON. */
export async function action(args: ActionFunctionArgs) {
  const result = await editSchedule(args)
  return Response.json(result, { status: result.ok ? 200 : result.code === 'forbidden' ? 403 : result.code === 'invalid' ? 422 : 409 })
}
