import type { Context } from "hono"
import type { Child } from "hono/jsx"
import { ChooseAgencyPage, ContractFormPage, TerminationPage } from "../../views/pages/contract-form.tsx"
import { readContractAgencies } from "../actions/read-contract.ts"
import { addContract, changeContract, knownContract } from "../actions/save-contract.ts"
import { terminateContract } from "../actions/terminate-contract.ts"
import { type Fault, NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { ContractForm, TerminationForm } from "../schema/agency-forms.ts"
import { contractIn, contractTyped, inRows } from "./contract-typed.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/contracts/new`, `/contracts/{id}/edit` and `/contracts/{id}/termination`. */
export const mountContractForms: Mount = (doors, site) => {
  doors.get(routes.newContract(), { to: "agencies:write" }, async (c) => {
    const agency = c.req.query("agency") ?? ""
    if (agency === "") return showChoice(c, site, [])
    const page = await site.page(c)
    const typed = {
      ...{ language: page.lang, start: page.today, oversight: "reviewed", renewal: "none" },
      ...{ people: "", influencers: "", sending: site.app.newId("frm"), seen: "0" },
    }
    return showNew(c, site, agency, { typed, faults: [] })
  })

  doors.post(routes.newContract(), { to: "agencies:write" }, (c) => add(c, site))

  doors.get(patternOf(routes.editContract(":id")), { to: "agencies:write" }, async (c) => {
    const { known, last } = await knownContract(site.app, idIn(c))
    return showEdit(c, site, { typed: { ...contractTyped(known.content), seen: String(last) }, faults: [] })
  })

  doors.post(patternOf(routes.editContract(":id")), { to: "agencies:write" }, (c) => change(c, site))

  doors.get(patternOf(routes.contractTermination(":id")), { to: "agencies:write" }, async (c) => {
    const { known, last } = await knownContract(site.app, idIn(c))
    if (known.content.terminatedOn !== undefined) return c.redirect(routes.contract(known.id), 303)
    const page = await site.page(c)
    return showTermination(c, site, { typed: { on: known.content.end ?? page.today, seen: String(last) }, faults: [] })
  })

  doors.post(patternOf(routes.contractTermination(":id")), { to: "agencies:write" }, (c) => terminate(c, site))
}

async function add(c: Context, site: Site): Promise<Response> {
  const form = await readForm(c, ContractForm)
  const { typed } = form
  const agency = typedText(typed, "agency")
  if (!form.ok) return showNew(c, site, agency, { typed, faults: inWords(form.faults) })
  const { content, faults, rows } = contractIn(form.value)
  if (faults.length > 0) return showNew(c, site, agency, { typed, faults })
  try {
    const { sending } = form.value
    // A new one runs until it is terminated by its own page.
    const fresh = { ...content, terminatedOn: undefined }
    const added = await addContract(site.app, { agency, content: fresh, sending }, { by: actorOf(whoOf(c)) })
    return c.redirect(routes.contract(added.id, { done: added.isNew ? "added" : "again" }), 303)
  } catch (error) {
    if (error instanceof NotFound) return showChoice(c, site, [nobody])
    if (!(error instanceof Refused)) throw error
    return showNew(c, site, agency, { typed, faults: inRows(error.faults, rows) })
  }
}

async function change(c: Context, site: Site): Promise<Response> {
  const { app } = site
  const id = idIn(c)
  const form = await readForm(c, ContractForm)
  const { typed } = form
  if (!form.ok) return showEdit(c, site, { typed, faults: inWords(form.faults) })
  const { content, faults, rows } = contractIn(form.value)
  if (faults.length > 0) return showEdit(c, site, { typed, faults })
  try {
    const { seen } = form.value
    const { known } = await knownContract(app, id)
    // Terminating has a page of its own: here the day of one that was is corrected, or taken back.
    const terminatedOn = known.content.terminatedOn === undefined ? undefined : content.terminatedOn
    await changeContract(app, id, { ...content, terminatedOn }, { by: actorOf(whoOf(c)), seen })
    return c.redirect(routes.contract(id, { done: "saved" }), 303)
  } catch (error) {
    if (error instanceof Refused) return showEdit(c, site, { typed, faults: inRows(error.faults, rows) })
    if (!(error instanceof StaleWrite)) throw error
    return showEdit(c, site, { typed: await again(site, id, typed), faults: [], stale: true })
  }
}

async function terminate(c: Context, site: Site): Promise<Response> {
  const id = idIn(c)
  const form = await readForm(c, TerminationForm)
  const { typed } = form
  if (!form.ok) return showTermination(c, site, { typed, faults: inWords(form.faults) })
  try {
    const { on, seen } = form.value
    await terminateContract(site.app, id, { on }, { by: actorOf(whoOf(c)), seen })
    return c.redirect(routes.contract(id, { done: "terminated" }), 303)
  } catch (error) {
    if (error instanceof Refused) return showTermination(c, site, { typed, faults: error.faults })
    if (error instanceof Spent) return showTermination(c, site, { typed, faults: [already] })
    if (!(error instanceof StaleWrite)) throw error
    return showTermination(c, site, { typed: await again(site, id, typed), faults: [], stale: true })
  }
}

interface Shown {
  typed: Typed
  faults: readonly Fault[]
  stale?: boolean
}

async function showChoice(c: Context, site: Site, faults: readonly Fault[]): Promise<Response> {
  const page = await site.page(c)
  const agencies = await readContractAgencies(site.app, page.today)
  const body = <ChooseAgencyPage page={page} agencies={agencies} faults={faults} />
  return answer(c, page, page.t.agencies.contract.choose, body, { typed: {}, faults })
}

async function showNew(c: Context, site: Site, slug: string, shown: Shown): Promise<Response> {
  const page = await site.page(c)
  const agency = (await readContractAgencies(site.app, page.today)).find((one) => one.slug === slug)
  if (!agency) {
    if (c.req.method === "GET") throw new NotFound(`no agency ${slug}`)
    return showChoice(c, site, [nobody])
  }
  const body = <ContractFormPage page={page} agency={agency} classes={classesOf(site, page)} {...shown} />
  return answer(c, page, page.t.agencies.contract.createTitle(agency.name), body, shown)
}

async function showEdit(c: Context, site: Site, shown: Shown): Promise<Response> {
  const page = await site.page(c)
  const { known } = await knownContract(site.app, idIn(c))
  const agency = { slug: known.organisation, name: known.organisationName }
  const body = (
    <ContractFormPage page={page} agency={agency} classes={classesOf(site, page)} contract={known} {...shown} />
  )
  return answer(c, page, page.t.agencies.contract.editTitle(known.content.title), body, shown)
}

async function showTermination(c: Context, site: Site, shown: Shown): Promise<Response> {
  const page = await site.page(c)
  const { known } = await knownContract(site.app, idIn(c))
  const body = <TerminationPage page={page} contract={known} {...shown} />
  return answer(c, page, page.t.agencies.contract.termination.title(known.content.title), body, shown)
}

function answer(c: Context, page: Page, title: string, body: Child, { faults, stale = false }: Shown) {
  const isWrong = faults.length > 0 || stale
  const told = isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title
  return respond(c, page, { title: told, body }, stale ? 412 : isWrong ? 422 : 200)
}

/** What was typed, on what the contract says now. */
async function again({ app }: Site, id: string, typed: Typed): Promise<Typed> {
  const { last } = await knownContract(app, id)
  return { ...typed, seen: String(last) }
}

function classesOf({ app }: Site, { lang }: Page): { id: string; label: string }[] {
  return app.methodology.vocabulary.classes.map(({ id, name }) => ({ id, label: name[lang] }))
}

function idIn(c: Context): string {
  return c.req.param("id") ?? ""
}

const nobody: Fault = { place: "agency", message: said((t) => t.agencies.contract.nobody) }
const already: Fault = { place: "on", message: said((t) => t.agencies.contract.termination.already) }

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ agencies: { contract: t } }) => ({
    ...{ title: t.title, reference: t.reference, language: t.language, governingLaw: t.governingLaw },
    ...{ scopes: t.scopes, deliverables: t.deliverables, data: t.data, audiences: t.audiences, media: t.media },
    ...{ people: t.people, influencers: t.influencers, feeModel: t.feeModel, spend: t.spend, start: t.start },
    ...{ oversight: t.oversight, end: t.end, notice: t.notice, renewal: t.renewal, on: t.termination.on },
    ...{ terminatedOn: t.terminatedOn },
  }))
}
