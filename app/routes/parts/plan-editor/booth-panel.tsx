import { boothCode } from '~/domain/floor-plan/plan-document.schema'
import { setBooths, withChanged, withProposedSides } from '~/domain/floor-plan/plan-edits.rules'
import type { BoothItem, Content } from '~/domain/floor-plan/plan-editor.rules'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Pick, Words } from './measure'

export type Category = { code: string; nameRu: string; nameEn: string }

/** What a booth is, or several at once: number, category, open sides, equipment. */
export function BoothPanel({ booths, content, categories, onEdit }: { booths: readonly BoothItem[]; content: Content; categories: readonly Category[]; onEdit: (content: Content) => void }) {
  const m = useMessages()
  const l = useLocale()
  const t = m.plans.booth
  const { editor } = m.plans
  const keys = booths.map(({ key }) => key)
  const set = (properties: Parameters<typeof setBooths>[2]) => onEdit(setBooths(content, keys, properties))
  const same = <V,>(valueOf: (booth: BoothItem) => V): V | null => {
    const values = new Set(booths.map(valueOf))
    return values.size === 1 ? ([...values][0] ?? null) : null
  }
  const [only] = booths
  if (!only) return null
  const sides = same(({ openSides }) => openSides)
  return (
    <div className="editor__fields">
      {booths.length === 1 ? (
        <Words label={t.code} value={only.code} maxLength={12} error={m.errors['booth.code']} check={(text) => boothCode.safeParse(text).success} onChange={(code) => set({ code })} />
      ) : null}
      <Pick
        label={t.category}
        value={same(({ category }) => category)}
        varied={editor.varied}
        options={categories.map(({ code, nameRu, nameEn }) => ({ value: code, label: pick({ ru: nameRu, en: nameEn }, l) }))}
        onChange={(category) => set({ category })}
      />
      <Pick
        label={t.sides}
        value={sides === null ? null : String(sides)}
        varied={editor.varied}
        options={m.plan.sidesShort.map((label, i) => ({ value: String(i + 1), label: `${i + 1}, ${label}` }))}
        onChange={(value) => set({ openSides: Number(value) })}
      />
      <div className="editor__beside">
        <Button small title={editor.proposeHint} onClick={() => onEdit(withChanged(content, keys, (item) => (item.type === 'booth' ? withProposedSides(content, item) : item)))}>
          {editor.propose}
        </Button>
      </div>
      <Tick label={t.equipped} value={same(({ equipped }) => equipped)} onChange={(equipped) => set({ equipped })} />
      <Tick label={t.blocked} value={same(({ blocked }) => blocked)} onChange={(blocked) => set({ blocked })} />
    </div>
  )
}

/** A box that is half ticked where what is chosen differs. */
function Tick({ label, value, onChange }: { label: string; value: boolean | null; onChange: (value: boolean) => void }) {
  return (
    <label className="check check--small">
      <input
        type="checkbox"
        checked={value ?? false}
        ref={(box) => {
          if (box) box.indeterminate = value === null
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
