import type { App } from "../app.ts"
import { type Fault, Refused } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import { said } from "./said.ts"

/** The context that an address asks for with `data` and `use`, else the reference one. Throws `Refused` for what the vocabulary lacks. */
export function contextOf({ methodology }: Pick<App, "methodology">, query: URLSearchParams): Context {
  const { vocabulary, reference } = methodology
  const data = query.get("data") || reference.dataClass
  const use = query.get("use") || reference.use
  const faults: Fault[] = []
  if (!vocabulary.classes.some(({ id }) => id === data)) faults.push(stranger("data", data))
  if (!vocabulary.uses.some(({ id }) => id === use)) faults.push(stranger("use", use))
  if (faults.length > 0) throw new Refused(faults)
  return { dataClass: data, use }
}

function stranger(place: "data" | "use", value: string): Fault {
  return { place, message: said((t) => t.tools.refused.choice(t.tool.risk[place], value.slice(0, 80))) }
}
