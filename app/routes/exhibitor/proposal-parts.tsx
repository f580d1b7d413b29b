import { Form, Link, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { ProposalResult } from './proposal-page.server'

/** Why a press was refused; what was typed stands in the form below. */
export function ProposalRefused({ refused }: { refused: ProposalResult['refused'] }) {
  const t = useMessages().proposals
  if (!refused) return null
  return (
    <Notice kind="bad" announce>
      <p>{t.refused[refused]}</p>
      {refused === 'stale' ? (
        <p>
          <Link to="." reloadDocument>
            {t.reopen}
          </Link>
        </p>
      ) : null}
    </Notice>
  )
}

/** A step that cannot be taken back, behind a word that says so. */
export function Unfolded({ intent, summary, text, button }: { intent: string; summary: string; text: ReactNode; button: string }) {
  const busy = useNavigation().formData?.get('intent') === intent
  return (
    <details className="unfold section">
      <summary>{summary}</summary>
      <div className="unfold__body">
        <p>{text}</p>
        <Form method="post">
          <Button type="submit" name="intent" value={intent} look="danger" busy={busy}>
            {button}
          </Button>
        </Form>
      </div>
    </details>
  )
}
