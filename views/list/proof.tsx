import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { answerLabels, outcomeLabels, preconditionLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { Scroll } from "../parts/scroll.tsx"
import { Shown } from "../parts/shown.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import { CellList } from "./cells.tsx"
import { size } from "./figures.ts"
import type { MadeProof, ShownProof } from "./proof-model.ts"

interface Props {
  page: Page
  shown: ShownProof
  made: MadeProof
}

/** "Acme Writer, Team"; the slug where no list knows its name. */
export function planText({ t, lang }: Page, { plan, file }: MadeProof): string {
  return plan ? t.proofs.plan(plan.tool, plan.name[lang]) : (file.payload.question.plan ?? "")
}

/** What was answered, by which list, what was recorded since, and the file. */
export function ProofParts(props: Props) {
  return (
    <>
      <Statement {...props} />
      <div class="cols two">
        <Later {...props} />
        <Identity {...props} />
      </div>
      <div class="cols two">
        <Worth {...props} />
        <File {...props} />
      </div>
    </>
  )
}

function Statement({ page, shown, made }: Props) {
  const t = page.t.proofs
  const { question, answer, revision, final } = made.file.payload
  const named = (names: ShownProof["classes"], ids: readonly string[]) =>
    ids.length === 0 ? undefined : ids.map((id) => names.get(id)?.[page.lang] ?? id).join(", ")
  const about = [named(shown.uses, question.use), named(shown.classes, question.data)] as const
  const told = [dayText(question.day, page.lang), planText(page, made)] as const
  const at = revision && momentText(page, revision.issuedAt, true)
  return (
    <section class="card stack" aria-labelledby="said">
      <div class="row">
        <h2 id="said" class="sub">
          {t.said}
        </h2>
        <AnswerTag answer={answer.answer} page={page} />
      </div>
      <p class="lede">
        {depends(made)
          ? t.depends(...told, t.dependsOn(...about))
          : t.statements[answer.answer](...told, t.scope(...about))}
      </p>
      {revision ? <p>{t.reply(answer.reason[page.lang])}</p> : null}
      <Conditions page={page} made={made} />
      <Preconditions page={page} made={made} />
      <Cells page={page} shown={shown} made={made} />
      <p>{revision && at ? (final ? t.source : t.sourceToday)(revision.revision, at) : t.none}</p>
      {answer.unlisted && revision ? <p class="small">{t.unlisted}</p> : null}
    </section>
  )
}

type Part = Omit<Props, "shown">

/** What was left open of the question decides: allowed here, and not there. */
function depends({ file }: MadeProof): boolean {
  return file.payload.answer.reason.code === "depends"
}

function Conditions({ page, made }: Part) {
  const { conditions } = made.file.payload.answer
  if (conditions.length === 0) return null
  return (
    <div class="stack tight">
      <h3 class="sub">{depends(made) ? page.t.proofs.someConditions : page.t.proofs.conditions}</h3>
      <ol>
        {conditions.map(({ id: _, ...text }) => (
          <li>
            <Shown text={text} page={page} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Preconditions({ page, made }: Part) {
  const t = page.t.proofs
  const states = made.file.payload.answer.plans.flatMap(({ preconditions }) => preconditions)
  if (states.length === 0) return null
  return (
    <div class="stack tight">
      <h3 class="sub">{t.preconditions}</h3>
      <ul class="lines">
        {states.map(({ id, holds }) => (
          <li>
            {holds ? null : <Mark id="warn" />} {preconditionLabels[id].name[page.lang]}{" "}
            <small>{holds ? t.holds : t.lapsed}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Of a question that leaves something open: every answer, those that are alike together. */
function Cells({ page, shown, made }: Props) {
  const cells = made.file.payload.answer.plans.flatMap((plan) => plan.cells)
  if (cells.length < 2) return null
  return (
    <details class="small" open={depends(made)}>
      <summary>{page.t.proofs.cells}</summary>
      <ul class="plain stack tight unfolded">
        {[...Map.groupBy(cells, ({ answer }) => answer)].map(([answer, group]) => (
          <li>
            {answerLabels[answer].label[page.lang]}
            <CellList page={page} cells={group} names={shown} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Later({ page, made }: Part) {
  const t = page.t.proofs.later
  const { recordedLater } = made.file.payload
  return (
    <section class="stack tight" aria-labelledby="later">
      <h2 id="later">{t.title}</h2>
      {recordedLater.length === 0 ? (
        <p class="dim">{t.none}</p>
      ) : (
        <>
          <ul class="lines">
            {recordedLater.map(({ decision, outcome, validFrom, recordedAt }) => (
              <li>
                {t.from(
                  outcomeLabels[outcome][page.lang],
                  dayText(validFrom, page.lang),
                  momentText(page, recordedAt, true),
                )}{" "}
                {made.register ? (
                  <a class="noprint" href={routes.decision(decision)}>
                    {t.read}
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
          <p class="small dim">{t.note}</p>
        </>
      )}
    </section>
  )
}

function Identity({ page, made }: Part) {
  const t = page.t.proofs.identity
  const { revision } = made.file.payload
  if (!revision) return null
  return (
    <section class="stack tight" aria-labelledby="identity">
      <h2 id="identity">{t.title}</h2>
      <dl class="kv">
        <dt>{t.revision}</dt>
        <dd>{revision.revision}</dd>
        <dt>{t.serial}</dt>
        <dd>
          <code class="serial">{revision.serial}</code>
        </dd>
        <dt>{t.issued}</dt>
        <dd>
          <time datetime={revision.issuedAt}>{momentText(page, revision.issuedAt, true)}</time>
        </dd>
        <dt>{t.hash}</dt>
        <dd>
          <code>{revision.sha256}</code>
        </dd>
        <dt>{t.length}</dt>
        <dd>{size(revision.length, page.lang)}</dd>
        <dt>{t.bytes}</dt>
        <dd>
          <a href={revision.path} hx-boost="false">
            <code>{revision.path}</code>
          </a>
        </dd>
        <dt>{t.ledger}</dt>
        <dd>
          {t.head(revision.ledger.size)} <code>{revision.ledger.head}</code>
        </dd>
      </dl>
    </section>
  )
}

function Worth({ page, made }: Part) {
  const t = page.t.proofs.worth
  const { notice, issuedAt } = made.file.payload
  return (
    <section class="stack tight" aria-labelledby="worth">
      <h2 id="worth">{t.title}</h2>
      <p>{notice[page.lang]}</p>
      <p class="dim">{t.made(momentText(page, issuedAt, true))}</p>
    </section>
  )
}

function File({ page, made }: Part) {
  const t = page.t.proofs.file
  const { file, address, fileName } = made
  const { revision } = file.payload
  const listName = revision && `list-${revision.revision}.json`
  const options = [`--proof ${fileName}`, ...(listName ? [`--list ${listName}`] : []), "--pin PIN"]
  const command = ["npx aval list verify", ...options].join(" \\\n  ")
  return (
    <section class="stack tight noprint" aria-labelledby="file">
      <h2 id="file">{t.title}</h2>
      {file.unsigned ? (
        <p class="note if">
          <Mark id="warn" /> {file.unsigned[page.lang]}
        </p>
      ) : (
        <p>{t.signed}</p>
      )}
      <p class="row">
        <a class="btn go" href={address} download={fileName} hx-boost="false">
          {t.download}
        </a>
        {revision && listName ? (
          <a class="btn" href={revision.path} download={listName} hx-boost="false">
            {t.list(revision.revision)}
          </a>
        ) : null}
      </p>
      {file.unsigned ? null : (
        <>
          <h3 class="sub">{t.verify}</h3>
          <Scroll label={t.verify}>
            <pre class="sample">
              <code>{command}</code>
            </pre>
          </Scroll>
          <p class="small">{t.text}</p>
        </>
      )}
    </section>
  )
}
