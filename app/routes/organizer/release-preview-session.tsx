import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Clock, MapPin, Users } from 'lucide-react'
import { lineOf } from '~/domain/programme/line.rules'
import { placeOf } from '~/domain/programme/programme.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatWhen } from '~/i18n/when'
import { paths } from '~/lib/paths'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { Fact } from '~/ui/fact'
import { accentClass } from '~/ui/filigree/ornaments'
import { Notice } from '~/ui/notice'
import { found, localeOf } from '../guard.server'
import { PreviewBand } from '../parts/preview-band'
import { SessionAddresses } from '../parts/session-address'
import { aboutSession, SessionTimes, shownSlot, WhatToBring } from '../parts/session-about'
import { SessionList } from '../parts/session-list'
import { previewSource, unkept } from './preview-source.server'

export const headers = unkept

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const { programme, ...band } = await previewSource(args)
  const entries = found(programme.bySlug.get(args.params.slug ?? ''))
  const entry = found(shownSlot(entries, new URL(args.request.url).searchParams.get('slot'), args.context.now()))
  const show = (one: typeof entry) => lineOf(one, undefined, locale)
  return {
    band,
    line: show(entry),
    slots: entries.map(show),
    ...aboutSession(entry, locale, dictionary(locale)),
    when: formatWhen(entry.start, entry.end, entry.centre.timeZone, locale),
    place: placeOf(entry, locale),
    day: entry.day,
    abstract: pick(entry.session.abstract, locale),
    speakers: entry.speakers.map((person) => ({ id: person.id, name: pick(person.name, locale), role: pick(person.role, locale) })),
    hosts: entry.hosts.map((host) => ({ id: host.id, name: pick(host.name, locale) })),
    more: programme.entries.filter((one) => one.centre.id === entry.centre.id && one.slot.status === 'confirmed' && one.start >= entry.end && one.session.id !== entry.session.id).slice(0, 4).map(show),
  }
}

/** The public page of a session as the next release would show it; nobody can register here. */
export default function PreviewSession() {
  const page = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  const { line, band } = page
  const here = paths.organizer(l, '/releases/preview')
  return (
    <SessionAddresses of={(slug, slotId) => `${here}/${slug}${withSlot(band.query, slotId)}`}>
      <div className={accentClass(line.accent)}>
        <Breadcrumbs label={t.session.crumbs} steps={[{ to: `${here}${band.query ? `${band.query}&` : '?'}day=${page.day}`, label: t.programme.title }]} />
        <div className="bench__head">
          <h1>{line.title}</h1>
        </div>
        <PreviewBand band={band} />
        <p className="meta section-tight">
          <span>{t.programme.formats[line.format] ?? line.format}</span>
          <span className="accent">{line.city}</span>
          <span>{line.ageMark}+</span>
          {page.level ? <span>{page.level}</span> : null}
          <span>{page.languages}</span>
        </p>
        {page.subtitle ? <p className="subheading">{page.subtitle}</p> : null}
        {line.cancelled ? (
          <Notice kind="bad" title={t.session.cancelled}>
            <p>{t.session.cancelledText}</p>
          </Notice>
        ) : line.movedFrom ? (
          <Notice kind="change">{t.session.moved(line.movedFrom)}</Notice>
        ) : null}
        <p className="lead measure pre-line">{page.abstract}</p>
        <dl className="section-tight">
          <Fact icon={Clock} term={t.session.time}>
            {page.when}
          </Fact>
          <Fact icon={MapPin} term={t.session.place}>
            {page.place}
          </Fact>
          <Fact icon={Users} term={t.session.seats}>
            {line.capacity === null ? t.session.noRegistration : line.capacity}
          </Fact>
        </dl>
        <WhatToBring text={page.bring} />
        <SessionTimes lines={page.slots} shown={line.slotId} />
        {page.speakers.length > 0 ? (
          <section className="section">
            <h2 className="subheading">{t.session.speakers(page.speakers.length)}</h2>
            <ul>
              {page.speakers.map((person) => (
                <li key={person.id}>
                  <b>{person.name}</b>
                  {person.role ? `, ${person.role}` : ''}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {page.hosts.length > 0 ? <p>{page.hosts.map(({ name }) => name).join(', ')}</p> : null}
        {page.more.length > 0 ? (
          <section className="section">
            <h2 className="subheading">{t.session.more}</h2>
            <SessionList lines={page.more} withDay />
          </section>
        ) : null}
      </div>
    </SessionAddresses>
  )
}

function withSlot(query: string, slotId: string | undefined): string {
  return slotId ? `${query}${query ? '&' : '?'}slot=${slotId}` : query
}
