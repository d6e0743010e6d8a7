import { parse } from "csv-parse/sync"
import { expect, test } from "vitest"
import { answerOf } from "../../../src/core/answer.ts"
import { unharmless } from "../../../src/core/csv.ts"
import { exportPlans } from "../../../src/core/export-plans.ts"
import { csv } from "../../../src/core/exports/csv.ts"
import type { ExportSource } from "../../../src/core/exports/format.ts"
import { hostile, sourceOf } from "./documents.ts"

function rows(source: ExportSource): Record<string, string>[] {
  const delimiter = source.lang === "fr" ? ";" : ","
  return parse(String(csv.write(source).body), { bom: true, columns: true, delimiter })
}

test("a row per plan, with its answers, conditions and end", () => {
  const found = rows(sourceOf())
  expect(found[0]).toMatchObject({
    "Plan code": "acme/team",
    "Decision code": "conditional",
    "Answer code": "if",
    "Data: en public": "Yes, if",
    "Data: en special": "No",
    "Depends on the use": "yes",
    Conditions: "A person reviews.\nNo client names. (en internal, use copy)",
    Preconditions: "Licence active (shown, until 31 December 2026)",
    "Valid until": "2026-12-31",
    Hosts: "acme.example",
    "How to get it": "Ask support",
    Check: "https://aval.example/check?plan=acme%2Fteam",
    "List revision": "7",
    "List serial": "1780000000",
    "List SHA-256": "0123456789abcdef".repeat(4),
  })
  expect(found.find((row) => row["Plan code"] === "open/all")?.Hosts).toBe("own.open.example (this host alone)")
  expect(found.find((row) => row["Tool code"] === "bare")).toMatchObject({ "Plan code": "", "Answer code": "ask" })
  expect(rows(sourceOf("fr"))[0]).toMatchObject({ "Code de l’offre": "acme/team", "Dépend de l’usage": "oui" })
})

test("answers are those of the answer function", () => {
  const { book, day } = sourceOf()
  for (const { plan, answer, classes } of exportPlans(book, day)) {
    if (!plan) continue
    expect([plan.slug, answer]).toEqual([plan.slug, answerOf(book, { plan: plan.slug, day })])
    for (const [id, of] of classes)
      expect([plan.slug, id, of]).toEqual([plan.slug, id, answerOf(book, { plan: plan.slug, data: [id], day })])
  }
})

test("no cell is a formula, and nothing is lost of it", () => {
  const names = rows(sourceOf()).slice(-hostile.length)
  for (const [index, row] of names.entries()) {
    const cell = row.Tool ?? ""
    expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@]/u)
    expect(unharmless(cell)).toBe(hostile[index])
  }
})

test("says what a table of data classes leaves out", () => {
  expect(csv.write(sourceOf()).loss).toEqual([
    { kind: "conditions", about: expect.arrayContaining(["acme/team"]) },
    { kind: "exceptions", about: ["acme/team"] },
  ])
})
