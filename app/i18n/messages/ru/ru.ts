import { calendar } from './calendar'
import { common } from './common'
import { errors } from './errors'

export const ru = { calendar, common, errors }
