import type { ChangedKeys } from "../actions/change-keys.ts"
import { readKeyState } from "../actions/read-keys.ts"
import type { App } from "../app.ts"
import { StaleWrite } from "../core/errors.ts"
import type { PrivateKey } from "../core/signing-port.ts"
import { type Algorithm, algorithms } from "../core/trust.ts"
import type { Given, Option } from "./command.ts"
import { Failure, type Machine, Misuse } from "./machine.ts"
import { readRoot, usualRoots } from "./root-keys.ts"

// What the three key commands share.

/** Root keys, by file, as `--root` names them. */
export const rootOption: Option = {
  type: "string",
  value: "FILE",
  multiple: true,
  help: "a root key; once for each of several (default: AVAL_KEYS)",
}

export const versionOption: Option = {
  type: "string",
  value: "N",
  help: "version of the new key set, where consumers have seen more than a restored backup knows (default: the next)",
}

export const algorithmOption: Option = {
  type: "string",
  value: "ALG",
  help: `${algorithms.join(" or ")} (default: EdDSA, or what the key before had)`,
}

export function algorithmOf(given: Given): Algorithm | undefined {
  const text = given.value("alg")
  const algorithm = algorithms.find((one) => one === text)
  if (text !== undefined && !algorithm) throw new Misuse(`--alg is ${algorithms.join(" or ")}, not “${text}”`)
  return algorithm
}

export function versionOf(given: Given): number | undefined {
  const text = given.value("version")
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Misuse(`--version is a number from 1 on, not “${text}”`)
  return Number(text)
}

/** The root keys that were named, or the usual ones. Throws `Failure` for the first that cannot be read. */
export async function rootsOf(given: Given, app: App, machine: Machine): Promise<PrivateKey[]> {
  if (!(await readKeyState(app))) throw new Failure("there are no keys yet: `aval keys init` makes the first ones")
  const named = given.values("root")
  const paths = named.length > 0 ? named : await usualRoots(app.config.keysFile, machine)
  const roots: PrivateKey[] = []
  for (const path of paths) roots.push(await readRoot(path, app, machine))
  return roots
}

/** Throws `Failure` where somebody else was faster. */
export async function unlessOvertaken<T>(work: Promise<T>): Promise<T> {
  return work.catch((error) => {
    if (!(error instanceof StaleWrite)) throw error
    throw new Failure("the keys were changed at the same moment by another command: nothing was done here", {
      cause: error,
    })
  })
}

export function day(instant: string): string {
  return instant.slice(0, 10)
}

/** What came of a change, for programs. */
export function jsonOf(changed: ChangedKeys, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...changed, ...more }, null, 2)
}
