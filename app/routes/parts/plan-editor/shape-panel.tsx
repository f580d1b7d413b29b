import { withChanged } from '~/domain/floor-plan/plan-edits.rules'
import type { Content, Item } from '~/domain/floor-plan/plan-editor.rules'
import { boundsOf, hasCorners, moved, resized, type AnyShape } from '~/domain/floor-plan/shape-moves.rules'
import { useMessages } from '~/i18n/use-messages'
import { CornerFields } from './corner-fields'
import { Measure, Pick, Words } from './measure'

/** Exact place and size of one thing, and its words. */
export function ShapePanel({ item, content, onEdit }: { item: Item; content: Content; onEdit: (content: Content) => void }) {
  const m = useMessages()
  const { booth, editor } = m.plans
  const { shape } = item
  const set = (next: AnyShape) => onEdit(withChanged(content, [item.key], (same) => ({ ...same, shape: next }) as Item))
  const metres = (label: string, value: number, change: (value: number) => AnyShape, least = -5_000) => (
    <Measure label={label} value={value} unit="metres" least={least} onChange={(next) => set(change(next))} />
  )
  const degrees = (label: string, value: number, change: (value: number) => AnyShape) => (
    <Measure label={label} value={value} unit="plain" least={-360} most={720} onChange={(next) => set(change(next))} />
  )
  const f = editor.fields
  return (
    <div className="editor__fields" key={item.key}>
      <PlaceAndSize shape={shape} onChange={set} />
      {shape.kind === 'rect' ? degrees(booth.rotation, shape.rotation ?? 0, (rotation) => ({ ...shape, rotation })) : null}
      {shape.kind === 'sector' || shape.kind === 'curved-wall' ? (
        <>
          {metres(f.cx, shape.cx, (cx) => ({ ...shape, cx }))}
          {metres(f.cy, shape.cy, (cy) => ({ ...shape, cy }))}
          {degrees(f.from, shape.from, (from) => (from < shape.to && shape.to - from < 360 ? { ...shape, from } : shape))}
          {degrees(f.to, shape.to, (to) => (to > shape.from && to - shape.from < 360 ? { ...shape, to } : shape))}
        </>
      ) : null}
      {shape.kind === 'sector' ? (
        <>
          {metres(f.inner, shape.inner, (inner) => (inner < shape.outer ? { ...shape, inner } : shape), 0)}
          {metres(f.outer, shape.outer, (outer) => (outer > shape.inner ? { ...shape, outer } : shape), 1)}
        </>
      ) : null}
      {shape.kind === 'podium' || shape.kind === 'curved-wall' ? metres(f.radius, shape.radius, (radius) => ({ ...shape, radius }), 1) : null}
      {shape.kind === 'pillar' ? metres(f.size, shape.size, (size) => ({ ...shape, size }), 1) : null}
      {shape.kind === 'grid' ? metres(f.step, shape.step, (step) => ({ ...shape, step }), 1) : null}
      {shape.kind === 'label' ? degrees(booth.rotation, shape.rotation ?? 0, (rotation) => ({ ...shape, rotation })) : null}
      {shape.kind === 'entrance' ? (
        <>
          {metres(f.width, shape.width, (width) => ({ ...shape, width }), 1)}
          {degrees(f.direction, shape.direction, (direction) => ({ ...shape, direction }))}
          <Pick
            label={f.use}
            value={shape.use}
            varied=""
            options={(['visitors', 'goods', 'emergency'] as const).map((value) => ({ value, label: editor.uses[value] }))}
            onChange={(use) => set({ ...shape, use: use as typeof shape.use })}
          />
        </>
      ) : null}
      <TextOf shape={shape} onChange={set} />
      {hasCorners(shape) ? <CornerFields shape={shape} onChange={set} /> : null}
    </div>
  )
}

function PlaceAndSize({ shape, onChange }: { shape: AnyShape; onChange: (shape: AnyShape) => void }) {
  const t = useMessages().plans.booth
  // A rectangle is placed by its own corner, turned or not; anything else by its frame.
  const box = shape.kind === 'rect' ? shape : boundsOf(shape)
  const round = Math.round
  const isSized = ['rect', 'polygon', 'stage', 'zone', 'grid'].includes(shape.kind)
  return (
    <>
      <Measure label={t.x} value={round(box.x)} unit="metres" onChange={(x) => onChange(moved(shape, x - box.x, 0))} />
      <Measure label={t.y} value={round(box.y)} unit="metres" onChange={(y) => onChange(moved(shape, 0, y - box.y))} />
      {isSized ? (
        <>
          <Measure label={t.w} value={round(box.w)} unit="metres" least={1} onChange={(w) => onChange(shape.kind === 'rect' ? { ...shape, w } : resized(shape, { x: 1, y: 0 }, w - box.w, 0))} />
          <Measure label={t.h} value={round(box.h)} unit="metres" least={1} onChange={(h) => onChange(shape.kind === 'rect' ? { ...shape, h } : resized(shape, { x: 0, y: 1 }, 0, h - box.h))} />
        </>
      ) : null}
    </>
  )
}

function TextOf({ shape, onChange }: { shape: AnyShape; onChange: (shape: AnyShape) => void }) {
  const f = useMessages().plans.editor.fields
  const { errors } = useMessages()
  if (!['stage', 'zone', 'label', 'entrance', 'podium'].includes(shape.kind)) return null
  const text = 'text' in shape && shape.text ? shape.text : { ru: '', en: '' }
  const isOptional = shape.kind === 'entrance' || shape.kind === 'podium'
  const set = (next: { ru: string; en: string }) => onChange({ ...shape, text: next.ru === '' ? undefined : next } as AnyShape)
  return (
    <>
      <Words label={f.textRu} value={text.ru} maxLength={80} error={errors.required} check={(ru) => isOptional || ru !== ''} onChange={(ru) => set({ ...text, ru })} />
      <Words label={f.textEn} value={text.en} maxLength={80} onChange={(en) => set({ ...text, en })} />
    </>
  )
}
