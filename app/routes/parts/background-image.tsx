import type { Background } from '~/domain/floor-plan/background.queries.server'
import { useLocale } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'

/** The picture to trace, within a drawing in decimetres. */
export function BackgroundImage({ planId, background }: { planId: string; background: Background }) {
  const l = useLocale()
  const { x, y, width, height, opacity, hash } = background
  return <image href={paths.organizer(l, `/plans/${planId}/background/${hash}.webp`)} x={x} y={y} width={width} height={height} opacity={opacity / 100} preserveAspectRatio="none" pointerEvents="none" />
}
