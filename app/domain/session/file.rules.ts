/** As large as a paper of a session may be, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024
/** As many papers as a session may have. */
export const mostFiles = 8

/** What is taken, by MIME type as the bytes say, with the ending of its name. */
export const fileTypes: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

export type FileRefusal = 'empty' | 'large' | 'type' | 'broken' | 'busy' | 'often'

/** The name a paper is downloaded by: without what a file system or a header would trip over. */
export function downloadName(name: string, type: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
    .trim()
  return `${plain || 'file'}.${fileTypes[type] ?? 'bin'}`
}
