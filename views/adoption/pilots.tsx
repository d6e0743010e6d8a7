import { dayText } from "../../src/core/day-text.ts"
import type { PilotOutcome, PilotStatus } from "../../src/core/deciding.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"

export interface ShownPilot {
  id: string
  plan: string
  planName: CompanyText
  toolName: string
  team: CompanyText
  fromDay: string
  untilDay: string
  goal: CompanyText
  status: PilotStatus
  outcome?: PilotOutcome | undefined
  result?: CompanyText | undefined
  by: string
  at: string
  endedAt?: string | undefined
}

/** Pilots in lines, those that run first. */
export function Pilots({ page, pilots }: { page: Page; pilots: readonly ShownPilot[] }) {
  const t = page.t.adoption.pilots
  const { head } = t
  return (
    <Fold caption={t.caption} heads={[head.tool, head.team, head.period, head.status]}>
      <Rows>
        {pilots.map((pilot) => (
          <Row>
            <RowHead class="any">
              <a href={routes.pilot(pilot.id)}>
                <bdi>{pilot.toolName}</bdi> {shown(pilot.planName)[page.lang]}
              </a>
            </RowHead>
            <Cell label={head.team} class="any">
              <Shown text={shown(pilot.team)} page={page} />
            </Cell>
            <Cell label={head.period}>{periodText(page, pilot)}</Cell>
            <Cell label={head.status}>
              {standingText(page, pilot)}
              {isLate(page, pilot) ? (
                <small>
                  <Mark id="warn" /> {t.late}
                </small>
              ) : null}
            </Cell>
          </Row>
        ))}
      </Rows>
    </Fold>
  )
}

export function periodText(page: Page, { fromDay, untilDay }: Pick<ShownPilot, "fromDay" | "untilDay">): string {
  return page.t.tool.decision.period(dayText(fromDay, page.lang), dayText(untilDay, page.lang))
}

/** "running", "goal met", "stopped". */
export function standingText(page: Page, { status, outcome }: Pick<ShownPilot, "status" | "outcome">): string {
  const t = page.t.adoption
  return outcome === undefined ? t.statuses[status] : t.outcomes[outcome]
}

/** Its time is over, and nobody has said what came of it. */
export function isLate(page: Page, { status, untilDay }: Pick<ShownPilot, "status" | "untilDay">): boolean {
  return status === "running" && untilDay < page.today
}
