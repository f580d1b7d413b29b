import { Link } from '@remix-run/react'
import type { Line } from '~/domain/programme/line.rules'
import type { Entry } from '~/domain/programme/programme.rules'
import { downloadName } from '~/domain/session/file.rules'
import type { Messages } from '~/i18n/messages/messages'
import { pick, type Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { timeRange, zoneName } from '~/i18n/when'
import { dayIn, formatDayMonth, formatWeekday } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { useSessionAddress } from './session-address'

/** What a session says of itself besides title, abstract and time. */
export function aboutSession({ session }: Pick<Entry, 'session'>, locale: Locale, m: Messages) {
  const p = m.programme
  return {
    subtitle: pick(session.subtitle, locale),
    bring: pick(session.bring, locale),
    level: p.levels[session.level] ?? '',
    /** «на русском языке и на английском, перевод на китайский». */
    languages: [
      [p.inLanguage[session.language] ?? session.language, ...session.alsoIn.map((one) => p.alsoIn[one] ?? one)].join(' '),
      ...session.interpretation.map((one) => p.interpretedInto[one] ?? one),
    ].join(', '),
    files: session.files.map((file) => ({ name: pick(file.name, locale), size: file.size, to: paths.file(file.id, file.hash, downloadName(pick(file.name, locale), file.type)) })),
    byInvitation: session.registration === 'invitation',
  }
}

/** Which of its slots the page of a session shows: the one asked for, else the next that is on, else the first. */
export function shownSlot(entries: readonly Entry[], slotId: string | null, now: Date): Entry | undefined {
  const on = entries.filter((entry) => entry.slot.status === 'confirmed')
  return entries.find((entry) => entry.slot.id === slotId) ?? on.find((entry) => entry.end > now) ?? on[0] ?? entries[0]
}

export function WhatToBring({ text }: { text: string }) {
  const t = useMessages().session
  if (!text) return null
  return (
    <section className="section">
      <h2 className="heading heading--ruled">{t.bring}</h2>
      <p className="measure pre-line">{text}</p>
    </section>
  )
}

/** Papers to take along. */
export function SessionFiles({ files }: { files: readonly { name: string; size: number; to: string }[] }) {
  const t = useMessages().session
  if (files.length === 0) return null
  return (
    <section className="section">
      <h2 className="heading">{t.files}</h2>
      <ul className="links">
        {files.map((file) => (
          <li key={file.to}>
            <span>
              <a href={file.to} download>
                {file.name}
              </a>
              <small>{t.fileSize(file.size)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All times of a session that has several, each a link to itself. */
export function SessionTimes({ lines, shown }: { lines: readonly Line[]; shown: string }) {
  const m = useMessages()
  const t = m.session
  const l = useLocale()
  const addressOf = useSessionAddress()
  if (lines.length < 2) return null
  return (
    <section className="section">
      <h2 className="heading">{t.times}</h2>
      <p className="measure">{t.timesText}</p>
      <ul className="links">
        {lines.map((line) => {
          const start = new Date(line.start)
          const day = dayIn(start, line.timeZone)
          const when = `${formatDayMonth(day, l)}, ${formatWeekday(day, l)}, ${timeRange(start, new Date(line.end), line.timeZone)}`
          return (
            <li key={line.slotId}>
              <span>
                <Link to={addressOf(line.slug, line.slotId)} aria-current={line.slotId === shown || undefined}>
                  {line.cancelled ? <s>{when}</s> : when} {zoneName(line.timeZone, start, l)}
                </Link>
                <small>
                  {[line.note, line.hall, line.cancelled ? m.programme.cancelled : seatsOf(line, m), line.slotId === shown ? t.chosen : ''].filter(Boolean).join(', ')}
                </small>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function seatsOf({ capacity, free }: Line, m: Messages): string {
  if (capacity === null) return ''
  return free > 0 ? m.programme.seatsLeft(free, capacity) : m.programme.full
}
