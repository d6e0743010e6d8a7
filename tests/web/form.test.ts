import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { parseForm } from "../../src/web/form.ts"
import { createServer } from "../../src/web/server.tsx"
import { testApp } from "../support/app.ts"
import { signedIn } from "../support/people.ts"

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

describe("a form of far more fields than a page sends", () => {
  const urlencoded = "application/x-www-form-urlencoded"
  const field = (count: number) => `--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n${count}\r\n`

  test.each([
    ["in an address's way", urlencoded, "a&".repeat(10_000_000)],
    [
      "in parts",
      "multipart/form-data; boundary=b",
      `${Array.from({ length: 200_000 }, (_, n) => field(n)).join("")}--b--`,
    ],
    [
      "in parts, with another boundary in front",
      `multipart/form-data; x="; boundary=c"; boundary=b`,
      `${field(1).repeat(200_000)}--b--`,
    ],
  ])("is refused before it is read, %s, by whoever it comes from", async (_what, type, body) => {
    const app = await testApp({ config: { public: "none" } })
    const send = (path: string, headers: Readonly<Record<string, string>>) =>
      createServer(app, { assets: new Map() }).request(path, {
        method: "POST",
        headers: { ...headers, "Content-Type": type },
        body,
      })
    const stranger = await send("/files", { Origin: app.config.url })
    expect(stranger.status).toBe(401)
    expect((await stranger.text()).length).toBeLessThan(20_000)
    const { posting } = await signedIn(app, ["procurement"])
    expect((await send("/files", posting)).status).toBe(413)
    await app.close()
  })

  test("is read as long as it is one", async () => {
    const app = await testApp()
    const { posting } = await signedIn(app, ["procurement"])
    const answer = await createServer(app, { assets: new Map() }).request("/files", {
      method: "POST",
      headers: { ...posting, "Content-Type": urlencoded },
      body: "a&".repeat(20_000),
    })
    expect(answer.status).toBe(422)
    await app.close()
  })
})

test("no page reads a form by other ways, which have no such limit", () => {
  const folder = new URL("../../src/web/", import.meta.url)
  const others = readdirSync(folder).filter((file) =>
    /\bc\.req\.(formData|parseBody|raw\.formData)\(/.test(readFileSync(new URL(file, folder), "utf8")),
  )
  expect(others).toEqual([])
})
