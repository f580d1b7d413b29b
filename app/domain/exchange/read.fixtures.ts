/** A small frab schedule for tests, as its JSON object: two days, two rooms, an event after midnight. */
export function smallSchedule() {
  return {
    schedule: {
      version: '1.0',
      base_url: 'https://frab.example.org/2026/',
      conference: {
        acronym: 'gems2026',
        title: 'Gems 2026',
        start: '2026-06-20',
        end: '2026-06-21',
        daysCount: 2,
        timeslot_duration: '00:15',
        time_zone_name: 'Europe/Berlin',
        days: [
          {
            index: 1,
            date: '2026-06-20',
            day_start: '2026-06-20T09:00:00+02:00',
            day_end: '2026-06-21T04:00:00+02:00',
            rooms: { 'Great hall': [smallEvent(1, '2026-06-20T11:00:00+02:00'), smallEvent(2, '2026-06-21T01:30:00+02:00')] },
          },
          {
            index: 2,
            date: '2026-06-21',
            day_start: '2026-06-21T09:00:00+02:00',
            day_end: '2026-06-22T04:00:00+02:00',
            rooms: { Workshop: [smallEvent(3, '2026-06-21T10:00:00+02:00')] },
          },
        ],
      },
    },
  }
}

/** An event of it; a number stands for its guid, id and title. */
export function smallEvent(number: number, date: string) {
  return {
    guid: guidOf(number),
    id: number,
    date,
    start: date.slice(11, 16),
    duration: '00:45',
    room: '',
    slug: `gems2026-${number}-event`,
    url: `https://frab.example.org/2026/events/${number}.html`,
    title: `Event ${number}`,
    subtitle: '',
    track: 'Security',
    type: 'lecture',
    language: 'en',
    abstract: `About ${number}`,
    description: null as string | null,
    persons: [{ id: 70 + number, public_name: `Speaker ${number}` }],
    links: [] as string[],
  }
}

export function guidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export function bytesOf(file: unknown): Uint8Array {
  return new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file))
}
