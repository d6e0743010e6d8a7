import type { ContractOverview } from "../../src/core/agency-overview.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark, type MarkId } from "../parts/marks.tsx"
import { Moment } from "../parts/moment.tsx"
import type { ListedDeclaration } from "./model.ts"

interface Props {
  page: Page
  declarations: readonly ListedDeclaration[]
  /** Those for which one can be asked. */
  contracts: readonly Pick<ContractOverview, "id" | "content" | "state">[]
}

/** What was declared, and what was asked for. */
export function DeclarationsTable({ page, declarations, contracts }: Props) {
  const t = page.t.agencies.page
  const { head } = t.declaration
  return (
    <section class="stack tight" aria-labelledby="declarations">
      <h2 id="declarations">{t.tabs.declarations}</h2>
      <AskLinks page={page} contracts={contracts} />
      {declarations.length === 0 ? (
        <p class="empty">{contracts.length === 0 ? t.noContract : t.noDeclarations}</p>
      ) : (
        <Fold caption={t.declaration.caption} heads={[head.about, head.state, head.sent, head.until, head.signed]}>
          <Rows>
            {declarations.map((one) => (
              <DeclarationLine page={page} declaration={one} />
            ))}
          </Rows>
        </Fold>
      )}
    </section>
  )
}

function AskLinks({ page, contracts }: Pick<Props, "page" | "contracts">) {
  const t = page.t.agencies.page
  const open = contracts.filter(({ state }) => state !== "ended")
  if (open.length === 0 || !page.may("agencies:write")) return null
  return (
    <p class="row noprint">
      {open.map(({ id, content }) => (
        <a class="btn" href={routes.newDeclaration({ contract: id })}>
          {t.ask}
          {open.length > 1 ? (
            <bdi class="any">{t.askOf(content.title)}</bdi>
          ) : (
            <span class="vh">{t.askOf(content.title)}</span>
          )}
        </a>
      ))}
    </p>
  )
}

function DeclarationLine({ page, declaration }: { page: Page; declaration: ListedDeclaration }) {
  const { page: t } = page.t.agencies
  const { head } = t.declaration
  const { id, kind, contractTitle, deliverable, state, sentAt, validUntil, signed } = declaration
  const isOver = state === "sent" && validUntil !== undefined && validUntil < page.today
  return (
    <Row>
      <RowHead class="any full">
        <a href={routes.declaration(id)}>
          <bdi>{deliverable?.title ?? contractTitle}</bdi>
        </a>
        <small>{t.declaration[kind]}</small>
      </RowHead>
      <Cell label={head.state}>
        <span class={`tag ${isOver ? "no" : "off"}`}>
          <Mark id={isOver ? "warn" : marks[state]} />
          {isOver ? page.t.declarations.one.over : page.t.declarations.one.tags[state]}
        </span>
      </Cell>
      <Cell label={head.sent}>{sentAt === undefined ? "–" : <Moment page={page} at={sentAt} />}</Cell>
      <Cell label={head.until}>{validUntil === undefined ? "–" : dayText(validUntil, page.lang, "short")}</Cell>
      <Cell label={head.signed} class="any">
        {sentAt === undefined ? (
          "–"
        ) : signed ? (
          <>
            {signed.name}
            <small>{signed.role}</small>
          </>
        ) : (
          <span class="dim">{t.declaration.hidden}</span>
        )}
      </Cell>
    </Row>
  )
}

const marks: Readonly<Record<ListedDeclaration["state"], MarkId>> = {
  open: "clock",
  expired: "clock",
  sent: "yes",
  superseded: "gone",
  revoked: "gone",
}
