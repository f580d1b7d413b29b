import { describe, expect, it } from 'vitest'
import { dictionary } from '~/i18n/dictionary'
import { craftOf, finenessKeys, finenesses, originsOf, splitStone, stoneKinds, stones, techniques } from './craft.rules'

const none = { finenesses: '[]', stones: '[]', techniques: '[]', trade: '' }

describe('what somebody works with', () => {
  it('reads the columns in the order of the directory', () => {
    const columns = { finenesses: '["silver-925","gold-750","gold-585"]', stones: '["ruby-grown","diamond-natural"]', techniques: '["enamel","filigree"]', trade: 'both' }
    expect(craftOf(columns, [])).toEqual({
      metals: [
        { metal: 'gold', finenesses: [585, 750] },
        { metal: 'silver', finenesses: [925] },
      ],
      stones: ['diamond-natural', 'ruby-grown'],
      techniques: ['filigree', 'enamel'],
      trade: 'both',
    })
  })

  it('adds the metals and techniques that the application shows without saying more', () => {
    const craft = craftOf(none, ['palladium', 'niello', 'costume'])
    expect(craft).toEqual({ metals: [{ metal: 'palladium', finenesses: [] }], stones: [], techniques: ['niello'], trade: null })
  })

  it('leaves out keys it does not know', () => {
    expect(craftOf({ finenesses: '["gold-586","tin-1"]', stones: '["ruby"]', techniques: '{"length":1}', trade: 'barter' }, ['tin'])).toEqual(craftOf(none, []))
  })

  it('gives the form back what the form has said', () => {
    const marks = ['gold-585', 'palladium-999'] as const
    expect(finenessKeys(craftOf({ ...none, finenesses: JSON.stringify(marks) }, []))).toEqual(marks)
  })
})

describe('the directories', () => {
  it('say of every stone how it came about, in both languages', () => {
    for (const locale of ['ru', 'en'] as const) {
      const t = dictionary(locale).exhibitors
      const names = stones.map(splitStone).map(({ kind, origin }) => t.stone(t.stones[kind], origin))
      expect(new Set(names).size).toBe(stones.length)
      expect(names.every((name) => name.includes(' '))).toBe(true)
    }
    expect(dictionary('ru').exhibitors.stone(dictionary('ru').exhibitors.stones.spinel, 'grown')).toBe('выращенная шпинель')
  })

  it('know no natural cubic zirconia and no grown amber', () => {
    expect(stones).not.toContain('cubic_zirconia-natural')
    expect(stones).not.toContain('amber-grown')
    expect(stoneKinds.every((kind) => originsOf[kind].length > 0)).toBe(true)
  })

  it('have the finenesses of the hallmarking rules', () => {
    expect(finenesses).toContain('gold-585')
    expect(finenesses).toContain('silver-925')
    expect(finenesses).not.toContain('gold-585.0')
    expect(finenesses.every((mark) => /^(gold|silver|platinum|palladium)-\d{3}$/.test(mark))).toBe(true)
    expect(new Set(techniques).size).toBe(techniques.length)
  })
})
