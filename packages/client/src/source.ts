import { Unfetched } from "./verdict.ts"

/** Where the three documents come from. */
export interface Source {
  /** At most so many bytes. With the tag of what one has: `same` where it is still that. Throws `Unfetched`. */
  get(file: string, limit: number, tag?: string): Promise<Got>
}

export type Got = { bytes: Uint8Array<ArrayBuffer>; tag?: string | undefined } | "same"

/** What of `fetch` is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>

export interface HttpOptions {
  /** The folder that the documents lie in, with a slash at its end. */
  folder: URL
  token?: string | undefined
  fetch: Fetch
  /** Milliseconds for one document, from the question to its last byte. */
  timeout: number
}

/** Addresses of a list: `url` is Aval's own address, or that of a `current.jws` that somebody mirrors, its other files beside it. Throws. */
export function addressesOf(url: string, token: string | undefined): { folder?: URL; receipts?: URL } {
  let address: URL
  try {
    address = new URL(url)
  } catch {
    throw new TypeError(`“${url}” is not an address`)
  }
  if (address.protocol !== "https:" && address.protocol !== "http:") {
    throw new TypeError(`“${url}”: a list is fetched by https, or by http`)
  }
  if (address.username !== "" || address.password !== "") {
    throw new TypeError("an address holds no password: give a token")
  }
  const near = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(address.hostname)
  if (token !== undefined && address.protocol === "http:" && !near) {
    throw new TypeError(`${address.origin}: a token is sent by https only`)
  }
  if (token !== undefined && !/^[\x21-\x7e]{1,512}$/.test(token)) throw new TypeError("this is not a token")
  address.search = ""
  address.hash = ""
  if (address.pathname.endsWith("/current.jws")) return { folder: new URL("./", address) }
  const base = address.href.replace(/\/?$/, "/")
  return { folder: new URL("api/v1/list/", base), receipts: new URL("api/v1/receipts", base) }
}

/** Reads over HTTP: no redirect is followed, no cookie sent, and no more is read than what was said, whatever a header says. */
export function httpSource({ folder, token, fetch, timeout }: HttpOptions): Source {
  return {
    async get(file, limit, tag) {
      const address = new URL(file, folder).href
      const stop = new AbortController()
      const timer = setTimeout(() => stop.abort(), timeout)
      const late = new Promise<never>((_, reject) => {
        stop.signal.addEventListener("abort", () => {
          reject(new Unfetched("timeout", `${address}: no whole answer within ${timeout / 1000} s`))
        })
      })
      late.catch(() => {})
      try {
        // A `fetch` that does not heed its signal is not waited for either.
        return await Promise.race([read(address, limit, tag, stop.signal), late])
      } catch (error) {
        if (error instanceof Unfetched) throw error
        throw new Unfetched("unreachable", `${address}: ${wordsOf(error)}`, { cause: error })
      } finally {
        clearTimeout(timer)
        stop.abort()
      }
    },
  }

  async function read(address: string, limit: number, tag: string | undefined, signal: AbortSignal): Promise<Got> {
    const response = await fetch(address, {
      headers: {
        Accept: "*/*",
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(tag === undefined ? {} : { "If-None-Match": tag }),
      },
      redirect: "manual",
      signal,
      ...quiet(),
    })
    if (response.status === 304 && tag !== undefined) return "same"
    if (response.status !== 200) throw refusedBy(response, address)
    return { bytes: await bodyOf(response, limit, address), tag: tagOf(response) }
  }
}

/** Workers know neither cookies nor the word for them, and refuse the word. */
export function quiet(): RequestInit {
  return "credentials" in Request.prototype ? { credentials: "omit" } : {}
}

function refusedBy(response: Response, address: string): Unfetched {
  const { status, type } = response
  response.body?.cancel().catch(() => {})
  // A browser shows of a redirect that it is one, and nothing more.
  if (type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304)) {
    return new Unfetched("redirect", `${address}: it sends elsewhere, where nobody goes`)
  }
  return new Unfetched("status", `${address}: the server answers ${status}`)
}

/** Counted as they come, after unpacking: neither a length that was told nor a small archive of much nothing fills the memory. */
async function bodyOf(response: Response, limit: number, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  try {
    for (;;) {
      const part = await reader?.read()
      if (part?.value === undefined) break
      size += part.value.length
      if (size > limit) {
        reader?.cancel().catch(() => {})
        throw new Unfetched("too-large", `${address}: more than ${limit} bytes`)
      }
      parts.push(part.value)
    }
  } catch (error) {
    if (error instanceof Unfetched) throw error
    throw new Unfetched("truncated", `${address}: it broke off: ${wordsOf(error)}`, { cause: error })
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function tagOf(response: Response): string | undefined {
  const tag = response.headers.get("etag")
  return tag !== null && /^(W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(tag) ? tag : undefined
}

/** Node's `fetch` says why in the cause alone. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error && cause.message !== "" ? `${error.message} (${cause.message})` : error.message
}
