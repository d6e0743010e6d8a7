import type { Fault } from "../../src/core/errors.ts"
import type { Context } from "../../src/core/gates.ts"
import type { Vocabulary } from "../../src/core/vocabulary.ts"
import { type Typed, typedList, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { Choices, Input } from "../parts/form.tsx"

interface Props {
  page: Page
  vocabulary: Vocabulary
  typed: Typed
  faults: readonly Fault[]
  /** A full review is one already: it is never taken back. */
  full?: boolean | undefined
}

/** Contexts as these fields show them. */
export function contextsTyped(contexts: readonly Context[]): Typed {
  return {
    classes: [...new Set(contexts.map(({ dataClass }) => dataClass))],
    uses: [...new Set(contexts.map(({ use }) => use))],
  }
}

/** What is assessed: data classes, uses, due date, and whether a full review is asked for. */
export function ContextFields({ page, vocabulary, typed, faults, full }: Props) {
  const t = page.t.assessments.create
  const field = { page, typed, faults }
  return (
    <>
      <Choices
        {...field}
        name="classes"
        label={t.classes}
        hint={t.classesHint}
        chosen={typedList(typed, "classes")}
        options={vocabulary.classes.map(({ id, name, hint }) => ({
          value: id,
          label: name[page.lang],
          hint: hint[page.lang],
        }))}
      />
      <Choices
        {...field}
        name="uses"
        label={t.uses}
        hint={t.usesHint}
        chosen={typedList(typed, "uses")}
        options={vocabulary.uses.map(({ id, name }) => ({ value: id, label: name[page.lang] }))}
      />
      <Input {...field} name="dueOn" label={t.due} type="date" hint={t.dueHint} optional />
      {full ? null : (
        <Choices
          {...field}
          name="full"
          label={t.full}
          chosen={[typedText(typed, "full")]}
          options={[{ value: "on", label: t.fullOption, hint: t.fullHint }]}
        />
      )}
    </>
  )
}
