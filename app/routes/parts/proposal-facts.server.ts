import { homeZone } from '~/domain/edition/jewellers-day.server'
import type { SpeakerLine } from '~/domain/session/session.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale, type LocalizedText } from '~/i18n/locale'
import { formatDateTime, formatDayMonth } from '~/lib/dates'

type Words = {
  abstractRu: string
  abstractEn: string
  kind: string
  format: string
  language: string
  ageMark: number | null
  duration: number | null
  seats: number | null
  days: readonly string[]
  leaders: readonly SpeakerLine[]
  needs: string
  note: string
  centre: { cityRu: string; cityEn: string; nameRu: string; nameEn: string } | null
}

/** What a proposal says, in words for a reader. */
export function proposalFacts(words: Words, locale: Locale) {
  const m = dictionary(locale)
  const t = m.proposals.facts
  const { centre, duration, ageMark, seats } = words
  return {
    abstract: pick({ ru: words.abstractRu, en: words.abstractEn }, locale),
    rows: [
      [t.centre, centre ? centreWords({ city: { ru: centre.cityRu, en: centre.cityEn }, name: { ru: centre.nameRu, en: centre.nameEn } }, locale) : ''],
      [t.kind, [m.programme.kindFilter[words.kind], m.programme.formats[words.format]].filter(Boolean).join(', ')],
      [t.language, m.programme.languages[words.language] ?? ''],
      [t.age, ageMark === null ? '' : `${ageMark}+`],
      [t.duration, duration === null ? '' : t.minutes(duration)],
      [t.seats, seats === null ? t.open : String(seats)],
      [t.days, words.days.map((day) => formatDayMonth(day, locale)).join(', ') || t.anyDay],
      [t.leaders, words.leaders.map((leader) => leaderWords(leader, locale)).join('\n')],
      [t.needs, words.needs],
      [t.note, words.note],
    ] as [term: string, words: string][],
  }
}
export type ProposalFactsData = ReturnType<typeof proposalFacts>

/** «Красноярск, Енисейская Сибирь»; a centre that is called as its town is named once. */
export function centreWords({ city, name }: { city: LocalizedText; name: LocalizedText }, locale: Locale): string {
  return [...new Set([pick(city, locale), pick(name, locale)])].join(', ')
}

function leaderWords({ nameRu, nameEn, roleRu, roleEn }: SpeakerLine, locale: Locale): string {
  return [pick({ ru: nameRu || nameEn, en: nameEn }, locale), pick({ ru: roleRu, en: roleEn }, locale)].filter(Boolean).join(', ')
}

/** What was asked and answered, with when. */
export function proposalTalk(messages: readonly { number: number; kind: string; text: string; at: Date }[], locale: Locale) {
  return messages.map(({ number, kind, text, at }) => ({ number, question: kind === 'question', text, when: formatDateTime(at, homeZone, locale) }))
}
export type ProposalTalkLine = ReturnType<typeof proposalTalk>[number]
