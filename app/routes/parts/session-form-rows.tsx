import { mostPeople, mostSlots, parts, slotField, type Rows } from '~/domain/session/session.schema'
import type { Messages } from '~/i18n/messages/messages'
import { Button } from '~/ui/button'
import { Select } from '~/ui/form/select'
import { HiddenField } from '~/ui/form/hidden-field'
import { TextField } from '~/ui/form/text-field'

// Plain functions, called and not rendered: so the form finds the labels of their fields for its summary.

export type RowChoices = {
  halls: readonly { id: string; name: string }[]
  /** «по Москве». */
  zone: string
  /** «23–27 июня 2027 г.». */
  days: string
}

/** The fields of the slot in row `n`. From the second on their labels say which. `stamp` is another one once rows have moved. */
export function slotRow(n: number, { slots }: Rows, { halls, zone, days }: RowChoices, stamp: string, m: Messages) {
  const t = m.organizer.session
  const label = (text: string) => (n === 1 ? text : `${text} (${n})`)
  return (
    <fieldset key={`slot ${stamp} ${n}`} className="form-row">
      <legend className={slots > 1 ? 'subheading' : 'visually-hidden'}>{t.slot(n)}</legend>
      <HiddenField name={slotField('slotId', n)} />
      <TextField name={slotField('date', n)} type="date" label={label(t.date)} hint={n === 1 ? t.dateHint(days) : undefined} />
      <TextField name={slotField('time', n)} type="time" label={label(t.time)} hint={n === 1 ? t.timeHint(zone) : undefined} />
      <TextField name={slotField('duration', n)} type="number" inputMode="numeric" label={label(t.duration)} min={5} max={1440} required />
      <TextField name={slotField('capacity', n)} type="number" inputMode="numeric" label={label(t.capacity)} hint={n === 1 ? t.capacityHint : undefined} min={1} />
      <Select name={slotField('hallId', n)} label={label(t.hall)} placeholder={t.noHall} options={halls.map((hall) => ({ value: hall.id, label: hall.name }))} className="form-row__half" />
      <TextField name={slotField('noteRu', n)} label={label(t.noteRu)} hint={n === 1 ? t.noteHint : undefined} />
      <TextField name={slotField('noteEn', n)} label={label(t.noteEn)} />
      {slots > 1 ? (
        <div className="form-row__full">
          <Button type="submit" name="rows" value={`remove-slot-${n}`} formNoValidate small look="quiet">
            {t.removeSlot(n)}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

/** Adds a row for one more slot. */
export function addSlot({ slots }: Rows, m: Messages) {
  return slots < mostSlots ? addRow('add-slot', m.organizer.session.addSlot) : null
}

/** Who, and as what, in row `n`. `listId` names the list of people we know. */
export function personRow(n: number, listId: string, stamp: string, m: Messages) {
  const t = m.organizer.session
  return (
    <fieldset key={`person ${stamp} ${n}`} className="form-row form-row--person">
      <legend className="visually-hidden">{t.person(n)}</legend>
      <TextField name={`person${n}`} label={t.person(n)} list={listId} autoComplete="off" className="form-row__wide" />
      <Select name={`part${n}`} label={t.part(n)} options={parts.map((value) => ({ value, label: t.parts[value] }))} />
      <div className="form-row__end">
        <Button type="submit" name="rows" value={`remove-person-${n}`} formNoValidate small look="quiet" aria-label={t.removePerson(n)}>
          {t.remove}
        </Button>
      </div>
    </fieldset>
  )
}

/** Adds a row for one more person. */
export function addPerson({ people }: Rows, m: Messages) {
  return people < mostPeople ? addRow('add-person', m.organizer.session.addPerson) : null
}

function addRow(value: string, label: string) {
  return (
    <div className="form__full">
      <Button type="submit" name="rows" value={value} formNoValidate small>
        {label}
      </Button>
    </div>
  )
}
