import { mayIn } from "../../src/core/access.ts"
import { planName } from "../../src/core/answer-text.ts"
import { type CheckedPassage, type CheckedPassages, passageStatuses } from "../../src/core/passages.ts"
import { toolOf } from "../../src/core/stated.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { originText, shortVersion, typeLanguage } from "../document/model.ts"
import { wholePoints } from "../parts/figure.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Pages } from "../parts/pages.tsx"
import { WorkNav } from "../parts/work-nav.tsx"
import type { Part } from "../people/model.ts"
import { type Words, webAddress } from "../tool/words.ts"

interface Props {
  page: Page
  words: Words
  checked: CheckedPassages
  part: Part<CheckedPassage>
}

/** How the passages stand that the register rests on: counts first, then what needs somebody. */
export function TermsPassagesPage({ page, words, checked, part }: Props) {
  const t = page.t.terms.passages
  const { all, counts, waiting, attention } = checked
  return (
    <div class="stack loose">
      <WorkNav page={page} current="terms" />
      <div class="stack tight">
        <p class="small">
          <a href={routes.terms()}>{t.toTerms}</a>
        </p>
        <h1>{t.title({ found: counts.found, all })}</h1>
        <p class="lede">{all === 0 ? t.none : t.lede}</p>
      </div>
      {all === 0 ? null : <Counts page={page} counts={counts} />}
      {all > 0 && counts.found === all ? <p>{t.allFound}</p> : null}
      <Waiting page={page} waiting={waiting} />
      {attention.length === 0 ? null : <Attention page={page} words={words} part={part} />}
      {all === 0 ? null : (
        <p>
          <a class="btn" href={routes.termsPassages()}>
            {t.again}
          </a>
        </p>
      )}
    </div>
  )
}

const marks = { found: "yes", mismatch: "warn", "no-version": "ask", "no-document": "ask" } as const

function Counts({ page, counts }: { page: Page; counts: CheckedPassages["counts"] }) {
  const t = page.t.terms.passages
  return (
    <ul class="lines" aria-label={t.counts}>
      {passageStatuses
        .filter((status) => status === "found" || counts[status] > 0)
        .map((status) => (
          <li>
            <Mark id={marks[status]} /> <strong class="n">{wholePoints(counts[status], page.lang)}</strong>{" "}
            {t.statuses[status]}
          </li>
        ))}
    </ul>
  )
}

/** Collections that passages wait for, with the way to bring each in. */
function Waiting({ page, waiting }: { page: Page; waiting: CheckedPassages["waiting"] }) {
  const t = page.t.terms.passages
  if (waiting.length === 0) return null
  const writes = mayIn(page.who, "register:write", undefined)
  return (
    <div class="note">
      {waiting.map(({ collection, count }) => (
        <p>
          {t.missing(collection, count)}{" "}
          {writes ? <a href={routes.termsImport({ collection })}>{t.importIt(collection)}</a> : null}
        </p>
      ))}
    </div>
  )
}

function Attention({ page, words, part }: { page: Page; words: Words; part: Part<CheckedPassage> }) {
  const t = page.t.terms.passages
  const { head } = t
  return (
    <section class="stack tight" aria-labelledby="attention">
      <h2 class="sub" id="attention">
        {t.attention}
      </h2>
      <p class="small dim">{t.count(part.total, part.from, part.to)}</p>
      <Fold caption={t.caption} heads={[head.what, head.passage, head.status]}>
        <Rows>
          {part.rows.map((one) => (
            <Row>
              <RowHead class="any">
                <What page={page} words={words} one={one} />
              </RowHead>
              <Cell label={head.passage}>
                <Place page={page} one={one} />
              </Cell>
              <Cell label={head.status}>
                {t.short[one.status]}
                {one.status === "found" ? null : <small>{t.mend[one.status]}</small>}
              </Cell>
            </Row>
          ))}
        </Rows>
      </Fold>
      <Pages
        page={page}
        number={part.page}
        of={part.pages}
        to={(number) => routes.termsPassages({ page: number === 1 ? undefined : number })}
      />
    </section>
  )
}

/** What rests on it: the fact, the note, the state, with a link, and whose it is. */
function What({ page, words, one }: { page: Page; words: Words; one: CheckedPassage }) {
  const t = page.t.terms.passages
  const { resting, name, tool } = one
  const own = name ? shown(name)[page.lang] : ""
  const subject = tool === undefined ? own : planName(tool, own)
  switch (resting.kind) {
    case "fact": {
      const { subject: about } = resting
      const of = about.kind === "company" ? t.company : about.kind === "use" ? words.useName(about.slug) : subject
      return (
        <>
          <a href={routes.fact(resting.id)}>{words.factorName(resting.factor)}</a>
          <small>{of}</small>
        </>
      )
    }
    case "state": {
      const label = t.state(preconditionLabels[resting.precondition].name[page.lang])
      return (
        <>
          {mayIn(page.who, "register:write", undefined) ? <a href={routes.state(resting.id)}>{label}</a> : label}
          <small>{subject}</small>
        </>
      )
    }
    case "note":
      return (
        <>
          <a href={routes.tool(toolOf(resting.plan), { plan: resting.plan })}>
            {t.note(page.t.tool.notes.kinds[resting.note])}
          </a>
          <small>{subject}</small>
        </>
      )
  }
}

/** Where the passage should stand, with a link to the document here, and to the archive where it is published. */
function Place({ page, one: { passage, document, status } }: { page: Page; one: CheckedPassage }) {
  const t = page.t.terms.passages
  const { service, termsType, version, start, end, url } = passage
  const opens = document && (!document.restricted || page.may("files:read"))
  const here =
    document && opens
      ? status === "mismatch"
        ? `${routes.documentVersion(document.id, version, { passage: `${start}-${end}` })}#passage`
        : routes.document(document.id)
      : undefined
  const label = (
    <>
      <bdi>{service}</bdi>, <bdi {...typeLanguage(passage)}>{termsType}</bdi>
    </>
  )
  return (
    <>
      {here ? <a href={here}>{label}</a> : label}
      <small>
        {originText(page, passage)} · {t.at(shortVersion(version))}
        {webAddress(url) ? (
          <>
            {" · "}
            <a href={webAddress(url)} rel="noopener noreferrer external">
              {t.archive}
            </a>
          </>
        ) : null}
      </small>
    </>
  )
}
