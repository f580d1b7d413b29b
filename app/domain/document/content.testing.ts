import { actSections, contractSections } from './contract-text.rules'
import { purposeOf } from './document.rules'
import type { DocumentKind, PaperContent } from './document.schema'
import { paymentQr } from './payment-qr.rules'

const day = '2027-03-15'
const sums = { net: 10_902_000, vatPercent: 22, vat: 2_398_440, vatGround: '', total: 13_300_440 }
const festival = 'Золотое кольцо России — 2027'
const bank = { name: 'КОСТРОМСКОЕ ОТДЕЛЕНИЕ ТЕСТ-БАНКА, г. Кострома', bic: '043469623', account: '40702810429000000123', corrAccount: '30101810200000000623' }

/** A paper as in real life, for tests. */
export function sampleContent(kind: DocumentKind, changes: Partial<PaperContent> = {}): PaperContent {
  const number = { invoice: 'ЗК-2027-0042', contract: 'ЗК-Д-2027-0007', act: 'ЗК-А-2027-0003' }[kind]
  const invoice = kind === 'invoice'
  const terms = { ...sums, festival, startsOn: '2027-06-23', endsOn: '2027-06-27', payDays: 5, cancellationFees: [{ days: 60, percent: 0 }, { days: 31, percent: 50 }, { days: 0, percent: 100 }], booths: [{ code: 'А-12', hall: 'Большая арена', area: '9 м²' }] }
  return {
    kind,
    number,
    day,
    festival,
    place: 'Кострома',
    seller: {
      name: 'ООО «Фестиваль Золотое кольцо»',
      inn: '4401123455',
      kpp: '440101001',
      ogrn: '1144401001238',
      foreignId: null,
      address: '156000, г. Кострома, ул. Примерная, д. 1',
      contact: '+7 (4942) 00-00-00',
      signatory: { post: 'Директор', name: 'Ёлкина А. В.', basis: 'Устава' },
      bank,
    },
    buyer: {
      name: 'ИП Лапина Елена Сергеевна',
      inn: '440112345641',
      kpp: null,
      ogrn: '317440100012341',
      foreignId: null,
      address: 'Красное-на-Волге',
      contact: '',
      signatory: null,
      bank: null,
    },
    accountant: 'Счётова М. И.',
    basis: kind === 'contract' ? '' : 'Договор-заявка № ЗК-Д-2027-0007 от 01.03.2027',
    lines: [
      { name: 'Предоставление выставочной площади, стенд А-12', quantity: 900, unit: 'м²', price: 980_000, amount: 8_820_000 },
      { name: 'Наценка за расположение стенда А-12 (две открытые стороны, 10\u00a0%)', quantity: 100, unit: 'усл.', price: 882_000, amount: 882_000 },
      { name: 'Регистрационный взнос', quantity: 100, unit: 'усл.', price: 1_200_000, amount: 1_200_000 },
    ],
    ...sums,
    payBy: invoice ? '2027-03-20' : null,
    qr: invoice
      ? paymentQr({ ...bank, name: 'ООО «Фестиваль Золотое кольцо»', bankName: bank.name, sum: sums.total, purpose: purposeOf({ number, day, ...sums }), inn: '4401123455', kpp: '440101001', number, day })
      : null,
    sections: kind === 'contract' ? contractSections(terms) : kind === 'act' ? actSections(terms) : [],
    replaces: null,
    ...changes,
  }
}
