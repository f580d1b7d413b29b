import { useNavigate } from '@remix-run/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import { Icon } from '~/ui/icon'
import { PlanHatch, PlanLegend } from '~/ui/plan'
import type { BoothLook } from '~/ui/plan'
import { BoothMark } from './booth-mark'
import { Callout } from './callout'
import { viewOf, type DrawnBooth, type Drawing } from './drawing'
import { directionOf, neighbourOf } from './neighbours'
import { PlanShapes } from './plan-shapes'
import { useZoom } from './use-zoom'

export type PlanTexts = {
  /** Names of the drawing and of its buttons. */
  plan: string
  zoomIn: string
  zoomOut: string
  fit: string
  /** The unit after the scale's ten: «10 м». */
  scale: string
}

/**
 * A hall drawn to scale. Every booth is a link, so that it works before scripts have loaded; with them it
 * zooms (buttons, wheel, pinch, + − 0), arrows walk between booths, and what a booth costs stands beside it
 * while it is pointed at or in focus.
 *
 * chosen: code of the booth the page is about. onPick: a press on a booth's link; it returns true when it has
 * dealt with it and the link is not to be followed. touch says that a finger pressed, before which nothing
 * could be read.
 */
export function FloorPlan({
  drawing,
  chosen,
  legend,
  texts,
  onPick,
}: {
  drawing: Drawing
  chosen: string | null
  legend: readonly { look: BoothLook; label: string; count: number }[]
  texts: PlanTexts
  onPick?: (booth: DrawnBooth, touch: boolean) => boolean
}) {
  const { width, height, shapes, booths } = drawing
  const view = viewOf(drawing)
  const unit = view.width / 960
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const { zoomIn, zoomOut, fit } = useZoom(frame, svg)
  // One for all, as are the listeners of the drawing: a thousand Links of the router take longer than all else.
  const navigate = useNavigate()
  const [pointed, setPointed] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [ready, setReady] = useState(false)
  const [narrow, setNarrow] = useState(false)
  const pointer = useRef('mouse')
  useEffect(() => {
    setReady(true)
    setNarrow((frame.current?.clientWidth ?? Infinity) < 600)
  }, [])

  const links = booths.filter((booth) => booth.to !== null)
  const stop = focused ?? chosen ?? links[0]?.code
  const told = booths.find((booth) => booth.code === (pointed ?? focused ?? chosen))
  const marks = useMemo(() => inDrawingOrder(booths, chosen), [booths, chosen])
  useEffect(() => showInFrame(frame.current, svg.current, chosen), [chosen, width, height])

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    pointer.current = 'keyboard'
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') return zoomIn()
    if (event.key === '-') return zoomOut()
    if (event.key === '0') return fit()
    const direction = directionOf(event.key)
    const from = links.find((booth) => booth.code === focused)
    const to = direction && from ? neighbourOf(from, links, direction) : null
    if (!direction) return
    event.preventDefault()
    if (to) svg.current?.querySelector<SVGAElement>(`[data-code="${CSS.escape(to.code)}"]`)?.focus()
  }

  function onClick(event: MouseEvent<SVGSVGElement>) {
    const booth = links.find(({ code }) => code === codeAt(event))
    if (!booth?.to || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!onPick?.(booth, pointer.current === 'touch')) navigate(booth.to, { preventScrollReset: true })
  }

  return (
    <>
      <PlanHatch />
      <PlanLegend items={legend}>
        <div className="zoom">
          <button type="button" aria-label={texts.zoomOut} onClick={zoomOut}>
            <Icon of={Minus} />
          </button>
          <button type="button" aria-label={texts.fit} onClick={fit}>
            <Icon of={Maximize} />
          </button>
          <button type="button" aria-label={texts.zoomIn} onClick={zoomIn}>
            <Icon of={Plus} />
          </button>
        </div>
      </PlanLegend>
      <div className="plan-frame" ref={frame} style={{ '--ratio': view.width / view.height } as CSSProperties}>
        <svg
          className="plan"
          ref={svg}
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          role="group"
          aria-label={texts.plan}
          style={{ '--u': unit } as CSSProperties}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={(event) => setFocused(codeAt(event))}
          onBlur={() => setFocused(null)}
          onPointerDown={(event) => {
            pointer.current = event.pointerType
          }}
          onPointerOver={(event) => setPointed(codeAt(event))}
          onPointerLeave={() => setPointed(null)}
        >
          <PlanShapes shapes={shapes} unit={unit} />
          {marks.map((booth) => (
            // One stop of the Tab key; arrows do the rest. Without scripts every booth is a stop.
            <BoothMark key={booth.id} booth={booth} unit={unit} isChosen={booth.code === chosen} isStop={!ready || booth.code === stop} />
          ))}
          <Scale y={height + 22} unit={unit} text={texts.scale} />
          {told ? <Callout booth={told} width={width} height={height} unit={unit} below={narrow} /> : null}
        </svg>
      </div>
    </>
  )
}

/** The code of the booth in which something happened. */
function codeAt({ target }: FocusEvent | MouseEvent | PointerEvent): string | null {
  return (target as Element).closest('[data-code]')?.getAttribute('data-code') ?? null
}

/** What matters more is drawn later, so that its edge lies above its neighbours'. */
function inDrawingOrder(booths: readonly DrawnBooth[], chosen: string | null): DrawnBooth[] {
  const rank = (booth: DrawnBooth) =>
    ['blocked', 'taken', 'held', 'free', 'mine'].indexOf(booth.look) + (booth.found ? 10 : 0) + (booth.code === chosen ? 20 : 0)
  return [...booths].sort((a, b) => rank(a) - rank(b))
}

/** Ten metres. */
function Scale({ y, unit, text }: { y: number; unit: number; text: string }) {
  return (
    <g>
      <path className="plan__scale" d={`M0 ${y}v${6 * unit}h100v${-6 * unit}M50 ${y + 3 * unit}v${3 * unit}`} />
      <text className="plan__scale-text" x={106} y={y + 8 * unit}>
        {text}
      </text>
    </g>
  )
}

/** Where the hall is wider than its frame, the booth chosen is brought into the middle; else the hall's own middle. */
function showInFrame(frame: HTMLElement | null, svg: SVGSVGElement | null, chosen: string | null) {
  if (!frame || !svg || svg.getBoundingClientRect().width <= frame.clientWidth + 1) return
  const booth = chosen === null ? null : svg.querySelector(`[data-code="${CSS.escape(chosen)}"]`)
  const box = (booth ?? svg).getBoundingClientRect()
  const edge = frame.getBoundingClientRect()
  frame.scrollTo({
    left: frame.scrollLeft + box.left - edge.left + box.width / 2 - edge.width / 2,
    top: frame.scrollTop + box.top - edge.top + box.height / 2 - edge.height / 2,
    behavior: 'instant',
  })
}
