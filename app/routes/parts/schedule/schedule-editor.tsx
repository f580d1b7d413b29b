import { useNavigate } from '@remix-run/react'
import { Plus, Redo2, Undo2 } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { itemOf, type NewItem } from '~/domain/schedule/new-item.schema'
import { addItems, placeItem, takeOut } from '~/domain/schedule/schedule-edits.rules'
import { disputed, nameNow, type Change } from '~/domain/schedule/schedule-editor.rules'
import { columnsOf, type ScheduleView } from '~/domain/schedule/schedule-view.rules'
import type { Schedule, ScheduleItem } from '~/domain/schedule/schedule.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { Bridges } from './bridges'
import { ChosenPanel, DayPanel } from './chosen-panel'
import { draft } from './draft'
import { Ghosts, Said } from './ghosts'
import { Grid } from './grid'
import { HallPicker, useOneHall } from './hall-picker'
import { ItemDialog } from './item-dialog'
import { MoveBar } from './move-bar'
import { PublishBar } from './publish-bar'
import { SaveState } from './save-state'
import { useScheduleWords } from './schedule-words'
import { StaleDialog } from './stale-dialog'
import { stepFocus, useFocusOn } from './step-focus'
import { Tray } from './tray'
import { hallOf, useDrag } from './use-drag'
import { carried, scheduleKeys, type KeysAsked } from './use-keys'
import { useListeners } from './use-listeners'
import { useMover } from './use-mover'
import { useOffers } from './use-offers'
import { useSchedule } from './use-schedule'
import { useShown } from './use-shown'
import { Verbs } from './verbs'
import { DayTabs, ViewForm, viewAddress } from './view-bar'

/** The schedule of an edition to be worked at: days, tray, halls by time, and beside them what is chosen. */
export function ScheduleEditor({ schedule, view }: { schedule: Schedule; view: ScheduleView }) {
  const t = useMessages().scheduleEditor
  const l = useLocale()
  const navigate = useNavigate()
  const { surroundings } = schedule
  const words = useScheduleWords(surroundings)
  const editing = useSchedule(schedule, paths.organizer(l, '/schedule/edits'))
  const { state, edit, select } = editing
  const { items, selected } = state
  const [asked, setAsked] = useState<{ item: ScheduleItem; isNew: boolean } | null>(null)
  const [said, say] = useState('')
  const [active, setActive] = useState<string>()
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const made = useRef(0)
  const newKey = useCallback(() => `new-${(made.current += 1)}`, [])
  const find = useCallback((id: string) => items.get(id), [items])
  const root = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const shown = useShown(items, surroundings, view)
  const { axis, today, own, isOwn, marks, conflicts, changed } = shown
  const all = useMemo(() => columnsOf(surroundings, view.centre, today), [surroundings, view.centre, today])
  const oneHall = useOneHall(all)
  const { columns } = oneHall
  const toDay = useCallback((day: string) => day !== view.day && navigate(viewAddress(view, { day }), { replace: true, preventScrollReset: true }), [navigate, view])
  const focusOn = useFocusOn(root)
  const mover = useMover({
    editing,
    index: shown.index,
    axis,
    onDrawn: (place, item) => setAsked({ item: { ...item, ...place }, isNew: true }),
    onDropped: ({ moved: [lead], over, by }) => {
      if (!lead) return
      if (by === 'keys') focusOn(lead.item.id)
      say(over === 'tray' ? t.moving.toTray(words.title(lead.item)) : t.moving.dropped(words.title(lead.item), words.when({ ...lead.item, ...lead.place }), words.hall(lead.item, lead.place.hallId)))
    },
  })
  const chosen = selected.flatMap((id) => items.get(id) ?? [])
  const chosenOwn = chosen.filter(isOwn)
  const together = (item: ScheduleItem) => [item, ...(selected.includes(item.id) && item.start !== null ? chosenOwn.filter((other) => other !== item && other.start !== null) : [])]
  const onlyOne = chosen.length === 1 ? chosen[0] : undefined
  const offers = useOffers(onlyOne && isOwn(onlyOne) && marks.get(onlyOne.id)?.length ? onlyOne : undefined, shown)
  // The same function as long as the page is open, so that a block is not drawn anew because another was chosen.
  const latest = useRef(selected)
  latest.current = selected
  const choose = useCallback(
    (id: string, more: boolean) => select(!more ? [id] : latest.current.includes(id) ? latest.current.filter((other) => other !== id) : [...latest.current, id]),
    [select],
  )
  /** Takes a step back or forth, goes to the day it happens on and, by keys, to the block itself. */
  const retrace = (way: 'undo' | 'redo', isByKeys: boolean) => {
    const change = (way === 'undo' ? state.past.at(-1) : state.future[0])?.changes[0]
    const to = way === 'undo' ? change?.before : change?.after
    editing[way]()
    if (!change || !to) return
    if (to.start !== null) toDay(dayIn(new Date(to.start), view.zone))
    if (isByKeys) focusOn(nameNow(state.renamed, change.id))
  }
  const reveal = (id: string) => {
    const item = items.get(id)
    if (!item) return
    choose(id, false)
    oneHall.show(item.hallId)
    focusOn(id)
  }
  const remove = () => {
    edit(takeOut(chosenOwn.length > 0 ? chosenOwn : []), [])
    const [first] = chosenOwn
    if (first) say(t.moving.toTray(words.title(first)))
  }
  const take = (nth: number) => {
    const place = offers?.[nth]
    if (!place || !onlyOne) return false
    edit(placeItem(onlyOne, place))
    say(t.moving.dropped(words.title(onlyOne), words.when({ ...onlyOne, ...place }), words.hall(onlyOne, place.hallId)))
    focusOn(onlyOne.id)
    return true
  }
  const pickUp = (item: ScheduleItem) => {
    if (!isOwn(item)) return
    choose(item.id, false)
    mover.lift([item], 'keys', 'move', item.start === null ? shown.firstPlace(item) : undefined)
    oneHall.show(item.hallId ?? shown.firstPlace(item).hallId)
    say(t.moving.lifted(words.title(item)))
  }
  useDrag({
    root,
    scroll,
    mover,
    axis,
    find: (id) => {
      const item = items.get(id)
      return item && isOwn(item) ? item : undefined
    },
    together,
    drawn: (column, start) => {
      const where = columns.find(({ key }) => key === column)
      return where?.hall && where.centre.own ? draft({ id: newKey(), centreId: where.centre.id, hallId: hallOf(column), start, duration: Math.max(axis.step, 15) }) : null
    },
    mayStand: (item, column) => columns.some(({ key, centre, hall }) => key === column && centre.id === item.centreId && hall !== null) && !(item.type === 'break' && item.hallId === null),
    onDay: toDay,
  })
  const keys: KeysAsked = {
    mover, editing, axis, day: view.day, days: view.days, columns: all, find, isOwn, together,
    firstPlace: shown.firstPlace,
    onDay: toDay,
    onRemove: remove,
    onStep: (from, direction) => stepFocus(root, from, direction),
    onPickedUp: (item) => {
      oneHall.show(mover.store.get()?.moved[0]?.place.hallId ?? null)
      say(t.moving.lifted(words.title(item)))
    },
    onPutBack: (item) => {
      focusOn(item.id)
      say(t.moving.back(words.title(item)))
    },
    onTake: take,
    onRetrace: (way) => retrace(way, true),
  }
  useListeners('document', { keydown: scheduleKeys(keys) })
  const done = (form: NewItem) => {
    const base = asked?.isNew ? undefined : asked?.item
    const item = itemOf(form, base?.id ?? newKey(), surroundings.halls, surroundings.centres, base)
    setAsked(null)
    if (!item) return
    const changes: Change[] = base ? [{ id: base.id, before: base, after: item }] : addItems([item])
    edit(changes, [item.id])
    focusOn(item.id)
    say(t.moving.dropped(words.title(item), words.when(item), words.hall(item)))
  }
  const addByButton = () => {
    const where = columns.find(({ hall, centre }) => hall && centre.own) ?? all.find(({ hall, centre }) => hall && centre.own)
    if (where) setAsked({ item: draft({ id: newKey(), centreId: where.centre.id, hallId: where.key, start: Math.max(axis.from, shown.morning), duration: 60 }), isNew: true })
  }
  const tray = own.filter((item) => item.start === null && item.type === 'slot' && (view.centre === '' || shown.slugOf(item) === view.centre))
  const stop = today.some(({ id }) => id === active) ? active : today[0]?.id
  const dayConflicts = conflicts.filter(({ items: [a, b] }) => today.some(({ id }) => id === a || id === b))

  return (
    <div className="sched" ref={root} data-ready={isReady || undefined}>
      <div className="sched__bar">
        <DayTabs view={view} changes={shown.changesByDay} />
        <ViewForm view={view} centres={surroundings.centres} />
        <div className="sched__tools">
          <SaveState editing={editing} />
          <button type="button" className="editor__tool" aria-label={t.undo} title={t.undo} disabled={state.past.length === 0} onClick={() => retrace('undo', false)}>
            <Icon of={Undo2} />
          </button>
          <button type="button" className="editor__tool" aria-label={t.redo} title={t.redo} disabled={state.future.length === 0} onClick={() => retrace('redo', false)}>
            <Icon of={Redo2} />
          </button>
          <Button small onClick={addByButton}>
            <Icon of={Plus} size="small" />
            {t.add}
          </Button>
        </div>
      </div>
      <p className="visually-hidden" role="status">
        <Said store={mover.store} words={words} find={find} done={said} />
      </p>
      <HallPicker {...oneHall} all={all} />
      <div className="sched__work">
        <Tray items={tray} words={words} accentOf={shown.accentOf} chosen={selected} lifted={mover.lifted} onChoose={choose} />
        <Grid
          label={t.grid(formatDay(view.day, l))}
          scroll={scroll}
          axis={axis}
          columns={columns}
          items={today}
          words={words}
          chosen={selected}
          lifted={mover.lifted}
          marks={marks}
          changed={changed}
          isOwn={isOwn}
          stop={stop}
          onChoose={choose}
          onFocus={setActive}
        >
          <Bridges conflicts={dayConflicts} axis={axis} columns={columns} find={find} />
          <Ghosts store={mover.store} axis={axis} columns={columns} words={words} find={find} />
        </Grid>
        <div className="sched__panel">
          {onlyOne ? (
            <ChosenPanel
              item={onlyOne}
              words={words}
              conflicts={marks.get(onlyOne.id) ?? []}
              offers={offers}
              changed={changed(onlyOne)}
              isOwn={isOwn(onlyOne)}
              find={find}
              onLift={() => pickUp(onlyOne)}
              onTake={take}
              onChange={() => setAsked({ item: onlyOne, isNew: false })}
              onRemove={remove}
            />
          ) : chosen.length > 1 ? (
            <h2>{t.chosen(chosen.length)}</h2>
          ) : (
            <DayPanel conflicts={dayConflicts} elsewhere={conflicts.length - dayConflicts.length} words={words} find={find} onChoose={reveal} />
          )}
          {chosenOwn.length > 0 ? (
            <Verbs
              chosen={chosenOwn}
              all={own}
              day={view.day}
              days={view.days}
              zone={axis.zone}
              step={axis.step}
              newKey={newKey}
              onEdit={(changes) => edit(changes)}
              onRemove={remove}
              onNone={() => select([])}
            />
          ) : (
            <p>
              <Button small look="quiet" onClick={() => select(today.filter(isOwn).map(({ id }) => id))}>
                {t.verbs.copyDay}
              </Button>
            </p>
          )}
        </div>
      </div>
      <MoveBar store={mover.store} words={words} onPress={(key, isShift = false) => carried(key, isShift, keys)} />
      <PublishBar counts={shown.changeCounts} total={shown.changeTotal} conflicts={conflicts.length} hasRelease={own.some(({ published }) => published)} />
      {asked ? <ItemDialog item={asked.item} isNew={asked.isNew} surroundings={surroundings} onDone={done} onClose={() => setAsked(null)} /> : null}
      {state.stale ? <StaleDialog lines={disputed(state)} words={words} onDecide={editing.decide} /> : null}
    </div>
  )
}

