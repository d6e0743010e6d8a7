import type { Fault } from "../../src/core/errors.ts"
import type { ListDiff } from "../../src/core/list-diff.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import type { ShownDiff } from "../list/diff-model.ts"
import { DiffTools } from "../list/diff-tools.tsx"
import { Faults, Input } from "../parts/form.tsx"
import { momentText } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"

interface Props {
  page: Page
  shown: ShownDiff
}

/** Says the result first: heading and title. */
export function diffTitle({ t }: Page, { diff, from, to }: ShownDiff["changes"]): string {
  const { loosened, tightened } = diff.answers
  if (from.revision === to.revision) return t.diff.titleSame(from.revision)
  return t.diff.title(from.revision, to.revision, loosened, tightened)
}

/** What changes from one revision of the list to another, as people read it. */
export function ListDiffPage({ page, shown }: Props) {
  const t = page.t.diff
  const { changes } = shown
  const { diff, from, to } = changes
  const same = from.revision === to.revision
  return (
    <div class="stack loose">
      <header class="stack tight">
        <nav class="meta noprint" aria-label={t.list}>
          <a href={routes.list}>{t.list}</a>
        </nav>
        <h1 class="long">{diffTitle(page, changes)}</h1>
        <p class="lede">{t.lede(momentText(page, from.issuedAt, true), momentText(page, to.issuedAt, true))}</p>
        {from.revision > to.revision ? <p class="small">{t.backwards}</p> : null}
      </header>
      <CompareForm page={page} from={from.revision} to={to.revision} />
      {same ? <p class="empty">{t.same}</p> : <Summary page={page} diff={diff} />}
      <Ways page={page} shown={shown} />
      {same ? null : <Body page={page} shown={shown} />}
    </div>
  )
}

function Body({ page, shown }: Props) {
  const { tools, vocabulary, conditions } = shown.changes.diff
  const others = [...idsOf(conditions), ...conditions.changed, ...idsOf(vocabulary.classes), ...idsOf(vocabulary.uses)]
  if (tools.length + others.length === 0) return <p class="empty">{page.t.diff.nothing}</p>
  return (
    <>
      <DiffTools page={page} shown={shown} />
      <Conditions page={page} shown={shown} />
      <Vocabulary page={page} shown={shown} />
    </>
  )
}

function Summary({ page, diff }: { page: Page; diff: ListDiff }) {
  const t = page.t.diff.summary
  const { answers, tools, conditions, vocabulary } = diff
  const plans = tools.flatMap((tool) => tool.plans)
  const words = [vocabulary.classes, vocabulary.uses]
  const changeCounts = (items: readonly { change: "added" | "removed" | "changed" }[]) => {
    const count = (change: string) => items.filter((item) => item.change === change).length
    return counted([count("added"), count("removed"), count("changed")])
  }
  const counted = ([added, removed, changed]: readonly [number, number, number]) => {
    const parts = [
      ...(added > 0 ? [t.added(added)] : []),
      ...(removed > 0 ? [t.removed(removed)] : []),
      ...(changed > 0 ? [t.changed(changed)] : []),
    ]
    return parts.length === 0 ? t.none : parts.join(", ")
  }
  const total = (field: "added" | "removed") => words.reduce((sum, one) => sum + one[field].length, 0)
  const rows: readonly [string, string][] = [
    [t.answers, answers.loosened + answers.tightened === 0 ? t.none : t.moved(answers.loosened, answers.tightened)],
    [t.tools, changeCounts(tools)],
    [t.plans, changeCounts(plans)],
    [t.conditions, counted([conditions.added.length, conditions.removed.length, conditions.changed.length])],
    [t.vocabulary, counted([total("added"), total("removed"), 0])],
  ]
  return (
    <section class="stack tight" aria-labelledby="brief">
      <h2 id="brief">{t.title}</h2>
      <dl class="kv">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

/** The other comparisons that lie beside this one, and its sources. */
function Ways({ page, shown: { changes, newest, register } }: Props) {
  const t = page.t.diff
  const { from, to } = changes
  const [low, high] = from.revision < to.revision ? [from.revision, to.revision] : [to.revision, from.revision]
  const ends = from.revision === to.revision ? [from] : [from, to]
  return (
    <nav class="small noprint" aria-label={t.ways}>
      <ul class="plain">
        {low > 1 ? (
          <li>
            <a href={routes.listDiff(low - 1, low)} rel="prev">
              {t.previous(low - 1, low)}
            </a>
          </li>
        ) : null}
        {high < newest ? (
          <li>
            <a href={routes.listDiff(high, high + 1)} rel="next">
              {t.next(high, high + 1)}
            </a>
          </li>
        ) : null}
        {low === high ? null : (
          <li>
            <a href={routes.listDiff(to.revision, from.revision)}>{t.swap(to.revision, from.revision)}</a>
          </li>
        )}
        <li class="row">
          {ends.map(({ revision, sha256 }) => (
            <a href={routes.apiListOf(sha256)} hx-boost="false">
              {t.bytes(revision)}
            </a>
          ))}
          {register ? (
            <a href={routes.apiDiff(from.revision, to.revision)} hx-boost="false">
              {t.json}
            </a>
          ) : null}
        </li>
      </ul>
    </nav>
  )
}

function Conditions({ page, shown: { changes } }: Props) {
  const t = page.t.diff.conditions
  const { added, removed, changed } = changes.diff.conditions
  if (added.length + removed.length + changed.length === 0) return null
  const text = (id: string, side: "before" | "after") => {
    const found = changes.conditions.get(id)?.[side]
    return found ? <Shown text={found} page={page} /> : <code>{id}</code>
  }
  const list = (title: string, ids: readonly string[], side: "before" | "after") =>
    ids.length === 0 ? null : (
      <div class="stack tight">
        <h3 class="sub">{title}</h3>
        <ul class="lines">
          {ids.map((id) => (
            <li>{text(id, side)}</li>
          ))}
        </ul>
      </div>
    )
  return (
    <section class="stack" aria-labelledby="conditions">
      <h2 id="conditions">{t.title}</h2>
      {list(t.added, added, "after")}
      {list(t.removed, removed, "before")}
      {changed.length === 0 ? null : (
        <div class="stack tight">
          <h3 class="sub">{t.changed}</h3>
          <ul class="lines">
            {changed.map((id) => (
              <li>
                <dl class="kv">
                  <dt>{t.before}</dt>
                  <dd>{text(id, "before")}</dd>
                  <dt>{t.after}</dt>
                  <dd>{text(id, "after")}</dd>
                </dl>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Vocabulary({ page, shown: { changes } }: Props) {
  const t = page.t.diff.vocabulary
  const { classes, uses } = changes.diff.vocabulary
  if (idsOf(classes).length + idsOf(uses).length === 0) return null
  const lines = (title: string, ids: ListDiff["vocabulary"]["uses"], names: ShownDiff["changes"]["uses"]) => {
    const named = (id: string) => names.get(id)?.[page.lang] ?? id
    const said = [...ids.added.map((id) => t.added(named(id))), ...ids.removed.map((id) => t.removed(named(id)))]
    return said.length === 0 ? null : (
      <div class="stack tight">
        <h3 class="sub">{title}</h3>
        <ul class="lines">
          {said.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <section class="stack" aria-labelledby="vocabulary">
      <h2 id="vocabulary">{t.title}</h2>
      {lines(t.classes, classes, changes.classes)}
      {lines(t.uses, uses, changes.uses)}
    </section>
  )
}

function idsOf({ added, removed }: { added: readonly string[]; removed: readonly string[] }): string[] {
  return [...added, ...removed]
}

interface CompareProps {
  page: Page
  newest: number
  from?: number | undefined
  to?: number | undefined
  typed?: Typed | undefined
  faults?: readonly Fault[] | undefined
}

/** Two numbers, and the way to what differs between them. */
function CompareForm({ page, from, to, typed, faults = [] }: Omit<CompareProps, "newest">) {
  const t = page.t.diff.compare
  // What is no number stays as it was typed: a field of numbers would show nothing.
  const attributes = { inputmode: "numeric", maxlength: 9, pattern: "[1-9][0-9]*" }
  const field = { page, faults, attributes, typed: typed ?? {} }
  return (
    <form
      class="bar search numbers noprint"
      action={routes.compareRevisions}
      method="get"
      aria-label={page.t.diff.compare.label}
    >
      <Input {...field} name="from" label={t.from} value={typed ? undefined : from?.toString()} />
      <Input {...field} name="to" label={t.to} value={typed ? undefined : to?.toString()} />
      <button type="submit" class="btn">
        {t.go}
      </button>
    </form>
  )
}

/** Which two revisions to compare. */
export function ComparePage(props: CompareProps) {
  const { page, newest, faults = [] } = props
  const t = page.t.diff
  return (
    <div class="stack loose">
      <nav class="meta noprint" aria-label={t.list}>
        <a href={routes.list}>{t.list}</a>
      </nav>
      <h1>{t.compare.title}</h1>
      <Faults page={page} faults={faults} />
      {newest === 0 ? <p class="empty">{t.compare.empty}</p> : <CompareForm {...props} />}
    </div>
  )
}

/** A number that no revision has: says which one is the last. */
export function UnknownRevisionPage({ page, asked, newest }: { page: Page; asked: number; newest: number }) {
  const t = page.t.diff
  return (
    <div class="stack loose">
      <h1>{t.unknown.title(asked)}</h1>
      <p class="lede">{t.unknown.text(newest)}</p>
      {newest === 0 ? null : <CompareForm page={page} from={Math.max(1, newest - 1)} to={newest} />}
      <p>
        <a href={routes.list}>{t.list}</a>
      </p>
    </div>
  )
}
