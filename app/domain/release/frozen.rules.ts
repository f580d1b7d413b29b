import { z } from 'zod'
import type { Plan } from './release.queries.server'
import type { Draft } from './release.rules'
import { releaseContent, releasedCentre, releasedHall, releasedHost, releasedPerson, releasedSession, releasedSlot, type ReleaseContent, type ReleasedPerson } from './release.schema'

const plannedSlot = releasedSlot
  .omit({ startsAt: true, endsAt: true, status: true, sequence: true, createdAt: true, changedAt: true, previous: true })
  .extend({ startsAt: z.iso.datetime().transform((instant) => new Date(instant)).nullable(), duration: z.number().int() })

/** The plan of a release that waits for its time, as PendingRelease.draft keeps it in JSON. */
export const frozenPlan = z.object({
  /** Number of the release that was current when it was frozen; 0: none. */
  after: z.number().int(),
  draft: z.object({
    edition: releaseContent.shape.edition,
    centres: z.array(releasedCentre),
    halls: z.array(releasedHall),
    people: z.array(releasedPerson),
    hosts: z.array(releasedHost),
    sessions: z.array(releasedSession.extend({ cancelled: z.boolean() })),
    slots: z.array(plannedSlot),
  }),
})
export type FrozenPlan = z.infer<typeof frozenPlan>

/** What has become, since the freezing, of those a frozen plan names. */
export type Since = {
  published: ReleaseContent | null
  /** Whether anything was published. */
  anything: boolean
  /** Centres that published their own part. */
  centreIds: readonly string[]
  /** People who are there, as they are now, and whether they agree to be shown as they were. */
  people: ReadonlyMap<string, { now: ReleasedPerson; agrees: boolean }>
  /** Ids of the exhibitors that take part. */
  hostIds: ReadonlySet<string>
}

/**
 * A frozen plan as it may be published now. It stays as it was frozen, but: who has gone is not named; who
 * does not agree to be shown is named as they allow now; a centre that has published its own part since keeps
 * what it said; the facts of the edition are not put back behind those that are published.
 */
export function thawed({ draft }: FrozenPlan, since: Since): Plan {
  const person = (was: ReleasedPerson) => {
    const is = since.people.get(was.id)
    return is ? [is.agrees ? was : is.now] : []
  }
  const sessions: Draft['sessions'] = draft.sessions.map((session) => ({
    ...session,
    speakerIds: session.speakerIds.filter((id) => since.people.has(id)),
    hostIds: session.hostIds.filter((id) => since.hostIds.has(id)),
  }))
  return {
    draft: {
      ...draft,
      edition: since.anything && since.published ? since.published.edition : draft.edition,
      people: draft.people.flatMap(person),
      hosts: draft.hosts.filter(({ id }) => since.hostIds.has(id)),
      sessions,
    },
    leave: new Set(since.centreIds),
  }
}
