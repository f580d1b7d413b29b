import { motifs, type Motif } from './motifs'

let byId: Map<string, Motif> | undefined

/**
 * A figure of filigree as an SVG of its own, in one colour, for what cannot point into the cached file: paper and
 * pictures. `width` is of the wire, in units of the figure.
 * @throws Error for a figure that has no box
 */
export function figureSvg(id: string, colour: string, width = 1): string {
  byId ??= new Map(motifs().map((motif) => [motif.id, motif]))
  const figure = byId.get(id)
  if (!figure?.box) throw new Error(`There is no figure ${id}.`)
  const parts = new Map<string, string>()
  collect(figure.body, parts)
  const defs = [...parts].map(([name, body]) => `<g id="${name}">${body}</g>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${figure.box}" fill="none" stroke="${colour}" stroke-width="${width}"><defs>${defs}</defs>${figure.body}</svg>`
  return svg.replaceAll('currentColor', colour)
}

function collect(body: string, parts: Map<string, string>): void {
  for (const [, id = ''] of body.matchAll(/href="#([^"]+)"/g)) {
    const part = byId!.get(id)
    if (!part || parts.has(id)) continue
    collect(part.body, parts)
    parts.set(id, part.body)
  }
}
