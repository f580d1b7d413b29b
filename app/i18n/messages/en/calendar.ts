import type { Messages } from '../messages'

export const calendar: Messages['calendar'] = {
  cancelled: (summary) => `Cancelled: ${summary}`,
}
