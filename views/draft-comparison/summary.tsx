import type { Child } from "hono/jsx"
import type { DiffRows, NamedClause } from "../../src/core/clause-diff-summary.ts"
import { positionNames } from "../../src/core/clause-words.ts"
import { listText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import type { DraftComparisonModel } from "./model.ts"

interface Props {
  page: Page
  model: DraftComparisonModel
}

/** What changes, before the text. */
export function Summary({ page, model }: Props) {
  const t = page.t.draftComparison
  const { summary, show, labels } = model
  const { added, removed, positions, values, editions, languages, annexes, rows } = summary
  const named = ({ id, number, title }: NamedClause) => (
    <a href={`#${groupPlace(id)}`} lang={show}>
      {t.clause(number, title[show])}
    </a>
  )
  const lines: (readonly [string, readonly Child[]])[] = [
    [t.added(added.length), added.map(named)],
    [t.removed(removed.length), removed.map(named)],
    [
      t.positions,
      positions.map((one) => (
        <>
          {named(one)}
          {t.colon}
          <Became
            page={page}
            before={positionNames[one.before][page.lang]}
            after={positionNames[one.after][page.lang]}
          />
        </>
      )),
    ],
    [
      t.values,
      values.map(({ parameter, before, after }) => (
        <>
          {labels.get(parameter)?.[page.lang] ?? parameter}
          {t.colon}
          <Became page={page} before={before ?? t.open} after={after ?? t.open} />
        </>
      )),
    ],
    [
      t.editions,
      editions.map((one) => (
        <>
          {named(one)}
          {t.colon}
          <Became page={page} before={editionText(page, one.before)} after={editionText(page, one.after)} />
        </>
      )),
    ],
    [
      t.languages,
      [
        ...languages.added.map((one) => `${t.came}${t.colon}${t.language[one]}`),
        ...languages.removed.map((one) => `${t.went}${t.colon}${t.language[one]}`),
      ],
    ],
    [
      t.annexes,
      [
        ...annexes.added.map(({ number, title }) => `${t.came}${t.colon}${t.annex(number, title[show])}`),
        ...annexes.removed.map(({ number, title }) => `${t.went}${t.colon}${t.annex(number, title[show])}`),
        ...rows.map((one) => <Rows page={page} rows={one} show={show} />),
      ],
    ],
  ]
  const told = lines.filter(([, own]) => own.length > 0)
  if (told.length === 0) return <p>{t.only}</p>
  return (
    <dl class="kv">
      {told.map(([name, own]) => (
        <>
          <dt>{name}</dt>
          <dd class="any">
            <ul class="plain">
              {own.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </dd>
        </>
      ))}
    </dl>
  )
}

/** Where a clause or an annex stands on the page. */
export function groupPlace(group: string): string {
  return group.toLowerCase().replaceAll("/", "-")
}

function Became({ page, before, after }: { page: Page; before: string; after: string }) {
  return (
    <>
      {before} {page.t.draftComparison.fromTo} <b>{after}</b>
    </>
  )
}

function editionText({ t }: Page, edition: number | undefined): string {
  return edition === undefined ? t.draftComparison.shipped : t.draftComparison.edition(edition)
}

function Rows({ page, rows, show }: { page: Page; rows: DiffRows; show: DraftComparisonModel["show"] }) {
  const t = page.t.draftComparison.rows
  const kinds = (["added", "removed", "changed"] as const).filter((kind) => rows[kind].length > 0)
  return (
    <>
      <span lang={show}>{rows.table[show]}</span>
      <ul class="plain small">
        {kinds.map((kind) => (
          <li>
            {t[kind](rows[kind].length)}
            {page.t.draftComparison.colon}
            <span lang={show}>{listText(rows[kind], show, "and")}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
