import { mayIn } from "../../src/core/access.ts"
import { type Band, proposalOf } from "../../src/core/band.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import { answers, sourceClasses } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { bandLabels } from "../../templates/vocabulary.ts"
import { Agencies } from "../methodology/agencies.tsx"
import { Factors } from "../methodology/factors.tsx"
import { Formula } from "../methodology/formula.tsx"
import { Gates } from "../methodology/gates.tsx"
import { Weights } from "../methodology/weights.tsx"
import { percent } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { SourceMark } from "../parts/source.tsx"
import { AnswerTag, OutcomeTag } from "../parts/tag.tsx"

/** How to read an answer (for everybody), then how a score comes about (for those who check). */
export function MethodologyPage({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology
  return (
    <div class="stack loose">
      <div class="stack tight">
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <div class="split">
        <div class="stack loose">
          <Answers page={page} />
          <Words page={page} />
          <DataClasses page={page} methodology={methodology} />
          <Uses page={page} methodology={methodology} />
          <ScoreRead page={page} methodology={methodology} />
          <Sources page={page} />
          <section class="stack" aria-labelledby="formula">
            <h2 id="formula">{t.formula.title}</h2>
            <p>{t.formula.words}</p>
            <Formula page={page} />
            <p class="small">{t.formula.depth}</p>
          </section>
          <Gates page={page} methodology={methodology} />
          <Weights page={page} methodology={methodology} />
          <Agencies page={page} methodology={methodology} />
          <Factors page={page} methodology={methodology} />
          <section class="stack tight" aria-labelledby="licences">
            <h2 id="licences">{t.licences.title}</h2>
            <p>{t.licences.advice}</p>
            <p>{t.licences.text}</p>
            <p>{t.licences.catalogue}</p>
            <p>{t.licences.references}</p>
          </section>
        </div>
        <Aside page={page} methodology={methodology} />
      </div>
    </div>
  )
}

function Aside({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology
  const { factors, version } = methodology
  const sections: readonly [string, string][] = [
    ["answers", t.answers.title],
    ["words", t.words.title],
    ["classes", t.classes.title],
    ["uses", t.uses.title],
    ["score", t.score.title],
    ["sources", t.sources.title],
    ["formula", t.formula.title],
    ["gates", t.gates.title],
    ["weights", t.weights.title],
    ["agencies", page.t.agencyScore.method.title],
    ["factors", t.factors.title(factors.length)],
  ]
  return (
    <aside class="stack">
      <nav class="stack tight noprint" aria-labelledby="contents">
        <h2 class="sub" id="contents">
          {t.onThisPage}
        </h2>
        <ul class="plain small">
          {sections.map(([id, title]) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          {methodology.dimensions.map((dimension) => (
            <li>
              <a href={`#dimension-${dimension.id}`}>
                {dimension.id}. {dimension.name[page.lang]}
              </a>
            </li>
          ))}
          <li>
            <a href="#licences">{t.licences.title}</a>
          </li>
        </ul>
      </nav>
      <div class="card stack tight small">
        <p>
          <b>{t.ofVersion(version)}</b>
        </p>
        <p>{t.coreCount(factors.filter((factor) => factor.core).length, factors.length)}</p>
        {version.includes("+") ? <p>{t.adapted}</p> : null}
        {mayIn(page.who, "register:write", undefined) ? (
          <p class="noprint">
            <a href={routes.methodologyPreview}>{page.t.moves.link}</a>
          </p>
        ) : null}
      </div>
    </aside>
  )
}

function Answers({ page }: { page: Page }) {
  const t = page.t.methodology.answers
  return (
    <section class="stack" aria-labelledby="answers">
      <h2 id="answers">{t.title}</h2>
      <dl class="kv meanings">
        {answers.map((answer) => (
          <>
            <dt>
              <AnswerTag answer={answer} page={page} />
            </dt>
            <dd>{t.meaning[answer]}</dd>
          </>
        ))}
      </dl>
      <p>{t.strictest}</p>
      <p>{t.lapse}</p>
    </section>
  )
}

function Words({ page }: { page: Page }) {
  const t = page.t.methodology.words
  return (
    <section class="stack" aria-labelledby="words">
      <h2 id="words">{t.title}</h2>
      <div class="cols thin">
        <div class="stack tight">
          <p>
            <RiskBar score={46} floor={31} page={page} />
          </p>
          <p>
            <b>{t.risk.name}</b> {t.risk.text}
          </p>
        </div>
        <div class="stack tight">
          <p>
            <OutcomeTag outcome="conditional" page={page} />
          </p>
          <p>
            <b>{t.decision.name}</b> {t.decision.text}
          </p>
        </div>
        <div class="stack tight">
          <p>
            <span class="serial">{t.listNumber(page.list?.revision ?? 1)}</span>
          </p>
          <p>
            <b>{t.enforcement.name}</b> {t.enforcement.text}
          </p>
        </div>
      </div>
    </section>
  )
}

function DataClasses({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology.classes
  return (
    <section class="stack" aria-labelledby="classes">
      <h2 id="classes">{t.title}</h2>
      <p>{t.text}</p>
      <Fold caption={t.title} heads={[t.name, t.examples]}>
        <Rows>
          {methodology.vocabulary.classes.map((item) => (
            <Row>
              <RowHead class="full w3">
                {item.name[page.lang]}
                <small>{item.hint[page.lang]}</small>
              </RowHead>
              <Cell class="full">{item.examples.map((example) => example[page.lang]).join(" · ")}</Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </section>
  )
}

function Uses({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology.uses
  return (
    <section class="stack" aria-labelledby="uses">
      <h2 id="uses">{t.title}</h2>
      <p>{t.text}</p>
      <Fold caption={t.title} heads={[t.name, t.verb, t.published]}>
        <Rows>
          {methodology.vocabulary.uses.map((item) => (
            <Row>
              <RowHead class="keep">{item.name[page.lang]}</RowHead>
              <Cell class="full">{item.verb[page.lang]}</Cell>
              <Cell class={item.published ? "aside" : "aside dim"}>{item.published ? t.yes : t.no}</Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
    </section>
  )
}

/** The order in which bands are tried. */
const bandOrder: readonly Band[] = ["critical", "unproven", "low", "moderate", "high"]

function ScoreRead({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology.score
  const { bands, reference, vocabulary } = methodology
  const name = (items: readonly { id: string; name: { fr: string; en: string } }[], id: string) =>
    (items.find((item) => item.id === id)?.name[page.lang] ?? id).toLocaleLowerCase(page.lang)
  const limits = {
    low: bands.low,
    moderate: bands.moderate,
    floor: bands.criticalFloor,
    evidence: percent(bands.minimumEvidence, page.lang),
  }
  return (
    <section class="stack" aria-labelledby="score">
      <h2 id="score">{t.title}</h2>
      <p>{t.text}</p>
      <div class="card stack tight">
        <RiskBar score={46} floor={31} page={page} size="big" />
        <p class="meta">{t.drawn}</p>
        <dl class="kv">
          {[t.score, t.floor, t.evidence].map((number) => (
            <>
              <dt>{number.name}</dt>
              <dd>{number.text}</dd>
            </>
          ))}
        </dl>
      </div>
      <p>{t.gap}</p>
      <p>{t.context(name(vocabulary.classes, reference.dataClass), name(vocabulary.uses, reference.use))}</p>
      <h3>{t.bandsTitle}</h3>
      <Fold caption={t.bandsTitle} heads={[t.band, t.when, t.proposal]}>
        <Rows>
          {bandOrder.map((band) => (
            <Row>
              <RowHead class="keep">{bandLabels[band][page.lang]}</RowHead>
              <Cell class="full">{t.bands[band](limits)}</Cell>
              <Cell class="aside">
                <AnswerTag answer={proposalOf(band, "met")} page={page} />
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
      <p>{t.open}</p>
    </section>
  )
}

function Sources({ page }: { page: Page }) {
  const t = page.t.methodology.sources
  return (
    <section class="stack" aria-labelledby="sources">
      <h2 id="sources">{t.title}</h2>
      <Fold caption={t.title} heads={[t.name, t.meaning, t.evidence]}>
        <Rows>
          {sourceClasses.map((source) => (
            <Row>
              <RowHead class="full w3">
                <SourceMark source={source} page={page} />
              </RowHead>
              <Cell class="full">{t.meanings[source]}</Cell>
              <Cell label={t.evidence}>{source === "claim" || source === "none" ? t.no : t.yes}</Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
      <ul class="small">
        {t.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
    </section>
  )
}
