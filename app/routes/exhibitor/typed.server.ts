import type { Database } from '~/db/client.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { typedInto } from '~/domain/step-draft/step-draft.queries.server'
import type { DraftOf } from '~/domain/step-draft/step-draft.schema'
import type { Locale } from '~/i18n/locale'
import { zoneName } from '~/i18n/when'
import { dayIn, formatDateTime, timeIn } from '~/lib/dates'
import type { ShownDraft } from './step-autosave'

type Asking = DraftOf & {
  /** The version of what is saved, 0 where nothing is. */
  base: number
  /** They asked for the draft although what is saved is newer. */
  take: boolean
  now: Date
  locale: Locale
}

/**
 * What was typed into a step and not saved, for its form and the line above it; with version 0 and no values
 * where there is nothing. One that was begun before the last save is only offered: it would undo that save.
 */
export async function shownDraft({ base, take, now, locale, ...whose }: Asking, db: Database): Promise<ShownDraft> {
  const head = { step: whose.step, user: whose.userId, base }
  const typed = await typedInto(whose, db)
  if (!typed) return { ...head, version: 0, device: '', at: '', values: {}, offered: false }
  const { values, version, device, savedAt } = typed
  const today = dayIn(savedAt, homeZone) === dayIn(now, homeZone)
  const at = `${today ? timeIn(savedAt, homeZone) : formatDateTime(savedAt, homeZone, locale)} ${zoneName(homeZone, savedAt, locale)}`
  const offered = typed.base !== base && !take
  return { ...head, version, device, at, values: offered ? {} : values, offered }
}

/** Whether the address asks for the draft that is only offered. */
export const takesDraft = (request: Request) => new URL(request.url).searchParams.get('draft') === 'show'
