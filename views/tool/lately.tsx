import type { ToolSheet } from "../../src/core/tool-sheet.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Pilots, type ShownPilot } from "../adoption/pilots.tsx"
import { IncidentNotice, type NoticedIncident } from "../incidents/notice.tsx"

/** What goes on about a tool. */
export interface Lately {
  /** Open ones that touch it. */
  incidents: readonly NoticedIncident[]
  pilots: readonly ShownPilot[]
}

/** Open incidents, where nobody who reads on can miss them. */
export function LatelyNotice({ page, lately: { incidents } }: { page: Page; lately: Lately }) {
  return <IncidentNotice page={page} incidents={incidents} title={page.t.incidents.notice.title(incidents.length)} />
}

/** Where the tool is tried, and the ways to a new pilot and to an incident for those who record them. */
export function LatelySection({ page, sheet, lately: { pilots } }: { page: Page; sheet: ToolSheet; lately: Lately }) {
  const writes = page.may("register:write")
  if (pilots.length === 0 && !writes) return null
  const { tool, vendor, chosen } = sheet
  const t = page.t.adoption
  return (
    <section class="stack tight" aria-labelledby="pilots">
      <h2 id="pilots">{t.pilot.ofTool}</h2>
      {pilots.length === 0 ? <p class="small dim">{t.pilots.none}</p> : <Pilots page={page} pilots={pilots} />}
      {writes ? (
        <p class="row small noprint">
          {chosen ? <a href={routes.newPilot({ plan: chosen.plan.slug })}>{t.pilots.add}</a> : null}
          <a href={routes.newIncident({ organisation: vendor.slug, tool: tool.slug })}>
            {page.t.incidents.notice.record}
          </a>
        </p>
      ) : null}
    </section>
  )
}
