import { expect, test } from "vitest"
import { misset } from "../../src/core/typography.ts"

test.each([
  "Un refus\u202f? Non\u202f; «\u00a0oui\u00a0»",
  "Trois cas\u00a0: à 10:30, sur https://exemple.fr",
  "L’agence (et l’annonceur).",
])("French is well set: %s", (text) => expect(misset(text, "fr")).toEqual([]))

test.each([
  ["a plain space before a semicolon", "Non ; oui"],
  ["no space before a question mark", "Un refus?"],
  ["a plain space before a colon", "Trois cas : un"],
  ["a narrow space before a colon", "Trois cas\u202f: un"],
  ["guillemets without hard spaces", "le mot « oui »"],
  ["English quotation marks", "le mot “oui”"],
  ["a straight apostrophe", "l'agence"],
  ["two spaces", "un  deux"],
  ["a space at the end", "un "],
])("French: %s", (_, text) => expect(misset(text, "fr")).not.toEqual([]))

test.each([
  ["guillemets", "the word «yes»"],
  ["a space before a semicolon", "no ; yes"],
  ["a hard space before a colon", "three\u00a0: one"],
  ["a straight quotation mark", 'the "word"'],
])("English: %s", (_, text) => expect(misset(text, "en")).not.toEqual([]))

test("English is well set, and what is wrong is shown with its surroundings", () => {
  expect(misset("The client’s “word”: yes; no?", "en")).toEqual([])
  expect(misset("Une réponse est due : oui", "fr")).toEqual(["nse est due : oui"])
})
