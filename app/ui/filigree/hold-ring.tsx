import { useId } from 'react'
import { TAU, polar } from './curves'
import { UseMotif } from './use'

/**
 * The dial in small: how much of a hold is left. fraction: 1 at the beginning, 0 at the end; text: the
 * time in the middle ("14:32"); label: the word under it; accessible: the sentence for screen readers,
 * which should change by the minute, not by the second.
 */
export function HoldRing({ fraction, text, label, accessible }: { fraction: number; text: string; label: string; accessible: string }) {
  const maskId = `left${useId().replaceAll(':', '')}`
  const left = Math.min(1, Math.max(0, fraction))
  const [x, y] = polar(42, left * TAU)
  return (
    <svg className="hold-ring" viewBox="-52 -52 104 104" role="img" aria-label={accessible}>
      <mask id={maskId} maskUnits="userSpaceOnUse" x="-52" y="-52" width="104" height="104">
        <circle r="42" fill="none" stroke="#fff" strokeWidth="12" pathLength="1" strokeDasharray={`${left} 1`} transform="rotate(-90)" />
      </mask>
      <g className="hold-ring__track">
        <circle r="37.6" />
        <circle r="42" />
        <circle r="46.4" />
      </g>
      <g mask={`url(#${maskId})`} className="hold-ring__wire">
        <UseMotif id="hold" />
      </g>
      <circle className="hold-ring__bead" cx={Math.round(x * 10) / 10} cy={Math.round(y * 10) / 10} r="4" />
      <text y="2">{text}</text>
      <text className="hold-ring__label" y="18">
        {label}
      </text>
    </svg>
  )
}
