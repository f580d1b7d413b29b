import { useNavigate } from '@remix-run/react'
import { useCallback, type MouseEvent } from 'react'

/**
 * Follows the plain links of a long list as the router's own Link does, the page staying where it is. One for
 * all of them: a thousand Links take longer than everything else on the page.
 */
export function useFollow(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const navigate = useNavigate()
  return useCallback(
    (event) => {
      const to = event.currentTarget.getAttribute('href')
      if (!to || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      navigate(to, { preventScrollReset: true })
    },
    [navigate],
  )
}
