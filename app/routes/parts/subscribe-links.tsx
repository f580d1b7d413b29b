import type { FeedLinks } from '~/calendar/links'
import { useMessages } from '~/i18n/use-messages'

/** The ways to subscribe to one calendar: buttons for the big services and the address to copy. */
export function SubscribeLinks({ links }: { links: FeedLinks }) {
  const t = useMessages().session.calendar
  return (
    <div className="subscribe">
      <ul className="subscribe__ways">
        <li>
          <a href={links.webcal}>{t.webcal}</a>
        </li>
        <li>
          <a href={links.google} rel="noreferrer">
            {t.google}
          </a>
        </li>
        <li>
          <a href={links.outlook} rel="noreferrer">
            {t.outlook}
          </a>
        </li>
      </ul>
      <label className="subscribe__copy">
        <span>{t.copy}</span>
        <input className="input input--small" readOnly value={links.https} />
      </label>
      <p className="muted small">{t.refresh}</p>
    </div>
  )
}
