import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'

/** What is not published yet, in numbers, and the way there. */
export function PublishBar({ counts, total, conflicts, hasRelease }: { counts: readonly [word: string, count: number][]; total: number; conflicts: number; hasRelease: boolean }) {
  const t = useMessages().scheduleEditor.publish
  const l = useLocale()
  return (
    <div className="publish">
      <strong>{t.changes(total)}</strong>
      <ul>
        {counts.map(([word, count]) => (
          <li key={word}>
            <b>{count}</b> {word}
          </li>
        ))}
        <li>{conflicts === 0 ? t.clean : t.conflicts(conflicts)}</li>
      </ul>
      {total > 0 ? (
        <div className="actions">
          {hasRelease ? (
            <ButtonLink to={paths.organizer(l, '/releases/compare?to=plan')} small>
              {t.compare}
            </ButtonLink>
          ) : null}
          <ButtonLink to={paths.organizer(l, '/releases/new')} small look="primary">
            {t.publish}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  )
}
