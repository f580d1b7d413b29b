import type { Messages } from '../messages'
import { common } from './common'
import { errors } from './errors'

export const en: Messages = { common, errors }
