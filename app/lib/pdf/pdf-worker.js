// Sets one PDF in a thread of its own: a booklet takes seconds, in which the server answers others. Comes as text
// into pdf.server.ts, which starts it; it has no file beside the built server.

/** Hairlines between rows alone; the first column stands on the margin of the page. */
const ruled = {
  hLineWidth: (/** @type {number} */ line, /** @type {{ table: { body: unknown[] } }} */ node) => (line === 0 || line === node.table.body.length ? 0 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => '#cfc3ae',
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
}

void (async () => {
  const { createRequire } = await import('node:module')
  const { parentPort, workerData } = await import('node:worker_threads')
  const { from, fonts, definition } = workerData
  const pdfmake = createRequire(from)('pdfmake')
  const files = Object.values(fonts).flatMap((font) => Object.values(font))
  pdfmake.setFonts(fonts)
  // Papers are made of what is in them; nothing is fetched, and no other file is read.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((/** @type {string} */ path) => files.includes(path))
  pdfmake.setTableLayouts({ ruled })
  const { running, ...rest } = definition
  /** @param {number} page */
  const footer = (page) => (running && page >= running.from ? { ...running.style, columns: [{ text: running.text }, { text: String(page), alignment: 'right', width: 40 }] } : null)
  const bytes = await pdfmake.createPdf({ ...rest, footer }).getBuffer()
  parentPort?.postMessage(bytes)
})()
