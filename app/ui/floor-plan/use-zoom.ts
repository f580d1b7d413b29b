import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

type Point = { x: number; y: number }

const most = 6

/** Milliseconds without another step after which a zoom is over. */
const still = 120

/**
 * Zoom of a drawing inside a frame that scrolls: the drawing grows by the custom property --zoom, moving
 * about is scrolling, so that every device pans in its own way. The wheel zooms with Ctrl or ⌘ (a pinch on
 * a touchpad is that too), and alone once somebody has pressed the plan; two fingers pinch; the mouse drags,
 * by the button given.
 */
export function useZoom(frame: RefObject<HTMLDivElement>, drawing: RefObject<SVGSVGElement>, grip: 'left' | 'middle' = 'left') {
  const zoom = useRef(1)
  const [shown, setShown] = useState(1)
  const stretch = useRef<Stretch | null>(null)

  /** What was stretched is laid out. */
  const settle = useCallback(() => {
    const [box, svg, done] = [frame.current, drawing.current, stretch.current]
    if (!box || !svg || !done) return
    clearTimeout(done.timer)
    stretch.current = null
    svg.style.transform = ''
    svg.style.willChange = ''
    svg.style.setProperty('--zoom', String(zoom.current))
    box.scrollTo({ left: done.left, top: done.top, behavior: 'instant' })
    setShown(zoom.current)
  }, [frame, drawing])

  /**
   * Zooms about a point of the frame, which stays where it is. While it goes on the picture is only stretched:
   * to lay a thousand booths out anew takes longer than a frame.
   */
  const stretchTo = useCallback(
    (wanted: number, about: Point) => {
      const [box, svg] = [frame.current, drawing.current]
      if (!box || !svg) return
      const now = (stretch.current ??= beginStretch(box, svg, zoom.current))
      const next = Math.min(most, Math.max(now.least, wanted))
      const ratio = next / zoom.current
      const scale = next / now.zoom
      zoom.current = next
      now.left = Math.max(0, Math.min((now.left + about.x) * ratio - about.x, now.width * scale - now.frameWidth))
      now.top = Math.max(0, Math.min((now.top + about.y) * ratio - about.y, now.height * scale - now.frameHeight))
      svg.style.transform = `translate(${now.scrolledLeft - now.left}px, ${now.scrolledTop - now.top}px) scale(${scale})`
      clearTimeout(now.timer)
      now.timer = setTimeout(settle, still)
    },
    [frame, drawing, settle],
  )

  /** Zooms about the middle of the frame, at once. */
  const zoomTo = (wanted: number) => {
    const box = frame.current
    if (!box) return
    stretchTo(wanted, { x: box.clientWidth / 2, y: box.clientHeight / 2 })
    settle()
  }

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
      stretchTo(before * factor, within(event.clientX, event.clientY))
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
        stretchTo((pinch.zoom * distance) / pinch.distance, within((one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2))
      }
    }
    const onDown = (event: PointerEvent) => {
      pressed = box.contains(event.target as Node)
      settle()
    }
    const stopDragging = dragWithMouse(box, grip === 'left' ? 0 : 1)
    box.addEventListener('wheel', onWheel, { passive: false })
    box.addEventListener('touchstart', onTouch, { passive: true })
    box.addEventListener('touchmove', onTouch, { passive: false })
    box.addEventListener('touchend', onTouch)
    document.addEventListener('pointerdown', onDown)
    return () => {
      settle()
      stopDragging()
      box.removeEventListener('wheel', onWheel)
      box.removeEventListener('touchstart', onTouch)
      box.removeEventListener('touchmove', onTouch)
      box.removeEventListener('touchend', onTouch)
      document.removeEventListener('pointerdown', onDown)
    }
  }, [frame, stretchTo, settle, grip])

  return {
    zoom: shown,
    zoomIn: () => zoomTo(zoom.current * 1.5),
    zoomOut: () => zoomTo(zoom.current / 1.5),
    fit: () => zoomTo(0),
  }
}

/** A zoom that is under way, in pixels: the drawing and its frame as they were laid out when it began, and what is to be scrolled to. */
type Stretch = {
  zoom: number
  width: number
  height: number
  frameWidth: number
  frameHeight: number
  scrolledLeft: number
  scrolledTop: number
  left: number
  top: number
  /** The zoom at which the whole drawing fits: 1, or less where its natural width is wider than the frame. */
  least: number
  timer?: ReturnType<typeof setTimeout>
}

function beginStretch(box: HTMLElement, svg: SVGSVGElement, zoom: number): Stretch {
  const { width, height } = svg.getBoundingClientRect()
  const { clientWidth: frameWidth, clientHeight: frameHeight, scrollLeft, scrollTop } = box
  svg.style.willChange = 'transform'
  return { zoom, width, height, frameWidth, frameHeight, scrolledLeft: scrollLeft, scrolledTop: scrollTop, left: scrollLeft, top: scrollTop, least: Math.min(1, (frameWidth * zoom) / width) }
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
