import type { TreeAnnex } from "../../src/core/clause-annex.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { PitchAsked } from "../../src/core/pitch.ts"
import { type Language, languages } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Annex } from "../clauses/annex.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Choices, Faults, Input } from "../parts/form.tsx"

export interface PitchModel {
  typed: { who: string; by: string }
  faults: readonly Fault[]
  /** What of it stands on the form. */
  asked: PitchAsked
  form: TreeAnnex
  /** That the form is read and written in. */
  language: Language
  /** Word and PDF files can be made here. */
  writes: boolean
}

/** The three questions of a pitch: for whom and until when, in which language, the files, and the form as it will read. */
export function PitchPage({ page, model }: { page: Page; model: PitchModel }) {
  const t = page.t.pitch
  return (
    <div class="stack loose">
      <ClauseNav page={page} current="drafts" />
      <Faults page={page} faults={model.faults} />
      <div class="stack tight">
        <p class="small">
          <a href={routes.drafts()}>{t.back}</a>
        </p>
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <form method="get" action={routes.pitch()} class="stack form" hx-boost="false">
        <Input
          page={page}
          name="who"
          label={t.who}
          hint={t.whoHint}
          typed={model.typed}
          faults={model.faults}
          optional
        />
        <Input
          page={page}
          name="by"
          type="date"
          label={t.by}
          typed={model.typed}
          faults={model.faults}
          attributes={{ min: page.today }}
          optional
        />
        <Choices
          page={page}
          kind="radio"
          name="language"
          label={t.language}
          options={languages.map((language) => ({ value: language, label: t.languages[language] }))}
          chosen={[model.language]}
        />
        <p>
          <button type="submit" class="btn">
            {t.apply}
          </button>
        </p>
        <Files page={page} model={model} />
      </form>
      <section class="stack tight" aria-labelledby="preview">
        <h2 id="preview">{t.preview}</h2>
        <div class="paper stack" lang={model.language}>
          <Annex annex={model.form} language={model.language} />
        </div>
      </section>
    </div>
  )
}

/** Buttons of the form: a file says what stands in the fields, whether or not the preview was brought up to date. */
function Files({ page, model }: { page: Page; model: PitchModel }) {
  const t = page.t.pitch
  const kinds = model.writes ? (["word", "pdf", "markdown"] as const) : (["markdown"] as const)
  return (
    <section class="stack tight" aria-labelledby="files">
      <h2 id="files">{t.download}</h2>
      <p class="row">
        {kinds.map((kind) => (
          <button type="submit" class="btn" name="kind" value={kind} formaction={routes.pitchDocument()}>
            {t.kinds[kind]}
          </button>
        ))}
      </p>
    </section>
  )
}
