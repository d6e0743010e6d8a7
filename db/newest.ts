import type { Newest } from "./store.ts"

/** In the very words of the index `events_register`, or SQLite does not use it. */
export const registerSeqSql =
  "coalesce((SELECT max(seq) FROM events WHERE object NOT GLOB 'access/*' AND object NOT GLOB 'work/*'), 0)"

/** Before the first event. */
export const noEvents: Newest = { seq: 0, hash: "", register: 0 }
