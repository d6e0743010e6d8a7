import type { Typed } from "../../views/check/model.ts"
import { readHost } from "../core/hosts.ts"

const longestName = 200
const longestAddress = 2048
const longestWord = 60
const mostChoices = 40

/** The question in an address, made safe to show: control characters become spaces, what is too long is cut. */
export function typedIn(query: URLSearchParams): Typed {
  const word = (name: string, longest = longestWord) => plain(query.get(name) ?? "", longest)
  const words = (name: string) => {
    const values = query.getAll(name).slice(0, mostChoices)
    return [...new Set(values.map((value) => plain(value, longestWord)))].filter((value) => value !== "")
  }
  return {
    tool: word("tool", longestName),
    host: hostIn(query.get("host") ?? ""),
    plan: word("plan", longestName),
    data: words("data"),
    use: words("use"),
    at: word("at"),
    help1: word("help1"),
    help2: word("help2"),
  }
}

/** An address may be long; what is none is shown as it is, at a name's length. */
function hostIn(text: string): string {
  const host = plain(text, longestAddress)
  return plain(host, readHost(host) === undefined ? longestName : longestAddress)
}

/** One line of visible characters, at most `longest` of them. */
export function plain(text: string, longest: number): string {
  const line = text
    .slice(0, 4 * longest)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
  const characters = [...line]
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join("")}…`
}

/** The host in a text that looks like an address: with a scheme, or a name with a dot in it. */
export function addressIn(text: string): { host: string; certain: boolean } | undefined {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  if (!scheme && !/^[^\s/?#@:]+\.[^\s/?#@:]{2,}(:\d+)?([/?#]\S*)?$/u.test(text)) return undefined
  const host = readHost(text)
  return host === undefined ? undefined : { host, certain: scheme }
}

/** A host as a person reads it: in its own script where it was typed so. */
export function readableHost(typed: string): string {
  const host = readHost(typed)
  if (host === undefined) return plain(typed, 80)
  const own = typed
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
    .split(/[/?#\\]/, 1)[0]
    ?.replace(/^.*@/, "")
    .replace(/:\d+$/, "")
    .replace(/\.$/, "")
  return plain(
    host.includes("xn--") && own && !own.toLowerCase().includes("xn--") ? `${own.toLowerCase()} (${host})` : host,
    120,
  )
}
