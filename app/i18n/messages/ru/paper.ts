export const paper = {
  programme: 'Программа',
  contents: 'Содержание',
  centres: 'Центры',
  people: 'Кто ведёт',
  cancelled: '— отменено',
  release: (number: number, day: string) => `программа №\u00a0${number} от ${day}`,
  print: 'Напечатать',
  printText: 'PDF на листах A4 и буклет A5, по последней редакции программы.',
  day: 'Этот день, A4',
  booklet: 'Буклет всего фестиваля',
}
