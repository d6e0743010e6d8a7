import type { TreeAnnex } from "../../src/core/clause-annex.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { PitchAsked } from "../../src/core/pitch.ts"
import { languages } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Annex } from "../clauses/annex.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { Faults, Input } from "../parts/form.tsx"

export interface PitchModel {
  typed: { who: string; by: string }
  faults: readonly Fault[]
  /** What of it stands on the form. */
  asked: PitchAsked
  form: TreeAnnex
  /** Word and PDF files can be made here. */
  writes: boolean
}

/** The three questions of a pitch: for whom and until when, the files, and the form as it will read. */
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
      <form method="get" action={routes.pitch()} class="stack form">
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
        <p>
          <button type="submit" class="btn">
            {t.apply}
          </button>
        </p>
      </form>
      <Files page={page} model={model} />
      <section class="stack tight" aria-labelledby="preview">
        <h2 id="preview">{t.preview}</h2>
        <div class="paper stack" lang={page.lang}>
          <Annex annex={model.form} language={page.lang} />
        </div>
      </section>
    </div>
  )
}

function Files({ page, model }: { page: Page; model: PitchModel }) {
  const t = page.t.pitch
  const kinds = model.writes ? (["word", "pdf", "markdown"] as const) : (["markdown"] as const)
  return (
    <section class="stack tight" aria-labelledby="files">
      <h2 id="files">{t.download}</h2>
      <ul class="lines">
        {kinds.map((kind) => (
          <li class="row">
            <b>{t.kinds[kind]}</b>
            {languages.map((language) => (
              <a
                href={routes.pitchDocument({ kind, language, who: model.asked.who, by: model.asked.by })}
                hx-boost="false"
                aria-label={`${t.kinds[kind]}, ${t.languages[language]}`}
              >
                {t.languages[language]}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
