import { programmeFormats } from '~/domain/exchange/exchange.schema'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { paths } from '~/lib/paths'
import { ButtonLink } from '~/ui/button'

/** The files the plan can be taken away as; `centre` is a slug, empty for all. */
export function ProgrammeFiles({ centre }: { centre: string }) {
  const t = useMessages().programmeFiles
  const l = useLocale()
  const query = centre ? `?centre=${centre}` : ''
  return (
    <p className="row row--tight section-tight">
      <span className="muted">{t.export}</span>
      {programmeFormats.map((format) => (
        <ButtonLink key={format} to={`${paths.organizer(l, `/programme/export/${format}`)}${query}`} small download>
          {t.formats[format]}
        </ButtonLink>
      ))}
    </p>
  )
}
