import type { Factor, Gate, Methodology } from "../../src/core/methodology.ts"
import type { Page } from "../../src/web/page.ts"
import { preconditionLabels } from "../../templates/vocabulary.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"

interface Props {
  page: Page
  methodology: Methodology
}

/** The worst admissible answers per data class, the stops, and the preconditions that follow from class and answer. */
export function Gates({ page, methodology }: Props) {
  const t = page.t.methodology.gates
  const { gates, vocabulary } = methodology
  const factors = new Map(methodology.factors.map((factor) => [factor.id, factor]))
  return (
    <section class="stack" aria-labelledby="gates">
      <h2 id="gates">{t.title}</h2>
      <p>{t.text}</p>
      <Fold caption={t.table} heads={[t.class, t.worst]}>
        <Rows>
          {vocabulary.classes.map(({ id, name }) => {
            const own = gates.classes[id]
            return (
              <Row>
                <RowHead class="full w3">
                  {name[page.lang]}
                  {own?.extends === undefined ? null : (
                    <small>{t.extends(nameOf(own.extends, methodology, page))}</small>
                  )}
                </RowHead>
                <Cell class="full">
                  <Limits gates={own?.gates ?? []} factors={factors} page={page} />
                </Cell>
              </Row>
            )
          })}
          <Row>
            <RowHead class="full w3">
              {t.published}
              <small>{t.extends(t.ofTheClass)}</small>
            </RowHead>
            <Cell class="full">
              <Limits gates={gates.published} factors={factors} page={page} />
            </Cell>
          </Row>
        </Rows>
      </Fold>
      <Stops page={page} methodology={methodology} factors={factors} />
      <Preconditions page={page} methodology={methodology} />
    </section>
  )
}

type Factors = ReadonlyMap<string, Factor>

function Limits({ gates, factors, page }: { gates: readonly Gate[]; factors: Factors; page: Page }) {
  if (gates.length === 0) return <span class="dim">{page.t.methodology.gates.noneOwn}</span>
  return (
    <ul class="limits plain">
      {gates.map(({ factor, max }) => (
        <li>
          <a href={`#${factor}`}>{factor}</a> <span class="dim">{factors.get(factor)?.name[page.lang]}</span>{" "}
          <Level option={max} page={page} /> {factors.get(factor)?.options[max][page.lang]}
        </li>
      ))}
    </ul>
  )
}

function Stops({ page, methodology, factors }: Props & { factors: Factors }) {
  const t = page.t.methodology.gates
  return (
    <div class="stack tight">
      <h3>
        <Mark id="stop" /> {t.stopsTitle}
      </h3>
      <p>{t.stops}</p>
      <ul class="plain small">
        {methodology.gates.stops.map(({ factor, option, classes }) => (
          <li>
            <a href={`#${factor}`}>{factor}</a> <span class="dim">{factors.get(factor)?.name[page.lang]}</span>{" "}
            <Level option={option} page={page} /> {factors.get(factor)?.options[option][page.lang]}{" "}
            <span class="dim">
              ({classes.length === 0 ? t.allData : classes.map((id) => nameOf(id, methodology, page)).join(", ")})
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Preconditions({ page, methodology }: Props) {
  const t = page.t.methodology.gates
  const { classes, conditional } = methodology.gates
  const required = Object.entries(classes).flatMap(([id, { preconditions = [] }]) =>
    preconditions.map((precondition) => ({ id, precondition })),
  )
  return (
    <div class="stack tight">
      <h3>{t.preconditions}</h3>
      <ul class="plain small">
        {required.map(({ id, precondition }) => (
          <li>{t.carries(nameOf(id, methodology, page), preconditionLabels[precondition].name[page.lang])}</li>
        ))}
        {conditional.map(({ factor, option, precondition, except }) => (
          <li>
            {t.conditional(
              factor,
              option,
              preconditionLabels[precondition].name[page.lang],
              except.map((id) => nameOf(id, methodology, page)).join(", "),
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(id: string, { vocabulary }: Methodology, page: Page): string {
  const name = vocabulary.classes.find((item) => item.id === id)?.name[page.lang] ?? id
  return name.charAt(0).toLocaleLowerCase(page.lang) + name.slice(1)
}
