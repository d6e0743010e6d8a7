import type { Context } from "hono"
import { everybody } from "../../db/queries/people.ts"
import { namedDraft } from "../../views/drafts/model.ts"
import type { CheckedCopy } from "../../views/drafts/signed-copy.tsx"
import { wordIn } from "../../views/events/telling.ts"
import { DraftStepPage } from "../../views/pages/draft-step.tsx"
import { DraftStepsPage } from "../../views/pages/draft-steps.tsx"
import { hexSha256 } from "../actions/hex-sha256.ts"
import { wholeRoles } from "../actions/read-asked-sign-offs.ts"
import { type DraftReading, readDraft } from "../actions/read-draft.ts"
import { readVersion } from "../actions/read-draft-version.ts"
import { type StepToTake, stepDraft } from "../actions/step-draft.ts"
import type { App } from "../app.ts"
import { Unreadable } from "../core/documents.ts"
import { type DraftStepKind, draftSteps, nextSteps } from "../core/draft.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { DraftStepForm } from "../schema/drafting-forms.ts"
import { draftIn } from "./drafts-named.ts"
import { readForm, readUpload, type Typed, typedText } from "./form.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { uploadFaults } from "./upload.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/drafts/{id}/steps`: to legal and back, to the agency and back signed; and whether a file is the signed copy. */
export const mountDraftSteps: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.draftSteps(":id")), { to: "drafts:write" }, async (c) => {
    const step = draftSteps.find((kind) => kind === c.req.query("step"))
    return step === undefined ? showAll(c, site, {}) : showStep(c, site, step, { typed: {}, faults: [] })
  })

  doors.post(patternOf(routes.draftSteps(":id")), { to: "drafts:write", upload: true, rate: "upload" }, (c) =>
    take(c, site),
  )

  doors.post(
    patternOf(routes.draftSignedCopy(":id")),
    { to: "drafts:write", upload: true, rate: "upload" },
    async (c) => {
      const page = await site.page(c)
      const { steps } = await readDraft(app, draftIn(c), page.today)
      const signed = steps.findLast(({ kind }) => kind === "signed")
      if (signed?.sha256 === undefined) return c.redirect(routes.draftSteps(draftIn(c)), 303)
      const upload = await readUpload(c, "file")
      if (!upload) return showAll(c, site, { faults: [fileFault((t) => t.drafts.steps.noFile)] })
      const sha256 = await hexSha256(upload.bytes)
      return showAll(c, site, { checked: { name: upload.name, sha256, isSame: sha256 === signed.sha256 } })
    },
  )
}

async function take(c: Context, site: Site): Promise<Response> {
  const { app } = site
  const id = draftIn(c)
  const form = await readForm(c, DraftStepForm)
  const { typed } = form
  const step = draftSteps.find((kind) => kind === typedText(typed, "step"))
  if (step === undefined) return showAll(c, site, { isRefused: true })
  if (!form.ok) return showStep(c, site, step, { typed, faults: inWords(form.faults, step) })
  const { version, day, note, keep, seen } = form.value
  const upload = step === "signed" ? await readUpload(c, "file") : undefined
  const wanted: StepToTake = { version, kind: step, day, note, ...(upload && { copy: { ...upload, keep } }) }
  const who = whoOf(c)
  const by = actorOf(who)
  try {
    await stepDraft(app, id, wanted, { by, roles: wholeRoles(who), seen })
    return c.redirect(routes.draftSteps(id, { done: step }), 303)
  } catch (error) {
    if (error instanceof Unreadable) return showStep(c, site, step, { typed, faults: copyFaults(error) })
    if (error instanceof Refused) return refuse(c, site, step, { typed, faults: error.faults })
    if (!(error instanceof StaleWrite || error instanceof Spent)) throw error
    return late(c, site, wanted, { typed, faults: [], stale: true }, by)
  }
}

/** What is wrong with a field is told beside it; what stands in the way of the step, on the page of steps. */
function refuse(c: Context, site: Site, step: DraftStepKind, shown: Shown): Promise<Response> {
  const fields = ["day", "note", "file"]
  if (shown.faults.every(({ place }) => fields.includes(place))) return showStep(c, site, step, shown)
  const role = shown.faults.filter(({ place }) => place === "role").map(({ message }) => ({ place: "", message }))
  return showAll(c, site, { faults: role, isRefused: true })
}

/** Somebody was faster; or it was the same form, sent twice. */
async function late(c: Context, site: Site, wanted: StepToTake, shown: Shown, by: string): Promise<Response> {
  const id = draftIn(c)
  const { steps, state } = await readDraft(site.app, id, (await site.page(c)).today)
  const last = steps.at(-1)
  if (last?.version === wanted.version && last.kind === wanted.kind && last.by === by)
    return c.redirect(routes.draftSteps(id, { done: wanted.kind }), 303)
  const isStill = state.version === wanted.version && nextSteps(state.standing).includes(wanted.kind)
  return isStill ? showStep(c, site, wanted.kind, shown) : showAll(c, site, { gone: true })
}

interface Shown {
  typed: Typed
  faults: readonly Fault[]
  stale?: true
}

async function showStep(c: Context, site: Site, step: DraftStepKind, { typed, faults, stale }: Shown) {
  const { app } = site
  const page = await site.page(c)
  const reading = await readDraft(app, draftIn(c), page.today)
  const { state, seen } = reading
  if (state.version === undefined || !nextSteps(state.standing).includes(step))
    return showAll(c, site, { gone: c.req.method === "POST" })
  if (legals.includes(step) && !wholeRoles(whoOf(c)).includes("legal")) return showAll(c, site, {})
  const { tree, findings } = (await readVersion(app, reading.draft.id, state.version)).frozen
  const gravities = findings.map(({ gravity }) => gravity)
  if (step === "submitted" && gravities.includes("block")) return showAll(c, site, { isRefused: true })
  const title = page.t.drafts.steps.confirm[step].title(state.version)
  const isWrong = faults.length > 0 || stale
  const body = (
    <DraftStepPage
      page={page}
      draft={namedDraft(reading)}
      version={state.version}
      step={step}
      typed={{ day: page.today, seen: String(seen), ...typed, ...(stale ? { seen: String(seen) } : {}) }}
      faults={faults}
      open={tree.openPoints.length}
      warnings={gravities.filter((gravity) => gravity === "warn").length}
      changed={state.changed}
      stale={stale}
      keeps={app.documents !== undefined}
    />
  )
  return respond(
    c,
    page,
    { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    stale ? 412 : isWrong ? 422 : 200,
  )
}

const legals: readonly DraftStepKind[] = ["approved", "returned"]

interface ShownAll {
  faults?: readonly Fault[]
  gone?: boolean
  checked?: CheckedCopy
  /** What stands in the way of the step is on the page. */
  isRefused?: boolean
}

async function showAll(c: Context, site: Site, { faults = [], gone = false, checked, isRefused = false }: ShownAll) {
  const { app } = site
  const page = await site.page(c)
  const reading = await readDraft(app, draftIn(c), page.today)
  const { steps, people, state } = reading
  const title = `${page.t.drafts.steps.title(page.t.drafts.standings[state.standing])}, ${reading.draft.title}`
  const isWrong = faults.length > 0 || gone || isRefused
  const body = (
    <DraftStepsPage
      page={page}
      model={{
        ...{ draft: namedDraft(reading), steps, people, changed: state.changed },
        blocks: await blocksOf(app, reading),
        approvers: await approversOf(app),
        approves: wholeRoles(whoOf(c)).includes("legal"),
      }}
      faults={faults}
      gone={gone}
      refused={isRefused && faults.length === 0}
      checked={checked}
      done={wordIn({ ...page.t.drafts.done, ...page.t.drafts.steps.done }, page.query.get("done") ?? "")}
    />
  )
  return respond(
    c,
    page,
    { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    gone ? 412 : isWrong ? 422 : 200,
  )
}

/** What keeps the newest version from being submitted. */
async function blocksOf(app: App, { draft, state }: DraftReading) {
  if (state.version === undefined) return []
  const { frozen } = await readVersion(app, draft.id, state.version)
  return frozen.findings.filter(({ gravity }) => gravity === "block")
}

/** Those who can approve for the whole company, by name. */
async function approversOf(app: App): Promise<string[]> {
  const people = await everybody(app.store.read)
  return people
    .filter(
      ({ status, roles }) =>
        status === "active" && roles.some(({ role, unit }) => role === "legal" && unit === undefined),
    )
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b))
}

function fileFault(words: Parameters<typeof said>[0]): Fault {
  return { place: "file", message: said(words) }
}

function copyFaults(error: Unreadable): readonly Fault[] {
  return error.problem === "empty" ? [fileFault((t) => t.drafts.steps.emptyFile)] : uploadFaults(error)
}

function inWords(faults: readonly Fault[], step: DraftStepKind): Fault[] {
  return named(faults, ({ drafts: { steps: t } }) => ({
    ...{ day: step === "sent" ? t.sentOn : t.signedOn, note: step === "returned" ? t.reason : t.note },
  }))
}
