import { pluralEn } from '../../plural'
import type { Messages } from '../messages'

export const brands: Messages['brands'] = {
  title: 'Regional brands',
  lead: 'Three regions, three crafts. Under each name makers stand together and answer for it together.',
  kind: 'Regional brand',
  behind: 'Who is behind the brand',
  makers: 'Makers',
  makersOf: (n) => `${n} ${pluralEn(n, 'exhibitor', 'exhibitors')} of the festival`,
  noMakers: 'Exhibitors of this region will appear here once their applications are approved.',
  allMakers: 'In the directory, with filters',
  onPlan: 'On the plan',
  where: (hall, codes) => `${hall}: ${codes}`,
  openPlan: 'Open the floor plan',
  programme: 'Sessions of the region',
  noProgramme: 'The programme of this region is not published yet.',
  allProgramme: 'The whole programme of the region',
  centre: 'Jewellery centre',
  toBrand: (name) => `About the brand ${name}`,
  back: 'All brands',
  here: 'You are here',
  none: 'The brands will follow',
  noneText: 'The centres are preparing their pages.',
}
