const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"))

/** Whether it is the code of a currency (ISO 4217), also of one that is no longer in use: old contracts name them. */
export function isCurrency(code: string): boolean {
  return known.has(code)
}
