import { expect, test } from "vitest"
import { type ScoreInput, scorePlan } from "../../src/core/score.ts"
import { sensitivity } from "../../src/core/sensitivity.ts"
import type { Chain } from "../../src/core/standing.ts"
import type { Account } from "../../src/core/vocabulary.ts"
import { answers, chainOf, fact, sample, today } from "./scoring-sample.ts"

function changes(chain: Chain, account: Account = "company", context = { dataClass: "internal", use: "copy" }) {
  const input: ScoreInput = { methodology: sample, account, chain, context, day: today, depth: "screening" }
  return sensitivity(input, scorePlan(input)).map((one) => [
    one.factor,
    one.side,
    one.from,
    one.to,
    one.band,
    Number(one.score.toFixed(2)),
  ])
}

const good = { A1: 1, C1: 1, C3: 1, D1: 0, D3: 1, D5: 0, E3: 0, E6: 0 } as const

test("a low score: what would make it worse, the largest effect first", () => {
  // The weighted squares add up to 4625 of 6·35² = 7350 for moderate.
  // E3 = 3, D3 = 4 and E6 = 4 break gates. A1 = 3 adds 5000; C3 = 4 adds 2·9375/4; D1 = 4 adds 2·10 000/5;
  // G3 = 3 adds 3125; C1 = 2 adds 2·3·1875/4 = 2812.5. D5 adds 10 000/5 at most: not enough.
  expect(changes(chainOf(...answers({ ...good, G3: 2 }), fact("use", "D5", 0)))).toEqual([
    ["E3", "plan", 0, 3, "critical", 41.33],
    ["D3", "plan", 1, 4, "critical", 37.36],
    ["E6", "own", 0, 4, "critical", 27.76],
    ["A1", "plan", 1, 3, "moderate", 40.05],
    ["C3", "plan", 1, 4, "moderate", 39.4],
    ["D1", "plan", 0, 4, "moderate", 37.91],
    ["G3", "own", 2, 3, "moderate", 35.94],
    ["C1", "plan", 1, 2, "moderate", 35.21],
  ])
})

test("an unknown: the worst option that would already help", () => {
  // With G3 unknown S² = 12 125/6, moderate. G3 = 2 leaves 4625/6: low; G3 = 3 would leave 7750/6 = 35.94².
  const found = changes(chainOf(...answers(good), fact("use", "D5", 0)))
  expect(found).toContainEqual(["G3", "own", undefined, 2, "low", 27.76])
  expect(found.filter(([id, , , , band]) => id === "G3" && band === "critical")).toEqual([])
})

test("of two levels, each is a lever of its own", () => {
  const chain = chainOf(...answers({ ...good, D1: 2, G3: 2 }))
  // D5 counts 4 for want of our answer, so that only our answer can help. D (2·2500 + 2·625 + 10 000)/5 = 3250: S² = (625 + 1250 + 3250 + 2500)/6 = 7625/6 = 35.65², moderate.
  // Our D5 = 3: D (6250 + 5625)/5 = 2375, S² = 6750/6 = 33.54², low.
  const found = changes(chain).filter(([id]) => id === "D5")
  expect(found).toEqual([["D5", "own", undefined, 3, "low", 33.54]])
})

test("what a rule fixes no fact can change", () => {
  const found = changes(chainOf(...answers({ ...good, G3: 2 })), "personal")
  expect(found).toEqual([])
})

test("a factor that is neither asked nor gated is not named", () => {
  const found = changes(chainOf(...answers({ C1: 1, C3: 1, E3: 0 })), "company", {
    dataClass: "public",
    use: "ideation",
  })
  expect(new Set(found.map(([id]) => id))).toEqual(new Set(["C1", "C3", "E3"]))
})
