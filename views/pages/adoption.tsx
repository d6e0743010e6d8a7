import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Barred, Board, BoardTable, type ShownAdoption } from "../adoption/board.tsx"
import { Pilots, type ShownPilot } from "../adoption/pilots.tsx"
import { DecideNav } from "../parts/decide-nav.tsx"

interface Props {
  page: Page
  board: { tools: readonly ShownAdoption[]; pilots: readonly ShownPilot[] }
  /** How many are in general use. */
  general: number
}

/** How far each tool has come, in five columns, and the pilots. */
export function AdoptionPage({ page, board: { tools, pilots }, general }: Props) {
  const t = page.t.adoption
  return (
    <div class="stack loose">
      <DecideNav page={page} current="adoption" />
      <div class="stack tight">
        <h1>{t.title(general, tools.length)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      {tools.length === 0 ? <p class="empty">{t.empty}</p> : <Board page={page} tools={tools} />}
      <Barred page={page} tools={tools} />
      {tools.length === 0 ? null : (
        <details>
          <summary>{t.table}</summary>
          <BoardTable page={page} tools={tools} />
        </details>
      )}
      <details>
        <summary>{t.how}</summary>
        <ul>
          {t.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </details>
      <section class="stack tight" aria-labelledby="pilots">
        <h2 id="pilots">{t.pilots.title}</h2>
        {pilots.length === 0 ? <p class="empty">{t.pilots.none}</p> : <Pilots page={page} pilots={pilots} />}
        {page.may("register:write") ? (
          <p class="noprint">
            <a class="btn" href={routes.newPilot()}>
              {t.pilots.add}
            </a>
          </p>
        ) : null}
      </section>
    </div>
  )
}
