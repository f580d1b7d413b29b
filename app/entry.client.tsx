import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Waits until the data that came with the page are decoded. RemixBrowser begins that at its first call and throws
 * the promise of it, before it does anything else. Left to React, the root would be suspended meanwhile, and any
 * press or key in that moment would end its hydration (React's error 345): the page would stay without scripts.
 */
async function dataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (promise) {
    await promise
  }
}

void dataDecoded().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
