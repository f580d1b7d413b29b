import { placeCancelled } from './place-cancelled'

export const applicationCancelledToOrganizer = placeCancelled('organizer')
