import { createHash } from 'node:crypto'
import { setPdf, type PdfDefinition } from '~/lib/pdf/pdf.server'
import { booklet } from './booklet.rules'
import { dayPaper } from './day-paper.rules'
import { doorPaper } from './door-paper.rules'
import type { PaperOf } from './paper-parts.rules'

/** Which paper of the programme. */
export type PaperScope = { of: 'day'; day: string } | { of: 'hall'; centre: string; hall: string } | { of: 'booklet' }

export type Paper = { bytes: Uint8Array<ArrayBuffer>; etag: string; title: string }

/** Papers by release with the consents of its people, language and scope: what is here can only be right. */
const kept = new Map<string, Promise<Paper | null>>()
const keptAtMost = 24

/** A paper of a release as PDF: from memory, else set now. @returns undefined where it has no such day or hall, null when too many wait */
export async function programmePaper(of: PaperOf, scope: PaperScope): Promise<Paper | null | undefined> {
  const key = JSON.stringify([of.programme.key, of.locale, scope])
  const found = kept.get(key)
  if (found) return found
  const definition = definitionOf(of, scope)
  if (!definition) return undefined
  const setting = set(definition)
  kept.set(key, setting)
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value!)
  // What was refused or failed is tried again by the next who asks.
  setting.then((paper) => paper ?? kept.delete(key), () => kept.delete(key))
  return setting
}

function definitionOf(of: PaperOf, scope: PaperScope): PdfDefinition | null {
  switch (scope.of) {
    case 'day':
      return dayPaper(of, scope.day)
    case 'hall':
      return doorPaper(of, scope)
    case 'booklet':
      return booklet(of)
  }
}

async function set(definition: PdfDefinition): Promise<Paper | null> {
  const pdf = await setPdf(definition)
  return pdf && { bytes: new Uint8Array(pdf), etag: `"${createHash('sha256').update(pdf).digest('hex').slice(0, 32)}"`, title: String(definition.info?.title) }
}
