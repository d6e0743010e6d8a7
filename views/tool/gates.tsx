import type { GateState } from "../../src/core/gates.ts"
import { standingOf, type Why } from "../../src/core/standing.ts"
import type { ChosenPlan } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { Level } from "../parts/level.tsx"
import { Mark } from "../parts/marks.tsx"
import { AnswerTag } from "../parts/tag.tsx"
import type { Words } from "./words.ts"

interface GatesProps {
  page: Page
  chosen: ChosenPlan
  words: Words
}

/** The gates and stops of the context: which are broken, which are still to be proven, which are met, and why. */
export function GatesSection({ page, chosen, words }: GatesProps) {
  const { gates, proposal } = chosen.score
  const t = page.t.tool.gates
  const of = (state: GateState["state"]) => gates.filter((gate) => gate.state === state)
  const [broken, open, met] = [of("broken"), of("open"), of("met")]
  if (gates.length === 0) return <p class="small">{t.none}</p>
  return (
    <section class="stack" aria-labelledby="gates">
      <h2 id="gates">{t.title(broken.length, open.length, met.length)}</h2>
      {broken.length + open.length > 0 ? (
        <Gates page={page} chosen={chosen} words={words} gates={[...broken, ...open]} />
      ) : null}
      {met.length > 0 ? (
        <details class="small">
          <summary>{t.met(met.length)}</summary>
          <Gates page={page} chosen={chosen} words={words} gates={met} />
        </details>
      ) : null}
      <p class="small">
        {page.t.tool.risk.proposal} <AnswerTag answer={proposal} page={page} />{" "}
        <span class="dim">{page.t.tool.risk.proposalNote}</span>
      </p>
    </section>
  )
}

interface ListProps extends Omit<GatesProps, "chosen"> {
  chosen: Pick<ChosenPlan, "standings">
  gates: readonly GateState[]
  /** Why an answer does not meet its gate; default: as of a vendor. */
  weak?: Readonly<Record<Exclude<Why, "live">, string>>
}

const marks = { broken: "stop", open: "ask", met: "yes" } as const

/** Gates and stops one by one: how each stands, and on what. */
export function Gates({ page, chosen, words, gates, weak = page.t.tool.gates.weak }: ListProps) {
  const t = page.t.tool.gates
  return (
    <ul class="lines small">
      {gates.map(({ kind, factor, limit, state, option }) => {
        const { why } = standingOf(chosen.standings, factor)
        return (
          <li>
            <span class="stop">
              <Mark id={marks[state]} /> {t.states[state]}
            </span>{" "}
            <b>{words.factorName(factor)}</b>
            <small>{(kind === "gate" ? t.gate : t.stop)(limit, words.option(factor, limit))}</small>
            <small>
              <Level option={option} page={page} />{" "}
              {option === undefined ? t.unknown : t.found(option, words.option(factor, option))}
              {option !== undefined && why !== "live" ? ` (${weak[why]})` : ""}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
