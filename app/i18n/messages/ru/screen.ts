import { pluralRu } from '../../plural'

export const screen = {
  title: 'Экраны',
  lead: 'Что идёт и что дальше, крупно: для телевизора в зале, в центре или на весь фестиваль.',
  wholeFestival: 'Весь фестиваль',
  theme: 'Цвета экрана',
  themes: { system: 'Как в системе', light: 'Светлый', dark: 'Тёмный' },
  how: 'Откройте экран на телевизоре в полноэкранном режиме (F11). Он обновляется сам. Если пропадёт сеть, он покажет последнее известное и скажет, с какого времени нет связи.',
  door: 'табличка на дверь, PDF',
  now: 'Сейчас',
  next: 'Дальше',
  nothingNow: 'Перерыв',
  nothingMore: 'Больше ничего не назначено',
  soon: (minutes: number) => `начнётся через ${minutes}\u00a0${pluralRu(minutes, 'минуту', 'минуты', 'минут')}`,
  soonShort: (minutes: number) => `через ${minutes}\u00a0мин`,
  cancelled: 'Отменено',
  movedFrom: (before: string) => `Перенесено, раньше стояло: ${before}`,
  movedTo: (now: string) => `Перенесено: ${now}`,
  lost: (time: string) => `Нет связи с\u00a0${time}. Показываем то, что знали тогда.`,
  turn: (at: number, of: number) => `${at} из ${of}`,
}
