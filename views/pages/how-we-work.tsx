import type { Methodology } from "../../src/core/methodology.ts"
import type { OwnAnswers } from "../../src/core/own-answers.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { Told } from "../fact/told.tsx"
import { OwnFactors } from "../how-we-work/factors.tsx"
import { capital, listed, sameAsAll } from "../how-we-work/names.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { AnswerTag } from "../parts/tag.tsx"

interface Props {
  page: Page
  methodology: Methodology
  answers: OwnAnswers
  /** Questions answered for every use. */
  done: number
  authors: EventNames["people"]
  /** The answer that was just noted or withdrawn. */
  told?: Told | undefined
}

/** What we answer for ourselves, and what is open. */
export function HowWeWorkPage({ page, methodology, answers, done, authors, told }: Props) {
  const t = page.t.howWeWork
  return (
    <div class="stack loose">
      <div class="stack tight">
        <h1>{t.title(done, answers.factors.length)}</h1>
        <p class="lede">{t.lede}</p>
        <p class="dim">{t.rule}</p>
      </div>
      <Open page={page} methodology={methodology} answers={answers} />
      <OwnFactors page={page} methodology={methodology} answers={answers} authors={authors} told={told} />
      <p class="small dim noprint">
        {t.byImport} <code>npx aval import FILE.json</code>
      </p>
    </div>
  )
}

function Open({ page, methodology, answers }: Pick<Props, "page" | "methodology" | "answers">) {
  const t = page.t.howWeWork.open
  const { classes, uses } = methodology.vocabulary
  const names = new Map(methodology.factors.map((factor) => [factor.id, factor.name[page.lang]]))
  return (
    <section class="stack" aria-labelledby="open">
      <h2 id="open">{answers.open.length === 0 ? t.doneTitle : t.title}</h2>
      {answers.open.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>{t.text}</p>
          <Fold caption={t.caption} heads={[t.use, t.questions, t.effect]}>
            <Rows>
              {answers.open.map((open) => (
                <Row>
                  <RowHead class="full w3">
                    {sameAsAll(open.uses, uses) ? t.allUses : capital(listed(open.uses, uses, page), page)}
                  </RowHead>
                  <Cell class="full">
                    {open.factors.map((id, index) => (
                      <>
                        {index > 0 ? ", " : ""}
                        <a href={`#${id}`}>{id}</a> {names.get(id)}
                      </>
                    ))}
                  </Cell>
                  <Cell class="full w3">
                    {open.classes.length === 0 ? (
                      <span class="dim">{t.scoreOnly}</span>
                    ) : (
                      <>
                        <AnswerTag answer="ask" page={page} />
                        <small>
                          {sameAsAll(open.classes, classes) ? t.allData : t.data(listed(open.classes, classes, page))}
                        </small>
                      </>
                    )}
                  </Cell>
                </Row>
              ))}
            </Rows>
          </Fold>
          <p class="small noprint">
            <a href={`${routes.methodology}#gates`}>{page.t.methodology.gates.title}</a>
          </p>
        </>
      )}
    </section>
  )
}
