import type { ActionFunctionArgs } from '@remix-run/node'
import { editSchedule } from './schedule-actions.server'

/** Where the editor of the schedule posts its changes, and is answered in JSON. */
export async function action(args: ActionFunctionArgs) {
  const result = await editSchedule(args)
  return Response.json(result, { status: result.ok ? 200 : result.code === 'forbidden' ? 403 : result.code === 'invalid' ? 422 : 409 })
}
