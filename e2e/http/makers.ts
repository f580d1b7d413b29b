import { personInn } from '../../prisma/seed/synthetic-requisites'
import type { Client } from './client'

/** The fields of the first step of an application, filled; `serial` makes the number of the taxpayer. */
export const companyFields = (serial: number, email: string): Record<string, string> => ({
  payerType: 'self_employed',
  legalName: `Мастер ${serial}`,
  inn: personInn('44', serial),
  ogrn: '',
  country: '',
  foreignId: '',
  brandRu: `Мастерская ${serial}`,
  brandEn: '',
  cityRu: 'Кострома',
  cityEn: '',
  centreId: '',
  website: '',
  descriptionRu: '',
  descriptionEn: '',
  contactName: `Мастер ${serial}`,
  contactPhone: '+7 494 200-00-00',
  contactEmail: email,
  kpp: '',
  legalAddress: 'Кострома, ул. Образцовая, д. 1',
  postalAddress: '',
  bankName: '',
  bic: '',
  account: '',
  corrAccount: '',
  signatoryName: '',
  signatoryPost: '',
  signatoryBasis: '',
  precious: 'on',
  assayNumber: 'ИП4499000001',
  makersMark: '',
  makersMarkYear: '',
  processing: 'on',
  version: '0',
})

/** Brings somebody who has signed in to the step of choosing a booth. @throws Error when a step is refused */
export async function apply(maker: Client, company: Record<string, string>): Promise<void> {
  const first = await maker.post('/ru/apply', company)
  const second = await maker.post('/ru/apply/products', { products: ['silver', 'filigree'], trade: 'retail', note: '' })
  if (first.status !== 302 || second.status !== 302) throw new Error(`Applying: ${first.status}, ${second.status}\n${first.text}`)
}

/** What can be taken now in a hall, from the list beside its plan. */
export async function freeBooths(maker: Client, hall: string): Promise<{ id: string; hall: string; code: string }[]> {
  const { text } = await maker.get(`/ru/apply/booth?hall=${hall}&show=free`)
  const buttons = [...text.matchAll(/<button[^>]*name="booth" value="([\w-]+)"[^>]*aria-label="([^"]*)"/g)]
  return buttons.map(([, id = '', label = '']) => ({ id, hall, code: /\S+-\d+/.exec(label)?.[0] ?? '' }))
}
