import { memo } from 'react'
import type { BoothState } from '~/domain/booth/booth.rules'
import { shapeBounds, shapeCentre, shapePath, planShapePath } from '~/domain/booth/geometry.rules'
import { shapeView } from '~/domain/booth/plan-view.rules'
import type { BoothItem, Item, ThingItem } from '~/domain/floor-plan/plan-editor.rules'
import { boundsOf } from '~/domain/floor-plan/shape-moves.rules'
import type { Locale } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { PlanShapes } from '~/ui/floor-plan/plan-shapes'
import { nameOf } from './item-name'

type Props = {
  item: Item
  /** Length of a screen pixel in decimetres. */
  unit: number
  state: BoothState
  isChosen: boolean
  isWrong: boolean
  /** The one stop of the Tab key. */
  isStop: boolean
}

/** One thing of the drawing. It is drawn anew only when it changes, so a thousand stay light. */
export const ItemDrawing = memo(function ItemDrawing({ item, unit, state, isChosen, isWrong, isStop }: Props) {
  const m = useMessages()
  const locale = useLocale()
  const look = item.type === 'booth' && item.blocked ? 'blocked' : state
  const marks = `${isChosen ? ' booth--chosen' : ''}${isWrong ? ' booth--wrong' : ''}`
  return (
    <g
      role="button"
      data-key={item.key}
      aria-label={nameOf(item, state, m, locale)}
      aria-pressed={isChosen}
      tabIndex={isStop ? 0 : -1}
      className={item.type === 'booth' ? `booth booth--${look} editor__item${marks}` : `editor__item editor__thing${marks}`}
    >
      {item.type === 'booth' ? <BoothDrawing booth={item} unit={unit} /> : <ThingDrawing thing={item} unit={unit} locale={locale} />}
    </g>
  )
})

function BoothDrawing({ booth, unit }: { booth: BoothItem; unit: number }) {
  const [x, y] = shapeCentre(booth.shape)
  const { w, h } = shapeBounds(booth.shape)
  return (
    <>
      <path className="booth__shape" d={shapePath(booth.shape)} />
      {Math.min(w, h) < 8 * unit ? null : (
        <text className="booth__code" x={x} y={y + 5 * unit}>
          {booth.code}
        </text>
      )}
    </>
  )
}

function ThingDrawing({ thing: { shape }, unit, locale }: { thing: ThingItem; unit: number; locale: Locale }) {
  const { x, y, w, h } = boundsOf(shape)
  const isLine = shape.kind === 'wall' || shape.kind === 'curved-wall'
  return (
    <>
      <PlanShapes shapes={[shapeView(shape, locale)]} unit={unit} />
      {isLine ? <path className="editor__grip editor__grip--line" d={planShapePath(shape)} /> : <rect className="editor__grip" x={x} y={y} width={w} height={h} />}
    </>
  )
}
