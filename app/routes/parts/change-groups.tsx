import type { GroupedChanges } from '~/domain/release/change-groups.rules'
import { useMessages } from '~/i18n/use-messages'
import { ChangeTable } from './change-table'

/** What a release would change, by what it is, each with how many people are told of it. */
export function ChangeGroups({ groups }: { groups: GroupedChanges }) {
  const t = useMessages().releaseCheck
  return groups.map(({ group, told, lines }) => (
    <section key={group} className="section" aria-labelledby={`group-${group}`}>
      <h2 className="subheading" id={`group-${group}`}>
        {t.group(t.groups[group], lines.length)}
      </h2>
      {told > 0 ? <p className="state state--wait">{t.told(told)}</p> : null}
      <ChangeTable changes={lines} />
    </section>
  ))
}
