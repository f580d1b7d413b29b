import { refusal } from '../guard.server'

/** An address below a language that leads nowhere. */
export function loader() {
  throw refusal(404)
}

export default function NotFound() {
  return null
}
