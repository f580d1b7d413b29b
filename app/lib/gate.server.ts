/**
 * Lets a few through at once and makes the others wait in a line; whoever comes when the line is full is
 * turned away. For work that takes so much of the machine that many at once would stop it.
 * @param atOnce how many work at the same time
 * @param waiting how many may stand in the line
 */
export function createGate(atOnce: number, waiting: number) {
  let inside = 0
  const line: (() => void)[] = []
  return {
    /** Runs the work when its turn comes. @returns null when the line is full: the work has not been run */
    async run<T>(work: () => Promise<T>): Promise<{ value: T } | null> {
      if (inside >= atOnce) {
        if (line.length >= waiting) return null
        await new Promise<void>((enter) => line.push(enter))
      } else inside += 1
      try {
        return { value: await work() }
      } finally {
        // The place goes to the next in the line, or becomes free.
        const next = line.shift()
        if (next) next()
        else inside -= 1
      }
    },
  }
}
