// Run by killed.db.test.ts as a process of its own: writes pairs of rows, one transaction a pair, and
// prints the number of each pair that was acknowledged.
import { createDatabase } from '../client.server'
import { inTransaction } from '../transaction.server'

const [url = '', round = ''] = process.argv.slice(2)
const db = await createDatabase(url)

for (let n = 0; ; n += 1) {
  const subject = `${round}-${n}`
  await inTransaction(db, async (transaction) => {
    await transaction.user.create({ data: { email: subject } })
    await transaction.auditEntry.create({ data: { at: new Date(0), action: 'write', subject } })
  })
  process.stdout.write(`${subject}\n`)
}
