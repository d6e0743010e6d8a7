import type { Context } from "hono"
import type { z } from "zod"
import { organisationIds, planIds, toolIds } from "../../db/queries/ids.ts"
import type { Slice } from "../../db/queries/pages.ts"
import type { App } from "../app.ts"
import { type Fault, Refused } from "../core/errors.ts"
import type { Context as ScoreContext } from "../core/gates.ts"
import { defaultLimit } from "../schema/register-queries.ts"
import { pageOf as pageSchema } from "../schema/register-views.ts"
import { pageOf, readCursor } from "./cursor.ts"
import { type Operation, operation, privateJson } from "./operation.ts"

interface Paging {
  limit?: number | undefined
  cursor?: string | undefined
}

/** A route that gives the register's rows of one kind page by page, in a stable order, every row once. */
export function pageOperation<Query extends z.ZodObject, Row, View extends z.ZodType>(
  given: Pick<Operation, "id" | "rate" | "summary"> & {
    /** Absent: whoever reads the register. */
    to?: Operation["to"]
    /** Names the cursor and, with "Page" behind it, the schema. */
    kind: string
    path: `/api/v1/${string}`
    query: Query
    item: View
    /** Refuses what the schema cannot know: slugs that do not exist. */
    check?(app: App, query: z.output<Query>): Promise<void> | void
    read(app: App, slice: Slice, query: z.output<Query>): Promise<readonly Row[]>
    keyOf(row: Row): string
    /** Makes the items of the rows that are shown to whoever asks, in their order. */
    show(app: App, rows: readonly Row[], query: z.output<Query>, c: Context): Promise<z.input<View>[]> | z.input<View>[]
  },
): Operation {
  const { kind, path, rate, item, check, read, keyOf, show } = given
  return operation({
    id: given.id,
    ...(rate ? { rate } : {}),
    path,
    group: "register",
    to: given.to ?? "register:read",
    summary: given.summary,
    query: given.query,
    answers: {
      200: {
        description: { fr: "Une page.", en: "A page." },
        schema: pageSchema(item, `${kind}Page`),
        headers: ["Link"],
      },
    },
    problems: [422],
    async respond(c, { app }, query) {
      const { limit = defaultLimit, cursor }: Paging = query
      const after = readCursor(kind, cursor)
      await check?.(app, query)
      const found = await read(app, { limit: limit + 1, after }, query)
      const page = pageOf({ path, kind, limit, query }, found, keyOf, (row) => row)
      return sendPage(c, { ...page, items: await show(app, page.items, query, c) })
    },
  })
}

/** Sends a page, naming the next one in its head too. */
export function sendPage(c: Context, page: { items: readonly unknown[]; next?: string }): Response {
  return privateJson(c, page, page.next === undefined ? {} : { Link: `<${page.next}>; rel="next"` })
}

/** Refuses slugs that name nothing: a slip must not look like an empty register. */
export async function knownSlugs(
  app: App,
  asked: {
    plan?: string | undefined
    tool?: string | undefined
    organisation?: string | undefined
    vendor?: string | undefined
  },
): Promise<void> {
  const { read } = app.store
  const finders = { plan: planIds, tool: toolIds, organisation: organisationIds, vendor: organisationIds }
  const faults = await Promise.all(
    (Object.keys(finders) as (keyof typeof finders)[]).map(async (place): Promise<Fault[]> => {
      const slug = asked[place]
      if (slug === undefined || (await finders[place](read, [slug])).size > 0) return []
      return [{ place, message: { fr: `« ${slug} » n’est pas au registre.`, en: `“${slug}” is not in the register.` } }]
    }),
  )
  if (faults.flat().length > 0) throw new Refused(faults.flat())
}

/** The context that a request asks figures for: the reference one where it says nothing. */
export function contextOf(app: App, asked: { data?: string | undefined; use?: string | undefined }): ScoreContext {
  const { vocabulary, reference } = app.methodology
  const { data = reference.dataClass, use = reference.use } = asked
  const faults = [...unknownId("data", data, vocabulary.classes), ...unknownId("use", use, vocabulary.uses)]
  if (faults.length > 0) throw new Refused(faults)
  return { dataClass: data, use }
}

/** A value that is none of those known, naming them. */
export function unknownId(place: string, id: string, known: readonly { id: string }[]): Fault[] {
  if (known.some((item) => item.id === id)) return []
  const all = known.map((item) => item.id).join(", ")
  return [
    {
      place,
      message: { fr: `Valeur inconnue. Valeurs possibles : ${all}.`, en: `Unknown value. Possible values: ${all}.` },
    },
  ]
}
