import type { Child } from "hono/jsx"
import { type Answer, answers, outcomes, sourceClasses } from "../../src/core/vocabulary.ts"
import { messages } from "../../src/i18n/index.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { answerLabels } from "../../templates/vocabulary.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { Mark, markIds } from "../parts/marks.tsx"
import { RiskBar } from "../parts/risk.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { SourceMark } from "../parts/source.tsx"
import { AnswerTag, OutcomeTag } from "../parts/tag.tsx"
import { Controls, Notices } from "../styleguide/controls.tsx"

/** The whole visual vocabulary on one sheet, from the real components, in both languages side by side. */
export function StyleguidePage({ page }: { page: Page }) {
  const t = page.t.styleguide
  const both = [inLanguage(page, "fr"), inLanguage(page, "en")] as const
  return (
    <div class="stack loose">
      <div class="stack tight">
        <h1>{t.title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Section id="answers" title={t.answers}>
        <div class="cols two">
          {answers.map((answer, index) => (
            <Panel answer={answer} page={both[index % 2 === 0 ? 0 : 1]} />
          ))}
        </div>
      </Section>
      <div class="cols two">
        <Section id="tags" title={t.tags}>
          <Tags page={page} both={both} />
        </Section>
        <div class="stack loose">
          <Section id="risk" title={t.risk}>
            <Risks page={page} both={both} />
          </Section>
          <Section id="sources" title={t.sources}>
            <Sheet
              label={t.sources}
              heads={["Français", "English", t.ink]}
              rows={sourceClasses.map((source) => [
                ...both.map((one) => (
                  <span lang={one.lang}>
                    <SourceMark source={source} page={one} />
                  </span>
                )),
                t.inks[source],
              ])}
            />
          </Section>
          <Section id="marks" title={t.marks}>
            <ul class="row">
              {markIds.map((id) => (
                <li>
                  <Mark id={id} /> <code>{id}</code>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
      <Section id="table" title={t.table}>
        <p class="dim">{t.tableNote}</p>
        <Example page={page} />
        <details>
          <summary>{t.fold}</summary>
          <blockquote>{t.quote}</blockquote>
        </details>
      </Section>
      <Section id="controls" title={t.controls}>
        <div class="cols two">
          {both.map((one) => (
            <div class="stack" lang={one.lang}>
              <Controls page={one} />
            </div>
          ))}
        </div>
      </Section>
      <Section id="notices" title={t.notices}>
        {both.map((one) => (
          <div class="cols" lang={one.lang}>
            <Notices page={one} />
          </div>
        ))}
      </Section>
    </div>
  )
}

type Both = readonly [Page, Page]

function inLanguage(page: Page, lang: Page["lang"]): Page {
  return { ...page, lang, t: messages[lang] }
}

function Section({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Panel({ answer, page }: { answer: Answer; page: Page }) {
  const label = answerLabels[answer].label[page.lang]
  return (
    <section class={`answer ${answer}`} lang={page.lang} aria-label={label}>
      <header>
        <Mark id={answer} />
        <div>
          <h2>{label}</h2>
          <p>{page.t.styleguide.tool1}</p>
        </div>
      </header>
      <div>
        <p>{page.t.styleguide.example}</p>
      </div>
    </section>
  )
}

function Tags({ page, both }: { page: Page; both: Both }) {
  const t = page.t.styleguide
  const rows = [
    ...answers.map((answer) => ({ when: t.answer, draw: (one: Page) => <AnswerTag answer={answer} page={one} /> })),
    ...outcomes.map((outcome) => ({
      when: t.decision,
      draw: (one: Page) => <OutcomeTag outcome={outcome} page={one} />,
    })),
    ...(["under-review", "not-assessed"] as const).map((outcome) => ({
      when: t.noDecision,
      draw: (one: Page) => <OutcomeTag outcome={outcome} page={one} />,
    })),
  ]
  return (
    <Sheet
      label={t.tags}
      heads={["Français", "English", t.when]}
      rows={rows.map(({ when, draw }) => [...both.map((one) => <span lang={one.lang}>{draw(one)}</span>), when])}
    />
  )
}

function Risks({ page, both }: { page: Page; both: Both }) {
  const t = page.t.styleguide
  const bars = [
    { score: 46, floor: 31, read: t.partly },
    { score: 29, floor: 29, read: t.known },
    { score: 100, floor: 0, read: t.nothing },
  ]
  const options = ([0, 1, 2, 3, 4, undefined] as const).map((option) => (
    <>
      <Level option={option} page={page} />{" "}
    </>
  ))
  const stops = both.map((one) => (
    <>
      <span class="stop" lang={one.lang}>
        <Mark id="stop" />
        {one.t.styleguide.stop}
      </span>{" "}
    </>
  ))
  return (
    <Sheet
      label={t.risk}
      heads={[t.drawn, t.read]}
      rows={[
        ...bars.map(({ score, floor, read }) => [
          <span class="n">
            <b class="score">{score}</b> <RiskBar score={score} floor={floor} page={page} />
          </span>,
          read,
        ]),
        [<RiskBar score={46} floor={31} page={page} size="big" />, t.partly],
        [<span class="n">{options}</span>, t.options],
        [stops, t.stopMeans],
      ]}
    />
  )
}

/** A table that keeps its columns, whatever the width. */
function Sheet({ label, heads, rows }: { label: string; heads: readonly string[]; rows: readonly Child[][] }) {
  return (
    <Scroll label={label}>
      <table class="dense">
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Example({ page }: { page: Page }) {
  const t = page.t.styleguide
  return (
    <Fold caption={t.table} heads={[t.tool, t.plan, t.decision, t.answer, t.until]}>
      <Rows>
        <Row>
          <RowHead class="tool full">
            <a href={routes.styleguide}>{t.tool1}</a>
          </RowHead>
          <Cell class="keep">
            {t.team}
            <small>{t.company}</small>
          </Cell>
          <Cell class="keep">
            <OutcomeTag outcome="conditional" page={page} />
          </Cell>
          <Cell label={t.answer}>
            <AnswerTag answer="if" page={page} />
          </Cell>
          <Cell label={t.until} class="n">
            <span class="dim">{t.none}</span>
          </Cell>
        </Row>
        <Row>
          <RowHead class="tool again">
            <span class="vh">{t.tool1}</span>
          </RowHead>
          <Cell class="keep">
            {t.api}
            <small>{t.company}</small>
          </Cell>
          <Cell class="keep">
            <OutcomeTag outcome="refused" page={page} />
          </Cell>
          <Cell label={t.answer}>
            <AnswerTag answer="no" page={page} />
          </Cell>
          <Cell label={t.until} class="n">
            <span class="dim">{t.none}</span>
          </Cell>
        </Row>
      </Rows>
    </Fold>
  )
}
