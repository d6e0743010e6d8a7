import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { factsAbout } from "../../db/queries/fact-history.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { visits } from "../support/visits.ts"

// Documents that people add, reading them, and passages that answers rest on. Today is 22 November 2026.

const text = [
  ...["# Terms of Acme Writer", "", "1. Training", "", "We **do not** train on “Customer\u00a0Content”.", ""],
  ...["2. Output", "", "You own the output 😀. We do not train on it.", "", "<script>hit=1</script> & more"],
].join("\n")
const sha256 = (value: string) => app.sha256(value)
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

let app: TestApp
let ask: ReturnType<typeof visits>
let writer: TestPerson
let reader: TestPerson

beforeAll(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  await stated(app, wholeDocument())
  ask = visits(app)
  writer = await signedIn(app, ["procurement"])
  reader = await signedIn(app, ["reader"])
})
afterAll(() => app.close())

const given = { service: "Acme Writer", termsType: "Terms of Service", day: "2026-03-01", text }
const add = (fields: Record<string, string | string[]>, file?: File) =>
  ask.post("/terms/new", writer, { ...given, ...fields }, file)

/** The document and the version that an address leads to. */
function placed(location: string | null) {
  const [, document = "", version = ""] = /^\/terms\/([^/]+)\/versions\/([^/?]+)/.exec(location ?? "") ?? []
  return { document, version, address: `/terms/${document}/versions/${version}` }
}

async function since(act: () => Promise<unknown>) {
  const { seq } = await app.store.head()
  await act()
  return (await eventsAfter(app, seq)).map(({ kind, object, before, after }) => ({ kind, object, before, after }))
}

/** What a browser would send of the form: it leaves out the first line feed of a text area. */
function sentAs(html: string) {
  const { text: area = "", ...fields } = fieldsOf(html)
  return { ...fields, text: String(area).replace(/^\n/, "") }
}

const at = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe("a document", () => {
  test("is added by pasting, with its plans; one event; the register's head stays", async () => {
    const { register } = await app.store.head()
    let location: string | null = null
    const events = await since(async () => {
      const crlf = text.replaceAll("\n", "\r\n")
      const sent = await add({ text: crlf, url: "https://acme.example/terms", plans: ["acme-writer/team", "no/plan"] })
      expect(sent.status).toBe(303)
      location = sent.location
    })
    const { document, version } = placed(location)
    expect(version).toBe(sha256(text))
    expect(events).toEqual([
      {
        kind: "document.added",
        object: `work/document/${document}`,
        before: null,
        after: {
          ...{ collection: "own", service: "Acme Writer", termsType: "Terms of Service" },
          ...{ url: "https://acme.example/terms", restricted: false, plans: ["acme-writer/team"] },
          ...{ version, on: "2026-03-01", characters: text.length },
        },
      },
    ])
    expect((await app.store.head()).register).toBe(register)
    const page = await ask.get(`/terms/${document}`, reader)
    expect(page.text).toContain("1 March 2026")
    expect(page.text).toContain("Acme Writer Team")
    expect(page.html).not.toContain("Unlink")
    const tool = await ask.get("/tools/acme-writer?plan=acme-writer/team", reader)
    expect(tool.text).toContain("Terms: one document Acme Writer, Terms of Service last version: 1 Mar 2026")
  })

  test("is not added twice: the same text is shown, another one is offered as a new version", async () => {
    const events = await since(async () => {
      const same = await add({})
      expect(placed(same.location).version).toBe(sha256(text))
      expect((await ask.get(same.location ?? "", reader)).text).toContain("This text was here already")
      const other = await add({ text: `${text}\nMore.` })
      expect(other.status).toBe(422)
      expect(other.text).toContain("Save again to make this text its new version")
      const again = await ask.post("/terms/new", writer, sentAs(other.html))
      expect(again.status).toBe(303)
      expect(placed(again.location).version).toBe(sha256(`${text}\nMore.`))
    })
    expect(events.map(({ kind }) => kind)).toEqual(["document.version-added"])
  })

  test("whose name is taken is added under another one, and nothing is typed again", async () => {
    const url = "https://acme.example/2025"
    const taken = await add({ text: "Of 2025.", day: "2025-01-01", url, plans: ["acme-writer/team"] })
    const early = await ask.post("/terms/new", writer, sentAs(taken.html))
    expect([early.status, early.text.includes("with the year in its kind")]).toEqual([422, true])
    const fields = sentAs(early.html)
    expect(fields).toMatchObject({
      ...{ document: expect.stringMatching(/^doc_/), service: "Acme Writer", plans: "acme-writer/team" },
    })
    const events = await since(async () => {
      const sent = await ask.post("/terms/new", writer, {
        ...{ ...fields, document: "", termsType: "Terms of Service 2025" },
      })
      expect(sent.status).toBe(303)
    })
    expect(events).toMatchObject([
      { kind: "document.added", after: { url, plans: ["acme-writer/team"], on: "2025-01-01" } },
    ])
  })

  test("takes versions in the order of their days", async () => {
    const { document } = placed((await add({})).location)
    const form = await ask.get(`/terms/new?document=${document}`, writer)
    expect(form.text).toContain("New version: Acme Writer, Terms of Service")
    const early = await ask.post("/terms/new", writer, { document, day: "2026-02-28", text: "Old." })
    expect([early.status, early.text.includes("The newest version is of 1 March 2026")]).toEqual([422, true])
    const late = await ask.post("/terms/new", writer, { document, day: "2026-11-23", text: "New." })
    expect([late.status, late.text.includes("yet to come")]).toEqual([422, true])
    expect(late.html).toContain("\nNew.</textarea>")
    const fine = await ask.post("/terms/new", writer, { document, day: "2026-11-22", text: "New." })
    expect(fine.status).toBe(303)
    const page = await ask.get(`/terms/${document}`, reader)
    expect(page.text).toMatch(/3 versions.*22 November 2026.*1 March 2026/)
    expect((await ask.get(`/terms/${document}/versions/${sha256(text)}`, reader)).text).toContain(
      "There is a newer version, of 22 November 2026",
    )
  })

  test("is read in a file, which is kept, and not asked for again when the rest is refused", async () => {
    const file = new File(["\ufeffNous ne cédons rien.\r\n\r\nArticle 2"], "contrat.txt", { type: "text/html" })
    const events = await since(async () => {
      const refused = await add({ service: "", termsType: "Contrat", text: "" }, file)
      expect([refused.status, refused.text.includes("Say which service or vendor")]).toEqual([422, true])
      expect(refused.text).toContain("contrat.txt Its text was read.")
      const fields = { ...sentAs(refused.html), service: "Acme", restricted: "on" }
      const sent = await ask.post("/terms/new", writer, fields)
      expect(placed(sent.location).version).toBe(sha256("Nous ne cédons rien.\n\nArticle 2"))
      expect((await ask.get(sent.location ?? "", writer)).text).toContain("Text read from contrat.txt.")
    })
    expect(events.map(({ kind }) => kind)).toEqual(["file.kept", "document.added"])
  })

  test.each([
    ["an image", new File([pixel], "scan.pdf"), "Only texts, PDFs and Word documents (.docx) are read here."],
    ["half a package", new File(["PK\u0003\u0004"], "table.docx"), "By its content this file is no PDF"],
    ["nothing", new File([""], "empty.txt"), "This file is empty."],
    ["white space", new File([" \n"], "blank.txt"), "This file holds no text"],
  ])("is refused with its reason, and nothing is kept: %s", async (_what, file, reason) => {
    const events = await since(async () => {
      const sent = await add({ termsType: "Other", text: "" }, file)
      expect(sent.status).toBe(422)
      expect(sent.text).toContain(reason)
      expect(sent.html).toContain('value="Other"')
    })
    expect(events).toEqual([])
  })

  test("asks for one text, and says where files are not read", async () => {
    expect((await add({ termsType: "Other", text: " \n" })).text).toContain("Paste the text of the document, or upload")
    expect((await add({ termsType: "Other" }, new File(["x"], "x.txt"))).text).toContain("not both")
    const { documents: _, ...bare } = app
    const poor = visits(bare as TestApp)
    const form = await poor.get("/terms/new", writer)
    expect(form.text).toContain("reads no files: paste the text")
    expect(form.html).not.toContain('type="file"')
    const sent = await poor.post("/terms/new", writer, { ...given, termsType: "Pasted", text: "Pasted text." })
    expect(sent.status).toBe(303)
  })
})

describe("a contract", () => {
  test("is there for those alone who may open files, as if it were absent", async () => {
    const sent = await add({ service: "Secret", termsType: "Contract", restricted: "on", plans: ["acme-writer/team"] })
    const { document, version, address } = placed(sent.location)
    for (const path of [`/terms/${document}`, address, `${address}/passage?passage=0-9`]) {
      expect([path, (await ask.get(path, writer)).status]).toEqual([path, 200])
      expect([path, (await ask.get(path, writer)).headers.get("Cache-Control")]).toEqual([path, "no-store"])
      const [found, absent] = [await ask.get(path, reader), await ask.get(path.replace(document, "doc_ffffff"), reader)]
      expect([found.status, found.text.replace(document, "")]).toEqual([404, absent.text.replace("doc_ffffff", "")])
    }
    const tool = await ask.get("/tools/acme-writer?plan=acme-writer/team", reader)
    expect([tool.html.includes("Secret"), tool.text.includes("One contract, only for those")]).toEqual([false, true])
    expect((await ask.get("/tools/acme-writer?plan=acme-writer/team", writer)).html).toContain("Secret")
    const form = await ask.get(
      `/register/facts/new?plan=acme-writer/team&factor=C2&passage=${document}:${version}:2-20`,
      writer,
    )
    expect(form.html).toMatch(/value="contract" checked/)
    const fields = { ...fieldsOf(form.html), option: "1" }
    expect((await ask.post("/register/facts", writer, fields)).status).toBe(303)
    const [fact] = await factsAbout(app.store.read, "C2", [{ kind: "plan", slug: "acme-writer/team" }])
    expect((await ask.get(`/register/facts/${fact?.id}`, writer)).html).toContain("<blockquote")
    const seen = await ask.get(`/register/facts/${fact?.id}`, reader)
    expect(seen.text).toContain("only for those who may open files")
    expect(seen.html).not.toContain("<blockquote")
  })

  test("becomes one later, with its event; who was slower is told", async () => {
    const { document } = placed((await add({ service: "Later", termsType: "Order" })).location)
    const fields = fieldsOf((await ask.get(`/terms/${document}`, writer)).html.replace(/[\s\S]*Address and conf/, ""))
    const events = await since(async () => {
      const sent = await ask.post(`/terms/${document}`, writer, {
        seen: "1",
        restricted: "on",
        url: "https://a.example/",
      })
      expect(sent.status).toBe(303)
    })
    expect(fields.seen).toBe("1")
    expect(events).toEqual([
      {
        kind: "document.described",
        object: `work/document/${document}`,
        before: { url: null, restricted: false },
        after: { url: "https://a.example/", restricted: true },
      },
    ])
    const slow = await ask.post(`/terms/${document}`, writer, { seen: "1", url: "https://b.example/" })
    expect(slow.status).toBe(412)
    expect(slow.html).toMatch(/<details [^>]*open[^>]*><summary>Address and conf[\s\S]*value="https:\/\/b\.example\/"/)
    expect((await ask.post(`/terms/${document}`, writer, { seen: "2", url: "nowhere" })).status).toBe(422)
  })
})

describe("the plans of a document", () => {
  test("are proposed by name, linked in one step on the page of the tool, and unlinked", async () => {
    const before = await ask.get("/tools/acme-writer?plan=acme-writer/free", writer)
    expect(before.text).toContain("none is linked to this plan")
    expect(before.text).toContain("Acme Writer, Terms of Service")
    const { document } = placed((await add({})).location)
    const action = `/terms/${document}/plans`
    expect(before.html).toContain(`action="${action}"`)
    const events = await since(async () => {
      const linked = await ask.post(action, writer, { add: "acme-writer/free", plan: "acme-writer/free" })
      expect(linked.location).toBe("/tools/acme-writer?plan=acme-writer%2Ffree#terms")
      await ask.post(action, writer, { add: "acme-writer/free" })
      expect((await ask.post(action, writer, { remove: "acme-writer/free" })).location).toMatch(/done=linked#plans$/)
    })
    expect(events.map(({ kind, after }) => [kind, after])).toEqual([
      ["document.plans", { plans: ["acme-writer/free", "acme-writer/team"] }],
      ["document.plans", { plans: ["acme-writer/team"] }],
    ])
    expect((await ask.post(action, reader, { add: "acme-writer/free" })).status).toBe(403)
  })
})

describe("reading", () => {
  const read = async (query = "") => {
    const { document } = placed((await add({})).location)
    return ask.get(`/terms/${document}/versions/${sha256(text)}${query}`, reader)
  }

  test("shows text alone, each run with its place in the stored text, and the headings", async () => {
    const { html } = await read()
    expect(html).not.toContain("<script>hit")
    const runs = [...html.matchAll(/data-at="(\d+)"[^>]*>([^<]*)</g)].map(
      ([, start, words = ""]) =>
        [Number(start), words.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")] as const,
    )
    expect(runs.length).toBeGreaterThan(7)
    for (const [start, words] of runs) expect(text.slice(start, start + words.length)).toBe(words)
    expect([...html.matchAll(/<a href="#h\d+">([^<]*)/g)].map(([, title]) => title)).toEqual([
      ...["Terms of Acme Writer", "1. Training", "2. Output"],
    ])
  })

  test("finds words as people write them, counts them and goes from one to the next", async () => {
    const { html, text: words, title } = await read("?q=do not  TRAIN on&n=2")
    expect(title).toContain("“do not TRAIN on”: 2 places")
    expect(words).toContain("2 of 2")
    expect(html.match(/<mark/g)?.length).toBeGreaterThan(2)
    const { start, end } = at("do not train on it")
    expect(html).toContain(`<mark data-at="${start}" class="now" id="place">do not train on</mark>`)
    expect(end - start).toBe(18)
    expect((await read("?q=nowhere")).text).toContain("Nothing found")
  })

  test("marks the passage that an address names, and says where there is none", async () => {
    const { start, end } = at("You own the output")
    expect((await read(`?passage=${start}-${end}`)).html).toContain(
      `<mark data-at="${start}" class="cited" id="passage">You own the output</mark>`,
    )
    for (const wrong of ["9-2", `0-${text.length + 1}`, "x", `${text.indexOf("😀") + 1}-${text.length}`])
      expect((await read(`?passage=${wrong}`)).text).toContain("does not stand in this version")
  })
})

describe("a passage", () => {
  const words = "We **do not** train on “Customer\u00a0Content”."
  const { start, end } = at(words)

  const place = async () => {
    const { document } = placed((await add({})).location)
    return { document, version: sha256(text), address: `/terms/${document}/versions/${sha256(text)}` }
  }

  test("is chosen by paragraphs without a script, and leads to the questions, with what the reader came with", async () => {
    const { address } = await place()
    const picking = await ask.get(`${address}?pick=1&plan=acme-writer/team&factor=C1&assessment=asm_1`, writer)
    const boxes = [...picking.html.matchAll(/name="p" value="(\d+-\d+)"/g)].map(([, value = ""]) => value)
    expect(boxes.length).toBe(6)
    const chosen = await ask.get(
      `${address}/passage?p=${boxes[2]}&plan=acme-writer/team&factor=C1&assessment=asm_1`,
      writer,
    )
    expect(chosen.text).toContain("We do not train on “Customer Content”.")
    expect(chosen.text).toContain(`characters ${start} to ${end}`)
    expect(chosen.html).toContain(`passage=doc`)
    expect(chosen.html.replaceAll("&amp;", "&")).toContain(
      `/register/facts/new?plan=acme-writer%2Fteam&factor=C1&assessment=asm_1&passage=`,
    )
    expect((await ask.get(`${address}/passage?passage=3-3`, writer)).status).toBe(422)
    expect((await ask.get(`${address}/passage?passage=${start}-${end}`, reader)).text).toContain("for those who assess")
    const again = await ask.get(
      `${address}/passage?passage=${text.indexOf("train on")}-${text.indexOf("train on") + 8}`,
      writer,
    )
    expect(again.text).toContain("These words stand 2 times in the text; this is number 1.")
  })

  test("is carried into an answer, stored by version, range and hash, and quoted where the answer is shown", async () => {
    const { document, version } = await place()
    const passage = `${document}:${version}:${start}-${end}`
    const form = await ask.get(`/register/facts/new?plan=acme-writer/team&factor=E2&passage=${passage}`, writer)
    expect(form.html).toMatch(/value="terms" checked/)
    expect(form.html).toContain('value="2026-03-01"')
    expect(form.text).toContain("We do not train on “Customer Content”.")
    const fields = { ...fieldsOf(form.html), option: "1" }
    const both = await ask.post("/register/facts", writer, { ...fields, url: "https://a.example/" })
    expect([both.status, both.text.includes("One piece of evidence only")]).toEqual([422, true])
    expect(both.html).toContain("<blockquote")
    const gone = await ask.post("/register/facts", writer, { ...fields, passage: `${document}:${version}:0-99999` })
    expect([gone.status, gone.text.includes("no longer stands")]).toEqual([422, true])
    const saved = await ask.post("/register/facts", writer, fields)
    expect(saved.status).toBe(303)
    const [fact] = await factsAbout(app.store.read, "E2", [{ kind: "plan", slug: "acme-writer/team" }])
    expect(fact).toMatchObject({ sourceClass: "terms", seenOn: "2026-03-01" })
    expect(fact?.evidence).toEqual({
      ...{ collection: "own", service: "Acme Writer", termsType: "Terms of Service", version, start, end },
      ...{ sha256: sha256(words), url: "https://acme.example/terms" },
    })
    const sheet = await ask.get(`/register/facts/${fact?.id}`, reader)
    expect(sheet.text).toContain("We do not train on “Customer Content”.")
    expect(sheet.html).toContain(`/terms/${document}/versions/${version}?passage=${start}-${end}#passage`)
    const tool = await ask.get("/tools/acme-writer?plan=acme-writer/team", reader)
    expect(tool.html).toContain(`/terms/${document}/versions/${version}?passage=${start}-${end}#passage`)
  })

  test("is looked for in the documents of the plan, from the form of an answer", async () => {
    const form = await ask.get("/register/facts/new?plan=acme-writer/team&factor=C1&assessment=asm_1", writer)
    expect(form.html.replaceAll("&amp;", "&")).toMatch(
      /href="\/terms\/doc_[^"]+\/versions\/[0-9a-f]{64}\?plan=acme-writer%2Fteam&factor=C1&assessment=asm_1"/,
    )
  })

  test("is looked for by way of the list and of the document's page, which keep what the reader came for", async () => {
    const { document, version, address } = await place()
    const about = "plan=acme-writer%2Fteam&assessment=asm_1"
    const links = async (path: string) => (await ask.get(path, writer)).html.replaceAll("&amp;", "&")
    const list = await links(`/terms?q=acme&${about}`)
    expect(list).toContain(`href="/terms/${document}?${about}"`)
    expect(list).toContain(`name="plan" value="acme-writer/team"`)
    expect(list).toContain(`name="assessment" value="asm_1"`)
    const sheet = await links(`/terms/${document}?${about}`)
    expect(sheet).toContain(`href="/terms/${document}/versions/${version}?${about}"`)
    expect(sheet).toContain(`href="/terms?${about}"`)
    expect(await links(`${address}?${about}`)).toContain(`href="/terms/${document}?${about}"`)
  })

  test("leads back to the assessment that asked for it", async () => {
    const { document, version } = await place()
    const query = `plan=acme-writer/team&factor=C3&assessment=asm_1&passage=${document}:${version}:${start}-${end}`
    const form = await ask.get(`/register/facts/new?${query}`, writer)
    const sent = await ask.post("/register/facts", writer, { ...fieldsOf(form.html), option: "2" })
    expect(sent.location).toMatch(/^\/assessments\/asm_1(\?.*)?#C3$/)
  })

  test("whose text is another, or is not here, is not quoted, and the page says why", async () => {
    const { version } = await place()
    const series = { collection: "own", service: "Acme Writer", termsType: "Terms of Service" }
    const cases = [
      [{ ...series, version, start, end, sha256: "0".repeat(64) }, "does not have, at that place, the hash"],
      [{ ...series, version: "f".repeat(64), start, end, sha256: sha256(words) }, "not the version that is quoted"],
      [{ ...series, service: "Nobody", version, start, end, sha256: sha256(words) }, "The quoted document is not here"],
    ] as const
    for (const [index, [evidence, told]] of cases.entries()) {
      const factor = ["A1", "A2", "A3"][index] ?? ""
      const fact = { plan: "acme-writer/free", factor, option: 1, sourceClass: "terms", evidence, seenOn: "2026-03-01" }
      await stated(app, { aval: 1, facts: [fact] })
      const [found] = await factsAbout(app.store.read, factor, [{ kind: "plan", slug: "acme-writer/free" }])
      const sheet = await ask.get(`/register/facts/${found?.id}`, reader)
      expect(sheet.text).toContain(told)
      expect(sheet.html).not.toContain("<blockquote")
    }
  })
})
