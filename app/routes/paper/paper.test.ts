import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { figureSvg } from '~/ui/filigree/figure-svg'
import { hasPoppler } from '../../../scripts/poppler.mjs'
import { sampleDraft } from '~/domain/release/draft.testing'
import { nextRelease, type Draft } from '~/domain/release/release.rules'
import { indexProgramme } from '~/domain/programme/programme.rules'
import { programmePaper, type PaperScope } from '~/domain/programme/paper/paper.server'

const folder = mkdtempSync(path.join(os.tmpdir(), 'golden-ring-paper-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = new Date('2027-05-01T10:00:00Z')
let releases = 0

/** A paper of the sample plan after an edit of it, each of a release of its own. */
function paper(scope: PaperScope, locale: 'ru' | 'en' = 'ru', edit: (draft: Draft) => void = () => {}) {
  const before = nextRelease(null, sampleDraft(), null, at)
  const draft = sampleDraft()
  edit(draft)
  const programme = indexProgramme({ id: `release-${(releases += 1)}`, number: 3, name: 'Третья', publishedAt: at }, nextRelease(before.content, draft, null, at).content)
  return programmePaper({ programme, locale, ornaments: { branch: figureSvg('tail', '#9a7b3c'), medallion: () => figureSvg('ros-kostroma', '#7a5416') } }, scope)
}

/** Its text by page, every run of white space as one space. */
async function pagesOf(of: ReturnType<typeof paper>): Promise<string[]> {
  const file = path.join(folder, 'paper.pdf')
  writeFileSync(file, (await of)!.bytes)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1).map((page) => page.replace(/\s+/g, ' '))
}

describe.runIf(hasPoppler())('paper', () => {
  test('of a day has every centre by its own clock, with the release it was made from', async () => {
    const [page = ''] = await pagesOf(paper({ of: 'day', day: '2027-06-24' }))
    expect(page).toContain('24 июня 2027 г., четверг')
    expect(page).toMatch(/10:00–11:30 Скань для начинающих .*Мастерская/)
    expect(page).toMatch(/Красноярск .*по Красноярску .*10:00–11:30 Камень .*06:00 МСК/)
    expect(page).toContain('программа № 3 от 1 мая 2027 г.')
  })

  test('of a day says what was cancelled', async () => {
    const [page = ''] = await pagesOf(paper({ of: 'day', day: '2027-06-24' }, 'ru', (d) => (d.sessions[1]!.cancelled = true)))
    expect(page).toContain('Пайка — отменено')
  })

  test('for a door has a page for each day of its hall, and no other hall', async () => {
    const pages = await pagesOf(
      paper({ of: 'hall', centre: 'kostroma', hall: 'workshop' }, 'ru', (d) => {
        d.slots[1] = { ...d.slots[1]!, hallId: 'workshop', startsAt: new Date('2027-06-25T07:00:00Z') }
      }),
    )
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatch(/Мастерская .*24 июня, четверг .*10:00 .*Скань для начинающих .*Анна Ветрова/)
    expect(pages[1]).toMatch(/25 июня, пятница .*Пайка/)
    expect(pages.join()).not.toContain('Камень')
  })

  test('of the whole festival leads from the contents and from the people to the right pages', async () => {
    const pages = await pagesOf(
      paper({ of: 'booklet' }, 'en', (d) => {
        for (const session of d.sessions) session.speakerIds = ['vetrova', ...session.speakerIds.filter((id) => id !== 'vetrova')]
      }),
    )
    const pageOf = (words: string, from = 0) => pages.findIndex((page, k) => k >= from && page.includes(words)) + 1
    const contents = pages[1]!
    const day = pageOf('24 June, Thursday', 2)
    expect(contents).toContain(`24 June, Thursday ${day}`)
    const session = pageOf('Filigree for beginners')
    const people = pageOf('Who leads', 2)
    expect(contents).toContain(`Who leads ${people}`)
    expect(pages[people - 1]).toContain(`Anna Vetrova, filigree master ${session} ${session} ${session}`)
    expect(pages[0]).toContain('23–25 June 2027')
    expect(pages.join()).not.toMatch(/0{3}/)
  })

  test('does not exist for a day without sessions or for a hall that is not there', async () => {
    expect(await paper({ of: 'day', day: '2027-06-30' })).toBeUndefined()
    expect(await paper({ of: 'hall', centre: 'kostroma', hall: 'siberia' })).toBeUndefined()
  })
})

test('a paper of one release is the same file each time', async () => {
  const [first, second] = [await paper({ of: 'booklet' }), await paper({ of: 'booklet' })]
  expect(first!.etag).toBe(second!.etag)
}, 20_000)

test('a paper is set anew when what may be said of people has changed, though the release is the same', async () => {
  const draft = sampleDraft()
  const { content } = nextRelease(null, draft, null, at)
  const of = (key: string, name: string) => {
    const people = content.people.map((person) => ({ ...person, name: { ru: name, en: name } }))
    const programme = indexProgramme({ id: 'consent', number: 1, name: 'Первая', publishedAt: at, key }, { ...content, people })
    return programmePaper({ programme, locale: 'ru', ornaments: { branch: figureSvg('tail', '#9a7b3c'), medallion: () => figureSvg('ros-kostroma', '#7a5416') } }, { of: 'day', day: '2027-06-24' })
  }
  const [before, after] = [await of('consent 1', 'Анна Ветрова'), await of('consent 2', 'Имя скрыто')]
  expect(after!.etag).not.toBe(before!.etag)
}, 20_000)
