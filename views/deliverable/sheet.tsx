import type { Component, SheetContent } from "../../src/core/declaration.ts"
import { components } from "../../src/core/declaration.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { lastDayText } from "../packet/model.ts"
import { Moment } from "../parts/moment.tsx"
import { DeclaredTerm } from "./found.tsx"
import { type DeliverableModel, type ShownDeclaration, sheetStanding } from "./model.ts"

/** The deliverable's own declaration: what it says where it is here, else how it stands and how to get it. */
export function SheetSection({ page, model }: { page: Page; model: DeliverableModel }) {
  const t = page.t.deliverables.sheet
  const { sheet, deliverable, now } = model
  const stands = sheetStanding(sheet, now)
  const asks = page.may("agencies:write") && (stands === "none" || stands === "sent")
  return (
    <section class="stack tight" aria-labelledby="sheet">
      <h2 id="sheet">{t.title}</h2>
      {stands === "none" ? <p>{t.none}</p> : null}
      {stands === "open" ? <p>{t.asked}</p> : null}
      {stands === "expired" ? <p class="note if">{t.expired}</p> : null}
      {sheet && stands === "sent" ? <Said page={page} sheet={sheet} /> : null}
      {sheet && stands === "open" && sheet.until !== undefined ? (
        <p class="small dim">
          {t.answerable} {lastDayText(page, sheet.until)}
        </p>
      ) : null}
      <p class="row noprint">
        {sheet ? (
          <a class="btn" href={routes.declaration(sheet.id)}>
            {t.open}
          </a>
        ) : null}
        {asks ? (
          <a
            class={sheet ? "btn" : "btn go"}
            href={routes.newDeclaration({ contract: deliverable.contractId, deliverable: deliverable.id })}
          >
            {sheet ? t.askAgain : t.ask}
          </a>
        ) : null}
      </p>
    </section>
  )
}

/** What the sheet says of AI; the rest stands on its own page. */
function Said({ page, sheet }: { page: Page; sheet: ShownDeclaration }) {
  const t = page.t.deliverables
  const content = sheet.content as SheetContent | undefined
  if (!content) return null
  const { usesAi, level, tools, sources } = content
  const origins = components.flatMap((component): [Component, string][] => {
    const id = sources[component]
    return id === undefined ? [] : [[component, id]]
  })
  return (
    <dl class="kv">
      {sheet.sentAt === undefined ? null : (
        <>
          <dt>{t.sheet.sent}</dt>
          <dd>
            <Moment page={page} at={sheet.sentAt} />
          </dd>
        </>
      )}
      <dt>{t.sheet.usesAi}</dt>
      <dd>{usesAi === undefined ? t.page.notSaid : usesAi ? t.sheet.yes : t.sheet.no}</dd>
      {level === undefined ? null : (
        <>
          <dt>{t.sheet.level}</dt>
          <dd>{t.levels[level]}</dd>
        </>
      )}
      <dt>{t.sheet.tools}</dt>
      {tools.length === 0 ? <dd>{t.sheet.noTools}</dd> : null}
      {tools.map(({ name, tool, version }) => (
        <dd class="any">
          {tool === undefined ? (
            <bdi>{name}</bdi>
          ) : (
            <a href={routes.tool(tool)}>
              <bdi>{name}</bdi>
            </a>
          )}
          {version === undefined ? null : (
            <>
              {" "}
              <bdi class="dim">{version}</bdi>
            </>
          )}
        </dd>
      ))}
      {origins.length === 0 ? null : (
        <>
          <dt>{t.sheet.origins}</dt>
          {origins.map(([component, id]) => (
            <dd>
              {t.components[component]}
              {page.lang === "fr" ? "\u00a0: " : ": "}
              <DeclaredTerm page={page} id={id} />
            </dd>
          ))}
        </>
      )}
    </dl>
  )
}
