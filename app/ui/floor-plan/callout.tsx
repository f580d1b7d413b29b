import type { DrawnBooth } from './drawing'
import { viewOf } from './drawing'

/** Letters of a line; longer ones are cut. */
const longest = 32

/**
 * What the plan says of the booth under the pointer or in focus: beside it, or `below` it where the frame is
 * narrow. Lengths in decimetres.
 */
export function Callout({ booth, width, height, unit, below }: { booth: DrawnBooth; width: number; height: number; unit: number; below: boolean }) {
  const view = viewOf({ width, height })
  // Words are measured by the letter: the box is drawn before anybody knows the font.
  const line = booth.line.length > longest ? `${booth.line.slice(0, longest - 1)}…` : booth.line
  const letters = Math.max(booth.code.length * 10.5 + booth.aside.length * 8 + 34, line.length * 10.2 + 24, 104)
  const box = { w: letters * unit, h: (line ? 64 : 38) * unit }
  const place = below ? beneath(booth, box, view, 10 * unit) : beside(booth, box, view, 14 * unit)
  return (
    <g className="callout" aria-hidden="true">
      <path d={place.lead} />
      <g transform={`translate(${place.x} ${place.y})`}>
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

type Size = { w: number; h: number }
type View = ReturnType<typeof viewOf>

/** At the right of the booth, at its left where the hall ends; a line leads there. */
function beside(booth: DrawnBooth, box: Size, view: View, lead: number) {
  const half = booth.w / 2
  const goesLeft = booth.x + half + lead + box.w > view.x + view.width
  return {
    x: goesLeft ? booth.x - half - lead - box.w : booth.x + half + lead,
    y: within(booth.y - box.h / 2, view.y, view.height - box.h),
    lead: `M${booth.x + (goesLeft ? -half : half)} ${booth.y}h${goesLeft ? -lead : lead}`,
  }
}

/** Under the booth, above it where the hall ends. */
function beneath(booth: DrawnBooth, box: Size, view: View, lead: number) {
  const half = booth.h / 2
  const goesUp = booth.y + half + lead + box.h > view.y + view.height
  return {
    x: within(booth.x - box.w / 2, view.x, view.width - box.w),
    y: goesUp ? booth.y - half - lead - box.h : booth.y + half + lead,
    lead: `M${booth.x} ${booth.y + (goesUp ? -half : half)}v${goesUp ? -lead : lead}`,
  }
}

const within = (n: number, from: number, length: number) => Math.min(Math.max(n, from), from + length)
