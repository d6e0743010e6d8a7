import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes, search } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { clock } from "./figures.ts"
import type { ShownList, ShownRevision } from "./model.ts"

/** Every revision so far, newest first, by pages; each leads to what it changed. */
export function Revisions({ page, list }: { page: Page; list: ShownList }) {
  const t = page.t.list.revisions
  const { revisions, older } = list.revisions
  return (
    <section class="stack" aria-labelledby="revisions">
      <h2 id="revisions">{t.title(list.revision.revision)}</h2>
      <Fold caption={t.caption} heads={[t.revision, t.issued, t.serial, t.holds, t.hash, t.changes]}>
        <Rows>
          {revisions.map((revision) => (
            <RevisionRow revision={revision} page={page} list={list} />
          ))}
        </Rows>
      </Fold>
      <p class="row noprint">
        {list.before === undefined ? null : <a href={`${routes.list}#revisions`}>{t.newest}</a>}
        {older === undefined ? null : (
          <a href={`${routes.list}${search({ before: older })}#revisions`} rel="next">
            {t.older}
          </a>
        )}
      </p>
    </section>
  )
}

function RevisionRow({ revision, page, list }: { revision: ShownRevision; page: Page; list: ShownList }) {
  const t = page.t.list.revisions
  const { revision: number, counts } = revision
  return (
    <Row>
      <RowHead class="keep">{number}</RowHead>
      <Cell class="keep">
        <time datetime={revision.issuedAt}>
          {dayText(revision.day, page.lang, "short")}{" "}
          <span class="dim">{clock(revision.issuedAt, list.book.list.zone, page.lang)}</span>
        </time>
      </Cell>
      <Cell label={t.serial}>
        <code class="serial">{revision.serial}</code>
      </Cell>
      <Cell label={t.holds}>{t.counts(counts.decided ?? 0, counts.plans ?? 0)}</Cell>
      <Cell label={t.hash}>
        <a href={routes.apiListOf(revision.sha256)} hx-boost="false" class="target">
          <code>{revision.sha256.slice(0, 12)}</code>
        </a>
      </Cell>
      <Cell label={t.changes}>
        {number === 1 ? (
          <span class="dim">{t.first}</span>
        ) : (
          <a href={routes.listDiff(number - 1, number)} class="target">
            {t.show(number - 1)}
          </a>
        )}
      </Cell>
    </Row>
  )
}
