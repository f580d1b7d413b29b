import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * A route's shouldRevalidate where the action may answer 409. By itself the router leaves loaders alone
 * after a refusal; after a conflict what they said before is exactly what is no longer true.
 */
export const freshAfterConflict: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate
