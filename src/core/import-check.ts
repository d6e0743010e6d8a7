import { countries } from "./countries.ts"
import type { Day } from "./day.ts"
import { decisionFaults } from "./decision-check.ts"
import type { Fault } from "./errors.ts"
import { readHost } from "./hosts.ts"
import { type Kind, kinds, newDecisions } from "./import-changes.ts"
import type { ImportDocument, StatedDecision, StatedFact } from "./import-document.ts"
import {
  type At,
  classUnknown,
  factorUnknown,
  inTime,
  notFuture,
  organisationMissing,
  planMissing,
  reference,
  toolMissing,
  useUnknown,
} from "./import-faults.ts"
import type { Methodology } from "./methodology.ts"
import type { Evidence, HostEntry, Register, Source, Supply } from "./register.ts"
import { keys, toolOf } from "./stated.ts"

export interface ImportCheck {
  register: Register
  methodology: Methodology
  /** Today in the company's zone. */
  day: Day
  /** Its lists may have empty places: items that could not be read. */
  document: ImportDocument
  /** Slugs of the items that could not be read: what refers to them is not blamed. */
  named?: ReadonlySet<string> | undefined
}

/**
 * What is wrong with a document as a whole, once each item can be read: keys used twice, references to what is neither in
 * it nor registered, unknown factors, classes and uses, dates that contradict each other, decisions that break the rules
 * of DESIGN §5. All faults at once; none: it can be imported.
 */
export function checkImport(check: ImportCheck): Fault[] {
  const faults: Fault[] = []
  const at = (place: string, fr: string, en: string) => faults.push({ place, message: { fr, en } })
  const known = knownIn(check)
  twice(check.document, at)
  organisationsOf(check, at)
  toolsOf(check, known, at)
  plansOf(check, known, at)
  mergers(check, known, at)
  each(check.document.facts, "facts", (fact, place) => factOf(check, known, fact, place, at))
  rightsOf(check, known, at)
  assessmentsOf(check, known, at)
  each(check.document.decisions, "decisions", (decision, place) => {
    reference(known.plans, decision.plan, `${place}.plan`, planMissing, at)
    faults.push(...decisionFaults(check.methodology, decision, place))
    for (const [index, signOff] of (decision.signOffs ?? []).entries())
      notFuture(signOff.on, check.day, `${place}.signOffs[${index}].on`, at)
  })
  supersedes(check, at)
  restsOn(check, at)
  exceptionsOf(check, known, at)
  return faults
}

interface Known {
  organisations: ReadonlySet<string>
  tools: ReadonlySet<string>
  plans: ReadonlySet<string>
  factors: ReadonlySet<string>
  classes: ReadonlySet<string>
  uses: ReadonlySet<string>
}

function knownIn({ register, methodology, document, named }: ImportCheck): Known {
  const both = (kind: "organisations" | "tools" | "plans") => {
    const slugs = new Set<string>(named)
    for (const item of register[kind]) slugs.add(item.slug)
    for (const item of document[kind] ?? []) if (item) slugs.add(item.slug)
    return slugs
  }
  return {
    organisations: both("organisations"),
    tools: both("tools"),
    plans: both("plans"),
    factors: new Set(methodology.factors.map(({ id }) => id)),
    classes: new Set(methodology.vocabulary.classes.map(({ id }) => id)),
    uses: new Set(methodology.vocabulary.uses.map(({ id }) => id)),
  }
}

function each<T>(items: readonly T[] | undefined, kind: Kind, look: (item: T, place: string) => void) {
  items?.forEach((item, index) => {
    if (item) look(item, `${kind}[${index}]`)
  })
}

/** The kinds of which a second item with the same key is no mistake: it stands later. */
const inOrder: readonly Kind[] = ["decisions", "assessments"]

function twice(document: ImportDocument, at: At) {
  for (const kind of kinds) {
    if (inOrder.includes(kind)) continue
    const first = new Map<string, string>()
    each<never>(document[kind] as readonly never[] | undefined, kind, (item, place) => {
      const key = keys[kind](item)
      const before = first.get(key)
      if (before === undefined) first.set(key, place)
      else {
        at(
          kind === "organisations" || kind === "tools" || kind === "plans" ? `${place}.slug` : place,
          `Déjà présent plus haut dans le document : ${before}.`,
          `Already in the document, further up: ${before}.`,
        )
      }
    })
  }
}

function organisationsOf({ document, day }: ImportCheck, at: At) {
  each(document.organisations, "organisations", (organisation, place) => sources(organisation.sources, day, place, at))
}

function toolsOf({ document, day }: ImportCheck, known: Known, at: At) {
  each(document.tools, "tools", (tool, place) => {
    reference(known.organisations, tool.vendor, `${place}.vendor`, organisationMissing, at)
    hosts(tool.hosts, place, at)
    sources(tool.sources, day, place, at)
    tool.supplies?.forEach((supply, index) => {
      supplyOf(known, supply, day, `${place}.supplies[${index}]`, at)
    })
  })
}

/** Tools may rest on each other in a circle: two vendors that use each other's models are no mistake. */
function supplyOf(known: Known, supply: Supply, day: Day, place: string, at: At) {
  reference(known.organisations, supply.organisation, `${place}.organisation`, organisationMissing, at)
  if (supply.tool !== undefined) reference(known.tools, supply.tool, `${place}.tool`, toolMissing, at)
  if (supply.country !== undefined && !countries.includes(supply.country)) {
    at(
      `${place}.country`,
      `« ${supply.country} » n’est le code d’aucun pays : écrivez par exemple « FR » ou « US ».`,
      `“${supply.country}” is no country’s code: write for instance “FR” or “US”.`,
    )
  }
  if (supply.source) notFuture(supply.source.seenOn, day, `${place}.source.seenOn`, at)
}

/** What is merged into another names one that is there, and that stands for itself. */
function mergers({ register, document }: ImportCheck, known: Known, at: At) {
  for (const kind of ["organisations", "tools"] as const) {
    const into = new Map<string, string | undefined>(register[kind].map((item) => [item.slug, item.mergedInto]))
    each<Merged>(document[kind], kind, (item) => {
      if ("mergedInto" in item) into.set(item.slug, item.mergedInto)
    })
    each<Merged>(document[kind], kind, ({ slug, mergedInto: target }, place) => {
      if (target === undefined) return
      const missing = kind === "tools" ? toolMissing : organisationMissing
      reference(known[kind], target, `${place}.mergedInto`, missing, at)
      const further = target === slug ? slug : into.get(target)
      if (further === undefined) return
      at(
        `${place}.mergedInto`,
        `« ${target} » ne tient pas pour lui-même : il est réuni à « ${further} ». Nommez celui qui reste.`,
        `“${target}” does not stand for itself: it is merged into “${further}”. Name the one that stays.`,
      )
    })
  }
}

interface Merged {
  slug: string
  mergedInto?: string | undefined
}

function plansOf({ document, day }: ImportCheck, known: Known, at: At) {
  each(document.plans, "plans", (plan, place) => {
    const tool = toolOf(plan.slug)
    if (!known.tools.has(tool)) {
      at(
        `${place}.slug`,
        `Cette offre est celle de l’outil « ${tool} », qui n’est ni dans le document ni dans le registre.`,
        `This plan belongs to the tool “${tool}”, which is neither in the document nor in the register.`,
      )
    }
    hosts(plan.hosts, place, at)
    plan.notes?.forEach((note, index) => {
      notFuture(note.seenOn, day, `${place}.notes[${index}].seenOn`, at)
      evidence(note.evidence, day, `${place}.notes[${index}].evidence`, at)
    })
  })
}

function factOf(check: ImportCheck, known: Known, fact: StatedFact, place: string, at: At) {
  if (fact.plan !== undefined) reference(known.plans, fact.plan, `${place}.plan`, planMissing, at)
  if (fact.tool !== undefined) reference(known.tools, fact.tool, `${place}.tool`, toolMissing, at)
  if (fact.organisation !== undefined)
    reference(known.organisations, fact.organisation, `${place}.organisation`, organisationMissing, at)
  if (fact.use !== undefined) reference(known.uses, fact.use, `${place}.use`, useUnknown(known), at)
  reference(known.factors, fact.factor, `${place}.factor`, factorUnknown(check.methodology), at)
  notFuture(fact.seenOn, check.day, `${place}.seenOn`, at)
  inTime(fact, "seenOn", "expiresOn", place, at)
  evidence(fact.evidence, check.day, `${place}.evidence`, at)
}

function rightsOf({ document, day }: ImportCheck, known: Known, at: At) {
  each(document.agreements, "agreements", (agreement, place) => {
    reference(known.organisations, agreement.organisation, `${place}.organisation`, organisationMissing, at)
    agreement.plans?.forEach((plan, index) => {
      reference(known.plans, plan, `${place}.plans[${index}]`, planMissing, at)
    })
    inTime(agreement, "start", "end", place, at)
    inTime(agreement, "start", "terminatedOn", place, at)
  })
  each(document.licences, "licences", (licence, place) => {
    reference(known.plans, licence.plan, `${place}.plan`, planMissing, at)
    inTime(licence, "start", "end", place, at)
    inTime(licence, "start", "terminatedOn", place, at)
    inTime(licence, "notice", "end", place, at)
  })
  each(document.states, "states", (state, place) => {
    reference(known.plans, state.plan, `${place}.plan`, planMissing, at)
    inTime(state, "from", "until", place, at)
    evidence(state.evidence, day, `${place}.evidence`, at)
  })
}

function assessmentsOf(check: ImportCheck, known: Known, at: At) {
  each(check.document.assessments, "assessments", (assessment, place) => {
    reference(known.plans, assessment.plan, `${place}.plan`, planMissing, at)
    notFuture(assessment.on, check.day, `${place}.on`, at)
    if (assessment.floor > assessment.score) {
      at(
        `${place}.floor`,
        "Le minimum (floor) dépasse la note (score).",
        "The floor is above the score: what is unknown can only add to it.",
      )
    }
    // Frozen under a methodology that may no longer be ours: its factors are not checked against today's.
    for (const [index, fact] of assessment.facts.entries())
      inTime(fact, "seenOn", "expiresOn", `${place}.facts[${index}]`, at)
  })
}

/** Of one plan and day, every decision but the first stands later than another, and says so. */
function supersedes({ document, register }: ImportCheck, at: At) {
  const stated = (document.decisions ?? []).flatMap((decision, index) => (decision ? [{ decision, index }] : []))
  const isNew = newDecisions(
    register,
    stated.map(({ decision }) => decision),
  )
  const registered = new Set(
    register.decisions.filter((decision) => decision.recorded !== undefined).map(keys.decisions),
  )
  const first = new Map<string, number>()
  stated.forEach(({ decision, index }, nth) => {
    const key = keys.decisions(decision)
    const before = first.get(key)
    if (before === undefined) first.set(key, index)
    if (decision.supersedes) return
    if (before !== undefined) {
      at(
        `decisions[${index}]`,
        `Le document contient déjà une décision sur cette offre et ce jour (decisions[${before}]). Si celle-ci doit la remplacer, ajoutez "supersedes": true.`,
        `The document already holds a decision on this plan and day (decisions[${before}]). If this one is to stand later, add "supersedes": true.`,
      )
    } else if (isNew[nth] && registered.has(key)) {
      at(
        `decisions[${index}]`,
        'Une autre décision sur cette offre et ce jour est enregistrée. Si celle-ci doit la remplacer, ajoutez "supersedes": true.',
        'Another decision on this plan and day is registered. If this one is to stand later, add "supersedes": true.',
      )
    }
  })
}

/** A decision rests on an assessment that exists. */
function restsOn({ document, register }: ImportCheck, at: At) {
  const assessments = document.assessments ?? []
  // An assessment that could not be read may be the one meant.
  if (assessments.filter(() => true).length < assessments.length) return
  const registered = Map.groupBy(register.assessments, keys.assessments)
  const stated = Map.groupBy(assessments, keys.assessments)
  each(document.decisions, "decisions", ({ plan, assessment }: StatedDecision, place) => {
    if (assessment === undefined) return
    const { on, nth } = typeof assessment === "string" ? { on: assessment, nth: 1 } : assessment
    const key = `${plan} ${on}`
    const count = Math.max(registered.get(key)?.length ?? 0, stated.get(key)?.length ?? 0)
    if (nth > count) {
      at(
        `${place}.assessment`,
        `Aucune évaluation de cette offre n’est datée du ${on}, ni dans le document ni dans le registre.`,
        `No assessment of this plan is dated ${on}, neither in the document nor in the register.`,
      )
    }
  })
}

function exceptionsOf({ document }: ImportCheck, known: Known, at: At) {
  each(document.exceptions, "exceptions", (exception, place) => {
    reference(known.plans, exception.plan, `${place}.plan`, planMissing, at)
    scope(known, exception, place, at)
    exception.conditions?.forEach((condition, index) => {
      scope(known, condition, `${place}.conditions[${index}]`, at)
    })
    if (exception.answer === "if" && (exception.conditions ?? []).length === 0) {
      at(
        `${place}.answer`,
        "« if » demande au moins une condition : ajoutez-la, ou répondez « yes ».",
        "“if” needs at least one condition: add it, or answer “yes”.",
      )
    }
    inTime(exception, "from", "until", place, at)
  })
}

interface Scoped {
  classes?: readonly string[] | undefined
  uses?: readonly string[] | undefined
}

function scope(known: Known, { classes, uses }: Scoped, place: string, at: At) {
  classes?.forEach((id, index) => {
    reference(known.classes, id, `${place}.classes[${index}]`, classUnknown(known), at)
  })
  uses?.forEach((id, index) => {
    reference(known.uses, id, `${place}.uses[${index}]`, useUnknown(known), at)
  })
}

function hosts(entries: readonly HostEntry[] | undefined, place: string, at: At) {
  const seen = new Set<string>()
  entries?.forEach(({ host }, index) => {
    const read = hasPath(host) ? undefined : readHost(host)
    if (read === undefined) {
      at(
        `${place}.hosts[${index}].host`,
        `« ${host} » n’est pas un nom d’hôte : écrivez par exemple « chat.acme.example », sans chemin ni étoile.`,
        `“${host}” is not a host: write for instance “chat.acme.example”, without a path or a star.`,
      )
    } else if (seen.has(read)) {
      at(
        `${place}.hosts[${index}].host`,
        `L’hôte « ${read} » est cité deux fois.`,
        `The host “${read}” is named twice.`,
      )
    } else seen.add(read)
  })
}

/** A path is not part of a host: to drop it would cover more than was meant. */
function hasPath(host: string): boolean {
  return /[^/]\/[^/]/.test(host.replace(/^[a-z][a-z0-9+.-]*:\/\//i, ""))
}

function sources(list: readonly Source[] | undefined, day: Day, place: string, at: At) {
  list?.forEach((source, index) => {
    notFuture(source.seenOn, day, `${place}.sources[${index}].seenOn`, at)
  })
}

function evidence(given: Evidence | undefined, day: Day, place: string, at: At) {
  if (!given) return
  if ("seenOn" in given) notFuture(given.seenOn, day, `${place}.seenOn`, at)
  if ("start" in given && given.end <= given.start) {
    at(`${place}.end`, "Le passage finit avant de commencer.", "The passage ends before it starts.")
  }
}
