import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readPolicy } from "../../src/adapters/policy-file.ts"
import { applyCompanyPolicy, defaultPolicy, emptyContexts } from "../../src/core/company-policy.ts"
import { methodology } from "../../templates/methodology/index.ts"

/** The problems of a file, as `line:column path`. */
function problems(text: string) {
  const reading = readPolicy(text, methodology)
  return reading.ok ? [] : reading.problems
}

function places(text: string) {
  return problems(text).map(({ line, column, path }) => `${line}:${column} ${path}`.trim())
}

function read(text: string) {
  const reading = readPolicy(text, methodology)
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message.en).join("\n"))
  return reading.policy
}

describe("a good file", () => {
  const guide = readFileSync(new URL("../../docs/policy.md", import.meta.url), "utf8")
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ""

  it("is the example of the guide", () => {
    expect(problems(example)).toEqual([])
    const policy = read(example)
    expect(policy.quorum).toEqual({
      default: ["it", "legal"],
      people: 2,
      classes: { public: ["it"], special: ["it", "legal", "dpo"] },
    })
    expect(policy.decisions).toEqual({
      assessmentMonths: 9,
      reviewMonths: { low: 12, moderate: 12, high: 4, unproven: 6, critical: 1 },
      exceptionsSignal: 5,
      worksCouncil: true,
    })
    expect(policy.undecidedHosts).toBe("warn")
    expect(policy.neverBlock).toEqual(["login.example.com", "mail.example.com"])
    expect(policy.webhooks.privateTargets).toEqual(["hooks.intra.example:8443"])
    expect(policy.vocabulary.classes[0]).toMatchObject({ id: "embargo", like: "confidential", since: "2026-12-01" })
    expect(policy.vocabulary.uses[0]).toMatchObject({ id: "packaging", like: "image", published: true })
    expect(policy.methodology.weights).toEqual({ A3: 5, H2: 3 })
    expect(policy.methodology.factors[0]?.options[4]?.en).toBe("Vendor ruled out by the group")
    expect(policy.methodology.contextWeights.classes).toEqual({ embargo: { C: 4, D: 4, H: 3 } })
    expect(emptyContexts(applyCompanyPolicy(methodology, policy, "a1b2"))).toEqual([])
  })

  it("uses every section, which the guide explains", () => {
    for (const key of Object.keys(defaultPolicy)) {
      expect(example).toMatch(new RegExp(`^${key}:`, "m"))
      expect(guide).toMatch(new RegExp(`^## .*\`${key}\``, "m"))
    }
  })

  it.each(["", "# nothing yet\n", "{}", "quorum:\nvocabulary:\n  classes:\nmethodology:\n  weights:\nneverBlock:\n"])(
    "may leave everything out: %j",
    (text) => {
      expect(read(text)).toEqual(defaultPolicy)
    },
  )
})

describe("a bad file", () => {
  it("says what is wrong and how to mend it, in both languages", () => {
    expect(problems("undecidedHosts: block\n")).toEqual([
      {
        line: 1,
        column: 17,
        path: "undecidedHosts",
        message: {
          fr: "Ce traitement des hôtes sans décision n’existe pas.",
          en: "There is no such rule for undecided hosts.",
        },
        mend: { fr: "Choisissez parmi none, warn, deny.", en: "Choose among none, warn, deny." },
      },
    ])
  })

  it("tells all problems at once, in the order of the file", () => {
    const text = `quorom: {}
undecidedHosts: block
neverBlock: [https://mail.example.com/, Mail.Example.com]
methodology:
  off: [H5, C1, Z9]
  weights: { A1: 20, H5: 2, Q1: 1 }
quorum:
  default: []
  people: 9
  classes: { persnal: [boss] }
`
    expect(places(text)).toEqual([
      "1:1 quorom",
      "2:17 undecidedHosts",
      "3:14 neverBlock[0]",
      "3:41 neverBlock[1]",
      "5:13 methodology.off[1]",
      "5:17 methodology.off[2]",
      "6:18 methodology.weights.A1",
      "6:22 methodology.weights.H5",
      "6:29 methodology.weights.Q1",
      "8:3 quorum.default",
      "9:11 quorum.people",
      "10:14 quorum.classes.persnal",
      "10:24 quorum.classes.persnal[0]",
    ])
  })

  it("names as a private target what is no host with its port", () => {
    const targets = "[https://hooks.example, hooks.example:0, hooks.example:99999, Hooks.example, 'hooks.example/x']"
    expect(places(`webhooks: { privateTargets: ${targets} }\n`).map((place) => place.split(" ")[1])).toEqual(
      [0, 1, 2, 3, 4].map((index) => `webhooks.privateTargets[${index}]`),
    )
    expect(places("webhooks: { privateTargets: [hooks.example, 'hooks.example:80', '[::1]:8080'] }\n")).toEqual([])
  })

  it.each([
    ["undecidedHosts: [none\nneverBlock: []\n", "2:1", "bracket"],
    ["quorum:\n\tpeople: 1\n", "2:1", "spaces"],
    ["undecidedHosts: 'none\n", "2:1", "quote"],
    ["undecidedHosts: none\n---\nundecidedHosts: warn\n", "2:1", "---"],
  ])("is no YAML: %j", (text, place, mend) => {
    const [first, ...others] = problems(text)
    expect(`${first?.line}:${first?.column}`).toBe(place)
    expect(first?.mend.en).toContain(mend)
    expect(others).toEqual([])
  })

  it("writes a key twice, and is read on", () => {
    expect(places("undecidedHosts: none\nundecidedHosts: warn\nneverBlock: 3\n")).toEqual(["2:1", "3:13 neverBlock"])
  })

  it("uses tags or aliases", () => {
    expect(places("neverBlock: &hosts [a.example]\nvocabulary: {classes: *hosts}\n")).toContain("2:23")
    expect(places("undecidedHosts: !word none\n")).toEqual(["1:17"])
  })

  it("has an unknown key: the known ones are named", () => {
    const [problem] = problems("quorum:\n  roles: [it]\n")
    expect(problem).toMatchObject({ line: 2, column: 3, path: "quorum.roles" })
    expect(problem?.mend.en).toBe("The keys are: default, people, classes.")
  })

  it.each(["0", "-1", "10.5", "heavy", "null"])("has a bad weight: %s", (weight) => {
    const [problem, ...others] = problems(`methodology:\n  weights:\n    A1: ${weight}\n`)
    expect(problem).toMatchObject({ line: 3, path: "methodology.weights.A1" })
    expect(problem?.mend.en).toContain("above 0 and up to 10")
    expect(others).toEqual([])
  })

  it("names an unknown factor", () => {
    const [problem] = problems("methodology:\n  weights:\n    A7: 2\n")
    expect(problem).toMatchObject({ line: 3, column: 5, path: "methodology.weights.A7" })
    expect(problem?.message.en).toBe("No factor of the methodology is called “A7”.")
    expect(problem?.mend.en).toContain("A1 … H8")
  })

  it.each(["A1", "C1", "E6", "F5", "G4"])("switches off a factor that a gate or stop rests on: %s", (id) => {
    const [problem, ...others] = problems(`methodology:\n  off:\n    - H5\n    - ${id}\n`)
    expect(problem).toMatchObject({ line: 4, column: 7, path: "methodology.off[1]" })
    expect(problem?.message.en).toBe(`A gate or a stop rests on factor ${id}: it cannot be switched off.`)
    expect(problem?.mend.en).toContain("lower its weight")
    expect(others).toEqual([])
  })

  const useNamed = (id: string) =>
    `    - { id: ${id}, like: image, name: { en: P }, verb: { en: p }, published: true, since: 2026-12-01 }\n`

  it("gives an id twice, or one that is shipped", () => {
    const text = `vocabulary:\n  uses:\n${useNamed("pack")}${useNamed("pack")}${useNamed("copy")}`
    expect(places(text)).toEqual(["4:13 vocabulary.uses[1].id", "5:13 vocabulary.uses[2].id"])
    expect(problems(text).map((problem) => problem.message.en)).toEqual([
      "The id “pack” is given twice.",
      "The methodology already has an id “copy”.",
    ])
    for (const problem of problems(text)) expect(problem.mend.en).toBe("Choose another id.")
  })

  it("lacks what an addition needs", () => {
    const lacking = problems("vocabulary:\n  uses:\n    - id: packaging\n      like: pictures\n")
    expect(lacking.map(({ path }) => path.replace("vocabulary.uses[0].", "")).sort()).toEqual([
      "like",
      "name",
      "published",
      "since",
      "verb",
    ])
    expect(lacking.find((problem) => problem.path.endsWith("since"))?.mend.en).toContain("2026-11-22")
  })

  it("has a factor of its own under a wrong id, in no dimension, with four options", () => {
    const text = `methodology:
  factors:
    - id: Y1
      dimension: Z
      level: V
      core: false
      weight: 1
      name: { en: Name }
      question: { en: Question }
      help: { en: Help }
      options: [{ en: a }, { en: b }, { en: c }, { en: d }]
      appliesTo: { uses: [packing] }
`
    expect(places(text)).toEqual([
      "3:11 methodology.factors[0].id",
      "4:18 methodology.factors[0].dimension",
      "11:7 methodology.factors[0].options",
      "12:27 methodology.factors[0].appliesTo.uses[0]",
    ])
  })

  it("leaves a context without anything to score", () => {
    const none = "{ A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, G: 0, H: 0 }"
    const text = `methodology:\n  contextWeights:\n    classes: { public: ${none} }\n    uses: { copy: ${none} }\n`
    const [problem, ...others] = problems(text)
    expect(problem).toMatchObject({ line: 2, path: "methodology.contextWeights" })
    expect(problem?.message.en).toContain("public × copy")
    expect(others).toEqual([])
  })

  it.each(["- a\n", "text\n", "3\n"])("is no mapping: %j", (text) => {
    expect(places(text)).toEqual(["1:1"])
  })
})
