import type { Context } from "hono"
import { allContracts, contractById } from "../../db/queries/agencies.ts"
import { declarationsOf, lastSent } from "../../db/queries/declarations.ts"
import { deliverableById } from "../../db/queries/deliverables.ts"
import {
  ChooseDeclaredPage,
  type NewDeclarationChoice,
  NewDeclarationPage,
  newDeclarationTitle,
} from "../../views/pages/new-declaration.tsx"
import { makeDeclaration } from "../actions/make-declaration.ts"
import { today } from "../actions/read-company.ts"
import { readDeclaration } from "../actions/read-declaration.ts"
import type { App } from "../app.ts"
import { contractState } from "../core/agency.ts"
import { addDays, dayIn } from "../core/day.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { NewDeclarationForm } from "../schema/declaration-forms.ts"
import { mountDeclaration, showDeclarationLink } from "./declaration.tsx"
import { mountDeclarationForm } from "./declaration-form.tsx"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** Days for which a link is proposed. */
const proposedDays = 30

/** `/declarations`: asking an agency what it uses, and what it said. */
export const mountDeclarations: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newDeclaration(), { to: "agencies:write" }, async (c) => {
    const page = await site.page(c)
    const contract = page.query.get("contract") ?? ""
    const deliverable = page.query.get("deliverable") ?? undefined
    if (contract === "" && deliverable === undefined) return showChoice(c, site)
    const choice = await choiceOf(app, page, { contract, deliverable })
    const typed = {
      way: "link",
      copy: "on",
      language: (await languageOf(app, choice.contract.id)) ?? page.lang,
      until: addDays(page.today, proposedDays),
    }
    return showForm(c, site, choice, { typed, faults: [] })
  })

  doors.post(routes.newDeclaration(), { to: "agencies:write" }, async (c) => {
    const page = await site.page(c)
    const form = await readForm(c, NewDeclarationForm)
    const { typed } = form
    const deliverable = typedText(typed, "deliverable")
    const choice = await choiceOf(app, page, {
      contract: typedText(typed, "contract"),
      deliverable: deliverable === "" ? undefined : deliverable,
    })
    const faults = form.ok ? [] : [...form.faults]
    const isLink = typedText(typed, "way") === "link"
    if (isLink && (!form.ok || form.value.until === undefined)) {
      if (!faults.some(({ place }) => place === "until") && typedText(typed, "until") === "") faults.push(needUntil)
    }
    if (!form.ok || faults.length > 0) return showForm(c, site, choice, { typed, faults })
    const { way, until, message, language, copy } = form.value
    try {
      const link = way === "link" ? { until, message } : {}
      const about = { contract: choice.contract.id, deliverable: choice.deliverable?.id }
      const made = await makeDeclaration(app, { ...about, language, copy, ...link }, { by: actorOf(whoOf(c)) })
      if (!made.link) return c.redirect(routes.declaration(made.declaration, { done: "made" }), 303)
      securityEvent(c, "link_made", { way: "declaration", subject: made.declaration })
      return await showDeclarationLink(c, site, await readDeclaration(app, made.declaration), made.link, {
        again: false,
      })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showForm(c, site, choice, { typed, faults: error.faults })
    }
  })

  mountDeclarationForm(doors, site)
  mountDeclaration(doors, site)
}

const needUntil: Fault = { place: "until", message: said((t) => t.declarations.create.needUntil) }

async function showChoice(c: Context, site: Site) {
  const page = await site.page(c)
  const day = await today(site.app)
  const contracts = (await allContracts(site.app.store.read))
    .filter(({ content }) => contractState(content, day) !== "ended")
    .map(({ id, content, organisationName }) => ({ id, title: content.title, agencyName: organisationName }))
  const title = page.t.declarations.create.choose
  return respond(c, page, { title, body: <ChooseDeclaredPage page={page} contracts={contracts} /> })
}

async function showForm(
  c: Context,
  site: Site,
  choice: NewDeclarationChoice,
  { typed, faults }: { typed: Typed; faults: readonly Fault[] },
) {
  const page = await site.page(c)
  const isWrong = faults.length > 0
  const title = newDeclarationTitle(page, choice)
  const body = <NewDeclarationPage page={page} choice={choice} typed={typed} faults={faults} />
  const prefix = isWrong ? page.t.frame.error.titlePrefix : ""
  return respond(c, page, { title: `${prefix}${title}`, body }, isWrong ? 422 : 200)
}

async function languageOf({ store }: App, contract: string) {
  return (await contractById(store.read, contract))?.content.language
}

/** What it is to be about. Throws `NotFound` where there is no such contract, or the deliverable is of another. */
async function choiceOf(
  { store: { read } }: App,
  page: Page,
  asked: { contract: string; deliverable: string | undefined },
): Promise<NewDeclarationChoice> {
  const deliverable = asked.deliverable === undefined ? undefined : await deliverableById(read, asked.deliverable)
  if (asked.deliverable !== undefined && !deliverable) throw new NotFound()
  const contractId = asked.contract === "" ? (deliverable?.contractId ?? "") : asked.contract
  const contract = await contractById(read, contractId)
  if (!contract || (deliverable && deliverable.contractId !== contract.id)) throw new NotFound()
  const about = { contractId: contract.id, deliverableId: deliverable?.id }
  const [all, last] = await Promise.all([declarationsOf(read, contract.id), lastSent(read, about)])
  return {
    contract: {
      id: contract.id,
      title: contract.content.title,
      agency: contract.organisation,
      agencyName: contract.organisationName,
    },
    ...(deliverable && { deliverable: { id: deliverable.id, title: deliverable.title } }),
    last: last && dayIn(page.zone, new Date(last.sentAt)),
    open: all
      .filter(({ status, deliverableId }) => status === "open" && deliverableId === deliverable?.id)
      .map(({ id }) => id),
  }
}
