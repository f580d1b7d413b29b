import { addDays } from '~/lib/dates'

/** Kopecks: what contracts in force promise, what invoices in force ask for, what came, what is left, and how much of that should have come. */
export type Money = { contracted: number; invoiced: number; paid: number; due: number; overdue: number }

export const noMoney: Money = { contracted: 0, invoiced: 0, paid: 0, due: 0, overdue: 0 }

/** The sums of several. */
export function addMoney(a: Money, b: Money): Money {
  return {
    contracted: a.contracted + b.contracted,
    invoiced: a.invoiced + b.invoiced,
    paid: a.paid + b.paid,
    due: a.due + b.due,
    overdue: a.overdue + b.overdue,
  }
}

/**
 * Splits a sum by weights so that the parts are whole kopecks and together exactly the sum: each gets its
 * share rounded down, and what is left goes to the largest remainders, one kopeck each. A negative sum is split
 * as its opposite is. Weights that are all nothing count as equal.
 */
export function splitSum(sum: number, weights: readonly number[]): number[] {
  if (sum < 0) return splitSum(-sum, weights).map((part) => (part === 0 ? 0 : -part))
  const total = weights.reduce((all, weight) => all + weight, 0)
  if (total === 0) return weights.length === 0 ? [] : splitSum(sum, weights.map(() => 1))
  // Kopecks times kopecks may be more than a number holds exactly.
  const exact = weights.map((weight) => ({ whole: (BigInt(sum) * BigInt(weight)) / BigInt(total), rest: (BigInt(sum) * BigInt(weight)) % BigInt(total) }))
  const parts = exact.map(({ whole }) => Number(whole))
  let left = sum - parts.reduce((all, part) => all + part, 0)
  const byRest = exact.map((_, index) => index).sort((a, b) => (exact[b]!.rest > exact[a]!.rest ? 1 : exact[b]!.rest < exact[a]!.rest ? -1 : a - b))
  for (const index of byRest) {
    if (left === 0) break
    parts[index]! += 1
    left -= 1
  }
  return parts
}

/** The same share of each of the five sums. */
export function splitMoney(money: Money, weights: readonly number[]): Money[] {
  // What is owed no more, because somebody left for less than they were billed.
  const forgiven = splitSum(money.invoiced - money.paid - money.due, weights)
  const split = { contracted: splitSum(money.contracted, weights), invoiced: splitSum(money.invoiced, weights), paid: splitSum(money.paid, weights), overdue: splitSum(money.overdue, weights) }
  return weights.map((_, i) => {
    const [contracted, invoiced, paid, overdue] = [split.contracted[i]!, split.invoiced[i]!, split.paid[i]!, split.overdue[i]!]
    return { contracted, invoiced, paid, due: invoiced - paid - forgiven[i]!, overdue }
  })
}

/** Monday of a day's week. Days are "YYYY-MM-DD". */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

export type Week = { from: string; to: string; invoiced: number; paid: number; invoicedSoFar: number; paidSoFar: number }

/** What was billed and what came, week by week from the first to the last in which anything happened, with the sums so far. */
export function weeksOf(billed: readonly { day: string; amount: number }[], came: readonly { day: string; amount: number }[]): Week[] {
  const mondays = [...billed, ...came].map(({ day }) => mondayOf(day)).sort()
  const last = mondays.at(-1)
  if (last === undefined) return []
  const of = (moves: readonly { day: string; amount: number }[], from: string) => moves.reduce((sum, { day, amount }) => (mondayOf(day) === from ? sum + amount : sum), 0)
  const weeks: Week[] = []
  for (let from = mondays[0]!; from <= last; from = addDays(from, 7)) {
    const before = weeks.at(-1)
    const [invoiced, paid] = [of(billed, from), of(came, from)]
    weeks.push({ from, to: addDays(from, 6), invoiced, paid, invoicedSoFar: (before?.invoicedSoFar ?? 0) + invoiced, paidSoFar: (before?.paidSoFar ?? 0) + paid })
  }
  return weeks
}
