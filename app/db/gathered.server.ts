import DataLoader from 'dataloader'
import type { Db } from './client.server'

/** Questions of one reading at most: SQLite takes a thousand parameters in a statement. */
const most = 400

/**
 * Makes a read of many a read of one: who asks while the database is busy with the questions before them is
 * answered together with all others who ask meanwhile. When hundreds press at one moment their reads are a
 * few, and the answer is never older than the question, because reading begins after it. Whoever is alone
 * waits for nobody.
 *
 * @param read answers questions in their order. When it fails, all of them do
 */
export function gathered<Question, Answer>(
  read: (questions: readonly Question[], db: Db) => Promise<Answer[]>,
): (question: Question, db: Db) => Promise<Answer> {
  const loaders = new WeakMap<Db, DataLoader<Question, Answer>>()
  return (question, db) => {
    let loader = loaders.get(db)
    if (!loader) loaders.set(db, (loader = loaderOf((questions) => read(questions, db))))
    return loader.load(question)
  }
}

function loaderOf<Question, Answer>(read: (questions: readonly Question[]) => Promise<Answer[]>) {
  let reading: Promise<unknown> = Promise.resolve()
  return new DataLoader<Question, Answer>(
    (questions) => {
      const answers = read(questions)
      reading = answers.catch(() => {})
      return answers
    },
    { cache: false, maxBatchSize: most, batchScheduleFn: (begin) => void reading.then(() => setImmediate(begin)) },
  )
}
