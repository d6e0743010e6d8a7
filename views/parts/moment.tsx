import { dayIn } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"

/** An instant on the reader's clock: its day, and the time where it matters. */
export function Moment({ page, at, time = false }: { page: Page; at: string; time?: boolean }) {
  return (
    <time datetime={at} class="n">
      {momentText(page, at, time)}
    </time>
  )
}

/** "22 nov. 2026", "22 Nov 2026, 11:04". */
export function momentText(page: Page, at: string, time: boolean): string {
  const instant = new Date(at)
  const day = dayText(dayIn(page.zone, instant), page.lang, "short")
  if (!time) return day
  const clock = new Intl.DateTimeFormat(locales[page.lang], { timeStyle: "short", timeZone: page.zone }).format(instant)
  return page.lang === "fr" ? `${day} à ${clock}` : `${day}, ${clock}`
}

const locales = { fr: "fr-FR", en: "en-GB" }
