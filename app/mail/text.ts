// Control characters other than line feed, and the marks that reverse the direction of what follows, with
// which a name can pretend to be another.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/** A text without control characters (CR LF becomes LF, a tab a space) and lone surrogates. Line feeds stay. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(unprintable, '')
}

/** A text on one line, for headers and names. */
export function oneLine(text: string): string {
  return clean(text).replace(/[\n\u2028\u2029]+/g, ' ').trim()
}

/**
 * What a stranger called himself, for the body of a mail. Mail programs make links of whatever looks like
 * one, so that anybody could send anybody advertising in our name by registering as "Prize: evil.example".
 * An invisible U+200B after the signs that make an address keeps it a text; unlike the joiners, it can
 * not be part of a domain name (RFC 5892), so no program takes it for one.
 */
export function inert(text: string): string {
  return oneLine(text).replace(/([.:/@\\])(?=\S)/g, '$1\u200b')
}

/** The paragraphs of a text: they part at empty lines; a line feed inside stays. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter(Boolean)
}
