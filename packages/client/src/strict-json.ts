// Two readers must never see two things in the same bytes: `JSON.parse` takes the last of two equal keys, others the first (RFC 8259
// §4), and a decoder that mends broken UTF-8 shows other text than was signed.

/** Deeper than anything that is signed here. */
const deepest = 32

/** The text of bytes that are UTF-8 throughout, without a byte order mark. Throws. */
export function strictText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    throw new SyntaxError("it begins with a byte order mark")
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new SyntaxError("it is not UTF-8")
  }
}

/** JSON in which no object has a key twice. Throws `SyntaxError`. The time it takes grows with the length of the text alone. */
export function strictJson(bytes: Uint8Array): unknown {
  const text = strictText(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new SyntaxError("it is not JSON")
  }
  refuseTwins(text)
  return value
}

/** Walks a text that is known to be JSON. */
function refuseTwins(text: string) {
  /** Of each open bracket: the keys seen in it; of an array none. */
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === quote) {
      const end = endOfString(text, at)
      const keys = open.at(-1)
      if (keys && isKey(text, end + 1)) note(keys, text.slice(at, end + 1))
      at = end
    } else if (sign === openBrace || sign === openBracket) {
      open.push(sign === openBrace ? new Set() : undefined)
      if (open.length > deepest) throw new SyntaxError("it is nested too deeply")
    } else if (sign === closeBrace || sign === closeBracket) open.pop()
  }
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at
}

function isKey(text: string, from: number): boolean {
  let at = from
  while (text.charCodeAt(at) <= 0x20) at++
  return text.charCodeAt(at) === colon
}

function note(keys: Set<string>, written: string) {
  const key = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1)
  if (keys.has(key)) throw new SyntaxError(`it has the key “${key.slice(0, 40)}” twice in one object`)
  // An object that takes it for its prototype is another object.
  if (key === "__proto__") throw new SyntaxError("it has a key “__proto__”")
  keys.add(key)
}
