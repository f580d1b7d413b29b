import { beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { now, site } from '../session/plan.testing'
import { announceProposals, askProposer, decideProposal, decideProposalQuietly, dropProposalDecision } from './proposal-decision.commands.server'
import { answerProposal, removeDraft, saveProposal, sendProposal, withdrawProposal } from './proposal.commands.server'
import { ownProposal, pendingProposals, proposalForOrganizer, proposalsOf, proposalTable } from './proposal.queries.server'
import { maxOpen } from './proposal.rules'
import { seedProposers } from './proposal.testing'

vi.stubEnv('BASE_URL', site.baseUrl)
const { db } = await testDatabase()
let scene: Awaited<ReturnType<typeof seedProposers>>
beforeAll(async () => {
  scene = await seedProposers(db)
})

type Exhibitor = Awaited<ReturnType<typeof scene.exhibitor>>
const row = (id: string) => db.proposal.findUniqueOrThrow({ where: { id } })
const ok = <T extends { ok: boolean }>(outcome: T) => {
  expect(outcome).toMatchObject({ ok: true })
  return outcome as Extract<T, { ok: true }>
}
const sent = async (from: Exhibitor, form = {}) => ok(await sendProposal(from.writing(form), db)).id
const decision = async (id: string, more: { reason?: string; organizerId?: string; centreIds?: string[] | null } = {}) => ({
  ...scene.deciding,
  proposalId: id,
  version: (await row(id)).version,
  reason: '',
  ...more,
})
const mailsAbout = async (id: string) =>
  (await db.outbox.findMany({ where: { key: { startsWith: `proposal:${id}:` } }, orderBy: [{ createdAt: 'asc' }, { template: 'asc' }] })).map(({ template, recipient }) => [template, recipient])
const sessionsOf = async (exhibitorId: string) => db.session.findMany({ where: { hosts: { some: { exhibitorId } } }, include: { slots: true, speakers: { include: { person: true }, orderBy: { position: 'asc' } } } })

describe('writing', () => {
  test('a draft is kept whatever is missing, seen by its own alone, and gone without a trace', async () => {
    const own = await scene.exhibitor('draft')
    const other = await scene.exhibitor('draft-other')
    const empty = { titleRu: '', abstractRu: '', kind: '', format: '', ageMark: '', duration: '', centreId: '', leader1Ru: '', leader1En: '', days: [] } as const
    const { id } = ok(await saveProposal(own.writing({ ...empty, days: [] }), db))
    const whose = { id, exhibitorId: own.id, editionId: scene.edition.id }
    expect(await ownProposal(whose, db)).toMatchObject({ state: 'draft', titleRu: '', leaders: [], centre: null })
    expect(await ownProposal({ ...whose, exhibitorId: other.id }, db)).toBeNull()
    expect(await proposalForOrganizer({ id, centreIds: null }, db)).toBeNull()
    expect((await proposalTable({ editionId: scene.edition.id, centreIds: null, q: '' }, db)).lines.map((line) => line.id)).not.toContain(id)
    expect(await saveProposal(other.writing({ revision: 0 }, id), db)).toEqual({ ok: false, code: 'wrong-state' })
    expect(await removeDraft({ proposalId: id, userId: other.members[0]!.id }, db)).toBe(false)
    expect(await removeDraft({ proposalId: id, userId: own.members[1]!.id }, db)).toBe(true)
    expect(await db.proposal.count({ where: { id } })).toBe(0)
  })

  test('of two colleagues with one draft the second is told, and a draft is sent once', async () => {
    const own = await scene.exhibitor('colleagues')
    const { id } = ok(await saveProposal(own.writing(), db))
    ok(await saveProposal(own.writing({ titleRu: 'Первый' }, id), db))
    expect(await saveProposal(own.writing({ titleRu: 'Второй' }, id, 1), db)).toEqual({ ok: false, code: 'stale' })
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => sendProposal(own.writing({ revision: 1 }, id, n % 2), db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await row(id)).toMatchObject({ state: 'submitted', revision: 2 })
    expect(await db.consent.count({ where: { subject: `proposal:${id}` } })).toBe(1)
    expect(await mailsAbout(id)).toEqual([
      ['proposal-submitted-to-exhibitor', 'contact@colleagues.example.org'],
      ['proposal-submitted-to-organizer', 'kostroma@example.org'],
    ])
  })

  test('of a hundred at once no more are open than there may be; one withdrawn makes room', async () => {
    const own = await scene.exhibitor('crowd')
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 ? saveProposal : sendProposal)(own.writing({ titleRu: `№ ${n}` }, null, n % 2), db)))
    const made = outcomes.filter((outcome) => outcome.ok)
    expect(made).toHaveLength(maxOpen)
    expect(outcomes.filter((outcome) => !outcome.ok).every((outcome) => !outcome.ok && outcome.code === 'too-many')).toBe(true)
    expect(await db.proposal.count({ where: { exhibitorId: own.id } })).toBe(maxOpen)
    const open = await db.proposal.findFirstOrThrow({ where: { exhibitorId: own.id, state: 'submitted' } })
    ok(await withdrawProposal({ proposalId: open.id, userId: own.members[0]!.id, baseUrl: scene.deciding.baseUrl, now }, db))
    // Organisers who may be reading it are told.
    const toOrganizer = await db.outbox.findMany({ where: { template: 'proposal-submitted-to-organizer', key: { startsWith: `proposal:${open.id}:` } } })
    expect(toOrganizer.map(({ props }) => (JSON.parse(props) as { withdrawn?: boolean }).withdrawn ?? false).sort()).toEqual([false, true])
    await sent(own)
  })

  test('is for those whose application is sent and who have not left, until the last day', async () => {
    for (const state of ['draft', 'withdrawn', 'rejected', 'cancelled', 'closed']) {
      const out = await scene.exhibitor(`out-${state}`, state)
      expect(await saveProposal(out.writing(), db), state).toEqual({ ok: false, code: 'no-application' })
    }
    const own = await scene.exhibitor('late', 'approved')
    const { id } = ok(await saveProposal(own.writing(), db))
    const asked = await sent(own)
    ok(await askProposer({ ...(await decision(asked)), reason: 'Когда?' }, db))
    await db.edition.update({ where: { id: scene.edition.id }, data: { proposalsUntil: now } })
    expect(await saveProposal(own.writing(), db)).toEqual({ ok: false, code: 'late' })
    expect(await sendProposal(own.writing({}, id), db)).toEqual({ ok: false, code: 'late' })
    // What was begun can be kept, and a question is answered whenever it was asked.
    ok(await saveProposal(own.writing({}, id), db))
    ok(await answerProposal({ ...own.writing({ answer: 'Утром', revision: 1 }), proposalId: asked }, db))
    await db.edition.update({ where: { id: scene.edition.id }, data: { proposalsUntil: null } })
  })
})

describe('deciding', () => {
  test('accepted, it is a session of the plan: unscheduled, with its host and its leaders, once', async () => {
    const own = await scene.exhibitor('accepted', 'approved')
    const id = await sent(own, { leader2Ru: 'Олег Волжин', leader2RoleRu: 'гравёр' })
    const accept = await decision(id, { reason: 'Ждём' })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => decideProposal({ ...accept, verb: 'accept' }, db)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await decideProposal({ ...(await decision(id, { reason: 'Нет' })), verb: 'decline' }, db)).toEqual({ ok: false, code: 'wrong-state' })
    const { sessionId } = await row(id)
    const sessions = await sessionsOf(own.id)
    expect(sessions.map((session) => session.id)).toEqual([sessionId])
    expect(sessions[0]).toMatchObject({
      titleRu: 'Эмаль для семьи',
      centreId: scene.kostroma.id,
      ageMark: 6,
      slots: [{ startsAt: null, hallId: null, duration: 45, capacity: 8 }],
    })
    expect(sessions[0]!.speakers.map(({ person }) => [person.nameRu, person.roleRu])).toEqual([
      ['Мария Зимина', 'художник по эмали, Кострома'],
      ['Олег Волжин', 'гравёр'],
    ])
    expect(await mailsAbout(id)).toContainEqual(['proposal-accepted-to-exhibitor', 'contact@accepted.example.org'])
  })

  test('many of one title and new people, accepted at once, are as many sessions', async () => {
    const own = await scene.exhibitor('same', 'approved')
    const ids = []
    for (let n = 0; n < 5; n += 1) ids.push(await sent(own, { titleRu: 'Один заголовок', titleEn: '', leader1Ru: 'Никто Ранее', leader1En: '' }))
    const wishes = await Promise.all(ids.map((id) => decision(id)))
    const outcomes = await Promise.all(wishes.map((wish) => decideProposal({ ...wish, verb: 'accept' }, db)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(new Set((await sessionsOf(own.id)).map((session) => session.slug)).size).toBe(5)
  })

  test('is for the organisers of its centre and of the festival', async () => {
    const own = await scene.exhibitor('foreign')
    const id = await sent(own)
    const yenisey = { organizerId: scene.yeniseyTeam.id, centreIds: [scene.krasnoyarsk.id] }
    const foreign = await decision(id, { ...yenisey, reason: 'Нет' })
    for (const outcome of [
      await decideProposal({ ...foreign, verb: 'decline' }, db),
      await decideProposalQuietly({ ...foreign, verb: 'accept' }, db),
      await askProposer(foreign, db),
    ]) expect(outcome).toEqual({ ok: false, code: 'wrong-state' })
    expect(await proposalForOrganizer({ id, centreIds: yenisey.centreIds }, db)).toBeNull()
    expect((await proposalTable({ editionId: scene.edition.id, centreIds: yenisey.centreIds, q: '' }, db)).lines).toEqual([])
    ok(await decideProposal({ ...(await decision(id, { organizerId: scene.kostromaTeam.id, centreIds: [scene.kostroma.id] })), verb: 'accept' }, db))
  })

  test('is asked and answered as often as needed, and the centre stays who asked', async () => {
    const own = await scene.exhibitor('asked')
    const id = await sent(own)
    for (const [n, word] of ['один', 'два'].entries()) {
      ok(await askProposer(await decision(id, { reason: `Вопрос ${word}` }), db))
      const { revision } = await row(id)
      ok(await answerProposal({ ...own.writing({ answer: `Ответ ${word}`, revision, titleRu: `Правка ${n}`, centreId: scene.krasnoyarsk.id }), proposalId: id }, db))
    }
    const seen = (await proposalForOrganizer({ id, centreIds: null }, db))!
    expect(seen.messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['question', 'Вопрос один'],
      ['answer', 'Ответ один'],
      ['question', 'Вопрос два'],
      ['answer', 'Ответ два'],
    ])
    expect(seen).toMatchObject({ state: 'submitted', titleRu: 'Правка 1', centreId: scene.kostroma.id })
    expect((await mailsAbout(id)).filter(([template]) => template === 'proposal-asked-to-exhibitor')).toHaveLength(2)
    expect((await mailsAbout(id)).filter(([template]) => template === 'proposal-submitted-to-organizer')).toHaveLength(3)
  })

  test('without organisers of its own a centre’s proposals go to those of the festival', async () => {
    await db.centreOrganizer.deleteMany({ where: { centreId: scene.krasnoyarsk.id } })
    const own = await scene.exhibitor('orphan')
    const id = await sent(own, { centreId: scene.krasnoyarsk.id })
    expect(await mailsAbout(id)).toContainEqual(['proposal-submitted-to-organizer', 'organizer@example.org'])
    await db.centreOrganizer.create({ data: { userId: scene.yeniseyTeam.id, centreId: scene.krasnoyarsk.id } })
  })
})

describe('decided and not announced', () => {
  test('nothing of it is for the proposer: what they read is the same before and after', async () => {
    const own = await scene.exhibitor('quiet')
    const id = await sent(own)
    const read = async () => [
      await ownProposal({ id, exhibitorId: own.id, editionId: scene.edition.id }, db),
      await proposalsOf({ exhibitorId: own.id, editionId: scene.edition.id }, db),
      await mailsAbout(id),
      await sessionsOf(own.id),
    ]
    const before = await read()
    ok(await decideProposalQuietly({ ...(await decision(id, { reason: 'Тихо' })), verb: 'accept' }, db))
    expect(await read()).toEqual(before)
    ok(await dropProposalDecision(await decision(id), db))
    ok(await decideProposalQuietly({ ...(await decision(id, { reason: 'Нет места' })), verb: 'decline' }, db))
    expect(await read()).toEqual(before)
  })

  test('is announced together, once, as it was seen; what a proposer took back holds up no other', async () => {
    const own = await scene.exhibitor('together')
    const ids = [await sent(own), await sent(own), await sent(own)]
    for (const [n, id] of ids.entries()) ok(await decideProposalQuietly({ ...(await decision(id, { reason: `Слова ${n}` })), verb: n === 0 ? 'accept' : 'decline' }, db))
    const seen = (await pendingProposals({ editionId: scene.edition.id, centreIds: [scene.kostroma.id] }, db)).filter(({ id }) => ids.includes(id))
    expect(seen).toHaveLength(3)
    ok(await withdrawProposal({ proposalId: ids[2]!, userId: own.members[0]!.id, baseUrl: scene.deciding.baseUrl, now }, db))
    const twice = await Promise.all([announceProposals({ ...scene.deciding, seen }, db), announceProposals({ ...scene.deciding, seen }, db)])
    expect(twice.reduce((sum, { told }) => sum + told, 0)).toBe(2)
    expect((await Promise.all(ids.map(row))).map(({ state, decisionReason }) => [state, decisionReason])).toEqual([
      ['accepted', 'Слова 0'],
      ['declined', 'Слова 1'],
      ['withdrawn', ''],
    ])
    expect(await sessionsOf(own.id)).toHaveLength(1)
  })

  test('an answer overtakes it, and a changed one is not announced unseen', async () => {
    const own = await scene.exhibitor('overtaken')
    const id = await sent(own)
    ok(await askProposer(await decision(id, { reason: 'Сколько столов?' }), db))
    ok(await decideProposalQuietly({ ...(await decision(id, { reason: 'Долго молчат' })), verb: 'decline' }, db))
    const seen = [{ id, version: (await row(id)).version }]
    ok(await answerProposal({ ...own.writing({ answer: 'Два', revision: 1 }), proposalId: id }, db))
    expect(await announceProposals({ ...scene.deciding, seen }, db)).toEqual({ told: 0, failed: 0 })
    ok(await decideProposalQuietly({ ...(await decision(id)), verb: 'accept' }, db))
    expect(await announceProposals({ ...scene.deciding, seen }, db)).toEqual({ told: 0, failed: 1 })
    expect(await row(id)).toMatchObject({ state: 'submitted', pendingVerb: 'accept' })
  })
})
