import { pluralEn } from '../../plural'
import type { Messages } from '../messages'

const rows = (n: number) => `${n} ${pluralEn(n, 'row', 'rows')}`
const companies = (n: number) => `${n} ${pluralEn(n, 'company', 'companies')}`

export const roster: Messages['roster'] = {
  link: 'Import from a file',
  title: 'Import of exhibitors',
  lead: 'A table of exhibitors from Excel or as CSV: its first row names the columns. You see first what it will do; until the last step nothing is written.',
  file: 'File',
  fileHint: (most) => `XLSX or CSV, up to 3 MB and ${most} rows. CSV in UTF-8 or Windows-1251, with commas, semicolons or tabs.`,
  read: 'Read the file',
  refused: {
    empty: 'Choose a file that has headings and at least one row.',
    large: 'The file is too large: up to 3 MB, and 12 MB unpacked.',
    'not-table': 'This is neither XLSX nor CSV. Save the old format XLS anew as XLSX.',
    'too-many': 'The table has too many rows or columns. Please split it.',
    broken: 'The file is damaged and could not be read.',
  },
  atLine: (line) => `Line ${line}.`,
  steps: 'Steps of the import',
  step: { file: 'File', match: 'Columns', check: 'Check', report: 'Done' },
  match: {
    title: 'Which column holds what',
    text: (n, file) => `${file}: ${rows(n)}. The columns were guessed by their headings: please mend what is wrong.`,
    column: 'Column of the file',
    samples: 'Samples',
    field: 'What it is',
    fieldOf: (column) => `What is in “${column}”`,
    unnamed: (n) => `Column ${n}`,
    skip: 'Leave out',
    columns: 'Columns',
    state: 'What the applications become',
    states: { submitted: 'Sent', draft: 'Drafts' },
    stateHints: { submitted: 'They wait for your decision. Booths of the file become theirs.', draft: 'The exhibitor sends them.' },
    invite: 'Invite the contacts of new companies',
    inviteHint: 'They get a mail, can sign in and act for their company.',
    next: 'Check',
  },
  fields: {
    legalName: 'Legal name',
    brand: 'Brand',
    brandEn: 'Brand in English',
    inn: 'INN or register number',
    ogrn: 'OGRN or OGRNIP',
    country: 'Country',
    city: 'City',
    products: 'Products',
    contact: 'Contact',
    email: 'Mail',
    phone: 'Phone',
    website: 'Website',
    booth: 'Booth',
    note: 'Wishes',
  },
  check: {
    title: 'This is what it will do',
    back: 'Change the columns',
    counts: (fresh, known, exists, errors) =>
      [
        `New: ${fresh}.`,
        known > 0 ? `Known, will get an application: ${known}.` : '',
        exists > 0 ? `Have applied already, stay as they are: ${exists}.` : '',
        errors > 0 ? `With errors, will not be written: ${errors}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    mails: (n) => (n === 0 ? 'No mail will leave.' : `Invitations that will leave: ${n}.`),
    row: 'Row',
    company: 'Company',
    verdict: 'What happens',
    details: 'Details',
    write: (n) => `Write ${companies(n)}`,
    nothing: 'There is nothing to write: please mend the file and upload it again.',
    again: 'Upload another file',
  },
  verdicts: { new: 'new', known: 'gets an application', exists: 'there already', error: 'error', booth: 'booth taken' },
  outcomes: { new: 'written', known: 'application added', exists: 'was there already', error: 'error in the row', booth: 'not written: its booth was taken meanwhile' },
  errorIn: (field, words) => `${field}: ${words}`,
  booths: (codes) => `Booth ${codes}`,
  conflict: {
    stale: 'Something changed while you were looking. Below is what it would do now: please check and write again.',
    busy: 'This file is being written already. Reload the page in a minute.',
    gone: 'The file is not kept any more. Please upload it again.',
  },
  report: {
    title: 'The import is done',
    written: (fresh, known) => `Companies written: ${fresh}.${known > 0 ? ` Applications of known companies: ${known}.` : ''}`,
    refused: (n) => `Not written: ${n}`,
    toTable: 'To the applications',
  },
}
