import { pluralRu } from '../../plural'

/** The regional brands: who is behind each, its makers, its part of the plan, its sessions. */
export const brands = {
  title: 'Региональные бренды',
  lead: 'Три края, три ремесла. Под каждым именем мастера стоят вместе и отвечают за него вместе.',
  kind: 'Региональный бренд',
  behind: 'Кто стоит за брендом',
  makers: 'Мастера',
  makersOf: (n: number) => `${n} ${pluralRu(n, 'участник', 'участника', 'участников')} фестиваля`,
  noMakers: 'Участники этого края появятся здесь, как только их заявки одобрят.',
  allMakers: 'В каталоге с фильтрами',
  onPlan: 'На плане',
  where: (hall: string, codes: string) => `${hall}: ${codes}`,
  openPlan: 'Открыть план зала',
  programme: 'События края',
  noProgramme: 'Программа этого края ещё не опубликована.',
  allProgramme: 'Вся программа края',
  centre: 'Ювелирный центр',
  toBrand: (name: string) => `О бренде «${name}»`,
  back: 'Все бренды',
  here: 'Вы здесь',
  none: 'О брендах расскажем позже',
  noneText: 'Центры готовят свои страницы.',
}
