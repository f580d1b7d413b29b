import { z } from 'zod'
import { daysUntil } from '~/lib/dates'

/** One rung of the ladder: with at least so many days left before the first day, so many percent are kept. */
const rung = z.object({ days: z.number().int().min(0).max(999), percent: z.number().int().min(0).max(100) })
const ladder = z.array(rung).min(1).max(10)
export type CancellationFees = z.infer<typeof ladder>

/** Reads Edition.cancellationFees, most days first. @throws when the database holds something else */
export function parseCancellationFees(json: string): CancellationFees {
  return ladder.parse(JSON.parse(json)).sort((a, b) => b.days - a.days)
}

/**
 * The ladder as organisers write it, a line a rung: «60 — 0», «30 — 50», «0 — 100».
 * @returns null when it is not that, when days repeat, or when it does not reach down to 0 days
 */
export function readCancellationFees(text: string): CancellationFees | null {
  const rungs = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => /^(\d{1,3})\s*(?:[-–—:]|\s)\s*(\d{1,3})\s*%?$/.exec(line))
  if (rungs.some((match) => match === null)) return null
  const read = ladder.safeParse(rungs.map((match) => ({ days: Number(match![1]), percent: Number(match![2]) })))
  if (!read.success) return null
  const sorted = read.data.sort((a, b) => b.days - a.days)
  const falls = sorted.every((step, index) => index === 0 || (step.days < sorted[index - 1]!.days && step.percent >= sorted[index - 1]!.percent))
  return falls && sorted.at(-1)!.days === 0 ? sorted : null
}

/** What cancelling an application of this price costs today by its edition's ladder; an application without a booth has no price. */
export function cancellationNow(price: { total: number } | null, edition: { cancellationFees: string; startsOn: string }, today: string) {
  return cancellationFee(price?.total ?? 0, parseCancellationFees(edition.cancellationFees), today, edition.startsOn)
}

/** The ladder as a text that readCancellationFees reads. */
export function writeCancellationFees(fees: CancellationFees): string {
  return fees.map(({ days, percent }) => `${days} — ${percent}`).join('\n')
}

/**
 * What a cancellation costs: the percentage of the rung that today stands on, of the whole price with VAT,
 * half up to a kopeck. After the first day it is the last rung.
 */
export function cancellationFee(total: number, fees: CancellationFees, today: string, startsOn: string): { percent: number; amount: number } {
  const left = Math.max(0, daysUntil(today, startsOn))
  const percent = (fees.find((step) => left >= step.days) ?? fees.at(-1)!).percent
  return { percent, amount: Math.floor((2 * total * percent + 100) / 200) }
}
