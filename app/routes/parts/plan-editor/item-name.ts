import type { BoothState } from '~/domain/booth/booth.rules'
import type { Item } from '~/domain/floor-plan/plan-editor.rules'
import { boundsOf } from '~/domain/floor-plan/shape-moves.rules'
import { pick, type Locale } from '~/i18n/locale'
import type { Messages } from '~/i18n/messages/messages'
import { formatMetres } from '~/lib/metres'

/** A thing of the drawing in words: what it is, its size, where it stands. */
export function nameOf(item: Item, state: BoothState, m: Messages, locale: Locale): string {
  const t = m.plans.editor
  const { x, y, w, h } = boundsOf(item.shape)
  const metres = (n: number) => formatMetres(n, locale)
  if (item.type === 'booth') return t.boothLabel(item.code, metres(w), metres(h), metres(x), metres(y), m.plan.looks[item.blocked ? 'blocked' : state])
  const text = 'text' in item.shape && item.shape.text ? pick(item.shape.text, locale) : ''
  return t.thing(t.things[item.shape.kind], text, metres(x), metres(y))
}
