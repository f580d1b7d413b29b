import type { PaperField } from '~/domain/exhibitor/papers.rules'
import { useMessages } from '~/i18n/use-messages'
import { Notice } from '~/ui/notice'

/** What the contract still lacks; nothing when it lacks nothing. */
export function PaperGaps({ missing }: { missing: readonly PaperField[] }) {
  const t = useMessages().apply.company
  if (missing.length === 0) return null
  return (
    <Notice title={t.paperMissing}>
      <p>{t.paperMissingText(missing.map((field) => t.paperFields[field]).join(', '))}</p>
    </Notice>
  )
}
