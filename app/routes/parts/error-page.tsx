import type { Messages } from '~/i18n/messages/messages'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'

/** Title, words and way out by status. */
export function errorWords(status: number, { site }: Messages) {
  if (status === 404) return site.notFound
  if (status === 403) return site.forbidden
  return status === 429 ? { ...site.busy, action: site.broken.action } : site.broken
}

/** What is said instead of a page: what happened and what to do next. `main` where no frame has it. */
export function ErrorPage({ status, main = false }: { status: number; main?: boolean }) {
  const t = useMessages()
  const l = useLocale()
  const text = errorWords(status, t)
  const Around = main ? 'main' : 'div'
  return (
    <Around id={main ? 'main' : undefined} className="page page--narrow page-start page-end">
      <div className="stack stack--loose">
        <p className="muted num">{status}</p>
        <h1 className="title">{text.title}</h1>
        <p>{text.text}</p>
        <p>
          <ButtonLink to={status === 404 ? paths.programme(l) : paths.home(l)} look="primary">
            {text.action}
          </ButtonLink>
        </p>
      </div>
    </Around>
  )
}
