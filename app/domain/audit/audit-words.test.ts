import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditActionWords } from '~/i18n/audit-action'
import { dictionary } from '~/i18n/dictionary'
import { locales } from '~/i18n/locale'
import { quietDecisions } from '../application/application.rules'
import { verbs } from '../application/application.transitions'
import { paymentKinds } from '../payment/payment.schema'
import { auditNouns } from './audit.schema'

const root = path.resolve(import.meta.dirname, '../../..')

/** What a template in an action stands for. */
const meant: Record<string, readonly string[]> = {
  'application.${verb}': verbs.map((verb) => `application.${verb}`),
  'application.${verb}-quietly': quietDecisions.map((verb) => `application.${verb}-quietly`),
  'booth.${verb}': ['wish', 'unwish', 'wish-up', 'wish-down'].map((verb) => `booth.${verb}`),
  'payment.${row.kind}': paymentKinds.map((kind) => `payment.${kind}`),
}

/** Every action that the code writes into the log: literals in `action:` and in what passes one on. */
function writtenActions(): string[] {
  const files = ['app', 'prisma/seed']
    .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|generated/.test(file))
  const found = files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8')
    if (!/writeAudit|auditStep|auditEntry/.test(source)) return []
    const places = source.matchAll(/(?:\baction: |\bauditStep\(|\brecord\()([^\n]*)/g)
    return [...places].flatMap(([, rest = '']) => [...rest.matchAll(/['`]([a-z]+\.[^'`]+)['`]/g)].map(([, action]) => action!))
  })
  return [...new Set(found)].sort().flatMap((action) => {
    if (!action.includes('${')) return [action]
    const actions = meant[action]
    if (!actions) throw new Error(`${action}: say in this test what it stands for`)
    return actions
  })
}

describe('the words of the log', () => {
  const actions = writtenActions()

  it('are looked for in all the code', () => {
    expect(actions.length).toBeGreaterThan(70)
    for (const known of ['application.approve', 'application.reject-quietly', 'payment.refund', 'booth.move', 'exhibitor.create', 'session.revive']) expect(actions).toContain(known)
  })

  it.each(locales)('are there for every action, in %s', (l) => {
    expect(actions.filter((action) => auditActionWords(dictionary(l), action) === null)).toEqual([])
  })

  it.each(locales)('are there for every noun, and no noun is without a choice, in %s', (l) => {
    expect([...new Set(actions.map((action) => action.split('.')[0]!))].filter((noun) => !(auditNouns as readonly string[]).includes(noun))).toEqual([])
    expect(auditNouns.filter((noun) => !dictionary(l).audit.nouns[noun])).toEqual([])
  })
})
