import type { Db } from '~/db/client.server'
import { paperFile } from '~/domain/document/paper-file.server'
import type { FileRef, MailFile } from '~/mail/template'

/** Makes the files that mails take along. */
export function mailFiles(db: Db): (file: FileRef) => Promise<MailFile> {
  return async ({ kind, id }) => {
    // Without an id a query would find the first paper of anybody.
    const file = id && (await paperFile({ id, userId: null }, db))
    if (!file) throw new Error(`There is no ${kind} ${id}`)
    return file
  }
}
