import { useState } from 'react'
import { allHallsOf, newItemForm, type NewItem } from '~/domain/schedule/new-item.schema'
import type { ScheduleItem, Surroundings } from '~/domain/schedule/schedule.rules'
import { kinds } from '~/domain/session/session.schema'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, timeIn } from '~/lib/dates'
import { Dialog } from '~/ui/dialog'
import { Checkbox } from '~/ui/form/checkbox'
import { RadioGroup } from '~/ui/form/choices'
import { LocalForm } from '~/ui/form/local-form'
import { Select } from '~/ui/form/select'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'

type Props = {
  /** Where it stands, or is to stand; of a break that is there already all else too. */
  item: ScheduleItem
  isNew: boolean
  surroundings: Surroundings
  onDone: (form: NewItem) => void
  onClose: () => void
}

/** What was drawn gets its name; a break may be changed here, too. */
export function ItemDialog({ item, isNew, surroundings: { centres, halls }, onDone, onClose }: Props) {
  const m = useMessages()
  const t = m.scheduleEditor.dialog
  const l = useLocale()
  const [what, setWhat] = useState<string>(item.type === 'break' ? 'break' : 'session')
  const centre = centres.find(({ id }) => id === item.centreId)
  const zone = centre?.timeZone ?? 'Europe/Moscow'
  const start = new Date(item.start ?? 0)
  const places = centres.filter(({ own, id }) => own && (isNew || id === item.centreId)).flatMap(({ id, city }) => [
    ...(what === 'break' ? [{ value: `${allHallsOf}${id}`, label: `${pick(city, l)}: ${m.scheduleEditor.allHalls.toLowerCase()}` }] : []),
    ...halls.filter(({ centreId }) => centreId === id).map((hall) => ({ value: hall.id, label: `${pick(city, l)}: ${pick(hall.name, l)}` })),
  ])
  return (
    <Dialog title={isNew ? t.add : t.change} closeLabel={t.close} onClose={onClose}>
      <div onChange={(event) => (event.target instanceof HTMLInputElement && event.target.name === 'what' ? setWhat(event.target.value) : undefined)}>
        <LocalForm
          schema={newItemForm}
          messages={{ errors: m.errors, summaryTitle: t.summary }}
          defaultValues={{
            what: item.type === 'break' ? 'break' : 'session',
            titleRu: item.title.ru,
            titleEn: item.title.en,
            kind: 'educational',
            hallId: item.hallId ?? `${allHallsOf}${item.centreId}`,
            date: dayIn(start, zone),
            time: timeIn(start, zone),
            duration: item.duration,
            hidden: item.hidden,
          }}
          onDone={onDone}
        >
          {isNew ? <RadioGroup name="what" label={t.what} options={[{ value: 'session', label: t.session }, { value: 'break', label: t.break }]} required /> : <input type="hidden" name="what" value="break" />}
          <TextField name="titleRu" label={t.title} hint={what === 'session' ? t.titleHint : undefined} className="form__full" required />
          {what === 'session' ? (
            <Select name="kind" label={t.kind} options={kinds.map((value) => ({ value, label: m.programme.kindFilter[value] ?? value }))} />
          ) : (
            <TextField name="titleEn" label={t.titleEn} className="form__full" />
          )}
          <Select name="hallId" label={t.hall} options={places} required />
          <TextField name="date" type="date" label={t.day} required />
          <TextField name="time" type="time" label={t.time} hint={centre ? t.timeHint(m.time.zone[zone] ?? pick(centre.city, l)) : undefined} required />
          <TextField name="duration" type="number" inputMode="numeric" label={t.duration} hint={t.durationHint} min={5} max={1440} required />
          {what === 'break' ? <Checkbox name="hidden" label={t.hidden} hint={t.hiddenHint} /> : null}
          <div className="form__send">
            <SubmitButton>{isNew ? t.put : t.save}</SubmitButton>
          </div>
        </LocalForm>
      </div>
    </Dialog>
  )
}
