/** What makers work with. Keys are kept in the database and in addresses: add to them, never rename one. */

/**
 * Finenesses in thousandths that the Russian hallmarking rules name (decree 394 of 6 May 2016), by metal.
 * 583 is met on old pieces only.
 */
export const finenessesOf = {
  gold: [375, 500, 583, 585, 750, 875, 916, 958, 999],
  silver: [800, 830, 875, 925, 960, 999],
  platinum: [585, 850, 900, 950, 999],
  palladium: [500, 850, 950, 999],
} as const
export type Metal = keyof typeof finenessesOf
export const metals = Object.keys(finenessesOf) as Metal[]

/** A metal with its fineness: «gold-585». */
export type Fineness = `${Metal}-${number}`
export const finenesses: readonly Fineness[] = metals.flatMap((metal) => finenessesOf[metal].map((n): Fineness => `${metal}-${n}`))

const both = ['natural', 'grown'] as const
const natural = ['natural'] as const
const grown = ['grown'] as const

/** Stones and how they come about. The first six are precious by law (41-ФЗ) where nature made them. */
export const originsOf = {
  diamond: both,
  emerald: both,
  ruby: both,
  sapphire: both,
  alexandrite: both,
  pearl: both,
  amethyst: both,
  aquamarine: natural,
  garnet: both,
  opal: both,
  quartz: both,
  spinel: both,
  topaz: natural,
  peridot: natural,
  cubic_zirconia: grown,
  moissanite: grown,
  amber: natural,
  agate: natural,
  jasper: natural,
  malachite: both,
  nephrite: natural,
  turquoise: both,
  agalmatolite: natural,
} as const satisfies Record<string, readonly Origin[]>
export type Origin = (typeof both)[number]
export type StoneKind = keyof typeof originsOf
export const stoneKinds = Object.keys(originsOf) as StoneKind[]

/** A stone and how it came about: «ruby-grown». That a stone is grown must be said wherever it is named. */
export type Stone = `${StoneKind}-${Origin}`
export const stones: readonly Stone[] = stoneKinds.flatMap((kind) => originsOf[kind].map((origin): Stone => `${kind}-${origin}`))

export const techniques = [
  'filigree',
  'enamel',
  'niello',
  'casting',
  'engraving',
  'cutting',
  'stone_carving',
  'setting',
  'forging',
  'stamping',
  'chains',
  'plating',
] as const
export type Technique = (typeof techniques)[number]

/** How they sell. */
export const trades = ['retail', 'wholesale', 'both'] as const
export type Trade = (typeof trades)[number]

/** What a maker works with, as pages show it. */
export type Craft = {
  metals: { metal: Metal; finenesses: number[] }[]
  stones: Stone[]
  techniques: Technique[]
  /** null where they have not said. */
  trade: Trade | null
}

/** The columns of Exhibitor that hold it. */
export type CraftColumns = { finenesses: string; stones: string; techniques: string; trade: string }

/** The known keys of a JSON array, in the order of the directory; any others are left out. */
export function parseKeys<K extends string>(json: string, known: readonly K[]): K[] {
  const keys: unknown = JSON.parse(json)
  return Array.isArray(keys) ? known.filter((key) => keys.includes(key)) : []
}

/**
 * Reads an exhibitor's columns.
 * @param shown what the application of the edition shows: it names metals without a fineness, and techniques
 */
export function craftOf(columns: CraftColumns, shown: readonly string[]): Craft {
  const marks = parseKeys(columns.finenesses, finenesses)
  const skills = parseKeys(columns.techniques, techniques)
  return {
    metals: metals
      .map((metal) => ({ metal, finenesses: finenessesOf[metal].filter((n) => marks.includes(`${metal}-${n}`)) }))
      .filter(({ metal, finenesses: some }) => some.length > 0 || shown.includes(metal)),
    stones: parseKeys(columns.stones, stones),
    techniques: techniques.filter((key) => skills.includes(key) || shown.includes(key)),
    trade: trades.find((key) => key === columns.trade) ?? null,
  }
}

/** The kind and origin of a stone. */
export function splitStone(stone: Stone): { kind: StoneKind; origin: Origin } {
  const at = stone.lastIndexOf('-')
  return { kind: stone.slice(0, at) as StoneKind, origin: stone.slice(at + 1) as Origin }
}

export const metalOf = (fineness: Fineness): Metal => fineness.slice(0, fineness.indexOf('-')) as Metal

/** The finenesses of a craft, as the form ticks them. */
export const finenessKeys = (craft: Craft): Fineness[] => craft.metals.flatMap(({ metal, finenesses: some }) => some.map((n): Fineness => `${metal}-${n}`))
