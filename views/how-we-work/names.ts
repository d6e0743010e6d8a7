import type { Text } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"

type Named = readonly { id: string; name: Text }[]

/** The names of some items of the vocabulary, in its order: "rédaction, images". */
export function listed(ids: readonly string[], items: Named, page: Pick<Page, "lang">): string {
  const names = items.filter(({ id }) => ids.includes(id)).map(({ name }) => name[page.lang])
  return names
    .map((name) => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase(page.lang) + name.slice(1)))
    .join(", ")
}

/** With a capital first letter, where it begins a line. */
export function capital(text: string, page: Pick<Page, "lang">): string {
  return text.charAt(0).toLocaleUpperCase(page.lang) + text.slice(1)
}

/** Whether these are all there are. */
export function sameAsAll(ids: readonly string[], items: readonly { id: string }[]): boolean {
  return ids.length === items.length
}
