import { pick, type Locale } from '~/i18n/locale'
import { foldText, matchesSearch } from '~/lib/search-text'
import type { PlannedBooth, PlannedHall } from './booth.queries.server'
import { foldCode, type BoothState } from './booth.rules'
import type { PlanShape } from './floor-plan.schema'
import { planShapePath, shapeBounds, shapeCentre, shapePath } from './geometry.rules'

/** A booth as a page draws and lists it, in one language. */
export type BoothView = {
  id: string
  code: string
  /** `d` of an SVG path, the middle of the code, width and height of the booth, in decimetres. */
  d: string
  x: number
  y: number
  w: number
  h: number
  category: string
  /** Square decimetres. */
  area: number
  openSides: number
  equipped: boolean
  state: BoothState
  /** It is held because it is offered to somebody. */
  offered: boolean
  mine: boolean
  /** Kopecks, without fee and VAT. */
  price: number
  exhibitor: { slug: string; brand: string } | null
}

/** Something on the plan that is not a booth, in one language. */
export type ShapeView =
  | { kind: 'wall' | 'stage' | 'zone' | 'pillar'; d: string; text?: string; x?: number; y?: number }
  | { kind: 'podium'; x: number; y: number; radius: number; aisle?: number; text?: string }
  | { kind: 'entrance'; use: 'visitors' | 'goods' | 'emergency'; x: number; y: number; width: number; direction: number; text?: string }
  | { kind: 'label'; x: number; y: number; text: string; rotation?: number }
  | { kind: 'grid'; x: number; y: number; w: number; h: number; step: number }

export type HallView = {
  slug: string
  name: string
  venue: string
  city: string
  timeZone: string
  width: number
  height: number
  shapes: ShapeView[]
  booths: BoothView[]
}

export type HallTab = { slug: string; name: string; free: number }

/** What an address may ask of a plan. */
export type PlanWish = { hall?: string | undefined; booth?: string | undefined; q?: string | undefined }

/**
 * The halls as a page shows them: tabs, one hall drawn, the booth chosen in it, the booths a search
 * found. A search or a booth that is not in the hall asked for turns to the hall where it is. Null when
 * the edition has no plan.
 */
export function planView(halls: readonly PlannedHall[], wish: PlanWish, locale: Locale) {
  const asked = halls.find((hall) => hall.slug === wish.hall)
  const finds = (booth: PlannedBooth) => isFound(booth, wish.q ?? '')
  const isChosen = (booth: PlannedBooth) => foldCode(booth.code) === foldCode(wish.booth ?? '')
  const matching = (test: (booth: PlannedBooth) => boolean) => {
    if (asked?.booths.some(test)) return asked
    return halls.find((hall) => hall.booths.some(test))
  }
  const shown =
    (wish.q ? matching(finds) : undefined) ??
    (wish.booth && !asked ? matching(isChosen) : undefined) ??
    asked ??
    halls.find((hall) => hall.booths.some((booth) => booth.mine)) ??
    halls[0]
  if (!shown) return null
  const found = wish.q ? shown.booths.filter(finds) : []
  const chosen = shown.booths.find(isChosen) ?? (found.length === 1 ? found[0] : undefined)
  return {
    tabs: halls.map((hall) => ({ slug: hall.slug, name: pick(hall.name, locale), free: count(hall, 'free') })),
    hall: hallView(shown, locale),
    chosen: chosen?.code ?? null,
    found: found.map((booth) => booth.code),
  }
}

const count = (hall: PlannedHall, state: BoothState) => hall.booths.filter((booth) => booth.state === state).length

/** A code typed in full, or words of the exhibitor's name in either language. */
function isFound(booth: PlannedBooth, q: string): boolean {
  if (foldText(q) === '') return false
  if (foldCode(booth.code) === foldCode(q)) return true
  return booth.exhibitor !== null && matchesSearch(foldText(`${booth.exhibitor.brand.ru} ${booth.exhibitor.brand.en}`), q)
}

function hallView(hall: PlannedHall, locale: Locale): HallView {
  return {
    slug: hall.slug,
    name: pick(hall.name, locale),
    venue: pick(hall.venue, locale),
    city: pick(hall.city, locale),
    timeZone: hall.timeZone,
    width: hall.width,
    height: hall.height,
    shapes: hall.shapes.map((shape) => shapeView(shape, locale)),
    booths: hall.booths.map((booth) => boothView(booth, locale)),
  }
}

function boothView({ shape, category, exhibitor, ...booth }: PlannedBooth, locale: Locale): BoothView {
  const [x, y] = shapeCentre(shape)
  const { w, h } = shapeBounds(shape)
  return {
    ...booth,
    category: pick(category.name, locale),
    exhibitor: exhibitor && { slug: exhibitor.slug, brand: pick(exhibitor.brand, locale) },
    d: shapePath(shape),
    x: round(x),
    y: round(y),
    w: round(w),
    h: round(h),
  }
}

/** A shape of the plan in one language. */
export function shapeView(shape: PlanShape, locale: Locale): ShapeView {
  switch (shape.kind) {
    case 'wall':
    case 'curved-wall':
      return { kind: 'wall', d: planShapePath(shape) }
    case 'stage':
      return { kind: 'stage', d: planShapePath(shape), text: pick(shape.text, locale), x: shape.x + shape.w / 2, y: shape.y + shape.h / 2 }
    case 'zone': {
      const [x, y] = shapeCentre({ kind: 'polygon', points: shape.points })
      return { kind: 'zone', d: planShapePath(shape), text: pick(shape.text, locale), x: round(x), y: round(y) }
    }
    case 'pillar':
      return { kind: 'pillar', d: planShapePath(shape) }
    case 'podium':
      return { kind: 'podium', x: shape.cx, y: shape.cy, radius: shape.radius, aisle: shape.aisle, ...(shape.text && { text: pick(shape.text, locale) }) }
    case 'entrance': {
      const { text, ...entrance } = shape
      return { ...entrance, ...(text && { text: pick(text, locale) }) }
    }
    case 'label':
      return { kind: 'label', x: shape.x, y: shape.y, text: pick(shape.text, locale), rotation: shape.rotation }
    case 'grid':
      return shape
  }
}

const round = (n: number) => Math.round(n * 10) / 10

export const boothSorts = ['code', 'price', 'area'] as const
export type BoothSort = (typeof boothSorts)[number]

export const boothShows = ['free', 'all', 'exhibitors'] as const
export type BoothShow = (typeof boothShows)[number]

/** The booths of a list, one's own always first, those of one price or area by code. Blocked ones are never listed. */
export function listBooths(booths: readonly BoothView[], { show, sort }: { show: BoothShow; sort: BoothSort }): BoothView[] {
  const by = { code: () => 0, price: (b: BoothView) => b.price, area: (b: BoothView) => b.area }[sort]
  const wanted = { free: (b: BoothView) => b.state === 'free', all: (b: BoothView) => b.state !== 'blocked', exhibitors: (b: BoothView) => b.exhibitor !== null }[show]
  return booths
    .map((booth, order) => ({ booth, order }))
    .filter(({ booth }) => booth.mine || wanted(booth))
    .sort((a, b) => Number(b.booth.mine) - Number(a.booth.mine) || by(a.booth) - by(b.booth) || a.order - b.order)
    .map(({ booth }) => booth)
}
