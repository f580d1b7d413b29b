import type { Messages } from '../messages'

export const wish: Messages['wish'] = {
  title: 'If it becomes free',
  lead: 'Name up to five booths that are taken now, or a kind of place where you would like to stand. As soon as one becomes free, we offer it to the first in line. The application can be sent without a booth, too.',
  none: 'No wishes yet.',
  booth: (code) => `I want ${code} if it becomes free`,
  short: 'I want it',
  inWords: (code) => `I want it, booth ${code}, if it becomes free`,
  wished: 'wished for',
  any: (category) => `Any: ${category}`,
  category: 'Place',
  addCategory: 'Add the place',
  up: (name) => `Up: ${name}`,
  down: (name) => `Down: ${name}`,
  remove: (name) => `Remove: ${name}`,
  freeNow: 'free now',
  continue: 'Continue without a booth',
  review: 'No booth yet. If one becomes free, you take:',
  refused: {
    free: (code) => `Booth ${code} is free`,
    freeText: 'There is no need to wait for it: take it now.',
    'too-many': 'Five wishes are the most',
    'too-manyText': 'Remove one of them to add another.',
  },
  organizer: {
    title: 'Wishes',
    wishers: 'Who wants this booth',
    line: (when, exact) => `applied on ${when}${exact ? '' : ', wants one of its kind'}`,
  },
}
