import { readFileSync, writeFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { duplicateKeys } from "../../src/schema/duplicate-keys.ts"
import { agentOf } from "../../src/web/agent.ts"
import { addressIn, plain } from "../../src/web/check-question.ts"
import { calledName, findPieces, type Piece, piecesIn } from "../support/source.ts"

// Control 7: no regular expression of ours can be made to run for long (ReDoS), and none is made of what somebody typed.

/**
 * Those that take quadratic time on a text made for it, with what keeps such a text away. `attack`: what would happen, tried.
 */
const watched: Readonly<Record<string, { why: string; attack?: () => unknown }>> = {
  "/\\/+$/": { why: "AVAL_URL, a setting" },
  "/^(\\d{1,3}(\\.\\d{1,3}){3}|[\\da-f:.]*:[\\da-f:.]*)(\\/\\d{1,3})?$/i": { why: "AVAL_TRUST_PROXY, a setting" },
  '/"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"|[{}[\\],:]/gs': {
    why: "read where JSON.parse accepted the text: no string in it is without an end",
    attack: () => duplicateKeys(JSON.stringify([`"\\`.repeat(300_000), "\\".repeat(300_000)])),
  },
  "/\\bVersion\\/[\\d.]+.*\\bSafari\\//": {
    why: "500 characters at most",
    attack: () => agentOf(`Version/.${".".repeat(300_000)}\nVersion/.Safari/`),
  },
  "/^[^\\s/?#@:]+\\.[^\\s/?#@:]{2,}(:\\d+)?([/?#]\\S*)?$/u": {
    why: "the name of a tool, 200 characters at most",
    attack: () => addressIn(plain(`0${"...".repeat(100_000)}\t`, 200)),
  },
}

type Check = typeof import("recheck").checkSync
let check: Check

beforeAll(async () => {
  // In this process: no program of another kind is started.
  process.env.RECHECK_BACKEND = "pure"
  check = (await import("recheck")).checkSync
})

const isExpression = ({ type, regex }: Piece) => type === "Literal" && regex !== undefined && regex !== null

/** Every regular expression of our code once, with the files that it stands in. */
const expressions = Map.groupBy(findPieces(isExpression), ({ text }) => text)

/** What recheck says: `safe`, or what is not. Limits are counts, not times: a busy machine changes nothing. */
function verdictOn({ regex }: Piece): string {
  const { pattern, flags } = regex as { pattern: string; flags: string }
  const limits = { timeout: null, maxNFASize: 1000, maxRepeatCount: 100, attackLimit: 10_000_000 }
  const verdict = check(pattern, flags, limits)
  return verdict.status === "vulnerable" ? verdict.complexity.type : verdict.status
}

/**
 * Those that this version of recheck has found safe, each by its text: half a minute of work that is the same every time. All are looked
 * at again, and the file written anew, with `RECHECK=all npx vitest run tests/security/regular-expressions.test.ts`.
 */
const file = new URL("safe-expressions.json", import.meta.url)
const { version } = JSON.parse(
  readFileSync(new URL("../../node_modules/recheck/package.json", import.meta.url), "utf8"),
)
const kept = JSON.parse(readFileSync(file, "utf8")) as { recheck: string; safe: readonly string[] }
const again = process.env.RECHECK === "all"
const safe: ReadonlySet<string> = new Set(again || kept.recheck !== version ? [] : kept.safe)

describe("regular expressions", () => {
  test("none takes long on any text, but for those that are watched", () => {
    expect(expressions.size).toBeGreaterThan(100)
    const slow = [...expressions].flatMap(([text, [first]]) => {
      if (safe.has(text)) return []
      const verdict = first ? verdictOn(first.piece) : "?"
      return verdict === "safe" ? [] : [`${text} ${verdict}`]
    })
    expect(slow.sort()).toEqual(
      Object.keys(watched)
        .map((text) => `${text} polynomial`)
        .sort(),
    )
    if (!again) return
    const found = [...expressions.keys()].filter((text) => watched[text] === undefined).sort()
    writeFileSync(file, `${JSON.stringify({ recheck: version, safe: found }, null, 2)}\n`)
  }, 120_000)

  test("one that does is seen", () => {
    const found = piecesIn("x.ts", "const bad: RegExp[] = [/^(a+)+$/, /^a*a*b$/]", isExpression)
    expect(found.map(({ piece }) => verdictOn(piece))).toEqual(["exponential", "polynomial"])
  })

  test.each(Object.entries(watched))("%s does no harm where it stands", (text, { attack }) => {
    expect(expressions.get(text)).toHaveLength(1)
    const start = performance.now()
    attack?.()
    expect(performance.now() - start).toBeLessThan(500)
  })

  test("none is made at run time, of what somebody typed or otherwise", () => {
    const isMade = (piece: Piece) => calledName(piece) === "RegExp"
    expect(findPieces(isMade).map(({ file, text }) => `${file}: ${text}`)).toEqual([])
    expect(piecesIn("x.ts", "new RegExp(q); RegExp(q + 1)", isMade)).toHaveLength(2)
  })

  test("nor by a method of texts that makes one: match, matchAll and search get regular expressions alone", () => {
    const makes = (file: string, piece: Piece) =>
      /\.(match|matchAll|search)$/.test(calledName(piece) ?? "") &&
      (piece.arguments as Piece[])
        .slice(0, 1)
        .some((given) => !isExpression(given) && !named.has(`${file} ${given.name ?? ""}`))
    const isNamed = ({ type, init }: Piece) => type === "VariableDeclarator" && isExpression((init ?? {}) as Piece)
    const named = new Set(findPieces(isNamed).map(({ file, piece }) => `${file} ${(piece.id as Piece).name}`))
    const found = findPieces(({ type }) => type === "CallExpression").filter(({ file, piece }) => makes(file, piece))
    // Addresses and networks have a `match` of their own.
    const others = /^src\/(web\/client-address|adapters\/outbound-rules)\.ts$/
    expect(found.filter(({ file }) => !others.test(file)).map(({ file, text }) => `${file}: ${text}`)).toEqual([])
    expect(found).not.toEqual([])
  })
})
