import type { Product } from '~/domain/application/application.schema'
import type { ApplicationState } from '~/domain/application/application.transitions'
import type { PayerType } from '~/domain/exhibitor/payer.rules'
import type { LocalizedText } from '~/i18n/locale'
import { companyRequisites, personInn, soleTraderRequisites } from './synthetic-requisites'

export type SeedExhibitor = {
  slug: string
  brand: LocalizedText
  legalName: string
  payerType: PayerType
  country: string
  city: LocalizedText
  inn: string | null
  ogrn: string | null
  foreignId: string | null
  /** Name of the person to write to; empty for the real companies, which appear by name only. */
  contact: string
  centre: 'kostroma' | 'yenisey' | 'smolensk' | null
  description: LocalizedText
  products: Product[]
  state: ApplicationState
  /** What organisers have asked of them, or said with the decision. */
  reason: string
  /** Codes of their booths; none for a draft, and none on the waiting list. */
  booths: string[]
}

/** The workshop whose owner signs in as exhibitor@example.org. */
export const exhibitorOfTheDemo = 'dom-emali'

const town = {
  krasnoe: { ru: 'Красное-на-Волге', en: 'Krasnoe-on-Volga' },
  kostroma: { ru: 'Кострома', en: 'Kostroma' },
  krasnoyarsk: { ru: 'Красноярск', en: 'Krasnoyarsk' },
  abakan: { ru: 'Абакан', en: 'Abakan' },
  kyzyl: { ru: 'Кызыл', en: 'Kyzyl' },
  smolensk: { ru: 'Смоленск', en: 'Smolensk' },
  yekaterinburg: { ru: 'Екатеринбург', en: 'Yekaterinburg' },
  ustyug: { ru: 'Великий Устюг', en: 'Veliky Ustyug' },
  minsk: { ru: 'Минск', en: 'Minsk' },
  yerevan: { ru: 'Ереван', en: 'Yerevan' },
  almaty: { ru: 'Алматы', en: 'Almaty' },
}

/** Region codes of the federal subjects, and the centre a town belongs to. */
const places: Record<keyof typeof town, { region: string; centre: SeedExhibitor['centre'] }> = {
  krasnoe: { region: '44', centre: 'kostroma' },
  kostroma: { region: '44', centre: 'kostroma' },
  krasnoyarsk: { region: '24', centre: 'yenisey' },
  abakan: { region: '19', centre: 'yenisey' },
  kyzyl: { region: '17', centre: 'yenisey' },
  smolensk: { region: '67', centre: 'smolensk' },
  yekaterinburg: { region: '66', centre: null },
  ustyug: { region: '35', centre: null },
  minsk: { region: '', centre: null },
  yerevan: { region: '', centre: null },
  almaty: { region: '', centre: null },
}

type Shared = {
  slug: string
  brand: [ru: string, en: string]
  description: [ru: string, en: string]
  products: Product[]
  booths?: string[]
  state?: SeedExhibitor['state']
}

/** A company of the region that really exists: its name and nothing else about it. */
function regional({ slug, brand, products, booths }: Omit<Shared, 'description'>, where: 'krasnoe' | 'kostroma'): Omit<SeedExhibitor, 'reason'> {
  return {
    ...withoutNumbers,
    slug,
    brand: { ru: brand[0], en: brand[1] },
    legalName: brand[0],
    payerType: 'company',
    city: town[where],
    contact: '',
    centre: 'kostroma',
    description: { ru: '', en: '' },
    products,
    state: 'approved',
    booths: booths ?? [],
  }
}

const withoutNumbers = { country: 'RU', inn: null, ogrn: null, foreignId: null }

/** An invented maker; `serial` tells its synthetic requisites apart. */
function maker(
  serial: number,
  payerType: 'company' | 'sole_trader' | 'self_employed',
  where: keyof typeof town,
  contact: string,
  { slug, brand, description, products, booths = [], state = 'approved' }: Shared,
): Omit<SeedExhibitor, 'reason'> {
  const { region, centre } = places[where]
  const numbers =
    payerType === 'company'
      ? companyRequisites(region, serial)
      : payerType === 'sole_trader'
        ? soleTraderRequisites(region, serial)
        : { inn: personInn(region, serial), ogrn: null }
  const legalName = { company: `ООО «${brand[0]}»`, sole_trader: `ИП ${contact}`, self_employed: contact }[payerType]
  return {
    ...withoutNumbers,
    ...numbers,
    slug,
    brand: { ru: brand[0], en: brand[1] },
    legalName,
    payerType,
    city: town[where],
    contact,
    centre,
    description: { ru: description[0], en: description[1] },
    products,
    state,
    booths,
  }
}

/** An invented maker from abroad. */
function foreign(payerType: PayerType, country: string, foreignId: string, where: keyof typeof town, legalName: string, contact: string, shared: Shared): Omit<SeedExhibitor, 'reason'> {
  return { ...maker(0, 'company', where, contact, shared), legalName, payerType, country, inn: null, ogrn: null, foreignId }
}

const asWritten: Omit<SeedExhibitor, 'reason'>[] = [
  // ---- The regional companies, by name only
  regional({ slug: 'krasnoselskiy-yuvelirprom', brand: ['Красносельский Ювелирпром', 'Krasnoselsky Yuvelirprom'], products: ['gold', 'silver', 'filigree'], booths: ['К-1', 'К-2', 'К-3'] }, 'krasnoe'),
  regional({ slug: 'kostromskoy-yuvelirnyy-zavod', brand: ['Костромской ювелирный завод', 'Kostroma Jewellery Factory'], products: ['gold', 'silver'], booths: ['К-10', 'К-11', 'К-12'] }, 'kostroma'),
  regional({ slug: 'topaz', brand: ['Топаз', 'Topaz'], products: ['gold', 'stones'], booths: ['В-1', 'В-2'] }, 'kostroma'),
  regional({ slug: 'akvamarin', brand: ['Аквамарин', 'Akvamarin'], products: ['gold', 'silver', 'stones'], booths: ['А-1', 'А-2'] }, 'krasnoe'),
  regional({ slug: 'intaliya', brand: ['Инталия', 'Intaliya'], products: ['gold', 'silver'], booths: ['К-4'] }, 'kostroma'),
  regional({ slug: 'diamant', brand: ['Диамант', 'Diamant'], products: ['gold', 'diamonds'], booths: ['К-6'] }, 'kostroma'),

  // ---- Krasnoe-on-Volga
  maker(101, 'company', 'krasnoe', 'Ветров Степан Ильич', {
    slug: 'volzhskaya-skan', brand: ['Волжская скань', 'Volga Filigree'],
    description: [
      'Сорок мастериц и три поколения рисунков. Ажурные ларцы, подстаканники и серьги, где шнур скручен вручную, а зерно посажено по одному.',
      'Forty makers and three generations of patterns. Openwork caskets, glass holders and earrings with hand-twisted cord and grains seated one by one.',
    ],
    products: ['silver', 'filigree'], booths: ['К-7', 'К-8'],
  }),
  maker(102, 'sole_trader', 'krasnoe', 'Зернова Нина Павловна', {
    slug: 'zern', brand: ['Зернь', 'Zern'],
    description: [
      'Серьги и перстни с зернью от 0,3 мм: шарики льём сами и сажаем без припоя, диффузионной пайкой.',
      'Earrings and rings with granulation from 0.3 mm: the grains are made here and joined without solder, by diffusion.',
    ],
    products: ['gold', 'silver', 'filigree'], booths: ['А-8'],
  }),
  maker(103, 'sole_trader', 'krasnoe', 'Ветрова Анна Сергеевна', {
    slug: 'masterskaya-vetrovyh', brand: ['Мастерская Ветровых', 'Vetrov Family Workshop'],
    description: [
      'Семейная мастерская на три верстака. Делаем напайную скань на заказ и по субботам учим всех, кто постучит.',
      'A family workshop of three benches. Applied filigree to order, and lessons on Saturdays for anyone who knocks.',
    ],
    products: ['silver', 'filigree', 'education'], booths: ['М-2', 'М-3'],
  }),
  maker(104, 'company', 'krasnoe', 'Нитин Глеб Андреевич', {
    slug: 'krasnoselskaya-nit', brand: ['Красносельская нить', 'Krasnoe Thread'],
    description: [
      'Цепи и браслеты машинной и ручной вязки из золота и серебра. Своё волочение проволоки, отгрузка опта от ста граммов.',
      'Machine- and hand-woven chains and bracelets in gold and silver. Our own wire drawing; wholesale from a hundred grams.',
    ],
    products: ['gold', 'silver'], booths: ['А-5', 'А-6'],
  }),
  maker(105, 'sole_trader', 'krasnoe', 'Подозерский Лев Иванович', {
    slug: 'podozerye', brand: ['Подозерье', 'Podozerye'],
    description: [
      'Иконные оклады, лампады и пасхальные яйца в скани с эмалью. Работаем для храмов и частных собраний.',
      'Icon covers, lamps and Easter eggs in enamelled filigree for churches and private collections.',
    ],
    products: ['silver', 'filigree', 'enamel'], booths: ['В-6'],
  }),
  maker(106, 'company', 'krasnoe', 'Рядов Фёдор Кузьмич', {
    slug: 'serebryanyy-ryad', brand: ['Серебряный ряд', 'Silver Row'],
    description: [
      'Столовое серебро: ложки на зубок, солонки, наборы для чая. Чеканный узор режут на штампе, но ручки правят молотком.',
      'Table silver: christening spoons, salts, tea sets. The pattern comes from a die, the handles are trued by hammer.',
    ],
    products: ['silver', 'engraving'], booths: ['А-3', 'А-4'],
  }),
  maker(107, 'self_employed', 'krasnoe', 'Тихова Вера Николаевна', {
    slug: 'tihiy-blesk', brand: ['Тихий блеск', 'Quiet Lustre'],
    description: [
      'Один мастер, один верстак: матовое серебро без вставок, кольца по мерке и броши по рисунку заказчика.',
      'One maker, one bench: matt silver without stones, rings to measure and brooches after the client’s drawing.',
    ],
    products: ['silver'], booths: ['М-7'],
  }),
  maker(108, 'sole_trader', 'krasnoe', 'Лунин Матвей Олегович', {
    slug: 'lunnitsa', brand: ['Лунница', 'Lunnitsa'],
    description: [
      'Украшения по археологическим находкам Верхней Волги: лунницы, колты, шумящие подвески. К каждой вещи — рисунок прототипа.',
      'Jewellery after finds from the Upper Volga: crescents, temple pendants, jingling charms. Each comes with a drawing of its prototype.',
    ],
    products: ['silver', 'casting', 'filigree'], booths: ['А-12', 'С-9'],
  }),

  // ---- Kostroma
  maker(109, 'company', 'kostroma', 'Ветлугин Роман Петрович', {
    slug: 'vetluga', brand: ['Ветлуга', 'Vetluga'],
    description: [
      'Обручальные кольца и лёгкие гарнитуры из золота 585-й пробы. Полный цикл от плавки до бирки, сорок новых моделей в сезон.',
      'Wedding rings and light sets in 585 gold. The whole cycle from melt to tag, forty new models a season.',
    ],
    products: ['gold', 'casting'], booths: ['Г-1', 'Г-2'],
  }),
  maker(110, 'sole_trader', 'kostroma', 'Зимина Мария Алексеевна', {
    slug: exhibitorOfTheDemo, brand: ['Дом эмали', 'House of Enamel'],
    description: [
      'Горячая эмаль по скани и по гильошированному серебру. Двенадцать цветов сварены по своим рецептам, обжиг до пяти раз.',
      'Vitreous enamel over filigree and engine-turned silver. Twelve colours to our own recipes, up to five firings.',
    ],
    products: ['silver', 'enamel', 'filigree'], booths: ['А-10'],
  }),
  maker(111, 'company', 'kostroma', 'Дворников Антон Юрьевич', {
    slug: 'yuvelirnyy-dvor', brand: ['Ювелирный двор', 'Jewellers’ Yard'],
    description: [
      'Товарищество восьми мастеров под одним именником: закрепка, гравировка, литьё малых серий. Берём заказы от одной вещи.',
      'A partnership of eight makers under one mark: setting, engraving, small-series casting. Orders from a single piece.',
    ],
    products: ['gold', 'silver', 'casting', 'engraving'], booths: ['В-3', 'В-5'],
  }),
  maker(112, 'sole_trader', 'kostroma', 'Лапин Илья Дмитриевич', {
    slug: 'lapin', brand: ['Лапин, закрепка', 'Lapin Stone Setting'],
    description: [
      'Закрепка любых камней для мастерских и частных заказчиков: паве, крапан, глухой каст. Работаем под микроскопом, срок от двух дней.',
      'Setting of any stones for workshops and private clients: pavé, prong, bezel. Work under the microscope, from two days.',
    ],
    products: ['gold', 'diamonds', 'stones'], booths: ['В-7'],
  }),
  maker(113, 'self_employed', 'kostroma', 'Снегова Ульяна Игоревна', {
    slug: 'snegurka', brand: ['Снегурка', 'Snegurka'],
    description: [
      'Детское серебро без острых краёв: зайцы, варежки, ледяные бусины. Замки открывает взрослая рука.',
      'Children’s silver without sharp edges: hares, mittens, beads of ice. The clasps need a grown-up hand.',
    ],
    products: ['silver', 'enamel'], state: 'draft',
  }),
  maker(114, 'company', 'kostroma', 'Боров Тимур Валентинович', {
    slug: 'verstak-i-bor', brand: ['Верстак и бор', 'Bench and Bur'],
    description: [
      'Инструмент и расходники: боры, надфили, вальцы, муфели, воск. На стенде можно попробовать всё, что стоит на витрине.',
      'Tools and consumables: burs, needle files, rolling mills, kilns, wax. Everything on display may be tried on the stand.',
    ],
    products: ['equipment', 'packaging'], booths: ['Г-3', 'Г-4'],
  }),
  maker(115, 'company', 'kostroma', 'Ветошкина Дарья Львовна', {
    slug: 'shkola-skani', brand: ['Школа скани', 'School of Filigree'],
    description: [
      'Вечерние курсы для взрослых и студия для детей с восьми лет. На стенде выпускники собирают учебную плату и отвечают на вопросы.',
      'Evening courses for adults and a studio for children from eight. On the stand graduates assemble a practice plate and answer questions.',
    ],
    products: ['education', 'filigree'], booths: ['Д-1'],
  }),

  // ---- Krasnoyarsk
  maker(116, 'company', 'krasnoyarsk', 'Ангарский Павел Романович', {
    slug: 'yeniseyskiy-samorodok', brand: ['Енисейский самородок', 'Yenisey Nugget'],
    description: [
      'Подвески и запонки с природными самородками: форму задаёт река, мы делаем только оправу. К каждому — паспорт места и пробы.',
      'Pendants and cufflinks with natural nuggets: the river gives the form, we only make the mount. Each has a passport of place and fineness.',
    ],
    products: ['gold'], booths: ['Г-7', 'Г-8'],
  }),
  maker(117, 'sole_trader', 'krasnoyarsk', 'Столбов Егор Викторович', {
    slug: 'takmak', brand: ['Такмак', 'Takmak'],
    description: [
      'Серебро с фактурой скал: отливаем с оттисков сиенита и оставляем след камня на металле.',
      'Silver with the texture of cliffs, cast from impressions of syenite so that the rock leaves its trace on the metal.',
    ],
    products: ['silver', 'casting'], booths: ['И-1'],
  }),
  maker(118, 'self_employed', 'krasnoyarsk', 'Бирюсина Ольга Геннадьевна', {
    slug: 'biryusa', brand: ['Бирюса', 'Biryusa'],
    description: [
      'Бусы и чётки из местного агата, яшмы и нефрита. Камень собираю сама, точу и полирую вручную.',
      'Beads from local agate, jasper and nephrite. I collect the stone myself, turn it and polish it by hand.',
    ],
    products: ['stones', 'stone_carving'], state: 'submitted', booths: ['М-14'],
  }),
  maker(119, 'sole_trader', 'krasnoyarsk', 'Хатангин Иван Степанович', {
    slug: 'taymyrskaya-kost', brand: ['Таймырская кость', 'Taymyr Bone'],
    description: [
      'Серебро и бивень мамонта, найденный на Таймыре: подвески, рукояти, миниатюра. Документы на происхождение — при каждой вещи.',
      'Silver and mammoth ivory found on Taymyr: pendants, handles, miniatures. Papers of origin come with every piece.',
    ],
    products: ['silver', 'engraving'], booths: ['И-3'],
  }),
  maker(120, 'sole_trader', 'krasnoyarsk', 'Мансуров Ренат Тимурович', {
    slug: 'kamennyy-sad', brand: ['Каменный сад', 'Stone Garden'],
    description: [
      'Цветы и травы из сибирских самоцветов в хрустальных стаканах с водой, тоже из камня. Одна веточка — месяц работы.',
      'Flowers and grasses of Siberian gemstones in crystal tumblers of water, which is stone as well. One twig takes a month.',
    ],
    products: ['stone_carving', 'stones'], booths: ['П-3', 'С-1'],
  }),

  // ---- Abakan
  maker(121, 'sole_trader', 'abakan', 'Бурнаева Татьяна Семёновна', {
    slug: 'pogo', brand: ['Пого', 'Pogo'],
    description: [
      'Хакасские нагрудники, серьги и накосники по музейным образцам и новые вещи в том же порядке знаков.',
      'Khakas breastplates, earrings and braid ornaments after museum pieces, and new work that keeps the order of the signs.',
    ],
    products: ['silver', 'costume', 'stones'], booths: ['И-5', 'П-9'],
  }),
  maker(122, 'company', 'abakan', 'Саянов Марат Борисович', {
    slug: 'han-tigir', brand: ['Хан-Тигир', 'Khan-Tigir'],
    description: [
      'Перстни и пояса с тамгами степных родов. Гравируем по родовой записи и даём справку о знаке.',
      'Rings and belts with the tamgas of steppe clans. We engrave from family records and supply a note on the sign.',
    ],
    products: ['silver', 'gold', 'engraving'], booths: ['Р-7'],
  }),

  // ---- Kyzyl
  maker(123, 'sole_trader', 'kyzyl', 'Тюлюшев Сергей Орланович', {
    slug: 'agalma', brand: ['Агальма', 'Agalma'],
    description: [
      'Мелкая пластика из агальматолита: козероги, верблюды, сценки охоты. Камень с Сарыг-Хая, нож отцовский.',
      'Small sculpture in agalmatolite: ibexes, camels, hunting scenes. The stone is from Saryg-Khaya, the knife was my father’s.',
    ],
    products: ['stone_carving'], booths: ['Р-3'],
  }),
  maker(124, 'self_employed', 'kyzyl', 'Ооржанова Чечена Маратовна', {
    slug: 'saryg-tash', brand: ['Сарыг-Таш', 'Saryg-Tash'],
    description: [
      'Броши и пуговицы из жёлтого агальматолита в серебре. Узоры сняты с тувинских сундуков.',
      'Brooches and buttons of yellow agalmatolite in silver, with patterns taken from Tuvan chests.',
    ],
    products: ['stone_carving', 'silver'], booths: ['М-13'],
  }),
  maker(125, 'company', 'kyzyl', 'Сарыгов Аяс Владимирович', {
    slug: 'zoloto-sayan', brand: ['Золото Саян', 'Sayan Gold'],
    description: [
      'Звериный стиль в золоте: пантеры, олени, кольцом свернувшийся хищник. Лепим в воске с музейных прорисовок.',
      'Animal style in gold: panthers, stags, the coiled predator, modelled in wax after museum drawings.',
    ],
    products: ['gold', 'casting'], booths: ['Г-9', 'Г-10'],
  }),

  // ---- Smolensk
  maker(126, 'company', 'smolensk', 'Гранин Олег Станиславович', {
    slug: 'gran-57', brand: ['Грань 57', 'Facet 57'],
    description: [
      'Бриллианты Кр-57 от 0,02 до 1,5 карата россыпью и в паспортах. Подбираем ряды и пары по калибру и цвету.',
      'Round brilliants from 0.02 to 1.5 carats, loose or with reports. We match rows and pairs by calibre and colour.',
    ],
    products: ['diamonds', 'cutting'], booths: ['В-9', 'В-10'],
  }),
  maker(127, 'company', 'smolensk', 'Днепровский Пётр Игоревич', {
    slug: 'dneprovskaya-ogranka', brand: ['Днепровская огранка', 'Dnieper Cutting'],
    description: [
      'Переогранка и ремонт бриллиантов: сколы, старая огранка, подгонка под оправу. Потери массы называем до начала работы.',
      'Recutting and repair of diamonds: chips, old cuts, fitting to a mount. The weight loss is named before we start.',
    ],
    products: ['cutting', 'diamonds'], booths: ['В-11'],
  }),
  maker(128, 'sole_trader', 'smolensk', 'Вяземцев Антон Кириллович', {
    slug: 'lupa', brand: ['Лупа', 'Loupe'],
    description: [
      'Экспресс-диагностика вставок: природный камень, выращенный или имитация. Ответ за десять минут, с протоколом.',
      'Quick identification of stones: natural, grown or imitation. An answer in ten minutes, with a record.',
    ],
    products: ['stones', 'diamonds', 'education'], state: 'draft',
  }),

  // ---- Elsewhere in Russia
  maker(129, 'company', 'yekaterinburg', 'Исетский Глеб Маркович', {
    slug: 'uralskaya-vstavka', brand: ['Уральская вставка', 'Ural Insert'],
    description: [
      'Вставки по вашему калибру из родонита, малахита, яшмы и демантоида. Партии от десяти штук, повторяемость по шаблону.',
      'Inserts to your calibre in rhodonite, malachite, jasper and demantoid. Batches from ten, repeatable by template.',
    ],
    products: ['stones', 'cutting'], booths: ['В-14', 'С-7'],
  }),
  maker(130, 'sole_trader', 'yekaterinburg', 'Горкина Софья Даниловна', {
    slug: 'malahitovaya-gorka', brand: ['Малахитовая горка', 'Malachite Hill'],
    description: [
      'Русская мозаика: шкатулки и броши, где из пластин малахита толщиной 3 мм собран непрерывный узор.',
      'Russian mosaic: boxes and brooches where 3 mm slices of malachite make one unbroken pattern.',
    ],
    products: ['stone_carving', 'stones'], state: 'submitted', booths: ['П-4'],
  }),
  maker(131, 'sole_trader', 'ustyug', 'Сухонский Сергей Фёдорович', {
    slug: 'suhonskaya-chern', brand: ['Сухонская чернь', 'Sukhona Niello'],
    description: [
      'Черневое серебро: табакерки, ложки, браслеты с видами северных городов. Рисунок гравируем вручную, чернь варим сами.',
      'Niello silver: snuffboxes, spoons, bracelets with views of northern towns. Engraved by hand, with niello of our own making.',
    ],
    products: ['silver', 'niello', 'engraving'], booths: ['И-9', 'С-14'],
  }),

  // ---- From abroad
  foreign('belarus', 'BY', '799990017', 'minsk', 'ООО «Серебряный узел»', 'Ковальчик Алесь Янович', {
    slug: 'serebryanyy-uzel', brand: ['Серебряный узел', 'Silver Knot'],
    description: [
      'Поясные пряжки и фибулы с узлами, сплетёнными из одной проволоки. Узор взят с белорусских тканых поясов.',
      'Buckles and brooches with knots woven from a single wire, after patterns of Belarusian woven belts.',
    ],
    products: ['silver', 'filigree'], booths: ['А-15'],
  }),
  foreign('armenia', 'AM', '99999901', 'yerevan', 'Artsat LLC', 'Гарегинян Ашот Тигранович', {
    slug: 'artsat', brand: ['Арцат', 'Artsat'],
    description: [
      'Армянская филигрань и чеканка: пояса ванской школы, гранаты, кресты. Часть вещей собрана по музейным выкройкам.',
      'Armenian filigree and chasing: belts of the Van school, pomegranates, crosses. Some are made after museum patterns.',
    ],
    products: ['silver', 'filigree', 'niello'], state: 'submitted', booths: ['В-16'],
  }),
  foreign('kazakhstan', 'KZ', '991340000017', 'almaty', 'ТОО «Алтын-Дала»', 'Ахметжанова Айгуль Ержановна', {
    slug: 'altyn-dala', brand: ['Алтын-Дала', 'Altyn-Dala'],
    description: [
      'Степное серебро: парные браслеты, накосники, перстни сватов. Зернь и штампованный узор, вставки из сердолика.',
      'Silver of the steppe: paired bracelets, braid pendants, matchmakers’ rings. Granulation, stamped patterns, carnelian.',
    ],
    products: ['silver', 'stones'], state: 'submitted', booths: ['И-12'],
  }),
]

/** How far some have come: the others wait for a decision or have just got it. */
const progress: Record<string, [state: ApplicationState, reason?: string]> = {
  'krasnoselskiy-yuvelirprom': ['paid'],
  topaz: ['paid'],
  'gran-57': ['paid'],
  takmak: ['paid'],
  akvamarin: ['signed'],
  [exhibitorOfTheDemo]: ['partly_paid'],
  'volzhskaya-skan': ['invoiced'],
  'verstak-i-bor': ['invoiced'],
  zern: ['signed'],
  lapin: ['contract_sent'],
  pogo: ['contract_sent'],
  artsat: ['needs_information', 'Пришлите, пожалуйста, снимки трёх работ: заявку смотрит художественный совет.'],
  lupa: ['waitlisted', 'Учебные столы у школы огранки заняты. Если освободится стенд в ряду, предложим его вам.'],
}

/** What those without a booth take if it becomes free: codes of booths, or of categories. */
export const wishes: Record<string, ({ booth: string } | { category: string })[]> = {
  lupa: [{ booth: 'В-11' }, { booth: 'А-10' }],
}

/** Booths that organisers have just offered to somebody who waits; by their codes. */
export const offers: Record<string, string> = { lupa: 'В-12' }

/** Everybody, with where they stand. */
export const exhibitors: SeedExhibitor[] = asWritten.map((exhibitor) => {
  const [state = exhibitor.state, reason = ''] = progress[exhibitor.slug] ?? []
  return { ...exhibitor, state, reason }
})
