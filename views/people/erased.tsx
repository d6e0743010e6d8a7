import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"

/** Somebody who was erased: an id, and what happened under it. */
export function ErasedPage({ page, id }: { page: Page; id: string }) {
  const t = page.t.people.person
  return (
    <div class="stack loose">
      <AdminNav page={page} current="people" />
      <div class="stack tight">
        <h1>{page.t.access.erasedPerson(id)}</h1>
        <p>{t.erased}</p>
      </div>
      <p class="row">
        <a href={routes.history(`access/person/${id}`)}>{t.history}</a>
        <a href={routes.people()}>{t.all}</a>
      </p>
    </div>
  )
}
