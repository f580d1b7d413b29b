import { sessionsOf } from './seed-session'

const [wednesday, thursday, friday, saturday, sunday] = ['2027-06-23', '2027-06-24', '2027-06-25', '2027-06-26', '2027-06-27'] as const

export const yeniseySessions = sessionsOf('yenisey', [
  {
    slug: 'otkrytie-ekspozitsii-tryoh-regionov',
    title: { ru: 'Три региона, одна витрина: открытие экспозиции', en: 'Three regions, one showcase: opening of the exhibition' },
    abstract: {
      ru: 'Впервые вещи мастеров Красноярского края, Хакасии и Тувы стоят в общих витринах с единой этикеткой: мастер, материал, место. На открытии каждый регион представляет одну вещь и рассказывает, откуда в ней металл и камень. Экспозиция работает все пять дней.',
      en: 'For the first time makers from Krasnoyarsk Region, Khakassia and Tuva share showcases and one label: maker, material, place. At the opening each region presents a single piece and tells where its metal and stone come from. The exhibition stays open all five days.',
    },
    kind: 'cultural', format: 'exhibition_sale', age: 0,
    hall: 'vystavochny-zal', day: wednesday, time: '12:00', minutes: 90, capacity: null,
    speakers: ['evgenia-stolbinskaya', 'darya-kiskidova'],
  },
  {
    slug: 'ot-rossypi-do-slitka',
    title: { ru: 'От россыпи до слитка: путь енисейского золота', en: 'From placer to bar: the road of Yenisey gold' },
    abstract: {
      ru: 'Почему золото Енисейского кряжа мелкое, а в шлихе рядом с ним лежат гранат и монацит. Пройдём путь песка: промывка, доводка, плавка, аффинаж до 999,9 — и посчитаем, сколько породы стоит за одним кольцом. Пробы шлиха можно посмотреть в бинокуляр.',
      en: 'Why the gold of the Yenisey Ridge is so fine, and what garnet and monazite are doing beside it in the concentrate. We follow the sand through washing, cleaning, smelting and refining to 999.9, and count how much rock stands behind one ring. Samples can be seen under a binocular microscope.',
    },
    kind: 'educational', format: 'lecture', age: 6,
    hall: 'lektoriy', day: wednesday, time: '15:00', minutes: 60, capacity: 60, speakers: ['pyotr-ondarov'],
  },
  {
    slug: 'kamnerezy-tuvy',
    title: { ru: 'Камнерезы Тувы: агальматолит в руках', en: 'Stone carvers of Tuva: agalmatolite in your hands' },
    abstract: {
      ru: 'Чонар-даш, «камень, который можно резать», добывают на Сарыг-Хая и обрабатывают ножом, пилкой и напильником. Каждый участник вырежет фигурку козерога из заготовки размером со спичечный коробок: от силуэта до полировки воском. Инструмент и перчатки выдаём.',
      en: 'Chonar-dash, “the stone that can be cut”, comes from Saryg-Khaya and is worked with knife, saw and file. Everyone carves an ibex from a blank the size of a matchbox, from outline to wax polish. Tools and gloves are provided.',
    },
    kind: 'educational', format: 'masterclass', age: 12,
    hall: 'studiya', day: thursday, time: '11:00', minutes: 120, capacity: 16, speakers: ['aylana-mongush-ool'],
  },
  {
    slug: 'skifskoe-zoloto-tuvy',
    title: { ru: 'Скифское золото Тувы: чему учат вещи из кургана', en: 'Scythian gold of Tuva: what grave finds teach a maker' },
    abstract: {
      ru: 'Реставратор показывает макросъёмку: следы чекана, перемычки литья, зернь диаметром меньше миллиметра. Обсудим, какие приёмы можно повторить на современном верстаке, а какие пока не удаётся. Будет и разбор трёх новоделов, выданных за древность.',
      en: 'A conservator shows macro photographs: chasing marks, casting bridges, granulation under a millimetre across. We discuss which techniques can be repeated at a modern bench and which still resist. Three modern pieces passed off as ancient are taken apart as well.',
    },
    kind: 'cultural', format: 'lecture', age: 12,
    hall: 'lektoriy', day: thursday, time: '13:30', minutes: 75, capacity: 60, speakers: ['marina-sayanskaya'],
  },
  {
    slug: 'odin-znak-tryoh-regionov',
    title: { ru: 'Один знак трёх регионов: бренд енисейских ювелиров', en: 'One mark for three regions: a brand of Yenisey jewellers' },
    abstract: {
      ru: 'Кто получает право на общий знак, кто проверяет и что делать с теми, кто его подделал. За столом мастера, галерист и представители трёх регионов; проект положения раздадим на входе. Голосуем по каждому пункту отдельно.',
      en: 'Who earns the shared mark, who checks, and what to do about those who fake it. Makers, a gallery owner and representatives of the three regions sit at the table; the draft rules are handed out at the door. Each clause is voted on separately.',
    },
    kind: 'business', format: 'round_table', age: 12,
    hall: 'lektoriy', day: thursday, time: '16:00', minutes: 90, capacity: 60,
    speakers: ['darya-kiskidova', 'choygan-saryg-ool', 'evgenia-stolbinskaya'],
  },
  {
    slug: 'hakasskiy-pogo',
    title: { ru: 'Хакасский пого: перламутр, коралл, бисер', en: 'The Khakas pogo: mother-of-pearl, coral, beads' },
    abstract: {
      ru: 'Нагрудник пого надевала сваха, и каждая пуговица на нём стоит на своём месте. Мастер объяснит порядок знаков, а вы соберёте малый пого размером с ладонь: основа, круг перламутра, лучи из бисера. Доделать можно дома, узор и нитки отдаём с собой.',
      en: 'The pogo breastplate was worn by the matchmaker, and every button on it has its place. The maker explains the order of the signs while you assemble a small pogo the size of a palm: base, mother-of-pearl disc, rays of beads. Pattern and thread go home with you to finish.',
    },
    kind: 'educational', format: 'masterclass', age: 12,
    hall: 'studiya', day: friday, time: '10:30', minutes: 150, capacity: 14, speakers: ['tatyana-burnaeva'],
  },
  {
    slug: 'telemost-krasnoyarsk',
    title: { ru: 'Телемост трёх центров: слово камнерезам', en: 'Telebridge of the three centres: over to the carvers' },
    abstract: {
      ru: 'Красноярская сторона телемоста. Сергей Тюлюшев режет агальматолит перед камерой и отвечает огранщикам Смоленска, почему мягкий камень труднее твёрдого. Потом экран отдают Костроме. В Москве в это время 10:00.',
      en: 'The Krasnoyarsk end of the telebridge. Sergey Tyulyushev carves agalmatolite on camera and answers the Smolensk cutters who ask why a soft stone is harder to work than a hard one. Then the screen goes to Kostroma. It is 10:00 in Moscow.',
    },
    kind: 'educational', format: 'conference', age: 6,
    hall: 'lektoriy', day: friday, time: '14:00', minutes: 60, capacity: 60,
    speakers: ['sergey-tyulyushev', 'evgenia-stolbinskaya'],
  },
  {
    slug: 'master-i-turist',
    title: { ru: 'Мастер и турист: вещь до трёх тысяч рублей', en: 'Maker and tourist: a piece under three thousand roubles' },
    abstract: {
      ru: 'Музеи, гостиницы и речной вокзал ищут местные украшения, которые помещаются в ручную кладь. Мастера показывают по пять вещей, закупщики сразу говорят, что возьмут на пробу и почему. Отдельный стол — упаковка и бирка, с которой вещь не стыдно подарить.',
      en: 'Museums, hotels and the river terminal are looking for local jewellery that fits into hand luggage. Makers show five pieces each and buyers say at once what they would try and why. A separate table deals with packaging and with a tag fit for a gift.',
    },
    kind: 'business', format: 'buyers_meeting', age: 16,
    hall: 'vystavochny-zal', day: friday, time: '16:00', minutes: 120, capacity: 50, speakers: ['darya-kiskidova'],
  },
  {
    slug: 'affinazh-i-proba',
    title: { ru: 'Аффинаж и проба: день в лаборатории', en: 'Refining and assay: a day in the laboratory' },
    abstract: {
      ru: 'Собираем опилки и полировальную пыль, плавим, отбираем пробу и сравниваем три метода: пробирный камень, спектрометр, купелирование. К концу дня каждая группа знает, сколько золота лежит в её банке и сколько стоит его вернуть. Нужны закрытая обувь и хлопковая одежда, очки дадим.',
      en: 'We collect filings and polishing dust, melt them, take a sample and compare three methods: touchstone, spectrometer, cupellation. By the end of the day each group knows how much gold its jar holds and what it costs to recover it. Closed shoes and cotton clothing are required; goggles are provided.',
    },
    kind: 'educational', format: 'training', age: 16,
    hall: 'lektoriy', day: saturday, time: '10:00', minutes: 240, capacity: 24, speakers: ['alexey-yenivatov'],
  },
  {
    slug: 'kovanoe-serebro',
    title: { ru: 'Кованое серебро: браслет за три часа', en: 'Forged silver: a bracelet in three hours' },
    abstract: {
      ru: 'Из прутка диаметром 4 мм куём открытый браслет: отжиг, вытяжка концов, насечка, гибка по руке. Узнаете, сколько ударов металл терпит между отжигами и как слышать, что пора остановиться. Работаем парами: один держит, второй бьёт.',
      en: 'From 4 mm rod we forge an open bangle: annealing, drawing out the ends, chasing a pattern, bending to the wrist. You will learn how many blows the metal bears between annealings and how to hear when to stop. We work in pairs, one holding, one striking.',
    },
    kind: 'educational', format: 'masterclass', age: 16,
    hall: 'studiya', day: saturday, time: '12:00', minutes: 180, capacity: 12, speakers: ['viktor-mansky-yarov'],
  },
  {
    slug: 'pokaz-yenisey',
    title: { ru: 'Енисей: показ украшений и костюма', en: 'Yenisey: a show of jewellery and costume' },
    abstract: {
      ru: 'Восемнадцать выходов вниз по течению: Тува, Хакасия, юг края, тайга, север. Украшение здесь первично, костюм сшит под него. После показа вещи возвращаются в витрины, и рядом с ними ставят фотографию выхода.',
      en: 'Eighteen looks down the river: Tuva, Khakassia, the south of the region, the taiga, the north. The jewel comes first and the costume is made for it. Afterwards the pieces go back to their showcases with a photograph of the look beside them.',
    },
    kind: 'cultural', format: 'fashion_show', age: 6,
    hall: 'vystavochny-zal', day: saturday, time: '18:00', minutes: 60, capacity: 150,
    speakers: ['kira-takmakova', 'choygan-saryg-ool'],
  },
  {
    slug: 'den-yuvelira-na-yenisee',
    title: { ru: 'День ювелира на Енисее: выставка-продажа', en: 'Jeweller’s Day on the Yenisey: selling exhibition' },
    abstract: {
      ru: 'В День ювелира витрины открывают и вещи можно купить прямо у авторов. Мастера сидят в зале весь день, гравируют и подгоняют размер. В 18:00 по Красноярску включаем трансляцию награждения из Костромы.',
      en: 'On Jeweller’s Day the showcases are opened and the pieces can be bought from their authors. The makers are in the hall all day, engraving and adjusting sizes. At 18:00 Krasnoyarsk time we switch over to the awards in Kostroma.',
    },
    kind: 'cultural', format: 'exhibition_sale', age: 0,
    hall: 'vystavochny-zal', day: sunday, time: '11:00', minutes: 480, capacity: null, speakers: ['evgenia-stolbinskaya'],
  },
  {
    slug: 'pervyy-kamen',
    title: { ru: 'Первый камень: шлифуем агат', en: 'A first stone: polishing agate' },
    abstract: {
      ru: 'Дети от шести лет и их взрослые шлифуют срез местного агата на трёх кругах, от грубого к войлоку. Вода и фартуки есть, пыли почти нет. Камень с просверлённым отверстием уходит домой на шнурке.',
      en: 'Children from six and their grown-ups polish a slice of local agate on three wheels, from coarse to felt. There are aprons and water, and hardly any dust. The drilled stone goes home on a cord.',
    },
    kind: 'educational', format: 'masterclass', age: 6,
    hall: 'studiya', day: sunday, time: '12:00', minutes: 60, capacity: 12, speakers: ['oleg-biryusin'],
  },
])
