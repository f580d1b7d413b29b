import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleanText, formValues, parseForm } from './parse-form'

function form(...fields: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const schema = z.object({
  name: z.string().min(1).max(10),
  email: z.email('email.invalid'),
  products: z.array(z.enum(['silver', 'gold'])).min(1, 'choose'),
  tags: z.array(z.string()).optional(),
  seats: z.coerce.number().int().min(1).default(1),
  newsletter: z.boolean().default(false),
  consent: z.literal(true, 'consent.required'),
})

const good: [string, string][] = [
  ['name', 'Анна'],
  ['email', 'anna@example.org'],
  ['products', 'silver'],
  ['consent', 'on'],
]

describe('parseForm', () => {
  it('reads texts, repeated names, numbers and ticked boxes', () => {
    const result = parseForm(schema, form(...good, ['products', 'gold'], ['seats', '3'], ['newsletter', 'on']))
    expect(result).toEqual({
      ok: true,
      data: {
        name: 'Анна',
        email: 'anna@example.org',
        products: ['silver', 'gold'],
        tags: [],
        seats: 3,
        newsletter: true,
        consent: true,
      },
    })
  })

  it('gives one value of an array field as an array', () => {
    const result = parseForm(schema, form(...good))
    expect(result.ok && result.data.products).toEqual(['silver'])
  })

  it('says what is wrong with each field and keeps what was typed', () => {
    const result = parseForm(schema, form(['name', 'Слишком длинное имя'], ['email', 'anna'], ['seats', 'много']))
    expect(result).toMatchObject({
      ok: false,
      errors: {
        name: 'tooLong',
        email: 'email.invalid',
        products: 'choose',
        seats: 'invalid',
        consent: 'consent.required',
      },
      values: { name: 'Слишком длинное имя', email: 'anna', products: [], consent: false },
    })
  })

  it('calls an empty or a missing text required, whatever its format', () => {
    const empty = parseForm(schema, form(['name', '   '], ['email', '']))
    const missing = parseForm(schema, form())
    expect(empty).toMatchObject({ errors: { name: 'required', email: 'required' } })
    expect(missing).toMatchObject({ errors: { name: 'required', email: 'required' } })
  })

  it('takes the first of two values where one is wanted', () => {
    const result = parseForm(schema, form(...good, ['name', 'Вторая']))
    expect(result.ok && result.data.name).toBe('Анна')
  })

  it('drops fields the schema does not name, or refuses them when it is strict', () => {
    const loose = parseForm(z.object({ name: z.string() }), form(['name', 'a'], ['role', 'admin']))
    const strict = parseForm(z.strictObject({ name: z.string() }), form(['name', 'a'], ['role', 'admin']))
    expect(loose).toEqual({ ok: true, data: { name: 'a' } })
    expect(strict).toMatchObject({ ok: false, errors: { form: 'invalid' } })
  })

  it('is not fooled by names of the object prototype', () => {
    const strict = parseForm(z.strictObject({ name: z.string() }), form(['name', 'a'], ['__proto__', 'x'], ['constructor', 'y']))
    expect(strict.ok).toBe(false)
    const loose = parseForm(schema, form(...good, ['__proto__', 'polluted'], ['toString', 'polluted']))
    expect(loose.ok && Object.getPrototypeOf(loose.data)).toBe(Object.prototype)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const named = parseForm(z.object({ ['__proto__']: z.string().optional(), name: z.string() }), form(['name', 'a']))
    expect(named.ok && named.data.name).toBe('a')
  })

  it('ignores files', () => {
    const data = form(...good)
    data.set('name', new File(['x'], 'x.txt'))
    expect(parseForm(schema, data)).toMatchObject({ ok: false, errors: { name: 'required' } })
  })
})

describe('cleanText', () => {
  it('composes accents, so that a typed й and a pasted one are the same', () => {
    expect(cleanText('и\u0306')).toBe('й')
  })
  it('keeps line breaks and tabs, removes other control characters', () => {
    expect(cleanText('a\r\nb\rc\td\u0000\u0007\u001b[31m\u0085')).toBe('a\nb\nc\td[31m')
  })
  it('removes white space around the text, also no-break', () => {
    expect(cleanText(' \u00a0 слово \n')).toBe('слово')
  })
})

describe('formValues', () => {
  it('gives back every text as it was sent, repeated ones as a list, and no file', () => {
    const data = form(['name', ' Вера '], ['products', 'silver'], ['products', 'gold'], ['__proto__', 'x'])
    data.append('file', new File(['x'], 'x.png'))
    expect(Object.entries(formValues(data))).toEqual([['name', 'Вера'], ['products', ['silver', 'gold']], ['__proto__', 'x'], ['file', '']])
  })
})
