/** The object that the events of an address are about. */
export function webhookObject(id: string): string {
  return `access/webhook/${id}`
}

/** What the secrets of an address are sealed as. */
export function sealedAs(id: string): string {
  return `webhook/${id}`
}
