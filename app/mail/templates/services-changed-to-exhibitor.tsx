import { servicesChanged } from './services-changed'

export const servicesChangedToExhibitor = servicesChanged('exhibitor')
