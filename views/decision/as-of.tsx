import { dayText, listText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { answerLabels, preconditionLabels } from "../../templates/vocabulary.ts"
import { Input } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { lower } from "../tool/words.ts"
import type { ShownAnswerOn, ShownDecision } from "./model.ts"

interface Props {
  page: Page
  shown: ShownDecision
  /** The day that was asked for, as it was typed. */
  at: string
  /** Absent while no day was asked for, or none that is one. */
  on?: ShownAnswerOn | undefined
}

/** A day, and what was (or will be) answered about the plan on it. */
export function AsOfSection({ page, shown, at, on }: Props) {
  const t = page.t.decision.asOf
  const invalid = at !== "" && !on
  return (
    <section class="stack" aria-labelledby="as-of">
      <div class="stack tight">
        <h2 id="as-of">{t.title}</h2>
        <p class="dim">{t.note}</p>
      </div>
      <form
        class="bar search day noprint"
        action={`${routes.decision(shown.decision.id)}#as-of`}
        method="get"
        aria-labelledby="as-of"
      >
        <Input
          page={page}
          name="at"
          type="date"
          label={t.day}
          value={at === "" ? page.today : at}
          faults={invalid ? [{ place: "at", message: { fr: t.invalid, en: t.invalid } }] : []}
        />
        <button type="submit" class="btn">
          {t.go}
        </button>
      </form>
      {on ? <AnswerOn page={page} shown={shown} on={on} /> : null}
    </section>
  )
}

type Found = Props & { on: ShownAnswerOn }

function AnswerOn({ page, shown, on }: Omit<Found, "at">) {
  const t = page.t.decision.asOf
  const { answer, day } = on
  return (
    <div class="card stack">
      <div class="row">
        <h3>{t.heading(dayText(day, page.lang))}</h3>
        {answer ? <AnswerTag answer={answer.plan.answer} page={page} /> : <AnswerTag answer="ask" page={page} />}
      </div>
      {answer ? <p>{answer.reply.reason[page.lang]}</p> : <p>{on.revision ? t.unknown : t.before}</p>}
      <p class="small">{source(page, on)}</p>
      {answer ? <Spoke page={page} shown={shown} on={on} /> : null}
      <Missing page={page} answer={answer} />
      {answer ? <Answers page={page} answer={answer} /> : null}
      <p class="small noprint">
        <a href={routes.check({ plan: shown.decision.plan.slug, at: day })}>{t.ask}</a>
        {on.when === "coming" ? null : (
          <>
            {" · "}
            <a href={routes.proof({ plan: shown.decision.plan.slug, day })}>{page.t.proofs.prove}</a>
          </>
        )}
      </p>
    </div>
  )
}

/** The preconditions that did not hold. */
function Missing({ page, answer }: { page: Page; answer: ShownAnswerOn["answer"] }) {
  const missing = (answer?.plan.preconditions ?? []).filter(({ holds }) => !holds)
  if (missing.length === 0) return null
  const names = missing.map(({ id }) => preconditionLabels[id].name[page.lang])
  return (
    <p class="small">
      <Mark id="warn" /> {listText(names, page.lang, "and")}{" "}
      <span class="dim">({lower(page.t.tool.preconditions.missing)})</span>
    </p>
  )
}

/** Which list says so, and when it was published. */
function source(page: Page, { when, revision }: ShownAnswerOn): string {
  const t = page.t.decision.asOf
  return revision ? t[when](revision.revision, momentText(page, revision.issuedAt, true)) : t.before
}

function Spoke({ page, shown, on }: Omit<Found, "at">) {
  const t = page.t.decision.asOf
  const id = on.answer?.plan.decision
  const [own, other, none] = {
    past: [t.own, t.other, t.none],
    today: [t.ownToday, t.otherToday, t.noneToday],
    coming: [t.ownComing, t.otherComing, t.noneComing],
  }[on.when]
  if (id === undefined) return <p class="small">{none}</p>
  if (id === shown.decision.id) return <p class="small">{own}</p>
  return (
    <p class="small">
      {other} <a href={routes.decision(id)}>{t.see}</a>.
    </p>
  )
}

function Answers({ page, answer: { plan, book } }: { page: Page; answer: NonNullable<ShownAnswerOn["answer"]> }) {
  const t = page.t.decision
  const { classes, uses } = book.list.vocabulary
  const byCell = new Map(plan.cells.map(({ data, use, answer }) => [`${data} ${use}`, answer]))
  return (
    <details class="small">
      <summary>{t.asOf.matrix}</summary>
      <Scroll label={t.asOf.matrix}>
        <table class="matrix small decided">
          <thead>
            <tr>
              <td>{t.matrix.use}</td>
              {classes.map(({ name }) => (
                <th scope="col">{name[page.lang]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr>
                <th scope="row">{use.name[page.lang]}</th>
                {classes.map(({ id }) => {
                  const word = byCell.get(`${id} ${use.id}`) ?? "ask"
                  return (
                    <td class={word}>
                      <Mark id={word} /> {answerLabels[word].tag[page.lang]}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
