const DAY = 86_400_000

const dayNumber = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)

export type YearOnRing = {
  /** Days from one Jeweller's Day to the next: 364 or 371, another number where an edition chose its own date. */
  days: number
  /** Scrolls on the ring: 52 or 53. */
  weeks: number
  /** Whole days behind us, 0 to days. */
  elapsed: number
  /** Whole weeks behind us. */
  laid: number
  /** Where today stands, a share of the circle. */
  today: number
  /** First days of months and their middles, as shares of the circle; month counts from 0. */
  monthStarts: number[]
  monthMiddles: { month: number; at: number }[]
}

/**
 * The year between two dates as shares of a circle. Dates are 'YYYY-MM-DD'; `today` outside the year is
 * moved to its nearer end.
 */
export function yearOnRing(from: string, to: string, today: string): YearOnRing {
  const start = dayNumber(from)
  const days = Math.max(1, dayNumber(to) - start)
  const weeks = Math.max(1, Math.round(days / 7))
  const elapsed = Math.min(days, Math.max(0, dayNumber(today) - start))
  const monthStarts: number[] = []
  const monthMiddles: { month: number; at: number }[] = []
  for (let day = 0; day < days; day++) {
    const date = new Date((start + day) * DAY)
    if (date.getUTCDate() === 1) monthStarts.push(day / days)
    // The stone stands where the year closes: no label there.
    const nearTop = Math.min(day, days - day) < 14
    if (date.getUTCDate() === 16 && !nearTop) monthMiddles.push({ month: date.getUTCMonth(), at: day / days })
  }
  return { days, weeks, elapsed, laid: Math.floor((elapsed / days) * weeks), today: elapsed / days, monthStarts, monthMiddles }
}
