import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { homeZone } from '~/domain/edition/jewellers-day.server'
import { chooseCompany, inviteColleague, removeMember, revokeInvitation, type TeamOutcome, type TeamRefusal } from '~/domain/team/team.commands.server'
import { companiesOf, teamOf } from '~/domain/team/team.queries.server'
import { inviteForm } from '~/domain/team/team.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick } from '~/i18n/locale'
import { useMessages } from '~/i18n/use-messages'
import { dayIn, formatDay } from '~/lib/dates'
import { parseForm, readId } from '~/lib/parse-form'
import { paths } from '~/lib/paths'
import { countUse } from '~/lib/rate-limit.server'
import type { FormResult } from '~/ui/form/form'
import { Notice } from '~/ui/notice'
import { found } from '../guard.server'
import { madeForAnother } from './acting-for.server'
import { DeskPage } from './desk-page'
import { requireOwn } from './own.server'
import { ChooseCompany, InviteForm, LeaveForm, OpenInvitations, TeamTable } from './team-parts'

export const meta: MetaFunction = ({ params }) => {
  const t = dictionary(params.l === 'en' ? 'en' : 'ru')
  return [{ title: t.site.title(t.desk.team.title) }, { name: 'robots', content: 'noindex' }]
}

export { freshAfterConflict as shouldRevalidate } from '../fresh-after-conflict'

export async function loader(asked: LoaderFunctionArgs) {
  const { locale, viewer, now, company } = await requireOwn(asked)
  const { db } = asked.context
  const team = found(await teamOf({ exhibitorId: company.id, userId: viewer.id, now }, db))
  const companies = await companiesOf(viewer.id, db)
  const day = (at: Date) => formatDay(dayIn(at, homeZone), locale)
  return {
    actingFor: company.id,
    brand: pick({ ru: company.brandRu, en: company.brandEn }, locale),
    owner: team.owner,
    members: team.members.map(({ userId, name, email, role, self, createdAt }) => ({ userId, name, email, role, self, since: day(createdAt) })),
    invitations: team.invitations.map(({ id, email, role, expiresAt }) => ({ id, email, role, until: day(expiresAt) })),
    companies: companies.length > 1 ? companies.map(({ id, brand }) => ({ id, name: pick(brand, locale), current: id === company.id })) : [],
  }
}

type Result = FormResult & { refused?: TeamRefusal; wait?: true }

export async function action(asked: ActionFunctionArgs) {
  const { locale, viewer, now, company } = await requireOwn(asked)
  const { context, request } = asked
  const { db, env } = context
  const formData = await request.formData()
  // To go on with another company is what the page is for, whichever it was made for.
  const another = formData.get('intent') === 'choose' ? null : madeForAnother(formData, company, locale)
  if (another) return another
  const acting = { exhibitorId: company.id, actorId: viewer.id, now }
  const answer = (outcome: TeamOutcome, done: string, values?: Record<string, unknown>) =>
    outcome.ok ? redirect(`${paths.exhibitorTeam(locale)}?done=${done}`) : data<Result>({ refused: outcome.code, ...(values && { values }) }, { status: 409 })
  switch (formData.get('intent')) {
    case 'revoke':
      return answer(await revokeInvitation({ ...acting, invitationId: readId(formData, 'invitation') }, db), 'revoked')
    case 'remove':
      return answer(await removeMember({ ...acting, userId: readId(formData, 'user') }, db), 'removed')
    case 'leave': {
      const left = await removeMember({ ...acting, userId: viewer.id }, db)
      if (!left.ok) return answer(left, 'left')
      const others = await companiesOf(viewer.id, db)
      return redirect(`${others.length > 0 ? paths.exhibitorTeam(locale) : paths.apply(locale)}?done=left`)
    }
    case 'choose': {
      const chosen = await chooseCompany({ exhibitorId: readId(formData, 'company'), userId: viewer.id, now }, db)
      return chosen ? redirect(paths.exhibitorDesk(locale)) : data<Result>({ refused: 'gone' }, { status: 409 })
    }
  }
  const form = parseForm(inviteForm, formData)
  if (!form.ok) return data<Result>({ errors: form.errors, values: form.values }, { status: 422 })
  const wait = await countUse({ inviteUser: viewer.id, inviteEmail: form.data.email })
  if (wait > 0) return data<Result>({ wait: true, values: form.data }, { status: 429, headers: { 'retry-after': String(wait) } })
  const invited = await inviteColleague({ ...acting, ...form.data, locale, baseUrl: env.baseUrl }, db)
  context.wakeMail()
  return answer(invited, 'invited', form.data)
}

export default function Team() {
  const { actingFor, brand, owner, members, invitations, companies } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>() as Result | undefined
  const [search] = useSearchParams()
  const m = useMessages()
  const t = m.desk.team
  const done = search.get('done')
  return (
    <DeskPage
      actingFor={actingFor}
      brand={brand}
      title={t.title}
      lead={t.lead}
      notices={
        <>
          {!result && (done === 'invited' || done === 'revoked' || done === 'removed' || done === 'left') ? (
            <Notice kind="good" announce>
              {t.done[done]}
            </Notice>
          ) : null}
          {result?.refused ?? result?.wait ? (
            <Notice kind="bad" announce>
              {result.refused ? t.refused[result.refused] : t.tooMany}
            </Notice>
          ) : null}
        </>
      }
    >
      <div className="stack stack--loose">
        <TeamTable members={members} owner={owner} />
        {owner && invitations.length > 0 ? <OpenInvitations invitations={invitations} /> : null}
        {owner ? <InviteForm key={done === 'invited' ? invitations[0]?.id : 'invite'} result={result} /> : <p className="muted">{t.staffNote}</p>}
        {companies.length > 0 ? <ChooseCompany companies={companies} /> : null}
        <LeaveForm />
      </div>
    </DeskPage>
  )
}
