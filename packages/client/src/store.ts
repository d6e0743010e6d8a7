/** Where a client keeps what it verified. A save is in one piece: after a crash the older or the newer text is there, never half of one. */
export interface ClientStore {
  /** What was saved last; undefined at first. */
  load(): Promise<string | undefined>
  save(text: string): Promise<void>
}

/** Forgets with the process: then a list of before cannot be told from the newest. */
export function memoryStore(): ClientStore {
  let kept: string | undefined
  return {
    load: async () => kept,
    save: async (text) => {
      kept = text
    },
  }
}

/** What `localStorage` is, and what is made in two lines of a Workers KV namespace or a database. */
export interface TextStorage {
  getItem(key: string): string | null | undefined | Promise<string | null | undefined>
  setItem(key: string, text: string): unknown
}

/** Keeps in a storage of texts by key, such as `localStorage` (which holds some five million characters). */
export function textStore(storage: TextStorage, key = "aval-client"): ClientStore {
  return {
    load: async () => (await storage.getItem(key)) ?? undefined,
    save: async (text) => {
      await storage.setItem(key, text)
    },
  }
}
