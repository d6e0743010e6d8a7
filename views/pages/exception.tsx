import { dayText, listText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import { type CompanyText, shown as shownText, type Text } from "../../src/core/text.ts"
import type { Answer } from "../../src/core/vocabulary.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { planText } from "../assessment/model.ts"
import { EventItem } from "../events/event.tsx"
import { DecideNav } from "../parts/decide-nav.tsx"
import { Choices, Faults, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { Done } from "../people/done.tsx"
import { ConditionList } from "../tool/decision.tsx"
import type { Words } from "../tool/words.ts"
import type { ShownException } from "./exceptions.tsx"

export interface ShownOne extends ShownException {
  told?:
    | {
        reason: CompanyText
        asked?: { by: string; at: string } | undefined
        answered?: { by: string; at?: string | undefined; as: "approved" | "declined" } | undefined
        note?: string | undefined
      }
    | undefined
  conditions: readonly { text: CompanyText; classes: readonly string[]; uses: readonly string[] }[]
  effect?:
    | { cells: readonly { data: string; use: string; before: Answer; after: Answer }[]; faults: readonly Fault[] }
    | undefined
  may: { answer: boolean; withdraw: boolean; end: boolean }
  history: readonly PastEvent[]
  names: EventNames
  people: EventNames["people"]
}

interface Props {
  page: Page
  words: Words
  shown: ShownOne
  /** Why the reader may not answer it. */
  barred?: Text | undefined
  typed: Typed
  faults: readonly Fault[]
  done?: string | undefined
  /** Somebody else was faster. */
  answered: boolean
}

export function exceptionTitle(page: Page, { who, plan }: ShownOne): string {
  return page.t.exceptions.page.title(shownText(who)[page.lang], planText(plan, page))
}

/** One exception: for whom, for what, until when, what it changes, and what can be done with it. */
export function ExceptionPage(props: Props) {
  const { page, shown, faults, done, answered, words } = props
  const t = page.t.exceptions.page
  const { told, effect, history, names } = shown
  return (
    <div class="stack loose">
      <header class="stack">
        <DecideNav page={page} current="exceptions" />
        {done ? <Done>{done}</Done> : null}
        {answered ? (
          <div class="note no" role="alert" tabindex={-1} data-land>
            <p>
              <Mark id="warn" /> {t.answered}
            </p>
          </div>
        ) : null}
        <h1 class="long">{exceptionTitle(page, shown)}</h1>
      </header>
      <Faults page={page} faults={faults} />
      <Facts {...props} />
      <Conditions {...props} />
      {told ? (
        <section class="stack tight" aria-labelledby="reason">
          <h2 id="reason">{t.reason}</h2>
          <p class="written">
            <Shown text={shownText(told.reason)} page={page} />
          </p>
        </section>
      ) : null}
      {effect ? <Effect page={page} words={words} effect={effect} /> : null}
      <Doing {...props} />
      {told ? (
        <section class="stack tight" aria-labelledby="history">
          <h2 id="history">{t.history}</h2>
          {history.length === 0 ? (
            <p class="small dim">{t.noHistory}</p>
          ) : (
            <ol class="time">
              {history.map((event) => (
                <EventItem event={event} telling={{ page, names, words }} />
              ))}
            </ol>
          )}
        </section>
      ) : null}
    </div>
  )
}

function Facts({ page, words, shown }: Props) {
  const t = page.t.exceptions.page
  const { plan, who, classes, uses, from, until, state, answer, told, people } = shown
  const name = (id: string) => people.get(id)?.name ?? (id.startsWith("per_") ? t.someone : id)
  const list = (ids: readonly string[], of: (id: string) => string) => listText(ids.map(of), page.lang, "and")
  return (
    <dl class="kv">
      <dt>{page.t.exceptions.head.plan}</dt>
      <dd>
        <a href={routes.tool(plan.tool.slug, { plan: plan.slug })}>{planText(plan, page)}</a>
      </dd>
      <dt>{t.for}</dt>
      <dd>{shownText(who)[page.lang]}</dd>
      {classes.length > 0 ? (
        <>
          <dt>{t.data}</dt>
          <dd>{list(classes, words.className)}</dd>
        </>
      ) : null}
      {uses.length > 0 ? (
        <>
          <dt>{t.uses}</dt>
          <dd>{list(uses, words.useName)}</dd>
        </>
      ) : null}
      <dt>{page.t.exceptions.head.answer}</dt>
      <dd>
        <AnswerTag answer={answer} page={page} />
      </dd>
      <dt>{t.period}</dt>
      <dd>{t.periodText(dayText(from, page.lang), dayText(until, page.lang))}</dd>
      <dt>{t.state}</dt>
      <dd>{page.t.exceptions.states[state]}</dd>
      {told?.asked ? (
        <>
          <dt>{t.askedBy}</dt>
          <dd>
            {name(told.asked.by)}, <Moment page={page} at={told.asked.at} />
          </dd>
        </>
      ) : null}
      {told?.answered ? (
        <>
          <dt>{t.answeredBy[told.answered.as]}</dt>
          <dd>
            {name(told.answered.by)}
            {told.answered.at === undefined ? null : (
              <>
                , <Moment page={page} at={told.answered.at} />
              </>
            )}
          </dd>
        </>
      ) : null}
      {told?.note ? (
        <>
          <dt>{t.note}</dt>
          <dd class="written">{told.note}</dd>
        </>
      ) : null}
    </dl>
  )
}

function Conditions({ page, words, shown: { conditions } }: Props) {
  const t = page.t.exceptions.page
  return (
    <section class="stack tight" aria-labelledby="conditions">
      <h2 id="conditions">{t.conditions}</h2>
      {conditions.length === 0 ? (
        <p class="small">{t.noConditions}</p>
      ) : (
        <ConditionList page={page} words={words} conditions={conditions} small />
      )}
    </section>
  )
}

type EffectProps = Pick<Props, "page" | "words"> & { effect: NonNullable<ShownOne["effect"]> }

/** What everybody is answered, and what the unit would be. */
function Effect({ page, words, effect: { cells, faults } }: EffectProps) {
  const t = page.t.exceptions.page
  const changes = cells.filter(({ before, after }) => before !== after)
  return (
    <section class="stack tight" aria-labelledby="effect">
      <h2 id="effect">{t.effect}</h2>
      {faults.map(({ message }) => (
        <p class="note no small">
          <Mark id="warn" /> {message[page.lang]}
        </p>
      ))}
      {changes.length === 0 ? (
        <p class="note small">
          <Mark id="warn" /> {t.nothing}
        </p>
      ) : (
        <div class="box">
          <table class="dense">
            <caption class="vh">{t.effect}</caption>
            <thead>
              <tr>
                {[t.effectFor, t.before, t.after].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map(({ data, use, before, after }) => (
                <tr>
                  <th scope="row">{words.context(data, use)}</th>
                  <td>
                    <AnswerTag answer={before} page={page} />
                  </td>
                  <td>
                    <AnswerTag answer={after} page={page} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Approve or decline it, take it back, end it: what the reader may. */
function Doing(props: Props) {
  const { page, shown, barred } = props
  const t = page.t.exceptions.page
  const { may, id } = shown
  return (
    <>
      {may.answer && barred ? <p class="small">{barred[page.lang]}</p> : null}
      {may.answer && !barred ? <AnswerFields {...props} /> : null}
      {may.withdraw ? (
        <form method="post" action={routes.exceptionWithdrawal(id)} class="stack tight noprint">
          <p class="small">{t.withdrawText}</p>
          <p class="row">
            <button type="submit" class="btn">
              {t.withdraw}
            </button>
          </p>
        </form>
      ) : null}
      {may.end ? (
        <details class="noprint">
          <summary>{t.end}</summary>
          <form method="post" action={routes.exceptionEnd(id)} class="stack tight">
            <p class="small">{t.endText}</p>
            <p class="row">
              <button type="submit" class="btn">
                {t.endNow}
              </button>
            </p>
          </form>
        </details>
      ) : null}
    </>
  )
}

function AnswerFields({ page, shown: { id }, typed, faults }: Props) {
  const t = page.t.exceptions.page
  const field = { page, typed, faults }
  return (
    <section class="stack tight noprint" aria-labelledby="answer">
      <h2 id="answer">{t.answer}</h2>
      <form method="post" action={routes.exceptionAnswer(id)} class="stack tight">
        <Choices
          {...field}
          kind="radio"
          name="verdict"
          label={t.verdict}
          chosen={[typedText(typed, "verdict")]}
          options={[
            { value: "approve", label: t.approve, hint: t.approveHint },
            { value: "decline", label: t.decline, hint: t.declineHint },
          ]}
        />
        <TextArea {...field} name="note" label={t.noteField} hint={t.noteHint} optional />
        <p class="row">
          <button type="submit" class="btn go">
            {t.send}
          </button>
        </p>
      </form>
    </section>
  )
}
