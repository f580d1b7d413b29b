import { motifsFile } from './file'

/** A figure out of the cached file. Its colour is the text colour around it, its wire's width that of the svg. */
export function UseMotif({ id, turn, className, mask }: { id: string; turn?: number; className?: string; mask?: string }) {
  return (
    <use
      href={`${motifsFile}#${id}`}
      className={className}
      mask={mask}
      transform={turn ? `rotate(${Math.round(turn * 100) / 100})` : undefined}
    />
  )
}
