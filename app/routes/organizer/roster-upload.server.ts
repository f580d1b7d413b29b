import { readTable, type ReadTable } from '~/domain/roster/table.read.server'
import { readFileForm } from '~/lib/read-file-form.server'

/** Bytes of a table; a thousand exhibitors are a fifth of it. */
const maxFileSize = 3 * 1024 * 1024

/** The table of a posted file and the file's name. */
export async function readRosterUpload(request: Request): Promise<{ read: ReadTable; fileName: string }> {
  const formData = await readFileForm(request, { maxFileSize })
  const file = typeof formData === 'string' ? null : formData.get('file')
  if (!(file instanceof File)) return { read: { ok: false, code: formData === 'large' ? 'large' : 'empty' }, fileName: '' }
  const read = await readTable(Buffer.from(await file.arrayBuffer()))
  return { read, fileName: file.name.slice(-100).replace(/[\p{Cc}\p{Cs}]/gu, '') || 'file' }
}
