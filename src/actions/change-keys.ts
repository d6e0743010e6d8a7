import { lastSeqs } from "../../db/queries/events.ts"
import { type KeySetRow, newestKeySet, publicKeys } from "../../db/queries/keys.ts"
import { keySets, signingKeys } from "../../db/schema.ts"
import type { Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { Refused } from "../core/errors.ts"
import { SealBroken } from "../core/sealing.ts"
import { type PrivateKey, publicHalf } from "../core/signing-port.ts"
import type { Text } from "../core/text.ts"
import { type Algorithm, type KeySet, keySetLife, type PublicKey, types } from "../core/trust.ts"
import { commitChange } from "./commit-change.ts"
import { pinOf, readSigner, sealedAbout } from "./read-keys.ts"

/** What the events of the keys are about: they do not move the register. */
const keysObject = "access/keys"

export interface NewKeys {
  /** The list's issuer: a name. */
  issuer: string
  roots: readonly PrivateKey[]
  threshold: number
  algorithm: Algorithm
}

export interface NextKeys {
  /** Root keys of the list, as many different ones as must sign. */
  roots: readonly PrivateKey[]
  /** Another one than the next, where consumers have seen more versions than a restored backup knows. */
  version?: number | undefined
}

/** What came of it, all public. */
export interface ChangedKeys {
  version: number
  expiresAt: string
  /** Of the online key that signs. */
  kid: string
  issuer: string
  list: string
  roots: readonly string[]
  threshold: number
  pin: string
}

/** Begins to sign: the online key and the first key set, in one commit. Throws `StaleWrite` where there are keys already. */
export async function makeKeys(app: App, keys: NewKeys, { by }: { by: string }): Promise<ChangedKeys> {
  const online = await app.signing.makeKey(keys.algorithm)
  const set = await signedSet(app, {
    version: 1,
    issuer: keys.issuer,
    list: app.newId("list"),
    roots: keys.roots.map(publicHalf),
    threshold: keys.threshold,
    online: [publicHalf(online)],
    signers: keys.roots,
  })
  return write(app, { by, kind: "keys.made", seen: 0, set, online })
}

/** Another online key, alone in the next key set: the one before is out of it at once. Throws `Refused`, `StaleWrite`. */
export async function rotateKeys(
  app: App,
  next: NextKeys & { algorithm?: Algorithm | undefined },
  { by }: { by: string },
): Promise<ChangedKeys> {
  const { seen, set: last } = await readLast(app)
  const signers = signersOf(last, next.roots)
  const version = versionAfter(last, next.version)
  const algorithm = next.algorithm ?? (await publicKeys(app.store.read, last.kids))[0]?.alg ?? "EdDSA"
  const online = await app.signing.makeKey(algorithm)
  const set = await signedSet(app, { ...last, version, online: [publicHalf(online)], signers })
  return write(app, { by, kind: "keys.rotated", seen, before: last, set, online })
}

/** The same online keys for another year. Throws `Refused` also where the online key cannot be opened, and `StaleWrite`. */
export async function renewKeys(app: App, next: NextKeys, { by }: { by: string }): Promise<ChangedKeys> {
  const { seen, set: last } = await readLast(app)
  const signers = signersOf(last, next.roots)
  const version = versionAfter(last, next.version)
  await readSigner(app).catch((error) => {
    throw error instanceof SealBroken ? new Refused([{ place: "", message: words.sealedElsewhere }]) : error
  })
  const online = await publicKeys(app.store.read, last.kids)
  const set = await signedSet(app, { ...last, version, online, signers })
  return write(app, { by, kind: "keys.renewed", seen, before: last, set })
}

/** The newest key set, and the last event that it rests on. */
async function readLast(app: App): Promise<{ seen: number; set: KeySetRow }> {
  const seen = (await lastSeqs(app.store.read, [keysObject])).get(keysObject) ?? 0
  const set = await newestKeySet(app.store.read)
  if (!set) throw new Refused([{ place: "", message: words.none }])
  return { seen, set }
}

/** Those of the given keys that are root keys of the list, each once. Throws `Refused` where one is none, or they are too few. */
function signersOf({ roots, threshold }: KeySetRow, given: readonly PrivateKey[]): PrivateKey[] {
  const known = new Set(roots.map(({ kid }) => kid))
  const foreign = given.filter(({ kid }) => !known.has(kid)).map(({ kid }) => kid)
  if (foreign.length > 0) throw new Refused(foreign.map((kid) => ({ place: "", message: words.foreign(kid) })))
  const signers = [...new Map(given.map((key) => [key.kid, key])).values()]
  if (signers.length < threshold) {
    throw new Refused([{ place: "", message: words.tooFew(signers.length, threshold) }])
  }
  return signers
}

function versionAfter({ version }: KeySetRow, asked: number | undefined): number {
  if (asked !== undefined && asked <= version) throw new Refused([{ place: "", message: words.goesBack(version) }])
  return asked ?? version + 1
}

interface SetParts extends Pick<KeySetRow, "version" | "issuer" | "list" | "roots" | "threshold"> {
  online: readonly PublicKey[]
  signers: readonly PrivateKey[]
}

async function signedSet(app: App, { online, signers, ...parts }: SetParts): Promise<KeySetRow> {
  const { version, issuer, list, roots, threshold } = parts
  const now = Math.floor(app.now().getTime() / 1000)
  const payload: KeySet = { iss: issuer, list, version, exp: now + keySetLife, keys: online }
  return {
    ...{ version, issuer, list, roots, threshold },
    jws: await app.signing.general(JSON.stringify(payload), types.keys, signers),
    kids: online.map(({ kid }) => kid),
    madeAt: app.now().toISOString(),
    expiresAt: new Date(payload.exp * 1000).toISOString(),
  }
}

interface Written {
  by: string
  kind: "keys.made" | "keys.rotated" | "keys.renewed"
  seen: number
  before?: KeySetRow | undefined
  set: KeySetRow
  /** The new online key, where there is one. */
  online?: PrivateKey
}

/** All or nothing: whoever is stopped before has changed nothing, and begins again. */
async function write(app: App, { by, kind, seen, before, set, online }: Written): Promise<ChangedKeys> {
  const { version, issuer, list, roots, threshold, kids, expiresAt } = set
  const after = {
    ...{ version, until: expiresAt, keys: kids },
    ...(before
      ? {}
      : { issuedAs: issuer, listId: list, rootKeys: roots.map(({ kid }) => kid), signaturesNeeded: threshold }),
  }
  await commitChange(
    app,
    {
      ...{ by, object: keysObject, seen, kind, after },
      before: before && { version: before.version, until: before.expiresAt, keys: before.kids },
    },
    (write) => [...(online ? [onlineRow(app, write, online)] : []), write.insert(keySets).values(set)],
  )
  const [kid = ""] = kids
  return {
    ...{ version, expiresAt, kid, issuer, list, threshold },
    roots: roots.map((root) => root.kid),
    pin: pinOf(set),
  }
}

function onlineRow(app: App, write: Writer, key: PrivateKey) {
  return write.insert(signingKeys).values({
    kid: key.kid,
    key: publicHalf(key),
    sealed: app.sealing.seal(JSON.stringify(key), sealedAbout(key.kid)),
    madeAt: app.now().toISOString(),
  })
}

const words = {
  none: {
    fr: "Aucune clé n’est en place : « aval keys init » crée les premières.",
    en: "There are no keys yet: `aval keys init` makes the first ones.",
  },
  foreign: (kid: string): Text => ({
    fr: `La clé ${kid} n’est pas une clé racine de cette liste : les systèmes qui la lisent refuseraient sa signature.`,
    en: `The key ${kid} is no root key of this list: the systems that read it would refuse its signature.`,
  }),
  tooFew: (given: number, needed: number): Text => ({
    fr: `Il faut ${needed} clés racines différentes pour signer, ${given} ${given < 2 ? "est donnée" : "sont données"} : une option --root par fichier.`,
    en: `${needed} different root keys must sign, ${given} ${given === 1 ? "is" : "are"} given: one --root for each file.`,
  }),
  goesBack: (version: number): Text => ({
    fr: `Le jeu de clés en vigueur a la version ${version} : la suivante doit être plus grande.`,
    en: `The key set in force is version ${version}: the next one must be higher.`,
  }),
  sealedElsewhere: {
    fr: "La clé en ligne a été scellée avec un autre AVAL_SECRET : la renouveler ne la rouvrirait pas. « aval keys rotate » en fait une nouvelle.",
    en: "The online key was sealed with another AVAL_SECRET: renewing would not open it. `aval keys rotate` makes another one.",
  },
}
