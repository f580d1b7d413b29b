import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useState, type InputHTMLAttributes } from 'react'
import { formatMetres, parseMetres } from '~/lib/metres'
import { useLocale, useMessages } from '~/i18n/use-messages'
import { Icon } from '~/ui/icon'

type Props = {
  label: string
  value: number
  /** Decimetres shown as metres with a comma, or plain degrees or numbers. */
  unit: 'metres' | 'plain'
  least?: number
  most?: number
  onChange: (value: number) => void
}

/** A number of the panel. It counts once the field is left or Enter pressed; what is no number stays and says so. */
export function Measure({ label, value, unit, least = -5_000, most = 5_000, onChange }: Props) {
  const l = useLocale()
  const { errors } = useMessages()
  const shown = unit === 'metres' ? formatMetres(value, l) : String(value).replace('.', l === 'ru' ? ',' : '.')
  const [text, setText] = useState(shown)
  const [isWrong, setWrong] = useState(false)
  useEffect(() => {
    setText(shown)
    setWrong(false)
  }, [shown])

  function commit() {
    if (text === shown) return setWrong(false)
    const plain = text.trim() === '' ? NaN : Number(text.trim().replace(',', '.').replace('−', '-'))
    const next = unit === 'metres' ? parseMetres(text) : Number.isFinite(plain) ? plain : null
    const fits = next !== null && next >= least && next <= most
    setWrong(!fits)
    if (fits && next !== value) onChange(next)
    else if (fits) setText(shown)
  }
  return <PanelField label={label} text={text} error={isWrong ? (unit === 'metres' ? errors['metres.invalid'] : errors.invalid) : undefined} onText={setText} onCommit={commit} className="input input--num" inputMode="decimal" />
}

/** Words of the panel, which count once the field is left. `check` says what may not be. */
export function Words({ label, value, maxLength, error, check, onChange }: { label: string; value: string; maxLength: number; error?: string; check?: (text: string) => boolean; onChange: (text: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const isWrong = check !== undefined && !check(text.trim())
  const commit = () => {
    if (!isWrong && text.trim() !== value) onChange(text.trim())
  }
  return <PanelField label={label} text={text} error={isWrong ? error : undefined} onText={setText} onCommit={commit} maxLength={maxLength} />
}

type PanelFieldProps = { label: string; text: string; error: string | undefined; onText: (text: string) => void; onCommit: () => void } & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'inputMode' | 'maxLength'
>

/** A line of the panel: what is typed counts once the field is left or Enter pressed. */
function PanelField({ label, text, error, onText, onCommit, className = 'input', ...native }: PanelFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={className}
        {...native}
        value={text}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onText(event.target.value)}
        onBlur={onCommit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onCommit()
        }}
      />
      {error === undefined ? null : (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  )
}

/** One of several, or «various» where what is chosen differs. */
export function Pick({ label, value, options, varied, onChange }: { label: string; value: string | null; options: readonly { value: string; label: string }[]; varied: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <span className="select">
        <select id={id} className="input" value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
          {value === null ? (
            <option value="" disabled>
              {varied}
            </option>
          ) : null}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </div>
  )
}
