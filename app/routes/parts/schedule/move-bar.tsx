import { useLocale, useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { useMoving, type MovingStore } from './moving-store'
import type { ScheduleWords } from './schedule-words'

/** Buttons for what the keys do with a thing in hand: for fingers, and for whoever presses one thing at a time. */
export function MoveBar({ store, words, onPress }: { store: MovingStore; words: ScheduleWords; onPress: (key: string, isShift?: boolean) => void }) {
  const t = useMessages().scheduleEditor.moving
  const quote = useLocale() === 'ru' ? (text: string) => `«${text}»` : (text: string) => `“${text}”`
  const moving = useMoving(store)
  const lead = moving?.moved[0]
  if (!lead || moving.by !== 'keys') return null
  const keys: [key: string, word: string, isShift?: boolean][] = [
    ['ArrowUp', t.earlier],
    ['ArrowDown', t.later],
    ['ArrowLeft', t.left],
    ['ArrowRight', t.right],
    ['ArrowUp', t.shorter, true],
    ['ArrowDown', t.longer, true],
    ['PageUp', t.dayBefore],
    ['PageDown', t.dayAfter],
  ]
  return (
    <div className="move-bar" role="group" aria-label={t.bar}>
      <p>
        <b>{quote(words.title(lead.item))}</b> {words.place(lead.item, lead.place)}
      </p>
      <div className="actions">
        {keys.map(([key, word, isShift]) => (
          <Button key={word} small onClick={() => onPress(key, isShift)}>
            {word}
          </Button>
        ))}
        <Button small look="primary" onClick={() => onPress('Enter')}>
          {t.put}
        </Button>
        <Button small look="quiet" onClick={() => onPress('Escape')}>
          {t.putBack}
        </Button>
      </div>
    </div>
  )
}
