import { describe, expect, test } from 'vitest'
import { readProgramme } from './programme.read'
import { bytesOf } from './read.fixtures'

const read = (text: string) => readProgramme(bytesOf(text))
function programmeOf(text: string) {
  const result = read(text)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.programme
}

describe('a programme as CSV', () => {
  test('is read with English headings and commas', () => {
    const programme = programmeOf(
      'title,date,start,duration,room,id,title_en,language,speakers,extra\n' +
        'Скань,2027-06-23,10:00,90,Большой зал,7,Filigree,ru,"Анна Ветрова, мастер | Anna Vetrova, master; Иван Орлов",x\n' +
        'Ночь музеев,2027-06-24,01:00,2:00,,,,,,\n',
    )
    expect(programme).toMatchObject({ source: 'csv', timeZone: null, days: ['2027-06-23'], rooms: ['Большой зал'] })
    expect(programme.events).toMatchObject([
      {
        place: { at: 'line', line: 2 },
        key: 'csv/id/7',
        title: 'Скань',
        titleEn: 'Filigree',
        local: '2027-06-23T10:00',
        instant: null,
        duration: 90,
        speakers: [
          { key: 'name/анна ветрова', name: 'Анна Ветрова', role: 'мастер', nameEn: 'Anna Vetrova', roleEn: 'master' },
          { key: 'name/иван орлов', name: 'Иван Орлов' },
        ],
      },
      { key: 'csv/ночь музеев', local: '2027-06-24T01:00', duration: 120, room: null, language: '', speakers: [] },
    ])
  })

  test('is read as a Russian spreadsheet saves it: byte order mark, semicolons, dotted dates', () => {
    const programme = programmeOf('\ufeffНазвание;Дата;Начало;Длительность;Зал;Язык\r\n"Скань; зернь";23.06.2027;9:30;45;Зал;русский\r\n')
    expect(programme.events).toMatchObject([{ title: 'Скань; зернь', local: '2027-06-23T09:30', duration: 45, room: 'Зал', language: 'ru' }])
  })

  test('counts lines as an editor does, also behind cells of several lines', () => {
    const result = read('title,date,start,duration,abstract\nA,2027-06-23,10:00,45,"one\ntwo\nthree"\nB,tomorrow,10:00,45,\n,2027-06-23,9,x,\n')
    expect(result).toMatchObject({
      ok: false,
      faults: [
        { place: { at: 'line', line: 5 }, field: 'date', problem: 'notDate', value: 'tomorrow' },
        { place: { at: 'line', line: 6 }, field: 'title', problem: 'missing' },
        { place: { at: 'line', line: 6 }, field: 'start', problem: 'notTime', value: '9' },
        { place: { at: 'line', line: 6 }, field: 'duration', problem: 'notDuration', value: 'x' },
      ],
    })
  })

  test('without ids wants titles that differ', () => {
    const result = read('title,date,start,duration\nTalk,2027-06-23,10:00,45\nTALK,2027-06-24,10:00,45\n')
    expect(result).toMatchObject({ ok: false, faults: [{ place: { at: 'line', line: 3 }, field: 'title', problem: 'twice' }] })
  })

  test('names missing and doubled columns', () => {
    expect(read('title,title,date\n')).toMatchObject({
      ok: false,
      faults: [
        { field: 'start', problem: 'columnMissing' },
        { field: 'duration', problem: 'columnMissing' },
        { field: 'title', problem: 'columnTwice' },
      ],
    })
  })

  test('says where a quote is not closed', () => {
    const result = read('title,date,start,duration\nA,2027-06-23,10:00,45\n"B,2027-06-23,10:00,45\n')
    expect(result).toMatchObject({ ok: false, faults: [{ place: { at: 'line', line: 3 }, problem: 'csvSyntax' }] })
  })

  test('with headings alone has no events', () => {
    expect(read('title,date,start,duration\n')).toMatchObject({ ok: false, faults: [{ problem: 'noEvents' }] })
  })
})
