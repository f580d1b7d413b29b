/** Kopecks: what the invoice in force asks for, what came so far, what is left (negative: paid too much). */
export type Balance = { invoiced: number; paid: number; due: number }

/** The balance of an application: its invoices by version, the highest in force, and its ledger. */
export function balanceOf(
  invoices: readonly { version: number; total: number }[],
  payments: readonly { amount: number }[],
): Balance {
  const inForce = invoices.reduce<{ version: number; total: number } | null>((best, one) => (best && best.version > one.version ? best : one), null)
  const invoiced = inForce?.total ?? 0
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  return { invoiced, paid, due: invoiced - paid }
}

/** How far the payment of an invoice is: the state an application is in by it. */
export function paymentState({ invoiced, paid }: Balance): 'invoiced' | 'partly_paid' | 'paid' {
  if (paid <= 0 && invoiced > 0) return 'invoiced'
  return paid >= invoiced ? 'paid' : 'partly_paid'
}
