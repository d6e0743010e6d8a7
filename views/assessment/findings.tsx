import type { Finding } from "../../src/core/findings.ts"
import type { Side } from "../../src/core/standing.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Level } from "../parts/level.tsx"
import { Mark, type MarkId } from "../parts/marks.tsx"
import type { Words } from "../tool/words.ts"
import type { WorkspaceProps } from "./model.ts"

/** What is wrong, the severest first, with what would mend it and the measures that were written. */
export function FindingsSection({ page, words, reading, writes }: WorkspaceProps) {
  const t = page.t.assessments.findings
  const { findings, progress } = reading.sheet
  const heavy = findings.filter(({ severity }) => severity !== "minor")
  const minor = findings.filter(({ severity }) => severity === "minor")
  const silent = progress.asked - progress.answered - unknownIn(findings)
  const edits = writes && reading.assessment.status === "open"
  const list = (some: readonly Finding[]) => (
    <ul class="lines">
      {some.map((finding) => (
        <FindingLine page={page} words={words} finding={finding} reading={reading} edits={edits} />
      ))}
    </ul>
  )
  return (
    <section class="stack tight" aria-labelledby="findings">
      <h2 id="findings">{t.title(findings.length)}</h2>
      {findings.length === 0 ? <p>{t.none}</p> : null}
      {heavy.length > 0 ? list(heavy) : null}
      {minor.length > 0 ? (
        <details>
          <summary>{t.more(minor.length)}</summary>
          {list(minor)}
        </details>
      ) : null}
      {silent > 0 ? <p class="small dim">{t.silent(silent)}</p> : null}
    </section>
  )
}

function unknownIn(findings: readonly Finding[]): number {
  return findings.filter(({ why }) => why === "unknown").length
}

const marks: Readonly<Record<Finding["severity"], MarkId>> = {
  blocks: "stop",
  unknown: "ask",
  major: "warn",
  minor: "warn",
}

interface LineProps extends Pick<WorkspaceProps, "page" | "words" | "reading"> {
  finding: Finding
  edits: boolean
}

function FindingLine({ page, words, finding, reading, edits }: LineProps) {
  const t = page.t.assessments.findings
  const { factor, severity, option, why, gate, absolute, contexts, justification } = finding
  const { id, contexts: all } = reading.assessment
  const name = words.factorName(factor)
  return (
    <li class="finding">
      <p>
        <span class="stop">
          <Mark id={marks[severity]} /> {t.severities[severity]}
        </span>{" "}
        <a href={`#${factor}`}>{name}</a>
      </p>
      <p class="small">
        <Level option={option} page={page} /> {option === undefined ? t.nothingKnown : words.option(factor, option)}
        {why === "live" || why === "unknown" ? null : ` (${t.weak[why]})`}
        {gate ? (
          <small>{(gate.kind === "gate" ? t.gate : t.stop)(gate.limit, words.option(factor, gate.limit))}</small>
        ) : null}
        {absolute ? (
          <small>
            <b>{t.absolute}</b>
          </small>
        ) : null}
        {contexts.length < all.length ? (
          <small>
            {t.inContexts(contexts.map(({ dataClass, use }) => words.context(dataClass, use)).join(listJoint(page)))}
          </small>
        ) : null}
      </p>
      <p class="small">
        {colon(page, t.mend)} {mendText(page, words, finding)}.
      </p>
      {justification === undefined ? null : (
        <div class="note">
          <h3>{t.justification}</h3>
          <p class="lineated">{justification}</p>
        </div>
      )}
      {edits ? (
        <p class="small noprint">
          <a href={`${routes.assessmentFactor(id, factor)}#justification`}>
            {justification === undefined ? t.justify : t.rewrite}
            <span class="vh">{page.t.assessments.factors.of(name)}</span>
          </a>
        </p>
      ) : null}
    </li>
  )
}

/** "name:", with the space that French puts before the colon. */
export function colon({ lang }: Pick<Page, "lang">, text: string): string {
  return lang === "fr" ? `${text}\u00a0:` : `${text}:`
}

/** What stands between two of a list whose parts have commas. */
export function listJoint({ lang }: Pick<Page, "lang">): string {
  return lang === "fr" ? "\u202f; " : "; "
}

function mendText(page: Page, words: Words, { factor, why, mend }: Finding): string {
  const t = page.t.assessments.findings
  if (why === "rule") return t.ruleMend
  const answer = mend.onlyProof ? t.onlyProof : t.option(mend.option, words.option(factor, mend.option))
  const proof = (side: Side) => t.proof[side]
  const shownBy =
    mend.sides.length === 2 ? t.both(proof("plan"), proof("own")) : mend.sides.map((side) => proof(side)).join("")
  return [answer, shownBy].filter((text) => text !== "").join(", ")
}
