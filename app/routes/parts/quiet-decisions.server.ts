import { readIds } from '~/lib/parse-form'
import { wholeNumber } from '~/lib/whole-number'

/** What was ticked of decisions to announce, «id:version» each: what is announced is what was seen. */
export function readSeen(formData: FormData, name: string): { id: string; version: number }[] {
  return readIds(formData, name).flatMap((ticked) => {
    const [id = '', text = ''] = ticked.split(':')
    const version = wholeNumber.safeParse(text)
    return version.success ? [{ id, version: version.data }] : []
  })
}

/** What the address says came of announcing them; null when it says nothing. */
export function announced(request: Request): { told: number; failed: number } | null {
  const search = new URL(request.url).searchParams
  const count = (name: string) => wholeNumber.safeParse(search.get(name) ?? '').data ?? 0
  return search.has('told') ? { told: count('told'), failed: count('failed') } : null
}
