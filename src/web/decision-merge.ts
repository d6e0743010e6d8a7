import { z } from "zod"
import { answerLabels, outcomeLabels, preconditionLabels } from "../../templates/vocabulary.ts"
import { preconditionIds } from "../core/vocabulary.ts"
import type { Typed } from "./form.ts"
import type { Page } from "./page.ts"

/** A field, or all rows of one kind, that somebody else saved otherwise meanwhile. */
export interface Change {
  name: string
  /** What it says now, in words. */
  value: string
  /** It was changed here too, to something else. */
  both: boolean
}

const Was = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** A draft as it was read, to be carried by its form. */
export function wasText(draft: Typed): string {
  return JSON.stringify(draft)
}

/**
 * What was typed, with all that was left alone here taken over from what is stored `now`; and what somebody else changed. `changes` is
 * undefined where what was read cannot be told any more: then all stays as it was typed.
 */
export function mergedDraft(
  was: string,
  now: Typed,
  mine: Typed,
  page: Page,
): { typed: Typed; changes: readonly Change[] | undefined } {
  const before = readWas(was)
  if (!before) return { typed: mine, changes: undefined }
  const [old, stored, own] = [grouped(before), grouped(now), grouped(mine)]
  const changes: Change[] = []
  const taken = new Set<string>()
  for (const name of new Set([...old.keys(), ...stored.keys()])) {
    const is = stored.get(name)
    if (said(is) === said(old.get(name)) || said(is) === said(own.get(name))) continue
    const both = said(own.get(name)) !== said(old.get(name))
    changes.push({ name, value: valueText(name, is, page), both })
    if (!both) taken.add(name)
  }
  const kept = Object.entries(mine).filter(([name]) => !taken.has(groupOf(name)))
  const theirs = Object.entries(now).filter(([name]) => taken.has(groupOf(name)))
  return { typed: Object.fromEntries([...kept, ...theirs]), changes }
}

function readWas(text: string): Typed | undefined {
  try {
    return Was.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What the page itself carries. */
const carried = new Set(["version", "was", "do", "why"])

const rowKinds = /^(pair|stated|condition)$/

/** Rows of one kind are one thing: their numbers move as one is added or removed. */
function groupOf(name: string): string {
  return /^(pair|stated|condition)-\d/.exec(name)?.[1] ?? name
}

/** The fields of a group that say something. */
function grouped(typed: Typed): Map<string, Typed> {
  const entries = Object.entries(typed).filter(([name]) => !carried.has(name))
  return new Map(
    [...Map.groupBy(entries, ([name]) => groupOf(name))].map(([name, own]) => [name, Object.fromEntries(own)]),
  )
}

/** As it is compared: nothing, an empty text and an empty list say the same; the order of what is ticked says nothing. */
function said(group: Typed = {}): string {
  return Object.entries(group)
    .flatMap(([name, value]) => {
      const text = typeof value === "string" ? value.trim() : value.toSorted().join(" ")
      return text === "" ? [] : `${name} ${JSON.stringify(text)}`
    })
    .sort()
    .join("\n")
}

const longest = 300

function valueText(name: string, group: Typed = {}, { lang, t }: Page): string {
  if (rowKinds.test(name)) {
    return t.draft.stale.rows(new Set(Object.keys(group).map((field) => /\d+/.exec(field)?.[0])).size)
  }
  const all = [group[name] ?? ""].flat().map((one) => wordOf(name, one, lang))
  const text = all.join(", ")
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

/** An answer, an outcome or a precondition by its name; else as it was typed. */
function wordOf(name: string, value: string, lang: Page["lang"]): string {
  if (name === "outcome") return at(outcomeLabels, value)?.[lang] ?? value
  if (name === "preconditions") {
    const id = preconditionIds.find((one) => one === value)
    return id ? preconditionLabels[id].name[lang] : value
  }
  const isAnswer = /^(class|use)-/.test(name) || name === "otherClasses" || name === "otherUses"
  return (isAnswer ? at(answerLabels, value)?.tag[lang] : undefined) ?? value
}

function at<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
