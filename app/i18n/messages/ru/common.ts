import { pluralRu } from '../../plural'

export const common = {
  festival: 'Золотое кольцо России',
  festivalKind: 'Международный ювелирный фестиваль',
  skipToContent: 'К содержанию',
  menu: 'Меню',
  sections: 'Разделы',
  darkTheme: 'Тёмная тема',
  lightTheme: 'Светлая тема',
  otherLanguage: 'English',
  otherLanguageShort: 'EN',
  save: 'Сохранить',
  cancel: 'Отмена',
  back: 'Назад',
  more: 'Подробнее',
  unsaved: {
    title: 'Уйти без сохранения?',
    text: 'На этой странице есть изменения, которые ещё не сохранены. Если уйти, они пропадут.',
    stay: 'Остаться',
    leave: 'Уйти без сохранения',
  },
  signs: (n: number, of: number) => `${n} из ${of} знаков`,
  seats: (n: number) => `${n} ${pluralRu(n, 'место', 'места', 'мест')}`,
}
