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
  const clock = clockOf(page).format(instant)
  return page.lang === "fr" ? `${day} à ${clock}` : `${day}, ${clock}`
}

const locales = { fr: "fr-FR", en: "en-GB" }

// Making a format costs far more than using it, and a page may hold many moments.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf({ lang, zone }: Page): Intl.DateTimeFormat {
  const key = `${lang} ${zone}`
  const known = clocks.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[lang], { timeStyle: "short", timeZone: zone })
  clocks.set(key, made)
  return made
}
