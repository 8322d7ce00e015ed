/** How many digits a currency has after the point (ISO 4217 by Intl): 2 for most, 3 for the Libyan dinar, 0 for the yen. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** An amount in a currency's smallest unit as its number of whole units, for showing only. */
export function majorAmount(amount: number, currency: string): number {
  return amount / 10 ** minorDigits(currency)
}
