import { bearerNames } from "../../db/queries/event-names.ts"
import { historyOf } from "../../db/queries/events.ts"
import { toolBySlug, toolsMergedInto } from "../../db/queries/tool-pages.ts"
import { loadTool } from "../../db/queries/tool-register.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import type { EventNames, PastEvent } from "../core/past-event.ts"
import type { Decision } from "../core/register.ts"
import type { ToolChain } from "../core/supply-chain.ts"
import { type ToolSheet, toolSheet } from "../core/tool-sheet.ts"
import { nameActors } from "./name-events.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { readToolChain } from "./read-supply-chain.ts"

export interface ToolAsked {
  tool: string
  /** `acme-writer/team`, or `team` alone; absent = the best decided company plan, else the first. */
  plan?: string | undefined
  context: Context
  /** Opaque ids of the groups that the reader is known to be in. */
  groups?: readonly string[] | undefined
}

export interface ToolReading {
  sheet: ToolSheet
  /** What happened last to the tool, its plans and its vendor, newest first. */
  history: readonly PastEvent[]
  /** Names of those who did it. */
  names: EventNames
  /** What the tool is made of. */
  chain: ToolChain
  /** Those who signed decisions about its plans here, by opaque id. */
  signatories: EventNames["people"]
  /** Tools that turned out to be this one. */
  mergedFrom: readonly { slug: string; name: string }[]
}

/** How much of the history stands on the page of the tool; each thing has a page for all of its own. */
const shownEvents = 50

/** Everything the register knows about a tool. Throws `NotFound` for an unknown tool, or a plan that is not its own. */
export async function readTool(app: App, { tool, plan, context, groups }: ToolAsked): Promise<ToolReading> {
  const [register, current, day] = await Promise.all([loadTool(app.store.read, tool), currentList(app), today(app)])
  if (!register) throw new NotFound(`no tool ${tool}`)
  const sheet = toolSheet({ register, methodology: app.methodology, day, context, list: current?.book, plan, groups })
  const objects = [
    `tool/${tool}`,
    `organisation/${sheet.vendor.slug}`,
    ...sheet.plans.map((one) => `plan/${one.plan.slug}`),
  ]
  const history = await historyOf(app.store.read, objects, shownEvents)
  return {
    sheet,
    history,
    names: await nameActors(app, history),
    signatories: (await bearerNames(app.store.read, signersOf(register.decisions))).people,
    chain: await chainIn(app, sheet),
    mergedFrom: await toolsMergedInto(app.store.read, tool),
  }
}

function signersOf(decisions: readonly Decision[]): string[] {
  const names = decisions.flatMap(({ signOffs }) => signOffs.map(({ name }) => name))
  return [...new Set(names)].filter((name) => name.startsWith("per_"))
}

/** Slug of the tool that this one was merged into. */
export async function mergedInto(app: App, slug: string): Promise<string | undefined> {
  return (await toolBySlug(app.store.read, slug))?.mergedInto
}

/** The web of all supplies is read only where the tool has some. */
async function chainIn(app: App, { tool }: ToolSheet): Promise<ToolChain> {
  if (!tool.supplies) return { links: [], toolNames: new Map(), organisationNames: new Map() }
  return readToolChain(app, tool.slug)
}
