import type { Context } from "hono"
import { z } from "zod"
import {
  type DraftRow,
  type DraftStepRow,
  type DraftVersionRow,
  draftsPage,
  stepsOfDrafts,
  versionsOfDrafts,
} from "../../db/queries/drafts.ts"
import { today } from "../actions/read-company.ts"
import { readDraft } from "../actions/read-draft.ts"
import { readVersion } from "../actions/read-draft-version.ts"
import type { App } from "../app.ts"
import { clauseMarkdown } from "../core/clause-markdown.ts"
import { draftStanding } from "../core/draft.ts"
import { DraftVersionView, DraftView, WholeDraftView } from "../schema/draft-views.ts"
import { meaning } from "../schema/parameters.ts"
import { OfContractQuery } from "../schema/register-queries.ts"
import { knownAgency } from "./agencies.ts"
import { knownContractId } from "./contracts.ts"
import { type Operation, privateJson } from "./operation.ts"
import { pageOperation } from "./register-page.ts"

const path = "/api/v1/drafts"
const id = meaning(z.string(), "id")
const n = meaning(z.string(), "draftVersion")
const numbers = "{[1-9][0-9]{0,8}}"

/** Drafts are confidential: they are for those who write them alone. */
const to = "drafts:write"

export const draftOperations: readonly Operation[] = [
  pageOperation({
    ...{ id: "drafts", kind: "Draft", path, to },
    summary: { fr: "Les projets de clauses", en: "Drafts of clauses" },
    query: OfContractQuery,
    item: DraftView,
    async check(app, { agency, contract }) {
      await knownAgency(app, agency)
      await knownContractId(app, contract)
    },
    read: ({ store }, slice, { agency, contract }) => draftsPage(store.read, { ...slice, agency, contract }),
    keyOf: (row) => row.id,
    show: (app, rows) => views(app, rows),
  }),
  {
    id: "draft",
    path: `${path}/{id}`,
    ...{ group: "register", to },
    summary: { fr: "Un projet de clauses", en: "One draft of clauses" },
    params: z.strictObject({ id }),
    answers: {
      200: {
        description: { fr: "Le projet, ses versions et ses étapes.", en: "The draft, its versions and steps." },
        schema: WholeDraftView,
      },
    },
    problems: [404],
    async respond(c, { app }) {
      const { draft, versions, steps, state, sha256, assembly } = await readDraft(app, idIn(c), await today(app))
      const { tree, questions, findings } = assembly
      return privateJson(c, {
        ...view(draft, versions, steps),
        ...{ changed: state.changed, sha256, openPoints: tree.openPoints.length, questions: questions.length },
        blocking: findings.filter(({ gravity }) => gravity === "block").length,
        versions: versions.map((one) => ({ number: one.number, sha256: one.sha256, madeAt: one.madeAt })),
        steps: steps.map((one) => ({
          ...{ version: one.version, kind: one.kind, at: one.at, day: one.day, sha256: one.sha256 },
        })),
      })
    },
  },
  {
    id: "draftVersion",
    path: `${path}/{id}/versions/{n}`,
    pattern: `${path}/:id/versions/:n${numbers}`,
    ...{ group: "register", to },
    summary: { fr: "Une version, clause par clause", en: "A version, clause by clause" },
    params: z.strictObject({ id, n }),
    answers: {
      200: {
        description: { fr: "La version telle qu’elle a été conservée.", en: "The version as it was kept." },
        schema: DraftVersionView,
      },
    },
    problems: [404],
    async respond(c, { app }) {
      const { row, frozen } = await readVersion(app, idIn(c), numberIn(c))
      const { draftId: draft, sha256, madeAt } = row
      return privateJson(c, { draft, number: row.number, sha256, madeAt, tree: frozen.tree })
    },
  },
  {
    id: "draftVersionText",
    path: `${path}/{id}/versions/{n}/text`,
    pattern: `${path}/:id/versions/:n${numbers}/text`,
    ...{ group: "register", to },
    summary: { fr: "Le texte d’une version", en: "The text of a version" },
    params: z.strictObject({ id, n }),
    answers: {
      200: {
        description: { fr: "En Markdown.", en: "As Markdown." },
        schema: z.string(),
        mediaType: "text/markdown",
      },
    },
    problems: [404],
    async respond(c, { app }) {
      const { frozen } = await readVersion(app, idIn(c), numberIn(c))
      const headers = { "Content-Type": "text/markdown; charset=utf-8", "Cache-Control": "no-store" }
      return c.body(clauseMarkdown(frozen.tree), 200, headers)
    },
  },
]

function idIn(c: Context): string {
  return c.req.param("id") ?? ""
}

function numberIn(c: Context): number {
  return Number(c.req.param("n"))
}

async function views({ store: { read } }: App, rows: readonly DraftRow[]): Promise<z.input<typeof DraftView>[]> {
  const ids = rows.map((row) => row.id)
  const [versions, steps] = await Promise.all([versionsOfDrafts(read, ids), stepsOfDrafts(read, ids)])
  const [versionsBy, stepsBy] = [Map.groupBy(versions, draftIdOf), Map.groupBy(steps, draftIdOf)]
  return rows.map((row) => view(row, versionsBy.get(row.id) ?? [], stepsBy.get(row.id) ?? []))
}

const draftIdOf = ({ draftId }: { draftId: string }) => draftId

function view(
  { id, contractId: contract, organisation: agency, title, content, createdAt, savedAt, setAsideAt }: DraftRow,
  versions: readonly DraftVersionRow[],
  steps: readonly DraftStepRow[],
): z.input<typeof DraftView> {
  const { languages, preset } = content
  const { standing, version } = draftStanding({ versions, steps, setAside: setAsideAt !== undefined })
  return { id, contract, agency, title, languages: [...languages], preset, standing, version, createdAt, savedAt }
}
