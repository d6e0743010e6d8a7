/**
 * The tag among ours that an `If-None-Match` header names: the weak comparison of RFC 9110 §8.8.3.2. For `*` the first of ours.
 * Undefined: none, or the header cannot be read, and the whole answer is sent.
 */
export function matchingTag(header: string | undefined, ours: readonly string[]): string | undefined {
  if (header === undefined) return undefined
  if (header.trim() === "*") return ours[0]
  const theirs = new Set<string>()
  const form = /\s*(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)/y
  while (form.lastIndex < header.length) {
    const tag = form.exec(header)?.[1]
    if (tag === undefined) return undefined
    theirs.add(tag)
  }
  return ours.find((tag) => theirs.has(tag))
}
