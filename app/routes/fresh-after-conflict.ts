import type { ShouldRevalidateFunction } from '@remix-run/react'

/**
 * A route's shouldRevalidate where the action may answer 409. By itself the router leaves loaders alone
 * after a refusal; after a conflict what they said before is exactly what is no longer true. A page that is
 * about another company than its visitor acts for now stays about it.
 */
export const freshAfterConflict: ShouldRevalidateFunction = ({ actionStatus, actionResult, defaultShouldRevalidate }) =>
  !isOldPage(actionResult) && (actionStatus === 409 || defaultShouldRevalidate)

const isOldPage = (answer: unknown) => typeof answer === 'object' && answer !== null && 'madeFor' in answer
