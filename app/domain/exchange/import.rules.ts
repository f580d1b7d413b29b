import { convert } from 'html-to-text'
import { formats, kinds, type Format, type Kind } from '~/domain/session/session.schema'
import { addDays, daysUntil } from '~/lib/dates'
import { foldText } from '~/lib/search-text'
import { instantOf } from '~/lib/wall-time'
import type { ImportedEvent, ImportedProgramme, ImportedSpeaker, Place } from './exchange.schema'

/** The bound of the organiser's form. */
const MAX_ABSTRACT = 4000

/** What an import did not take over as it stood; words in the dictionary `exchange`. */
export const notes = ['abstractCut', 'languageAssumed', 'noRoom', 'typeUnknown'] as const
export type Note = { note: (typeof notes)[number]; value: string }

/** An event of a file as the session it becomes. */
export type SessionDraft = {
  place: Place
  /** Key of the event in the file. */
  key: string
  titleRu: string
  titleEn: string
  abstractRu: string
  abstractEn: string
  kind: Kind
  format: Format
  language: string
  hall: string | null
  startsAt: Date
  /** Minutes. */
  duration: number
  speakers: ImportedSpeaker[]
  notes: Note[]
}

/**
 * The sessions of a programme for a centre.
 * @param timeZone of the centre, IANA
 * @param firstDay moves the programme's first day to this one; every event keeps its wall time and its
 *   distance from the first day, so that a night stays a night. Without it events stay at their instant.
 */
export function sessionDrafts(programme: ImportedProgramme, timeZone: string, firstDay?: string): SessionDraft[] {
  const shift = firstDay === undefined ? undefined : daysUntil(programme.days[0] ?? firstDay, firstDay)
  return programme.events.map((event) => {
    const language = event.language || 'ru'
    const { abstract, cut } = abstractOf(event)
    const format = formatOf(event.type)
    const english = language === 'en' && !programme.bilingual
    return {
      place: event.place,
      key: event.key,
      titleRu: event.title,
      titleEn: event.titleEn || (english ? event.title : ''),
      abstractRu: abstract,
      abstractEn: event.abstractEn.slice(0, MAX_ABSTRACT) || (english ? abstract : ''),
      kind: kindOf(event.track, event.type),
      format: format ?? 'lecture',
      language,
      hall: event.room,
      startsAt: startOf(event, timeZone, shift),
      duration: event.duration,
      speakers: event.speakers,
      notes: [
        ...(cut ? [{ note: 'abstractCut' as const, value: String(MAX_ABSTRACT) }] : []),
        ...(event.type && !format ? [{ note: 'typeUnknown' as const, value: event.type }] : []),
        ...(event.language ? [] : [{ note: 'languageAssumed' as const, value: language }]),
        ...(event.room === null ? [{ note: 'noRoom' as const, value: '' }] : []),
      ],
    }
  })
}

function startOf(event: ImportedEvent, timeZone: string, shift: number | undefined): Date {
  if (shift === undefined && event.instant !== null) return new Date(event.instant)
  return instantOf(addDays(event.local.slice(0, 10), shift ?? 0), event.local.slice(11), timeZone)
}

/** Subtitle, abstract and description as one plain text, cut at a word when it is too long. */
function abstractOf(event: ImportedEvent): { abstract: string; cut: boolean } {
  const parts = [event.subtitle, event.abstract, event.description].map(withoutHtml).filter((part) => part !== '')
  const text = [...new Set(parts)].join('\n\n')
  if (text.length <= MAX_ABSTRACT) return { abstract: text, cut: false }
  const head = text.slice(0, MAX_ABSTRACT - 1)
  return { abstract: `${head.slice(0, Math.max(head.search(/\s\S*$/), MAX_ABSTRACT / 2)).trimEnd()}…`, cut: true }
}

/** Many systems keep HTML in their texts; ours are plain. A text without tags stays as it is. */
function withoutHtml(text: string): string {
  if (!/<\/?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|ul)\b[^>]*>/i.test(text)) return text
  // Texts with a tag here and there mean their line breaks too, and write addresses in angle brackets.
  const html = text
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/(<\/?(?:div|h[1-6]|li|ol|p|ul)\b[^<>]*>)\s+(?=<)/gi, '$1')
    .replaceAll('\n', '<br>')
  const plain = convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
      { selector: 'img', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  })
  return plain.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim()
}

/** Beginnings of words that tell a programme by its track; `=` asks for the whole word. */
const kindWords: [Kind, string[]][] = [
  ['business', ['business', 'b2b', 'buyer', 'market', 'trade', 'econom', 'finance', '=law', 'делов', 'бизнес', 'рын', 'торгов', 'байер', 'закуп', 'эконом', 'право']],
  ['cultural', ['cultur', '=art', '=arts', 'entertain', 'music', 'perform', 'concert', 'exhibit', 'fashion', 'культур', 'искусств', 'показ', 'выстав', 'концерт', 'развлек']],
]

/** Which programme a session belongs to, by its track, else by its type; educational when neither says. */
export function kindOf(track: string, type: string): Kind {
  const own = kinds.find((kind) => kind === track)
  return own ?? byWords(kindWords, track) ?? (track === '' ? byWords(kindWords, type) : undefined) ?? 'educational'
}

const formatWords: [Format, string[]][] = [
  ['masterclass', ['masterclass', 'master', 'workshop', 'hands', 'мастер', 'практик']],
  ['round_table', ['round', 'panel', 'discussion', 'debate', 'кругл', 'дискусс', 'панел']],
  ['plenary', ['plenary', 'keynote', 'opening', 'closing', 'пленар', 'открыт', 'закрыт']],
  ['training', ['training', 'tutorial', 'course', 'seminar', 'обуч', 'тренинг', 'курс', 'семинар']],
  ['contest', ['contest', 'competition', 'hackathon', '=game', 'конкурс', 'турнир']],
  ['fashion_show', ['fashion', 'показ', 'дефиле']],
  ['excursion', ['excursion', '=tour', 'экскурс']],
  ['award', ['award', 'награжд', 'преми']],
  ['buyers_meeting', ['buyer', 'meeting', 'meetup', 'b2b', 'байер', 'встреч', 'переговор']],
  ['exhibition_sale', ['exhibition', 'sale', 'выстав', 'продаж']],
  ['conference', ['conference', 'конференц']],
  ['lecture', ['lecture', 'talk', 'presentation', 'лекц', 'доклад', 'выступлен', 'презентац']],
]

/** The format by a type as other systems name it; undefined when it says nothing to us. */
export function formatOf(type: string): Format | undefined {
  return formats.find((format) => format === type) ?? byWords(formatWords, type)
}

function byWords<T>(table: [T, string[]][], text: string): T | undefined {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u)
  const meant = (stem: string) => words.some((word) => (stem.startsWith('=') ? word === stem.slice(1) : word.startsWith(stem)))
  return table.find(([, stems]) => stems.some(meant))?.[0]
}
