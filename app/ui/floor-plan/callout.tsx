import type { DrawnBooth } from './drawing'
import { viewOf } from './drawing'

/** Letters of a line; longer ones are cut. */
const longest = 32

/** What the plan says of the booth under the pointer or in focus, beside it. Lengths in decimetres. */
export function Callout({ booth, width, height, unit }: { booth: DrawnBooth; width: number; height: number; unit: number }) {
  const view = viewOf({ width, height })
  // Words are measured by the letter: the box is drawn before anybody knows the font.
  const line = booth.line.length > longest ? `${booth.line.slice(0, longest - 1)}…` : booth.line
  const letters = Math.max(booth.code.length * 10.5 + booth.aside.length * 8 + 34, line.length * 10.2 + 24, 104)
  const box = { w: letters * unit, h: (line ? 64 : 38) * unit }
  const lead = 14 * unit
  const half = booth.w / 2
  const goesLeft = booth.x + half + lead + box.w > view.x + view.width - 2 * unit
  const x = goesLeft ? booth.x - half - lead - box.w : booth.x + half + lead
  const y = Math.min(Math.max(booth.y - box.h / 2, view.y + 2), view.y + view.height - box.h - 2)
  return (
    <g className="callout" aria-hidden="true">
      <path d={goesLeft ? `M${booth.x - half} ${booth.y}h${-lead}` : `M${booth.x + half} ${booth.y}h${lead}`} />
      <g transform={`translate(${x} ${y})`}>
        <rect width={box.w} height={box.h} rx={unit} />
        <text className="callout__code" x={12 * unit} y={25 * unit}>
          {booth.code}
        </text>
        <text className="callout__aside" x={box.w - 12 * unit} y={24 * unit}>
          {booth.aside}
        </text>
        {line ? (
          <text className="callout__price" x={12 * unit} y={50 * unit}>
            {line}
          </text>
        ) : null}
      </g>
    </g>
  )
}
