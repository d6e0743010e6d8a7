import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { factsAbout } from "../../db/queries/fact-history.ts"
import { organisationIds } from "../../db/queries/ids.ts"
import { openTasks as readOpenTasks } from "../../db/queries/tasks.ts"
import {
  agreements,
  companyClauses,
  contracts,
  assessments as frozenAssessments,
  licences,
  states,
  units,
} from "../../db/schema.ts"
import { addDocument } from "../../src/actions/add-document.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { addToken } from "../../src/actions/add-token.ts"
import { answerException } from "../../src/actions/answer-exception.ts"
import { answerRequests } from "../../src/actions/answer-requests.ts"
import { askCorrection } from "../../src/actions/ask-correction.ts"
import { askException } from "../../src/actions/ask-exception.ts"
import { cancelAssessment } from "../../src/actions/cancel-assessment.ts"
import { saveDecisionDraft } from "../../src/actions/change-decision.ts"
import { addFeed } from "../../src/actions/change-feeds.ts"
import { closeIncident } from "../../src/actions/close-incident.ts"
import { commentAssessment } from "../../src/actions/comment-assessment.ts"
import { commentDraft } from "../../src/actions/comment-draft.ts"
import { endPilot } from "../../src/actions/end-pilot.ts"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { keepFile } from "../../src/actions/keep-file.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { openAssessment } from "../../src/actions/open-assessment.ts"
import { openDecision } from "../../src/actions/open-decision.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { readAccount } from "../../src/actions/read-account.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { readDeliverableFile } from "../../src/actions/read-deliverable-file.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { readPacket } from "../../src/actions/read-packet.ts"
import { recordIncident } from "../../src/actions/record-incident.ts"
import { addAgency } from "../../src/actions/save-agency.ts"
import { addContract } from "../../src/actions/save-contract.ts"
import { addDeliverable } from "../../src/actions/save-deliverable.ts"
import { savePacketAnswers } from "../../src/actions/save-packet-answers.ts"
import { addWebhook } from "../../src/actions/save-webhook.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { startPilot } from "../../src/actions/start-pilot.ts"
import { stepDraft } from "../../src/actions/step-draft.ts"
import { submitPacket } from "../../src/actions/submit-packet.ts"
import { suspendPlan } from "../../src/actions/suspend-plan.ts"
import { testWebhook } from "../../src/actions/test-webhook.ts"
import { justifyFactor } from "../../src/actions/work-on-factor.ts"
import type { ContractContent } from "../../src/core/agency.ts"
import type { Clause } from "../../src/core/clause.ts"
import { noC2pa, noIptc } from "../../src/core/found-in-file.ts"
import type { Subject } from "../../src/core/register.ts"
import { createServer } from "../../src/web/server.tsx"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { givePasskey, givePassword } from "../support/credentials.ts"
import { completeParts, declarationFor, fill as fillDeclaration } from "../support/declarations.ts"
import { linkedDocument } from "../support/document.ts"
import { savePart } from "../support/drafts.ts"
import { packetFor } from "../support/packets.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"
import { launch, serveByName } from "./support.ts"

// Control 1: whatever is typed, imported or asked for is text on every page, in a real browser. A script that ran would set `hit`; one
// that the content security policy stopped is told in the console: that is a fault too.

const hostile = [
  `<script>hit=1</script>`,
  `"><script>hit=1</script>`,
  `'><script>hit=1</script>`,
  `</title><script>hit=1</script>`,
  `</textarea><script>hit=1</script>`,
  `</style></script><script>hit=1</script>`,
  `<scr<script>ipt>hit=1</scr</script>ipt>`,
  `<template><script>hit=1</script></template>`,
  `<img src=x onerror=hit=1>`,
  `"><img src=x onerror=hit=1>`,
  `'"><svg onload=hit=1>`,
  `<svg><script>hit=1</script></svg>`,
  `<svg><animate onbegin=hit=1 attributeName=x>`,
  `<body onload=hit=1>`,
  `<details open ontoggle=hit=1>`,
  `<input autofocus onfocus=hit=1>`,
  `" autofocus onfocus="hit=1`,
  `' onmouseover='hit=1`,
  `<iframe src="javascript:top.hit=1">`,
  `<iframe srcdoc="<script>top.hit=1</script>">`,
  `<object data="data:text/html,<script>hit=1</script>">`,
  `<a href="javascript:hit=1">x</a>`,
  `<math><mi xlink:href="javascript:hit=1">x`,
  `javascript:hit=1`,
  `<base href="//evil.example/">`,
  `<meta http-equiv=refresh content="0;url=//evil.example">`,
  `<link rel=stylesheet href=//evil.example>`,
  `<style>@import'//evil.example'</style>`,
  `<form action=//evil.example><button autofocus>`,
  `<b hx-get=/hit hx-trigger=load>x</b>`,
  `<b hx-on:load="hit=1" hx-vals="js:{a:hit=1}">`,
  `<!--<img src="--><img src=x onerror=hit=1>">`,
  `&lt;script&gt;hit=1&lt;/script&gt; &#60;script&#62;`,
  `%3Cscript%3Ehit=1%3C/script%3E`,
  "{{hit=1}} <%= hit=1 %>",
]

/** All of them in as few texts as their longest allows. */
function texts(longest: number): string[] {
  const found: string[] = []
  for (const part of hostile) {
    const last = found.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= longest) found[found.length - 1] = `${last} ${part}`
    else found.push(part)
  }
  return found
}

/** A document in which everything that is a text is one of these. */
function importOf(number: number, text: string): unknown {
  const named = JSON.stringify(linkedDocument()).replace(/acme|atelier/g, (slug) => `${slug}${number}`)
  const everywhere = hostile.join(" ")
  const free = new Set([
    "fr",
    "en",
    "name",
    "author",
    "owner",
    "who",
    "approver",
    "collection",
    "service",
    "termsType",
    "version",
    "spdx",
  ])
  return JSON.parse(named, (key: string, value: unknown) => {
    if (key === "aliases") return [text]
    if (key === "title" || key === "note") return { fr: everywhere }
    if (typeof value !== "string") return value
    if (key === "url") return `https://acme.example/?a=${text}`
    if (key === "fr" || key === "en") return everywhere
    return free.has(key) ? text : value
  })
}

const langs = ["fr", "en"] as const
let app: TestApp
let admin: TestPerson
let site: Awaited<ReturnType<typeof serveByName>>
let browser: Browser
let context: BrowserContext
type Listed =
  | "people"
  | "units"
  | "tokens"
  | "passkeys"
  | "facts"
  | "licences"
  | "agreements"
  | "states"
  | "files"
  | "frozen"
  | "tables"
  | "packets"
  | "declarations"
  | "deliverables"
  | "contracts"
  | "drafts"
  | "corrections"
  | "decisions"
  | "exceptions"
  | "requests"
  | "tasks"
  | "feeds"
  | "webhooks"
  | "incidents"
  | "pilots"
const six = [0, 1, 2, 3, 4, 5]
const ids: Record<Listed, string[]> = {
  people: [],
  units: [],
  tokens: [],
  passkeys: [],
  facts: [],
  licences: [],
  agreements: [],
  states: [],
  files: [],
  frozen: [],
  tables: [],
  packets: [],
  declarations: [],
  deliverables: [],
  contracts: [],
  drafts: [],
  corrections: [],
  decisions: [],
  exceptions: [],
  requests: [],
  tasks: [],
  feeds: [],
  webhooks: [],
  incidents: [],
  pilots: [],
}
let link: string
/** Addresses of vendors' links: of questions that are open, and that were answered. */
const vendorLinks: string[] = []
/** Addresses of agencies' links: of declarations that are open, and one that was sent. */
const agencyLinks: string[] = []
/** Ids of an assessment under way, and of one that was given up. */
const assessments: string[] = []
/** Addresses of documents, each before its version's. */
const documents: string[] = []

beforeAll(async () => {
  site = await serveByName(async (url) => {
    app = await testApp({ config: { url, public: "none" } })
    return app
  })
  for (const [number, text] of texts(200).entries()) await stated(app, importOf(number, text), text)
  admin = await signedIn(app, ["admin"], { name: texts(120)[0] ?? "", mail: "ana@maison.example" })
  await givePassword(app, admin.id, "orage lampe tambour cheval")
  await fill()
  browser = await launch()
  context = await openContext()
  const [name = "", value = ""] = (admin.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await context.addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

/** People, units, tokens and passkeys with such names. */
async function fill() {
  const by = admin.id
  ids.units = texts(120).map((_, number) => `unt_${number}`)
  await app.store.commit((write) => [
    write
      .insert(units)
      .values(texts(120).map((text, number) => ({ id: `unt_${number}`, name: { fr: text, en: text } }))),
  ])
  for (const [number, name] of texts(120).entries()) {
    const roles = [{ role: "legal", unit: `unt_${number}` }] as const
    const status = number % 3 === 0 ? "invited" : "active"
    ids.people.push(await addPerson(app, { name, mail: `p${number}@x.example`, language: "fr", roles, status }, { by }))
  }
  await addPerson(app, { name: hostile[0] ?? "", language: "fr", roles: [], status: "pending" }, { by })
  const expiresAt = new Date(app.now().getTime() + 86_400_000)
  for (const name of hostile.slice(0, six.length)) ids.feeds.push((await addFeed(app, by, name.slice(0, 60))).id)
  for (const name of hostile.slice(0, six.length)) {
    const url = `https://hooks.example/?${encodeURIComponent(name)}`
    const given = { name: name.slice(0, 60), url, kinds: ["revision.published"] } as const
    const { id } = await addWebhook(app, given, { by })
    ids.webhooks.push(id)
    await testWebhook(app, id, { by })
  }
  for (const name of texts(60)) {
    ids.tokens.push((await addToken(app, { owner: by, name, scopes: ["check"], expiresAt }, { by })).id)
  }
  await givePasskey(app, by)
  ids.passkeys = (await readAccount(app, by)).passkeys.map(({ handle }) => handle)
  for (const [number, name] of hostile.slice(0, six.length).entries()) {
    const bytes = new TextEncoder().encode(`${number} ${name}`)
    ids.files.push((await keepFile(app, { bytes, name }, { by })).sha256)
  }
  for (const name of hostile.slice(0, six.length)) {
    const cell = `"${name.replaceAll('"', '""')}"`
    const lines = [`Outil;Éditeur;${cell}`, `${cell};${cell};1`, `;${cell};${cell}`]
    const bytes = new TextEncoder().encode(lines.join("\n"))
    ids.tables.push((await keepFile(app, { bytes, name: `${name}.csv` }, { by })).sha256)
  }
  for (const [number, service] of texts(200).slice(0, 3).entries()) {
    const given = { service, termsType: hostile[number] ?? "", restricted: false, plans: ["acme0-writer/team"] }
    const text = {
      text: `# ${hostile.join("\n\n")}\n\n[x](javascript:hit=1) **${hostile.join(" ")}**`,
      day: "2026-01-01",
    }
    const added = await addDocument(app, given, text, { by })
    if (added.kind === "added") documents.push(`/terms/${added.document}`, `/versions/${added.version}`)
  }
  for (const [number, text] of texts(200).slice(0, 2).entries()) {
    const contexts = [{ dataClass: "internal", use: "copy" }]
    const id = await openAssessment(app, { plan: `acme${number}-writer/team`, contexts, full: false }, { by })
    await justifyFactor(app, id, { factor: "C1", justification: text }, { by, seen: 1 })
    await commentAssessment(app, id, { factor: "C1", text }, { by })
    await commentAssessment(app, id, { text }, { by })
    if (number === 1) await cancelAssessment(app, id, { reason: text }, { by, seen: 4 })
    assessments.push(id)
  }
  await ask()
  await agree()
  await handOver()
  await declare()
  await word()
  await draft()
  await freeze()
  await decide()
  await except()
  await openTasks(app)
  ids.tasks = (await readOpenTasks(app.store.read)).slice(0, six.length).map(({ id }) => id)
  const plans = texts(60).map((_, number): Subject => ({ kind: "plan", slug: `acme${number}-writer/team` }))
  ids.facts = (await factsAbout(app.store.read, "C1", plans)).map(({ id }) => id)
  for (const [number, fact] of ids.facts.slice(0, six.length).entries()) {
    const text = hostile.join(" ").slice(0, 2000)
    const asked = { fact, text, url: `https://acme.example/?a=${hostile[number]}` }
    ids.corrections.push(await askCorrection(app, asked, { by: ids.people[number] ?? "" }))
  }
  for (const [number, text] of texts(200).slice(0, six.length).entries()) {
    const said = number % 2 === 0 ? { plan: `acme${number}-writer/team` } : { name: text, host: text }
    const by = ids.people[number] ?? ""
    const asked = { by, ...said, purpose: hostile.join(" "), classes: [text], uses: [text] }
    ids.requests.push(await requestBy(app, asked))
    // One that has its answer, for "the same as".
    const done = await requestBy(app, asked)
    await answerRequests(app, [done], { verdict: "declined", text: hostile.join(" ") }, { by })
  }
  for (const [number, text] of texts(200).slice(0, six.length).entries()) {
    const both = { fr: text, en: hostile.join(" ") }
    const incident = { kind: "data", severity: "high", title: both, text: both, learnedOn: "2026-01-01" } as const
    const url = `https://acme.example/?a=${hostile[number]}`
    const happened = await recordIncident(app, { organisation: `acme${number}`, ...incident, url }, { by })
    if (number % 2 === 0) await closeIncident(app, happened, both, { by, seen: 1 })
    ids.incidents.push(happened)
    const pilot = { team: both, goal: both, fromDay: "2026-01-01", untilDay: "2026-02-01" }
    const tried = await startPilot(app, { plan: `acme${number}-writer/team`, ...pilot }, { by })
    if (number % 2 === 0) await endPilot(app, tried, { status: "stopped", result: both }, { by, seen: 1 })
    ids.pilots.push(tried)
  }
  for (const [name, table] of Object.entries({ licences, agreements, states })) {
    const rows = await app.store.read.select({ id: table.id }).from(table).limit(six.length)
    ids[name as Listed] = rows.map(({ id }) => id)
    expect(rows.length, name).toBeGreaterThan(0)
  }
  link = (await makeLink(app, { person: ids.people[0], by, why: hostile[0] ?? "" })).url
}

/** Drafts of decisions that say such things everywhere, and a suspension. */
async function decide() {
  const by = admin.id
  for (const [number, text] of texts(200).slice(0, 2).entries()) {
    const both = { fr: text, en: hostile.join(" ") }
    const id = await openDecision(app, { plan: `acme${number}-writer/team` }, { by })
    const { content } = await readDecision(app, id)
    const written = {
      ...{ summary: both, rationale: both, reasons: { outcome: text }, source: text },
      ...{ dpoOpinion: text, dpia: text, worksCouncil: text },
      conditions: [{ text: both, classes: [], uses: [] }],
      stated: [{ role: "it" as const, name: text, verdict: "agree" as const, on: "2026-01-01" }],
    }
    await saveDecisionDraft(app, id, { ...content, ...written }, { by, version: 1 })
    ids.decisions.push(id)
  }
  const [text = ""] = texts(200)
  const reason = { fr: text, en: hostile.join(" ") }
  const suspended = { plan: "acme2-writer/team", role: "it" as const, reason, summary: reason }
  ids.decisions.push(await suspendPlan(app, suspended, { by, roles: ["it"] }))
}

/** Exceptions that say such things, asked for, and one that holds. */
async function except() {
  const by = admin.id
  const other = await signedIn(app, ["legal"])
  const day = app.now().toISOString().slice(0, 10)
  for (const [number, text] of texts(100).slice(0, 3).entries()) {
    const both = { fr: text, en: texts(900)[0] }
    const id = await askException(
      app,
      {
        ...{ plan: `acme${number}-writer/team`, unit: ids.units[0] ?? "", classes: ["internal"], uses: ["copy"] },
        conditions: [
          { text: both, classes: [], uses: [] },
          { library: "teams", parameters: { team: text }, text: both, classes: ["internal"], uses: [] },
        ],
        ...{ reason: both, from: day, until: day },
      },
      { by },
    )
    ids.exceptions.push(id)
    if (number < 2) continue
    await answerException(app, id, { verdict: "approve", note: text }, { by: other.id })
  }
}

/** Questions to a vendor with such messages and answers, one of them sent. */
async function ask() {
  for (const [number, message] of texts(200).slice(0, 2).entries()) {
    const asked = { plans: [`acme${number}-writer/team`], by: admin.id, message, language: "fr" } as const
    const { id, path } = await packetFor(app, asked)
    const { items } = await readPacket(app, id)
    const answers = items.map((item, index) => ({
      ...{ question: item.id, base: "" },
      answer: { verdict: "unanswered", text: hostile[index % hostile.length] } as const,
    }))
    await savePacketAnswers(app, id, answers)
    if (number === 1) await submitPacket(app, id, { answeredBy: message })
    ids.packets.push(id)
    vendorLinks.push(path)
  }
}

/** Agencies with such names, and contracts that say such things everywhere. */
async function agree() {
  const by = { by: admin.id }
  for (const [number, text] of texts(200).slice(0, 3).entries()) {
    const agency = `acme${number}`
    const termsUrl = `https://acme.example/?a=${hostile[number]}`
    await addAgency(app, { organisation: agency, agency: { types: [], termsUrl } }, by)
    const content: ContractContent = {
      ...{ title: text, reference: text.slice(0, 80), deliverables: hostile.join(" "), language: "fr", scopes: [] },
      ...{ data: ["internal"], audiences: [], media: [], oversight: "none", start: "2026-01-01", renewal: "none" },
      subcontractors: [{ name: text, does: text }],
    }
    ids.contracts.push((await addContract(app, { agency, content }, by)).id)
  }
}

/** Deliverables with such words, campaigns and names of files, and what the files say in such words. */
async function handOver() {
  const day = app.now().toISOString().slice(0, 10)
  const organisation = (await organisationIds(app.store.read, ["acme0"])).get("acme0") ?? ""
  const made = { createdAt: app.now().toISOString(), createdBy: admin.id }
  const [contractTitle = ""] = texts(200)
  const content: ContractContent = {
    ...{ title: contractTitle, language: "fr", scopes: [], data: [], audiences: [], media: [] },
    ...{ oversight: "none", start: day, renewal: "none", subcontractors: [] },
  }
  await app.store.commit((write) => [
    write.insert(contracts).values({ id: "ctr_x", organisationId: organisation, content, startsOn: day, ...made }),
  ])
  for (const [number, title] of texts(200).slice(0, 3).entries()) {
    const words = { title, version: title.slice(0, 60), campaign: title.slice(0, 120) }
    const { id } = await addDeliverable(app, "ctr_x", { ...words, kind: "image" }, { by: admin.id })
    const system = { iptc: { ...noIptc("found"), digitalSourceTypes: [title], aiSystem: title, credit: title } }
    app.fileMetadata = {
      read: async ({ length: size }) => ({
        ...{ mediaType: title, size, faults: [], ...system },
        c2pa: { ...noC2pa("found"), generator: { name: title }, problems: [title], signer: { name: title, at: title } },
      }),
    }
    const file = { bytes: new TextEncoder().encode(`file ${number}`), name: title }
    await readDeliverableFile(app, id, file, { by: admin.id, keep: false })
    ids.deliverables.push(id)
  }
}

/** Clauses of the company's own in such words, each in two editions; a form would have refused some of them. */
async function word() {
  const [shipped] = clauseLibrary.clauses
  if (!shipped) throw new Error("no clause")
  const content = (words: string): Clause => {
    const text = { fr: words, en: words }
    const at = { summary: text, paragraphs: [{ id: "p1", text, items: [{ id: "i1", text }] }] }
    return {
      ...{ ...shipped, version: 1, core: false, title: text, purpose: text, fallback: [text], notes: [{ text }] },
      ...{ warnings: [{ text }], positions: { strict: at, balanced: at, light: at } },
    }
  }
  const rows = six.flatMap((number) => {
    const [words = "", other = ""] = [hostile[number], hostile[number + 1] ?? hostile[0]]
    const of = { clauseId: `OWN-${number + 1}`, basedOn: null, savedAt: app.now().toISOString(), savedBy: admin.id }
    return [
      { ...of, edition: 1, content: content(other), note: other },
      { ...of, edition: 2, content: content(words), note: words },
    ]
  })
  await app.store.commit((write) => [write.insert(companyClauses).values(rows)])
}

/** Drafts of clauses in such words: one that is drafted, one that legal sent back, one that is signed. */
async function draft() {
  const by = { by: admin.id }
  for (const [number, text] of texts(200).slice(0, 3).entries()) {
    const contract = ids.contracts[number] ?? ""
    // Of four clauses: the words come again in each.
    const { id } = await makeDraft(app, { contract, title: text, preset: "pitch", languages: ["fr", "en"] }, by)
    const change = { part: "start", title: text, preset: "pitch", languages: ["fr", "en"], client: text } as const
    await savePart(app, id, change, admin.id)
    const seen = async () => (await readDraft(app, id, "2026-11-22")).seen
    await keepVersion(app, id, { note: text }, { ...by, seen: await seen() })
    await commentDraft(app, id, { clause: "CL-06", text }, by)
    const copy = { bytes: new TextEncoder().encode(text), name: text, keep: false }
    const day = "2026-11-22"
    const ways = [
      [],
      [{ kind: "submitted" }, { kind: "returned" }],
      [{ kind: "submitted" }, { kind: "approved" }, { kind: "sent", day }, { kind: "signed", day, copy }],
    ] as const
    for (const step of ways[number] ?? []) {
      const taken = { ...step, version: 1, note: text }
      await stepDraft(app, id, taken, { ...by, roles: ["legal"], seen: await seen() })
    }
    ids.drafts.push(id)
  }
}

/** Declarations in such words, of a contract and of a deliverable, one of them sent. */
async function declare() {
  const [text = "", other = "", third = ""] = texts(200)
  const tool = (name: string) => ({ name, tier: name, vendor: name, version: name, retention: name, hosting: name })
  const whole = {
    ...completeParts({ ...tool(text), plan: undefined }),
    "tools/2": { ...tool(other), crafts: [], data: [] },
  }
  const more = {
    uses: { uses: [{ craft: "copy", level: "edited", note: third }] },
    oversight: { oversight: "reviewed", reviewers: text, checks: other },
    subcontractors: { subcontracts: true, subcontractors: [{ name: text, tools: other, crafts: ["copy"] }] },
    pricing: { pricing: third },
  }
  const sent = { ...completeParts({ ...tool(other), plan: undefined }), ...more }
  const sheet = {
    start: { usesAi: true, level: "edited" },
    "tools/1": tool(text),
    making: { inputs: text, prompts: other },
  }
  const contents = [{ ...whole, ...more }, sent, sheet]
  for (const [number, parts] of contents.entries()) {
    const deliverable = number === 2 ? ids.deliverables[0] : undefined
    const made = { contract: "ctr_x", deliverable, language: "fr", message: text, until: "2027-01-31" } as const
    const { id, path } = await declarationFor(app, made, admin.id)
    await fillDeclaration(app, id, parts)
    if (number === 1) await sendDeclaration(app, id, { name: text, role: other })
    ids.declarations.push(id)
    agencyLinks.push(path)
  }
}

/** Frozen assessments with such names, measures and facts, under a methodology that is kept and one that is not. */
async function freeze() {
  const written = texts(200).slice(0, 3)
  const whose = (number: number) => ({ plan: `acme${number}-writer/team`, seenOn: "2026-02-01" })
  const frozen = written.map((text, number) => ({
    ...{ plan: `acme${number}-writer/team`, on: "2026-02-02", depth: "screening" },
    ...{ methodology: number === 0 ? app.methodology.version : text.slice(0, 60) },
    ...{ score: 50, floor: 10, evidence: 0.5, band: "moderate", author: text, reviewer: text },
    justifications: { C1: text, Z9: text },
    closed: [{ factor: "C1", question: text.slice(0, 60), note: text, on: "2026-02-01", by: text }],
    facts: [
      {
        ...whose(number),
        factor: "C1",
        option: 3,
        sourceClass: "claim",
        text: { fr: text },
        evidence: { sha256: "a".repeat(64), name: text },
      },
      { ...whose(number), factor: "D1", option: 1, sourceClass: "terms", text: { en: text } },
    ],
  }))
  await stated(app, { aval: 1, assessments: frozen })
  const rows = await app.store.read.select({ id: frozenAssessments.id }).from(frozenAssessments)
  ids.frozen = rows.slice(-written.length).map(({ id }) => id)
}

/** A browser that keeps what went wrong. */
const faults: string[] = []
async function openContext(): Promise<BrowserContext> {
  const opened = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  opened.on("console", (message) => {
    // Pages that are refused on purpose, and days that are none: the browser tells of them.
    const expected = /status of 4(04|22)|does not conform to the required format/
    if (/^(error|warning)$/.test(message.type()) && !expected.test(message.text())) faults.push(message.text())
  })
  opened.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  opened.on("weberror", (error) => faults.push(error.error().message))
  opened.on("request", (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin !== site.url || pathname === "/hit" || pathname.endsWith("/x")) faults.push(`asked for ${request.url()}`)
  })
  return opened
}

/** What in a page is not ours: a script that ran, an element or attribute that was a text. */
async function foreignIn(page: Page): Promise<string[]> {
  return page.evaluate(`[
    ...("hit" in globalThis ? ["a script ran"] : []),
    ...[...document.querySelectorAll("iframe, object, embed, base, animate, template, noscript, style, body meta, body link, script:not([src^='/assets/'])")].map((found) => found.outerHTML.slice(0, 200)),
    ...[...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].filter(({ name, value }) =>
      /^(on|hx-on)/.test(name) || (/^(href|src|action|formaction|xlink:href)$/.test(name) && /^\\s*(javascript|data|vbscript):/i.test(value)) || /evil\\.example/.test(name + new URL(/^(href|src|action)$/.test(name) ? value : "/", location).host) || value === "/hit",
    ).map(({ name, value }) => element.tagName + " " + name + "=" + value)),
  ]`)
}

/** Opens pages in two tabs; what is wrong, by page. */
async function walk(paths: readonly string[]): Promise<Record<string, readonly string[]>> {
  const wrong: Record<string, readonly string[]> = {}
  const left = [...paths]
  const tab = async () => {
    const page = await context.newPage()
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const answer = await page.goto(`${site.url}${path}`, { waitUntil: "load" })
      const status = answer?.status() ?? 0
      const found = [...(await foreignIn(page)), ...(status >= 500 || status === 0 ? [`status ${status}`] : [])]
      if (found.length > 0) wrong[path] = found
    }
    await page.close()
  }
  await Promise.all([tab(), tab()])
  const told = faults.splice(0)
  return told.length > 0 ? { ...wrong, faults: told } : wrong
}

const inBoth = (path: string) => langs.map((lang) => `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`)
/** Many alike: each in one language, all in both. */
const inTurn = (paths: readonly string[]) => paths.map((path, index) => `${path}?lang=${langs[index % 2]}`)

/** Addresses of the pages that have a parameter, by route. */
function filled(): Readonly<Record<string, readonly string[]>> {
  const people = (part: string) => ids.people.map((id) => `/admin/people/${id}${part}`)
  const one = ids.people[1] ?? ""
  const versions = (part: string) =>
    documents.flatMap((address, index) => (index % 2 === 1 ? `${documents[index - 1]}${address}${part}` : []))
  return {
    "/set-up/:secret": [],
    "/vendor/:secret": [],
    "/declare/:secret": [],
    "/declarations/:id": ids.declarations.map((id) => `/declarations/${id}`),
    "/declarations/:id/diff": ids.declarations.slice(1, 2).map((id) => `/declarations/${id}/diff`),
    "/declarations/:id/form": [
      ...["", "?part=tools&q=%3Cscript%3E", "?part=tools/1", "?part=tools/1&remove=1", "?part=subcontractors"],
      ...["?part=uses", "?part=send", "?part=tools/new&name=%3Cscript%3Ehit%3D1%3C/script%3E"],
    ].map((query) => `/declarations/${ids.declarations[0]}/form${query}`),
    // A download: no page.
    "/declarations/:id/sheet": [],
    "/list/:n{[1-9][0-9]{0,8}}/diff/:m{[1-9][0-9]{0,8}}": ["/list/1/diff/2", "/list/2/diff/1"],
    "/list/exports/:format": ["csv", "markdown", "html", "squid"].map((id) => `/list/exports/${id}`),
    "/agencies/:slug": ids.contracts.flatMap((_, number) =>
      ["", "?tab=conflicts", "?tab=declarations", "?tab=score", "?tab=terms"].map(
        (tab) => `/agencies/acme${number}${tab}`,
      ),
    ),
    "/clauses/:id": [
      "/clauses/CL-02?position=strict",
      `/clauses/CL-06?position=${encodeURIComponent(hostile[0] ?? "")}`,
      ...six.map((number) => `/clauses/OWN-${number + 1}`),
    ],
    "/clauses/:id/edit": six.map((number) => `/clauses/OWN-${number + 1}/edit`),
    "/clauses/:id/editions": six.map((number) => `/clauses/OWN-${number + 1}/editions?from=before`),
    "/clauses/:id/reset": ["/clauses/OWN-1/reset"],
    "/agencies/:slug/edit": ids.contracts.map((_, number) => `/agencies/acme${number}/edit`),
    "/contracts/:id": ids.contracts.map((id) => `/contracts/${id}`),
    "/contracts/:id/edit": ids.contracts.map((id) => `/contracts/${id}/edit`),
    "/contracts/:id/termination": ids.contracts.map((id) => `/contracts/${id}/termination`),
    "/deliverables/:id": ids.deliverables.map((id) => `/deliverables/${id}`),
    "/deliverables/:id/edit": ids.deliverables.map((id) => `/deliverables/${id}/edit`),
    "/packets/:id": ids.packets.map((id) => `/packets/${id}`),
    // A download: no page.
    "/packets/:id/questions.xlsx": [],
    "/tools/:slug": texts(200).map((_, number) => `/tools/acme${number}-writer`),
    "/account/passkeys/:id/removal": ids.passkeys.map((id) => `/account/passkeys/${id}/removal`),
    "/account/tokens/:id/revocation": ids.tokens.map((id) => `/account/tokens/${id}/revocation`),
    "/register/tools/:slug": six.map((number) => `/register/tools/acme${number}-writer`),
    "/register/plans/:tool/:plan": six.map((number) => `/register/plans/acme${number}-writer/team`),
    "/register/organisations/:slug": six.map((number) => `/register/organisations/acme${number}`),
    "/terms/import/:id": ["/terms/import/imp_none"],
    "/terms/:id": documents.filter((_, index) => index % 2 === 0),
    "/terms/:id/versions/:version": versions(""),
    "/terms/:id/versions/:version/passage": versions("/passage"),
    "/register/inventory/:sha256": ids.tables.map(
      (sha256, number) =>
        `/register/inventory/${sha256}${number % 2 === 0 ? "" : "?head=1&c0=tool&c1=vendor&preview=1"}`,
    ),
    "/files/:sha256": ids.files.map((sha256) => `/files/${sha256}`),
    // Downloads: no page.
    "/files/:sha256/content": [],
    "/register/licences/:id": ids.licences.map((id) => `/register/licences/${id}`),
    "/register/agreements/:id": ids.agreements.map((id) => `/register/agreements/${id}`),
    "/register/states/:id": ids.states.map((id) => `/register/states/${id}`),
    "/assessments/:id": assessments.map((id) => `/assessments/${id}`),
    "/assessments/:id/comparison": assessments.map((id) => `/assessments/${id}/comparison`),
    "/assessments/frozen/:id": ids.frozen.map((id) => `/assessments/frozen/${id}`),
    // Downloads: no page.
    "/assessments/frozen/:id/pdf": [],
    "/drafts/:id": ids.drafts.flatMap((id) =>
      ["start&show=both", "questions", "annexes", "open", "CL-06&show=both", "CL-05&show=en"].map(
        (part) => `/drafts/${id}?part=${part}`,
      ),
    ),
    "/drafts/:id/document": [],
    "/drafts/:id/comparison": ids.drafts.flatMap((id) => [
      `/drafts/${id}/comparison`,
      `/drafts/${id}/comparison?from=standard&to=1`,
    ]),
    "/drafts/:id/versions": ids.drafts.map((id) => `/drafts/${id}/versions`),
    "/drafts/:id/versions/:number{[1-9][0-9]{0,5}}": ids.drafts.map((id) => `/drafts/${id}/versions/1?show=both`),
    "/drafts/:id/steps": ids.drafts.flatMap((id) => [`/drafts/${id}/steps`, `/drafts/${id}/steps?step=submitted`]),
    "/drafts/:id/set-aside": ids.drafts.map((id) => `/drafts/${id}/set-aside`),
    "/assessments/:id/factors/:factor": assessments.map((id) => `/assessments/${id}/factors/C1`),
    "/register/facts/:id": ids.facts.map((id) => `/register/facts/${id}`),
    "/register/tools/:slug/merge": six.map((n) => `/register/tools/acme${n}-writer/merge?into=acme${n + 1}-writer`),
    "/register/tools/:slug/retirement": six.map((number) => `/register/tools/acme${number}-writer/retirement`),
    "/register/plans/:tool/:plan/retirement": six.map((n) => `/register/plans/acme${n}-writer/team/retirement`),
    "/register/organisations/:slug/merge": six.map((n) => `/register/organisations/acme${n}/merge?into=acme${n + 1}`),
    "/register/organisations/:slug/retirement": six.map((n) => `/register/organisations/acme${n}/retirement`),
    "/register/organisations/:slug/supply-chain": six.map((n) => `/register/organisations/acme${n}/supply-chain`),
    "/register/facts/:id/corrections": ids.facts.map((id) => `/register/facts/${id}/corrections`),
    "/corrections/:id": ids.corrections.map((id) => `/corrections/${id}`),
    "/decisions/:id": ids.decisions.map(
      (id, number) => `/decisions/${id}?at=${number % 2 === 0 ? "2026-11-01" : hostile[0]}`,
    ),
    "/exceptions/:id": ids.exceptions.map((id) => `/exceptions/${id}`),
    "/decisions/:id/draft": ids.decisions.map((id) => `/decisions/${id}/draft`),
    "/reviews/:id": ids.tasks.map((id) => `/reviews/${id}`),
    "/account/feeds/:id/revocation": ids.feeds.map((id) => `/account/feeds/${id}/revocation`),
    "/feeds/:secret/reviews.ics": [],
    "/feeds/:secret/changes.atom": [],
    "/feeds/:secret/changes.json": [],
    "/admin/webhooks/:id": ids.webhooks.map((id) => `/admin/webhooks/${id}`),
    "/admin/webhooks/:id/secret": ids.webhooks.map((id) => `/admin/webhooks/${id}/secret`),
    "/admin/webhooks/:id/removal": ids.webhooks.map((id) => `/admin/webhooks/${id}/removal`),
    "/incidents/:id": ids.incidents.map((id) => `/incidents/${id}`),
    "/adoption/pilots/:id": ids.pilots.map((id) => `/adoption/pilots/${id}`),
    "/requests/:id": ids.requests.map((id) => `/requests/${id}`),
    "/requests/:id/answer": ids.requests.map(
      (id, number) => `/requests/${id}/answer?with=${ids.requests[(number + 1) % six.length]}`,
    ),
    "/register/facts/:id/withdrawal": ids.facts.map((id) => `/register/facts/${id}/withdrawal`),
    "/admin/people/:id": people(""),
    "/admin/people/:id/disabling": people("/disabling").slice(0, six.length),
    "/admin/people/:id/erasure": people("/erasure").slice(-six.length),
    "/admin/tokens/:id/revocation": ids.tokens.map((id) => `/admin/tokens/${id}/revocation`),
    "/admin/settings/units/:id": ids.units.map((id) => `/admin/settings/units/${id}`),
    "/history/access/:object{.+}": [
      `person/${one}`,
      `person/${admin.id}`,
      `unit/${ids.units[0]}`,
      `token/${ids.tokens[0]}`,
    ].map((object) => `/history/access/${object}`),
    "/history/:object{.+}": [
      "company",
      "list",
      "tool/acme0-writer",
      "plan/acme1-writer/team",
      "organisation/acme2",
    ].map((object) => `/history/${object}`),
  }
}

/** The pages of the server: what answers a GET with HTML. */
async function pages(): Promise<{ plain: string[]; withParameter: string[] }> {
  const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  const routes = server.doors.filter(({ method, path }) => method === "GET" && !/^\/(api|assets)\//.test(path))
  const plain: string[] = []
  for (const { path } of routes.filter((route) => !route.path.includes(":"))) {
    const answer = await server.fetch(new Request(`${site.url}${path}`, { headers: admin.headers }), {})
    if (/^text\/html/.test(answer.headers.get("Content-Type") ?? "")) plain.push(path)
  }
  return { plain, withParameter: routes.map(({ path }) => path).filter((path) => path.includes(":")) }
}

describe("no text becomes anything else", () => {
  test("the watch sees what it is for", async () => {
    expect(texts(60).every((text) => text.length <= 60)).toBe(true)
    expect(hostile.length).toBeGreaterThan(30)
    const page = await context.newPage()
    await page.goto(`${site.url}/check`)
    await page.evaluate(
      `document.body.insertAdjacentHTML("beforeend", '<img src=y onerror=hit=1><b hx-get="/hit">x</b><iframe></iframe>'); hit = 1`,
    )
    await page.waitForTimeout(50)
    expect(await foreignIn(page)).toEqual(["a script ran", "<iframe></iframe>", "IMG onerror=hit=1", "B hx-get=/hit"])
    await page.close()
    expect(faults.splice(0).join()).toMatch(/Content Security Policy/)
  })

  test("every page of a person who has signed in", async () => {
    const { plain, withParameter } = await pages()
    expect(plain.length).toBeGreaterThan(15)
    expect(Object.keys(filled()).toSorted()).toEqual(withParameter.toSorted())
    const page = await context.newPage()
    for (const path of [
      "/tools",
      "/tools/acme0-writer",
      "/how-we-work",
      "/list",
      "/account",
      "/admin/people",
      "/admin/tokens",
    ]) {
      await page.goto(`${site.url}${path}`)
      expect([path, (await page.locator("body").innerText()).includes(hostile[0] ?? "")]).toEqual([path, true])
    }
    await page.close()
    const found = await walk([...inTurn(plain), ...Object.values(filled()).flatMap(inTurn)])
    expect(found).toEqual({})
  }, 180_000)

  test("every page that shows what was asked for", async () => {
    const asked = texts(200).flatMap((text) => {
      const query = (...names: string[]) => new URLSearchParams(names.map((name) => [name, text])).toString()
      return [
        `/check?${query("tool", "data", "use", "plan", "at")}`,
        `/check?${query("host")}`,
        `/tools?${query("q", "sort", "category", "view")}`,
        `/files?${query("q", "page")}`,
        `/agencies?${query("q", "view", "sort", "page")}`,
        `/contracts/new?${query("agency")}`,
        `/drafts/pitch?${query("who", "by")}`,
        `/drafts?${query("q", "agency", "standing", "contract", "done", "page")}`,
        `/drafts/new?contract=${ids.contracts[0]}&${query("preset")}`,
        `/deliverables?${query("q", "campaign", "agency", "state", "contract", "page")}`,
        `/terms?${query("q", "collection", "page")}`,
        `/terms/import?${query("collection")}`,
        `/decisions?${query("q", "view", "page")}`,
        `/list/proof?${query("plan", "data", "use", "day")}`,
        `/list/compare?${query("from", "to")}`,
        `/list/exports?${query("q", "rule")}`,
        `/decisions/new?${query("q")}`,
        `/decisions/new?plan=acme0-writer/team&${query("like", "basis")}`,
        `/decisions/${ids.decisions[0]}/draft?${query("why", "done")}`,
        `/decisions/suspension?${query("q")}`,
        `/requests/new?${query("tool", "data", "use")}`,
        `/admin/people?${query("q", "status", "role", "done")}`,
        `/admin/tokens?${query("q", "state", "done")}`,
        `/admin/webhooks?${query("done")}`,
        `/admin/webhooks/${ids.webhooks[0]}?${query("state", "done", "tested")}`,
        `/admin/events?${query("actor", "object", "kind", "from", "before")}`,
        `/admin/settings?${query("done")}`,
        `/assessments/comparison?${query("a", "b", "data", "use", "find")}`,
        `/assessments/comparison?a=frozen/${ids.frozen[0]}&${query("find")}`,
        `/account?${query("done")}`,
        `/sign-in?again=1&${query("return_to", "done")}`,
        `${documents[0]}${documents[1]}?${query("q", "passage", "plan", "factor", "assessment", "corrects")}`,
        `${documents[0]}${documents[1]}/passage?passage=0-900&${query("about", "tool", "factor", "assessment")}`,
        `/terms/new?${query("service", "plan")}`,
        `/nowhere/${encodeURIComponent(text)}`,
      ]
    })
    expect(await walk(asked)).toEqual({})
  }, 60_000)

  test("every page of a stranger with a link", async () => {
    const own = context
    context = await openContext()
    await (await context.newPage()).goto(link)
    expect(await walk([...inBoth("/set-up"), ...inBoth("/set-up?way=password"), ...inBoth("/sign-in")])).toEqual({})
    for (const path of vendorLinks) {
      await (await context.newPage()).goto(`${site.url}${path}`)
      const parts = [1, 2, 3, 4, 5, 6, 7, 8].map((part) => `/vendor?part=${part}`)
      expect(await walk([...inBoth("/vendor"), ...parts])).toEqual({})
    }
    for (const path of agencyLinks) {
      await (await context.newPage()).goto(`${site.url}${path}`)
      const parts = ["tools", "tools/1", "tools/2&remove=1", "uses", "subcontractors", "making", "files", "send"]
      const pages = parts.map((part) => `/declare?part=${part}`)
      expect(
        await walk([...inBoth("/declare"), ...pages, `/declare/tools?q=${encodeURIComponent(hostile[0] ?? "")}`]),
      ).toEqual({})
    }
    await context.close()
    context = own
  })

  test("every form that is shown again, as it was typed", async () => {
    const [text = ""] = texts(120)
    const forms: readonly (readonly [string, Record<string, string>])[] = [
      ["/admin/people/new", { name: text, mail: text, roles: text }],
      [`/admin/people/${ids.people[1]}`, { name: text, mail: text, language: text, seen: "0" }],
      ["/admin/settings/company", { name: text, zone: text, languages: text, seen: "0" }],
      ["/account/mails", { wanted: text }],
      ["/admin/settings/mails", { what: text }],
      ["/admin/settings/sign-in", { unknownPeople: text, group: text, role: text, seen: "0" }],
      ["/admin/settings/units", { fr: `${text}${text}`, en: text }],
      ["/account/profile", { name: text, mail: text, zone: text, seen: "0" }],
      ["/account/tokens", { name: text, scopes: text, days: text }],
      ["/admin/webhooks/new", { name: text, url: text, kinds: text }],
      [`/admin/webhooks/${ids.webhooks[0]}`, { name: text, url: text, kinds: text, seen: "0" }],
      ["/account/passkeys", { name: text, answer: text }],
      ["/sign-in/password", { mail: text, return_to: text }],
    ]
    const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
    const page = await context.newPage()
    for (const [path, fields] of forms) {
      const answer = await server.fetch(
        new Request(`${site.url}${path}`, { method: "POST", headers: admin.posting, body: formBody(fields) }),
        {},
      )
      expect([path, [412, 422].includes(answer.status)]).toEqual([path, true])
      const html = await answer.text()
      const headers = Object.fromEntries(answer.headers)
      await page.route("**/shown-again", (route) => route.fulfill({ status: 200, headers, body: html }))
      await page.goto(`${site.url}/shown-again`, { waitUntil: "load" })
      expect([path, await foreignIn(page), faults.splice(0)]).toEqual([path, [], []])
      await page.unroute("**/shown-again")
    }
    await page.close()
  }, 60_000)

  test("what htmx puts in place of a form or a part, too", async () => {
    const page = await context.newPage()
    await page.goto(`${site.url}/admin/people/new?lang=en`)
    await page.locator("main input[name=name]").fill(texts(120)[0] ?? "")
    // Without a role it is refused.
    for (const box of await page.locator("main input[name=roles]:checked").all()) await box.uncheck()
    await page.locator("main form button.go").click()
    await expect.poll(() => page.title()).toMatch(/^Error/)
    expect(await page.locator("main input[name=name]").inputValue()).toBe(texts(120)[0])
    expect(await foreignIn(page)).toEqual([])
    await page.goto(`${site.url}/check?lang=en`)
    const answered = page.waitForResponse(/suggestions/)
    await page.locator("#tool").pressSequentially(hostile[9] ?? "")
    await answered
    expect(await foreignIn(page)).toEqual([])
    await page.close()
    expect(faults.splice(0)).toEqual([])
  }, 60_000)
})
