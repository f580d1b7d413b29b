import { createRequire } from 'node:module'

type Rect = { x: number; y: number; w: number; h: number; color: string }
type Encoder = { default: { measure: (node: { qr: string; eccLevel: string }) => { _canvas: Rect[]; _width: number } } }

// pdfmake's own encoder, so that paper and screen show the same code; it ships no types and no ES module.
const { default: encoder } = createRequire(import.meta.url)('pdfmake/js/qrEnc.js') as Encoder

/** Points an encoded module takes before it is scaled. */
const module = 5

export type QrDrawing = { /** Modules on a side, without the quiet zone. */ size: number; /** Path of the dark modules, one unit each. */ path: string }

/** A text as a QR code of error correction M (ISO/IEC 18004), as the path of its dark modules. */
export function qrDrawing(text: string): QrDrawing {
  const { _canvas: canvas, _width: width } = encoder.measure({ qr: text, eccLevel: 'M' })
  // The first rectangle is the white ground.
  const path = canvas.slice(1).map(({ x, y }) => `M${x / module} ${y / module}h1v1h-1z`)
  return { size: width / module, path: path.join('') }
}
