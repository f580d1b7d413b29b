import { pluralEn } from '../../plural'
import type { Messages } from '../messages'

export const letter: Messages['letter'] = {
  write: 'Write to them',
  title: 'A letter to exhibitors',
  audience: (state, q) => (q ? `Applications: ${state}, search “${q}”` : `Applications: ${state}`),
  recipients: (n, english) => `${n} ${pluralEn(n, 'recipient', 'recipients')}` + (english > 0 ? `, ${english} of them read English` : ''),
  nobody: 'There is nobody to write to',
  nobodyText: 'No application fits this filter.',
  subjectRu: 'Subject in Russian',
  subjectEn: 'Subject in English',
  textRu: 'Letter in Russian',
  textHint: 'Part paragraphs by an empty line. A link to the exhibitor’s own page is added.',
  textEn: 'Letter in English',
  textEnHint: 'Goes to those who applied in English. If empty, they get the Russian one.',
  preview: 'Look before sending',
  previewTitle: 'This is how it will be read',
  send: (n) => `Send ${n} ${pluralEn(n, 'letter', 'letters')}`,
  sent: (n) => (n === 0 ? 'This letter has been sent already.' : `${n} ${pluralEn(n, 'letter is', 'letters are')} on the way.`),
  refused: {
    stale: 'While you were writing, the recipients changed. Below is the present list: look at it and send again.',
    nobody: 'No application fits this filter any more.',
  },
}
