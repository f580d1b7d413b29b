import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerPaper } from './answer.server'

export function loader(args: LoaderFunctionArgs) {
  return answerPaper(args, { of: 'hall', centre: args.params.centre ?? '', hall: args.params.hall ?? '' })
}
