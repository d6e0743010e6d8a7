import type { Context } from "hono"
import { namedDraft } from "../../views/drafts/model.ts"
import { wordIn } from "../../views/events/telling.ts"
import { DraftVersionPage } from "../../views/pages/draft-version.tsx"
import { DraftVersionsPage } from "../../views/pages/draft-versions.tsx"
import { keepVersion } from "../actions/keep-draft-version.ts"
import { type DraftReading, readDraft } from "../actions/read-draft.ts"
import { readVersion } from "../actions/read-draft-version.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import type { Language } from "../core/text.ts"
import { KeepVersionForm } from "../schema/drafting-forms.ts"
import { draftIn } from "./drafts-named.ts"
import { readForm, type Typed } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/drafts/{id}/versions…`: what was kept, one version as it was, and keeping one more. */
export const mountDraftVersions: Mount = (doors, site) => {
  doors.get(patternOf(routes.draftVersions(":id")), { to: "drafts:write" }, (c) => showAll(c, site))

  doors.post(patternOf(routes.draftVersions(":id")), { to: "drafts:write" }, (c) => keep(c, site))

  doors.get(`${patternOf(routes.draftVersions(":id"))}/:number{[1-9][0-9]{0,5}}`, { to: "drafts:write" }, (c) =>
    showOne(c, site),
  )
}

async function keep(c: Context, site: Site): Promise<Response> {
  const { app } = site
  const id = draftIn(c)
  const form = await readForm(c, KeepVersionForm)
  const { typed } = form
  if (!form.ok) return showAll(c, site, { typed, faults: inWords(form.faults) })
  const { note, seen } = form.value
  try {
    const number = await keepVersion(app, id, { note }, { by: actorOf(whoOf(c)), seen })
    return c.redirect(routes.draftVersion(id, number, { done: "kept" }), 303)
  } catch (error) {
    if (error instanceof Spent) return c.redirect(routes.draftVersions(id), 303)
    if (!(error instanceof Refused || error instanceof StaleWrite)) throw error
    const { state, versions } = await readDraft(app, id, (await site.page(c)).today)
    const [newest] = versions
    // Sent twice, or kept by somebody else in this very moment: it is there.
    if (newest && !state.changed) return c.redirect(routes.draftVersion(id, newest.number, { done: "same" }), 303)
    if (error instanceof Refused) return showAll(c, site, { typed, faults: error.faults })
    return showAll(c, site, { typed, faults: [], stale: true })
  }
}

interface Shown {
  typed: Typed
  faults: readonly Fault[]
  stale?: true
}

async function showAll(c: Context, site: Site, shown: Shown = { typed: {}, faults: [] }): Promise<Response> {
  const page = await site.page(c)
  const reading = await readDraft(site.app, draftIn(c), page.today)
  const { versions, steps, people, state, assembly, seen } = reading
  const { faults, stale } = shown
  const title = `${page.t.drafts.versions.title(versions.length)}, ${reading.draft.title}`
  const isWrong = faults.length > 0 || stale
  const body = (
    <DraftVersionsPage
      page={page}
      model={{
        ...{ draft: namedDraft(reading), versions, steps, people, changed: state.changed },
        blocks: assembly.findings.filter(({ gravity }) => gravity === "block").length,
        isOpen: isOpen(reading),
      }}
      // Whoever keeps it has seen what it says now; a form with faults rests on what it rested on.
      typed={{ seen: String(seen), ...shown.typed, ...(stale ? { seen: String(seen) } : {}) }}
      faults={faults}
      stale={stale}
      done={wordIn(page.t.drafts.versions.done, page.query.get("done") ?? "")}
    />
  )
  return respond(
    c,
    page,
    { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    stale ? 412 : isWrong ? 422 : 200,
  )
}

function isOpen({ state, steps }: DraftReading): boolean {
  return state.standing !== "set-aside" && !steps.some(({ kind }) => kind === "signed")
}

async function showOne(c: Context, site: Site): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const id = draftIn(c)
  const number = Number(c.req.param("number"))
  const [reading, { row, frozen }] = await Promise.all([readDraft(app, id, page.today), readVersion(app, id, number)])
  const { steps, people } = reading
  const draft = namedDraft(reading)
  return respond(c, page, {
    title: page.t.drafts.versions.one.title(number, draft.title),
    body: (
      <DraftVersionPage
        page={page}
        model={{
          ...{ draft, row, frozen, steps, people, show: shownLanguage(page, frozen.tree.languages) },
          ...{ before: number > 1 ? number - 1 : undefined, writes: app.documents !== undefined },
        }}
        done={wordIn(page.t.drafts.versions.done, page.query.get("done") ?? "")}
      />
    ),
  })
}

/** The one asked for; else the reader's, where the document has it. */
function shownLanguage({ query, lang }: Page, languages: readonly Language[]): Language | "both" {
  const asked = query.get("show")
  if (asked === "both" && languages.length > 1) return "both"
  const wanted = languages.find((language) => language === asked) ?? languages.find((language) => language === lang)
  return wanted ?? languages[0] ?? "fr"
}

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ drafts: { versions: t } }) => ({ note: t.note }))
}
