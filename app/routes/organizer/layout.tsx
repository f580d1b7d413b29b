import { isRouteErrorResponse, Outlet, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { CalendarDays, CalendarRange, ChartNoAxesColumn, ClipboardList, FileText, Files, Gem, Globe, Grid2x2, History, IdCard, LayoutDashboard, LayoutGrid, Lightbulb, Mail, Settings, UsersRound, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import { waitingApplications } from '~/domain/application/application.queries.server'
import { allCentres } from '~/domain/centre/centre.queries.server'
import { currentEdition } from '~/domain/edition/edition.queries.server'
import { proposalCounts } from '~/domain/proposal/proposal.queries.server'
import { mayOrganizeFestival, organizedCentres } from '~/domain/user/viewer.rules'
import { mailCounts } from '~/mail/outbox.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { dictionary } from '~/i18n/dictionary'
import { inLanguage, paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'
import { UnsavedGuard } from '~/ui/form/unsaved'
import { Notice } from '~/ui/notice'
import { Workbench, type BenchLink } from '~/ui/workbench'
import { localeOf, requireOrganizer } from '../guard.server'
import { ErrorPage } from '../parts/error-page'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.organizer.title) }, { name: 'robots', content: 'noindex' }]
}

/** Guards everything below; each page and action checks again what it alone allows. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const viewer = await requireOrganizer(context, request, locale)
  const festival = mayOrganizeFestival(viewer)
  const edition = await currentEdition(context.db)
  const centres = festival ? [] : await allCentres(context.db)
  return {
    email: viewer.email,
    festival,
    empty: edition === null,
    ownCentres: centres
      .filter((centre) => viewer.centreIds.includes(centre.id))
      .map((centre) => ({ slug: centre.slug, name: pick(centre.city, locale) })),
    waiting: festival && edition ? await waitingApplications(edition.id, context.db) : 0,
    proposals: edition ? (await proposalCounts({ editionId: edition.id, centreIds: organizedCentres(viewer) }, context.db)).waiting : 0,
    failed: festival ? (await mailCounts(context.db)).failed : 0,
  }
}

export default function OrganizerLayout() {
  return (
    <Bench>
      <UnsavedGuard>
        <Outlet />
      </UnsavedGuard>
    </Bench>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const data = useRouteLoaderData<typeof loader>('routes/organizer/layout')
  // Somebody without rights sees the plain page, not an empty workbench.
  if (!data) return <ErrorPage status={status} main />
  return (
    <Bench>
      <ErrorPage status={status} />
    </Bench>
  )
}

function Bench({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('routes/organizer/layout')
  const { pathname, search } = useLocation()
  const t = useMessages()
  const l = useLocale()
  const other = l === 'ru' ? 'en' : 'ru'
  const nav = t.organizer.nav
  const links: BenchLink[] = [
    { to: paths.organizer(l), label: nav.dashboard, icon: LayoutDashboard, end: true },
    { to: paths.organizer(l, '/programme'), label: nav.programme, icon: CalendarDays },
    { to: paths.organizer(l, '/schedule'), label: t.scheduleEditor.nav, icon: CalendarRange },
    { to: paths.organizer(l, '/proposals'), label: t.proposals.organizer.nav, icon: Lightbulb, count: data?.proposals ?? 0 },
    { to: paths.organizer(l, '/people'), label: t.people.organizer.nav, icon: UsersRound },
    { to: paths.organizer(l, '/releases'), label: nav.releases, icon: Files },
    ...(data?.ownCentres ?? []).map(({ slug, name }) => ({ to: paths.organizer(l, `/centres/${slug}`), label: name, icon: Gem })),
  ]
  const festival: BenchLink[] = [
    { to: paths.organizer(l, '/applications'), label: nav.applications, icon: ClipboardList, count: data?.waiting ?? 0 },
    { to: paths.organizer(l, '/documents'), label: nav.documents, icon: FileText },
    { to: paths.organizer(l, '/payments'), label: nav.payments, icon: Wallet },
    { to: paths.organizer(l, '/passes'), label: t.desk.organizerPasses.nav, icon: IdCard },
    { to: paths.organizer(l, '/plan'), label: t.placing.nav, icon: LayoutGrid },
    { to: paths.organizer(l, '/plans'), label: t.plans.nav, icon: Grid2x2 },
    { to: paths.organizer(l, '/numbers'), label: nav.numbers, icon: ChartNoAxesColumn },
    { to: paths.organizer(l, '/centres'), label: t.setup.centres.nav, icon: Gem },
    { to: paths.organizer(l, '/edition'), label: nav.edition, icon: Settings },
    { to: paths.organizer(l, '/mail'), label: nav.mail, icon: Mail, count: data?.failed ?? 0 },
    { to: paths.organizer(l, '/log'), label: nav.log, icon: History },
  ]
  return (
    <>
      <a className="skip" href="#main">
        {t.common.skipToContent}
      </a>
      <Workbench
        texts={t.common}
        home={paths.home(l)}
        place={t.organizer.title}
        navLabel={t.common.sections}
        groups={[
          { links },
          ...(data?.festival ? [{ links: festival }] : []),
          { links: [{ to: paths.home(l), label: nav.site, icon: Globe, end: true }] },
        ]}
        language={{ to: paths.language(other, inLanguage(pathname, other) + search), lang: other }}
        tools={
          <form method="post" action={paths.signOut()}>
            <button className="link-button small" title={data?.email}>
              {t.site.nav.signOut}
            </button>
          </form>
        }
      >
        {data?.empty && !pathname.startsWith(paths.organizer(l, '/edition')) ? <NoEdition festival={data.festival} /> : null}
        {children}
      </Workbench>
    </>
  )
}

/** Says on every page of an empty festival what comes first. */
function NoEdition({ festival }: { festival: boolean }) {
  const t = useMessages().setup.noEdition
  const l = useLocale()
  return (
    <Notice title={t.title}>
      <p>{festival ? t.text : t.wait}</p>
      {festival ? (
        <p>
          <ButtonLink to={paths.organizer(l, '/edition')} small>
            {t.link}
          </ButtonLink>
        </p>
      ) : null}
    </Notice>
  )
}
