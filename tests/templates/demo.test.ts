import { describe, expect, it } from "vitest"
import { checkTool } from "../../src/actions/check-tool.ts"
import { addDays } from "../../src/core/day.ts"
import type { ImportDocument } from "../../src/core/import-document.ts"
import { sidesOf } from "../../src/core/standing.ts"
import type { CompanyText } from "../../src/core/text.ts"
import { outcomes } from "../../src/core/vocabulary.ts"
import { catalogue } from "../../templates/catalogue/index.ts"
import { demo } from "../../templates/demo/index.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { testApp } from "../support/app.ts"

const days = ["2026-11-22", "2026-12-31", "2027-03-15", "2028-02-29"]

/** Every text in the example, with where it stands. */
function textsIn(value: unknown, path = ""): [string, CompanyText][] {
  if (typeof value !== "object" || value === null) return []
  const own: [string, CompanyText][] = "fr" in value || "en" in value ? [[path, value as CompanyText]] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`))]
}

async function answers(loaded: string, asked = loaded) {
  const app = await testApp({ demo: true, now: `${loaded}T10:00:00Z` })
  app.setNow(`${asked}T10:00:00Z`)
  const ask = async (tool: string, data: string, use: string) => {
    const { reply } = await checkTool(app, { tool, data: [data], use: [use] })
    return `${reply.answer} ${reply.reason.code}`
  }
  const found = {
    "ChatGPT, internal, copy": await ask("ChatGPT", "internal", "copy"),
    "OpenAI API, internal, ux": await ask("openai-api", "internal", "ux"),
    "Mistral API, personal, service": await ask("mistral-ai-studio", "personal", "service"),
    "ChatGPT, licensed, copy": await ask("ChatGPT", "licensed", "copy"),
    "ChatGPT, client, documents": await ask("ChatGPT", "client", "documents"),
    "Le Chat, client, copy": await ask("Le Chat", "client", "copy"),
    "Midjourney, public, image": await ask("Midjourney", "public", "image"),
    "Stability AI, public, image": await ask("stability-ai", "public", "image"),
    "Murf, public, voice": await ask("Murf", "public", "voice"),
    "Perplexity, public, documents": await ask("Perplexity", "public", "documents"),
    "Copy.ai, public, copy": await ask("copy-ai", "public", "copy"),
    "Jasper, public, copy": await ask("Jasper", "public", "copy"),
    "DeepL, public, translation": await ask("DeepL", "public", "translation"),
  }
  await app.close()
  return found
}

const expected = {
  "ChatGPT, internal, copy": "if conditional",
  "OpenAI API, internal, ux": "yes allowed",
  "Mistral API, personal, service": "if conditional",
  "ChatGPT, licensed, copy": "no class",
  "ChatGPT, client, documents": "ask class",
  "Le Chat, client, copy": "ask precondition",
  "Midjourney, public, image": "if tolerated",
  "Stability AI, public, image": "ask dissent",
  "Murf, public, voice": "ask decision_expired",
  "Perplexity, public, documents": "no suspended",
  "Copy.ai, public, copy": "no retired",
  "Jasper, public, copy": "no refused",
  "DeepL, public, translation": "ask not_assessed",
}

describe("the example company", () => {
  it.each(days)("can be added on %s, and gives every kind of answer", async (day) => {
    expect(await answers(day)).toEqual(expected)
  })

  it("says the same a month later, and still something sensible half a year later", async () => {
    expect(await answers("2026-11-22", "2026-12-22")).toEqual(expected)
    const later = await answers("2026-11-22", "2027-05-22")
    expect(later["ChatGPT, internal, copy"]).toBe("if conditional")
    expect(later["Midjourney, public, image"]).toBe("ask precondition")
  })

  const document: ImportDocument = demo("2026-11-22")

  it("holds every outcome, a decision to come, an expired one, a dissent, licences and agreements of every kind", () => {
    const decisions = document.decisions ?? []
    expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(new Set(outcomes))
    expect(decisions.some(({ validFrom }) => validFrom > "2026-11-22")).toBe(true)
    expect(decisions.some(({ validUntil }) => validUntil !== undefined && validUntil < "2026-11-22")).toBe(true)
    expect(decisions.some(({ signOffs = [] }) => signOffs.some(({ verdict }) => verdict === "dissent"))).toBe(true)
    expect(decisions.some(({ overrides = [] }) => overrides.length > 0)).toBe(true)
    const licences = document.licences ?? []
    expect(new Set(licences.map(({ kind }) => kind))).toEqual(new Set(["trial", "subscription"]))
    expect(licences.some(({ terminatedOn }) => terminatedOn)).toBe(true)
    expect(licences.some(({ end = "9999" }) => end < "2026-11-22")).toBe(true)
    expect(licences.some(({ end = "9999" }) => end > "2026-11-22" && end < addDays("2026-11-22", 60))).toBe(true)
    expect(new Set(document.agreements?.map(({ kind }) => kind))).toEqual(new Set(["dpa", "master", "order"]))
    expect(document.exceptions?.length).toBeGreaterThan(0)
  })

  it("answers every question about how it works", () => {
    const asked = methodology.factors.filter(({ level }) => sidesOf(level).includes("own")).map(({ id }) => id)
    const answered = new Set(document.facts?.filter(({ company }) => company).map(({ factor }) => factor))
    expect(asked.filter((id) => !answered.has(id))).toEqual([])
  })

  it("says nothing about a vendor: its facts are about itself, what is frozen of others is the catalogue's", () => {
    expect(document.facts?.every(({ company, use }) => company || use)).toBe(true)
    expect(document.tools).toBeUndefined()
    const known = new Set(catalogue.plans?.map(({ slug }) => slug))
    const plans = [
      ...(document.plans ?? []).map(({ slug }) => slug),
      ...(document.decisions ?? []).map(({ plan }) => plan),
    ]
    expect(plans.filter((slug) => !known.has(slug))).toEqual([])
    const plansOfCatalogue = new Map(catalogue.plans?.map((plan) => [plan.slug, plan]))
    for (const { slug, name, account } of document.plans ?? [])
      expect({ name, account }).toEqual({
        name: plansOfCatalogue.get(slug)?.name,
        account: plansOfCatalogue.get(slug)?.account,
      })
  })

  it("names only hosts that cannot exist", () => {
    const { assessments: _, ...own } = document
    const hosts = [...JSON.stringify(own).matchAll(/https?:\/\/([^/"]+)/g)].map((match) => match[1] ?? "")
    expect(hosts.length).toBeGreaterThan(0)
    expect(hosts.filter((host) => !host.endsWith(".example"))).toEqual([])
  })

  it("speaks both languages, each with its typography", () => {
    const texts = textsIn(document)
    expect(texts.length).toBeGreaterThan(80)
    for (const [path, { fr = "", en = "" }] of texts) {
      expect(fr, path).toMatch(/\S/)
      expect(en, path).toMatch(/\S/)
      expect(`${fr}${en}`, path).not.toMatch(/['"]/)
      expect(fr, path).not.toMatch(/[^\u202f][;!?]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»/)
      expect(en, path).not.toMatch(/[\u00a0\u202f]|\s[;:!?]/)
    }
  })
})
