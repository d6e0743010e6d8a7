import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Fact } from "../../src/core/register.ts"
import { subjectPath } from "../../src/core/subject.ts"
import { sourceClasses } from "../../src/core/vocabulary.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { carriedQuery } from "../document/carried.ts"
import { documentName } from "../document/model.ts"
import { Answer } from "../fact/answer.tsx"
import { isAbout, KnownFacts, type Question } from "../fact/known.tsx"
import { isAgency, meaningOf, type NamedSubject, nameText, sourceText, subjectText } from "../fact/names.ts"
import { LongQuote } from "../fact/quote.tsx"
import { Choices, Faults, Input, SaveRow, Select, TextArea } from "../parts/form.tsx"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { type FileChoice, FileField } from "../parts/upload.tsx"
import { EvidencePlace } from "../tool/evidence.tsx"

interface Props {
  page: Page
  question: Question
  /** The fact that is corrected. */
  corrected?: Fact | undefined
  typed: Typed
  choice: FileChoice
  /** The passage that the reader comes with. */
  passage?: PassageOffered | undefined
  /** Documents in which a passage can be chosen. */
  terms?: readonly TermsOffered[] | undefined
  faults: readonly Fault[]
  /** Somebody answered meanwhile. */
  stale: boolean
  back: string
}

/** A passage that was chosen in a document. */
export interface PassageOffered {
  /** As addresses carry it. */
  name: string
  text: string
  document: { id: string; service: string; termsType: string }
  /** Of the version. */
  day: string
}

interface TermsOffered {
  id: string
  service: string
  termsType: string
  newest: { version: string }
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
        <PassageChoice {...props} />
        {question.rule ? <p>{t.rule}</p> : null}
        {question.subjects.some(isAgency) ? <p class="small">{page.t.agencyScore.reading}</p> : null}
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
      {props.passage ? (
        <section class="stack tight" aria-label={page.t.reading.form.label}>
          <LongQuote page={page} text={props.passage.text} />
          <p class="meta">
            {page.t.reading.form.hint(
              documentName(page, props.passage.document),
              dayText(props.passage.day, page.lang),
            )}
          </p>
        </section>
      ) : null}
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
    <form method="post" action={routes.facts} class="stack form" enctype="multipart/form-data" hx-boost="false">
      <input type="hidden" name="place" value={subjectPath(place)} />
      <input type="hidden" name="factor" value={factor.id} />
      {corrected ? <input type="hidden" name="corrects" value={corrected.id} /> : null}
      <input type="hidden" name="assessment" value={typedText(typed, "assessment")} />
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
          label: sourceText(source, question.subjects, page),
          hint: meaningOf(source, question.subjects, page),
        }))}
      />
      <EvidenceFields {...props} />
      <Input {...field} name="seenOn" label={t.seenOn} type="date" hint={corrected ? t.seenOnKept : t.seenOnHint} />
      <Input {...field} name="expiresOn" label={t.expiresOn} type="date" hint={t.expiresOnHint} optional />
      <Ends {...props} />
      <SaveRow page={page} save={t.save} back={back} />
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
        hint: reachText(one, page),
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
function reachText(one: NamedSubject, { t }: Page): string | undefined {
  const { kind } = one.subject
  const { reach, reachBoth } = t.agencyScore.fact
  if (isAgency(one)) return one.roles?.includes("vendor") ? reachBoth : reach
  return kind === "use" || kind === "company" ? undefined : t.fact.reach[kind]
}

/** A passage of the corrected fact stays as it is; a file is chosen, an address typed. */
function EvidenceFields(props: Props) {
  const { page, corrected, typed, choice, faults } = props
  const t = page.t.fact.form
  const field = { page, typed, faults }
  const evidence = corrected?.evidence
  return (
    <>
      <PassageField {...props} />
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
      <FileField {...field} choice={choice} label={t.file} hint={t.fileHint} />
    </>
  )
}

/** Whether the passage that was chosen is the evidence. */
function PassageField({ page, typed, faults, passage }: Props) {
  const t = page.t.reading.form
  if (!passage) return null
  const { document, day, name } = passage
  return (
    <>
      <input type="hidden" name="offered" value={name} />
      <Choices
        page={page}
        faults={faults}
        name="passage"
        label={t.label}
        hint={t.hint(documentName(page, document), dayText(day, page.lang))}
        chosen={[typedText(typed, "passage")]}
        options={[{ value: name, label: t.use, hint: t.uncheck }]}
      />
    </>
  )
}

/** The documents in which a passage can be chosen: before anything is typed. */
function PassageChoice({ page, question, corrected, typed, passage, terms = [] }: Props) {
  if (passage || terms.length === 0 || question.side === "own") return null
  const carried = carriedQuery({
    subject: question.place,
    factor: question.factor.id,
    corrects: corrected?.id,
    assessment: typedText(typed, "assessment"),
  })
  return (
    <details class="small">
      <summary>{page.t.reading.form.choose(terms.length)}</summary>
      <ul class="plain">
        {terms.map((one) => (
          <li>
            <a href={routes.documentVersion(one.id, one.newest.version, carried)} hx-boost="false">
              {documentName(page, one)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Whether the evidence of a fact is kept as a whole: nobody types where a passage stands. */
export function isKept(fact: Fact | undefined): boolean {
  return fact?.evidence !== undefined && "collection" in fact.evidence
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
            hint: <Answer page={page} factor={factor} fact={fact} authors={authors} subjects={subjects} />,
          }
        })}
      />
      <Input page={page} typed={typed} faults={faults} name="why" label={t.why} hint={t.whyHint} optional />
    </div>
  )
}
