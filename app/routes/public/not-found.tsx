import { data } from '@remix-run/node'

/** An address below a language that leads nowhere. */
export function loader() {
  throw data(null, { status: 404 })
}

export default function NotFound() {
  return null
}
