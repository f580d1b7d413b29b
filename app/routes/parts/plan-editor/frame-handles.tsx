import { boundsOf, boundsOfAll, canResize, hasCorners, type AnyShape } from '~/domain/floor-plan/shape-moves.rules'

const sides = [-1, 0, 1] as const

/** What is chosen has a frame; one thing that can be resized has handles on it: eight, or on its sides and its own corners. */
export function FrameHandles({ shapes, unit }: { shapes: readonly AnyShape[]; unit: number }) {
  const frame = boundsOfAll(shapes)
  const [only] = shapes
  if (!frame || !only) return null
  if (shapes.length > 1) return <rect className="editor__frame" x={frame.x} y={frame.y} width={frame.w} height={frame.h} />
  if (!canResize(only)) return hasCorners(only) ? <CornerHandles points={only.points} unit={unit} /> : null
  const isCornered = hasCorners(only)
  // A turned rectangle is measured along its own sides.
  const box = only.kind === 'rect' ? only : boundsOf(only)
  const rotation = only.kind === 'rect' ? (only.rotation ?? 0) : 0
  const turn = `rotate(${rotation} ${box.x + box.w / 2} ${box.y + box.h / 2})`
  return (
    <g transform={turn}>
      {sides.flatMap((y) =>
        sides.map((x) =>
          (x === 0 && y === 0) || (isCornered && x !== 0 && y !== 0) ? null : (
            <g key={`${x} ${y}`} data-handle={`${x} ${y}`} className="editor__handle" transform={`translate(${box.x + ((x + 1) * box.w) / 2} ${box.y + ((y + 1) * box.h) / 2})`}>
              <circle r={11 * unit} className="editor__touch" />
              <rect x={-4 * unit} y={-4 * unit} width={8 * unit} height={8 * unit} />
            </g>
          ),
        ),
      )}
      {isCornered ? <CornerHandles points={only.points} unit={unit} /> : null}
    </g>
  )
}

/** Corners one can pull one by one. */
function CornerHandles({ points, unit }: { points: readonly (readonly [number, number])[]; unit: number }) {
  return (
    <>
      {points.map(([x, y], index) => (
        <g key={index} data-corner={index} className="editor__handle editor__handle--corner" transform={`translate(${x} ${y})`}>
          <circle r={11 * unit} className="editor__touch" />
          <circle r={5 * unit} className="editor__dot" />
        </g>
      ))}
    </>
  )
}
