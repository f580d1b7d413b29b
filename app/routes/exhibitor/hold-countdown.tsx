import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useMessages } from '~/i18n/use-messages'
import { HoldRing } from '~/ui/filigree/hold-ring'

/**
 * The ring of a hold, running down. The server's clock counts, whatever the visitor's shows: `now` and
 * `expiresAt` are its instants in milliseconds, and only time passed since is measured here. At the end the
 * page is asked for again, once. Without scripts it stands as it was sent; the end is printed beside it.
 */
export function HoldCountdown({ now, expiresAt, minutes }: { now: number; expiresAt: number; minutes: number }) {
  const t = useMessages().apply.booth
  const { revalidate } = useRevalidator()
  const [left, setLeft] = useState(expiresAt - now)
  const asked = useRef(false)
  useEffect(() => {
    const begun = performance.now()
    asked.current = false
    const tick = () => {
      const rest = expiresAt - now - (performance.now() - begun)
      setLeft(Math.max(0, rest))
      if (rest <= 0 && !asked.current) {
        asked.current = true
        revalidate()
      }
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [now, expiresAt, revalidate])

  const seconds = Math.ceil(left / 1000)
  const whole = Math.ceil(seconds / 60)
  return (
    <>
      <HoldRing
        fraction={left / (minutes * 60_000)}
        text={`${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`}
        label={t.left}
        accessible={t.leftWords(whole)}
      />
      {/* Said aloud when five minutes and when one is left, not every second. */}
      <span className="visually-hidden" role="status">
        {seconds === 0 ? t.over : whole === 5 || whole === 1 ? t.leftWords(whole) : ''}
      </span>
    </>
  )
}
