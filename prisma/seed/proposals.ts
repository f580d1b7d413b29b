import type { ProposalState, QuietVerb } from '~/domain/proposal/proposal.rules'
import type { Format, Kind } from '~/domain/session/session.schema'
import type { LocalizedText } from '~/i18n/locale'

/** A proposed session. `exhibitor`, `centre` and `session` are slugs; `talk` alternates question and answer. */
export type SeedProposal = {
  exhibitor: string
  centre: 'kostroma' | 'yenisey' | 'smolensk' | null
  state: ProposalState
  title: LocalizedText
  abstract: LocalizedText
  kind: Kind
  format: Format | ''
  age: 0 | 6 | 12 | 16
  minutes: number | null
  seats: number | null
  days: readonly string[]
  leaders: { name: LocalizedText; role: LocalizedText }[]
  needs: string
  talk: readonly string[]
  reason: string
  /** Decided and not announced. */
  quiet?: { verb: QuietVerb; reason: string }
  /** The session it became. */
  session?: string
}

const base = { kind: 'educational', seats: null, days: [], needs: '', talk: [], reason: '' } as const
const nobody: LocalizedText = { ru: '', en: '' }

export const proposals: SeedProposal[] = [
  {
    ...base, exhibitor: 'dom-emali', centre: 'kostroma', state: 'accepted', format: 'masterclass', age: 16, minutes: 90, seats: 12, days: ['2027-06-24'], session: 'emal-po-skani',
    title: { ru: 'Эмаль по скани: первый обжиг', en: 'Enamel over filigree: the first firing' },
    abstract: { ru: 'Заполняем сканые ячейки тремя прозрачными эмалями, сушим и обжигаем.', en: 'We fill filigree cells with three transparent enamels, dry and fire them.' },
    leaders: [{ name: { ru: 'Мария Зимина', en: 'Maria Zimina' }, role: { ru: 'художник по эмали, Кострома', en: 'enamel artist, Kostroma' } }],
    needs: 'Муфельная печь с вытяжкой, двенадцать мест, вода.',
    reason: 'Печь и вытяжка есть в Мастерской. До встречи!',
  },
  {
    ...base, exhibitor: 'dom-emali', centre: 'kostroma', state: 'needs_information', format: 'masterclass', age: 6, minutes: 45, seats: 10, days: ['2027-06-26', '2027-06-27'],
    title: { ru: 'Эмаль для всей семьи: брелок за 45 минут', en: 'Enamel for the family: a key ring in 45 minutes' },
    abstract: { ru: 'Холодная эмаль без печи: дети выбирают цвет, взрослые держат пинцет. Брелок остаётся у вас.', en: 'Cold enamel without a kiln: children choose the colours, grown-ups hold the tweezers. The key ring is yours.' },
    leaders: [{ name: { ru: 'Мария Зимина', en: 'Maria Zimina' }, role: { ru: 'художник по эмали, Кострома', en: 'enamel artist, Kostroma' } }],
    needs: 'Пять столов на двоих, хорошая лампа на каждый.',
    talk: ['Нужна ли смоле вытяжка? В Мастерской она одна, и в субботу занята с 12 часов.'],
  },
  {
    ...base, exhibitor: 'dom-emali', centre: null, state: 'draft', format: '', age: 12, minutes: null,
    title: { ru: 'Двенадцать цветов: как варят эмаль', en: '' },
    abstract: nobody,
    leaders: [],
  },
  {
    ...base, exhibitor: 'lapin', centre: 'kostroma', state: 'submitted', format: 'lecture', age: 12, minutes: 60, days: ['2027-06-25'],
    title: { ru: 'Камень под микроскопом: что видит закрепщик', en: 'A stone under the microscope: what a setter sees' },
    abstract: { ru: 'Выводим на экран рундист, трещины и следы прежней закрепки. Можно принести своё кольцо.', en: 'Girdles, cracks and traces of an older setting, on the screen. Bring a ring of your own.' },
    leaders: [{ name: { ru: 'Илья Лапин', en: 'Ilya Lapin' }, role: { ru: 'закрепщик, Кострома', en: 'stone setter, Kostroma' } }],
    needs: 'Экран и кабель HDMI у первого ряда.',
    talk: ['Микроскоп везёте свой?', 'Да, и камеру к нему. Нужна только розетка.'],
  },
  {
    ...base, exhibitor: 'verstak-i-bor', centre: 'kostroma', state: 'submitted', format: 'training', age: 16, minutes: 120, seats: 8, days: ['2027-06-24', '2027-06-25'],
    title: { ru: 'Бормашина без страха: посадка, обороты, бор', en: 'The pendant drill without fear: collet, speed, bur' },
    abstract: { ru: 'Восемь машин, восемь пластин латуни. Учимся держать наконечник и менять бор, не теряя пальцев.', en: 'Eight drills, eight brass plates. How to hold a handpiece and change a bur without losing a finger.' },
    leaders: [{ name: { ru: 'Тимур Боров', en: 'Timur Borov' }, role: { ru: 'инструментальщик, Кострома', en: 'tool maker, Kostroma' } }],
    needs: 'Восемь розеток, верстаки Мастерской.',
    quiet: { verb: 'accept', reason: 'Верстаки ваши в пятницу утром.' },
  },
  {
    ...base, exhibitor: 'shkola-skani', centre: 'kostroma', state: 'submitted', format: 'lecture', age: 6, minutes: 60,
    title: { ru: 'Скань для начинающих: история завитка', en: 'Filigree for beginners: the story of a scroll' },
    abstract: { ru: 'Откуда взялись завиток, полуколечко и «огурчик» и как их рисуют дети нашей студии.', en: 'Where the scroll, the half-ring and the gherkin come from, and how the children of our studio draw them.' },
    leaders: [{ name: { ru: 'Дарья Ветошкина', en: 'Darya Vetoshkina' }, role: { ru: 'педагог, Кострома', en: 'teacher, Kostroma' } }],
    quiet: { verb: 'decline', reason: 'О скани уже две лекции. Ваш мастер-класс для детей остаётся в программе.' },
  },
  {
    ...base, exhibitor: 'takmak', centre: 'yenisey', state: 'submitted', kind: 'cultural', format: 'fashion_show', age: 0, minutes: 30, days: ['2027-06-26'],
    title: { ru: 'Столбы в серебре: показ одной коллекции', en: 'The Pillars in silver: one collection shown' },
    abstract: { ru: 'Двенадцать выходов по силуэтам красноярских скал, каждый с одним украшением.', en: 'Twelve looks after the outlines of Krasnoyarsk’s rocks, each with a single piece.' },
    leaders: [{ name: { ru: 'Полина Скальная', en: 'Polina Skalnaya' }, role: { ru: 'художник, Красноярск', en: 'artist, Krasnoyarsk' } }],
    needs: 'Подиум не нужен, нужен направленный свет.',
  },
  {
    ...base, exhibitor: 'gran-57', centre: 'smolensk', state: 'declined', kind: 'business', format: 'round_table', age: 12, minutes: 90,
    title: { ru: 'Сколько стоит грань', en: 'What a facet costs' },
    abstract: { ru: 'Считаем вслух: сырьё, час огранщика, брак, сертификат.', en: 'Counting aloud: rough, a cutter’s hour, losses, the certificate.' },
    leaders: [{ name: { ru: 'Глеб Рундин', en: 'Gleb Rundin' }, role: { ru: 'технолог, Смоленск', en: 'technologist, Smolensk' } }],
    reason: 'О цене уже говорят на встрече «Алмазное сырьё». Приходите туда участником разговора.',
  },
]
