import { dayText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Faults, Input, SaveRow } from "../parts/form.tsx"

interface Props {
  page: Page
  kind: "tool" | "plan" | "organisation"
  item: { name: string; retiredOn?: string | undefined; ownTools: number }
  /** Declarations of agencies that name it, under contracts that have not ended. */
  declared: { count: number; href: string }
  typed: Typed
  faults: readonly Fault[]
  /** Where the form goes, and where its cancelling leads. */
  action: string
  back: string
}

/** What retiring does, before it is done; or since when it is, and the way back. */
export function RetirementPage({ page, kind, item, declared, typed, faults, action, back }: Props) {
  const t = page.t.retiring.retire
  const { name, retiredOn, ownTools } = item
  const field = { page, typed, faults }
  const why = <Input {...field} name="why" label={t.why} hint={t.whyHint} attributes={{ maxlength: 500 }} />
  if (retiredOn !== undefined) {
    const day = dayText(retiredOn, page.lang)
    return (
      <div class="stack loose">
        <Faults page={page} faults={faults} />
        <h1>{retiredOn > page.today ? t.toCome(name, day) : t.retired(name, day)}</h1>
        <form method="post" action={action} class="stack form">
          <p>{t.restoreText}</p>
          <input type="hidden" name="undo" value="1" />
          {why}
          <SaveRow page={page} save={t.restore} back={back} />
        </form>
      </div>
    )
  }
  return (
    <div class="stack loose">
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <h1>{t.title[kind](name)}</h1>
        <p class="lede">{t.lede}</p>
      </div>
      <ul class="lines">
        {(t.points[kind] ?? []).map((point) => (
          <li>{point}</li>
        ))}
        {ownTools > 0 ? <li>{t.ownTools(ownTools)}</li> : null}
        {declared.count > 0 ? (
          <li>
            {page.t.declaring.retirement(declared.count)} <a href={declared.href}>{page.t.declaring.which}</a>
          </li>
        ) : null}
      </ul>
      <form method="post" action={action} class="stack form">
        <Input {...field} name="on" type="date" label={t.day} hint={t.dayHint} />
        {why}
        <SaveRow page={page} save={t.submit} back={back} />
      </form>
    </div>
  )
}
