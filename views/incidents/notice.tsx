import type { IncidentSeverity } from "../../src/core/deciding.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { Shown } from "../parts/shown.tsx"

export interface NoticedIncident {
  id: string
  title: CompanyText
  severity: IncidentSeverity
  organisationName: string
}

interface Props {
  page: Page
  incidents: readonly NoticedIncident[]
  title: string
  /** Already about one organisation: its name is not said again. */
  own?: boolean
}

/** Open incidents, as a notice on the page of what they touch. */
export function IncidentNotice({ page, incidents, title, own = false }: Props) {
  if (incidents.length === 0) return null
  const { severities, form } = page.t.incidents
  return (
    <section class="note stack tight" aria-labelledby="incidents">
      <h2 id="incidents" class="sub small">
        <Mark id="warn" /> {title}
      </h2>
      <ul>
        {incidents.map(({ id, title, severity, organisationName }) => (
          <li>
            <a href={routes.incident(id)}>
              <Shown text={shown(title)} page={page} />
            </a>{" "}
            <small>
              {own ? null : (
                <>
                  <bdi>{organisationName}</bdi>,{" "}
                </>
              )}
              {form.severity.toLowerCase()} {severities[severity]}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
