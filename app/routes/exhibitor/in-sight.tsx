import { useEffect, useRef, type ReactNode } from 'react'

/** What came of a long form, said above it: takes focus with every new answer, so that nobody looks for it at the button. */
export function InSight({ of, children }: { of: unknown; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [of])
  return (
    <div ref={box} tabIndex={-1} className="in-sight">
      {children}
    </div>
  )
}
