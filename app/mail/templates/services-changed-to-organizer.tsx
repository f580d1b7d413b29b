import { servicesChanged } from './services-changed'

export const servicesChangedToOrganizer = servicesChanged('organizer')
