/** The programme as a file: taken away, and brought in. */
export const programmeFiles = {
  export: 'План файлом:',
  formats: { xlsx: 'XLSX', csv: 'CSV', json: 'JSON', xml: 'XML', ics: 'Календарь' },
  import: 'Внести из файла',
}
