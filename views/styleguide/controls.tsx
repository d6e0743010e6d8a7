import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"

/** Buttons, fields, a field in error, an empty state and one that waits. */
export function Controls({ page }: { page: Page }) {
  const t = page.t.styleguide
  const id = (name: string) => `${name}-${page.lang}`
  return (
    <>
      <div class="row">
        <button type="button" class="btn go">
          {t.mainAction}
        </button>
        <button type="button" class="btn">
          {t.otherAction}
        </button>
        <button type="button" class="btn" aria-disabled="true">
          {t.notYet}
        </button>
      </div>
      <fieldset class="seg">
        <legend class="vh">{t.position}</legend>
        {t.positions.map((position, index) => (
          <label>
            <input type="radio" name={id("position")} checked={index === 0} />
            {position}
          </label>
        ))}
      </fieldset>
      <div class="cols">
        <div class="field">
          <label for={id("review")}>{t.review}</label>
          <small id={id("review-hint")}>{t.reviewHint}</small>
          <input id={id("review")} type="date" value={page.today} aria-describedby={id("review-hint")} />
        </div>
        <div class="field bad">
          <label for={id("days")}>{t.days}</label>
          <span class="msg" id={id("days-error")}>
            <Mark id="warn" /> {t.daysError}
          </span>
          <input id={id("days")} value="20" aria-invalid="true" aria-describedby={id("days-error")} />
        </div>
      </div>
      <p class="empty">
        {t.empty} <a href={routes.check()}>{t.emptyWay}</a>
      </p>
      <p class="card" aria-busy="true">
        {t.busy}
      </p>
    </>
  )
}

/** What failed, what merely changed, what is done. */
export function Notices({ page }: { page: Page }) {
  const t = page.t.styleguide
  const notices = [
    { tone: "note no", mark: "warn", ...t.failed },
    { tone: "note", mark: "warn", ...t.neutral },
    { tone: "note yes", mark: "yes", ...t.done },
  ] as const
  return (
    <>
      {notices.map(({ tone, mark, title, text }) => (
        <div class={tone}>
          <h3>
            <Mark id={mark} /> {title}
          </h3>
          <p>{text}</p>
        </div>
      ))}
    </>
  )
}
