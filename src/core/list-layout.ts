import type { ApprovedList, ListTool } from "./list.ts"
import type { ShownText } from "./text.ts"

/**
 * A list's bytes, and where each tool lies in them: one tool takes the place of another without all the others being written anew.
 * The bytes are those of `JSON.stringify(list)`.
 */
export interface ListLayout {
  bytes: Uint8Array<ArrayBuffer>
  /** In the order of the list. */
  slugs: readonly string[]
  /** Where each tool begins, and one more: where another one would. Between two lies a comma. */
  starts: readonly number[]
  /** By id, with how many tools name each. */
  conditions: ReadonlyMap<string, { text: ShownText; tools: number }>
}

/** What a list says before its conditions and tools. */
export type ListHead = Omit<ApprovedList, "conditions" | "tools">

/** Lays out a whole list. */
export function layOut(list: ApprovedList): ListLayout {
  const conditions = new Map(
    Object.entries(list.conditions).map(([id, text]): [string, { text: ShownText; tools: number }] => [
      id,
      { text, tools: 0 },
    ]),
  )
  for (const tool of list.tools) {
    for (const id of conditionsOf(tool)) {
      const known = conditions.get(id)
      if (known) known.tools += 1
    }
  }
  const pieces = list.tools.map((tool) => utf8(JSON.stringify(tool)))
  const { conditions: texts, tools: _, ...head } = list
  return joined(
    headBytes(head, texts),
    list.tools.map(({ slug }) => slug),
    pieces,
    conditions,
  )
}

/** The layout with one tool as it is now, or without it, under a new head; `texts` has those of its conditions. */
export function withTool(
  layout: ListLayout,
  slug: string,
  now: { tool: ListTool | undefined; texts: Readonly<Record<string, ShownText>> },
  head: ListHead,
): ListLayout {
  const { slugs, starts, bytes } = layout
  const at = placeOf(slugs, slug)
  const there = slugs[at] === slug
  const conditions = movedConditions(layout, toolIn(layout, slug), now)
  const texts = Object.fromEntries([...conditions].map(([id, { text }]) => [id, text]))
  const first = starts[0] ?? 0
  const before = bytes.subarray(first, Math.max(first, (starts[at] ?? 0) - 1))
  const after = bytes.subarray(starts[at + (there ? 1 : 0)] ?? 0, Math.max(first, (starts.at(-1) ?? 0) - 1))
  const pieces = now.tool ? [utf8(JSON.stringify(now.tool))] : []
  const parts = [at > 0 ? before : undefined, ...pieces, after.length > 0 ? after : undefined].filter(
    (part) => part !== undefined,
  )
  const own = joined(headBytes(head, texts), [], parts, conditions)
  return {
    ...own,
    slugs: [...slugs.slice(0, at), ...(now.tool ? [slug] : []), ...slugs.slice(at + (there ? 1 : 0))],
    starts: movedStarts(starts, { at, there, length: pieces[0]?.length, first: own.starts[0] ?? 0 }),
  }
}

/** Whether the list says of the tool just this already, or just nothing. */
export function saysOf(layout: ListLayout, slug: string, tool: ListTool | undefined): boolean {
  const at = placeOf(layout.slugs, slug)
  if (layout.slugs[at] !== slug) return tool === undefined
  return tool !== undefined && textAt(layout, at) === JSON.stringify(tool)
}

/** What the list says of a tool; undefined: nothing. */
export function toolIn(layout: ListLayout, slug: string): ListTool | undefined {
  const at = placeOf(layout.slugs, slug)
  return layout.slugs[at] === slug ? toolAt(layout, at) : undefined
}

function headBytes(head: ListHead, conditions: Readonly<Record<string, ShownText>>): Uint8Array<ArrayBuffer> {
  const { format, version, revision, serial, issuedAt, day, zone, vocabulary } = head
  const text = JSON.stringify({
    ...{ format, version, revision, serial, issuedAt, day, zone, vocabulary, conditions },
    tools: [],
  })
  return utf8(text.slice(0, -"]}".length))
}

function joined(
  head: Uint8Array<ArrayBuffer>,
  slugs: readonly string[],
  pieces: readonly Uint8Array<ArrayBuffer>[],
  conditions: ListLayout["conditions"],
): ListLayout {
  const commas = Math.max(0, pieces.length - 1)
  const bytes = new Uint8Array(head.length + pieces.reduce((sum, piece) => sum + piece.length, 0) + commas + 2)
  bytes.set(head)
  const starts = [head.length]
  let at = head.length
  pieces.forEach((piece, index) => {
    if (index > 0) bytes[at - 1] = comma
    bytes.set(piece, at)
    at += piece.length + 1
    starts.push(at)
  })
  bytes.set(utf8("]}"), bytes.length - 2)
  return { bytes, slugs, starts, conditions }
}

const comma = 0x2c

/** Where the tool is, or would be. */
function placeOf(slugs: readonly string[], slug: string): number {
  let low = 0
  let high = slugs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slugs[middle] ?? "") < slug) low = middle + 1
    else high = middle
  }
  return low
}

function textAt({ bytes, starts }: ListLayout, at: number): string {
  return decoder.decode(bytes.subarray(starts[at], (starts[at + 1] ?? 0) - 1))
}

function toolAt(layout: ListLayout, at: number): ListTool {
  return JSON.parse(textAt(layout, at)) as ListTool
}

function movedStarts(
  starts: readonly number[],
  { at, there, length, first }: { at: number; there: boolean; length: number | undefined; first: number },
): number[] {
  const shift = first - (starts[0] ?? 0)
  const moved = starts.slice(0, at + 1).map((start) => start + shift)
  const rest = starts.slice(at + (there ? 1 : 0))
  const begin = (moved.at(-1) ?? first) + (length === undefined ? 0 : length + 1)
  const offset = begin - (rest[0] ?? 0)
  const ends = rest.map((start) => start + offset)
  return length === undefined ? [...moved.slice(0, -1), ...ends] : [...moved, ...ends]
}

function movedConditions(
  { conditions }: ListLayout,
  before: ListTool | undefined,
  { tool, texts }: { tool: ListTool | undefined; texts: Readonly<Record<string, ShownText>> },
): ListLayout["conditions"] {
  const gone = before ? conditionsOf(before) : new Set<string>()
  const come = tool ? conditionsOf(tool) : new Set<string>()
  const moved = new Map(conditions)
  for (const id of gone) if (!come.has(id)) count(moved, id, -1, conditions.get(id)?.text)
  for (const id of come) if (!gone.has(id)) count(moved, id, 1, conditions.get(id)?.text ?? texts[id])
  if ([...come].every((id) => conditions.has(id))) return moved
  return new Map([...moved].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

function count(
  moved: Map<string, { text: ShownText; tools: number }>,
  id: string,
  step: 1 | -1,
  text: ShownText | undefined,
) {
  const tools = (moved.get(id)?.tools ?? 0) + step
  if (tools <= 0) moved.delete(id)
  else if (text) moved.set(id, { text, tools })
}

function conditionsOf({ plans }: ListTool): Set<string> {
  return new Set(
    plans
      .flatMap((plan) => [...(plan.decisions ?? []), ...(plan.exceptions ?? [])])
      .flatMap(({ conditions }) => conditions.map(({ id }) => id)),
  )
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}
