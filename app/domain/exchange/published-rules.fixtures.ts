import { existsSync, readFileSync } from 'node:fs'
import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import { expect } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { ReleaseContent } from '../release/release.schema'
import { scheduleJson, scheduleXml, type ExportOptions } from './frab.write'

/** The published rules of the format lie beside the checkout on development machines only. */
const rules = new URL('../../../../shared/data/', import.meta.url)
export const hasPublishedRules = existsSync(rules)

/** Checks both exports of a release in both languages; where the rules are not at hand, nothing. */
export async function expectValid(content: ReleaseContent, options: ExportOptions): Promise<void> {
  if (!hasPublishedRules) return
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { color: true } })
  const isValid = addFormats.default(ajv).compile(jsonRules())
  for (const locale of ['ru', 'en'] as const) {
    const json = JSON.parse(JSON.stringify(scheduleJson(content, { ...options, locale }))) as unknown
    expect(isValid(json) || isValid.errors).toBe(true)
    const xml = { fileName: 'schedule.xml', contents: scheduleXml(content, { ...options, locale }) }
    const result = await validateXML({ xml, schema: readFileSync(new URL('schedule.xml.xsd', rules), 'utf8') })
    expect(result.errors).toEqual([])
  }
}

/** Written in draft 6, which ajv reads as draft 7 as long as the dialect is not named. */
function jsonRules(): object {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(new URL('schedule.schema.json', rules), 'utf8')) as Record<string, unknown>
  return schema
}
