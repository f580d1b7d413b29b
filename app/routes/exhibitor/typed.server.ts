import type { Database } from '~/db/client.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { typedInto } from '~/domain/step-draft/step-draft.queries.server'
import type { DraftStep } from '~/domain/step-draft/step-draft.schema'
import type { Locale } from '~/i18n/locale'
import { zoneName } from '~/i18n/when'
import { dayIn, formatDateTime, timeIn } from '~/lib/dates'
import type { ShownDraft } from './step-autosave'

type Asking = { userId: string; editionId: string; step: DraftStep; now: Date; locale: Locale }

/** What was typed into a step and not saved, for its form and the line above it; with version 0 and no values where there is nothing. */
export async function shownDraft({ now, locale, ...whose }: Asking, db: Database): Promise<ShownDraft> {
  const typed = await typedInto(whose, db)
  if (!typed) return { step: whose.step, version: 0, device: '', at: '', values: {} }
  const { values, version, device, savedAt } = typed
  const today = dayIn(savedAt, homeZone) === dayIn(now, homeZone)
  const at = `${today ? timeIn(savedAt, homeZone) : formatDateTime(savedAt, homeZone, locale)} ${zoneName(homeZone, savedAt, locale)}`
  return { step: whose.step, version, device, at, values }
}
