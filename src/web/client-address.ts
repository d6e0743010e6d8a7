import ipaddr from "ipaddr.js"

type Address = ReturnType<typeof ipaddr.parse>
type Network = ReturnType<typeof ipaddr.parseCIDR>

/** More proxies than anybody has in a row. */
const mostHops = 32

/**
 * Reads who asks, from the address at the other end of the connection and, if that is a trusted proxy, from `X-Forwarded-For`:
 * from the right, the first address that is not trusted. Where the header turns into something else, the last good address stands.
 * Throws a `TypeError` at once for a trusted address or network (`10.0.0.0/8`) that is none.
 */
export function clientAddressOf(
  trusted: readonly string[],
): (remote: string | undefined, forwardedFor: string | undefined) => string | undefined {
  const networks = trusted.map(readNetwork)
  const isTrusted = (address: Address) =>
    networks.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits))
  return (remote, forwardedFor) => {
    let client = readAddress(remote)
    for (const hop of hopsOf(forwardedFor)) {
      if (!client || !isTrusted(client)) break
      const before = readAddress(hop)
      if (!before) break
      client = before
    }
    return client?.toString()
  }
}

/** As `clientAddressOf`, once. */
export function clientAddress(
  remote: string | undefined,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string | undefined {
  return clientAddressOf(trusted)(remote, forwardedFor)
}

/** Whether the address is this machine's own. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return readAddress(address)?.range() === "loopback"
}

/** Who is counted as one: an IPv4 address, or the network of 64 bits that an IPv6 one is of, since one customer has all of it. */
export function subscriberOf(address: string | undefined): string {
  const read = readAddress(address)
  if (!read) return "unknown"
  return read instanceof ipaddr.IPv6 ? read.parts.slice(0, 4).join(":") : read.toString()
}

/** The header's entries from the right: who wrote it could make it long. */
function* hopsOf(header: string | undefined): Generator<string> {
  let end = header?.length ?? 0
  for (let hop = 0; header && hop < mostHops && end >= 0; hop++) {
    const comma = end === 0 ? -1 : header.lastIndexOf(",", end - 1)
    yield header.slice(comma + 1, end)
    end = comma
  }
}

/** Reads `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1`, `[2001:db8::1]:443`; what is IPv4 in IPv6 becomes IPv4, a zone is dropped. */
function readAddress(text: string | undefined): Address | undefined {
  if (text === undefined || text.length > 100) return undefined
  const bare = text
    .trim()
    .replace(/^\[([^[\]]+)\](:\d{1,5})?$/, "$1")
    .replace(/^([\d.]+):\d{1,5}$/, "$1")
    .replace(/%[\da-z]+$/i, "")
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare)
  return ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare) : undefined
}

function readNetwork(text: string): Network {
  const [base = "", bits, more] = text.split("/")
  const isMapped = base.includes(":") && ipaddr.IPv6.isValid(base) && ipaddr.IPv6.parse(base).isIPv4MappedAddress()
  const address = readAddress(base)
  const width = address?.kind() === "ipv4" ? 32 : 128
  const given = bits === undefined ? width : /^\d{1,3}$/.test(bits) ? Number(bits) - (isMapped ? 96 : 0) : -1
  if (!address || more !== undefined || given < 0 || given > width)
    throw new TypeError(`${text} is neither an address nor a network`)
  return [address, given]
}
