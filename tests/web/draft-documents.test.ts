import { strFromU8, unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { changeContract, knownContract } from "../../src/actions/save-contract.ts"
import { draftPartMark, saveDraft } from "../../src/actions/save-draft.ts"
import { clauseWord } from "../../src/adapters/clause-word.ts"
import { printed } from "../../src/adapters/document-print.ts"
import { Unreadable } from "../../src/core/documents.ts"
import { fileWords } from "../../src/core/draft-copy.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { unescaped } from "../support/html.ts"
import { readPdf } from "../support/pdf.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

const day = "2026-11-22"

let app: TestApp
let lawyer: TestPerson
let id: string

beforeAll(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  lawyer = await signedIn(app, ["legal"])
  id = await draftOf({ title: "Nom et logo Solène", reference: "C-2026-118" }, ["fr", "en"])
  await move(id, "CL-06", "strict")
  await keep(id)
  await move(id, "CL-06", "light")
  await keep(id)
})
afterAll(() => app.close())

let agencies = 0

async function draftOf(contract: { title: string; reference?: string | undefined }, languages: ("fr" | "en")[]) {
  agencies += 1
  const agency = await agencyBy(app, lawyer.id, { name: `Agence ${agencies}` })
  const own = await contractBy(app, lawyer.id, agency, { ...contract, scopes: ["brand"] })
  // Of four clauses: nothing here depends on how many there are.
  return (await makeDraft(app, { contract: own, languages, preset: "pitch" }, { by: lawyer.id })).id
}

async function move(draft: string, clause: string, position: "strict" | "light") {
  const reading = await readDraft(app, draft, day)
  const change = { part: "clause", clause, position, parameters: {}, leftOut: false, added: false } as const
  const mark = draftPartMark(app, reading.draft, clause, reading.library)
  await saveDraft(app, draft, { change, mark }, { by: lawyer.id })
}

async function keep(draft: string) {
  const { seen } = await readDraft(app, draft, day)
  return keepVersion(app, draft, {}, { by: lawyer.id, seen })
}

/** With what writes files here, without a process of its own each time; and where nothing does. */
const servers = new Map<boolean, Server>()
function serverOf(documents: boolean): Server {
  const known = servers.get(documents)
  if (known) return known
  const { documents: all, ...bare } = app
  const near = documents && all ? { ...app, documents: { ...all, pdf: printed, word: clauseWord } } : bare
  const server = createServer(near, { assets: new Map(), remote: () => `198.51.100.${asked++ % 250}` })
  servers.set(documents, server)
  return server
}

let asked = 0

function ask(path: string, { headers = lawyer.headers, documents = true, of = id } = {}) {
  const address = path.startsWith("/") ? path : `/drafts/${of}/document?${path}`
  return serverOf(documents).fetch(new Request(`http://localhost${address}`, { headers }))
}

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
const nameOf = (answer: Response) =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "")
const wordOf = async (answer: Response, part = "word/document.xml") =>
  strFromU8(unzipSync(await bytesOf(answer))[part] ?? new Uint8Array())
const textOf = async (answer: Response) =>
  unescaped((await answer.text()).replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ")

describe("a draft as a file", () => {
  test.each([
    ["word", "fr", "clauses-C-2026-118-version-2-fr.docx"],
    ["word", "both", "clauses-C-2026-118-version-2-fr-en.docx"],
    ["annotated", "en", "clauses-C-2026-118-version-2-annotated-internal-en.docx"],
    ["negotiation", "fr", "clauses-C-2026-118-version-2-negociation-interne-fr.docx"],
    ["redline&from=1", "en", "clauses-C-2026-118-version-2-changes-since-version-1-en.docx"],
    ["redline&from=standard", "en", "clauses-C-2026-118-version-2-changes-since-the-standard-en.docx"],
    ["pdf", "en", "clauses-C-2026-118-version-2-en.pdf"],
    ["markdown", "both", "clauses-C-2026-118-version-2-fr-en.md"],
  ])("%s, %s: %s", async (kind, language, name) => {
    const answer = await ask(`kind=${kind}&language=${language}&version=2`)
    expect(answer.status).toBe(200)
    expect(nameOf(answer)).toBe(name)
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; /)
    expect(answer.headers.get("Cache-Control")).toContain("no-store")
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff")
    const bytes = await bytesOf(answer)
    const start = strFromU8(bytes.slice(0, 4))
    expect(start).toBe(name.endsWith("pdf") ? "%PDF" : name.endsWith("md") ? "# Cl" : "PK\u0003\u0004")
  })

  test("says what it was made from: a version, a version and what changed since, or work that nobody kept", async () => {
    const header = async (query: string, of = id) => wordOf(await ask(query, { of }), "word/header1.xml")
    const name = async (query: string, of = id) => nameOf(await ask(query, { of }))
    expect(await header("kind=word&language=fr")).toContain("Projet 2, ")
    const fresh = await draftOf({ title: "Sans référence", reference: undefined }, ["en"])
    expect(await header("kind=word", fresh)).toContain("Draft in progress, ")
    expect(await name("kind=markdown", fresh)).toBe("clauses-Sans-référence-draft-in-progress-en.md")
    await keep(fresh)
    expect(await name("kind=markdown", fresh)).toBe("clauses-Sans-référence-version-1-en.md")
    await move(fresh, "CL-06", "strict")
    expect(await header("kind=word", fresh)).toContain("Draft 1, modified, ")
    expect(await name("kind=markdown", fresh)).toBe("clauses-Sans-référence-version-1-modified-en.md")
  })

  test("of a version is made of what it froze, whatever the register says today; the same version gives the same bytes", async () => {
    const draft = await draftOf({ title: "Avant" }, ["fr"])
    await keep(draft)
    const before = await bytesOf(await ask("kind=word&version=1", { of: draft }))
    const { contract } = await readDraft(app, draft, day)
    const { last } = await knownContract(app, contract.id)
    await changeContract(app, contract.id, { ...contract.content, title: "Après" }, { by: lawyer.id, seen: last })
    const after = await bytesOf(await ask("kind=word&version=1", { of: draft }))
    expect(Buffer.compare(Buffer.from(before), Buffer.from(after))).toBe(0)
    expect(await (await ask("kind=markdown", { of: draft })).text()).toContain("Après")
  })

  test("in one language of two keeps the sentence on which of them prevails", async () => {
    const text = await (await ask("kind=markdown&language=en&version=1")).text()
    expect(text).toContain("These clauses are drawn up in French and in English.")
    expect(text).not.toContain("Définitions")
  })

  test("a redline tracks what was chosen otherwise than the standard, and nothing else", async () => {
    const same = await draftOf({ title: "Tel quel" }, ["fr"])
    expect(await wordOf(await ask("kind=redline&from=standard", { of: same }))).not.toMatch(/<w:(ins|del) /)
    expect(await wordOf(await ask("kind=redline&from=standard&language=fr&version=1"))).toMatch(/<w:(ins|del) /)
  })

  test("a negotiation sheet without a language is in the reader's", async () => {
    expect(nameOf(await ask("kind=negotiation&version=1&lang=en"))).toMatch(/negotiation-internal-en\.docx$/)
  })
})

describe("a copy that there is not", () => {
  test.each([
    "",
    "kind=exe",
    "kind=word&language=de",
    "kind=word&version=9",
    "kind=word&version=01",
    "kind=redline&from=9",
    "kind=redline&from=x",
  ])("%j leads nowhere", async (query) => {
    expect((await ask(query)).status).toBe(404)
  })

  test("leads nowhere of a draft that there is not", async () => {
    expect((await ask("kind=word", { of: "drf_none" })).status).toBe(404)
  })

  test("says why it cannot be, and what there is", async () => {
    const french = await draftOf({ title: "En français" }, ["fr"])
    const other = await ask("kind=word&language=en&lang=en", { of: french })
    expect(other.status).toBe(422)
    const html = await other.text()
    expect(html).toContain("The draft is not drawn up in this language. It is in: French.")
    expect(html).toContain(`/drafts/${french}/document?kind=word&amp;language=fr`)
    expect(html).not.toContain("language=en&quot;")
    for (const [query, words] of [
      ["kind=redline&lang=fr", "Dites depuis quelle version"],
      ["kind=redline&from=2&version=2&lang=fr", "par rapport à elle-même"],
      ["kind=negotiation&language=both&lang=en", "It is in: French, English."],
    ] as const) {
      const answer = await ask(query)
      expect(answer.status).toBe(422)
      expect(await textOf(answer)).toContain(words)
    }
  })

  test("is for those who write drafts", async () => {
    for (const role of ["reader", "assessor"] as const) {
      const { headers } = await signedIn(app, [role])
      expect((await ask("kind=pdf", { headers })).status).toBe(403)
      expect((await ask("/drafts/pitch", { headers })).status).toBe(403)
    }
  })

  test("that takes more than writing a document may, says so and what there is", async () => {
    const tooLong = () => Promise.reject(new Unreadable("too-long"))
    const { documents } = app
    if (!documents) throw new Error("no documents")
    const near = { ...app, documents: { ...documents, pdf: tooLong, word: tooLong } }
    const server = createServer(near, { assets: new Map(), remote: () => "198.51.100.251" })
    for (const kind of ["word", "pdf", "annotated"]) {
      const request = new Request(`http://localhost/drafts/${id}/document?kind=${kind}`, { headers: lawyer.headers })
      const answer = await server.fetch(request)
      const html = await answer.text()
      expect([answer.status, html.includes("trop long pour en faire ce document")], kind).toEqual([422, true])
      expect(html).toContain("kind=markdown")
    }
  })

  test("where nothing can write Word or PDF files, is refused with the Markdown instead", async () => {
    const none = await ask("kind=word&version=1&lang=en", { documents: false })
    expect(none.status).toBe(501)
    expect(await none.text()).toContain(`/drafts/${id}/document?kind=markdown&amp;version=1`)
    expect((await ask("kind=markdown&version=1", { documents: false })).status).toBe(200)
  })
})

test.each([
  ['../../etc/"passwd"\r\nSet-Cookie: a=b', "etc-passwd-Set-Cookie-a-b"],
  ["C:\\Users\\x<y>|z?*", "C-Users-x-y-z"],
  ["\u202egpj.exe", "gpj-exe"],
  ["…", ""],
  ["Été 2026 : l’œuvre", "Été-2026-l-œuvre"],
  ["😀".repeat(50), ""],
  ["é".repeat(300), "é".repeat(60)],
])("in a file's name %j is %j", (text, words) => {
  expect(fileWords(text)).toBe(words)
})

describe("the three questions of a pitch", () => {
  test("are shown in the reader's language, for whom and until when, with files in both", async () => {
    const answer = await ask("/drafts/pitch?lang=en&who=Agence+%3Cb%3E+%26+Co&by=2030-03-01")
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain("For: Agence &lt;b&gt; &amp; Co. Please answer by 1\u00a0March\u00a02030.")
    // The buttons send what stands in the form.
    const kinds = [...html.matchAll(/name="kind" value="(\w+)" formaction="\/drafts\/pitch\/document"/g)]
    expect(kinds).toHaveLength(3)
    const starts = new Map<string, string>()
    for (const [[, kind], language] of kinds.flatMap((one) => [[one, "fr"] as const, [one, "en"] as const])) {
      const typed = "who=Agence+%3Cb%3E+%26+Co&by=2030-03-01"
      const file = await ask(`/drafts/pitch/document?${typed}&language=${language}&kind=${kind}`)
      expect(file.status).toBe(200)
      starts.set(nameOf(file), strFromU8((await bytesOf(file)).slice(0, 4)))
    }
    expect([...starts.keys()].toSorted()).toEqual([
      "competition-ia-Agence-b-Co-fr.docx",
      "competition-ia-Agence-b-Co-fr.md",
      "competition-ia-Agence-b-Co-fr.pdf",
      "pitch-ai-Agence-b-Co-en.docx",
      "pitch-ai-Agence-b-Co-en.md",
      "pitch-ai-Agence-b-Co-en.pdf",
    ])
    expect(starts.get("pitch-ai-Agence-b-Co-en.pdf")).toBe("%PDF")
  })

  test("as a PDF ask all three, with room to answer, and call themselves no draft", async () => {
    const pdf = await readPdf(await bytesOf(await ask("/drafts/pitch/document?kind=pdf&language=fr&by=2030-03-01")))
    const text = pdf.pages.join(" ")
    for (const words of [
      "1. Dans la proposition",
      "2. Vérification",
      "3. Dans la prestation",
      "Réponse attendue le 1er mars 2030",
    ])
      expect(text.replace(/\u00a0/g, " ")).toContain(words)
    expect(text).not.toContain("Projet ,")
    expect([pdf.loose, pdf.language]).toEqual([[], "fr-FR"])
  })

  test("keep what was typed where a day is past or a name too long, and give no file", async () => {
    const answer = await ask("/drafts/pitch?lang=en&who=Lumen&by=2020-01-01")
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain("This day does not exist, or it is past.")
    expect(html).toContain('value="Lumen"')
    expect(html).toContain('value="2020-01-01"')
    expect(await textOf(await ask(`/drafts/pitch?lang=en&who=${"x".repeat(201)}`))).toContain("This name is too long")
    const refused = await ask("/drafts/pitch/document?kind=pdf&language=fr&by=nonsense&who=Lumen&lang=en")
    expect(refused.status).toBe(422)
    expect(await refused.text()).toMatch(/This day does not exist, or it is past[\s\S]*value="Lumen"/)
    for (const query of ["kind=pdf", "language=fr", "kind=exe&language=fr", "kind=pdf&language=both"])
      expect((await ask(`/drafts/pitch/document?${query}`)).status).toBe(404)
  })

  test("come as Markdown where nothing can write the rest", async () => {
    const html = await (await ask("/drafts/pitch?lang=en", { documents: false })).text()
    expect(html).not.toContain('value="pdf"')
    expect((await ask("/drafts/pitch/document?kind=word&language=en", { documents: false })).status).toBe(501)
    const text = await (await ask("/drafts/pitch/document?kind=markdown&language=en", { documents: false })).text()
    expect(text).toContain("# AI in your proposal")
  })
})
