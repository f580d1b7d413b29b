import type { LoaderFunctionArgs } from '@remix-run/node'
import { screenPage } from './screen.server'
import { ScreenPage, screenMeta } from './screen-page'

export const meta = screenMeta

export function loader(args: LoaderFunctionArgs) {
  return screenPage(args, { of: 'festival' })
}

export default ScreenPage
