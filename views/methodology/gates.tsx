import { type Admissible, admissible, type Limits } from "../../src/core/admissible.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { Page } from "../../src/web/page.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { Mark } from "../parts/marks.tsx"

/** The worst admissible answers per data class, the stops, and the preconditions that follow from them. */
export function Gates({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology.gates
  const { classes } = methodology.vocabulary
  const names = new Map(methodology.factors.map((factor) => [factor.id, factor.name[page.lang]]))
  return (
    <section class="stack" aria-labelledby="gates">
      <h2 id="gates">{t.title}</h2>
      <p>{t.text}</p>
      <p>
        <Mark id="stop" /> {t.stops}
      </p>
      <div class="scroll" role="region" aria-label={t.table} tabindex={0}>
        <table class="dense">
          <caption class="vh">{t.table}</caption>
          <thead>
            <tr>
              <th scope="col">{t.factor}</th>
              {classes.map((item) => (
                <th scope="col">{item.name[page.lang]}</th>
              ))}
              <th scope="col">{t.published}</th>
            </tr>
          </thead>
          <tbody>
            {admissible(methodology).map((row) => (
              <tr>
                <th scope="row">
                  <a href={`#${row.factor}`}>{row.factor}</a>
                  <small>{names.get(row.factor)}</small>
                </th>
                {classes.map((item) => (
                  <td class="n">
                    <Limit limits={row.classes.get(item.id)} page={page} />
                  </td>
                ))}
                <td class="n">
                  <Limit limits={ofPublished(row)} page={page} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Preconditions page={page} methodology={methodology} />
    </section>
  )
}

function ofPublished({ published }: Admissible): Limits | undefined {
  return published === undefined ? undefined : { max: published }
}

function Limit({ limits, page }: { limits: Limits | undefined; page: Page }) {
  const t = page.t.methodology.gates
  if (!limits) {
    return (
      <span class="dim">
        <span aria-hidden="true">–</span>
        <span class="vh">{t.none}</span>
      </span>
    )
  }
  const { max, stop } = limits
  return (
    <>
      {max === undefined ? null : (
        <>
          <span aria-hidden="true">≤ {max}</span>
          <span class="vh">{t.upTo(max)}</span>
        </>
      )}{" "}
      {stop === undefined ? null : (
        <span class="stop">
          <Mark id="stop" />
          <span aria-hidden="true">{stop}</span>
          <span class="vh">{t.stopAt(stop)}</span>
        </span>
      )}
    </>
  )
}

function Preconditions({ page, methodology }: { page: Page; methodology: Methodology }) {
  const t = page.t.methodology.gates
  const { gates, vocabulary } = methodology
  const named = new Map(vocabulary.classes.map((item) => [item.id, item.name[page.lang]]))
  const required = Object.entries(gates.classes).flatMap(([id, { preconditions = [] }]) =>
    preconditions.map((precondition) => ({ name: named.get(id) ?? id, precondition })),
  )
  return (
    <div class="stack tight">
      <h3>{t.preconditions}</h3>
      <ul class="plain small">
        {required.map(({ name, precondition }) => (
          <li>{t.carries(name, preconditionLabels[precondition].name[page.lang])}</li>
        ))}
        {gates.conditional.map(({ factor, option, precondition, except }) => (
          <li>
            {t.conditional(
              factor,
              option,
              preconditionLabels[precondition].name[page.lang],
              except.map((id) => named.get(id) ?? id).join(", "),
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
