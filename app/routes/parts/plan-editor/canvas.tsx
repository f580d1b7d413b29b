import { useRef, type CSSProperties, type ReactNode, type RefObject } from 'react'
import { Maximize, Minus, Plus } from 'lucide-react'
import type { BoothState } from '~/domain/booth/booth.rules'
import { itemsOf } from '~/domain/floor-plan/plan-edits.rules'
import type { Content, Item } from '~/domain/floor-plan/plan-editor.rules'
import { useMessages } from '~/i18n/use-messages'
import { viewOf } from '~/ui/floor-plan/drawing'
import { useZoom } from '~/ui/floor-plan/use-zoom'
import { Icon } from '~/ui/icon'
import { PlanHatch } from '~/ui/plan'
import { FrameHandles } from './frame-handles'
import { ItemDrawing } from './item-drawing'
import type { useGestures } from './use-gestures'

type Props = {
  svg: RefObject<SVGSVGElement>
  content: Content
  selected: readonly string[]
  /** Keys of booths that may not be saved as they are. */
  wrong: ReadonlySet<string>
  stateOf: (key: string) => BoothState
  gestures: ReturnType<typeof useGestures>
  isDrawing: boolean
  /** What lies under the drawing. */
  behind: ReactNode
  label: string
  onKeyDown: (event: React.KeyboardEvent<SVGSVGElement>, zoom: { zoomIn: () => void; zoomOut: () => void; fit: () => void }) => void
  onFocus: (key: string) => void
}

/** The drawing itself. One stop of the Tab key; keys of it are in use-editor-keys. */
export function Canvas({ svg, content, selected, wrong, stateOf, gestures, isDrawing, behind, label, onKeyDown, onFocus }: Props) {
  const m = useMessages()
  const frame = useRef<HTMLDivElement>(null)
  const { zoom, zoomIn, zoomOut, fit } = useZoom(frame, svg, 'middle')
  const view = viewOf(content)
  const unit = view.width / 960
  const chosen = new Set(selected)
  const stop = selected.at(-1) ?? content.items.find((item) => item.type === 'booth')?.key ?? content.items[0]?.key
  const { band, guides, corners, handlers } = gestures

  const draw = (item: Item) => (
    <ItemDrawing
      key={item.key}
      item={item}
      unit={unit}
      state={stateOf(item.key)}
      isChosen={chosen.has(item.key)}
      isWrong={wrong.has(item.key)}
      isStop={item.key === stop}
    />
  )
  return (
    <div className="editor__drawing">
      <PlanHatch />
      <div className="zoom editor__zoom">
        <button type="button" aria-label={m.plan.zoomOut} onClick={zoomOut}>
          <Icon of={Minus} />
        </button>
        <button type="button" aria-label={m.plan.fit} onClick={fit}>
          <Icon of={Maximize} />
        </button>
        <button type="button" aria-label={m.plan.zoomIn} onClick={zoomIn}>
          <Icon of={Plus} />
        </button>
      </div>
      <div className="plan-frame editor__window" ref={frame} style={{ '--ratio': view.width / view.height } as CSSProperties}>
        <svg
          ref={svg}
          tabIndex={-1}
          className={`plan editor__plan${isDrawing ? ' editor__plan--drawing' : ''}`}
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          role="group"
          aria-label={label}
          style={{ '--u': unit, '--zoom': zoom } as CSSProperties}
          onKeyDown={(event) => onKeyDown(event, { zoomIn, zoomOut, fit })}
          onFocus={(event) => {
            const key = (event.target as Element).getAttribute('data-key')
            if (key) onFocus(key)
          }}
          {...handlers}
        >
          <rect className="editor__floor" x={0} y={0} width={content.width} height={content.height} />
          {behind}
          {content.items.filter((item) => item.type === 'thing').map(draw)}
          {content.items.filter((item) => item.type === 'booth').map(draw)}
          <FrameHandles shapes={itemsOf(content, selected).map((item) => item.shape)} unit={unit / zoom} />
          {guides.x === null ? null : <path className="editor__guide" d={`M${guides.x} ${view.y}v${view.height}`} />}
          {guides.y === null ? null : <path className="editor__guide" d={`M${view.x} ${guides.y}h${view.width}`} />}
          {band ? <rect className="editor__band" x={band.x} y={band.y} width={band.w} height={band.h} /> : null}
          {corners.length === 0 ? null : <path className="editor__corners" d={`M${corners.map((p) => p.join(' ')).join('L')}`} />}
          {corners.map(([x, y], i) => (
            <circle key={i} className="editor__corner" cx={x} cy={y} r={4 * (unit / zoom)} />
          ))}
        </svg>
      </div>
    </div>
  )
}
