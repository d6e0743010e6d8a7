import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  conditionFaults,
  filledText,
  type LibraryCondition,
  libraryCondition,
  libraryConditions,
  type ParameterKind,
  unfilled,
} from "../../src/core/condition-library.ts"
import type { DraftCondition } from "../../src/core/deciding.ts"
import {
  conditionsIn,
  editedConditions,
  type FieldValues,
  fieldValues,
  mostConditions,
} from "../../src/schema/condition-fields.ts"
import { vocabulary } from "../../templates/vocabulary.ts"

const sample: Record<ParameterKind, string> = { text: "Équipe Réseaux", days: "30", months: "1", day: "2027-03-31" }
const everywhere = { classes: [], uses: [] }

describe("the library", () => {
  test("has each condition once, in both languages, with each gap named and used in both", () => {
    expect(new Set(libraryConditions.map(({ id }) => id)).size).toBe(libraryConditions.length)
    for (const { id, text, parameters } of libraryConditions) {
      for (const words of [text.fr, text.en]) {
        const gaps = [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name)
        expect(gaps.toSorted(), id).toEqual(parameters.map((one) => one.id).toSorted())
      }
      expect(text.fr, id).not.toMatch(/ [:;!?»]|« |'/)
      expect(text.en, id).not.toContain("'")
    }
  })

  test("fills its gaps in the language of the text", () => {
    expect(filledText(one("records"), { months: "1" }).en).toContain("for 1\u00a0month after")
    expect(filledText(one("records"), { months: "6" }).en).toContain("for 6\u00a0months after")
    expect(filledText(one("records"), { months: "6" }).fr).toContain("pendant 6\u00a0mois")
    expect(filledText(one("deadline"), { deadline: "2027-04-01" })).toEqual({
      fr: "Permis jusqu’au 1er avril 2027 inclus\u202f; ensuite, demander de nouveau.",
      en: "Allowed up to and including 1 April 2027; after that, ask again.",
    })
    expect(filledText(one("teams"), { team: "$& {x}" }).en).toBe("Only for: {team}.")
    expect(filledText(one("teams"), { team: "$&" }).en).toBe("Only for: $&.")
  })

  test("once filled leaves no gap and no fault; with any gap open it names that gap", () => {
    for (const condition of libraryConditions) {
      const parameters = Object.fromEntries(condition.parameters.map(({ id, kind }) => [id, sample[kind]]))
      expect(faultsOf([drafted(condition, parameters)])).toEqual([])
      for (const { id } of condition.parameters) {
        const { [id]: _, ...less } = parameters
        expect(unfilled(condition, less)).toEqual([id])
        expect(faultsOf([drafted(condition, less)]).map(({ place }) => place)).toEqual([`condition-0-p-${id}`])
      }
    }
  })
})

describe("a draft is refused", () => {
  test.each([
    ["an unknown condition", { library: "nowhere", text: { en: "x" }, ...everywhere }, "condition-0-library"],
    ["no words", { text: { fr: "  " }, ...everywhere }, "condition-0-fr"],
    ["a gap in own words", { text: { en: "Until {date}." }, ...everywhere }, "condition-0-en"],
    ["words without end", { text: { fr: "a".repeat(1001) }, ...everywhere }, "condition-0-fr"],
    ["an unknown class", { text: { fr: "a" }, classes: ["internal", "x"], uses: [] }, "condition-0-class"],
    ["an unknown use", { text: { fr: "a" }, classes: [], uses: ["x"] }, "condition-0-use"],
    ["half a month", drafted(one("records"), { months: "1.5" }), "condition-0-p-months"],
    ["no month", drafted(one("records"), { months: "0" }), "condition-0-p-months"],
    ["a day that does not exist", drafted(one("deadline"), { deadline: "2027-02-30" }), "condition-0-p-deadline"],
    ["braces in a gap", drafted(one("teams"), { team: "{team}" }), "condition-0-p-team"],
  ] as [string, DraftCondition, string][])("for %s", (_, draft, place) => {
    expect(faultsOf([draft]).map((fault) => fault.place)).toEqual([place])
  })
})

describe("the form", () => {
  const words = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme-ascii" }).map((text) => text.trim())
  const scope = {
    classes: fc.uniqueArray(fc.constantFrom("internal", "client", "personal")),
    uses: fc.uniqueArray(fc.constantFrom("copy", "image")),
  }
  const own = fc.record({ text: fc.record({ fr: words.filter(Boolean), en: words.filter(Boolean) }), ...scope })
  const fromLibrary = fc
    .record({ condition: fc.constantFrom(...libraryConditions), given: words, ...scope })
    .map(({ condition, given, classes, uses }) => {
      const value = given.replace(/\s+/gu, " ")
      const parameters = Object.fromEntries(condition.parameters.flatMap(({ id }) => (value ? [[id, value]] : [])))
      return { ...drafted(condition, parameters), classes, uses }
    })

  test("gives back what it was made of", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(own, fromLibrary), { maxLength: 8 }), (drafts) => {
        expect(conditionsIn(formOf(drafts))).toEqual(drafts)
      }),
    )
  })

  test("adds and removes one, and keeps what was typed in the others", () => {
    const typed = [{ text: { fr: "À nous" }, ...everywhere }, drafted(one("teams"), { team: "Social" })]
    const more = editedConditions(formOf(typed, ["add-condition", "records"]))
    expect(more?.added).toBe(2)
    expect(more?.conditions.map(({ library }) => library)).toEqual([undefined, "teams", "records"])
    const less = editedConditions(formOf(typed, ["remove-condition", "0"]))
    expect(less?.conditions).toEqual([drafted(one("teams"), { team: "Social" })])
    expect(editedConditions(formOf(typed, ["add-condition", "nowhere"]))?.conditions).toHaveLength(2)
    expect(editedConditions(formOf(typed))).toBeUndefined()
  })

  test("holds so many and no more", () => {
    const many = Array.from({ length: mostConditions + 5 }, () => ({ text: { fr: "a" }, ...everywhere }))
    expect(conditionsIn(formOf(many))).toHaveLength(mostConditions)
    expect(editedConditions(formOf(many, ["add-condition", "own"]))?.conditions).toHaveLength(mostConditions)
  })
})

function one(id: string): LibraryCondition {
  const found = libraryCondition(id)
  if (!found) throw new Error(id)
  return found
}

function drafted(condition: LibraryCondition, parameters: Record<string, string>): DraftCondition {
  return { library: condition.id, parameters, text: filledText(condition, parameters), ...everywhere }
}

/** The form as a browser sends it. */
function formOf(drafts: readonly DraftCondition[], button?: readonly [name: string, value: string]): FieldValues {
  const form = new FormData()
  drafts.forEach(({ library, parameters = {}, text, classes, uses }, index) => {
    const at = `condition-${index}`
    if (library === undefined) {
      form.set(`${at}-fr`, text.fr ?? "")
      form.set(`${at}-en`, text.en ?? "")
    } else form.set(`${at}-library`, library)
    for (const [id, value] of Object.entries(parameters)) form.set(`${at}-p-${id}`, value)
    for (const id of classes) form.append(`${at}-class`, id)
    for (const id of uses) form.append(`${at}-use`, id)
  })
  if (button) form.set(...button)
  return fieldValues(form)
}

function faultsOf(drafts: readonly DraftCondition[]) {
  return conditionFaults(drafts, "condition", vocabulary)
}
