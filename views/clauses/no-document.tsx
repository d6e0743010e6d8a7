import type { PitchAsked } from "../../src/core/pitch.ts"
import { languages } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Downloads, type DownloadsProps } from "./downloads.tsx"

/** Where neither Word nor PDF files can be made: the same text as Markdown. */
export function NoDocumentPage({ page, id, version }: { page: Page; id: string; version?: number | undefined }) {
  const t = page.t.draftDocuments
  return (
    <div class="stack">
      <h1>{t.none.title}</h1>
      <p>{t.none.text}</p>
      <p class="row">
        <a class="btn go" href={routes.draftDocument(id, { kind: "markdown", version })} hx-boost="false">
          {t.kinds.markdown}
        </a>
        <a class="btn" href={routes.draft(id)}>
          {t.none.back}
        </a>
      </p>
    </div>
  )
}

/** A copy that this draft does not have: why, and which it has. */
export function DocumentRefusedPage({ text, ...downloads }: DownloadsProps & { text: string }) {
  const { page, id } = downloads
  const t = page.t.draftDocuments
  return (
    <div class="stack">
      <h1>{t.refused.title}</h1>
      <p>{text}</p>
      <h2>{t.refused.offered}</h2>
      <Downloads {...downloads} />
      <p>
        <a href={routes.draft(id)}>{t.none.back}</a>
      </p>
    </div>
  )
}

/** The same for the three questions of a pitch. */
export function NoPitchFilePage({ page, asked }: { page: Page; asked: PitchAsked }) {
  const t = page.t.draftDocuments
  return (
    <div class="stack">
      <h1>{t.none.title}</h1>
      <p>{t.none.text}</p>
      <p class="row">
        {languages.map((language) => (
          <a class="btn" href={routes.pitchDocument({ kind: "markdown", language, ...asked })} hx-boost="false">
            {t.kinds.markdown}, {t.languages[language]}
          </a>
        ))}
      </p>
    </div>
  )
}
