import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paymentQr, paymentQrFor, type PaymentOrder } from './payment-qr.rules'

const order: PaymentOrder = {
  name: 'ООО «Фестиваль Золотое кольцо»',
  account: '40702810429000000123',
  bankName: 'КОСТРОМСКОЕ ОТДЕЛЕНИЕ ТЕСТ-БАНКА',
  bic: '043469623',
  corrAccount: '30101810200000000623',
  sum: 12_843_550,
  purpose: 'Оплата по счёту №\u00a0ЗК-2027-0042 от 15.03.2027. В т.\u00a0ч. НДС 22\u00a0% 23\u00a0160,50 руб.',
  inn: '4401123455',
  kpp: '440101001',
  number: 'ЗК-2027-0042',
  day: '2027-03-15',
}

const fieldsOf = (text: string) => text.slice(8).split(text[7]!).map((field) => [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)])
const mandatory = ['Name', 'PersonalAcc', 'BankName', 'BIC', 'CorrespAcc']

describe('a payment QR', () => {
  it('says what a bank needs, with ordinary spaces and kopecks', () => {
    expect(paymentQr(order)).toBe(
      'ST00012|Name=ООО «Фестиваль Золотое кольцо»|PersonalAcc=40702810429000000123|BankName=КОСТРОМСКОЕ ОТДЕЛЕНИЕ ТЕСТ-БАНКА' +
        '|BIC=043469623|CorrespAcc=30101810200000000623|Sum=12843550' +
        '|Purpose=Оплата по счёту № ЗК-2027-0042 от 15.03.2027. В т. ч. НДС 22 % 23 160,50 руб.' +
        '|PayeeINN=4401123455|KPP=440101001|DocNo=ЗК-2027-0042|DocDate=15.03.2027',
    )
  })

  it('has no correspondent account and no KPP where there is none', () => {
    const text = paymentQr({ ...order, corrAccount: null, kpp: null })
    expect(text).toContain('|CorrespAcc=0|')
    expect(text).not.toContain('KPP=')
  })

  it('asks for what is left of an invoice, all else the same', () => {
    const whole = paymentQr({ ...order, name: 'ООО «А|Б»' })
    const rest = paymentQrFor(whole, { sum: 100_050, purpose: 'Оплата по счёту №\u00a0ЗК-2027-0042 от 15.03.2027. В т.\u00a0ч. НДС 22\u00a0% 180,42 руб.' })
    expect(rest).toBe(paymentQr({ ...order, name: 'ООО «А|Б»', sum: 100_050, purpose: 'Оплата по счёту № ЗК-2027-0042 от 15.03.2027. В т. ч. НДС 22 % 180,42 руб.' }))
  })

  it('takes another separator where a value has the usual one', () => {
    const text = paymentQr({ ...order, name: 'ООО «А|Б»' })
    expect(text.startsWith('ST00012#Name=ООО «А|Б»#')).toBe(true)
  })

  it('cuts a long name so that the mandatory fields take 300 bytes', () => {
    const head = paymentQr({ ...order, name: 'Общество с ограниченной ответственностью '.repeat(4) }).split('|Sum=')[0]!
    expect(new TextEncoder().encode(head).length).toBeLessThanOrEqual(300)
    expect(head).toContain('Name=Общество с ограниченной')
  })

  it('keeps its shape whatever the values hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(text, text, text, (name, bankName, purpose) => {
        const qr = paymentQr({ ...order, name, bankName, purpose })
        expect(qr).toMatch(/^ST00012/)
        expect(qr).not.toMatch(/[\r\n\u00a0]/)
        const fields = fieldsOf(qr)
        expect(fields.slice(0, 5).map(([key]) => key)).toEqual(mandatory)
        expect(Object.fromEntries(fields)).toMatchObject({ PersonalAcc: order.account, Sum: '12843550', PayeeINN: order.inn })
        const head = qr.slice(0, qr.indexOf(`${qr[7]}Sum=`))
        expect(new TextEncoder().encode(head).length).toBeLessThanOrEqual(300)
      }),
    )
  })
})
