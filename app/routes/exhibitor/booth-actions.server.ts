import { data, redirect, type AppLoadContext } from '@remix-run/node'
import { pickForm, releaseForm } from '~/domain/application/application.schema'
import { holdBooth, releaseHold } from '~/domain/booth/booth.commands.server'
import type { NearBooth } from '~/domain/booth/booth.queries.server'
import { changeWishes } from '~/domain/wish/wish.commands.server'
import { wishVerbs } from '~/domain/wish/wish.rules'
import { wishForm } from '~/domain/wish/wish.schema'
import type { Locale } from '~/i18n/locale'
import { parseForm } from '~/lib/parse-form'
import { paths } from '~/lib/paths'

type Place = { applicationId: string; userId: string; locale: Locale; context: AppLoadContext; view: Record<string, string> }

/** A booth is picked, added, given back or wished for: to the same view of the plan, to the desk where nothing can be picked any more, or why not. */
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
    return refused('between', released.booth)
  }
  const wishVerb = wishVerbs.find((verb) => verb === formData.get('intent'))
  if (wishVerb) {
    const form = parseForm(wishForm, formData)
    if (!form.ok) return unknown()
    const changed = await changeWishes({ ...whose, verb: wishVerb, target: form.data.wish }, context.db)
    if (changed.ok) return redirect(`${paths.applyBooth(locale, view)}#wishes`)
    return changed.code === 'wrong-state' || changed.code === 'closed' ? redirect(paths.exhibitorDesk(locale)) : refused(changed.code, changed.booth)
  }
  const pick = parseForm(pickForm, formData)
  if (!pick.ok) return unknown()
  const held = await holdBooth({ ...whose, boothId: pick.data.booth, add: pick.data.how === 'add' }, context.db)
  if (held.ok) return here({})
  if (held.code === 'wrong-state' || held.code === 'closed') return redirect(paths.exhibitorDesk(locale))
  return refused(held.code, held.booth, held.nearest)
}

/** Why it could not be, with the booth it was about. */
export type Refused = { code: 'taken' | 'blocked' | 'unknown' | 'apart' | 'limit' | 'between' | 'free' | 'too-many' | 'last'; booth: string | null; nearest: NearBooth[] }

const refused = (code: Refused['code'], booth: string | null, nearest: NearBooth[] = []) => data<Refused>({ code, booth, nearest }, { status: 409 })
const unknown = () => data<Refused>({ code: 'unknown', booth: null, nearest: [] }, { status: 422 })
