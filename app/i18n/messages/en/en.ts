import type { Messages } from '../messages'
import { agenda } from './agenda'
import { applications } from './applications'
import { apply } from './apply'
import { brands } from './brands'
import { audit } from './audit'
import { bulk } from './bulk'
import { calendar } from './calendar'
import { centre } from './centre'
import { changelog } from './changelog'
import { common } from './common'
import { conflicts } from './conflicts'
import { desk } from './desk'
import { embed } from './embed'
import { errors } from './errors'
import { exchange } from './exchange'
import { exhibitors } from './exhibitors'
import { home } from './home'
import { jewellersDay } from './jewellers-day'
import { letter } from './letter'
import { mail } from './mail'
import { mailbox } from './mailbox'
import { moneyFigures } from './money-figures'
import { organizer } from './organizer'
import { paper } from './paper'
import { papers } from './papers'
import { people } from './people'
import { pictures } from './pictures'
import { placing } from './placing'
import { plan } from './plan'
import { plans } from './plans'
import { prices } from './prices'
import { privacy } from './privacy'
import { programme } from './programme'
import { programmeFiles } from './programme-files'
import { proposals } from './proposals'
import { releaseCheck } from './release-check'
import { roster } from './roster'
import { screen } from './screen'
import { scheduleEditor } from './schedule-editor'
import { session } from './session'
import { setup } from './setup'
import { signIn } from './sign-in'
import { site } from './site'
import { ticket } from './ticket'
import { time } from './time'
import { waiting } from './waiting'
import { wish } from './wish'

export const en: Messages = {
  agenda,
  applications,
  apply,
  brands,
  audit,
  bulk,
  calendar,
  centre,
  changelog,
  common,
  conflicts,
  desk,
  embed,
  errors,
  exchange,
  exhibitors,
  home,
  jewellersDay,
  letter,
  mail,
  mailbox,
  moneyFigures,
  organizer,
  paper,
  papers,
  people,
  pictures,
  placing,
  plan,
  plans,
  prices,
  privacy,
  programme,
  programmeFiles,
  proposals,
  releaseCheck,
  roster,
  screen,
  scheduleEditor,
  session,
  setup,
  signIn,
  site,
  ticket,
  time,
  waiting,
  wish,
}
