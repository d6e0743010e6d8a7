import type { Child } from "hono/jsx"
import { type Action, actions, matrix, roles, scopeActions, scopes } from "../../src/core/access.ts"
import type { Page } from "../../src/web/page.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Mark } from "../parts/marks.tsx"
import { Scroll } from "../parts/scroll.tsx"

/** Who may do what: by role, by scope of a token, and what a unit changes about it. */
export function RolesPage({ page }: { page: Page }) {
  const t = page.t.access
  return (
    <div class="stack loose">
      <AdminNav page={page} current="roles" />
      <div class="stack tight">
        <h1>{t.matrix.title}</h1>
        <p class="lede">{t.matrix.lede}</p>
      </div>
      <section class="stack tight" aria-labelledby="by-role">
        <h2 id="by-role">{t.matrix.rolesTitle}</h2>
        <Matrix
          page={page}
          caption={t.matrix.rolesCaption}
          columns={roles.map((role) => ({ name: t.roles[role], hint: t.roleHints[role], may: matrix[role] }))}
        />
      </section>
      <section class="stack tight" aria-labelledby="units">
        <h2 id="units">{t.matrix.unitsTitle}</h2>
        <ul class="lines">
          {t.matrix.units.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
      <section class="stack tight" aria-labelledby="by-scope">
        <h2 id="by-scope">{t.matrix.scopesTitle}</h2>
        <p>{t.matrix.scopesText}</p>
        <Matrix
          page={page}
          caption={t.matrix.scopesCaption}
          columns={scopes.map((scope) => ({
            name: <code>{scope}</code>,
            hint: t.scopes[scope],
            may: scopeActions[scope],
          }))}
        />
      </section>
    </div>
  )
}

interface Column {
  name: Child
  hint: string
  may: readonly Action[]
}

/** Actions down, who may do them across; a mark with its word, or a dash. */
function Matrix({ page, caption, columns }: { page: Page; caption: string; columns: readonly Column[] }) {
  const t = page.t.access
  return (
    <Scroll label={caption}>
      <table class="dense rights">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.matrix.action}</th>
            {columns.map(({ name, hint }) => (
              <th scope="col">
                {name}
                <small>{hint}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr>
              <th scope="row">{t.actions[action]}</th>
              {columns.map(({ may }) => (
                <td>
                  {may.includes(action) ? (
                    <>
                      <Mark id="yes" /> {t.matrix.yes}
                    </>
                  ) : (
                    <span class="dim">{t.matrix.no}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
