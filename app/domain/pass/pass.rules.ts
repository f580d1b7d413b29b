import { isParticipating } from '../application/application.transitions'

/** Who or what is let in. Kept in the database: never rename one. */
export const passKinds = ['person', 'car'] as const
export type PassKind = (typeof passKinds)[number]

/** Square decimetres of a booth that give one pass for a person: a started 3 m² counts. */
const areaPerPerson = 300

type Limits = { passesPerBooth: number | null; carsPerBooth: number }

/** So many of a service that brings passes with it. */
type ExtraPasses = { quantity: number; service: { peopleEach: number; carsEach: number } }

/**
 * How many passes come with these booths and with the services ordered. For people so many a booth as the edition says, else one for each
 * started 3 m² of every booth, two at least; cars always by the booth.
 * @param booths area in square decimetres
 */
export function passLimit(kind: PassKind, booths: readonly { area: number }[], limits: Limits, orders: readonly ExtraPasses[]): number {
  const extra = orders.reduce((sum, { quantity, service }) => sum + quantity * (kind === 'car' ? service.carsEach : service.peopleEach), 0)
  return ofBooths(kind, booths, limits) + extra
}

function ofBooths(kind: PassKind, booths: readonly { area: number }[], { passesPerBooth, carsPerBooth }: Limits): number {
  if (kind === 'car') return booths.length * carsPerBooth
  if (passesPerBooth !== null) return booths.length * passesPerBooth
  return booths.reduce((sum, { area }) => sum + Math.max(2, Math.ceil(area / areaPerPerson)), 0)
}

/** Why a pass is not written, changed or removed. */
export type PassRefusal =
  /** They do not take part (any more). */
  | 'wrong-state'
  /** Its last day is over: the organisers alone may. */
  | 'late'
  | 'too-many'
  /** It is printed: the organisers alone may. */
  | 'issued'
  | 'gone'

type Facts = { state: string; passesUntil: Date | null; taken: number; limit: number }

/** Whether an exhibitor may ask for passes now; null when they may. Without a last day they may until the participation is closed. */
export function passProblem({ state, passesUntil }: Pick<Facts, 'state' | 'passesUntil'>, now: Date): 'wrong-state' | 'late' | null {
  if (!isParticipating(state) || state === 'closed') return 'wrong-state'
  return passesUntil !== null && now >= passesUntil ? 'late' : null
}

/** Latin letters that Russian plates share with Cyrillic ones: whichever keyboard was on, it is one plate. */
const alike: Record<string, string> = { A: 'А', B: 'В', E: 'Е', K: 'К', M: 'М', H: 'Н', O: 'О', P: 'Р', C: 'С', T: 'Т', Y: 'У', X: 'Х' }

/** A plate as we keep it: capitals without spaces and dashes; one of Russian form in Cyrillic, any other as it was typed. */
export function cleanPlate(text: string): string {
  const plate = text.replace(/[\s\u00a0\u2007\u202f\u200b\ufeff.\p{Pd}]/gu, '').toUpperCase()
  const cyrillic = plate.replace(/[A-Z]/g, (letter) => alike[letter] ?? letter)
  return isRussianPlate(cyrillic) ? cyrillic : plate
}

/**
 * Whether a plate has the form of a Russian one (ГОСТ Р 50577-2018): cars А123ВС44, taxis АВ12344, trailers
 * АВ123444, motorcycles 1234АВ44, each with two or three digits of the region. Others may be right as well:
 * this is a hint, never a refusal.
 */
export function isRussianPlate(plate: string): boolean {
  return /^(?:[АВЕКМНОРСТУХ]\d{3}[АВЕКМНОРСТУХ]{2}|[АВЕКМНОРСТУХ]{2}\d{3}|[АВЕКМНОРСТУХ]{2}\d{4}|\d{4}[АВЕКМНОРСТУХ]{2})\d{2,3}$/.test(plate)
}
