import type { disputed } from '~/domain/schedule/schedule-editor.rules'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import type { ScheduleWords } from './schedule-words'

/** Somebody was quicker: theirs and mine side by side, and a choice. To close it leaves theirs. */
export function StaleDialog({ lines, words, onDecide }: { lines: ReturnType<typeof disputed>; words: ScheduleWords; onDecide: (choice: 'mine' | 'theirs') => void }) {
  const t = useMessages().scheduleEditor.stale
  const place = (item: ScheduleItem | null, isMine: boolean) => {
    if (!item) return t.gone
    return item.start === null ? t.tray : `${words.when(item)}, ${words.hall(item)}${isMine || item.type === 'slot' ? '' : `, «${words.title(item)}»`}`
  }
  return (
    <Dialog title={t.title} closeLabel={t.keepTheirs} onClose={() => onDecide('theirs')}>
      <p>{t.text}</p>
      <div className="table-wrap">
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.theirs}</th>
              <th scope="col">{t.mine}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, mine, theirs }) => (
              <tr key={id}>
                <th scope="row">{words.title((theirs ?? mine)!)}</th>
                <td data-label={t.theirs}>{place(theirs, false)}</td>
                <td data-label={t.mine}>{place(mine, true)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions">
        <Button look="primary" onClick={() => onDecide('theirs')}>
          {t.keepTheirs}
        </Button>
        <Button onClick={() => onDecide('mine')}>{t.putMine}</Button>
      </div>
    </Dialog>
  )
}
