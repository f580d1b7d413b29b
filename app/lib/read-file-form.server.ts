import { MaxFileSizeExceededError, MaxFilesExceededError, MaxTotalSizeExceededError, parseFormData } from '@remix-run/form-data-parser'

/**
 * A posted form with one file of at most `maxFileSize` bytes, counted as it is read and never held twice.
 * @returns `large` for more than that, `broken` for a body that is no form or did not arrive
 */
export async function readFileForm(request: Request, { maxFileSize, maxParts = 4, maxTotalSize = 2 * maxFileSize }: { maxFileSize: number; maxParts?: number; maxTotalSize?: number }): Promise<FormData | 'large' | 'broken'> {
  try {
    return await parseFormData(request, { maxFileSize, maxFiles: 1, maxParts, maxTotalSize })
  } catch (error) {
    const large = [MaxFileSizeExceededError, MaxFilesExceededError, MaxTotalSizeExceededError].some((kind) => error instanceof kind)
    return large ? 'large' : 'broken'
  }
}
