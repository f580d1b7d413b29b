/** Longest physical line in octets, without its CRLF (RFC 5545, section 3.1). */
const lineLimit = 75

/**
 * A text of a person made fit for a calendar: every kind of line break becomes LF, control characters
 * (except HTAB) and lone surrogates go away. Normalisation (NFC, NFD) is left as it came.
 *
 * NEL, LS and PS count as line breaks because readers written in Python split lines at them.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '')
}

/** The same on one line: calcurse and others refuse a SUMMARY or LOCATION that holds a line break. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ').trim()
}

/**
 * A person's name as the value of a CN parameter, without its quotes. A parameter may not hold a
 * double quote (RFC 5545, section 3.2), the escapes of RFC 6868 (`^'`, `^n`, `^^`) are shown raw by half
 * of the readers, and some read `\n` as a line break: quotes become «ёлочки» or an apostrophe, carets and
 * backslashes go away.
 */
export function cleanName(name: string): string {
  return cleanLine(name)
    .replace(/"([^"]*)"/g, '«$1»')
    .replaceAll('"', "'")
    .replace(/[\^\\]/g, '')
    .trim()
}

const characters = new Intl.Segmenter('ru')

/**
 * At most `limit` UTF-16 units of a text, cut at a word where one is near and never inside a visible
 * character; a cut text ends in an ellipsis.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  // What stands before a space is whole characters; only what comes after the last one is looked at closely.
  const sure = Math.max(0, text.lastIndexOf(' ', limit - 1))
  let kept = text.slice(0, sure)
  // A little more than the limit is looked at, so that a character lying across it is recognised as one.
  for (const { segment } of characters.segment(text.slice(sure, limit + 64))) {
    if (kept.length + segment.length > limit - 1) break
    kept += segment
  }
  const lastSpace = kept.search(/\s\S*$/)
  return (lastSpace > limit * 0.8 ? kept.slice(0, lastSpace) : kept).trimEnd() + '…'
}

/** Escapes a cleaned TEXT value (RFC 5545, section 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/**
 * Folds one content line so that no physical line is longer than 75 octets of UTF-8, never inside a
 * code point (RFC 5545, section 3.1). Lines that fit come back as they are. No CRLF at the end.
 */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= lineLimit) return line
  let folded = ''
  let from = 0
  let octets = 0
  for (let at = 0; at < line.length; ) {
    const point = line.codePointAt(at) ?? 0
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (octets + size > lineLimit) {
      folded += line.slice(from, at) + '\r\n '
      from = at
      // The space that opens a continuation line counts.
      octets = 1
    }
    octets += size
    at += point < 0x10000 ? 1 : 2
  }
  return folded + line.slice(from)
}

/** Undoes folding by space or tab. */
export function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '')
}

/** Folded lines, each with its CRLF. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => foldLine(line) + '\r\n').join('')
}

/**
 * An address as a URI property may carry it: absolute, http or https, ASCII only (host in punycode, the
 * rest percent-encoded).
 * @throws {TypeError} for anything else
 */
export function asciiUrl(address: string): string {
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new TypeError(`Not a web address: ${url.href}`)
  return url.href
}
