import { useId } from 'react'
import type { CSSProperties } from 'react'
import { TAU, polar } from './curves'
import { DIAL, textArc } from './dial'
import { UseMotif } from './use'
import { yearOnRing } from './year'

const tenth = (n: number) => Math.round(n * 10) / 10

/**
 * The dial: the year from one Jeweller's Day to the next as a ring of filigree. A scroll a week; those
 * behind us are laid in twisted wire, those to come are the master's pencil line; months stand around,
 * the stone on top shines on the day itself.
 *
 * Dates are 'YYYY-MM-DD'. labels.months: twelve short names, January first; number and caption stand in
 * the middle; today on the inside of the ring; accessible says it all in one sentence.
 */
export function YearRing({
  from,
  to,
  today,
  labels,
}: {
  from: string
  to: string
  today: string
  labels: { months: readonly string[]; number: string; caption: string; today: string; accessible: string }
}) {
  const year = yearOnRing(from, to, today)
  const arcId = `arc${useId().replaceAll(':', '')}`
  const week = 360 / year.weeks
  const theDay = year.elapsed === year.days
  const angle = year.today * TAU
  const tick = (share: number, inner: number, outer: number) => {
    const [ax, ay] = polar(inner, share * TAU)
    const [bx, by] = polar(outer, share * TAU)
    return `M${tenth(ax)} ${tenth(ay)}L${tenth(bx)} ${tenth(by)}`
  }
  const coming = (radius: number) => (
    <circle
      r={radius}
      pathLength={year.weeks}
      strokeDasharray={`${year.weeks - year.laid} ${year.weeks}`}
      strokeDashoffset={-year.laid}
      transform="rotate(-90)"
    />
  )
  const turns = Array.from({ length: year.weeks }, (_, k) => k)
  return (
    <div className="dial">
      <svg viewBox="-424 -432 848 856" role="img" aria-label={labels.accessible}>
        <g className="dial__ticks">
          <circle r="347.5" strokeWidth="5" pathLength={year.days} strokeDasharray=".16 .84" strokeDashoffset=".08" transform="rotate(-90)" />
          <circle r="349.5" strokeWidth="9" pathLength={year.weeks} strokeDasharray=".026 .974" strokeDashoffset=".013" transform="rotate(-90)" />
          <path d={year.monthStarts.map((at) => tick(at, DIAL.ticks, 368)).join('')} />
        </g>
        {year.laid === year.weeks ? null : (
          <g className="dial__coming">
            {turns.slice(year.laid).map((k) => (
              <UseMotif key={k} id="week-sketch" turn={(k + 0.5) * week} />
            ))}
            {[DIAL.outerRim - 2, DIAL.outerRim + 2, DIAL.innerRim - 2, DIAL.innerRim + 2].map((radius) => (
              <g key={radius}>{coming(radius)}</g>
            ))}
          </g>
        )}
        <g className="dial__laid">
          {turns.slice(0, year.laid).map((k) => (
            <g key={k}>
              <UseMotif id={year.weeks === 53 ? 'rim-53' : 'rim-52'} turn={k * week} />
              <UseMotif id="week" turn={(k + 0.5) * week} />
            </g>
          ))}
        </g>
        <g className="dial__months">
          {year.monthMiddles.map(({ month, at }) => {
            const [x, y] = polar(1, at * TAU)
            return (
              <text
                key={at}
                x={tenth(x * 380)}
                y={tenth(y * 380)}
                dy=".35em"
                style={{ '--x': tenth(x * 10) / 10, '--y': tenth(y * 10) / 10 } as CSSProperties}
              >
                {labels.months[month]}
              </text>
            )
          })}
        </g>
        <g className={theDay ? 'dial__stone dial__stone--shining' : 'dial__stone'} transform={`translate(0 ${-DIAL.stone})`}>
          <circle className="dial__ground" r="41" />
          <path d="M-15 31L-22 42M15 31L22 42" />
          {theDay ? (
            <>
              <path className="dial__rays" d={rays()} />
              <circle className="dial__fire" r="27" />
            </>
          ) : null}
          <UseMotif id="stone" />
        </g>
        {theDay ? null : (
          <g className="dial__today">
            <path d={tick(year.today, 250, 360)} />
            <circle cx={tenth(polar(250, angle)[0])} cy={tenth(polar(250, angle)[1])} r="4" />
            <path id={arcId} className="dial__arc" d={textArc(Math.cos(angle) < 0 ? 231 : 216, angle, 1.2)} />
            <text className="dial__today-on-ring">
              <textPath href={`#${arcId}`} startOffset="50%">
                {labels.today}
              </textPath>
            </text>
            <text className="dial__today-below" y="128">
              {labels.today}
            </text>
          </g>
        )}
        <text className={labels.number.length > 3 ? 'dial__number dial__number--word' : 'dial__number'} y="30">
          {labels.number}
        </text>
        <text className="dial__caption" y="82">
          {labels.caption}
        </text>
      </svg>
    </div>
  )
}

/** Rays of two lengths over the stone, fifteen degrees apart; none towards the ring below it. */
function rays(): string {
  return Array.from({ length: 17 }, (_, k) => {
    const angle = ((k - 8) * TAU) / 24
    const [ax, ay] = polar(45, angle)
    const [bx, by] = polar(k % 2 ? 56 : 68, angle)
    return `M${tenth(ax)} ${tenth(ay)}L${tenth(bx)} ${tenth(by)}`
  }).join('')
}
