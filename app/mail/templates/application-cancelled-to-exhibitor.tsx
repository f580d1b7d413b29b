import { placeCancelled } from './place-cancelled'

export const applicationCancelledToExhibitor = placeCancelled('exhibitor')
