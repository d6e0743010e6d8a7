import type { Context } from "hono"
import { NewDecisionPage, newDecisionTitle } from "../../views/pages/new-decision.tsx"
import { openDecision } from "../actions/open-decision.ts"
import { contentOf } from "../actions/read-decision.ts"
import { planOfAssessment, readLike, readNewDecision, searchPlans } from "../actions/read-new-decision.ts"
import type { App } from "../app.ts"
import type { DecisionContent } from "../core/deciding.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { NewDecisionForm } from "../schema/decision-draft.ts"
import { deciding, expectDecider } from "./decision-draft.tsx"
import { readForm, type Typed, typedText } from "./form.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

/** `/decisions/new`: a draft is opened about a plan, on a frozen assessment or as decided before Aval. */
export const mountNewDecision: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.newDecision(), { ...deciding, rate: "search" }, async (c) => {
    expectDecider(c)
    const assessment = c.req.query("assessment") || undefined
    const plan = c.req.query("plan") || (assessment && (await planOfAssessment(app, assessment)))
    if (!plan) return showSearch(c, site)
    return showOpening(c, site, plan, { basis: assessment ?? "", like: c.req.query("like") ?? "" })
  })

  doors.post(routes.newDecision(), deciding, async (c) => {
    expectDecider(c)
    const form = await readForm(c, NewDecisionForm)
    const { typed } = form
    const plan = typedText(typed, "plan")
    if (!form.ok) return showOpening(c, site, plan, typed, basisFirst(form.faults))
    const { basis, like } = form.value
    try {
      const id = await openDecision(
        app,
        {
          plan,
          ...(basis === "stated" ? {} : { assessment: basis }),
          ...(like ? { like: await startOf(app, like, plan) } : {}),
        },
        { by: personOf(whoOf(c)) },
      )
      return c.redirect(routes.decisionDraft(id, { done: like ? undefined : "opened" }), 303)
    } catch (error) {
      if (error instanceof Refused) return showOpening(c, site, plan, typed, atBasis(error.faults))
      // The plan is there, or this very page is not either.
      if (error instanceof NotFound) return showOpening(c, site, plan, typed, [chooseBasis])
      throw error
    }
  })
}

/** What a decision said, as a draft goes on from it: a draft is never suspended. */
async function startOf(app: App, id: string, plan: string): Promise<DecisionContent> {
  const content = contentOf(await readLike(app, id, plan))
  return content.outcome === "suspended" ? { ...content, outcome: "conditional" } : content
}

const chooseBasis: Fault = { place: "basis", message: said((t) => t.newDecision.basis.choose) }

/** Whichever way nothing was chosen, it is said in the same words. */
function basisFirst(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => (fault.place === "basis" ? chooseBasis : fault))
}

function atBasis(faults: readonly Fault[]): Fault[] {
  return faults.map(({ place, message }) => ({ place: place === "assessment" ? "basis" : "", message }))
}

/** How many plans a search shows. */
export const mostPlans = 25

/** Plans by the name that is searched for. */
export async function foundPlans({ app }: Site, c: Context) {
  const q = (c.req.query("q") ?? "").trim().slice(0, 200)
  return { q, ...(await searchPlans(app, q, mostPlans)) }
}

async function showSearch(c: Context, site: Site) {
  const [page, found] = await Promise.all([site.page(c), foundPlans(site, c)])
  return respond(c, page, {
    title: newDecisionTitle(page, undefined),
    body: <NewDecisionPage page={page} found={found} months={0} typed={{}} faults={[]} />,
  })
}

async function showOpening(c: Context, site: Site, plan: string, typed: Typed, faults: readonly Fault[] = []) {
  const { app } = site
  const named = typedText(typed, "basis")
  const wanted = typedText(typed, "like")
  const [page, known, like] = await Promise.all([
    site.page(c),
    readNewDecision(app, plan, named === "" || named === "stated" ? undefined : named),
    wanted === "" ? undefined : readLike(app, wanted, plan).catch(absent),
  ])
  // The latest is what most decisions rest on.
  const latest = known.assessments.find(({ tooOld }) => !tooOld)?.assessment.id ?? ""
  const basis = named === "" && faults.length === 0 ? latest : named
  const title = newDecisionTitle(page, known)
  const months = app.policy.decisions.assessmentMonths
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <NewDecisionPage {...{ page, known, like, months, faults }} typed={{ ...typed, basis }} />,
    },
    faults.length > 0 ? 422 : 200,
  )
}

/** A decision that is not there is none to begin from. */
function absent(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}
