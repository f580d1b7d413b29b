import { pluralRu } from '../../plural'

/** What an organiser looks at before publishing: the changes by what they are, and what may be a slip. */
export const releaseCheck = {
  group: (name: string, count: number) => `${name}: ${count}`,
  groups: {
    cancelled: 'Отменены',
    revived: 'Возвращены',
    moved: 'Другое время и другой зал',
    retimed: 'Другое время',
    rehalled: 'Другой зал',
    new: 'Новые',
    retitled: 'Другое название',
    people: 'Другие люди',
    reworded: 'Правка текста',
    resized: 'Число мест',
  },
  told: (n: number) => `${pluralRu(n, 'Письмо получит', 'Письма получат', 'Письма получат')} ${n} ${pluralRu(n, 'человек', 'человека', 'человек')}`,
  former: (title: string) => `раньше «${title}»`,
  issues: {
    dropped: 'Уйдут из программы, хотя посетители уже записались:',
    unscheduled: 'В плане без времени, в программу не попадут:',
    hallless: 'Со временем, но без зала:',
    untranslated: 'Без английского названия — англоязычные посетители увидят русское:',
    seatless: 'Мест для записи нет, хотя на такое обычно записываются:',
  },
  registered: (n: number) => `${pluralRu(n, 'записался', 'записались', 'записались')} ${n} ${pluralRu(n, 'человек', 'человека', 'человек')}`,
  more: (n: number) => `и ещё ${n}`,
  preview: 'Посмотреть, как увидят посетители',
  previews: {
    band: 'Просмотр — посетители этого не видят',
    next: (scope: string) => `Так выглядела бы программа, если опубликовать план сейчас. Что публикуем: ${scope}.`,
    waiting: (name: string, scope: string, from: string) => `Так выглядела бы программа, если бы «${name}» (${scope}) вышла сейчас. Её время — ${from}.`,
    back: 'К публикации',
  },
}
