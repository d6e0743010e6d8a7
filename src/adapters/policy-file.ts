import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml"
import type { z } from "zod"
import { applyCompanyPolicy, emptyContexts, type Policy } from "../core/company-policy.ts"
import type { Methodology } from "../core/methodology.ts"
import type { PolicyReading } from "../core/policy-reading.ts"
import { PolicyFile, type PolicyRule } from "../schema/policy.ts"
import { type Conflict, policyConflicts } from "./policy-conflicts.ts"
import { missingKey, nothingToScore, ruleTexts, unknownKey, yamlTexts } from "./policy-texts.ts"

/**
 * Reads the text of the company's policy file, one YAML document, against the methodology as shipped. An empty file is
 * the default policy. All problems come at once, in the order of the file; text that is no YAML hides the rest.
 */
export function readPolicy(text: string, methodology: Methodology): PolicyReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const malformed = syntaxFaults(document)
  if (document.errors.some((error) => error.code !== "DUPLICATE_KEY")) return refused(malformed, document, lines)

  const data: unknown = document.toJS() ?? {}
  const parsed = PolicyFile.safeParse(data)
  const faults = [...malformed, ...shapeFaults(parsed.error, data), ...policyConflicts(data, methodology)]
  if (faults.length > 0 || !parsed.success) return refused(faults, document, lines)

  const policy: Policy = parsed.data
  const empty = emptyContexts(applyCompanyPolicy(methodology, policy, "checked"))
  if (empty.length > 0) {
    const path = ["methodology", "contextWeights"]
    return refused([{ path, ...nothingToScore(empty) }], document, lines)
  }
  return { ok: true, policy }
}

type Path = readonly PropertyKey[]

/** A conflict or any other finding; its place is an offset into the text where the parser says so, else the path's. */
interface Fault extends Conflict {
  offset?: number
}

function syntaxFaults(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [...document.errors, ...document.warnings].map((error) => ({
    path: [],
    offset: error.pos[0],
    ...(yamlTexts[error.code] ?? yamlTexts.other),
  }))
  visit(document, {
    Alias(_, alias) {
      faults.push({ path: [], offset: alias.range?.[0] ?? 0, ...yamlTexts.alias })
      return visit.REMOVE
    },
  })
  return faults
}

function shapeFaults(error: z.ZodError | undefined, data: unknown): Fault[] {
  return (error?.issues ?? []).flatMap((issue): Fault[] => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...issue.path, key], key: true, ...unknownKey(key, issue.message) }))
    const texts = ruleTexts[issue.message as PolicyRule]
    const absent = issue.path.length > 0 && valueAt(data, issue.path) === undefined
    return [{ path: issue.path, ...(absent ? missingKey(String(issue.path.at(-1)), texts) : texts) }]
  })
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data)
}

function refused(faults: readonly Fault[], document: Document.Parsed, lines: LineCounter): PolicyReading {
  const [first, ...rest] = faults
    .map(({ path, key = false, offset = offsetOf(document, path, key), message, mend }) => {
      const { line, col } = lines.linePos(offset)
      return { line, column: col, path: written(path), message, mend }
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
  if (!first) throw new RangeError("A policy cannot be refused without a problem")
  return { ok: false, problems: [first, ...rest] }
}

/** Where a path stands: at a plain value itself, else at its key; of what is missing, at what should hold it. */
function offsetOf(document: Document.Parsed, path: Path, key: boolean): number {
  let node: unknown = document.contents
  let offset = document.contents?.range[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair || !isScalar(pair.key)) return offset
      node = pair.value
      offset = pair.key.range?.[0] ?? offset
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return !key && isScalar(node) && node.value !== null ? (startOf(node) ?? offset) : offset
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}

function written(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`
    return text === "" ? String(step) : `${text}.${String(step)}`
  }, "")
}
