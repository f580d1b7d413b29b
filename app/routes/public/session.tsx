import { data, type ActionFunctionArgs, type HeadersArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { Calendar, CalendarPlus, Clock, MapPin, Users } from 'lucide-react'
import { eventLinks } from '~/calendar/links'
import { registerAttendance } from '~/domain/attendance/attendance.commands.server'
import { attendanceForm } from '~/domain/attendance/attendance.schema'
import { aroundOf } from '~/domain/programme/around.rules'
import { slotEvent } from '~/domain/programme/calendar-event.rules'
import { eventData } from '~/domain/programme/event-data.rules'
import { lineOf } from '~/domain/programme/line.rules'
import { publishedProgramme, seatsOf } from '~/domain/programme/programme.queries.server'
import { shareFacts, shareHash } from '~/domain/programme/share/share-image.rules'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { timeRange, zoneName } from '~/i18n/when'
import { formatDay, formatDayMonth, formatWeekday, dayIn, timeIn } from '~/lib/dates'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import { Breadcrumbs } from '~/ui/breadcrumbs'
import { ButtonLink } from '~/ui/button'
import { Fact } from '~/ui/fact'
import { accentClass } from '~/ui/filigree/ornaments'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Icon } from '~/ui/icon'
import { Notice } from '~/ui/notice'
import { Seats } from '~/ui/seats'
import { freshAfterConflict } from '../fresh-after-conflict'
import { found, localeOf } from '../guard.server'
import { pageMeta } from '../page-meta'
import { Portrait } from '../parts/portrait'
import { formatIcon } from '../parts/programme-table'
import { HallNeighbours } from '../parts/hall-neighbours'
import { aboutSession, SessionFiles, SessionTimes, shownSlot, WhatToBring } from '../parts/session-about'
import { SessionHosts } from '../parts/session-hosts'
import { shownHosts } from '../parts/session-hosts.server'
import { SessionList } from '../parts/session-list'
import { VisitorTime } from '../parts/visitor-time'

export const shouldRevalidate = freshAfterConflict

export const meta: MetaFunction<typeof loader> = ({ data: page, ...at }) =>
  page
    ? [...pageMeta(at, page.line.title, page.abstract.slice(0, 200), page.image), { 'script:ld+json': page.event }]
    : pageMeta(at, dictionary(at.params.l === 'en' ? 'en' : 'ru').site.notFound.title)

/** Retry-After of a refusal. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const programme = found(await publishedProgramme(context.db))
  const now = context.now()
  const slots = programme.bySlug.get(params.slug ?? '') ?? []
  const entry = found(shownSlot(slots, new URL(request.url).searchParams.get('slot'), now))
  const { previous, next, parallel, later } = aroundOf(programme, entry)
  const seats = await seatsOf(
    [...slots, previous, next, ...parallel, ...later].flatMap((e) => (e ? [e.slot.id] : [])),
    context.db,
  )
  const show = (e: typeof entry) => lineOf(e, seats.get(e.slot.id), locale)
  const image = paths.shareImage(locale, entry.session.slug, shareHash(shareFacts(entry, locale)))
  const { baseUrl } = context.env
  const viewer = await context.viewer()
  const others = [...new Set(programme.content.centres.map((c) => c.timeZone))].filter((zone) => zone !== entry.centre.timeZone)
  return {
    line: show(entry),
    slots: slots.map(show),
    ...aboutSession(entry, locale, dictionary(locale)),
    abstract: pick(entry.session.abstract, locale),
    day: entry.day,
    localDay: dayIn(entry.start, entry.centre.timeZone),
    // Where the hall is; the hall itself stands above it.
    place: entry.hall ? [pick(entry.hall.venue, locale), pick(entry.centre.city, locale)].filter(Boolean).join(', ') : undefined,
    centreSlug: entry.centre.slug,
    otherZones: others,
    speakers: entry.speakers.map((s) => ({
      id: s.id,
      slug: s.slug,
      photo: s.photo && paths.portrait(s.slug, s.photo, 'small'),
      name: pick(s.name, locale), role: pick(s.role, locale), part: entry.session.parts[s.id] ?? 'speaker' })),
    hosts: await shownHosts(entry, locale, context.db),
    image,
    event: eventData(entry, { programme, seats: seats.get(entry.slot.id), locale, baseUrl, image: baseUrl + image }),
    over: entry.end <= now,
    // What is cancelled nobody puts into a calendar any more; its file takes it off where it is.
    links: entry.slot.status === 'cancelled' ? null : eventLinks(slotEvent(entry, locale, baseUrl)),
    previous: previous && show(previous),
    next: next && show(next),
    parallel: parallel.map(show),
    later: later.map(show),
    viewer: viewer && { name: viewer.name, email: viewer.email },
    mailbox: context.env.demo && !context.env.smtpUrl && !context.env.production,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const form = parseForm(attendanceForm, await request.formData())
  if (!form.ok) return data({ ...form, done: null, refused: null, wait: 0 }, { status: 422 })
  const programme = found(await publishedProgramme(context.db))
  const entry = found(programme.bySlug.get(params.slug ?? '')?.find((e) => e.slot.id === form.data.slotId))
  const { name, email } = form.data
  const values = { name, email }
  const wait = await countUse({ registerEmail: email, registerIp: context.ip })
  if (wait > 0) return data({ values, done: null, refused: null, wait }, { status: 429, headers: { 'retry-after': String(wait) } })
  const viewer = await context.viewer()
  const outcome = await registerAttendance(
    {
      slotId: entry.slot.id,
      name,
      email,
      locale,
      // Only one's own address is tied to the account: for another one the sign-in with it will do that.
      userId: viewer?.email === email ? viewer.id : null,
      ip: context.ip,
      site: context.env,
      now: context.now(),
    },
    context.db,
  )
  if (!outcome.ok) return data({ values, done: null, refused: outcome.code, wait: 0 }, { status: 409 })
  context.wakeMail()
  return data({ values, done: email, refused: null, wait: 0 })
}

export default function SessionPage() {
  const page = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  const { line } = page
  const open = !line.cancelled && !page.over && line.capacity !== null
  return (
    <div className={`page page-end ${accentClass(line.accent)}`}>
      <Breadcrumbs
        label={t.session.crumbs}
        steps={[
          { to: paths.programme(l), label: t.programme.title },
          { to: `${paths.programme(l)}?day=${page.day}`, label: `${formatDayMonth(page.day, l)}, ${formatWeekday(page.day, l)}` },
        ]}
      />
      <div className="with-side section-tight">
        <div className="with-side__start">
          <p className="meta">
            <span>
              <Icon of={formatIcon(line.format)} />
              {t.programme.formats[line.format] ?? line.format}
            </span>
            <Link className="accent" to={paths.centre(l, page.centreSlug)}>
              {line.city}
            </Link>
            <span>{line.ageMark}+</span>
            {page.level ? <span>{page.level}</span> : null}
            <span>{page.languages}</span>
          </p>
          <h1 className="title">{line.title}</h1>
          {page.subtitle || line.note ? (
            <div className="section-tight">
              {page.subtitle ? <p className="subheading">{page.subtitle}</p> : null}
              {line.note ? <p className="strong">{line.note}</p> : null}
            </div>
          ) : null}
          {line.cancelled ? (
            <Notice kind="bad" title={t.session.cancelled}>
              <p>{t.session.cancelledText}</p>
            </Notice>
          ) : line.movedFrom ? (
            <Notice kind="change">{t.session.moved(line.movedFrom)}</Notice>
          ) : null}
          <div className="lead measure">
            {page.abstract.split(/\n{2,}/).map((paragraph, k) => (
              <p key={k} className="pre-line">
                {paragraph}
              </p>
            ))}
          </div>
        </div>
        <aside className="with-side__side">
          <FactCard page={page} />
        </aside>
        <div className="with-side__rest">
          <WhatToBring text={page.bring} />
          <SessionFiles files={page.files} />
          <SessionTimes lines={page.slots} shown={line.slotId} />
          {page.speakers.length > 0 ? (
            <section className="section">
              <h2 className="heading heading--ruled">{t.session.speakers(page.speakers.length)}</h2>
              {page.speakers.map((speaker) => (
                <div key={speaker.id} className="person">
                  <Portrait src={speaker.photo} name={speaker.name} />
                  <div>
                    <Link className="strong" to={paths.person(l, speaker.slug)}>
                      {speaker.name}
                    </Link>
                    {speaker.role || t.session.parts[speaker.part] ? <p>{[t.session.parts[speaker.part], speaker.role].filter(Boolean).join(', ')}</p> : null}
                  </div>
                </div>
              ))}
            </section>
          ) : null}
          {page.hosts.length > 0 ? <SessionHosts hosts={page.hosts} /> : null}
          {open ? <Registration page={page} /> : null}
        </div>
      </div>
      {page.previous || page.next ? <HallNeighbours previous={page.previous} next={page.next} /> : null}
      <div className="pair section">
        {page.parallel.length > 0 ? (
          <section>
            <h2 className="heading">{t.session.parallel}</h2>
            <SessionList lines={page.parallel} withCity />
            <p className="small section-link">
              <Link to={`${paths.programme(l)}?day=${page.day}&view=grid#s-${line.slotId}`}>{t.session.inGrid}</Link>
            </p>
          </section>
        ) : null}
        {page.later.length > 0 ? (
          <section>
            <h2 className="heading">{t.session.more}</h2>
            <SessionList lines={page.later} withDay />
          </section>
        ) : null}
      </div>
    </div>
  )
}

type Page = Awaited<ReturnType<typeof loader>>

function FactCard({ page }: { page: Page }) {
  const t = useMessages()
  const l = useLocale()
  const { line } = page
  const start = new Date(line.start)
  const end = new Date(line.end)
  const elsewhere = page.otherZones
    .filter((zone) => timeIn(start, zone) !== timeIn(start, line.timeZone))
    .map((zone) => {
      const day = dayIn(start, zone)
      return `${day === page.localDay ? '' : `${formatDayMonth(day, l)}, `}${timeRange(start, end, zone)} ${zoneName(zone, start, l)}`
    })
  const full = line.capacity !== null && line.free === 0
  const { google, outlook, office } = t.session.calendar
  const links = page.links ? [[page.links.google, google] as const, [page.links.outlook, outlook] as const, [page.links.office365, office] as const] : []
  return (
    <div className={`card ${accentClass(line.accent)}`}>
      <dl>
        <Fact
          icon={Clock}
          term={t.session.time}
          note={
            <>
              {formatDay(page.localDay, l)}, {formatWeekday(page.localDay, l)}
              {elsewhere.map((text) => (
                <span key={text}>
                  <br />
                  {text}
                </span>
              ))}
              <br />
              <VisitorTime start={line.start} timeZones={[line.timeZone, ...page.otherZones]} />
            </>
          }
        >
          <b className="num">
            <time dateTime={line.start}>{timeRange(start, end, line.timeZone)}</time>
          </b>{' '}
          {zoneName(line.timeZone, start, l)}
        </Fact>
        <Fact icon={MapPin} term={t.session.place} note={page.place}>
          {line.hall || line.city}
        </Fact>
        {line.cancelled ? null : (
          <Fact icon={Users} term={t.session.seats}>
            {page.byInvitation ? t.session.invitationOnly : line.capacity === null ? t.session.noRegistration : full ? <b className="seats-full">{t.session.full}</b> : t.session.freeOf(line.free, line.capacity)}
            {line.capacity === null ? null : <Seats taken={line.capacity - line.free} capacity={line.capacity} />}
          </Fact>
        )}
      </dl>
      <div className="card__actions">
        {line.capacity !== null && !line.cancelled && !page.over && !full ? (
          <a className="button button--primary" href="#register">
            {t.session.register}
          </a>
        ) : null}
        <details className="unfold">
          <summary>
            <Icon of={CalendarPlus} />
            {t.session.addToCalendar}
          </summary>
          <ul>
            <li>
              <a href={paths.feed.session(l, line.slug)} download>
                {t.session.calendar.download}
                <small>{t.session.calendar.downloadNote}</small>
              </a>
            </li>
            {links.map(([href, name]) => (
              <li key={href}>
                <a href={href} target="_blank" rel="noreferrer">
                  {name}
                  <small>{t.session.calendar.browserNote}</small>
                </a>
              </li>
            ))}
            <li>
              <Link to={`${paths.programme(l)}#subscribe`}>
                {t.session.calendar.subscribe}
                <small>{t.session.calendar.subscribeNote}</small>
              </Link>
            </li>
          </ul>
        </details>
      </div>
    </div>
  )
}

function Registration({ page }: { page: Page }) {
  const result = useActionData<typeof action>()
  const t = useMessages()
  const l = useLocale()
  const { line, viewer } = page
  if (result?.done) {
    return (
      <section className="section" id="register">
        <h2 className="heading heading--ruled">{t.session.register}</h2>
        <Notice kind="good" title={t.session.done} announce>
          <p>{t.session.doneText(result.done)}</p>
          {page.mailbox ? (
            <p className="actions">
              <ButtonLink to="/mailbox" small native>
                {t.session.doneMailbox}
              </ButtonLink>
            </p>
          ) : null}
        </Notice>
      </section>
    )
  }
  const refusal = result?.wait ? t.session.tooMany : result?.refused ? t.session.refused[result.refused] : null
  return (
    <section className="section" id="register">
      <h2 className="heading heading--ruled">{t.session.register}</h2>
      {refusal ? (
        <Notice kind="bad" announce>
          {refusal}
        </Notice>
      ) : null}
      {line.free === 0 && !result ? (
        <p>{t.session.full}.</p>
      ) : (
        <ZodForm
          schema={attendanceForm}
          action={`${paths.session(l, line.slug, page.slots.length > 1 ? line.slotId : undefined)}#register`}
          messages={{ errors: t.errors, summaryTitle: t.session.summary }}
          defaultValues={{ name: viewer?.name ?? '', email: viewer?.email ?? '' }}
          result={result}
        >
          <input type="hidden" name="slotId" value={line.slotId} />
          <TextField name="name" label={t.session.name} autoComplete="name" required />
          <TextField name="email" label={t.session.email} hint={t.session.emailHint} type="email" autoComplete="email" inputMode="email" required />
          <Checkbox name="consent" value="yes" label={t.session.consent} required small>
            <Link to={`${paths.privacy(l)}#consent`}>{t.session.consentText}</Link>
          </Checkbox>
          <div className="form__send">
            <SubmitButton>
              <Icon of={Calendar} />
              {t.session.submit(timeIn(new Date(line.start), line.timeZone))}
            </SubmitButton>
            <p className="small muted">{t.session.promise}</p>
          </div>
        </ZodForm>
      )}
    </section>
  )
}
