import type { Transaction } from '~/db/client.server'
import { formatArea } from '~/i18n/area'
import { dictionary } from '~/i18n/dictionary'
import { defaultLocale, isLocale, pick } from '~/i18n/locale'
import { groupBy } from '~/lib/group-by'
import { paths } from '~/lib/paths'
import { queueMail } from '~/mail/outbox.server'
import { shapeArea } from '../booth/geometry.rules'
import type { PlanChanges, TakenChange } from './plan-changes.rules'

/** Who claims which of these booths, by the booth's id. */
export async function claimsOf(boothIds: readonly string[], tx: Transaction) {
  const claims = []
  for (let at = 0; at < boothIds.length; at += 500) {
    claims.push(
      ...(await tx.boothClaim.findMany({
        where: { boothId: { in: boothIds.slice(at, at + 500) } },
        select: { boothId: true, kind: true, expiresAt: true, application: { select: applicationFacts } },
      })),
    )
  }
  return new Map(claims.map((claim) => [claim.boothId, claim]))
}
const applicationFacts = {
  id: true,
  locale: true,
  exhibitor: { select: { contactEmail: true, brandRu: true, brandEn: true } },
} as const

type Told = {
  planId: string
  version: number
  changed: PlanChanges['changed']
  taken: readonly TakenChange[]
  claims: Awaited<ReturnType<typeof claimsOf>>
  reason: string
  baseUrl: string
  now: Date
}

/** One mail to each exhibitor whose booths have changed: what was, what is, and why. */
export async function tellOfChanges({ planId, version, changed, taken, claims, reason, baseUrl, now }: Told, tx: Transaction): Promise<void> {
  if (taken.length === 0) return
  const codes = new Set(taken.map(({ code }) => code))
  const { hall } = await tx.floorPlan.findUniqueOrThrow({ where: { id: planId }, select: { hall: true } })
  const byApplication = groupBy(
    changed.filter(({ before }) => codes.has(before.code)),
    ({ before }) => claims.get(before.id)!.application.id,
  )
  for (const [applicationId, booths] of byApplication) {
    const { application } = claims.get(booths[0]!.before.id)!
    const { exhibitor } = application
    if (exhibitor.contactEmail === '') continue
    const locale = isLocale(application.locale) ? application.locale : defaultLocale
    const { boothRedrawn: m } = dictionary(locale).mail
    const line = (booth: { code: string; area: number; openSides: number }) => m.line(booth.code, formatArea(booth.area, locale, true), booth.openSides)
    await queueMail(
      tx,
      {
        key: `plan:${planId}:${version}:${applicationId}`,
        to: exhibitor.contactEmail,
        locale,
        template: 'booth-redrawn-to-exhibitor',
        props: {
          brand: pick({ ru: exhibitor.brandRu, en: exhibitor.brandEn }, locale),
          hall: pick({ ru: hall.nameRu, en: hall.nameEn }, locale),
          code: booths.map(({ before }) => before.code).join(', '),
          before: booths.map(({ before }) => line(before)).join('\n'),
          after: booths.map(({ after }) => line({ ...after, area: shapeArea(after.shape) })).join('\n'),
          reason,
          link: baseUrl + paths.exhibitorDesk(locale),
        },
      },
      now,
    )
  }
}
