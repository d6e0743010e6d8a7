import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agencyOf, allContracts } from "../../db/queries/agencies.ts"
import { addDocument, addVersion } from "../../src/actions/add-document.ts"
import { saveAgency } from "../../src/actions/save-agency.ts"
import { changeContract } from "../../src/actions/save-contract.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { wholeEuros } from "../../src/web/contract-typed.ts"
import { createServer } from "../../src/web/server.tsx"
import { agencyBy, campaign, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, declarationFor, fill, signatory } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let buyer: TestPerson
let reader: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  buyer = await signedIn(app, ["procurement"], { name: "Tom Achat" })
  reader = await signedIn(app, ["reader"])
  ask = askedBy(app, buyer)
})
afterEach(() => app.close())

const declared = async (contract: string, tool: Parameters<typeof completeParts>[0] = {}) => {
  const { id } = await declarationFor(app, { contract }, buyer.id)
  await fill(app, id, completeParts(tool))
  await sendDeclaration(app, id, signatory)
  return id
}
const csv = async (path: string, lang: string) => {
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1" })
  const headers = { ...buyer.headers, "Accept-Language": lang }
  const answer = await server.fetch(new Request(`http://localhost:3000${path}`, { headers }), {})
  return {
    type: answer.headers.get("Content-Type"),
    file: answer.headers.get("Content-Disposition"),
    text: await answer.text(),
  }
}

describe("the table of agencies", () => {
  test("is empty with what to do first, and says who may", async () => {
    await app.close()
    app = await testApp()
    const [tom, anybody] = [await signedIn(app, ["procurement"]), await signedIn(app, ["reader"])]
    const page = await askedBy(app, tom)("/agencies")
    expect(page.text).toContain("No agency is followed yet")
    expect(page.main).toContain('href="/agencies/new"')
    const shown = await askedBy(app, anybody)("/agencies", undefined, { lang: "fr" })
    expect(shown.text).toContain("Les achats, le service juridique ou les évaluateurs peuvent en ajouter une.")
    expect(shown.main).not.toContain("/agencies/new")
  })

  test("shows contracts, findings, declarations and next days, and narrows to what needs somebody", async () => {
    const lumen = await agencyBy(app, buyer.id)
    const contract = await contractBy(app, buyer.id, lumen)
    const studio = await agencyBy(app, buyer.id, { name: "Studio Nu" })
    await contractBy(app, buyer.id, studio, { title: "Identité", end: undefined, notice: undefined, renewal: "none" })
    await declared(contract, { name: "Unheard of", plan: undefined, tier: "Free" })
    const page = await ask("/agencies", undefined, { lang: "fr" })
    expect(page.text).toContain("3 agences, une en écart")
    expect(page.text).toMatch(
      /Agence Lumen.*Campagne d’été.*Outil non évalué.*valable jusqu’au.*préavis avant le 15 déc. 2026/,
    )
    expect(page.text).toMatch(/Studio Nu.*Identité.*rien à comparer.*manquante.*Demander/)
    expect(page.text).toContain("pas encore rédigées")
    expect(page.main).toContain(`href="/declarations/new?contract=`)
    for (const [view, names] of [
      ["conflicts", ["agence-lumen"]],
      ["declaration", ["studio-nu"]],
      ["renewal", ["agence-lumen"]],
    ] as const) {
      const { main } = await ask(`/agencies?view=${view}`)
      expect([...main.matchAll(/<th[^>]*>\s*<a href="\/agencies\/([\w-]+)"/g)].map(([, slug]) => slug)).toEqual(names)
    }
    expect((await ask("/agencies?q=identit%C3%A9")).main).toContain('href="/agencies/studio-nu"')
    expect((await ask("/agencies?q=zzz")).text).toContain("No agency fits.")
    const names = async (sort: string) =>
      [...(await ask(`/agencies?sort=${sort}`)).main.matchAll(/<th[^>]*>\s*<a href="\/agencies\/([\w-]+)"/g)].map(
        ([, slug]) => slug,
      )
    expect(await names("-name")).toEqual(["studio-nu", "atelier", "agence-lumen"])
    expect(await names("conflicts")).toEqual(["agence-lumen", "atelier", "studio-nu"])
    expect(await names("declaration")).toEqual(["studio-nu", "agence-lumen", "atelier"])
    expect(await names("-next")).toEqual(["agence-lumen", "atelier", "studio-nu"])
  })

  test("goes out as CSV, a line a contract, with formulas made harmless", async () => {
    const slug = await agencyBy(app, buyer.id, { name: "=HYPERLINK(1)" })
    await contractBy(app, buyer.id, slug, { title: "@SUM(A1)" })
    const { type, file, text } = await csv("/agencies.csv?q=hyperlink", "fr")
    expect([type, file]).toEqual(["text/csv; charset=utf-8", 'attachment; filename="aval-agences-2026-11-22.csv"'])
    const [head = "", line = "", ...rest] = text.split("\r\n")
    expect(rest).toEqual([""])
    expect(head.split(";")).toHaveLength(line.split(";").length)
    expect(line).toMatch(/^'=HYPERLINK\(1\);hyperlink-1;FR;'@SUM\(A1\);ctr_/)
    expect(line).toContain(";120000;2026-01-01;2026-12-31;2026-12-15;Tacite;")
    expect((await csv("/agencies.csv", "en")).text.split("\r\n")).toHaveLength(4)
  })
})

describe("an agency", () => {
  const form = {
    ...{ organisation: "", name: "", country: "", url: "", types: ["pr"], insured: "", aiCover: "", insuredUntil: "" },
    ...{ termsUrl: "", termsDocument: "" },
  }

  test("is added with its organisation or made of one; what is wrong is told with nothing lost", async () => {
    const wrong = await ask("/agencies/new", { ...form, aiCover: "excluded", termsUrl: "lumen", types: ["pr"] })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain("Choose an organisation, or give a name.")
    const faulty = await ask(
      "/agencies/new",
      { ...form, name: "Lumen", aiCover: "excluded", termsUrl: "lumen" },
      { lang: "fr" },
    )
    expect(faulty.status).toBe(422)
    expect(faulty.text).toContain("Dites d’abord que l’agence est assurée")
    expect(faulty.text).toContain("Donnez une adresse web qui commence par https://.")
    expect(fieldsOf(faulty.main)).toMatchObject({ name: "Lumen", types: "pr", aiCover: "excluded", termsUrl: "lumen" })
    const noWay = await ask("/agencies/new", {
      ...form,
      name: "Lumen",
      contactRoleFr: "",
      contactRoleEn: "Sales",
      contactMail: "",
    })
    expect([noWay.status, noWay.text]).toEqual([422, expect.stringContaining("Contacts")])
    expect((await ask("/agencies/new", { ...form, name: "Lumen" })).to).toBe("/agencies/lumen?done=agency")
    expect((await ask("/agencies/new", { ...form, name: "Lumen" })).to).toBe("/agencies/lumen?done=same")
    expect((await ask("/agencies/new", { ...form, organisation: "acme", name: "Acme" })).text).toContain("not both")
    expect((await ask("/agencies/new?organisation=acme")).main).toMatch(/value="acme" selected/)
    expect((await ask("/agencies/new", { ...form, organisation: "acme" })).to).toBe("/agencies/acme?done=agency")
    // From the organisation's own page and back.
    expect((await ask("/register/organisations/acme")).main).toContain('href="/agencies/acme"')
    const kept = await ask("/register/organisations/acme", {
      ...fieldsOf((await ask("/register/organisations/acme")).main),
      roles: ["vendor"],
    })
    expect([kept.status, kept.text]).toEqual([422, expect.stringContaining("it keeps this role")])
  })

  test("is changed; who was slower sees both what was typed and that somebody was faster", async () => {
    const slug = await agencyBy(app, buyer.id)
    const { main } = await ask(`/agencies/${slug}/edit`)
    const fields = { ...fieldsOf(main), types: ["design"] }
    await saveAgency(app, slug, { types: ["media"] }, { by: reader.id, seen: 1 })
    const late = await ask(`/agencies/${slug}/edit`, fields)
    expect([late.status, late.text]).toEqual([412, expect.stringContaining("Somebody else changed this page")])
    const again = fieldsOf(late.main)
    expect(again).toMatchObject({ types: "design", seen: "2" })
    expect((await ask(`/agencies/${slug}/edit`, again)).to).toBe(`/agencies/${slug}?done=saved`)
    expect((await agencyOf(app.store.read, slug))?.types).toEqual(["design"])
  })

  test("shows what is to be done, what was compared with a message to copy, and its terms", async () => {
    const series = { service: "Lumen", termsType: "AI terms", restricted: false, plans: [] }
    const document = await addDocument(app, series, { text: "One.", day: "2026-02-01" }, { by: buyer.id })
    if (document.kind !== "added") throw new Error(document.kind)
    const agency = {
      insured: true,
      aiCover: "excluded",
      insuredUntil: "2026-10-01",
      termsDocument: document.document,
    } as const
    const slug = await agencyBy(app, buyer.id, { agency })
    expect((await ask(`/agencies/${slug}`)).text).toContain("No contract is entered.")
    const contract = await contractBy(app, buyer.id, slug)
    expect((await ask(`/agencies/${slug}`)).text).toContain(
      "No declaration for “Campagne d’été” – Ask for a declaration",
    )
    await declared(contract, { name: "Unheard of", plan: undefined, tier: "Free" })
    const page = await ask(`/agencies/${slug}`, undefined, { lang: "fr" })
    expect(page.text).toContain("Agence Lumen : un écart")
    expect(page.text).toContain("Préavis à donner avant le 15 décembre 2026 pour « Campagne d’été »")
    expect(page.text).toContain("Attestation d’assurance échue depuis le 1er octobre 2026")
    expect(page.text).toContain("assurée, IA exclue, échue depuis le 1er octobre 2026")
    expect(page.text).toContain("vente@lumen.example")
    const compared = await ask(`/agencies/${slug}?tab=conflicts`)
    expect(compared.text).toContain("Tool not assessed")
    // The contract's language, not the reader's.
    expect(compared.text).toMatch(/Bonjour[\s\S]*Unheard of/)
    const declarations = await ask(`/agencies/${slug}?tab=declarations`)
    expect(declarations.text).toContain(`${signatory.name} ${signatory.role}`)
    expect((await ask(`/agencies/${slug}?tab=score`)).text).toMatch(/unproven/i)
    expect((await ask(`/agencies/${slug}?tab=deliverables`)).text).toContain("No deliverable is entered.")
    const terms = await ask(`/agencies/${slug}?tab=terms`)
    expect(terms.text).toMatch(/Nothing changed since the declaration.*1 February 2026/)
    expect(terms.text).toContain(app.sha256("One."))
    app.now = () => new Date("2026-11-24T09:00:00Z")
    await addVersion(app, document.document, { text: "Two.", day: "2026-11-23" }, { by: buyer.id })
    // The session of before is over.
    const by = await signedIn(app, ["procurement"])
    const later = await ask(`/agencies/${slug}?tab=terms`, undefined, { by })
    expect(later.text).toContain("One version is newer than the declaration of 22 November 2026.")
    expect((await ask(`/agencies/${slug}`, undefined, { by })).text).toContain(
      "changed on 23 November 2026, after its declaration",
    )
  })

  test("hides people from those who do not look after agencies, and offers them nothing", async () => {
    const slug = await agencyBy(app, buyer.id)
    const contract = await contractBy(app, buyer.id, slug)
    await declared(contract)
    for (const path of [
      `/agencies/${slug}`,
      `/agencies/${slug}?tab=declarations`,
      `/agencies/${slug}?tab=conflicts`,
      `/contracts/${contract}`,
    ]) {
      const { html, status } = await ask(path, undefined, { by: reader })
      expect(status).toBe(200)
      for (const hidden of [
        "vente@lumen.example",
        signatory.name,
        "Studio Lune",
        "/edit",
        "/contracts/new",
        "/termination",
        "/declarations/new",
        "Bonjour",
      ])
        expect(html, `${path} ${hidden}`).not.toContain(hidden)
    }
    expect((await ask(`/agencies/${slug}`, undefined, { by: reader })).text).toContain("one contact, seen by those")
    const lyon = await signedIn(app, [{ role: "procurement", unit: "unt_lyon" }]).catch(() => reader)
    for (const by of [reader, lyon])
      for (const path of [
        "/agencies/new",
        `/agencies/${slug}/edit`,
        "/contracts/new",
        `/contracts/${contract}/edit`,
        `/contracts/${contract}/termination`,
      ])
        expect((await ask(path, undefined, { by })).status, path).toBe(403)
  })

  test("that lost its role in the register keeps its page, and says why it has no score", async () => {
    const slug = await agencyBy(app, buyer.id)
    await stated(app, { aval: 1, organisations: [{ slug, name: "Agence Lumen", roles: ["vendor"] }] })
    expect((await ask(`/agencies/${slug}`)).status).toBe(200)
    expect((await ask(`/agencies/${slug}?tab=score`)).text).toContain("no longer marked as an agency")
    expect((await ask("/agencies")).main).toContain(`/agencies/${slug}`)
    expect((await ask("/agencies/acme")).status).toBe(404)
  })

  test("that was merged leads to the one that stays; every page has a history that opens", async () => {
    const [from, into] = [await agencyBy(app, buyer.id), await agencyBy(app, buyer.id, { name: "Lumen Groupe" })]
    const contract = await contractBy(app, buyer.id, from)
    const preview = await ask(`/register/organisations/${from}/merge?into=${into}`)
    expect(preview.text).toContain("One contract with the agency, with declarations and deliverables")
    const done = await ask(`/register/organisations/${from}/merge`, { ...fieldsOf(preview.main), why: "The same" })
    expect(done.status).toBe(303)
    const old = await ask(`/agencies/${from}`)
    expect(old.main).toContain(`This entry was merged into another one: <a href="/agencies/${into}"`)
    expect((await ask(`/contracts/${contract}`)).text).toContain("Lumen Groupe")
    expect((await ask("/agencies")).main).not.toContain(`"/agencies/${from}"`)
    for (const slug of [from, into, "atelier"]) {
      const path = /href="(\/history\/[^"]+)"/.exec((await ask(`/agencies/${slug}`)).main)?.[1] ?? ""
      expect((await ask(path)).status, path).toBe(200)
    }
  })
})

describe("a contract", () => {
  test("is added once however often its form is sent, and shown whole", async () => {
    const slug = await agencyBy(app, buyer.id)
    const { main } = await ask(`/contracts/new?agency=${slug}`)
    const fields = {
      ...fieldsOf(main),
      ...{ title: "Noël", spend: "120 000 €", data: ["internal", "personal"], end: "2027-12-31", notice: "2027-10-31" },
      ...{
        subcontractorName: ["", "Studio Lune"],
        subcontractorCountry: ["", "BE"],
        subcontractorDoes: ["", "montage"],
      },
    }
    const { to } = await ask("/contracts/new", fields)
    expect(to).toMatch(/^\/contracts\/ctr_\w+\?done=added$/)
    expect((await ask("/contracts/new", fields)).to).toBe(to?.replace("added", "again"))
    const [contract] = await allContracts(app.store.read)
    expect(contract?.content).toMatchObject({
      ...{ title: "Noël", spend: 120_000, data: ["internal", "personal"], oversight: "reviewed", start: "2026-11-22" },
      subcontractors: [{ name: "Studio Lune", country: "BE", does: "montage" }],
    })
    const page = await ask(to ?? "", undefined, { lang: "fr" })
    expect(page.text).toContain("Noël : en cours")
    expect(page.text).toMatch(/120.000 € par an/)
    expect(page.text).toContain("Studio Lune · Belgique · montage")
    expect(page.text).toContain("Comment une déclaration se lit dans nos mots")
  })

  test("is refused with every fault at its field, and nothing typed is lost", async () => {
    const slug = await agencyBy(app, buyer.id)
    const fields = fieldsOf((await ask(`/contracts/new?agency=${slug}`)).main)
    const none = await ask("/contracts/new", { ...fields, title: "" })
    expect([none.status, none.text]).toEqual([422, expect.stringContaining("Title:")])
    const cents = await ask("/contracts/new", { ...fields, title: "A", spend: "12,50", deliverables: "Films" })
    expect(cents.text).toContain("whole euros")
    expect(fieldsOf(cents.main)).toMatchObject({ title: "A", spend: "12,50", deliverables: "Films" })
    const rows = { subcontractorName: ["", ""], subcontractorCountry: ["", "FR"], subcontractorDoes: ["", ""] }
    const days = await ask("/contracts/new", { ...fields, title: "A", end: "2026-11-01", ...rows })
    expect(days.text).toContain("This day lies before the start of the contract.")
    expect(days.main).toContain('href="#f-subcontractorName-1"')
    expect((await ask("/contracts/new", { ...fields, title: "A", agency: "acme" })).text).toContain("Choose an agency")
    expect((await ask("/contracts/new")).main).toContain('<option value="atelier"')
    expect((await ask("/contracts/new?agency=acme")).status).toBe(404)
  })

  test("is changed and terminated; who was slower is told, and the day of a termination is corrected by changing", async () => {
    const id = await contractBy(app, buyer.id, await agencyBy(app, buyer.id))
    const fields = fieldsOf((await ask(`/contracts/${id}/edit`)).main)
    expect(fields).toMatchObject({ title: campaign.title, seen: "1" })
    await changeContract(app, id, { ...campaign, reference: "X" }, { by: reader.id, seen: 1 })
    const late = await ask(`/contracts/${id}/edit`, { ...fields, title: "Été 2026" })
    expect([late.status, late.text]).toEqual([412, expect.stringContaining("Somebody else changed this contract")])
    expect((await ask(`/contracts/${id}/edit`, fieldsOf(late.main))).to).toBe(`/contracts/${id}?done=saved`)
    const asked = await ask(`/contracts/${id}/termination`)
    expect(asked.text).toContain("Declarations, deliverables and history stay.")
    const early = await ask(`/contracts/${id}/termination`, { ...fieldsOf(asked.main), on: "2020-01-01" })
    expect(early.status).toBe(422)
    const body = { ...fieldsOf(asked.main), on: "2026-11-30" }
    expect((await ask(`/contracts/${id}/termination`, body)).to).toBe(`/contracts/${id}?done=terminated`)
    expect((await ask(`/contracts/${id}/termination`, body)).text).toContain("terminated already")
    expect((await ask(`/contracts/${id}/termination`)).status).toBe(303)
    expect((await ask(`/contracts/${id}`)).text).toContain("terminated, ends on 30 Nov 2026")
    const edit = fieldsOf((await ask(`/contracts/${id}/edit`)).main)
    expect(edit).toMatchObject({ terminatedOn: "2026-11-30" })
    expect((await ask(`/contracts/${id}/edit`, { ...edit, terminatedOn: "" })).status).toBe(303)
    expect((await ask(`/contracts/${id}`)).text).not.toContain("terminated, ends")
    const history = await ask(`/history/work/contract/${id}`, undefined, { lang: "fr" })
    expect(history.text).toContain("Contrat résilié")
  })
})

test.each([
  ["120000", 120_000],
  ["120 000 €", 120_000],
  ["120\u202f000", 120_000],
  ["120,000", 120_000],
  ["1.200.000", 1_200_000],
  ["0", 0],
  ["12,50", undefined],
  ["-5", undefined],
  ["12,0000", undefined],
  ["a lot", undefined],
] as const)("whole euros as people write them: %s", (text, euros) => {
  expect(wholeEuros(text)).toBe(euros)
})
