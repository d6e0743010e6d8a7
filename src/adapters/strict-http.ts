import type { IncomingMessage, RequestListener } from "node:http"
import type { Socket } from "node:net"

/** Answers 400, and closes, where two readers could take a request for two different ones and Node lets it through. */
export function strict(listener: RequestListener): RequestListener {
  const refused = new WeakSet<Socket>()
  return (request, response) => {
    // What follows in the same packet is read before the connection is closed.
    if (refused.has(request.socket)) return
    if (!isAmbiguous(request)) return listener(request, response)
    refused.add(request.socket)
    response.writeHead(400, { Connection: "close" }).end()
  }
}

/** More than one Host (RFC 9112, §3.2), or chunks in HTTP/1.0 (§6.1). Node itself refuses the rest: tests/real/smuggling.test.ts. */
function isAmbiguous({ httpVersion, headers, rawHeaders }: IncomingMessage): boolean {
  if (httpVersion === "1.0" && headers["transfer-encoding"] !== undefined) return true
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++
  }
  return hosts > 1
}
