import { Transform } from 'node:stream'

/**
 * What React 18 streams, without its padding: where a letter of several bytes does not fit into the rest of
 * a chunk, renderToPipeableStream leaves zero bytes there (facebook/react#24985), and a browser makes U+FFFD
 * of them inside attributes, the values of fields among them. HTML itself has no use for zero bytes.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
