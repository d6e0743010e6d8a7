import { eq } from "drizzle-orm"
import type { Entry } from "../../db/chain.ts"
import { insertRows } from "../../db/insert.ts"
import { openUnregistered } from "../../db/queries/declarations.ts"
import { declarationRequests, people, requests } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { classOfData, type DeclaredTool, usesOfCraft } from "../core/declaration.ts"
import { fold, foldExact, type Language } from "../core/text.ts"
import { requestObject } from "./triage-request.ts"

/** What is sent with a declaration for the tools that nobody knows. */
export interface DeclaredRequests {
  entries: readonly Entry[]
  statements(write: Writer): readonly Statement[]
  /** New requests. */
  made: number
}

export interface Declaring {
  id: string
  organisationName: string
  contractTitle: string
  /** Who made the declaration: the requests are theirs, and they are told how they end. */
  createdBy: string
  language: Language
}

/**
 * One request for each name that the register does not hold, whoever declared it first: a name that somebody asked about already, and
 * that nobody answered, is that request. The reason names the agency and no person. `by`: who sends the declaration.
 */
export async function declaredRequests(
  app: App,
  tools: readonly DeclaredTool[],
  declaring: Declaring,
  { by }: { by: string },
): Promise<DeclaredRequests> {
  const unknown = tools.flatMap((tool, index) => (tool.tool === undefined ? [{ tool, index }] : []))
  if (unknown.length === 0) return { entries: [], statements: () => [], made: 0 }
  const open = new Map<string, string>()
  for (const { id, name } of (await openUnregistered(app.store.read)).toReversed()) open.set(nameKey(name), id)
  const purpose = await reasonFor(app, declaring)
  const at = app.now().toISOString()
  const rows: (typeof requests.$inferInsert)[] = []
  for (const [key, same] of Map.groupBy(unknown, ({ tool }) => nameKey(tool.name))) {
    const [first] = same
    if (!first || open.has(key)) continue
    const asked = same.map(({ tool }) => tool)
    const id = `req_${app.sha256(JSON.stringify(["aval-declared", declaring.id, key])).slice(0, 20)}`
    open.set(key, id)
    rows.push({
      ...{ id, name: first.tool.name, account: first.tool.account, purpose, budget: "unknown" },
      classes: [...new Set(asked.flatMap(({ data }) => data.map((one) => classOfData[one])))],
      uses: [...new Set(asked.flatMap(({ crafts }) => crafts.flatMap((craft) => usesOfCraft[craft])))],
      ...{ by: declaring.createdBy, at, status: "open" },
    })
  }
  const kept = unknown.flatMap(({ tool, index }) => {
    const request = open.get(nameKey(tool.name))
    return request === undefined ? [] : [{ declarationId: declaring.id, tool: index, requestId: request }]
  })
  return {
    entries: rows.map(({ id, classes, uses, account }): Entry => {
      const after = { classes, uses, account, declaration: declaring.id }
      return { at, actor: by, object: requestObject(id), objectSeq: 1, kind: "request.sent", after }
    }),
    statements: (write) => [...insertRows(write, requests, rows), ...insertRows(write, declarationRequests, kept)],
    made: rows.length,
  }
}

/** A name of signs alone is itself. */
function nameKey(name: string): string {
  return fold(name) || foldExact(name)
}

/** In the language of whoever made the declaration. */
async function reasonFor(
  app: App,
  { createdBy, organisationName, contractTitle, language }: Declaring,
): Promise<string> {
  const [person] = await app.store.read
    .select({ language: people.language })
    .from(people)
    .where(eq(people.id, createdBy))
  return (person?.language ?? language) === "fr"
    ? `Déclaré par l’agence ${organisationName}, pour le contrat « ${contractTitle} ».`
    : `Declared by the agency ${organisationName}, under the contract “${contractTitle}”.`
}
