import { MaxFileSizeExceededError, MaxTotalSizeExceededError, parseFormData } from '@remix-run/form-data-parser'
import { readTable, type ReadTable } from '~/domain/roster/table.read.server'

/** Bytes of a table; a thousand exhibitors are a fifth of it. */
const maxFileSize = 3 * 1024 * 1024

/** The table of a posted file and the file's name. The body is counted as it is read and never held twice. */
export async function readRosterUpload(request: Request): Promise<{ read: ReadTable; fileName: string }> {
  try {
    const formData = await parseFormData(request, { maxFileSize, maxFiles: 1, maxParts: 4, maxTotalSize: 2 * maxFileSize })
    const file = formData.get('file')
    if (!(file instanceof File)) return { read: { ok: false, code: 'empty' }, fileName: '' }
    const read = await readTable(Buffer.from(await file.arrayBuffer()))
    return { read, fileName: file.name.slice(-100).replace(/[\p{Cc}\p{Cs}]/gu, '') || 'file' }
  } catch (error) {
    const large = error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError
    // Anything else is a body that is no form.
    return { read: { ok: false, code: large ? 'large' : 'empty' }, fileName: '' }
  }
}
