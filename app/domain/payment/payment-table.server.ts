import type { Db } from '~/db/client.server'
import type { Table } from '~/lib/table-file.server'

const kinds: Record<string, string> = { payment: 'Поступление', refund: 'Возврат', reversal: 'Отмена записи' }

/** The ledger of an edition as bookkeepers take it: in Russian, the earliest first, sums with their sign. */
export async function paymentTable(editionId: string, db: Db): Promise<Table> {
  const rows = await db.payment.findMany({
    where: { editionId },
    orderBy: [{ paidOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    include: {
      line: true,
      application: {
        select: {
          exhibitor: { select: { legalName: true, inn: true, foreignId: true } },
          documents: { where: { kind: 'invoice' }, orderBy: { version: 'desc' }, take: 1, select: { number: true } },
        },
      },
    },
  })
  return {
    header: ['Дата', 'Вид', 'Участник', 'ИНН', 'Счёт', 'Сумма', 'Документ банка', 'Назначение', 'Примечание'],
    rows: rows.map(({ application: { exhibitor, documents }, ...row }) => [
      new Date(`${row.paidOn}T00:00:00Z`),
      kinds[row.kind] ?? row.kind,
      exhibitor.legalName,
      exhibitor.inn ?? exhibitor.foreignId ?? '',
      documents[0]?.number ?? '',
      row.amount / 100,
      row.bankNumber,
      row.line?.purpose ?? '',
      row.note,
    ]),
  }
}
