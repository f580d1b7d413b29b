import { expect, test } from '@playwright/test'
import { createDatabase } from '~/db/client.server'
import { invitationIn, type Mail } from '../fixtures/mail'
import { startProduct } from '../fixtures/server'
import { client } from './client'
import { draft, programmeOf, publish } from './organizer'

test.use({ trace: 'off' })

test('killed during registrations: whoever was told «registered» is, and gets both mails, a repeat under the same Message-ID', async () => {
  test.setTimeout(180_000)
  const product = await startProduct()
  try {
    const { mailbox } = product
    const organizer = await client(product.url).signIn('organizer@example.org', mailbox)
    await draft(organizer, { centre: 'yenisey', titleRu: 'Большая лекция', capacity: '5000' })
    await publish(organizer, 'С большой лекцией')
    const session = (await programmeOf(organizer)).find(({ title }) => title.ru === 'Большая лекция')!

    const confirmed: string[] = []
    const refused: number[] = []
    let people = 0
    for (let life = 1; life <= 3; life += 1) {
      // The mail server takes some mails at once; to the later ones it answers only when nobody is left to hear it.
      let taken = 0
      let die = () => {}
      const death = new Promise<void>((resolve) => (die = resolve))
      let unanswered = () => {}
      const waiting = new Promise<void>((resolve) => (unanswered = resolve))
      mailbox.answer = async () => {
        taken += 1
        if (taken <= 5) return undefined
        if (taken === 7) unanswered()
        await death
        return undefined
      }

      const goal = confirmed.length + 30
      let reached = () => {}
      const enough = new Promise<void>((resolve) => (reached = resolve))
      const visitor = async () => {
        for (;;) {
          const email = `crowd-${(people += 1)}@example.com`
          const form = { slotId: session.id, name: `Гость ${people}`, email, consent: 'yes' }
          const answer = await client(product.url).post(`/ru/programme/${session.slug}.data`, form).catch(() => null)
          if (answer === null) return
          if (answer.status === 200) confirmed.push(email)
          else refused.push(answer.status)
          if (confirmed.length >= goal) reached()
        }
      }
      const visitors = Array.from({ length: 6 }, visitor)
      await Promise.all([enough, waiting])
      await product.kill()
      die()
      await Promise.all(visitors)
      mailbox.answer = () => undefined
      await product.start()
    }
    expect(refused).toEqual([])
    expect(confirmed.length).toBeGreaterThanOrEqual(90)

    const db = await createDatabase(product.databaseUrl)
    const rows = await db.attendance.findMany({ where: { slotId: session.id, state: 'registered' } })
    const seating = await db.seating.findUniqueOrThrow({ where: { slotId: session.id } })
    await db.$disconnect()
    const registered = new Set(rows.map((row) => row.email))
    expect(confirmed.filter((email) => !registered.has(email))).toEqual([])
    expect(seating.taken).toBe(rows.length)

    // What was on its way at the moment of death is claimed for twenty seconds more.
    const kinds = (email: string) => new Set(mailbox.to(email).map((mail) => (invitationIn(mail) ? 'invitation' : 'ticket')))
    await expect.poll(() => rows.filter(({ email }) => kinds(email).size < 2).map(({ email }) => email), { timeout: 90_000 }).toEqual([])
    const sent = mailbox.mails.filter((mail) => mail.to.startsWith('crowd-'))
    for (const { email } of rows) expect(new Set(mailbox.to(email).map(messageId)).size).toBe(2)
    expect(new Set(sent.map(messageId)).size).toBe(rows.length * 2)
    expect(sent.length, 'mails that the dying product sent without learning of it came again').toBeGreaterThan(rows.length * 2)
  } finally {
    await product.stop()
  }
})

const messageId = (mail: Mail) => mail.parsed.messageId
