/** A part of a bar or column: how large it is, and the class that colours it (charts.css). */
export type ChartPart = { kind: 'first' | 'second' | 'third' | 'rest'; value: number }

/**
 * Bars of one scale, each made of parts beside one another. A picture of the table beneath it: `label` says it
 * in a sentence to those who do not see it.
 */
export function Bars({ rows, label, legend }: { rows: readonly { key: string; name: string; total: string; parts: readonly ChartPart[] }[]; label: string; legend: readonly LegendItem[] }) {
  const sizes = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + Math.max(0, value), 0))
  const most = Math.max(1, ...sizes)
  return (
    <figure className="chart">
      <div className="bars" role="img" aria-label={label}>
        {rows.map(({ key, name, total, parts }) => (
          <div className="bars__row" key={key}>
            <span>{name}</span>
            <svg viewBox="0 0 1000 16" preserveAspectRatio="none">
              {placed(parts, 1000 / most).map(({ kind, at, size }) => (
                <rect key={kind} className={`chart__part chart__part--${kind}`} x={at} width={size} y="0" height="16" />
              ))}
            </svg>
            <span className="num">{total}</span>
          </div>
        ))}
      </div>
      <Legend items={legend} />
    </figure>
  )
}

/** Pairs of columns along a line of time, on one scale. */
export function Columns({ columns, from, to, label, legend }: { columns: readonly { key: string; parts: readonly ChartPart[] }[]; from: string; to: string; label: string; legend: readonly LegendItem[] }) {
  const most = Math.max(1, ...columns.flatMap(({ parts }) => parts.map(({ value }) => value)))
  return (
    <figure className="chart">
      <div className="columns-box" role="img" aria-label={label}>
        <svg className="columns" width={Math.max(320, columns.length * 64)} viewBox={`0 0 ${columns.length * 30} 100`} preserveAspectRatio="none">
          {columns.flatMap(({ key, parts }, index) =>
            parts.map(({ kind, value }, part) => {
              const height = (Math.max(0, value) / most) * 100
              return height === 0 ? null : <rect key={`${key}-${kind}`} className={`chart__part chart__part--${kind}`} x={index * 30 + 4 + part * 11} width="10" y={100 - height} height={height} />
            }),
          )}
        </svg>
        <div className="columns__ends">
          <span>{from}</span>
          {from === to ? null : <span>{to}</span>}
        </div>
      </div>
      <Legend items={legend} />
    </figure>
  )
}

type LegendItem = { kind: ChartPart['kind']; label: string }

function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <figcaption className="legend">
      {items.map(({ kind, label }) => (
        <span key={kind}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect className={`chart__part chart__part--${kind}`} width="12" height="12" />
          </svg>
          {label}
        </span>
      ))}
    </figcaption>
  )
}

function placed(parts: readonly ChartPart[], scale: number) {
  let at = 0
  return parts.flatMap(({ kind, value }) => {
    const size = Math.max(0, value) * scale
    const part = { kind, at, size }
    at += size
    return size === 0 ? [] : [part]
  })
}
