import { type ImportResult, importDocument } from "../actions/import-document.ts"
import { today } from "../actions/read-company.ts"
import { registerState } from "../actions/read-register-state.ts"
import type { App } from "../app.ts"
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
  return importDocument(app, example, { why: "example company", actor: "seed" })
}
