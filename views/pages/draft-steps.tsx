import type { Child } from "hono/jsx"
import type { ClauseFinding } from "../../src/core/clause-finding.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import { type DraftStepKind, nextSteps } from "../../src/core/draft.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { DraftHead } from "../drafts/head.tsx"
import type { DraftNamed, ShownStep } from "../drafts/model.ts"
import { type CheckedCopy, SignedCopy } from "../drafts/signed-copy.tsx"
import { authorText } from "../fact/names.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"
import { FindingList } from "./draft-version.tsx"

export interface DraftStepsModel {
  draft: DraftNamed
  /** In the order in which they were taken. */
  steps: readonly ShownStep[]
  people: EventNames["people"]
  /** Something was changed since the newest version. */
  changed: boolean
  /** What keeps the newest version from being submitted. */
  blocks: readonly ClauseFinding[]
  /** Those who can approve or send back, by name. */
  approvers: readonly string[]
  /** The reader is one of them. */
  approves: boolean
}

interface Props {
  page: Page
  model: DraftStepsModel
  faults?: readonly Fault[]
  /** The step that was wanted can no longer be taken. */
  gone?: boolean | undefined
  /** Blocks stood in the way of the step that was wanted. */
  refused?: boolean | undefined
  /** A file that was held against the signed copy. */
  checked?: CheckedCopy | undefined
  done?: string | undefined
}

/** How far a draft came, and what can be done next. */
export function DraftStepsPage({ page, model, faults = [], gone, refused, checked, done }: Props) {
  const t = page.t.drafts.steps
  const { draft, steps } = model
  const signed = steps.findLast(({ kind }) => kind === "signed")
  return (
    <div class="stack loose">
      {done ? <Done>{done}</Done> : null}
      <Faults page={page} faults={faults} />
      {gone ? (
        <div class="note if" role="alert" tabindex={-1} data-land>
          <p>
            <Mark id="warn" /> {t.gone}
          </p>
        </div>
      ) : null}
      <DraftHead page={page} draft={draft} title={draft.title} current="steps" />
      <p class="lede">{t.lede}</p>
      <Now page={page} model={model} refused={refused} />
      {signed ? (
        <SignedCopy
          page={page}
          draft={draft.id}
          step={signed}
          checked={checked}
          faults={faults.filter(({ place }) => place === "file")}
        />
      ) : null}
      <History page={page} model={model} />
    </div>
  )
}

function Now({ page, model, refused }: Pick<Props, "page" | "model" | "refused">) {
  const t = page.t.drafts.steps
  const { draft, changed, blocks } = model
  const { id, standing, version } = draft
  return (
    <section class="stack tight" aria-labelledby="now">
      <h2 id="now">{t.now}</h2>
      {version === undefined ? (
        <p>{standing === "set-aside" ? t.stands["set-aside"]() : t.noVersion}</p>
      ) : (
        <p>
          {t.stands[standing](version)} <a href={routes.draftVersion(id, version)}>{t.see}</a>
        </p>
      )}
      <Reason page={page} model={model} />
      {version !== undefined && changed && nextSteps(standing).length > 0 ? (
        <p class="note">{t.changed(version)}</p>
      ) : null}
      {blocks.length > 0 && nextSteps(standing).includes("submitted") ? (
        <div class="note no stack tight" {...(refused ? { role: "alert", tabindex: -1, "data-land": true } : {})}>
          <h3 class="sub">
            <Mark id="stop" /> {t.blocks(blocks.length)}
          </h3>
          <p>{t.blocksText}</p>
          <FindingList page={page} id={id} findings={blocks} />
        </div>
      ) : null}
      <Next page={page} model={model} />
    </section>
  )
}

/** Why the newest version was sent back. */
function Reason({ page, model: { draft, steps, people } }: Pick<Props, "page" | "model">) {
  const last = steps.findLast(({ version }) => version === draft.version)
  if (last?.kind !== "returned" || last.note === undefined) return null
  return (
    <blockquote class="note stack tight">
      <p class="told any">{last.note}</p>
      <p class="small dim">
        {authorText(last.by, people, page)}, <Moment page={page} at={last.at} />
      </p>
    </blockquote>
  )
}

const legalSteps: readonly DraftStepKind[] = ["approved", "returned"]

function Next({ page, model }: Pick<Props, "page" | "model">) {
  const t = page.t.drafts.steps
  const { draft, blocks, approvers, approves, changed } = model
  const { id, standing, version } = draft
  const keepsFirst = version === undefined ? standing === "open" : changed && nextSteps(standing).includes("submitted")
  const isLegals = standing === "submitted"
  const steps = nextSteps(standing).filter(
    (kind) =>
      version !== undefined && (approves || !legalSteps.includes(kind)) && !(kind === "submitted" && blocks.length > 0),
  )
  return (
    <div class="stack tight noprint">
      {isLegals && !approves ? (
        <p>{approvers.length === 0 ? t.noApprover : t.approvers(listText(approvers, page.lang, "and"))}</p>
      ) : null}
      {standing === "signed" ? <p class="dim">{t.nothing}</p> : null}
      <p class="row">
        {keepsFirst ? (
          <a class="btn go" href={routes.draftVersions(id)}>
            {t.keepFirst}
          </a>
        ) : null}
        {steps.map((kind, index) => (
          <a class={index === 0 && !keepsFirst ? "btn go" : "btn"} href={routes.draftSteps(id, { step: kind })}>
            {t.go[kind]}
          </a>
        ))}
        <Aside page={page} draft={draft} />
      </p>
    </div>
  )
}

function Aside({ page, draft: { id, standing } }: { page: Page; draft: DraftNamed }): Child {
  const t = page.t.drafts.aside
  if (standing === "signed") return null
  if (standing !== "set-aside") return <a href={routes.draftAside(id)}>{t.out}</a>
  return (
    <form method="post" action={routes.draftAside(id)}>
      <button type="submit" class="btn go" name="what" value="up">
        {t.up}
      </button>
    </form>
  )
}

function History({ page, model: { draft, steps, people } }: Pick<Props, "page" | "model">) {
  const t = page.t.drafts.steps
  const { head } = t
  return (
    <section class="stack tight" aria-labelledby="history">
      <h2 id="history">{t.history}</h2>
      {steps.length === 0 ? (
        <p class="dim">{t.none}</p>
      ) : (
        <Fold caption={t.caption} heads={[head.what, head.version, head.by, head.at, head.note]}>
          <Rows>
            {steps.toReversed().map(({ kind, version, by, at, day, note }) => (
              <Row>
                <RowHead>
                  {t.did[kind]}
                  {day === undefined ? null : <> {t.on(dayText(day, page.lang, "short"))}</>}
                </RowHead>
                <Cell label={head.version}>
                  <a href={routes.draftVersion(draft.id, version)}>{page.t.drafts.version(version)}</a>
                </Cell>
                <Cell label={head.by} class="any">
                  {authorText(by, people, page)}
                </Cell>
                <Cell label={head.at}>
                  <Moment page={page} at={at} time />
                </Cell>
                <Cell label={head.note} class="any">
                  {note === undefined ? <span class="dim">–</span> : <span class="told">{note}</span>}
                </Cell>
              </Row>
            ))}
          </Rows>
        </Fold>
      )}
      <p class="small noprint">
        <a href={routes.history(`work/draft/${draft.id}`)}>{t.log}</a>
      </p>
    </section>
  )
}
