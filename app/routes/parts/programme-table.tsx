import { Clock, Diamond, Gem, GraduationCap, Hammer, Map as MapIcon, Mic, Store, Trophy, Users, type LucideIcon } from 'lucide-react'
import type { Line } from '~/domain/programme/line.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { timeRange } from '~/i18n/when'
import { timeIn } from '~/lib/dates'
import { groupBy } from '~/lib/group-by'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { SeatBar } from '~/ui/seats'
import { Hour, Timetable, TimetableRow, type TimeCell } from '~/ui/timetable'
import { useSessionAddress } from './session-address'
import { VisitorTime } from './visitor-time'

type Shown = Line & { mine: boolean }
type Centre = { slug: string; city: string; accent: string; timeZone: string }

const icons: Record<string, LucideIcon> = {
  masterclass: Hammer,
  lecture: Mic,
  round_table: Users,
  conference: Users,
  plenary: Users,
  training: GraduationCap,
  contest: Trophy,
  fashion_show: Gem,
  excursion: MapIcon,
  buyers_meeting: Store,
  award: Trophy,
  exhibition_sale: Store,
}

/** The icon of a format. */
export function formatIcon(format: string): LucideIcon {
  return icons[format] ?? Diamond
}

const homeZone = 'Europe/Moscow'

type Props = {
  label: string
  lines: readonly Shown[]
  centres: readonly Centre[]
  /** The slot that is on or next, to jump to. */
  current: string | null
}

/** A day of the programme: hours by the festival's home clock, with the second clock of its centres beside. */
export function ProgrammeTable({ label, lines, centres, current }: Props) {
  const t = useMessages()
  const second = centres.find((centre) => centre.timeZone !== homeZone)?.timeZone ?? homeZone
  return (
    <Timetable
      label={label}
      columns={{
        first: t.time.city[homeZone] ?? homeZone,
        second: t.time.city[second] ?? second,
        session: t.programme.session,
        place: t.programme.hall,
        seats: t.programme.seats,
      }}
      wires={centres.map((centre) => ({ accent: centre.accent, letter: centre.city.charAt(0), name: centre.city }))}
    >
      {byHour(lines).map(([hour, inHour]) => {
        const start = new Date(inHour[0]!.start)
        const whole = new Date(Math.floor(start.getTime() / 3_600_000) * 3_600_000)
        return (
          <Hour key={hour} first={hour} second={timeIn(whole, second)} secondPlace={t.time.zone[second] ?? second}>
            {inHour.map((line) => (
              <Row key={line.slotId} line={line} second={second} isCurrent={line.slotId === current} />
            ))}
          </Hour>
        )
      })}
    </Timetable>
  )
}

function Row({ line, second, isCurrent }: { line: Shown; second: string; isCurrent: boolean }) {
  const t = useMessages()
  const l = useLocale()
  const addressOf = useSessionAddress()
  const start = new Date(line.start)
  const end = new Date(line.end)
  const cell = (zone: string): TimeCell => {
    const own = zone === line.timeZone
    return {
      time: timeIn(start, zone),
      note: own ? t.time.until(timeIn(end, zone)) : (t.time.zoneShort[zone] ?? ''),
      own,
      ...(own ? { dateTime: line.start } : {}),
    }
  }
  const full = line.capacity !== null && line.free === 0
  return (
    <TimetableRow
      id={isCurrent ? 'now' : `s-${line.slotId}`}
      accent={line.accent}
      times={[cell(homeZone), cell(second)]}
      to={addressOf(line.slug, line.several ? line.slotId : undefined)}
      title={line.title}
      full={full}
      mine={line.mine}
      cancelled={line.cancelled}
      meta={
        <>
          <span>
            <Icon of={formatIcon(line.format)} size="small" />
            {t.programme.formats[line.format] ?? line.format}
          </span>
          {line.note ? <span>{line.note}</span> : null}
          {line.ageMark > 0 ? <span>{line.ageMark}+</span> : null}
          {line.language !== l ? <span>{t.programme.inLanguage[line.language] ?? line.language}</span> : null}
          {line.who ? <span>{line.who}</span> : null}
          <VisitorTime start={line.start} timeZones={[homeZone, second]} icon={Clock} />
        </>
      }
      change={
        line.cancelled ? (
          <Notice kind="bad" small>
            {t.programme.cancelled}
          </Notice>
        ) : line.movedFrom ? (
          <Notice kind="change" small>
            {t.programme.moved(line.movedFrom, [timeRange(start, end, line.timeZone), line.hall].filter(Boolean).join(', '))}
          </Notice>
        ) : undefined
      }
      place={line.hall}
      centre={line.city}
      seats={line.cancelled ? null : <SeatsLeft line={line} />}
    />
  )
}

/** «4 места из 12» with a bar, «Мест нет», or «Без записи». */
function SeatsLeft({ line }: { line: Line }) {
  const t = useMessages().programme
  if (line.capacity === null) return <span className="muted">{t.noRegistration}</span>
  if (line.free === 0) return <b className="seats-full">{t.full}</b>
  return (
    <>
      {t.seatsLeft(line.free, line.capacity)}
      <SeatBar taken={line.capacity - line.free} capacity={line.capacity} />
    </>
  )
}

function byHour(lines: readonly Shown[]): [string, Shown[]][] {
  return [...groupBy(lines, (line) => `${timeIn(new Date(line.start), homeZone).slice(0, 2)}:00`)]
}
