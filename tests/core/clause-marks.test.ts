import fc from "fast-check"
import { expect, test } from "vitest"
import { type ClauseRun, markedIds, parseMarks } from "../../src/core/clause-marks.ts"

test("a text is read into words and marks, in order", () => {
  expect(parseMarks("L’{client} répond sous {{approval-days}} ([[CL-02]]) aux {agency:many}.")).toEqual({
    runs: [
      { kind: "text", text: "L’" },
      { kind: "term", id: "client", many: false },
      { kind: "text", text: " répond sous " },
      { kind: "parameter", id: "approval-days" },
      { kind: "text", text: " (" },
      { kind: "reference", clause: "CL-02" },
      { kind: "text", text: ") aux " },
      { kind: "term", id: "agency", many: true },
      { kind: "text", text: "." },
    ],
    faults: [],
  })
  expect(parseMarks("")).toEqual({ runs: [], faults: [] })
})

test.each([
  ["a mark left open", "a {{days, b", 2, "{{days, b"],
  ["a mark that was never opened", "a days}} b", 6, "}} b"],
  ["a term in capitals", "the {Client} b", 4, "{Client} b"],
  ["another form of a term", "{client:few}", 0, "{client:few}"],
  ["a reference to nothing", "see [[ ]] b", 4, "[[ ]] b"],
  ["a parameter with a space", "in {{ days }}", 3, "{{ days }}"],
])("%s is a fault at its place, and stays words", (_, text, at, found) => {
  const { runs, faults } = parseMarks(text)
  expect(faults[0]).toEqual({ at, found })
  expect(runs).toEqual([{ kind: "text", text }])
})

test("single brackets are words, as lawyers write them", () => {
  expect(parseMarks("the [draft] of (a)").faults).toEqual([])
})

test("what is read is what was written, whatever it was", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "{{",
    "}}",
    "[[",
    "]]",
    "[",
    ":many",
    "client",
    "CL-01",
    " ",
    "é",
    "{client}",
    "{{days}}",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("")
      expect(parseMarks(text).runs.map(written).join("")).toBe(text)
    }),
  )
})

test("ids are counted for parameters and references, and named once for terms", () => {
  expect(markedIds("{b} {{n}} {a:many} {b} [[CL-02]] {{n}} [[CL-01]]")).toEqual({
    parameters: ["n", "n"],
    references: ["CL-01", "CL-02"],
    terms: ["a", "b"],
  })
})

function written(run: ClauseRun): string {
  switch (run.kind) {
    case "text":
      return run.text
    case "parameter":
      return `{{${run.id}}}`
    case "reference":
      return `[[${run.clause}]]`
    case "term":
      return run.many ? `{${run.id}:many}` : `{${run.id}}`
  }
}
