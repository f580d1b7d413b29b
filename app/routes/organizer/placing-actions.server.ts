import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { blockBooth, unblockBooth } from '~/domain/booth/blocking.commands.server'
import { assignBooth, moveBooth, swapBooths, vacateBooth, type Placed, type PlacingRefusal } from '~/domain/booth/placing.commands.server'
import {
  assignForm,
  blockForm,
  moveForm,
  offerForm,
  placingVerbs,
  swapForm,
  unblockForm,
  vacateForm,
  type PlacingVerb,
} from '~/domain/booth/placing.schema'
import { offerBooth } from '~/domain/offer/offer.commands.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import { parseForm, readForm, type FormValues } from '~/lib/parse-form'
import type { z } from 'zod'

export type PlacingResult = { verb: PlacingVerb; errors?: Record<string, string>; values?: FormValues; code?: PlacingRefusal }

type Place = { viewer: Viewer; context: AppLoadContext; here: (done: Record<string, string>) => string }

/**
 * Does what an organiser wants with a booth: back to the plan with what was done and how it is undone, 422 with
 * what was typed, or 409 with the reason.
 */
export async function placeBooth(formData: FormData, { viewer, context, here }: Place) {
  const verb = placingVerbs.find((one) => one === formData.get('intent'))
  if (!verb) return data<PlacingResult>({ verb: 'assign', code: 'unknown' }, { status: 422 })
  const { db } = context
  const by = { organizerId: viewer.id, baseUrl: context.env.baseUrl, now: context.now() }

  /** One form, its command, and the form that would undo it. */
  async function run<S extends z.ZodObject>(schema: S, command: (form: z.output<S>) => Promise<Placed>, undo: (form: z.output<S>, was: string | undefined) => Record<string, string>) {
    const form = parseForm(schema, formData)
    if (!form.ok) return data<PlacingResult>({ verb: verb!, errors: form.errors, values: form.values }, { status: 422 })
    const placed = await command(form.data)
    if (!placed.ok) return data<PlacingResult>({ verb: verb!, code: placed.code, values: readForm(schema, formData) }, { status: 409 })
    context.wakeMail()
    context.wakeBooths()
    return redirect(here({ done: verb!, ...undo(form.data, placed.was) }))
  }

  switch (verb) {
    case 'assign':
      return run(assignForm, (form) => assignBooth({ ...form, ...by }, db), (form) => ({ undo: 'vacate', boothId: form.boothId, applicationId: form.applicationId }))
    case 'offer':
      return run(offerForm, (form) => offerBooth({ ...form, ...by }, db), (form) => ({ undo: 'vacate', boothId: form.boothId, applicationId: form.applicationId }))
    case 'move':
      return run(moveForm, (form) => moveBooth({ ...form, ...by }, db), (form) => ({
        undo: 'move',
        boothId: form.to,
        applicationId: form.applicationId,
        to: form.boothId,
      }))
    case 'swap':
      return run(swapForm, (form) => swapBooths({ ...form, ...by }, db), (form) => ({
        undo: 'swap',
        boothId: form.boothId,
        applicationId: form.other.applicationId,
        other: `${form.other.boothId}:${form.applicationId}`,
      }))
    case 'vacate':
      return run(vacateForm, (form) => vacateBooth({ ...form, ...by }, db), (form, was): Record<string, string> =>
        // What was only held or offered was not theirs, and is not to become so by an undo.
        was === 'reserved' || was === 'confirmed' ? { undo: 'assign', boothId: form.boothId, applicationId: form.applicationId } : {},
      )
    case 'block':
      return run(blockForm, (form) => blockBooth({ ...form, ...by }, db), (form) => ({ undo: 'unblock', boothId: form.boothId }))
    case 'unblock':
      return run(unblockForm, (form) => unblockBooth({ ...form, ...by }, db), (form) => ({ undo: 'block', boothId: form.boothId }))
  }
}
