import type { DiffBlock, DiffCell, DiffRun } from "../../src/core/clause-diff.ts"
import { type DiffGroup, groupsOf } from "../../src/core/clause-diff-summary.ts"
import { wordsOfRun } from "../../src/core/clause-tree.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import type { Language } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { Scroll } from "../parts/scroll.tsx"
import type { DraftComparisonModel } from "./model.ts"
import { groupPlace } from "./summary.tsx"

interface Props {
  page: Page
  model: DraftComparisonModel
}

interface Shown {
  page: Page
  show: Language
}

/** The text with its changes; what did not change is folded. */
export function ComparedText({ page, model: { diff, show } }: Props) {
  return (
    <article class="paper draft-paper compared" lang={show}>
      {stretches(groupsOf(diff), ({ same }) => same).map(({ folded, items }) =>
        folded ? (
          <Unchanged page={page} show={show} groups={items} />
        ) : (
          items.map((group) => <Group page={page} show={show} group={group} />)
        ),
      )}
    </article>
  )
}

function Unchanged({ page, show, groups }: Shown & { groups: readonly DiffGroup[] }) {
  const t = page.t.draftComparison.unchanged
  const names = groups.flatMap(({ group, blocks }) => {
    const [head] = blocks
    if (group === "front") return [page.t.draftComparison.front]
    return head ? [ownNumber(head, show) ?? ""] : []
  })
  return (
    <details class="small">
      <summary lang={page.lang}>
        {t.groups(groups.length)}
        {names.length > 0 ? <span class="dim">{` (${names.join(", ")})`}</span> : null}
      </summary>
      {groups.map((group) => (
        <Group page={page} show={show} group={group} />
      ))}
    </details>
  )
}

function Group({ page, show, group: { group, blocks, same } }: Shown & { group: DiffGroup }) {
  const [head] = blocks
  const own = group === "front" ? blocks : blocks.slice(1)
  const shown = { page, show }
  return (
    <section id={groupPlace(group)} class="stack tight">
      {group === "front" || !head ? (
        <h3 lang={page.lang}>{page.t.draftComparison.front}</h3>
      ) : (
        <h3>
          <Flag {...shown} block={head} />
          <Numbered {...shown} block={head} suffix=". " />
          <Cells {...shown} block={head} />
        </h3>
      )}
      {tables(own).map((part) =>
        Array.isArray(part) ? (
          <Rows {...shown} rows={part} title={titleOf(part, own)} />
        ) : (
          <Blocks {...shown} blocks={part.blocks} all={same} />
        ),
      )}
    </section>
  )
}

/** Paragraphs; three and more in a row that did not change are folded. */
function Blocks({ page, show, blocks, all }: Shown & { blocks: readonly DiffBlock[]; all: boolean }) {
  const one = (block: DiffBlock) => <Block page={page} show={show} block={block} />
  if (all) return <>{blocks.map(one)}</>
  return (
    <>
      {stretches(blocks, ({ change }) => change === "same").map(({ folded, items }) =>
        folded && items.length > 2 ? (
          <details class="small">
            <summary class="dim" lang={page.lang}>
              {page.t.draftComparison.unchanged.blocks(items.length)}
            </summary>
            {items.map(one)}
          </details>
        ) : (
          items.map(one)
        ),
      )}
    </>
  )
}

function Block({ block, ...shown }: Shown & { block: DiffBlock }) {
  const { kind } = block
  if (kind === "annex-part")
    return (
      <h4>
        <Flag {...shown} block={block} />
        <Cells {...shown} block={block} />
      </h4>
    )
  return (
    <p class={kind === "item" || kind === "definition" ? "compared-item" : undefined}>
      <Flag {...shown} block={block} />
      {kind === "paragraph" ? <Numbered {...shown} block={block} suffix=" " strong /> : null}
      {kind === "item" ? <Numbered {...shown} block={block} prefix="(" suffix=") " /> : null}
      <Cells {...shown} block={block} />
    </p>
  )
}

/** The number that it has, and the one that it had. */
function Numbered({
  page,
  block,
  show,
  prefix = "",
  suffix,
  strong,
}: Shown & { block: DiffBlock; prefix?: string; suffix: string; strong?: boolean }) {
  const { number } = block
  const word = ownNumber(block, show)
  if (word === undefined) return null
  const was =
    number.before !== undefined && number.after !== undefined && number.before !== number.after
      ? number.before
      : undefined
  return (
    <>
      {prefix}
      {strong ? <b>{word}</b> : word}
      {was === undefined ? null : (
        <small class="dim" lang={page.lang}>
          {" "}
          {page.t.draftComparison.was(was)}
        </small>
      )}
      {suffix}
    </>
  )
}

/** As it is now, or as it was where the block went. */
function ownNumber({ kind, number }: DiffBlock, show: Language): string | undefined {
  const own = number.after ?? number.before
  return kind === "annex" && own !== undefined ? documentWords[show].annex(own) : own
}

/** A block that came or went as a whole says so in front. */
function Flag({ page, block: { change, moved } }: Shown & { block: DiffBlock }) {
  const t = page.t.draftComparison
  if (change !== "added" && change !== "removed") return null
  const word = change === "added" ? (moved ? t.movedHere : t.came) : moved ? t.movedAway : t.went
  return (
    <small class="compared-flag" lang={page.lang}>
      {word}{" "}
    </small>
  )
}

function Cells({ block, ...shown }: Shown & { block: DiffBlock }) {
  const { kind, cells } = block
  const [first, ...rest] = cells
  if (kind === "definition") {
    const [opens, , means] = documentWords[shown.show].means("")
    return (
      <>
        {opens}
        <b>{first ? <Runs {...shown} cell={first} /> : null}</b>
        {means}
        {rest.map((cell) => (
          <Runs {...shown} cell={cell} />
        ))}
        .
      </>
    )
  }
  return (
    <>
      {cells.map((cell, at) => (
        <>
          {at > 0 ? <br /> : null}
          <Runs {...shown} cell={cell} />
        </>
      ))}
    </>
  )
}

// Tables.

/** Rows of a table that stand together, and what stands between tables. */
function tables(blocks: readonly DiffBlock[]): (DiffBlock[] | { blocks: DiffBlock[] })[] {
  return stretches(blocks, ({ kind }) => kind === "row" || kind === "head").map(({ folded, items }) =>
    folded ? items : { blocks: items },
  )
}

/** What the table of these rows is called. */
function titleOf(rows: readonly DiffBlock[], blocks: readonly DiffBlock[]): string {
  const table = rows[0]?.id.split("/").slice(0, 3).join("/")
  const part = blocks.find(({ id }) => id === table)
  const runs = part?.cells[0]?.runs ?? []
  return runs
    .filter((run) => part?.change === "removed" || run.change !== "removed")
    .map(wordsOfRun)
    .join("")
}

/** Of a table only the rows that changed, under their head. */
function Rows({ page, show, rows, title }: Shown & { rows: readonly DiffBlock[]; title: string }) {
  const t = page.t.draftComparison.unchanged
  const heads = rows.filter(({ kind }) => kind === "head")
  const told = rows.filter(({ kind, change }) => kind === "row" && change !== "same")
  const same = rows.length - heads.length - told.length
  const columns = heads.at(-1)?.cells ?? []
  return (
    <>
      {told.length > 0 ? (
        <Scroll label={title}>
          <table>
            <thead>
              <tr>
                {columns.map((cell) => (
                  <th scope="col">
                    <Runs page={page} show={show} cell={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {told.map((row) => (
                <tr>
                  {row.cells.map((cell, at) =>
                    at === 0 ? (
                      <th scope="row">
                        <Flag page={page} show={show} block={row} />
                        <Runs page={page} show={show} cell={cell} />
                      </th>
                    ) : (
                      <td>
                        <Runs page={page} show={show} cell={cell} />
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      ) : null}
      {same > 0 ? (
        <p class="small dim" lang={page.lang}>
          {t.rows(same)}
        </p>
      ) : null}
    </>
  )
}

// Words.

function Runs({ page, cell }: Shown & { cell: DiffCell }) {
  return (
    <>
      {cell.runs.map((run) => (
        <Run page={page} run={run} />
      ))}
    </>
  )
}

function Run({ page, run }: { page: Page; run: DiffRun }) {
  const t = page.t.draftComparison
  if (run.change === "same") return <Words run={run} />
  const [begin, end] = run.change === "added" ? [t.insBegin, t.insEnd] : [t.delBegin, t.delEnd]
  const inside = (
    <>
      <span class="vh" lang={page.lang}>{` ${begin} `}</span>
      <Words run={run} />
      <span class="vh" lang={page.lang}>{` ${end} `}</span>
    </>
  )
  return run.change === "added" ? <ins>{inside}</ins> : <del>{inside}</del>
}

function Words({ run }: { run: DiffRun }) {
  const lines = wordsOfRun(run).split("\n")
  const text = (
    <>
      {lines.map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </>
  )
  if (run.kind === "open") return <mark class="open">{text}</mark>
  return run.kind === "value" ? <mark>{text}</mark> : text
}

/** Neighbours that are folded together, and those between. */
function stretches<Item>(items: readonly Item[], folds: (item: Item) => boolean): { folded: boolean; items: Item[] }[] {
  const out: { folded: boolean; items: Item[] }[] = []
  for (const item of items) {
    const last = out.at(-1)
    const folded = folds(item)
    if (last?.folded === folded) last.items.push(item)
    else out.push({ folded, items: [item] })
  }
  return out
}
