import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Tabs } from "../parts/tabs.tsx"
import type { DraftComparisonModel } from "./model.ts"

interface Props {
  page: Page
  model: DraftComparisonModel
}

type Side = DraftComparisonModel["from"]

/** Which two are compared, the same in Word, and in which language. */
export function Choice({ page, model }: Props) {
  const { choose: t } = page.t.draftComparison
  const { draft, from, to, versions, show, languages } = model
  const at = (own: { from: Side; to: Side; show: string }) => routes.draftComparison(draft.id, own)
  return (
    <div class="stack tight noprint">
      <form method="get" action={routes.draftComparison(draft.id)} class="row compared-sides">
        <SideField page={page} name="from" label={t.from} value={from} sides={["standard", "now", ...versions]} />
        <SideField page={page} name="to" label={t.to} value={to} sides={["now", ...versions, "standard"]} />
        <input type="hidden" name="show" value={show} />
        <button type="submit" class="btn">
          {t.compare}
        </button>
        <a href={at({ from: to, to: from, show })}>{t.swap}</a>
      </form>
      <WordLink page={page} model={model} />
      {languages.length > 1 ? (
        <Tabs
          label={t.show}
          places={languages.map((language) => [language, true, at({ from, to, show: language })] as const)}
          names={t}
          current={show}
        />
      ) : null}
    </div>
  )
}

/** The redline goes from a version or the standard to a version or the draft as it stands. */
function WordLink({ page, model: { draft, from, to, writes, same } }: Props) {
  const { choose: t } = page.t.draftComparison
  if (!writes || same || from === "now" || to === "standard") return null
  const asked = { kind: "redline", from, ...(to === "now" ? {} : { version: to }) }
  return (
    <p class="small">
      <a href={routes.draftDocument(draft.id, asked)} hx-boost="false">
        {t.word}
      </a>{" "}
      <span class="dim">{t.wordHint}</span>
    </p>
  )
}

function SideField({
  page,
  name,
  label,
  value,
  sides,
}: {
  page: Page
  name: string
  label: string
  value: Side
  sides: readonly Side[]
}) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {sides.map((side) => (
          <option value={String(side)} selected={side === value}>
            {sideName(page, side)}
          </option>
        ))}
      </select>
    </div>
  )
}

export function sideName({ t }: Page, side: Side): string {
  const { names } = t.draftComparison
  return typeof side === "number" ? names.version(side) : names[side]
}
