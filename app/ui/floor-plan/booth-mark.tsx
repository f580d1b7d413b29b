import { memo } from 'react'
import type { DrawnBooth } from './drawing'

type Props = {
  booth: DrawnBooth
  /** Length of a screen pixel in decimetres. */
  unit: number
  isChosen: boolean
  /** The Tab key stops there. */
  isStop: boolean
}

/** A booth of the drawing, a link where it leads anywhere. It is drawn anew only when something of it changes, so that a thousand stay light. */
export const BoothMark = memo(function BoothMark({ booth, unit, isChosen, isStop }: Props) {
  const className = `booth booth--${booth.look}${booth.found ? ' booth--found' : ''}${isChosen ? ' booth--chosen' : ''}`
  if (booth.to === null) {
    return (
      <g className={className} data-code={booth.code}>
        <Outline booth={booth} unit={unit} />
      </g>
    )
  }
  return (
    <a href={booth.to} className={className} data-code={booth.code} aria-label={booth.label} aria-current={isChosen ? 'true' : undefined} tabIndex={isStop ? undefined : -1}>
      <Outline booth={booth} unit={unit} />
    </a>
  )
}, isSame)

/** The page makes its booths anew whenever it is rendered: what they say counts, not which object says it. */
function isSame(before: Props, after: Props): boolean {
  const { booth, ...rest } = before
  const isEqual = <T extends object>(one: T, other: T) => (Object.keys(one) as (keyof T)[]).every((key) => one[key] === other[key])
  return isEqual(rest, after) && isEqual(booth, after.booth)
}

function Outline({ booth: { id, code, d, look, x, y, w, h }, unit }: { booth: DrawnBooth; unit: number }) {
  return (
    <>
      <path className="booth__shape" d={d} />
      {look === 'blocked' ? (
        <>
          <clipPath id={`cross-${id}`}>
            <path d={d} />
          </clipPath>
          <path className="booth__cross" d={`M${x - w / 2} ${y + h / 2}l${w} ${-h}`} clipPath={`url(#cross-${id})`} />
        </>
      ) : null}
      <text className="booth__code" x={x} y={y + 5 * unit}>
        {code}
      </text>
    </>
  )
}
