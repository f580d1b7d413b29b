import { beforeAll, describe, expect, it, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { addApplicant, now, seedEdition } from '../application/edition.testing'
import { sendLetter } from './letter.commands.server'
import { nameOfRecipients, recipientsOf } from './letter.queries.server'
import type { LetterForm } from './letter.schema'

const baseUrl = 'https://festival.example.org'
vi.stubEnv('BASE_URL', baseUrl)
vi.stubEnv('SESSION_SECRET', 'a secret for tests, long enough for everybody')

const { db } = await testDatabase()
let audience: Parameters<typeof recipientsOf>[0]
let organizerId: string
beforeAll(async () => {
  const { edition } = await seedEdition(1, db)
  audience = { editionId: edition.id, q: '', now }
  organizerId = (await db.user.create({ data: { email: 'organizer@example.org' } })).id
  const people = await Promise.all([1, 2, 3].map(() => addApplicant(edition, db)))
  const [elena, ivan, olga] = people.map(({ applicationId }) => applicationId)
  const contact = (id: string, contactEmail: string, locale: string) =>
    db.application.update({ where: { id }, data: { locale, exhibitor: { update: { contactEmail } } } })
  await contact(elena!, 'one@example.ru', 'ru')
  await contact(ivan!, 'ONE@example.ru', 'ru')
  await contact(olga!, 'two@example.com', 'en')
})

const letter = async (changes: Partial<LetterForm> = {}): Promise<LetterForm> => ({
  subjectRu: 'Монтаж',
  textRu: 'Первый абзац\nв две строки.\n\nВторой.',
  subjectEn: 'Building up',
  textEn: 'One paragraph.',
  letterId: '7c9c1a52-50ce-4f0a-9d35-9e8d7a7f7a01',
  seen: nameOfRecipients(await recipientsOf(audience, db)),
  ...changes,
})
const send = async (changes: Partial<LetterForm> = {}) => sendLetter({ form: await letter(changes), audience, actorId: organizerId, baseUrl }, db)
const queued = async () =>
  (await db.outbox.findMany({ where: { template: 'letter-to-exhibitor' }, orderBy: { recipient: 'asc' } })).map(({ recipient, locale, props }) => ({
    recipient,
    locale,
    ...(JSON.parse(props) as { subject: string; text: string }),
  }))

describe('a letter to exhibitors', () => {
  it('is refused when others than those shown would get it', async () => {
    expect(await send({ seen: 'somebody else' })).toEqual({ ok: false, code: 'stale' })
    expect(await sendLetter({ form: await letter(), audience: { ...audience, state: 'rejected' }, actorId: organizerId, baseUrl }, db)).toEqual({ ok: false, code: 'nobody' })
    expect(await queued()).toEqual([])
  })

  it('goes once to each address, in its language, however often the button is pressed', async () => {
    const outcomes = await Promise.all([send(), send(), send()])
    expect(outcomes.map((outcome) => outcome.ok && outcome.sent).sort()).toEqual([0, 0, 2])
    expect(await send()).toEqual({ ok: true, sent: 0 })
    expect(await queued()).toMatchObject([
      { recipient: 'one@example.ru', locale: 'ru', subject: 'Монтаж', text: 'Первый абзац\nв две строки.\n\nВторой.' },
      { recipient: 'two@example.com', locale: 'en', subject: 'Building up', text: 'One paragraph.' },
    ])
    const log = await db.auditEntry.findMany({ where: { action: 'letter.send' } })
    expect(log.map(({ actorId, details }) => [actorId, JSON.parse(details).recipients])).toEqual([[organizerId, 2]])
  })

  it('is Russian for everybody where it was not translated', async () => {
    await send({ letterId: '7c9c1a52-50ce-4f0a-9d35-9e8d7a7f7a02', subjectEn: '', textEn: '' })
    expect((await queued()).filter(({ recipient }) => recipient === 'two@example.com').map(({ subject }) => subject).sort()).toEqual(['Building up', 'Монтаж'])
  })
})
