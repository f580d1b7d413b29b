import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '~/domain/login/login.commands.server'
import { endedSessionCookie, readSessionToken } from '~/lib/session-cookie.server'

export async function action({ request, context }: ActionFunctionArgs) {
  const token = await readSessionToken(request.headers.get('cookie'))
  if (token) await signOut(token, context.db)
  return redirect('/', { headers: { 'set-cookie': await endedSessionCookie() } })
}

export function loader() {
  return redirect('/')
}
