import { dayText } from "../../src/core/day-text.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Fact } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { sourceClassLabels } from "../../templates/vocabulary.ts"
import { Level } from "../parts/level.tsx"
import { Shown } from "../parts/shown.tsx"
import { authorText } from "./names.ts"

interface Props {
  page: Page
  factor: Factor
  fact: Fact
  authors: EventNames["people"]
}

/** An answer in a few lines: level and option, our sentence, source and day, who noted it. */
export function Answer({ page, factor, fact, authors }: Props) {
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
        {t.source(sourceClassLabels[fact.sourceClass][page.lang], dayText(fact.seenOn, page.lang, "short"))}
        {fact.author === undefined ? null : `, ${t.by(authorText(fact.author, authors, page))}`}
      </small>
    </>
  )
}
