import { mayChangeCraft } from '~/domain/application/application.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Tabs } from '~/ui/tabs'

/** The parts of an exhibitor's desk that there are for where their application stands; null: they have none. */
export function DeskNav({ state, slug }: { state: string | null; slug: string }) {
  const m = useMessages()
  const l = useLocale()
  const sent = state !== null && state !== 'draft'
  const tabs = [
    { to: paths.exhibitorProfile(l), label: m.desk.nav.profile },
    ...(state !== null && mayChangeCraft({ state }) ? [{ to: paths.exhibitorCraft(l), label: m.desk.craft.title }] : []),
    { to: paths.exhibitorPictures(l), label: m.pictures.title },
    ...(state === null ? [] : [{ to: paths.exhibitorServices(l), label: m.prices.order.title }]),
    ...(sent ? [{ to: paths.exhibitorDocuments(l), label: m.papers.desk.link }] : []),
    ...(sent ? [{ to: paths.exhibitorPasses(l), label: m.desk.nav.passes }] : []),
    ...(sent ? [{ to: paths.exhibitorSessions(l), label: m.desk.sessions.title }] : []),
    { to: paths.exhibitorTeam(l), label: m.desk.nav.team },
    ...(state === null ? [] : [{ to: paths.exhibitor(l, slug), label: m.desk.nav.preview }]),
  ]
  return <Tabs label={m.desk.nav.label} tabs={tabs.map((tab) => ({ ...tab, current: false }))} />
}
