import { type Fetch, quiet } from "./source.ts"

/** What Aval is told of the list that runs here. */
export interface Report {
  revision: number
  serial: number
  sha256: string
  client: string
  alarm?: string
}

const patience = 10_000

/** Tells Aval what runs here. Whether it hears it matters to nobody here. */
export async function sendReport(to: { address: URL; token: string; fetch: Fetch; report: Report }): Promise<void> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const response = await to.fetch(to.address.href, {
      method: "POST",
      headers: { Authorization: `Bearer ${to.token}`, "Content-Type": "application/json" },
      body: JSON.stringify(to.report),
      redirect: "manual",
      signal: stop.signal,
      ...quiet(),
    })
    await response.body?.cancel()
  } catch {
    // Not heard this time.
  } finally {
    clearTimeout(timer)
  }
}
