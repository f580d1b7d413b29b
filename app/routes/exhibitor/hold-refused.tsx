import { useEffect, useRef } from 'react'
import { formatArea } from '~/i18n/area'
import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { PostForm } from '~/ui/form/carried'
import { Notice } from '~/ui/notice'
import type { Refused } from './booth-actions.server'

/** It could not be: says so at once, takes focus, and offers the nearest free booths as buttons. `kept` are the codes one still holds. */
export function HoldRefused({ refused, kept, limit }: { refused: Refused; kept: string[]; limit: number }) {
  const m = useMessages()
  const t = m.apply.booth
  const w = m.wish.refused
  const l = useLocale()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refused])
  const code = refused.booth ?? ''
  const title = {
    taken: t.taken(code),
    blocked: t.blocked(code),
    unknown: t.unknown,
    apart: t.apart(code),
    limit: t.limit(limit),
    between: t.between(code),
    free: w.free(code),
    'too-many': w['too-many'],
    last: w.last,
  }[refused.code]
  const offers = refused.nearest.length > 0
  // Whoever wanted one more keeps those they have: others far away are of no use to them.
  const none = kept.length > 0 ? '' : t.takenNone
  const text = {
    taken: offers ? t.takenText : none,
    blocked: offers ? t.blockedText : none,
    unknown: t.unknownText,
    apart: t.apartText,
    limit: t.limitText,
    between: t.betweenText,
    free: w.freeText,
    'too-many': w['too-manyText'],
    last: w.lastText,
  }[refused.code]
  return (
    <div ref={box} tabIndex={-1} className="hold-refused">
      <Notice kind="bad" announce title={title}>
        <p>
          {text} {kept.length > 0 ? t.kept(kept) : ''}
        </p>
        {offers ? (
          <PostForm preventScrollReset className="actions">
            {refused.nearest.map((booth) => (
              <button className="button button--small" name="booth" value={booth.id} key={booth.id} aria-label={t.hold(booth.code)}>
                {t.nearOption(booth.code, formatArea(booth.area, l), formatRoubles(booth.price, l))}
              </button>
            ))}
          </PostForm>
        ) : null}
      </Notice>
    </div>
  )
}
