import { useMessages } from '~/i18n/use-messages'
import { ButtonLink } from '~/ui/button'

/** The files a table can be taken away as; `base` is their address without the format. */
export function ExportLinks({ base }: { base: string }) {
  const t = useMessages().papers
  return (
    <p className="row row--tight section-tight">
      <span className="muted">{t.export}</span>
      <ButtonLink to={`${base}/xlsx`} small download>
        {t.xlsx}
      </ButtonLink>
      <ButtonLink to={`${base}/csv`} small download>
        {t.csv}
      </ButtonLink>
    </p>
  )
}
