import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

type Point = { x: number; y: number }

const most = 6

/**
 * Zoom of a drawing inside a frame that scrolls: the drawing grows by the custom property --zoom, moving
 * about is scrolling, so that every device pans in its own way. The wheel zooms with Ctrl or ⌘ (a pinch on
 * a touchpad is that too), and alone once somebody has pressed the plan; two fingers pinch; the mouse drags,
 * by the button given.
 */
export function useZoom(frame: RefObject<HTMLDivElement>, drawing: RefObject<SVGSVGElement>, grip: 'left' | 'middle' = 'left') {
  const zoom = useRef(1)
  const [shown, setShown] = useState(1)

  /** Zooms about a point of the frame, which stays where it is. */
  const zoomTo = useCallback(
    (wanted: number, about?: Point) => {
      const [box, svg] = [frame.current, drawing.current]
      if (!box || !svg) return
      const next = Math.min(most, Math.max(least(box, svg, zoom.current), wanted))
      const at = about ?? { x: box.clientWidth / 2, y: box.clientHeight / 2 }
      const ratio = next / zoom.current
      const [left, top] = [(box.scrollLeft + at.x) * ratio - at.x, (box.scrollTop + at.y) * ratio - at.y]
      zoom.current = next
      svg.style.setProperty('--zoom', String(next))
      box.scrollTo({ left, top, behavior: 'instant' })
      setShown(next)
    },
    [frame, drawing],
  )

  useEffect(() => {
    const box = frame.current
    if (!box) return
    let pressed = false
    let pinch: { distance: number; zoom: number } | null = null
    const within = (x: number, y: number): Point => {
      const edge = box.getBoundingClientRect()
      return { x: x - edge.left, y: y - edge.top }
    }
    const onWheel = (event: WheelEvent) => {
      if (!(event.ctrlKey || event.metaKey || pressed)) return
      const factor = Math.exp(-event.deltaY * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 0.01 : 0.002))
      const before = zoom.current
      zoomTo(before * factor, within(event.clientX, event.clientY))
      // At its smallest the plan lets the page scroll on.
      if (zoom.current !== before || event.ctrlKey) event.preventDefault()
    }
    const onTouch = (event: TouchEvent) => {
      const [one, two] = event.touches
      if (!one || !two) {
        pinch = null
        return
      }
      const distance = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY)
      if (event.type === 'touchstart') pinch = { distance, zoom: zoom.current }
      else if (pinch) {
        event.preventDefault()
        zoomTo((pinch.zoom * distance) / pinch.distance, within((one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2))
      }
    }
    const onDown = (event: PointerEvent) => {
      pressed = box.contains(event.target as Node)
    }
    const stopDragging = dragWithMouse(box, grip === 'left' ? 0 : 1)
    box.addEventListener('wheel', onWheel, { passive: false })
    box.addEventListener('touchstart', onTouch, { passive: true })
    box.addEventListener('touchmove', onTouch, { passive: false })
    box.addEventListener('touchend', onTouch)
    document.addEventListener('pointerdown', onDown)
    return () => {
      stopDragging()
      box.removeEventListener('wheel', onWheel)
      box.removeEventListener('touchstart', onTouch)
      box.removeEventListener('touchmove', onTouch)
      box.removeEventListener('touchend', onTouch)
      document.removeEventListener('pointerdown', onDown)
    }
  }, [frame, zoomTo, grip])

  return {
    zoom: shown,
    zoomIn: () => zoomTo(zoom.current * 1.5),
    zoomOut: () => zoomTo(zoom.current / 1.5),
    fit: () => zoomTo(0),
  }
}

/** The zoom at which the whole drawing fits: 1, or less where its natural width is wider than the frame. */
function least(box: HTMLElement, svg: SVGSVGElement, zoom: number): number {
  return Math.min(1, (box.clientWidth * zoom) / svg.getBoundingClientRect().width)
}

/** The mouse grabs what does not fit. A drag is no press: the click after it is swallowed. */
function dragWithMouse(box: HTMLElement, button: number): () => void {
  let from: { x: number; y: number; left: number; top: number } | null = null
  let moved = false
  const onDown = (event: PointerEvent) => {
    moved = false
    if (event.pointerType === 'mouse' && event.button === button) from = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop }
  }
  const onMove = (event: PointerEvent) => {
    if (!from) return
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
    if (Math.hypot(dx, dy) > 4) moved = true
    if (moved) box.scrollTo({ left: from.left - dx, top: from.top - dy, behavior: 'instant' })
  }
  const onUp = () => {
    from = null
  }
  const onClick = (event: MouseEvent) => {
    if (!moved) return
    event.preventDefault()
    event.stopPropagation()
    moved = false
  }
  const noGhost = (event: DragEvent) => event.preventDefault()
  box.addEventListener('pointerdown', onDown)
  box.addEventListener('dragstart', noGhost)
  box.addEventListener('click', onClick, { capture: true })
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', onUp)
  return () => {
    box.removeEventListener('pointerdown', onDown)
    box.removeEventListener('dragstart', noGhost)
    box.removeEventListener('click', onClick, { capture: true })
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', onUp)
  }
}
