import type { Messages } from '../messages'

export const embed: Messages['embed'] = {
  title: 'The programme on other sites',
  lead: 'Code for partners’ pages: the programme appears where it stands and renews itself after every release. Without scripts there is a plain page in its place.',
  language: 'Language',
  languages: { ru: 'In Russian', en: 'In English' },
  everyCentre: 'All centres',
  code: 'Code to copy',
  codeHint: 'Colours and font are set by CSS variables on the partner’s page: --golden-ring-ink, --golden-ring-quiet, --golden-ring-paper, --golden-ring-line, --golden-ring-font.',
  preview: 'What it looks like',
  elsewhere: 'Where else the programme can be seen',
  link: 'On other sites, screens and paper',
  more: 'The whole programme and registration',
  empty: 'The programme is being prepared.',
}
