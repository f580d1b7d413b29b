import { pluralRu } from '../../plural'

export const centre = {
  listTitle: 'Центры',
  listLead: 'Фестиваль идёт в трёх ювелирных центрах. У каждого свои залы, организаторы и время на часах.',
  halls: 'Залы',
  hallSeats: (n: number) => `${n} ${pluralRu(n, 'место', 'места', 'мест')}`,
  programme: 'Программа центра',
  all: 'Вся программа центра',
  subscribe: 'Календарь центра',
  exhibitors: 'Участники из этого края',
  nothing: 'Программа этого центра ещё не опубликована.',
}
