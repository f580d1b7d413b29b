/** A number that matters, its name above and a note beneath. Inside <dl className="key-figures">. */
export function Figure({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b className="num">{value}</b>
        {note ? <span className="muted">{note}</span> : null}
      </dd>
    </div>
  )
}
