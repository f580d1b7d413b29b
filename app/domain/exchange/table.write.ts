import { dayIn, timeIn } from '~/lib/dates'
import type { Locale } from '~/i18n/locale'
import type { Table } from '~/lib/table-file.server'
import { indexProgramme, type Entry } from '../programme/programme.rules'
import type { ReleaseContent } from '../release/release.schema'
import { writeSpeakers } from '../session/session.rules'
import { russianHeadings, tableColumns, type TableColumn } from './table.read'

/**
 * A programme as a table that can be read back (table.read.ts): what takes place, a row a slot, in wall times of
 * its centre. The language is that of the headings; texts stand in both.
 */
export function programmeTable(content: ReleaseContent, locale: Locale): Table {
  const { entries } = indexProgramme({ id: '', number: 0, name: '', publishedAt: new Date(0) }, content)
  const taking = entries.filter((entry) => entry.slot.status === 'confirmed')
  return {
    header: [...tableColumns.map((column) => (locale === 'ru' ? russianHeadings[column] : column)), locale === 'ru' ? 'центр' : 'centre'],
    rows: taking.map((entry) => [...tableColumns.map((column) => cellOf[column](entry)), entry.centre.city.ru]),
  }
}

const cellOf: Record<TableColumn, (entry: Entry) => string> = {
  id: ({ slot }) => slot.id,
  title: ({ session }) => session.title.ru,
  title_en: ({ session }) => session.title.en,
  date: ({ start, centre }) => dayIn(start, centre.timeZone),
  start: ({ start, centre }) => timeIn(start, centre.timeZone),
  duration: ({ start, end }) => String((end.getTime() - start.getTime()) / 60_000),
  room: ({ hall }) => hall?.name.ru ?? '',
  track: ({ session }) => session.kind,
  type: ({ session }) => session.format,
  language: ({ session }) => session.language,
  speakers: ({ speakers }) => writeSpeakers(speakers.map(({ name, role }) => ({ nameRu: name.ru, nameEn: name.en, roleRu: role.ru, roleEn: role.en }))),
  abstract: ({ session }) => session.abstract.ru,
  abstract_en: ({ session }) => session.abstract.en,
}
