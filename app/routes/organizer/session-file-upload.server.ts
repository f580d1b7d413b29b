import { readSessionFile, type ReadFile } from '~/domain/session/file.commands.server'
import { maxFileBytes, type FileRefusal } from '~/domain/session/file.rules'
import { createGate } from '~/lib/gate.server'
import { readFileForm } from '~/lib/read-file-form.server'

/** So many forms are read at once: each holds its one file in memory. */
const gate = createGate(2, 20)

/** Milliseconds a form may take to arrive. */
const patience = 120_000

/** Reads a form with a paper of a session. The texts come back whatever is wrong with the file, so that nothing typed is lost. */
export async function readSessionFileForm(request: Request): Promise<{ form: FormData; file: ReadFile | FileRefusal }> {
  const read = await gate.run(async () => {
    const body = request.body?.pipeThrough(new TransformStream(), { signal: AbortSignal.timeout(patience) })
    const timed = new Request(request.url, { method: 'POST', headers: request.headers, body: body ?? null, duplex: 'half' } as RequestInit)
    const form = await readFileForm(timed, { maxFileSize: maxFileBytes + 1024, maxParts: 8 })
    if (typeof form === 'string') return { form: new FormData(), file: form }
    const file = form.get('file')
    return { form, file: await readSessionFile(file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()) }
  })
  if (read) return read.value
  // Whoever is turned away has sent a form that nobody reads.
  await request.body?.cancel()
  return { form: new FormData(), file: 'busy' }
}
