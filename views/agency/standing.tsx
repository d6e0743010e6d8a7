import type { ContractState } from "../../src/core/agency.ts"
import type { NextDay, Standing } from "../../src/core/agency-overview.ts"
import { daysBetween } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { ComparisonCode } from "../../src/core/declaration.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark, type MarkId } from "../parts/marks.tsx"
import { CodeTag } from "./comparison.tsx"

/** How the declaration of a contract stands. */
export function StandingText({ page, standing }: { page: Page; standing: Standing | undefined }) {
  const t = page.t.agencies.standing
  if (!standing) return <span class="dim">{t.none}</span>
  const [mark, loud] = looks[standing.kind]
  const text = standingText(page, standing)
  return (
    <span class="standing">
      <Mark id={standing.kind === "missing" && standing.asked ? "clock" : mark} />
      {loud ? <b>{text}</b> : text}
    </span>
  )
}

const looks: Readonly<Record<Standing["kind"], readonly [MarkId, loud: boolean]>> = {
  valid: ["yes", false],
  old: ["warn", true],
  missing: ["ask", true],
}

/** The same in words alone. */
export function standingText(page: Page, standing: Standing | undefined): string {
  const t = page.t.agencies.standing
  if (!standing) return t.none
  if (standing.kind === "missing") return standing.asked ? t.asked : t.missing
  return t[standing.kind](dayText(standing.until, page.lang, "short"))
}

/** The next day that matters; near ones are marked. */
export function NextText({ page, next }: { page: Page; next: NextDay | undefined }) {
  const t = page.t.agencies.next
  if (!next) return <span class="dim">{t.none}</span>
  const text = t[next.kind](dayText(next.day, page.lang, "short"))
  const isNear = daysBetween(page.today, next.day) <= soon
  return isNear ? (
    <span class="standing">
      <Mark id="clock" />
      <b>{text}</b>
    </span>
  ) : (
    <span>{text}</span>
  )
}

/** So few days leave little time to decide. */
const soon = 30

/** The worst that a comparison found, and how many conflicts there are. */
export function WorstText({
  page,
  worst,
  conflicts,
}: {
  page: Page
  worst: ComparisonCode | undefined
  conflicts: number
}) {
  const t = page.t.agencies.list
  if (worst === undefined) return <span class="dim">{t.nothingCompared}</span>
  return (
    <>
      <CodeTag page={page} code={worst} />
      <small>{t.conflicts(conflicts)}</small>
    </>
  )
}

/** How a contract stands on the day. */
export function ContractStateTag({ page, state }: { page: Page; state: ContractState }) {
  const mark: MarkId = state === "running" ? "yes" : state === "coming" ? "clock" : "gone"
  return (
    <span class="tag off">
      <Mark id={mark} />
      {page.t.agencies.words.states[state]}
    </span>
  )
}
