import { conditionText } from "../../src/i18n/clause-condition.ts"
import { routes } from "../../src/web/routes.ts"
import { CompanyWording, type StandingEdition } from "../clause/company.tsx"
import { Law } from "../clause/law.tsx"
import type { ClauseProps } from "../clause/model.ts"
import { Negotiation } from "../clause/notes.tsx"
import { Positions, Warnings } from "../clause/positions.tsx"
import { RequiredBy } from "../clause/required.tsx"
import { Texts } from "../clause/texts.tsx"
import { Parameters, Terms } from "../clause/words.tsx"
import { ClauseNav } from "../parts/clause-nav.tsx"
import { capital } from "../tool/words.ts"

interface Props extends ClauseProps {
  /** The company's own wording, where it stands. */
  edition?: StandingEdition | undefined
  /** Version of the library, where it is newer than what the edition was made from. */
  newer?: number | undefined
  /** What was just done, as the address says. */
  done?: string | null | undefined
}

/** One clause at one position: when it stands in a contract, its text in both languages, and what to know at the table. */
export function ClausePage({ page, model, edition, newer, done }: Props) {
  const t = page.t.clauses
  const { library, clause, position } = model
  return (
    <div class="stack loose clause-page">
      <ClauseNav page={page} current="clauses" />
      <header class="stack tight">
        <nav class="meta" aria-label={t.breadcrumb}>
          <a href={routes.clauses()}>{t.library.title(library.clauses.length)}</a>
        </nav>
        <h1>{t.clause.title(clause.title[page.lang], t.positionIn[position])}</h1>
        <p class="lede">{clause.purpose[page.lang]}</p>
        <p class="meta">{t.clause.meta(clause.id, clause.version, library.version)}</p>
        <CompanyWording page={page} clause={clause} edition={edition} newer={newer} done={done} />
      </header>
      <Facts page={page} model={model} />
      <Positions page={page} model={model} />
      <Warnings page={page} model={model} />
      <Texts page={page} model={model} />
      <Parameters page={page} model={model} />
      <Negotiation page={page} model={model} />
      <Law page={page} model={model} />
      <Terms page={page} model={model} />
      <Neighbours page={page} model={model} />
    </div>
  )
}

function Facts({ page, model: { library, clause } }: ClauseProps) {
  const t = page.t.clauses
  const { facts } = t.clause
  const raised = (clause.raised ?? []).map(({ when, to }) =>
    facts.raised(t.positionIn[to], conditionText(when, page.lang)),
  )
  return (
    <dl class="kv">
      <dt>{facts.when}</dt>
      <dd>
        {clause.core || clause.when === "always" ? facts.always : `${capital(conditionText(clause.when, page.lang))}.`}
        <RequiredBy page={page} library={library} clause={clause} />
      </dd>
      <dt>{facts.default}</dt>
      <dd>
        {t.position[clause.default]}
        {raised.map((text) => (
          <small>{text}</small>
        ))}
      </dd>
    </dl>
  )
}

function Neighbours({ page, model: { library, clause } }: ClauseProps) {
  const t = page.t.clauses.clause
  const at = library.clauses.indexOf(clause)
  const [before, after] = [library.clauses[at - 1], library.clauses[at + 1]]
  return (
    <nav class="row ends noprint" aria-label={t.others}>
      {before ? (
        <a href={routes.clause(before.id)} rel="prev">
          ← {t.article(before.id, before.title[page.lang])}
        </a>
      ) : (
        <span />
      )}
      {after ? (
        <a href={routes.clause(after.id)} rel="next">
          {t.article(after.id, after.title[page.lang])} →
        </a>
      ) : null}
    </nav>
  )
}
