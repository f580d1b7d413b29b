import { sessionsOf } from './seed-session'

const [wednesday, thursday, friday, saturday, sunday] = ['2027-06-23', '2027-06-24', '2027-06-25', '2027-06-26', '2027-06-27'] as const

export const kostromaSessions = sessionsOf('kostroma', [
  // ---- Wednesday
  {
    slug: 'skan-dlya-nachinayushchih',
    title: { ru: 'Скань для начинающих: завиток, пайка, зернь', en: 'Filigree for beginners: scroll, solder, grain' },
    abstract: {
      ru: 'За полтора часа вы совьёте из двух проволок шнур, расплющите его в вальцах и выложите три завитка по рисунку. Припой и буру дадим, паять будете сами, под присмотром мастера. Подвеску из мельхиора заберёте с собой. Приходите в хлопке и уберите волосы: работаем с горелкой.',
      en: 'In an hour and a half you will twist two wires into a cord, flatten it in the rolling mill and lay three scrolls after a drawing. Solder and borax are provided; you do the soldering yourself with the master beside you. The nickel-silver pendant is yours to keep. Wear cotton and tie back your hair: there is a torch.',
    },
    kind: 'educational', format: 'masterclass', age: 12,
    hall: 'masterskaya', day: wednesday, time: '10:00', minutes: 90, capacity: 12, speakers: ['anna-vetrova'],
  },
  {
    slug: 'vystavka-den-zakupshchika',
    title: { ru: 'Выставка-продажа: день закупщика', en: 'Selling exhibition: trade day' },
    abstract: {
      ru: 'Первый день отдан оптовым покупателям: до 14:00 в зал проходят по бейджу закупщика, затем двери открываются для всех. Производители привозят образцы, прайсы и сроки отгрузки на осень. Маркированный товар можно забрать сразу, остальное — по договору.',
      en: 'The first day belongs to wholesale buyers: until 14:00 entry is by trade badge, after that the doors are open to everyone. Makers bring samples, price lists and delivery dates for the autumn. Marked goods can be taken at once, the rest is agreed by contract.',
    },
    kind: 'business', format: 'exhibition_sale', age: 0,
    hall: 'bolshaya-arena', day: wednesday, time: '10:00', minutes: 480, capacity: null, speakers: [],
  },
  {
    slug: 'otkrytie-festivalya',
    title: { ru: 'Открытие фестиваля', en: 'Opening of the festival' },
    abstract: {
      ru: 'На подиуме зажигают горелку, от которой потом работает Мастерская, и включают прямую связь с Красноярском и Смоленском. Представляем участников, жюри и программу пяти дней. Речи короткие: к полудню в зале уже торгуют и показывают.',
      en: 'A torch is lit on the podium, the same one the Workshop will use for five days, and the line to Krasnoyarsk and Smolensk goes live. We introduce the exhibitors, the jury and the programme. Speeches are short: by noon the hall is selling and demonstrating.',
    },
    kind: 'cultural', format: 'plenary', age: 0,
    hall: 'podium-koltso', day: wednesday, time: '11:00', minutes: 60, capacity: null,
    speakers: ['svetlana-kostretsova', 'vera-shuvalovskaya'],
  },
  {
    slug: 'plenarnoe-syrye-proba-spros',
    title: { ru: 'Сырьё, проба, спрос: с чем отрасль входит в сезон', en: 'Metal, hallmark, demand: how the trade enters the season' },
    abstract: {
      ru: 'Три доклада по двадцать минут и разговор с залом. Что изменилось в учёте драгоценных металлов, как малой мастерской купить слиток и какие украшения спрашивают в небольших городах. Во второй части координаторы кластера расскажут об общем испытательном участке: кто может им пользоваться и на каких условиях.',
      en: 'Three talks of twenty minutes and a discussion with the floor: what has changed in precious-metal accounting, how a small workshop can buy a bar, and which pieces sell in smaller towns. In the second part the cluster’s coordinators present the shared testing facility, who may use it and on what terms.',
    },
    kind: 'business', format: 'plenary', age: 12,
    hall: 'lektoriy', day: wednesday, time: '12:30', minutes: 90, capacity: 120,
    speakers: ['artyom-volzhaninov', 'mikhail-osokorin', 'dmitry-sobolkov'],
  },
  {
    slug: 'pyat-vekov-skani',
    title: { ru: 'Волжская скань: от оклада до броши', en: 'Volga filigree: from icon cover to brooch' },
    abstract: {
      ru: 'Почему скань называют сканью и чем напайная отличается от ажурной. На увеличенных снимках сравним почерк нескольких мастерских: шаг витья, толщину глади, посадку зерни. В конце можно принести свою вещь и вместе определить технику.',
      en: 'Where the Russian word for filigree comes from and how applied filigree differs from openwork. On enlarged photographs we compare the hand of several workshops: pitch of the twist, thickness of the flat wire, seating of the grains. Bring a piece of your own at the end and we will name its technique together.',
    },
    kind: 'cultural', format: 'lecture', age: 6,
    hall: 'zal-skan', day: wednesday, time: '12:30', minutes: 75, capacity: 80, speakers: ['elena-rumyanova'],
  },
  {
    slug: 'chern-po-serebru',
    title: { ru: 'Чернь по серебру: от рисунка до отжига', en: 'Niello on silver: from drawing to firing' },
    abstract: {
      ru: 'Чернь — сплав сульфидов серебра, меди и свинца, поэтому вплавляет её мастер, а участники делают всё остальное: переводят рисунок, гравируют штихелем и шлифуют до чистой линии. Поговорим и о том, как отличить настоящую чернь от оксидной плёнки. Готовая пластинка размером 30 на 20 мм остаётся у вас.',
      en: 'Niello is an alloy of silver, copper and lead sulphides, so the master does the fusing and you do the rest: transfer the drawing, engrave it and polish back to a clean line. We also discuss how to tell true niello from an oxide film. The finished plate, 30 by 20 mm, is yours.',
    },
    kind: 'educational', format: 'masterclass', age: 16,
    hall: 'masterskaya', day: wednesday, time: '14:00', minutes: 120, capacity: 10, speakers: ['sergey-sukhonsky'],
  },
  {
    slug: 'vstrechi-s-zakupshchikami',
    title: { ru: 'Встречи с закупщиками: двадцать минут на коллекцию', en: 'Meet the buyers: twenty minutes a collection' },
    abstract: {
      ru: 'Закупщики магазинов и галерей принимают за отдельными столами; разговор длится двадцать минут. Возьмите не больше десяти вещей, оптовый прайс и срок повторной поставки. Тем, кто показывает впервые, накануне помогаем собрать планшет.',
      en: 'Buyers from shops and galleries each have a table, and a conversation lasts twenty minutes. Bring no more than ten pieces, a wholesale price list and your lead time for reorders. If it is your first time, we help you prepare the tray the day before.',
    },
    kind: 'business', format: 'buyers_meeting', age: 16,
    hall: 'zal-skan', day: wednesday, time: '14:30', minutes: 180, capacity: 60,
    speakers: ['zhanna-karavaytseva', 'dmitry-sobolkov'],
  },
  {
    slug: 'kak-chitat-birku',
    title: { ru: 'Как читать бирку: металл, проба, вставка, УИН', en: 'How to read a tag: metal, fineness, stones, item number' },
    abstract: {
      ru: 'Что означает строка «10 бр. Кр-57-0,03 кар. 2/2 Б», чем 585-я проба отличается от 583-й и где на бирке искать УИН. Проверим несколько украшений в приложении «ДМДК» прямо на лекции. Возьмите телефон и любую вещь с биркой.',
      en: 'What the line “10 br. Kr-57-0.03 ct 2/2 B” on a Russian tag means, how 585 gold differs from 583, and where to look for the unique item number. We check several pieces in the state DMDK app during the talk. Bring a phone and anything with a tag on it.',
    },
    kind: 'educational', format: 'lecture', age: 6,
    hall: 'lektoriy', day: wednesday, time: '15:00', minutes: 60, capacity: 120, speakers: ['tamara-krechetova'],
  },

  // ---- Thursday
  {
    slug: 'vystavka-vtoroy-den',
    title: { ru: 'Выставка-продажа: второй день', en: 'Selling exhibition: day two' },
    abstract: {
      ru: 'Заводы, мастерские и художники из двух десятков городов. В Большой арене — коллекции фабрик и ряды вокруг подиума, в Галерее — переулок мастеров, где за верстаком работают при вас. Вход свободный.',
      en: 'Factories, workshops and artists from some two dozen towns. The Main Arena has the factory collections and the rows around the podium; the Gallery has the makers’ lane, where people work at the bench in front of you. Admission is free.',
    },
    kind: 'cultural', format: 'exhibition_sale', age: 0,
    hall: 'bolshaya-arena', day: thursday, time: '10:00', minutes: 540, capacity: null, speakers: [],
  },
  {
    slug: 'litye-gde-rozhdaetsya-brak',
    title: { ru: 'Литьё по выплавляемым моделям: где рождается брак', en: 'Lost-wax casting: where defects are born' },
    abstract: {
      ru: 'Пористость, недолив, рыхлота у литника: разберём двадцать шлифов и найдём причину каждого. Покажем, как влияют температура опоки, расположение литников и доля оборотного металла. Раздаём таблицу «дефект — причина — что изменить», её удобно повесить над печью.',
      en: 'Porosity, misruns, shrinkage at the sprue: we go through twenty polished sections and find the cause of each. You will see the effect of flask temperature, sprue layout and the share of recycled metal. Everyone gets a chart of defect, cause and remedy to hang above the furnace.',
    },
    kind: 'educational', format: 'lecture', age: 12,
    hall: 'lektoriy', day: thursday, time: '10:00', minutes: 75, capacity: 120, speakers: ['pavel-gorshechnikov'],
  },
  {
    slug: 'imennik-i-uin-2027',
    title: { ru: 'Именник и УИН в 2027 году: что проверить до сезона', en: 'Maker’s marks and item numbers in 2027: what to check before the season' },
    abstract: {
      ru: 'Именник действует один календарный год, а изделие без УИН с сентября 2025 года продавать нельзя. Пройдём путь вещи от регистрации партии до бирки и разберём три частые ошибки: комплект без общего номера, ремонт чужого изделия, остатки прошлых лет. Вопросы можно прислать заранее, ответы соберём в памятку.',
      en: 'A maker’s mark is valid for one calendar year, and since September 2025 a piece without its unique number may not be sold in Russia. We follow a piece from batch registration to tag and look at three common mistakes: a set without a shared number, repairs of someone else’s work, and old stock. Send questions in advance; the answers become a leaflet.',
    },
    kind: 'business', format: 'round_table', age: 12,
    hall: 'zal-skan', day: thursday, time: '11:00', minutes: 90, capacity: 80,
    speakers: ['olga-belozertseva', 'irina-zakharyevskaya', 'mikhail-osokorin'],
  },
  {
    slug: 'emal-po-skani',
    title: { ru: 'Эмаль по скани: первый обжиг', en: 'Enamel over filigree: the first firing' },
    abstract: {
      ru: 'Заполняем сканые ячейки тремя прозрачными эмалями, сушим и обжигаем при 790 °C. Вы увидите, как цвет появляется только на остывании, и поймёте, зачем мастер делает три тонких слоя вместо одного толстого. Работы отдаём вечером того же дня, после шлифовки.',
      en: 'We fill filigree cells with three transparent enamels, dry them and fire at 790 °C. You will see colour appear only as the piece cools, and understand why a master lays three thin coats instead of one thick one. Pieces are handed back the same evening, after stoning.',
    },
    kind: 'educational', format: 'masterclass', age: 16,
    hall: 'masterskaya', day: thursday, time: '12:00', minutes: 90, capacity: 12, speakers: ['maria-zimina'],
  },
  {
    slug: 'krasnoe-dom-skanshchika',
    title: { ru: 'Красное-на-Волге: дом сканщика', en: 'Krasnoe-on-Volga: the filigree maker’s house' },
    abstract: {
      ru: 'Автобус отходит от главного входа ровно в 14:00. В селе заходим в мастерскую, где работает третье поколение семьи, и в музей ювелирного искусства. Обратно вернёмся к 17:30; вода и навес от дождя в автобусе есть.',
      en: 'The coach leaves the main entrance at 14:00 sharp. In the village we visit a workshop run by the third generation of one family, then the museum of jewellery art. We are back by 17:30; there is water on board and cover in case of rain.',
    },
    kind: 'cultural', format: 'excursion', age: 6,
    hall: 'sbor-u-areny', day: thursday, time: '14:00', minutes: 210, capacity: 40, speakers: ['nikolay-podozyorov'],
  },
  {
    slug: 'zakaz-na-lityo',
    title: { ru: 'Мастерская и завод: как разместить заказ на литьё', en: 'Workshop and factory: placing a casting order' },
    abstract: {
      ru: 'Технологи заводов принимают мастеров с эскизами и моделями: смотрят, отольётся ли вещь, считают вес и сроки. Обсуждаем, кому принадлежит резиновая форма и кто ставит именник. Приносите восковку или файл STL.',
      en: 'Factory technologists meet makers with sketches and models, check whether the piece will cast and work out weight and lead time. We also settle who owns the rubber mould and whose mark goes on the piece. Bring a wax or an STL file.',
    },
    kind: 'business', format: 'buyers_meeting', age: 16,
    hall: 'lektoriy', day: thursday, time: '14:30', minutes: 120, capacity: 40,
    speakers: ['mikhail-osokorin', 'pavel-gorshechnikov'],
  },
  {
    slug: 'filigree-gondomar-krasnoe',
    title: { ru: 'Две филиграни: Гондомар и Красное', en: 'Two filigrees: Gondomar and Krasnoe' },
    abstract: {
      ru: 'Лекция на английском языке с последовательным переводом. Инеш Валадареш показывает, как в Португалии набивают «сердце из Вианы», и сравнивает свой шнур с красносельским: число витков на сантиметр, пайку порошком и пайку фольгой. После лекции — полчаса за верстаком.',
      en: 'Given in English with consecutive translation. Inês Valadares shows how a Viana heart is filled in Portugal and compares her cord with that of Krasnoe: turns per centimetre, soldering with powder and with foil. Half an hour at the bench follows.',
    },
    kind: 'educational', format: 'lecture', language: 'en', age: 12,
    hall: 'zal-skan', day: thursday, time: '15:00', minutes: 90, capacity: 80, speakers: ['ines-valadares', 'anna-vetrova'],
  },
  {
    slug: 'pokaz-liniya',
    title: { ru: 'Линия: показ двенадцати молодых ювелиров', en: 'Line: twelve young jewellers on the podium' },
    abstract: {
      ru: 'Двенадцать авторов до тридцати лет и по пять вещей у каждого. Модели идут по кольцу близко, без музыки в первом выходе: слышно, как звучит металл. После показа авторы остаются в зале, украшения можно примерить.',
      en: 'Twelve authors under thirty with five pieces each. The models walk the ring close to the audience, the first round without music, so that you hear the metal. Afterwards the authors stay in the hall and the pieces can be tried on.',
    },
    kind: 'cultural', format: 'fashion_show', age: 6,
    hall: 'podium-koltso', day: thursday, time: '18:00', minutes: 90, capacity: 240,
    speakers: ['yulia-snegovskaya', 'vera-shuvalovskaya'],
  },

  // ---- Friday
  {
    slug: 'vystavka-tretiy-den',
    title: { ru: 'Выставка-продажа: третий день', en: 'Selling exhibition: day three' },
    abstract: {
      ru: 'Выставка работает до семи вечера. С 12:00 до 16:00 на месте М-10 в Галерее эксперт по клеймению бесплатно смотрит пробы и клейма, которые вы принесли из дома. Карта стендов — на странице плана.',
      en: 'The exhibition is open until seven in the evening. From 12:00 to 16:00 an assay expert at bench М-10 in the Gallery looks, free of charge, at marks on the pieces you bring from home. The stands are on the plan page.',
    },
    kind: 'cultural', format: 'exhibition_sale', age: 0,
    hall: 'bolshaya-arena', day: friday, time: '10:00', minutes: 540, capacity: null, speakers: [],
  },
  {
    slug: 'telemost-kostroma',
    title: { ru: 'Телемост трёх центров: один камень, три ремесла', en: 'Telebridge of the three centres: one stone, three crafts' },
    abstract: {
      ru: 'Смоленск показывает, как размечают кристалл, Красноярск — как режут агальматолит, Кострома — как под камень делают каст. Экраны работают в обе стороны, вопрос можно задать любому мастеру. В Красноярске в это время 14:00.',
      en: 'Smolensk shows how a crystal is marked out, Krasnoyarsk how agalmatolite is carved, Kostroma how a setting is made for a stone. The screens work both ways and any master may be asked. It is 14:00 in Krasnoyarsk at that moment.',
    },
    kind: 'educational', format: 'conference', age: 6,
    hall: 'lektoriy', day: friday, time: '10:00', minutes: 60, capacity: 120,
    speakers: ['svetlana-kostretsova', 'ilya-lapin'],
  },
  {
    slug: 'konkurs-molodyh-yuvelirov',
    title: { ru: 'Конкурс молодых ювелиров: пять часов за верстаком', en: 'Young jewellers’ contest: five hours at the bench' },
    abstract: {
      ru: 'Двенадцать участников получают одинаковый набор: 8 г серебра, камень, проволоку — и тему в запечатанном конверте. Тему объявляют в десять утра, в три часа дня инструмент кладут на стол. Зрители проходят вдоль верстаков по дорожке и не мешают работать.',
      en: 'Twelve contestants receive the same kit, 8 g of silver, a stone and some wire, and a theme in a sealed envelope. The theme is read out at ten, and at three tools go down. Spectators follow a walkway along the benches without disturbing the work.',
    },
    kind: 'educational', format: 'contest', age: 6,
    hall: 'masterskaya', day: friday, time: '10:00', minutes: 300, capacity: null,
    speakers: ['roman-chizhevnikov', 'natalia-orshanskaya'],
  },
  {
    slug: 'laboratornyy-brilliant-na-prilavke',
    title: { ru: 'Выращенный бриллиант на прилавке: как назвать и как продать', en: 'Lab-grown diamonds on the counter: naming and selling' },
    abstract: {
      ru: 'Геммолог, закупщик и юрист спорят о том, где кончается честная бирка и начинается путаница. Разберём обязательные слова, оценку при обмене и проверку партии прибором. Из зала принимаем примеры ценников, разберём их без имён.',
      en: 'A gemmologist, a buyer and a lawyer argue about where an honest tag ends and confusion begins. We cover the wording the law requires, part exchange, and screening a parcel with an instrument. Bring examples of price tags; we discuss them without names.',
    },
    kind: 'business', format: 'round_table', age: 12,
    hall: 'zal-skan', day: friday, time: '11:30', minutes: 90, capacity: 80,
    speakers: ['tamara-krechetova', 'zhanna-karavaytseva', 'irina-zakharyevskaya'],
  },
  {
    slug: 'skolko-stoit-ukrashenie',
    title: { ru: 'Сколько стоит украшение: металл, работа, имя', en: 'What a jewel is worth: metal, labour, name' },
    abstract: {
      ru: 'Одно кольцо оценим четырьмя способами: по лому, по затратам, по аналогам и для страховой. Увидите, из чего складывается разница в три раза и когда она законна. Для мастеров — шаблон калькуляции, где учтены угар и доводка.',
      en: 'We value one ring in four ways: as scrap, by cost, by comparables and for insurance. You will see what makes up a threefold difference and when it is justified. Makers get a costing sheet that allows for metal loss and finishing.',
    },
    kind: 'business', format: 'lecture', age: 12,
    hall: 'lektoriy', day: friday, time: '12:00', minutes: 60, capacity: 120, speakers: ['boris-galchinsky'],
  },
  {
    slug: 'svoya-masterskaya',
    title: { ru: 'Своя мастерская: ИП, самозанятый, художник', en: 'A workshop of your own: three ways to register' },
    abstract: {
      ru: 'Практикум для тех, кто выходит из цеха на вольные хлеба. Сравним три формы работы с драгоценными металлами, заполним карту специального учёта и посчитаем первый год: налоги, пробирование, аренду верстака. Возьмите ноутбук; учебные бланки выдадим.',
      en: 'A practical session for those leaving the factory floor. We compare three legal forms of working with precious metals in Russia, fill in a registration card and budget the first year: tax, assay, bench rent. Bring a laptop; practice forms are provided.',
    },
    kind: 'business', format: 'training', age: 16,
    hall: 'lektoriy', day: friday, time: '14:00', minutes: 120, capacity: 60, speakers: ['irina-zakharyevskaya'],
  },
  {
    slug: 'zakrepka-krapan-i-kast',
    title: { ru: 'Закрепка: крапан и глухой каст', en: 'Setting stones: prong and bezel' },
    abstract: {
      ru: 'На латунной заготовке закрепим два фианита по 4 мм: один в четырёх крапанах, второй в глухом касте. Разберём, как подготовить посадку бором и как понять, что камень сел ровно, до того как загнут первый крапан. Бинокулярных луп ровно десять, поэтому и мест десять.',
      en: 'On a brass blank we set two 4 mm cubic zirconias, one in four prongs and one in a bezel. You will cut the seat with a bur and learn to tell that a stone sits level before the first prong goes over. There are exactly ten binocular loupes, hence ten places.',
    },
    kind: 'educational', format: 'masterclass', age: 16,
    hall: 'masterskaya', day: friday, time: '16:00', minutes: 120, capacity: 10, speakers: ['ilya-lapin'],
  },
  {
    slug: 'vecher-hranitelya',
    title: { ru: 'Вечер хранителя: что лежит в фондах', en: 'Keeper’s evening: what the stores hold' },
    abstract: {
      ru: 'Хранитель достаёт из запасников десять предметов, которые не выставляют: пробы, полуфабрикаты, неудачные отливки, учебные платы сканщиков. Вещи рассматривают вблизи, в перчатках. До музея идём пешком пятнадцать минут.',
      en: 'The keeper brings out ten objects that never go on display: trial pieces, half-finished work, failed castings, apprentices’ filigree plates. You look closely, wearing gloves. The museum is a fifteen-minute walk from the arena.',
    },
    kind: 'cultural', format: 'excursion', age: 12,
    hall: 'sbor-u-areny', day: friday, time: '16:30', minutes: 120, capacity: 25, speakers: ['lidia-zavolzhskaya'],
  },
  {
    slug: 'pokaz-volga',
    title: { ru: 'Волга: коллекции костромских заводов', en: 'Volga: collections of the Kostroma factories' },
    abstract: {
      ru: 'Шесть заводов региона показывают по одной осенней коллекции. Каждый выход начинается с эскиза на экране, так что видно, что осталось от рисунка в металле. Закупщики получают каталог с артикулами на входе.',
      en: 'Six factories of the region show one autumn collection each. Every round opens with the sketch on screen, so that you can see how much of the drawing survived in metal. Buyers receive a catalogue with article numbers at the door.',
    },
    kind: 'business', format: 'fashion_show', age: 6,
    hall: 'podium-koltso', day: friday, time: '18:30', minutes: 60, capacity: 240, speakers: ['vera-shuvalovskaya'],
  },

  // ---- Saturday
  {
    slug: 'skan-dlya-detey',
    title: { ru: 'Скань для детей: первая веточка', en: 'Filigree for children: a first twig' },
    abstract: {
      ru: 'Дети от шести лет выкладывают веточку из готового медного шнура на клеевой основе, без огня и кислоты. Взрослый садится рядом и тоже получает пинцет. Веточку вставим в рамку, её можно сразу унести домой.',
      en: 'Children from six lay a twig of ready-made copper cord on an adhesive base, with no flame and no acid. A grown-up sits beside and gets tweezers too. The twig goes into a frame and home with you.',
    },
    kind: 'educational', format: 'masterclass', age: 6,
    hall: 'masterskaya', day: saturday, time: '10:00', minutes: 60, capacity: 12, speakers: ['darya-vetoshkina'],
  },
  {
    slug: 'vystavka-chetvyortyy-den',
    title: { ru: 'Выставка-продажа: семейная суббота', en: 'Selling exhibition: family Saturday' },
    abstract: {
      ru: 'Самый людный день. Для детей — карта поиска: шесть клейм спрятаны на шести стендах, нашедшему все чеканят памятный жетон. В Галерее весь день чистят серебро и меняют замочки: оплата только за материал.',
      en: 'The busiest day. For children there is a treasure map: six marks are hidden on six stands, and whoever finds them all has a token struck. In the Gallery silver is cleaned and clasps are replaced all day long, and you pay for the material only.',
    },
    kind: 'cultural', format: 'exhibition_sale', age: 0,
    hall: 'bolshaya-arena', day: saturday, time: '10:00', minutes: 540, capacity: null, speakers: [],
  },
  {
    slug: 'model-dlya-pechati',
    title: { ru: 'Модель для печати: кольцо за три часа', en: 'A model to print: one ring in three hours' },
    abstract: {
      ru: 'Строим кольцо с кастом под круглый камень 5 мм: размерная шинка, припуск на усадку, литник, проверка толщин. Файл отправляем на принтер, готовую восковку пришлём участнику через неделю. Компьютеры с программой стоят в зале, опыт не нужен.',
      en: 'We build a ring with a bezel for a round 5 mm stone: sized shank, shrinkage allowance, sprue and wall check. The file goes to the printer and the wax reaches you a week later. Computers with the software are in the room; no experience is needed.',
    },
    kind: 'educational', format: 'training', age: 12,
    hall: 'lektoriy', day: saturday, time: '10:30', minutes: 180, capacity: 20, speakers: ['andrey-krutoyarov'],
  },
  {
    slug: 'probirnyy-priyom',
    title: { ru: 'Пробирный приём: вопросы к эксперту', en: 'The assay desk: questions to an expert' },
    abstract: {
      ru: 'Покажем камень, реактивы и рентгеновский спектрометр и сравним, что видит каждый из них. Затем два часа вопросов: ремонт, родирование, смешанные сплавы, наследные вещи без клейма. Официальных заключений здесь не дают, но подскажут, куда с ними идти.',
      en: 'We show the touchstone, the reagents and the X-ray spectrometer and compare what each can see. Then come questions: repairs, rhodium plating, mixed alloys, inherited pieces without a mark. No official reports are issued here, but you will learn where to get one.',
    },
    kind: 'educational', format: 'round_table', age: 6,
    hall: 'zal-skan', day: saturday, time: '11:00', minutes: 120, capacity: 80,
    speakers: ['olga-belozertseva', 'kirill-malygin'],
  },
  {
    slug: 'yuvelirnyy-dvor',
    title: { ru: 'Ювелирный двор: мастера за работой', en: 'The jewellers’ yard: masters at work' },
    abstract: {
      ru: 'На площади стоят пятнадцать верстаков: скань, чернь, эмаль, гравировка, камнерезное дело. Подходите вплотную и спрашивайте, мастера для этого и сидят. Купить можно то, что сделано при вас.',
      en: 'Fifteen benches stand in the square: filigree, niello, enamel, engraving, stone carving. Come right up and ask, that is what the masters are there for. You can buy what has been made before your eyes.',
    },
    kind: 'cultural', format: 'exhibition_sale', age: 0,
    hall: 'susaninskaya-ploshchad', day: saturday, time: '12:00', minutes: 360, capacity: null,
    speakers: ['anna-vetrova', 'sergey-sukhonsky'],
  },
  {
    slug: 'krasnoe-zavod-i-uchilishche',
    title: { ru: 'Красное-на-Волге: завод и училище', en: 'Krasnoe-on-Volga: factory and school' },
    abstract: {
      ru: 'Проходим заводской путь цепочки — от слитка до бирки, затем смотрим учебные мастерские, где сдают экзамен на сканщика. На производстве нужна закрытая обувь; снимать можно не везде, скажем где. Возвращение к 17:30.',
      en: 'We follow a chain through the factory from ingot to tag, then see the training workshops where filigree makers take their exam. Closed shoes are required on the shop floor, and photography is limited; the guide will say where. Back by 17:30.',
    },
    kind: 'educational', format: 'excursion', age: 12,
    hall: 'sbor-u-areny', day: saturday, time: '13:00', minutes: 270, capacity: 40, speakers: ['nikolay-podozyorov'],
  },
  {
    slug: 'zashchita-rabot-konkursa',
    title: { ru: 'Конкурс молодых ювелиров: защита работ', en: 'Young jewellers’ contest: presenting the work' },
    abstract: {
      ru: 'Каждый из двенадцати участников за пять минут объясняет, как прочёл тему и где рискнул. Жюри спрашивает о технике, зрители голосуют жетоном. Итог объявят в воскресенье на награждении.',
      en: 'Each of the twelve contestants has five minutes to explain how the theme was read and where a risk was taken. The jury asks about technique and the audience votes with a token. Results are announced at Sunday’s awards.',
    },
    kind: 'cultural', format: 'contest', age: 6,
    hall: 'podium-koltso', day: saturday, time: '15:00', minutes: 120, capacity: null,
    speakers: ['natalia-orshanskaya', 'roman-chizhevnikov', 'maria-zimina'],
  },
  {
    slug: 'vecherniy-pokaz-na-ploshchadi',
    title: { ru: 'Вечерний показ на площади', en: 'Evening show in the square' },
    abstract: {
      ru: 'Показ при свете фонарей под живой струнный квартет: восемь мастерских, по шесть выходов у каждой. Первые ряды оставляем для зрителей на колясках. В дождь показ не переносим под крышу: он задуман для площади.',
      en: 'Jewellery by lamplight to a live string quartet: eight workshops with six looks each. The front rows are kept for wheelchair users. It does not move indoors in the rain, because it is made for the square.',
    },
    kind: 'cultural', format: 'fashion_show', age: 6,
    hall: 'susaninskaya-ploshchad', day: saturday, time: '20:00', minutes: 75, capacity: 200,
    speakers: ['vera-shuvalovskaya'], cancelled: true,
  },

  // ---- Sunday, Jeweller's Day
  {
    slug: 'vystavka-den-yuvelira',
    title: { ru: 'Выставка-продажа: День ювелира', en: 'Selling exhibition: Jeweller’s Day' },
    abstract: {
      ru: 'Последний день выставки. До полудня мастера гравируют покупки бесплатно: инициалы или дату, не больше восьми знаков. В четыре часа стенды закрываются, и начинается вывоз.',
      en: 'The last day of the exhibition. Until noon purchases are engraved free of charge, initials or a date, eight characters at most. At four the stands close and dismantling begins.',
    },
    kind: 'cultural', format: 'exhibition_sale', age: 0,
    hall: 'bolshaya-arena', day: sunday, time: '10:00', minutes: 360, capacity: null, speakers: [],
  },
  {
    slug: 'koltso-za-chas',
    title: { ru: 'Кольцо за час: гнём, паяем, меряем', en: 'A ring in an hour: bend, solder, size' },
    abstract: {
      ru: 'Из полоски серебра 925-й пробы делаем гладкое кольцо по своему размеру: считаем длину заготовки, гнём на ригеле, паяем шов и полируем. Шов, если всё сделано верно, не найдёт даже мастер. Кольцо остаётся у вас; вес до 3 г, клеймить его не обязательно.',
      en: 'From a strip of 925 silver you make a plain ring in your own size: work out the length of the blank, bend it on the mandrel, solder the seam and polish. Done well, the seam escapes even the master. You keep the ring; under 3 g it needs no hallmark in Russia.',
    },
    kind: 'educational', format: 'masterclass', age: 12,
    hall: 'masterskaya', day: sunday, time: '10:30', minutes: 60, capacity: 12, speakers: ['ilya-lapin'],
  },
  {
    slug: 'shestvie-masterov',
    title: { ru: 'День ювелира: шествие мастеров', en: 'Jeweller’s Day: the masters’ procession' },
    abstract: {
      ru: 'В последнее воскресенье июня мастера проходят по площади цехами: литейщики, сканщики, эмальеры, огранщики — каждый со своим инструментом. На помосте посвящают в профессию выпускников этого года. Музыка, чай и место в тени — для всех.',
      en: 'On the last Sunday of June the masters cross the square by trade: casters, filigree makers, enamellers, cutters, each carrying the tool of the craft. On the platform this year’s graduates are received into the profession. Music, tea and shade for everyone.',
    },
    kind: 'cultural', format: 'award', age: 0,
    hall: 'susaninskaya-ploshchad', day: sunday, time: '11:00', minutes: 90, capacity: null,
    speakers: ['svetlana-kostretsova', 'nikolay-podozyorov'],
  },
  {
    slug: 'nagrazhdenie-laureatov',
    title: { ru: 'Награждение лауреатов и закрытие', en: 'Awards and closing' },
    abstract: {
      ru: 'Жюри называет лауреатов в шести номинациях, конкурсанты узнают итог. Награда сделана здесь же: подвеску всю неделю собирали участники Мастерской. Красноярск и Смоленск награждают своих мастеров на том же экране.',
      en: 'The jury names the winners in six categories and the contestants learn their results. The prize was made on the spot: the pendant was assembled by the Workshop’s visitors during the week. Krasnoyarsk and Smolensk honour their masters on the same screen.',
    },
    kind: 'cultural', format: 'award', age: 0,
    hall: 'podium-koltso', day: sunday, time: '14:00', minutes: 90, capacity: 240,
    speakers: ['natalia-orshanskaya', 'svetlana-kostretsova', 'vera-shuvalovskaya'],
  },
])
