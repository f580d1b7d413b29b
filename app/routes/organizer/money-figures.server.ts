import { withoutBooth, type moneyFigures } from '~/domain/payment/money-figures.queries.server'
import { dictionary } from '~/i18n/dictionary'
import { pick, type Locale } from '~/i18n/locale'
import { formatDayRange } from '~/lib/dates'

/** The money of an edition as its page shows it. */
export function shownMoney({ all, halls, categories, weeks }: Awaited<ReturnType<typeof moneyFigures>>, locale: Locale) {
  const named = ({ key, name, money }: (typeof halls)[number]) => ({ key, name: key === withoutBooth ? dictionary(locale).moneyFigures.noBooth : pick(name, locale), money })
  return {
    all,
    halls: halls.map(named),
    categories: categories.map(named),
    weeks: weeks.map(({ from, to, ...sums }) => ({ ...sums, from, name: formatDayRange(from, to, locale) })),
  }
}
export type ShownMoney = ReturnType<typeof shownMoney>
