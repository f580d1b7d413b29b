import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNameParameters } from './file-name'
import { nastyText } from './samples.testing'

it('gives a Russian title a Latin name and keeps the real one', () => {
  expect(fileNameParameters('Скань: мастер-класс «Щётка»', 'ics')).toBe(
    `filename="skan-master-klass-shchyotka.ics"; filename*=UTF-8''${encodeURIComponent('Скань мастер-класс «Щётка».ics')}`,
  )
})

it.each([
  ['', 'calendar.ics'],
  ['💍', 'calendar.ics'],
  ['Café — №5', 'cafe-no5.ics'],
  ['../../etc/passwd', 'etc-passwd.ics'],
  ['Ёж\u0438\u0306', 'yozhy.ics'],
])('names %j', (title, ascii) => {
  expect(fileNameParameters(title, 'ics')).toContain(`filename="${ascii}"`)
})

it('is one harmless header, whatever the title', () => {
  fc.assert(
    fc.property(nastyText, (title) => {
      const value = fileNameParameters(title, 'ics')
      expect(value).toMatch(/^filename="[a-z0-9-]+\.ics"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+\.ics$/)
      const name = decodeURIComponent(value.replace(/.*''/, ''))
      expect(name).not.toMatch(/[\p{Cc}"*/:<>?\\|]/u)
      expect(new TextEncoder().encode(name).length).toBeLessThan(400)
    }),
  )
})
