import { isParticipating } from '~/domain/application/application.transitions'
import { isForeign, signsInPerson } from '~/domain/exhibitor/payer.rules'
import type { SeedExhibitor } from './exhibitors'
import { bank, bankAccount } from './synthetic-requisites'

/** What the contract asks for, of firms that do not exist; those who do not take part yet have not given all of it. */
export function paperDetails(exhibitor: SeedExhibitor, serial: number) {
  const { payerType, inn, city, contact, products, state } = exhibitor
  if (contact === '') return nothing
  const foreign = isForeign(payerType)
  const company = payerType === 'company'
  const precious = products.some((product) => product === 'gold' || product === 'silver' || product === 'platinum')
  const unfinished = !isParticipating(state)
  return {
    kpp: company && inn ? `${inn.slice(0, 4)}01001` : null,
    legalAddress: `${city.ru}, ул.\u00a0Образцовая, д.\u00a0${serial + 1}`,
    ...(foreign || unfinished || payerType === 'self_employed' ? noBank : { ...bank, account: bankAccount(company ? '40702' : '40802', serial) }),
    ...(signsInPerson(payerType) || unfinished ? noSignatory : { signatoryName: contact, signatoryPost: 'директор', signatoryBasis: 'Устава' }),
    precious,
    // Every twelfth was mistyped, for the organisers to find.
    assayNumber: precious && inn ? `${company ? 'ЮЛ' : 'ИП'}${inn.slice(0, 4)}${String(serial).padStart(serial % 12 === 11 ? 5 : 6, '0')}` : '',
    makersMark: '',
    makersMarkYear: null as number | null,
  }
}

const noBank = { bankName: '', bic: '', account: '', corrAccount: '' }
const noSignatory = { signatoryName: '', signatoryPost: '', signatoryBasis: '' }
const nothing = {
  kpp: null,
  legalAddress: '',
  ...noBank,
  ...noSignatory,
  precious: false,
  assayNumber: '',
  makersMark: '',
  makersMarkYear: null as number | null,
}
