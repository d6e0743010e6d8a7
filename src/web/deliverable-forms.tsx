import type { Context } from "hono"
import type { Child } from "hono/jsx"
import { allContracts, type ContractRow, contractById } from "../../db/queries/agencies.ts"
import { campaignsOf } from "../../db/queries/deliverables.ts"
import type { ShownContract } from "../../views/deliverable/model.ts"
import { ChooseContractPage, DeliverableFormPage } from "../../views/pages/deliverable-form.tsx"
import { type DeliverableReading, readDeliverable } from "../actions/read-deliverables.ts"
import { addDeliverable, changeDeliverable } from "../actions/save-deliverable.ts"
import type { DeliverableContent } from "../core/agency.ts"
import { contractState } from "../core/agency.ts"
import { dayText } from "../core/day-text.ts"
import { type Fault, NotFound, StaleWrite } from "../core/errors.ts"
import { DeliverableForm } from "../schema/deliverable-forms.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/deliverables/new`, `/deliverables/{id}/edit`: what is handed over, in words. */
export const mountDeliverableForms: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newDeliverable(), { to: "agencies:write" }, async (c) => {
    const asked = c.req.query("contract") ?? ""
    if (asked === "") return showChoice(c, site)
    return showNew(c, site, asked, { typed: {}, faults: [] })
  })

  doors.post(routes.newDeliverable(), { to: "agencies:write" }, async (c) => {
    const form = await readForm(c, DeliverableForm)
    const contract = typedText(form.typed, "contract")
    if (!form.ok) return showNew(c, site, contract, { typed: form.typed, faults: inWords(form.faults) })
    const { id, isNew } = await addDeliverable(app, contract, contentOf(form.value), { by: actorOf(whoOf(c)) })
    return c.redirect(routes.deliverable(id, { done: isNew ? "added" : "known" }), 303)
  })

  doors.get(patternOf(routes.editDeliverable(":id")), { to: "agencies:write" }, async (c) => {
    const reading = await readDeliverable(app, c.req.param("id") ?? "")
    return showEdit(c, site, reading, { typed: typedOf(reading.deliverable), faults: [] })
  })

  doors.post(patternOf(routes.editDeliverable(":id")), { to: "agencies:write" }, async (c) => {
    const id = c.req.param("id") ?? ""
    const form = await readForm(c, DeliverableForm)
    const { typed } = form
    if (!form.ok) return showEdit(c, site, await readDeliverable(app, id), { typed, faults: inWords(form.faults) })
    try {
      await changeDeliverable(app, id, contentOf(form.value), { by: actorOf(whoOf(c)), seen: form.value.seen })
      return c.redirect(routes.deliverable(id, { done: "changed" }), 303)
    } catch (error) {
      if (!(error instanceof StaleWrite)) throw error
      return showEdit(c, site, await readDeliverable(app, id), { typed, faults: [], isStale: true })
    }
  })
}

interface Shown {
  typed: Typed
  faults: readonly Fault[]
  /** Somebody else was faster. */
  isStale?: true
}

async function showChoice(c: Context, site: Site) {
  const page = await site.page(c)
  const contracts = (await allContracts(site.app.store.read))
    .filter(({ content }) => contractState(content, page.today) !== "ended")
    .map(shownContract)
  const title = page.t.deliverables.form.choose
  return respond(c, page, {
    title,
    body: <ChooseContractPage page={page} typed={{}} faults={[]} contracts={contracts} />,
  })
}

async function showNew(c: Context, site: Site, id: string, { typed, faults }: Shown) {
  const { read } = site.app.store
  const contract = await contractById(read, id)
  if (!contract) throw new NotFound(`no contract ${id}`)
  const [page, campaigns] = await Promise.all([site.page(c), campaignsOf(read, id)])
  const title = page.t.deliverables.form.title
  const form = { page, typed, faults, title, contract: shownContract(contract), campaigns, seen: 0 }
  return shownForm(c, page, title, <DeliverableFormPage {...form} />, faults.length > 0 ? 422 : 200)
}

async function showEdit(
  c: Context,
  site: Site,
  { deliverable, campaigns, seen }: DeliverableReading,
  { typed, faults, isStale }: Shown,
) {
  const page = await site.page(c)
  const { id, contractId, contractTitle, organisationName } = deliverable
  const title = page.t.deliverables.form.edit(deliverable.title)
  const contract = { id: contractId, title: contractTitle, organisationName }
  const form = { page, typed, faults, title, contract, campaigns, deliverable: id }
  // Whoever saves again has seen what it says now; a form with faults rests on what it rested on.
  const rests = faults.length > 0 ? Number(typedText(typed, "seen")) || 0 : seen
  const now = isStale ? wordsOf(page, deliverable) : undefined
  const body = <DeliverableFormPage {...form} seen={rests} now={now} />
  return shownForm(c, page, title, body, isStale ? 412 : faults.length > 0 ? 422 : 200)
}

function shownForm(c: Context, page: Page, title: string, body: Child, status: 200 | 412 | 422) {
  const shown = status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`
  return respond(c, page, { title: shown, body }, status)
}

function shownContract({ id, content, organisationName }: ContractRow): ShownContract {
  return { id, title: content.title, organisationName }
}

/** What a deliverable says, in one line. */
function wordsOf(page: Page, { title, kind, version, campaign, deliveredOn }: DeliverableContent): string {
  const day = deliveredOn === undefined ? undefined : dayText(deliveredOn, page.lang)
  return [title, page.t.deliverables.kinds[kind], version, campaign, day]
    .filter((part) => part !== undefined)
    .join(", ")
}

function typedOf({ title, kind, version = "", campaign = "", deliveredOn = "" }: DeliverableContent): Typed {
  return { title, kind, version, campaign, deliveredOn }
}

function contentOf({ title, kind, version, campaign, deliveredOn }: ReturnType<typeof DeliverableForm.parse>) {
  return { title, kind, version, campaign, deliveredOn }
}

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ deliverables: { form: t } }) => ({
    ...{ title: t.name, kind: t.kind, version: t.version, campaign: t.campaign, deliveredOn: t.deliveredOn },
  }))
}
