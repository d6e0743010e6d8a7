import type { Context } from "hono"
import type { z } from "zod"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import { type Form, readForm, type Typed } from "./form.ts"
import { personOf, whoOf } from "./who.ts"

/** A form that was not done: what was typed, and what stood in its way. */
export interface Refusal {
  typed: Typed
  faults: readonly Fault[]
  /** Somebody else changed the assessment meanwhile. */
  stale?: true
}

interface Attempt<Value> {
  /** Does it; returns where it leads. */
  act(value: Value, by: string): Promise<string>
  /** Shows the form again where it was written. */
  again(refusal: Refusal): Promise<Response>
}

/** Reads a form about an assessment and does what it asks; what stands in the way is shown with all that was typed. */
export async function attempt<S extends z.ZodObject>(c: Context, schema: S, { act, again }: Attempt<z.output<S>>) {
  const form: Form<z.output<S>> = await readForm(c, schema)
  const { typed } = form
  if (!form.ok) return again({ typed, faults: form.faults })
  try {
    return c.redirect(await act(form.value, personOf(whoOf(c))), 303)
  } catch (error) {
    if (error instanceof Refused) return again({ typed, faults: error.faults })
    if (!(error instanceof StaleWrite)) throw error
    return again({ typed, faults: [], stale: true })
  }
}
