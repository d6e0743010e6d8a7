import type { Methodology } from "../../src/core/methodology.ts"
import type { Text } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { Scroll } from "../parts/scroll.tsx"

/** What each dimension weighs for a data class and for a use. */
export function Weights({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology
  const { contextWeights, vocabulary } = methodology
  return (
    <section class="stack" aria-labelledby="weights">
      <h2 id="weights">{t.weights.title}</h2>
      <p>{t.weights.text}</p>
      <Table
        page={page}
        methodology={methodology}
        head={t.classes.name}
        title={t.weights.classes}
        caption={t.weights.tableClasses}
        items={vocabulary.classes}
        rows={contextWeights.classes}
      />
      <Table
        page={page}
        methodology={methodology}
        head={t.uses.name}
        title={t.weights.uses}
        caption={t.weights.tableUses}
        items={vocabulary.uses}
        rows={contextWeights.uses}
      />
    </section>
  )
}

interface TableProps {
  page: Page
  methodology: Methodology
  head: string
  title: string
  caption: string
  items: readonly { id: string; name: Text }[]
  rows: Readonly<Record<string, Readonly<Record<string, number>>>>
}

function Table({ page, methodology, head, title, caption, items, rows }: TableProps) {
  return (
    <div class="stack tight">
      <h3>{title}</h3>
      <Scroll label={caption}>
        <table class="dense">
          <caption class="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {methodology.dimensions.map((dimension) => (
                <th scope="col" class="num">
                  <a href={`#dimension-${dimension.id}`} aria-label={`${dimension.id}. ${dimension.name[page.lang]}`}>
                    {dimension.id}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr>
                <th scope="row">{item.name[page.lang]}</th>
                {methodology.dimensions.map((dimension) => (
                  <td class="num">{weight(rows[item.id], dimension.id)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  )
}

/** What a company added without weights gives every dimension 1. */
function weight(row: Readonly<Record<string, number>> | undefined, dimension: string) {
  const value = row ? (row[dimension] ?? 0) : 1
  return value === 0 ? <span class="dim">0</span> : value
}
