import { pluralRu } from '../../plural'

const applications = (n: number) => `${n} ${pluralRu(n, 'заявка', 'заявки', 'заявок')}`
const mails = (n: number) => `${n} ${pluralRu(n, 'письмо', 'письма', 'писем')}`

/** One decision about many applications, and the filters that find them. */
export const bulk = {
  all: (n: number) => `Все показанные: ${n}`,
  tick: (brand: string) => `Отметить: ${brand}`,
  decide: 'Решить по отмеченным',
  title: 'Решение по нескольким заявкам',
  chosen: (n: number) => `Отмечено: ${applications(n)}`,
  nothing: 'Ничего не отмечено',
  nothingText: 'Отметьте заявки в таблице — и решите по ним сразу.',
  tooMany: (most: number) => `За один раз можно решить не больше чем по ${most} заявкам`,
  tooManyText: 'Сузьте отбор и решите по частям.',
  toTable: 'К таблице',
  verb: 'Решение',
  verbs: { approve: 'Одобрить', waitlist: 'В лист ожидания', reject: 'Отклонить' },
  verbHints: {
    approve: 'Стенды закрепятся за участниками.',
    waitlist: 'Стенды освободятся.',
    reject: 'Стенды освободятся. Нужна причина.',
  },
  reason: 'Слова заявителям',
  reasonHint: 'Войдут в каждое письмо. Без причины отклонить нельзя.',
  preview: 'Посмотреть, что выйдет',
  change: 'Изменить решение',
  confirmTitle: 'Вот что произойдёт',
  confirm: {
    approve: (n: number) => `Одобрить: ${applications(n)}`,
    waitlist: (n: number) => `Поставить в лист ожидания: ${applications(n)}`,
    reject: (n: number) => `Отклонить: ${applications(n)}`,
  },
  none: 'Такое решение нельзя принять ни по одной из отмеченных заявок.',
  willDecide: 'По этим заявкам решение будет принято',
  mails: (n: number) => `Сразу ${pluralRu(n, 'уйдёт', 'уйдут', 'уйдут')} ${mails(n)} о решении.`,
  noMails: 'Писем не будет: решение увидят только организаторы, объявить его можно потом.',
  unreachable: (n: number) => `Без письма: ${n}. У ${pluralRu(n, 'этой компании', 'этих компаний', 'этих компаний')} не указана почта.`,
  replaces: (n: number) => `${pluralRu(n, 'Заменит', 'Заменят', 'Заменят')} решение, которое ещё не объявлено: ${n}.`,
  frees: (codes: string) => `Освободятся стенды: ${codes}.`,
  cannot: (n: number) => `Не войдут: ${n}`,
  why: {
    'wrong-state': (state: string) => `${state}: так решить нельзя`,
    'no-booth': 'нет стенда, а без него не одобряют',
  },
  refused: {
    'wrong-state': 'решение уже есть, или заявку отозвали',
    'no-booth': 'нет стенда, а без него не одобряют',
    stale: 'заявку изменили, пока вы решали',
    'hold-over': 'стенд занял кто-то другой',
  } as Record<string, string>,
  report: {
    title: 'Решено',
    quiet: 'Решение записано и не объявлено.',
    announce: 'К объявлению решений',
    done: {
      approve: (n: number) => `Одобрено: ${n}.`,
      waitlist: (n: number) => `В листе ожидания: ${n}.`,
      reject: (n: number) => `Отклонено: ${n}.`,
    },
    refusedTitle: (n: number) => `Не получилось: ${n}`,
    refusedText: 'Эти заявки изменились раньше, чем до них дошла очередь. Откройте их и решите отдельно.',
    left: (n: number) => `Осталось решить: ${n}. Работа прервалась, её можно продолжить.`,
    continue: 'Продолжить',
    which: 'По этим заявкам решено',
  },
  filters: {
    label: 'Сохранённые отборы',
    sharedMark: 'общий',
    remove: (name: string) => `Удалить отбор «${name}»`,
    save: 'Сохранить этот отбор',
    name: 'Название отбора',
    nameHint: 'Например: «Кострома, ждут решения»',
    shared: 'Показывать всем организаторам',
    keep: 'Сохранить',
  },
}
