import { dayText } from "../../src/core/day-text.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Fact } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { Level } from "../parts/level.tsx"
import { Shown } from "../parts/shown.tsx"
import { authorText, type NamedSubject, sourceText } from "./names.ts"

interface Props {
  page: Page
  factor: Factor
  fact: Fact
  authors: EventNames["people"]
  /** Who may answer; default: not an agency. */
  subjects?: readonly NamedSubject[]
}

/** An answer in a few lines: level and option, our sentence, source and day, who noted it. */
export function Answer({ page, factor, fact, authors, subjects = [] }: Props) {
  const t = page.t.fact.known
  return (
    <>
      <Level option={fact.sourceClass === "none" ? undefined : fact.option} page={page} />{" "}
      {factor.options[fact.option][page.lang]}
      {fact.text ? (
        <small>
          <Shown text={shown(fact.text)} page={page} />
        </small>
      ) : null}
      <small>
        {t.source(sourceText(fact.sourceClass, subjects, page), dayText(fact.seenOn, page.lang, "short"))}
        {fact.author === undefined ? null : `, ${t.by(authorText(fact.author, authors, page))}`}
      </small>
    </>
  )
}
