import type { CSSProperties } from 'react'

/** Seats as beads, the taken ones solid; beyond thirty as a bar. Ornament: say the numbers beside it. */
export function Seats({ taken, capacity }: { taken: number; capacity: number }) {
  if (capacity > 30) return <SeatBar taken={taken} capacity={capacity} />
  return (
    <span className="seats" aria-hidden="true">
      {Array.from({ length: capacity }, (_, k) => (
        <i key={k} className={k < taken ? 'is-taken' : undefined} />
      ))}
    </span>
  )
}

/** The share of taken seats as a thin bar. */
export function SeatBar({ taken, capacity }: { taken: number; capacity: number }) {
  const share = capacity > 0 ? Math.min(1, taken / capacity) : 1
  return <span className="seat-bar" aria-hidden="true" style={{ '--taken': Math.round(share * 100) / 100 } as CSSProperties} />
}
