import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createServer } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { checkDocument } from "../support/check-document.ts"

let app: TestApp
let server: ReturnType<typeof createServer>

beforeAll(async () => {
  app = await testApp()
  await stated(app, checkDocument)
  server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
})
afterAll(() => app.store.close())

interface Shown {
  status: number
  html: string
  title: string
  location: string | null
}

async function get(path: string, headers: Record<string, string> = {}): Promise<Shown> {
  const url = new URL(path, "http://localhost")
  if (!url.searchParams.has("lang")) url.searchParams.set("lang", "fr")
  const response = await server.fetch(new Request(url, { headers: { Host: "localhost", ...headers } }))
  const html = await response.text()
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ""
  return { status: response.status, html, title, location: response.headers.get("Location") }
}

const asked = "/check?tool=acme-writer&data=internal&use=copy"

describe("the answer", () => {
  test("says the result first, in the title and in the panel", async () => {
    const { status, html, title } = await get(asked)
    expect(status).toBe(200)
    expect(title).toBe("Oui, à trois conditions – Acme Writer, données internes, rédiger des textes – Aval")
    expect(html).toContain("Acme Writer Entreprise, avec votre compte Valmire")
    expect(html).toContain("Une personne relit chaque texte et en répond.")
    expect(html).toContain("Valable le 22 novembre 2026, d’après la liste n°\u00a01.")
    expect(html).toContain("Décision du 3 septembre 2026, valable jusqu’au 2 septembre 2027.")
    expect(html).toContain("Licence active jusqu’au 31 mars 2027.")
    expect(html).toContain("accès ouvert sous deux jours ouvrés")
  })

  test("is the same in English, with the company's French marked", async () => {
    const { html, title } = await get(`${asked}&lang=en`)
    expect(title).toBe("Yes, on three conditions – Acme Writer, internal data, write copy – Aval")
    expect(html).toContain('<span lang="fr">Aucun nom de produit non annoncé.</span>')
    expect(html).toContain("(in French)")
  })

  test("offers what to use instead, other data, a permanent link and the request", async () => {
    const { html } = await get(asked)
    expect(html).toContain("À utiliser à la place, sans condition")
    expect(html).toContain('href="/check?plan=lumen-ecriture%2Fteam&amp;data=internal&amp;use=copy"')
    expect(html).toContain('href="/check?tool=acme-writer&amp;data=confidential&amp;use=copy"')
    expect(html).toContain('href="http://localhost:3000/check?tool=acme-writer&amp;data=internal&amp;use=copy"')
    expect(html).toContain(
      'href="/requests/new?tool=acme-writer&amp;plan=acme-writer%2Fenterprise&amp;data=internal&amp;use=copy"',
    )
  })

  test("for one plan is that plan's alone, with the way to the others", async () => {
    const { html, title } = await get("/check?plan=acme-writer/personal&data=internal&use=copy")
    expect(title).toContain("Non – Acme Writer Gratuite")
    expect(html).toContain("Acme Writer Gratuite, avec un compte personnel")
    expect(html).toContain("Comparer toutes les offres d’Acme Writer")
    expect(html).not.toContain("Acme Writer a été refusé")
  })

  test("of another day says so, above the answer and at its foot", async () => {
    const past = await get(`${asked}&at=2026-11-01`)
    expect(past.html).toContain("Cette réponse est celle du 1er novembre 2026, pas celle d’aujourd’hui.")
    expect(past.html).toContain("Aucune liste n’était encore publiée ce jour-là")
    for (const untrue of ["n’est pas au registre", "/requests/new", "n’est permis pour cela"]) {
      expect(past.html).not.toContain(untrue)
    }
    const future = await get(`${asked}&at=2027-05-01`)
    expect(future.html).toContain("Cette réponse vaut pour le 1er mai 2027, pas pour aujourd’hui.")
    expect(future.title).toContain("Pas encore\u00a0: demandez d’abord")
    expect(future.html).toContain("jusqu’au 31 mars 2027 seulement")
  })
})

describe("a question left open", () => {
  test("is answered, with the matrix of data and uses, each cell a link", async () => {
    const { html, title } = await get("/check?tool=acme-writer")
    expect(title).toContain("Cela dépend")
    expect(html).toContain('<table class="matrix small">')
    expect(html).toMatch(/href="\/check\?tool=acme-writer&amp;data=internal&amp;use=ideation&amp;use=copy/)
    expect(html).toMatch(/Les \d+ autres usages/)
  })

  test("without the data lists the answers by data, without the use by use", async () => {
    const byData = await get("/check?tool=acme-writer&use=copy")
    expect(byData.html).toContain("Acme Writer, rédiger des textes, selon les données")
    expect(byData.html).toContain('href="/check?tool=acme-writer&amp;data=personal&amp;use=copy"')
    const byUse = await get("/check?tool=acme-writer&data=internal")
    expect(byUse.html).toContain("Acme Writer, données internes, selon l’usage")
  })

  test("says so where nothing depends on it", async () => {
    const { html, title } = await get("/check?tool=brume")
    expect(title).toBe("Non – Brume – Aval")
    expect(html).toContain("La réponse est la même pour toutes les données et tous les usages.")
    expect((await get("/check?tool=brume&data=internal")).html).toContain("est la même pour tous les usages.")
    expect((await get("/check?tool=brume&use=copy")).html).toContain("est la même pour toutes les données.")
  })

  test("never says that no other tool is allowed before data and use are named", async () => {
    const none = "Aucun autre outil de la liste n’est permis pour cela."
    const open = await get("/check?tool=brume")
    expect(open.html).not.toContain(none)
    expect(open.html).toContain("Indiquez plus haut vos données et votre usage")
    expect((await get("/check?tool=brume&data=special&use=voice")).html).toContain(none)
  })
})

describe("a name", () => {
  test("that nobody knows: what was read, similar names, what to use and what to do", async () => {
    const { status, html, title } = await get("/check?tool=Lumen+Ecritur&data=internal&use=copy")
    expect(status).toBe(200)
    expect(title).toContain("Pas encore\u00a0: demandez d’abord – Lumen Ecritur, données internes")
    expect(html).toContain("«\u00a0Lumen Ecritur\u00a0» n’est pas au registre")
    expect(html).toContain("Vouliez-vous dire")
    expect(html).toContain('href="/check?tool=lumen-ecriture&amp;data=internal&amp;use=copy"')
    expect(html).toContain("À utiliser à la place")
    expect(html).toContain("Que faire maintenant")
    expect(html).toContain('href="/requests/new?tool=Lumen+Ecritur&amp;data=internal&amp;use=copy"')
  })

  test("is found whatever its case and accents, and by alias", async () => {
    for (const name of ["LUMEN ecriture", "acmegpt"]) {
      const { html } = await get(`/check?tool=${encodeURIComponent(name)}&data=internal&use=copy`)
      expect(html).not.toContain("n’est pas au registre")
    }
  })

  test("of several tools: candidates as links, never an answer for one of them", async () => {
    const { html, title } = await get("/check?tool=plume+&data=internal&use=copy")
    const bySlug = await get("/check?tool=Plume&data=internal&use=copy")
    expect(bySlug.title).toContain("Pas encore\u00a0: dites quel outil")
    expect(bySlug.html).toContain('href="/check?tool=plume-d-acier&amp;data=internal&amp;use=copy"')
    expect(bySlug.html).toContain('href="/check?tool=plume&amp;data=internal&amp;use=copy"')
    expect(title).toContain("Oui")
    expect(html).toContain('value="plume"')
  })
})

describe("a host", () => {
  test.each([
    "writer.acme.example",
    "https://Chat.WRITER.acme.example:8443/c/1?x=y#z",
    "WRITER.ACME.EXAMPLE.",
    "https://user:word@writer.acme.example/",
    "écrire.example",
    "http://xn--crire-9ra.example/",
  ])("%s: the page says first whose it is", async (host) => {
    const { status, html } = await get(`/check?host=${encodeURIComponent(host)}&data=internal&use=copy`)
    expect(status).toBe(200)
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]
    expect(heading).toContain("est une adresse d’Acme Writer")
    expect(html.indexOf("<h1")).toBeLessThan(html.indexOf('class="answer'))
  })

  test("typed in place of a tool's name is understood, a name with a dot stays a name", async () => {
    const typed = await get("/check?tool=https%3A%2F%2Fwriter.acme.example%2Fchat&data=internal&use=copy")
    expect(typed.html).toContain("writer.acme.example est une adresse d’Acme Writer")
    const strange = await get("/check?tool=nobody.ai&data=internal&use=copy")
    expect(strange.html).toContain("«\u00a0nobody.ai\u00a0» n’est pas au registre")
  })

  test("of one plan is answered for that plan", async () => {
    const { html } = await get("/check?host=enterprise.acme.example&data=internal&use=copy")
    expect(html).toContain("enterprise.acme.example est une adresse d’Acme Writer")
    expect(html).toContain("Acme Writer Entreprise")
    expect(html).not.toContain("Compte personnel")
  })

  test("shared by several tools says so, and offers each", async () => {
    const { html } = await get("/check?host=suite.example&data=internal&use=copy")
    expect(html).toContain("suite.example sert à plusieurs outils\u00a0: Acme Images et Acme Writer")
    expect(html).toContain('href="/check?tool=acme-images&amp;data=internal&amp;use=copy"')
  })

  test("that belongs to nobody, or is none", async () => {
    const unknown = await get("/check?host=nobody.example")
    expect(unknown.html).toContain("nobody.example n’est l’adresse d’aucun outil du registre")
    const none = await get(`/check?host=${encodeURIComponent("<script>alert(1)</script>")}`)
    expect(none.status).toBe(200)
    expect(none.html).not.toContain("<script>alert")
  })
})

describe("the form", () => {
  test("without a question: what Aval answers, and questions that exist", async () => {
    const { html, title } = await get("/check")
    expect(title).toBe("Puis-je utiliser cet outil\u202f? – Aval")
    expect(html).toContain("Ce qu’Aval vous répond")
    const links = [...html.matchAll(/href="(\/check\?tool=[^"]+)"/g)].map((match) => match[1] ?? "")
    expect(links).toHaveLength(3)
    for (const link of links) expect((await get(link.replaceAll("&amp;", "&"))).html).toContain('class="answer')
  })

  test("without a list says so, and answers all the same", async () => {
    const bare = await testApp()
    const alone = createServer(bare, { assets: new Map(), remote: () => "127.0.0.1" })
    const ask = async (path: string) =>
      (await alone.fetch(new Request(`http://localhost${path}`, { headers: { Host: "localhost" } }))).text()
    expect(await ask("/check")).toContain("Aucune liste n’est encore publiée")
    expect(await ask("/check?tool=x")).toContain("Pas encore\u00a0: demandez d’abord")
    await bare.store.close()
  })

  test("goes round without JavaScript: what was asked is filled in, what is sent is answered", async () => {
    const first = await get(`${asked}&data=public&use=translation&at=2026-12-01`)
    expect(formOf(first.html)).toEqual([
      ["tool", "Acme Writer"],
      ["data", "internal"],
      ["use", "copy"],
      ["data", "public"],
      ["use", "translation"],
      ["at", "2026-12-01"],
      ["plan", ""],
    ])
    const again = await get(`/check?${new URLSearchParams(formOf(first.html))}`)
    expect(again.status).toBe(200)
    expect(again.title).toBe(first.title)
    expect(again.html).toContain("Acme Writer Entreprise, avec votre compte Valmire")
  })

  test("keeps a host and a plan on the way round", async () => {
    const host = await get("/check?host=WRITER.acme.example&data=internal&use=copy")
    expect(formOf(host.html)[0]).toEqual(["tool", "writer.acme.example"])
    const plan = await get("/check?plan=acme-writer/api&data=internal&use=copy")
    expect(formOf(plan.html)).toContainEqual(["plan", "acme-writer/api"])
    expect(formOf(plan.html)[0]).toEqual(["tool", "Acme Writer"])
  })

  test("refuses what it does not know, keeps what was typed and leads to each field", async () => {
    const { status, html, title } = await get("/check?tool=acme-writer&data=secret&use=copy&use=dance&at=31/12/2026")
    expect(status).toBe(422)
    expect(title).toMatch(/^Erreur\s: Puis-je utiliser cet outil\u202f\? – Aval$/)
    for (const [field, words] of [
      ["data", "«\u00a0secret\u00a0» n’est pas une sorte de données de la liste"],
      ["use", "«\u00a0dance\u00a0» n’est pas un usage de la liste"],
      ["at", "«\u00a031/12/2026\u00a0» n’est pas un jour"],
    ]) {
      expect(html).toMatch(new RegExp(`<a href="#${field}">${words}`))
      expect(html).toMatch(new RegExp(`<(select|input)[^>]*id="${field}"[^>]*aria-invalid="true"`))
    }
    expect(formOf(html)).toContainEqual(["data", "secret"])
    expect(formOf(html)).toContainEqual(["at", "31/12/2026"])
    expect((await get("/check?tool=acme-writer&data=secret&lang=en")).title).toBe("Error: May I use this tool? – Aval")
  })

  test("refuses no tool, an unknown plan and another tool's plan, in words", async () => {
    expect((await get("/check?tool=+&data=internal")).html).toContain('<a href="#tool">Indiquez un outil')
    const unknown = await get("/check?tool=acme-writer&plan=acme-writer/none")
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain("«\u00a0acme-writer/none\u00a0» n’est pas une offre connue")
    const other = await get("/check?tool=brume&plan=acme-writer/api")
    expect(other.status).toBe(422)
    expect(other.html).toContain("Acme Writer API n’est pas une offre de brume")
  })
})

describe("the helper for data", () => {
  test("leads by two questions to a class, and carries the question along", async () => {
    const first = await get(`${asked}&help1=start`)
    expect(first.html).toContain('name="help1" value="person"')
    const second = await get(`${asked}&help1=person`)
    expect(second.html).toContain('name="help2" value="sensitive"')
    expect(second.html).toContain('<input type="hidden" name="tool" value="Acme Writer"')
    const result = await get(`${asked}&help1=person&help2=ordinary`)
    expect(result.html).toContain("Ce sont des données personnelles")
    expect(result.html).toContain('href="/check?tool=Acme+Writer&amp;data=personal&amp;use=copy"')
    const english = await get("/check?help1=works&help2=with-licence&lang=en")
    expect(english.html).toContain("These are third-party works")
  })

  test("starts anew on replies it does not know", async () => {
    expect((await get("/check?help1=nonsense&help2=x")).html).toContain('name="help1" value="person"')
  })
})

describe("suggestions", () => {
  test("are a part for htmx and a page for everybody else", async () => {
    const part = await get("/check/suggestions?tool=acm&data=internal&use=copy", { "HX-Request-Type": "partial" })
    expect(part.html).not.toContain("<html")
    expect(part.html).toContain('href="/check?tool=acme-writer&amp;data=internal&amp;use=copy"')
    expect(part.html).toMatch(/hx-target="#suggestion-count"[^>]*>2 outils trouvés/)
    const page = await get("/check/suggestions?tool=acm")
    expect(page.title).toContain("2 outils trouvés")
    expect(page.html).toContain("<html")
  })

  test("take anything, and suggest nothing for nothing", async () => {
    for (const text of ["", '"; drop table tools; --', "*", "\u0000\u202e", "x".repeat(10_000)]) {
      const { status, html } = await get(`/check/suggestions?tool=${encodeURIComponent(text)}&data=zz`)
      expect(status).toBe(200)
      expect(html).toMatch(/Aucun outil de ce nom/)
    }
  })
})

describe("hostile input", () => {
  const texts = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "a".repeat(10_000),
    "\u0000\u0007\u202etool\u0085",
    "'||(select 1)--",
  ]
  test.each(texts)("is shown as text, without what cannot be seen, at a sensible length: %j", async (text) => {
    for (const path of ["/check?tool=", "/check?host=", "/check?tool=x&data=", "/check?plan=", "/requests/new?tool="]) {
      const { status, html } = await get(`${path}${encodeURIComponent(text)}`)
      expect(status).toBeLessThan(500)
      // The language link repeats the address as it was asked, escaped.
      const shown = html.replace(/<a href="[^"]*lang=en[^>]*>/, "")
      expect(shown).not.toMatch(/<script>alert|<img|onerror=alert\(1\)>"/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(shown).not.toMatch(/[\u0000-\u0008\u007f-\u009f\u202e]/)
      expect(shown).not.toContain("a".repeat(300))
    }
  })
})

describe("a request", () => {
  test("is written out to be copied, and nothing pretends to send it", async () => {
    const { status, html, title } = await get("/requests/new?tool=acme-writer&data=internal&use=copy")
    expect(status).toBe(200)
    expect(title).toBe("Demander l’accès à Acme Writer – Aval")
    expect(html).toContain("Rien n’est envoyé depuis cette page.")
    expect(html).not.toMatch(/<form[^>]*method="post"/)
    const text = /<textarea[^>]*readonly[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? ""
    expect(text).toMatch(/^Bonjour,/)
    expect(text).toContain("Données\u00a0: internes")
    expect(text).toContain("Usage\u00a0: rédiger des textes")
    expect(text).toContain("Réponse d’Aval le 22 novembre 2026 (liste n°\u00a01)")
    const mail = /href="(mailto:\?[^"]+)"/.exec(html)?.[1] ?? ""
    expect(decodeURIComponent(mail)).toContain("Je souhaite obtenir un accès à Acme Writer.")
    expect(html).toContain("Écrivez à l’équipe Postes de travail")
  })

  test("asks for an answer or for an exception where that is what there is to ask for", async () => {
    expect((await get("/requests/new?tool=Nobody&lang=en")).title).toBe("Ask for an answer on Nobody – Aval")
    expect((await get("/requests/new?tool=brume&data=internal&use=copy")).title).toBe(
      "Demander une dérogation pour Brume – Aval",
    )
  })

  test("without a tool, or with what is not known, goes back to the question", async () => {
    expect(await get("/requests/new")).toMatchObject({ status: 303, location: "/check" })
    const wrong = await get("/requests/new?tool=acme-writer&data=secret")
    expect(wrong).toMatchObject({ status: 303, location: "/check?tool=acme-writer&data=secret" })
  })
})

/** Name and value of what a browser would send from the question's form. */
function formOf(html: string): [string, string][] {
  const form = /<form class="bar"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ""
  const fields = /<input ([^>]*)>|<select ([^>]*)>([\s\S]*?)<\/select>/g
  return [...form.matchAll(fields)].flatMap(([, input, select, options = ""]): [string, string][] => {
    const attributes = input ?? select ?? ""
    const name = attribute(attributes, "name")
    if (select !== undefined) {
      const chosen = /<option value="([^"]*)" selected/.exec(options)?.[1]
      return [[name, chosen ?? ""]]
    }
    if (attribute(attributes, "type") === "checkbox" && !/ checked/.test(attributes)) return []
    return [[name, attribute(attributes, "value")]]
  })
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? ""
}
