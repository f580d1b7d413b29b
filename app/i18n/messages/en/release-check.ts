import { pluralEn } from '../../plural'
import type { Messages } from '../messages'

export const releaseCheck: Messages['releaseCheck'] = {
  group: (name, count) => `${name}: ${count}`,
  groups: {
    cancelled: 'Cancelled',
    revived: 'On again',
    moved: 'Another time and another hall',
    retimed: 'Another time',
    rehalled: 'Another hall',
    new: 'New',
    retitled: 'Another title',
    people: 'Other people',
    reworded: 'Other words',
    resized: 'Number of seats',
  },
  told: (n) => `${n} ${pluralEn(n, 'person gets', 'people get')} mail`,
  former: (title) => `was “${title}”`,
  issues: {
    dropped: 'Leave the programme although visitors have registered:',
    unscheduled: 'In the plan without a time, so not in the programme:',
    hallless: 'With a time but no hall:',
    untranslated: 'Without an English title: English readers see the Russian one:',
    seatless: 'No seats to register for, though one registers for such as a rule:',
  },
  registered: (n) => `${n} ${pluralEn(n, 'person', 'people')} registered`,
  more: (n) => `and ${n} more`,
  preview: 'See it as visitors will',
  previews: {
    band: 'Preview: visitors do not see this',
    next: (scope) => `The programme would look like this if the plan were published now. What is published: ${scope}.`,
    waiting: (name, scope, from) => `The programme would look like this if “${name}” (${scope}) came out now. Its time is ${from}.`,
    back: 'Back to publishing',
  },
}
