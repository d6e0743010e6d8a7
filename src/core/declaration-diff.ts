import {
  type Attached,
  type Component,
  type Craft,
  components,
  type DeclarationContent,
  type DeclarationKind,
  type DeclaredSubcontractor,
  type DeclaredTool,
  type DeclaredUse,
  type SheetContent,
} from "./declaration.ts"
import { fieldsOfPart, type Section, sectionsOf } from "./declaration-parts.ts"
import { canonical } from "./stated.ts"
import { fold, foldExact } from "./text.ts"

/** What came, what went, and what is otherwise. */
export interface ListDiff<Item, Field extends string = never> {
  added: readonly Item[]
  removed: readonly Item[]
  changed: readonly { before: Item; after: Item; fields: readonly Field[] }[]
}

/** Fields of a tool, in the order in which they are shown. */
export const toolFields = [
  ...["name", "tool", "plan", "tier", "vendor", "version", "account", "crafts", "data", "trainingOff", "proof"],
  ...["retention", "hosting", "indemnity", "embedded"],
] as (keyof DeclaredTool)[]

/** What two declarations of one kind say differently. */
export interface DeclarationDiff {
  tools: ListDiff<DeclaredTool, keyof DeclaredTool>
  uses: ListDiff<DeclaredUse, keyof DeclaredUse>
  refused: ListDiff<Craft>
  subcontractors: ListDiff<DeclaredSubcontractor, keyof DeclaredSubcontractor>
  /** Of a sheet: where its components come from. */
  sources: readonly { component: Component; before?: string | undefined; after?: string | undefined }[]
  /** All other answers; absent: it was not answered. */
  answers: readonly AnswerDiff[]
  attachments: ListDiff<Attached>
}

export interface AnswerDiff {
  section: Section
  field: string
  before?: string | boolean | undefined
  after?: string | boolean | undefined
}

/** What changed from one to the other. In which order things were named changes nothing. */
export function diffDeclarations(
  kind: DeclarationKind,
  before: DeclarationContent | SheetContent,
  after: DeclarationContent | SheetContent,
): DeclarationDiff {
  const [was, is] = [before as Contents, after as Contents]
  return {
    tools: diffLists(was.tools, is.tools, toolFields, toolKeys),
    uses: diffLists(was.uses ?? [], is.uses ?? [], ["craft", "level", "note"], [({ craft }) => craft]),
    refused: diffLists<Craft, never>(was.refused ?? [], is.refused ?? [], [], [(craft) => craft]),
    subcontractors: diffLists(
      was.subcontractors ?? [],
      is.subcontractors ?? [],
      ["name", "country", "tools", "crafts"],
      [({ name, country }) => `${nameKey(name)} ${country}`, ({ name }) => nameKey(name)],
    ),
    sources: components.flatMap((component) => {
      const [from, to] = [was.sources?.[component], is.sources?.[component]]
      return from === to ? [] : [{ component, before: from, after: to }]
    }),
    answers: answersOf(kind, was, is),
    attachments: diffLists<Attached, never>(was.attachments, is.attachments, [], [({ sha256 }) => sha256]),
  }
}

/** Whether both say the same. */
export function saysSame({ sources, answers, ...lists }: DeclarationDiff): boolean {
  const same = Object.values(lists).every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  )
  return same && sources.length === 0 && answers.length === 0
}

type Contents = Partial<DeclarationContent> &
  Partial<SheetContent> & { tools: readonly DeclaredTool[]; attachments: readonly Attached[] }

const listed: readonly string[] = ["uses", "refused", "subcontractors", "sources"]

function answersOf(kind: DeclarationKind, before: Contents, after: Contents): AnswerDiff[] {
  return sectionsOf(kind).flatMap((section) =>
    fieldsOfPart(kind, section)
      .filter((field) => !listed.includes(field))
      .flatMap((field): AnswerDiff[] => {
        const [was, is] = [answerIn(before, field), answerIn(after, field)]
        return was === is ? [] : [{ section, field, before: was, after: is }]
      }),
  )
}

function answerIn(content: Contents, field: string): string | boolean | undefined {
  const value: unknown = content[field as keyof Contents]
  return typeof value === "string" || typeof value === "boolean" ? value : undefined
}

/** The closest first: the same tool on the same plan with the same accounts, then on the same plan, then the tool. */
const toolKeys: readonly ((tool: DeclaredTool) => string)[] = [
  (tool) => canonical([thingOf(tool), planOf(tool), tool.account, tool.version, foldExact(tool.name)]),
  (tool) => canonical([thingOf(tool), planOf(tool), tool.account]),
  (tool) => canonical([thingOf(tool), planOf(tool)]),
  thingOf,
  // It was unknown, and is in the register by now.
  ({ name }) => nameKey(name),
]

function thingOf({ tool, name }: DeclaredTool): string {
  return tool === undefined ? `name ${nameKey(name)}` : `tool ${tool}`
}

function planOf({ plan, tier }: DeclaredTool): string | undefined {
  return plan ?? (tier === undefined ? undefined : foldExact(tier))
}

function nameKey(name: string): string {
  return fold(name) || foldExact(name)
}

/** Pairs what belongs together by one key after the other; what is left came or went. */
function diffLists<Item extends string | object, Field extends string>(
  before: readonly Item[],
  after: readonly Item[],
  fields: readonly (Field & keyof Item)[],
  keys: readonly ((item: Item) => string)[],
): ListDiff<Item, Field> {
  let [gone, come] = [[...before], [...after]]
  const changed: { before: Item; after: Item; fields: readonly Field[] }[] = []
  for (const key of keys) {
    const waiting = Map.groupBy(come, key)
    const left: Item[] = []
    const paired = new Set<Item>()
    for (const was of gone) {
      const is = waiting.get(key(was))?.shift()
      if (is === undefined) {
        left.push(was)
        continue
      }
      paired.add(is)
      const different = fields.filter((field) => valueText(was[field]) !== valueText(is[field]))
      if (different.length > 0) changed.push({ before: was, after: is, fields: different })
    }
    gone = left
    come = come.filter((item) => !paired.has(item))
  }
  return { added: come, removed: gone, changed }
}

/** Lists of words say the same in any order. */
function valueText(value: unknown): string {
  return canonical(Array.isArray(value) ? value.map((one) => canonical(one)).sort() : value)
}
