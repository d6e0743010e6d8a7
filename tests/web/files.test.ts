import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { factsAbout } from "../../db/queries/fact-history.ts"
import { fileBySha256 } from "../../db/queries/files.ts"
import { agreementsOf, licencesOf, statesOf } from "../../db/queries/rights.ts"
import { keepFile } from "../../src/actions/keep-file.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { visits } from "../support/visits.ts"

// Files on screen: handed in by themselves or with a form, opened by those who may, and by nobody's browser run. Today is
// 22 November 2026.

let app: TestApp
let ask: ReturnType<typeof visits>
let writer: TestPerson
let reader: TestPerson

beforeAll(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  // Without a thread for each: that is tested where it is.
  if (app.documents) app.documents = { ...app.documents, typeOf }
  await stated(app, wholeDocument())
  ask = visits(app)
  writer = await signedIn(app, ["procurement"], { name: "Nadia Petit" })
  reader = await signedIn(app, ["reader"])
})
afterAll(() => app.close())

const file = (name: string, content: BlobPart = `Ce que dit ${name}.\n`, type = "text/html") =>
  new File([content], name, { type })

/** Hands a file in by itself; the address of its sheet. */
async function handedIn(given: File): Promise<string> {
  const { location } = await ask.post("/files", writer, {}, given)
  return location?.replace(/\?.*/, "") ?? ""
}

/** Sends the form at an address as it stands, but for what is typed and the file. */
async function send(address: string, typed: Record<string, string>, given?: File) {
  const { html } = await ask.get(address, writer)
  const action = /<form method="post" action="([^"]*)"/.exec(/<main[\s\S]*/.exec(html)?.[0] ?? "")?.[1] ?? ""
  const { file: _, ...fields } = fieldsOf(/<main[\s\S]*/.exec(html)?.[0] ?? "")
  return ask.post(action, writer, { ...fields, ...typed }, given)
}

const planLicences = () => licencesOf(app.store.read, { plan: "acme-writer/free" })
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

describe("the list", () => {
  test("takes a file, once, shows who handed it in, and finds it by its name, its hash and its person", async () => {
    const empty = await ask.get("/files", writer)
    expect(empty.text).toContain("No file was handed in yet")
    const sent = await ask.post("/files", writer, {}, file("rapport.txt"))
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/files\/[0-9a-f]{64}\?done=kept$/)])
    expect((await ask.get(sent.location ?? "", writer)).text).toContain("The file is kept under its hash.")
    const { seq } = await app.store.head()
    const again = await ask.post("/files", writer, {}, file("copie.txt", "Ce que dit rapport.txt.\n"))
    expect(again.location).toBe(sent.location?.replace("kept", "same"))
    expect((await app.store.head()).seq).toBe(seq)
    const sha256 = sent.location?.slice(7, 71) ?? ""
    for (const q of ["RAPPORT", sha256.slice(0, 20), "nadia", ""]) {
      const { text } = await ask.get(`/files?q=${q}`, writer)
      expect(text, q).toMatch(/rapport\.txt .* Text 24 bytes 22 Nov 2026 Nadia Petit nothing yet/)
    }
    expect((await ask.get("/files?q=facture", writer)).text).toContain("No file matches this search")
  })

  test.each([
    ["none", undefined, "Choose a file."],
    ["an empty one", file("vide.pdf", ""), "This file is empty."],
    ["a page called .pdf", file("accord.pdf", "<html><script>1</script>", "application/pdf"), "By its content"],
  ])("says why it does not take %s", async (_what, given, why) => {
    const { status, text, title } = await ask.post("/files", writer, {}, given)
    expect([status, title]).toEqual([422, expect.stringMatching(/^Error: /)])
    expect(text).toContain(why)
  })
})

describe("what a file is handed out as", () => {
  test.each([
    ["note.txt", "Bonjour", "text/plain; charset=utf-8", "note.txt"],
    ["note.html", "Bonjour à tous", "text/plain; charset=utf-8", "note.html.txt"],
    ["prix.CSV", "a;b\n1;2\n", "text/csv; charset=utf-8", "prix.CSV"],
    ["photo.svg", pixel, "image/png", "photo.svg.png"],
  ] as const)("%s: saved, not shown, whatever the browser said of it", async (name, content, type, saved) => {
    const { status, headers } = await ask.get(`${await handedIn(file(name, content))}/content`, writer)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": type,
      "content-disposition": `attachment; filename="${saved}"; filename*=UTF-8''${saved}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    })
  })

  test("an image stands on its sheet, anything else only as its text", async () => {
    const image = await ask.get(await handedIn(file("photo.svg", pixel)), writer)
    expect(image.html).toMatch(/<img [^>]*src="\/files\/[0-9a-f]{64}\/content"/)
    const text = await ask.get(await handedIn(file("note.txt", "Bonjour")), writer)
    expect(text.html).not.toMatch(/<(img|iframe|object|embed) /)
  })

  test.each([
    ["../../etc/passwd.txt", "passwd.txt", "passwd.txt"],
    ["C:\\Users\\nadia\\devis.txt", "devis.txt", "devis.txt"],
    ["a\u0000b\u0085c\u0007.txt", "abc.txt", "abc.txt"],
    ["dé\u202Efdp.\u2066vis.txt", "défdp.vis.txt", "d%C3%A9fdp.vis.txt"],
    ["le \"bon\" 100%; x='y'.txt", "le \"bon\" 100%; x='y'.txt", "le%20%22bon%22%20100%25%3B%20x%3D%27y%27.txt"],
    ["合同.txt", "合同.txt", "%E5%90%88%E5%90%8C.txt"],
    [`${"x".repeat(300)}.txt`, `${"x".repeat(196)}.txt`, `${"x".repeat(196)}.txt`],
  ])("its name %j is no path, and turns nothing", async (given, shown, coded) => {
    const bytes = new TextEncoder().encode(given) as Uint8Array<ArrayBuffer>
    const sheet = await handedIn(file(given, bytes.length > 250 ? "long" : Buffer.from(bytes).toString("hex")))
    expect((await ask.get(sheet, writer)).title).toBe(`${shown} – Aval`)
    const disposition = (await ask.get(`${sheet}/content`, writer)).headers.get("Content-Disposition") ?? ""
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w.~%-]*$/)
    expect(disposition.endsWith(`''${coded}`)).toBe(true)
  })
})

describe("a reader", () => {
  test("opens no file, and sees of it a name and a hash", async () => {
    const sheet = await handedIn(file("facture.txt"))
    const sha256 = sheet.slice(7)
    const [licence] = wholeDocument().licences ?? []
    await stated(app, { aval: 1, licences: [{ ...licence, file: { sha256, name: "facture.txt" } }] })
    for (const path of ["/files", sheet, `${sheet}/content`]) {
      expect((await ask.get(path, reader)).status, path).toBe(403)
      expect((await ask.get(path)).status, path).toBe(303)
    }
    expect((await ask.post("/files", reader, {}, file("x.txt"))).status).toBe(403)
    const tool = (who: TestPerson) => ask.get("/tools/acme-writer?plan=acme-writer/team", who)
    const seen = await tool(reader)
    expect(seen.text).toMatch(/Contract or invoice facture\.txt [0-9a-f]{4}…[0-9a-f]{4}/)
    expect(seen.html).not.toContain("/files/")
    expect((await tool(writer)).html).toContain(`href="${sheet}"`)
  })
})

describe("a form that is refused for something else", () => {
  const forms = [
    ["licence", "/register/licences/new?plan=acme-writer/free", { start: "2026-03-01" }, "start"],
    ["agreement", "/register/agreements/new?organisation=acme", { start: "2026-03-01" }, "start"],
    ["state", "/register/states/new?plan=acme-writer/free", { precondition: "sso-on", holds: "yes" }, "holds"],
    ["fact", "/register/facts/new?plan=acme-writer/free&factor=C3", { option: "1", source: "contract" }, "option"],
  ] as const
  const evidence = {
    licence: async () => (await planLicences())[0]?.file,
    agreement: async () =>
      (await agreementsOf(app.store.read, { organisation: "acme" })).find(({ start }) => start === "2026-03-01")?.file,
    state: async () => (await statesOf(app.store.read, { plan: "acme-writer/free" }))[0]?.evidence,
    fact: async () =>
      (await factsAbout(app.store.read, "C3", [{ kind: "plan", slug: "acme-writer/free" }]))[0]?.evidence,
  }

  test.each(forms)("keeps the file: %s", async (kind, address, typed, missing) => {
    const name = `preuve-${kind}.txt`
    const refused = await send(address, { ...typed, [missing]: "" }, file(name))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(`Kept: ${name}`)])
    const fields = fieldsOf(/<main[\s\S]*/.exec(refused.html)?.[0] ?? "")
    const sha256 = String(fields.fileKept)
    expect(await fileBySha256(app.store.read, sha256)).toMatchObject({ name })
    const { file: _, ...kept } = fields
    const action = address.replace(/\?.*/, "").replace("facts/new", "facts")
    expect(await ask.post(action, writer, { ...kept, ...typed })).toMatchObject({ status: 303 })
    expect(await evidence[kind]()).toEqual({ sha256, name })
    const uses = (await ask.get(`/files/${sha256}`, writer)).text
    expect(uses).toMatch(/Evidence for (Answer to C3|Data-processing agreement|Licence of|Company sign-in)/)
    const events = JSON.stringify((await eventsAfter(app, 0)).map(({ before, after }) => [before, after]))
    expect(events).not.toContain(name)
  })

  test("takes a file that is here by its hash, and detaches it again", async () => {
    const { sha256 } = await keepFile(
      app,
      { bytes: new TextEncoder().encode("Devis") as Uint8Array<ArrayBuffer>, name: "devis.txt" },
      { by: writer.id },
    )
    const address = `/register/licences/${(await planLicences())[0]?.id}`
    const unknown = await send(address, { fileHash: "f".repeat(64) })
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining("No file has this hash")])
    expect((await send(address, { fileHash: ` ${sha256.toUpperCase()} ` })).status).toBe(303)
    expect((await planLicences())[0]?.file).toEqual({ sha256, name: "devis.txt" })
    expect((await send(address, { fileKept: "none" })).status).toBe(303)
    expect((await planLicences())[0]?.file).toBeUndefined()
  })

  test("says at the field why a file is not taken, and saves nothing", async () => {
    const { seq } = await app.store.head()
    const address = `/register/licences/${(await planLicences())[0]?.id}`
    const { status, text } = await send(address, { seats: "3" }, file("accord.pdf", "<svg onload=alert(1)>"))
    expect([status, text]).toEqual([422, expect.stringContaining("By its content this file is no PDF")])
    expect((await app.store.head()).seq).toBe(seq)
  })
})

describe("what a licence costs and allows", () => {
  const address = "/register/licences/new?plan=acme-writer/free"
  const typed = { start: "2025-01-01", end: "2025-12-31" }

  test("is typed as people write it, told on the tool's page, and never published", async () => {
    const terms = {
      ...{ amount: "€1,234.50", currency: "", per: "month", purchase: "PO-77" },
      ...{ limitName: "Acme Community License", limitEn: "No legal advice.", limitUsers: "700,000,000" },
      ...{ limitRevenue: "20,000,000", limitCurrency: "usd", limitUrl: "https://acme.example/licence" },
    }
    expect((await send(address, { ...typed, ...terms })).status).toBe(303)
    expect((await planLicences()).find(({ start }) => start === "2025-01-01")).toMatchObject({
      cost: { amount: 1234.5, currency: "EUR", per: "month" },
      purchase: "PO-77",
      limits: {
        name: "Acme Community License",
        fields: { en: "No legal advice." },
        revenue: { amount: 20_000_000, currency: "USD" },
        users: 700_000_000,
        url: "https://acme.example/licence",
      },
    })
    const { text } = await ask.get("/tools/acme-writer?plan=acme-writer/free", reader)
    expect(text).toMatch(
      /Model licence Acme Community License Fields of use No legal advice\. Revenue threshold US\$20,000,000/,
    )
    expect(text).toMatch(/Cost €1,234\.50 per month Purchase reference PO-77/)
    const data = JSON.stringify((await eventsAfter(app, 0)).map(({ before, after }) => [before, after]))
    expect(data).toContain("Acme Community License")
    expect(data).not.toMatch(/PO-77|PO-2026-0117|facture/)
    const list = JSON.stringify((await currentList(app))?.book.list)
    expect(list).toContain("acme-writer/free")
    expect(list).not.toMatch(
      /PO-77|1234\.5|EUR|Community|legal advice|700000000|facture|Seen in the settings|c{64}|d{64}/,
    )
  })

  test.each([
    [{ amount: "cheap", currency: "EUR", per: "year" }, "Amount: not an amount"],
    [{ amount: "12", currency: "", per: "year" }, "Currency: say in which currency"],
    [{ amount: "12 USD", currency: "EUR", per: "year" }, "Currency: the amount is in USD"],
    [{ amount: "12", currency: "ZZZ", per: "year" }, "Currency: a currency is expected"],
    [{ amount: "12", currency: "EUR", per: "" }, "Period: say whether"],
    [{ limitUsers: "700" }, "give the name of the licence"],
    [{ limitName: "Acme", limitUsers: "0.5" }, "Users a month"],
    [{ limitName: "Acme", limitUrl: "javascript:alert(1)" }, "Address of the licence"],
  ])("is refused with its reason: %j", async (terms, why) => {
    const { status, text } = await send(address, { ...typed, start: "2024-01-01", ...terms })
    expect([status, text]).toEqual([422, expect.stringContaining(why)])
  })
})

test("a file that an import names and nobody handed in has a sheet that says so", async () => {
  const { status, text } = await ask.get(`/files/${"b".repeat(64)}`, writer)
  expect(status).toBe(200)
  expect(text).toMatch(/nobody handed it in here.*Evidence for Data-processing agreement, Acme/)
  expect((await ask.get(`/files/${"e".repeat(64)}`, writer)).status).toBe(404)
  expect((await ask.get(`/files/${"b".repeat(64)}/content`, writer)).status).toBe(404)
})
