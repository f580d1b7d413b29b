import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { NearBooth } from '~/domain/booth/booth.queries.server'
import { formatArea } from '~/i18n/area'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Notice } from '~/ui/notice'

type Refused = { code: 'taken' | 'blocked' | 'unknown'; booth: string | null; nearest: NearBooth[] }

/** Somebody was faster: says so at once, takes focus, and offers the nearest free booths as buttons. */
export function HoldRefused({ refused, kept }: { refused: Refused; kept: string | null }) {
  const t = useMessages().apply.booth
  const l = useLocale()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refused])
  const code = refused.booth ?? ''
  const title = { taken: t.taken(code), blocked: t.blocked(code), unknown: t.unknown }[refused.code]
  const text = {
    taken: refused.nearest.length > 0 ? t.takenText : t.takenNone,
    blocked: refused.nearest.length > 0 ? t.blockedText : t.takenNone,
    unknown: t.unknownText,
  }[refused.code]
  return (
    <div ref={box} tabIndex={-1} className="hold-refused">
      <Notice kind="bad" announce title={title}>
        <p>
          {text} {kept ? t.kept(kept) : ''}
        </p>
        {refused.nearest.length > 0 ? (
          <Form method="post" preventScrollReset className="actions">
            {refused.nearest.map((booth) => (
              <button className="button button--small" name="booth" value={booth.id} key={booth.id} aria-label={t.hold(booth.code)}>
                {t.nearOption(booth.code, formatArea(booth.area, l), formatRoubles(booth.price, l))}
              </button>
            ))}
          </Form>
        ) : null}
      </Notice>
    </div>
  )
}
