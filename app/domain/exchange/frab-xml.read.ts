import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { unreadable, type ReadResult } from './exchange.schema'
import { frabProgramme, type RawDay } from './frab.read'

/** An element: its attributes, its text (of itself, not of its children) and its children in order. */
type Element = { name: string; attributes: Map<string, string>; text: string; children: Element[] }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // The parser expands nothing: a document can bring no entities of its own, and decode() below knows the five
  // of XML. CDATA is kept apart because nothing in it is to be decoded.
  processEntities: false,
  cdataPropName: '#cdata',
  maxNestedTags: 50,
})

/** Reads a schedule in XML: schedule.xml.xsd of https://c3voc.de/wiki/schedule. */
export function readFrabXml(text: string): ReadResult {
  if (/<!DOCTYPE/i.test(text)) return unreadable('xmlDoctype')
  const valid = XMLValidator.validate(text)
  if (valid !== true) return unreadable('xmlSyntax', '', { at: 'line', line: valid.err.line })
  const schedule = parse(text)
  if (!schedule) return unreadable('xmlStructure')
  const conference = child(schedule, 'conference')
  if (schedule.name !== 'schedule' || !conference) return unreadable('notSchedule', schedule.name === 'schedule' ? 'conference' : 'schedule')
  return frabProgramme({
    acronym: childText(conference, 'acronym'),
    title: childText(conference, 'title'),
    baseUrl: childText(conference, 'base_url') ?? childText(schedule, 'url'),
    timeZone: childText(conference, 'time_zone_name'),
    days: children(schedule, 'day').map(dayOf),
    faults: [],
  })
}

function dayOf(day: Element): RawDay {
  return {
    date: day.attributes.get('date'),
    rooms: children(day, 'room').map((room) => ({
      name: room.attributes.get('name') ?? '',
      events: children(room, 'event').map(eventOf),
    })),
  }
}

/** The event in the shape the JSON format has. */
function eventOf(event: Element) {
  const fields = Object.fromEntries(event.children.map((field) => [field.name, field.text]))
  const persons = child(event, 'persons')
  return {
    ...fields,
    guid: event.attributes.get('guid'),
    id: event.attributes.get('id'),
    start: fields.start || undefined,
    persons: persons && children(persons, 'person').map((person) => ({
      id: person.attributes.get('id'),
      guid: person.attributes.get('guid'),
      code: person.attributes.get('code'),
      public_name: person.text,
    })),
  }
}

/** The root element, or undefined where the parser refuses: too deep, or names that JavaScript reserves. */
function parse(text: string): Element | undefined {
  try {
    const nodes = parser.parse(text) as Node[]
    return nodes.map(elementOf).find((element) => element !== undefined)
  } catch {
    return undefined
  }
}

type Node = Record<string, unknown>

function elementOf(node: Node): Element | undefined {
  const name = Object.keys(node).find((key) => key !== ':@')
  if (name === undefined || name.startsWith('#')) return undefined
  const inside = node[name] as Node[]
  return {
    name,
    attributes: new Map(Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([key, value]) => [key, decode(value)])),
    text: inside.map(textOf).join(''),
    children: inside.map(elementOf).filter((element) => element !== undefined),
  }
}

function textOf(node: Node): string {
  if (typeof node['#text'] === 'string') return decode(node['#text'])
  const cdata = node['#cdata'] as Node[] | undefined
  return cdata ? cdata.map((part) => String(part['#text'])).join('') : ''
}

const predefined: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves character references and the predefined entities (XML 1.0, sections 4.1 and 4.6) once; all others stay. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return predefined[String(name)] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function children(of: Element, name: string): Element[] {
  return of.children.filter((element) => element.name === name)
}

function child(of: Element, name: string): Element | undefined {
  return of.children.find((element) => element.name === name)
}

function childText(of: Element, name: string): string | undefined {
  return child(of, name)?.text.trim() || undefined
}
