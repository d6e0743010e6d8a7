import { z } from "zod"
import { type DeclarationRow, declarationById, declarationsPage } from "../../db/queries/declarations.ts"
import { type ComparedDeclaration, readComparisons } from "../actions/read-agency-comparisons.ts"
import { today } from "../actions/read-company.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import type { DeclaredTool } from "../core/declaration.ts"
import { NotFound } from "../core/errors.ts"
import { DeclarationView } from "../schema/agency-views.ts"
import { meaning } from "../schema/parameters.ts"
import { OfContractQuery } from "../schema/register-queries.ts"
import { knownAgency } from "./agencies.ts"
import { knownContractId } from "./contracts.ts"
import { type Operation, privateJson } from "./operation.ts"
import { pageOperation } from "./register-page.ts"

const path = "/api/v1/declarations"

export const declarationOperations: readonly Operation[] = [
  pageOperation({
    id: "declarations",
    kind: "Declaration",
    path,
    summary: {
      fr: "Ce que les agences déclarent, comparé à la liste",
      en: "What agencies declare, held against the list",
    },
    query: OfContractQuery,
    item: DeclarationView,
    async check(app, { agency, contract }) {
      await knownAgency(app, agency)
      await knownContractId(app, contract)
    },
    read: ({ store }, slice, { agency, contract }) => declarationsPage(store.read, { ...slice, agency, contract }),
    keyOf: ({ id }) => id,
    show: (app, rows) => views(app, rows),
  }),
  {
    id: "declaration",
    path: `${path}/{id}`,
    group: "register",
    to: "register:read",
    summary: { fr: "Une déclaration", en: "One declaration" },
    params: z.strictObject({ id: meaning(z.string(), "id") }),
    answers: { 200: { description: { fr: "La déclaration.", en: "The declaration." }, schema: DeclarationView } },
    problems: [404],
    async respond(c, { app }) {
      const found = await declarationById(app.store.read, c.req.param("id") ?? "")
      if (!found) throw new NotFound()
      return privateJson(c, (await views(app, [found]))[0])
    },
  },
]

async function views(app: App, rows: readonly DeclarationRow[]): Promise<z.input<typeof DeclarationView>[]> {
  const day = await today(app)
  const compared = new Map((await readComparisons(app, day)).map((one) => [one.declaration, one]))
  return rows.map((row) => view(row, compared.get(row.id), day))
}

/** Who signed and who reviews stay inside, and so do free texts, in which agencies may name people. */
function view(
  row: DeclarationRow,
  compared: ComparedDeclaration | undefined,
  day: Day,
): z.input<typeof DeclarationView> {
  const { id, kind, organisation: agency, contractId: contract, deliverableId: deliverable, status, language } = row
  const { way, createdAt, sentAt, signedOn, validUntil, sha256, supersedes, content } = row
  const { usesAi, oversight } = content ?? {}
  const level = content && "level" in content ? content.level : undefined
  return {
    ...{ id, kind, agency, contract, deliverable, status, language, way, createdAt },
    ...{ sentAt, signedOn, validUntil, sha256, supersedes, usesAi, level, oversight },
    ...(content && { tools: content.tools.map(toolView) }),
    ...(compared && { comparison: comparisonView(compared, day) }),
  }
}

function toolView({ name, tool, plan, tier, vendor, version, account, crafts, data, ...rest }: DeclaredTool) {
  const { trainingOff, indemnity, embedded } = rest
  return {
    ...{ name, tool, plan, tier, vendor, version, account, crafts: [...crafts], data: [...data] },
    ...{ trainingOff, indemnity, embedded },
  }
}

function comparisonView({ rows, summary: { worst, conflicts } }: ComparedDeclaration, day: Day) {
  return {
    ...{ day, worst, conflicts },
    rows: rows.map(({ name, tool, plan, use, code, why }) => ({ name, tool, plan, use, code, why })),
  }
}
