import { dayText } from "../../src/core/day-text.ts"
import type { Dimension, Factor } from "../../src/core/methodology.ts"
import type { NamedThing } from "../../src/core/past-event.ts"
import type { Block } from "../../src/core/reading.ts"
import type { Range } from "../../src/core/reading-inline.ts"
import { longestPassage } from "../../src/core/reading-passage.ts"
import type { Subject } from "../../src/core/register.ts"
import { subjectPath } from "../../src/core/subject.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { type Carried, carriedQuery } from "../document/carried.ts"
import { dayOf, documentName, type PlanNamed, planNamed } from "../document/model.ts"
import { QuotedText } from "../document/text.tsx"
import { mayRecord } from "../fact/may-record.ts"
import { nameText } from "../fact/names.ts"
import { wholePoints } from "../parts/figure.ts"
import { Select } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { hiddenFields, Options, type VersionModel } from "./document-version.tsx"

export interface Subjects {
  offered: readonly { subject: Subject; named: NamedThing }[]
  all: readonly PlanNamed[]
  chosen?: Subject | undefined
}

interface Props {
  page: Page
  reading: VersionModel
  blocks: readonly Block[]
  /** The passage that is meant; undefined where nothing was chosen. */
  range: Range | undefined
  /** As addresses carry it. */
  name: string | undefined
  /** Everywhere the same characters stand. */
  again: readonly Range[] | undefined
  subjects: Subjects
  carried: Carried
  /** What the address carries. */
  query: Query
  /** Those that are asked about plans. */
  factors: readonly Factor[]
  dimensions: readonly Dimension[]
}

/** A passage that was chosen: what it says, where it stands, and for which question it is evidence. */
export function PassagePage(props: Props) {
  const { page, reading, range, query } = props
  const t = page.t.reading.passage
  const { document, version } = reading
  const tooLong = range !== undefined && range.end - range.start > longestPassage
  const back = routes.documentVersion(document.id, version.version, {
    ...query,
    ...(range && { passage: `${range.start}-${range.end}` }),
  })
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={range ? `${back}#passage` : back} hx-boost="false">
            {t.back}
          </a>
        </p>
        <h1>{t.title}</h1>
      </div>
      {range && !tooLong ? (
        <>
          <Quote {...props} range={range} />
          {mayRecord(page) ? <Questions {...props} /> : <p class="small">{t.readOnly}</p>}
        </>
      ) : (
        <p class="note no" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {tooLong ? t.long(longestPassage) : t.none}{" "}
          <a href={back} hx-boost="false">
            {t.again}
          </a>
        </p>
      )}
    </div>
  )
}

function Quote({ page, reading, blocks, range, again = [], query }: Props & { range: Range }) {
  const t = page.t.reading.passage
  const { document, version, text } = reading
  const nth = again.findIndex(({ start }) => start === range.start) + 1
  return (
    <figure class="stack tight">
      <blockquote class="cite">
        <QuotedText text={text} blocks={blocks} range={range} />
      </blockquote>
      <figcaption class="meta">
        {t.from} <bdi>{documentName(page, document)}</bdi>, {page.t.reading.day(dayText(dayOf(version), page.lang))},{" "}
        {t.place(wholePoints(range.start, page.lang), wholePoints(range.end, page.lang))}
      </figcaption>
      {again.length > 1 ? (
        <p class="small">
          {t.several(nth, again.length)} {t.others}{" "}
          {again.slice(0, 12).map(({ start, end }, index) =>
            start === range.start ? null : (
              <>
                {" "}
                <a
                  href={`${routes.documentVersion(document.id, version.version, { ...query, passage: `${start}-${end}` })}#passage`}
                  hx-boost="false"
                >
                  {String(index + 1)}
                </a>
              </>
            ),
          )}
        </p>
      ) : null}
    </figure>
  )
}

/** About whom, and for which question; the question that the reader came with stands first. */
function Questions(props: Props) {
  const { page, subjects, carried, factors, dimensions } = props
  const t = page.t.reading.passage
  const asked = factors.find(({ id }) => id === carried.factor)
  const others = dimensions.map((dimension) => ({
    dimension,
    own: factors.filter((factor) => factor.dimension === dimension.id && factor !== asked),
  }))
  const list = others.map(({ dimension, own }) =>
    own.length === 0 ? null : (
      <details>
        <summary>
          {dimension.id}. {dimension.name[page.lang]}
        </summary>
        <ul class="lines">
          {own.map((factor) => (
            <li>
              <Question {...props} factor={factor} />
            </li>
          ))}
        </ul>
      </details>
    ),
  )
  return (
    <>
      <About {...props} />
      {subjects.chosen ? (
        <section class="stack questions" aria-labelledby="questions">
          <h2 id="questions">{t.factor}</h2>
          {asked ? (
            <>
              <div class="card">
                <Question {...props} factor={asked} main />
              </div>
              <details>
                <summary>{t.otherFactor}</summary>
                <div class="stack tight">{list}</div>
              </details>
            </>
          ) : (
            list
          )}
        </section>
      ) : null}
    </>
  )
}

function Question({ page, factor, main, carried, name }: Props & { factor: Factor; main?: true }) {
  const t = page.t.reading.passage
  const title = `${factor.id} ${factor.name[page.lang]}`
  const corrects = factor.id === carried.factor ? carried.corrects : undefined
  const href = routes.newFact({ ...carriedQuery({ ...carried, factor: factor.id, corrects }), passage: name })
  return (
    <div class="row ends">
      <div class="stack tight">
        <p>
          <b>{title}</b>
          <br />
          {factor.question[page.lang]}
        </p>
        <details class="small" open={main}>
          <summary>{page.t.reading.reading.options}</summary>
          <Options page={page} factor={factor} />
        </details>
      </div>
      <a class={main ? "btn go" : "btn"} href={href}>
        {t.answer}
        <span class="vh">{`, ${t.answerFactor(title)}`}</span>
      </a>
    </div>
  )
}

/** Whom the passage is evidence about: the likely ones, or any plan. */
function About({ page, subjects: { offered, all, chosen }, reading, range, query }: Props) {
  const t = page.t.reading.passage
  const options =
    offered.length > 0
      ? offered.map((one) => ({ value: subjectPath(one.subject), label: nameText(one, page) }))
      : all.map((plan) => ({ value: `plan/${plan.slug}`, label: planNamed(plan, page) }))
  const { plan: _plan, tool: _tool, organisation: _organisation, ...rest } = query
  const passage = range && `${range.start}-${range.end}`
  if (options.length === 0) return <p class="small">{page.t.reading.add.noPlans}</p>
  return (
    <form
      method="get"
      action={routes.documentPassage(reading.document.id, reading.version.version)}
      class="stack form tight"
    >
      {hiddenFields({ ...rest, passage })}
      <Select
        page={page}
        name="about"
        label={t.whom}
        hint={offered.length === 0 ? t.noWhom : undefined}
        value={chosen && subjectPath(chosen)}
        options={options}
      />
      {options.length > 1 || !chosen ? (
        <p>
          <button type="submit" class={chosen ? "btn" : "btn go"}>
            {t.choose}
          </button>
        </p>
      ) : null}
    </form>
  )
}
