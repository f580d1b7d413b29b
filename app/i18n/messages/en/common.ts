import type { Messages } from '../messages'
import { pluralEn } from '../../plural'

export const common: Messages['common'] = {
  festival: 'The Golden Ring of Russia',
  festivalKind: 'International jewellery festival',
  skipToContent: 'Skip to content',
  menu: 'Menu',
  sections: 'Sections',
  darkTheme: 'Dark theme',
  lightTheme: 'Light theme',
  otherLanguage: 'Русский',
  otherLanguageShort: 'RU',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  signs: (n, of) => `${n} of ${of} characters`,
  more: 'More',
  unsaved: {
    title: 'Leave without saving?',
    text: 'Something on this page is not saved yet. If you leave, it will be lost.',
    stay: 'Stay',
    leave: 'Leave without saving',
  },
  seats: (n: number) => `${n} ${pluralEn(n, 'seat', 'seats')}`,
}
