import { areaOf, nameIn } from "../../src/core/past-event.ts"
import { shown } from "../../src/core/text.ts"
import { routes } from "../../src/web/routes.ts"
import { actorText } from "./actor.ts"
import { type Telling, wordIn } from "./telling.ts"

/** What people call the object: the kind of thing that it is, and its name. `person`: whom it is about. */
export interface NamedObject {
  area: string
  /** "" where there is but one. */
  name: string
}

export function objectName(object: string, telling: Telling, person?: string | undefined): NamedObject {
  const { page, names, words } = telling
  const { areas } = page.t.events
  const area = /^(access|work)\//.test(object) ? object.split("/", 2).join("/") : areaOf(object)
  const known = wordIn(areas, area)
  if (known === undefined) return { area: object, name: "" }
  const id = nameIn(object, area)
  if (id === undefined) return { area: known, name: "" }
  return { area: known, name: nameOf() }

  function nameOf(): string {
    const own = names.objects.get(object)
    if (own) {
      const name = typeof own.name === "string" ? own.name : shown(own.name)[page.lang]
      return own.tool === undefined ? name : `${own.tool} ${name}`
    }
    if (area === "use") return words.useName(id ?? "")
    if (area === "access/token") return names.tokens.get(id ?? "")?.name ?? id ?? ""
    if (area === "access/unit") {
      const unit = names.units.get(id ?? "")
      return unit ? shown(unit)[page.lang] : (id ?? "")
    }
    if (area === "access/person") return actorText(id ?? "", telling)
    return person === undefined ? (id ?? "") : actorText(person, telling)
  }
}

/** Where the object itself is shown; undefined where it has no page, or not for the reader. */
export function objectAddress(object: string, { page }: Telling): string | undefined {
  const tool = nameIn(object, "tool")
  if (tool !== undefined) return routes.tool(tool)
  const plan = nameIn(object, "plan")
  if (plan !== undefined) return routes.tool(plan.split("/", 1)[0] ?? "", { plan })
  if (object === "list") return routes.list
  if (object === "company") return page.may("settings:manage") ? routes.settings : undefined
  if (areaOf(object) === "use") return routes.howWeWork
  const assessment = nameIn(object, "work/assessment")
  if (assessment !== undefined) return routes.assessment(assessment)
  const decision = nameIn(object, "work/decision") ?? nameIn(object, "decision")
  if (decision !== undefined) return routes.decision(decision)
  const exception = nameIn(object, "work/exception")
  if (exception !== undefined) return routes.exception(exception)
  const agency = nameIn(object, "work/agency")
  if (agency !== undefined) return routes.agency(agency)
  const contract = nameIn(object, "work/contract")
  if (contract !== undefined) return routes.contract(contract)
  const deliverable = nameIn(object, "work/deliverable")
  if (deliverable !== undefined) return routes.deliverable(deliverable)
  const clause = nameIn(object, "work/clause")
  if (clause) return routes.clauseEditions(clause)
  const draft = nameIn(object, "work/draft")
  if (draft !== undefined && page.may("drafts:write")) return routes.draft(draft)
  const incident = nameIn(object, "work/incident")
  if (incident !== undefined) return routes.incident(incident)
  const task = nameIn(object, "work/task")
  if (task !== undefined && page.may("register:write")) return routes.review(task)
  const pilot = nameIn(object, "work/pilot")
  if (pilot !== undefined) return routes.pilot(pilot)
  const person = nameIn(object, "access/person")
  if (person !== undefined && page.may("people:manage")) return routes.person(person)
  if (person !== undefined && page.who.kind === "person" && page.who.id === person) return routes.account
  if (object.startsWith("access/token/")) return page.may("tokens:manage") ? routes.adminTokens() : routes.account
  const webhook = nameIn(object, "access/webhook")
  if (webhook !== undefined && page.may("webhooks:manage")) return routes.webhook(webhook)
  if (!page.may("settings:manage")) return undefined
  const unit = nameIn(object, "access/unit")
  if (unit !== undefined) return routes.unit(unit)
  return object === "access/sign-in" ? routes.settings : undefined
}
