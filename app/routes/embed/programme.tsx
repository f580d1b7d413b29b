import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { embeddedOf } from '~/domain/programme/embed.rules'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { localeOf } from '../guard.server'

/** The one page that other sites may frame: plain HTML, without scripts, so that nobody can be made to press a thing. */
export const handle = { plain: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'robots', content: 'noindex' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const programme = await publishedProgramme(context.db)
  return embeddedOf(programme, new URL(request.url).searchParams, context.now(), localeOf(params))
}

export default function EmbeddedProgramme() {
  const { title, days, more, empty } = useLoaderData<typeof loader>()
  return (
    <main className="embedded">
      <h1 className="heading">{title}</h1>
      {days.length === 0 ? <p>{empty}</p> : null}
      {days.map((day) => (
        <section key={day.day}>
          <h2 className="subheading subheading--ruled">{day.title}</h2>
          <ul className="links">
            {day.sessions.map((session) => (
              <li key={session.id}>
                <span className="links__key num">{session.time}</span>
                <span>
                  <a href={session.path} target="_top">
                    {session.cancelled ? <s>{session.title}</s> : session.title}
                  </a>
                  <small>
                    {session.note ? <b>{session.note}. </b> : null}
                    {[session.place, session.zone, session.who].filter(Boolean).join(' · ')}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={more.path} target="_top">
          {more.text}
        </a>
      </p>
    </main>
  )
}
