import type { Context } from "hono"
import { namedDraft } from "../../views/drafts/model.ts"
import { DraftComparisonPage } from "../../views/pages/draft-comparison.tsx"
import { assembleDraft, type DraftReading, readDraft } from "../actions/read-draft.ts"
import { readVersion } from "../actions/read-draft-version.ts"
import type { App } from "../app.ts"
import { diffTrees } from "../core/clause-diff.ts"
import { isSameText, summarize } from "../core/clause-diff-summary.ts"
import type { ClauseTree } from "../core/clause-tree.ts"
import type { DraftContent } from "../core/draft.ts"
import { redlineLanguages, standardBeside, standardContent } from "../core/draft-copy.ts"
import type { Language } from "../core/text.ts"
import { draftIn, versionIn } from "./drafts-named.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"

/** What is compared: a version by its number, the draft as it stands, or what the library says by itself. */
export type ComparedSide = number | "now" | "standard"

/**
 * `/drafts/{id}/comparison?from=1&to=2&show=fr`: what changed. `from`: a version, or `standard` (absent: the version before `to`);
 * `to`: a version, or `now` (absent).
 */
export const mountDraftComparison: Mount = (doors, site) => {
  doors.get(patternOf(routes.draftComparison(":id")), { to: "drafts:write" }, (c) => show(c, site))
}

async function show(c: Context, { app, page: pageOf }: Site): Promise<Response> {
  const page = await pageOf(c)
  const id = draftIn(c)
  const reading = await readDraft(app, id, page.today)
  const to = sideIn(page.query.get("to")) ?? "now"
  const from = sideIn(page.query.get("from")) ?? versionBefore(reading, to)
  // The standard is that of what it is held against.
  const like = (await sideOf(app, reading, to === "standard" ? from : to)).content
  const [before, after] = [await sideOf(app, reading, from, like), await sideOf(app, reading, to, like)]
  // Who is bound, to what and with which annexes was not chosen by hand.
  const beside = (own: ClauseTree, side: ComparedSide, other: ClauseTree) =>
    side === "standard" ? standardBeside(own, other) : own
  const trees = {
    before: beside(before.tree, from, after.tree),
    after: beside(after.tree, to, before.tree),
  }
  const languages = languagesOf(trees.before, trees.after)
  const shown = shownLanguage(page, languages)
  const draft = namedDraft(reading)
  return respond(c, page, {
    title: page.t.draftComparison.title(draft.title),
    body: (
      <DraftComparisonPage
        page={page}
        model={{
          ...{ draft, from, to, languages, show: shown },
          versions: reading.versions.map(({ number }) => number),
          same: isSameText(trees.before, trees.after),
          diff: diffTrees(trees.before, trees.after, shown),
          summary: summarize(trees.before, trees.after, shown),
          labels: new Map(reading.library.parameters.map(({ id: parameter, label }) => [parameter, label])),
          writes: app.documents !== undefined && redlineLanguages(trees.after, trees.before).length > 0,
        }}
      />
    ),
  })
}

/** Undefined: it was not said. What makes no sense as an address leads nowhere. */
function sideIn(text: string | null): ComparedSide | undefined {
  if (text === null || text === "") return undefined
  if (text === "now" || text === "standard") return text
  return versionIn(text)
}

/** Before a version, the one before it; before the draft as it stands, the newest; before the first, the standard. */
function versionBefore({ versions }: DraftReading, to: ComparedSide): ComparedSide {
  const before = versions
    .map(({ number }) => number)
    .filter((number) => typeof to !== "number" || number < to)
    .toSorted((a, b) => b - a)
  return before[0] ?? "standard"
}

async function sideOf(
  app: App,
  reading: DraftReading,
  side: ComparedSide,
  like: DraftContent = reading.draft.content,
): Promise<{ tree: ClauseTree; content: DraftContent }> {
  if (side === "now") return { tree: reading.assembly.tree, content: reading.draft.content }
  if (side !== "standard") return (await readVersion(app, reading.draft.id, side)).frozen
  const content = standardContent(like)
  return { tree: (await assembleDraft(app, reading, content)).assembly.tree, content }
}

/** The languages that either has. */
function languagesOf(before: ClauseTree, after: ClauseTree): Language[] {
  return [...after.languages, ...before.languages.filter((language) => !after.languages.includes(language))]
}

/** The one asked for; else the reader's, where the text has it. */
function shownLanguage({ query, lang }: Page, languages: readonly Language[]): Language {
  const asked = query.get("show")
  return languages.find((one) => one === asked) ?? languages.find((one) => one === lang) ?? languages[0] ?? "fr"
}
