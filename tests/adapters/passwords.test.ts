import { describe, expect, test } from "vitest"
import { createPasswords } from "../../src/adapters/passwords.ts"
import { Busy } from "../../src/core/busy.ts"
import { passwordFaults } from "../../src/core/password-rules.ts"

/** As the real ones, but quick. */
const passwords = createPasswords({ cost: 10 })

/** So many characters of no pattern. */
function noise(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(97 + ((index * index * 7 + index * 3) % 26))).join("")
}

async function accepts(password: string): Promise<boolean> {
  return passwordFaults(password, {}, await passwords.isBreached(password)).length === 0
}

describe("a password", () => {
  test("is kept under the parameters of OWASP, and found again", async () => {
    const real = createPasswords()
    const kept = await real.hash("tracteur violet sous la pluie")
    expect(kept).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await real.verify("tracteur violet sous la pluie", kept)).toBe(true)
    expect(await real.verify("tracteur violet sous la pluit", kept)).toBe(false)
  })

  test.each([8, 14])("of %i characters is refused", async (length) => {
    expect(await accepts(noise(length))).toBe(false)
  })

  test.each([15, 64, 128, 256])("of %i characters is accepted and verified to the last", async (length) => {
    const password = noise(length)
    expect(await accepts(password)).toBe(true)
    const kept = await passwords.hash(password)
    expect(await passwords.verify(password, kept)).toBe(true)
    expect(await passwords.verify(`${password.slice(0, -1)}9`, kept)).toBe(false)
    expect(await passwords.verify(password.slice(0, -1), kept)).toBe(false)
  })

  test("of more than 256 is not hashed, nor ever the right one", async () => {
    await expect(passwords.hash(noise(257))).rejects.toThrow(RangeError)
    expect(await passwords.verify(noise(257), await passwords.hash(noise(256)))).toBe(false)
    expect(await passwords.verify(noise(257), undefined)).toBe(false)
  })

  test("is kept under another salt each time", async () => {
    expect(await passwords.hash(noise(20))).not.toBe(await passwords.hash(noise(20)))
  })

  test("keeps its spaces and its case, also when pasted with a line end", async () => {
    const kept = await passwords.hash("  Tracteur violet  ")
    expect(await passwords.verify("  Tracteur violet  ", kept)).toBe(true)
    for (const other of [
      "Tracteur violet",
      "  Tracteur violet",
      " Tracteur violet ",
      "  tracteur violet  ",
      "  Tracteur violet  \n",
    ]) {
      expect(await passwords.verify(other, kept), JSON.stringify(other)).toBe(false)
    }
  })

  test("is the same from keyboards that keep accents and wide letters otherwise", async () => {
    const kept = await passwords.hash("Crème brûlée à Évreux ﬁn")
    expect(await passwords.verify("Crème brûlée à Évreux fin".normalize("NFD"), kept)).toBe(true)
    expect(await passwords.verify("Creme brulee a Evreux fin", kept)).toBe(false)
  })

  test("kept at an earlier cost is still verified", async () => {
    const kept = await createPasswords({ cost: 11 }).hash(noise(20))
    expect(kept).toContain("ln=11")
    expect(await passwords.verify(noise(20), kept)).toBe(true)
  })
})

describe("what is kept", () => {
  test("is no password's where it was tampered with: false, and nothing thrown", async () => {
    const password = noise(20)
    const kept = await passwords.hash(password)
    const [, , , salt = "", key = ""] = kept.split("$")
    const tampered = [
      ...[...kept].map((_, at) => kept.slice(0, at) + (kept[at] === "A" ? "B" : "A") + kept.slice(at + 1)),
      ...[...kept].map((_, at) => kept.slice(0, at)),
      `${kept}=`,
      `${kept}\n`,
      ` ${kept}`,
      kept.replace("ln=10", "ln=11"),
      kept.replace("ln=10", "ln=99"),
      kept.replace("ln=10", "ln=010"),
      kept.replace("r=8", "r=0"),
      kept.replace("p=1", "p=1000000"),
      kept.replace(key, salt),
      `$scrypt$ln=10,r=8,p=1$${salt}$`,
      `$scrypt$ln=10,r=8,p=1$$${key}`,
      ...["", "$", "$$$$", "plain", password, "$2b$10$abcdefghijklmnopqrstuv", "\u0000", "é".repeat(90)],
    ]
    for (const text of tampered) expect(await passwords.verify(password, text), JSON.stringify(text)).toBe(false)
    // Letters that differ only in bits that base64 does not use.
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
      if (last !== key.at(-1)) expect(await passwords.verify(password, `${kept.slice(0, -1)}${last}`), last).toBe(false)
    }
  })

  test("takes as much work to refuse where there is nothing or nonsense (ASVS 6.3.8)", async () => {
    const slower = createPasswords({ cost: 14 })
    const kept = await slower.hash(noise(20))
    const cases = [kept, undefined, "nonsense"]
    // Other work on the machine disturbs a round: five tries.
    for (let tries = 5; tries > 0; tries--) {
      const work = cases.map((): number[] => [])
      for (let round = 0; round < 15; round++) {
        for (const [index, text] of cases.entries()) {
          const before = process.cpuUsage()
          expect(await slower.verify("tracteur violet", text)).toBe(false)
          const { user, system } = process.cpuUsage(before)
          work[index]?.push(user + system)
        }
      }
      const [known = 0, unknown = 0, nonsense = 0] = work.map(median)
      const apart = Math.max(Math.abs(unknown / known - 1), Math.abs(nonsense / known - 1))
      if (apart <= 0.1 || tries === 1) return expect(apart).toBeLessThanOrEqual(0.1)
    }
  })
})

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

describe("many at once", () => {
  test("two work, so many wait, and the next is told to come back", async () => {
    const few = createPasswords({ cost: 10, waiting: 3 })
    const asked = Array.from({ length: 7 }, () => few.verify("tracteur violet", undefined))
    const told = await Promise.allSettled(asked)
    expect(told.map(({ status }) => status)).toEqual([...Array(5).fill("fulfilled"), "rejected", "rejected"])
    for (const answer of told.slice(5)) {
      expect(answer).toMatchObject({ reason: expect.any(Busy) })
      expect(answer).toMatchObject({ reason: { retryAfter: 5 } })
    }
    expect(await few.verify("tracteur violet", await few.hash("tracteur violet"))).toBe(true)
  })

  test("hashing, verifying and looking up share the places", async () => {
    const two = createPasswords({ cost: 10, waiting: 0 })
    const told = await Promise.allSettled([
      two.hash(noise(20)),
      two.isBreached(noise(20)),
      two.verify(noise(20), undefined),
    ])
    expect(told.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"])
  })

  test("what fails gives its place back", async () => {
    const failing = createPasswords({ cost: 0, waiting: 0 })
    for (let times = 0; times < 3; times++) {
      await expect(failing.hash(noise(20))).rejects.not.toThrow(Busy)
    }
  })
})

describe("breached", () => {
  test.each([
    "123456789987654321",
    "1qaz2wsx3edc4rfv",
    "passwordpassword1",
    "Password2024!!!!",
    "mot de passe 2024",
    "azertyuiopqsdfghjklm",
    "aaaaaaaaaaaaaaa",
    "Mailcreated5240",
  ])("%s", async (password) => {
    expect(await passwords.isBreached(password)).toBe(true)
  })

  test.each(["tracteur violet sous la pluie", "zV8_q1T-xRk5LpW3nYc2", "my dog hates tuesdays", noise(256), noise(300)])(
    "not: %s",
    async (password) => {
      expect(await passwords.isBreached(password)).toBe(false)
    },
  )
})
