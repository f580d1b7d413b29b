/** The festival's sign: a ring seen from the front, its stone on top. */
export function Mark() {
  return (
    <svg viewBox="0 0 30 34" aria-hidden="true" focusable="false">
      <circle cx="15" cy="20" r="12.4" />
      <circle cx="15" cy="20" r="9.2" />
      <path d="M15 1.2l3.6 3.1-3.6 4.4-3.6-4.4zM11.4 4.3h7.2" />
    </svg>
  )
}
