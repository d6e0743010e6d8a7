import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AgencyWork, type ShownAgencyWork } from "../dashboard/agencies.tsx"
import { DueInRegister, type ShownDue } from "../dashboard/due.tsx"
import { NextSteps } from "../dashboard/next.tsx"
import { type ShownWaiting, WaitingList } from "../dashboard/waiting.tsx"

interface Props {
  page: Page
  waiting: readonly ShownWaiting[]
  /** Absent for those who may not read the register. */
  due?: ShownDue | undefined
  /** Absent for those who may not read the register. */
  agencies?: ShownAgencyWork | undefined
  /** The reader has asked for tools. */
  asked: boolean
}

/** What waits for the reader, and what falls due in the register. */
export function DashboardPage({ page, waiting, due, agencies, asked }: Props) {
  return (
    <div class="stack loose">
      <div>
        <p class="meta">{dayText(page.today, page.lang)}</p>
        <h1>{page.t.dashboard.title(waiting.length)}</h1>
        {asked && waiting.length > 0 ? (
          <p>
            <a href={routes.requests({ view: "own" })}>{page.t.requests.own.title}</a>
          </p>
        ) : null}
      </div>
      <div class="cols two">
        {waiting.length === 0 ? <NextSteps page={page} asked={asked} /> : <WaitingList page={page} waiting={waiting} />}
        {due ? (
          <div class="stack loose">
            {agencies ? <AgencyWork page={page} work={agencies} /> : null}
            <DueInRegister page={page} due={due} />
          </div>
        ) : null}
      </div>
    </div>
  )
}
