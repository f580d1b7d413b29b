import { UseMotif } from './use'

export type Accent = 'kostroma' | 'yenisey' | 'smolensk'

/** The class that gives a centre's colours to everything inside. Unknown accents wear the festival's own gold. */
export function accentClass(accent: string): string {
  return `accent-${isAccent(accent) ? accent : 'kostroma'}`
}

function isAccent(value: string): value is Accent {
  return value === 'kostroma' || value === 'yenisey' || value === 'smolensk'
}

/** The medallion of a centre, in its colour. Below 300 px take `small`: plain wire instead of twisted. */
export function Medallion({ accent, small = false }: { accent: string; small?: boolean }) {
  const figure = isAccent(accent) ? accent : 'kostroma'
  return (
    <svg className={`medallion ${small ? 'medallion--small ' : ''}${accentClass(accent)}`} viewBox="0 0 240 240" aria-hidden="true">
      <UseMotif id={`ros-${figure}${small ? '-plain' : ''}`} />
    </svg>
  )
}

/** The end of a section: a branch of scrolls in the middle of a rule across the page. */
export function Tailpiece() {
  return (
    <div className="tailpiece" aria-hidden="true">
      <svg className="tailpiece__fine" viewBox="0 0 640 96">
        <UseMotif id="tail" />
      </svg>
      <svg className="tailpiece__plain" viewBox="0 0 640 96">
        <UseMotif id="tail-plain" />
      </svg>
    </div>
  )
}

/** The great rosette, cropped by the section it decorates (.call). */
export function Plate() {
  return (
    <svg className="plate" viewBox="0 0 1004 1004" aria-hidden="true">
      <UseMotif id="plate" />
    </svg>
  )
}

/** How filigree is made, one step a figure: twisted, curled, soldered. */
export function CraftFigure({ step }: { step: 'twist' | 'curl' | 'solder' }) {
  return (
    <svg className="craft-figure" viewBox="0 0 240 180" aria-hidden="true">
      {step === 'twist' ? <UseMotif id="figure-twist" /> : null}
      {step === 'curl' ? (
        <>
          <UseMotif id="figure-curl-sketch" className="filigree-sketch" />
          <UseMotif id="figure-curl" />
        </>
      ) : null}
      {step === 'solder' ? <UseMotif id="ros-kostroma" /> : null}
    </svg>
  )
}

/** A scroll half laid, its other half still the pencil line: something is yet to come here. */
export function BegunScroll() {
  return (
    <svg className="begun-scroll" viewBox="0 0 240 180" aria-hidden="true">
      <UseMotif id="figure-begun-sketch" className="filigree-sketch" />
      <UseMotif id="figure-begun" />
    </svg>
  )
}

/** Initials in a ring of wire, where there is no portrait. */
export function Monogram({ initials }: { initials: string }) {
  return (
    <svg className="monogram" viewBox="0 0 80 80" aria-hidden="true">
      <UseMotif id="monogram" />
      <text x="40" y="49">
        {initials}
      </text>
    </svg>
  )
}
