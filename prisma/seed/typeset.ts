import type { LocalizedText } from '~/i18n/locale'

const space = '\u00a0'

/**
 * Puts no-break spaces where Russian typography wants them: after №, before a dash, between a number and
 * what it counts, and after the one-letter words в, с, к, о, у, и, а.
 */
export function typesetRu(text: string): string {
  return text
    .replace(/№ /g, `№${space}`)
    .replace(/ —/g, `${space}—`)
    .replace(/(\d) (?!(?:[вскоуиа]|на|по|до|из|от)\s)(?=[\p{L}°%₽])/gu, `$1${space}`)
    .replace(/(?<![\p{L}\d])([вскоуиа]) (?=[\p{L}\d«])/giu, `$1${space}`)
}

/** The English side: a number stays with its unit of measure. */
export function typesetEn(text: string): string {
  return text.replace(/(\d) (?=(?:mm|cm|m|km|g|kg|ct|°C)(?!\p{L}))/gu, `$1${space}`)
}

/** Both languages of a text of the demo edition, as they go into the database. */
export function typeset(text: LocalizedText): LocalizedText {
  return { ru: typesetRu(text.ru), en: typesetEn(text.en) }
}
