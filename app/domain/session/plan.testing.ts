import type { Database } from '~/db/client.server'
import { updateSession, createSession } from './session.commands.server'
import { slotOrder } from './session.queries.server'
import { speakerLines } from './session.rules'
import { rowValues, type PersonLine, type SessionForm, type SlotForm } from './session.schema'

/** A moment some weeks before the edition below. */
export const now = new Date('2027-05-01T10:00:00Z')

export const site = { baseUrl: 'https://festival.example.org', mailFrom: { name: 'Золотое кольцо России', address: 'calendar@festival.example.org' } }

/** What a test changes of the form below. `speakers` is a line for each, `more` are slots besides the first. */
export type SampleForm = Partial<SessionForm> & { speakers?: string; lines?: PersonLine[]; more?: Partial<SlotForm>[] }

/** What an organiser may fill in for a new session: on 24 June at 10:00 of the centre's time, for 90 minutes, 20 seats. */
export function sessionFormWith({ speakers = '', lines, more = [], ...changes }: SampleForm = {}): SessionForm {
  const slot = { slotId: '', hallId: '', date: '2027-06-24', time: '10:00', duration: 90, capacity: 20 as const, noteRu: '', noteEn: '' }
  const { slotId, hallId, date, time, duration, capacity, noteRu, noteEn } = { ...slot, ...changes }
  const first = { slotId, hallId, date, time, duration, capacity, noteRu, noteEn }
  const people = lines ?? speakerLines(speakers).map((line) => ({ line, part: 'speaker' as const }))
  return {
    titleRu: 'Скань для начинающих',
    titleEn: 'Filigree for beginners',
    subtitleRu: '',
    subtitleEn: '',
    abstractRu: '',
    abstractEn: '',
    bringRu: '',
    bringEn: '',
    kind: 'educational',
    format: 'masterclass',
    language: 'ru',
    alsoIn: [],
    interpretation: [],
    level: '',
    registration: 'seats',
    ageMark: 6,
    host1: '',
    host2: '',
    host3: '',
    version: 0,
    ...changes,
    ...first,
    ...(rowValues([first, ...more.map((one) => ({ ...slot, ...one }))], people) as { slots: number; people: number }),
  }
}

/** An edition with an organiser, Kostroma (halls «Мастерская» and «Большой зал») and Krasnoyarsk (hall «Сибирь»), and no session yet. */
export async function seedPlan(db: Database) {
  const edition = await db.edition.create({
    data: { year: 2027, titleRu: 'Золотое кольцо России 2027', startsOn: '2027-06-23', endsOn: '2027-06-27' },
  })
  const kostroma = await db.centre.create({
    data: { slug: 'kostroma', nameRu: 'Кострома', cityRu: 'Кострома', cityEn: 'Kostroma', timeZone: 'Europe/Moscow', accent: 'kostroma', position: 1 },
  })
  const krasnoyarsk = await db.centre.create({
    data: { slug: 'yenisey', nameRu: 'Енисейская Сибирь', cityRu: 'Красноярск', cityEn: 'Krasnoyarsk', timeZone: 'Asia/Krasnoyarsk', accent: 'yenisey', position: 2 },
  })
  const workshop = await db.hall.create({ data: { centreId: kostroma.id, slug: 'workshop', nameRu: 'Мастерская', nameEn: 'Workshop' } })
  const arena = await db.hall.create({ data: { centreId: kostroma.id, slug: 'arena', nameRu: 'Большой зал', nameEn: 'Great Hall' } })
  const siberia = await db.hall.create({ data: { centreId: krasnoyarsk.id, slug: 'siberia', nameRu: 'Сибирь' } })
  const organizer = await db.user.create({ data: { email: 'organizer@example.org' } })

  /** Plans a session as an organiser does, of the given centres or of all. @returns ids of the session and its slot */
  const add = async (centreId: string, changes: SampleForm = {}, centreIds: string[] | null = null) => {
    const { id } = await createSession({ editionId: edition.id, centreId, form: sessionFormWith(changes), actorId: organizer.id, centreIds, now }, db)
    const slot = await db.slot.findFirstOrThrow({ where: { sessionId: id } })
    return { id, slotId: slot.id }
  }
  /** Changes a planned session; what is not named goes back to the form's sample, other slots than the first are dropped. */
  const edit = async (id: string, changes: SampleForm, centreIds: string[] | null = null) => {
    const { version, slots } = await db.session.findUniqueOrThrow({ where: { id }, include: { slots: { orderBy: slotOrder } } })
    const saved = await updateSession({ id, form: sessionFormWith({ slotId: slots[0]?.id ?? '', ...changes, version }), actorId: organizer.id, centreIds, now }, db)
    if (!saved.ok) throw new Error(`The session was not saved: ${saved.code}`)
  }
  return { edition, kostroma, krasnoyarsk, workshop, arena, siberia, organizer, add, edit }
}
