import type { Messages } from './messages/messages'

/** The words for an action of the log, «заявка одобрена»; null where there are none. */
export function auditActionWords(m: Messages, action: string): string | null {
  return m.applications.actions[action] ?? m.organizer.log.actions[action] ?? null
}
