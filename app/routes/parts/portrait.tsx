import { Monogram } from '~/ui/filigree/ornaments'

/** The face of a person: their photo, or the first letters of their name in filigree. */
export function Portrait({ src, name, large = false }: { src: string | null; name: string; large?: boolean }) {
  if (src === null) return <Monogram initials={initials(name)} />
  const side = large ? 220 : 72
  return <img className={large ? 'portrait portrait--large' : 'portrait'} src={src} alt={name} width={side} height={side} loading="lazy" decoding="async" />
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toLocaleUpperCase())
    .join('')
}
