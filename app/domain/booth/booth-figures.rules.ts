import type { BoothState } from './booth.rules'

type Part = {
  booths: number
  /** Square decimetres. */
  area: number
  /** Kopecks: space and surcharge, without fee and VAT. */
  price: number
}

/** The booths for sale, by what has become of them. What is not for sale is not counted. */
export type Figures = Record<Exclude<BoothState, 'blocked'>, Part>

const nothing: Part = { booths: 0, area: 0, price: 0 }
export const noFigures: Figures = { free: nothing, held: nothing, taken: nothing }

/** The figures with one booth more. */
export function addFigures(figures: Figures, booth: { state: BoothState; area: number; price: number }): Figures {
  if (booth.state === 'blocked') return figures
  const part = figures[booth.state]
  const grown = { booths: part.booths + 1, area: part.area + booth.area, price: part.price + booth.price }
  return { ...figures, [booth.state]: grown }
}

/** Everything for sale, whatever has become of it. */
export function totalOf({ free, held, taken }: Figures): Part {
  return {
    booths: free.booths + held.booths + taken.booths,
    area: free.area + held.area + taken.area,
    price: free.price + held.price + taken.price,
  }
}

/** Share of a whole in percent, rounded; 0 of nothing. Never 100 while anything is left, never 0 while there is something. */
export function shareOf(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0
  if (part >= whole) return 100
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)))
}
