/** One measured number, with the goal it is held against. */
export type Entry = { value: number; unit: string; target: number; better: 'lower' | 'higher' }

/** A file of this folder exports one of these as `measure`: what it starts it also stops. */
export type Measure = () => Promise<Record<string, Entry>>

/** A time in milliseconds that should be below its target. */
export const milliseconds = (value: number, target: number): Entry => ({ value: Math.round(value * 10) / 10, unit: 'ms', target, better: 'lower' })

/** A size, of a number of bytes, in kilobytes of 1,000 that should be below its target. */
export const kilobytes = (bytes: number, target: number): Entry => ({ value: Math.round(bytes / 100) / 10, unit: 'kB', target, better: 'lower' })

/** The value below which so many percent of the values lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN
}

/** How long a job takes, in milliseconds. */
export async function timed(job: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await job()
  return performance.now() - from
}
