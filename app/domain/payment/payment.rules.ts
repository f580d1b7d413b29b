import { isParticipating } from '../application/application.transitions'

/** Kopecks: what the invoice in force asks for, what came so far, what is left to pay (negative: paid too much). */
export type Balance = { invoiced: number; paid: number; due: number }

/** What an application that has left the festival owes of its invoice: the fee of its cancellation; null while it takes part. */
export function keptOf({ state, cancellationFee }: { state: string; cancellationFee: number | null }): number | null {
  return isParticipating(state) ? null : (cancellationFee ?? 0)
}

/** The balance of an application: its invoices by version, the highest in force, its ledger, and what keptOf says. */
export function balanceOf(
  invoices: readonly { version: number; total: number }[],
  payments: readonly { amount: number }[],
  kept: number | null,
): Balance {
  const inForce = invoices.reduce<{ version: number; total: number } | null>((best, one) => (best && best.version > one.version ? best : one), null)
  const invoiced = inForce?.total ?? 0
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  return { invoiced, paid, due: (kept === null ? invoiced : Math.min(kept, invoiced)) - paid }
}

/** How far the payment of an invoice is: the state an application is in by it. */
export function paymentState({ invoiced, paid }: Balance): 'invoiced' | 'partly_paid' | 'paid' {
  if (paid <= 0 && invoiced > 0) return 'invoiced'
  return paid >= invoiced ? 'paid' : 'partly_paid'
}
