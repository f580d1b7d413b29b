import { describe, expect, test } from 'vitest'
import type { Fault } from './exchange.schema'
import { readProgramme } from './programme.read'
import { bytesOf, guidOf, smallEvent, smallSchedule } from './read.fixtures'

function faultsOf(file: unknown): Fault[] {
  const read = readProgramme(bytesOf(file))
  return read.ok ? [] : read.faults
}

function programmeOf(file: unknown) {
  const read = readProgramme(bytesOf(file))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.programme
}

/** The small schedule with fields of its first event replaced. */
function withEvent(change: object) {
  const file = smallSchedule()
  Object.assign(file.schedule.conference.days[0]!.rooms['Great hall']![0]!, change)
  return file
}

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <version>1.0</version>
  <conference><acronym>gems2026</acronym><title>Gems &amp; more</title><base_url>https://frab.example.org/2026/</base_url>
    <time_zone_name>Europe/Berlin</time_zone_name></conference>
  <day index="1" date="2026-06-20" start="2026-06-20T09:00:00+02:00" end="2026-06-21T04:00:00+02:00">
    <room name="Зал &quot;А&quot;">
      <event guid="${guidOf(1)}" id="1">
        <date>2026-06-20T11:00:00+02:00</date><start>11:00</start><duration>00:45</duration><room>x</room>
        <title>Gold &lt;750&gt; &#1105; &#x451;</title><subtitle/><track>Security</track><type>lecture</type><language>en</language>
        <abstract><![CDATA[Ends with &amp; and <b>]]></abstract>
        <persons><person id="71">Speaker 1</person><person id="72">Speaker 2</person></persons>
      </event>
    </room>
  </day>
</schedule>`

describe('a frab schedule', () => {
  test('in JSON gives days, rooms and events with wall time, instant, minutes and people', () => {
    const programme = programmeOf(smallSchedule())
    expect(programme).toMatchObject({
      source: 'gems2026',
      title: 'Gems 2026',
      timeZone: 'Europe/Berlin',
      days: ['2026-06-20', '2026-06-21'],
      rooms: ['Great hall', 'Workshop'],
    })
    expect(programme.events).toHaveLength(3)
    expect(programme.events[1]).toEqual({
      place: { at: 'event', day: 1, room: 'Great hall', event: 2, guid: guidOf(2) },
      key: guidOf(2),
      title: 'Event 2',
      titleEn: '',
      subtitle: '',
      abstract: 'About 2',
      abstractEn: '',
      description: '',
      track: 'Security',
      type: 'lecture',
      language: 'en',
      room: 'Great hall',
      local: '2026-06-21T01:30',
      instant: '2026-06-20T23:30:00.000Z',
      duration: 45,
      speakers: [{ key: 'frab.example.org/person/72', name: 'Speaker 2', nameEn: '', role: '', roleEn: '' }],
    })
  })

  test('in XML gives the same, with references resolved once and CDATA as it stands', () => {
    const programme = programmeOf(xml)
    expect(programme).toMatchObject({ source: 'gems2026', title: 'Gems & more', rooms: ['Зал "А"'], days: ['2026-06-20'] })
    expect(programme.events[0]).toMatchObject({
      key: guidOf(1),
      title: 'Gold <750> ё ё',
      abstract: 'Ends with &amp; and <b>',
      local: '2026-06-20T11:00',
      duration: 45,
      speakers: [{ key: 'frab.example.org/person/71', name: 'Speaker 1' }, { key: 'frab.example.org/person/72' }],
    })
  })

  test('knows a pretalx person by code or guid, and one without either by name', () => {
    const persons = [{ code: 'AB1', name: 'A' }, { guid: guidOf(9), name: 'B' }, { public_name: 'Ёлкин' }, { name: 'елкин' }]
    const keys = programmeOf(withEvent({ persons })).events[0]!.speakers.map((speaker) => speaker.key)
    expect(keys).toEqual(['frab.example.org/person/AB1', guidOf(9), 'name/елкин'])
  })

  test('takes `start` for the wall time where dates are written in UTC', () => {
    const event = programmeOf(withEvent({ date: '2026-06-20T09:00:00Z', start: '11:00' })).events[0]
    expect(event).toMatchObject({ local: '2026-06-20T11:00', instant: '2026-06-20T09:00:00.000Z' })
  })

  test('keeps an event whose room is not decided without one', () => {
    const file = smallSchedule()
    file.schedule.conference.days[1]!.rooms = { '': [smallEvent(4, '2026-06-21T10:00:00+02:00')] } as never
    expect(programmeOf(file).events[2]!.room).toBeNull()
  })

  test('drops characters no database or XML can hold', () => {
    expect(programmeOf(withEvent({ title: ' A\u0000B\ud800 \u000bC ' })).events[0]!.title).toBe('AB C')
  })

  test('names every fault with day, room, event, guid and field, not the first one only', () => {
    const file = withEvent({ title: ' ', duration: '-00:30', date: '2026-02-30T11:00:00+02:00', language: 'klingonisch', persons: [{ id: 1 }] })
    file.schedule.conference.days[1]!.rooms.Workshop![0]!.duration = '00:00'
    const place = { at: 'event', day: 1, room: 'Great hall', event: 1, guid: guidOf(1) }
    expect(faultsOf(file)).toEqual([
      { place, field: 'title', problem: 'missing', value: '' },
      { place, field: 'language', problem: 'notLanguage', value: 'klingonisch' },
      { place, field: 'date', problem: 'notDate', value: '2026-02-30T11:00:00+02:00' },
      { place, field: 'duration', problem: 'notDuration', value: '-00:30' },
      { place, field: 'persons.0.name', problem: 'missing', value: '' },
      { place: { at: 'event', day: 2, room: 'Workshop', event: 1, guid: guidOf(3) }, field: 'duration', problem: 'durationRange', value: '00:00' },
    ])
  })

  test.each([
    ['a guid that occurs twice', withEvent({ guid: guidOf(3) }), 'guid', 'twice'],
    ['a guid that is none', withEvent({ guid: 'x' }), 'guid', 'notGuid'],
    ['neither guid nor id', withEvent({ guid: null, id: null }), 'guid', 'missing'],
    ['a start that contradicts the date', withEvent({ start: '12:00' }), 'start', 'startDisagrees'],
    ['a date outside its day', withEvent({ date: '2026-08-20T11:00:00+02:00' }), 'date', 'dayDisagrees'],
    ['a start that is no time', withEvent({ start: '25:00' }), 'start', 'notTime'],
    ['a title that is no text', withEvent({ title: 5 }), 'title', 'notText'],
    ['a title that is too long', withEvent({ title: 'x'.repeat(201) }), 'title', 'tooLong'],
    ['persons that are no list', withEvent({ persons: 'A, B' }), 'persons', 'notList'],
    ['a person that is no object', withEvent({ persons: ['A'] }), 'persons.0', 'notObject'],
    ['a day longer than a day', withEvent({ duration: '72:00' }), 'duration', 'durationRange'],
  ])('refuses %s', (_, file, field, problem) => {
    expect(faultsOf(file)).toMatchObject([{ field, problem }])
  })

  test('refuses an unknown time zone, a day without date, rooms that are no object and a room that is no list', () => {
    const file = smallSchedule()
    file.schedule.conference.time_zone_name = 'Europe/Atlantis'
    Object.assign(file.schedule.conference.days[0]!, { date: '20 June' })
    Object.assign(file.schedule.conference.days[1]!, { rooms: { Workshop: 'none' } })
    file.schedule.conference.days.push({ index: 3, date: '2026-06-22', rooms: [] } as never)
    expect(faultsOf(file).map(({ place, field, problem }) => ({ ...place, field, problem }))).toEqual([
      { at: 'day', day: 2, field: 'rooms.Workshop', problem: 'notList' },
      { at: 'day', day: 3, field: 'rooms', problem: 'notObject' },
      { at: 'file', field: 'time_zone_name', problem: 'notZone' },
      { at: 'day', day: 1, field: 'date', problem: 'notDate' },
    ])
  })
})

describe('a file that is no programme', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><schedule>&b;</schedule>`
  const deep = '<schedule>' + '<a>'.repeat(100_000) + '</a>'.repeat(100_000) + '</schedule>'
  const zip = (name: string) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytesOf(`......${name}`)])
  test.each<[string, Uint8Array, Partial<Fault>]>([
    ['nothing', bytesOf(' \n'), { problem: 'empty' }],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), { problem: 'tooBig' }],
    ['an Excel workbook', zip('xl/workbook.xml'), { problem: 'xlsx' }],
    ['another archive', zip('notes.txt'), { problem: 'archive' }],
    ['a web page', bytesOf('\n<!DOCTYPE html><html><body>404</body></html>'), { problem: 'html' }],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff{"schedule": {}}', 'utf16le')), { problem: 'notUtf8' }],
    ['windows-1251', Uint8Array.from([0xcd, 0xe0, 0xe7, 0xe2, 0xe0, 0xed, 0xe8, 0xe5]), { problem: 'notUtf8' }],
    ['bytes that are no text', Uint8Array.from([0x01, 0x00, 0x02]), { problem: 'notPrintable' }],
    ['JSON that breaks off', bytesOf('{\n"schedule":\n{"conf'), { problem: 'jsonSyntax', place: { at: 'line', line: 3 } }],
    ['JSON with an error', bytesOf('{\n"schedule": oops\n}'), { problem: 'jsonSyntax', place: { at: 'line', line: 2 } }],
    ['JSON nested a hundred thousand deep', bytesOf('['.repeat(100_000) + ']'.repeat(100_000)), { problem: 'notSchedule' }],
    ['other JSON', bytesOf({ schedule: { conference: {} } }), { problem: 'notSchedule', value: 'schedule.conference.days' }],
    ['a schedule without events', bytesOf({ schedule: { conference: { days: [] } } }), { problem: 'noEvents' }],
    ['an XML bomb', bytesOf(bomb), { problem: 'xmlDoctype' }],
    ['XML nested a hundred thousand deep', bytesOf(deep), { problem: 'xmlStructure' }],
    ['XML with names JavaScript reserves', bytesOf('<schedule><__proto__>1</__proto__></schedule>'), { problem: 'xmlStructure' }],
    ['XML that breaks off', bytesOf(xml.slice(0, 900)), { problem: 'xmlSyntax' }],
    ['XML with a wrong end', bytesOf('<schedule>\n<day></room>\n</schedule>'), { problem: 'xmlSyntax', place: { at: 'line', line: 2 } }],
    ['other XML', bytesOf('<rss><channel/></rss>'), { problem: 'notSchedule', value: 'schedule' }],
    ['other text', bytesOf('Dear organisers,\nattached is the programme'), { problem: 'columnMissing', field: 'title' }],
  ])('is refused with one plain reason: %s', (_, bytes, fault) => {
    const read = readProgramme(bytes)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.faults[0]).toMatchObject(fault)
  })

  test('cannot reach the prototypes of objects through its keys', () => {
    const text = JSON.stringify(smallSchedule())
      .replace('"Great hall":', '"__proto__":')
      .replace('"title":"Event 1"', '"title":"Event 1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}')
    expect(programmeOf(text).rooms).toEqual(['__proto__', 'Workshop'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('has more events than one import takes', () => {
    const file = smallSchedule()
    const many = Array.from({ length: 3001 }, (_, index) => smallEvent(index + 10, '2026-06-20T11:00:00+02:00'))
    file.schedule.conference.days[0]!.rooms = { 'Great hall': many } as never
    expect(faultsOf(file)).toMatchObject([{ problem: 'tooManyEvents', value: '3002' }])
  })
})
