import type { AffectedPlan, AffectedTool, IncidentEffect } from "../../src/core/incident-effect.ts"
import type { Path } from "../../src/core/supply-chain.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { OutcomeTag } from "../parts/tag.tsx"
import { lower, type Words } from "../tool/words.ts"

interface Props {
  page: Page
  words: Words
  effect: IncidentEffect
  /** Slug of the tool that the incident is about alone. */
  about: string | undefined
  /** The incident is open: what can be done about it is offered. */
  open: boolean
}

/** Which plans an incident touches, in which way, what they allow today, and what can be done about it at once. */
export function EffectSection({ page, words, effect, about, open }: Props) {
  const t = page.t.incidents.page
  const acts = open && page.may("decisions:write")
  const { head } = t
  return (
    <section class="stack tight" aria-labelledby="effect">
      <h2 id="effect">{t.effect}</h2>
      {effect.tools.length === 0 ? (
        <p class="empty">{t.noEffect}</p>
      ) : (
        <>
          <p class="dim small">{t.effectText}</p>
          <Fold caption={t.caption} heads={[head.tool, head.way, head.plan, head.now, ...(acts ? [head.next] : [])]}>
            <Rows>
              {effect.tools.flatMap((tool) =>
                (tool.plans.length === 0 ? [undefined] : tool.plans).map((plan) => (
                  <Row>
                    <RowHead class="any">
                      <a href={routes.tool(tool.tool)}>
                        <bdi>{tool.of.name}</bdi>
                      </a>
                    </RowHead>
                    <Cell label={head.way}>
                      <Ways page={page} effect={effect} tool={tool} about={about} />
                    </Cell>
                    <Cell label={head.plan}>
                      {plan ? (
                        <a href={routes.tool(tool.tool, { plan: plan.plan.slug })}>
                          {shown(plan.plan.name)[page.lang]}
                        </a>
                      ) : (
                        <span class="dim">{t.noPlan}</span>
                      )}
                    </Cell>
                    <Cell label={head.now}>
                      {plan ? (
                        <Now page={page} words={words} plan={plan} />
                      ) : (
                        <span class="dim">{t.nothingAllowed}</span>
                      )}
                    </Cell>
                    {acts ? (
                      <Cell label={head.next}>
                        <Next page={page} plan={plan} />
                      </Cell>
                    ) : null}
                  </Row>
                )),
              )}
            </Rows>
          </Fold>
        </>
      )}
    </section>
  )
}

function Ways({
  page,
  effect,
  tool,
  about,
}: {
  page: Page
  effect: IncidentEffect
  tool: AffectedTool
  about: string | undefined
}) {
  const t = page.t.incidents.page
  return (
    <ul class="plain">
      {tool.paths.map((path) => (
        <li>
          {path.length === 0 ? (
            tool.tool === about ? (
              t.itself
            ) : (
              t.own(effect.organisationNames.get(tool.of.vendor) ?? tool.of.vendor)
            )
          ) : (
            <bdi>{wayText(page, tool.of.name, path, effect)}</bdi>
          )}
        </li>
      ))}
      {tool.more ? <li class="dim">{t.more}</li> : null}
    </ul>
  )
}

/** "Acme Writer → model by Beta". */
function wayText(page: Page, tool: string, path: Path, { toolNames, organisationNames }: IncidentEffect): string {
  const t = page.t.incidents.page
  const steps = path.map(({ role, organisation, tool: supplying }) => {
    const by = organisationNames.get(organisation) ?? organisation
    const what = lower(page.t.supply.roles[role])
    const known = supplying === undefined ? undefined : toolNames.get(supplying)?.name
    return known === undefined ? t.step(what, by) : t.stepTool(what, known, by)
  })
  return [tool, ...steps].join(" → ")
}

function Now({ page, words, plan }: { page: Page; words: Words; plan: AffectedPlan }) {
  const t = page.t.incidents.page
  const { outcome, underReview, allowed, ended } = plan
  return (
    <>
      <OutcomeTag outcome={outcome ?? (underReview ? "under-review" : "not-assessed")} page={page} />{" "}
      {ended ? <span class="dim">{t.retired}</span> : null}
      <small>
        {allowed.length === 0 ? t.nothingAllowed : allowed.map((id) => lower(words.className(id))).join(", ")}
      </small>
    </>
  )
}

/** The ways out for those who decide: one sign-off suspends; what is decided already is decided anew. */
function Next({ page, plan: affected }: { page: Page; plan: AffectedPlan | undefined }) {
  const t = page.t.incidents.page
  if (affected?.decision === undefined || affected.ended) return <span class="dim">{t.nothingToDo}</span>
  const { plan, decision, outcome } = affected
  const isStopped = outcome === "suspended" || outcome === "retired" || outcome === "refused"
  return (
    <ul class="plain stack tight">
      {isStopped || !page.may("decisions:sign") ? null : (
        <li>
          <a href={routes.newSuspension({ plan: plan.slug })}>{t.suspend}</a>
        </li>
      )}
      <li>
        <a href={routes.newDecision({ plan: plan.slug })}>{t.decide}</a>
      </li>
      <li>
        <a href={routes.decision(decision)}>{t.decision}</a>
      </li>
    </ul>
  )
}
