import type { Messages } from '../messages'
import { pluralEn } from '../../plural'

export const time: Messages['time'] = {
  zone: {
    'Europe/Moscow': 'Moscow time',
    'Asia/Krasnoyarsk': 'Krasnoyarsk time',
  },
  zoneShort: {
    'Europe/Moscow': 'MSK',
    'Asia/Krasnoyarsk': 'KRAT',
  },
  city: {
    'Europe/Moscow': 'Moscow',
    'Asia/Krasnoyarsk': 'Krasnoyarsk',
  },
  utc: (offset) => `UTC${offset}`,
  yourTime: (time) => `your time ${time}`,
  until: (time) => `to ${time}`,
  local: 'local',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  minutes: (n) => `${n} min`,
  days: (n) => `${n} ${pluralEn(n, 'day', 'days')}`,
}
