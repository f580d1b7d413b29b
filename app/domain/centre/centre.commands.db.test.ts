import { describe, expect, it } from 'vitest'
import { testDatabase } from '~/db/testing.server'
import { auditLog } from '../audit/audit.queries.server'
import { createCentre, updateCentre } from './centre.commands.server'
import { centreBySlug, hallsOf, nextPosition, venueTravel } from './centre.queries.server'
import { centreForm, isTimeZone, type CentreForm, type HallForm, type VenueForm } from './centre.schema'
import { setVenueTravel } from './travel.commands.server'
import { createVenue, removeVenue } from './venue.commands.server'
import { createHall, removeHall, updateHall } from './hall.commands.server'

const { db } = await testDatabase()
const now = new Date('2027-01-10T09:00:00Z')
const author = { actorId: 'anna', now }

const yenisey: CentreForm = {
  nameRu: 'Ювелирный центр «Енисейская Сибирь»',
  nameEn: 'Yenisey Siberia Jewellery Centre',
  cityRu: 'Красноярск',
  cityEn: 'Krasnoyarsk',
  descriptionRu: '',
  descriptionEn: '',
  brandRu: '',
  brandEn: '',
  behindRu: '',
  behindEn: '',
  timeZone: 'Asia/Krasnoyarsk',
  accent: 'yenisey',
  position: 3,
}
const arena: HallForm = { nameRu: 'Большая арена', nameEn: 'Grand Arena', venueId: '', capacity: 300, hours: '10:00–24:00', parallel: false, position: 0 }
const palace: VenueForm = { nameRu: 'Ледовый дворец', nameEn: '', addressRu: 'Ледовая, 1', addressEn: '', position: 0 }
const addHall = async (hall: { centreId: string; form: HallForm }) => {
  const made = await createHall({ ...hall, ...author }, db)
  if (!made.ok) throw new Error(made.code)
  return made
}
const newCentre = (changes: Partial<CentreForm> = {}) => createCentre({ form: { ...yenisey, ...changes }, ...author }, db)

/** A session that stands in a hall at nine in the morning of Krasnoyarsk. */
async function sessionIn(hallId: string, centreId: string) {
  const edition = await db.edition.upsert({
    where: { year: 2027 },
    create: { year: 2027, titleRu: 'Фестиваль', startsOn: '2027-06-23', endsOn: '2027-06-27' },
    update: {},
  })
  const session = await db.session.create({
    data: {
      ...{ editionId: edition.id, centreId, slug: `session-${hallId}`, titleRu: 'Скань', kind: 'educational' },
      slots: { create: { hallId, startsAt: new Date('2027-06-24T02:00:00Z'), duration: 60 } },
    },
    include: { slots: true },
  })
  return session.slots[0]!
}

describe('a centre', () => {
  it('gets an address of its city, another one when that is taken, also at once', async () => {
    const made = await Promise.all([newCentre(), newCentre(), newCentre()])
    expect(made.map((centre) => centre.slug).sort()).toEqual(['krasnoyarsk', 'krasnoyarsk-2', 'krasnoyarsk-3'])
    expect(await centreBySlug('krasnoyarsk-2', db)).toMatchObject({ timeZone: 'Asia/Krasnoyarsk', position: 3 })
    expect(await nextPosition(db)).toBe(4)
    // «New» is the page that adds centres.
    expect(await newCentre({ cityEn: 'New' })).toMatchObject({ slug: 'new-2' })
    expect(await newCentre({ cityEn: '', cityRu: 'Кострома' })).toMatchObject({ slug: 'kostroma' })
  })

  it('keeps the instants of its sessions when its time zone changes, and says so', async () => {
    const { id, slug } = await newCentre({ cityEn: 'Irkutsk' })
    const hall = await addHall({ centreId: id, form: arena })
    const update = (changes: Partial<CentreForm>) => updateCentre({ id, form: { ...yenisey, ...changes }, ...author }, db)
    expect(await update({ timeZone: 'Asia/Irkutsk' })).toEqual({ shifted: false })
    const slot = await sessionIn(hall.id, id)
    expect(await update({ timeZone: 'Asia/Irkutsk', nameRu: 'Байкал' })).toEqual({ shifted: false })
    expect(await update({ timeZone: 'Asia/Omsk' })).toEqual({ shifted: true })
    expect(await db.slot.findUniqueOrThrow({ where: { id: slot.id } })).toMatchObject({ startsAt: slot.startsAt })
    expect(await centreBySlug(slug, db)).toMatchObject({ timeZone: 'Asia/Omsk' })
    const log = await auditLog({ limit: 10, subject: `centre:${id}` }, db)
    expect(log.map((entry) => entry.details).join()).toContain('Asia/Irkutsk → Asia/Omsk')
  })

  it.each(['', 'MSK', 'GMT+7', 'Asia/Krasnodar', 'asia/krasnoyarsk', 'ASIA/KRASNOYARSK'])('does not live in the zone “%s”', (zone) => {
    expect(isTimeZone(zone)).toBe(false)
    expect(centreForm.safeParse({ ...yenisey, timeZone: zone }).error?.issues[0]?.message).toBe('timeZone.unknown')
  })

  it.each(['Asia/Krasnoyarsk', 'Europe/Kaliningrad', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])('may live in %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true)
  })
})

describe('a hall', () => {
  it('is added, changed and removed', async () => {
    const { id: centreId } = await newCentre()
    const [first, second] = await Promise.all([
      addHall({ centreId, form: arena }),
      addHall({ centreId, form: { ...arena, position: 1, capacity: '' } }),
    ])
    expect(await updateHall({ id: second.id, centreId, form: { ...arena, nameRu: 'Малая арена', position: 0, capacity: 40 }, ...author }, db)).toEqual({ ok: true })
    expect(await hallsOf(centreId, db)).toMatchObject([
      { id: first.id, nameRu: 'Большая арена', capacity: 300 },
      { id: second.id, nameRu: 'Малая арена', hours: '[{"day":null,"from":600,"until":1440}]', capacity: 40 },
    ])
    expect(await removeHall({ id: first.id, centreId, ...author }, db)).toEqual({ ok: true })
    expect(await removeHall({ id: first.id, centreId, ...author }, db)).toEqual({ ok: false, code: 'gone' })
    expect(await hallsOf(centreId, db)).toHaveLength(1)
    expect(await updateHall({ id: first.id, centreId, form: arena, ...author }, db)).toEqual({ ok: false, code: 'gone' })
    const log = (await auditLog({ limit: 10, subject: `hall:${first.id}` }, db)).map((entry) => entry.action).sort()
    expect(log).toEqual(['hall.create', 'hall.remove'])
  })

  it('stays while a session or a floor plan stands in it', async () => {
    const { id: centreId } = await newCentre()
    const used = await addHall({ centreId, form: arena })
    const slot = await sessionIn(used.id, centreId)
    expect(await removeHall({ id: used.id, centreId, ...author }, db)).toEqual({ ok: false, code: 'in-use' })
    await db.slot.update({ where: { id: slot.id }, data: { hallId: null } })
    const { editionId } = await db.session.findUniqueOrThrow({ where: { id: slot.sessionId } })
    const plan = await db.floorPlan.create({ data: { editionId, hallId: used.id, width: 10, height: 10 } })
    expect(await removeHall({ id: used.id, centreId, ...author }, db)).toEqual({ ok: false, code: 'in-use' })
    await db.floorPlan.delete({ where: { id: plan.id } })
    expect(await removeHall({ id: used.id, centreId, ...author }, db)).toEqual({ ok: true })
  })

  it('belongs to its centre: another one neither changes nor removes it', async () => {
    const [own, other] = [await newCentre(), await newCentre()]
    const hall = await addHall({ centreId: own.id, form: arena })
    const foreign = { id: hall.id, centreId: other.id, ...author }
    expect(await updateHall({ ...foreign, form: { ...arena, nameRu: 'Чужая' } }, db)).toEqual({ ok: false, code: 'gone' })
    expect(await removeHall(foreign, db)).toEqual({ ok: false, code: 'gone' })
    expect(await hallsOf(own.id, db)).toMatchObject([{ nameRu: 'Большая арена' }])
  })
})

describe('a venue', () => {
  it('holds halls of its own centre only, and stays while one stands in it', async () => {
    const [own, other] = [await newCentre(), await newCentre()]
    const [here, there] = await Promise.all([createVenue({ centreId: own.id, form: palace, ...author }, db), createVenue({ centreId: other.id, form: palace, ...author }, db)])
    expect(await createHall({ centreId: own.id, form: { ...arena, venueId: there.id }, ...author }, db)).toEqual({ ok: false, code: 'venue-unknown' })
    const hall = await addHall({ centreId: own.id, form: { ...arena, venueId: here.id } })
    expect(await hallsOf(own.id, db)).toMatchObject([{ venueId: here.id, venue: { nameRu: 'Ледовый дворец' } }])
    expect(await updateHall({ id: hall.id, centreId: own.id, form: { ...arena, venueId: there.id }, ...author }, db)).toEqual({ ok: false, code: 'venue-unknown' })
    expect(await removeVenue({ id: here.id, centreId: own.id, ...author }, db)).toEqual({ ok: false, code: 'in-use' })
    expect(await removeVenue({ id: here.id, centreId: other.id, ...author }, db)).toEqual({ ok: false, code: 'gone' })
    await removeHall({ id: hall.id, centreId: own.id, ...author }, db)
    expect(await removeVenue({ id: here.id, centreId: own.id, ...author }, db)).toEqual({ ok: true })
  })

  it('is as far from another one of its centre as was said last, in either direction', async () => {
    const [own, other] = [await newCentre(), await newCentre()]
    const venues = await Promise.all(Array.from({ length: 2 }, () => createVenue({ centreId: own.id, form: palace, ...author }, db)))
    const [a, b] = venues.map((venue) => venue.id) as [string, string]
    const stranger = await createVenue({ centreId: other.id, form: palace, ...author }, db)
    const say = (fromId: string, toId: string, minutes: number | '') => setVenueTravel({ form: { fromId, toId, minutes }, centreId: own.id, ...author }, db)
    await Promise.all([say(a, b, 15), say(b, a, 15), say(a, b, 15)])
    expect(await say(b, a, 25)).toEqual({ ok: true })
    expect(await venueTravel(own.id, db)).toMatchObject([{ minutes: 25 }])
    expect(await say(a, stranger.id, 5)).toEqual({ ok: false, code: 'gone' })
    expect(await say(a, b, '')).toEqual({ ok: true })
    expect(await venueTravel(own.id, db)).toEqual([])
  })
})
