import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { assessments, methodologies } from "../../db/schema.ts"
import { closeQuestion } from "../../src/actions/close-question.ts"
import { exportDocument } from "../../src/actions/export-document.ts"
import { freezeAssessment } from "../../src/actions/freeze-assessment.ts"
import { openAssessment } from "../../src/actions/open-assessment.ts"
import { readAssessment } from "../../src/actions/read-assessment.ts"
import { readFrozen } from "../../src/actions/read-frozen.ts"
import { submitAssessment } from "../../src/actions/submit-assessment.ts"
import { justifyFactor } from "../../src/actions/work-on-factor.ts"
import { pdfText } from "../../src/adapters/document-pdf.ts"
import { printed } from "../../src/adapters/document-print.ts"
import type { Assessment } from "../../src/core/register.ts"
import { scorePlan } from "../../src/core/score.ts"
import { createServer } from "../../src/web/server.tsx"
import { weakPatterns } from "../../templates/questionnaires/weak-answers.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"
import { readPdf } from "../support/pdf.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let get: ReturnType<typeof pagesOf>
let ana: TestPerson
let reader: TestPerson
let own: string
let imported: string

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ")

beforeAll(async () => {
  app = await testApp({ demo: true })
  get = pagesOf(app)
  ana = await signedIn(app, ["assessor"], { name: "Ana Exemple" })
  reader = await signedIn(app, ["reader"])
  const [first] = await app.store.read.select().from(assessments).limit(1)
  imported = first?.id ?? ""
  own = await freeze("ass_own")
})
afterAll(() => app.close())

/** An assessment as the workspace freezes it: account, contexts, measures, two people, and the methodology beside it. */
async function freeze(id: string, over: Partial<Assessment> = {}, version = "9.9.9"): Promise<string> {
  const of = await readFrozen(app, imported)
  const { facts, plan: slug } = of.sheet.assessment
  const methodology = { ...app.methodology, version }
  const frozen = [
    ...facts,
    {
      id: "f_own",
      subject: { kind: "company", slug: "" },
      factor: "F7",
      option: 0,
      sourceClass: "tested",
      seenOn: "2026-05-01",
    },
    {
      ...{ id: "f_file", subject: { kind: "plan", slug }, factor: "A4", option: 1, sourceClass: "contract" },
      ...{ seenOn: "2026-05-01", evidence: { sha256: "c".repeat(64), name: "dpa-signed.pdf" } },
    },
  ] as Assessment["facts"]
  const about = (kind: string) => frozen.filter(({ subject }) => subject.kind === kind)
  const { score, floor, evidence, band } = scorePlan({
    ...{ methodology, account: "company", context: methodology.reference, day: "2026-06-01", depth: "full" },
    chain: {
      ...{ plan: about("plan"), tool: about("tool"), organisation: about("organisation") },
      ...{ use: about("use").filter(({ subject }) => subject.slug === "copy"), company: about("company") },
    },
  })
  await app.store.commit((write) => [
    write.insert(assessments).values({
      ...{ id, planId: of.plan.id, day: "2026-06-01", methodology: version, depth: "full", facts: frozen },
      ...{ score, floor, evidence, band, author: ana.id, reviewer: "per_gone", account: "company" },
      contexts: [
        { dataClass: "internal", use: "copy" },
        { dataClass: "personal", use: "crm" },
      ],
      justifications: { A1: "L’accord signé le 3 mai ≥ ce que les conditions disent.", F7: "Rien à faire." },
      closed: [
        { factor: "C1", question: "C1.fine-tuning", note: "Lu au bon de commande.", on: "2026-05-30", by: ana.id },
        { factor: "C1", question: "C1.of-yore", note: "Demandé au téléphone.", on: "2026-05-31" },
      ],
      ...over,
    }),
    ...(version === "9.9.9"
      ? [
          write
            .insert(methodologies)
            .values({ version, content: methodology, addedAt: "2026-06-01T00:00:00Z" })
            .onConflictDoNothing(),
        ]
      : []),
  ])
  return id
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex")
}

const address = (id: string, query = "") => `/assessments/frozen/${id}${query}`

describe("the page", () => {
  test("shows every context with its figures, and that they still come out", async () => {
    const { status, text, title } = await get(address(own, "?lang=en"), ana.headers)
    expect(status).toBe(200)
    expect(title).toMatch(/^ChatGPT Enterprise: assessment of 1 June 2026, \w+ risk/)
    expect(text).toContain("The 2 contexts assessed")
    expect(text).toContain("personal data")
    expect(text).toContain("Computed again just now from what was frozen: the same figures.")
    expect(text).toContain("9.9.9 (kept here, whole)")
    const { sheet } = await readFrozen(app, own)
    for (const { shown } of sheet.contexts) expect(text).toContain(shown.score.toFixed(2))
  })

  test("says in French what it says in English, with the sources, and leads to history, plan and comparison", async () => {
    const page = await get(address(own), ana.headers)
    expect(plain(page.text)).toContain("Recalculée à l’instant à partir de ce qui est figé : les mêmes chiffres.")
    expect(plain(page.text)).toContain("Critère par critère")
    expect(page.links).toContain("/history/plan/chatgpt/enterprise")
    expect(page.links).toContain(`/assessments/comparison?a=frozen%2F${own}`)
    expect(page.links.some((link) => link.startsWith(address(own, "/pdf?lang=en")))).toBe(true)
  })

  test("of one that came from elsewhere is that of the reference context, as stated, and what rests on it is named", async () => {
    const { text } = await get(address(imported, "?lang=en"), ana.headers)
    expect(text).toContain("The context assessed")
    expect(text).toContain("as stated in the import: it was not made in Aval")
    expect(text).toContain("the same as today")
    expect(text).toContain("One decision rests on this assessment")
    expect(text).toContain("not on record: that of the plan today")
  })

  test("tells readers no person, no measure and no file name, and those who keep the register all of it", async () => {
    const all = await get(address(own), ana.headers)
    const some = await get(address(own), reader.headers)
    for (const secret of ["Ana Exemple", "L’accord signé le 3 mai", "dpa-signed.pdf", "Lu au bon de commande."]) {
      expect(all.text).toContain(secret)
      expect(some.html).not.toContain(secret)
    }
    // Of somebody whose name is not known there is the id.
    expect(all.text).toContain("per_gone")
    expect(some.html).not.toContain("per_gone")
    expect(some.text).toContain("c".repeat(64))
  })

  test("shows the sub-questions that were closed, with what closed them, by whom and when", async () => {
    const { text } = await get(address(own, "?lang=en"), ana.headers)
    const [pattern] = weakPatterns.flatMap(({ questions }) => questions.filter(({ id }) => id === "C1.fine-tuning"))
    expect(text).toContain("Closed sub-questions")
    expect(text).toMatch(
      new RegExp(`${pattern?.text.en.slice(0, 40)}.*Lu au bon de commande\\. .*closed on 30 May 2026 by Ana Exemple`),
    )
    // A question that is asked no more stands by its id.
    expect(text).toMatch(/C1\.of-yore +Demandé au téléphone\. +.* · closed on 31 May 2026/)
  })

  test("names each figure that does not come out", async () => {
    const id = await freeze("ass_wrong", { score: 12.34, band: "low" })
    const { text } = await get(address(id, "?lang=en"), ana.headers)
    expect(text).toContain("it does not give the figures on record")
    expect(text).toMatch(/Score: 12.34 on record, \d+\.\d\d computed again/)
    expect(text).not.toContain("the same figures.")
  })

  test("without the methodology shows what was stored and every fact, and says that nothing can be computed", async () => {
    const id = await freeze("ass_unkept", {}, "0.1-lost")
    const { text, status } = await get(address(id, "?lang=en"), ana.headers)
    expect(status).toBe(200)
    expect(text).toContain("Methodology 0.1-lost is not kept here: nothing can be computed again.")
    expect(text).toContain("Figures on record (reference context)")
    expect(text).toContain("L’accord signé le 3 mai")
    expect(text).toContain("dpa-signed.pdf")
  })

  test("carries a hash of its content, the same in another register, whoever was erased", async () => {
    const { sha256 } = await readFrozen(app, own)
    expect((await get(address(own), ana.headers)).text).toContain(sha256)
    const twin = await freeze("ass_twin", { author: "per_other", reviewer: null as never })
    expect((await readFrozen(app, twin)).sha256).toBe(sha256)
    const other = await freeze("ass_other", { depth: "screening" })
    expect((await readFrozen(app, other)).sha256).not.toBe(sha256)
    // As docs/verify.md tells anybody to check it, from what is exported.
    const exported = JSON.parse(JSON.stringify(await exportDocument(app))) as { assessments: Assessment[] }
    const hashes = exported.assessments.map(({ author: _a, reviewer: _r, facts, closed, ...rest }) =>
      sha256Of(
        inOrder({
          ...rest,
          facts: facts.map(({ author: _b, ...fact }) => fact),
          closed: closed?.map(({ by: _c, ...question }) => question),
        }),
      ),
    )
    expect(hashes).toContain(sha256)
  })

  test("is told to programs with its contexts and account; measures only to those who may change the register", async () => {
    const ask = async ({ headers }: TestPerson) => {
      const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
      const answer = await server.fetch(new Request(`http://localhost/api/v1/assessments/${own}`, { headers }))
      return (await answer.json()) as Assessment
    }
    const [all, some] = [await ask(ana), await ask(reader)]
    expect(all).toMatchObject({ account: "company", reviewer: "per_gone", justifications: { F7: "Rien à faire." } })
    expect(some.contexts).toEqual(all.contexts)
    expect(some).not.toHaveProperty("justifications")
    expect(all.closed).toMatchObject([{ question: "C1.fine-tuning", by: ana.id }, { question: "C1.of-yore" }])
    expect(some).not.toHaveProperty("closed")
    expect(some).not.toHaveProperty("reviewer")
    const list = async ({ headers }: TestPerson) => {
      const server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
      const answer = await server.fetch(new Request("http://localhost/api/v1/assessments", { headers }))
      const { items } = (await answer.json()) as { items: Assessment[] }
      return items.find(({ id }) => id === own)
    }
    expect(await list(ana)).toHaveProperty("reviewer", "per_gone")
    expect(await list(reader)).not.toHaveProperty("reviewer")
  })

  test("of nothing is not there; a visitor is asked to sign in", async () => {
    expect((await get(address("ass_none"), ana.headers)).status).toBe(404)
    const closed = createServer(
      { ...app, config: { ...app.config, public: "none" } },
      { assets: new Map(), remote: () => "127.0.0.1" },
    )
    expect((await closed.fetch(new Request(`http://localhost${address(own)}`))).status).toBe(303)
  })
})

describe("the PDF", () => {
  /** Printed here, without a thread of its own each time; `threaded`: as the server does it. */
  async function pdfOf(id: string, lang: "fr" | "en", { headers = ana.headers, threaded = false } = {}) {
    const { documents } = app
    const near = threaded ? app : { ...app, documents: documents && { ...documents, pdf: printed } }
    const server = createServer(near, { assets: new Map(), remote: () => "127.0.0.1" })
    const answer = await server.fetch(new Request(`http://localhost${address(id, `/pdf?lang=${lang}`)}`, { headers }))
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }
  const textOf = async (bytes: Uint8Array<ArrayBuffer>) => plain(await pdfText(bytes.slice())).replace(/\s+/g, " ")
  let fr: Awaited<ReturnType<typeof pdfOf>>
  let en: typeof fr
  beforeAll(async () => {
    ;[fr, en] = [await pdfOf(own, "fr"), await pdfOf(own, "en")]
  })

  test("says in both languages what the page says: figures, people, measures, evidence, words, page numbers", async () => {
    const { sheet, sha256 } = await readFrozen(app, own)
    expect(fr.answer.headers.get("Content-Type")).toBe("application/pdf")
    expect(fr.answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="aval-chatgpt-enterprise-2026-06-01-fr.pdf"',
    )
    expect(fr.answer.headers.get("Set-Cookie")).toBeNull()
    const [french, english] = [await textOf(fr.bytes), await textOf(en.bytes)]
    for (const { shown } of sheet.contexts) {
      expect(french).toContain(shown.score.toFixed(2).replace(".", ","))
      expect(english).toContain(shown.score.toFixed(2))
    }
    for (const text of [french, english]) {
      expect(text).toContain("Ana Exemple")
      expect(text).toContain("L’accord signé le 3 mai ≥ ce que les conditions disent.")
      expect(text).toContain("Lu au bon de commande.")
      expect(text.replaceAll(" ", "")).toContain(sha256)
      expect(text).toContain("dpa-signed.pdf")
    }
    expect(french).toContain("Critère par critère")
    expect(french).toContain("Évaluation : ChatGPT Enterprise")
    expect(french).toMatch(/page 1 sur \d+/)
    // The font has no narrow space: none may be left to print as a box.
    expect(await pdfText(fr.bytes.slice())).not.toContain("\u202f")
    for (const [{ bytes }, language] of [
      [fr, "fr-FR"],
      [en, "en-GB"],
    ] as const) {
      const raw = Buffer.from(bytes).toString("latin1")
      expect(raw).toContain(`/Lang (${language})`)
      expect(raw).toContain("/DisplayDocTitle true")
    }
    expect(english).toMatch(/page 1 of \d+/)
    expect(english).toContain("not an electronic signature")
    expect(english).toContain("ODC Attribution License (ODC-BY 1.0)")
    const facts = sheet.assessment.facts.filter(({ evidence }) => evidence && "sha256" in evidence)
    expect(facts.length).toBeGreaterThan(5)
    // The end of a hash may stand on the next page.
    for (const { evidence } of facts)
      expect(english.replaceAll(" ", "")).toContain(
        evidence && "sha256" in evidence ? evidence.sha256.slice(0, 24) : "",
      )
  })

  test("tells a screen reader what is a heading, a table or neither, and in which language", async () => {
    const pdf = await readPdf((await pdfOf(own, "en")).bytes)
    expect([pdf.marked, pdf.language, pdf.loose]).toEqual([true, "en-GB", []])
    const roles = Map.groupBy(pdf.elements, ({ role }) => role)
    expect(roles.get("H1")).toHaveLength(1)
    for (const role of ["H2", "H3", "TH", "TD", "P"]) expect(roles.get(role)?.length, role).toBeGreaterThan(2)
  })

  test("is the same, byte for byte, whenever it is asked for", async () => {
    app.setNow("2026-11-22T10:09:00Z")
    const second = await pdfOf(own, "fr", { threaded: true })
    app.setNow("2026-11-22T10:00:00Z")
    expect(Buffer.from(second.bytes).equals(Buffer.from(fr.bytes))).toBe(true)
    expect(Buffer.from(en.bytes).equals(Buffer.from(fr.bytes))).toBe(false)
  })

  test("leaves out for a reader what the page leaves out", async () => {
    const text = await textOf((await pdfOf(own, "fr", { headers: reader.headers })).bytes)
    for (const secret of ["Ana Exemple", "per_gone", "L’accord signé le 3 mai", "dpa-signed.pdf"])
      expect(text).not.toContain(secret)
    expect(text).toContain("réservé aux évaluateurs")
  })

  test("is not promised where it cannot be made", async () => {
    const poor = { ...app, documents: undefined }
    const server = createServer(poor, { assets: new Map(), remote: () => "127.0.0.1" })
    const answer = await server.fetch(
      new Request(`http://localhost${address(own, "/pdf?lang=en")}`, { headers: ana.headers }),
    )
    expect(answer.status).toBe(501)
    expect(await answer.text()).toContain("The page prints")
    const page = await server.fetch(new Request(`http://localhost${address(own)}`, { headers: ana.headers }))
    expect(await page.text()).not.toContain("/pdf?lang")
  })

  test("of facts with words as long as they come stays a PDF", async () => {
    await stated(app, {
      aval: 1,
      assessments: [
        {
          ...{ plan: "chatgpt/enterprise", on: "2026-05-06", methodology: "1.0.0", depth: "screening" },
          ...{ score: 100, floor: 0, evidence: 0, band: "unproven" },
          facts: [
            {
              ...{ plan: "chatgpt/enterprise", factor: "C1", option: 4, sourceClass: "claim", seenOn: "2026-05-01" },
              text: { fr: "x".repeat(500), en: `${"tout ".repeat(300)}` },
              evidence: { url: `https://acme.example/${"a".repeat(500)}`, seenOn: "2026-05-01" },
            },
          ],
        },
      ],
    })
    const rows = await app.store.read.select().from(assessments)
    const id = rows.find(({ day }) => day === "2026-05-06")?.id ?? ""
    const text = await textOf((await pdfOf(id, "fr")).bytes)
    expect(text.replaceAll(" ", "")).toContain("x".repeat(200))
  })
})

test("what is frozen in the workspace comes out again, also where the reference context was not among what was assessed", async () => {
  const plan = "claude/team"
  const by = ana.id
  for (const contexts of [[{ dataClass: "personal", use: "crm" }], [app.methodology.reference]]) {
    const id = await openAssessment(app, { plan, contexts, full: true }, { by })
    await justifyFactor(app, id, { factor: "C3", justification: "Bref." }, { by, seen: 1 })
    const closing = { factor: "C1", question: "C1.fine-tuning", note: "Bon de commande, article 4." }
    const unclosed = await readAssessment(app, id)
    await closeQuestion(app, id, closing, { by, seen: 2 })
    await submitAssessment(app, id, { knowing: true }, { by, seen: 3 })
    const { hash } = await readAssessment(app, id)
    expect(hash).not.toBe(unclosed.hash)
    const second = await signedIn(app, ["legal"], { name: "Noé Exemple" })
    const frozen = await freezeAssessment(app, id, { hash }, { by: second.id })
    const report = await readFrozen(app, frozen)
    expect(report.sheet.reproduction).toEqual({ kind: "same" })
    expect(report.methodologyFrom).toBe("kept")
    expect(report.sheet.contexts.map(({ context }) => context)).toEqual(contexts)
    const { text } = await get(address(frozen, "?lang=en&done=frozen"), ana.headers)
    expect(text).toContain("The assessment is frozen; it keeps this address for ever.")
    expect(report.sheet.assessment.closed).toEqual([{ ...closing, by, on: "2026-11-22" }])
    for (const words of ["Ana Exemple", "Noé Exemple", "Bref.", "article 4.", "the same figures."])
      expect(text).toContain(words)
  }
})
