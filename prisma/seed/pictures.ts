import type { LocalizedText } from '~/i18n/locale'

export type SeedPicture = {
  /** The maker's slug. */
  of: string
  /** 0 is the logo. */
  place: number
  alt: LocalizedText
  /** How scripts/seed-pictures.ts draws it. */
  look: {
    piece: 'medallion' | 'earrings' | 'ring' | 'pendant' | 'tail' | 'beads' | 'brilliants' | 'plate'
    motif: 'ros-kostroma' | 'ros-yenisey' | 'ros-smolensk'
    metal: 'gold' | 'silver' | 'dark'
    ground: 'ivory' | 'velvet' | 'river' | 'wine' | 'stone'
    stone: 'garnet' | 'pearl' | 'nephrite' | 'jasper' | 'agate' | 'amethyst' | 'ice' | 'malachite'
  }
}
type Look = SeedPicture['look']
type Shot = [piece: Look['piece'], ground: Look['ground'], stone: Look['stone'], ru: string, en: string]

function maker(of: string, motif: Look['motif'], metal: Look['metal'], shots: Shot[]): SeedPicture[] {
  const look = { motif, metal }
  const logo: SeedPicture = { of, place: 0, alt: { ru: '', en: '' }, look: { ...look, piece: 'medallion', ground: 'ivory', metal: metal === 'silver' ? 'dark' : metal, stone: 'pearl' } }
  return [logo, ...shots.map(([piece, ground, stone, ru, en], i): SeedPicture => ({ of, place: i + 1, alt: { ru, en }, look: { ...look, piece, ground, stone } }))]
}

/** Drawn pictures of invented pieces by invented makers. The real companies have none. */
export const pictures: SeedPicture[] = [
  ...maker('dom-emali', 'ros-kostroma', 'silver', [
    ['earrings', 'river', 'garnet', 'Серебряные серьги со сканью и гранатом', 'Silver filigree earrings with garnets'],
    ['medallion', 'wine', 'garnet', 'Сканый медальон под эмаль', 'A filigree medallion before enamelling'],
    ['ring', 'velvet', 'pearl', 'Перстень с культивированным жемчугом', 'A ring with a cultured pearl'],
    ['tail', 'river', 'pearl', 'Сканая брошь-ветка', 'A filigree spray brooch'],
  ]),
  ...maker('volzhskaya-skan', 'ros-kostroma', 'silver', [
    ['plate', 'velvet', 'pearl', 'Ажурное блюдо напайной скани', 'An openwork filigree plate'],
    ['earrings', 'wine', 'pearl', 'Ажурные серьги', 'Openwork earrings'],
  ]),
  ...maker('zern', 'ros-kostroma', 'gold', [
    ['ring', 'wine', 'garnet', 'Золотой перстень с гранатом', 'A gold ring with a garnet'],
    ['pendant', 'velvet', 'pearl', 'Подвеска с зернью', 'A granulated pendant'],
  ]),
  ...maker('takmak', 'ros-yenisey', 'silver', [['pendant', 'river', 'nephrite', 'Подвеска с сибирским нефритом', 'A pendant with Siberian nephrite']]),
  ...maker('kamennyy-sad', 'ros-yenisey', 'gold', [
    ['beads', 'ivory', 'nephrite', 'Бусы из нефрита', 'Nephrite beads'],
    ['beads', 'stone', 'amethyst', 'Бусы из аметиста', 'Amethyst beads'],
  ]),
  // Waits for the committee's decision: until then nobody else sees them.
  ...maker('biryusa', 'ros-yenisey', 'silver', [['beads', 'ivory', 'jasper', 'Бусы из местной яшмы', 'Beads of local jasper']]),
  ...maker('zoloto-sayan', 'ros-yenisey', 'gold', [['medallion', 'river', 'jasper', 'Золотая поясная бляха', 'A gold belt plaque']]),
  ...maker('gran-57', 'ros-smolensk', 'dark', [['brilliants', 'velvet', 'ice', 'Бриллианты Кр-57 россыпью', 'Loose round brilliants']]),
  ...maker('dneprovskaya-ogranka', 'ros-smolensk', 'dark', [['ring', 'stone', 'ice', 'Кольцо с бриллиантом после переогранки', 'A ring with a recut diamond']]),
]

export const fileOf = ({ of, place }: SeedPicture, size: 'small' | 'large') => `${of}-${place}-${size}.webp`
