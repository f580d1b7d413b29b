import type { ShownPicture } from '~/domain/picture/picture.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'

/** The small file of a picture; its measures keep the page from jumping while it loads. */
export function Picture({ picture, alt, lazy = false }: { picture: Omit<ShownPicture, 'alt'>; alt: string; lazy?: boolean }) {
  return <img className="picture" src={paths.picture(picture.id, 'small')} width={picture.width} height={picture.height} alt={alt} decoding="async" loading={lazy ? 'lazy' : undefined} />
}

/** Photos in a row; each opens large. */
export function Gallery({ photos }: { photos: readonly ShownPicture[] }) {
  const t = useMessages().pictures
  const l = useLocale()
  return (
    <ul className="gallery">
      {photos.map((photo, index) => {
        const alt = pick(photo.alt, l)
        return (
          <li key={photo.id}>
            <a href={paths.picture(photo.id, 'large')} aria-label={t.enlarge(alt)}>
              <Picture picture={photo} alt={alt} lazy={index > 2} />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
