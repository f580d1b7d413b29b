import type { BoothLook } from '~/ui/plan'

/** What a floor plan draws. Lengths in decimetres from the hall's top left corner, texts in one language. */
export type Drawing = { width: number; height: number; shapes: readonly DrawnShape[]; booths: readonly DrawnBooth[] }

export type DrawnShape =
  | { kind: 'wall' | 'stage' | 'zone' | 'pillar'; d: string; text?: string; x?: number; y?: number }
  | { kind: 'podium'; x: number; y: number; radius: number; aisle?: number; text?: string }
  | { kind: 'entrance'; use: 'visitors' | 'goods' | 'emergency'; x: number; y: number; width: number; direction: number; text?: string }
  | { kind: 'label'; x: number; y: number; text: string; rotation?: number }
  | { kind: 'grid'; x: number; y: number; w: number; h: number; step: number }

export type DrawnBooth = {
  id: string
  code: string
  d: string
  /** Where the code stands; how wide and high the booth is. */
  x: number
  y: number
  w: number
  h: number
  look: BoothLook
  /** Where a press leads; null for a booth that is none of anybody's business. */
  to: string | null
  /** All of it in words, for those who do not see the plan. */
  label: string
  /** Said beside the booth under the pointer: at the right of the code, and in the second line. */
  aside: string
  line: string
  /** A search found it. */
  found?: boolean
}

/** Free space around the hall for walls, words at the doors and the scale, in decimetres. */
export const margin = { side: 18, top: 18, bottom: 34 }

/** What is visible: x, y, width, height of the viewBox. */
export function viewOf({ width, height }: { width: number; height: number }) {
  return { x: -margin.side, y: -margin.top, width: width + 2 * margin.side, height: height + margin.top + margin.bottom }
}
