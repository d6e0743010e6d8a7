import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { DraftHead } from "../drafts/head.tsx"
import type { DraftNamed, ShownStep, ShownVersion } from "../drafts/model.ts"
import { authorText } from "../fact/names.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Faults, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import { Done } from "../people/done.tsx"
import { shortHash } from "../tool/words.ts"

export interface DraftVersionsModel {
  draft: DraftNamed
  /** The newest first. */
  versions: readonly ShownVersion[]
  steps: readonly ShownStep[]
  people: EventNames["people"]
  /** Something was changed since the newest version. */
  changed: boolean
  /** Findings that keep the draft from being submitted as it is now. */
  blocks: number
  /** It can be kept: neither signed nor set aside. */
  isOpen: boolean
}

interface Props {
  page: Page
  model: DraftVersionsModel
  typed: Typed
  faults: readonly Fault[]
  /** Somebody changed the draft meanwhile. */
  stale?: boolean | undefined
  done?: string | undefined
}

/** Versions of a draft that were kept, and the way to keep one more. */
export function DraftVersionsPage({ page, model, typed, faults, stale, done }: Props) {
  const t = page.t.drafts.versions
  const { draft, versions } = model
  return (
    <div class="stack loose">
      {done ? <Done>{done}</Done> : null}
      <Faults page={page} faults={faults} />
      {stale ? (
        <div class="note if" role="alert" tabindex={-1} data-land>
          <p>
            <Mark id="warn" /> {t.stale}
          </p>
        </div>
      ) : null}
      <DraftHead page={page} draft={draft} title={draft.title} current="versions" />
      <p class="lede">{t.lede}</p>
      <Keep page={page} model={model} typed={typed} faults={faults} />
      <section class="stack tight" aria-labelledby="versions">
        <h2 id="versions">{t.title(versions.length)}</h2>
        {versions.length === 0 ? <p class="empty">{t.none}</p> : <Table page={page} model={model} />}
      </section>
    </div>
  )
}

function Keep({ page, model, typed, faults }: Omit<Props, "done" | "stale">) {
  const t = page.t.drafts.versions
  const { draft, versions, changed, blocks, isOpen } = model
  const newest = versions[0]?.number
  if (draft.standing === "set-aside") return <p class="note">{t.setAside}</p>
  if (!isOpen) return null
  if (!changed && newest !== undefined) return <p class="dim">{t.unchanged(newest)}</p>
  const next = (newest ?? 0) + 1
  return (
    <section class="stack tight" aria-labelledby="keep">
      <h2 id="keep">{t.keep}</h2>
      <p>
        {newest === undefined ? null : `${t.changed(newest)} `}
        {t.keepText(next)}
      </p>
      {blocks > 0 ? (
        <p class="note if">
          <Mark id="warn" /> {t.blocked(blocks)} <a href={routes.draft(draft.id, { part: "open" })}>{t.one.room}</a>
        </p>
      ) : null}
      <form method="post" action={routes.draftVersions(draft.id)} class="stack form">
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        <TextArea page={page} typed={typed} faults={faults} name="note" label={t.note} hint={t.noteHint} optional />
        <p>
          <button type="submit" class="btn go">
            {t.submit(next)}
          </button>
        </p>
      </form>
    </section>
  )
}

function Table({ page, model }: Pick<Props, "page" | "model">) {
  const t = page.t.drafts.versions
  const { draft, versions, people } = model
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.version, head.note, head.made, head.steps, head.hash]}>
      <Rows>
        {versions.map((version) => (
          <Row>
            <RowHead class="full">
              <a href={routes.draftVersion(draft.id, version.number)}>{t.name(version.number)}</a>
              {version.number > 1 ? (
                <small>
                  <a href={routes.draftComparison(draft.id, { from: version.number - 1, to: version.number })}>
                    {t.compare(version.number - 1)}
                  </a>
                </small>
              ) : null}
            </RowHead>
            <Cell label={head.note} class="any">
              {version.note === undefined ? (
                <span class="dim">{t.noNote}</span>
              ) : (
                <span class="told">{version.note}</span>
              )}
            </Cell>
            <Cell label={head.made}>
              <Moment page={page} at={version.madeAt} time />
              <small>{t.by(authorText(version.madeBy, people, page))}</small>
            </Cell>
            <Cell label={head.steps}>
              <StepsOf page={page} model={model} version={version.number} />
            </Cell>
            <Cell label={head.hash}>
              <code title={version.sha256}>{shortHash(version.sha256)}</code>
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

/** What was done with a version, in few words. */
export function StepsOf({
  page,
  model: { steps },
  version,
}: {
  page: Page
  model: Pick<DraftVersionsModel, "steps">
  version: number
}) {
  const { versions: t, steps: words } = page.t.drafts
  const own = steps.filter((step) => step.version === version)
  if (own.length === 0) return <span class="dim">{t.noSteps}</span>
  return (
    <ul class="plain">
      {own.map(({ kind, at, day }) => (
        <li>
          {words.did[kind]}{" "}
          {day === undefined ? <Moment page={page} at={at} /> : words.on(dayText(day, page.lang, "short"))}
        </li>
      ))}
    </ul>
  )
}
