import { createSocket, type Socket } from "node:dgram"
import { once } from "node:events"

/** What a resolver said: the response code (RFC 1035 §4.1.1: 0 is fine, 3 is NXDOMAIN), and the addresses. */
export interface DnsAnswer {
  code: number
  addresses: string[]
}

export const types = { A: 1, TXT: 16, AAAA: 28, HTTPS: 65 } as const

/** A name server on this machine alone that knows every name: each has the one address `known`. Keeps what it was asked. */
export async function startNames(): Promise<{ port: number; asked: string[]; stop(): void }> {
  const socket = await bound()
  const asked: string[] = []
  socket.on("message", (query, from) => {
    const { name, end, type } = questionOf(query)
    asked.push(name)
    const answer = type === types.A ? record(known) : Buffer.alloc(0)
    const head = Buffer.from(query.subarray(0, 12))
    head.writeUInt16BE(0x8580, 2)
    head.writeUInt16BE(answer.length > 0 ? 1 : 0, 6)
    head.writeUInt32BE(0, 8)
    socket.send(Buffer.concat([head, query.subarray(12, end), answer]), from.port, from.address)
  })
  return { port: socket.address().port, asked, stop: () => socket.close() }
}

/** The address of every name at `startNames`: documentation's (RFC 5737), which nobody here connects to. */
export const known = "192.0.2.7"

/** Asks a resolver of this machine; rejects where it says nothing for so many milliseconds. */
export async function askDns(port: number, name: string, type: number = types.A, patience = 3000): Promise<DnsAnswer> {
  const socket = await bound()
  try {
    const labels = name.split(".").map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]))
    const tail = Buffer.from([0, type >> 8, type & 255, 0, 1])
    const id = Math.floor(Math.random() * 65_536)
    const head = Buffer.from([id >> 8, id & 255, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    const heard = once(socket, "message", { signal: AbortSignal.timeout(patience) })
    socket.send(Buffer.concat([head, ...labels, tail]), port, "127.0.0.1")
    const [answer] = (await heard) as [Buffer]
    return { code: (answer[3] ?? 0) & 15, addresses: addressesOf(answer) }
  } finally {
    socket.close()
  }
}

async function bound(): Promise<Socket> {
  const socket = createSocket("udp4")
  socket.bind(0, "127.0.0.1")
  await once(socket, "listening")
  return socket
}

function questionOf(message: Buffer): { name: string; type: number; end: number } {
  const { name, end } = nameAt(message, 12)
  return { name, type: message.readUInt16BE(end), end: end + 4 }
}

function nameAt(message: Buffer, from: number): { name: string; end: number } {
  const labels: string[] = []
  let at = from
  while (true) {
    const length = message[at] ?? 0
    if (length === 0) return { name: labels.join(".").toLowerCase(), end: at + 1 }
    // A pointer to an earlier name ends this one (RFC 1035 §4.1.4); which name it was is not needed.
    if (length >= 192) return { name: labels.join(".").toLowerCase(), end: at + 2 }
    labels.push(message.toString("latin1", at + 1, at + 1 + length))
    at += 1 + length
  }
}

function record(address: string): Buffer {
  const bytes = address.split(".").map(Number)
  return Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...bytes])
}

function addressesOf(message: Buffer): string[] {
  const addresses: string[] = []
  let at = questionOf(message).end
  for (let left = message.readUInt16BE(6); left > 0; left -= 1) {
    const { end } = nameAt(message, at)
    const length = message.readUInt16BE(end + 8)
    const data = message.subarray(end + 10, end + 10 + length)
    if (message.readUInt16BE(end) === types.A) addresses.push([...data].join("."))
    if (message.readUInt16BE(end) === types.AAAA) addresses.push(data.toString("hex"))
    at = end + 10 + length
  }
  return addresses
}
