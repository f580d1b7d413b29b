import { useState } from 'react'
import { AlignCenterHorizontal, AlignCenterVertical, AlignEndHorizontal, AlignEndVertical, AlignHorizontalSpaceAround, AlignStartHorizontal, AlignStartVertical, AlignVerticalSpaceAround, Copy, RotateCw, Trash2 } from 'lucide-react'
import { alignments, type Alignment } from '~/domain/floor-plan/plan-edits.rules'
import { directions, type RowDirection } from '~/domain/floor-plan/numbering.rules'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { Measure, Pick } from './measure'

const icons = { left: AlignStartVertical, centre: AlignCenterVertical, right: AlignEndVertical, top: AlignStartHorizontal, middle: AlignCenterHorizontal, bottom: AlignEndHorizontal }

/** What can be done to whatever is chosen. */
export type Deeds = {
  duplicate: () => void
  rotate: () => void
  remove: () => void
  align: (side: Alignment) => void
  distribute: (axis: 'x' | 'y') => void
  repeat: (row: { count: number; gap: number; direction: RowDirection }) => void
}

/** Copies, turns, rows, alignment. `count` is how many things are chosen. */
export function ToolsPanel({ count, deeds }: { count: number; deeds: Deeds }) {
  const t = useMessages().plans.editor
  return (
    <>
      <div className="actions">
        <Button small onClick={deeds.duplicate}>
          <Icon of={Copy} size="small" />
          {t.duplicate}
        </Button>
        <Button small onClick={deeds.rotate}>
          <Icon of={RotateCw} size="small" />
          {t.rotate}
        </Button>
        <Button small look="danger" onClick={deeds.remove}>
          <Icon of={Trash2} size="small" />
          {t.remove}
        </Button>
      </div>
      {count > 1 ? (
        <div className="editor__aligns" role="group" aria-label={t.align}>
          {alignments.map((side) => (
            <button key={side} type="button" className="editor__tool" aria-label={t.alignments[side]} title={t.alignments[side]} onClick={() => deeds.align(side)}>
              <Icon of={icons[side]} />
            </button>
          ))}
          {count > 2
            ? (['x', 'y'] as const).map((axis) => (
                <button key={axis} type="button" className="editor__tool" aria-label={t.distribute[axis]} title={t.distribute[axis]} onClick={() => deeds.distribute(axis)}>
                  <Icon of={axis === 'x' ? AlignHorizontalSpaceAround : AlignVerticalSpaceAround} />
                </button>
              ))
            : null}
        </div>
      ) : null}
      <RowPanel onRepeat={deeds.repeat} />
    </>
  )
}

function RowPanel({ onRepeat }: { onRepeat: Deeds['repeat'] }) {
  const m = useMessages()
  const { booth, editor: t } = m.plans
  const [count, setCount] = useState(5)
  const [gap, setGap] = useState(0)
  const [direction, setDirection] = useState<RowDirection>('right')
  return (
    <details className="editor__fold">
      <summary>{t.row}</summary>
      <div className="editor__fields">
        <Measure label={t.rowCount} value={count} unit="plain" least={1} most={100} onChange={(n) => setCount(Math.round(n))} />
        <Measure label={booth.gap} value={gap} unit="metres" least={0} most={200} onChange={setGap} />
        <Pick label={booth.direction} value={direction} varied="" options={directions.map((value) => ({ value, label: booth.directions[value] }))} onChange={(value) => setDirection(value as RowDirection)} />
        <div className="editor__beside">
          <Button small onClick={() => onRepeat({ count, gap, direction })}>
            {t.repeat}
          </Button>
        </div>
      </div>
    </details>
  )
}
