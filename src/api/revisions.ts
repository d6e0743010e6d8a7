import { z } from "zod"
import { type Revision, revisionByNumber, revisionBytes, revisionsPage } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { ApprovedList } from "../core/list.ts"
import { diffLists } from "../core/list-diff.ts"
import { Diff, RevisionView } from "../schema/list.ts"
import { meaning } from "../schema/parameters.ts"
import { defaultLimit, PageQuery } from "../schema/register-queries.ts"
import { pageOf as pageSchema } from "../schema/register-views.ts"
import { pageOf, readCursor } from "./cursor.ts"
import { json, type Operation, operation } from "./operation.ts"
import { sendPage } from "./register-page.ts"

const path = "/api/v1/revisions"
const number = z.int().min(1)
const kept = "private, max-age=31536000, immutable"

export const revisionOperations: readonly Operation[] = [
  operation({
    id: "revisions",
    path,
    group: "list",
    to: "register:read",
    summary: { fr: "Les publications de la liste, la dernière d’abord", en: "The revisions of the list, newest first" },
    query: PageQuery,
    answers: {
      200: {
        description: { fr: "Une page.", en: "A page." },
        schema: pageSchema(RevisionView, "RevisionPage"),
        headers: ["Link"],
      },
    },
    problems: [422],
    async respond(c, { app }, query) {
      const { limit = defaultLimit, cursor } = query
      const key = readCursor("revision", cursor, /^[1-9][0-9]{0,8}$/)
      const before = key === undefined ? undefined : Number(key)
      const found = await revisionsPage(app.store.read, { limit: limit + 1, before })
      const body = pageOf({ path, kind: "revision", limit, query }, found, ({ revision }) => String(revision), view)
      return sendPage(c, body)
    },
  }),
  {
    id: "revision",
    path: `${path}/{n}`,
    pattern: `${path}/:n{[1-9][0-9]{0,8}}`,
    group: "list",
    to: "register:read",
    summary: { fr: "Une publication de la liste", en: "One revision of the list" },
    params: z.strictObject({ n: meaning(number, "n") }),
    answers: { 200: { description: { fr: "La publication.", en: "The revision." }, schema: RevisionView } },
    problems: [404],
    async respond(c, { app }) {
      const revision = await revisionByNumber(app.store.read, Number(c.req.param("n")))
      if (!revision) throw new NotFound()
      return c.body(JSON.stringify(view(revision)), 200, { ...json, "Cache-Control": kept })
    },
  },
  {
    id: "revisionDiff",
    path: `${path}/{n}/diff/{m}`,
    pattern: `${path}/:n{[1-9][0-9]{0,8}}/diff/:m{[1-9][0-9]{0,8}}`,
    group: "list",
    to: "register:read",
    summary: {
      fr: "Ce qui change de la publication n à la publication m : outils, offres, réponses",
      en: "What changes from revision n to revision m: tools, plans, answers",
    },
    params: z.strictObject({ n: meaning(number, "n"), m: meaning(number, "m") }),
    answers: { 200: { description: { fr: "Les différences.", en: "The differences." }, schema: Diff } },
    problems: [404],
    async respond(c, { app }) {
      const [before, after] = await Promise.all([listOf(app, c.req.param("n")), listOf(app, c.req.param("m"))])
      return c.body(JSON.stringify(diffLists(before, after)), 200, { ...json, "Cache-Control": kept })
    },
  },
]

function view({ revision, serial, issuedAt, day, sha256, length, counts }: Revision): z.input<typeof RevisionView> {
  return {
    revision,
    serial,
    issuedAt,
    day,
    sha256,
    length,
    counts,
    list: `/api/v1/list/${sha256}.json`,
    ...(revision > 1 ? { diff: `${path}/${revision - 1}/diff/${revision}` } : {}),
  }
}

async function listOf(app: App, number: string | undefined): Promise<ApprovedList> {
  const bytes = await revisionBytes(app.store.read, Number(number))
  if (!bytes) throw new NotFound()
  return JSON.parse(new TextDecoder().decode(bytes)) as ApprovedList
}
