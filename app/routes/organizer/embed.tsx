import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { programmeQuery } from '~/domain/programme/programme.schema'
import { kinds } from '~/domain/session/session.schema'
import { dictionary } from '~/i18n/dictionary'
import { isLocale, locales, pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { Icon } from '~/ui/icon'
import { localeOf, requireOrganizer } from '../guard.server'

export const meta: MetaFunction<typeof loader> = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.embed.title) }]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  await requireOrganizer(context, request, locale)
  const query = new URL(request.url).searchParams
  const { centres: chosenCentres, kinds: chosenKinds } = programmeQuery(query)
  const centres = await allCentres(context.db)
  const language = query.get('language') ?? ''
  return {
    baseUrl: context.env.baseUrl,
    centres: centres.map((centre) => ({ slug: centre.slug, city: pick(centre.city, locale) })),
    centre: centres.find((centre) => chosenCentres.includes(centre.slug))?.slug ?? '',
    kind: chosenKinds[0] ?? '',
    language: isLocale(language) ? language : locale,
  }
}

/** The code that partners copy into their pages, and what comes of it. */
export default function Embed() {
  const { baseUrl, centres, centre, kind, language } = useLoaderData<typeof loader>()
  const t = useMessages()
  const l = useLocale()
  const m = t.embed
  const query = new URLSearchParams({ ...(centre && { centre }), ...(kind && { kind }) }).toString()
  const frame = `${paths.embed.page(language)}${query ? `?${query}` : ''}`
  const attributes = [`data-locale="${language}"`, centre && `data-centre="${centre}"`, kind && `data-kind="${kind}"`].filter(Boolean).join(' ')
  const code = `<script async src="${baseUrl}${paths.embed.script()}" ${attributes}></script>\n<noscript><iframe src="${baseUrl}${frame.replaceAll('&', '&amp;')}" title="${dictionary(language).programme.title}" width="100%" height="720"></iframe></noscript>`
  return (
    <>
      <div className="bench__head">
        <h1>{m.title}</h1>
      </div>
      <p className="measure muted">{m.lead}</p>
      <form method="get" className="filters">
        <Choice name="language" label={m.language} value={language} options={locales.map((name) => [name, m.languages[name]])} />
        <Choice name="centre" label={t.programme.centre} value={centre} options={[['', m.everyCentre], ...centres.map(({ slug, city }): [string, string] => [slug, city])]} />
        <Choice name="kind" label={t.programme.kind} value={kind} options={[['', t.programme.anyKind], ...kinds.map((name): [string, string] => [name, t.programme.kindFilter[name] ?? name])]} />
        <Button type="submit" small>
          {t.programme.show}
        </Button>
      </form>
      <div className="field">
        <label className="label" htmlFor="code">
          {m.code}
        </label>
        <textarea id="code" className="input embed-code" readOnly rows={6} value={code} aria-describedby="code-hint" />
        <p className="small muted" id="code-hint">
          {m.codeHint}
        </p>
      </div>
      <h2 className="subheading subheading--ruled section">{m.preview}</h2>
      <iframe className="embed-preview" src={frame} title={m.preview} />
      <h2 className="subheading subheading--ruled section">{m.elsewhere}</h2>
      <ul className="feed-list">
        <li>
          <Link to={paths.screens(l)}>{t.screen.title}</Link>
        </li>
        <li>
          <a href={paths.paper.booklet(l)}>{t.paper.booklet}</a>
        </li>
      </ul>
    </>
  )
}

function Choice({ name, label, value, options }: { name: string; label: string; value: string; options: readonly (readonly [string, string])[] }) {
  return (
    <span className="select">
      <select name={name} className="input input--small" aria-label={label} defaultValue={value}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      <Icon of={ChevronDown} />
    </span>
  )
}
