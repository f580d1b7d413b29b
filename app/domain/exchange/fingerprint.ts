import { createHash } from 'node:crypto'

/** Twelve hex digits that differ, for all practical purposes, whenever the value does. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)
}
