import type { Fault } from "../../src/core/errors.ts"
import type { Fact, Subject } from "../../src/core/register.ts"
import { subjectPath } from "../../src/core/subject.ts"
import { sourceClasses } from "../../src/core/vocabulary.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { sourceClassLabels } from "../../templates/vocabulary.ts"
import { Answer } from "../fact/answer.tsx"
import { isAbout, KnownFacts, type Question } from "../fact/known.tsx"
import { nameText, subjectText } from "../fact/names.ts"
import { Choices, Faults, Input, Select, TextArea } from "../parts/form.tsx"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { EvidencePlace } from "../tool/evidence.tsx"

interface Props {
  page: Page
  question: Question
  /** The fact that is corrected. */
  corrected?: Fact | undefined
  typed: Typed
  faults: readonly Fault[]
  /** Somebody answered meanwhile. */
  stale: boolean
  back: string
}

/** Notes the answer to a factor: the question, what is known beside it, and what the answer rests on. */
export function NewFactPage(props: Props) {
  const { page, question, corrected, faults, stale } = props
  const { factor } = question
  const t = page.t.fact.form
  const name = `${factor.id} ${factor.name[page.lang]}`
  return (
    <div class="stack loose">
      <div class="stack tight">
        <h1 class="long">{corrected ? t.correctTitle(name) : t.newTitle(name)}</h1>
        <p class="lede">{factor.question[page.lang]}</p>
        <details class="small">
          <summary>{t.about}</summary>
          <p>
            {factor.help[page.lang]} <a href={`${routes.methodology}#${factor.id}`}>{t.reference}</a>
          </p>
        </details>
        {question.rule ? <p>{t.rule}</p> : null}
        <p class="small to-known">
          <a href="#known">{t.seeKnown}</a>
        </p>
      </div>
      <Faults page={page} faults={faults} />
      {stale ? (
        <div class="note no" role="alert" tabindex={-1} data-land>
          <h2 class="sub">
            <Mark id="warn" /> {t.stale.title}
          </h2>
          <p>{t.stale.text}</p>
        </div>
      ) : null}
      {question.side === "own" ? <OtherSubject page={page} question={question} corrected={corrected} /> : null}
      <div class="answering">
        <FactForm {...props} />
        <KnownFacts page={page} question={question} />
      </div>
    </div>
  )
}

function FactForm(props: Props) {
  const { page, question, corrected, typed, faults, back } = props
  const { factor, place, known } = question
  const t = page.t.fact.form
  const field = { page, typed, faults }
  return (
    // A part of the page is named by the answer, and only the browser itself goes there.
    <form method="post" action={routes.facts} class="stack form" hx-boost="false">
      <input type="hidden" name="place" value={subjectPath(place)} />
      <input type="hidden" name="factor" value={factor.id} />
      {corrected ? <input type="hidden" name="corrects" value={corrected.id} /> : null}
      {known.map(({ fact }) => (
        <input type="hidden" name="known" value={fact.id} />
      ))}
      <SubjectChoice {...props} />
      <Choices
        {...field}
        kind="radio"
        name="option"
        label={t.option}
        hint={t.optionHint}
        chosen={[typedText(typed, "option")]}
        options={([0, 1, 2, 3, 4] as const).map((option) => ({
          value: String(option),
          label: (
            <>
              <Level option={option} page={page} /> {factor.options[option][page.lang]}
            </>
          ),
        }))}
      />
      <TextArea {...field} name="fr" label={t.text} hint={t.textHint} optional />
      <TextArea {...field} name="en" label={t.textEn} optional />
      <Choices
        {...field}
        kind="radio"
        name="source"
        label={t.source}
        chosen={[typedText(typed, "source")]}
        options={sources.map((source) => ({
          value: source,
          label: sourceClassLabels[source][page.lang],
          hint: page.t.fact.meanings[source],
        }))}
      />
      <EvidenceFields {...props} />
      <Input {...field} name="seenOn" label={t.seenOn} type="date" hint={corrected ? t.seenOnKept : t.seenOnHint} />
      <Input {...field} name="expiresOn" label={t.expiresOn} type="date" hint={t.expiresOnHint} optional />
      <Ends {...props} />
      <p class="row">
        <button type="submit" class="btn go">
          {t.save}
        </button>
        <a class="btn" href={back}>
          {page.t.form.cancel}
        </a>
      </p>
    </form>
  )
}

const sources = sourceClasses.filter((one) => one !== "none")

function SubjectChoice({ page, question: { subjects, side, place }, typed, faults }: Props) {
  const t = page.t.fact
  if (side === "own") {
    const named = subjects.find(({ subject }) => subjectPath(subject) === subjectPath(place))
    return (
      <>
        <input type="hidden" name="subject" value={subjectPath(place)} />
        <p>
          <b>{named ? subjectText(named, page) : null}</b>
        </p>
      </>
    )
  }
  return (
    <Choices
      page={page}
      faults={faults}
      kind="radio"
      name="subject"
      label={t.form.subject}
      hint={subjects.length > 1 ? t.form.nearest : undefined}
      chosen={[typedText(typed, "subject")]}
      options={subjects.map((one) => ({
        value: subjectPath(one.subject),
        label: subjectText(one, page),
        hint: reachText(one.subject, page),
      }))}
    />
  )
}

/** For whom among us the answer is: the page is asked for anew, before anything is typed. */
function OtherSubject({ page, question, corrected }: Pick<Props, "page" | "question" | "corrected">) {
  const t = page.t.fact.form
  const { factor, place, subjects } = question
  if (corrected) return null
  return (
    <form method="get" action={routes.newFact()} class="stack form tight">
      <input type="hidden" name="factor" value={factor.id} />
      <Select
        page={page}
        name="use"
        label={t.other}
        hint={t.ownNearest}
        value={place.slug}
        options={subjects.map((one) => ({ value: one.subject.slug, label: nameText(one, page) }))}
      />
      <p>
        <button type="submit" class="btn">
          {t.change}
        </button>
      </p>
    </form>
  )
}

/** What else an answer about it holds for. */
function reachText({ kind }: Subject, { t }: Page): string | undefined {
  return kind === "use" || kind === "company" ? undefined : t.fact.reach[kind]
}

/** A passage or a file of the corrected fact stays as it is; an address is typed anew. */
function EvidenceFields({ page, corrected, typed, faults }: Props) {
  const t = page.t.fact.form
  const field = { page, typed, faults }
  const evidence = corrected?.evidence
  return (
    <>
      {evidence && isKept(corrected) ? (
        <Choices
          {...field}
          name="keep"
          label={t.evidence}
          chosen={[typedText(typed, "keep")]}
          options={[
            {
              value: "on",
              label: t.keep,
              hint: (
                <>
                  <EvidencePlace page={page} evidence={evidence} /> {t.keepHint}
                </>
              ),
            },
          ]}
        />
      ) : null}
      <Input {...field} name="url" label={t.url} attributes={{ inputmode: "url", spellcheck: "false" }} optional />
      <Input {...field} name="urlSeenOn" label={t.urlSeenOn} type="date" hint={t.urlSeenOnHint} optional />
    </>
  )
}

/** Whether the evidence of a fact is kept as a whole: nobody types where a passage stands. */
export function isKept(fact: Fact | undefined): boolean {
  return fact?.evidence !== undefined && !("seenOn" in fact.evidence)
}

function Ends({ page, question: { known, subjects, factor, authors, side, place }, typed, faults }: Props) {
  const t = page.t.fact.form
  const concerned = side === "own" ? known.filter(({ fact }) => isAbout(fact, place)) : known
  if (concerned.length === 0) return null
  return (
    <div class="stack replacing">
      <Choices
        page={page}
        faults={faults}
        name="ends"
        label={t.ends}
        hint={t.endsHint}
        chosen={typedList(typed, "ends")}
        options={concerned.map(({ fact }) => {
          const named = subjects.find(({ subject }) => isAbout(fact, subject))
          return {
            value: fact.id,
            class: `of-${fact.subject.kind}`,
            label: named ? subjectText(named, page) : "",
            hint: <Answer page={page} factor={factor} fact={fact} authors={authors} />,
          }
        })}
      />
      <Input page={page} typed={typed} faults={faults} name="why" label={t.why} hint={t.whyHint} optional />
    </div>
  )
}
