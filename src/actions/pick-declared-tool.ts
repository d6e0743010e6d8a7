import type { App } from "../app.ts"
import type { Book } from "../core/book.ts"
import type { PartContent } from "../core/declaration-parts.ts"
import { toolOf as toolOfPlan } from "../core/stated.ts"
import { foldExact } from "../core/text.ts"
import { currentList } from "./read-current-list.ts"

/** Tells of a declared tool which one of the list it is. */
export type ToolPicker = (content: PartContent) => PartContent

/** Picks from the list in force; without one nothing is known. */
export async function toolPicker(app: App): Promise<ToolPicker> {
  const list = await currentList(app)
  return (content) => (list ? picked(list.book, content) : { ...content, tool: undefined, plan: undefined })
}

/**
 * The name that was typed says which tool it is, by its name or an alias; the slug only tells those apart that share it. A plan holds
 * where it is one of that tool, else what was picked before is not it any more.
 */
function picked(book: Book, content: PartContent): PartContent {
  const { name, tool, plan } = content
  const named = typeof name === "string" ? (book.names.get(foldExact(name)) ?? []) : []
  const slug =
    named.find((one) => one.slug === tool)?.slug ?? (named.length === 1 ? named[0]?.slug : bySlug(book, name))
  const fits = typeof plan === "string" && slug !== undefined && toolOfPlan(plan) === slug && book.plans.has(plan)
  return { ...content, tool: slug, plan: fits ? plan : undefined }
}

/** What was typed is a slug itself: pages offer it where a name is not enough. */
function bySlug(book: Book, name: unknown): string | undefined {
  return typeof name === "string" && book.tools.has(name) ? name : undefined
}
