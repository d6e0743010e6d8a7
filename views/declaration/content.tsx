import type { Attached, DeclarationKind, DeclaredTool } from "../../src/core/declaration.ts"
import { type Draft, sectionsOf } from "../../src/core/declaration-parts.ts"
import type { Page } from "../../src/web/page.ts"
import { sectionText } from "../declare/words.ts"
import { type Answered, AnswerList, answersIn, FileText, type Naming } from "./answers.tsx"

export interface ContentProps {
  page: Page
  kind: DeclarationKind
  draft: Draft
  attachments: readonly Attached[]
  naming: Naming
}

/** All that a declaration says, part by part, as it is read and printed. */
export function DeclaredContent({ page, kind, draft, attachments, naming }: ContentProps) {
  const answersOf = (part: string) => answersIn(page, kind, { part, content: draft.parts.get(part) ?? {} }, naming)
  const said = new Set([...draft.parts.keys()].map((part) => part.split("/", 1)[0]))
  return (
    <div class="stack loose declared">
      {sectionsOf(kind)
        .filter((section) => said.has(section))
        .map((section) => (
          <section class="stack tight">
            <h3>{sectionText(page, section)}</h3>
            {section === "tools" ? (
              <Tools page={page} draft={draft} answersOf={answersOf} />
            ) : (
              <AnswerList answers={answersOf(section)} />
            )}
          </section>
        ))}
      {attachments.length === 0 ? null : (
        <section class="stack tight">
          <h3>{page.t.declarations.declare.files.section}</h3>
          <ul class="plain">
            {attachments.map((file) => (
              <li>
                <FileText file={file} opens={naming.opensFiles} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Tools({
  page,
  draft,
  answersOf,
}: Pick<ContentProps, "page" | "draft"> & { answersOf(part: string): readonly Answered[] }) {
  return (
    <ol class="lines">
      {draft.tools.map(({ part, tool }) => (
        <li class="stack tight">
          <h4 class="sub any">
            <bdi>{toolText(page, tool)}</bdi>
          </h4>
          <AnswerList answers={answersOf(part)} />
        </li>
      ))}
    </ol>
  )
}

/** Name of a declared tool; one can still be without. */
export function toolText(page: Page, { name }: Pick<DeclaredTool, "name">): string {
  return name === "" ? page.t.declarations.declare.tools.nameless : name
}
