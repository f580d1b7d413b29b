import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { YearRing } from './year-ring'

const labels = {
  months: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  number: '217',
  caption: 'дней до Дня ювелира',
  today: 'сегодня, 22 ноября',
  accessible: 'До Дня ювелира 217 дней',
}
const draw = (today: string, from = '2026-06-28', to = '2027-06-27') =>
  renderToStaticMarkup(<YearRing from={from} to={to} today={today} labels={labels} />)
const count = (markup: string, figure: string) => markup.split(`#${figure}"`).length - 1

describe('the dial', () => {
  it('lays the weeks that are over and pencils those to come', () => {
    const markup = draw('2026-11-22')
    expect(count(markup, 'week')).toBe(21)
    expect(count(markup, 'week-sketch')).toBe(31)
  })
  it('has 53 scrolls in a year of 53 weeks', () => {
    const markup = draw('2023-06-25', '2023-06-25', '2024-06-30')
    expect(count(markup, 'week-sketch')).toBe(53)
    expect(count(markup, 'week')).toBe(0)
  })
  it('is whole and shines on the day, with no mark for today', () => {
    const markup = draw('2027-06-27')
    expect(count(markup, 'week')).toBe(52)
    expect(markup).toContain('dial__stone--shining')
    expect(markup).not.toContain(labels.today)
    expect(draw('2027-06-26')).not.toContain('dial__stone--shining')
  })
  it('says itself in one sentence and costs little in the page', () => {
    const markup = draw('2027-03-14')
    expect(markup).toContain('role="img" aria-label="До Дня ювелира 217 дней"')
    expect(markup.length).toBeLessThan(25_000)
  })
})
