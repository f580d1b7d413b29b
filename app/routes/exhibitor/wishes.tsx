import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { mayWish } from '~/domain/application/application.rules'
import { plannedHalls } from '~/domain/booth/booth.queries.server'
import { changeWishes, type WishRefusal } from '~/domain/wish/wish.commands.server'
import { wishVerbs } from '~/domain/wish/wish.rules'
import { wishForm } from '~/domain/wish/wish.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { Notice } from '~/ui/notice'
import { madeForAnother } from './acting-for.server'
import { DeskPage } from './desk-page'
import { requireOwn } from './own.server'
import { WishList } from './wish-list'
import { shownWishes, takenBooths } from './wishes.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.wish.title) }, { name: 'robots', content: 'noindex' }]
}

/** The wishes of an application that waits for a booth; a draft has them beside the plan, any other has none to change. */
async function requireWaiting(asked: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await requireOwn(asked)
  const { application, edition, now, locale } = own
  if (!application) throw redirect(paths.apply(locale))
  if (application.state === 'draft') throw redirect(paths.applyBooth(locale))
  if (!mayWish({ state: application.state, claims: application.booths }, edition, now).ok) throw redirect(paths.exhibitorDesk(locale))
  return { ...own, application }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { application, company, edition, now, locale } = await requireWaiting(asked)
  const halls = await plannedHalls({ edition, applicationId: application.id, now }, asked.context.db)
  return {
    actingFor: company.id,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    halls: takenBooths(halls, locale),
    ...(await shownWishes({ applicationId: application.id, editionId: edition.id, halls, locale }, asked.context.db)),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { application, company, viewer, now, locale } = await requireWaiting(asked)
  const formData = await asked.request.formData()
  const another = madeForAnother(formData, company, locale)
  if (another) return another
  const verb = wishVerbs.find((known) => known === formData.get('intent'))
  const form = parseForm(wishForm, formData)
  if (!verb || !form.ok) return data<Refused>({ code: 'unknown', booth: '' }, { status: 422 })
  const changed = await changeWishes({ applicationId: application.id, userId: viewer.id, verb, target: form.data.wish, now }, asked.context.db)
  if (changed.ok) return redirect(paths.exhibitorWishes(locale))
  if (changed.code === 'wrong-state' || changed.code === 'closed') return redirect(paths.exhibitorDesk(locale))
  return data<Refused>({ code: changed.code, booth: changed.booth ?? '' }, { status: 409 })
}

type Refused = { code: Exclude<WishRefusal, 'wrong-state' | 'closed'>; booth: string }

export default function Wishes() {
  const { actingFor, brand, halls, wishes, categories } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const m = useMessages()
  const l = useLocale()
  const t = m.wish
  return (
    <DeskPage actingFor={actingFor} brand={brand} title={t.title} lead={t.waiting} notices={refused && 'code' in refused ? <RefusedNotice {...refused} /> : null}>
      <WishList wishes={wishes} categories={categories} halls={halls} lead={t.sentLead} boothTo={(code) => `${paths.plan(l)}?booth=${encodeURIComponent(code)}`} busy={busy} titled={false} />
    </DeskPage>
  )
}

function RefusedNotice({ code, booth }: Refused) {
  const m = useMessages()
  const t = m.wish.refused
  const title = { unknown: m.apply.booth.unknown, free: t.free(booth), 'too-many': t['too-many'], last: t.last }[code]
  const text = { unknown: m.apply.booth.unknownText, free: t.freeSentText, 'too-many': t['too-manyText'], last: t.lastText }[code]
  return (
    <Notice kind="bad" announce title={title}>
      {text}
    </Notice>
  )
}
