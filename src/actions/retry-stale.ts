import { StaleWrite } from "../core/errors.ts"

const tries = 5

/** Looks and writes again where somebody else wrote between the look and the write. `attempt` begins by looking. Throws what the last throws. */
export async function retryStale<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof StaleWrite) || count === tries) throw error
    }
  }
}
