import type { Context } from "hono"
import { z } from "zod"
import { newestRevision, type Revision, revisionByNumber, revisionsPage } from "../../db/queries/revisions.ts"
import { readListDiff, UnknownRevision } from "../actions/read-list-diff.ts"
import type { App } from "../app.ts"
import type { Text } from "../core/text.ts"
import { Diff, RevisionView } from "../schema/list.ts"
import { meaning } from "../schema/parameters.ts"
import { defaultLimit, PageQuery } from "../schema/register-queries.ts"
import { pageOf as pageSchema } from "../schema/register-views.ts"
import { pageOf, readCursor } from "./cursor.ts"
import { json, type Operation, operation } from "./operation.ts"
import { problem } from "./problem.ts"
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
      if (!revision) return unknown(c, app)
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
      const [n, m] = [Number(c.req.param("n")), Number(c.req.param("m"))]
      try {
        const { diff } = await readListDiff(app, n, m)
        return c.body(JSON.stringify(diff), 200, { ...json, "Cache-Control": kept })
      } catch (error) {
        if (!(error instanceof UnknownRevision)) throw error
        return problem(c, 404, [{ place: error.asked === n ? "n" : "m", message: unknownRevision(error) }])
      }
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

/** Which one there is not, and the last one there is. */
async function unknown(c: Context, { store }: App): Promise<Response> {
  const newest = (await newestRevision(store.read))?.revision ?? 0
  return problem(c, 404, [{ place: "n", message: unknownRevision({ asked: Number(c.req.param("n")), newest }) }])
}

function unknownRevision({ asked, newest }: Pick<UnknownRevision, "asked" | "newest">): Text {
  return newest === 0
    ? { fr: "Aucune liste n’a encore été publiée.", en: "No list has been published yet." }
    : {
        fr: `Il n’y a pas de publication n° ${asked} : la dernière est la n° ${newest}.`,
        en: `There is no revision ${asked}: the last one is ${newest}.`,
      }
}
