import { isRouteErrorResponse, Outlet, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import type { ReactNode } from 'react'
import { registrationCount } from '~/domain/attendance/attendance.queries.server'
import { publicContact } from '~/domain/issuer/issuer.queries.server'
import { isOrganizer } from '~/domain/user/viewer.rules'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { inLanguage, paths } from '~/lib/paths'
import { SiteFoot } from '~/ui/site-foot'
import { SiteHead } from '~/ui/site-head'
import { frameMeta } from '../page-meta'
import { ErrorPage } from '../parts/error-page'

export const meta: MetaFunction<typeof loader> = frameMeta

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer()
  return {
    viewer: viewer && { email: viewer.email, organizer: isOrganizer(viewer), exhibitor: viewer.exhibitorIds.length > 0 },
    registrations: viewer ? await registrationCount(viewer.id, context.db) : 0,
    contact: await publicContact(context.db),
    demo: context.env.demo,
    mailbox: context.env.demo && !context.env.smtpUrl && !context.env.production,
  }
}

export default function PublicLayout() {
  return (
    <PublicFrame>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </PublicFrame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <PublicFrame>
      <main id="main" tabIndex={-1}>
        <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />
      </main>
    </PublicFrame>
  )
}

/** Head and foot around a public page. Without loader data (an error above) it shows the signed-out head. */
function PublicFrame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('routes/public/layout')
  const { pathname, search } = useLocation()
  const l = useLocale()
  const t = useMessages()
  const other = l === 'ru' ? 'en' : 'ru'
  const viewer = data?.viewer
  const account = viewer?.organizer
    ? { to: paths.organizer(l), label: t.site.nav.organizer, signedIn: true }
    : viewer?.exhibitor
      ? { to: paths.exhibitorDesk(l), label: t.site.nav.desk, signedIn: true }
      : viewer
        ? { to: paths.agenda(l), label: t.site.nav.account, signedIn: true }
        : { to: paths.signIn(l), label: t.site.nav.signIn, signedIn: false }
  const registrations = data?.registrations ?? 0
  return (
    <>
      <a className="skip" href="#main">
        {t.common.skipToContent}
      </a>
      <SiteHead
        texts={t.common}
        home={paths.home(l)}
        links={[
          { to: paths.programme(l), label: t.site.nav.programme },
          { to: paths.plan(l), label: t.site.nav.plan },
          { to: paths.exhibitors(l), label: t.site.nav.exhibitors },
          { to: paths.centres(l), label: t.site.nav.centres },
          { to: paths.apply(l), label: t.site.nav.apply },
        ]}
        agenda={{
          to: paths.agenda(l),
          label: t.site.nav.agenda,
          count: registrations,
          accessibleLabel: registrations > 0 ? t.site.nav.agendaCount(registrations) : t.site.nav.agenda,
        }}
        language={{ to: paths.language(other, inLanguage(pathname, other) + search), lang: other }}
        account={account}
      />
      {children}
      <SiteFoot
        festival={t.common.festival}
        home={paths.home(l)}
        about={t.site.foot.about}
        groups={[
          {
            title: t.site.foot.visitors,
            links: [
              { to: paths.programme(l), label: t.site.nav.programme },
              { to: paths.exhibitors(l), label: t.site.nav.exhibitors },
              { to: paths.people(l), label: t.site.nav.people },
              { to: paths.brands(l), label: t.site.nav.brands },
              { to: paths.jewellersDay(l), label: t.site.nav.jewellersDay },
            ],
          },
          {
            title: t.site.foot.exhibitors,
            links: [
              { to: paths.plan(l), label: t.site.foot.planAndPrices },
              { to: paths.apply(l), label: t.site.foot.applyLink },
              { to: paths.privacy(l), label: t.site.nav.privacy },
            ],
          },
        ]}
        contact={{
          title: t.site.foot.committee,
          body: (
            <>
              <p>{t.site.foot.contact}</p>
              {data?.contact.phone ? (
                <p>
                  <a href={`tel:${data.contact.phone.replace(/[^+\d]/g, '')}`}>{data.contact.phone}</a>
                </p>
              ) : null}
              {data?.contact.email ? (
                <p>
                  <a href={`mailto:${data.contact.email}`}>{data.contact.email}</a>
                </p>
              ) : null}
              {viewer ? (
                <form method="post" action={paths.signOut()}>
                  <button className="link-button">
                    {t.site.nav.signOut} ({viewer.email})
                  </button>
                </form>
              ) : null}
            </>
          ),
        }}
        note={
          data?.demo ? (
            <p>
              {t.site.foot.demo} {data.mailbox ? <a href="/mailbox">{t.site.nav.mailbox}</a> : null}
            </p>
          ) : undefined
        }
      />
    </>
  )
}
