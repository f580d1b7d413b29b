import { parseBoothShape, parsePlanShapes } from './floor-plan.schema'

/**
 * Plans change a few times a year and are drawn many times a minute: what a JSON text of one means is
 * remembered, by the text itself. Treat what you get as read-only.
 */
export const readBoothShape = remember(parseBoothShape)
export const readPlanShapes = remember(parsePlanShapes)

function remember<T>(parse: (json: string) => T, limit = 2_000): (json: string) => T {
  const known = new Map<string, T>()
  return (json) => {
    let value = known.get(json)
    if (value === undefined) {
      value = parse(json)
      if (known.size >= limit) known.clear()
      known.set(json, value)
    }
    return value
  }
}
