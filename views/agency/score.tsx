import type { AgencyContextFigures, AgencyScoreModel } from "../../src/core/agency-score.ts"
import type { GateState } from "../../src/core/gates.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { DataClassId } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import type { QuotesShown } from "../fact/quote.tsx"
import type { Told } from "../fact/told.tsx"
import { exactPercent, percent, points, wholePoints } from "../parts/figure.ts"
import { RiskBar } from "../parts/risk.tsx"
import { Gates } from "../tool/gates.tsx"
import { Changes, Contributions, Scale } from "../tool/risk.tsx"
import { capital, lower, type Words, wordsOf } from "../tool/words.ts"
import { AgencyFacts } from "./score-facts.tsx"

interface Props {
  page: Page
  model: AgencyScoreModel
  methodology: Methodology
  /** What the passages say that answers rest on. */
  quotes: QuotesShown
  /** The answer that was just noted or withdrawn. */
  told?: Told | undefined
}

type Part = Pick<Props, "page" | "model" | "methodology"> & { words: Words }

/** How far an agency can be relied on: score, floor and evidence, why, and every answer that they rest on. */
export function AgencyScore({ page, model, methodology, quotes, told }: Props) {
  const words = wordsOf(methodology, page.lang)
  const part = { page, model, methodology, words }
  return (
    <div class="stack loose">
      <section class="stack" aria-labelledby="score">
        <Summary {...part} />
        <Chooser {...part} />
        <div class="cols">
          <Changes page={page} chosen={model} words={words} />
          <Contexts {...part} />
        </div>
        <Contributions page={page} chosen={model} words={words} />
      </section>
      <GatesSection {...part} />
      <AgencyFacts
        page={page}
        model={model}
        words={words}
        quotes={quotes}
        told={told}
        name={capital(contextText(page, model.context, words))}
      />
    </div>
  )
}

/** Where the score of an agency stands, in a context. */
export function agencyScoreHref(slug: string, query: Query = {}): string {
  return routes.agency(slug, { tab, ...query })
}

const tab = "score"
const none = "none"

function Summary({ page, model, methodology, words }: Part) {
  const { score, shown } = model
  const [t, risk] = [page.t.agencyScore, page.t.tool.risk]
  const { lang } = page
  const band = bandLabels[score.band][lang]
  return (
    <>
      <h2 id="score">{t.title(band)}</h2>
      <p>{t.lede}</p>
      <div class="card stack">
        <div class="row ends">
          <p>
            <b class="figure">{points(shown.score, lang)}</b> {risk.outOf}, <b>{band}</b>
          </p>
          <p class="meta">{t.meta(capital(contextText(page, model.context, words)), score.methodologyVersion)}</p>
        </div>
        <div>
          <RiskBar score={score.score} floor={score.floor} page={page} size="big" />
          <Scale page={page} bands={methodology.bands} band={score.band} />
        </div>
        <p>
          {sentence(page, model)} {risk.evidence(exactPercent(shown.evidence, lang))}
        </p>
        {score.band === "critical" ? (
          <p>{score.gates.some(({ state }) => state === "broken") ? risk.critical : risk.criticalFloor}</p>
        ) : null}
        {score.band === "unproven" ? <p>{risk.unproven(percent(methodology.bands.minimumEvidence, lang))}</p> : null}
        <p class="meta">
          {t.noProposal} <a href={`${routes.methodology}#agencies`}>{t.how}</a>
        </p>
      </div>
    </>
  )
}

function contextText(page: Page, { data, use }: AgencyScoreModel["context"], words: Words): string {
  return data === undefined ? page.t.agencyScore.withoutData(lower(words.useName(use))) : words.context(data, use)
}

function sentence({ t, lang }: Page, { score, shown }: AgencyScoreModel): string {
  const asked = score.contributions.length
  const weak = score.contributions.filter(({ standing }) => !standing.strong).length
  if (shown.floor === 0 && weak === asked) return t.agencyScore.nothing(asked)
  return t.tool.risk.sentence(points(shown.floor, lang), points(shown.score - shown.floor, lang), weak, asked)
}

function Chooser({ page, model, methodology, words }: Part) {
  const { context, organisation, contexts } = model
  const [t, risk] = [page.t.agencyScore, page.t.tool.risk]
  return (
    <form class="bar chooser noprint" method="get" action={routes.agency(organisation.slug)} aria-label={t.chooser}>
      <input type="hidden" name="tab" value={tab} />
      <p class="field">
        <label for="score-use">{risk.use}</label>
        <select id="score-use" name="use">
          {methodology.vocabulary.uses.map(({ id, name }) => (
            <option value={id} selected={id === context.use}>
              {name[page.lang]}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="score-data">{risk.data}</label>
        <select id="score-data" name="data">
          {contexts.map(({ data }) => (
            <option value={data ?? none} selected={data === context.data}>
              {dataText(page, data, words)}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" class="btn">
        {risk.show}
      </button>
    </form>
  )
}

function dataText(page: Page, data: DataClassId | undefined, words: Words): string {
  return data === undefined ? page.t.agencyScore.noData : words.className(data)
}

/** The same use, with none of our data and with each class. */
function Contexts({ page, model, words }: Part) {
  const t = page.t.agencyScore
  const { context, contexts } = model
  return (
    <section class="stack tight" aria-labelledby="contexts">
      <h3 id="contexts">{t.contexts}</h3>
      <table class="dense contexts">
        <caption class="vh">{t.contextsCaption(lower(words.useName(context.use)))}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{t.contextHead.data}</th>
            <th scope="col">{t.contextHead.risk}</th>
          </tr>
        </thead>
        <tbody>
          {contexts.map((one) => (
            <ContextRow page={page} model={model} words={words} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ContextRow({ page, model, words, one }: Omit<Part, "methodology"> & { one: AgencyContextFigures }) {
  const { context, organisation } = model
  const { data, score, floor, band, entrusted } = one
  const label = bandLabels[band][page.lang]
  return (
    <tr class={data === context.data ? "on" : undefined}>
      <th scope="row">
        <a href={agencyScoreHref(organisation.slug, { data: data ?? none, use: context.use })}>
          {dataText(page, data, words)}
        </a>
        <small>{entrusted ? `${label}, ${page.t.agencyScore.entrusted}` : label}</small>
      </th>
      <td>
        <b class="score">{wholePoints(score, page.lang)}</b> <RiskBar score={score} floor={floor} page={page} />
      </td>
    </tr>
  )
}

/** The gates and stops on what the agency answers; those that are broken or open first. */
function GatesSection({ page, model, words }: Part) {
  const t = page.t.tool.gates
  const { gates } = model.score
  const of = (state: GateState["state"]) => gates.filter((gate) => gate.state === state)
  const [broken, open, met] = [of("broken"), of("open"), of("met")]
  const list = { page, words, chosen: model, weak: page.t.agencyScore.weak }
  if (gates.length === 0) return <p class="small">{page.t.agencyScore.noGates}</p>
  return (
    <section class="stack" aria-labelledby="gates">
      <h2 id="gates">{t.title(broken.length, open.length, met.length)}</h2>
      {broken.length + open.length > 0 ? <Gates {...list} gates={[...broken, ...open]} /> : null}
      {met.length > 0 ? (
        <details class="small">
          <summary>{t.met(met.length)}</summary>
          <Gates {...list} gates={met} />
        </details>
      ) : null}
    </section>
  )
}
