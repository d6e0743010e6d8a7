import { positions } from "../../src/core/clause.ts"
import type { Page } from "../../src/web/page.ts"

/** Which field a place of the form is: in a list of faults "write this text in French" alone does not say which. */
export function placeName({ t }: Pick<Page, "t">, place: string): string | undefined {
  const [, base = "", summary] = /^([a-z]+)(Summary)?(?:Fr|En)(?:-\d{1,3})?$/.exec(place) ?? []
  const words = t.companyClauses.form
  const position = positions.find((one) => one === base)
  if (position)
    return summary ? `${words.position[position]}, ${words.summary.toLowerCase()}` : words.position[position]
  const named: Readonly<Record<string, string>> = { title: words.titleText, purpose: words.purpose }
  return named[base]
}
