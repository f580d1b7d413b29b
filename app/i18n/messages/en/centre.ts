import type { Messages } from '../messages'
import { pluralEn } from '../../plural'

export const centre: Messages['centre'] = {
  listTitle: 'Centres',
  listLead: 'The festival takes place in three jewellery centres, each with its own halls, organisers and time.',
  halls: 'Halls',
  hallSeats: (n) => `${n} ${pluralEn(n, 'seat', 'seats')}`,
  programme: 'Programme of the centre',
  all: 'The whole programme of the centre',
  subscribe: 'Calendar of the centre',
  exhibitors: 'Exhibitors from this region',
  nothing: 'The programme of this centre is not published yet.',
}
