import type { Child } from "hono/jsx"
import { type ClauseFinding, findingGravities } from "../../src/core/clause-finding.ts"
import type { OpenPoint } from "../../src/core/clause-tree.ts"
import { listText } from "../../src/core/day-text.ts"
import type { FrozenDraft } from "../../src/core/draft.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Language } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Downloads } from "../clauses/downloads.tsx"
import { TreePreview } from "../clauses/tree.tsx"
import { DraftHead } from "../drafts/head.tsx"
import type { DraftNamed, ShownStep, ShownVersion } from "../drafts/model.ts"
import { authorText } from "../fact/names.ts"
import { Mark, type MarkId } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Tabs } from "../parts/tabs.tsx"
import { Done } from "../people/done.tsx"
import { StepsOf } from "./draft-versions.tsx"

export interface DraftVersionModel {
  draft: DraftNamed
  row: ShownVersion
  frozen: FrozenDraft
  steps: readonly ShownStep[]
  people: EventNames["people"]
  /** In which language the text is shown. */
  show: Language | "both"
  /** The version before it. */
  before?: number | undefined
  /** Word and PDF files can be made here. */
  writes: boolean
}

interface Props {
  page: Page
  model: DraftVersionModel
  done?: string | undefined
}

/** A version as it was kept: what it says, what was found in it, and its documents. Nothing of it changes. */
export function DraftVersionPage({ page, model, done }: Props) {
  const { versions: t } = page.t.drafts
  const { draft, row, frozen, before, writes } = model
  const { id, version = row.number } = draft
  return (
    <div class="stack loose">
      {done ? <Done>{done}</Done> : null}
      <DraftHead page={page} draft={draft} title={t.one.title(row.number, draft.title)}>
        <p class="row small noprint">
          <a href={routes.draftVersions(id)}>{t.one.back}</a>
          {row.number > 1 ? (
            <a href={routes.draftComparison(id, { from: row.number - 1, to: row.number })}>
              {t.compare(row.number - 1)}
            </a>
          ) : null}
          <a href={routes.draftComparison(id, { from: row.number })}>{t.compareNow}</a>
        </p>
      </DraftHead>
      {version > row.number ? (
        <p class="note">
          <a href={routes.draftVersion(id, version)}>{t.one.newer(version)}</a>
        </p>
      ) : null}
      <div class="cols two">
        <Facts page={page} model={model} />
        <section class="stack tight" aria-labelledby="documents">
          <h2 id="documents" class="sub">
            {t.one.documents}
          </h2>
          <Downloads page={page} id={id} tree={frozen.tree} version={row.number} before={before} writes={writes} />
        </section>
      </div>
      <Findings page={page} model={model} />
      <OpenPoints page={page} points={frozen.tree.openPoints} />
      <Reading page={page} model={model} />
    </div>
  )
}

function Facts({ page, model }: Props) {
  const { one: t } = page.t.drafts.versions
  const { row, frozen, people } = model
  const { tree } = frozen
  const rows: (readonly [string, Child])[] = [
    [
      t.made,
      <>
        <Moment page={page} at={row.madeAt} time /> {page.t.drafts.versions.by(authorText(row.madeBy, people, page))}
      </>,
    ],
    [
      t.note,
      row.note === undefined ? (
        <span class="dim">{page.t.drafts.versions.noNote}</span>
      ) : (
        <span class="told">{row.note}</span>
      ),
    ],
    [t.steps, <StepsOf page={page} model={model} version={row.number} />],
    [
      t.languages,
      listText(
        tree.languages.map((language) => t.language[language]),
        page.lang,
        "and",
      ),
    ],
    [t.library, `${tree.library}, ${t.clauses(tree.clauses.length)}`],
    [t.hash, <code class="any">{row.sha256}</code>],
  ]
  return (
    <section class="stack tight" aria-labelledby="facts">
      <h2 id="facts" class="sub">
        {t.facts}
      </h2>
      <dl class="kv">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="any">{value}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function Findings({ page, model: { frozen, draft } }: Props) {
  const { one: t } = page.t.drafts.versions
  return (
    <section class="stack tight" aria-labelledby="findings">
      <h2 id="findings" class="sub">
        {t.findings}
      </h2>
      {frozen.findings.length === 0 ? (
        <p class="dim">{t.noFindings}</p>
      ) : (
        <FindingList page={page} id={draft.id} findings={frozen.findings} />
      )}
    </section>
  )
}

/** Findings, the gravest first; each leads to its clause in the room. */
export function FindingList({ page, id, findings }: { page: Page; id: string; findings: readonly ClauseFinding[] }) {
  const { one: t } = page.t.drafts.versions
  const rank = ({ gravity }: ClauseFinding) => findingGravities.indexOf(gravity)
  return (
    <ul class="lines small">
      {findings
        .toSorted((a, b) => rank(a) - rank(b))
        .map(({ gravity, clause, message }) => (
          <li class="standing">
            <Mark id={marks[gravity]} />
            <span class="any">
              <b>{t.gravity[gravity]}</b> <a href={routes.draft(id, { part: clause ?? "open" })}>{clause ?? t.room}</a>{" "}
              {message[page.lang]}
            </span>
          </li>
        ))}
    </ul>
  )
}

const marks: Readonly<Record<ClauseFinding["gravity"], MarkId>> = { block: "stop", warn: "warn", note: "ask" }

function OpenPoints({ page, points }: { page: Page; points: readonly OpenPoint[] }) {
  const { one: t } = page.t.drafts.versions
  return (
    <section class="stack tight" aria-labelledby="open">
      <h2 id="open" class="sub">
        {t.open}
      </h2>
      {points.length === 0 ? (
        <p class="dim">{t.noOpen}</p>
      ) : (
        <ol class="lines small">
          {points.map(({ number, label, paragraphs }) => (
            <li>
              <b class="n">{number}</b> {label[page.lang]}
              {paragraphs.length === 0 ? null : <span class="dim">{t.at(paragraphs.join(", "))}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Reading({ page, model: { draft, row, frozen, show } }: Props) {
  const { one: t } = page.t.drafts.versions
  const { tree } = frozen
  const at = (value: string) => `${routes.draftVersion(draft.id, row.number, { show: value })}#text`
  return (
    <section class="stack" aria-labelledby="text">
      <h2 id="text">{t.text}</h2>
      {tree.languages.length > 1 ? (
        <Tabs
          label={t.show.label}
          places={[
            ["fr", true, at("fr")],
            ["en", true, at("en")],
            ["both", true, at("both")],
          ]}
          names={t.show}
          current={show}
        />
      ) : null}
      <TreePreview tree={tree} language={show} />
    </section>
  )
}
