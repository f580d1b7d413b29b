import { useEffect, useRef } from 'react'
import { CircleAlert } from 'lucide-react'
import { Icon } from '~/ui/icon'

export type Problem = { id: string; label?: string | undefined; text: string }

/**
 * What is wrong with a form, with a link to each field. Takes focus whenever `attention` rises above 0,
 * so that a screen reader reads it and the keyboard continues from it.
 */
export function ErrorSummary({ title, problems, attention = 0 }: { title: string; problems: Problem[]; attention?: number }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attention > 0) box.current?.focus()
  }, [attention])
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Icon of={CircleAlert} />
        {title}
      </h2>
      <ul>
        {problems.map(({ id, label, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                const field = document.getElementById(id)
                if (!field) return
                event.preventDefault()
                field.focus()
              }}
            >
              {label === undefined ? text : `${label.replace(/[.:]$/, '')}: ${text}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
