import { jewellersDay } from '~/calendar/jewellers-day'
import { dictionary } from '~/i18n/dictionary'
import { addDays } from '~/lib/dates'

/**
 * What the form of a new year starts from: the year after the last one, or, for the first, the year of the
 * next Jeweller's Day; five days that end on it. `today` is a day "YYYY-MM-DD".
 */
export function proposeEdition(lastYear: number | null, today: string) {
  const thisYear = Number(today.slice(0, 4))
  const year = lastYear === null ? thisYear + (jewellersDay(thisYear) < today ? 1 : 0) : Math.min(lastYear + 1, 2100)
  const day = jewellersDay(year)
  return {
    year: String(year),
    values: {
      titleRu: dictionary('ru').setup.edition.proposedTitle(year),
      titleEn: dictionary('en').setup.edition.proposedTitle(year),
      startsOn: addDays(day, -4),
      endsOn: day,
      jewellersDay: '',
      applicationsFrom: '',
      applicationsUntil: '',
      moveInFrom: '',
      moveInUntil: '',
      proposalsUntil: '',
      passesUntil: '',
      passesPerBooth: '',
      carsPerBooth: '1',
    },
  }
}
