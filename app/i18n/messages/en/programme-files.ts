import type { Messages } from '../messages'

export const programmeFiles: Messages['programmeFiles'] = {
  export: 'The plan as a file:',
  formats: { xlsx: 'XLSX', csv: 'CSV', json: 'JSON', xml: 'XML', ics: 'Calendar' },
  import: 'Bring in a file',
}
