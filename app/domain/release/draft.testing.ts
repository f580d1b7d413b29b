import type { Draft } from './release.rules'
import type { ReleasedFile } from './release.schema'

const text = (ru: string, en = '') => ({ ru, en })

/** A small plan of two centres for tests: «Скань» and «Пайка» in Kostroma, «Камень» in Krasnoyarsk. A new copy every time. */
export function sampleDraft(): Draft {
  return {
    edition: { id: 'edition', year: 2027, title: text('Золотое кольцо России 2027', 'Golden Ring 2027'), startsOn: '2027-06-23', endsOn: '2027-06-25' },
    centres: [
      centre('kostroma', text('Кострома', 'Kostroma'), 'Europe/Moscow'),
      centre('krasnoyarsk', text('Красноярск', 'Krasnoyarsk'), 'Asia/Krasnoyarsk'),
    ],
    halls: [
      hall('workshop', 'kostroma', text('Мастерская', 'Workshop')),
      hall('arena', 'kostroma', text('Большой зал', 'Great Hall')),
      hall('siberia', 'krasnoyarsk', text('Сибирь')),
    ],
    people: [
      { id: 'vetrova', slug: 'vetrova', name: text('Анна Ветрова', 'Anna Vetrova'), role: text('мастер-сканщик', 'filigree master'), bio: text(''), photo: null },
      { id: 'orlov', slug: 'orlov', name: text('Семён Орлов'), role: text('огранщик'), bio: text(''), photo: null },
    ],
    hosts: [
      { id: 'vetrovy', slug: 'vetrovy', name: text('Мастерская Ветровых', 'Vetrov Family Workshop') },
      { id: 'samorodok', slug: 'samorodok', name: text('Самородок', 'Nugget') },
    ],
    sessions: [
      session('filigree', 'kostroma', text('Скань для начинающих', 'Filigree for beginners'), ['vetrova']),
      session('solder', 'kostroma', text('Пайка')),
      session('stone', 'krasnoyarsk', text('Камень', 'Stone'), ['orlov']),
    ],
    slots: [
      slot('filigree', 'workshop', '2027-06-24T07:00:00.000Z'),
      slot('solder', 'arena', '2027-06-24T07:00:00.000Z'),
      slot('stone', 'siberia', '2027-06-24T03:00:00.000Z'),
    ],
  }
}

function centre(id: string, name: { ru: string; en: string }, timeZone: string) {
  return { id, slug: id, name, city: name, description: text(''), timeZone, accent: id }
}

function hall(id: string, centreId: string, name: { ru: string; en: string }) {
  return { id, centreId, slug: id, name, venue: text('Ледовая арена', 'Ice Arena'), capacity: 200, address: text('') }
}

function session(id: string, centreId: string, title: { ru: string; en: string }, speakerIds: string[] = []) {
  return {
    id,
    slug: id,
    centreId,
    title,
    abstract: text(''),
    kind: 'educational',
    format: 'masterclass',
    language: 'ru',
    ageMark: 6,
    speakerIds,
    hostIds: [] as string[],
    subtitle: text(''),
    bring: text(''),
    alsoIn: [] as string[],
    interpretation: [] as string[],
    level: '',
    registration: 'seats',
    parts: {} as Record<string, string>,
    files: [] as ReleasedFile[],
    cancelled: false,
  }
}

function slot(sessionId: string, hallId: string, startsAt: string) {
  return { id: `${sessionId}-slot`, sessionId, hallId, startsAt: new Date(startsAt), duration: 90, capacity: 20, note: text('') }
}
