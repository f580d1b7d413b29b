import { env } from './env.server'

/** The one place that knows what time it is. FESTIVAL_NOW sets where it starts, outside production. */
let offset: number | undefined

/** The present instant. */
export function now(): Date {
  offset ??= env().festivalNow ? env().festivalNow!.getTime() - Date.now() : 0
  return new Date(Date.now() + offset)
}
