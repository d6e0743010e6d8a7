import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { answersOf, factsById } from "../../db/queries/packets.ts"
import { events } from "../../db/schema.ts"
import { readPacket } from "../../src/actions/read-packet.ts"
import { savePacketAnswers } from "../../src/actions/save-packet-answers.ts"
import { sheetsOf, workbook } from "../../src/adapters/document-sheets.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { type Documents, mediaTypes, type Sheet } from "../../src/core/documents.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { testDocuments } from "../support/documents.ts"
import { fieldsOf } from "../support/forms.ts"
import { type PacketOptions, packetFor } from "../support/packets.ts"
import { signedIn } from "../support/people.ts"
import { type Visitor, visitor } from "../support/visitor.ts"

// Out and in again through the real workbooks: once as they run, in a thread of their own, and then without, which is faster.

let app: TestApp

beforeEach(async () => {
  app = await testApp({ catalogue: true, demo: true })
  const { documents } = app
  if (documents) app.documents = { ...documents, ...inThisThread }
})
afterEach(() => app.close())

const inThisThread: Pick<Documents, "typeOf" | "sheetsOf" | "workbook"> = { typeOf, sheetsOf, workbook }

async function opened(options: PacketOptions = {}) {
  const packet = await packetFor(app, options)
  const by = visitor(app)
  await by.get(packet.path)
  return { ...packet, by, items: (await readPacket(app, packet.id)).items }
}

async function download(by: Visitor, path = "/vendor/questions.xlsx") {
  const answer = await by.bytes(path)
  expect([answer.status, answer.type]).toEqual([200, mediaTypes.xlsx])
  const sheets = await sheetsOf(answer.bytes, "xlsx")
  return { bytes: answer.bytes, sheets, rows: (sheets[0]?.rows ?? []).map((row) => [...row]) }
}

async function upload(by: Visitor, packet: string, rows: readonly (readonly string[])[], name = "Questions") {
  const written = rows.map((row) => row.map((value) => (value === "" ? undefined : value)))
  return send(by, packet, await workbook([{ name, widths: [10], rows: written }]))
}

function send(by: Visitor, packet: string, bytes: Uint8Array<ArrayBuffer>, name = "questions.xlsx") {
  const data = new FormData()
  data.append("packet", packet)
  data.append("file", new File([bytes], name))
  return by.postData("/vendor/questions.xlsx", data)
}

/** What the preview's button sends. */
function confirmed(by: Visitor, html: string) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fieldsOf(html))) for (const one of [value].flat()) data.append(name, one)
  return by.postData("/vendor", data)
}

const columnOf = (rows: readonly (readonly string[])[], head: string) => rows[0]?.indexOf(head) ?? -1

function fill(rows: string[][], row: number, cells: Readonly<Record<string, string>>) {
  for (const [head, value] of Object.entries(cells)) {
    const line = rows[row]
    if (line) line[columnOf(rows, head)] = value
  }
}

describe("out", () => {
  test("the sheet holds what the page shows, in the packet's language, and how to fill it in", async () => {
    const { by, items } = await opened({ language: "fr" })
    const { sheets, rows } = await download(by)
    expect(sheets.map(({ name }: Sheet) => name)).toEqual(["Questions", "Mode d’emploi"])
    expect(rows).toHaveLength(items.length + 1)
    expect(rows[0]).toEqual([
      ...["Numéro", "Objet", "Question", "Ce que nous avons lu", "Options"],
      ...["Votre réponse", "Option", "En vos mots", "Adresse qui le montre"],
    ])
    const shown = items.findIndex(({ isShown }) => isShown)
    const item = items[shown]
    expect(rows[shown + 1]?.[3]).toContain(item?.factor.options[item.fact?.option ?? 0].fr)
    expect(rows[1]?.[4]).toMatch(/^1\. .+\n2\. .+\n3\. .+\n4\. .+\n5\. /)
    const text = JSON.stringify(sheets)
    expect(text).not.toMatch(/per_|fact_|plan\/|Midjourney|chatgpt\/business/)
  })

  test("what begins like a formula is a text, out and in", async () => {
    const { by, id, items } = await opened({ only: ({ factor }) => factor === "C1" })
    const formula = '=HYPERLINK("https://evil.example","x")'
    const [item] = items
    if (!item) throw new Error("a question is needed")
    const given = { question: item.id, base: "", answer: { verdict: "unanswered", text: formula } as const }
    await savePacketAnswers(app, id, [given])
    const { bytes, rows } = await download(by)
    expect(rows[1]?.[columnOf(rows, "In your words")]).toBe(formula)
    // No formula stands in the file: the element for one is `<f>`.
    const { unzipSync, strFromU8 } = await import("fflate")
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/"))
    expect(parts.length).toBeGreaterThan(0)
    for (const [, part] of parts) expect(strFromU8(part)).not.toMatch(/<f[ >]/)
  })

  test("from inside, for those who keep the register", async () => {
    const { id } = await opened()
    const inside = visitor(app)
    const writer = await signedIn(app, ["legal"])
    inside.jar.set("__Host-aval", writer.headers.Cookie?.split("=")[1] ?? "")
    expect((await download(inside, `/packets/${id}/questions.xlsx`)).rows.length).toBeGreaterThan(5)
    const reader = await signedIn(app, ["reader"])
    inside.jar.set("__Host-aval", reader.headers.Cookie?.split("=")[1] ?? "")
    expect((await inside.get(`/packets/${id}/questions.xlsx`)).status).toBe(403)
  })
})

describe("in again", () => {
  test("reordered, with more columns and empty rows: shown first, then saved", async () => {
    app.documents = testDocuments()
    const { by, id, items } = await opened()
    const { rows } = await download(by)
    const [one, two] = [items.findIndex(({ isShown }) => isShown), items.findIndex(({ isShown }) => !isShown)]
    fill(rows, one + 1, { "Your answer": "correct" })
    fill(rows, two + 1, {
      Option: "2",
      "In your words": "Zone UE\nseulement",
      "Address that shows it": "https://v.example/a",
    })
    const [head = [], ...body] = rows
    const turned = [head, ...body.toReversed()].map((row) => ["mine", ...row.toReversed()])
    const before = await app.store.head()
    const preview = await upload(by, id, [["Thank you for filling this in"], [], ...turned, [], ["", ""]], "Feuille 1")
    expect(preview.status).toBe(200)
    expect(preview.text).toContain("2 answers would change")
    expect(await app.store.head()).toEqual(before)
    const saved = await confirmed(by, preview.html)
    expect([saved.status, saved.location]).toEqual([303, "/vendor?saved=2"])
    const answers = new Map((await answersOf(app.store.read, id)).map((answer) => [answer.question, answer]))
    expect(answers.get(items[one]?.id ?? "")).toMatchObject({ verdict: "confirmed" })
    expect(answers.get(items[two]?.id ?? "")).toMatchObject({
      ...{ verdict: "answered", option: 1, text: "Zone UE\nseulement", url: "https://v.example/a" },
    })
    app.documents = { ...testDocuments(), ...inThisThread }
    // The same file again changes nothing, and so does the one that is downloaded now.
    const again = await download(by)
    const same = await send(by, id, again.bytes)
    expect([same.status, same.text.includes("Nothing would change")]).toEqual([200, true])
  })

  test("faults are told cell by cell, all at once, and nothing is saved", async () => {
    const { by, id, items } = await opened()
    const { rows } = await download(by)
    const unshown = items.findIndex(({ isShown }) => !isShown) + 1
    const shown = items.findIndex(({ isShown }) => isShown) + 1
    const [third = 0, fourth = 0] = items.map((_, row) => row + 1).filter((row) => row !== unshown && row !== shown)
    fill(rows, unshown, { "Your answer": "Correct" })
    fill(rows, shown, { "Your answer": "Not correct" })
    fill(rows, third, { "Your answer": "perhaps", Option: "9" })
    fill(rows, fourth, { "Your answer": "Cannot answer", "Address that shows it": "ftp://x" })
    rows.push([...(rows[fourth] ?? [])])
    rows.push(["zzzzzz-1", "", "", "", "", "Correct"])
    const before = await app.store.head()
    const answer = await upload(by, id, rows)
    expect(answer.status).toBe(422)
    const cells = [...answer.html.matchAll(/Cell ([A-Z]+\d+)/g)].map(([, cell]) => cell)
    expect(cells.toSorted()).toEqual(
      [
        ...[`F${unshown + 1}`, `G${shown + 1}`, `F${third + 1}`, `G${third + 1}`, `I${fourth + 1}`],
        ...[`A${rows.length - 1}`, `A${rows.length}`],
      ].toSorted(),
    )
    expect(await app.store.head()).toEqual(before)
    expect(await answersOf(app.store.read, id)).toEqual([])
  })

  test("another packet's file, another table and no workbook are refused with the reason", async () => {
    const mine = await opened()
    const theirs = await opened({ plans: ["claude/team"] })
    const { rows } = await download(theirs.by)
    fill(rows, 1, { "Your answer": "Cannot answer" })
    const answers = [
      await upload(mine.by, mine.id, rows),
      await upload(mine.by, mine.id, [
        ["Name", "Mail"],
        ["a", "b"],
      ]),
      await send(mine.by, mine.id, new TextEncoder().encode("id;verdict\n1;2\n"), "q.xlsx"),
      await send(mine.by, mine.id, new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0])),
      await mine.by.postData("/vendor/questions.xlsx", dataWith(mine.id)),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422])
    expect(answers[0]?.text).toContain("other questions")
    expect(answers[1]?.text).toContain("No sheet has the columns")
    expect(answers[4]?.text).toContain("Choose the filled-in file")
    expect((await send(mine.by, theirs.id, new Uint8Array([1]))).status).toBe(412)
    expect(
      await app.store.read
        .select()
        .from(events)
        .then((all) => all.filter(({ kind }) => kind === "packet.answered")),
    ).toEqual([])
  })

  test("a colleague's answer that came meanwhile is not overwritten", async () => {
    const { by, id, items } = await opened({ only: ({ factor }) => factor === "C1" || factor === "C2" })
    const { rows } = await download(by)
    fill(rows, 1, { "Your answer": "Cannot answer", "In your words": "from the sheet" })
    fill(rows, 2, { "Your answer": "Cannot answer" })
    const preview = await upload(by, id, rows)
    const [one, two] = items
    if (!one || !two) throw new Error("two questions are needed")
    const theirs = { verdict: "unanswered", text: "on the page" } as const
    await savePacketAnswers(app, id, [{ question: one.id, base: "", answer: theirs }])
    const answer = await confirmed(by, preview.html)
    expect(answer.status).toBe(412)
    expect(answer.html).toContain("on the page")
    expect(answer.html).toContain("from the sheet")
    const now = new Map((await answersOf(app.store.read, id)).map((one) => [one.question, one.text]))
    expect(now).toEqual(
      new Map([
        [one.id, "on the page"],
        [two.id, undefined],
      ]),
    )
  })
})

test("hundreds of questions: pages stay small, and the sheet goes round", async () => {
  const plans = Array.from({ length: 18 }, (_, index) => ({
    slug: `chatgpt/plan-${index}`,
    name: { en: `Plan ${index}` },
    account: "company",
  }))
  const { importDocument } = await import("../../src/actions/import-document.ts")
  await importDocument(app, { aval: 1, plans }, { why: "test" })
  let count = 0
  const { by, id, items } = await opened({
    plans: plans.map(({ slug }) => slug),
    only: () => ++count <= 400,
  })
  expect(items).toHaveLength(400)
  const overview = await by.get("/vendor")
  expect(overview.html.length).toBeLessThan(60_000)
  const pages = await Promise.all([1, 2, 3].map((part) => by.get(`/vendor?part=${part}`)))
  for (const page of pages) expect(page.html.length).toBeLessThan(120_000)
  const { rows } = await download(by)
  for (let row = 1; row <= 400; row++)
    fill(rows, row, { "Your answer": "Cannot answer", "In your words": `line ${row}` })
  const preview = await upload(by, id, rows)
  expect(preview.text).toContain("400 answers would change")
  expect((await confirmed(by, preview.html)).location).toBe("/vendor?saved=400")
  expect(await answersOf(app.store.read, id)).toHaveLength(400)
  const sent = await by.post("/vendor/submission", { packet: id, name: "Ana", role: "DPO" })
  expect(sent.status).toBe(303)
})

function dataWith(packet: string): FormData {
  const data = new FormData()
  data.append("packet", packet)
  return data
}

describe("sent back by mail", () => {
  /** Somebody of ours, as a browser. */
  async function inside(roles: Parameters<typeof signedIn>[1] = ["legal"]) {
    const by = visitor(app)
    const person = await signedIn(app, roles)
    by.jar.set("__Host-aval", person.headers.Cookie?.split("=")[1] ?? "")
    return { by, person }
  }
  const post = (by: Visitor, path: string, fields: Readonly<Record<string, string | readonly string[] | File>>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one)
    return by.postData(path, data)
  }
  const sheetOf = async (rows: readonly (readonly string[])[]) =>
    new File(
      [
        await workbook([
          { name: "Questions", widths: [10], rows: rows.map((row) => row.map((cell) => cell || undefined)) },
        ]),
      ],
      "questions.xlsx",
    )

  test("the same preview and rules as the vendor's page; who brought it stands in the event, what it says is the vendor's claim", async () => {
    const { id, items } = await opened()
    const { by, person } = await inside()
    const { rows } = await download(by, `/packets/${id}/questions.xlsx?lang=en`)
    const asked = items.findIndex(({ isShown }) => !isShown)
    fill(rows, asked + 1, { Option: "2", "In your words": "EU only", "Address that shows it": "https://v.example/a" })
    const before = await app.store.head()
    const preview = await post(by, `/packets/${id}/questions.xlsx`, { file: await sheetOf(rows) })
    expect([preview.status, preview.text.includes("One answer would change")]).toEqual([200, true])
    expect(await app.store.head()).toEqual(before)
    const saved = await post(by, `/packets/${id}/answers`, fieldsOf(preview.html))
    expect([saved.status, saved.location]).toEqual([303, `/packets/${id}?done=saved`])
    expect((await by.get(saved.location ?? "")).text).toContain(
      "The answers of the file are saved. They do not count yet.",
    )
    const again = await post(by, `/packets/${id}/questions.xlsx`, { file: await sheetOf(rows) })
    expect(again.text).toContain("Nothing would change")

    const nameless = await post(by, `/packets/${id}/submission`, { packet: id, name: " ", role: "DPO" })
    expect([nameless.status, nameless.html.includes('href="#f-name"'), nameless.html.includes('value="DPO"')]).toEqual([
      ...[422, true, true],
    ])
    const sent = await post(by, `/packets/${id}/submission`, { packet: id, name: "Ana Silva", role: "DPO" })
    expect([sent.status, sent.location]).toEqual([303, `/packets/${id}?done=taken`])
    const now = await readPacket(app, id)
    expect([now.state, now.packet.answeredBy]).toEqual(["submitted", "Ana Silva, DPO"])
    const left = (await app.store.read.select().from(events)).filter(({ seq }) => seq > before.seq)
    expect(left.map(({ kind, actor }) => [kind, actor])).toEqual([
      ["packet.answered", person.id],
      ["packet.submitted", person.id],
      ["fact.recorded", person.id],
    ])
    expect(JSON.stringify(left)).not.toContain("Silva")
    const [claim] = await factsById(app.store.read, [now.items[asked]?.answer?.factId ?? ""]).then((all) => [
      ...all.values(),
    ])
    expect(claim).toMatchObject({
      sourceClass: "claim",
      option: 1,
      author: id,
      evidence: { url: "https://v.example/a" },
    })
  })

  test("faults cell by cell; what is no sheet, or none; nothing is saved", async () => {
    const { id, items } = await opened()
    const { by } = await inside()
    const { rows } = await download(by, `/packets/${id}/questions.xlsx?lang=en`)
    fill(rows, items.findIndex(({ isShown }) => !isShown) + 1, { "Your answer": "Correct" })
    const before = await app.store.head()
    const faulty = await post(by, `/packets/${id}/questions.xlsx`, { file: await sheetOf(rows) })
    expect([faulty.status, /Cell F\d+/.test(faulty.text), faulty.text.includes("Back to the questions")]).toEqual([
      422,
      true,
      true,
    ])
    const none = await post(by, `/packets/${id}/questions.xlsx`, {})
    expect([none.status, none.text.includes("Choose the filled-in file")]).toEqual([422, true])
    const text = await post(by, `/packets/${id}/questions.xlsx`, { file: new File(["a;b"], "questions.xlsx") })
    expect(text.status).toBe(422)
    const nothing = await post(by, `/packets/${id}/submission`, { packet: id, name: "Ana", role: "DPO" })
    expect([nothing.status, nothing.text.includes("Answer one question at least")]).toEqual([422, true])
    expect(await app.store.head()).toEqual(before)
  })

  test("what the vendor changed meanwhile by its link is not overwritten", async () => {
    const { id, items } = await opened()
    const { by } = await inside()
    const { rows } = await download(by, `/packets/${id}/questions.xlsx?lang=en`)
    const asked = items.filter(({ isShown }) => !isShown)
    const row = (index: number) => items.indexOf(asked[index] as never) + 1
    fill(rows, row(0), { Option: "2" })
    fill(rows, row(1), { Option: "2" })
    const preview = await post(by, `/packets/${id}/questions.xlsx`, { file: await sheetOf(rows) })
    const theirs = { verdict: "answered", option: 3 } as const
    await savePacketAnswers(app, id, [{ question: asked[0]?.id ?? "", base: "", answer: theirs }])
    const late = await post(by, `/packets/${id}/answers`, fieldsOf(preview.html))
    expect([late.status, late.text.includes("The vendor changed one answer of the file meanwhile")]).toEqual([
      412,
      true,
    ])
    const answers = new Map((await answersOf(app.store.read, id)).map((answer) => [answer.question, answer.option]))
    expect([answers.get(asked[0]?.id ?? ""), answers.get(asked[1]?.id ?? "")]).toEqual([3, 1])
  })

  test("only while the questions are open, only by those who change the register", async () => {
    const { id } = await opened()
    const reader = await inside(["reader"])
    for (const part of ["questions.xlsx", "answers", "submission"])
      expect((await post(reader.by, `/packets/${id}/${part}`, { packet: id })).status, part).toBe(403)
    app.setNow("2027-01-10T10:00:00Z")
    const { by } = await inside()
    for (const part of ["questions.xlsx", "answers", "submission"]) {
      const late = await post(by, `/packets/${id}/${part}`, { packet: id, name: "Ana", role: "DPO" })
      expect([late.status, late.text.includes("These questions are not open")], part).toEqual([422, true])
    }
  })
})
