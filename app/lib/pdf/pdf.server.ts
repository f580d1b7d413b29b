import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { createGate } from '../gate.server'
import workerCode from './pdf-worker.js?raw'

const require = createRequire(import.meta.url)
const font = (file: string) => require.resolve(`@expo-google-fonts/${file}.ttf`)

// Whole fonts: those for the web are cut into subsets, whose Cyrillic has no digits, « or №.
const regular = font('golos-text/400Regular/GolosText_400Regular')
const bold = font('golos-text/600SemiBold/GolosText_600SemiBold')
const prata = font('prata/400Regular/Prata_400Regular')
const fonts = {
  Golos: { normal: regular, bold, italics: regular, bolditalics: bold },
  Prata: { normal: prata, bold: prata, italics: prata, bolditalics: prata },
}

/** A paper as plain data, because it goes to another thread; `running` is the line at the foot from a page on. */
export type PdfDefinition = Omit<TDocumentDefinitions, 'footer' | 'header' | 'background' | 'content'> & {
  content: Content[]
  running?: { text: string; from: number; style: { margin: [number, number, number, number]; fontSize: number; color: string } }
}

/** One at a time: each takes a core and a good deal of memory. */
const gate = createGate(1, 12)
const patienceMs = 120_000

/**
 * Sets a PDF in a thread of its own. Golos and Prata are at hand; nothing is fetched. The same definition gives
 * the same bytes when `info.creationDate` is set.
 * @returns null when too many papers are waiting already
 */
export async function setPdf(definition: PdfDefinition): Promise<Buffer | null> {
  return (await gate.run(() => inThread(definition)))?.value ?? null
}

function inThread(definition: PdfDefinition): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerCode, { eval: true, workerData: { from: import.meta.url, fonts, definition }, resourceLimits: { maxOldGenerationSizeMb: 768 } })
    const late = setTimeout(() => {
      void worker.terminate()
      reject(new Error(`A paper was not set in ${patienceMs} ms.`))
    }, patienceMs)
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new Error('A paper was not set: its thread ended.'))
    })
  })
}
