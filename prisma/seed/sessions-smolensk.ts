import { sessionsOf } from './seed-session'

const [wednesday, thursday, friday, saturday, sunday] = ['2027-06-23', '2027-06-24', '2027-06-25', '2027-06-26', '2027-06-27'] as const

export const smolenskSessions = sessionsOf('smolensk', [
  {
    slug: 'pyatdesyat-sem-graney',
    title: { ru: 'Пятьдесят семь граней: огранка вживую', en: 'Fifty-seven facets: cutting live' },
    abstract: {
      ru: 'Огранщик ставит кристалл в цангу и за полтора часа проходит весь верх: площадку, восемь главных граней, звёзды и клинья. Камера над диском выводит каждое движение на экран. Узнаете, почему алмаз шлифуют только алмазом и как мастер ищет «мягкое» направление.',
      en: 'A cutter sets a crystal in the dop and in an hour and a half works through the whole crown: table, eight mains, stars and halves. A camera above the scaife puts every movement on the screen. You will learn why only diamond polishes diamond and how the cutter finds the soft direction.',
    },
    kind: 'educational', format: 'lecture', age: 12,
    hall: 'tsekh-studiya', day: wednesday, time: '11:00', minutes: 90, capacity: 30, speakers: ['igor-dneprovsky'],
  },
  {
    slug: 'den-ogranshchika',
    title: { ru: 'День огранщика: от разметки до полировки', en: 'A cutter’s day: from marking to polishing' },
    abstract: {
      ru: 'Учебная смена на настоящих станках и фианитовых заготовках. До обеда — разметка, обточка и угломер, после — восемь граней низа и полировка. У каждого свой станок и час с мастером; в конце считаем потери массы и сравниваем с нормой.',
      en: 'A training shift on real machines with cubic zirconia blanks. Before lunch come marking, bruting and the angle gauge, after it eight pavilion mains and polishing. Everyone has a machine and an hour with the instructor; at the end we weigh the loss and compare it with the norm.',
    },
    kind: 'educational', format: 'training', age: 16,
    hall: 'tsekh-studiya', day: thursday, time: '10:00', minutes: 360, capacity: 12,
    speakers: ['galina-roslavtseva', 'igor-dneprovsky'],
  },
  {
    slug: 'dolgosrochnyy-kontrakt-na-syryo',
    title: { ru: 'Алмазное сырьё: как устроен долгосрочный контракт', en: 'Rough diamonds: how a long-term contract works' },
    abstract: {
      ru: 'Коробки сортировки, право осмотра, отказ и перенос объёма: читаем условия по строчкам и объясняем, что значит каждая для цеха на двадцать человек. Отдельно — складчина нескольких малых предприятий. Формы документов раздаём без названий сторон.',
      en: 'Sorting boxes, viewing rights, refusal and carry-over: we read the terms line by line and explain what each means for a shop of twenty people. Pooling by several small firms is treated separately. The forms are handed out with the parties’ names removed.',
    },
    kind: 'business', format: 'round_table', age: 12,
    hall: 'auditoriya-1', day: thursday, time: '12:00', minutes: 90, capacity: 60,
    speakers: ['stanislav-yartsevsky', 'anton-vyazemtsev'],
  },
  {
    slug: 'telemost-smolensk',
    title: { ru: 'Телемост трёх центров: кристалл под маркером', en: 'Telebridge of the three centres: marking the crystal' },
    abstract: {
      ru: 'Смоленская сторона телемоста. Вадим Краснинский размечает октаэдр и объясняет, почему из одного кристалла выгоднее два бриллианта, чем один большой. Вопросы из Костромы и Красноярска идут прямо в цех.',
      en: 'The Smolensk end of the telebridge. Vadim Krasninsky marks an octahedron and explains why two stones from one crystal can be worth more than a single large one. Questions from Kostroma and Krasnoyarsk come straight into the workshop.',
    },
    kind: 'educational', format: 'conference', age: 6,
    hall: 'auditoriya-1', day: friday, time: '10:00', minutes: 60, capacity: 60, speakers: ['vadim-krasninsky'],
  },
  {
    slug: 'kak-stat-ogranshchikom',
    title: { ru: 'Как стать огранщиком: целевое обучение и первая работа', en: 'How to become a cutter: sponsored training and a first job' },
    abstract: {
      ru: 'Чем профессия «Огранщик алмазов в бриллианты» отличается от «Ювелира», сколько учатся и что проверяют на входе: глазомер, терпение, руки. Разберём целевой договор: что обещает работодатель, что — студент и как отказаться без долгов. Родителей тоже ждём.',
      en: 'How the trade of diamond cutter differs from that of jeweller, how long training takes and what the entrance test looks for: eye, patience, hands. We go through a sponsored-training contract: what the employer promises, what the student does, and how to leave without debt. Parents are welcome.',
    },
    kind: 'educational', format: 'lecture', age: 12,
    hall: 'auditoriya-2', day: friday, time: '13:00', minutes: 60, capacity: 40,
    speakers: ['lyudmila-gnezdovskaya', 'galina-roslavtseva'],
  },
  {
    slug: 'lab-grown-stones',
    title: { ru: 'Выращенные камни: что меняется для огранщика', en: 'Lab-grown stones: what changes for the cutter' },
    abstract: {
      ru: 'Лекция на английском языке с последовательным переводом. Как ведут себя на диске кристаллы CVD и HPHT, где в них прячется напряжение и почему потери массы другие. Хелен Марш покажет спектры и расскажет, какие камни нужно отправлять в лабораторию.',
      en: 'Given in English with consecutive translation. How CVD and HPHT crystals behave on the scaife, where strain hides in them and why the weight loss differs. Helen Marsh shows spectra and explains which stones must go to a laboratory.',
    },
    kind: 'educational', format: 'lecture', language: 'en', age: 12,
    hall: 'auditoriya-1', day: friday, time: '15:00', minutes: 60, capacity: 60, speakers: ['helen-marsh'],
  },
  {
    slug: 'ogranshchik-goda',
    title: { ru: 'Огранщик года: состязание училищ', en: 'Cutter of the year: the schools compete' },
    abstract: {
      ru: 'Восемь студентов третьего курса получают одинаковые заготовки и одну схему огранки. Судят симметрию, сходимость рёбер, полировку и время, мерят прямо в зале. Зрители видят протокол на экране по мере того, как он заполняется.',
      en: 'Eight third-year students receive identical blanks and one cutting diagram. Symmetry, facet meets, polish and time are judged and measured on the spot. The audience watches the score sheet fill in on the screen.',
    },
    kind: 'educational', format: 'contest', age: 6,
    hall: 'tsekh-studiya', day: saturday, time: '10:00', minutes: 300, capacity: null,
    speakers: ['vadim-krasninsky', 'galina-roslavtseva'],
  },
  {
    slug: 'brilliant-pod-lupoy',
    title: { ru: 'Бриллиант под лупой: цвет, чистота, огранка, масса', en: 'A diamond under the loupe: colour, clarity, cut, carat' },
    abstract: {
      ru: 'Десятикратная лупа, эталоны цвета, белая бумага и семь камней без этикеток. Каждый выставляет свою оценку, потом сверяем с паспортом и разбираем расхождения. Унесёте с собой таблицу соответствия ТУ 117-4.2099 и международной шкалы.',
      en: 'A ten-power loupe, master stones for colour, white paper and seven unlabelled diamonds. Everyone grades them, then we compare with the reports and discuss the differences. You take home a chart that matches the Russian grading standard with the international scale.',
    },
    kind: 'educational', format: 'masterclass', age: 12,
    hall: 'auditoriya-2', day: saturday, time: '11:00', minutes: 90, capacity: 16, speakers: ['anton-vyazemtsev'],
  },
  {
    slug: 'tsifrovoy-pasport-kamnya',
    title: { ru: 'Цифровой паспорт камня: от цеха до прилавка', en: 'A digital passport for stones: from workshop to counter' },
    abstract: {
      ru: 'Что записывать о камне на каждом шаге, чтобы покупатель верил, а мастер не тонул в отчётах. Показываем прототип: снимок рёбер как отпечаток, ссылка на бирке, проверка телефоном. Вторая половина — для критики: приносите случаи, на которых всё сломается.',
      en: 'What to record about a stone at each step so that the buyer trusts it and the maker does not drown in reports. We show a prototype: the facet edges as a fingerprint, a link on the tag, a check by phone. The second half is for criticism: bring the cases that will break it.',
    },
    kind: 'business', format: 'conference', age: 12,
    hall: 'auditoriya-1', day: saturday, time: '13:00', minutes: 120, capacity: 60,
    speakers: ['polina-yelninskaya', 'stanislav-yartsevsky'],
  },
  {
    slug: 'den-otkrytyh-stankov',
    title: { ru: 'День открытых станков', en: 'Open machines day' },
    abstract: {
      ru: 'В День ювелира по цеху можно пройти с мастером: разметка, лазер, обточка, огранка, промывка, сортировка. Группы по двадцать пять человек, путь занимает полтора часа. На последнем столе каждый попробует поставить камень в цангу.',
      en: 'On Jeweller’s Day a master takes you through the workshop: marking, laser, bruting, cutting, washing, sorting. Groups are of twenty-five and the round takes an hour and a half. At the last table everyone tries setting a stone in the dop.',
    },
    kind: 'cultural', format: 'excursion', age: 6,
    hall: 'tsekh-studiya', day: sunday, time: '12:00', minutes: 90, capacity: 25, speakers: ['igor-dneprovsky'],
  },
])
