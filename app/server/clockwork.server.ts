import type { Database } from '~/db/client.server'
import type { Site } from '~/domain/attendance/invitation.server'
import { watchDeadlines } from '~/domain/application/deadlines.server'
import { sweepLogins } from '~/domain/login/login.commands.server'
import { watchOffers } from '~/domain/offer/offers.server'
import { sweepPasses } from '~/domain/pass/pass.commands.server'
import { publishDue } from '~/domain/release/publish-due.server'
import { sweepRosters } from '~/domain/roster/roster.commands.server'
import { sweepDrafts } from '~/domain/step-draft/step-draft.commands.server'
import { sweepInvitations } from '~/domain/team/team.commands.server'

export type Clockwork = {
  /** Resolves when what was under way is done; nothing begins any more. */
  stop: () => Promise<void>
}

type Options = { db: Database; now: () => Date; site: Site; wakeMail: () => void; warmFeeds: () => void; every?: number }

/**
 * What the product does by itself as time passes: releases whose time has come, payments that are due, booths that became free, sign-in links,
 * sessions, invitations and half-done imports that are over, passes of a festival long past, drafts nobody went
 * on with. Any number of processes may do it side by side: each step is decided by the database.
 * @param every milliseconds between two looks
 */
export function startClockwork({ db, now, site, wakeMail, warmFeeds, every = 60_000 }: Options): Clockwork {
  let running: Promise<void> | undefined
  const tick = () => {
    running ??= look()
      .catch((error: unknown) => console.error(error))
      .finally(() => (running = undefined))
  }
  const look = async () => {
    const { baseUrl } = site
    const releases = await publishDue({ site, now: now() }, db)
    if (releases.published > 0) warmFeeds()
    const payments = await watchDeadlines({ baseUrl, now: now() }, db)
    const offers = await watchOffers({ baseUrl, now: now() }, db)
    if (payments.reminded + payments.expired + offers.offered + offers.expired + releases.published > 0) wakeMail()
    await sweepLogins(now(), db)
    await sweepRosters(now(), db)
    await sweepInvitations(now(), db)
    await sweepPasses(now(), db)
    await sweepDrafts(now(), db)
  }
  const timer = setInterval(tick, every)
  tick()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
