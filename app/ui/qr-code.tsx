/** Modules of white that a reader wants around a code (ISO/IEC 18004, section 5.3.8). */
const quiet = 4

/** A QR code: black on white in either theme, because readers expect that. `path` has one unit a module. */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
  const side = size + 2 * quiet
  return (
    <svg className="qr-code" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr-code__ground" x={-quiet} y={-quiet} width={side} height={side} />
      <path className="qr-code__modules" d={path} />
    </svg>
  )
}
