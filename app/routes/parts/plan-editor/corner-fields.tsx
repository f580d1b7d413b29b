import { fewestCorners, withCornerAfter, withCornerAt, withoutCorner, type AnyShape } from '~/domain/floor-plan/shape-moves.rules'
import { useMessages } from '~/i18n/use-messages'
import { Measure } from './measure'

type Cornered = Extract<AnyShape, { points: readonly unknown[] }>

/** Where each corner is, exactly; what the hand does on the drawing, the keyboard does here. */
export function CornerFields({ shape, onChange }: { shape: Cornered; onChange: (shape: AnyShape) => void }) {
  const t = useMessages().plans.editor.corners
  return (
    <details className="editor__fold editor__corners-list">
      <summary>
        {t.title} ({shape.points.length})
      </summary>
      <ol>
        {shape.points.map(([x, y], index) => (
          <li key={index} className="editor__fields">
            <Measure label={t.x(index + 1)} value={x} unit="metres" onChange={(next) => onChange(withCornerAt(shape, index, [next, y]))} />
            <Measure label={t.y(index + 1)} value={y} unit="metres" onChange={(next) => onChange(withCornerAt(shape, index, [x, next]))} />
            <button type="button" className="editor__tool" aria-label={t.add(index + 1)} disabled={shape.points.length >= 64} onClick={() => onChange(withCornerAfter(shape, index))}>
              {t.addShort}
            </button>
            <button type="button" className="editor__tool" aria-label={t.remove(index + 1)} disabled={shape.points.length <= fewestCorners(shape)} onClick={() => onChange(withoutCorner(shape, index))}>
              {t.removeShort}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
