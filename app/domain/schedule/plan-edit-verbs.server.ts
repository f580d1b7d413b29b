import type { Transaction } from '~/db/client.server'
import { dayIn, timeIn } from '~/lib/dates'
import { freeSlug } from '~/lib/slug'
import { writeAudit } from '../audit/audit.commands.server'
import { reservedSlugs } from '../session/session.rules'
import type { Known, PlanEditOrder } from './plan-edit.commands.server'
import type { PlanEdit } from './plan-edit.schema'

/** Takes all edits back: thrown inside the transaction, a value outside. */
export class Refused extends Error {
  constructor(readonly code: 'stale' | 'forbidden' | 'invalid' | 'published') {
    super(code)
  }
}

type Order = PlanEditOrder & Known
/** What the edits before this one have touched, with ids of the database by the keys they came with. */
type Done = { sessionIds: Set<string>; breakIds: Set<string>; gone: string[]; added: Record<string, string> }
type Edit<D extends PlanEdit['do']> = Extract<PlanEdit, { do: D }>
type Place = { hallId: string | null; start: number | null; duration: number }

/** Does one edit. @throws Refused */
export async function doEdit(edit: PlanEdit, order: Order, done: Done, tx: Transaction): Promise<void> {
  switch (edit.do) {
    case 'place':
      return placeSlot(edit, edit, order, done, tx)
    case 'remove-slot':
      return removeSlot(edit, order, done, tx)
    case 'add-slot':
      return addSlot(edit, order, done, tx)
    case 'add-session':
      return addSession(edit, order, done, tx)
    case 'add-break':
      return addBreak(edit, order, done, tx)
    case 'change-break':
      return changeBreak(edit, order, done, tx)
    case 'remove-break':
      return removeBreak(edit, order, done, tx)
  }
}

async function placeSlot({ slotId, version }: { slotId: string; version: number }, place: Place | 'tray', order: Order, done: Done, tx: Transaction) {
  const session = slotOf(slotId, order)
  const where = { id: slotId, version, session: { editionId: order.editionId, ...ofOwnCentres(order) } }
  const to = place === 'tray' ? { hallId: null, startsAt: null } : placeIn(session.centreId, place, order)
  const { count } = await tx.slot.updateMany({ where, data: { ...to, version: { increment: 1 } } })
  if (count !== 1) throw new Refused('stale')
  done.sessionIds.add(session.id)
  await record(to.startsAt ? 'session.place' : 'session.unplace', `session:${session.id}`, { title: session.titleRu, ...said(to, session.centreId, order) }, order, tx)
}

/**
 * A slot that was published stays what it is in people's calendars by its id, so it is never removed: in the
 * tray it is cancelled by the next release. Neither is the last slot of a session, which goes to the tray.
 */
async function removeSlot({ slotId, version }: Edit<'remove-slot'>, order: Order, done: Done, tx: Transaction) {
  const session = slotOf(slotId, order)
  if (await tx.seating.findUnique({ where: { slotId }, select: { slotId: true } })) throw new Refused('published')
  if ((await tx.slot.count({ where: { sessionId: session.id } })) === 1) return placeSlot({ slotId, version }, 'tray', order, done, tx)
  const { count } = await tx.slot.deleteMany({ where: { id: slotId, version, session: { editionId: order.editionId, ...ofOwnCentres(order) } } })
  if (count !== 1) throw new Refused('stale')
  done.gone.push(slotId)
  done.sessionIds.add(session.id)
  await record('session.remove-slot', `session:${session.id}`, { title: session.titleRu }, order, tx)
}

async function addSlot({ key, sessionId, ...place }: Edit<'add-slot'>, order: Order, done: Done, tx: Transaction) {
  const session = order.sessions.get(sessionId)
  if (!session) throw new Refused('stale')
  own(session.centreId, order)
  const to = placeIn(session.centreId, place, order)
  // Held again for as many.
  const { id } = await tx.slot.create({ data: { sessionId, ...to, capacity: session.slots[0]?.capacity ?? null, createdAt: order.now, updatedAt: order.now } })
  added(key, id, done)
  done.sessionIds.add(sessionId)
  await record('session.add-slot', `session:${sessionId}`, { title: session.titleRu, ...said(to, session.centreId, order) }, order, tx)
}

async function addSession({ key, centreId, titleRu, kind, ...place }: Edit<'add-session'>, order: Order, done: Done, tx: Transaction) {
  own(centreId, order)
  const { editionId, now } = order
  const to = placeIn(centreId, place, order)
  const taken = await tx.session.findMany({ where: { editionId }, select: { slug: true } })
  const slugs = new Set([...reservedSlugs, ...taken.map(({ slug }) => slug)])
  const session = await tx.session.create({
    data: {
      ...{ editionId, centreId, titleRu, kind, createdAt: now, updatedAt: now },
      slug: freeSlug(titleRu, (slug) => slugs.has(slug), 'session'),
      slots: { create: { ...to, createdAt: now, updatedAt: now } },
    },
    select: { id: true, slots: { select: { id: true } } },
  })
  added(key, session.slots[0]!.id, done)
  done.sessionIds.add(session.id)
  await record('session.create', `session:${session.id}`, { title: titleRu, ...said(to, centreId, order) }, order, tx)
}

async function addBreak({ do: _, key, centreId, titleRu, titleEn, hidden, ...place }: Edit<'add-break'>, order: Order, done: Done, tx: Transaction) {
  own(centreId, order)
  const to = placeIn(centreId, place, order)
  const data = { editionId: order.editionId, centreId, titleRu, titleEn, hidden, ...to, startsAt: to.startsAt!, createdAt: order.now }
  const { id } = await tx.break.create({ data })
  added(key, id, done)
  done.breakIds.add(id)
  await record('break.add', `break:${id}`, { title: titleRu, hidden, ...said(to, centreId, order) }, order, tx)
}

async function changeBreak({ breakId, version, titleRu, titleEn, hidden, ...place }: Edit<'change-break'>, order: Order, done: Done, tx: Transaction) {
  const { centreId } = breakOf(breakId, order)
  const to = placeIn(centreId, place, order)
  const { count } = await tx.break.updateMany({
    where: { id: breakId, version, editionId: order.editionId, ...ofOwnCentres(order) },
    data: { titleRu, titleEn, hidden, ...to, startsAt: to.startsAt!, version: { increment: 1 } },
  })
  if (count !== 1) throw new Refused('stale')
  done.breakIds.add(breakId)
  await record('break.change', `break:${breakId}`, { title: titleRu, hidden, ...said(to, centreId, order) }, order, tx)
}

async function removeBreak({ breakId, version }: Edit<'remove-break'>, order: Order, done: Done, tx: Transaction) {
  const { titleRu } = breakOf(breakId, order)
  const { count } = await tx.break.deleteMany({ where: { id: breakId, version, editionId: order.editionId, ...ofOwnCentres(order) } })
  if (count !== 1) throw new Refused('stale')
  done.gone.push(breakId)
  await record('break.remove', `break:${breakId}`, { title: titleRu }, order, tx)
}

function slotOf(slotId: string, order: Order) {
  const slot = order.slots.get(slotId)
  if (!slot) throw new Refused('stale')
  own(slot.session.centreId, order)
  return slot.session
}

function breakOf(breakId: string, order: Order) {
  const pause = order.breaks.get(breakId)
  if (!pause) throw new Refused('stale')
  own(pause.centreId, order)
  return pause
}

function own(centreId: string, { centreIds, centres }: Order): void {
  if (!centres.has(centreId)) throw new Refused('invalid')
  if (centreIds !== null && !centreIds.includes(centreId)) throw new Refused('forbidden')
}

const ofOwnCentres = ({ centreIds }: Order) => (centreIds ? { centreId: { in: [...centreIds] } } : {})

/** A place as a row has it. A hall of another centre is none. */
function placeIn(centreId: string, { hallId, start, duration }: Place, { halls }: Order) {
  if (hallId !== null && halls.get(hallId)?.centreId !== centreId) throw new Refused('invalid')
  return { hallId, startsAt: start === null ? null : new Date(start), duration }
}

/** One key, one thing. */
function added(key: string, id: string, done: Done): void {
  if (Object.hasOwn(done.added, key)) throw new Refused('invalid')
  done.added[key] = id
}

/** Where and when, for the log: by the clocks of the centre. */
function said({ hallId, startsAt }: { hallId: string | null; startsAt: Date | null }, centreId: string, { halls, centres }: Order) {
  const { timeZone } = centres.get(centreId)!
  return { hall: (hallId && halls.get(hallId)?.nameRu) ?? null, wallTime: startsAt && `${dayIn(startsAt, timeZone)} ${timeIn(startsAt, timeZone)}` }
}

function record(action: string, subject: string, details: Record<string, string | boolean | null>, { actorId, now }: Order, tx: Transaction) {
  return writeAudit(tx, { actorId, action, subject, details, now })
}
