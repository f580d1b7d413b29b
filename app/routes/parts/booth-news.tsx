import { useEffect, useState } from 'react'
import type { BoothView } from '~/domain/booth/plan-view.rules'
import { useMessages } from '~/i18n/use-messages'
import { lookOf } from './plan-drawing'

/** Says to screen readers, when they are free, that the booth somebody looks at has changed meanwhile; nothing of the others. */
export function BoothNews({ booth }: { booth: BoothView | null | undefined }) {
  const t = useMessages().plan
  const look = booth ? lookOf(booth) : null
  const code = booth?.code ?? null
  const [seen, setSeen] = useState({ code, look })
  const [news, setNews] = useState('')
  useEffect(() => {
    if (seen.code === code && seen.look === look) return
    setSeen({ code, look })
    // Another booth, or one's own doing: the page itself says so.
    const known = seen.code === code && code !== null && look !== null && look !== 'mine'
    setNews(known ? t.changed(code, t.looks[look]) : '')
  }, [seen, code, look, t])
  return (
    <p className="visually-hidden" role="status">
      {news}
    </p>
  )
}
