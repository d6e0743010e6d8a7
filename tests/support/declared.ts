import fc from "fast-check"
import { oversights } from "../../src/core/agency.ts"
import {
  agencyData,
  aiLevels,
  components,
  crafts,
  type DeclarationContent,
  type DeclaredTool,
  indemnities,
  type SheetContent,
} from "../../src/core/declaration.ts"
import { sourceTypes } from "../../src/core/digital-source-type.ts"
import { accounts } from "../../src/core/vocabulary.ts"

// Declarations of every kind, as an agency could have sent them: names with quotes, angle brackets and right-to-left text.

const letters = [..."abcéÉ ,;.'\"<>&«»=+-@#|\\/()0123456789", "\u05e9", "\u0639", "\u200b", "\u200d", "👩‍🎨", "𝄞", "漢"]

function textOf(most: number) {
  return fc
    .string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: most })
    .map((text) => text.replace(/\s+/gu, " ").trim())
    .filter((text) => text !== "")
}

const line = textOf(40)
const words = fc.array(textOf(60), { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const yesNo = maybe(fc.boolean())
const some = <T>(all: readonly T[], most = all.length) => fc.subarray([...all], { maxLength: most })
const url = fc.nat(999).map((path) => `https://agence.example/${path}?a="b"`)

/** One declared tool. */
export const toolContents: fc.Arbitrary<DeclaredTool> = fc
  .record({
    name: line,
    tier: maybe(line),
    vendor: maybe(line),
    version: maybe(line),
    account: maybe(fc.constantFrom(...accounts)),
    crafts: some(crafts, 4),
    data: some(agencyData),
    trainingOff: yesNo,
    retention: maybe(line),
    hosting: maybe(line),
    indemnity: maybe(fc.constantFrom(...indemnities)),
    embedded: fc.constantFrom(true, undefined),
  })
  .map(said)

const tools = fc.array(toolContents, { maxLength: 5 })

/** What a contract's declaration says. */
export const contractContents: fc.Arbitrary<DeclarationContent> = fc
  .record({
    ...{ usesAi: yesNo, policyUrl: maybe(url), termsUrl: maybe(url), tools, refused: some(crafts, 3) },
    uses: fc
      .uniqueArray(
        fc
          .record({ craft: fc.constantFrom(...crafts), level: fc.constantFrom(...aiLevels), note: maybe(line) })
          .map(said),
        { selector: ({ craft }) => craft, maxLength: 6 },
      )
      .map((uses) => uses.toSorted((a, b) => crafts.indexOf(a.craft) - crafts.indexOf(b.craft))),
    ...{ oversight: maybe(fc.constantFrom(...oversights)), reviewers: maybe(words), checks: maybe(words) },
    ...{ dataNote: maybe(words), subcontracts: yesNo },
    subcontractors: fc.array(
      fc
        .record({
          ...{ name: line, country: maybe(fc.constantFrom("FR", "BE", "GB")), tools: maybe(line) },
          crafts: some(crafts, 2),
        })
        .map(said),
      { maxLength: 3 },
    ),
    ...{ contributionRecords: yesNo, promptsKept: yesNo, consents: maybe(words) },
    ...{ marksIptc: yesNo, marksC2pa: yesNo, visibleLabels: yesNo, audibleLabels: yesNo },
    ...{ trained: yesNo, security: maybe(words), insured: yesNo, aiInsured: yesNo, incidents: maybe(words) },
    ...{ pricing: maybe(words), attachments: fc.constant([]) },
  })
  .map(said)

/** What a deliverable's sheet says. */
export const sheetContents: fc.Arbitrary<SheetContent> = fc
  .record({
    ...{ usesAi: yesNo, level: maybe(fc.constantFrom(...aiLevels)), tools },
    sources: fc
      .record(Object.fromEntries(components.map((one) => [one, maybe(fc.constantFrom(...sourceTypes))])))
      .map(said),
    ...{ inputs: maybe(words), prompts: maybe(words), contribution: maybe(words) },
    ...{ oversight: maybe(fc.constantFrom(...oversights)), checks: maybe(words), reviewedBy: maybe(line) },
    ...{ changedAfter: yesNo, likeness: yesNo, consents: maybe(words), labelNeeded: yesNo, label: maybe(words) },
    ...{ c2pa: maybe(fc.constantFrom("yes" as const, "no" as const, "stripped" as const)) },
    ...{ unprotected: maybe(words), limits: maybe(words), attachments: fc.constant([]) },
  })
  .map(said)

/** Without what is not said: absent, not empty. */
function said<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T
}
