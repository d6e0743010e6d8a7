import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { scoreAgency } from "../../src/core/agency-score.ts"
import { bandOf, proposalOf } from "../../src/core/band.ts"
import type { Gate, Level, Methodology, Option } from "../../src/core/methodology.ts"
import type { Fact } from "../../src/core/register.ts"
import { rounded, type ScoreInput, scorePlan } from "../../src/core/score.ts"
import { sensitivity } from "../../src/core/sensitivity.ts"
import { type SubjectKind, sidesOf } from "../../src/core/standing.ts"
import { type SourceClass, sourceClasses } from "../../src/core/vocabulary.ts"
import { methodology as shipped } from "../../templates/methodology/index.ts"
import { subjectsOf } from "./scoring-arbitraries.ts"
import { chainOf, fact, factor, sample, text, today } from "./scoring-sample.ts"

const page = readFileSync(new URL("../../docs/methodology.md", import.meta.url), "utf8")

type Row = Readonly<Record<string, string>>

/** The rows of the table with these columns, code marks off. */
function table(...columns: string[]): Row[] {
  const lines = page.split("\n")
  const start = lines.indexOf(`| ${columns.join(" | ")} |`)
  expect(start, `no table with the columns ${columns.join(", ")}`).toBeGreaterThan(-1)
  const body = lines.slice(start + 2)
  const end = body.findIndex((line) => !line.startsWith("|"))
  return body.slice(0, end).map((line) => {
    const cells = line.split("|").slice(1, -1)
    return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").replaceAll("`", "").trim()]))
  })
}

function cell(row: Row, column: string): string {
  return row[column] ?? ""
}

const number = (row: Row, column: string) => Number(cell(row, column))
const optionIn = (row: Row, column: string) => number(row, column) as Option

function gatesIn(list: string): Gate[] {
  return list
    .split(", ")
    .filter((item) => item !== "")
    .map((item) => {
      const [factor = "", max] = item.split(" ≤ ")
      return { factor, max: Number(max) as Option }
    })
}

const classRows = table("class", "extends", "gates")
const published = gatesIn(cell(classRows.find((row) => row.class === "published uses") ?? {}, "gates"))
const classes = classRows.filter((row) => row.class !== "published uses")
const stops = table("stop", "for").map((row) => {
  const [factor = "", option] = cell(row, "stop").split(" = ")
  const named = cell(row, "for") === "every class" ? [] : cell(row, "for").split(", ")
  return { factor, option: Number(option) as Option, classes: named }
})

describe("the page and the shipped methodology", () => {
  test("gates of the classes and of published uses", () => {
    const written = classes.map((row) => [cell(row, "class"), cell(row, "extends"), gatesIn(cell(row, "gates"))])
    const real = Object.entries(shipped.gates.classes).map(([id, one]) => [id, one.extends ?? "", one.gates])
    expect(written.toSorted()).toEqual(real.toSorted())
    expect(published).toEqual(shipped.gates.published)
  })

  test("stops", () => {
    expect(stops).toEqual(shipped.gates.stops)
  })

  test("what agencies are asked, their stop and their weight", () => {
    const rows = table("asked", "of", "stop").map((row) => [cell(row, "asked").split(", "), cell(row, "stop")])
    const written = [shipped.agencies?.always, shipped.agencies?.entrusted].map((one) => [
      one?.asked,
      one?.stops.map(({ factor, option }) => `${factor} = ${option}`).join(", "),
    ])
    expect(rows).toEqual(written)
    expect(shipped.agencies?.entrusted.stops.every(({ classes }) => classes.length === 0)).toBe(true)
    expect(shipped.agencies?.weights).toEqual({ H: 4 })
    expect(page).toContain("and 4 more for H")
  })

  test("the example of an agency", () => {
    const [row = {}] = table("score", "floor", "evidence", "band")
    const facts = Object.entries({ H6: 1, H7: 1, H8: 2 } as const).map(([id, option]) =>
      fact("organisation", id, option, { sourceClass: "contract" }),
    )
    const score = scoreAgency({ methodology: shipped, facts, context: { use: "copy" }, day: today })
    const shown = rounded(score)
    expect(row).toEqual({
      score: shown.score.toFixed(2),
      floor: shown.floor.toFixed(2),
      evidence: `${(shown.evidence * 100).toFixed(2)} %`,
      band: score.band,
    })
  })

  test("implied preconditions", () => {
    const own = Object.entries(shipped.gates.classes).flatMap(
      ([id, one]) => one.preconditions?.map((p) => [id, p]) ?? [],
    )
    expect(own).toEqual([["client", "client-agreed"]])
    expect(shipped.gates.conditional).toEqual([
      { factor: "C1", option: 2, precondition: "training-off", except: ["public"] },
    ])
  })

  test("bands", () => {
    const { low, moderate, criticalFloor, minimumEvidence } = shipped.bands
    const when = Object.fromEntries(table("band", "when", "proposal, gates met").map((row) => [row.band, row.when]))
    expect(when).toMatchObject({
      critical: `a gate or stop is broken, or floor ≥ ${criticalFloor}`,
      unproven: `evidence < ${100 * minimumEvidence} %`,
      low: `score < ${low}`,
      moderate: `score < ${moderate}`,
    })
  })
})

describe("the page and the rules", () => {
  test("proposals of the bands", () => {
    for (const row of table("band", "when", "proposal, gates met"))
      expect(proposalOf(cell(row, "band") as ReturnType<typeof bandOf>, "met")).toBe(row["proposal, gates met"])
  })

  test("who answers", () => {
    for (const row of table("level", "answered by, nearest first")) {
      const sides = sidesOf(cell(row, "level") as Level).map((side) => subjectsOf[side].join(", "))
      const said = cell(row, "answered by, nearest first")
      expect(said).toBe(sides.join("; and ") || "agencies only: left out for plans")
    }
  })

  test("source classes", () => {
    const rows = table("source class", "what it is", "evidence")
    expect(rows.map((row) => row["source class"])).toEqual([...sourceClasses])
    for (const row of rows) {
      const one = fact("plan", "C1", 1, { sourceClass: cell(row, "source class") as SourceClass })
      const score = scorePlan({ ...input, chain: chainOf(one) })
      const standing = score.contributions.find((part) => part.factor === "C1")?.standing
      expect(standing?.strong ? "yes" : "no").toBe(row.evidence)
    }
  })
})

const known = table("factor", "answered by", "weight", "source", "option", "in the score", "in the floor", "evidence")
const dimensionRows = table("dimension", "internal", "copy", "W", "D² in the score", "D² in the floor", "evidence")

function column(name: string): Record<string, number> {
  return Object.fromEntries(dimensionRows.map((row) => [cell(row, "dimension"), number(row, name)]))
}

const has = ({ factor }: { factor: string }) => known.some((row) => row.factor === factor)

const excerpt: Methodology = {
  ...sample,
  version: "excerpt",
  dimensions: dimensionRows.map((row) => ({ id: cell(row, "dimension"), name: text(cell(row, "dimension")) })),
  factors: known.map((row) =>
    factor(cell(row, "factor"), cell(row, "answered by") === "use" ? "U" : "V/P", number(row, "weight")),
  ),
  contextWeights: { classes: { internal: column("internal") }, uses: { copy: column("copy") } },
  gates: {
    classes: Object.fromEntries(
      classes.map((row) => [
        cell(row, "class"),
        { ...(row.extends ? { extends: row.extends } : {}), gates: gatesIn(cell(row, "gates")).filter(has) },
      ]),
    ),
    published: published.filter(has),
    stops: stops.filter(has),
    conditional: [],
  },
}

const facts: Fact[] = known
  .filter((row) => row.source !== "unknown")
  .map((row) => {
    const [source, expired] = cell(row, "source").split(", ")
    return fact(cell(row, "answered by") as SubjectKind, cell(row, "factor"), optionIn(row, "option"), {
      sourceClass: source as SourceClass,
      ...(expired === "expired" ? { expiresOn: "2026-11-21" } : {}),
    })
  })

const input: ScoreInput = {
  methodology: excerpt,
  account: "company",
  chain: chainOf(...facts),
  context: { dataClass: "internal", use: "copy" },
  day: today,
  depth: "full",
}

describe("the worked example of the page", () => {
  const score = scorePlan(input)

  test("how each answer counts", () => {
    expect(known).toHaveLength(7)
    for (const row of known) {
      const standing = score.contributions.find((part) => part.factor === row.factor)?.standing
      expect([standing?.score, standing?.floor, standing?.strong ? "yes" : "no"]).toEqual([
        number(row, "in the score"),
        number(row, "in the floor"),
        row.evidence,
      ])
    }
  })

  test("dimensions", () => {
    expect(score.dimensions).toHaveLength(dimensionRows.length)
    for (const [index, row] of dimensionRows.entries()) {
      const found = score.dimensions[index]
      expect(found).toMatchObject({ id: row.dimension, weight: number(row, "W"), evidence: number(row, "evidence") })
      expect((found?.score ?? 0) ** 2).toBeCloseTo(number(row, "D² in the score"), 6)
      expect((found?.floor ?? 0) ** 2).toBeCloseTo(number(row, "D² in the floor"), 6)
    }
  })

  test("the sums written out", () => {
    const sums = [...page.matchAll(/^\* (score|floor|evidence): .* = ([\d.]+)( %)?$/gm)].map((one) => [one[1], one[2]])
    const shown = rounded(score)
    expect(sums).toEqual([
      ["score", shown.score.toFixed(2)],
      ["floor", shown.floor.toFixed(2)],
      ["evidence", (100 * shown.evidence).toFixed(2)],
    ])
    for (const [, squares, weights] of page.matchAll(/√\((\d+) \/ (\d+)\)/g)) {
      const value = Math.sqrt(Number(squares) / Number(weights)).toFixed(2)
      expect([shown.score.toFixed(2), shown.floor.toFixed(2)]).toContain(value)
    }
  })

  test("the result", () => {
    const shown = rounded(score)
    expect(table("score", "floor", "evidence", "band", "proposal")).toEqual([
      {
        score: shown.score.toFixed(2),
        floor: shown.floor.toFixed(2),
        evidence: `${(100 * shown.evidence).toFixed(2)} %`,
        band: score.band,
        proposal: score.proposal,
      },
    ])
    expect(bandOf(excerpt.bands, score, "met")).toBe(score.band)
  })

  test("the gates named", () => {
    const named = /that the excerpt has factors for, (.*) and (.*), are all met/.exec(page)
    const gates = score.gates.filter((gate) => gate.kind === "gate")
    expect(gates.map((gate) => `${gate.factor} ≤ ${gate.limit}`).join(", ")).toBe(`${named?.[1]}, ${named?.[2]}`)
    expect(new Set(gates.map((gate) => gate.state))).toEqual(new Set(["met"]))
  })

  test("contributions", () => {
    const rows = table("factor", "points")
    const shown = rounded(score).contributions.map(({ factor, points }) => ({ factor, points: points.toFixed(2) }))
    expect(rows).toEqual(shown)
  })

  test("what would change the band", () => {
    const changes = sensitivity(input, score).map((change) => ({
      factor: change.factor,
      now: change.from === undefined ? "unknown" : String(change.from),
      "learnt as": String(change.to),
      band: change.band,
      score: change.score.toFixed(2),
    }))
    expect(table("factor", "now", "learnt as", "band", "score")).toEqual(changes)
  })
})
