import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the product. `:l` is the language. */
export default [
  index('routes/to-language.ts'),
  route('language/:l', 'routes/language.ts'),
  route('sign-out', 'routes/sign-out.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('mailbox', 'routes/mailbox/list.tsx'),
  route('mailbox/:id', 'routes/mailbox/message.tsx'),
  route('mailbox/:id/html', 'routes/mailbox/html.ts'),

  ...prefix('cal', [
    route(':l/programme.ics', 'routes/feeds/programme.ts'),
    route(':l/centre/:slug.ics', 'routes/feeds/centre.ts'),
    route(':l/kind/:kind.ics', 'routes/feeds/kind.ts'),
    route(':l/jewellers-day.ics', 'routes/feeds/jewellers-day.ts'),
    route(':l/session/:slug.ics', 'routes/feeds/session.ts'),
    route('agenda/:token.ics', 'routes/feeds/agenda.ts'),
  ]),

  ...prefix('api', [
    route('schedule.json', 'routes/api/schedule-json.ts'),
    route('schedule.xml', 'routes/api/schedule-xml.ts'),
    ...prefix('v1', [
      route('edition', 'routes/api/edition.ts'),
      route('centres', 'routes/api/centres.ts'),
      route('programme', 'routes/api/programme.ts'),
      route('exhibitors', 'routes/api/exhibitors.ts'),
      route('booths', 'routes/api/booths.ts'),
      route('openapi.json', 'routes/api/openapi.ts'),
    ]),
  ]),

  route(':l', 'routes/language-layout.tsx', [
    layout('routes/public/layout.tsx', [
      index('routes/public/home.tsx'),
      route('programme', 'routes/public/programme.tsx'),
      route('programme/:slug', 'routes/public/session.tsx'),
      route('centres', 'routes/public/centres.tsx'),
      route('centres/:slug', 'routes/public/centre.tsx'),
      route('exhibitors', 'routes/public/exhibitors.tsx'),
      route('exhibitors/:slug', 'routes/public/exhibitor.tsx'),
      route('plan', 'routes/public/plan.tsx'),
      route('jewellers-day', 'routes/public/jewellers-day.tsx'),
      route('agenda', 'routes/public/agenda.tsx'),
      route('ticket/:token', 'routes/public/ticket.tsx'),
      route('sign-in', 'routes/public/sign-in.tsx'),
      route('sign-in/:token', 'routes/public/sign-in-link.tsx'),
      route('privacy', 'routes/public/privacy.tsx'),

      route('apply', 'routes/exhibitor/apply.tsx'),
      route('apply/products', 'routes/exhibitor/apply-products.tsx'),
      route('apply/booth', 'routes/exhibitor/apply-booth.tsx'),
      route('apply/review', 'routes/exhibitor/apply-review.tsx'),
      route('exhibitor', 'routes/exhibitor/desk.tsx'),
      route('*', 'routes/public/not-found.tsx'),
    ]),
    route('organizer', 'routes/organizer/layout.tsx', [
      index('routes/organizer/dashboard.tsx'),
      route('applications', 'routes/organizer/applications.tsx'),
      route('applications/:id', 'routes/organizer/application.tsx'),
      route('numbers', 'routes/organizer/numbers.tsx'),
      route('programme', 'routes/organizer/programme.tsx'),
      route('programme/new', 'routes/organizer/session-new.tsx'),
      route('programme/:id', 'routes/organizer/session-edit.tsx'),
      route('releases', 'routes/organizer/releases.tsx'),
      route('releases/new', 'routes/organizer/release-new.tsx'),
      route('releases/:number', 'routes/organizer/release.tsx'),
      route('edition', 'routes/organizer/edition.tsx'),
      route('edition/new', 'routes/organizer/edition-new.tsx'),
      route('centres', 'routes/organizer/centres.tsx'),
      route('centres/new', 'routes/organizer/centre-new.tsx'),
      route('centres/:slug', 'routes/organizer/centre.tsx'),
      route('mail', 'routes/organizer/mail.tsx'),
      route('log', 'routes/organizer/log.tsx'),
    ]),
  ]),
] satisfies RouteConfig
