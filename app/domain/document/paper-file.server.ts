import type { Db } from '~/db/client.server'
import { documentContent } from './document.queries.server'
import { paperPdf } from './pdf.server'

/** A paper as a file, for whom documentContent gives it to; null for anybody else. */
export async function paperFile(of: { id: string; userId: string | null }, db: Db): Promise<{ name: string; contentType: string; content: Buffer } | null> {
  const content = await documentContent(of, db)
  return content && { name: `${content.number}.pdf`, contentType: 'application/pdf', content: await paperPdf(content) }
}
