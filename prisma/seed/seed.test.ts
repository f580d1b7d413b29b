import { describe, expect, it } from 'vitest'
import { parseBoothShape, parsePlanShapes, type Point } from '~/domain/booth/floor-plan.schema'
import { liesWithin, polar, shapesOverlap } from '~/domain/booth/geometry.rules'
import { products } from '~/domain/application/application.schema'
import { companyEditForm } from '~/domain/exhibitor/exhibitor.schema'
import { isForeign } from '~/domain/exhibitor/payer.rules'
import { foreignIdProblem, isInn10, isInn12, isOgrn, isOgrnip } from '~/domain/exhibitor/requisites.rules'
import { languages, sessionForm } from '~/domain/session/session.schema'
import type { LocalizedText } from '~/i18n/locale'
import { instantOf } from '~/lib/wall-time'
import { centres } from './centres'
import { exhibitors, offers, wishes } from './exhibitors'
import { categories, plans } from './floor-plans'
import { paperDetails } from './paper-details'
import { bios, details } from './details'
import { people } from './people'
import { firstRelease, programmeWith, sessions, unpublished } from './programme'
import type { SeedSession } from './seed-session'
import { typesetEn, typesetRu } from './typeset'
import { registeredByTheDemoVisitor, registrations } from './visitors'

const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i)
const pairs = <T>(items: readonly T[]) => items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]))

describe('floor plans', () => {
  /** The walls of the two halls, as one walks along them inside. */
  const floors: Record<string, Point[]> = {
    'bolshaya-arena': [[0, 0], [620, 0], [620, 400], [0, 400]],
    galereya: [[0, 0], ...Array.from({ length: 181 }, (_, angle) => polar(380, 150, 150.1, angle)), [0, 300]],
  }

  it.each(plans)('of $hall has sixty booths or more that stand in the hall and not in each other', (plan) => {
    expect(plan.booths.length).toBeGreaterThanOrEqual(60)
    expect(plan.booths.filter((booth) => !liesWithin(booth.shape, floors[plan.hall]!)).map((booth) => booth.code)).toEqual([])
    const overlaps = pairs(plan.booths).filter(([a, b]) => shapesOverlap(a.shape, b.shape))
    expect(overlaps.map(([a, b]) => `${a.code} ${b.code}`)).toEqual([])
  })
  it.each(plans)('of $hall is what the database may hold', (plan) => {
    expect(parsePlanShapes(JSON.stringify(plan.shapes))).toEqual(plan.shapes)
    for (const booth of plan.booths) {
      expect(parseBoothShape(JSON.stringify(booth.shape))).toEqual(booth.shape)
      expect([1, 2, 3, 4]).toContain(booth.openSides)
      expect(categories.map((category) => category.code)).toContain(booth.category)
    }
  })
  it('have booth codes that occur once in all halls', () => {
    expect(repeated(plans.flatMap((plan) => plan.booths.map((booth) => booth.code)))).toEqual([])
  })
})

describe('exhibitors', () => {
  const byName = exhibitors.filter((exhibitor) => exhibitor.contact === '')

  it('are forty, each with its own address', () => {
    expect(exhibitors).toHaveLength(40)
    expect(repeated(exhibitors.map((exhibitor) => exhibitor.slug))).toEqual([])
  })
  it('have booths of their own that are let, unless they are drafts', () => {
    const codes = exhibitors.flatMap((exhibitor) => exhibitor.booths)
    const letBooths = plans.flatMap((plan) => plan.booths).filter((booth) => !booth.blocked).map((booth) => booth.code)
    expect(repeated(codes)).toEqual([])
    expect(codes.filter((code) => !letBooths.includes(code))).toEqual([])
    for (const { state, booths } of exhibitors) expect(booths.length > 0).toBe(state !== 'draft' && state !== 'waitlisted')
  })
  it('wish, where they have no booth, for what is on the plans', () => {
    const [codes, kinds] = [plans.flatMap((plan) => plan.booths.map((booth) => booth.code)), categories.map((category) => category.code)]
    for (const [slug, wished] of Object.entries(wishes)) {
      expect(exhibitors.find((exhibitor) => exhibitor.slug === slug)?.booths).toEqual([])
      expect(exhibitors.flatMap((exhibitor) => exhibitor.booths)).not.toContain(offers[slug])
      for (const wish of wished) expect('booth' in wish ? codes : kinds).toContain('booth' in wish ? wish.booth : wish.category)
    }
  })
  it('include the six regional companies by name alone', () => {
    expect(byName.map((exhibitor) => exhibitor.brand.ru)).toEqual([
      'Красносельский Ювелирпром', 'Костромской ювелирный завод', 'Топаз', 'Аквамарин', 'Инталия', 'Диамант',
    ])
    for (const { inn, ogrn, foreignId } of byName) expect([inn, ogrn, foreignId]).toEqual([null, null, null])
  })
  it.each(exhibitors.filter((exhibitor) => exhibitor.contact !== ''))('$slug has valid requisites that nobody else has', (exhibitor) => {
    const { payerType, inn, ogrn, foreignId, country } = exhibitor
    const valid = {
      company: () => isInn10(inn!) && isOgrn(ogrn!),
      sole_trader: () => isInn12(inn!) && isOgrnip(ogrn!),
      self_employed: () => isInn12(inn!) && ogrn === null,
    }
    const fromAbroad = inn === null && foreignIdProblem(country, foreignId!) === null
    expect(isForeign(payerType) ? fromAbroad : valid[payerType as keyof typeof valid]()).toBe(true)
    expect(exhibitors.filter((other) => (inn ? other.inn === inn : other.foreignId === foreignId))).toHaveLength(1)
  })
  it('could have been entered in the form', () => {
    const entered = exhibitors.filter((exhibitor) => exhibitor.contact !== '').map((exhibitor, index) => companyEditForm.safeParse({
      ...paperDetails(exhibitor, index), kpp: paperDetails(exhibitor, index).kpp ?? '', makersMarkYear: '',
      payerType: exhibitor.payerType, legalName: exhibitor.legalName, country: exhibitor.country,
      inn: exhibitor.inn ?? '', ogrn: exhibitor.ogrn ?? '', foreignId: exhibitor.foreignId ?? '',
      brandRu: exhibitor.brand.ru, brandEn: exhibitor.brand.en, cityRu: exhibitor.city.ru, cityEn: exhibitor.city.en,
      descriptionRu: exhibitor.description.ru, descriptionEn: exhibitor.description.en,
      website: '', contactName: exhibitor.contact, contactEmail: `${exhibitor.slug}@example.ru`, contactPhone: '+74942000012',
    }))
    expect(entered.flatMap((result) => result.error?.issues ?? [])).toEqual([])
  })
  it('make things the form knows', () => {
    expect(exhibitors.flatMap((exhibitor) => exhibitor.products).filter((key) => !products.includes(key))).toEqual([])
  })
})

describe('programme', () => {
  type Placed = SeedSession & { start: number; end: number }
  const placed = (list: SeedSession[]): Placed[] =>
    list.filter((session) => !session.cancelled).map((session) => {
      const { timeZone } = centres.find((centre) => centre.slug === session.centre)!
      const start = instantOf(session.day, session.time, timeZone).getTime()
      return { ...session, start, end: start + session.minutes * 60_000 }
    })
  const meet = ([a, b]: [Placed, Placed]) => a.start < b.end && b.start < a.end
  const inOneHall = ([a, b]: [Placed, Placed]) => a.centre === b.centre && a.hall === b.hall
  const ofOneSpeaker = ([a, b]: [Placed, Placed]) => a.speakers.some((speaker) => b.speakers.includes(speaker))
  const clashes = (list: SeedSession[]) =>
    pairs(placed(list)).filter((pair) => meet(pair) && (inOneHall(pair) || ofOneSpeaker(pair))).map(([a, b]) => [a.slug, b.slug])

  it('has sixty sessions over five days in three centres', () => {
    expect(sessions).toHaveLength(60)
    expect(repeated(sessions.map((session) => session.slug))).toEqual([])
    expect(new Set(sessions.map((session) => session.day)).size).toBe(5)
    expect(new Set(sessions.map((session) => session.centre)).size).toBe(3)
  })
  it('has no overlap of halls or speakers in either release, and one in the draft', () => {
    expect(clashes(programmeWith(firstRelease))).toEqual([])
    expect(clashes(sessions)).toEqual([])
    expect(clashes(programmeWith(unpublished))).toEqual([['litye-gde-rozhdaetsya-brak', 'imennik-i-uin-2027']])
  })
  it('has a story to tell: three sessions changed between the releases', () => {
    expect(Object.keys(firstRelease)).toHaveLength(3)
    for (const slug of [...Object.keys(firstRelease), ...Object.keys(unpublished)]) {
      expect(sessions.map((session) => session.slug)).toContain(slug)
    }
  })
  it('fits its halls', () => {
    for (const session of sessions) {
      const hall = centres.find((centre) => centre.slug === session.centre)?.halls.find(({ slug }) => slug === session.hall)
      expect(hall, session.slug).toBeDefined()
      expect(session.capacity ?? 0, session.slug).toBeLessThanOrEqual(hall!.capacity ?? Infinity)
    }
  })
  it('could have been entered in the form', () => {
    for (const session of sessions) {
      expect(languages).toContain(session.language)
      const entered = sessionForm.safeParse({
        titleRu: session.title.ru, titleEn: session.title.en, abstractRu: session.abstract.ru, abstractEn: session.abstract.en,
        kind: session.kind, format: session.format, language: session.language, ageMark: session.age, hallId: 'hall',
        date: session.day, time: session.time, duration: session.minutes, capacity: session.capacity ?? '', speakers: '', version: 0,
      })
      expect(entered.error?.issues ?? [], session.slug).toEqual([])
    }
  })
  it('names speakers that exist, and everybody of them speaks', () => {
    const speaking = new Set(sessions.flatMap((session) => session.speakers))
    expect(people.map((person) => person.slug).sort()).toEqual([...speaking].sort())
    expect(repeated(people.map((person) => person.name.ru))).toEqual([])
    expect(people.map((person) => person.slug)).toEqual(expect.arrayContaining(Object.keys(bios)))
    expect(sessions.map((session) => session.slug)).toEqual(expect.arrayContaining(Object.keys(details)))
  })
})

describe('registrations', () => {
  const seats = (slug: string) => sessions.find((session) => session.slug === slug)!.capacity!
  const taken = (slug: string) =>
    registrations.filter(({ session }) => session === slug).length + (registeredByTheDemoVisitor.includes(slug) ? 1 : 0)
  const booked = [...new Set(registrations.map(({ session }) => session))]

  it('are sixty or more, fill two sessions and overfill none', () => {
    expect(registrations.length).toBeGreaterThanOrEqual(60)
    expect(booked.filter((slug) => taken(slug) > seats(slug))).toEqual([])
    expect(booked.filter((slug) => taken(slug) === seats(slug))).toHaveLength(2)
  })
  it('have nobody twice in one session', () => {
    expect(repeated(registrations.map(({ session, email }) => `${session} ${email}`))).toEqual([])
  })
})

describe('texts', () => {
  const texts: LocalizedText[] = [
    ...centres.flatMap((centre) => [centre.name, centre.city, centre.description, ...centre.halls.flatMap((hall) => [hall.name, hall.venue.name, hall.venue.address])]),
    ...categories.map((category) => category.name),
    ...plans.flatMap((plan) => plan.shapes.flatMap((shape) => ('text' in shape && shape.text ? [shape.text] : []))),
    ...people.flatMap((person) => [person.name, person.role]),
    ...Object.values(bios),
    ...Object.values(details).flatMap(({ subtitle, bring }) => [subtitle, bring].filter((text) => text !== undefined)),
    ...exhibitors.flatMap((exhibitor) => [exhibitor.brand, exhibitor.city, ...(exhibitor.contact ? [exhibitor.description] : [])]),
    ...sessions.flatMap((session) => [session.title, session.abstract]),
  ]

  it('exist in both languages, each in its own letters', () => {
    for (const { ru, en } of texts) {
      expect(ru).toMatch(/[а-яё]/i)
      expect(en).toMatch(/[a-z]/i)
    }
  })
  it('of sessions are two to four sentences', () => {
    for (const { abstract, slug } of sessions) {
      for (const text of [abstract.ru, abstract.en]) {
        const sentences = text.match(/[.?!](?=\s+[\p{Lu}\d]|$)/gu)?.length ?? 0
        expect(sentences, `${slug}: ${text}`).toBeGreaterThanOrEqual(2)
        expect(sentences, `${slug}: ${text}`).toBeLessThanOrEqual(5)
      }
    }
  })
  it('use Russian quotes and dashes in Russian', () => {
    for (const { ru } of texts) expect(ru).not.toMatch(/["“”]|\s-\s|\.\.\./)
  })
})

describe('typeset', () => {
  it('keeps together what belongs together', () => {
    expect(typesetRu('Заявка № 5 — стенд в 12 м, скидка 10 % и вход с площади')).toBe(
      'Заявка №\u00a05\u00a0— стенд в\u00a012\u00a0м, скидка 10\u00a0% и\u00a0вход с\u00a0площади',
    )
    expect(typesetRu('30 на 20 мм')).toBe('30 на 20\u00a0мм')
    expect(typesetEn('a 5 mm stone for 12 makers')).toBe('a 5\u00a0mm stone for 12 makers')
  })
})
