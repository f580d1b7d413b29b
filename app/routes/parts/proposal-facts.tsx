import type { ProposalFactsData, ProposalTalkLine } from './proposal-facts.server'

/** What a proposal says: its description, then the rest as a list of facts, after those that come `before`. */
export function ProposalFacts({ facts, before = [] }: { facts: ProposalFactsData; before?: ProposalFactsData['rows'] }) {
  return (
    <div className="stack">
      {facts.abstract ? <p className="measure pre-line">{facts.abstract}</p> : null}
      <dl className="facts">
        {[...before, ...facts.rows]
          .filter(([, words]) => words !== '')
          .map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="pre-line">{words}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}

/** What was asked and answered, in turn. */
export function ProposalTalk({ lines, title, questions, answers }: { lines: readonly ProposalTalkLine[]; title: string; questions: string; answers: string }) {
  if (lines.length === 0) return null
  return (
    <section className="section stack">
      <h2 className="subheading">{title}</h2>
      <dl className="facts">
        {lines.map((line) => (
          <div key={line.number}>
            <dt>
              {line.question ? questions : answers}, {line.when}
            </dt>
            <dd className="pre-line">{line.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
