import type { Part } from '~/domain/session/session.schema'
import type { LocalizedText } from '~/i18n/locale'

/** What some sessions say besides title and abstract, by slug. */
export type SeedDetails = {
  subtitle?: LocalizedText
  bring?: LocalizedText
  level?: 'beginner' | 'intermediate' | 'advanced'
  interpretation?: ('ru' | 'en' | 'de' | 'zh')[]
  /** By slug of a person who is not its speaker. */
  parts?: Record<string, Part>
}

export const details: Record<string, SeedDetails> = {
  'skan-dlya-nachinayushchih': {
    subtitle: { ru: 'Первая подвеска своими руками', en: 'A first pendant of your own' },
    bring: { ru: 'Очки, если носите, и резинку для волос. Фартук, инструмент и материал дадим.', en: 'Glasses if you wear them, and a hair tie. Apron, tools and material are provided.' },
    level: 'beginner',
  },
  'plenarnoe-syrye-proba-spros': {
    subtitle: { ru: 'Пленарная встреча отрасли', en: 'Plenary of the trade' },
    interpretation: ['en'],
    parts: { 'artyom-volzhaninov': 'moderator' },
  },
  'zashchita-rabot-konkursa': {
    parts: { 'natalia-orshanskaya': 'jury', 'roman-chizhevnikov': 'moderator', 'maria-zimina': 'jury' },
  },
  'chern-po-serebru': {
    bring: { ru: 'Рабочий халат: чернь пачкает и не отстирывается.', en: 'A work coat: niello stains and does not wash out.' },
    level: 'intermediate',
  },
}

/** What some people say of themselves, by slug. All invented. */
export const bios: Record<string, LocalizedText> = {
  'anna-vetrova': {
    ru: 'Работает сканью двадцать два года: от первых завитков в школе ремёсел до витрин с наборами для чая. Считает, что терпение в этом деле важнее таланта, и охотно объясняет почему. Учеников берёт с двенадцати лет.',
    en: 'Has worked in filigree for twenty-two years, from first scrolls at the school of crafts to whole tea services. Holds that patience matters more than talent here, and likes to explain why. Takes pupils from the age of twelve.',
  },
  'elena-rumyanova': {
    ru: 'Историк ремесла. Двадцать лет разбирает музейные описи и умеет по шагу витья назвать мастерскую. Автор каталога волжской скани, который носит с собой на каждую лекцию.',
    en: 'Historian of crafts. For twenty years she has been reading museum inventories, and can name a workshop by the pitch of its twist. Author of a catalogue of Volga filigree, which she brings to every lecture.',
  },
  'natalia-orshanskaya': {
    ru: 'Художник-ювелир, третий год председатель жюри конкурса. Смотрит сначала на оборот изделия, потом на лицо.',
    en: 'Jewellery artist, for the third year chair of the contest jury. Looks at the back of a piece first and at its face later.',
  },
  'ines-valadares': {
    ru: 'Мастер филиграни в третьем поколении из Гондомара. В Кострому приезжает второй раз: сравнивать проволоку.',
    en: 'Filigree maker of the third generation, from Gondomar. In Kostroma for the second time, to compare wire.',
  },
}
