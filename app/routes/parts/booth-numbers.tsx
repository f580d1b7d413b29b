import { Form } from '@remix-run/react'
import { measuresOf } from '~/domain/floor-plan/booth-form.rules'
import { directions } from '~/domain/floor-plan/numbering.rules'
import type { DocumentBooth } from '~/domain/floor-plan/plan-document.schema'
import { boothForm, hallSizeForm, rowForm } from '~/domain/floor-plan/plan-form.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { formatMetres } from '~/lib/metres'
import { Button, ButtonLink } from '~/ui/button'
import { Checkbox } from '~/ui/form/checkbox'
import { ZodForm } from '~/ui/form/form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-area'
import { TextField } from '~/ui/form/text-field'
import type { TableResult } from '../organizer/plan-table-actions.server'
import { PlanRefused } from './plan-refused'

type Category = { code: string; nameRu: string; nameEn: string }
type Shared = { version: number; categories: readonly Category[]; result: TableResult | undefined }

/** The form of one booth, and the button that takes it away. */
export function BoothFields({ booth, back, version, categories, result }: Shared & { booth: DocumentBooth; back: string }) {
  const m = useMessages()
  const t = m.plans.booth
  const own = result?.of === booth.id ? result : undefined
  return (
    <section className="section" id="booth">
      <h2 className="subheading">{t.title(booth.code)}</h2>
      <PlanRefused result={own} />
      {booth.shape.kind === 'rect' ? null : <p className="muted measure">{t.notRect}</p>}
      <ZodForm
        schema={boothForm}
        messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
        defaultValues={useStarting(booth) as never}
        result={own && { errors: {}, ...own }}
        intent="save-booth"
      >
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="boothId" value={booth.id} />
        <Common categories={categories} isRect={booth.shape.kind === 'rect'} codeHint={t.codeHint} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} className="form__full" />
        <div className="form__send">
          <SubmitButton>{m.setup.save}</SubmitButton>
          <ButtonLink to={back} look="quiet">
            {t.back}
          </ButtonLink>
        </div>
      </ZodForm>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="boothId" value={booth.id} />
        <Button type="submit" name="intent" value="remove-booth" look="danger" small aria-label={t.removeThis(booth.code)}>
          {t.remove}
        </Button>
      </Form>
    </section>
  )
}

/** New booths in a row, folded. */
export function RowFields({ version, categories, result }: Shared) {
  const m = useMessages()
  const t = m.plans.booth
  const own = result?.of === 'row' ? result : undefined
  const start = useStarting({ code: 'А-1', category: '', shape: { kind: 'rect', x: 0, y: 0, w: 30, h: 30 }, openSides: 1, equipped: true, blocked: false })
  return (
    <details className="fold" open={own !== undefined || undefined}>
      <summary>
        <b>{t.row}</b>
      </summary>
      <div className="stack">
        <PlanRefused result={own} />
        <ZodForm
          schema={rowForm}
          messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
          defaultValues={{ ...start, count: '1', gap: '0', direction: 'right' } as never}
          result={own && { errors: {}, ...own }}
          intent="add-row"
        >
          <input type="hidden" name="version" value={version} />
          <Common categories={categories} isRect codeHint={t.firstCodeHint} />
          <TextField name="count" type="number" inputMode="numeric" label={t.count} min={1} max={100} required />
          <TextField name="gap" inputMode="decimal" label={t.gap} required />
          <Select name="direction" label={t.direction} options={directions.map((value) => ({ value, label: t.directions[value] }))} />
          <div className="form__send">
            <SubmitButton>{t.add}</SubmitButton>
          </div>
        </ZodForm>
      </div>
    </details>
  )
}

/** The hall's own size, folded. Lengths in decimetres. */
export function HallFields({ width, height, version, result }: Shared & { width: number; height: number }) {
  const m = useMessages()
  const t = m.plans.hall
  const l = useLocale()
  const own = result?.of === 'hall' ? result : undefined
  return (
    <details className="fold" open={own !== undefined || undefined}>
      <summary>
        <b>{t.title}</b>
        <span className="muted num">{m.plans.size(formatMetres(width, l), formatMetres(height, l))}</span>
      </summary>
      <div className="stack">
        <PlanRefused result={own} />
        <ZodForm
          schema={hallSizeForm}
          messages={{ errors: m.errors, summaryTitle: m.setup.summary }}
          defaultValues={{ width: formatMetres(width, l), height: formatMetres(height, l) }}
          result={own && { errors: {}, ...own }}
          intent="save-hall"
        >
          <input type="hidden" name="version" value={version} />
          <TextField name="width" inputMode="decimal" label={t.width} required />
          <TextField name="height" inputMode="decimal" label={t.height} required />
          <div className="form__send">
            <SubmitButton>{m.setup.save}</SubmitButton>
          </div>
        </ZodForm>
      </div>
    </details>
  )
}

/** The fields that a booth and a row of them share. */
function Common({ categories, isRect, codeHint }: { categories: readonly Category[]; isRect: boolean; codeHint: string }) {
  const m = useMessages()
  const t = m.plans.booth
  const l = useLocale()
  const fixed = { readOnly: !isRect }
  return (
    <>
      <TextField name="code" label={t.code} hint={codeHint} maxLength={12} required />
      <Select
        name="category"
        label={t.category}
        placeholder={t.chooseCategory}
        required
        options={categories.map(({ code, nameRu, nameEn }) => ({ value: code, label: pick({ ru: nameRu, en: nameEn }, l) }))}
      />
      <TextField name="x" inputMode="decimal" label={t.x} required />
      <TextField name="y" inputMode="decimal" label={t.y} required />
      <TextField name="w" inputMode="decimal" label={t.w} required {...fixed} />
      <TextField name="h" inputMode="decimal" label={t.h} required {...fixed} />
      <TextField name="rotation" type="number" inputMode="numeric" label={t.rotation} required {...fixed} />
      <Select name="sides" label={t.sides} options={m.plan.sides.map((label, i) => ({ value: String(i + 1), label: `${i + 1}: ${label}` }))} />
      <Checkbox name="equipped" label={t.equipped} />
      <Checkbox name="blocked" label={t.blocked} />
    </>
  )
}

/** What the form of a booth begins with, as texts. */
function useStarting(booth: DocumentBooth) {
  const l = useLocale()
  const { x, y, w, h, rotation } = measuresOf(booth.shape)
  const metres = (n: number) => formatMetres(n, l)
  const { code, category, equipped, blocked } = booth
  // Numbers come from their fields as text.
  return { code, category, equipped, blocked, x: metres(x), y: metres(y), w: metres(w), h: metres(h), rotation: String(rotation), sides: String(booth.openSides), reason: '' }
}
