import type { Child } from "hono/jsx"
import { planName } from "../../src/core/answer-text.ts"
import { isDay } from "../../src/core/day.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Faults, Input, SaveRow } from "./form.tsx"
import { Mark } from "./marks.tsx"
import { type SavedItem, SavedNote } from "./saved-right.tsx"

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

interface RightPageProps extends FormShown {
  back: { href: string; name: string }
  title: string
  lede?: string
  /** Whose history tells what happened before. */
  object: string
  saved: SavedItem | undefined
  savedTitle: string
  /** Somebody else was faster: what is recorded now is shown beside what was typed. */
  stale: true | undefined
  now: Child
  action: string
  /** What a new one is about, by the name of its field. */
  about?: readonly [name: string, value: string] | undefined
  save: string
  also: Child
  alsoTitle: string
  children: Child
}

/** The page of a licence, an agreement or a state: the way back, what just happened, the form, and the others of its kind. */
export function RightPage(props: RightPageProps) {
  const { page, typed, faults, back, title, lede, object, action, about, children } = props
  const t = page.t.rights
  return (
    <div class="stack loose">
      <div class="stack tight">
        <p class="small">
          <a href={back.href}>{t.back(back.name)}</a>
        </p>
        <h1>{title}</h1>
        {lede === undefined ? null : <p class="lede">{lede}</p>}
        <p class="small">
          <a href={routes.history(object)}>{t.history}</a>
        </p>
      </div>
      <SavedNote page={page} title={props.savedTitle} saved={props.saved} />
      {props.stale ? <StaleNote page={page}>{props.now}</StaleNote> : null}
      <Faults page={page} faults={faults} />
      <form method="post" action={action} class="stack form" enctype="multipart/form-data" hx-boost="false">
        <input type="hidden" name="seen" value={typedText(typed, "seen")} />
        {about ? <input type="hidden" name={about[0]} value={about[1]} /> : null}
        {children}
        <SaveRow page={page} save={props.save} back={back.href} />
      </form>
      {props.also ? (
        <section class="stack tight" aria-labelledby="others">
          <h2 id="others" class="sub">
            {props.alsoTitle}
          </h2>
          {props.also}
        </section>
      ) : null}
    </div>
  )
}

/** Somebody else was faster: what is recorded now, beside what was typed. */
function StaleNote({ page, children }: { page: Page; children?: Child }) {
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
