import { common } from './common'
import { errors } from './errors'

export const ru = { common, errors }
