import type { Pass } from '~/domain/pass/pass.queries.server'
import { passKinds, type PassKind } from '~/domain/pass/pass.rules'
import { carPassForm, personPassForm } from '~/domain/pass/pass.schema'
import { useMessages } from '~/i18n/use-messages'
import { Button, ButtonLink } from '~/ui/button'
import { PostForm } from '~/ui/form/carried'
import { ZodForm } from '~/ui/form/form'
import { SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import type { PassResult } from './pass-actions.server'

type Props = {
  passes: readonly Pass[]
  /** How many there may be; null where nothing limits them. */
  limits: Record<PassKind, number> | null
  /** Whether the list may be changed now. */
  open: boolean
  /** Id of the pass that is being changed. */
  editing: string | null
  /** Address of the page. */
  here: string
  result: PassResult | undefined
  /** Issued passes may be changed too, and removed even where the list is not open. */
  all?: boolean
}

/** People and cars, each with a list and the form to add one or change one. */
export function PassLists({ passes, limits, open, editing, here, result, all = false }: Props) {
  const t = useMessages().desk.passes
  // A refused change comes back as what was being changed.
  const wanted = (result?.values?.passId as string | undefined) || editing
  return (
    <div className="stack stack--loose">
      {passKinds.map((kind) => {
        const list = passes.filter((pass) => pass.kind === kind)
        const changed = open ? list.find((pass) => pass.id === wanted && (all || !pass.issued)) : undefined
        const full = limits !== null && list.length >= limits[kind]
        return (
          <section key={kind} className="stack">
            <div className="review__head">
              <h2>{t[kind]}</h2>
              {limits && limits[kind] > 0 ? <span className="muted">{t.count(list.length, limits[kind])}</span> : null}
            </div>
            {list.length === 0 ? <p className="muted">{kind === 'car' ? t.noneCars : t.none}</p> : <PassTable kind={kind} list={list} open={open} all={all} here={here} />}
            {!open ? null : full && !changed ? <p className="muted">{t.full}</p> : <PassForm key={`${changed?.id ?? 'new'}-${list.at(-1)?.id ?? ''}`} kind={kind} changed={changed} here={here} result={result?.kind === kind ? result : undefined} />}
          </section>
        )
      })}
      {open ? <p className="muted small measure">{t.consent}</p> : null}
    </div>
  )
}

function PassTable({ kind, list, open, all, here }: { kind: PassKind; list: readonly Pass[]; open: boolean; all: boolean; here: string }) {
  const t = useMessages().desk.passes
  const c = t.columns
  return (
    <table className="table table--stack">
      <thead>
        <tr>
          <th scope="col">{kind === 'car' ? c.plate : c.name}</th>
          <th scope="col">{kind === 'car' ? c.make : c.post}</th>
          {kind === 'car' ? <th scope="col">{c.driver}</th> : null}
          <th scope="col">{c.state}</th>
          {open || all ? <th scope="col">{c.action}</th> : null}
        </tr>
      </thead>
      <tbody>
        {list.map((pass) => {
          const name = kind === 'car' ? pass.plate : pass.name
          return (
            <tr key={pass.id}>
              <th scope="row">
                {name}
                {pass.oddPlate ? <small className="muted"> {t.oddPlate}</small> : null}
              </th>
              <td data-label={kind === 'car' ? c.make : c.post}>{(kind === 'car' ? pass.make : pass.post) || '—'}</td>
              {kind === 'car' ? <td data-label={c.driver}>{pass.name}</td> : null}
              <td data-label={c.state}>
                <span className={pass.issued ? 'state state--good' : 'state state--wait'}>{pass.issued ? t.states.issued : t.states.asked}</span>
              </td>
              {open || all ? (
                <td data-label={c.action}>
                  {pass.issued && !all ? (
                    '—'
                  ) : (
                    <PostForm action={here} className="row row--tight">
                      {open ? (
                        <a className="button button--quiet button--small" href={`${here}?edit=${pass.id}#pass-${kind}`} aria-label={t.editOf(name)}>
                          {t.edit}
                        </a>
                      ) : null}
                      <input type="hidden" name="passId" value={pass.id} />
                      <Button type="submit" name="intent" value="remove" small aria-label={t.removeOf(name)}>
                        {t.remove}
                      </Button>
                    </PostForm>
                  )}
                </td>
              ) : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function PassForm({ kind, changed, here, result }: { kind: PassKind; changed: Pass | undefined; here: string; result: PassResult | undefined }) {
  const m = useMessages()
  const t = m.desk.passes
  const texts = { errors: m.errors, summaryTitle: t.summary }
  const values = { passId: changed?.id ?? '', name: changed?.name ?? '', post: changed?.post ?? '', plate: changed?.plate ?? '', make: changed?.make ?? '' }
  const title = kind === 'car' ? (changed ? t.changeCar : t.addCar) : changed ? t.changePerson : t.addPerson
  const send = (
    <div className="form__send">
      <SubmitButton look={changed ? 'primary' : 'plain'}>{changed ? t.save : t.add}</SubmitButton>
      {changed ? (
        <ButtonLink to={here} look="quiet">
          {t.cancel}
        </ButtonLink>
      ) : null}
    </div>
  )
  const optional = m.apply.optional
  return (
    <div>
      <h3 className="small-title">{title}</h3>
      {kind === 'person' ? (
        <ZodForm id="pass-person" intent="person" action={here} schema={personPassForm} messages={texts} defaultValues={values} result={result}>
          <input type="hidden" name="passId" value={values.passId} />
          <TextField name="name" label={t.name} required autoComplete="off" maxLength={160} />
          <TextField name="post" label={t.post} optionalLabel={optional} autoComplete="off" maxLength={120} />
          {send}
        </ZodForm>
      ) : (
        <ZodForm id="pass-car" intent="car" action={here} schema={carPassForm} messages={texts} defaultValues={values} result={result}>
          <input type="hidden" name="passId" value={values.passId} />
          <TextField name="plate" label={t.plate} hint={t.plateHint} required autoComplete="off" spellCheck={false} maxLength={40} />
          <TextField name="make" label={t.make} optionalLabel={optional} autoComplete="off" maxLength={80} />
          <TextField name="name" label={t.driver} required autoComplete="off" maxLength={160} />
          {send}
        </ZodForm>
      )}
    </div>
  )
}
