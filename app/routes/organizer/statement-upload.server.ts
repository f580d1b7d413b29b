import type { StatementRefusal } from '~/domain/payment/statement.read'
import { readFileForm } from '~/lib/read-file-form.server'
import { decodeText } from '~/lib/text-file'

/** Bytes of a statement; the busiest month of a festival is a tenth of it. */
const maxFileSize = 5 * 1024 * 1024

export type UploadRefusal = StatementRefusal['code'] | 'large'

/**
 * The text of a posted statement: its file, or, without one, what was pasted (`typed`, to be shown again).
 */
export async function readUpload(request: Request): Promise<{ ok: true; text: string; typed: string } | { ok: false; code: UploadRefusal }> {
  const formData = await readFileForm(request, { maxFileSize })
  if (formData === 'large') return { ok: false, code: 'large' }
  if (formData === 'broken') return { ok: false, code: 'empty' }
  const file = formData.get('file')
  if (file instanceof File && file.size > 0) {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()))
    return text === null ? { ok: false, code: 'binary' } : { ok: true, text, typed: '' }
  }
  const text = formData.get('text')
  if (typeof text !== 'string' || text.trim() === '') return { ok: false, code: 'empty' }
  return text.length > maxFileSize ? { ok: false, code: 'large' } : { ok: true, text, typed: text.length < 100_000 ? text : '' }
}
