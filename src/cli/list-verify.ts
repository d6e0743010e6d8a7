import { type Client, createClient } from "../../packages/client/src/client.ts"
import { fileStore } from "../../packages/client/src/file-store.ts"
import { BadPin, checkedPin, parsePin } from "../../packages/client/src/pin.ts"
import type { Source } from "../../packages/client/src/source.ts"
import { memoryStore } from "../../packages/client/src/store.ts"
import { Unfetched } from "../../packages/client/src/verdict.ts"
import { type Pin, pinPrefix } from "../core/trust.ts"
import type { Command, Given } from "./command.ts"
import { linesOfProof, verifyProofFile } from "./list-proof.ts"
import { Failure, type Machine, Misuse } from "./machine.ts"

export const listVerifyCommand: Command = {
  name: "list verify",
  summary: "verifies a signed list as a consumer does, or a proof",
  usage: "URL|FOLDER --pin PIN [--state FILE] [--token TOKEN] [--json]   or   --proof FILE --pin PIN [--list FILE]",
  about:
    "URL is the address of Aval, or that of a mirrored current.jws; FOLDER holds keys.jws, current.jws and the list under its hash. Nothing but what is named is asked. Checked are the key set against the pinned root keys, the pointer against the key set, and the list against the pointer. With --state it remembers what it saw, and so sees an older list, or two that bear one number. Exits 0 when all is good, 1 when anything is not.",
  options: {
    pin: { type: "string", value: "PIN", help: "what `aval keys init` showed, or a file that holds it" },
    state: { type: "string", value: "FILE", help: "remembers there what was verified, for the next time" },
    token: {
      type: "string",
      value: "TOKEN",
      help: "an API token, or a file that holds it, where the list is not public",
    },
    proof: { type: "string", value: "FILE", help: "verifies a proof in place of a list" },
    list: { type: "string", value: "FILE", help: "with --proof: the bytes of its list, to work its answer out again" },
    timeout: { type: "string", value: "SECONDS", help: "how long each document may take: 30" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: [
    "aval list verify https://aval.example.com --pin pin.txt --state seen.json",
    "aval list verify ./mirror --pin pin.txt",
    "aval list verify --proof proof.json --pin pin.txt",
  ],
  async run(given, machine) {
    const pin = await pinOf(given.value("pin"), machine)
    const proof = given.value("proof")
    if (proof !== undefined) return ofProof(proof, pin, given, machine)
    const [place, ...rest] = given.positionals
    if (place === undefined) throw new Misuse("a URL or a folder is missing")
    if (rest.length > 0) throw new Misuse(`one list at a time, not also “${rest[0]}”`)
    if (given.value("list") !== undefined) throw new Misuse("--list goes with --proof")
    return ofList(place, pin, given, machine)
  },
}

async function ofList(place: string, pin: Pin, given: Given, machine: Machine): Promise<number> {
  const client = await clientOf(place, pin, given, machine)
  const { outcome, alarm: met } = await client.refresh()
  const status = client.status()
  const alarm = met ?? status.alarm
  const good = (outcome === "new" || outcome === "same") && !alarm?.grave
  const list = client.list()
  if (given.flag("json")) {
    const { age: _, alarm: __, ...found } = status
    machine.out(JSON.stringify({ ok: good, outcome, ...(good ? found : {}), ...(alarm ? { alarm } : {}) }, null, 2))
  } else {
    if (good && list) machine.out(linesOf(client, list.tools.length).join("\n"))
    if (alarm) machine.err(`aval: ${alarm.message} (${alarm.code})`)
  }
  return good ? 0 : 1
}

function linesOf(client: Client, tools: number): string[] {
  const { revision, serial, issuedAt, signedAt, holdsUntil } = client.status()
  return [
    "key set: signed by enough of the pinned root keys, and not over",
    `pointer: signed at ${signedAt} by a key of that set, holds until ${holdsUntil}`,
    `list: revision ${revision}, serial ${serial}, published ${issuedAt}, ${tools} ${tools === 1 ? "tool" : "tools"}; its bytes are those that the pointer names`,
  ]
}

async function clientOf(place: string, pin: Pin, given: Given, machine: Machine): Promise<Client> {
  const state = given.value("state")
  const seconds = given.value("timeout") ?? "30"
  if (!/^[1-9]\d{0,3}$/.test(seconds)) throw new Misuse("--timeout is in whole seconds")
  const store = state === undefined ? memoryStore() : fileStore(state)
  const kept = { pin, store, report: false, timeout: Number(seconds) * 1000 }
  if (!/^[a-z][a-z0-9+.-]+:/i.test(place)) return createClient({ ...kept, source: folderSource(place, machine) })
  const token = await heldIn(given.value("token"), machine)
  try {
    return await createClient({ ...kept, url: place, token })
  } catch (error) {
    if (error instanceof TypeError) throw new Misuse(error.message)
    throw error
  }
}

/** Three files as they would be fetched. */
function folderSource(folder: string, machine: Machine): Source {
  return {
    async get(file, limit) {
      const path = `${folder}/${file}`
      let text: string
      try {
        text = await machine.readFile(path)
      } catch (error) {
        throw new Unfetched("unreachable", error instanceof Failure ? error.message : `${path}: ${String(error)}`)
      }
      const bytes = new TextEncoder().encode(text)
      if (bytes.length > limit) throw new Unfetched("too-large", `${path}: more than ${limit} bytes`)
      return { bytes }
    },
  }
}

async function pinOf(written: string | undefined, machine: Machine): Promise<Pin> {
  if (written === undefined) throw new Misuse("--pin is missing: without it nothing shows whose list it is")
  const text = written.startsWith(pinPrefix) ? written : await machine.readFile(written)
  try {
    return text.trimStart().startsWith("{") ? await checkedPin(JSON.parse(text)) : await parsePin(text)
  } catch (error) {
    if (error instanceof BadPin || error instanceof SyntaxError) throw new Misuse(`--pin: ${error.message}`)
    throw error
  }
}

/** A token on a command line is seen by whoever lists the processes: a file may hold it. */
async function heldIn(written: string | undefined, machine: Machine): Promise<string | undefined> {
  if (written === undefined || !/[./\\]/.test(written)) return written
  return (await machine.readFile(written)).trim()
}

async function ofProof(file: string, pin: Pin, given: Given, machine: Machine): Promise<number> {
  if (given.positionals.length > 0) throw new Misuse(`unexpected argument “${given.positionals[0]}”`)
  const list = given.value("list")
  const found = await verifyProofFile(
    await machine.readFile(file),
    pin,
    list === undefined ? undefined : new TextEncoder().encode(await machine.readFile(list)),
  )
  if (given.flag("json")) machine.out(JSON.stringify(found, null, 2))
  else if (found.ok) machine.out(linesOfProof(found).join("\n"))
  else machine.err(`aval: ${file}: ${found.message} (${found.code})`)
  return found.ok ? 0 : 1
}
