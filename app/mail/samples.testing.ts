import type { Locale } from '~/i18n/locale'
import type { MailProps } from './templates'

const ics = (method: 'REQUEST' | 'CANCEL') =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Golden Ring of Russia//Festival calendar//RU',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:2f9a@golden-ring-of-russia',
    'DTSTAMP:20270601T090000Z',
    'DTSTART:20270625T070000Z',
    'DTEND:20270625T083000Z',
    `SEQUENCE:${method === 'CANCEL' ? 1 : 0}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'SUMMARY:Скань для начинающих: завиток\\, пайка\\, зернь',
    'ORGANIZER;CN="Фестиваль: «Золотое кольцо',
    '  России»":mailto:calendar@example.org',
    'ATTENDEE;CN="Елена Соколова";PARTSTAT=ACCEPTED:mailto:visitor@example.org',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** Properties of every mail, as in real life, for tests. */
export function sampleProps(locale: Locale): MailProps {
  const ru = locale === 'ru'
  const booth = ru ? { code: 'А-12', hall: 'Ледовая арена, Кострома' } : { code: 'A-12', hall: 'Ice Arena, Kostroma' }
  const brand = ru ? 'Волжская скань' : 'Volga Filigree'
  const visit = {
    name: ru ? 'Елена Соколова' : 'Elena Sokolova',
    title: ru ? 'Скань для начинающих: завиток, пайка, зернь' : 'Filigree for beginners: scroll, solder, granulation',
    when: ru ? '25 июня 2027, пятница, 10:00–11:30 по московскому времени' : 'Friday 25 June 2027, 10:00–11:30 Moscow time',
    place: ru ? 'Мастерская, второй этаж, Ледовая арена, Кострома' : 'Workshop, second floor, Ice Arena, Kostroma',
  }
  const cancelUrl = `/${locale}/ticket/3f0c.sig`
  const sessionUrl = `/${locale}/programme/filigree-for-beginners`
  return {
    'sign-in-to-user': { link: `/${locale}/sign-in/Zx8kQ2mVt0aB3nC5dE7fG9hJ1kL4mN6pQ8rS0tU2vW4`, minutes: 10 },
    'application-submitted-to-exhibitor': { brand, booth, total: 5_880_000, link: `/${locale}/exhibitor` },
    'application-submitted-to-organizer': { brand, city: ru ? 'Красное-на-Волге' : 'Krasnoye-on-Volga', booth, link: `/${locale}/organizer/applications/1` },
    'application-approved-to-exhibitor': { brand, booth, reason: ru ? 'Монтаж — 22 июня с 9:00.' : 'Set up on 22 June from 9:00.', payBy: ru ? '20 марта 2027\u00a0г.' : '20 March 2027', link: `/${locale}/exhibitor` },
    'application-rejected-to-exhibitor': {
      brand,
      booth,
      reason: ru ? 'В зале не осталось мест для этой категории.\nПриходите в следующем году!' : 'No room is left for this category.\nPlease come next year!',
      link: `/${locale}/exhibitor`,
    },
    'application-waitlisted-to-exhibitor': { brand, booth, reason: ru ? 'Напишем, как только освободится стенд в ряду.' : 'We write as soon as a booth in a row is free.', link: `/${locale}/exhibitor` },
    'application-asked-to-exhibitor': { brand, booth, reason: ru ? 'Пришлите номер именника.' : 'Please send the number of your maker’s mark.', link: `/${locale}/exhibitor` },
    'application-cancelled-to-exhibitor': { brand, booth, byExhibitor: false, unpaid: true, fee: 0, reason: '', link: `/${locale}/exhibitor` },
    'application-cancelled-to-organizer': { brand, booth, byExhibitor: true, unpaid: false, fee: 6_650_220, reason: ru ? 'Не успеваем с коллекцией' : 'The collection will not be ready', link: `/${locale}/organizer/applications/1` },
    'proposal-submitted-to-exhibitor': { title: visit.title, link: `/${locale}/exhibitor/sessions/1` },
    'proposal-submitted-to-organizer': { title: visit.title, brand, centre: ru ? 'Ювелирная Кострома' : 'Kostroma Jewellery', answer: ru ? 'Хватит двух розеток.' : 'Two sockets will do.', link: `/${locale}/organizer/proposals/1` },
    'proposal-asked-to-exhibitor': { title: visit.title, question: ru ? 'Нужна ли вытяжка?' : 'Do you need extraction?', link: `/${locale}/exhibitor/sessions/1` },
    'proposal-accepted-to-exhibitor': { title: visit.title, reason: ru ? 'Ждём вас в Мастерской.' : 'See you in the Workshop.', link: `/${locale}/exhibitor/sessions/1` },
    'proposal-declined-to-exhibitor': { title: visit.title, reason: ru ? 'Такая лекция уже есть.' : 'There is such a lecture already.', link: `/${locale}/exhibitor/sessions/1` },
    'payment-due-to-exhibitor': { brand, booth, day: ru ? '14 марта 2027 г.' : '14 March 2027', total: 13_300_440, link: `/${locale}/exhibitor` },
    'booth-changed-to-exhibitor': {
      brand,
      wasHeld: false,
      before: booth,
      after: { ...booth, code: ru ? 'А-14' : 'A-14' },
      reason: ru ? 'У стены прокладывают кабель.' : 'A cable is being laid along the wall.',
      link: `/${locale}/exhibitor`,
    },
    'booth-offered-to-exhibitor': { brand, booth, until: ru ? '14 марта 2027 г., 12:00 по Москве' : '14 March 2027, 12:00 Moscow time', link: `/${locale}/exhibitor` },
    'booth-offer-over-to-exhibitor': { brand, booth, link: `/${locale}/exhibitor` },
    'booth-redrawn-to-exhibitor': {
      brand,
      hall: booth.hall,
      code: booth.code,
      before: ru ? 'А-12, 9\u00a0м², 1\u00a0открытая сторона' : 'A-12, 9\u00a0m², 1\u00a0open side',
      after: ru ? 'А-14, 10,5\u00a0м², 2\u00a0открытые стороны' : 'A-14, 10.5\u00a0m², 2\u00a0open sides',
      reason: ru ? 'Рядом прошёл пожарный проход.' : 'A fire lane now runs beside it.',
      link: `/${locale}/exhibitor`,
    },
    'letter-to-exhibitor': {
      subject: ru ? 'Монтаж начинается 22 июня' : 'Building up begins on 22 June',
      text: ru
        ? 'Здравствуйте!\n\nЗаезд с площади, с 8:00 до 20:00.\nПропуск на машину — в вашем кабинете.'
        : 'Good day!\n\nDrive in from the square, 8:00 to 20:00.\nThe pass for your car is on your page.',
      brand,
      link: `/${locale}/exhibitor`,
    },
    'document-issued-to-exhibitor': {
      brand,
      kind: 'invoice',
      number: ru ? 'ЗК-2027-0042' : 'ZK-2027-0042',
      total: 13_300_440,
      payBy: ru ? '20 марта 2027\u00a0г.' : '20 March 2027',
      replaces: ru ? 'ЗК-2027-0041' : 'ZK-2027-0041',
      link: `/${locale}/exhibitor/documents`,
      documentId: '0b0d3c1e-0000-4000-8000-000000000042',
    },
    'payment-booked-to-exhibitor': { brand, refund: false, sum: 5_000_000, paidOn: ru ? '18 марта 2027\u00a0г.' : '18 March 2027', due: 8_300_440, link: `/${locale}/exhibitor/documents` },
    'exhibitor-invited-to-exhibitor': { brand, sent: true, link: `/${locale}/sign-in?next=%2F${locale}%2Fexhibitor` },
    'organizer-added-to-organizer': {
      centre: ru ? 'Ювелирный центр «Енисейская Сибирь»' : 'Yenisey Siberia Jewellery Centre',
      link: `/${locale}/sign-in?next=%2F${locale}%2Forganizer`,
    },
    'colleague-invited-to-user': { brand, role: 'staff', until: ru ? '24 марта 2027\u00a0г.' : '24 March 2027', link: `/${locale}/team-invitation/Zx8kQ2mVt0aB3nC5dE7fG9hJ1kL4mN6pQ8rS0tU2vW4` },
    'profile-changed-to-organizer': { brand, names: { was: ru ? 'Волжская зернь' : 'Volga Granulation', now: brand }, contact: true, link: `/${locale}/organizer/applications/1` },
    'services-changed-to-exhibitor': { brand, service: ru ? 'Витрина' : 'Showcase', was: 2, now: 1, reason: ru ? 'По вашей просьбе.' : 'As you asked.', link: `/${locale}/exhibitor/services` },
    'services-changed-to-organizer': { brand, service: ru ? 'Витрина' : 'Showcase', was: 1, now: 2, reason: '', link: `/${locale}/organizer/applications/1/papers` },
    'picture-removed-to-exhibitor': {
      brand,
      photo: ru ? 'Серьги со сканью на чёрном бархате' : 'Filigree earrings on black velvet',
      reason: ru ? 'На снимке чужой товарный знак.' : 'The photo shows the trade mark of another.',
      link: `/${locale}/exhibitor/pictures`,
    },
    'ticket-to-visitor': { ...visit, ticketCode: 'K7M2PX9R', ticketUrl: cancelUrl, cancelUrl },
    'invited-to-visitor': { ...visit, sessionUrl, cancelUrl, calendar: { method: 'REQUEST', content: ics('REQUEST') } },
    'session-moved-to-visitor': {
      name: visit.name,
      title: visit.title,
      before: { when: visit.when, place: visit.place },
      after: {
        when: ru ? '26 июня 2027, суббота, 14:00–15:30 по московскому времени' : 'Saturday 26 June 2027, 14:00–15:30 Moscow time',
        place: ru ? 'Зал «Скань», Ледовая арена, Кострома' : 'Filigree Hall, Ice Arena, Kostroma',
      },
      sessionUrl,
      cancelUrl,
      calendar: { method: 'REQUEST', content: ics('REQUEST') },
    },
    'session-revived-to-visitor': { ...visit, sessionUrl, cancelUrl, calendar: { method: 'REQUEST', content: ics('REQUEST') } },
    'session-cancelled-to-visitor': { ...visit, programmeUrl: `/${locale}/programme`, calendar: { method: 'CANCEL', content: ics('CANCEL') } },
    'attendance-cancelled-to-visitor': { ...visit, sessionUrl, calendar: { method: 'CANCEL', content: ics('CANCEL') } },
  }
}
