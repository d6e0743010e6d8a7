import type { Context } from "hono"
import type { SigningAttempt } from "../../views/decision/model.ts"
import { wordIn } from "../../views/events/telling.ts"
import { DecisionPage, decisionTitle } from "../../views/pages/decision.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { abandonDecision, recallDecision } from "../actions/change-decision.ts"
import { readAnswerOn } from "../actions/read-answer-on.ts"
import { wholeRoles } from "../actions/read-asked-sign-offs.ts"
import { type DecisionReading, readDecision } from "../actions/read-decision.ts"
import { readDecisionPage } from "../actions/read-decision-page.ts"
import { signDecision } from "../actions/sign-decision.ts"
import { type Action, may, mayIn } from "../core/access.ts"
import { isDay } from "../core/day.ts"
import { type Fault, NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { DecisionChangeForm, SignOffForm } from "../schema/sign-off-form.ts"
import { changedSince, readMark } from "./decision-read.ts"
import { readForm } from "./form.ts"
import { NotAllowed } from "./refusals.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

/**
 * `/decisions/{id}`: what counts is for whoever reads the register, what is under way for those who prepare decisions. Signing, taking
 * back and giving up are a person's, in a role that they have in the whole company.
 */
export const mountDecision: Mount = (doors, site) => {
  doors.get(patternOf(routes.decision(":id")), { to: "register:read" }, (c) => show(c, site, nothingTried))

  doors.post(patternOf(routes.decisionSignOffs(":id")), { to: "decisions:sign", person: true }, (c) => sign(c, site))

  doors.post(patternOf(routes.decisionRecall(":id")), { to: "decisions:write", person: true }, (c) =>
    change(c, site, recallDecision, "recalled"),
  )

  doors.post(patternOf(routes.decisionAbandonment(":id")), { to: "decisions:write", person: true }, (c) =>
    change(c, site, abandonDecision, "abandoned"),
  )
}

const nothingTried: SigningAttempt = { typed: {}, faults: [] }

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

/** Deciding is for the whole company. What they may not see is not there. */
function expectPerson(c: Context, action: Action, { status }: DecisionReading) {
  const who = whoOf(c)
  if (status !== "recorded" && !mayIn(who, "decisions:write", undefined)) throw new NotFound()
  if (!mayIn(who, action, undefined)) throw new NotAllowed(action)
}

async function sign(c: Context, site: Site) {
  const { app } = site
  const before = await readDecision(app, idOf(c))
  expectPerson(c, "decisions:sign", before)
  const form = await readForm(c, SignOffForm)
  const { typed } = form
  if (!form.ok) return show(c, site, { typed, faults: inOurWords(form.faults) }, 422)
  const { read = "", confirm, ...given } = form.value
  const verdict = { ...given, confirmed: confirm === "on" }
  const who = whoOf(c)
  try {
    const { recorded } = await signDecision(app, idOf(c), verdict, { by: personOf(who), roles: wholeRoles(who) })
    const agreed = before.status === "recorded" ? "agreed" : recorded ? "recorded" : "signed"
    return c.redirect(routes.decision(idOf(c), { done: verdict.verdict === "dissent" ? "dissented" : agreed }), 303)
  } catch (error) {
    return refused(c, site, error, { typed, read })
  }
}

type Change = typeof recallDecision

async function change(c: Context, site: Site, act: Change, done: string) {
  expectPerson(c, "decisions:write", await readDecision(site.app, idOf(c)))
  const form = await readForm(c, DecisionChangeForm)
  const { typed } = form
  if (!form.ok) return show(c, site, { typed: {}, faults: inOurWords(form.faults) }, 422)
  const { version, read = "" } = form.value
  try {
    await act(site.app, idOf(c), { by: personOf(whoOf(c)), version })
    return c.redirect(routes.decision(idOf(c), { done }), 303)
  } catch (error) {
    return refused(c, site, error, { typed, read })
  }
}

/** The page again, with what stood in the way and all that was typed. */
async function refused(
  c: Context,
  site: Site,
  error: unknown,
  { typed, read }: { typed: SigningAttempt["typed"]; read: string },
) {
  if (error instanceof Refused) return show(c, site, { typed, faults: onPage(error.faults) }, 422)
  const stale = error instanceof StaleWrite
  if (!stale && !(error instanceof Spent)) throw error
  const { content, status } = await readDecision(site.app, idOf(c))
  if (!stale) return show(c, site, { typed, faults: [], spent: status }, 409)
  return show(c, site, { typed, faults: [], stale: changedSince(read, readMark(content, site.app.sha256)) }, 412)
}

/** Faults of the draft itself have no field here. */
function onPage(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => (["role", "comment", "confirm"].includes(fault.place) ? fault : { ...fault, place: "" }))
}

function inOurWords(faults: readonly Fault[]): Fault[] {
  const own = faults.map((fault) => {
    if (fault.place === "role") return { ...fault, message: said((t) => t.decision.sign.choose) }
    if (fault.place === "verdict") return { place: "", message: said((t) => t.decision.sign.chooseVerdict) }
    return named([fault], ({ decision: { sign } }) => sign.fields)[0] ?? fault
  })
  return own.map((fault) => (fault.place === "version" ? { ...fault, place: "" } : fault))
}

async function show(c: Context, site: Site, attempt: SigningAttempt, status: 200 | 409 | 412 | 422 = 200) {
  const { app } = site
  const who = whoOf(c)
  const at = (c.req.query("at") ?? "").trim().slice(0, 10)
  const [page, shown] = await Promise.all([site.page(c), readDecisionPage(app, idOf(c), who)])
  const keeps = may(who, "decisions:write") || may(who, "register:write")
  const title = decisionTitle(page, shown)
  const { content, plan } = shown.decision
  return respond(
    c,
    page,
    {
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: (
        <DecisionPage
          page={page}
          words={wordsOf(app.methodology, page.lang)}
          shown={shown}
          keeps={keeps}
          attempt={attempt}
          read={readMark(content, app.sha256)}
          done={status === 200 ? wordIn(page.t.decision.done, page.query.get("done") ?? "") : undefined}
          at={at}
          on={isDay(at) ? await readAnswerOn(app, plan.slug, at) : undefined}
          months={app.policy.decisions.assessmentMonths}
        />
      ),
    },
    status,
  )
}
