import type { Transaction } from '~/db/client.server'
import { instantOf } from '~/lib/wall-time'
import type { SlotForm } from './session.schema'

/** Thrown inside the transaction where a form names a slot that its session does not have, so that nothing of it stays. */
export class UnknownSlot extends Error {}

/**
 * Brings the slots of a session to what its form says: those it names are changed, those without an id are new,
 * and the others leave the plan. A slot that stays as it was is not written to.
 * @param order.timeZone the centre's, whose wall time the form speaks
 * @throws UnknownSlot
 */
export async function setSlots(order: { sessionId: string; timeZone: string; slots: readonly SlotForm[] }, tx: Transaction): Promise<void> {
  const { sessionId, timeZone } = order
  const before = new Map((await tx.slot.findMany({ where: { sessionId } })).map((slot) => [slot.id, slot]))
  const named = new Set(order.slots.map((slot) => slot.slotId).filter(Boolean))
  if (named.size !== order.slots.filter((slot) => slot.slotId).length || [...named].some((id) => !before.has(id))) throw new UnknownSlot()
  await tx.slot.deleteMany({ where: { sessionId, id: { in: [...before.keys()].filter((id) => !named.has(id)) } } })
  for (const slot of order.slots) {
    const data = columnsOf(slot, timeZone)
    const was = before.get(slot.slotId)
    if (!was) await tx.slot.create({ data: { ...data, sessionId } })
    else if (isDifferent(was, data)) await tx.slot.update({ where: { id: was.id }, data: { ...data, version: { increment: 1 } } })
  }
}

type Columns = ReturnType<typeof columnsOf>

function columnsOf(slot: SlotForm, timeZone: string) {
  return {
    hallId: slot.hallId || null,
    startsAt: slot.date && slot.time ? instantOf(slot.date, slot.time, timeZone) : null,
    duration: slot.duration,
    capacity: slot.capacity === '' ? null : slot.capacity,
    noteRu: slot.noteRu,
    noteEn: slot.noteEn,
  }
}

function isDifferent(was: Columns, is: Columns): boolean {
  return (Object.keys(is) as (keyof Columns)[]).some((column) => JSON.stringify(was[column]) !== JSON.stringify(is[column]))
}
