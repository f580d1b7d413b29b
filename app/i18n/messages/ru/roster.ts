import { pluralRu } from '../../plural'

const rows = (n: number) => `${n} ${pluralRu(n, 'строка', 'строки', 'строк')}`
const companies = (n: number) => `${n} ${pluralRu(n, 'компания', 'компании', 'компаний')}`

/** Exhibitors from a file. */
export const roster = {
  link: 'Импорт из файла',
  title: 'Импорт участников',
  lead: 'Таблица участников из Excel или CSV: первая строка называет столбцы. Сначала вы увидите, что получится; до последнего шага ничего не записывается.',
  file: 'Файл',
  fileHint: (rows: number) => `XLSX или CSV, до 3 МБ и ${rows} строк. CSV — в UTF-8 или Windows-1251, через запятую, точку с запятой или табуляцию.`,
  read: 'Прочитать файл',
  refused: {
    empty: 'Выберите файл, в котором есть заголовки и хотя бы одна строка.',
    large: 'Файл слишком большой: до 3 МБ, и не больше 12 МБ после распаковки.',
    'not-table': 'Это не XLSX и не CSV. Старый формат XLS сохраните заново как XLSX.',
    'too-many': 'В таблице слишком много строк или столбцов. Разделите её на части.',
    broken: 'Файл повреждён: прочитать его не удалось.',
  },
  atLine: (line: number) => `Строка ${line}.`,
  steps: 'Шаги импорта',
  step: { file: 'Файл', match: 'Столбцы', check: 'Проверка', report: 'Готово' },
  match: {
    title: 'Что в каких столбцах',
    text: (n: number, file: string) => `${file}: ${rows(n)}. Столбцы мы узнали по заголовкам — поправьте, где ошиблись.`,
    column: 'Столбец файла',
    samples: 'Примеры',
    field: 'Что это',
    fieldOf: (column: string) => `Что в столбце «${column}»`,
    unnamed: (n: number) => `Столбец ${n}`,
    skip: 'Не брать',
    columns: 'Столбцы',
    state: 'Какими станут заявки',
    states: { submitted: 'Отправленными', draft: 'Черновиками' },
    stateHints: { submitted: 'Ждут вашего решения. Стенды из файла закрепятся.', draft: 'Отправит их сам участник.' },
    invite: 'Пригласить контакты новых компаний',
    inviteHint: 'Им уйдёт письмо: они смогут войти и вести участие своей компании.',
    next: 'Проверить',
  },
  fields: {
    legalName: 'Юридическое название',
    brand: 'Бренд',
    brandEn: 'Бренд по-английски',
    inn: 'ИНН или номер реестра',
    ogrn: 'ОГРН или ОГРНИП',
    country: 'Страна',
    city: 'Город',
    products: 'Что показывают',
    contact: 'Контакт',
    email: 'Почта',
    phone: 'Телефон',
    website: 'Сайт',
    booth: 'Стенд',
    note: 'Пожелания',
  },
  check: {
    title: 'Вот что получится',
    back: 'Изменить столбцы',
    counts: (fresh: number, known: number, exists: number, errors: number) =>
      [
        `Новых: ${fresh}.`,
        known > 0 ? `Известных, которым добавится заявка: ${known}.` : '',
        exists > 0 ? `Уже подали заявку, не изменятся: ${exists}.` : '',
        errors > 0 ? `С ошибками, не запишутся: ${errors}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    mails: (n: number) => (n === 0 ? 'Писем не будет.' : `Приглашений уйдёт: ${n}.`),
    row: '№ строки',
    company: 'Компания',
    verdict: 'Что будет',
    details: 'Подробно',
    write: (n: number) => `Записать: ${companies(n)}`,
    nothing: 'Записывать нечего: исправьте файл и загрузите его снова.',
    again: 'Загрузить другой файл',
  },
  verdicts: { new: 'новая', known: 'добавится заявка', exists: 'уже есть', error: 'ошибка', booth: 'стенд заняли' },
  outcomes: { new: 'записана', known: 'добавлена заявка', exists: 'уже была', error: 'ошибка в строке', booth: 'не записана: стенд успели занять' },
  errorIn: (field: string, words: string) => `${field}: ${words}`,
  booths: (codes: string) => `Стенд ${codes}`,
  conflict: {
    stale: 'Пока вы смотрели, что-то изменилось. Ниже — что получится теперь: проверьте и запишите ещё раз.',
    busy: 'Этот файл уже записывается. Обновите страницу через минуту.',
    gone: 'Файл больше не хранится. Загрузите его снова.',
  },
  report: {
    title: 'Импорт закончен',
    written: (fresh: number, known: number) => `Записано компаний: ${fresh}.${known > 0 ? ` Заявок известных компаний: ${known}.` : ''}`,
    refused: (n: number) => `Не записано: ${n}`,
    toTable: 'К заявкам',
  },
}
