import type { TimelineEntry, TimelineStep, TimelineTime } from '~/domain/application/timeline.rules'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { dictionary } from '~/i18n/dictionary'
import type { Locale } from '~/i18n/locale'
import { formatWhen, zoneName } from '~/i18n/when'
import { dayIn, formatDateTime, formatDay, timeIn } from '~/lib/dates'
import { paths } from '~/lib/paths'
import type { ShownStep } from './desk-timeline'

/** The timeline as the page shows it: times in words, in the zone of the centre whose hall they stand in. */
export function shownTimeline(
  entries: readonly TimelineEntry[],
  { state, latePercent, timeZone, locale }: { state: string | null; latePercent: number; timeZone: string; locale: Locale },
): ShownStep[] {
  const { steps, waiting, notes } = dictionary(locale).desk.timeline
  return entries.map(({ step, state: how, when }) => {
    const inOtherHands = how === 'later' && step in waiting
    const label = inOtherHands ? waiting[step as keyof typeof waiting] : steps[step][how === 'done' ? 'done' : 'todo']
    const ended = step === 'decision' && state && state in notes.decision ? notes.decision[state as keyof typeof notes.decision] : null
    return {
      step,
      state: how,
      label: ended ?? label,
      when: whenText(when, timeZone, locale) || (inOtherHands ? noteOf(step, locale) : ''),
      note: step === 'services' && when && latePercent > 0 ? notes.services(latePercent) : '',
      to: addressOf(step, how, state, locale),
    }
  })
}

function noteOf(step: TimelineStep, locale: Locale): string {
  const { notes } = dictionary(locale).desk.timeline
  if (step === 'decision') return notes.decisionWaits
  return step === 'contract' || step === 'invoice' || step === 'act' ? notes[step] : ''
}

/** The one place where a step is done or looked at; null where there is none. */
function addressOf(step: TimelineStep, how: TimelineEntry['state'], state: string | null, l: Locale): string | null {
  if (step === 'application') return how === 'done' ? null : state === null ? paths.apply(l) : paths.applyProducts(l)
  if (step === 'decision') return state === 'needs_information' ? '#answer' : null
  if (step === 'requisites') return state === null || state === 'draft' ? paths.apply(l) : `${paths.exhibitorProfile(l)}#requisites`
  if (step === 'passes') return how === 'later' ? null : paths.exhibitorPasses(l)
  if (step === 'services') return state === null ? null : paths.exhibitorServices(l)
  if (step === 'contract' || step === 'invoice' || step === 'act') return how === 'later' ? null : paths.exhibitorDocuments(l)
  return null
}

function whenText(when: TimelineTime, timeZone: string, locale: Locale): string {
  const t = dictionary(locale).desk.timeline
  if (when === null) return ''
  const moment = (at: Date) => momentText(at, timeZone, locale)
  if ('day' in when) return formatDay(when.day, locale)
  if ('byDay' in when) return t.until(formatDay(when.byDay, locale))
  if ('at' in when) return formatDay(dayIn(when.at, timeZone), locale)
  if ('until' in when) return untilText(when.until, timeZone, locale)
  if (when.to === null) return t.fromMoment(moment(when.from))
  const sameDay = dayIn(when.from, timeZone) === dayIn(when.to, timeZone)
  return sameDay ? formatWhen(when.from, when.to, timeZone, locale) : t.fromTo(formatDateTime(when.from, timeZone, locale), moment(when.to))
}

const momentText = (at: Date, timeZone: string, locale: Locale) => `${formatDateTime(at, timeZone, locale)} ${zoneName(timeZone, at, locale)}`

/** «до 14 июня 2027 г. включительно»: the last day before an instant; its hour where it ends no day in that zone. */
export function untilText(until: Date, timeZone: string, locale: Locale): string {
  const t = dictionary(locale).desk.timeline
  // The end of a day at home may be the middle of one elsewhere.
  const wholeDay = ['00:00', '23:59'].includes(timeIn(until, timeZone))
  return wholeDay ? t.until(formatDay(dayIn(new Date(until.getTime() - 1), timeZone), locale)) : t.untilMoment(momentText(until, timeZone, locale))
}

/** The zone of the hall a company stands in; the festival's own while it stands nowhere. */
export const zoneOf = (booths: readonly { hall: { timeZone: string } }[]) => booths[0]?.hall.timeZone ?? homeZone
