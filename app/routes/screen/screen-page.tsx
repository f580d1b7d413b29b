import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { dictionary } from '~/i18n/dictionary'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { zoneName } from '~/i18n/when'
import { timeIn } from '~/lib/dates'
import { accentClass } from '~/ui/filigree/ornaments'
import { Mark } from '~/ui/mark'
import { useKeptFresh } from '~/ui/use-kept-fresh'
import type { screenPage } from './screen.server'
import { Board, Stage } from './screen-parts'

type Loader = (args: LoaderFunctionArgs) => ReturnType<typeof screenPage>

export const screenMeta: MetaFunction<Loader> = ({ data, params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(data?.screen.name ?? t.screen.title) }, { name: 'robots', content: 'noindex' }]
}

/** A page for a television: big letters, nothing to press, the hall's clock; it renews itself and outlives its network. */
export function ScreenPage() {
  const data = useLoaderData<Loader>()
  const t = useMessages().screen
  const l = useLocale()
  const { value: screen, now, lostSince } = useKeptFresh(data.address, { value: data.screen, serverTime: data.serverTime })
  useEffect(() => void keepPage(`/${l}/screen/`), [l])
  const [only] = screen.groups
  return (
    <div className={`screen ${accentClass(screen.accent)}${data.theme ? ` screen--${data.theme}` : ''}`}>
      <noscript>
        <meta httpEquiv="refresh" content="60" />
      </noscript>
      <header className="screen__head">
        <Mark />
        <div>
          <h1>{screen.name}</h1>
          {screen.place ? <p>{screen.place}</p> : null}
        </div>
        <p className="screen__clock">
          <time dateTime={now.toISOString()}>{timeIn(now, screen.timeZone)}</time>
          <small>{zoneName(screen.timeZone, now, l)}</small>
        </p>
      </header>
      <main className="screen__main">
        {screen.groups.length === 1 && only ? <Stage group={only} now={now} /> : <Board screen={screen} now={now} />}
      </main>
      <p className="screen__foot" role="status">
        {lostSince ? <b>{t.lost(timeIn(lostSince, screen.timeZone))}</b> : null}
      </p>
    </div>
  )
}

/** Has the worker of the screens keep this page and all it is made of. Browsers without one lose only the reload. */
async function keepPage(scope: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register('/screen-worker.js', { scope })
    await navigator.serviceWorker.ready
    const parts = performance.getEntriesByType('resource').map((entry) => entry.name)
    registration.active?.postMessage({ keep: [location.href, ...parts.filter((name) => /\/(assets|filigree)\/|\/(theme\.js|favicon\.svg)$/.test(name))] })
  } catch {
    // Offline already, or forbidden by the browser: the page that is open goes on.
  }
}
