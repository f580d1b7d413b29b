import { isForeign, signsInPerson } from './payer.rules'

/** What a contract names of the exhibitor besides what the application asks for. */
export type ForPapers = {
  payerType: string
  kpp: string | null
  legalAddress: string
  bankName: string
  bic: string
  account: string
  signatoryName: string
  signatoryPost: string
  signatoryBasis: string
}

export type PaperField = 'kpp' | 'legalAddress' | 'bankName' | 'bic' | 'account' | 'signatoryName' | 'signatoryPost' | 'signatoryBasis'

/**
 * What is still missing before a contract can be written, as field names in the order of the form; empty
 * when nothing is. Individuals and the self-employed need no bank: they may pay in any way.
 */
export function missingForPapers(exhibitor: ForPapers): PaperField[] {
  const { payerType } = exhibitor
  const privately = payerType === 'self_employed' || payerType === 'individual'
  const needed: PaperField[] = [
    ...(payerType === 'company' ? (['kpp'] as const) : []),
    'legalAddress',
    ...(privately ? [] : isForeign(payerType) ? (['bankName', 'account'] as const) : (['bankName', 'bic', 'account'] as const)),
    ...(signsInPerson(payerType) ? [] : (['signatoryName', 'signatoryPost', 'signatoryBasis'] as const)),
  ]
  return needed.filter((field) => !exhibitor[field])
}
