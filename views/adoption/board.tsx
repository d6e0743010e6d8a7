import { type Missing, stages } from "../../src/core/adoption.ts"
import { planName } from "../../src/core/answer-text.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Outcome } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { OutcomeTag } from "../parts/tag.tsx"

export interface ShownAdoption {
  tool: { slug: string; name: string }
  plan?: { slug: string; name: CompanyText } | undefined
  adoption:
    | { at: "stage"; stage: (typeof stages)[number]; missing?: Missing | undefined }
    | { at: "barred"; outcome: Outcome }
}

interface Props {
  page: Page
  tools: readonly ShownAdoption[]
}

/** A column for each stage, with the tools that stand there and what each of them lacks for the next. */
export function Board({ page, tools }: Props) {
  const t = page.t.adoption
  return (
    <ol class="stages">
      {stages.map((stage) => {
        const own = tools.filter(({ adoption }) => adoption.at === "stage" && adoption.stage === stage)
        return (
          <li aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`} class="sub small">
              <span class="n">{stage}</span> {t.stages[stage]}
            </h2>
            <p class="dim small">{own.length === 0 ? t.nobody : t.count(own.length)}</p>
            {own.length === 0 ? null : (
              <ul class="plain stack tight">
                {own.map((one) => (
                  <li>
                    <Named page={page} of={one} />
                    <small>
                      <Lacking page={page} of={one} />
                    </small>
                  </li>
                ))}
              </ul>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** The same, a line for each tool. */
export function BoardTable({ page, tools }: Props) {
  const t = page.t.adoption
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.tool, head.plan, head.stage, head.missing]}>
      <Rows>
        {tools.map((one) => (
          <Row>
            <RowHead class="any">
              <a href={routes.tool(one.tool.slug)}>
                <bdi>{one.tool.name}</bdi>
              </a>
            </RowHead>
            <Cell label={head.plan}>
              {one.plan ? shown(one.plan.name)[page.lang] : <span class="dim">{t.noPlan}</span>}
            </Cell>
            <Cell label={head.stage}>
              {one.adoption.at === "barred" ? (
                <OutcomeTag outcome={one.adoption.outcome} page={page} />
              ) : (
                <>
                  <span class="n">{one.adoption.stage}</span> {t.stages[one.adoption.stage]}
                </>
              )}
            </Cell>
            <Cell label={head.missing}>
              <Lacking page={page} of={one} /> {lacks(one) ? null : <span class="dim">{t.nothing}</span>}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

/** Tools that a decision in force bars. */
export function Barred({ page, tools }: Props) {
  const t = page.t.adoption
  const barred = tools.flatMap((one) => (one.adoption.at === "barred" ? [{ one, outcome: one.adoption.outcome }] : []))
  if (barred.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="barred">
      <h2 id="barred">{t.barred}</h2>
      <p class="dim small">{t.barredText}</p>
      <ul class="lines">
        {barred.map(({ one, outcome }) => (
          <li>
            <Named page={page} of={one} /> <OutcomeTag outcome={outcome} page={page} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Named({ page, of: { tool, plan } }: { page: Page; of: ShownAdoption }) {
  return (
    <a href={routes.tool(tool.slug, plan && { plan: plan.slug })}>
      <bdi>{plan ? planName(tool.name, shown(plan.name)[page.lang]) : tool.name}</bdi>
    </a>
  )
}

function lacks({ adoption }: ShownAdoption): boolean {
  return adoption.at === "stage" && adoption.missing !== undefined
}

/** What is missing, as the way to it for those who may go there. */
function Lacking({ page, of: { plan, adoption } }: { page: Page; of: ShownAdoption }) {
  if (adoption.at === "barred" || adoption.missing === undefined) return null
  const { missing } = adoption
  const text = page.t.adoption.missing[missing]
  const href = plan && wayTo(page, missing, plan.slug)
  return href === undefined ? <span>{text}</span> : <a href={href}>{text}</a>
}

function wayTo(page: Page, missing: Missing, plan: string): string | undefined {
  if (missing === "decision") return page.may("decisions:write") ? routes.newDecision({ plan }) : undefined
  if (!page.may("register:write")) return undefined
  if (missing === "licence") return routes.newLicence({ plan })
  return missing === "pilot" ? routes.newPilot({ plan }) : undefined
}
