import { pluralRu } from '../../plural'

export const time = {
  /** After a time: «10:00 по Москве». */
  zone: {
    'Europe/Moscow': 'по Москве',
    'Asia/Krasnoyarsk': 'по Красноярску',
  } as Record<string, string>,
  zoneShort: {
    'Europe/Moscow': 'МСК',
    'Asia/Krasnoyarsk': 'Крск',
  } as Record<string, string>,
  city: {
    'Europe/Moscow': 'Москва',
    'Asia/Krasnoyarsk': 'Красноярск',
  } as Record<string, string>,
  /** A zone without a name of its own: «UTC+5». */
  utc: (offset: string) => `UTC${offset}`,
  yourTime: (time: string) => `у вас ${time}`,
  until: (time: string) => `до ${time}`,
  local: 'местное',
  /** Short names, January first: the same whatever ICU a browser has. */
  months: ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'] as string[],
  minutes: (n: number) => `${n} мин`,
  days: (n: number) => `${n} ${pluralRu(n, 'день', 'дня', 'дней')}`,
}
