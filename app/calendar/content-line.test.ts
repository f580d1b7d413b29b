import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiUrl, cleanLine, cleanName, cleanText, escapeText, foldLine, shorten, unfold } from './content-line'
import { nastyText } from './samples.testing'

const octets = (line: string) => new TextEncoder().encode(line).length

describe('4.1.2 folding', () => {
  it.each([73, 74, 75, 76, 77])('keeps lines of %i octets within 75', (length) => {
    for (const last of ['a', 'ж', '€', '💍']) {
      const line = 'x'.repeat(length - 1) + last
      const lines = foldLine(line).split('\r\n')
      expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75)
      expect(lines.length).toBe(octets(line) <= 75 ? 1 : 2)
      expect(unfold(foldLine(line))).toBe(line)
    }
  })

  it('fills lines: 75 octets, then a space and 74', () => {
    const lines = foldLine('x'.repeat(75 + 74 + 1)).split('\r\n')
    expect(lines.map(octets)).toEqual([75, 75, 2])
    expect(lines[1]?.startsWith(' x')).toBe(true)
  })

  it('never cuts a code point, whatever the text', () => {
    fc.assert(
      fc.property(nastyText, fc.nat(80), (text, indent) => {
        const line = 'x'.repeat(indent) + cleanLine(text)
        const lines = foldLine(line).split('\r\n')
        for (const part of lines) {
          expect(octets(part)).toBeLessThanOrEqual(75)
          expect(part).not.toMatch(/\p{Cs}/u)
        }
        expect(unfold(foldLine(line))).toBe(line)
      }),
    )
  })

  it('folds a family emoji so that it unfolds to the same family', () => {
    const family = '👨‍👩‍👧‍👦'.repeat(20)
    expect(unfold(foldLine(family))).toBe(family)
  })
})

describe('4.1.3 characters', () => {
  it('removes control characters and lone surrogates, keeps tabs', () => {
    expect(cleanText('a\u0000b\u0007c\td\u007fe\u009ff\ud800g\udc00h')).toBe('abc\tdefgh')
  })

  it('makes every line break a LF', () => {
    expect(cleanText('1\r\n2\r3\n4\u00855\u20286\u20297')).toBe('1\n2\n3\n4\n5\n6\n7')
  })

  it('leaves NFC and NFD as they are', () => {
    expect(cleanText('\u0439 \u0438\u0306')).toBe('\u0439 \u0438\u0306')
  })

  it('keeps joined emoji whole', () => {
    expect(cleanLine('👩🏽‍🔧 🇷🇺')).toBe('👩🏽‍🔧 🇷🇺')
  })
})

describe('4.1.4 escaping', () => {
  it('escapes backslash, semicolon, comma and line break, nothing else', () => {
    expect(escapeText('a\\b;c,d\ne:f"g')).toBe('a\\\\b\\;c\\,d\\ne:f"g')
  })
})

describe('4.1.5 names in parameters', () => {
  it('gives quotes a form that is allowed there', () => {
    expect(cleanName('Фестиваль "Алмаз"')).toBe('Фестиваль «Алмаз»')
    expect(cleanName('5" кольцо')).toBe("5' кольцо")
  })

  it('leaves no quote, caret, backslash or line break, whatever the name', () => {
    fc.assert(
      fc.property(nastyText, (name) => {
        expect(cleanName(name)).not.toMatch(/["^\\\r\n]/)
      }),
    )
  })
})

describe('4.2.14 addresses', () => {
  it('writes host and path in ASCII', () => {
    expect(asciiUrl('HTTPS://Фестиваль.рф/скань?q=ё')).toBe(
      'https://xn--80adimr6ahn3f.xn--p1ai/%D1%81%D0%BA%D0%B0%D0%BD%D1%8C?q=%D1%91',
    )
  })

  it.each(['/ru/programme', 'javascript:alert(1)', 'ftp://example.org/', ''])('refuses %j', (address) => {
    expect(() => asciiUrl(address)).toThrow(TypeError)
  })
})

describe('shortening', () => {
  it('leaves short texts alone', () => {
    expect(shorten('ровно десять', 12)).toBe('ровно десять')
  })

  it('cuts at a word', () => {
    expect(shorten('один два три четыре пять', 20)).toBe('один два три четыре…')
  })

  it('never cuts inside a visible character and keeps to the limit', () => {
    expect(shorten('👨‍👩‍👧‍👦'.repeat(4), 30)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦…')
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const short = shorten(cleanText(text), limit)
        expect(short.length).toBeLessThanOrEqual(limit)
        expect(short).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})
