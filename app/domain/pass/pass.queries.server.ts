import type { Db } from '~/db/client.server'
import type { LocalizedText } from '~/i18n/locale'
import { participating } from '../application/application.transitions'
import { compareCodes } from '../booth/booth.rules'
import { isRussianPlate, type PassKind } from './pass.rules'

export type Pass = {
  id: string
  kind: PassKind
  name: string
  post: string
  plate: string
  make: string
  issued: boolean
  /** The plate has not the form of a Russian one: to be looked at, not wrong. */
  oddPlate: boolean
}

const columns = { id: true, kind: true, name: true, post: true, plate: true, make: true, issuedAt: true } as const
type Row = Omit<Pass, 'kind' | 'issued' | 'oddPlate'> & { kind: string; issuedAt: Date | null }

const toPass = ({ issuedAt, kind, ...row }: Row): Pass => ({
  ...row,
  kind: kind as PassKind,
  issued: issuedAt !== null,
  oddPlate: kind === 'car' && !isRussianPlate(row.plate),
})

/** The passes of an application in the order they were asked for. Whose it is has been asked before. */
export async function passesOf(applicationId: string, db: Db): Promise<Pass[]> {
  const rows = await db.pass.findMany({ where: { applicationId }, select: columns, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  return rows.map(toPass)
}

export type ListedPass = Pass & { applicationId: string; brand: LocalizedText; booths: string[]; hall: LocalizedText | null }

export type PassFilter = { kind?: PassKind | undefined; issued?: boolean | undefined }

/** Every pass of those who take part in an edition, by company and kind. Who has left keeps theirs out of it. */
export async function passTable({ editionId, kind, issued }: { editionId: string } & PassFilter, db: Db): Promise<ListedPass[]> {
  const rows = await db.pass.findMany({
    where: { application: { editionId, state: { in: [...participating] } }, ...(kind && { kind }), ...(issued === undefined ? {} : { issuedAt: issued ? { not: null } : null }) },
    select: { ...columns, applicationId: true, application: { select: applicationColumns } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows
    .map(({ application: { exhibitor, claims }, ...row }) => ({
      ...toPass(row),
      applicationId: row.applicationId,
      brand: { ru: exhibitor.brandRu, en: exhibitor.brandEn },
      booths: claims.map(({ booth }) => booth.code).sort(compareCodes),
      hall: claims[0] ? { ru: claims[0].booth.plan.hall.nameRu, en: claims[0].booth.plan.hall.nameEn } : null,
    }))
    .sort((a, b) => byName.compare(a.brand.ru, b.brand.ru) || a.kind.localeCompare(b.kind) * -1)
}
const byName = new Intl.Collator('ru')

const applicationColumns = {
  exhibitor: { select: { brandRu: true, brandEn: true } },
  claims: { select: { booth: { select: { code: true, plan: { select: { hall: { select: { nameRu: true, nameEn: true } } } } } } } },
} as const
