import fc from "fast-check"
import { expect, test } from "vitest"
import { aiLevels } from "../../src/core/declaration.ts"
import {
  generative,
  isRetired,
  isSourceType,
  proposedSourceTypes,
  retiredSourceTypes,
  sourceTypeOf,
  sourceTypes,
  sourceTypeTexts,
  unclaimedUri,
  uriOf,
} from "../../src/core/digital-source-type.ts"

test("a term is known by its id and by its address, however that is written", () => {
  for (const id of sourceTypes) {
    const uri = uriOf(id)
    expect(uri).toBe(`http://cv.iptc.org/newscodes/digitalsourcetype/${id}`)
    for (const written of [id, uri, uri.replace("http:", "https:"), `${uri}/`, ` ${uri} `, uri.replace("http://", "")])
      expect(sourceTypeOf(written), written).toBe(id)
  }
})

test("a retired term gives the one that took its place, and is no term to choose", () => {
  expect(sourceTypeOf(uriOf("humanEdits").replace("humanEdits", "minorHumanEdits"))).toBe("humanEdits")
  expect(sourceTypeOf("digitalArt")).toBe("digitalCreation")
  expect(sourceTypeOf("softwareImage")).toBeUndefined()
  for (const id of Object.keys(retiredSourceTypes)) {
    expect(isSourceType(id)).toBe(false)
    expect(isRetired(id)).toBe(true)
  }
  expect(sourceTypes.some(isRetired)).toBe(false)
})

test.each([
  "humanCreation",
  "http://cv.iptc.org/newscodes/digitalsourcetype/humanCreation",
  "trainedalgorithmicmedia",
  "aiGenerated",
  unclaimedUri,
  "http://cv.iptc.org.example/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
  "http://other.example/digitalsourcetype/trainedAlgorithmicMedia",
  "constructor",
  "__proto__",
  "",
])("%j is no term of IPTC", (written) => {
  expect(sourceTypeOf(written)).toBeUndefined()
  expect(isSourceType(written)).toBe(false)
})

test("nothing else is a term", () => {
  const terms = [...sourceTypes, ...Object.keys(retiredSourceTypes)]
  fc.assert(
    fc.property(fc.string(), (written) => {
      const known = terms.some((id) => written.trim().replace(/\/$/, "").endsWith(id))
      expect(known || sourceTypeOf(written) === undefined).toBe(true)
    }),
  )
})

test("three say that generative AI was used", () => {
  expect(sourceTypes.filter(generative)).toEqual([
    "compositeSynthetic",
    "trainedAlgorithmicMedia",
    "compositeWithTrainedAlgorithmicMedia",
  ])
})

test("what is proposed for a level says of AI what the level says", () => {
  for (const level of aiLevels) {
    const madeByAi = level !== "none" && level !== "assistive"
    expect(
      proposedSourceTypes[level].every((id) => generative(id) === madeByAi),
      level,
    ).toBe(true)
  }
})

test("each term is told in words of its own, in both languages", () => {
  const all = sourceTypes.flatMap((id) => [sourceTypeTexts[id].fr, sourceTypeTexts[id].en])
  expect(new Set(all).size).toBe(2 * sourceTypes.length)
})
