import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { withoutPadding } from './html-stream.server'

it('a streamed page has every letter of its attributes and nothing between them', async () => {
  // Odd and even lengths, so that letters of two bytes meet the ends of chunks in both ways.
  const fields = Array.from({ length: 300 }, (_, k) => <input key={k} name={'x'.repeat(k % 7)} defaultValue="Скань, зернь и чернь" />)
  const page = <form>{fields}</form>
  const streamed = async (through: PassThrough) => {
    const { pipe } = renderToPipeableStream(page)
    const whole = buffer(through)
    pipe(through)
    return (await whole).toString()
  }
  expect(await streamed(new PassThrough())).toContain('\0')
  expect(await streamed(withoutPadding())).toBe(renderToString(page))
})
