import { describe, expect, test } from "vitest"
import { type ClauseCondition, type ContractFact, contractFacts } from "../../src/core/clause.ts"
import { conditionText } from "../../src/i18n/clause-condition.ts"
import { factPhrases } from "../../src/i18n/clause-facts.ts"

const [data, launch, agents] = (["data-shared", "confidential-launch", "agents"] as const).map((fact) => ({
  fact,
})) as [{ fact: ContractFact }, { fact: ContractFact }, { fact: ContractFact }]

const said = (condition: ClauseCondition) => [conditionText(condition, "fr"), conditionText(condition, "en")]

test("a fact, and its contrary", () => {
  expect(said(data)).toEqual(["quand l’agence reçoit des données à nous", "when the agency gets data of ours"])
  expect(said({ not: data })).toEqual([
    "quand l’agence ne reçoit aucune donnée à nous",
    "when the agency gets no data of ours",
  ])
  expect(said({ not: { not: data } })).toEqual(said(data))
})

test("several: French says its conjunction again, elided before a vowel", () => {
  expect(said({ any: [launch, agents, data] })).toEqual([
    "quand la mission porte sur un lancement encore secret, que des agents d’IA agissent seuls ou que l’agence reçoit des données à nous",
    "when the work is about a launch that is still secret, AI agents act by themselves, or the agency gets data of ours",
  ])
  expect(conditionText({ all: [data, { fact: "tools-refused" }] }, "fr")).toBe(
    "quand l’agence reçoit des données à nous et qu’un outil déclaré est refusé",
  )
})

test("one within another keeps together", () => {
  expect(said({ all: [launch, { any: [data, agents] }] })).toEqual([
    "quand la mission porte sur un lancement encore secret et que soit l’agence reçoit des données à nous, soit des agents d’IA agissent seuls",
    "when the work is about a launch that is still secret and either the agency gets data of ours or AI agents act by themselves",
  ])
  expect(said({ any: [launch, { all: [data, agents] }] })).toEqual([
    "quand la mission porte sur un lancement encore secret ou qu’à la fois l’agence reçoit des données à nous et des agents d’IA agissent seuls",
    "when the work is about a launch that is still secret or both the agency gets data of ours and AI agents act by themselves",
  ])
})

test("what is turned over: not both is either not", () => {
  expect(said({ not: { all: [data, agents] } })).toEqual(said({ any: [{ not: data }, { not: agents }] }))
  expect(said({ not: { any: [data, { not: agents }] } })).toEqual(said({ all: [{ not: data }, agents] }))
  expect(said({ any: [data, { any: [launch, agents] }] })).toEqual(said({ any: [data, launch, agents] }))
})

test("what always or never holds is not said, unless it decides", () => {
  expect(said("always")).toEqual(["dans tout contrat", "in every contract"])
  expect(said({ all: ["always", data] })).toEqual(said(data))
  expect(said({ any: ["always", data] })).toEqual(said("always"))
  expect(said({ not: "always" })).toEqual(["dans aucun contrat", "in no contract"])
  expect(said({ all: [] })).toEqual(said("always"))
  expect(said({ any: [] })).toEqual(said({ not: "always" }))
})

describe.each(contractFacts)("%s", (fact) => {
  test("has four phrases that differ", () => {
    const phrases = [...factPhrases.fr[fact], ...factPhrases.en[fact]]
    expect(new Set(phrases).size).toBe(4)
    for (const phrase of phrases) expect(phrase).toMatch(/^\S.*[^.\s]$/)
  })
})
