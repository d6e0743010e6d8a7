import type { Child } from "hono/jsx"
import { planName } from "../../src/core/answer-text.ts"
import { isDay } from "../../src/core/day.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Input } from "./form.tsx"
import { Mark } from "./marks.tsx"

// Parts that the forms of licences, agreements and states share.

/** A plan as these pages name it. */
export interface PlanShown {
  slug: string
  name: CompanyText
  tool: string
  toolName: string
}

export interface FormShown {
  page: Page
  typed: Typed
  faults: readonly Fault[]
}

export function planText({ name, toolName }: Pick<PlanShown, "name" | "toolName">, page: Page): string {
  return planName(toolName, shown(name)[page.lang])
}

/** The way back, the title, and what happened before. */
export function RightHead({
  page,
  back,
  title,
  object,
  children,
}: {
  page: Page
  back: { href: string; name: string }
  title: string
  object: string
  children?: Child
}) {
  const t = page.t.rights
  return (
    <div class="stack tight">
      <p class="small">
        <a href={back.href}>{t.back(back.name)}</a>
      </p>
      <h1>{title}</h1>
      {children}
      <p class="small">
        <a href={routes.history(object)}>{t.history}</a>
      </p>
    </div>
  )
}

/** Somebody else was faster: what is recorded now, beside what was typed. */
export function StaleNote({ page, children }: { page: Page; children?: Child }) {
  const t = page.t.rights
  return (
    <div class="note no stack tight" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.seenChanged}
      </h2>
      <p>{t.seenChangedText}</p>
      {children ? (
        <>
          <h3 class="sub small">{t.nowRecorded}</h3>
          {children}
        </>
      ) : null}
    </div>
  )
}

/** A day; one that is none stays as it was typed, which a date field would not show. */
export function DayField({
  attributes = {},
  ...field
}: FormShown & {
  name: string
  label: string
  hint?: string | undefined
  optional?: boolean
  attributes?: Readonly<Record<string, string>>
}) {
  const value = typedText(field.typed, field.name)
  return <Input {...field} type={value === "" || isDay(value) ? "date" : "text"} attributes={attributes} />
}

/** Save, or leave it. */
export function SaveRow({ page, save, back }: { page: Page; save: string; back: string }) {
  return (
    <p class="row">
      <button type="submit" class="btn go">
        {save}
      </button>
      <a class="btn" href={back}>
        {page.t.form.cancel}
      </a>
    </p>
  )
}
