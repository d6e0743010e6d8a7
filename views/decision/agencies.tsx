import type { DeclaringMove } from "../../src/core/declaring-agencies.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { DeclaredCode } from "../agency/declared-code.tsx"
import { AboutText } from "../agency/declaring.tsx"

/** What moves comes first: the first ones say what is at stake. */
const agenciesShown = 12

/** Agencies that declared the tool, with what the comparison finds before and after. */
export function AgenciesMoved({ page, agencies }: { page: Page; agencies: readonly DeclaringMove[] }) {
  const t = page.t.declaring.preview
  if (agencies.length === 0) return <p>{t.none}</p>
  return (
    <>
      <p>{t.moves(agencies.filter(({ before, code }) => before !== code).length)}</p>
      <ul class="lines">
        {agencies.slice(0, agenciesShown).map((one) => (
          <li>
            <a href={routes.declaration(one.declaration)}>
              <bdi>{one.organisationName}</bdi>
            </a>{" "}
            <bdi>{one.label[page.lang]}</bdi>
            <AboutText page={page} of={one} />
            <small>
              <DeclaredCode page={page} code={one.before} />
              {one.before === one.code ? (
                <span class="dim">, {t.stays}</span>
              ) : (
                <>
                  {" "}
                  <span aria-hidden="true">→</span>
                  <span class="vh">{t.became}</span>{" "}
                  <b>
                    <DeclaredCode page={page} code={one.code} />
                  </b>
                </>
              )}
            </small>
          </li>
        ))}
        {agencies.length > agenciesShown ? <li>{t.more(agencies.length - agenciesShown)}</li> : null}
      </ul>
    </>
  )
}
