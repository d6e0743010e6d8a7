import { allContracts } from "../../db/queries/agencies.ts"
import type { DraftsAsked, DraftsModel } from "../../views/drafts/model.ts"
import { wordIn } from "../../views/events/telling.ts"
import { DraftsPage } from "../../views/pages/drafts.tsx"
import { type ListedDraft, readDraftFigures, readDrafts } from "../actions/read-drafts.ts"
import type { App } from "../app.ts"
import { contractState } from "../core/agency.ts"
import { draftStandings } from "../core/draft.ts"
import { fold } from "../core/text.ts"
import { mountDraftAside } from "./drafts-aside.tsx"
import { mountDraftComments } from "./drafts-comments.tsx"
import { mountNewDraft } from "./drafts-new.tsx"
import { mountDraftSteps } from "./drafts-steps.tsx"
import { mountDraftVersions } from "./drafts-versions.tsx"
import type { Page } from "./page.ts"
import { partOf } from "./part.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/drafts`: drafts of clauses, a new one, and what becomes of each: versions, steps, comments. */
export const mountDrafts: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.drafts(), { to: "drafts:write", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const model = await modelOf(app, page)
    return respond(c, page, {
      title: page.t.drafts.list.title(model.live, model.waiting),
      body: <DraftsPage page={page} model={model} done={wordIn(page.t.drafts.done, page.query.get("done") ?? "")} />,
    })
  })

  mountNewDraft(doors, site)
  mountDraftVersions(doors, site)
  mountDraftSteps(doors, site)
  mountDraftComments(doors, site)
  mountDraftAside(doors, site)
}

async function modelOf(app: App, page: Page): Promise<DraftsModel> {
  const [{ drafts, people }, contracts] = await Promise.all([readDrafts(app), allContracts(app.store.read)])
  const asked = askedOf(page.query)
  const part = partOf(
    drafts.filter((draft) => isAsked(draft, asked)),
    page.query.get("page"),
  )
  const live = drafts.filter(({ standing }) => standing !== "set-aside")
  const drafted = new Set(live.map(({ contractId }) => contractId))
  const open = contracts.filter(({ content }) => contractState(content, page.today) !== "ended")
  const { compare } = new Intl.Collator(page.lang)
  const agencies = new Map(drafts.map(({ organisation, organisationName }) => [organisation, organisationName]))
  return {
    ...{ asked, part, people, live: live.length, all: drafts.length },
    figures: await readDraftFigures(
      app,
      part.rows.filter(({ standing }) => standing !== "signed" && standing !== "set-aside").map(({ id }) => id),
      page.today,
    ),
    waiting: live.filter(({ standing }) => standing === "submitted").length,
    agencies: [...agencies].map(([slug, name]) => ({ slug, name })).toSorted((a, b) => compare(a.name, b.name)),
    contract: contracts.find(({ id }) => id === asked.contract)?.content.title,
    without: open
      .filter(({ id }) => !drafted.has(id))
      .toSorted((a, b) => compare(a.organisationName, b.organisationName)),
    hasContracts: contracts.length > 0,
  }
}

function askedOf(query: URLSearchParams): DraftsAsked {
  const text = (name: string) => (query.get(name) ?? "").trim().slice(0, 200)
  return {
    q: text("q"),
    agency: text("agency"),
    standing: draftStandings.find((standing) => standing === query.get("standing")) ?? "",
    contract: text("contract"),
  }
}

function isAsked(draft: ListedDraft, asked: DraftsAsked): boolean {
  const { title, contract, organisation, organisationName, contractId, standing } = draft
  const words = fold(asked.q).split(" ")
  const text = fold([title, contract.title, contract.reference ?? "", organisationName].join(" "))
  return (
    (asked.agency === "" || asked.agency === organisation) &&
    (asked.contract === "" || asked.contract === contractId) &&
    (asked.standing === "" ? standing !== "set-aside" : standing === asked.standing) &&
    words.every((word) => text.includes(word))
  )
}
