import type { Page } from "../../src/web/page.ts"
import { Mark } from "../parts/marks.tsx"
import { closedTexts, type FindingText, findingText, otherMeasures, type Reading } from "./texts.ts"

interface Props {
  page: Page
  reading: Reading
}

/** What was wrong or missing, the severest first, with what was written about it. */
export function FindingsSection({ page, reading }: Props) {
  const { report, keeps } = reading
  const t = page.t.frozen.findings
  const wanting = (
    <>
      <Measures page={page} reading={reading} />
      <Closed page={page} reading={reading} />
    </>
  )
  if (!report.methodology) return wanting
  return (
    <section class="stack" aria-labelledby="findings">
      <h2 id="findings">{t.title(report.findings.length)}</h2>
      {keeps ? null : <p class="small dim">{t.withheld}</p>}
      {report.findings.length === 0 ? <p>{t.none}</p> : null}
      <ul class="lines">
        {report.findings.map((finding) => (
          <Finding page={page} text={findingText(finding, reading)} severity={finding.severity} keeps={keeps} />
        ))}
      </ul>
      {wanting}
    </section>
  )
}

const marks = { blocks: "stop", unknown: "ask", major: "warn", minor: "if" } as const

interface FindingProps {
  page: Page
  text: FindingText
  severity: keyof typeof marks
  keeps: boolean
}

function Finding({ page, text, severity, keeps }: FindingProps) {
  const t = page.t.frozen.findings
  return (
    <li class="stack tight">
      <p>
        <span class="stop">
          <Mark id={marks[severity]} /> {text.severity}
        </span>{" "}
        <b>{text.factor}</b>
      </p>
      <p class="small">
        {text.answer}
        {text.gate === undefined ? "" : ` · ${text.gate}`}
      </p>
      <p class="small dim">
        {text.where} {text.mend}
      </p>
      {text.absolute === undefined ? null : (
        <p class="small">
          <b>{text.absolute}</b>
        </p>
      )}
      {!keeps ? null : text.justification === undefined ? (
        <p class="small dim">{t.noJustification}</p>
      ) : (
        <Measure title={t.justification} text={text.justification} />
      )}
    </li>
  )
}

/** What people wrote, in their own lines. */
function Measure({ title, text }: { title: string; text: string }) {
  return (
    <div class="measure">
      <p class="small">
        <b>{title}</b>
      </p>
      <p class="written">{text}</p>
    </div>
  )
}

function Measures({ page, reading }: Props) {
  const rest = otherMeasures(reading)
  if (rest.length === 0) return null
  return (
    <div class="stack tight">
      <h3>{page.t.frozen.findings.others}</h3>
      {rest.map(([factor, text]) => (
        <Measure title={factor} text={text} />
      ))}
    </div>
  )
}

function Closed({ page, reading }: Props) {
  const closed = closedTexts(reading)
  if (closed.length === 0) return null
  return (
    <div class="stack tight">
      <h3>{page.t.frozen.findings.closed}</h3>
      {closed.map(({ factor, question, note, closing }) => (
        <div class="measure">
          <p class="small">
            <b>{question}</b>
          </p>
          <p class="written">{note}</p>
          <p class="small dim">
            {factor} · {closing}
          </p>
        </div>
      ))}
    </div>
  )
}
