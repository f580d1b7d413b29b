import { Link } from '@remix-run/react'
import type { changelogLines } from '~/domain/release/changelog.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { accentClass } from '~/ui/filigree/ornaments'
import { ReleaseName } from './release-name'

type Release = {
  number: number
  name: string
  /** City of the centre whose part it published; null for all. */
  scope: string | null
  when: string
  sessions: number
  /** How many changes; null for the first release. */
  count: number | null
  /** As many of them as are told here. */
  groups: ReturnType<typeof changelogLines>
}

/** One release in the list of changes, to fold and unfold without scripts. */
export function ReleaseChanges({ release, open }: { release: Release; open: boolean }) {
  const t = useMessages().changelog
  const l = useLocale()
  const { number, name, count, groups } = release
  const toldHere = groups.reduce((sum, group) => sum + group.lines.length, 0)
  return (
    <details className="changelog__release" open={open} id={`release-${number}`}>
      <summary>
        <h2 className="subheading">
          <ReleaseName number={number} name={name} />
        </h2>
        <span className="small muted">
          {[t.published(release.when), release.scope ?? t.whole, ...(count ? [t.count(count)] : [])].join(' · ')}
        </span>
      </summary>
      {count === null ? <p>{t.first(release.sessions)}</p> : count === 0 ? <p>{t.onlyFacts}</p> : null}
      {groups.map((group) => (
        <section key={group.accent + group.city} className={accentClass(group.accent)}>
          <h3 className="changelog__city">{group.city}</h3>
          <ul className="changelog__lines">
            {group.lines.map((line) => (
              <li key={line.slotId}>
                <Link to={paths.session(l, line.slug)}>{line.cancelled ? <s>{line.title}</s> : line.title}</Link>
                {line.words.map((words) => (
                  <span key={words} className="num">
                    {words}.
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {count !== null && count > toldHere ? <p>{t.more(count - toldHere)}</p> : null}
      <p>
        <Link className="changelog__open" to={paths.publishedRelease(l, number)}>
          {t.open}
        </Link>
      </p>
    </details>
  )
}
