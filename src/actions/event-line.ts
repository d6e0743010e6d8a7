import type { EventRow } from "../../db/chain.ts"

/** An event whose data is no JSON: it was tampered with. */
export class UnreadableEvent extends Error {
  override name = "UnreadableEvent"

  constructor(seq: number, options?: ErrorOptions) {
    super(`event ${seq} cannot be read: \`aval verify\` says what is wrong`, options)
  }
}

/** An event as the API and exports give it. Its eight middle keys, in this order, are the bytes that are hashed. Throws `UnreadableEvent`. */
export function statedEvent({ seq, at, actor, object, objectSeq, kind, why, data, hash, prev }: EventRow) {
  const { before, after } = readData(seq, data)
  return { seq, at, actor, object, objectSeq, kind, why, before, after, hash, ...(prev === "" ? {} : { prev }) }
}

/** The same as one line of JSON, without a line feed. */
export function eventLine(row: EventRow): string {
  return JSON.stringify(statedEvent(row))
}

function readData(seq: number, data: string): { before: unknown; after: unknown } {
  try {
    const { before = null, after = null } = JSON.parse(data)
    return { before, after }
  } catch (error) {
    throw new UnreadableEvent(seq, { cause: error })
  }
}
