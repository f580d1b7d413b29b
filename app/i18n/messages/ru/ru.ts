import { agenda } from './agenda'
import { calendar } from './calendar'
import { centre } from './centre'
import { common } from './common'
import { errors } from './errors'
import { exchange } from './exchange'
import { home } from './home'
import { jewellersDay } from './jewellers-day'
import { mail } from './mail'
import { organizer } from './organizer'
import { privacy } from './privacy'
import { programme } from './programme'
import { session } from './session'
import { signIn } from './sign-in'
import { site } from './site'
import { ticket } from './ticket'
import { time } from './time'

export const ru = {
  agenda,
  calendar,
  centre,
  common,
  errors,
  exchange,
  home,
  jewellersDay,
  mail,
  organizer,
  privacy,
  programme,
  session,
  signIn,
  site,
  ticket,
  time,
}
