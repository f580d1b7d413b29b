import { shapeBounds, shapeCentre, shapePath } from '~/domain/booth/geometry.rules'
import { shapeView } from '~/domain/booth/plan-view.rules'
import type { BoothState } from '~/domain/booth/booth.rules'
import type { PlanDocument } from '~/domain/floor-plan/plan-document.schema'
import type { Locale } from '~/i18n/locale'
import type { Drawing } from '~/ui/floor-plan/drawing'

/** A plan that is being made, ready to be drawn. `states` by the booths' ids. */
export function documentDrawing(document: PlanDocument, states: Record<string, BoothState>, locale: Locale): Drawing {
  return {
    width: document.width,
    height: document.height,
    shapes: document.shapes.map((shape) => shapeView(shape, locale)),
    booths: document.booths.map((booth, index) => {
      const [x, y] = shapeCentre(booth.shape)
      const { w, h } = shapeBounds(booth.shape)
      return {
        id: booth.id ?? String(index),
        code: booth.code,
        d: shapePath(booth.shape),
        x,
        y,
        w,
        h,
        look: booth.blocked ? 'blocked' : (states[booth.id ?? ''] ?? 'free'),
        to: null,
        label: booth.code,
        aside: '',
        line: '',
      }
    }),
  }
}
