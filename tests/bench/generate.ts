import type {
  ImportDocument,
  StatedDecision,
  StatedFact,
  StatedLicence,
  StatedPlan,
  StatedState,
  StatedTool,
} from "../../src/core/import-document.ts"
import type { Option } from "../../src/core/methodology.ts"
import { shippedClasses, shippedUses } from "../../src/core/vocabulary.ts"

const syllables = [
  "ba",
  "cor",
  "del",
  "fen",
  "gal",
  "hov",
  "jin",
  "kal",
  "lum",
  "mer",
  "nov",
  "pix",
  "qua",
  "ras",
  "sol",
  "tri",
  "vex",
  "zan",
]
const kinds = ["text", "image", "video", "voice", "music", "crm", "search", "design"]
const tiers = ["free", "team", "enterprise"] as const
const factors = ["A1", "A3", "B1", "B2", "C1", "C3", "D1", "E1", "E2", "E3", "E5", "H1"]

/** A small seeded generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A register of `count` invented tools under `.example`, the same for the same seed: two to three plans, about ten facts and one decision in two thirds of them. */
export function generated(count: number, seed = 1): ImportDocument {
  const random = seeded(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const word = (length: number) => Array.from({ length }, () => pick(syllables)).join("")
  const vendors = Array.from({ length: Math.max(3, Math.ceil(count / 4)) }, (_, index) => ({
    slug: `vendor-${index}`,
    name: `${capital(word(3))} ${index}`,
  }))
  const tools: StatedTool[] = []
  const plans: StatedPlan[] = []
  const facts: StatedFact[] = []
  const licences: StatedLicence[] = []
  const states: StatedState[] = []
  const decisions: StatedDecision[] = []
  for (let index = 0; index < count; index++) {
    const name = `${capital(word(2))} ${capital(word(2))}`
    const slug = `tool-${index}`
    const vendor = pick(vendors).slug
    tools.push({
      slug,
      name,
      aliases: random() < 0.3 ? [`${capital(word(2))}${index}`] : [],
      vendor,
      categories: [pick(kinds)],
      hosts: [{ host: `tool-${index}.example`, cover: "tree" }],
    })
    for (const tier of tiers.slice(0, random() < 0.5 ? 2 : 3)) {
      const plan = `${slug}/${tier}`
      plans.push({
        slug: plan,
        name: { fr: `Offre ${tier}`, en: `${capital(tier)} plan` },
        account: tier === "free" ? "personal" : "company",
      })
      for (const factor of factors) {
        if (random() < 0.4) continue
        facts.push({
          plan,
          factor,
          option: Math.floor(random() * 5) as Option,
          sourceClass: pick(["terms", "contract", "claim"] as const),
          seenOn: "2026-03-01",
          evidence: { url: `https://tool-${index}.example/terms`, seenOn: "2026-03-01" },
        })
      }
      if (tier !== "free" && random() < 0.6)
        licences.push({ plan, kind: "subscription", seats: 20, start: "2026-01-01", end: "2027-06-30" })
      if (tier === "enterprise") states.push({ plan, precondition: "dpa-signed", holds: true, from: "2026-01-01" })
      if (random() < 0.7) decisions.push(decided(plan, random))
    }
  }
  return {
    aval: 1,
    company: { name: "Maison Mesure", zone: "Europe/Paris", languages: ["fr", "en"] },
    organisations: vendors.map((vendor) => ({ ...vendor, roles: ["vendor"] as const })),
    tools,
    plans,
    facts,
    licences,
    states,
    decisions,
  }
}

function decided(plan: string, random: () => number): StatedDecision {
  const roll = random()
  if (roll < 0.15) return { plan, outcome: "refused", validFrom: "2026-02-01" }
  const strict = (allowed: number) =>
    random() < allowed ? ("yes" as const) : random() < 0.5 ? ("ask" as const) : ("no" as const)
  const conditional = roll < 0.6
  return {
    plan,
    outcome: conditional ? "conditional" : "approved",
    classes: Object.fromEntries(shippedClasses.map((id, index) => [id, strict(1 - index / 8)])),
    otherClasses: "no",
    uses: Object.fromEntries(shippedUses.slice(0, 10).map((id) => [id, strict(0.8)])),
    otherUses: "ask",
    conditions: conditional
      ? [{ fr: "Une personne relit avant publication.", en: "A person reviews before publication." }]
      : [],
    preconditions: plan.endsWith("enterprise") ? ["dpa-signed"] : [],
    validFrom: "2026-02-01",
    validUntil: "2027-12-31",
    reviewBy: "2027-06-01",
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
