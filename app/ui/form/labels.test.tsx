import { expect, it } from 'vitest'
import { Checkbox } from './checkbox'
import { labelsOf } from './labels'
import { TextField } from './text-field'

it('finds the labels of fields however deep they stand in the form', () => {
  const labels = labelsOf(
    <>
      <TextField name="name" label="Имя" />
      <fieldset>
        <div>
          <TextField name="email" label="Почта" />
        </div>
        {[<Checkbox key="c" name="consent" label="Согласие" />, null, 'текст']}
      </fieldset>
      <input name="hidden" />
    </>,
  )
  expect([...labels]).toEqual([
    ['name', 'Имя'],
    ['email', 'Почта'],
    ['consent', 'Согласие'],
  ])
})
