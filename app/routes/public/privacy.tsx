import type { MetaFunction } from '@remix-run/node'
import { dictionary } from '~/i18n/dictionary'
import { useMessages } from '~/i18n/use-messages'
import { pageMeta } from '../page-meta'

export const meta: MetaFunction = (at) => pageMeta(at, dictionary(at.params.l === 'en' ? 'en' : 'ru').privacy.title)

export default function Privacy() {
  const t = useMessages().privacy
  return (
    <div className="page page--narrow page-start page-end">
      <h1 className="title">{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <dl className="prose">
        {t.items.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <section className="section" id="consent">
        <h2 className="heading">{t.consentTitle}</h2>
        <p>{t.consent}</p>
      </section>
    </div>
  )
}
