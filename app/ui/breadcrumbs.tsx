import { Link } from '@remix-run/react'

/** The way from the top to this page; the page itself is its title and is not repeated. */
export function Breadcrumbs({ label, steps }: { label: string; steps: readonly { to: string; label: string }[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
