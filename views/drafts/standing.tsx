import type { ClauseStanding } from "../../src/core/clause-standing.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { DraftStanding } from "../../src/core/draft.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark, type MarkId } from "../parts/marks.tsx"

/** How a draft stands, as a tag: mark, then word, then colour. */
export function DraftTag({ page, standing }: { page: Pick<Page, "t">; standing: DraftStanding }) {
  const [tone, mark] = looks[standing]
  return (
    <span class={`tag ${tone}`}>
      <Mark id={mark} />
      {page.t.drafts.standings[standing]}
    </span>
  )
}

const looks: Readonly<Record<DraftStanding, readonly [tone: "yes" | "if" | "ask" | "no" | "off", mark: MarkId]>> = {
  open: ["off", "if"],
  submitted: ["ask", "clock"],
  returned: ["no", "warn"],
  approved: ["yes", "yes"],
  sent: ["if", "clock"],
  signed: ["yes", "yes"],
  "set-aside": ["off", "gone"],
}

/** How the clauses of a contract stand, for everybody who reads the register. */
export function ClauseStandingText({ page, standing }: { page: Page; standing: ClauseStanding }) {
  const text = clauseStandingText(page, standing)
  if (standing.kind === "none") return <span class="dim">{text}</span>
  return (
    <span class="standing">
      <Mark id={marks[standing.kind]} />
      {text}
    </span>
  )
}

const marks: Readonly<Record<Exclude<ClauseStanding["kind"], "none">, MarkId>> = {
  drafted: "if",
  submitted: "clock",
  approved: "if",
  sent: "clock",
  signed: "yes",
}

/** The same in words alone. */
export function clauseStandingText({ t, lang }: Pick<Page, "t" | "lang">, standing: ClauseStanding): string {
  const words = t.drafts.contract
  switch (standing.kind) {
    case "none":
      return words.none
    case "drafted":
      return standing.version === undefined ? words.drafted : words.draftedVersion(standing.version)
    case "submitted":
    case "approved":
      return words[standing.kind](standing.version)
    case "sent":
    case "signed": {
      const day = dayText(standing.day, lang, "short")
      const told = standing.kind === "sent" ? words.sent(standing.version, day) : words.signed(day)
      return standing.again ? `${told}, ${words.again}` : told
    }
  }
}
