import type { Transaction } from '~/db/client.server'
import { newToken, hashToken } from '~/lib/tokens.server'
import { exhibitorUser } from './users'

const day = 86_400_000

const people = [
  { name: 'Мария Зимина', post: 'Мастер' },
  { name: 'Ольга Лаптева', post: 'Продавец-консультант' },
]

/** Passes of some exhibitors, and a colleague of the demo's own with an invitation that waits for its answer. Nobody of them exists. */
export async function writePasses(editionId: string, organizerId: string, now: Date, tx: Transaction): Promise<void> {
  const applications = await tx.application.findMany({
    where: { editionId, state: { in: ['paid', 'partly_paid', 'accredited'] }, exhibitor: { contactEmail: { not: '' } } },
    select: { id: true, exhibitor: { select: { id: true, contactName: true, contactEmail: true } } },
    orderBy: { submittedAt: 'asc' },
  })
  const asked = new Date(now.getTime() - 2 * day)
  await tx.pass.createMany({
    data: applications.flatMap(({ id, exhibitor }, index) => {
      const common = { applicationId: id, createdAt: asked, updatedAt: asked }
      const own = exhibitor.contactEmail === exhibitorUser.email
      const staff = own ? people : [{ name: exhibitor.contactName, post: 'Владелец' }]
      const issued = !own && index % 3 === 0 ? { issuedAt: now, issuedById: organizerId } : {}
      return [
        ...staff.map((one) => ({ ...common, ...one, ...issued, kind: 'person' })),
        { ...common, kind: 'car', name: staff.at(-1)!.name, plate: `А${String(100 + index)}ВС44`, make: 'Белый фургон' },
      ]
    }),
  })
  const own = applications.find(({ exhibitor }) => exhibitor.contactEmail === exhibitorUser.email)
  if (!own) return
  const owner = await tx.user.findUniqueOrThrow({ where: { email: exhibitorUser.email } })
  const colleague = await tx.user.create({ data: { email: 'colleague@example.org', name: 'Ольга Лаптева', createdAt: asked } })
  await tx.exhibitorMember.create({ data: { exhibitorId: own.exhibitor.id, userId: colleague.id, role: 'staff', createdAt: asked } })
  await tx.exhibitorInvitation.create({
    data: {
      exhibitorId: own.exhibitor.id,
      tokenHash: hashToken(newToken()),
      email: 'accountant@example.org',
      role: 'staff',
      createdAt: asked,
      createdById: owner.id,
      expiresAt: new Date(asked.getTime() + 14 * day),
    },
  })
}
