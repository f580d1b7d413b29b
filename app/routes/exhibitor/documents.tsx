import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownApplicationHead } from '~/domain/application/application.queries.server'
import { includedVat } from '~/domain/booth/price.rules'
import { purposeOf } from '~/domain/document/document.rules'
import { paymentQrFor } from '~/domain/document/payment-qr.rules'
import { ownDocuments } from '~/domain/document/document.queries.server'
import { qrDrawing } from '~/domain/document/qr.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { applicationBalance, paymentEntries } from '~/domain/payment/payment.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { paths } from '~/lib/paths'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { QrCode } from '~/ui/qr-code'
import { found, localeOf, requireViewer } from '../guard.server'
import { BalanceFacts } from '../parts/balance-facts'
import { DeskPage } from './desk-page'
import { OwnPapers } from './own-papers'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.papers.desk.title) }, { name: 'robots', content: 'noindex' }]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireViewer(context, request, locale)
  const { db } = context
  const edition = found(await currentEdition(db))
  // By membership: whose application it is stands in the query.
  const own = await ownApplicationHead({ userId: viewer.id, editionId: edition.id }, db)
  if (!own) throw redirect(paths.apply(locale))
  const { applicationId } = own
  const documents = await ownDocuments({ applicationId }, db)
  const balance = await applicationBalance(applicationId, db)
  const entries = await paymentEntries({ editionId: edition.id, applicationId }, db)
  const invoice = documents.find((document) => document.kind === 'invoice' && !document.replacedBy)
  const unpaid = invoice !== undefined && balance.due > 0
  // Of what is left, which is the whole invoice until something was paid.
  const purpose = unpaid ? purposeOf({ ...invoice.content, vat: includedVat(balance.due, invoice.content.vatPercent ?? 0) }) : null
  return {
    documents: documents.map(({ content: _content, issuedAt, ...head }) => ({ ...head, day: formatDay(dayIn(issuedAt, homeZone), locale) })),
    balance,
    payBy: unpaid && invoice.content.payBy ? formatDay(invoice.content.payBy, locale) : null,
    purpose,
    qr: purpose && invoice?.content.qr ? qrDrawing(paymentQrFor(invoice.content.qr, { sum: balance.due, purpose })) : null,
    entries: entries.filter((entry) => entry.kind !== 'reversal' && !entry.reversed).map(({ id, kind, amount, paidOn }) => ({ id, kind, amount, day: formatDay(paidOn, locale) })),
  }
}

export default function OwnDocuments() {
  const { documents, balance, payBy, purpose, qr, entries } = useLoaderData<typeof loader>()
  const m = useMessages()
  const l = useLocale()
  const { desk: t, application: a } = m.papers
  return (
    <DeskPage title={t.title} lead={documents.length === 0 ? null : t.lead}>
      {documents.length === 0 ? (
        <Empty title={t.none} text={t.noneText} />
      ) : (
        <div className="review">
          <div className="stack stack--loose">
            <OwnPapers documents={documents} />
            {entries.length > 0 ? (
              <section>
                <h2 className="small-title">{t.history}</h2>
                <dl className="bill">
                  {entries.map((entry) => (
                    <div key={entry.id}>
                      <dt>
                        {entry.day}, {a.kinds[entry.kind]}
                      </dt>
                      <dd className="num">{formatRoubles(entry.amount, l)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ) : null}
          </div>
          {balance.invoiced > 0 ? (
            <section className="card" aria-labelledby="to-pay">
              <div className="card__body">
                <h2 id="to-pay" className="card__title">
                  {t.pay}
                </h2>
                <BalanceFacts balance={balance} />
                {balance.due === 0 ? <p>{t.allPaid}</p> : null}
                {balance.due < 0 ? <Notice small>{t.over(formatRoubles(-balance.due, l))}</Notice> : null}
                {payBy ? <p>{t.payBy(payBy)}</p> : null}
                {qr ? (
                  <>
                    <QrCode {...qr} label={t.qr} />
                    <p className="card__note">{balance.paid > 0 ? t.qrPart : t.qrText}</p>
                  </>
                ) : null}
                {purpose ? (
                  <p className="card__note" lang="ru">
                    <span lang={l}>{t.purpose}: </span>
                    {purpose}
                  </p>
                ) : null}
              </div>
            </section>
          ) : null}
        </div>
      )}
    </DeskPage>
  )
}
