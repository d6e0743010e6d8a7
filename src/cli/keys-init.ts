import { makeKeys } from "../actions/change-keys.ts"
import { readKeyState } from "../actions/read-keys.ts"
import type { App } from "../app.ts"
import type { PrivateKey } from "../core/signing-port.ts"
import type { Algorithm } from "../core/trust.ts"
import { fits, oneLine, unsafeTexts } from "../schema/plain-text.ts"
import { type Command, type Given, none } from "./command.ts"
import { filesOf } from "./copies.ts"
import { algorithmOf, algorithmOption, day, jsonOf, unlessOvertaken } from "./keys-report.ts"
import { Failure, type Machine, Misuse } from "./machine.ts"
import { mostRoots, mustLieApart, readRoot, rootPaths, writeRoot } from "./root-keys.ts"

export const keysInitCommand: Command = {
  name: "keys init",
  summary: "makes the keys with which the list is signed, and prints what consumers pin",
  usage: "[--roots N] [--threshold M] [--issuer NAME] [--alg ALG] [--json]",
  about:
    "Writes the root key to the file that AVAL_KEYS names, never over one that is there; with several they are numbered. Makes the online key, which lies in the database sealed with AVAL_SECRET, and the first key set, which holds for a year. The pin alone goes to standard output. Done once: consumers trust this root from then on.",
  options: {
    roots: { type: "string", value: "N", help: `how many root keys, ${mostRoots} at most (default: 1)` },
    threshold: { type: "string", value: "M", help: "how many of them must sign (default: more than half)" },
    issuer: { type: "string", value: "NAME", help: "whose list it is, as consumers pin it (default: AVAL_URL)" },
    alg: { ...algorithmOption, help: "EdDSA or ES256 (default: EdDSA)" },
    json: { type: "boolean", help: "answers in JSON" },
  },
  examples: [
    "aval keys init",
    "AVAL_KEYS=/media/usb/aval-root.json aval keys init",
    "aval keys init --roots 3 --threshold 2 --issuer https://ai.maison.example",
  ],
  async run(given, machine) {
    none(given)
    const algorithm = algorithmOf(given) ?? "EdDSA"
    const { count, threshold } = countsOf(given)
    const opened = await machine.open({ existing: true })
    try {
      const { app } = opened
      const issuer = issuerOf(given) ?? app.config.url
      await mustBeFirst(app)
      const paths = rootPaths(app.config.keysFile, count)
      await mustLieApart(paths, app.config.db, filesOf(machine))
      const { roots, found } = await rootsAt(paths, { app, machine, algorithm })
      const made = await unlessOvertaken(makeKeys(app, { issuer, roots, threshold, algorithm }, { by: "cli" }))
      if (given.flag("json")) machine.out(jsonOf(made, { files: paths, found }))
      else {
        machine.out(made.pin)
        machine.err(saidOf({ paths, found, threshold, issuer, expiresAt: made.expiresAt }).join("\n"))
      }
      return 0
    } finally {
      await opened.close()
    }
  },
}

function countsOf(given: Given): { count: number; threshold: number } {
  const count = numberOf("roots", given.value("roots")) ?? 1
  if (count > mostRoots) throw new Misuse(`--roots is ${mostRoots} at most`)
  const threshold = numberOf("threshold", given.value("threshold")) ?? Math.floor(count / 2) + 1
  if (threshold > count) {
    throw new Misuse(`--threshold ${threshold} asks for more root keys than there are (${count}): --roots makes more`)
  }
  return { count, threshold }
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d?$/.test(text)) throw new Misuse(`--${name} is a number from 1 to ${mostRoots}, not “${text}”`)
  return Number(text)
}

function issuerOf(given: Given): string | undefined {
  const issuer = given.value("issuer")?.trim()
  if (issuer === undefined) return undefined
  if (!fits(issuer) || oneLine(issuer) !== issuer || [...issuer].length > 200 || unsafeTexts(issuer).length > 0) {
    throw new Misuse("--issuer is a name in one line of 200 characters at most")
  }
  return issuer
}

/** A second root would be trusted by nobody, and the first would sign for nothing. */
async function mustBeFirst(app: App): Promise<void> {
  const state = await readKeyState(app)
  if (!state) return
  throw new Failure([
    `the list is signed already: key set ${state.version}, until ${day(state.expiresAt)}, online key ${state.kid}`,
    "new root keys would make every consumer refuse the list until somebody gives each of them a new pin: nothing was done",
    "`aval keys rotate` makes another online key, `aval keys renew` another year; both take the root key that is there",
    `consumers pin: ${state.pin}`,
  ])
}

interface Rooting {
  app: App
  machine: Machine
  algorithm: Algorithm
}

/** The root keys, written where they are not yet: whoever was stopped after writing some goes on with those. */
async function rootsAt(paths: readonly string[], { app, machine, algorithm }: Rooting) {
  const files = filesOf(machine)
  const there = new Map<string, PrivateKey>()
  for (const path of paths) if (await files.look(path)) there.set(path, await readRoot(path, app, machine))
  if (new Set([...there.values()].map(({ kid }) => kid)).size < there.size) {
    throw new Failure("root key: two of the files hold the same key: move one of them away")
  }
  const roots: PrivateKey[] = []
  for (const path of paths) {
    const root = there.get(path) ?? (await app.signing.makeKey(algorithm))
    if (!there.has(path)) await writeRoot(path, root, app, machine)
    roots.push(root)
  }
  return { roots, found: [...there.keys()] }
}

interface Made {
  paths: readonly string[]
  found: readonly string[]
  threshold: number
  issuer: string
  expiresAt: string
}

function saidOf({ paths, found, threshold, issuer, expiresAt }: Made): string[] {
  const several = paths.length > 1
  return [
    ...paths.map((path) =>
      found.includes(path)
        ? `${path}: was there already, from a run that did not end: it is a root key of this list now`
        : `${path}: root key, readable by its owner alone`,
    ),
    several
      ? `Move each to another place, with another person, off this machine, in two copies: ${threshold} of ${paths.length} sign together.`
      : "Move it off this machine, in two copies: it is needed once a year, and whoever has it can make consumers accept any list.",
    `The first key set holds until ${day(expiresAt)}; a task comes 60 days before. The list of ${issuer} is signed from now on.`,
    "Give consumers the line above as their pin, over another way than the list itself: docs/list.md.",
  ]
}
