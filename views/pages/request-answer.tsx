import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { RequestStatus } from "../../src/core/requests.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults, fieldId, Select, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"

/** A request that is answered, or was. */
export interface AnswerableRequest {
  id: string
  name: string
  tool?: { slug: string; name: string } | undefined
  by: string
  at: string
  purpose: string
  status: RequestStatus
  answer?: string | undefined
  endedBy?: string | undefined
  endedAt?: string | undefined
}

interface Props {
  page: Page
  title: string
  /** Those that wait, the oldest first. */
  open: readonly AnswerableRequest[]
  /** Those that ended before this form was sent. */
  ended: readonly AnswerableRequest[]
  proposed?: string | undefined
  others: readonly AnswerableRequest[]
  people: EventNames["people"]
  typed: Typed
  faults: readonly Fault[]
}

/** Tells those who asked how it ends: an answer, the same as before, or that it is not looked into. */
export function RequestAnswerPage(props: Props) {
  const { page, title, open, ended, faults } = props
  const t = page.t.requestQueue.answer
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.requests()}>{t.back}</a>
        </p>
        <h1 class="long">{title}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <Faults page={page} faults={faults} />
      {ended.length > 0 ? <Ended {...props} /> : null}
      {open.length > 0 ? <AnswerForm {...props} /> : <Written {...props} />}
    </div>
  )
}

function Ended({ page, ended, open, people }: Props) {
  const t = page.t.requestQueue.answer
  return (
    <div class="note if stack tight" role="alert" tabindex={-1} data-land>
      <p>
        <Mark id="warn" /> <b>{t.ended(ended.length + open.length)}</b> {t.endedMore}
      </p>
      <ul class="plain">
        {ended.map((one) => (
          <li>
            <a href={routes.request(one.id)}>{nameOf(one)}</a>,{" "}
            {one.status === "open"
              ? null
              : t.endedAs[one.status](
                  people.get(one.endedBy ?? "")?.name ?? page.t.requestQueue.someone,
                  one.endedAt === undefined ? "" : momentText(page, one.endedAt, true),
                )}
            {one.answer ? <blockquote class="cite">{one.answer}</blockquote> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was typed is not lost with the form. */
function Written({ page, typed }: Props) {
  const texts = [typedText(typed, "answered"), typedText(typed, "declined")].filter((text) => text !== "")
  if (texts.length === 0) return null
  return (
    <section class="stack tight">
      <h2 class="sub">{page.t.requestQueue.answer.written}</h2>
      {texts.map((text) => (
        <blockquote class="cite">{text}</blockquote>
      ))}
    </section>
  )
}

function AnswerForm({ page, open, proposed, others, people, typed, faults }: Props) {
  const t = page.t.requestQueue.answer
  const [first, ...rest] = open
  if (!first) return null
  const isTyped = Object.keys(typed).length > 0
  const chosen = isTyped ? new Set(typedList(typed, "with")) : new Set(rest.map(({ id }) => id))
  // None is chosen beforehand: a reason that somebody wrote must never leave as the answer that was proposed.
  const verdict = typedText(typed, "verdict")
  const shown: Typed = isTyped ? typed : { answered: proposed ?? "" }
  const field = { page, typed: shown, faults }
  const pick = (value: string, label: string, hint: string) => (
    <label class="pick">
      <input type="radio" name="verdict" value={value} checked={verdict === value} required />
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </label>
  )
  return (
    <form method="post" action={routes.requestAnswer(first.id)} class="stack form verdicts">
      <fieldset class="field">
        <legend>{t.who(open.length)}</legend>
        <div class="pick">
          <span>
            <Reader page={page} one={first} people={people} />
          </span>
        </div>
        {rest.map((one, index) => (
          <label class="pick">
            <input
              type="checkbox"
              name="with"
              value={one.id}
              checked={chosen.has(one.id)}
              {...(index === 0 ? { id: fieldId("with") } : {})}
            />
            <span>
              <Reader page={page} one={one} people={people} />
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="field" id={fieldId("verdict")}>
        <legend>{t.verdict}</legend>
        <div class="verdict stack tight">
          {pick("answered", t.answered, t.answeredHint)}
          <TextArea
            {...field}
            name="answered"
            label={t.answeredText}
            hint={proposed === undefined ? undefined : t.proposed}
            rows={5}
          />
        </div>
        {others.length > 0 ? (
          <div class="verdict stack tight">
            {pick("same", t.same, t.sameHint)}
            <Select
              {...field}
              name="as"
              label={t.sameWhich}
              options={[
                { value: "", label: t.choose },
                ...others.map((one) => ({ value: one.id, label: otherText(page, one, people) })),
              ]}
            />
          </div>
        ) : null}
        <div class="verdict stack tight">
          {pick("declined", t.declined, t.declinedHint)}
          <TextArea {...field} name="declined" label={t.declinedText} rows={3} />
        </div>
      </fieldset>
      <p class="row">
        <button type="submit" class="btn go">
          {t.send}
        </button>
        <a class="btn" href={open.length === 1 ? routes.request(first.id) : routes.requests()}>
          {t.cancel}
        </a>
      </p>
    </form>
  )
}

function Reader({ page, one, people }: Pick<Props, "page" | "people"> & { one: AnswerableRequest }) {
  const t = page.t.requestQueue
  const who = people.get(one.by)?.name ?? t.someone
  return (
    <>
      {t.askedBy(who, momentText(page, one.at, false))} · <a href={routes.request(one.id)}>{nameOf(one)}</a>
      <small class="any">{cut(one.purpose, 200)}</small>
    </>
  )
}

function otherText(page: Page, one: AnswerableRequest, people: EventNames["people"]): string {
  const who = people.get(one.by)?.name ?? page.t.requestQueue.someone
  return page.t.requestQueue.answer.other(
    who,
    momentText(page, one.endedAt ?? one.at, false),
    cut(one.answer ?? "", 80),
  )
}

/** What a request is about, as the register calls it where it does. */
export function nameOf({ tool, name }: Pick<AnswerableRequest, "tool" | "name">): string {
  return tool?.name ?? name
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text
}
