import { createServer as createHttp } from "node:http"
import { connect } from "node:net"
import { getRequestListener } from "@hono/node-server"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { units } from "../../db/schema.ts"
import { readDeliverableFile } from "../../src/actions/read-deliverable-file.ts"
import { undeclaredFindings } from "../../src/actions/read-deliverables.ts"
import { addDeliverable } from "../../src/actions/save-deliverable.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { Busy } from "../../src/core/busy.ts"
import {
  type FileMetadata,
  type FoundInFile,
  largestRead,
  noC2pa,
  noIptc,
  notRead,
} from "../../src/core/found-in-file.ts"
import { createServer } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import {
  completeSheetParts,
  contractWith,
  declarationFor,
  fill,
  sentDeclaration,
  signatory,
} from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { fieldsOf } from "../support/forms.ts"
import { unescaped } from "../support/html.ts"
import { jpeg, packet, png } from "../support/marked-files.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { visits } from "../support/visits.ts"

const day = "2026-11-22"
let app: TestApp
let writer: TestPerson
let reader: TestPerson
let open: ReturnType<typeof visits>

beforeEach(async () => {
  app = await testApp({ now: `${day}T10:00:00Z` })
  // In this process: how documents are read is tested elsewhere.
  if (app.documents) app.documents = { ...app.documents, typeOf }
  await stated(app, wholeDocument())
  writer = await signedIn(app, ["procurement"], { name: "Claire Aubert" })
  reader = await signedIn(app, ["reader"])
  open = visits(app)
  await contractWith(app)
})
afterEach(() => app.close())

const affiche = "/deliverables/ctr_1_del"
const madeByModel = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"

/** A reader that finds what it is told to find. */
const finding = (found: Partial<FoundInFile>): FileMetadata => ({
  read: async ({ length: size }) => ({
    ...{ mediaType: "image/png", size, iptc: noIptc("none"), c2pa: noC2pa("none"), faults: [] },
    ...found,
  }),
})
const generated = finding({
  iptc: {
    state: "found",
    digitalSourceTypes: [madeByModel],
    software: [{ field: "xmp:CreatorTool", name: "AcmeGPT" }],
  },
})

function sent(files: readonly File[], fields: Readonly<Record<string, string>> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const file of files) form.append("file", file)
  return form
}
/** Drops files on the poster, as a browser without scripts sends them. */
async function drop(files: readonly File[], fields: Readonly<Record<string, string>> = {}, by = writer) {
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.8" })
  const init = { method: "POST", headers: { ...by.posting, "Accept-Language": "en" }, body: sent(files, fields) }
  const answer = await server.fetch(new Request(`http://localhost:3000${affiche}/files`, init), {})
  const html = await answer.text()
  const text = unescaped(html.replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ")
  return { status: answer.status, location: answer.headers.get("Location"), html, text }
}
const file = (content: string | Uint8Array<ArrayBuffer>, name = "affiche.png") => new File([content], name)

describe("the register", () => {
  test("has an empty state, and says where to begin", async () => {
    const fresh = await testApp()
    try {
      const someone = await signedIn(fresh, ["procurement"])
      const page = await visits(fresh).get("/deliverables", someone)
      expect(page.text).toContain("No deliverable was entered yet. Add one from the page of a contract.")
      expect((await visits(fresh).get("/deliverables/new", someone)).text).toContain("No contract is recorded")
    } finally {
      await fresh.close()
    }
  })

  test("stands by campaign, and is narrowed by campaign, agency, state, file and hash", async () => {
    const campaign = "Noël <2026> & ‏אביב"
    await addDeliverable(app, "ctr_1", { title: "Film", kind: "video", campaign }, { by: "per_test" })
    app.fileMetadata = finding({})
    await drop([file("bytes", "plan-media.pdf")])
    const page = await open.get("/deliverables", reader)
    expect(page.text).toMatch(/Noël <2026> & \S+ Film Video.*No campaign Affiche Image/)
    expect(page.text).not.toContain("Add a deliverable")
    const shown = async (query: string) =>
      /\d+ to \d+|One deliverable(?= |$)|No deliverable found|2 deliverables/.exec(
        (await open.get(`/deliverables?${query}`, reader)).text.replace(/^.*?Show all|^.*?Show /, ""),
      )?.[0]
    const titles = async (query: string) =>
      [...(await open.get(`/deliverables?${query}`, reader)).html.matchAll(/deliverables\/\w+"><bdi>([^<]+)/g)].map(
        ([, title]) => title,
      )
    expect(await shown("")).toBe("2 deliverables")
    expect(await titles(`campaign=${encodeURIComponent(campaign)}`)).toEqual(["Film"])
    expect(await titles("campaign=-")).toEqual(["Affiche"])
    expect(await titles("agency=atelier&state=unasked")).toEqual(["Film", "Affiche"])
    expect(await titles("state=fine")).toEqual([])
    expect(await titles("q=PLAN-media")).toEqual(["Affiche"])
    const hash = /<code class="hash">(\w+)/.exec((await open.get(affiche, reader)).html)?.[1] ?? ""
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await titles(`q=${hash.slice(0, 12)}`)).toEqual(["Affiche"])
    expect(await titles("contract=ctr_none")).toEqual([])
  })

  test("is a CSV in which nothing runs as a formula", async () => {
    await addDeliverable(app, "ctr_1", { title: '=HYPERLINK("x")', kind: "name", version: "+1" }, { by: "per_test" })
    app.fileMetadata = generated
    await sentDeclaration(app, { made: { deliverable: "ctr_1_del" }, parts: noAi() })
    await drop([file("bytes", "@SUM(A1).png")])
    const csv = await open.get("/deliverables.csv", reader)
    expect(csv.headers.get("Content-Disposition")).toBe(`attachment; filename="aval-deliverables-${day}.csv"`)
    const [head = "", name = "", affiche = ""] = csv.html.split("\r\n")
    expect(head).toContain("Deliverable,Kind,Version,Campaign,Agency")
    expect(name).toContain(`"'=HYPERLINK(""x"")",Name,'+1,`)
    expect(affiche).toContain("Undeclared found,undeclared,2,")
    expect(affiche).toContain("'@SUM(A1).png")
    expect((await open.get("/deliverables.csv?state=fine", reader)).html.trim().split("\r\n")).toHaveLength(1)
  })
})

const noAi = () => ({
  ...completeSheetParts(),
  start: { usesAi: false },
  "tools/1": {},
  sources: { sources: { visual: "digitalCapture" } },
})

describe("a deliverable", () => {
  const said = { contract: "ctr_1", title: "Nom “Ôde”", kind: "name", version: "2", campaign: "Été", deliveredOn: day }

  test("is entered under a contract with one event that moves no list; sent twice, it is one", async () => {
    const { seq, register } = await app.store.head()
    const form = await open.get("/deliverables/new?contract=ctr_1", writer)
    expect(Object.keys(fieldsOf(form.html))).toEqual(
      expect.arrayContaining(["contract", "seen", "title", "kind", "version", "campaign", "deliveredOn"]),
    )
    const made = await open.post("/deliverables/new", writer, { ...said, seen: "0" })
    expect([made.status, made.location]).toEqual([303, expect.stringMatching(/^\/deliverables\/dlv_\w+\?done=added$/)])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ kind, actor, after }) => [kind, actor, after])).toEqual([
      ["deliverable.added", writer.id, { ...said, campaign: "Été" }],
    ])
    expect((await app.store.head()).register).toBe(register)
    const again = await open.post("/deliverables/new", writer, { ...said, seen: "0" })
    expect(again.location).toBe(made.location?.replace("added", "known"))
    const page = await open.get(made.location ?? "", writer)
    expect(page.text).toContain("The deliverable is entered.")
    expect(page.text).toContain("Nom “Ôde” No sheet")
    expect(page.html).toContain(`/declarations/new?contract=ctr_1&amp;deliverable=`)
  })

  test("is refused with what is wrong at its field, and nothing typed is lost", async () => {
    const wrong = { ...said, title: "", campaign: "<b>x", deliveredOn: "2026-02-30", seen: "0" }
    const page = await open.post("/deliverables/new", writer, wrong)
    expect(page.status).toBe(422)
    expect(page.html).toContain('href="#f-title"')
    expect(page.html).toContain('href="#f-deliveredOn"')
    expect(fieldsOf(page.html)).toMatchObject({ campaign: "<b>x", version: "2", kind: "name" })
    expect((await open.post("/deliverables/new", writer, { ...said, contract: "ctr_x", seen: "0" })).status).toBe(404)
  })

  test("is corrected with what changed in the event; who was slower sees both, and a file that was read hinders nobody", async () => {
    app.fileMetadata = finding({})
    const fields = fieldsOf((await open.get(`${affiche}/edit`, writer)).html)
    expect(fields).toMatchObject({ title: "Affiche", kind: "image", seen: "0" })
    await drop([file("one")])
    const { seq } = await app.store.head()
    const first = await open.post(`${affiche}/edit`, writer, { ...fields, campaign: "Été" })
    expect(first.location).toBe(`${affiche}?done=changed`)
    expect((await eventsAfter(app, seq)).map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ["deliverable.changed", {}, { campaign: "Été" }],
    ])
    const late = await open.post(`${affiche}/edit`, writer, { ...fields, title: "Autre" })
    expect(late.status).toBe(412)
    expect(late.text).toContain("It now says: Affiche, Image, Été.")
    expect(fieldsOf(late.html)).toMatchObject({ title: "Autre" })
    expect((await open.post(`${affiche}/edit`, writer, fieldsOf(late.html))).status).toBe(303)
    expect((await open.get("/deliverables/none/edit", writer)).status).toBe(404)
  })

  test("is read by all and changed by those alone who look after agencies, in the whole company", async () => {
    const page = await open.get(affiche, reader)
    expect([page.status, page.html.includes("<form")]).toEqual([200, false])
    await app.store.commit((write) => [write.insert(units).values({ id: "unt_1", name: { en: "Lyon" } })])
    const ofUnit = await signedIn(app, [{ role: "procurement", unit: "unt_1" }])
    for (const by of [reader, ofUnit]) {
      expect((await open.get("/deliverables/new?contract=ctr_1", by)).status).toBe(403)
      expect((await open.post(`${affiche}/edit`, by, { title: "X", kind: "logo", seen: "0" })).status).toBe(403)
      expect((await drop([file("x")], {}, by)).status).toBe(403)
    }
    expect((await open.get(affiche, ofUnit)).html).not.toContain('type="file"')
  })
})

describe("a file", () => {
  test("is read and forgotten: its hash and what it says stay, its name is in no event; sent again, nothing changes", async () => {
    app.fileMetadata = generated
    const { seq } = await app.store.head()
    const taken = await drop([file("bytes", "CV Dupont.png")])
    expect([taken.status, taken.location]).toEqual([303, `${affiche}?read=1`])
    const [event] = await eventsAfter(app, seq)
    expect([event?.kind, event?.object, event?.actor]).toEqual([
      "deliverable.read",
      "work/deliverable/ctr_1_del",
      writer.id,
    ])
    const sha256 = app.sha256("bytes")
    expect(event?.after).toEqual({ sha256, size: 5, iptc: "found", c2pa: "none", kept: false })
    const page = await open.get(taken.location ?? "", reader)
    expect(page.text).toContain("One file read.")
    expect(page.text).toContain("CV Dupont.png Generative AI, says the file")
    expect(page.text).toContain(`Made by a generative AI model ${madeByModel}`)
    expect(page.text).toContain("AcmeGPT (XMP CreatorTool)")
    expect(page.text).toContain(`Hash (SHA-256) ${sha256} Size 5 bytes`)
    expect(page.text).toContain("Not kept: its hash alone is")
    expect(page.text).toContain("What this does not prove")

    const again = await drop([file("bytes", "other.png"), file("more", "new.png")])
    expect(again.location).toBe(`${affiche}?read=1&same=1`)
    expect((await open.get(again.location ?? "", reader)).text).toContain(
      "One file was here already, with the same hash",
    )
    expect(await eventsAfter(app, seq)).toHaveLength(2)
    expect((await open.get(`/files/${sha256}`, writer)).status).toBe(404)
  })

  test("is kept where it is asked for, also later, and then says what it is for; what cannot be kept is read all the same", async () => {
    app.fileMetadata = finding({})
    const picture = file(png(packet({})))
    await drop([picture])
    await drop([picture], { keep: "yes" })
    const page = await open.get(affiche, writer)
    expect(page.text).toContain("Kept See the file")
    expect(page.text).not.toContain("Not kept")
    const kept = /href="(\/files\/\w+)"/.exec(page.html)?.[1] ?? ""
    expect((await open.get(kept, writer)).text).toContain("Evidence for Deliverable “Affiche”, Atelier")
    expect((await open.get(affiche, reader)).html).not.toContain('href="/files/')

    const other = await drop([file("\u0000\u0001 no file of ours", "film.mov")], { keep: "yes" })
    expect(other.status).toBe(422)
    expect(other.text).toContain("One file read.")
    expect(other.text).toContain("film.mov: What it says is noted, but it is not kept. By its content")
    expect(other.html).toMatch(/name="keep"[^>]*checked/)
    expect((await open.get(affiche, reader)).text).toContain("film.mov")
  })

  test("that is empty, or one of too many, is told of at the field, by name; the others are read", async () => {
    app.fileMetadata = finding({})
    const none = await drop([])
    expect([none.status, none.text.includes("Choose at least one file.")]).toEqual([422, true])
    const some = await drop([file("", "empty.png"), file("good")])
    expect(some.status).toBe(422)
    expect(some.html).toContain('<a href="#f-file">empty.png: This file is empty: it was not read.</a>')
    expect(some.text).toContain("One file read.")
    const many = Array.from({ length: 21 }, (_, index) => file(`file ${index}`))
    expect((await drop(many)).text).toContain("20 files at most at a time")
    expect((await open.get("/deliverables", reader)).text).toContain("one read")
  })

  test("that is not read now, for want of time or of room, is tried again when it is sent again", async () => {
    app.fileMetadata = {
      read: async () => {
        throw new Busy("busy", 30)
      },
    }
    expect((await drop([file("bytes")])).text).toContain("affiche.png: Other files are being read: this one was not.")
    app.fileMetadata = { read: async ({ length }) => notRead("too_long", length) }
    await drop([file("bytes")])
    const unread = (await open.get(affiche, reader)).text
    expect(unread).toContain("Reading it took too much time or memory.")
    expect(unread).toContain("IPTC Unreadable.")
    app.fileMetadata = generated
    expect((await drop([file("bytes")])).location).toBe(`${affiche}?read=1`)
    const page = (await open.get(affiche, reader)).text
    expect([page.includes("too much time"), page.includes("AcmeGPT")]).toEqual([false, true])
  })

  test("leaves its hash alone where nothing reads what files say, which is said", async () => {
    app.fileMetadata = undefined
    expect((await open.get(affiche, writer)).text).toContain("their hash alone is noted")
    expect((await drop([file("bytes")])).status).toBe(303)
    const page = (await open.get(affiche, writer)).text
    expect(page).toContain("C2PA Not read here.")
    expect(page).toContain("This installation of Aval does not read what files say of themselves.")
  })

  test("says what it was made with in plain words, the text of others as text", async () => {
    app.fileMetadata = finding({
      mediaType: "image/jpeg",
      faults: ["other_type", "iptc_damaged"],
      iptc: { ...noIptc("unreadable"), digitalSourceTypes: ["humanCreation", "minorHumanEdits"] },
      c2pa: {
        ...{ state: "found", generator: { name: "Acme Writer", version: "4" }, validation: "invalid" },
        ...{
          signer: { name: "<b>Pen & ink</b>", at: "2026-11-20T10:00:00Z" },
          problems: ["assertion.dataHash.mismatch"],
        },
        digitalSourceTypes: [madeByModel],
        actions: [
          {
            action: "c2pa.created",
            ingredient: true,
            software: { name: "Acme Writer" },
            digitalSourceType: madeByModel,
          },
          { action: "acme.unknown", ingredient: false },
        ],
      },
    })
    await drop([file("bytes")])
    const page = await open.get(affiche, reader)
    expect(page.text).toContain("C2PA History found. Written by Acme Writer 4 What was done")
    expect(page.text).toMatch(/created to something put into it with Acme Writer ?: Made by a generative AI model/)
    expect(page.text).toContain("acme.unknown")
    expect(page.text).toContain("Signed by <b>Pen & ink</b> on 20 Nov 2026, 11:00")
    expect(page.html).not.toContain("<b>Pen")
    expect(page.text).toContain("Signature does not hold: believe none of it without asking")
    expect(page.text).toContain("assertion.dataHash.mismatch")
    expect(page.text).toContain("humanCreation (is no term of the IPTC)")
    expect(page.text).toContain("minorHumanEdits (term retired by the IPTC)")
    expect(page.text).toContain("The file is not of the kind that its name promises.")
    expect(page.text).toContain("lie about their length: ask for the original file")
  })

  test("is read by the real reader, which no lie about a length hinders", async () => {
    const lying = jpeg(packet({ "xmp:CreatorTool": "Acme &lt;i&gt; Pen" }), { length: 60_000 })
    expect((await drop([file(lying, "lying.png")])).location).toBe(`${affiche}?read=1`)
    const page = await open.get(affiche, reader)
    expect(page.text).toContain("Acme <i> Pen (XMP CreatorTool)")
    expect(page.text).toContain("C2PA Unreadable.")
  })

  test("stands in more than one deliverable, and each says so", async () => {
    app.fileMetadata = finding({})
    const { id } = await addDeliverable(app, "ctr_1", { title: "Poster", kind: "image" }, { by: "per_test" })
    await readDeliverableFile(app, id, { bytes: encoded("bytes"), name: "a.png" }, { by: "per_test", keep: false })
    await drop([file("bytes")])
    expect((await open.get(affiche, reader)).text).toContain("The same file stands in Poster")
  })

  test("dropped by mistake is set aside, counts no more, and is back when it is dropped again", async () => {
    app.fileMetadata = generated
    await drop([file("bytes")])
    const [, sha256 = ""] = /name="file" value="([0-9a-f]{64})"/.exec((await open.get(affiche, writer)).html) ?? []
    expect((await open.get(affiche, reader)).html).not.toContain("/set-aside")
    const { seq } = await app.store.head()
    const aside = () => open.post(`${affiche}/set-aside`, writer, { file: sha256 })
    expect([await aside(), await aside()].map(({ status }) => status)).toEqual([303, 303])
    expect(await eventsAfter(app, seq)).toMatchObject([{ kind: "deliverable.file-set-aside", actor: writer.id }])
    const after = await open.get(`${affiche}?done=aside`, writer)
    expect(after.text).toContain("File set aside.")
    expect(after.html).not.toContain('id="file-')
    await drop([file("bytes")])
    expect((await open.get(affiche, writer)).html).toContain('id="file-')
    expect((await open.post(`${affiche}/set-aside`, writer, { file: "x" })).status).toBe(404)
  })

  test("sent twice at once is one", async () => {
    app.fileMetadata = finding({})
    const { seq } = await app.store.head()
    const both = await Promise.all([drop([file("bytes")]), drop([file("bytes")]), drop([file("other")])])
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await eventsAfter(app, seq)).toHaveLength(2)
  })
})

const encoded = (text: string) => new TextEncoder().encode(text)

describe("what files say that was not declared", () => {
  test("is nothing while nothing is declared, though a file that tells of AI asks for the sheet", async () => {
    app.fileMetadata = generated
    await drop([file("bytes")])
    const page = (await open.get(affiche, reader)).text
    expect(page).toContain("Affiche No sheet")
    expect(page).toContain(
      "there is nothing to compare with. Yet a file says itself that generative AI had a part in it.",
    )
    expect(await undeclaredFindings(app)).toEqual([])
  })

  test("is held against the contract's declaration until the sheet is there, then against the sheet, by itself", async () => {
    app.fileMetadata = finding({ iptc: { ...noIptc("found"), aiSystem: "Other Painter" } })
    await drop([file("bytes")])
    const yearly = await sentDeclaration(app)
    const found = await undeclaredFindings(app, { organisation: "atelier" })
    expect(found).toMatchObject([
      {
        deliverable: { id: "ctr_1_del" },
        declaration: yearly.id,
        file: { name: "affiche.png" },
        finding: { code: "undeclared_found", kind: "software", found: "Other Painter" },
      },
    ])
    expect((await open.get("/deliverables?state=undeclared", reader)).text).toContain("one thing to ask")
    const page = await open.get(affiche, reader)
    expect(page.text).toContain("compared with the contract’s yearly declaration")
    expect(page.text).toMatch(/Other Painter”?.{0,80}declar/)
    expect(page.text).toContain("It is a reason to ask, not a proof")

    const asked = await declarationFor(app, { deliverable: "ctr_1_del" })
    expect((await open.get(affiche, writer)).text).toContain("The sheet was asked for")
    expect((await open.get(affiche, writer)).html).toContain(`href="/declarations/${asked.id}"`)
    await fill(app, asked.id, completeSheetParts({ name: "Other Painter" }))
    await sendDeclaration(app, asked.id, signatory)
    expect(await undeclaredFindings(app, { contract: "ctr_1" })).toEqual([])
    const after = (await open.get(affiche, writer)).text
    expect(after).toContain("Affiche Nothing contrary found")
    expect(after).toContain("Declared tools Other Painter")
    expect(after).toContain("Picture: Mix of which at least one element")
    expect(after).toContain("Ask for a new sheet")
  })

  test("is told in French as well, with the term of IPTC in plain words", async () => {
    app.fileMetadata = generated
    await sentDeclaration(app, { made: { deliverable: "ctr_1_del" }, parts: noAi() })
    await drop([file("bytes")])
    const page = (await open.get(`${affiche}?lang=fr`, reader)).text
    expect(page).toContain("Non déclaré trouvé")
    expect(page).toMatch(/alors que la déclaration dit « sans IA » : demandez à l’agence ce qui a été généré/)
    expect(page).toContain("Produit par un modèle d’IA générative")
    expect(await undeclaredFindings(app, { deliverable: "none" })).toEqual([])
    expect(await undeclaredFindings(app, { organisation: "acme" })).toEqual([])
  })
})

test("a file that is larger than any that is read is refused at its field before it is all there, and nobody else's is read", async () => {
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.9" })
  const asked: Promise<unknown>[] = []
  const http = createHttp(
    getRequestListener((request) => {
      const answer = Promise.resolve(server.fetch(request))
      asked.push(answer)
      return answer
    }),
  )
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve))
  const { port } = http.address() as { port: number }
  const uploading = (size: number, by: Record<string, string>) => {
    const head = ["Content-Type: multipart/form-data; boundary=x", `Content-Length: ${size}`, "Accept-Language: en"]
    const own = Object.entries(by).map(([name, value]) => `${name}: ${value}`)
    let told = ""
    const socket = connect(port, "127.0.0.1", () => {
      socket.write([`POST ${affiche}/files HTTP/1.1`, "Host: localhost:3000", ...own, ...head, "", ""].join("\r\n"))
      socket.write(`--x\r\nContent-Disposition: form-data; name="file"; filename="big.png"\r\n\r\n${"a".repeat(1000)}`)
    })
    socket.on("data", (data) => (told += data.toString()))
    socket.on("error", () => {})
    return { told: () => told, end: () => socket.destroy() }
  }
  const tooLarge = uploading(largestRead + 2_000_000, writer.posting)
  const stranger = uploading(100_000_000, { "Sec-Fetch-Site": "same-origin" })
  const awaited = uploading(100_000_000, writer.posting)
  try {
    await expect.poll(tooLarge.told, { timeout: 5000 }).toContain("HTTP/1.1 422")
    await expect.poll(tooLarge.told, { timeout: 5000 }).toContain("More than 134\u00a0MB: none of it was read")
    await expect.poll(stranger.told, { timeout: 5000 }).toContain("HTTP/1.1 401")
    expect(awaited.told()).toBe("")
  } finally {
    for (const { end } of [tooLarge, stranger, awaited]) end()
    await Promise.allSettled(asked)
    http.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
  }
})
