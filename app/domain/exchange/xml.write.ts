import { plainText } from './plain-text'

/** A piece of XML that is already escaped. */
export type Xml = { xml: string }

/**
 * An element of XML 1.0 with everything in it escaped; attributes that are undefined are left out.
 * Characters XML cannot hold are removed.
 */
export function element(name: string, attributes: Record<string, string | number | undefined>, content: string | number | Xml[] = []): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
  const inside = Array.isArray(content) ? content.map((child) => child.xml).join('') : escaped(String(content))
  return { xml: inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>` }
}

/** Words between elements, escaped. */
export function words(text: string): Xml {
  return { xml: escaped(text) }
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

function escaped(text: string): string {
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
