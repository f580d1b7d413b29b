import { formatRoubles } from '~/i18n/money'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { Notice } from '~/ui/notice'

type About = { window: 'unannounced' | 'before' | 'open' | 'after'; opens: string; closes: string; fee: number }

/** How applying works and when, for whoever has not begun. */
export function ApplyIntro({ about, signedIn, hasLeft }: { about: About; signedIn: boolean; hasLeft: boolean }) {
  const m = useMessages()
  const t = m.apply
  const l = useLocale()
  return (
    <div className="page page-start page-end">
      <div className="page-head">
        <h1>{t.title}</h1>
        <p>{t.intro.lead}</p>
      </div>
      <div className="apply-intro">
        <div className="stack">
          {hasLeft ? (
            <Notice kind="good" announce>
              {m.desk.team.done.left}
            </Notice>
          ) : null}
          {about.window === 'open' ? (
            <>
              <div className="actions">
                <ButtonLink to={signedIn ? paths.apply(l) : paths.signIn(l, paths.apply(l))} look="primary">
                  {t.intro.signIn}
                </ButtonLink>
                <ButtonLink to={paths.plan(l)}>{t.intro.seePlan}</ButtonLink>
              </div>
              <p className="muted small">{t.intro.signInNote}</p>
              <p>
                {about.closes ? t.intro.until(about.closes) : ''} {about.fee > 0 ? t.intro.fee(formatRoubles(about.fee, l)) : ''}
              </p>
            </>
          ) : (
            <Closed about={about} />
          )}
        </div>
        <section>
          <h2>{t.intro.howTitle}</h2>
          <ol className="how">
            {t.intro.how.map(([name, text]) => (
              <li key={name}>
                <b>{name}</b>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  )
}

function Closed({ about }: { about: About }) {
  const t = useMessages().apply
  const l = useLocale()
  const words = {
    unannounced: [t.closed.unannounced, t.closed.unannouncedText],
    before: [t.closed.before, t.closed.beforeText(about.opens)],
    after: [t.closed.after, t.closed.afterText(about.closes)],
    open: ['', ''],
  }[about.window]
  return (
    <>
      <Notice title={words[0] ?? ''}>
        <p>{words[1]}</p>
      </Notice>
      <div className="actions">
        <ButtonLink to={paths.plan(l)}>{t.intro.seePlan}</ButtonLink>
      </div>
    </>
  )
}
