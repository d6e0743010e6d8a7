import ipaddr from "ipaddr.js"

/** As the runtime's own `fetch`, so that libraries take it in its place. */
export type Fetch = (input: string | URL | Request, init?: OutboundInit) => Promise<Response>

/** As `RequestInit`, and as loosely typed as the libraries have it. */
export interface OutboundInit extends Omit<RequestInit, "body" | "signal"> {
  body?: BodyInit | Uint8Array | null | undefined
  duplex?: "half" | undefined
  signal?: AbortSignal | null | undefined
}

export interface OutboundOptions {
  /**
   * Hosts (`idp.example`, `localhost:4000`) that the administrator named: they may lie in the company's own network, on the port
   * given (without one: 443, or 80 over http), and speak plain http.
   */
  allowHosts?: readonly string[]
  /** Whether http on port 80 is allowed to everybody. Default: no. */
  plainHttp?: boolean
  /** For all of it, from the look-up of the name to the last byte, in milliseconds. Default: 10,000. */
  timeoutMs?: number
  /** Of the body, as sent and once inflated. Default: 1,000,000. */
  maxBytes?: number
  /** The status is all that is asked: of the body at most `maxBytes` are read, for a moment, and none is handed on. */
  statusOnly?: boolean
}

/**
 * What was wrong: `url` not an absolute address, `scheme`, `credentials` in the address, `port`, `host` a name of the inner network,
 * `address` not a public one, `time`, `size` of the answer, `encoding` of the answer, `reply` not an answer at all.
 */
export type OutboundReason =
  | ("url" | "scheme" | "credentials" | "port" | "host" | "address")
  | ("time" | "size" | "encoding" | "reply")

/** A request was not made, or its answer not taken. The message names the host, never the whole address: it may hold a secret. */
export class OutboundRefused extends Error {
  override name = "OutboundRefused"
  readonly reason: OutboundReason

  constructor(reason: OutboundReason, message: string) {
    super(message)
    this.reason = reason
  }
}

/** A request that may be made; `named`: to a host that the administrator named. */
export interface Outbound {
  url: URL
  named: boolean
  request: Request
  maxBytes: number
  statusOnly: boolean
  /** Aborted when time is up, when the caller gives up, and when all is done. */
  signal: AbortSignal
}

/**
 * A `fetch` that asks `send` only what the rules allow, and follows no redirect. Throws `OutboundRefused`; when the network fails a
 * `TypeError` with its cause; when the caller's signal is aborted, its reason.
 */
export function outbound(options: OutboundOptions, send: (outbound: Outbound) => Promise<Response>): Fetch {
  const { timeoutMs = 10_000, maxBytes = 1_000_000, statusOnly = false } = options
  const admitted = admission(options)
  return async (input, init) => {
    const { url, named } = admitted(input)
    const request = new Request(input, { ...init, signal: null } as RequestInit)
    for (const name of notOurs) request.headers.delete(name)
    const caller = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    return within(timeoutMs, url, caller, (signal) => send({ url, named, request, maxBytes, statusOnly, signal }))
  }
}

/** Reads an address by the rules: what can be said before anybody is asked. It throws `OutboundRefused`. */
export function admission({
  allowHosts = [],
  plainHttp = false,
}: OutboundOptions): (input: string | URL | Request) => Pick<Outbound, "url" | "named"> {
  const allowed = allowHosts.map(readAllowed)
  return (input) => {
    const url = readUrl(input)
    const named = allowed.some((host) => host.hostname === url.hostname && isPort(host.port, url))
    admit(url, named, plainHttp)
    return { url, named }
  }
}

/** The connection is ours to manage, and nobody is to be recognised by a cookie. */
const notOurs = ["cookie", "host", "connection", "content-length", "transfer-encoding", "upgrade", "expect"]

function readUrl(input: string | URL | Request): URL {
  try {
    return new URL(input instanceof Request ? input.url : input)
  } catch {
    throw new OutboundRefused("url", "This is not an absolute address")
  }
}

function readAllowed(text: string): { hostname: string; port: string } {
  const read = (scheme: string) => new URL(`${scheme}://${text}`)
  if (/[\s/\\@?#]/.test(text) || !URL.canParse(`http://${text}`)) {
    throw new TypeError(`${text} is not a host, or a host and its port`)
  }
  // A URL drops the port that its scheme has anyway: only one of the two forgets it.
  const port = read("http").port || read("https").port
  return { hostname: read("http").hostname, port }
}

/** Without a port, the scheme's own is meant. */
function isPort(port: string, { protocol, port: given }: URL): boolean {
  return port === given || (given === "" && port === (protocol === "https:" ? "443" : "80"))
}

function admit(url: URL, named: boolean, plainHttp: boolean) {
  const { protocol, hostname } = url
  const refuse = (reason: OutboundReason, why: string) => {
    throw new OutboundRefused(reason, `${hostname || protocol}: ${why}`)
  }
  if (protocol !== "https:" && protocol !== "http:") refuse("scheme", "only https is asked")
  if (protocol === "http:" && !plainHttp && !named) refuse("scheme", "only https is asked")
  if (url.username !== "" || url.password !== "") refuse("credentials", "an address with a name or password in it")
  const literal = literalOf(hostname)
  if (literal !== undefined && !mayReach(literal, named)) refuse("address", "not a public address")
  if (named) return
  if (literal === undefined && isInner(hostname)) refuse("host", "a name of the inner network")
  if (url.port !== "") refuse("port", `port ${url.port} is not asked`)
}

/** The IP address that a URL's host is, in the one spelling that URLs leave; undefined when it is a name. */
function literalOf(hostname: string): string | undefined {
  if (hostname.startsWith("[")) return hostname.slice(1, -1)
  return ipaddr.IPv4.isValidFourPartDecimal(hostname) ? hostname : undefined
}

/** Names without a dot, and under what RFC 6761, 6762 (appendix G), 8375 and ICANN set apart for inner networks. */
function isInner(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "")
  return !name.includes(".") || /\.(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)$/.test(name)
}

/**
 * Whether a connection to the IP address may be made: to public ones, for a host that the administrator named also to private ones
 * and this machine. Link-local is for nobody: cloud machines have their credentials there.
 */
export function mayReach(address: string, named: boolean): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = named ? ipaddr.process(address) : ipaddr.parse(address)
  const range: string = parsed.range()
  if (named && ["private", "loopback", "uniqueLocal", "carrierGradeNat"].includes(range)) return true
  // What IANA has not given out counts as unicast too, with IPv4 addresses in an old disguise (::127.0.0.1) among it.
  return range === "unicast" && (parsed.kind() === "ipv4" || parsed.match(assigned))
}

const assigned = ipaddr.IPv6.parseCIDR("2000::/3")

async function within(
  timeoutMs: number,
  { hostname }: URL,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  caller?.throwIfAborted()
  const stop = new AbortController()
  const giveUp = () => stop.abort(caller?.reason)
  caller?.addEventListener("abort", giveUp, { once: true })
  const late = new OutboundRefused("time", `${hostname}: no whole answer within ${timeoutMs} ms`)
  const timer = setTimeout(() => stop.abort(late), timeoutMs)
  try {
    return await Promise.race([work(stop.signal), aborted(stop.signal)])
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason
    if (error instanceof OutboundRefused) throw error
    throw new TypeError(`${hostname}: the request failed`, { cause: error })
  } finally {
    clearTimeout(timer)
    caller?.removeEventListener("abort", giveUp)
    // Whatever is still open, such as an answer that was too long, is closed.
    stop.abort()
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true })
  })
}

/** The chunks as they are, until they are more than `maxBytes` in all: then it throws. */
export async function* limited(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > maxBytes) throw new OutboundRefused("size", `An answer of more than ${maxBytes} bytes`)
    yield chunk
  }
}

/** How long somebody is listened to of whom only the status matters, in milliseconds. */
const moment = 250

/** Reads on for a moment, so that nobody who answers in a few words is cut off; what is longer or drips is. */
export async function letGo(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<void> {
  const read = async () => {
    for await (const _ of limited(chunks, maxBytes));
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, moment)
  })
  await Promise.race([read().catch(() => {}), late])
  clearTimeout(timer)
}

/** The answer, read whole. Headers that speak of the way it came, and cookies, are left out. */
export async function replyOf(
  status: number,
  headers: Headers,
  chunks: AsyncIterable<Uint8Array> | undefined,
): Promise<Response> {
  if (status < 200 || status > 599) throw new OutboundRefused("reply", `An answer with status ${status}`)
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of chunks ?? []) parts.push(new Uint8Array(chunk))
  for (const name of ["set-cookie", "content-encoding", "content-length", "transfer-encoding"]) headers.delete(name)
  return new Response(hasBody(status) ? new Blob(parts) : null, { status, headers })
}

/** Whether an answer of this status has a body at all. */
export function hasBody(status: number): boolean {
  return ![204, 205, 304].includes(status)
}
