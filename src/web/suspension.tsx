import type { Context } from "hono"
import { SuspensionPage, suspensionTitle } from "../../views/pages/suspension.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { wholeRoles } from "../actions/read-asked-sign-offs.ts"
import { previewSuspension, readNewDecision } from "../actions/read-new-decision.ts"
import { suspendPlan } from "../actions/suspend-plan.ts"
import { signOffRoles } from "../core/deciding.ts"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import { SuspensionForm } from "../schema/decision-draft.ts"
import { expectDecider } from "./decision-draft.tsx"
import { textIn } from "./decision-typed.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import { foundPlans } from "./new-decision.tsx"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, personOf, whoOf } from "./who.ts"

const signing = { to: "decisions:sign", person: true } as const

/** `/decisions/suspension`: a plan is suspended at once, on the sign-off of whoever does it. */
export const mountSuspension: Mount = (doors, site) => {
  doors.get(routes.newSuspension(), { ...signing, rate: "search" }, (c) => {
    expectDecider(c, "decisions:sign")
    return show(c, site, { plan: c.req.query("plan") ?? "", typed: {} })
  })

  doors.post(routes.newSuspension(), signing, async (c) => {
    expectDecider(c, "decisions:sign")
    const form = await readForm(c, SuspensionForm)
    const { typed } = form
    const plan = typedText(typed, "plan")
    const reason = textIn(typed, "reason")
    if (!form.ok) return show(c, site, { plan, typed, faults: inWords(form.faults) })
    try {
      const { role, confirm } = form.value
      const confirmed = confirm === "on"
      const wanted = { plan, role, reason: reason ?? {}, summary: textIn(typed, "summary"), confirmed }
      const id = await suspendPlan(site.app, wanted, { by: personOf(whoOf(c)), roles: wholeRoles(whoOf(c)) })
      return c.redirect(routes.decision(id, { done: "suspended" }), 303)
    } catch (error) {
      if (error instanceof Refused) return show(c, site, { plan, typed, faults: error.faults })
      // Somebody changed the register in the same moment: what would stop is shown anew.
      if (!(error instanceof StaleWrite)) throw error
      return show(c, site, { plan, typed }, 412)
    }
  })
}

function inWords(faults: readonly Fault[]): Fault[] {
  const sure = { place: "sure", message: said((t) => t.newDecision.suspension.sureMissing) }
  return named(
    faults.map((fault) => (fault.place === "sure" ? sure : fault)),
    ({ newDecision: { suspension } }) => suspension.fields,
  )
}

interface Shown {
  plan: string
  typed: Typed
  faults?: readonly Fault[]
}

async function show(c: Context, site: Site, { plan, typed, faults = [] }: Shown, status?: 412) {
  const { app } = site
  const [page, known, found] = await Promise.all([
    site.page(c),
    plan === "" ? undefined : readNewDecision(app, plan),
    plan === "" ? foundPlans(site, c) : undefined,
  ])
  const preview = known && (await previewSuspension(app, known, actorOf(page.who)))
  const held = wholeRoles(page.who)
  const title = suspensionTitle(page, known)
  const wrong = faults.length > 0 || status !== undefined
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <SuspensionPage
          {...{ page, known, found, preview, typed, faults }}
          stale={status === 412}
          words={wordsOf(app.methodology, page.lang)}
          roles={signOffRoles.filter((role) => held.includes(role))}
        />
      ),
    },
    status ?? (faults.length > 0 ? 422 : 200),
  )
}
