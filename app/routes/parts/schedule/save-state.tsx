import { useMessages } from '~/i18n/use-messages'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { ScheduleEditing } from './use-schedule'

/** Whether all is saved; why the last step was not, if it was not. */
export function SaveState({ editing: { state, connection, dismiss } }: { editing: ScheduleEditing }) {
  const t = useMessages().scheduleEditor
  if (connection === 'offline' || connection === 'signed-out') {
    return (
      <Notice kind="bad" small announce>
        <p>{connection === 'offline' ? t.offline(state.waiting.length) : t.signedOut}</p>
      </Notice>
    )
  }
  if (state.refused) {
    return (
      <Notice kind="bad" small announce>
        <p>{connection === 'failed' ? t.refused.failed : t.refused[state.refused]}</p>
        <Button small look="quiet" onClick={dismiss}>
          {t.refused.dismiss}
        </Button>
      </Notice>
    )
  }
  return (
    <span className="muted sched__saved" role="status">
      {state.waiting.length > 0 ? t.saving : state.past.length + state.future.length > 0 ? t.saved : ''}
    </span>
  )
}
