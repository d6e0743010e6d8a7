import { type Alternative, alternativesFor } from "./alternatives.ts"
import {
  type Asked,
  allows,
  answerCell,
  best,
  type Cell,
  type Code,
  decisionOn,
  inOrder,
  type PreconditionState,
  stateOf,
  stricter,
  strictest,
} from "./answer-cell.ts"
import { conditionText, onlyWith, sentence } from "./answer-text.ts"
import type { Book } from "./book.ts"
import { type Day, isDay } from "./day.ts"
import { type Fault, Refused } from "./errors.ts"
import { matchHost, readHost } from "./hosts.ts"
import type { ListPlan, ListTool } from "./list.ts"
import { foldExact, type ShownText, type Text } from "./text.ts"
import type { Account, Answer, DataClassId, UseId } from "./vocabulary.ts"

/** May we use this tool, on this plan, with this data, for this? */
export interface Question {
  /** Slug, name or alias. */
  tool?: string | undefined
  /** A host, or an address that holds one. */
  host?: string | undefined
  /** `tool/plan`. */
  plan?: string | undefined
  /** None = all of the vocabulary. */
  data?: readonly DataClassId[] | undefined
  use?: readonly UseId[] | undefined
  day: Day
  /** Opaque ids of the groups that the person asking is known to be in; never from typed text. */
  groups?: readonly string[] | undefined
}

export interface PlanAnswer {
  plan: string
  name: ShownText
  account: Account
  answer: Answer
  codes: Code[]
  access?: ShownText
  conditions: string[]
  preconditions: PreconditionState[]
  decision?: string
  validUntil?: Day
  cells: { data: DataClassId; use: UseId; answer: Answer }[]
}

export interface Reply {
  answer: Answer
  reason: { code: Code } & Text
  day: Day
  revision: number
  /** The tool that was meant; absent when it is unknown or several are meant. */
  tool?: { slug: string; name: string }
  /** The tools that share the host, or that bear the name asked for. */
  candidates?: { slug: string; name: string }[]
  conditions: ({ id: string } & ShownText)[]
  plans: PlanAnswer[]
  alternatives: Alternative[]
  /** Where to ask for it, filled in. */
  request: string
}

interface Candidate {
  tool: ListTool
  plan: ListPlan
}

interface Meant {
  tools: readonly ListTool[]
  plans: readonly Candidate[]
  code?: "unknown_tool" | "ambiguous_tool"
  candidates?: readonly ListTool[]
}

/**
 * The answer, exactly as DESIGN §5. Throws `Refused` (422) on an unknown class, use, day or plan, on a plan of another tool, and when
 * neither tool, host nor plan is named; an unknown tool or host is an answer (`ask`).
 */
export function check(book: Book, question: Question): Reply {
  return checkFrom(book, question).reply
}

/** The word alone, as `check` gives it: for tables of many questions. */
export function answerOf(book: Book, question: Question): Answer {
  return weigh(book, question).answer
}

/** An answer without its words: what `check` says, but for the sentence, what to use instead, and where to ask. */
export interface Weighed extends Pick<Reply, "answer" | "day" | "tool" | "candidates" | "conditions" | "plans"> {
  code: Code
  /** Plans (`tool/plan`) that give the answer. */
  from: readonly string[]
}

/** The answer with its cause, plans and conditions, as `check` gives them: for many questions at a time. */
export function checkBriefly(book: Book, question: Question): Weighed {
  return brief(book, question, weigh(book, question))
}

/** The answer, and the plans (`tool/plan`) that give it. */
export function checkFrom(book: Book, question: Question): { reply: Reply; from: readonly string[] } {
  const found = weigh(book, question)
  const { classes, uses, asked, meant, verdict } = found
  const { code, from, answer, day, tool, candidates, conditions, plans } = brief(book, question, found)
  const reply: Reply = {
    answer,
    reason: {
      code,
      ...sentence(book.list, {
        code,
        answer,
        asked: question,
        classes: question.data?.length ? classes : [],
        uses: question.use?.length ? uses : [],
        // Asked about one plan, the sentence names it: what holds for it need not hold for the tool.
        tool: question.plan ? undefined : tool?.name,
        from: verdict.from.map(({ tool, plan, answer: given }) => ({ tool: tool.name, plan, answer: given })),
        conditions: conditions.length,
      }),
    },
    day,
    revision: book.list.revision,
    ...(tool ? { tool } : {}),
    ...(candidates ? { candidates } : {}),
    conditions,
    plans,
    alternatives: answer === "yes" ? [] : alternativesFor(book, { answer, classes, uses, asked, tools: meant.tools }),
    request: requestLink(question, tool),
  }
  return { reply, from }
}

function brief(
  book: Book,
  question: Question,
  { meant, plans, verdict, only, answer }: ReturnType<typeof weigh>,
): Weighed {
  const codes =
    only && verdict.answer === "yes"
      ? inOrder([...verdict.codes.filter((code) => code !== "allowed"), "conditional"])
      : verdict.codes
  const conditions = [
    ...(only ? [onlyWith(verdict.from.map(({ tool, plan }) => ({ tool: tool.name, plan })))] : []),
    ...[...new Set(verdict.from.flatMap((plan) => plan.answer.conditions))].map((id) => conditionText(book.list, id)),
  ]
  const [single, second] = meant.tools
  const shownCandidates = meant.candidates ?? (second ? meant.tools : undefined)
  return {
    answer,
    code: codes[0] ?? "not_assessed",
    day: question.day,
    ...(single && !second ? { tool: { slug: single.slug, name: single.name } } : {}),
    ...(shownCandidates ? { candidates: shownCandidates.map(({ slug, name }) => ({ slug, name })) } : {}),
    conditions,
    plans: plans.map((plan) => plan.answer),
    from: verdict.from.map((plan) => plan.plan.slug),
  }
}

function weigh(book: Book, question: Question) {
  const { classes, uses } = vocabularyOf(book, question)
  const meant = whatIsMeant(book, question)
  const open: Open = { data: !question.data?.length, use: !question.use?.length }
  const asked: Asked = { since: book.since, day: question.day, groups: new Set(question.groups ?? []) }
  const plans = meant.plans
    .map((candidate) => answerPlan(candidate, classes, uses, open, asked))
    .sort((a, b) => Number(a.answer.account === "personal") - Number(b.answer.account === "personal"))
  const verdict = meant.code ? { answer: "ask" as const, codes: [meant.code], from: [] } : headline(plans, meant.tools)
  // A tool without a plan of its own for the host has nobody's yes.
  const silent = meant.tools.some((tool) => !plans.some((plan) => plan.tool === tool))
  const only = allows(verdict.answer) && (silent || plans.some((plan) => plan.answer.answer !== verdict.answer))
  const answer: Answer = only ? "if" : verdict.answer
  return { classes, uses, asked, meant, plans, verdict, only, answer }
}

function vocabularyOf(book: Book, question: Question): { classes: readonly DataClassId[]; uses: readonly UseId[] } {
  const { classes, uses } = book.list.vocabulary
  const faults: Fault[] = []
  for (const id of question.data ?? []) {
    if (!book.since.classes.has(id))
      faults.push(unknown("data", "classe de données inconnue", "unknown data class", id, classes))
  }
  for (const id of question.use ?? []) {
    if (!book.since.uses.has(id)) faults.push(unknown("use", "usage inconnu", "unknown use", id, uses))
  }
  if (!isDay(question.day)) {
    faults.push({
      place: "at",
      message: {
        fr: `« ${question.day} » n’est pas un jour : écrivez AAAA-MM-JJ.`,
        en: `"${question.day}" is not a day: write YYYY-MM-DD.`,
      },
    })
  }
  if (!question.tool?.trim() && !question.host?.trim() && !question.plan?.trim()) {
    faults.push({
      place: "tool",
      message: { fr: "Indiquez un outil, un hôte ou une offre.", en: "Name a tool, a host or a plan." },
    })
  }
  if (faults.length > 0) throw new Refused(faults)
  return {
    classes: question.data?.length ? [...new Set(question.data)] : classes.map((item) => item.id),
    uses: question.use?.length ? [...new Set(question.use)] : uses.map((item) => item.id),
  }
}

function unknown(place: string, fr: string, en: string, id: string, known: readonly { id: string }[]): Fault {
  const list = known.map((item) => item.id).join(", ")
  return { place, message: { fr: `${fr} « ${id} ». Connues : ${list}.`, en: `${en} "${id}". Known: ${list}.` } }
}

function whatIsMeant(book: Book, question: Question): Meant {
  const tool = question.tool?.trim()
  const host = question.host?.trim()
  const slug = question.plan?.trim()
  const meant = tool ? byName(book, tool) : host ? byHost(book, host) : undefined
  if (meant?.code) return meant
  if (!slug) return meant ?? { tools: [], plans: [] }
  const named = book.plans.get(slug)
  if (!named) {
    throw new Refused([
      { place: "plan", message: { fr: `Offre inconnue : « ${slug} ».`, en: `Unknown plan: "${slug}".` } },
    ])
  }
  const fits = !meant || meant.plans.some((candidate) => candidate.plan === named.plan)
  if (!fits) {
    const of = meant.tools.map((item) => item.name).join(", ")
    throw new Refused([
      {
        place: "plan",
        message: { fr: `L’offre « ${slug} » n’est pas une offre de ${of}.`, en: `"${slug}" is not a plan of ${of}.` },
      },
    ])
  }
  return { tools: [named.tool], plans: [named] }
}

function byName(book: Book, name: string): Meant {
  const bySlug = book.tools.get(name)
  const found = bySlug ? [bySlug] : folded(book, foldExact(name))
  const [first, second] = found
  if (!first) return { tools: [], plans: [], code: "unknown_tool" }
  if (second) return { tools: [], plans: [], code: "ambiguous_tool", candidates: found }
  return { tools: [first], plans: first.plans.map((plan) => ({ tool: first, plan })) }
}

function folded(book: Book, name: string): readonly ListTool[] {
  const named = book.names.get(name) ?? []
  const bySlug = book.tools.get(name)
  return bySlug && !named.includes(bySlug) ? [bySlug, ...named] : named
}

/** A host answers for the plans that list it, else for the plans without own hosts of the tools that list it. */
function byHost(book: Book, text: string): Meant {
  const host = readHost(text)
  const owners = host === undefined ? [] : (matchHost(book.hosts, host)?.owners ?? [])
  if (owners.length === 0) return { tools: [], plans: [], code: "unknown_tool" }
  const own = owners.flatMap(({ tool, plan }) => (plan ? [{ tool, plan }] : []))
  const plans =
    own.length > 0
      ? own
      : owners.flatMap(({ tool }) =>
          tool.plans.filter((plan) => plan.hosts.length === 0).map((plan) => ({ tool, plan })),
        )
  return { tools: [...new Set((own.length > 0 ? own : owners).map((owner) => owner.tool))], plans }
}

interface Answered extends Candidate {
  answer: PlanAnswer
  decided: boolean
  licensed: boolean
}

/** The parts of a question that were left out. */
interface Open {
  data: boolean
  use: boolean
}

/** Cells join per plan first: the strictest over all pairs, conditions united; a part left out makes unlike cells `depends`. */
function answerPlan(
  { tool, plan }: Candidate,
  classes: readonly DataClassId[],
  uses: readonly UseId[],
  open: Open,
  asked: Asked,
): Answered {
  const decision = plan.decisions ? decisionOn(plan.decisions, asked.day) : undefined
  const cells: Cell[] = []
  for (const data of classes) for (const use of uses) cells.push(answerCell(plan, decision, data, use, asked))
  return {
    tool,
    plan,
    decided: decision !== undefined,
    licensed: stateOf("licence-active", plan.holds?.["licence-active"], asked.day).holds,
    answer: {
      plan: plan.slug,
      name: plan.name,
      account: plan.account,
      ...join(cells, open),
      ...(plan.access ? { access: plan.access } : {}),
      conditions: [...new Set(cells.flatMap((cell) => cell.conditions))],
      preconditions: united(cells),
      ...(decision ? { decision: decision.id } : {}),
      ...(decision?.validUntil === undefined ? {} : { validUntil: decision.validUntil }),
      cells: cells.map(({ data, use, answer }) => ({ data, use, answer })),
    },
  }
}

function join(cells: readonly Cell[], open: Open): Joined {
  const places = placesOf(cells, open)
  const worst = strictest(places.map((place) => place.answer))
  const allowing = places.filter((place) => allows(place.answer))
  if (allowing.length > 0 && places.some((place) => place.answer !== worst)) {
    const causes = allowing.flatMap((place) => place.codes).filter((code) => code !== "allowed")
    return { answer: "if", codes: inOrder(["depends", "conditional", ...causes]) }
  }
  return strictestOf(places)
}

interface Joined {
  answer: Answer
  codes: Code[]
}

/** What is asked together holds together, in each place of what was left out: an answer cannot depend on what settles nothing. */
function placesOf(cells: readonly Cell[], open: Open): readonly Joined[] {
  if (open.data && open.use) return cells
  if (!open.data && !open.use) return [strictestOf(cells)]
  // Consumers run this on Node 20, which has no `Map.groupBy`.
  const places = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = open.data ? cell.data : cell.use
    const place = places.get(key)
    if (place) place.push(cell)
    else places.set(key, [cell])
  }
  return [...places.values()].map(strictestOf)
}

function strictestOf(several: readonly Joined[]): Joined {
  const [only, another] = several
  if (only && !another) return { answer: only.answer, codes: only.codes }
  const answer = strictest(several.map((one) => one.answer))
  return { answer, codes: inOrder(several.filter((one) => one.answer === answer).flatMap((one) => one.codes)) }
}

function united(cells: readonly Cell[]): PreconditionState[] {
  const states = new Map<string, PreconditionState>()
  for (const cell of cells) for (const state of cell.preconditions) states.set(state.id, state)
  return [...states.values()]
}

/** A tool without a plan, or a host of several tools (DESIGN §5). */
function headline(
  plans: readonly Answered[],
  tools: readonly ListTool[],
): { answer: Answer; codes: Code[]; from: readonly Answered[] } {
  const [only, second] = plans
  if (only && !second) return { answer: only.answer.answer, codes: only.answer.codes, from: [only] }
  const company = plans.filter((plan) => plan.plan.account === "company")
  const licensed = company.filter((plan) => plan.licensed)
  const decided = company.filter((plan) => plan.decided)
  const others = plans.filter((plan) => plan.decided)
  const pool = [licensed, decided].find((set) => set.length > 0)
  const answer: Answer = pool
    ? best(pool.map((plan) => plan.answer.answer))
    : others.length > 0
      ? others.map((plan) => plan.answer.answer).reduce(stricter)
      : "ask"
  const speaking = pool ?? (others.length > 0 ? others : plans)
  const causes = speaking.filter((plan) => plan.answer.answer === answer).flatMap((plan) => plan.answer.codes)
  return {
    answer,
    codes:
      causes.length > 0 ? inOrder(causes) : [tools.some((tool) => tool.underReview) ? "under_review" : "not_assessed"],
    from: plans.filter((plan) => plan.answer.answer === answer),
  }
}

function requestLink(question: Question, tool: Pick<ListTool, "slug"> | undefined): string {
  const parameters = new URLSearchParams()
  if (tool) parameters.set("tool", tool.slug)
  else if (question.tool) parameters.set("tool", question.tool.slice(0, 200))
  else if (question.host) parameters.set("host", question.host.slice(0, 253))
  if (question.plan && tool) parameters.set("plan", question.plan)
  for (const id of question.data ?? []) parameters.append("data", id)
  for (const id of question.use ?? []) parameters.append("use", id)
  return `/requests/new?${parameters}`
}
