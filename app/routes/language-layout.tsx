import { Outlet } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { localeOf } from './guard.server'

/** Everything below a language. Another first segment is no page of ours. */
export function loader({ params }: LoaderFunctionArgs) {
  localeOf(params)
  return null
}

export default function LanguageLayout() {
  return <Outlet />
}
