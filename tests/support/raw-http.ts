import { connect, type Socket } from "node:net"
import { connect as connectTls } from "node:tls"

export interface RawAnswer {
  /** Status of every response that came, in order; 100 Continue is none. */
  statuses: number[]
  /** The other end closed the connection. */
  closed: boolean
  text: string
}

/** Sends exactly these bytes (Latin-1) to this machine and takes all that comes back within the patience, in milliseconds. */
export function sendRaw(
  port: number,
  bytes: string,
  { tls, patience = 500 }: { tls?: { servername: string; ca: string }; patience?: number } = {},
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket: Socket = tls ? connectTls({ port, host: "127.0.0.1", ...tls }) : connect(port, "127.0.0.1")
    let text = ""
    const done = (closed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      const statuses = [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map((match) => Number(match[1]))
      resolve({ statuses: statuses.filter((status) => status !== 100), closed, text })
    }
    const timer = setTimeout(() => done(false), patience)
    socket.on(tls ? "secureConnect" : "connect", () => socket.write(bytes, "latin1"))
    socket.on("data", (data) => (text += data.toString("latin1")))
    socket.on("error", () => {})
    socket.on("close", () => done(true))
  })
}

const second = "GET /healthz?second HTTP/1.1\r\nHost: localhost\r\n\r\n"
const head = (...lines: string[]) => `${["POST /healthz HTTP/1.1", "Host: localhost", ...lines].join("\r\n")}\r\n\r\n`

/**
 * Requests that two readers may cut at different places, each with a second request where one of them would see it (James Kettle, HTTP
 * Desync Attacks, 2019 to 2025; RFC 9112, §2.2, §5, §6, §7.1, §11.2).
 */
export const smuggled: Readonly<Record<string, string>> = {
  "CL.TE": `${head(`Content-Length: ${5 + second.length}`, "Transfer-Encoding: chunked")}0\r\n\r\n${second}`,
  "TE.CL": `${head("Transfer-Encoding: chunked", "Content-Length: 4")}${second.length.toString(16)}\r\n${second}\r\n0\r\n\r\n`,
  "TE.TE, the second unknown": `${head("Transfer-Encoding: chunked", "Transfer-Encoding: identity")}0\r\n\r\n${second}`,
  "chunked is not the last coding": `${head("Transfer-Encoding: chunked, identity")}0\r\n\r\n${second}`,
  "an unknown coding": `${head("Transfer-Encoding: xchunked", "Content-Length: 5")}0\r\n\r\n${second}`,
  "a space before the colon": `${head("Transfer-Encoding : chunked", "Content-Length: 5")}0\r\n\r\n${second}`,
  "a tab before the value": `${head("Transfer-Encoding:\tchunked", "Content-Length: 5")}0\r\n\r\n${second}`,
  "a control character before the value": `${head("Transfer-Encoding: \x0bchunked", "Content-Length: 5")}0\r\n\r\n${second}`,
  "two lengths": `${head("Content-Length: 0", `Content-Length: ${second.length}`)}${second}`,
  "two lengths that agree": `${head("Content-Length: 1", "Content-Length: 1")}x`,
  "a list of lengths": `${head(`Content-Length: 0, ${second.length}`)}${second}`,
  "a length with a sign": `${head("Content-Length: +5")}abcde${second}`,
  "a negative length": `${head("Content-Length: -1")}${second}`,
  "a length in hexadecimal": `${head("Content-Length: 0x5")}abcde${second}`,
  "a length beyond 64 bits": `${head("Content-Length: 18446744073709551616")}${second}`,
  "obs-fold in any header": `${head("X-Any: one", " two")}${second}`,
  "obs-fold of the coding": `${head("Transfer-Encoding:", " chunked", "Content-Length: 5")}0\r\n\r\n${second}`,
  "obs-fold of the length": `${head("Content-Length: 0", " 5")}abcde${second}`,
  "obs-fold of the first line": `GET /healthz HTTP/1.1\r\n Host: localhost\r\nHost: localhost\r\n\r\n${second}`,
  "a line feed alone": `GET /healthz HTTP/1.1\nHost: localhost\n\n${second}`,
  "a line feed alone in a header": `${head("X-Any: one\nTransfer-Encoding: chunked", "Content-Length: 5")}0\r\n\r\n${second}`,
  "a carriage return alone in a header": `${head("X-Any: one\rTransfer-Encoding: chunked")}${second}`,
  "NUL in a header": `${head("X-Any: one\0two")}${second}`,
  "a space in a name": `${head("X Any: one")}${second}`,
  "a chunk's length with a sign": `${head("Transfer-Encoding: chunked")}+5\r\nabcde\r\n0\r\n\r\n${second}`,
  "a chunk's length in another way": `${head("Transfer-Encoding: chunked")}0x5\r\nabcde\r\n0\r\n\r\n${second}`,
  "a chunk's length beyond 64 bits": `${head("Transfer-Encoding: chunked")}10000000000000005\r\nabcde\r\n0\r\n\r\n${second}`,
  "a chunk's line with a line feed alone": `${head("Transfer-Encoding: chunked")}5\nabcde\r\n0\r\n\r\n${second}`,
  "a chunk's extension with a line feed": `${head("Transfer-Encoding: chunked")}5;a\nb\r\nabcde\r\n0\r\n\r\n${second}`,
  "a chunk longer than it says": `${head("Transfer-Encoding: chunked")}5\r\nabcdeX0\r\n\r\n${second}`,
  "a length after the chunks": `${head("Transfer-Encoding: chunked")}0\r\nContent-Length: ${second.length}\r\n\r\n${second}`,
  "no host": "GET /healthz HTTP/1.1\r\n\r\n",
  "a version to come": "GET /healthz HTTP/1.9\r\nHost: localhost\r\n\r\n",
  "no version": "GET /healthz\r\n\r\n",
}

/** Those that Node lets through and src/adapters/strict-http.ts does not. */
export const ambiguous: Readonly<Record<string, string>> = {
  "two hosts": `GET /healthz HTTP/1.1\r\nHost: localhost\r\nhost: evil.example\r\n\r\n${second}`,
  "chunks in HTTP/1.0": `POST /healthz HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${second}`,
}

/** Two requests one after the other, as the standard allows: two answers. */
export const pipelined = `GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n${second}`
