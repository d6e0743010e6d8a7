import { eq } from "drizzle-orm"
import { contracts, deliverables, organisations } from "../../db/schema.ts"
import { makeDeclaration, type NewDeclaration } from "../../src/actions/make-declaration.ts"
import { saveDeclarationParts } from "../../src/actions/save-declaration-parts.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import type { ContractContent } from "../../src/core/agency.ts"
import type { DeclaredTool } from "../../src/core/declaration.ts"
import type { PartContent } from "../../src/core/declaration-parts.ts"
import type { TestApp } from "./app.ts"

/** A contract with an agency of `wholeDocument`, and a deliverable under it, as they lie in the database. */
export async function contractWith(
  app: Pick<TestApp, "store">,
  {
    id = "ctr_1",
    agency = "atelier",
    over = {},
  }: { id?: string; agency?: string; over?: Partial<ContractContent> } = {},
) {
  const { read } = app.store
  const [organisation] = await read
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.slug, agency))
  if (!organisation) throw new Error(`no organisation ${agency}`)
  const content: ContractContent = {
    ...{ title: "Campagne été", language: "fr", scopes: ["campaign"], data: ["internal"], audiences: ["fr"] },
    ...{ media: ["social"], oversight: "reviewed", start: "2026-01-01", renewal: "tacit", subcontractors: [] },
    ...over,
  }
  const made = { createdAt: "2026-01-01T10:00:00.000Z", createdBy: "per_test" }
  await app.store.commit((write) => [
    write.insert(contracts).values({ id, organisationId: organisation.id, content, startsOn: content.start, ...made }),
    write.insert(deliverables).values({ id: `${id}_del`, contractId: id, title: "Affiche", kind: "image", ...made }),
  ])
  return { contract: id, deliverable: `${id}_del` }
}

/** Parts that make a contract's declaration complete: one tool, used for copy. */
export function completeParts(tool: Partial<DeclaredTool> = {}): Record<string, PartContent> {
  return {
    start: { usesAi: true, policyUrl: "https://atelier.example/ia" },
    "tools/1": {
      ...{ name: "Acme Writer", plan: "acme-writer/team", account: "company", crafts: ["copy"], data: ["briefs"] },
      ...tool,
    },
    uses: { uses: [{ craft: "copy", level: "edited" }], refused: ["naming"] },
    oversight: { oversight: "reviewed", reviewers: "Chef de projet" },
    subcontractors: { subcontracts: false },
    rights: { contributionRecords: true, promptsKept: false },
    labelling: { marksIptc: true, marksC2pa: false, visibleLabels: true },
    assurance: { trained: true, insured: true, aiInsured: false, incidents: "Aucun" },
  }
}

/** Parts that make a deliverable's sheet complete. */
export function completeSheetParts(tool: Partial<DeclaredTool> = {}): Record<string, PartContent> {
  return {
    start: { usesAi: true, level: "composite" },
    "tools/1": {
      ...{ name: "Midjourney", tier: "Pro", account: "company", crafts: ["image"], data: ["briefs"] },
      ...tool,
    },
    sources: { sources: { visual: "compositeSynthetic" } },
    making: { contribution: "Composition et retouche" },
    review: { oversight: "reviewed", checks: "Antériorités", reviewedBy: "Direction artistique", changedAfter: false },
    people: { likeness: false, labelNeeded: false },
    rights: { c2pa: "no" },
  }
}

/** A declaration made by the real action; the secret of its link. */
export async function declarationFor(app: TestApp, over: Partial<NewDeclaration> = {}, by = "per_test") {
  const made = await makeDeclaration(app, { contract: "ctr_1", language: "fr", until: "2027-01-31", ...over }, { by })
  const path = made.link?.url.slice(app.config.url.length) ?? ""
  return { id: made.declaration, path, secret: path.split("/").at(-1) ?? "" }
}

/** Fills parts in where nothing was said before. */
export function fill(app: TestApp, id: string, parts: Readonly<Record<string, PartContent>>, by = id) {
  const given = Object.entries(parts).map(([part, content]) => ({ part, content, base: "" }))
  return saveDeclarationParts(app, id, given, { by })
}

export const signatory = { name: "Inès Durand", role: "Directrice associée" }

/** A complete declaration, sent by its link. */
export async function sentDeclaration(
  app: TestApp,
  { made = {}, parts }: { made?: Partial<NewDeclaration>; parts?: Readonly<Record<string, PartContent>> } = {},
) {
  const { id } = await declarationFor(app, made)
  const complete = made.deliverable === undefined ? completeParts() : completeSheetParts()
  await fill(app, id, parts ?? complete)
  return { id, ...(await sendDeclaration(app, id, signatory)) }
}
