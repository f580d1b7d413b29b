import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
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
  const id = useId()
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
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input input--num"
        inputMode="decimal"
        value={text}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
      {isWrong ? (
        <span className="field__error" id={`${id}-error`}>
          {unit === 'metres' ? errors['metres.invalid'] : errors.invalid}
        </span>
      ) : null}
    </div>
  )
}

/** Words of the panel, which count once the field is left. `check` says what may not be. */
export function Words({ label, value, maxLength, error, check, onChange }: { label: string; value: string; maxLength: number; error?: string; check?: (text: string) => boolean; onChange: (text: string) => void }) {
  const id = useId()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const isWrong = check !== undefined && !check(text.trim())
  const commit = () => {
    if (!isWrong && text.trim() !== value) onChange(text.trim())
  }
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        value={text}
        maxLength={maxLength}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
      />
      {isWrong ? (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
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
