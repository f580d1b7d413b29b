import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { pickForm, releaseForm } from '~/domain/application/application.schema'
import { holdBooth, releaseHold } from '~/domain/booth/booth.commands.server'
import type { NearBooth } from '~/domain/booth/booth.queries.server'
import type { Locale } from '~/i18n/locale'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'

type Place = { applicationId: string; userId: string; locale: Locale; context: AppLoadContext; view: Record<string, string> }

/** A booth is picked, added or given back: to the same view of the plan, to the desk where nothing can be picked any more, or why not. */
export async function actOnHold(formData: FormData, { applicationId, userId, locale, context, view }: Place) {
  const whose = { applicationId, userId, now: context.now() }
  const here = (done: Record<string, string>) => {
    context.wakeBooths()
    return redirect(`${paths.applyBooth(locale, { ...view, ...done })}#chosen`)
  }
  if (formData.get('intent') === 'release') {
    const form = parseForm(releaseForm, formData)
    if (!form.ok) return unknown()
    const released = await releaseHold({ ...whose, boothId: form.data.of }, context.db)
    if (released.ok || released.code === 'none') return here({ done: 'released' })
    return data({ code: 'between' as const, booth: released.booth, nearest: none }, { status: 409 })
  }
  const pick = parseForm(pickForm, formData)
  if (!pick.ok) return unknown()
  const held = await holdBooth({ ...whose, boothId: pick.data.booth, add: pick.data.how === 'add' }, context.db)
  if (held.ok) return here({})
  if (held.code === 'wrong-state' || held.code === 'closed') return redirect(paths.exhibitorDesk(locale))
  return data({ code: held.code, booth: held.booth, nearest: held.nearest }, { status: 409 })
}

const none: NearBooth[] = []
const unknown = () => data({ code: 'unknown' as const, booth: null, nearest: none }, { status: 422 })
