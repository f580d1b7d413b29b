import type { AddressObject, Attachment } from 'mailparser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales, type Locale } from '~/i18n/locale'
import { sampleProps } from './samples.testing'
import { testSmtp, type TestSmtp } from './smtp.testing'
import { renderMail, type MailName, type MailProps } from './templates'
import { createTransport, type MailTransport } from './transport.server'

const baseUrl = 'https://festival.example.org'
const from = { name: 'Золотое кольцо России', address: 'calendar@example.org' }
const names = Object.keys(sampleProps('ru')) as MailName[]
const invitations = names.filter((name) => 'calendar' in sampleProps('ru')[name])

let smtp: TestSmtp
let transport: MailTransport
beforeAll(async () => {
  smtp = await testSmtp()
  transport = createTransport({ smtpUrl: smtp.url, from, dataDir: '/nowhere' })
})
afterAll(async () => {
  transport.close()
  await smtp.close()
})

/** Sends a mail over SMTP and reads back what arrived. */
async function trip<K extends MailName>(name: K, props: MailProps[K], locale: Locale) {
  const { recipientName, ...content } = renderMail(name, props, locale, { baseUrl })
  await transport.send({
    ...content,
    id: 'a',
    locale,
    createdAt: new Date('2027-06-20T10:15:00Z'),
    messageId: '<0123456789abcdef@festival.example.org>',
    to: { name: recipientName, address: 'visitor@example.org' },
  })
  const received = smtp.received.at(-1)!
  return { received, sent: content, mail: await smtp.lastMail() }
}

const addresses = (value: AddressObject | AddressObject[] | undefined) => [value ?? []].flat().flatMap((one) => one.value)

describe.each(locales)('every mail in %s', (locale) => {
  test.each(names)('%s arrives as it was written', async (name) => {
    const { received, sent, mail } = await trip(name, sampleProps(locale)[name], locale)
    expect(mail.subject).toBe(sent.subject)
    expect(mail.html).toContain(`<html lang="${locale}"`)
    expect(mail.text?.trim()).toBe(sent.text.trim())
    expect(addresses(mail.from)).toMatchObject([from])
    expect(addresses(mail.to).map((one) => one.address)).toEqual(['visitor@example.org'])
    expect(received.to).toEqual(['visitor@example.org'])
    expect(mail.messageId).toBe('<0123456789abcdef@festival.example.org>')
    expect(mail.date).toEqual(new Date('2027-06-20T10:15:00Z'))
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  })

  test.each(names)('%s says the same in HTML and in plain text', (name) => {
    const { html, text, subject } = renderMail(name, sampleProps(locale)[name], locale, { baseUrl })
    const button = /<a class="button[^>]*href="([^"]+)"[^>]*>([^<]+)</.exec(html)
    expect(text).toContain(`${button?.[2]}: ${button?.[1]}`)
    expect(html.match(/class="button/g)).toHaveLength(1)
    expect(text).not.toMatch(/<(?!https:)[a-z/]|&[a-z]+;|undefined|null|\[object/)
    // A mail in Russian is in Russian throughout, an English one in English.
    expect(/[а-яё]/i.test(subject + text)).toBe(locale === 'ru')
  })

  test.each(names)('%s links to this site only', (name) => {
    const { html } = renderMail(name, sampleProps(locale)[name], locale, { baseUrl })
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]!)
    expect(links.length).toBeGreaterThan(1)
    for (const link of links) expect(link).toMatch(new RegExp(`^${baseUrl}/${locale}`))
  })
})

test.each([
  [{ name: null, address: 'calendar@example.org' }, 'ru', 'Золотое кольцо России'],
  [{ name: null, address: 'calendar@example.org' }, 'en', 'The Golden Ring of Russia'],
  [{ name: 'Фестиваль', address: 'calendar@example.org' }, 'en', 'Фестиваль'],
] as const)('the From header of %o to a reader of %s says %s', async (sender, locale, name) => {
  const named = createTransport({ smtpUrl: smtp.url, from: sender, dataDir: '/nowhere' })
  const { recipientName, ...content } = renderMail('ticket-to-visitor', sampleProps(locale)['ticket-to-visitor'], locale, { baseUrl })
  await named.send({ ...content, id: 'a', locale, createdAt: new Date(0), messageId: '<a@b>', to: { name: recipientName, address: 'v@example.org' } })
  named.close()
  expect(addresses((await smtp.lastMail()).from)).toMatchObject([{ name, address: 'calendar@example.org' }])
})

test('the To header carries the visitor’s name', async () => {
  const { mail } = await trip('ticket-to-visitor', sampleProps('ru')['ticket-to-visitor'], 'ru')
  expect(addresses(mail.to)).toMatchObject([{ name: 'Елена Соколова', address: 'visitor@example.org' }])
})

describe('invitations (calendar.md 4.3, line 18: RFC 6047)', () => {
  test.each(invitations)('%s', async (name) => {
    const { received, sent, mail } = await trip(name, sampleProps('ru')[name], 'ru')
    const { method, content } = sent.calendar!
    const [inline, file] = mail.attachments as [Attachment, Attachment]
    expect(mail.attachments).toHaveLength(2)

    // The type says the method of the body and its charset.
    const type = /^Content-Type: text\/calendar;([^\r]*(?:\r\n[ \t][^\r]*)*)/im.exec(received.raw)?.[1]
    expect(type).toMatch(new RegExp(`method="?${method}"?`, 'i'))
    expect(type).toMatch(/charset="?utf-8"?/i)
    expect(content).toContain(`\r\nMETHOD:${method}\r\n`)

    // It is the last alternative, not an attachment, in base64.
    const parts = [...received.raw.matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gim)].map((match) => match[1])
    expect(parts).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics'])
    const head = received.raw.slice(received.raw.search(/^Content-Type: text\/calendar/im)).split('\r\n\r\n')[0]
    expect(head).not.toMatch(/Content-Disposition/i)
    expect(head).toMatch(/Content-Transfer-Encoding: base64/i)

    // The file is its twin, to the byte.
    expect(file).toMatchObject({ filename: 'invite.ics', contentType: 'application/ics', contentDisposition: 'attachment' })
    expect(inline.content.toString('utf8')).toBe(content)
    expect(file.content.equals(inline.content)).toBe(true)

    // Sender and organiser are one.
    expect(addresses(mail.from)[0]?.address).toBe('calendar@example.org')
    expect(content.replace(/\r\n /g, '')).toContain(':mailto:calendar@example.org\r\n')
    expect(received.to).toHaveLength(1)
  })

  test('come from the organiser of the calendar body, whatever the sender is called today', async () => {
    const moved = createTransport({ smtpUrl: smtp.url, from: { name: 'New', address: 'new@example.org' }, dataDir: '/nowhere' })
    const { recipientName, ...content } = renderMail('invited-to-visitor', sampleProps('ru')['invited-to-visitor'], 'ru', { baseUrl })
    await moved.send({ ...content, id: 'a', locale: 'ru', createdAt: new Date(0), messageId: '<a@b>', to: { name: recipientName, address: 'v@example.org' } })
    moved.close()
    const mail = await smtp.lastMail()
    expect(addresses(mail.from)[0]?.address).toBe('calendar@example.org')
    expect(smtp.received.at(-1)!.from).toBe('new@example.org')
  })

  test('are refused when method and body differ, or nobody invites', async () => {
    const sample = sampleProps('ru')['session-cancelled-to-visitor']
    const content = sample.calendar.content
    for (const broken of [content.replace('METHOD:CANCEL', 'METHOD:REQUEST'), content.replace('ORGANIZER', 'X-ORGANIZER')]) {
      const props = { ...sample, calendar: { ...sample.calendar, content: broken } }
      await expect(trip('session-cancelled-to-visitor', props, 'ru')).rejects.toThrow(/METHOD|ORGANIZER/)
    }
  })
})

/** Every text of the properties, replaced; links and calendar bodies stay. */
function withEverywhere<T>(value: T, text: string): T {
  if (typeof value === 'string') return (value.startsWith('/') ? value : text) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'calendar' ? inner : withEverywhere(inner, text)]),
  ) as T
}

describe('what people type stays text', () => {
  test.each(names)('CR and LF in every field of %s add no header, recipient or part', async (name) => {
    const clean = await trip(name, withEverywhere(sampleProps('ru')[name], 'Evil'), 'ru')
    const evil = 'Evil\r\nBcc: thief@example.org\r\nX-Injected: 1\r\n\r\n<b>body</b>\u0000\u202e'
    const { received, mail } = await trip(name, withEverywhere(sampleProps('ru')[name], evil), 'ru')
    expect([...mail.headers.keys()]).toEqual([...clean.mail.headers.keys()])
    expect(received.to).toEqual(['visitor@example.org'])
    expect(addresses(mail.to)).toHaveLength(1)
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(mail.html).not.toContain('<b>')
    expect(mail.attachments).toHaveLength(clean.mail.attachments.length)
  })

  test.each(names)('markup in every field of %s makes no element and no link', (name) => {
    const evil = '<a href="https://evil.example">x</a> [x](https://evil.example) "><img src=x onerror=alert(1)>'
    const plain = renderMail(name, withEverywhere(sampleProps('ru')[name], 'Evil'), 'ru', { baseUrl })
    const { html } = renderMail(name, withEverywhere(sampleProps('ru')[name], evil), 'ru', { baseUrl })
    const elements = (source: string) => source.match(/<[a-z][^\s>]*/g)
    expect(elements(html)).toEqual(elements(plain.html))
    expect(html).not.toMatch(/href="https:\/\/evil/)
  })

  test('no mail program can make a link of a name', () => {
    const ticket = { ...sampleProps('ru')['ticket-to-visitor'], name: 'Приз: https://evil.example/x' }
    const submitted = { ...sampleProps('ru')['application-submitted-to-exhibitor'], brand: 'www.evil.example' }
    const mails = [renderMail('ticket-to-visitor', ticket, 'ru', { baseUrl }), renderMail('application-submitted-to-exhibitor', submitted, 'ru', { baseUrl })]
    for (const { html, text } of mails) {
      const body = /<body.*<\/body>/s.exec(html)![0]
      expect(body + text).not.toMatch(/evil\.example|https?:\/\/evil/)
      expect((body + text).replaceAll('\u200b', '')).toContain('evil.example')
    }
  })

  test('ordinary names pass as they are', () => {
    const ticket = { ...sampleProps('ru')['ticket-to-visitor'], name: 'А. Ветрова-О’Нил' }
    expect(renderMail('ticket-to-visitor', ticket, 'ru', { baseUrl }).text).toContain('Здравствуйте, А. Ветрова-О’Нил!')
  })

  test('lines of a reason stay lines', () => {
    const { text, html } = renderMail('application-rejected-to-exhibitor', { ...sampleProps('ru')['application-rejected-to-exhibitor'], reason: 'Раз.\r\nДва.' }, 'ru', { baseUrl })
    expect(text).toContain('Причина: Раз.\nДва.')
    expect(html).toMatch(/Раз\.<\/span><br\/?><span[^>]*>Два\./)
  })

  test('a link that is not http is refused', () => {
    const props = { link: 'javascript:alert(1)', minutes: 10 }
    expect(() => renderMail('sign-in-to-user', props, 'ru', { baseUrl })).toThrow(TypeError)
  })
})

describe('the subject of a move says what moved', () => {
  const sample = sampleProps('ru')['session-moved-to-visitor']
  test.each([
    [{ ...sample.before, when: 'завтра' }, 'Новое время: '],
    [{ ...sample.before, place: 'двор' }, 'Новое место: '],
    [{ when: 'завтра', place: 'двор' }, 'Новое время и место: '],
  ])('%o: %s', (after, start) => {
    expect(renderMail('session-moved-to-visitor', { ...sample, after }, 'ru', { baseUrl }).subject).toBe(start + sample.title)
  })
})
