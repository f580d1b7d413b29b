import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { issueDocument } from '~/domain/document/document.commands.server'
import type { IssueRefusal } from '~/domain/document/document.rules'
import { issueForm } from '~/domain/document/document.schema'
import { enterPayment, reversePayment, type PaymentRefusal } from '~/domain/payment/payment.commands.server'
import { paymentForm, reversalForm } from '~/domain/payment/payment.schema'
import { reorderService } from '~/domain/service/order.commands.server'
import { reorderForm } from '~/domain/service/service.schema'
import type { OrderChange } from '~/domain/service/service.rules'
import { openRequisites } from '~/domain/exhibitor/profile.commands.server'
import type { Viewer } from '~/domain/user/viewer.rules'
import { parseForm, type FormValues } from '~/lib/parse-form'

export type PapersResult = {
  intent: 'issue' | 'pay' | 'reverse' | 'open-requisites' | 'reorder'
  errors?: Record<string, string>
  values?: FormValues
  refused?: IssueRefusal | PaymentRefusal | 'not-locked'
  /** The entry that was to be taken back. */
  payment?: string
  /** Why a service was not ordered. */
  notOrdered?: Extract<OrderChange, { ok: false }>['code'] | 'stale'
}

type Place = { applicationId: string; viewer: Viewer; context: AppLoadContext; here: string }

/** Issues the paper of a posted form, the first of its kind or in place of another. */
export async function issuePaper(formData: FormData, place: Place) {
  const form = parseForm(issueForm, formData)
  if (!form.ok) return data<PapersResult>({ intent: 'issue', errors: form.errors }, { status: 422 })
  const { kind, replaces } = form.data
  const issued = await issueDocument({ ...wish(place), kind, replaces: replaces || null }, place.context.db)
  if (!issued.ok) return data<PapersResult>({ intent: 'issue', refused: issued.code }, { status: 409 })
  return done(place, kind)
}

/** Enters the payment or refund of a posted form. */
export async function enterMoney(formData: FormData, place: Place) {
  const form = parseForm(paymentForm, formData)
  if (!form.ok) return data<PapersResult>({ intent: 'pay', errors: form.errors, values: form.values }, { status: 422 })
  const entered = await enterPayment({ ...wish(place), form: form.data }, place.context.db)
  if (entered.ok) return done(place, 'entered')
  const values = Object.fromEntries([...formData].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  return data<PapersResult>({ intent: 'pay', refused: entered.code, values }, { status: 409 })
}

/** Takes the entry back whose button was pressed. */
export async function takeBack(formData: FormData, place: Place) {
  const form = parseForm(reversalForm, formData)
  const payment = String(formData.get('payment') ?? '').slice(0, 64)
  if (!form.ok) return data<PapersResult>({ intent: 'reverse', errors: form.errors, values: form.values, payment }, { status: 422 })
  const reversed = await reversePayment({ ...wish(place), paymentId: form.data.payment, reason: form.data.reason }, place.context.db)
  if (!reversed.ok) return data<PapersResult>({ intent: 'reverse', refused: reversed.code }, { status: 409 })
  return done(place, 'reversed')
}

/** Lets the exhibitor change what the contract was made with, once. */
export async function letRequisitesChange(place: Place) {
  const opened = await openRequisites(wish(place), place.context.db)
  return opened ? done(place, 'requisites') : data<PapersResult>({ intent: 'open-requisites', refused: 'not-locked' }, { status: 409 })
}

/** Puts down how many of a service an exhibitor has in all. */
export async function reorder(formData: FormData, place: Place) {
  const form = parseForm(reorderForm, formData)
  if (!form.ok) return data<PapersResult>({ intent: 'reorder', errors: form.errors, values: form.values }, { status: 422 })
  const ordered = await reorderService({ ...wish(place), form: form.data }, place.context.db)
  if (ordered.ok) return done(place, 'reordered')
  return data<PapersResult>({ intent: 'reorder', notOrdered: ordered.code, values: { ...form.data, quantity: String(form.data.quantity), version: '' } }, { status: 409 })
}

function wish({ applicationId, viewer, context }: Place) {
  return { applicationId, organizerId: viewer.id, baseUrl: context.env.baseUrl, now: context.now() }
}

function done({ context, here }: Place, what: string) {
  context.wakeMail()
  return redirect(`${here}?done=${what}`)
}
