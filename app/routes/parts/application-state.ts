import type { ApplicationState } from '~/domain/application/application.schema'

/** The classes of the word for a state: a mark before it, never colour alone. */
export function stateClass(state: ApplicationState): string {
  const look = { draft: 'quiet', submitted: 'wait', approved: 'good', rejected: 'bad', withdrawn: 'quiet' }[state]
  return `state state--${look}`
}
