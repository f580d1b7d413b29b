import { renderDownload, renderFeed } from './feed'
import { renderInvitation } from './invitation'
import { jewellersDayEvents } from './jewellers-day'
import { allDaySample, manySamples, timedSample } from './samples.testing'

/** One body of every kind, for comparing what different servers would send. */
export function everyBody(): string {
  const yearly = jewellersDayEvents({
    ...timedSample(),
    firstYear: 2026,
    exceptions: { 2027: null, 2028: '2028-06-18' },
    summary: 'День ювелира',
  })
  const events = [...manySamples(20), allDaySample(), ...yearly]
  const people = {
    organizer: { name: 'Оргкомитет', email: 'calendar@festival.example' },
    attendee: { name: 'Елена', email: 'elena@example.ru' },
  }
  return [
    renderFeed({ name: 'Золотое кольцо России', timeZone: 'Europe/Moscow', locale: 'ru', events }),
    renderDownload([timedSample({ status: 'CANCELLED' })], 'en'),
    renderInvitation({ method: 'REQUEST', event: timedSample(), locale: 'ru', ...people }),
    renderInvitation({ method: 'CANCEL', event: timedSample({ sequence: 1 }), locale: 'en', ...people }),
  ].join('')
}

if (process.argv[2] === 'print') process.stdout.write(everyBody())
