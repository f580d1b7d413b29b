import { convertPicture, type PictureFileData } from '~/domain/picture/convert.server'
import { maxPictureBytes, type PictureRefusal } from '~/domain/picture/picture.rules'
import { createGate } from '~/lib/gate.server'
import { readFileForm } from '~/lib/read-file-form.server'

/** A form with one file: the texts, and the picture or why it is not taken. */
export type PictureUpload = { form: FormData; files: PictureFileData[] | null; code: PictureRefusal | 'busy' | null }

/** So many forms are read at once: each holds its one file in memory. */
const gate = createGate(4, 40)

/** Milliseconds a form may take to arrive. */
const patience = 60_000

/** Reads a form with a picture, made by `convert` into what is kept. The texts come back whatever is wrong with the file, so that nothing typed is lost. */
export async function readPictureForm(request: Request, convert = convertPicture): Promise<PictureUpload> {
  const read = await gate.run(() => readOne(request, convert))
  if (read) return read.value
  // Whoever is turned away has sent a form that nobody reads.
  await request.body?.cancel()
  return { form: new FormData(), files: null, code: 'busy' }
}

async function readOne(request: Request, convert: typeof convertPicture): Promise<PictureUpload> {
  const form = await readBody(request)
  if (typeof form === 'string') return { form: new FormData(), files: null, code: form }
  const file = form.get('file')
  const converted = await convert(file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array())
  if (!converted) return { form, files: null, code: 'busy' }
  return converted.ok ? { form, files: converted.files, code: null } : { form, files: null, code: converted.code }
}

/** A file twice as large as is taken is still answered beside its field. */
function readBody(request: Request): Promise<FormData | 'large' | 'broken'> {
  const body = request.body?.pipeThrough(new TransformStream(), { signal: AbortSignal.timeout(patience) })
  const timed = new Request(request.url, { method: 'POST', headers: request.headers, body: body ?? null, duplex: 'half' } as RequestInit)
  return readFileForm(timed, { maxFileSize: 2 * maxPictureBytes, maxParts: 8, maxTotalSize: 2 * maxPictureBytes })
}
