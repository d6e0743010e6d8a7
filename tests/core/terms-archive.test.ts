import { describe, expect, test } from "vitest"
import { archiveProblemTexts } from "../../src/core/archive-problem-text.ts"
import { isPassage, passageIn, passageText } from "../../src/core/passages.ts"
import {
  type ArchivedChange,
  archiveProblems,
  collectionNamed,
  isCollectionName,
  NotAnArchive,
  readBundleHead,
  seriesAt,
  versionsIn,
} from "../../src/core/terms-archive.ts"

const a = "a".repeat(40)
const b = "b".repeat(40)
const bytes = (text: string) => new TextEncoder().encode(text)
const problemOf = (text: string) => {
  try {
    readBundleHead(bytes(text))
    return undefined
  } catch (error) {
    return error instanceof NotAnArchive ? error.problem : error
  }
}

describe("the head of a bundle", () => {
  test("names the commit to read up to, and where the pack begins", () => {
    const text = `# v2 git bundle\n${a} HEAD\n${b} refs/heads/main\n\n`
    expect(readBundleHead(bytes(`${text}PACK…`))).toEqual({ head: a, hash: "sha1", length: text.length })
    expect(readBundleHead(bytes(`# v3 git bundle\n@object-format=sha1\n${b} refs/heads/main\n\nPACK`)).head).toBe(b)
  })

  test("is that of the one branch, else of the usual one", () => {
    const of = (...lines: string[]) => readBundleHead(bytes(`# v2 git bundle\n${lines.join("\n")}\n\n`)).head
    expect(of(`${a} refs/heads/terms`)).toBe(a)
    expect(of(`${a} refs/heads/one`, `${a} refs/heads/two`)).toBe(a)
    expect(of(`${a} refs/heads/one`, `${b} refs/heads/main`)).toBe(b)
    expect(of(`${a} refs/tags/v1`, `${b} refs/heads/master`)).toBe(b)
  })

  test("of the other format of ids has longer ones", () => {
    const long = "c".repeat(64)
    expect(readBundleHead(bytes(`# v3 git bundle\n@object-format=sha256\n${long} HEAD\n\n`))).toMatchObject({
      head: long,
      hash: "sha256",
    })
    expect(problemOf(`# v3 git bundle\n@object-format=sha256\n${a} HEAD\n\n`)).toBe("truncated")
  })

  test.each([
    ["not-a-bundle", ""],
    ["not-a-bundle", "%PDF-1.7\n"],
    ["not-a-bundle", "# v9 git bundle\n\n"],
    ["truncated", "# v2 git bundle\n"],
    ["truncated", `# v2 git bundle\n${a} HEAD\n`],
    ["truncated", `# v2 git bundle\n${a.slice(1)} HEAD\n\n`],
    ["partial", `# v2 git bundle\n-${b} before\n${a} HEAD\n\n`],
    ["partial", `# v3 git bundle\n@filter=blob:none\n${a} HEAD\n\n`],
    ["branches", `# v2 git bundle\n${a} refs/heads/one\n${b} refs/heads/two\n\n`],
    ["empty", "# v2 git bundle\n\n"],
    ["empty", `# v2 git bundle\n${a} refs/tags/v1\n\n`],
  ])("is refused as %s: %j", (problem, text) => {
    expect(problemOf(text)).toBe(problem)
  })

  test("is not looked for without end", () => {
    expect(problemOf(`# v2 git bundle\n${`${a} refs/heads/x\n`.repeat(30_000)}`)).toBe("truncated")
  })
})

describe("paths", () => {
  test("of documents have a service and a type", () => {
    expect(seriesAt("ChatGPT/Terms of Service.md")).toEqual({ service: "ChatGPT", termsType: "Terms of Service" })
    expect(seriesAt("Copy.AI/Privacy Policy.md")?.service).toBe("Copy.AI")
    expect(seriesAt("DALL·E/Terms.v2.md")?.termsType).toBe("Terms.v2")
  })

  test.each([
    "README.md",
    "LICENSE",
    ".github/x.md",
    "A/B/C.md",
    "A/B.txt",
    "../x.md",
    "A/.md",
    "A/b\u0007.md",
    `${"a".repeat(300)}/x.md`,
  ])("that are none: %j", (path) => expect(seriesAt(path)).toBeUndefined())
})

describe("versions", () => {
  const change = (commit: string, path: string, blob: string | undefined, subject = "Record"): ArchivedChange => ({
    ...{ commit, seconds: 1_700_000_000, subject, path },
    ...(blob === undefined ? {} : { blob }),
  })
  const ids = (changes: readonly ArchivedChange[], known?: ReadonlySet<string>) =>
    versionsIn(changes, known).versions.map(({ service, version }) => `${service} ${version}`)

  test("are the commits that leave a text, in their order", () => {
    const { versions } = versionsIn([
      { ...change("1", "A/T.md", "x", "First record of A T"), seconds: 1_700_000_000 },
      { ...change("2", "A/T.md", "y", "Apply technical or declaration upgrade on A T"), seconds: 1_600_000_000 },
      change("3", "A/T.md", undefined),
    ])
    expect(versions).toEqual([
      { service: "A", termsType: "T", version: "1", at: "2023-11-14T22:13:20.000Z", technical: false, blob: "x" },
      { service: "A", termsType: "T", version: "2", at: "2020-09-13T12:26:40.000Z", technical: true, blob: "y" },
    ])
  })

  test("leave out what came and went with the template", () => {
    const template = [change("1", "A/T.md", "x"), change("1", "B/T.md", "x"), change("1", "README.md", "x")]
    const gone = [change("2", "A/T.md", undefined), change("2", "B/T.md", undefined)]
    expect(versionsIn([...template, ...gone])).toMatchObject({ versions: [], leftovers: 2 })
    expect(ids(template)).toEqual(["A 1", "B 1"])
    expect(ids([...template, ...gone, change("3", "B/T.md", "y")])).toEqual(["B 1", "B 3"])
    expect(ids([...template, ...gone], new Set(["A/T.md"]))).toEqual(["A 1"])
  })

  test("have a date", () => {
    expect(() => versionsIn([{ ...change("1", "A/T.md", "x"), seconds: Number.NaN }])).toThrow(NotAnArchive)
  })
})

describe("a collection's name", () => {
  test.each([
    ["genai-eu-versions-public.bundle", "genai-eu"],
    ["/home/me/genai-contrib-versions.git/", "genai-contrib"],
    ["C:\\Downloads\\GenAI EU.bundle", "genai-eu"],
    ["pga-versions", "pga"],
    ["…", ""],
  ])("comes from %j: %j", (file, name) => expect(collectionNamed(file)).toBe(name))

  test("is short and plain, and not that of texts added by hand", () => {
    expect(["genai-eu", "a", "2026"].every(isCollectionName)).toBe(true)
    expect(["", "own", "Genai", "-a", "a/b", "é", "a".repeat(61)].some(isCollectionName)).toBe(false)
  })
})

test("every reason is told in both languages", () => {
  for (const problem of archiveProblems) {
    const { fr, en } = archiveProblemTexts[problem]
    expect(fr).not.toBe(en)
    expect([fr, en].every((text) => text.endsWith(".") || text.endsWith(")."))).toBe(true)
  }
})

describe("a passage", () => {
  const text = "Terms: we\u00a0never train 😀 on it."
  const hash = (quoted: string) => `hash of ${quoted}`
  const passage = (start: number, end: number, sha256 = hash(text.slice(start, end))) => ({
    ...{ collection: "c", service: "s", termsType: "t", version: "v", start, end, sha256 },
  })

  test("stands at its place in UTF-16 units, with its hash", () => {
    expect(passageText(text, { start: 7, end: 21 })).toBe("we\u00a0never train")
    expect(passageIn(text, passage(22, 24), hash)).toBe("found")
  })

  test("is another text where the hash differs, or the text ends before", () => {
    expect(passageIn(text, passage(7, 20, hash("we\u00a0never train")), hash)).toBe("mismatch")
    expect(passageIn(text, passage(7, 700, hash(text.slice(7))), hash)).toBe("mismatch")
    expect(passageText(text, { start: 5, end: 5 })).toBeUndefined()
    expect(passageText(text, { start: -1, end: 5 })).toBeUndefined()
  })

  test("is neither a page nor a file", () => {
    expect(isPassage(passage(0, 1))).toBe(true)
    expect([undefined, { sha256: "x" }, { url: "u", seenOn: "2026-01-01" }].some((one) => isPassage(one))).toBe(false)
  })
})
