import { GripVertical, Search } from 'lucide-react'
import { useState } from 'react'
import type { ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useMessages } from '~/i18n/use-messages'
import { matchesSearch } from '~/lib/search-text'
import { accentClass } from '~/ui/filigree/ornaments'
import { Icon } from '~/ui/icon'
import type { ScheduleWords } from './schedule-words'

type Props = {
  items: readonly ScheduleItem[]
  words: ScheduleWords
  accentOf: (item: ScheduleItem) => string
  chosen: readonly string[]
  lifted: readonly string[]
  onChoose: (id: string, more: boolean) => void
}

/** Sessions without a time: from here into the grid, and back. */
export function Tray({ items, words, accentOf, chosen, lifted, onChoose }: Props) {
  const m = useMessages()
  const t = m.scheduleEditor
  const [q, setQ] = useState('')
  const found = items.filter((item) => !q || matchesSearch(`${item.title.ru} ${item.title.en} ${item.note.ru} ${words.people(item)}`, q))
  return (
    <section className="tray" data-tray aria-labelledby="tray-title">
      <h2 id="tray-title" className="tray__head">
        {t.tray} <span>{items.length}</span>
      </h2>
      {items.length > 6 || q ? (
        <div className="search">
          <Icon of={Search} />
          <input className="input input--small" type="search" value={q} onChange={(event) => setQ(event.target.value)} aria-label={t.traySearch} placeholder={t.traySearchHint} />
        </div>
      ) : null}
      {lifted.some((id) => !items.some((item) => item.id === id)) ? <p className="muted tray__none">{t.trayDrop}</p> : null}
      {found.length === 0 ? <p className="muted tray__none">{items.length === 0 ? t.trayEmpty : t.trayNothing}</p> : null}
      <ul>
        {found.map((item) => (
          <li key={item.id} className={accentClass(accentOf(item))}>
            <button
              type="button"
              className={`tray__item${lifted.includes(item.id) ? ' slot--lifted' : ''}`}
              data-slot={item.id}
              aria-pressed={chosen.includes(item.id)}
              onClick={(event) => onChoose(item.id, event.shiftKey || event.ctrlKey || event.metaKey)}
            >
              <Icon of={GripVertical} size="small" />
              <span>
                <b>{words.title(item)}</b>
                <small>
                  {words.minutes(item)}, {m.programme.formats[item.format] ?? item.format}
                </small>
                <small>{words.city(item)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
