import type { AppLoadContext } from '@remix-run/node'
import type { z } from 'zod'
import { publishWaiting } from '~/domain/release/publish-due.server'
import type { Waiting } from '~/domain/release/release.queries.server'
import { moveWaitingForm, publishWaitingForm, withdrawWaitingForm } from '~/domain/release/release.schema'
import { moveWaiting, withdrawWaiting } from '~/domain/release/waiting.commands.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import type { Locale } from '~/i18n/locale'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { instantOfWallTime } from '~/lib/wall-time'
import type { FormResult } from '~/ui/form/form'

type About = { waiting: Waiting; timeZone: string; viewer: Viewer; locale: Locale; context: AppLoadContext }
export type WaitingResult = FormResult & { intent: 'publish' | 'move' | 'withdraw'; refused: 'stale' | 'unchanged' | null }
type Outcome = { to: string } | { answer: WaitingResult; status: 409 | 422 }

/** What an organiser decides on a release that waits: publish it now, give it another time, withdraw it. */
export async function decideOnWaiting(formData: FormData, about: About): Promise<Outcome> {
  const intent = formData.get('intent')
  if (intent === 'move') return decided('move', moveWaitingForm, formData, (form) => move(form, about))
  if (intent === 'withdraw') return decided('withdraw', withdrawWaitingForm, formData, (form) => withdraw(form, about))
  return decided('publish', publishWaitingForm, formData, (form) => publish(form, about))
}

async function decided<S extends z.ZodObject>(intent: WaitingResult['intent'], schema: S, formData: FormData, act: (form: z.output<S>) => Promise<{ to: string } | { refused: 'stale' | 'unchanged' } | { errors: Record<string, string> }>): Promise<Outcome> {
  const form = parseForm(schema, formData)
  if (!form.ok) return { answer: { intent, errors: form.errors, values: form.values, refused: null }, status: 422 }
  const done = await act(form.data)
  if ('to' in done) return done
  const values = form.data as Record<string, unknown>
  if ('errors' in done) return { answer: { intent, errors: done.errors, values, refused: null }, status: 422 }
  return { answer: { intent, values, refused: done.refused }, status: 409 }
}

async function publish(form: z.output<typeof publishWaitingForm>, { waiting, viewer, locale, context }: About) {
  const order = { waiting: { ...waiting, publicFrom: new Date(form.at) }, seen: form.seen, publishedById: viewer.id, site: context.env, now: context.now() }
  const published = await publishWaiting(order, context.db)
  // What blocks a release was looked at when its plan was frozen.
  if (!published.ok) return { refused: published.code === 'unchanged' ? 'unchanged' : 'stale' } as const
  context.wakeMail()
  context.warmFeeds()
  return { to: paths.organizer(locale, `/releases/${published.number}?told=${published.told}`) }
}

async function move(form: z.output<typeof moveWaitingForm>, { waiting, timeZone, viewer, locale, context }: About) {
  const publicFrom = instantOfWallTime(form.publicFrom, timeZone)
  const moved = await moveWaiting({ id: waiting.id, editionId: waiting.editionId, at: new Date(form.at), publicFrom, actorId: viewer.id, now: context.now() }, context.db)
  if (moved.ok) return { to: paths.organizer(locale, `/releases/waiting/${waiting.id}?done=moved`) }
  return moved.code === 'past' ? { errors: { publicFrom: 'publicFrom.past' } } : { refused: moved.code }
}

async function withdraw(form: z.output<typeof withdrawWaitingForm>, { waiting, viewer, locale, context }: About) {
  const withdrawn = await withdrawWaiting({ id: waiting.id, editionId: waiting.editionId, at: new Date(form.at), actorId: viewer.id, now: context.now() }, context.db)
  return withdrawn.ok ? { to: paths.organizer(locale, '/releases?done=withdrawn') } : { refused: withdrawn.code }
}
