import type { Fineness, Stone, Technique, Trade } from '~/domain/exhibitor/craft.rules'

export type SeedCraft = { finenesses?: Fineness[]; stones?: Stone[]; techniques?: Technique[]; trade: Trade }

/** What the invented makers work with, by slug. The real companies appear by name only and have none. */
export const crafts: Record<string, SeedCraft> = {
  'volzhskaya-skan': { finenesses: ['silver-875', 'silver-925'], techniques: ['filigree', 'engraving'], trade: 'both' },
  zern: { finenesses: ['gold-585', 'gold-750', 'silver-925'], stones: ['garnet-natural', 'pearl-grown'], techniques: ['filigree', 'setting'], trade: 'retail' },
  'masterskaya-vetrovyh': { finenesses: ['silver-925'], techniques: ['filigree', 'forging'], trade: 'retail' },
  'krasnoselskaya-nit': { finenesses: ['gold-585', 'silver-925'], techniques: ['chains', 'plating'], trade: 'both' },
  podozerye: { finenesses: ['silver-875', 'silver-925'], stones: ['garnet-natural', 'pearl-natural'], techniques: ['filigree', 'enamel', 'plating'], trade: 'retail' },
  'serebryanyy-ryad': { finenesses: ['silver-875', 'silver-925', 'silver-999'], techniques: ['engraving', 'stamping'], trade: 'both' },
  'tihiy-blesk': { finenesses: ['silver-925', 'silver-960'], techniques: ['forging'], trade: 'retail' },
  lunnitsa: { finenesses: ['silver-875', 'silver-925'], techniques: ['casting', 'filigree'], trade: 'retail' },
  vetluga: { finenesses: ['gold-375', 'gold-585', 'gold-750'], stones: ['diamond-natural', 'diamond-grown', 'cubic_zirconia-grown'], techniques: ['casting', 'setting', 'plating'], trade: 'wholesale' },
  'dom-emali': { finenesses: ['silver-925', 'silver-960'], stones: ['garnet-natural', 'pearl-grown'], techniques: ['enamel', 'filigree', 'engraving'], trade: 'both' },
  'yuvelirnyy-dvor': { finenesses: ['gold-585', 'gold-750', 'silver-925', 'platinum-950'], stones: ['diamond-natural', 'ruby-natural', 'ruby-grown', 'sapphire-natural'], techniques: ['casting', 'engraving', 'setting'], trade: 'retail' },
  lapin: { finenesses: ['gold-585', 'gold-750', 'platinum-950', 'palladium-850'], stones: ['diamond-natural', 'emerald-natural', 'ruby-natural', 'sapphire-natural', 'alexandrite-grown'], techniques: ['setting'], trade: 'both' },
  snegurka: { finenesses: ['silver-925'], techniques: ['enamel'], trade: 'retail' },
  'verstak-i-bor': { trade: 'both' },
  'shkola-skani': { finenesses: ['silver-925'], techniques: ['filigree'], trade: 'retail' },
  'yeniseyskiy-samorodok': { finenesses: ['gold-750', 'gold-958'], techniques: ['forging', 'setting'], trade: 'retail' },
  takmak: { finenesses: ['silver-925'], techniques: ['casting'], trade: 'both' },
  biryusa: { stones: ['agate-natural', 'jasper-natural', 'nephrite-natural'], techniques: ['stone_carving'], trade: 'retail' },
  'taymyrskaya-kost': { finenesses: ['silver-925'], techniques: ['engraving'], trade: 'retail' },
  'kamennyy-sad': { stones: ['nephrite-natural', 'jasper-natural', 'quartz-natural', 'amethyst-natural'], techniques: ['stone_carving'], trade: 'retail' },
  pogo: { finenesses: ['silver-800', 'silver-925'], stones: ['turquoise-natural', 'amber-natural'], techniques: ['forging'], trade: 'retail' },
  'han-tigir': { finenesses: ['gold-585', 'silver-925'], techniques: ['engraving', 'casting'], trade: 'both' },
  agalma: { stones: ['agalmatolite-natural'], techniques: ['stone_carving'], trade: 'retail' },
  'saryg-tash': { finenesses: ['silver-925'], stones: ['agalmatolite-natural'], techniques: ['stone_carving', 'setting'], trade: 'retail' },
  'zoloto-sayan': { finenesses: ['gold-585', 'gold-750'], techniques: ['casting'], trade: 'both' },
  'gran-57': { stones: ['diamond-natural', 'diamond-grown'], techniques: ['cutting'], trade: 'wholesale' },
  'dneprovskaya-ogranka': { stones: ['diamond-natural'], techniques: ['cutting'], trade: 'both' },
  lupa: { stones: ['diamond-natural', 'diamond-grown', 'ruby-grown', 'moissanite-grown'], trade: 'retail' },
  'uralskaya-vstavka': { stones: ['malachite-natural', 'jasper-natural', 'garnet-natural', 'spinel-grown'], techniques: ['cutting', 'stone_carving'], trade: 'wholesale' },
  'malahitovaya-gorka': { stones: ['malachite-natural'], techniques: ['stone_carving'], trade: 'retail' },
  'suhonskaya-chern': { finenesses: ['silver-875', 'silver-925'], techniques: ['niello', 'engraving'], trade: 'both' },
  'serebryanyy-uzel': { finenesses: ['silver-925'], techniques: ['filigree', 'forging'], trade: 'both' },
  artsat: { finenesses: ['silver-875', 'silver-925'], stones: ['garnet-natural'], techniques: ['filigree', 'niello', 'engraving'], trade: 'both' },
  'altyn-dala': { finenesses: ['silver-925'], stones: ['agate-natural'], techniques: ['stamping', 'filigree'], trade: 'retail' },
}

/** The columns of Exhibitor. */
export function craftColumns(slug: string) {
  const { finenesses = [], stones = [], techniques = [], trade = '' } = crafts[slug] ?? {}
  return { finenesses: JSON.stringify(finenesses), stones: JSON.stringify(stones), techniques: JSON.stringify(techniques), trade }
}
