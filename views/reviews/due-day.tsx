import type { Day } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { Mark } from "../parts/marks.tsx"
import { daysText } from "./subject.ts"

/** A day by which something is due, and how far off it is; what is late is said by a mark too. */
export function DueDay({ page, day }: { page: Page; day: Day }) {
  const { late, text } = daysText(day, page)
  return (
    <>
      <time datetime={day} class="n">
        {dayText(day, page.lang, "short")}
      </time>
      <small>
        {late ? (
          <b>
            <Mark id="warn" /> {text}
          </b>
        ) : (
          text
        )}
      </small>
    </>
  )
}
