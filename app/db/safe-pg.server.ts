import { PrismaPg } from '@prisma/adapter-pg'
import { refuseCommitAfterFailure } from './failed-transaction.server'

/**
 * The PostgreSQL driver adapter of Prisma with two cures: see refuseCommitAfterFailure, and scripts are
 * read by the server, as one transaction. Stock, they are cut at every semicolon, also inside the body
 * of a function or a quoted text.
 */
export class SafePg extends PrismaPg {
  override async connect() {
    return refuseCommitAfterFailure(sendScriptsWhole(await super.connect()))
  }

  override async connectToShadowDb() {
    return sendScriptsWhole(await super.connectToShadowDb())
  }
}

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

function sendScriptsWhole(adapter: PgAdapter) {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script)
  }
  return adapter
}
