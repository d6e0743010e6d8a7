import type { DemoDeclaration } from "../../templates/demo/agencies.ts"
import { type ImportResult, importDocument } from "../actions/import-document.ts"
import { makeDeclaration } from "../actions/make-declaration.ts"
import { today } from "../actions/read-company.ts"
import { registerState } from "../actions/read-register-state.ts"
import { addAgency } from "../actions/save-agency.ts"
import { addContract } from "../actions/save-contract.ts"
import { saveDeclarationParts } from "../actions/save-declaration-parts.ts"
import { addDeliverable } from "../actions/save-deliverable.ts"
import { sendDeclaration } from "../actions/send-declaration.ts"
import type { App } from "../app.ts"
import { addDays, type Day } from "../core/day.ts"
import { addDemoDraft } from "./fill-drafts.ts"
import { Failure } from "./machine.ts"

/** Brings the starter catalogue into the register, or up to date. */
export async function addCatalogue(app: App): Promise<ImportResult> {
  const { catalogue } = await import("../../templates/catalogue/index.ts")
  return importDocument(app, catalogue, { why: "starter catalogue", actor: "seed" })
}

/**
 * Adds the example company, once: its dates follow the day on which it is added. Undefined when it is there already.
 * Throws `Failure` where a company has begun to work: an example among real decisions would mislead.
 */
export async function addDemo(app: App): Promise<ImportResult | undefined> {
  const { demo } = await import("../../templates/demo/index.ts")
  const day = await today(app)
  const { company, decisions } = await registerState(app)
  const example = demo(day)
  if (company === example.company?.name) return undefined
  if (company !== undefined || decisions > 0) {
    throw new Failure(
      "the example company is only added to a register without a company or decisions of its own: set AVAL_DB to another file, such as data/demo.db",
    )
  }
  const result = await importDocument(app, example, { why: "example company", actor: "seed" })
  await addDemoAgencies(app, day)
  return result
}

/** What the example company agreed with its agencies, and what one of them declared: no part of an import. */
export async function addDemoAgencies(app: App, day: Day): Promise<void> {
  const { demoAgencies } = await import("../../templates/demo/agencies.ts")
  const by = { by: "seed" }
  for (const { slug, agency, contract, declaration, deliverables, clauses } of demoAgencies((count) =>
    addDays(day, count),
  )) {
    await addAgency(app, { organisation: slug, agency }, by)
    const { id } = await addContract(app, { agency: slug, content: contract, sending: slug }, by)
    for (const deliverable of deliverables) await addDeliverable(app, id, deliverable, by)
    if (declaration) await addDemoDeclaration(app, { contract: id, language: contract.language }, declaration)
    await addDemoDraft(app, { contract: id, day }, clauses)
  }
}

async function addDemoDeclaration(
  app: App,
  about: { contract: string; language: "fr" | "en" },
  { parts: given, signatory }: DemoDeclaration,
): Promise<void> {
  const by = { by: "seed" }
  const { declaration } = await makeDeclaration(app, about, by)
  const parts = Object.entries(given).map(([part, content]) => ({ part, content, base: "" }))
  await saveDeclarationParts(app, declaration, parts, by)
  await sendDeclaration(app, declaration, signatory, by)
}
