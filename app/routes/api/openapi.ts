import type { LoaderFunctionArgs } from '@remix-run/node'
import { openApi } from './openapi-document'
import { answerJson } from './answer.server'

export function loader({ request, context }: LoaderFunctionArgs) {
  return answerJson(request, openApi(context.env.baseUrl))
}
