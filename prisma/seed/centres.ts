import type { LocalizedText } from '~/i18n/locale'

export type SeedVenue = { slug: string; name: LocalizedText; address: LocalizedText }

/** `parallel`: several sessions may be in it at once. */
export type SeedHall = { slug: string; name: LocalizedText; venue: SeedVenue; capacity: number | null; parallel?: boolean }

export type SeedCentre = {
  slug: string
  name: LocalizedText
  city: LocalizedText
  description: LocalizedText
  /** The regional brand and who is behind it. */
  brand: LocalizedText
  behind: LocalizedText
  timeZone: string
  accent: 'kostroma' | 'yenisey' | 'smolensk'
  halls: SeedHall[]
}

// The addresses are invented, as the venues are.
const arena = { slug: 'arena', name: { ru: 'Ледовая арена', en: 'Ice Arena' }, address: { ru: 'Кострома, Набережная, 7', en: '7 Naberezhnaya, Kostroma' } }
const square = { slug: 'square', name: { ru: 'Под открытым небом', en: 'In the open air' }, address: { ru: 'Кострома, Сусанинская площадь', en: 'Susaninskaya Square, Kostroma' } }
const jewelleryCentre = { slug: 'centre', name: { ru: 'Ювелирный центр', en: 'Jewellery Centre' }, address: { ru: 'Красноярск, Самоцветная, 12', en: '12 Samotsvetnaya, Krasnoyarsk' } }
const cuttingSchool = { slug: 'school', name: { ru: 'Школа огранки', en: 'School of Cutting' }, address: { ru: 'Смоленск, Гранильная, 3', en: '3 Granilnaya, Smolensk' } }

export const centres: SeedCentre[] = [
  {
    slug: 'kostroma',
    name: { ru: 'Кострома', en: 'Kostroma' },
    city: { ru: 'Кострома', en: 'Kostroma' },
    description: {
      ru: 'Главная площадка фестиваля: выставка-продажа, подиум, мастерская и деловая программа в Ледовой арене. Отсюда сорок минут до Красного-на-Волге, где скань передают из рук в руки уже не первый век. Здесь же, в последнее воскресенье июня, отмечают День ювелира.',
      en: 'The festival’s main venue: the selling exhibition, the podium, the workshop and the business programme, all in the Ice Arena. Krasnoe-on-Volga, where filigree has passed from hand to hand for centuries, is forty minutes away. And it is here that Jeweller’s Day is kept on the last Sunday of June.',
    },
    brand: { ru: 'Ювелирная Кострома', en: 'Jewellery of Kostroma' },
    behind: {
      ru: 'За именем стоят мастерские Костромы и Красного-на-Волге: от заводов, где цепь вяжут километрами, до верстака на одного мастера. Правило у них одно: вещь сделана здесь, и на ней стоит именник того, кто её сделал.\n\nСкань передают в семьях и в художественном училище Красного; марку фестиваля мастерские ведут вместе с оргкомитетом.',
      en: 'Behind the name stand the workshops of Kostroma and Krasnoe-on-Volga, from factories that weave chain by the kilometre to a bench for one. They keep one rule: a piece is made here and carries the mark of whoever made it.\n\nFiligree is handed on in families and at the art school of Krasnoe; the workshops look after the name together with the festival’s committee.',
    },
    timeZone: 'Europe/Moscow',
    accent: 'kostroma',
    halls: [
      { slug: 'bolshaya-arena', name: { ru: 'Большая арена', en: 'Main Arena' }, venue: arena, capacity: 2500, parallel: true },
      { slug: 'galereya', name: { ru: 'Галерея', en: 'The Gallery' }, venue: arena, capacity: 800 },
      { slug: 'podium-koltso', name: { ru: 'Подиум «Кольцо»', en: 'The Ring podium' }, venue: arena, capacity: 240 },
      { slug: 'zal-skan', name: { ru: 'Зал «Скань»', en: 'Filigree Hall' }, venue: arena, capacity: 80 },
      { slug: 'lektoriy', name: { ru: 'Лекторий', en: 'Lecture Room' }, venue: arena, capacity: 120 },
      { slug: 'masterskaya', name: { ru: 'Мастерская', en: 'The Workshop' }, venue: arena, capacity: 12 },
      { slug: 'sbor-u-areny', name: { ru: 'Сбор у арены', en: 'Meeting point at the arena' }, venue: arena, capacity: 40 },
      { slug: 'susaninskaya-ploshchad', name: { ru: 'Сусанинская площадь', en: 'Susaninskaya Square' }, venue: square, capacity: null },
    ],
  },
  {
    slug: 'yenisey',
    name: { ru: 'Енисейская Сибирь', en: 'Yenisey Siberia' },
    city: { ru: 'Красноярск', en: 'Krasnoyarsk' },
    description: {
      ru: 'Красноярский край, Хакасия и Тува добывают золото и серебро, а теперь показывают и своих мастеров: камнерезов, кузнецов, ювелиров, хранителей пого. Ювелирный центр собирает три региона под одной крышей — с выставкой, студией и лекторием.',
      en: 'Krasnoyarsk Region, Khakassia and Tuva mine gold and silver, and now they show their makers too: stone carvers, smiths, jewellers, keepers of the pogo. The Jewellery Centre brings the three regions under one roof, with an exhibition, a studio and a lecture room.',
    },
    brand: { ru: 'Енисейская Сибирь', en: 'Yenisey Siberia' },
    behind: {
      ru: 'Три региона под одним именем: Красноярский край, Республика Хакасия и Республика Тыва. Край даёт золото и школу металла, Хакасия — пого и тамги степных родов, Тыва — камнерезов Сарыг-Хая.\n\nИмя ведёт ювелирный центр в Красноярске: он отбирает мастеров трёх регионов, привозит их на фестиваль одной линией и показывает в своём зале круглый год.',
      en: 'Three regions under one name: Krasnoyarsk Region, the Republic of Khakassia and the Republic of Tuva. The first gives gold and a school of metal, Khakassia the pogo and the tamgas of the steppe clans, Tuva the carvers of Saryg-Khaya.\n\nThe Jewellery Centre in Krasnoyarsk looks after the name: it chooses the makers of the three regions, brings them to the festival in one line and shows them in its own hall all year.',
    },
    timeZone: 'Asia/Krasnoyarsk',
    accent: 'yenisey',
    halls: [
      { slug: 'vystavochny-zal', name: { ru: 'Выставочный зал', en: 'Exhibition Hall' }, venue: jewelleryCentre, capacity: 150 },
      { slug: 'lektoriy', name: { ru: 'Лекторий', en: 'Lecture Room' }, venue: jewelleryCentre, capacity: 60 },
      { slug: 'studiya', name: { ru: 'Студия', en: 'The Studio' }, venue: jewelleryCentre, capacity: 16 },
      { slug: 'foye', name: { ru: 'Фойе, сбор групп', en: 'Foyer, group meeting point' }, venue: jewelleryCentre, capacity: 30 },
    ],
  },
  {
    slug: 'smolensk',
    name: { ru: 'Смоленск', en: 'Smolensk' },
    city: { ru: 'Смоленск', en: 'Smolensk' },
    description: {
      ru: 'Город, где из алмаза делают бриллиант. В Школе огранки открыты цех и учебные аудитории: можно увидеть весь путь камня от разметки до последней грани, проверить глаз под лупой и узнать, как поступить на огранщика.',
      en: 'The city where rough becomes brilliant. The School of Cutting opens its workshop and classrooms: follow a stone from marking to the last facet, test your eye under a loupe, and find out how to train as a cutter.',
    },
    brand: { ru: 'Смоленская огранка', en: 'Smolensk Cut' },
    behind: {
      ru: 'Имя держится на огранке: камень размечают, распиливают и гранят в одном городе, и под ним подписываются огранщики, мастера закрепки и школа, где учат и тому и другому.\n\nВедёт его Школа огранки: она проверяет качество, показывает цех гостям и помогает выпускникам открыть своё дело.',
      en: 'The name rests on cutting: a stone is marked, sawn and faceted in one city, and cutters, setters and the school that teaches both put their names to it.\n\nThe School of Cutting looks after it: it checks the quality, shows the workshop to visitors and helps graduates to set up on their own.',
    },
    timeZone: 'Europe/Moscow',
    accent: 'smolensk',
    halls: [
      { slug: 'tsekh-studiya', name: { ru: 'Цех-студия', en: 'Workshop Studio' }, venue: cuttingSchool, capacity: 30 },
      { slug: 'auditoriya-1', name: { ru: 'Аудитория 1', en: 'Classroom 1' }, venue: cuttingSchool, capacity: 60 },
      { slug: 'auditoriya-2', name: { ru: 'Аудитория 2', en: 'Classroom 2' }, venue: cuttingSchool, capacity: 40 },
    ],
  },
]
