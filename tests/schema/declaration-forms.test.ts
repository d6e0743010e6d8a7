import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DeclarationKind } from "../../src/core/declaration.ts"
import { partOf, partsOf } from "../../src/core/declaration-parts.ts"
import { readPart } from "../../src/schema/declaration-content.ts"
import { partForm } from "../../src/schema/declaration-forms.ts"
import { parseForm } from "../../src/web/form.ts"
import { contractContents, sheetContents } from "../support/declared.ts"

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) if (one !== "") data.append(name, one)
  }
  return data
}

function reads(kind: DeclarationKind, part: string, fields: Readonly<Record<string, string | readonly string[]>>) {
  const form = partForm(kind, part)
  if (!form) throw new Error(`no part ${part}`)
  const parsed = parseForm(form.schema, formOf(fields))
  return parsed.ok
    ? { content: partOf(form.read(parsed.value)), faults: [] }
    : { faults: parsed.faults.map(({ place }) => place) }
}

describe("the form of a part", () => {
  test.each<[DeclarationKind, fc.Arbitrary<Parameters<typeof partsOf>[1]>]>([
    ["contract", contractContents],
    ["deliverable", sheetContents],
  ])("of a %s's declaration holds all that was saved, and what it sends may be kept", (kind, contents) => {
    fc.assert(
      fc.property(contents, (content) => {
        for (const { part, content: saved } of partsOf(kind, content)) {
          const sent = reads(kind, part, partForm(kind, part)?.fill(saved) ?? {})
          expect(sent).toEqual({ content: saved, faults: [] })
          expect(readPart(kind, part, saved).faults).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })

  test("takes yes and no for what they are, and a proof for what no field holds", () => {
    expect(reads("contract", "start", { usesAi: "no" }).content).toEqual({ usesAi: false })
    const form = partForm("contract", "tools/3")
    const proof = { sha256: "0".repeat(64), name: "capture.png" }
    const value = { name: "X", crafts: [], data: [], embedded: false, noproof: false }
    expect(partOf(form?.read(value, proof) ?? {})).toEqual({ name: "X", proof })
    expect(partOf(form?.read({ ...value, noproof: true }, proof) ?? {})).toEqual({ name: "X" })
  })

  test("passes over rows that say nothing, and joins the rest", () => {
    const { content } = reads("contract", "subcontractors", { name_0: "", name_7: "Studio", crafts_9: ["video"] })
    expect(content).toEqual({ subcontractors: [{ name: "Studio" }, { crafts: ["video"] }] })
  })

  test.each<[string, string, Record<string, string>, string]>([
    ["a note without a level", "uses", { note_copy: "x" }, "level_copy"],
    ["a country that is none", "subcontractors", { name_0: "X", country_0: "Narnia" }, "country_0"],
    ["an address of another kind", "start", { policyUrl: "data:text/html,x" }, "policyUrl"],
    ["a name without end", "tools/1", { name: "x".repeat(201) }, "name"],
    ["half a character", "tools/1", { vendor: "a\u0000b" }, "vendor"],
    ["a craft that nobody knows", "tools/1", { crafts: "sorcery" }, "crafts[0]"],
  ])("refuses %s at its field", (_, part, fields, place) => {
    expect(reads("contract", part, fields).faults).toEqual([place])
  })

  test("has no field that hides the form's own", () => {
    for (const kind of ["contract", "deliverable"] as const) {
      for (const part of [
        "start",
        "tools/1",
        "uses",
        "subcontractors",
        "sources",
        "making",
        "review",
        "people",
        "rights",
      ]) {
        const fields = Object.keys(partForm(kind, part)?.schema.shape ?? {})
        expect(fields.filter((name) => ["form", "action", "method", "submit", "id"].includes(name))).toEqual([])
      }
    }
    expect([partForm("contract", "sources"), partForm("deliverable", "__proto__")]).toEqual([undefined, undefined])
  })
})
