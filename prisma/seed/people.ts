import type { LocalizedText } from '~/i18n/locale'

/** `slug` is also how sessions name their speakers. Everybody here is invented. */
export type SeedPerson = { slug: string; name: LocalizedText; role: LocalizedText }

const person = (slug: string, nameRu: string, nameEn: string, roleRu: string, roleEn: string): SeedPerson => ({
  slug,
  name: { ru: nameRu, en: nameEn },
  role: { ru: roleRu, en: roleEn },
})

export const people: SeedPerson[] = [
  person('anna-vetrova', 'Анна Ветрова', 'Anna Vetrova', 'мастер-сканщик, Красное-на-Волге', 'filigree master, Krasnoe-on-Volga'),
  person('maria-zimina', 'Мария Зимина', 'Maria Zimina', 'художник по эмали, Кострома', 'enamel artist, Kostroma'),
  person('ilya-lapin', 'Илья Лапин', 'Ilya Lapin', 'ювелир-закрепщик, Кострома', 'stone setter, Kostroma'),
  person('olga-belozertseva', 'Ольга Белозёрцева', 'Olga Belozertseva', 'эксперт по клеймению и маркировке, Кострома', 'expert in hallmarking and item marking, Kostroma'),
  person('pavel-gorshechnikov', 'Павел Горшечников', 'Pavel Gorshechnikov', 'литейщик, Кострома', 'casting technician, Kostroma'),
  person('elena-rumyanova', 'Елена Румянова', 'Elena Rumyanova', 'историк ремесла, хранитель музейного собрания', 'historian of crafts, museum keeper'),
  person('sergey-sukhonsky', 'Сергей Сухонский', 'Sergey Sukhonsky', 'мастер по черни, Великий Устюг', 'niello master, Veliky Ustyug'),
  person('natalia-orshanskaya', 'Наталья Оршанская', 'Natalia Orshanskaya', 'художник-ювелир, председатель жюри конкурса', 'jewellery artist, chair of the contest jury'),
  person('andrey-krutoyarov', 'Андрей Крутояров', 'Andrey Krutoyarov', 'конструктор-модельер, 3D-печать, Кострома', 'model designer, 3D printing, Kostroma'),
  person('dmitry-sobolkov', 'Дмитрий Собольков', 'Dmitry Sobolkov', 'начальник отдела закупок ювелирной сети, Ярославль', 'head of purchasing, jewellery chain, Yaroslavl'),
  person('irina-zakharyevskaya', 'Ирина Захарьевская', 'Irina Zakharyevskaya', 'юрист, консультант малых мастерских, Кострома', 'lawyer advising small workshops, Kostroma'),
  person('vera-shuvalovskaya', 'Вера Шуваловская', 'Vera Shuvalovskaya', 'режиссёр показов, Кострома', 'show director, Kostroma'),
  person('tamara-krechetova', 'Тамара Кречетова', 'Tamara Krechetova', 'геммолог, Москва', 'gemmologist, Moscow'),
  person('boris-galchinsky', 'Борис Гальчинский', 'Boris Galchinsky', 'оценщик драгоценностей, Ярославль', 'jewellery appraiser, Yaroslavl'),
  person('darya-vetoshkina', 'Дарья Ветошкина', 'Darya Vetoshkina', 'педагог школы скани, Красное-на-Волге', 'teacher, school of filigree, Krasnoe-on-Volga'),
  person('nikolay-podozyorov', 'Николай Подозёров', 'Nikolay Podozyorov', 'краевед, экскурсовод, Красное-на-Волге', 'local historian and guide, Krasnoe-on-Volga'),
  person('svetlana-kostretsova', 'Светлана Кострецова', 'Svetlana Kostretsova', 'руководитель оргкомитета фестиваля', 'head of the festival committee'),
  person('artyom-volzhaninov', 'Артём Волжанинов', 'Artyom Volzhaninov', 'координатор ювелирного кластера, Кострома', 'jewellery cluster coordinator, Kostroma'),
  person('mikhail-osokorin', 'Михаил Осокорин', 'Mikhail Osokorin', 'главный технолог ювелирного завода, Кострома', 'chief technologist of a jewellery factory, Kostroma'),
  person('zhanna-karavaytseva', 'Жанна Каравайцева', 'Zhanna Karavaytseva', 'байер, сеть авторских галерей, Москва', 'buyer for a chain of designer galleries, Moscow'),
  person('yulia-snegovskaya', 'Юлия Снеговская', 'Yulia Snegovskaya', 'дизайнер украшений, Кострома', 'jewellery designer, Kostroma'),
  person('roman-chizhevnikov', 'Роман Чижевников', 'Roman Chizhevnikov', 'куратор конкурса молодых ювелиров', 'curator of the young jewellers’ contest'),
  person('lidia-zavolzhskaya', 'Лидия Заволжская', 'Lidia Zavolzhskaya', 'хранитель фонда металла, Кострома', 'keeper of metalwork, Kostroma'),
  person('kirill-malygin', 'Кирилл Малыгин', 'Kirill Malygin', 'технолог гальванического участка, Красное-на-Волге', 'electroplating technologist, Krasnoe-on-Volga'),
  person('ines-valadares', 'Инеш Валадареш', 'Inês Valadares', 'мастер филиграни, Гондомар, Португалия', 'filigree maker, Gondomar, Portugal'),

  person('pyotr-ondarov', 'Пётр Ондаров', 'Pyotr Ondarov', 'геолог, исследователь золотых россыпей, Красноярск', 'geologist of gold placers, Krasnoyarsk'),
  person('aylana-mongush-ool', 'Айлана Монгуш-Оол', 'Aylana Mongush-Ool', 'камнерез, Кызыл', 'stone carver, Kyzyl'),
  person('darya-kiskidova', 'Дарья Кискидова', 'Darya Kiskidova', 'куратор бренда «Енисейская Сибирь», Абакан', 'curator of the Yenisey Siberia brand, Abakan'),
  person('sergey-tyulyushev', 'Сергей Тюлюшев', 'Sergey Tyulyushev', 'камнерез, преподаватель, Кызыл', 'stone carver and teacher, Kyzyl'),
  person('alexey-yenivatov', 'Алексей Ениватов', 'Alexey Yenivatov', 'инженер-аффинажник, Красноярск', 'refining engineer, Krasnoyarsk'),
  person('marina-sayanskaya', 'Марина Саянская', 'Marina Sayanskaya', 'археолог-реставратор, Красноярск', 'archaeological conservator, Krasnoyarsk'),
  person('choygan-saryg-ool', 'Чойган Сарыг-оол', 'Choygan Saryg-ool', 'художник-ювелир, Кызыл', 'jewellery artist, Kyzyl'),
  person('tatyana-burnaeva', 'Татьяна Бурнаева', 'Tatyana Burnaeva', 'мастер пого, Абакан', 'pogo maker, Abakan'),
  person('viktor-mansky-yarov', 'Виктор Манский-Яров', 'Viktor Mansky-Yarov', 'кузнец-ювелир, Красноярск', 'silversmith, Krasnoyarsk'),
  person('evgenia-stolbinskaya', 'Евгения Столбинская', 'Evgenia Stolbinskaya', 'руководитель Ювелирного центра, Красноярск', 'director of the Jewellery Centre, Krasnoyarsk'),
  person('kira-takmakova', 'Кира Такмакова', 'Kira Takmakova', 'художник по костюму, постановщик показов, Красноярск', 'costume designer and show producer, Krasnoyarsk'),
  person('oleg-biryusin', 'Олег Бирюсин', 'Oleg Biryusin', 'огранщик цветного камня, педагог, Красноярск', 'coloured-stone cutter and teacher, Krasnoyarsk'),

  person('igor-dneprovsky', 'Игорь Днепровский', 'Igor Dneprovsky', 'огранщик алмазов, Смоленск', 'diamond cutter, Smolensk'),
  person('galina-roslavtseva', 'Галина Рославцева', 'Galina Roslavtseva', 'мастер производственного обучения, Смоленск', 'workshop instructor, Smolensk'),
  person('anton-vyazemtsev', 'Антон Вяземцев', 'Anton Vyazemtsev', 'геммолог-оценщик, Смоленск', 'gemmologist and grader, Smolensk'),
  person('lyudmila-gnezdovskaya', 'Людмила Гнездовская', 'Lyudmila Gnezdovskaya', 'специалист по набору и обучению, Смоленск', 'recruitment and training officer, Smolensk'),
  person('stanislav-yartsevsky', 'Станислав Ярцевский', 'Stanislav Yartsevsky', 'специалист по снабжению алмазным сырьём, Смоленск', 'rough diamond supply specialist, Smolensk'),
  person('polina-yelninskaya', 'Полина Ельнинская', 'Polina Yelninskaya', 'разработчик цифрового паспорта камня, Смоленск', 'developer of digital stone passports, Smolensk'),
  person('vadim-krasninsky', 'Вадим Краснинский', 'Vadim Krasninsky', 'старший мастер огранки, судья конкурса, Смоленск', 'senior cutting master and contest judge, Smolensk'),
  person('helen-marsh', 'Хелен Марш', 'Helen Marsh', 'геммолог, Лондон', 'gemmologist, London'),
]
