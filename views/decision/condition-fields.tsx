import type { Child } from "hono/jsx"
import {
  type LibraryCondition,
  libraryCondition,
  libraryConditions,
  ownWords,
} from "../../src/core/condition-library.ts"
import { listText } from "../../src/core/day-text.ts"
import type { DraftCondition } from "../../src/core/deciding.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { DataClass, Use } from "../../src/core/vocabulary.ts"
import { conditionsIn, type FieldValues, mostConditions } from "../../src/schema/condition-fields.ts"
import type { Page } from "../../src/web/page.ts"
import { Choices, fieldId, Input, TextArea } from "../parts/form.tsx"
import type { Words } from "../tool/words.ts"

interface Given {
  page: Page
  /** As `conditionsIn` reads them from the fields that were typed. */
  typed: FieldValues
  words?: Words
  vocabulary: { classes: readonly DataClass[]; uses: readonly Use[] }
  faults: readonly Fault[]
  /** Number of the condition that was just added. */
  added?: number | undefined
}

interface Props extends Given {
  conditions: readonly DraftCondition[]
}

interface One extends Props {
  condition: DraftCondition
  index: number
  field: string
}

/**
 * The conditions of a decision or an exception, in a form: from the library or in the company's own words. Its buttons send the whole
 * form, which is shown again with one more or one less (`editedConditions`).
 */
export function ConditionFields(given: Given) {
  const { page, typed, faults } = given
  const t = page.t.conditions
  const conditions = conditionsIn(typed)
  const props = { ...given, conditions }
  const fault = faults.find(({ place }) => place === "conditions")
  return (
    <fieldset class="stack tight conditions" id={fieldId("conditions")}>
      <legend>{t.title}</legend>
      {fault ? <p class="msg">{fault.message[page.lang]}</p> : null}
      {conditions.length === 0 ? <p class="small dim">{t.none}</p> : null}
      {conditions.map((condition, index) => (
        <ConditionField {...props} condition={condition} index={index} field={`condition-${index}`} />
      ))}
      {conditions.length >= mostConditions ? (
        <p class="small">{t.full(mostConditions)}</p>
      ) : (
        <AddCondition page={page} />
      )}
    </fieldset>
  )
}

function ConditionField(props: One) {
  const { page, condition, index, field, faults, added } = props
  const t = page.t.conditions
  const own = libraryCondition(condition.library)
  const name = own?.name[page.lang] ?? condition.library ?? t.own
  const wrong = faults.filter(({ place }) => place === `${field}-library` || place === `${field}-text`)
  return (
    <section
      class="note"
      aria-label={t.named(index + 1, name)}
      id={fieldId(`${field}-library`)}
      {...(index === added ? { tabindex: -1, "data-land": true } : {})}
    >
      <div class="row ends">
        <strong class="small">{name}</strong>
        <button
          type="submit"
          class="btn small"
          name="remove-condition"
          value={String(index)}
          formnovalidate
          aria-label={t.removeNamed(name)}
        >
          {t.remove}
        </button>
      </div>
      {condition.library === undefined ? null : (
        <input type="hidden" name={`${field}-library`} value={condition.library} />
      )}
      {wrong.map(({ message }) => (
        <p class="msg small" id={fieldId(`${field}-text`)}>
          {message[page.lang]}
        </p>
      ))}
      {own ? <LibraryFields {...props} own={own} /> : null}
      {condition.library === undefined ? <OwnFields {...props} /> : null}
      <Scope {...props} />
    </section>
  )
}

/** A text of the library: read as it stands, its gaps filled below. */
function LibraryFields({ page, condition, faults, own, field }: One & { own: LibraryCondition }) {
  return (
    <>
      <p class="small">
        <WithGaps page={page} condition={own} text={condition.text[page.lang] ?? own.text[page.lang]} />
      </p>
      {own.parameters.length === 0 ? null : (
        <div class="cols thin">
          {own.parameters.map(({ id, kind, label }) => {
            const name = `${field}-p-${id}`
            const whole = kind === "days" || kind === "months"
            return (
              <Input
                page={page}
                name={name}
                type={kind === "day" ? "date" : "text"}
                label={label[page.lang]}
                value={condition.parameters?.[id] ?? ""}
                faults={faults}
                attributes={whole ? { inputmode: "numeric", maxlength: 6 } : { maxlength: 200 }}
              />
            )
          })}
        </div>
      )}
    </>
  )
}

function OwnFields({ page, condition, faults, field }: One) {
  const t = page.t.conditions
  const typed = { [`${field}-fr`]: condition.text.fr ?? "", [`${field}-en`]: condition.text.en ?? "" }
  return (
    <>
      <div class="cols thin">
        <TextArea page={page} name={`${field}-fr`} label={t.fr} typed={typed} faults={faults} />
        <TextArea page={page} name={`${field}-en`} label={t.en} typed={typed} faults={faults} />
      </div>
      <p class="small dim">{t.ownHint}</p>
    </>
  )
}

/** Where it applies: folded away, with what is chosen on the fold. */
function Scope({ page, vocabulary, condition, faults, field }: One) {
  const t = page.t.conditions
  const isWrong = faults.some(({ place }) => place === `${field}-class` || place === `${field}-use`)
  const options = (items: readonly (DataClass | Use)[]) =>
    items.map(({ id, name }) => ({ value: id, label: name[page.lang] }))
  return (
    <details class="small" open={isWrong}>
      <summary>{t.scopeOf(scopeText(page, vocabulary, condition))}</summary>
      <p class="small dim">{t.scopeHint}</p>
      <div class="cols thin">
        <Choices
          page={page}
          name={`${field}-class`}
          label={t.classes}
          options={options(vocabulary.classes)}
          chosen={condition.classes}
          faults={faults}
        />
        <Choices
          page={page}
          name={`${field}-use`}
          label={t.uses}
          options={options(vocabulary.uses)}
          chosen={condition.uses}
          faults={faults}
        />
      </div>
    </details>
  )
}

/** Where a condition applies, in words: "everywhere", "data: Internal; uses: Copy". */
function scopeText(page: Page, { classes, uses }: Props["vocabulary"], scope: Scoped): string {
  const t = page.t.conditions.scopes
  const names = (items: readonly (DataClass | Use)[], ids: readonly string[]) =>
    listText(
      ids.map((id) => items.find((one) => one.id === id)?.name[page.lang] ?? id),
      page.lang,
      "and",
    )
  const parts = [
    ...(scope.classes.length > 0 ? [t.classes(names(classes, scope.classes))] : []),
    ...(scope.uses.length > 0 ? [t.uses(names(uses, scope.uses))] : []),
  ]
  return parts.length > 0 ? parts.join(t.and) : t.everywhere
}

type Scoped = Pick<DraftCondition, "classes" | "uses">

function AddCondition({ page }: { page: Page }) {
  const t = page.t.conditions
  return (
    <>
      <details class="small">
        <summary>{t.add}</summary>
        <ul class="lines small">
          {libraryConditions.map((condition) => (
            <li class="row ends">
              <span class="any">
                <strong>{condition.name[page.lang]}</strong>
                <small>
                  <WithGaps page={page} condition={condition} text={condition.text[page.lang]} />
                </small>
              </span>
              <button
                type="submit"
                class="btn small"
                name="add-condition"
                value={condition.id}
                formnovalidate
                aria-label={t.addNamed(condition.name[page.lang])}
              >
                {t.addShort}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <p class="row">
        <button type="submit" class="btn small" name="add-condition" value={ownWords} formnovalidate>
          {t.addOwn}
        </button>
      </p>
    </>
  )
}

/** A text of the library, each gap that is left shown by what it asks for. */
function WithGaps({ page, condition, text }: { page: Page; condition: LibraryCondition; text: string }) {
  const parts: Child[] = text.split(/(\{[^{}]*\})/).map((part) => {
    const gap = condition.parameters.find(({ id }) => part === `{${id}}`)
    return gap ? <em>[{gap.label[page.lang].toLowerCase()}]</em> : part
  })
  return <>{parts}</>
}
