import { useMessages } from '~/i18n/use-messages'
import { ButtonLink } from '~/ui/button'

/** The files a table can be taken away as; `base` is their address without the format, `label` says what for. */
export function ExportLinks({ base, label }: { base: string; label?: string }) {
  const t = useMessages().papers
  return (
    <p className="row row--tight section-tight">
      <span className="muted">{label ?? t.export}</span>
      <ButtonLink to={`${base}/xlsx`} small download>
        {t.xlsx}
      </ButtonLink>
      <ButtonLink to={`${base}/csv`} small download>
        {t.csv}
      </ButtonLink>
    </p>
  )
}
