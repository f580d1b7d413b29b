import type { Client } from './client'

export type NewSession = {
  centre: 'kostroma' | 'yenisey' | 'smolensk'
  titleRu: string
  titleEn?: string
  abstractRu?: string
  /** One of them. */
  speakers?: string
  date?: string
  time?: string
  capacity?: string
  kind?: string
}

/** The fields of the form of a session, filled. */
export const sessionFields = ({ centre: _, speakers = '', ...given }: NewSession): Record<string, string> => ({
  intent: 'save',
  titleEn: '',
  abstractRu: '',
  abstractEn: '',
  kind: 'educational',
  format: 'masterclass',
  language: 'ru',
  ageMark: '0',
  hallId: '',
  date: '2027-06-24',
  time: '08:00',
  duration: '60',
  capacity: '',
  people: '1',
  person1: speakers,
  part1: 'speaker',
  host1: '',
  version: '0',
  ...given,
})

/** Writes a session down as an organiser does. @returns its id. @throws Error when it is refused */
export async function draft(organizer: Client, session: NewSession): Promise<string> {
  const answer = await organizer.post(`/ru/organizer/programme/new?centre=${session.centre}`, sessionFields(session))
  const id = /\/programme\/([\w-]+)\?saved/.exec(answer.headers.location ?? '')?.[1]
  if (!id) throw new Error(`Not saved: ${answer.status} ${answer.text.slice(0, 300)}`)
  return id
}

/** Publishes everything there is. @throws Error when it is refused */
export async function publish(organizer: Client, name: string, scope = ''): Promise<void> {
  const address = `/ru/organizer/releases/new${scope}`
  const seen = /name="seen" value="(\w+)"/.exec((await organizer.get(address)).text)?.[1]
  const answer = await organizer.post(address, { name, seen: seen ?? '' })
  if (answer.status !== 302) throw new Error(`Not published: ${answer.status}`)
}

export type PublishedSession = {
  id: string
  slug: string
  title: { ru: string; en: string }
  abstract: { ru: string; en: string }
  centre: string
  capacity: number | null
  status: string
  startsAt: string
}

/** The published programme, by the interface for other programs. */
export async function programmeOf(anybody: Client): Promise<PublishedSession[]> {
  const { text } = await anybody.get('/api/v1/programme')
  return (JSON.parse(text) as { sessions: PublishedSession[] }).sessions
}
