import type { BoothView, HallView } from '~/domain/booth/plan-view.rules'
import { formatArea } from '~/i18n/area'
import type { Locale } from '~/i18n/locale'
import type { Messages } from '~/i18n/messages/messages'
import { formatRoubles } from '~/i18n/money'
import type { Drawing } from '~/ui/floor-plan/drawing'
import type { BoothLook } from '~/ui/plan'

/** How a booth looks to whoever the page is for. */
export function lookOf(booth: Pick<BoothView, 'mine' | 'state'>): BoothLook {
  return booth.mine ? 'mine' : booth.state
}

/** What is said of a booth in a word or a number: its price while it can be had, else who has it. */
export function boothWord(booth: BoothView, t: Messages, locale: Locale): string {
  if (booth.mine || booth.state === 'free') return formatRoubles(booth.price, locale)
  return booth.exhibitor?.brand ?? stateWord(booth, t)
}

/** What has become of a booth, in a word. */
export function stateWord(booth: Pick<BoothView, 'state' | 'offered'>, t: Messages): string {
  return booth.offered && booth.state === 'held' ? t.plan.offered : t.plan.looks[booth.state]
}

/** A hall ready to be drawn. `to` says where a press on a booth leads; what is off sale is only an organiser's business. */
export function toDrawing(
  hall: HallView,
  { found, to, t, locale, organizer = false }: { found: readonly string[]; to: (code: string) => string; t: Messages; locale: Locale; organizer?: boolean },
): Drawing {
  return {
    width: hall.width,
    height: hall.height,
    shapes: hall.shapes,
    booths: hall.booths.map((booth) => {
      const area = formatArea(booth.area, locale)
      const word = boothWord(booth, t, locale)
      const state = booth.mine ? t.plan.looks.mine : stateWord(booth, t)
      return {
        id: booth.id,
        code: booth.code,
        d: booth.d,
        x: booth.x,
        y: booth.y,
        w: booth.w,
        h: booth.h,
        look: lookOf(booth),
        to: booth.state === 'blocked' && !organizer ? null : to(booth.code),
        label: t.plan.boothInWords(booth.code, area, booth.category, word === state ? state : `${word}, ${state}`),
        aside: booth.state === 'blocked' ? '' : area,
        line: word,
        found: found.includes(booth.code),
      }
    }),
  }
}

/** The legend with counts; a look that nobody has here is left out, free and taken always stay. */
export function legendOf(hall: HallView, t: Messages) {
  const looks: BoothLook[] = ['mine', 'free', 'held', 'taken', 'blocked']
  return looks
    .map((look) => ({ look, label: t.plan.looks[look], count: hall.booths.filter((booth) => lookOf(booth) === look).length }))
    .filter(({ look, count }) => count > 0 || look === 'free' || look === 'taken')
}

/** The names of the drawing and of its buttons. */
export function planTexts(hall: HallView, t: Messages) {
  return { plan: t.plan.drawing(hall.name), zoomIn: t.plan.zoomIn, zoomOut: t.plan.zoomOut, fit: t.plan.fit, scale: t.plan.scale }
}

/** «9 м², в ряду, открыт с двух сторон, с оборудованием». */
export function boothFacts(booth: Pick<BoothView, 'area' | 'category' | 'openSides' | 'equipped'>, t: Messages, locale: Locale): string {
  const facts = [
    formatArea(booth.area, locale),
    lowered(booth.category, locale),
    t.plan.sides[booth.openSides - 1] ?? '',
    booth.equipped ? t.plan.equipped : t.plan.notEquipped,
  ]
  return facts.filter(Boolean).join(', ')
}

function lowered(text: string, locale: Locale): string {
  return `${text[0]?.toLocaleLowerCase(locale) ?? ''}${text.slice(1)}`
}
