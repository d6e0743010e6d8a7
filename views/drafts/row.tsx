import { dayText } from "../../src/core/day-text.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { authorText } from "../fact/names.ts"
import { Cell, Row, RowHead } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import type { ListedDraft, ShownFigures } from "./model.ts"
import { DraftTag } from "./standing.tsx"

interface Props {
  page: Page
  row: ListedDraft
  /** Absent: it is signed or set aside. */
  figures: ShownFigures | undefined
  people: EventNames["people"]
}

/** A draft in the list. */
export function DraftTableRow({ page, row, figures, people }: Props) {
  const { list: t } = page.t.drafts
  const { id, title, contract, organisationName, savedAt, savedBy } = row
  return (
    <Row>
      <RowHead class="any full">
        <a href={routes.draft(id)}>
          <bdi>{title}</bdi>
        </a>
        <small class="any">
          <bdi>{organisationName}</bdi>, <bdi>{contract.title}</bdi>
          {contract.reference ? (
            <>
              , <bdi>{contract.reference}</bdi>
            </>
          ) : null}
        </small>
      </RowHead>
      <Cell class="of-version" label={t.head.standing}>
        <Standing page={page} row={row} figures={figures} />
      </Cell>
      <Cell class="to-settle" label={t.head.open}>
        <ToSettle page={page} row={row} figures={figures} />
      </Cell>
      <Cell label={t.head.saved}>
        <Moment page={page} at={savedAt} time />
        <small>{t.by(authorText(savedBy, people, page))}</small>
      </Cell>
    </Row>
  )
}

function Standing({ page, row: { standing, version, day }, figures }: Omit<Props, "people">) {
  const t = page.t.drafts
  return (
    <>
      <DraftTag page={page} standing={standing} />
      <small>
        {version === undefined ? (
          t.noVersion
        ) : (
          <>
            {t.version(version)}
            {day === undefined ? "" : ` ${t.list.on(dayText(day, page.lang, "short"))}`}
          </>
        )}
      </small>
      {version !== undefined && figures?.changed ? <small>{t.list.changed(version)}</small> : null}
    </>
  )
}

/** What keeps it from going on, the gravest first. */
function ToSettle({ page, row: { id, comments, standing }, figures }: Omit<Props, "people">) {
  const t = page.t.drafts.list
  if (!figures || standing === "set-aside") return <span class="dim">–</span>
  const { moved } = figures
  // Of what was signed only this matters: a tool of its annex that we allow no more.
  const { blocks, open, questions } = standing === "signed" ? { blocks: 0, open: 0, questions: 0 } : figures
  if (blocks + open + questions + comments === 0 && !moved) return <span class="dim">{t.settled}</span>
  const href = routes.draft(id, { part: "open" })
  return (
    <ul class="plain small">
      {blocks > 0 ? (
        <li class="standing">
          <Mark id="stop" />
          <a href={href}>
            <b>{t.blocks(blocks)}</b>
          </a>
        </li>
      ) : null}
      {open > 0 ? (
        <li>
          <a href={href}>{t.points(open)}</a>
        </li>
      ) : null}
      {questions > 0 ? (
        <li>
          <a href={routes.draft(id, { part: "questions" })}>{t.questions(questions)}</a>
        </li>
      ) : null}
      {comments > 0 ? <li>{t.comments(comments)}</li> : null}
      {moved ? (
        <li class="standing">
          <Mark id="warn" />
          <a href={routes.draft(id, { part: "annexes" })}>{t.moved(moved.to, moved.tools)}</a>
        </li>
      ) : null}
    </ul>
  )
}
