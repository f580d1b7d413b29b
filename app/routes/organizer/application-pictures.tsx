import { Form } from '@remix-run/react'
import type { ShownPicture } from '~/domain/picture/picture.queries.server'
import { pick } from '~/i18n/locale'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { Button } from '~/ui/button'
import { Picture } from '../parts/picture'

/** What a maker shows, before and after the yes; what must not be shown can be taken away. */
export function ApplicationPictures({ exhibitorId, logo, photos }: { exhibitorId: string; logo: ShownPicture | null; photos: readonly ShownPicture[] }) {
  const t = useMessages().pictures
  const l = useLocale()
  const all = [...(logo ? [{ picture: logo, alt: t.logo }] : []), ...photos.map((photo) => ({ picture: photo, alt: pick(photo.alt, l) }))]
  if (all.length === 0) return null
  return (
    <>
      <h2 className="subheading">{t.title}</h2>
      <ul className="gallery gallery--small">
        {all.map(({ picture, alt }) => (
          <li key={picture.id}>
            <a href={paths.picture(picture.id, 'large')} aria-label={t.enlarge(alt)}>
              <Picture picture={picture} alt={alt} lazy />
            </a>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="picture" value={picture.id} />
              <input type="hidden" name="exhibitor" value={exhibitorId} />
              <Button type="submit" name="intent" value="remove-picture" small aria-label={t.which(t.remove, alt)}>
                {t.remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
