import { type Fetch, hasBody, letGo, limited, type OutboundOptions, outbound, replyOf } from "./outbound-rules.ts"

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
  return outbound(options, async ({ url, request, maxBytes, statusOnly, signal }) => {
    const { method, headers } = request
    const sent = request.body ? await request.arrayBuffer() : null
    const reply = await ask(url.href, { method, headers, body: sent, redirect: "manual", signal })
    const body = hasBody(reply.status) ? reply.body : null
    if (body && statusOnly) await letGo(body, maxBytes)
    // The platform has inflated it already.
    const chunks = body && !statusOnly ? limited(body, maxBytes) : undefined
    return replyOf(reply.status, new Headers(reply.headers), chunks)
  })
}
