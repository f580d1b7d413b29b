import type { Point } from '../booth/floor-plan.schema'
import type { Box } from '../booth/geometry.rules'
import { nextCodes } from './numbering.rules'
import { freePlace } from './plan-edits.rules'
import { boothsOf, type BoothItem, type Content, type Item } from './plan-editor.rules'

/** What can be drawn: by pulling a frame, by pressing corner after corner, or by one press. */
export const frameTools = ['booth', 'stage'] as const
export const cornerTools = ['polygon', 'wall', 'zone'] as const
export const pressTools = ['pillar', 'entrance', 'label'] as const
export type DrawingTool = (typeof frameTools | typeof cornerTools | typeof pressTools)[number]

/** Words that a new thing begins with. */
export type NewWords = Record<'stage' | 'zone' | 'label', { ru: string; en: string }>

type Making = { content: Content; key: string; category: string; like: BoothItem | undefined; words: NewWords }

/** A stage or a booth in a frame, at least half a metre wide and deep. */
export function itemInFrame(tool: (typeof frameTools)[number], { x, y, w, h }: Box, making: Making): Item {
  const box = { x: Math.round(x), y: Math.round(y), w: Math.max(5, Math.round(w)), h: Math.max(5, Math.round(h)) }
  if (tool === 'stage') return { key: making.key, type: 'thing', shape: { kind: 'stage', ...box, text: making.words.stage } }
  return { ...newBooth(making), shape: { kind: 'rect', ...box } }
}

/** A wall, a zone or a booth with corners; null while there are too few. */
export function itemOfCorners(tool: (typeof cornerTools)[number], corners: readonly Point[], making: Making): Item | null {
  const points = corners.map(([x, y]): Point => [Math.round(x), Math.round(y)]).slice(0, 64)
  if (points.length < (tool === 'wall' ? 2 : 3)) return null
  if (tool === 'wall') return { key: making.key, type: 'thing', shape: { kind: 'wall', points } }
  if (tool === 'zone') return { key: making.key, type: 'thing', shape: { kind: 'zone', points, text: making.words.zone } }
  return { ...newBooth(making), shape: { kind: 'polygon', points } }
}

/** A pillar, an entrance or words at a point. */
export function itemAt(tool: (typeof pressTools)[number], at: Point, making: Making): Item {
  const { width, height } = making.content
  const [x, y] = [Math.round(at[0]), Math.round(at[1])]
  if (tool === 'pillar') return { key: making.key, type: 'thing', shape: { kind: 'pillar', x, y, size: 8 } }
  if (tool === 'label') return { key: making.key, type: 'thing', shape: { kind: 'label', x, y, text: making.words.label } }
  // Inwards from the wall that is nearest.
  const ways: [number, number][] = [[height - y, 0], [x, 90], [y, 180], [width - x, 270]]
  const direction = ways.sort((a, b) => a[0] - b[0])[0]![1]
  return { key: making.key, type: 'thing', shape: { kind: 'entrance', use: 'visitors', x, y, width: 40, direction } }
}

/** The thing in its usual size where there is room: for those who draw by the keyboard. */
export function usualItem(tool: DrawingTool, making: Making): Item {
  const { content } = making
  switch (tool) {
    case 'booth':
    case 'stage': {
      const size = tool === 'booth' ? { w: 30, h: 30 } : { w: 80, h: 30 }
      const [x, y] = freePlace(content, size)
      return itemInFrame(tool, { x, y, ...size }, making)
    }
    case 'polygon':
    case 'wall':
    case 'zone': {
      const [x, y] = freePlace(content, { w: 40, h: 40 })
      const corners: Point[] = tool === 'wall' ? [[x, y], [x + 40, y]] : [[x, y], [x + 40, y], [x + 40, y + 30], [x + 30, y + 40], [x, y + 40]]
      return itemOfCorners(tool, corners, making)!
    }
    case 'entrance':
      return itemAt(tool, [content.width / 2, content.height], making)
    case 'pillar':
    case 'label': {
      const [x, y] = freePlace(content, { w: 20, h: 20 })
      return itemAt(tool, [x + 10, y + 10], making)
    }
  }
}

function newBooth({ content, key, category, like }: Making): Omit<BoothItem, 'shape'> {
  const booths = boothsOf(content)
  const model = like ?? booths.at(-1)
  const used = booths.map(({ code }) => code)
  const code = model ? nextCodes(model.code, used, 1)[0]! : 'А-1'
  return { key, type: 'booth', code, category: model?.category ?? category, openSides: 1, equipped: model?.equipped ?? true, blocked: false }
}
