import { pluralRu } from '../../plural'

/**
 * Texts of the mails and of what the workbench says about them. Names of sessions, brands and people
 * come in as they are; a mail quotes them with «ёлочки» only where they are brands.
 */
const brand = (name: string) => `«${name.replace(/^«(.*)»$/, '$1')}»`

/** Booths come by their codes: «К-1, К-2». */
const isSeveral = (codes: string) => codes.includes(',')
const stands = (codes: string) => (isSeveral(codes) ? 'стенды' : 'стенд')

export const mail = {
  hello: (name: string) => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!'),
  buttonFallback: 'Если кнопка не открывается, скопируйте адрес в строку браузера:',
  signature: 'Международный ювелирный фестиваль «Золотое кольцо России»',
  brand,
  facts: {
    when: 'Когда',
    where: 'Где',
    was: 'Было',
    now: 'Стало',
    brand: 'Бренд',
    city: 'Город',
    booth: 'Стенд',
    total: 'Стоимость',
    ticket: 'Номер билета',
    reason: 'Причина',
    comment: 'Комментарий оргкомитета',
    question: 'Что нужно',
    fee: 'Удерживается',
    until: 'Ответить до',
  },
  booth: (code: string, hall: string) => (hall ? `${code}, ${hall}` : code),
  noBooth: 'Пока не выбран',
  reasons: {
    signIn: 'Письмо пришло вам, потому что этот адрес указали на странице входа.',
    exhibitor: 'Письмо пришло вам, потому что этот адрес указан в заявке на участие.',
    organizer: 'Письмо пришло вам, потому что вы — организатор фестиваля.',
    visitor: 'Письмо пришло вам, потому что этот адрес указали при записи на событие.',
  },
  signIn: {
    subject: (festival: string) => `Вход на сайт «${festival}»`,
    heading: 'Вход без пароля',
    text: 'Нажмите кнопку, чтобы войти.',
    validity: (minutes: number) =>
      `Ссылка действует ${minutes}\u00a0${pluralRu(minutes, 'минуту', 'минуты', 'минут')} и срабатывает один раз.`,
    button: 'Войти',
    notYou: 'Не вы просили о входе? Ничего делать не нужно: без этой ссылки никто не войдёт.',
  },
  submitted: {
    subject: (name: string) => `Заявка получена: ${name}`,
    heading: 'Мы получили вашу заявку',
    withBooth: 'Стенд закреплён за вами, пока заявку рассматривает оргкомитет. О решении напишем.',
    withoutBooth: 'Оргкомитет рассмотрит заявку, о решении напишем. Как только освободится стенд из ваших пожеланий и подойдёт ваша очередь, предложим его письмом.',
    button: 'Открыть заявку',
  },
  newApplication: {
    subject: (name: string, city: string) => `Новая заявка: ${city ? `${name}, ${city}` : name}`,
    heading: 'Новая заявка на участие',
    text: 'Заявка ждёт решения. Пока его нет, стенд закреплён за заявителем.',
    textWithoutBooth: 'Заявка ждёт решения. Стенда у заявителя пока нет: он назвал, какие хотел бы.',
    button: 'Рассмотреть заявку',
  },
  organizerAdded: {
    subject: (festival: string, centre: string) => (centre ? `Вы — организатор: ${centre}` : `Вы — организатор фестиваля «${festival}»`),
    heading: 'Вас добавили в организаторы',
    centreText: (centre: string) => `Теперь вы ведёте часть фестиваля: ${centre}. Вы планируете и публикуете программу центра и отвечаете за его залы.`,
    festivalText: 'Теперь вы ведёте весь фестиваль: заявки, программу, центры и людей.',
    signIn: 'Пароля нет: откройте страницу входа и укажите адрес, на который пришло это письмо. Мы пришлём на него ссылку.',
    button: 'Перейти ко входу',
  },
  colleagueInvited: {
    subject: (name: string) => `Вас зовут в кабинет экспонента: ${name}`,
    heading: 'Вас зовут в кабинет экспонента',
    text: {
      owner: 'Вам предлагают вести участие компании в фестивале: заявку, документы, пропуска и команду.',
      staff: 'Вам предлагают помогать с участием компании в фестивале: заявкой, документами и пропусками.',
    },
    validity: (day: string) => `Приглашение действует до ${day} и срабатывает один раз.`,
    button: 'Принять приглашение',
    notYou: 'Не знаете такой компании? Ничего делать не нужно: без вашего согласия ничего не произойдёт.',
    why: 'Письмо пришло вам, потому что этот адрес указал участник фестиваля, приглашая коллегу.',
  },
  profileChanged: {
    subject: (name: string) => `Экспонент изменил сведения: ${name}`,
    heading: 'Экспонент изменил сведения',
    brandText: 'У экспонента новое название на стенде.',
    contactText: 'У экспонента новые контактные данные: они на странице заявки.',
    button: 'Открыть заявку',
  },
  approved: {
    subject: (name: string, code: string) => (code ? `Заявка одобрена: ${name}, ${stands(code)} ${code}` : `Заявка одобрена: ${name}`),
    heading: 'Вы участвуете в фестивале',
    withBooth: (name: string) => `Оргкомитет одобрил заявку ${brand(name)}. Стенд ваш.`,
    withoutBooth: (name: string) => `Оргкомитет одобрил заявку ${brand(name)}. Осталось выбрать стенд на плане зала.`,
    button: 'Открыть заявку',
  },
  boothRedrawn: {
    subject: (codes: string) => `Изменился стенд ${codes}`,
    heading: 'Ваш стенд изменился',
    text: (name: string, hall: string) => `Оргкомитет изменил план зала «${hall}». Стенд ${brand(name)} остаётся за вами, но теперь он другой.`,
    line: (code: string, area: string, sides: number) =>
      `${code}, ${area}, ${sides}\u00a0${pluralRu(sides, 'открытая сторона', 'открытые стороны', 'открытых сторон')}`,
    question: 'Если так не подходит, ответьте на это письмо.',
    button: 'Открыть заявку',
  },
  rejected: {
    subject: (name: string) => `Заявка отклонена: ${name}`,
    heading: 'Заявка отклонена',
    text: (name: string) => `К сожалению, оргкомитет не может принять заявку ${brand(name)}.`,
    boothFreed: (code: string) => (isSeveral(code) ? `Стенды ${code} снова свободны.` : `Стенд ${code} снова свободен.`),
    question: 'Есть вопрос о решении? Ответьте на это письмо.',
    button: 'Открыть заявку',
  },
  waitlisted: {
    subject: (name: string) => `Вы в листе ожидания: ${name}`,
    heading: 'Заявка в листе ожидания',
    text: (name: string) => `Оргкомитет поставил заявку ${brand(name)} в лист ожидания. Когда появится стенд, мы напишем.`,
    button: 'Открыть заявку',
  },
  asked: {
    subject: (name: string) => `Нужны сведения: ${name}`,
    heading: 'Заявке не хватает сведений',
    text: (name: string) => `Чтобы принять решение по заявке ${brand(name)}, оргкомитету нужен ваш ответ.`,
    boothKept: (code: string) => (isSeveral(code) ? `Стенды ${code} остаются за вами.` : `Стенд ${code} остаётся за вами.`),
    button: 'Ответить',
  },
  placeCancelled: {
    subject: (name: string) => `Участие отменено: ${name}`,
    heading: 'Участие отменено',
    text: {
      exhibitor: (name: string) => `Вы отменили участие ${brand(name)}.`,
      organizer: (name: string) => `Оргкомитет отменил участие ${brand(name)}.`,
      system: (name: string) => `Оплата стенда не поступила в срок, поэтому участие ${brand(name)} отменено.`,
    },
    news: {
      exhibitor: (name: string) => `${brand(name)} отменяет участие.`,
      organizer: (name: string) => `Участие ${brand(name)} отменено оргкомитетом.`,
      system: (name: string) => `${brand(name)}: оплата не поступила в срок, участие отменено.`,
    },
    button: 'Открыть заявку',
  },
  paymentDue: {
    subject: (code: string, day: string) => (code ? `Оплата ${isSeveral(code) ? 'стендов' : 'стенда'} ${code}: до ${day}` : `Оплата участия: до ${day}`),
    heading: 'Скоро срок оплаты',
    text: (name: string, day: string) => `Стенд ${brand(name)} закреплён за вами до ${day} включительно. Если оплата не поступит, он освободится.`,
    button: 'Открыть мой стенд',
  },
  boothOffered: {
    subject: (code: string) => `Освободился стенд ${code}: он ваш, если хотите`,
    heading: 'Для вас есть стенд',
    text: (name: string, code: string) => `Освободился стенд ${code}, и сейчас очередь ${brand(name)}. Пока вы думаете, его никому не отдадут.`,
    next: 'Ответьте на странице «Мой стенд»: берёте или нет. Без ответа в срок стенд предложат следующему.',
    button: 'Ответить',
  },
  boothChanged: {
    subject: {
      assigned: (name: string, code: string) => `Вам назначен стенд ${code}: ${name}`,
      moved: (name: string, code: string) => `Ваш стенд теперь ${code}: ${name}`,
      vacated: (name: string, code: string) => `Стенд ${code} больше не за вами: ${name}`,
      released: (name: string, code: string) => `Удержание стенда ${code} снято: ${name}`,
      withdrawn: (name: string, code: string) => `Стенд ${code} больше не предложен: ${name}`,
    },
    heading: { assigned: 'Вам назначен стенд', moved: 'У вас другой стенд', vacated: 'Стенд освобождён', released: 'Удержание снято', withdrawn: 'Предложение отозвано' },
    text: {
      assigned: (name: string, _before: string, after: string) => `Оргкомитет назначил ${brand(name)} стенд ${after}.`,
      moved: (name: string, before: string, after: string) => `Оргкомитет перевёл ${brand(name)} со стенда ${before} на стенд ${after}.`,
      vacated: (name: string, before: string) => `Оргкомитет освободил стенд ${before}, который был закреплён за ${brand(name)}. Сама заявка остаётся в силе.`,
      withdrawn: (name: string, before: string) => `Оргкомитет отозвал предложение: стенд ${before} ${brand(name)} больше не ждёт. Заявка остаётся в очереди на другие стенды.`,
      released: (name: string, before: string) => `Оргкомитет снял удержание стенда ${before}, который выбирали для ${brand(name)}. Заявка цела, выберите другой стенд на плане.`,
    },
    button: 'Открыть мой стенд',
  },
  letter: {
    why: (name: string) => `Письмо пришло вам, потому что этот адрес указан в заявке ${brand(name)}.`,
    button: 'Открыть мой стенд',
  },
  document: {
    subject: {
      contract: (number: string) => `Договор-заявка №\u00a0${number}`,
      invoice: (number: string) => `Счёт на оплату №\u00a0${number}`,
      act: (number: string) => `Акт №\u00a0${number}`,
    },
    heading: { contract: 'Договор-заявка готов', invoice: 'Выставлен счёт', act: 'Акт готов' },
    text: {
      contract: 'Договор-заявка приложен к письму. Подпишите его и верните оргкомитету один экземпляр или скан.',
      invoice: 'Счёт приложен к письму: оплатите его по реквизитам или по QR-коду в приложении банка. В назначении платежа укажите номер счёта: по нему мы узнаем вашу оплату.',
      act: 'Акт оказанных услуг приложен к письму. Подпишите его и верните один экземпляр.',
    },
    replaces: (number: string) => `Он заменяет документ №\u00a0${number}: прежний больше не действует.`,
    number: 'Номер',
    payBy: 'Оплатить до',
    button: 'Открыть документы',
  },
  payment: {
    subject: (name: string) => `Оплата получена: ${name}`,
    refundSubject: (name: string) => `Возврат оплаты: ${name}`,
    heading: 'Оплата получена',
    refundHeading: 'Деньги возвращены',
    paidText: 'Спасибо, счёт оплачен полностью.',
    partText: 'Спасибо, часть счёта оплачена. Остаток указан ниже.',
    refundText: 'Мы вернули вам деньги на счёт, с которого они пришли.',
    sum: 'Сумма',
    day: 'Дата',
    due: 'Осталось оплатить',
    button: 'Открыть документы',
  },
  ticket: {
    subject: (title: string) => `Билет: ${title}`,
    preheader: (when: string, code: string) => `${when}. Билет №\u00a0${code}.`,
    heading: 'Ваш билет',
    text: 'Назовите номер или покажите билет у входа — с телефона или на бумаге.',
    button: 'Открыть билет',
  },
  invited: {
    subject: (title: string) => `Вы записаны: ${title}`,
    heading: 'Вы записаны',
    text: 'К письму приложено приглашение: примите его, и событие встанет в ваш календарь. Если что-то изменится, календарь обновится. Билет придёт отдельным письмом.',
    button: 'О событии',
  },
  moved: {
    subject: {
      time: (title: string) => `Новое время: ${title}`,
      place: (title: string) => `Новое место: ${title}`,
      both: (title: string) => `Новое время и место: ${title}`,
    },
    heading: { time: 'Изменилось время', place: 'Изменилось место', both: 'Изменились время и место' },
    text: 'Запись и билет действуют, делать ничего не нужно. Обновление для календаря приложено к письму.',
    button: 'О событии',
  },
  cancelled: {
    subject: (title: string) => `Отменено: ${title}`,
    heading: 'Событие отменено',
    text: 'Нам жаль: событие не состоится. Отмена для календаря приложена к письму. Посмотрите, что ещё есть в программе.',
    button: 'Открыть программу',
  },
  revived: {
    subject: (title: string) => `Состоится: ${title}`,
    heading: 'Событие всё-таки состоится',
    text: 'Отмена снята, ваша запись и билет действуют. К письму приложено приглашение: примите его, и событие вернётся в календарь.',
    button: 'О событии',
  },
  attendanceCancelled: {
    subject: (title: string) => `Запись отменена: ${title}`,
    heading: 'Запись отменена',
    text: 'Место освободилось, билет больше не действует. Отмена для календаря приложена к письму. Передумаете — запишитесь снова, пока есть места.',
    button: 'О событии',
  },
  cannotCome: 'Не сможете прийти?',
  cancelLink: 'Отменить запись',
  notYou: 'Записывались не вы?',
  /** Why a message did not leave: shown to organisers with the mail server's own words after it. */
  problems: {
    refused: 'Почтовый сервер не принял письмо',
    deferred: 'Почтовый сервер попросил прислать письмо позже',
    unreachable: 'Почтовый сервер не отвечает',
    signIn: 'Почтовый сервер не принял имя или пароль из SMTP_URL',
    outlived: 'Письмо устарело раньше, чем удалось его отправить',
    broken: 'Письмо не удалось составить',
  },
}
