import { boothShows, boothSorts, type BoothShow, type BoothSort } from '~/domain/booth/plan-view.rules'

/** What the address asks of a plan page; anything unknown falls back to the page's own default. */
export function planWish(request: Request, defaultShow: BoothShow) {
  const query = new URL(request.url).searchParams
  const text = (name: string) => query.get(name)?.trim().slice(0, 100) || undefined
  return {
    hall: text('hall'),
    booth: text('booth'),
    q: text('q'),
    show: boothShows.find((value) => value === query.get('show')) ?? defaultShow,
    sort: boothSorts.find((value): value is BoothSort => value === query.get('sort')) ?? 'code',
  }
}
