import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useMessages } from '~/i18n/use-messages'
import { Empty } from '~/ui/empty'
import { ownSessions } from '../parts/published-sessions.server'
import { SessionList } from '../parts/session-list'
import { DeskPage } from './desk-page'
import { requireOwn } from './own.server'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.desk.sessions.title) }, { name: 'robots', content: 'noindex' }]
}

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, company } = await requireOwn(asked)
  return {
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    published: await ownSessions({ exhibitor: company.slug, locale }, asked.context.db),
  }
}

/** What the company holds in the published programme. */
export default function Sessions() {
  const { brand, published } = useLoaderData<typeof loader>()
  const t = useMessages().desk.sessions
  return (
    <DeskPage brand={brand} title={t.title}>
      {published.length > 0 ? (
        <section className="section">
          <h2 className="heading">{t.published}</h2>
          <SessionList lines={published} withDay withCity />
        </section>
      ) : (
        <Empty small title={t.none} text={t.noneText} />
      )}
    </DeskPage>
  )
}
