import { slugOf } from '~/lib/slug'

/** Invented visitors, by the centre they go to. */
const names = {
  kostroma: [
    'Алина Берёзина', 'Борис Чудинов', 'Валерия Ключевская', 'Глеб Заречный', 'Дина Мохова', 'Егор Пашенин', 'Жанна Родничок',
    'Захар Листвин', 'Инна Полевая', 'Кирилл Осинский', 'Лариса Плёсова', 'Максим Хвойный', 'Нелли Ясенева', 'Олег Тропинин',
    'Полина Вешняк', 'Руслан Каменев-Яр', 'Софья Ручейкова', 'Тимофей Бережной', 'Ульяна Заозёрная', 'Филипп Верстов',
    'Христина Лозовая', 'Эдуард Стрежнев', 'Юлия Рябинкина', 'Яна Паромова', 'Арсений Ивняк', 'Вероника Солодова',
    'Данила Межевой', 'Ева Колокольцева', 'Игнат Северов', 'Клавдия Льнова', 'Марк Овражный', 'Надежда Липкина',
  ],
  yenisey: [
    'Аржана Донгакова', 'Богдан Кедров', 'Виолетта Таёжная', 'Григорий Шиверский', 'Диана Минусова', 'Ефим Порогин',
    'Зоя Аскизова', 'Илья Мананский', 'Карина Ергакова', 'Леонид Дивногоров', 'Милана Чулымская', 'Никита Тубинский',
    'Оксана Хемчикова', 'Платон Ангарцев', 'Роза Сагайская', 'Савелий Столбовский',
  ],
  smolensk: [
    'Агата Десногорова', 'Вячеслав Вопцев', 'Дарина Каспленская', 'Евсей Гнездилов', 'Злата Ельчанинова-Смоль', 'Лука Починков',
    'Мила Хмаринская', 'Родион Угранский',
  ],
}
type Home = keyof typeof names

/** Seats taken before the demo starts: two sessions are full, four nearly so. */
const taken: [slug: string, home: Home, seats: number][] = [
  ['emal-po-skani', 'kostroma', 12],
  ['skan-dlya-detey', 'kostroma', 12],
  ['skan-dlya-nachinayushchih', 'kostroma', 10],
  ['zakrepka-krapan-i-kast', 'kostroma', 9],
  ['model-dlya-pechati', 'kostroma', 17],
  ['kamnerezy-tuvy', 'yenisey', 14],
  ['krasnoe-dom-skanshchika', 'kostroma', 12],
  ['pokaz-liniya', 'kostroma', 9],
  ['imennik-i-uin-2027', 'kostroma', 6],
  ['hakasskiy-pogo', 'yenisey', 5],
  ['den-ogranshchika', 'smolensk', 7],
]

/** What visitor@example.org is registered for. */
export const registeredByTheDemoVisitor = ['skan-dlya-nachinayushchih', 'krasnoe-dom-skanshchika', 'pokaz-liniya']

export type SeedRegistration = { session: string; name: string; email: string }

/** Every registration; each session begins elsewhere in the list, so that people differ. */
export const registrations: SeedRegistration[] = taken.flatMap(([session, home, seats], place) =>
  Array.from({ length: seats }, (_, i) => {
    const people = names[home]
    const name = people[(place * 5 + i) % people.length]!
    return { session, name, email: `${slugOf(name)}@example.org` }
  }),
)
