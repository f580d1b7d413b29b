import type { LoaderFunctionArgs } from '@remix-run/node'
import { publishedProgramme } from '~/domain/programme/programme.queries.server'
import { answerJson } from './answer.server'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const programme = await publishedProgramme(context.db)
  return answerJson(request, {
    release: programme && { number: programme.number, name: programme.name, publishedAt: programme.publishedAt },
    sessions: (programme?.entries ?? []).map(({ slot, session, centre, hall, speakers, hosts }) => ({
      id: slot.id,
      slug: session.slug,
      title: session.title,
      abstract: session.abstract,
      kind: session.kind,
      format: session.format,
      language: session.language,
      ageMark: session.ageMark,
      centre: centre.slug,
      hall: hall?.slug ?? null,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      timeZone: centre.timeZone,
      capacity: slot.capacity,
      status: slot.status,
      speakers: speakers.map(({ name, role }) => ({ name, role })),
      hosts: hosts.map(({ slug, name }) => ({ slug, name })),
    })),
  })
}
