import { positions } from "../../src/core/clause.ts"
import { calledFor, canMakeUsDeployer, notesAt } from "../../src/core/clause-overview.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import type { ClauseProps } from "./model.ts"
import { NoteText } from "./notes.tsx"

/** The three positions side by side, each with what it asks for: links, so that the address says which one is read. */
export function Positions({ page, model }: ClauseProps) {
  const t = page.t.clauses
  const { library, clause, position: current } = model
  return (
    <nav class="positions noprint" aria-label={t.clause.positions}>
      {positions.map((position) => (
        <a href={routes.clause(clause.id, { position })} {...(position === current ? { "aria-current": "page" } : {})}>
          <b>{t.position[position]}</b>
          {position === clause.default ? <span class="meta"> {t.clause.isDefault}</span> : null}
          <span class="small">{clause.positions[position].summary[page.lang]}</span>
          {canMakeUsDeployer(library, clause, position) ? (
            <span class="meta">
              <Mark id="warn" /> {t.clause.deployerShort}
            </span>
          ) : null}
        </a>
      ))}
    </nav>
  )
}

/** What can go wrong for us at this position; that it can make us the deployer stands first, under a heading of its own. */
export function Warnings({ page, model }: ClauseProps) {
  const t = page.t.clauses.clause
  const { library, clause, position } = model
  const all = notesAt(clause.warnings, position)
  const [deployer] = canMakeUsDeployer(library, clause, position)
    ? all.filter(({ on, when }) => on !== undefined && when === undefined)
    : []
  const rest = all.filter((warning) => warning !== deployer)
  const called = calledFor(library, clause, position)
  if (all.length === 0) return <p class="dim">{t.noWarnings}</p>
  return (
    <div class="stack tight" id="warnings">
      {deployer ? (
        <section class="note strong stack tight" aria-labelledby="deployer">
          <h2 id="deployer">
            <Mark id="warn" /> {t.deployer}
          </h2>
          <p>{deployer.text[page.lang]}</p>
          <Called page={page} model={model} />
        </section>
      ) : null}
      {rest.length === 0 ? null : (
        <section class="note stack tight" aria-labelledby="warned">
          <h2 id="warned">
            <Mark id="warn" /> {t.warnings(rest.length)}
          </h2>
          <ul>
            {rest.map((warning) => (
              <li>
                <NoteText page={page} note={warning} />
              </li>
            ))}
          </ul>
          {deployer || called.length === 0 ? null : <Called page={page} model={model} />}
        </section>
      )}
    </div>
  )
}

/** The clauses that this position brings into the contract. */
function Called({ page, model: { library, clause, position } }: ClauseProps) {
  const { calls, article } = page.t.clauses.clause
  const [before, after] = calls("\n").split("\n")
  return (
    <p>
      {before}
      {calledFor(library, clause, position).map(({ id, title }, index) => (
        <>
          {index === 0 ? "" : ", "}
          <a href={routes.clause(id)}>{article(id, title[page.lang])}</a>
        </>
      ))}
      {after}
    </p>
  )
}
