import type { AppLoadContext } from '@remix-run/node'
import { hallsOf } from '~/domain/centre/centre.queries.server'
import { hostChoices } from '~/domain/session/host.queries.server'
import { knownPeople } from '~/domain/person/person.queries.server'
import { hostFields, slotField, slotsIn, type SessionForm } from '~/domain/session/session.schema'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'

type Asked = { centreId: string; editionId: string; chosenHosts: readonly string[]; locale: Locale }

/** The halls, hosts and people that the form of a session offers. */
export async function sessionChoices({ centreId, editionId, chosenHosts, locale }: Asked, db: AppLoadContext['db']) {
  const t = dictionary(locale).organizer.session
  const halls = await hallsOf(centreId, db)
  const hosts = await hostChoices({ editionId, chosen: chosenHosts }, db)
  return {
    known: await knownPeople(db),
    halls: halls.map((hall) => ({ id: hall.id, name: pick({ ru: hall.nameRu, en: hall.nameEn }, locale), capacity: hall.capacity })),
    hosts: hosts.map((host) => {
      const name = [pick(host.name, locale), pick(host.city, locale)].filter(Boolean).join(', ')
      return { value: host.id, label: host.public ? name : t.hostNotPublic(name) }
    }),
  }
}
export type SessionChoices = Awaited<ReturnType<typeof sessionChoices>>

/** Errors by field for a hall or a host that the form does not offer. */
export function unknownChoices(form: SessionForm, { halls, hosts }: Pick<SessionChoices, 'halls' | 'hosts'>): Record<string, string> | null {
  const errors = [
    ...slotsIn(form).flatMap(({ hallId }, at) => (hallId && !halls.some((hall) => hall.id === hallId) ? [[slotField('hallId', at + 1), 'hall.unknown'] as const] : [])),
    ...hostFields.filter((field) => form[field] && !hosts.some((host) => host.value === form[field])).map((field) => [field, 'host.unknown'] as const),
  ]
  return errors.length > 0 ? Object.fromEntries(errors) : null
}
