import { Link } from '@remix-run/react'
import type { CSSProperties } from 'react'
import type { Grid, GridBlock, GridHall } from '~/domain/programme/grid.rules'
import type { Line } from '~/domain/programme/line.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { timeRange, zoneShortName } from '~/i18n/when'
import { timeIn } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { accentClass } from '~/ui/filigree/ornaments'

type Shown = Line & { mine: boolean }

/**
 * A day as halls by time: a column a hall, a ruler for each clock. Halls follow each other in the order of reading,
 * so that a keyboard or a voice goes down one hall and then to the next.
 */
export function ProgrammeGrid({ label, grid, lines }: { label: string; grid: Grid; lines: readonly Shown[] }) {
  const l = useLocale()
  const bySlot = new Map(lines.map((line) => [line.slotId, line]))
  const sheet = {
    '--rulers': grid.zones.length,
    '--halls': grid.halls.length,
    gridTemplateRows: `auto repeat(${grid.rows}, minmax(var(--step), auto))`,
  } as CSSProperties
  return (
    <div className="day-grid" role="region" aria-label={label} tabIndex={0}>
      <div className="day-grid__sheet" style={sheet}>
        {grid.hours.map((hour) => (
          <div key={hour.row} className="day-grid__hour" style={{ gridRow: hour.row + 1 }} />
        ))}
        {grid.zones.map((zone, k) => (
          <div key={zone} className="day-grid__ruler" style={{ gridColumn: k + 1, '--ruler': k } as CSSProperties} aria-hidden="true">
            <span className="day-grid__zone">{zoneShortName(zone, new Date(grid.hours[0]!.instant), l)}</span>
            {grid.hours.map((hour) => (
              <span key={hour.row} style={{ gridRow: `${hour.row + 1} / span 12` }}>
                {timeIn(new Date(hour.instant), zone)}
              </span>
            ))}
          </div>
        ))}
        {grid.halls.map((hall, k) => (
          <Hall key={hall.key} hall={hall} column={grid.zones.length + k + 1} homeZone={grid.zones[0]!} bySlot={bySlot} />
        ))}
        {grid.nowRow === null ? null : <div className="day-grid__now" id="now" style={{ gridRow: grid.nowRow + 1 }} />}
      </div>
    </div>
  )
}

function Hall({ hall, column, homeZone, bySlot }: { hall: GridHall; column: number; homeZone: string; bySlot: ReadonlyMap<string, Shown> }) {
  const t = useMessages()
  return (
    <section className={`day-grid__hall ${accentClass(hall.accent)}`} style={{ gridColumn: column }}>
      <h2 className="day-grid__head">
        {hall.name || t.programme.hallLater}
        <span className="accent">{hall.city}</span>
      </h2>
      <ol style={{ gridTemplateColumns: `repeat(${hall.lanes}, minmax(0, 1fr))` }}>
        {hall.blocks.map((block) => (
          <Block key={block.slotId} block={block} line={bySlot.get(block.slotId)!} abroad={hall.timeZone !== homeZone} />
        ))}
      </ol>
    </section>
  )
}

/** One session: its own time, its title, and in a word what is different about it. `abroad` says the zone beside the time. */
function Block({ block, line, abroad }: { block: GridBlock; line: Shown; abroad: boolean }) {
  const t = useMessages()
  const l = useLocale()
  const start = new Date(line.start)
  const full = line.capacity !== null && line.free === 0
  const states = [full ? ' event--full' : '', line.mine ? ' event--mine' : '', line.cancelled ? ' event--cancelled' : ''].join('')
  const note = line.cancelled ? t.programme.cancelled : line.movedFrom ? t.programme.movedShort : full ? t.programme.full : ''
  return (
    <li className={`event-block${states}`} id={`s-${line.slotId}`} style={{ gridRow: `${block.row} / span ${block.span}`, gridColumn: block.lane }}>
      <span className="bead" aria-hidden="true" />
      <span className="event-block__time">
        <time dateTime={line.start}>{timeRange(start, new Date(line.end), line.timeZone)}</time>
        {abroad ? ` ${zoneShortName(line.timeZone, start, l)}` : ''}
      </span>
      <h3 className="event-block__title">
        <Link to={paths.session(l, line.slug)}>{line.title}</Link>
      </h3>
      {note ? <b className="event-block__note">{note}</b> : null}
      {line.who ? <span className="event-block__who">{line.who}</span> : null}
    </li>
  )
}
