import { type Fetch, hasBody, limited, type OutboundOptions, outbound, replyOf } from "./outbound-rules.ts"

export interface WorkerFetchOptions extends OutboundOptions {
  /** The platform's own when absent. */
  fetch?(address: string, init: RequestInit): Promise<Response>
}

/**
 * The one `fetch` that leaves a worker. It sees hosts and IP addresses as written; what a name leads to it cannot see, and the platform
 * itself reaches no private network from there.
 */
export function guardedFetch(options: WorkerFetchOptions = {}): Fetch {
  const ask = options.fetch ?? ((address: string, init: RequestInit) => fetch(address, init))
  return outbound(options, async ({ url, request, maxBytes, signal }) => {
    const { method, headers } = request
    const body = request.body ? await request.arrayBuffer() : null
    const reply = await ask(url.href, { method, headers, body, redirect: "manual", signal })
    // The platform has inflated it already.
    const chunks = reply.body && hasBody(reply.status) ? limited(reply.body, maxBytes) : undefined
    return replyOf(reply.status, new Headers(reply.headers), chunks)
  })
}
