import type { Page } from '@playwright/test'

type Watched = Window & { frameTimes: number[]; watching: boolean; heardAt: number | null; keyTimes: number[] }

/** Milliseconds between the frames a page draws while something is done to it. */
export async function frames(page: Page, deed: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched
    watched.frameTimes = []
    watched.watching = true
    let last = performance.now()
    const next = (at: number) => {
      watched.frameTimes.push(at - last)
      last = at
      if (watched.watching) requestAnimationFrame(next)
    }
    requestAnimationFrame((at) => {
      last = at
      requestAnimationFrame(next)
    })
  })
  await deed()
  return page.evaluate(() => {
    const watched = window as unknown as Watched
    watched.watching = false
    return watched.frameTimes
  })
}

/** Run before the page's own scripts: notes when a message of the stream of booths arrives. */
export function listenToStream(): void {
  const Original = window.EventSource
  window.EventSource = class extends Original {
    constructor(address: string | URL) {
      super(address)
      this.addEventListener('message', () => {
        ;(window as unknown as Watched).heardAt = performance.now()
      })
    }
  }
}

/** Milliseconds from the next message of the stream to the end of the frame in which the drawing has changed. */
export async function firstRepaint(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = window as unknown as Watched & { repainted: Promise<number> }
    watched.repainted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        // The task after a frame begins once it is drawn.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - (watched.heardAt ?? performance.now()))))
      })
      observer.observe(document.querySelector('svg.plan')!, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] })
    })
  })
  return () => page.evaluate(() => (window as unknown as { repainted: Promise<number> }).repainted)
}

/** Milliseconds from each key typed into a field to the end of its frame. */
export async function keyToFrame(page: Page, field: string, text: string): Promise<number[]> {
  await page.locator(field).focus()
  await page.evaluate(() => {
    const watched = window as unknown as Watched
    watched.keyTimes = []
    document.addEventListener(
      'keydown',
      (event) => requestAnimationFrame(() => setTimeout(() => watched.keyTimes.push(performance.now() - event.timeStamp))),
      { capture: true },
    )
  })
  await page.keyboard.type(text, { delay: 40 })
  return page.evaluate(() => new Promise<number[]>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve((window as unknown as Watched).keyTimes), 20))))
}
