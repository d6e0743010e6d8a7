import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadRegister } from "../../db/queries/register.ts"
import { events, files, units } from "../../db/schema.ts"
import { sheetsOf, workbook } from "../../src/adapters/document-sheets.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let server: Server
let tom: TestPerson

beforeAll(async () => {
  app = await testApp()
  // The real readers, without the thread of their own: a start for each of thirty files would take longer than all the rest.
  app.documents = { typeOf, sheetsOf, workbook, textOf: expectNothing, pdf: expectNothing, word: expectNothing }
  await stated(app, wholeDocument())
  server = createServer(app, { assets: new Map() })
  tom = await signedIn(app, ["legal"], { language: "fr" })
})
afterAll(() => app.close())

const expectNothing = () => Promise.reject(new Error("not asked for"))

const start = "/register/inventory"

/** In French, unless the address says otherwise. */
async function get(path: string, who = tom) {
  const headers = { ...who.headers, "Accept-Language": "fr" }
  const answer = await server.fetch(new Request(`${app.config.url}${path}`, { headers }), {})
  return { status: answer.status, html: await answer.clone().text(), headers: answer.headers, answer }
}

async function post(path: string, body: FormData | URLSearchParams, who = tom) {
  const answer = await server.fetch(
    new Request(`${app.config.url}${path}`, {
      method: "POST",
      headers: { ...who.posting, "Accept-Language": "fr" },
      body,
    }),
    {},
  )
  return { status: answer.status, html: await answer.text(), to: answer.headers.get("Location") ?? "" }
}

function upload(bytes: Uint8Array<ArrayBuffer> | string, name = "outils.csv") {
  const form = new FormData()
  form.append("file", new File([bytes], name))
  return post(start, form)
}

/** What a page's form would send by its own hidden fields and selected options. */
function mapped(html: string): string {
  const form = /<form[^>]*class="stack loose mapping"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ""
  const fields = new URLSearchParams({ preview: "1" })
  for (const [, name = "", value = ""] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields.append(name, value)
  for (const [, name = "", options = ""] of form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    fields.append(name, /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "")
  for (const [tag] of form.matchAll(/<input(?![^>]*hidden)[^>]*>/g)) {
    const [name, value] = ["name", "value"].map((one) => new RegExp(` ${one}="([^"]*)"`).exec(tag)?.[1] ?? "")
    if (!/type="radio"/.test(tag) || / checked/.test(tag)) fields.append(name ?? "", value ?? "")
  }
  return fields.toString()
}

const digestIn = (html: string) => /name="digest" value="([0-9a-f]+)"/.exec(html)?.[1] ?? ""
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
const faultsIn = (html: string) => text(/<div class="note no"[\s\S]*?<\/div>/.exec(html)?.[0] ?? "")

/** A file as Windows programs of France save it. */
function windows1252(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(lines.map((line) => `${line}\r\n`).join(""), "latin1"))
}

describe("the whole way", () => {
  test("a table in Windows-1252 with semicolons comes in, once", async () => {
    const sent = await upload(
      windows1252([
        "Inventaire 2026;;;;;;;",
        "Outil;Éditeur;Domaine;Offre;Licences;Date de début;Coût annuel;Statut",
        "Rédac’IA;Société Générique;redac.example;Équipe;1 200;01/02/2026;1 234,50;Autorisé".replace("’", "'"),
        "=HYPERLINK(A1);Société Générique;;Équipe;5;01/02/2026;;Interdit",
      ]),
    )
    expect(sent.status).toBe(303)
    const mapping = await get(sent.to)
    expect(text(mapping.html)).toContain("Colonnes de «\u00a0outils.csv\u00a0»".replace(/\s/g, " "))
    expect(text(mapping.html)).toContain("Une décision demande des signatures")
    const query = mapped(mapping.html)
    expect(query).toContain("head=2&c0=tool&c1=vendor&c2=hosts&c3=plan&c4=seats&c5=start&c6=cost&c7=-")
    const preview = await get(`${sent.to}?${query}`)
    expect([preview.status, text(preview.html).includes("Aperçu : 2 lignes changent le registre")]).toEqual([200, true])
    expect(text(preview.html)).toContain("Colonnes qui ne sont pas reprises : « Statut »")
    const before = (await app.store.read.select().from(events)).length
    const digest = digestIn(preview.html)
    const done = await post(`${sent.to}?${query}`, new URLSearchParams({ digest }))
    expect([done.status, done.to]).toEqual([303, `${start}?done=imported&added=7&changed=0&revision=2`])
    expect(text((await get(done.to)).html)).toContain("Inventaire importé : 7 choses ajoutées, 0 modifiée.")
    const { tools, plans, licences, decisions } = await loadRegister(app.store.read)
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(["Rédac'IA", "=HYPERLINK(A1)"]))
    expect(plans.find(({ slug }) => slug === "redac-ia/equipe")?.name).toEqual({ fr: "Équipe" })
    expect(licences.find(({ plan }) => plan === "redac-ia/equipe")).toMatchObject({
      ...{ seats: 1200, start: "2026-02-01", cost: { amount: 1234.5, currency: "EUR", per: "year" } },
    })
    expect(decisions.some(({ plan }) => plan === "redac-ia/equipe")).toBe(false)
    const after = (await app.store.read.select().from(events)).length
    expect(after).toBeGreaterThan(before)
    const again = await post(`${sent.to}?${query}`, new URLSearchParams({ digest }))
    expect(again.to).toBe(`${start}?done=nothing`)
    expect((await app.store.read.select().from(events)).length).toBe(after)
    expect(text((await get(`${sent.to}?${query}`)).html)).toContain("Aperçu : le registre sait déjà tout cela")
  })

  test("a workbook with dates, numbers, a formula and a second sheet", async () => {
    const bytes = await app.documents?.workbook([
      { name: "Lisez-moi", widths: [10], rows: [["Notes"], ["Rien"]] },
      {
        name: "Outils",
        widths: [10],
        rows: [
          ["Tool", "Vendor", "Plan", "Seats", "Start date", "Cost", "Tool"],
          ["Fusain", "Atelier Fusain", "Pro", 12, 46054, 1234.567, "again"],
          ["'=1+1", "Atelier Fusain", "Pro", 3, "2026-03-01", 10, ""],
        ],
      },
    ])
    const { to } = await upload(bytes ?? "", "inventory.xlsx")
    const mapping = await get(`${to}?lang=en`)
    const query = mapped(mapping.html)
    // The second column of the same head is left out; the sheet that says something is taken.
    expect(query).toContain("sheet=1&head=1&c0=tool&c1=vendor&c2=plan&c3=seats&c4=start&c5=cost&c6=-")
    const preview = await get(`${to}?${query}`)
    await post(`${to}?${query}`, new URLSearchParams({ digest: digestIn(preview.html) }))
    const { licences, tools } = await loadRegister(app.store.read)
    expect(licences.find(({ plan }) => plan === "fusain/pro")).toMatchObject({
      ...{ seats: 12, start: "2026-02-01", cost: { amount: 1234.567, currency: "EUR", per: "year" } },
    })
    expect(tools.some(({ name }) => name === "=1+1")).toBe(true)
  })

  test("a refused row is told with its cell, and nothing can be imported", async () => {
    const { to } = await upload(
      "Outil;Éditeur;Offre;Licences;Date de fin\nPlume;Orme;Pro;dix;31/02/2026\nEncre;Orme;Pro;3;31/12/2026\n",
    )
    const query = `${mapped((await get(to)).html)}&d-start=01/01/2026`.replace("&d-start=&", "&")
    const preview = await get(`${to}?${query}`)
    expect(text(preview.html)).toContain("Aperçu : 1 ligne à corriger")
    expect(text(preview.html)).toContain(
      "Colonne « Licences », « dix » : ce n’est pas un nombre : écrivez par exemple 1 234,50.",
    )
    expect(text(preview.html)).toContain("Colonne « Date de fin », « 31/02/2026 » : ce n’est pas un jour qui existe")
    expect(digestIn(preview.html)).toBe("")
    const before = (await app.store.read.select().from(events)).length
    const sent = await post(`${to}?${query}`, new URLSearchParams({ digest: "0" }))
    expect([sent.status, (await app.store.read.select().from(events)).length]).toEqual([422, before])
  })

  test("a value that a row lacks is told once, by its name", async () => {
    const { to } = await upload("Outil;Éditeur;Offre\nPlume;Orme;Pro\n")
    const told = text((await get(`${to}?head=1&c0=tool&c1=vendor&c2=plan&preview=1`)).html)
    expect(told).toContain("« Compte » : le compte manque")
    expect(told).not.toContain("Valeurs possibles")
  })

  test("a tool that only shares an address is asked about, and the answer stays in the address", async () => {
    const { to } = await upload("Outil;Éditeur;Domaine\nRédacteur;Acme;eu.writer.acme.example\n")
    const query = mapped((await get(to)).html)
    const preview = await get(`${to}?${query}`)
    expect(text(preview.html)).toContain("Cet outil ressemble à un outil du registre")
    const [choice = ""] = [...preview.html.matchAll(/name="q0" value="([^"]+)"/g)].map(([, value]) => value)
    expect(choice).toBe("redacteur:acme-writer")
    const answered = await get(`${to}?${query}&q0=${encodeURIComponent(choice)}`)
    expect(text(answered.html)).toContain("Outil Acme Writer (acme-writer)")
    expect(answered.html).toContain("same=redacteur%3Aacme-writer")
  })

  test("a register that moved is shown anew before anything is written", async () => {
    const { to } = await upload("Outil;Éditeur\nBuvard;Nouvel Éditeur\n")
    const query = mapped((await get(to)).html)
    const { html } = await get(`${to}?${query}`)
    await stated(app, {
      aval: 1,
      organisations: [{ slug: "nouvel-editeur", name: "Nouvel Éditeur", roles: ["agency"] }],
    })
    const sent = await post(`${to}?${query}`, new URLSearchParams({ digest: digestIn(html) }))
    expect([sent.status, text(sent.html).includes("Rien n’a été importé : le registre a changé")]).toEqual([412, true])
    const now = await post(`${to}?${query}`, new URLSearchParams({ digest: digestIn(sent.html) }))
    expect(now.status).toBe(303)
  })
})

describe("what cannot be read", () => {
  test("is refused with its reason, and nothing is kept of it", async () => {
    const png = new Uint8Array([
      137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
    ])
    const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    const types = strToU8(`<Types><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`)
    const bomb = zipSync({ "[Content_Types].xml": types, "xl/workbook.xml": new Uint8Array(9) })
    // What its directory says of the last part: 4 GB.
    const last = Buffer.from(bomb.buffer).lastIndexOf("PK\u0001\u0002")
    new DataView(bomb.buffer).setUint32(last + 24, 4_000_000_000, true)
    const before = (await app.store.read.select().from(files)).length
    const cases = [
      [await upload(bomb as Uint8Array<ArrayBuffer>, "bomb.xlsx"), /se déplie en bien plus de données/],
      [await upload(""), /Ce fichier est vide/],
      [
        await upload("PK\u0003\u0004 not a zip", "a.xlsx"),
        /n’est ni un PDF, ni un document Word|ne s’ouvre pas|Un inventaire est/,
      ],
      [await upload(png, "image.png"), /Un inventaire est un fichier Excel|ne s’ouvre pas/],
      [await post(start, new FormData()), /Choisissez un fichier/],
    ] as const
    for (const [answer, words] of cases) {
      expect(answer.status).toBe(422)
      expect(faultsIn(answer.html)).toMatch(words)
    }
    expect((await app.store.read.select().from(files)).length).toBe(before)
  })

  test("is refused by its size before it is read", async () => {
    const answer = await server.fetch(
      new Request(`${app.config.url}${start}`, {
        method: "POST",
        headers: { ...tom.posting, "Content-Type": "multipart/form-data; boundary=x", "Content-Length": "50000000" },
        body: "x",
      }),
      {},
    )
    expect([answer.status, /413|trop|lourd|grand/i.test(await answer.text())]).toEqual([413, true])
  })

  test("is no address either: another file’s hash, an unknown one, a text that is none", async () => {
    expect((await get(`${start}/${"0".repeat(64)}`)).status).toBe(404)
    expect((await get(`${start}/nothing`)).status).toBe(404)
  })

  test("a mapping without a tool, or with one field twice, is shown again with what was chosen", async () => {
    const { to } = await upload("Colonne A;Colonne B\n1;2\n")
    const none = await get(`${to}?head=1&c0=-&c1=seats&preview=1`)
    expect([none.status, faultsIn(none.html)]).toEqual([
      422,
      expect.stringContaining("Dites quelle colonne donne le nom de l’outil"),
    ])
    const twice = await get(`${to}?head=1&c0=tool&c1=tool&preview=1`)
    expect(faultsIn(twice.html)).toContain("« Outil » est choisi pour deux colonnes, A et B")
    const given = await get(`${to}?head=1&c0=tool&c1=vendor&d-currency=zorkmid&preview=1`)
    expect(faultsIn(given.html)).toContain("Devise des coûts : cette devise n’est pas connue")
    expect((await get(`${to}?head=2&c0=tool&preview=1`)).status).toBe(422)
  })
})

describe("the export", () => {
  test("is read back without a change, in both languages and as both types", async () => {
    for (const [lang, type] of [
      ["fr", "csv"],
      ["en", "csv"],
      ["fr", "xlsx"],
    ] as const) {
      const file = await get(`${start}/export?type=${type}&lang=${lang}`)
      expect(file.headers.get("Content-Disposition")).toMatch(
        new RegExp(`filename="aval-invent\\w+-2026-11-22\\.${type}"`),
      )
      const bytes = new Uint8Array(await file.answer.arrayBuffer())
      if (type === "csv") {
        const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
        expect(csv.startsWith(lang === "fr" ? "\uFEFFOutil;Identifiant" : "\uFEFFTool,Tool identifier")).toBe(true)
        expect(csv).toContain("'=HYPERLINK(A1)")
      }
      const { to } = await upload(bytes, `export.${type}`)
      const mapping = await get(`${to}?lang=${lang}`)
      const { html } = await get(`${to}?${mapped(mapping.html)}&lang=${lang}`)
      const nothing =
        lang === "fr" ? "Aperçu : le registre sait déjà tout cela" : "Preview: the register knows all of this"
      expect([lang, type, text(html).includes(nothing)]).toEqual([lang, type, true])
    }
  })

  test("has an example that can be imported", async () => {
    const file = await get(`${start}/export?type=csv&example=1`)
    const { to } = await upload(new Uint8Array(await file.answer.arrayBuffer()), "exemple.csv")
    const preview = await get(`${to}?${mapped((await get(to)).html)}`)
    expect(text(preview.html)).toContain("Aperçu : 2 lignes changent le registre")
  })

  test("is for those who may change the register", async () => {
    const reader = await signedIn(app, ["reader"])
    await app.store.commit((write) => [
      write.insert(units).values({ id: "unt_lyon", name: { fr: "Lyon", en: "Lyon" } }),
    ])
    const lyon = await signedIn(app, [{ role: "legal", unit: "unt_lyon" }])
    for (const path of [start, `${start}/export?type=csv`]) {
      expect((await get(path, reader)).status).toBe(403)
      expect((await get(path, lyon)).status).toBe(403)
    }
  })
})
