import type { ReactNode } from 'react'

export type BoothLook = 'mine' | 'free' | 'held' | 'taken' | 'blocked'

/** The hatching of held booths: put once into every page that shows a plan or a swatch. */
export function PlanHatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="visually-hidden">
      <defs>
        <pattern id="plan-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="plan-hatch" d="M0 0V6" />
        </pattern>
      </defs>
    </svg>
  )
}

/** A small booth of this look, for legends and lists. */
export function Swatch({ look, small = false }: { look: BoothLook; small?: boolean }) {
  return (
    <svg className={small ? 'swatch swatch--small' : 'swatch'} viewBox="0 0 26 18" aria-hidden="true">
      <g className={`booth booth--${look}`}>
        <rect className="booth__shape" x="1" y="1" width="24" height="16" />
        {look === 'blocked' ? <path className="booth__cross" d="M1 17L25 1" /> : null}
      </g>
    </svg>
  )
}

/** What the looks mean, and how many there are of each. `children` come last: the magnifier. */
export function PlanLegend({ items, children }: { items: readonly { look: BoothLook; label: string; count?: number }[]; children?: ReactNode }) {
  return (
    <div className="legend">
      {items.map((item) => (
        <span className="legend__item" key={item.look}>
          <Swatch look={item.look} />
          {item.label}
          {item.count === undefined ? null : <b>{item.count}</b>}
        </span>
      ))}
      {children}
    </div>
  )
}
