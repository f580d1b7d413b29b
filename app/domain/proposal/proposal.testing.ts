import type { Database } from '~/db/client.server'
import { now, seedPlan, site } from '../session/plan.testing'
import type { ProposalForm } from './proposal.schema'

/** What a proposer may fill in: complete, but for the centre. */
export function proposalWith(changes: Partial<ProposalForm> = {}): ProposalForm {
  const nobody = { leader2Ru: '', leader2RoleRu: '', leader2En: '', leader2RoleEn: '', leader3Ru: '', leader3RoleRu: '', leader3En: '', leader3RoleEn: '' }
  return {
    titleRu: 'Эмаль для семьи',
    titleEn: 'Enamel for the family',
    abstractRu: 'Заливаем готовые ячейки тремя цветами.',
    abstractEn: '',
    kind: 'educational',
    format: 'masterclass',
    language: 'ru',
    ageMark: 6,
    duration: 45,
    seats: 8,
    centreId: '',
    days: ['2027-06-24'],
    leader1Ru: 'Мария Зимина',
    leader1RoleRu: 'художник по эмали, Кострома',
    leader1En: 'Maria Zimina',
    leader1RoleEn: 'enamel artist, Kostroma',
    ...nobody,
    needs: 'Вытяжка',
    note: 'Только для вас',
    revision: 0,
    consent: true,
    answer: '',
    ...changes,
  }
}

/** The plan of session/plan.testing.ts with organisers of both centres and an exhibitor with two members, whose application is sent. */
export async function seedProposers(db: Database) {
  const plan = await seedPlan(db)
  const { edition, kostroma, krasnoyarsk, organizer } = plan
  await db.festivalOrganizer.create({ data: { userId: organizer.id } })
  const ofCentre = async (email: string, centreId: string) => {
    const user = await db.user.create({ data: { email } })
    await db.centreOrganizer.create({ data: { userId: user.id, centreId } })
    return user
  }
  const kostromaTeam = await ofCentre('kostroma@example.org', kostroma.id)
  const yeniseyTeam = await ofCentre('yenisey@example.org', krasnoyarsk.id)

  /** A company with two members and an application. */
  const exhibitor = async (slug: string, state = 'submitted') => {
    const { id } = await db.exhibitor.create({
      data: { slug, payerType: 'company', legalName: slug, brandRu: `Дом ${slug}`, contactEmail: `contact@${slug}.example.org` },
    })
    const application = await db.application.create({ data: { editionId: edition.id, exhibitorId: id, state } })
    const members: { id: string; email: string }[] = []
    for (const name of ['owner', 'staff']) {
      const user = await db.user.create({ data: { email: `${name}@${slug}.example.org` } })
      await db.exhibitorMember.create({ data: { exhibitorId: id, userId: user.id, role: name } })
      members.push(user)
    }
    /** What every command of a member's is given. */
    const writing = (form: Partial<ProposalForm> = {}, proposalId: string | null = null, member = 0) => ({
      applicationId: application.id,
      proposalId,
      form: proposalWith({ centreId: kostroma.id, ...form }),
      actor: { userId: members[member]!.id, locale: 'ru' as const, ip: '' },
      baseUrl: site.baseUrl,
      now,
    })
    return { id, applicationId: application.id, members, writing }
  }
  const deciding = { organizerId: organizer.id, centreIds: null as string[] | null, baseUrl: site.baseUrl, now }
  return { ...plan, kostromaTeam, yeniseyTeam, exhibitor, deciding }
}
