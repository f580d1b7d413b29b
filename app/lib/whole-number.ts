import { z } from 'zod'

/** A hidden field with a whole number from 0 on: the version of a row, the number of a release. No larger than a column holds. */
export const wholeNumber = z.coerce.number('invalid').int('invalid').min(0, 'invalid').max(2_147_483_647, 'invalid')
