import { expect, test } from "vitest"
import type { ClauseParameter } from "../../src/core/clause.ts"
import type { ParameterValue } from "../../src/core/clause-parameter-check.ts"
import { valueText } from "../../src/core/clause-value.ts"

type Unit = Extract<ClauseParameter, { kind: "number" }>["unit"]

const label = { fr: "Valeur", en: "Value" }
const said = (parameter: ClauseParameter, value: ParameterValue) => [
  valueText(parameter, value, "fr"),
  valueText(parameter, value, "en"),
]

test.each<[Unit, number, string, string]>([
  ["days", 1, "1\u00a0jour", "1\u00a0day"],
  ["days", 15, "15\u00a0jours", "15\u00a0days"],
  ["days", 0, "0\u00a0jour", "0\u00a0days"],
  ["hours", 48, "48\u00a0heures", "48\u00a0hours"],
  ["months", 1, "1\u00a0mois", "1\u00a0month"],
  ["years", 2, "2\u00a0ans", "2\u00a0years"],
  ["people", 1, "une\u00a0personne", "one\u00a0person"],
  ["people", 2, "deux\u00a0personnes", "two\u00a0people"],
  ["times", 0.5, "0,5\u00a0fois", "0.5\u00a0times"],
  ["times", 2, "deux\u00a0fois", "two\u00a0times"],
  ["percent", 50, "50\u00a0%", "50%"],
  ["euros", 1_500_000, "1\u202f500\u202f000\u00a0€", "€1,500,000"],
])("%s, %d: %s, %s", (unit, value, fr, en) => {
  expect(said({ id: "x", label, kind: "number", unit, min: 0, max: 1e9 }, value)).toEqual([fr, en])
})

test("a choice, several, a day and a text stand in words", () => {
  const options = [
    { id: "names", text: { fr: "les noms", en: "names" } },
    { id: "logos", text: { fr: "les logos", en: "logos" } },
    { id: "voices", text: { fr: "les voix", en: "voices" } },
  ]
  expect(said({ id: "x", label, kind: "choice", options }, "logos")).toEqual(["les logos", "logos"])
  const several: ClauseParameter = { id: "x", label, kind: "choices", options, default: [] }
  expect(said(several, ["names", "logos", "voices"])).toEqual([
    "les noms, les logos et les voix",
    "names, logos and voices",
  ])
  expect(said(several, ["voices"])).toEqual(["les voix", "voices"])
  expect(said({ id: "x", label, kind: "day" }, "2027-03-01")).toEqual(["1er mars 2027", "1 March 2027"])
  expect(said({ id: "x", label, kind: "text", longest: 20 }, "Made with AI")).toEqual(["Made with AI", "Made with AI"])
})
