import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { createDatabase, type Database } from '~/db/client.server'
import { participating } from '~/domain/application/application.transitions'
import { startProduct, type Product } from '../fixtures/server'
import { ask, client, innards, redirectOf, type Answer, type Client } from './client'
import { everyRoute } from './routes'

test.use({ trace: 'off' })

const roles = ['nobody', 'visitor', 'exhibitor', 'centre', 'festival'] as const
type Role = (typeof roles)[number]

/** A status, or a way to sign in. In the order of the roles; one for all where they do not differ. */
type Expected = number | 'sign-in'
type Row = [address: string, get: Expected | Expected[], post: Expected | Expected[]]

const organizers: Expected[] = ['sign-in', 403, 403, 200, 200]
const festival: Expected[] = ['sign-in', 403, 403, 403, 200]
/** The same for a write whose form is empty. */
const organizersWrite: Expected[] = ['sign-in', 403, 403, 422, 422]
const festivalWrite: Expected[] = ['sign-in', 403, 403, 403, 422]
/** A form of ours that came empty, by whoever is signed in. */
const signedInWrite: Expected[] = ['sign-in', 422, 422, 422, 422]
const readOnly = 405

/**
 * Who may do what, address by address: with a module of app/routes.ts that is not in this table the test
 * fails. The organiser of a centre is Kostroma's; {…} stands for things that are there.
 */
const table: Record<string, Row[]> = {
  'routes/to-language.ts': [['/', 302, readOnly]],
  'routes/language.ts': [['/language/en', 302, readOnly]],
  'routes/sign-out.ts': [['/sign-out', 302, 302]],
  'routes/robots.ts': [['/robots.txt', 200, readOnly]],
  'routes/sitemap.ts': [['/sitemap.xml', 200, readOnly]],
  'routes/share/session.ts': [
    ['/share/ru/session/{slug}/000000000000.png', 200, readOnly],
    ['/share/ru/session/{draft}/000000000000.png', 404, readOnly],
  ],
  // Mail goes by SMTP here, so there is no mailbox to look into.
  'routes/mailbox/list.tsx': [['/mailbox', 404, readOnly]],
  'routes/mailbox/message.tsx': [['/mailbox/20270610T090000Z-00000000-0000-4000-8000-000000000000', 404, readOnly]],
  'routes/mailbox/html.ts': [['/mailbox/20270610T090000Z-00000000-0000-4000-8000-000000000000/html', 404, readOnly]],
  'routes/events/booths.ts': [['/events/booths', 200, readOnly]],
  'routes/events/schedule.ts': [['/events/schedule', [403, 403, 403, 200, 200], readOnly]],
  'routes/picture.ts': [
    ['/pictures/{openPicture}/small.webp', 200, readOnly],
    ['/pictures/{openPicture}/huge.webp', 404, readOnly],
    ['/pictures/{closedPicture}/large.webp', [404, 404, 404, 200, 200], readOnly],
    ['/pictures/00000000-0000-4000-8000-000000000000/small.webp', 404, readOnly],
  ],
  'routes/portrait.ts': [
    ['/portraits/anna-vetrova/{hiddenPhoto}/small.webp', [404, 404, 404, 200, 200], readOnly],
    ['/portraits/anna-vetrova/0123456789abcdef/small.webp', 404, readOnly],
    ['/portraits/anna-vetrova/{hiddenPhoto}/huge.webp', 404, readOnly],
  ],
  'routes/session-file.ts': [
    ['/files/{kostromaFile}/leaflet.pdf', [404, 404, 404, 200, 200], readOnly],
    ['/files/{yeniseyFile}/leaflet.pdf', [404, 404, 404, 404, 200], readOnly],
    ['/files/00000000-0000-4000-8000-000000000000/0123456789abcdef/leaflet.pdf', 404, readOnly],
  ],
  'routes/feeds/programme.ts': [['/cal/ru/programme.ics', 200, readOnly]],
  'routes/feeds/centre.ts': [['/cal/ru/centre/kostroma.ics', 200, readOnly]],
  'routes/feeds/kind.ts': [['/cal/en/kind/business.ics', 200, readOnly]],
  'routes/feeds/jewellers-day.ts': [['/cal/ru/jewellers-day.ics', 200, readOnly]],
  'routes/feeds/session.ts': [['/cal/ru/session/{slug}.ics', 200, readOnly]],
  'routes/feeds/agenda.ts': [
    ['/cal/agenda/0000000000000000000000000000000000000000000.ics', 404, readOnly],
    ['/cal/agenda/{revoked}.ics', 404, readOnly],
  ],
  'routes/api/schedule-json.ts': [['/api/schedule.json', 200, readOnly]],
  'routes/api/schedule-csv.ts': [['/api/schedule.csv', 200, readOnly]],
  'routes/api/schedule-xml.ts': [['/api/schedule.xml', 200, readOnly]],
  'routes/api/edition.ts': [['/api/v1/edition', 200, readOnly]],
  'routes/api/centres.ts': [['/api/v1/centres', 200, readOnly]],
  'routes/api/programme.ts': [['/api/v1/programme', 200, readOnly]],
  'routes/api/exhibitors.ts': [['/api/v1/exhibitors', 200, readOnly]],
  'routes/api/booths.ts': [['/api/v1/booths', 200, readOnly]],
  'routes/api/openapi.ts': [['/api/v1/openapi.json', 200, readOnly]],
  'routes/public/home.tsx': [['/ru', 200, readOnly]],
  'routes/public/programme.tsx': [['/ru/programme?day=all', 200, readOnly]],
  'routes/public/changes.tsx': [['/ru/programme/changes', 200, readOnly]],
  'routes/public/release.tsx': [
    ['/ru/programme/releases/1', 200, readOnly],
    ['/ru/programme/releases/99', 404, readOnly],
  ],
  'routes/feeds/changes.ts': [['/ru/programme/changes.atom', 200, readOnly]],
  'routes/public/session.tsx': [
    ['/ru/programme/{slug}', 200, 422],
    ['/ru/programme/{draft}', 404, 422],
  ],
  'routes/embed/programme.tsx': [
    ['/embed/ru/programme?centre=kostroma', 200, readOnly],
    ['/embed/de/programme', 404, readOnly],
  ],
  'routes/embed/data.ts': [['/embed/en/programme.json', 200, readOnly]],
  'routes/organizer/embed.tsx': [['/ru/organizer/embed', organizers, readOnly]],
  'routes/paper/day.ts': [
    ['/ru/programme/paper/day/2027-06-25.pdf', 200, readOnly],
    ['/ru/programme/paper/day/2027-12-31.pdf', 404, readOnly],
  ],
  'routes/paper/hall.ts': [
    ['/en/programme/paper/hall/kostroma/zal-skan.pdf', 200, readOnly],
    ['/ru/programme/paper/hall/kostroma/nowhere.pdf', 404, readOnly],
  ],
  'routes/paper/booklet.ts': [['/ru/programme/paper/booklet.pdf', 200, readOnly]],
  'routes/public/screens.tsx': [['/ru/screen', 200, readOnly]],
  'routes/screen/festival.tsx': [['/ru/screen/festival', 200, readOnly]],
  'routes/screen/centre.tsx': [
    ['/en/screen/centre/yenisey', 200, readOnly],
    ['/ru/screen/centre/nowhere', 404, readOnly],
  ],
  'routes/screen/hall.tsx': [
    ['/ru/screen/hall/kostroma/zal-skan', 200, readOnly],
    ['/ru/screen/hall/kostroma/studiya', 404, readOnly],
  ],
  'routes/screen/data.ts': [
    ['/ru/screen.json', 200, readOnly],
    ['/ru/screen.json?centre=kostroma&hall=nowhere', 404, readOnly],
  ],
  'routes/public/centres.tsx': [['/ru/centres', 200, readOnly]],
  'routes/public/centre.tsx': [['/en/centres/yenisey', 200, readOnly]],
  'routes/public/people.tsx': [['/ru/people', 200, readOnly]],
  'routes/public/person.tsx': [
    ['/ru/people/anna-vetrova', 200, readOnly],
    ['/ru/people/{unnamed}', 404, readOnly],
  ],
  'routes/public/brands.tsx': [['/ru/brands', 200, readOnly]],
  'routes/public/brand.tsx': [
    ['/ru/brands/smolensk', 200, readOnly],
    ['/ru/brands/nowhere', 404, readOnly],
  ],
  'routes/public/exhibitors.tsx': [['/ru/exhibitors', 200, readOnly]],
  'routes/public/exhibitor.tsx': [
    ['/ru/exhibitors/{approved}', 200, readOnly],
    ['/ru/exhibitors/{unapproved}', 404, readOnly],
  ],
  'routes/public/plan.tsx': [['/ru/plan', 200, readOnly]],
  'routes/public/jewellers-day.tsx': [['/ru/jewellers-day', 200, readOnly]],
  'routes/public/agenda.tsx': [['/ru/agenda', 200, ['sign-in', 200, 200, 200, 200]]],
  'routes/public/ticket.tsx': [
    ['/ru/ticket/{attendance}.forged-signature', 404, 404],
    ['/ru/ticket/{attendance}', 404, 404],
  ],
  'routes/public/sign-in.tsx': [['/ru/sign-in', 200, 422]],
  'routes/public/sign-in-link.tsx': [['/ru/sign-in/0000000000000000000000000000000000000000000', 410, 410]],
  'routes/public/privacy.tsx': [['/ru/privacy', 200, readOnly]],
  'routes/public/not-found.tsx': [['/ru/no/such/page', 404, 405]],
  // Whoever has sent an application goes on at the desk.
  'routes/exhibitor/apply.tsx': [['/ru/apply', [200, 200, 302, 200, 200], ['sign-in', 422, 302, 422, 422]]],
  // Only a draft has steps: whoever has none is led to the beginning, whoever has sent it to the desk.
  'routes/exhibitor/apply-draft.ts': [['/ru/apply/draft', readOnly, signedInWrite]],
  'routes/exhibitor/apply-products.tsx': [['/ru/apply/products', ['sign-in', 302, 302, 302, 302], ['sign-in', 302, 302, 302, 302]]],
  'routes/exhibitor/apply-booth.tsx': [['/ru/apply/booth', ['sign-in', 302, 302, 302, 302], ['sign-in', 302, 302, 302, 302]]],
  'routes/exhibitor/apply-review.tsx': [['/ru/apply/review', ['sign-in', 302, 302, 302, 302], ['sign-in', 302, 302, 302, 302]]],
  'routes/exhibitor/desk.tsx': [['/ru/exhibitor', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  'routes/exhibitor/profile.tsx': [['/ru/exhibitor/profile', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  'routes/exhibitor/craft.tsx': [['/ru/exhibitor/craft', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  'routes/exhibitor/team.tsx': [['/ru/exhibitor/team', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  // Only who waits for a booth has wishes to change; whoever has one is led back to the desk.
  'routes/exhibitor/wishes.tsx': [['/ru/exhibitor/wishes', ['sign-in', 302, 302, 302, 302], ['sign-in', 302, 302, 302, 302]]],
  'routes/exhibitor/passes.tsx': [['/ru/exhibitor/passes', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  'routes/exhibitor/sessions.tsx': [['/ru/exhibitor/sessions', ['sign-in', 302, 200, 302, 302], readOnly]],
  'routes/exhibitor/session-new.tsx': [['/ru/exhibitor/sessions/new', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  'routes/exhibitor/session-proposal.tsx': [
    ['/ru/exhibitor/sessions/{ownProposal}', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]],
    // Another company's is nobody's.
    ['/ru/exhibitor/sessions/{otherProposal}', ['sign-in', 302, 404, 302, 302], ['sign-in', 302, 404, 302, 302]],
  ],
  'routes/public/team-invitation.tsx': [['/ru/team-invitation/0000000000000000000000000000000000000000000', 410, 410]],
  'routes/exhibitor/services.tsx': [['/ru/exhibitor/services', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  'routes/exhibitor/pictures.tsx': [['/ru/exhibitor/pictures', ['sign-in', 302, 200, 302, 302], ['sign-in', 302, 422, 302, 302]]],
  // Only a company with an application has papers; the others are led to where one begins.
  'routes/exhibitor/documents.tsx': [['/ru/exhibitor/documents', ['sign-in', 302, 200, 302, 302], readOnly]],
  'routes/document-pdf.ts': [
    ['/ru/documents/{ownPaper}.pdf', ['sign-in', 404, 200, 404, 200], readOnly],
    ['/ru/documents/{otherPaper}.pdf', ['sign-in', 404, 404, 404, 200], readOnly],
    ['/ru/documents/00000000-0000-4000-8000-000000000000.pdf', ['sign-in', 404, 404, 404, 404], readOnly],
  ],
  'routes/organizer/dashboard.tsx': [['/ru/organizer', organizers, readOnly]],
  'routes/organizer/applications.tsx': [['/ru/organizer/applications', festival, festivalWrite]],
  'routes/organizer/bulk.tsx': [['/ru/organizer/applications/bulk', festival, festivalWrite]],
  'routes/organizer/bulk-report.tsx': [
    ['/ru/organizer/applications/bulk/{bulk}', festival, ['sign-in', 403, 403, 403, 302]],
    ['/ru/organizer/applications/bulk/00000000-0000-4000-8000-000000000000', ['sign-in', 403, 403, 403, 404], ['sign-in', 403, 403, 403, 404]],
  ],
  'routes/organizer/decisions.tsx': [['/ru/organizer/applications/decisions', festival, ['sign-in', 403, 403, 403, 302]]],
  'routes/organizer/roster-new.tsx': [['/ru/organizer/applications/import', festival, festivalWrite]],
  'routes/organizer/roster.tsx': [
    ['/ru/organizer/applications/import/{roster}', festival, festivalWrite],
    // Somebody else's file is nobody's.
    ['/ru/organizer/applications/import/{foreignRoster}', ['sign-in', 403, 403, 403, 404], ['sign-in', 403, 403, 403, 404]],
  ],
  'routes/organizer/letter.tsx': [['/ru/organizer/applications/letter', festival, festivalWrite]],
  'routes/organizer/applications-export.ts': [['/ru/organizer/applications/export/csv', festival, readOnly]],
  'routes/organizer/application.tsx': [
    ['/ru/organizer/applications/{application}', festival, festivalWrite],
    ['/ru/organizer/applications/00000000-0000-4000-8000-000000000000', ['sign-in', 403, 403, 403, 404], festivalWrite],
  ],
  'routes/organizer/application-papers.tsx': [
    ['/ru/organizer/applications/{application}/papers', festival, festivalWrite],
    ['/ru/organizer/applications/00000000-0000-4000-8000-000000000000/papers', ['sign-in', 403, 403, 403, 404], festivalWrite],
  ],
  'routes/organizer/documents.tsx': [['/ru/organizer/documents', festival, readOnly]],
  'routes/organizer/documents-export.ts': [
    ['/ru/organizer/documents/export/csv', festival, readOnly],
    ['/ru/organizer/documents/export/pdf', ['sign-in', 403, 403, 403, 404], readOnly],
  ],
  'routes/organizer/payments.tsx': [['/ru/organizer/payments', festival, festivalWrite]],
  'routes/organizer/payments-import.tsx': [['/ru/organizer/payments/import', festival, festivalWrite]],
  'routes/organizer/payments-export.ts': [['/ru/organizer/payments/export/xlsx', festival, readOnly]],
  'routes/organizer/passes.tsx': [['/ru/organizer/passes', festival, festivalWrite]],
  'routes/organizer/passes-print.tsx': [['/ru/organizer/passes/print', festival, readOnly]],
  'routes/organizer/passes-export.ts': [
    ['/ru/organizer/passes/export/csv', festival, readOnly],
    ['/ru/organizer/passes/export/exe', ['sign-in', 403, 403, 403, 404], readOnly],
  ],
  'routes/organizer/application-passes.tsx': [
    ['/ru/organizer/passes/{application}', festival, festivalWrite],
    ['/ru/organizer/passes/00000000-0000-4000-8000-000000000000', ['sign-in', 403, 403, 403, 404], festivalWrite],
  ],
  'routes/organizer/issuer.tsx': [['/ru/organizer/issuer', festival, festivalWrite]],
  'routes/organizer/plans.tsx': [['/ru/organizer/plans', festival, festivalWrite]],
  'routes/organizer/plan-table.tsx': [
    ['/ru/organizer/plans/{plan}', festival, festivalWrite],
    ['/ru/organizer/plans/00000000-0000-4000-8000-000000000000', ['sign-in', 403, 403, 403, 404], ['sign-in', 403, 403, 403, 404]],
  ],
  'routes/organizer/plan-background.tsx': [
    ['/ru/organizer/plans/{plan}/background', festival, festivalWrite],
    ['/ru/organizer/plans/00000000-0000-4000-8000-000000000000/background', ['sign-in', 403, 403, 403, 404], ['sign-in', 403, 403, 403, 404]],
  ],
  'routes/organizer/plan-background-file.ts': [['/ru/organizer/plans/{plan}/background/0123456789abcdef.webp', ['sign-in', 403, 403, 403, 404], readOnly]],
  'routes/organizer/plan-export.ts': [
    ['/ru/organizer/plans/{plan}/export/json', festival, readOnly],
    ['/ru/organizer/plans/{plan}/export/svg', festival, readOnly],
    ['/ru/organizer/plans/{plan}/export/exe', ['sign-in', 403, 403, 403, 404], readOnly],
  ],
  'routes/organizer/plan-edit.tsx': [
    ['/ru/organizer/plans/{plan}/edit', festival, festivalWrite],
    ['/ru/organizer/plans/00000000-0000-4000-8000-000000000000/edit', ['sign-in', 403, 403, 403, 404], festivalWrite],
  ],
  'routes/organizer/programme-export.ts': [
    ...['xlsx', 'csv', 'json', 'xml', 'ics'].map((format): Row => [`/ru/organizer/programme/export/${format}?centre=kostroma`, organizers, readOnly]),
    ['/ru/organizer/programme/export/csv?centre=yenisey', festival, readOnly],
    ['/ru/organizer/programme/export/exe', ['sign-in', 403, 403, 404, 404], readOnly],
  ],
  'routes/organizer/programme.tsx': [['/ru/organizer/programme', organizers, readOnly]],
  'routes/organizer/conflict-rules.tsx': [['/ru/organizer/programme/rules', festival, festivalWrite]],
  'routes/organizer/schedule-edits.ts': [['/ru/organizer/schedule/edits', ['sign-in', 403, 403, 405, 405], organizersWrite]],
  'routes/organizer/session-new.tsx': [
    ['/ru/organizer/programme/new?centre=kostroma', organizers, organizersWrite],
    ['/ru/organizer/programme/new?centre=yenisey', festival, festivalWrite],
    ['/ru/organizer/programme/new?centre=nowhere', ['sign-in', 403, 403, 404, 404], ['sign-in', 403, 403, 404, 404]],
  ],
  'routes/organizer/session-edit.tsx': [
    ['/ru/organizer/programme/{kostroma}', organizers, organizersWrite],
    ['/ru/organizer/programme/{yenisey}', festival, festivalWrite],
    ['/ru/organizer/programme/00000000-0000-4000-8000-000000000000', ['sign-in', 403, 403, 404, 404], ['sign-in', 403, 403, 404, 404]],
  ],
  'routes/organizer/session-files.tsx': [
    ['/ru/organizer/programme/{kostroma}/files', organizers, organizersWrite],
    ['/ru/organizer/programme/{yenisey}/files', festival, festivalWrite],
  ],
  'routes/organizer/plan.tsx': [['/ru/organizer/plan', festival, festivalWrite]],
  'routes/organizer/numbers.tsx': [['/ru/organizer/numbers', festival, readOnly]],
  'routes/organizer/people.tsx': [['/ru/organizer/people', organizers, readOnly]],
  'routes/organizer/person.tsx': [
    ['/ru/organizer/people/{kostromaPerson}', organizers, organizersWrite],
    // Whoever is at a session of another centre may be looked at only.
    ['/ru/organizer/people/{yeniseyPerson}', organizers, festivalWrite],
    ['/ru/organizer/people/00000000-0000-4000-8000-000000000000', ['sign-in', 403, 403, 404, 404], ['sign-in', 403, 403, 404, 404]],
  ],
  'routes/organizer/schedule.tsx': [['/ru/organizer/schedule', organizers, readOnly]],
  'routes/organizer/proposals.tsx': [['/ru/organizer/proposals', organizers, readOnly]],
  'routes/organizer/proposal-decisions.tsx': [['/ru/organizer/proposals/decisions', organizers, ['sign-in', 403, 403, 302, 302]]],
  'routes/organizer/proposal.tsx': [
    ['/ru/organizer/proposals/{otherProposal}', organizers, organizersWrite],
    // Another centre's, and a draft, are nobody's.
    ['/ru/organizer/proposals/{yeniseyProposal}', ['sign-in', 403, 403, 404, 200], ['sign-in', 403, 403, 404, 422]],
    ['/ru/organizer/proposals/{draftProposal}', ['sign-in', 403, 403, 404, 404], ['sign-in', 403, 403, 404, 404]],
  ],
  'routes/organizer/numbers-export.ts': [
    ['/ru/organizer/numbers/export/xlsx', festival, readOnly],
    ['/ru/organizer/numbers/export/exe', ['sign-in', 403, 403, 403, 404], readOnly],
  ],
  'routes/organizer/releases.tsx': [['/ru/organizer/releases', organizers, readOnly]],
  'routes/organizer/release-new.tsx': [
    ['/ru/organizer/releases/new?centre=kostroma', organizers, organizersWrite],
    ['/ru/organizer/releases/new?centre=yenisey', festival, festivalWrite],
  ],
  'routes/organizer/release-preview.tsx': [
    ['/ru/organizer/releases/preview?centre=kostroma', organizers, readOnly],
    ['/ru/organizer/releases/preview?centre=yenisey', festival, readOnly],
    // Nobody can read its frozen plan.
    ['/ru/organizer/releases/preview?waiting={waitingAll}', ['sign-in', 403, 403, 403, 404], readOnly],
    ['/ru/organizer/releases/preview?waiting=none', ['sign-in', 403, 403, 404, 404], readOnly],
  ],
  'routes/organizer/release-preview-session.tsx': [
    ['/ru/organizer/releases/preview/{slug}?centre=kostroma', organizers, readOnly],
    ['/ru/organizer/releases/preview/{slug}?centre=yenisey', festival, readOnly],
    ['/ru/organizer/releases/preview/no-such-session', ['sign-in', 403, 403, 404, 404], readOnly],
  ],
  'routes/organizer/release-waiting.tsx': [
    ['/ru/organizer/releases/waiting/{waitingKostroma}', organizers, organizersWrite],
    ['/ru/organizer/releases/waiting/{waitingYenisey}', festival, festivalWrite],
    ['/ru/organizer/releases/waiting/{waitingAll}', festival, festivalWrite],
    ['/ru/organizer/releases/waiting/none', ['sign-in', 403, 403, 404, 404], ['sign-in', 403, 403, 404, 404]],
  ],
  'routes/organizer/release-restore.tsx': [
    ['/ru/organizer/releases/1/restore?centre=kostroma', organizers, organizersWrite],
    ['/ru/organizer/releases/1/restore?centre=yenisey', festival, festivalWrite],
    ['/ru/organizer/releases/99/restore', ['sign-in', 403, 403, 404, 404], ['sign-in', 403, 403, 404, 404]],
  ],
  'routes/organizer/release-compare.tsx': [
    ['/ru/organizer/releases/compare?from=1&to=2', organizers, readOnly],
    ['/ru/organizer/releases/compare?from=1&to=plan', organizers, readOnly],
    ['/ru/organizer/releases/compare?from=1&to=99', ['sign-in', 403, 403, 404, 404], readOnly],
  ],
  'routes/organizer/release.tsx': [
    ['/ru/organizer/releases/1', organizers, readOnly],
    ['/ru/organizer/releases/99', ['sign-in', 403, 403, 404, 404], readOnly],
  ],
  'routes/organizer/edition.tsx': [['/ru/organizer/edition', festival, festivalWrite]],
  'routes/organizer/prices.tsx': [['/ru/organizer/prices', festival, festivalWrite]],
  'routes/organizer/edition-new.tsx': [['/ru/organizer/edition/new', festival, festivalWrite]],
  'routes/organizer/centres.tsx': [['/ru/organizer/centres', festival, festivalWrite]],
  'routes/organizer/centre-new.tsx': [['/ru/organizer/centres/new', festival, festivalWrite]],
  'routes/organizer/centre.tsx': [
    ['/ru/organizer/centres/kostroma', organizers, organizersWrite],
    ['/ru/organizer/centres/yenisey', festival, festivalWrite],
  ],
  'routes/organizer/mail.tsx': [['/ru/organizer/mail', festival, ['sign-in', 403, 403, 403, 302]]],
  'routes/organizer/log.tsx': [['/ru/organizer/log', festival, readOnly]],
}

test.describe('who may see and do what', () => {
  let product: Product
  let db: Database
  let clients: Record<Role, Client>
  let known: Record<string, string>

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    product = await startProduct()
    db = await createDatabase(product.databaseUrl)
    const signedIn = (email: string) => client(product.url).signIn(email, product.mailbox)
    clients = {
      nobody: client(product.url),
      visitor: await signedIn('visitor@example.org'),
      exhibitor: await signedIn('exhibitor@example.org'),
      centre: await signedIn('kostroma@example.org'),
      festival: await signedIn('organizer@example.org'),
    }
    known = await thingsThere(db, clients.visitor)
  })
  test.afterAll(async () => {
    await db?.$disconnect()
    await product?.stop()
  })

  test('the table knows every address of the product, and no other', async () => {
    const files = (await everyRoute()).map((route) => route.file)
    expect(Object.keys(table).sort()).toEqual([...new Set(files)].sort())
  })

  for (const [column, role] of roles.entries()) {
    test(`${role}: pages, their data, and writes with an empty form`, async () => {
      test.setTimeout(120_000)
      const own = { visitor: 'visitor@example.org', exhibitor: 'exhibitor@example.org', centre: 'kostroma@example.org', festival: '', nobody: '' }[role]
      const secrets = role === 'festival' ? [] : await secretsFrom(db, own)
      const wrong: string[] = []
      const check = (what: string, answer: Answer, expected: Expected) => {
        const came = redirectOf(answer)?.startsWith('/ru/sign-in') ? 'sign-in' : answer.status === 202 ? 302 : answer.status
        if (came !== expected) wrong.push(`${what}: ${came} instead of ${expected}`)
        for (const words of innards(answer.text)) wrong.push(`${what} shows ${words}`)
        for (const secret of secrets) if (answer.text.includes(secret)) wrong.push(`${what} tells ${secret}`)
      }
      for (const [address, get, post] of Object.values(table).flat()) {
        const path = address.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '')
        const at = (expected: Expected | Expected[]) => (Array.isArray(expected) ? expected[column]! : expected)
        // A stream has no end to wait for.
        const method = address.startsWith('/events/') ? 'HEAD' : 'GET'
        check(`${method} ${address}`, await clients[role].ask(path, { method }), at(get))
        // What pages of ours ask for when scripts are on.
        if (/^\/(ru|en)(\/|$)/.test(path)) check(`GET ${address} as data`, await clients[role].get(asData(path)), at(get))
        // Signing out is what another test is about; here the signed-in stay it.
        if (address === '/sign-out') check(`POST ${address}`, await clients.nobody.post(path, {}), at(post))
        else check(`POST ${address}`, await clients[role].post(path, {}), at(post))
      }
      expect(wrong).toEqual([])
    })
  }

  test('what is not decided yet is nobody else’s: not in the directory, on the plan, in the interface', async () => {
    const unapproved = await db.application.findMany({ where: { state: { notIn: [...participating] } }, include: { exhibitor: true, claims: true } })
    expect(unapproved.filter((application) => application.claims.length > 0).length).toBeGreaterThan(0)
    const hidden = unapproved.flatMap(({ exhibitor }) => [exhibitor.slug, exhibitor.brandRu])
    for (const address of ['/ru', '/ru/plan', '/ru/plan.data', '/ru/plan?show=all', '/ru/exhibitors', '/ru/exhibitors.data', '/api/v1/booths', '/api/v1/exhibitors']) {
      for (const role of ['nobody', 'visitor', 'centre'] as const) {
        const { text } = await clients[role].get(address)
        expect(hidden.filter((word) => text.includes(word)), `${address} for ${role}`).toEqual([])
      }
    }
  })

  test('a company cannot take hold of what is another’s', async () => {
    const taken = await db.boothClaim.findFirstOrThrow({ where: { kind: { in: ['confirmed', 'reserved'] } } })
    const before = await db.boothClaim.findMany({ orderBy: { boothId: 'asc' } })
    const rights = await db.exhibitorMember.count()
    const own = await db.exhibitor.findFirstOrThrow({ where: { members: { some: { user: { email: 'exhibitor@example.org' } } } } })
    const other = await db.application.findFirstOrThrow({ where: { exhibitorId: { not: own.id }, state: 'submitted' }, include: { exhibitor: true } })
    // Fields that no form of ours has, naming what belongs to somebody else.
    const foreign = { id: other.exhibitorId, exhibitorId: other.exhibitorId, applicationId: other.id, booth: taken.boothId, intent: 'withdraw', state: 'approved', role: 'owner' }
    for (const address of ['/ru/apply', '/ru/apply/products', '/ru/apply/booth', '/ru/apply/review']) {
      for (const role of ['visitor', 'centre'] as const) {
        expect((await clients[role].post(address, foreign)).status, `${address} by ${role}`).toBeGreaterThanOrEqual(302)
      }
    }
    await clients.visitor.post('/ru/exhibitor', foreign)
    expect(await db.application.findUnique({ where: { id: other.id } })).toMatchObject({ state: 'submitted', version: other.version })
    expect(await db.exhibitor.findUnique({ where: { id: other.exhibitorId } })).toEqual(other.exhibitor)
    expect(await db.boothClaim.findMany({ orderBy: { boothId: 'asc' } })).toEqual(before)
    expect(await db.exhibitorMember.count()).toBe(rights)
  })

  test('an organiser of a centre makes nobody an organiser, and changes halls of their own centre only', async () => {
    const team = await db.centreOrganizer.count()
    const foreignHall = await db.hall.findFirstOrThrow({ where: { centre: { slug: 'yenisey' } } })
    const hall = { hallId: foreignHall.id, nameRu: 'Чужой зал', nameEn: '', venueId: '', hours: '', capacity: '', position: '0' }
    const at = '/ru/organizer/centres/kostroma'
    for (const [form, status] of [
      [{ intent: 'add-organizer', email: 'friend@example.org' }, 403],
      [{ intent: 'remove-organizer', userId: 'anybody' }, 403],
      [{ intent: 'save-centre', nameRu: 'Наш центр' }, 403],
      [{ intent: 'save-hall', ...hall }, 409],
      [{ intent: 'remove-hall', ...hall }, 409],
    ] as const) {
      expect((await clients.centre.post(at, form)).status, form.intent).toBe(status)
    }
    expect(await db.centreOrganizer.count()).toBe(team)
    expect(await db.user.findUnique({ where: { email: 'friend@example.org' } })).toBeNull()
    expect(await db.hall.findUnique({ where: { id: foreignHall.id } })).toEqual(foreignHall)
  })

  test('rights are read anew for each request', async () => {
    const user = await db.user.findUniqueOrThrow({ where: { email: 'visitor@example.org' } })
    expect((await clients.visitor.get('/ru/organizer')).status).toBe(403)
    await db.festivalOrganizer.create({ data: { userId: user.id } })
    expect((await clients.visitor.get('/ru/organizer')).status).toBe(200)
    await db.festivalOrganizer.delete({ where: { userId: user.id } })
    expect((await clients.visitor.get('/ru/organizer')).status).toBe(403)
  })

  test('pages of the signed-in stay out of shared caches', async () => {
    for (const address of ['/ru', '/ru/agenda', '/ru/programme', '/ru/programme.data', '/ru/agenda.data']) {
      const { headers } = await clients.visitor.get(address)
      expect(headers['cache-control'], address).toMatch(/private|no-store/)
    }
    const { headers, text } = await ask(`${product.url}/cal/ru/programme.ics`, { headers: { cookie: clients.visitor.cookie() } })
    expect(headers['set-cookie']).toBeUndefined()
    expect(text).not.toContain('visitor@example.org')
  })
})

/** The address at which a page's data are. */
function asData(path: string): string {
  const [pathname = '', query] = path.split('?')
  return `${pathname}.data${query ? `?${query}` : ''}`
}

async function thingsThere(db: Database, visitor: Client): Promise<Record<string, string>> {
  const of = async (slug: string) => (await db.session.findFirstOrThrow({ where: { centre: { slug } } })).id
  const release = await db.release.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const content = JSON.parse(release.content) as { sessions: { slug: string }[] }
  const released = new Set(content.sessions.map((session) => session.slug))
  const drafts = (await db.session.findMany()).filter((session) => !released.has(session.slug))
  const feed = async () => /\/cal\/agenda\/([\w-]{43})\.ics/.exec((await visitor.post('/ru/agenda', {})).text)?.[1] ?? ''
  const revoked = await feed()
  await feed()
  const [edition, organizer] = [await db.edition.findFirstOrThrow(), await db.festivalOrganizer.findFirstOrThrow()]
  const bulk = await db.bulkDecision.create({ data: { id: randomUUID(), editionId: edition.id, verb: 'reject', organizerId: organizer.userId, createdAt: new Date() } })
  const roster = (organizerId: string) =>
    db.roster.create({
      data: {
        editionId: edition.id,
        organizerId,
        fileName: 'makers.csv',
        table: JSON.stringify({ header: ['Название'], rows: [{ line: 2, cells: ['ООО «Скань»'] }] }),
        columns: '["legalName"]',
        createdAt: new Date(),
        expiresAt: new Date('2100-01-01'),
      },
    })
  const centreIds = new Map((await db.centre.findMany()).map(({ slug, id }) => [slug, id]))
  await db.pendingRelease.deleteMany()
  /** A frozen plan, which nobody can read here. */
  const waiting = async (slug: string | null) => {
    const centreId = slug === null ? null : centreIds.get(slug)!
    const facts = { editionId: edition.id, name: 'К открытию', draft: '{', createdAt: new Date(), publicFrom: new Date('2100-01-01') }
    return (await db.pendingRelease.create({ data: { ...facts, scope: centreId ?? 'all', centreId } })).id
  }
  const stranger = await db.user.findFirstOrThrow({ where: { email: 'visitor@example.org' } })
  const onlyIn = async (slug: string) => (await db.person.findFirstOrThrow({ where: { sessions: { some: { session: { centre: { slug } } }, none: { session: { centre: { slug: { not: slug } } } } } } })).id
  const hiddenPhoto = 'feedfacefeedface'
  const { id: personId } = await db.person.findUniqueOrThrow({ where: { slug: 'anna-vetrova' } })
  // Of somebody who agreed to be shown, and in no release yet.
  for (const size of ['small', 'large']) await db.personPhoto.create({ data: { personId, size, width: 1, height: 1, hash: hiddenPhoto, bytes: new Uint8Array([1]) } })
  const file = async (slug: string) => {
    const { id } = await db.sessionFile.create({ data: { sessionId: await of(slug), nameRu: 'Памятка', type: 'application/pdf', size: 1, hash: 'feedface', bytes: new Uint8Array([1]) } })
    return `${id}/feedface`
  }
  return {
    kostromaFile: await file('kostroma'),
    yeniseyFile: await file('yenisey'),
    hiddenPhoto,
    unnamed: (await db.person.create({ data: { slug: 'nobody-yet', nameRu: 'Никто Пока' } })).slug,
    kostromaPerson: await onlyIn('kostroma'),
    yeniseyPerson: await onlyIn('yenisey'),
    roster: (await roster(organizer.userId)).id,
    foreignRoster: (await roster(stranger.id)).id,
    bulk: bulk.id,
    waitingKostroma: await waiting('kostroma'),
    waitingYenisey: await waiting('yenisey'),
    waitingAll: await waiting(null),
    slug: content.sessions[0]!.slug,
    draft: drafts[0]?.slug ?? 'no-such-session',
    revoked,
    kostroma: await of('kostroma'),
    yenisey: await of('yenisey'),
    plan: (await db.floorPlan.findFirstOrThrow()).id,
    application: (await db.application.findFirstOrThrow({ where: { state: 'submitted' } })).id,
    ownProposal: (await db.proposal.findFirstOrThrow({ where: { state: 'draft', exhibitor: { members: { some: { user: { email: 'exhibitor@example.org' } } } } } })).id,
    draftProposal: (await db.proposal.findFirstOrThrow({ where: { state: 'draft' } })).id,
    otherProposal: (await db.proposal.findFirstOrThrow({ where: { state: 'submitted', pendingVerb: 'accept', centre: { slug: 'kostroma' }, exhibitor: { members: { none: { user: { email: 'exhibitor@example.org' } } } } } })).id,
    yeniseyProposal: (await db.proposal.findFirstOrThrow({ where: { state: 'submitted', centre: { slug: 'yenisey' } } })).id,
    ownPaper: (await db.document.findFirstOrThrow({ where: { kind: 'invoice', application: { exhibitor: { members: { some: { user: { email: 'exhibitor@example.org' } } } } } } })).id,
    otherPaper: (await db.document.findFirstOrThrow({ where: { application: { exhibitor: { members: { none: { user: { email: 'exhibitor@example.org' } } } } } } })).id,
    attendance: (await db.attendance.findFirstOrThrow()).id,
    openPicture: (await db.picture.findFirstOrThrow({ where: { exhibitor: { applications: { some: { state: { in: [...participating] } } } } } })).id,
    closedPicture: (await db.picture.findFirstOrThrow({ where: { exhibitor: { applications: { none: { state: { in: [...participating] } } } } } })).id,
    approved: (await db.exhibitor.findFirstOrThrow({ where: { applications: { some: { state: { in: [...participating] } } } } })).slug,
    unapproved: (await db.exhibitor.findFirstOrThrow({ where: { applications: { none: { state: { in: [...participating] } } } } })).slug,
  }
}

/** What no page says to anybody it does not belong to: addresses of mail, requisites, codes, hashes of tokens. */
async function secretsFrom(db: Database, own: string): Promise<string[]> {
  const mine = await db.exhibitor.findFirst({ where: { members: { some: { user: { email: own } } } } })
  const users = await db.user.findMany()
  const companies = await db.exhibitor.findMany({ where: { id: { not: mine?.id ?? '' } } })
  const attendances = await db.attendance.findMany()
  const passes = await db.pass.findMany({ where: { application: { exhibitorId: { not: mine?.id ?? '' } } } })
  const logins = await db.login.findMany()
  const links = await db.signInLink.findMany()
  const feeds = await db.feedToken.findMany()
  const invitations = await db.exhibitorInvitation.findMany()
  const secrets = [
    ...users.map((user) => user.email),
    ...attendances.flatMap((attendance) => [attendance.email, attendance.ticketCode]),
    ...passes.map((pass) => pass.plate),
    ...companies.flatMap((company) => [company.contactEmail, company.contactPhone, company.inn, company.ogrn, company.foreignId]),
    ...[...logins, ...links, ...feeds, ...invitations].map((row) => row.tokenHash),
  ]
  const colleagues = await db.user.findMany({ where: { memberships: { some: { exhibitorId: mine?.id ?? '' } } } })
  const mayKnow = new Set<unknown>([own, mine?.contactEmail, mine?.contactPhone, ...colleagues.map((user) => user.email)])
  return [...new Set(secrets)].filter((secret): secret is string => Boolean(secret) && !mayKnow.has(secret))
}
