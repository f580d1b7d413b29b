/**
 * What became of a draft that was sent. `kept` alone means that it is kept; after `conflict` and `another`
 * nothing more is sent from this page; the others may pass.
 */
export type DraftAnswer =
  | { state: 'kept'; version: number }
  /** Another page has kept a later draft. */
  | { state: 'conflict' }
  /** Somebody else is signed in, or acts for another company. */
  | { state: 'another' }
  /** The session is over: the server would have them sign in. */
  | { state: 'signed-out' }
  /** There is more than is kept, or it comes too often. */
  | { state: 'too-much' }
  /** No answer, or none that can be read. */
  | { state: 'failed' }

/** Reads an answer, which has followed no redirect; null where none came. */
export async function readDraftAnswer(answer: Pick<Response, 'ok' | 'status' | 'type' | 'json'> | null): Promise<DraftAnswer> {
  if (!answer) return { state: 'failed' }
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 302) return { state: 'signed-out' }
  const body = ((await answer.json().catch(() => null)) ?? {}) as { version?: unknown; code?: unknown }
  if (answer.ok && typeof body.version === 'number') return { state: 'kept', version: body.version }
  if (answer.status === 409) return { state: body.code === 'another' ? 'another' : 'conflict' }
  return { state: [413, 422, 429].includes(answer.status) ? 'too-much' : 'failed' }
}
