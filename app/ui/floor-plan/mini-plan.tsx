import { PlanHatch } from '~/ui/plan'
import { viewOf, type Drawing } from './drawing'
import { PlanShapes } from './plan-shapes'
import type { CSSProperties, ReactNode } from 'react'

/** Where in the hall: the plan without words, `marked` booths filled and ringed. A picture with one name. */
export function MiniPlan({ drawing, marked, label, behind }: { drawing: Drawing; marked: readonly string[]; label: string; behind?: ReactNode }) {
  const view = viewOf(drawing)
  const unit = view.width / 420
  return (
    <>
      <PlanHatch />
      <svg
        className="plan plan--mini"
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="img"
        aria-label={label}
        style={{ '--u': unit } as CSSProperties}
      >
        {behind}
        <PlanShapes shapes={drawing.shapes.filter((shape) => shape.kind !== 'label' && shape.kind !== 'grid')} unit={unit} />
        {drawing.booths.map((booth) => (
          <g key={booth.id} className={`booth booth--${marked.includes(booth.code) ? 'mine' : booth.look === 'mine' ? 'taken' : booth.look}`}>
            <path className="booth__shape" d={booth.d} />
          </g>
        ))}
        {drawing.booths
          .filter((booth) => marked.includes(booth.code))
          .map((booth) => (
            <circle key={booth.id} className="plan__marked" cx={booth.x} cy={booth.y} r={Math.max(booth.w, booth.h) / 2 + 12} />
          ))}
      </svg>
    </>
  )
}
