import type { LookupAddress } from "node:dns"
import { lookup as systemLookup } from "node:dns/promises"
import { request as askHttp, type IncomingMessage, type RequestOptions } from "node:http"
import { request as askHttps } from "node:https"
import type { LookupFunction } from "node:net"
import { pipeline } from "node:stream"
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib"
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent"
import {
  type Fetch,
  hasBody,
  letGo,
  limited,
  mayReach,
  type Outbound,
  type OutboundOptions,
  OutboundRefused,
  outbound,
  replyOf,
} from "./outbound-rules.ts"

/** All addresses of a host; rejects when there is none. */
export type Lookup = (host: string) => Promise<readonly LookupAddress[]>

export interface GuardedFetchOptions extends OutboundOptions {
  /** Asks the system when absent. */
  lookup?: Lookup
}

/**
 * The one `fetch` that leaves a Node process: to public addresses only (see `OutboundOptions`). Addresses are checked in the very
 * look-up that the connection uses, so that a name cannot change its answer in between; the agent checks once more.
 */
export function guardedFetch(options: GuardedFetchOptions = {}): Fetch {
  const lookup = options.lookup ?? ((host) => systemLookup(host, { all: true }))
  const towards = (named: boolean) => ({
    "http:": new RequestFilteringHttpAgent({ allowPrivateIPAddress: named }),
    "https:": new RequestFilteringHttpsAgent({ allowPrivateIPAddress: named }),
    lookup: checked(lookup, named),
  })
  const routes = { named: towards(true), others: towards(false) }
  return outbound(options, async (out) => {
    const route = out.named ? routes.named : routes.others
    const protocol = out.url.protocol === "https:" ? "https:" : "http:"
    const reply = await ask(out, { agent: route[protocol], lookup: route.lookup })
    if (out.statusOnly) await letGo(reply, out.maxBytes)
    return replyOf(reply.statusCode ?? 0, headersOf(reply), out.statusOnly ? undefined : bodyOf(reply, out))
  })
}

/** One address that may not be reached is enough to refuse the name. */
function checked(lookup: Lookup, named: boolean): LookupFunction {
  const find = async (host: string) => {
    const found = await lookup(host)
    if (found.some(({ address }) => !mayReach(address, named))) {
      throw new OutboundRefused("address", `${host}: leads to an address that is not public`)
    }
    const [first] = found
    if (!first) throw new Error(`${host}: has no address`)
    return { found, first }
  }
  return (host, options, done) => {
    find(host).then(
      ({ found, first }) => (options.all ? done(null, [...found]) : done(null, first.address, first.family)),
      (error) => done(error, ""),
    )
  }
}

async function ask({ url, request, signal }: Outbound, route: RequestOptions): Promise<IncomingMessage> {
  const { headers, method } = request
  // Raw deflate goes by the same name as deflate: better not asked for.
  if (!headers.has("accept-encoding")) headers.set("accept-encoding", "gzip, br")
  if (!headers.has("user-agent")) headers.set("user-agent", "Aval")
  const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? askHttps : askHttp
    const asked = send(url, { ...route, method, headers: Object.fromEntries(headers) })
    // Node's own `signal` option forgets about the answer once the request is out.
    signal.addEventListener("abort", () => asked.destroy(), { once: true })
    asked.once("response", resolve).on("error", reject).end(body)
  })
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "")
  return headers
}

/** The body, inflated, counted on both sides: a bomb is small before, and empty blocks are nothing after. */
function bodyOf(reply: IncomingMessage, { request, maxBytes }: Outbound): AsyncIterable<Uint8Array> | undefined {
  if (request.method === "HEAD" || !hasBody(reply.statusCode ?? 0)) return undefined
  const encoding = reply.headers["content-encoding"]?.trim().toLowerCase() || "identity"
  if (encoding === "identity") return limited(reply, maxBytes)
  const inflate = inflaters[encoding]?.()
  if (!inflate) throw new OutboundRefused("encoding", `An answer encoded as ${encoding}`)
  // Errors arrive where the last stream is read.
  pipeline(
    reply,
    (chunks: AsyncIterable<Uint8Array>) => limited(chunks, maxBytes),
    inflate,
    () => {},
  )
  return limited(inflate, maxBytes)
}

const inflaters: Readonly<Record<string, () => NodeJS.ReadWriteStream & AsyncIterable<Uint8Array>>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}
