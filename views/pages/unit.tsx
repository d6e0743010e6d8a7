import type { Fault } from "../../src/core/errors.ts"
import { shown } from "../../src/core/text.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Faults, SaveRow } from "../parts/form.tsx"
import type { UnitShown } from "../settings/model.ts"
import { Stale, UnitNames } from "./settings.tsx"

/** One business unit: its name. */
export function UnitPage({
  page,
  unit,
  typed,
  faults,
  stale = false,
}: {
  page: Page
  unit: UnitShown
  typed: Typed
  faults: readonly Fault[]
  stale?: boolean | undefined
}) {
  const t = page.t.settings.units
  return (
    <div class="stack loose">
      <AdminNav page={page} current="settings" />
      <div class="stack tight">
        <p class="small">
          <a href={`${routes.settings}#units`}>{t.back}</a>
        </p>
        <h1>{t.renameTitle(shown(unit.name)[page.lang])}</h1>
        <p class="small">
          <a href={routes.history(`access/unit/${unit.id}`)}>{page.t.settings.history}</a>
        </p>
      </div>
      <Faults page={page} faults={faults} />
      {stale ? <Stale page={page} /> : null}
      <form method="post" action={routes.unit(unit.id)} class="stack form">
        <input type="hidden" name="seen" value={unit.seen} />
        <UnitNames page={page} typed={typed} faults={faults} />
        <SaveRow page={page} save={page.t.form.save} back={routes.settings} />
      </form>
    </div>
  )
}
