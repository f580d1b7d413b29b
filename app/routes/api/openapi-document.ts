import { metals, techniques, trades } from '~/domain/exhibitor/craft.rules'

/** The description of /api/v1 in OpenAPI 3.1. */
export function openApi(baseUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'The Golden Ring of Russia: published data',
      version: '1',
      description: 'Read-only. Only what is published is here. Every answer has an ETag; ask again with If-None-Match.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths: {
      '/edition': get('The current edition', ref('Edition')),
      '/centres': get('The jewellery centres and their halls', object({ centres: list(ref('Centre')) })),
      '/programme': get('The latest release of the programme', object({ release: nullable(ref('Release')), sessions: list(ref('Session')) })),
      '/exhibitors': get('Exhibitors whose application is approved', object({ edition: nullable(integer), exhibitors: list(ref('Exhibitor')) })),
      '/booths': get('Every booth and its state', object({ edition: nullable(integer), booths: list(ref('Booth')) })),
    },
    components: {
      schemas: {
        Text: object({ ru: string, en: string }),
        Release: object({ number: integer, name: string, publishedAt: instant }),
        Edition: object({
          year: integer,
          title: ref('Text'),
          startsOn: day,
          endsOn: day,
          jewellersDay: day,
          applicationsFrom: nullable(instant),
          applicationsUntil: nullable(instant),
          release: nullable(ref('Release')),
        }),
        Hall: object({ slug: string, name: ref('Text'), venue: ref('Text'), capacity: nullable(integer) }),
        Centre: object({
          slug: string,
          name: ref('Text'),
          city: ref('Text'),
          description: ref('Text'),
          timeZone: { ...string, description: 'IANA name' },
          brand: nullable(object({ name: ref('Text'), behind: ref('Text') })),
          halls: list(ref('Hall')),
        }),
        Speaker: object({ name: ref('Text'), role: ref('Text') }),
        Host: object({ slug: { ...string, description: 'slug of the exhibitor when the release was published' }, name: ref('Text') }),
        Session: object({
          id: { ...string, description: 'Stable for ever: the calendar UID is made from it' },
          slug: string,
          title: ref('Text'),
          abstract: ref('Text'),
          kind: { ...string, enum: ['educational', 'business', 'cultural'] },
          format: string,
          language: string,
          ageMark: integer,
          centre: { ...string, description: 'slug of the centre' },
          hall: nullable(string),
          startsAt: instant,
          endsAt: instant,
          timeZone: string,
          capacity: { type: ['integer', 'null'], description: 'Seats to register for; null: no registration' },
          status: { ...string, enum: ['confirmed', 'cancelled'] },
          speakers: list(ref('Speaker')),
          hosts: list(ref('Host')),
        }),
        Exhibitor: object({
          slug: string,
          name: ref('Text'),
          city: ref('Text'),
          country: { ...string, description: 'ISO 3166-1 alpha-2' },
          description: ref('Text'),
          centre: { type: ['string', 'null'], description: 'slug of the centre whose region the maker belongs to' },
          products: list(string),
          metals: list(object({ metal: { ...string, enum: [...metals] }, finenesses: list({ ...integer, description: 'thousandths' }) })),
          stones: list(object({ stone: string, origin: { ...string, enum: ['natural', 'grown'] } })),
          techniques: list({ ...string, enum: [...techniques] }),
          trade: { type: ['string', 'null'], enum: [...trades, null], description: 'How they sell; null: they have not said' },
          logo: { type: ['string', 'null'], description: 'address of the logo on this server, WebP' },
          booths: list(object({ code: string, hall: string })),
        }),
        Booth: object({
          code: string,
          hall: string,
          category: string,
          area: { type: 'number', description: 'square metres' },
          openSides: { ...integer, description: '1 linear, 2 corner, 3 peninsula, 4 island' },
          equipped: { type: 'boolean' },
          price: { ...integer, description: 'kopecks, for all days, without registration fee and VAT' },
          state: { ...string, enum: ['free', 'held', 'taken', 'blocked'] },
          exhibitor: { type: ['string', 'null'], description: 'slug of who has it, once their application is approved' },
        }),
      },
    },
  }
}

const string = { type: 'string' }
const integer = { type: 'integer' }
const day = { type: 'string', format: 'date' }
const instant = { type: 'string', format: 'date-time' }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const list = (items: object) => ({ type: 'array', items })
const nullable = (schema: object) => ({ oneOf: [schema, { type: 'null' }] })

function object(properties: Record<string, object>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

function get(summary: string, schema: object) {
  return { get: { summary, responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } } } }
}
