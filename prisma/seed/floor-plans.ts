import type { BoothShape, PlanShape, Point } from '~/domain/booth/floor-plan.schema'
import { polar } from '~/domain/booth/geometry.rules'
import type { LocalizedText } from '~/i18n/locale'

/** `rate` in kopecks for a square metre, all five days, without VAT. */
export type SeedCategory = { code: string; name: LocalizedText; rate: number }

export type SeedBooth = {
  code: string
  category: string
  shape: BoothShape
  openSides: number
  equipped: boolean
  blocked: boolean
}

/** The plan of a hall, in decimetres. `hall` is its slug in the Kostroma centre. */
export type SeedPlan = { hall: string; width: number; height: number; shapes: PlanShape[]; booths: SeedBooth[] }

export const categories: SeedCategory[] = [
  { code: 'ring', name: { ru: 'В кольце', en: 'In the ring' }, rate: 1_180_000 },
  { code: 'row', name: { ru: 'В ряду', en: 'In a row' }, rate: 980_000 },
  { code: 'wall', name: { ru: 'У стены, без оборудования', en: 'Against the wall, space only' }, rate: 860_000 },
  { code: 'counter', name: { ru: 'Прилавок у входа', en: 'Counter by the entrance' }, rate: 920_000 },
  { code: 'island', name: { ru: 'Остров', en: 'Island' }, rate: 1_040_000 },
  { code: 'bay', name: { ru: 'В полукруге', en: 'In the bay' }, rate: 960_000 },
  { code: 'workshop', name: { ru: 'Место мастера', en: 'Maker’s bench' }, rate: 680_000 },
  { code: 'showcase', name: { ru: 'Витрина', en: 'Showcase' }, rate: 840_000 },
]

const rect = (x: number, y: number, w: number, h: number): BoothShape => ({ kind: 'rect', x, y, w, h })
const range = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Booths in the order given get the codes «А-1», «А-2» …; `blocked` names the numbers that are not let. */
function row(
  letter: string,
  category: string,
  places: { shape: BoothShape; openSides: number }[],
  { blocked = [], equipped = true }: { blocked?: number[]; equipped?: boolean } = {},
): SeedBooth[] {
  return places.map((place, i) => ({
    code: `${letter}-${i + 1}`,
    category,
    ...place,
    equipped,
    blocked: blocked.includes(i + 1),
  }))
}

// ---- Большая арена: the hall is planned around the ring ---------------------------------------------

const ring = { cx: 310, cy: 205 }

/** Two blocks of eight, back to back, with a cross aisle between them; the heads of a block are corners. */
const doubleRow = (x: number) =>
  [75, 215].flatMap((y) =>
    range(4).flatMap((line) =>
      range(2).map((side) => ({ shape: rect(x + side * 30, y + line * 30, 30, 30), openSides: line % 3 === 0 ? 2 : 1 })),
    ),
  )

/** Four arcs of three around the podium, with aisles on the axes' diagonals; open to the podium and outwards. */
const ringBooths = range(4).flatMap((quarter) =>
  range(3).map((part) => {
    const from = quarter * 90 - 36 + part * 24
    const shape: BoothShape = { kind: 'sector', ...ring, inner: 76, outer: 102, from, to: from + 24 }
    return { shape, openSides: part === 1 ? 2 : 3 }
  }),
)

const arena: SeedPlan = {
  hall: 'bolshaya-arena',
  width: 620,
  height: 400,
  shapes: [
    { kind: 'grid', step: 50, x: 0, y: 0, w: 620, h: 400 },
    { kind: 'wall', points: [[0, 193], [0, 0], [620, 0], [620, 185]] },
    { kind: 'wall', points: [[620, 225], [620, 400], [345, 400]] },
    { kind: 'wall', points: [[275, 400], [0, 400], [0, 217]] },
    { kind: 'entrance', use: 'visitors', x: 310, y: 400, width: 70, direction: 0, text: { ru: 'Вход с площади', en: 'Entrance from the square' } },
    { kind: 'entrance', use: 'emergency', x: 0, y: 205, width: 24, direction: 270 },
    { kind: 'entrance', use: 'goods', x: 620, y: 205, width: 40, direction: 270 },
    { kind: 'stage', x: 245, y: 0, w: 130, h: 24, text: { ru: 'Сцена', en: 'Stage' } },
    { kind: 'podium', ...ring, radius: 46, aisle: 118, text: { ru: 'Подиум «Кольцо»', en: 'The Ring podium' } },
    { kind: 'label', x: 95, y: 68, text: { ru: 'Ряд А', en: 'Row А' } },
    { kind: 'label', x: 525, y: 68, text: { ru: 'Ряд В', en: 'Row В' } },
  ],
  booths: [
    ...row('К', 'ring', ringBooths),
    ...row('А', 'row', doubleRow(65)),
    ...row('В', 'row', doubleRow(495)),
    // The two beside the stage are its wings.
    ...row(
      'Г',
      'wall',
      [25, 395].flatMap((x) => range(5).map((i) => ({ shape: rect(x + i * 40, 0, 40, 30), openSides: i % 4 === 0 ? 2 : 1 }))),
      { blocked: [5, 6], equipped: false },
    ),
    // The two beside the entrance are registration and the cloakroom.
    ...row(
      'Д',
      'counter',
      [83, 371].flatMap((x) => range(5).map((i) => ({ shape: rect(x + i * 34, 380, 30, 20), openSides: 1 }))),
      { blocked: [5, 6] },
    ),
  ],
}

// ---- Галерея: a long room with a glazed half-circle at its end ----------------------------------------

const bay = { cx: 380, cy: 150 }

const whole = (p: Point): Point => [Math.round(p[0]), Math.round(p[1])]

/** An octagon cut like a stone into eight booths around its middle, clockwise from north. */
const facets = (cx: number, cy: number, outer: number, inner: number) =>
  range(8).map((facet) => {
    const [from, to] = [facet * 45 - 22.5, facet * 45 + 22.5]
    const points = [polar(cx, cy, outer, from), polar(cx, cy, outer, to), polar(cx, cy, inner, to), polar(cx, cy, inner, from)]
    return { shape: { kind: 'polygon' as const, points: points.map(whole) }, openSides: 1 }
  })

/** Five benches of 2.5 by 2.5 m in a line; the outer two stand at a corner. */
const benches = (y: number) => range(5).map((i) => ({ shape: rect(75 + i * 25, y, 25, 25), openSides: i % 4 === 0 ? 2 : 1 }))

const showcases = (y: number) =>
  [75, 222].flatMap((x) => range(5).map((i) => ({ shape: rect(x + i * 24, y, 24, 12), openSides: 1 })))

const bayBooths = [6.5, 95.5].flatMap((start) =>
  range(6).map((i) => {
    const from = start + i * 13
    return { shape: { kind: 'sector' as const, ...bay, inner: 126, outer: 150, from, to: from + 13 }, openSides: 1 }
  }),
)

const gallery: SeedPlan = {
  hall: 'galereya',
  width: 530,
  height: 300,
  shapes: [
    { kind: 'grid', step: 50, x: 0, y: 0, w: 380, h: 300 },
    { kind: 'wall', points: [[0, 125], [0, 0], [380, 0]] },
    { kind: 'curved-wall', ...bay, radius: 150, from: 0, to: 85.5 },
    { kind: 'curved-wall', ...bay, radius: 150, from: 94.5, to: 180 },
    { kind: 'wall', points: [[380, 300], [222, 300]] },
    { kind: 'wall', points: [[195, 300], [0, 300], [0, 175]] },
    { kind: 'entrance', use: 'visitors', x: 0, y: 150, width: 50, direction: 90, text: { ru: 'Вход из фойе', en: 'From the foyer' } },
    { kind: 'entrance', use: 'goods', x: 208, y: 300, width: 27, direction: 0 },
    { kind: 'entrance', use: 'emergency', x: 530, y: 150, width: 24, direction: 90 },
    { kind: 'zone', points: [[0, 0], [48, 0], [48, 72], [0, 72]], text: { ru: 'Гардероб', en: 'Cloakroom' } },
    { kind: 'zone', points: [[0, 228], [48, 228], [48, 300], [0, 300]], text: { ru: 'Кафе', en: 'Café' } },
    { kind: 'zone', points: [[92, 139], [183, 139], [183, 161], [92, 161]], text: { ru: 'Работы конкурса', en: 'Contest pieces' } },
    { kind: 'pillar', x: 62, y: 104, size: 8 },
    { kind: 'pillar', x: 62, y: 196, size: 8 },
    { kind: 'pillar', x: 210, y: 104, size: 8 },
    { kind: 'pillar', x: 210, y: 196, size: 8 },
    { kind: 'label', x: 137, y: 102, text: { ru: 'Переулок мастеров', en: 'Makers’ lane' } },
    { kind: 'podium', cx: 385, cy: 150, radius: 26, text: { ru: 'Роза', en: 'The Rose' } },
  ],
  booths: [
    ...row('Р', 'island', facets(385, 150, 78, 44)),
    ...row('И', 'island', [...facets(262, 80, 45, 15), ...facets(262, 220, 45, 15)]),
    // The two at the emergency exit are kept by the guards and the fire service.
    ...row('П', 'bay', bayBooths, { blocked: [6, 7] }),
    // The last bench of the inner row is the assay inspector's consulting desk.
    ...row('М', 'workshop', [40, 65, 210, 235].flatMap(benches), { blocked: [10] }),
    ...row('С', 'showcase', [...showcases(0), ...showcases(288)]),
  ],
}

export const plans: SeedPlan[] = [arena, gallery]
