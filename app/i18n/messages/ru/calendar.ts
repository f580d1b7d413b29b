/** What calendars say beside the events themselves. */
export const calendar = {
  cancelled: (summary: string) => `Отменено: ${summary}`,
}
