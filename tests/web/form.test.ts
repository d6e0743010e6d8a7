import { describe, expect, test } from "vitest"
import { z } from "zod"
import { parseForm } from "../../src/web/form.ts"

const Schema = z.object({
  name: z.string().min(1),
  seats: z.int().optional(),
  agreed: z.boolean(),
  uses: z.array(z.enum(["copy", "image"])),
  password: z.string().optional(),
  note: z.string().optional(),
})

function parsed(fields: readonly (readonly [string, string])[]) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return parseForm(Schema, data)
}

describe("a form", () => {
  test("is read by its schema: empty is absent, ticked is true, repeated is a list, digits are a number", () => {
    expect(
      parsed([
        ["name", "Acme"],
        ["seats", "12"],
        ["agreed", "on"],
        ["uses", "copy"],
        ["uses", "image"],
        ["note", ""],
      ]),
    ).toMatchObject({
      ok: true,
      value: { name: "Acme", seats: 12, agreed: true, uses: ["copy", "image"] },
    })
    expect(parsed([["name", "Acme"]])).toMatchObject({ ok: true, value: { agreed: false, uses: [] } })
  })

  test("that is refused names each field in both languages and keeps all that was typed, passwords apart", () => {
    const form = parsed([
      ["name", ""],
      ["seats", "many"],
      ["uses", "cooking"],
      ["password", "secret words"],
      ["note", "a\r\nb"],
    ])
    expect(form.ok).toBe(false)
    if (form.ok) return
    expect(form.typed).toEqual({ name: "", seats: "many", agreed: "", uses: ["cooking"], note: "a\nb" })
    expect(form.faults.map(({ place }) => place).sort()).toEqual(["name", "seats", "uses[0]"])
    for (const { message } of form.faults) expect(message.fr).not.toBe(message.en)
  })

  test("with line breaks of a text area is taken; with other control characters it is not", () => {
    expect(
      parsed([
        ["name", "x"],
        ["note", "one\r\ntwo"],
      ]),
    ).toMatchObject({ ok: true, value: { note: "one\ntwo" } })
    expect(
      parsed([
        ["name", "x"],
        ["note", "one\u0007"],
      ]),
    ).toMatchObject({ ok: false, faults: [{ place: "note" }] })
  })

  test("passes over fields that the schema does not know", () => {
    const form = parsed([
      ["name", "x"],
      ["id", "per_1"],
      ["status", "active"],
      ["__proto__", "x"],
    ])
    expect(form.ok && Object.keys(form.value).sort()).toEqual(["agreed", "name", "uses"])
  })
})
