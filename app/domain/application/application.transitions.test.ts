import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applicationStates, isParticipating, mayStep, participating, stateDiagram, stepsFrom, transitions, verbs } from './application.transitions'

describe('the table of steps', () => {
  it('leads into every state and out of every one but the last', () => {
    const into = new Set<string>(['draft', ...verbs.map((verb) => transitions[verb].to)])
    expect([...into].sort()).toEqual([...applicationStates].sort())
    const ends = applicationStates.filter((state) => !(['exhibitor', 'organizer', 'system'] as const).some((by) => stepsFrom(state, by).length > 0))
    expect(ends).toEqual(['closed'])
  })

  it('frees the booths of whoever no longer takes part, and confirms none but by a yes', () => {
    for (const verb of verbs) {
      const { from, to, booths } = transitions[verb]
      const leaves = ['rejected', 'withdrawn', 'cancelled', 'waitlisted'].includes(to)
      expect(booths === 'free', verb).toBe(leaves)
      if (booths === 'confirm') expect(to).toBe('approved')
      if (isParticipating(to) && verb !== 'approve') expect(from.every(isParticipating), verb).toBe(true)
    }
  })

  it('lets nobody take the step of another', () => {
    expect(stepsFrom('submitted', 'exhibitor')).toEqual(['accept-offer', 'withdraw'])
    expect(stepsFrom('submitted', 'organizer')).toEqual(['ask', 'waitlist', 'approve', 'reject'])
    expect(mayStep('approve', 'submitted', 'exhibitor')).toBe(false)
    expect(mayStep('expire', 'invoiced', 'organizer')).toBe(false)
    expect(participating.flatMap((state) => stepsFrom(state, 'exhibitor'))).toEqual(Array(7).fill('cancel'))
  })

  it('is what docs/application-states.md shows (npm run diagrams writes it)', () => {
    expect(readFileSync('docs/application-states.md', 'utf8')).toContain(`\`\`\`mermaid\n${stateDiagram()}\n\`\`\``)
  })
})
