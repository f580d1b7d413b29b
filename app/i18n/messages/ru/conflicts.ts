import { pluralRu } from '../../plural'

type Facts = { hall: string; person: string; when: string; needed: number; given: number }

/** What does not go together in the schedule, and the rules for it. */
export const conflicts = {
  title: 'Конфликты',
  everyHall: 'Все залы',
  somebody: 'Участник программы',
  and: ' и ',
  pause: (title: string) => `перерыв «${title}»`,
  block: (n: number) => `${pluralRu(n, 'Публикации мешает', 'Публикации мешают', 'Публикации мешают')} ${n} ${pluralRu(n, 'конфликт', 'конфликта', 'конфликтов')}`,
  warn: (n: number) => `${n} ${pluralRu(n, 'конфликт', 'конфликта', 'конфликтов')} в плане: публиковать можно, но посмотрите`,
  about: {
    hall: ({ hall, when }: Facts) => `Зал занят дважды: ${hall}, ${when}:`,
    hours: ({ hall, when }: Facts) => `Зал закрыт: ${hall}, ${when}:`,
    break: ({ hall, when }: Facts) => `Перерыв: ${hall}, ${when}:`,
    person: ({ person, when }: Facts) => `${person} в двух местах сразу, ${when}:`,
    travel: ({ person, when, needed, given }: Facts) => `${person} не успевает: в пути ${needed}\u00a0мин, между событиями ${given}\u00a0мин, ${when}:`,
    availability: ({ person, when }: Facts) => `${person} не может в это время, ${when}:`,
    capacity: ({ hall, needed, given }: Facts) => `Мест больше, чем вмещает зал: ${hall}, записать можно ${needed}, зал вмещает ${given}:`,
    age: ({ needed, given }: Facts) => `Возрастная метка ${given}+, для этого формата нужна ${needed}+:`,
    festival: ({ when }: Facts) => `Не в дни фестиваля, ${when}:`,
  },
  rules: {
    title: 'Правила расписания',
    lead: 'Что считать конфликтом и что он значит. Правила действуют для всех центров.',
    toRules: 'Правила',
    kinds: {
      hall: ['Зал занят дважды', 'Два события в одном зале одновременно. Залы, где это разрешено, не считаются.'],
      hours: ['Зал закрыт', 'Событие вне часов работы зала.'],
      break: ['Перерыв', 'Событие во время перерыва или закрытого времени.'],
      person: ['Человек в двух местах', 'Во всех центрах сразу, по одному и тому же мгновению.'],
      travel: ['Не успеть доехать', 'Между событиями меньше времени, чем дорога между площадками или городами.'],
      availability: ['Человек не может', 'Событие вне времени, которое назвал участник программы.'],
      capacity: ['Зал мал', 'Записать можно больше людей, чем вмещает зал.'],
      age: ['Возраст', 'Возрастная метка ниже, чем нужно для формата.'],
      festival: ['Не в дни фестиваля', 'Событие начинается раньше первого дня или позже последнего.'],
    } satisfies Record<string, [string, string]>,
    levels: { ignore: 'Не замечать', warn: 'Предупреждать', block: 'Не публиковать' },
    agesTitle: 'Наименьшая возрастная метка',
    agesLead: 'Если у формата есть возраст, ниже которого события не бывает. Метка 0+ ничего не требует.',
    save: 'Сохранить правила',
    saved: 'Правила сохранены',
    summary: 'Правила не сохранены',
  },
}
