import type { SeedCentre } from './centres'

export type SeedOrganizer = { email: string; name: string; centre: SeedCentre['slug'] | null }

/** Who runs the festival (`centre` null) and who runs a centre's part of it. */
export const organizers: SeedOrganizer[] = [
  { email: 'organizer@example.org', name: 'Оргкомитет', centre: null },
  { email: 'kostroma@example.org', name: 'Дирекция в Костроме', centre: 'kostroma' },
  { email: 'yenisey@example.org', name: 'Ювелирный центр, Красноярск', centre: 'yenisey' },
  { email: 'smolensk@example.org', name: 'Школа огранки, Смоленск', centre: 'smolensk' },
]

export const exhibitorUser = { email: 'exhibitor@example.org', name: 'Мария Зимина' }
export const visitorUser = { email: 'visitor@example.org', name: 'Вера Гостева' }

/** What the festival's organisers look at every day. */
export const savedFilters = [
  { name: 'Красноярск, ждут решения', query: new URLSearchParams({ state: 'submitted', q: 'Красноярск' }).toString(), shared: true },
  { name: 'Лист ожидания', query: 'state=waitlisted', shared: true },
  { name: 'Скань', query: new URLSearchParams({ q: 'скань' }).toString(), shared: false },
]
