export type Encoding = "br" | "gzip" | "identity"

/**
 * The coding that an `Accept-Encoding` header likes best among those we have (RFC 9110 §12.5.3): by weight, then the smallest. As it
 * is where the header is absent, unreadable, or accepts nothing we have.
 */
export function bestEncoding(
  header: string | undefined,
  available: readonly Exclude<Encoding, "identity">[],
): Encoding {
  if (header === undefined) return "identity"
  const weights = weightsOf(header)
  const weightOf = (coding: string) => weights.get(coding) ?? weights.get("*") ?? 0
  const plain = weights.get("identity") ?? 0
  const [best] = available
    .map((coding) => ({ coding, weight: weightOf(coding) }))
    .filter(({ weight }) => weight > 0 && weight >= plain)
    .sort((a, b) => b.weight - a.weight || available.indexOf(a.coding) - available.indexOf(b.coding))
  return best?.coding ?? "identity"
}

function weightsOf(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.slice(0, 1000).toLowerCase().split(",")) {
    const [coding = "", ...parameters] = part.split(";").map((text) => text.trim())
    const weight = parameters.map((text) => /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(text)?.[1])
    const name = coding === "x-gzip" ? "gzip" : coding
    if (name !== "") weights.set(name, parameters.length === 0 ? 1 : Number(weight.find(Boolean) ?? 0))
  }
  return weights
}
