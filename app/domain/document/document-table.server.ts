import type { Db } from '~/db/client.server'
import type { Table } from '~/lib/table-file.server'
import { readContent } from './document.schema'

const titles: Record<string, string> = { contract: 'Договор-заявка', invoice: 'Счёт на оплату', act: 'Акт' }
const roubles = (kopecks: number) => kopecks / 100

/** The papers of an edition as bookkeepers take them into their own programs: in Russian, the earliest first. */
export async function documentTable(editionId: string, db: Db): Promise<Table> {
  const rows = await db.document.findMany({
    where: { editionId },
    orderBy: [{ issuedAt: 'asc' }, { number: 'asc' }],
    select: { content: true, replacedBy: { select: { number: true } } },
  })
  return {
    header: ['Документ', 'Номер', 'Дата', 'Покупатель', 'ИНН', 'Без НДС', 'Ставка НДС, %', 'НДС', 'Всего', 'Взамен', 'Заменён'],
    rows: rows.map(({ content, replacedBy }) => {
      const paper = readContent(content)
      return [
        titles[paper.kind] ?? '',
        paper.number,
        new Date(`${paper.day}T00:00:00Z`),
        paper.buyer.name,
        paper.buyer.inn ?? paper.buyer.foreignId ?? '',
        roubles(paper.net),
        paper.vatPercent ?? 'без НДС',
        roubles(paper.vat),
        roubles(paper.total),
        paper.replaces?.number ?? '',
        replacedBy?.number ?? '',
      ]
    }),
  }
}
