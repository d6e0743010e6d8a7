import type { Context } from "hono"
import type { z } from "zod"
import { agencyRows, ownDocuments } from "../../db/queries/agencies.ts"
import { EditAgencyPage, NewAgencyPage } from "../../views/pages/agency-form.tsx"
import { readAgencyForm } from "../actions/read-agency.ts"
import { readItems } from "../actions/read-items.ts"
import { addAgency, type NewOrganisation, saveAgency } from "../actions/save-agency.ts"
import type { Agency } from "../core/agency.ts"
import { type Fault, NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { offered } from "../core/retired.ts"
import { AgencyForm, NewAgencyForm } from "../schema/agency-forms.ts"
import { readForm, type Typed } from "./form.ts"
import { readContacts } from "./register-contacts.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/agencies/new`, `/agencies/{slug}/edit`: what is known of an organisation as an agency. */
export const mountAgencyForms: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newAgency(), { to: "agencies:write" }, async (c) => {
    return showNew(c, site, { typed: { organisation: c.req.query("organisation") ?? "" }, faults: [] })
  })

  doors.post(routes.newAgency(), { to: "agencies:write" }, (c) => add(c, site))

  doors.get(patternOf(routes.editAgency(":slug")), { to: "agencies:write" }, async (c) => {
    const { agency, seen } = await readAgencyForm(app, slugIn(c))
    return showEdit(c, site, { typed: { ...typedOf(agency), seen: String(seen) }, faults: [] })
  })

  doors.post(patternOf(routes.editAgency(":slug")), { to: "agencies:write" }, (c) => edit(c, site))
}

async function add(c: Context, site: Site): Promise<Response> {
  const form = await readForm(c, NewAgencyForm)
  const { typed } = form
  if (!form.ok) return showNew(c, site, { typed, faults: inWords(form.faults) })
  const { organisation = "", name = "" } = form.value
  const contacts = readContacts(form.value)
  const faults = [...choiceFaults(organisation, name), ...contacts.faults]
  if (faults.length > 0) return showNew(c, site, { typed, faults })
  const { country, url } = form.value
  const fresh: NewOrganisation = { name, country, url, contacts: contacts.list }
  try {
    const agency = agencyIn(form.value)
    const given = { organisation: organisation === "" ? fresh : organisation, agency }
    const { slug, isNew } = await addAgency(site.app, given, { by: actorOf(whoOf(c)) })
    return c.redirect(routes.agency(slug, { done: isNew ? "agency" : "same" }), 303)
  } catch (error) {
    if (error instanceof NotFound) return showNew(c, site, { typed, faults: [gone] })
    // Entered in this very moment, by somebody else or by the same form: now it is there to be met.
    if (error instanceof StaleWrite) return add(c, site)
    if (!(error instanceof Refused)) throw error
    return showNew(c, site, { typed, faults: error.faults.map((fault) => placed(fault, contacts.placeOf)) })
  }
}

async function edit(c: Context, site: Site): Promise<Response> {
  const slug = slugIn(c)
  const form = await readForm(c, AgencyForm)
  const { typed } = form
  if (!form.ok) return showEdit(c, site, { typed, faults: inWords(form.faults) })
  try {
    const { seen } = form.value
    await saveAgency(site.app, slug, agencyIn(form.value), { by: actorOf(whoOf(c)), seen })
    return c.redirect(routes.agency(slug, { done: "saved" }), 303)
  } catch (error) {
    if (error instanceof Refused) return showEdit(c, site, { typed, faults: error.faults })
    if (!(error instanceof StaleWrite)) throw error
    const { seen } = await readAgencyForm(site.app, slug)
    return showEdit(c, site, { typed: { ...typed, seen: String(seen) }, faults: [], stale: true })
  }
}

interface Shown {
  typed: Typed
  faults: readonly Fault[]
  stale?: boolean
}

async function showNew(c: Context, site: Site, { typed, faults }: Shown): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const [{ organisations }, agencies, documents] = await Promise.all([
    readItems(app),
    agencyRows(app.store.read),
    ownDocuments(app.store.read),
  ])
  const known = new Set(agencies.filter(({ isDescribed }) => isDescribed).map(({ slug }) => slug))
  const { compare } = new Intl.Collator(page.lang)
  const choices = offered(organisations, page.today)
    .filter(({ slug }) => !known.has(slug))
    .toSorted((a, b) => compare(a.name, b.name))
  const { title } = page.t.agencies.create
  const isWrong = faults.length > 0
  const body = <NewAgencyPage page={page} typed={typed} faults={faults} organisations={choices} documents={documents} />
  return respond(
    c,
    page,
    { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    isWrong ? 422 : 200,
  )
}

async function showEdit(c: Context, site: Site, { typed, faults, stale = false }: Shown): Promise<Response> {
  const page = await site.page(c)
  const { agency, documents } = await readAgencyForm(site.app, slugIn(c))
  const title = page.t.agencies.form.title(agency.name)
  const isWrong = faults.length > 0 || stale
  return respond(
    c,
    page,
    {
      title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <EditAgencyPage page={page} typed={typed} faults={faults} stale={stale} agency={agency} documents={documents} />
      ),
    },
    stale ? 412 : isWrong ? 422 : 200,
  )
}

function slugIn(c: Context): string {
  return c.req.param("slug") ?? ""
}

function agencyIn(value: Omit<z.output<typeof AgencyForm>, "seen">): Agency {
  const { types, insured, aiCover, insuredUntil, termsUrl, termsDocument } = value
  return {
    types,
    ...(insured !== undefined && { insured: insured === "yes" }),
    ...(aiCover !== undefined && { aiCover }),
    ...(insuredUntil !== undefined && { insuredUntil }),
    ...(termsUrl && { termsUrl }),
    ...(termsDocument !== undefined && { termsDocument }),
  }
}

function typedOf({ types, insured, aiCover, insuredUntil, termsUrl, termsDocument }: Agency): Typed {
  return {
    types: [...types],
    insured: insured === undefined ? "" : insured ? "yes" : "no",
    ...{ aiCover: aiCover ?? "", insuredUntil: insuredUntil ?? "" },
    ...{ termsUrl: termsUrl ?? "", termsDocument: termsDocument ?? "" },
  }
}

function choiceFaults(organisation: string, name: string): Fault[] {
  if (organisation === "" && name === "") return [{ place: "name", message: said((t) => t.agencies.create.missing) }]
  if (organisation !== "" && name !== "")
    return [{ place: "organisation", message: said((t) => t.agencies.create.both) }]
  return []
}

/** The register's own faults, at the fields of the form. */
function placed({ place, message }: Fault, contactPlace: (rest: string) => string): Fault {
  const [start = "", field = ""] = /^organisations\[0\](?:\.(\w+))?/.exec(place) ?? []
  if (start === "") return { place, message }
  return { place: field === "contacts" ? contactPlace(place.slice(start.length)) : field, message }
}

const gone: Fault = { place: "organisation", message: said((t) => t.agencies.create.missing) }

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ agencies: { form: t, create } }) => ({
    ...{ types: t.types, insured: t.insured, aiCover: t.aiCover, insuredUntil: t.insuredUntil },
    ...{ termsUrl: t.termsUrl, termsDocument: t.termsDocument, name: create.name, url: create.url },
  }))
}
