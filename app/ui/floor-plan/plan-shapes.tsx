import { UseMotif } from '~/ui/filigree/use'
import type { DrawnShape } from './drawing'

/** Everything of a hall that is not a booth. `unit` is the length of a screen pixel in decimetres. */
export function PlanShapes({ shapes, unit }: { shapes: readonly DrawnShape[]; unit: number }) {
  return (
    <>
      {shapes.map((shape, index) => (
        <PlanShape key={index} shape={shape} unit={unit} />
      ))}
    </>
  )
}

function PlanShape({ shape, unit }: { shape: DrawnShape; unit: number }) {
  switch (shape.kind) {
    case 'grid':
      return <path className="plan__grid" d={gridPath(shape)} />
    case 'wall':
      return <path className="plan__wall" d={shape.d} />
    case 'pillar':
      return <path className="plan__pillar" d={shape.d} />
    case 'stage':
    case 'zone':
      return (
        <>
          <path className={shape.kind === 'stage' ? 'plan__stage' : 'plan__area'} d={shape.d} />
          <Words x={shape.x ?? 0} y={shape.y ?? 0} text={shape.text} unit={unit} />
        </>
      )
    case 'podium':
      return <Podium {...shape} unit={unit} />
    case 'entrance':
      return <Entrance {...shape} unit={unit} />
    case 'label':
      return <Words x={shape.x} y={shape.y} text={shape.text} rotation={shape.rotation} unit={unit} />
  }
}

/** Words with the middle of their line at a point; two words of a narrow place stand under one another. */
function Words({ x, y, text, rotation, unit }: { x: number; y: number; text: string | undefined; rotation?: number | undefined; unit: number }) {
  if (!text) return null
  return (
    <text x={x} y={y + 5 * unit} transform={rotation ? `rotate(${rotation} ${x} ${y})` : undefined}>
      {text}
    </text>
  )
}

function gridPath({ x, y, w, h, step }: { x: number; y: number; w: number; h: number; step: number }): string {
  const lines = (length: number) => Array.from({ length: Math.max(0, Math.ceil(length / step) - 1) }, (_, i) => (i + 1) * step)
  return [...lines(w).map((dx) => `M${x + dx} ${y}v${h}`), ...lines(h).map((dy) => `M${x} ${y + dy}h${w}`)].join('')
}

/** The round podium with its rosette; the words stand under it. */
function Podium({ x, y, radius, aisle, text, unit }: { x: number; y: number; radius: number; aisle?: number; text?: string; unit: number }) {
  return (
    <>
      {aisle === undefined ? null : <circle className="plan__aisle" cx={x} cy={y} r={aisle} />}
      <circle className="plan__ground" cx={x} cy={y} r={radius} />
      <svg className="plan__podium" x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} viewBox="0 0 240 240">
        <UseMotif id={radius < 40 ? 'ros-kostroma-plain' : 'ros-kostroma'} />
      </svg>
      <Words x={x} y={y + radius + 10 * unit} text={text} unit={unit} />
    </>
  )
}

/** An arrow through the gap, pointing inwards, with its words outside. */
function Entrance({ use, x, y, direction, text, unit }: { use: string; x: number; y: number; direction: number; text?: string; unit: number }) {
  const long = use === 'visitors' ? 26 : 14
  const tip = `M0 ${8 * unit}v${-long * unit}m${-6 * unit} ${8 * unit}l${6 * unit} ${-8 * unit}l${6 * unit} ${8 * unit}`
  const upright = direction === 90 || direction === 270
  const radians = (direction * Math.PI) / 180
  const out = 20 * unit
  return (
    <>
      <path className={use === 'visitors' ? 'plan__arrow' : 'plan__arrow plan__arrow--small'} d={tip} transform={`translate(${x} ${y}) rotate(${direction})`} />
      <Words
        x={x - out * Math.sin(radians)}
        y={y + out * Math.cos(radians)}
        text={text}
        rotation={upright ? -90 : undefined}
        unit={unit}
      />
    </>
  )
}
