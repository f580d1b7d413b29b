import { Children, isValidElement } from 'react'
import type { ReactNode } from 'react'

/**
 * The labels of the fields among these children, by field name: what an error summary calls them.
 * Fields inside components of their own are not seen; their errors stand in the summary without a label.
 */
export function labelsOf(children: ReactNode, labels = new Map<string, string>()): Map<string, string> {
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(child)) return
    const { name, label, children: inner } = child.props
    if (typeof name === 'string' && typeof label === 'string') labels.set(name, label)
    labelsOf(inner, labels)
  })
  return labels
}
