import type { Messages } from '../messages'
import { calendar } from './calendar'
import { common } from './common'
import { errors } from './errors'

export const en: Messages = { calendar, common, errors }
