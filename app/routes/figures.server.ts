import { figureSvg } from '~/ui/filigree/figure-svg'

const medallions: Record<string, [id: string, colour: string]> = {
  kostroma: ['ros-kostroma', '#7a5416'],
  yenisey: ['ros-yenisey', '#1f5a86'],
  smolensk: ['ros-smolensk', '#5d5076'],
}
const drawn = new Map<string, string>()

/** The medallion of a centre as SVG in its ink, for paper and pictures. */
export function medallionOf(accent: string): string {
  const key = accent in medallions ? accent : 'kostroma'
  let svg = drawn.get(key)
  if (!svg) drawn.set(key, (svg = figureSvg(...medallions[key]!, 0.8)))
  return svg
}

/** A branch of scrolls in gold, for paper. */
export function branch(): string {
  return figureSvg('tail', '#9a7b3c', 1.1)
}
