import { addMonths, type Day } from "./day.ts"
import { dayText } from "./day-text.ts"
import type {
  AiLevel,
  DeclarationContent,
  DeclarationKind,
  DeclaredTool,
  SheetContent,
  Statement,
} from "./declaration.ts"
import type { Draft, DraftOfContract, DraftOfSheet, NumberedTool, Section } from "./declaration-parts.ts"
import { declarationLimits, partText, sectionOf, sectionsOf, useOf } from "./declaration-parts.ts"
import type { Text } from "./text.ts"

// What a declaration still needs before it can be sent. Without AI that is one answer.

/** Something that is missing, or that cannot stand beside something else. */
export interface Missing {
  /** The part, or `tools` for all of them. */
  part: string
  /** The field of its form. */
  field: string
  message: Text
}

/** All that stands in the way of sending it, in the order of its sections. */
export function missingIn(draft: Draft): Missing[] {
  const { usesAi } = draft.content
  if (usesAi === undefined) return [{ part: "start", field: "usesAi", message: words.usesAi }]
  if (!usesAi) return draft.kind === "contract" ? deniedInContract(draft) : deniedInSheet(draft)
  return draft.kind === "contract" ? missingInContract(draft) : missingInSheet(draft)
}

/**
 * - `open`: nothing was said · `draft`: something is missing · `done`: it can be sent
 * - `optional`: nothing was said, and nothing has to be · `unneeded`: nothing has to be, since no AI is used
 */
export type SectionState = "open" | "draft" | "done" | "optional" | "unneeded"

export interface SectionProgress {
  section: Section
  state: SectionState
  missing: number
}

/** How far each section is. */
export function progressIn(draft: Draft): SectionProgress[] {
  const missing = Map.groupBy(missingIn(draft), ({ part }) => sectionOf(part))
  const said = new Set([...draft.parts.keys()].map(sectionOf))
  const needs = needed(draft.kind)
  return sectionsOf(draft.kind).map((section) => {
    const count = missing.get(section)?.length ?? 0
    const state = (): SectionState => {
      if (count > 0) return said.has(section) ? "draft" : "open"
      if (draft.content.usesAi === false && section !== "start") return "unneeded"
      if (said.has(section)) return "done"
      return needs.includes(section) && draft.content.usesAi === undefined ? "open" : "optional"
    }
    return { section, state: state(), missing: count }
  })
}

/** Sections without which a declaration of AI cannot be sent. */
function needed(kind: DeclarationKind): readonly Section[] {
  const optional: readonly Section[] = kind === "contract" ? ["data", "pricing"] : ["rights"]
  return sectionsOf(kind).filter((section) => !optional.includes(section))
}

function deniedInContract({ tools, content }: DraftOfContract): Missing[] {
  const contradicts = tools.length > 0 || content.uses.some(({ level }) => level !== "none")
  return contradicts ? [{ part: "start", field: "usesAi", message: words.deniedButListed }] : []
}

function deniedInSheet({ tools, content: { level } }: DraftOfSheet): Missing[] {
  const found: Missing[] = []
  if (tools.length > 0) found.push({ part: "start", field: "usesAi", message: words.deniedButListed })
  if (level !== undefined && level !== "none")
    found.push({ part: "start", field: "level", message: words.deniedButLevel })
  return found
}

function missingInContract(draft: DraftOfContract): Missing[] {
  const { content } = draft
  return [
    ...missingInTools(draft.tools),
    ...missingInUses(content),
    ...unsaid("oversight", content, { oversight: words.oversight }),
    ...(content.oversight === "none" ? [] : unsaid("oversight", content, { reviewers: words.reviewers })),
    ...missingInSubcontractors(content),
    ...unsaid("rights", content, { contributionRecords: words.yesOrNo, promptsKept: words.yesOrNo }),
    ...missingInLabelling(content),
    ...unsaid("assurance", content, { trained: words.yesOrNo, insured: words.yesOrNo, incidents: words.incidents }),
    ...(content.insured ? unsaid("assurance", content, { aiInsured: words.aiInsured }) : []),
  ]
}

function missingInSheet(draft: DraftOfSheet): Missing[] {
  const { content } = draft
  const { level, likeness, labelNeeded, oversight, sources } = content
  const reviewed = { checks: words.checks, reviewedBy: words.reviewers }
  return [
    ...unsaid("start", content, { level: words.level }),
    ...(level === "none" ? [{ part: "start", field: "level", message: words.aiButNone }] : []),
    ...missingInTools(draft.tools),
    ...(Object.keys(sources).length === 0 ? [{ part: "sources", field: "visual", message: words.sources }] : []),
    ...unsaid("making", content, { contribution: words.contribution }),
    ...unsaid("review", content, { oversight: words.oversight }),
    ...(oversight === "none" ? [] : unsaid("review", content, reviewed)),
    ...unsaid("review", content, { changedAfter: words.yesOrNo }),
    ...unsaid("people", content, { likeness: words.yesOrNo }),
    ...(likeness ? unsaid("people", content, { consents: words.consents }) : []),
    ...unsaid("people", content, { labelNeeded: words.yesOrNo }),
    ...(labelNeeded ? unsaid("people", content, { label: words.label }) : []),
    ...(sources.visual === undefined ? [] : unsaid("rights", content, { c2pa: words.c2pa })),
  ]
}

function missingInTools(tools: readonly NumberedTool[]): Missing[] {
  if (tools.length === 0) return [{ part: "tools", field: "name", message: words.tools }]
  if (tools.length > declarationLimits.tools) return [{ part: "tools", field: "name", message: words.tooManyTools }]
  return tools.flatMap(({ part, tool }) => missingInTool(tool).map((fault) => ({ part, ...fault })))
}

/** What is missing of one tool. Where it runs, what is kept and who answers for it may be unknown to an agency. */
export function missingInTool({ name, plan, tier, account, crafts, data, embedded }: DeclaredTool) {
  const found: Omit<Missing, "part">[] = []
  if (name === "") found.push({ field: "name", message: words.toolName })
  if (plan === undefined && tier === undefined && !embedded) found.push({ field: "plan", message: words.plan })
  if (account === undefined) found.push({ field: "account", message: words.account })
  if (crafts.length === 0) found.push({ field: "crafts", message: words.crafts })
  if (data.length === 0) found.push({ field: "data", message: words.data })
  return found
}

/** Every craft that a tool is used for has a level, and none is both done and refused. */
function missingInUses({ tools, uses, refused }: DeclarationContent): Missing[] {
  const done = new Set(tools.flatMap(({ crafts }) => crafts))
  const found = [...done].flatMap((craft): Missing[] => {
    const level: AiLevel | undefined = useOf(uses, craft)?.level
    if (level === undefined) return [{ part: "uses", field: `level_${craft}`, message: words.useLevel }]
    return level === "none" ? [{ part: "uses", field: `level_${craft}`, message: words.useNone }] : []
  })
  const both = refused.filter((craft) => done.has(craft) || isDone(useOf(uses, craft)?.level))
  return [...found, ...both.map((): Missing => ({ part: "uses", field: "refused", message: words.bothRefused }))]
}

function isDone(level: AiLevel | undefined): boolean {
  return level !== undefined && level !== "none"
}

function missingInSubcontractors({ subcontracts, subcontractors }: DeclarationContent): Missing[] {
  const missing = (field: string, message: Text) => ({ part: "subcontractors", field, message })
  if (subcontracts === undefined) return [missing("subcontracts", words.yesOrNo)]
  if (!subcontracts) {
    return subcontractors.length > 0 ? [missing("subcontracts", words.deniedSubcontractors)] : []
  }
  if (subcontractors.length === 0) return [missing("name_0", words.subcontractors)]
  return subcontractors.flatMap(({ name }, index) =>
    name === "" ? [missing(`name_${index}`, words.subcontractorName)] : [],
  )
}

/** Sound needs a label that is heard, where AI makes any. */
function missingInLabelling(content: DeclarationContent): Missing[] {
  const sound = ["voice", "music", "video"].some((craft) => isDone(useOf(content.uses, craft)?.level))
  return unsaid("labelling", content, {
    ...{ marksIptc: words.yesOrNo, marksC2pa: words.yesOrNo, visibleLabels: words.yesOrNo },
    ...(sound && { audibleLabels: words.yesOrNo }),
  })
}

type Needs<Content> = Readonly<Partial<Record<keyof Content & string, Text>>>

function unsaid<Content extends DeclarationContent | SheetContent>(
  part: Section,
  content: Content,
  needs: Needs<Content>,
): Missing[] {
  return Object.entries<Text | undefined>(needs).flatMap(([field, message]) =>
    message === undefined || partText({ said: content[field as keyof Content] }) !== ""
      ? []
      : [{ part, field, message }],
  )
}

/** Until when a declaration may hold at most, and does where nobody says otherwise. */
export function validityFrom(day: Day): { usual: Day; most: Day } {
  return { usual: addMonths(day, 12), most: addMonths(day, 13) }
}

/** What is wrong with who stands up for it, and until when. */
export function missingInStatement({ name, role, on, validUntil }: Statement): Missing[] {
  const missing = (field: string, message: Text) => ({ part: "statement", field, message })
  const { most } = validityFrom(on)
  return [
    ...(name.trim() === "" ? [missing("name", words.signatory)] : []),
    ...(role.trim() === "" ? [missing("role", words.role)] : []),
    ...(validUntil < on || validUntil > most ? [missing("validUntil", words.validUntil(on, most))] : []),
  ]
}

const words = {
  usesAi: {
    fr: "Dites si de l’IA est utilisée pour ce travail.",
    en: "Say whether any AI is used for this work.",
  },
  deniedButListed: {
    fr: "Vous dites ne pas utiliser d’IA, mais des outils ou des usages sont déclarés : retirez-les, ou répondez oui.",
    en: "You say that no AI is used, but tools or uses are declared: remove them, or answer yes.",
  },
  deniedButLevel: {
    fr: "Vous dites ne pas utiliser d’IA : choisissez « aucune », ou répondez oui.",
    en: "You say that no AI is used: choose “none”, or answer yes.",
  },
  aiButNone: {
    fr: "De l’IA a été utilisée : si rien de ce qu’elle a fait n’est livré, choisissez « assistance ».",
    en: "AI was used: where nothing that it made is handed over, choose “assistive”.",
  },
  level: {
    fr: "Dites quelle part de ce qui est livré l’IA a faite.",
    en: "Say how much of what is handed over AI made.",
  },
  tools: {
    fr: "Ajoutez au moins un outil, y compris l’IA contenue dans d’autres logiciels.",
    en: "Add one tool at least, AI inside other software included.",
  },
  tooManyTools: {
    fr: `Au plus ${declarationLimits.tools} outils : réunissez ceux d’un même éditeur ou retirez-en.`,
    en: `At most ${declarationLimits.tools} tools: join those of one vendor, or remove some.`,
  },
  toolName: { fr: "Donnez le nom de l’outil.", en: "Give the name of the tool." },
  plan: {
    fr: "Dites avec quelle offre il est utilisé : choisissez-la, ou écrivez son nom, par exemple « gratuite ».",
    en: "Say on which plan it is used: pick it, or write its name, for instance “free”.",
  },
  account: {
    fr: "Dites si les comptes sont ceux de l’agence ou ceux des personnes.",
    en: "Say whether the accounts are the agency’s or people’s own.",
  },
  crafts: { fr: "Dites à quoi il sert : au moins un usage.", en: "Say what it is used for: one use at least." },
  data: {
    fr: "Dites quelles données y sont mises : au moins une catégorie.",
    en: "Say what data is put into it: one kind at least.",
  },
  useLevel: {
    fr: "Un de vos outils sert à cela : dites quelle part l’IA en fait.",
    en: "One of your tools is used for this: say how much of it AI makes.",
  },
  useNone: {
    fr: "Un de vos outils sert à cela : choisissez autre chose qu’« aucune », ou retirez l’usage de l’outil.",
    en: "One of your tools is used for this: choose something other than “none”, or take the use off the tool.",
  },
  bothRefused: {
    fr: "Un usage ne peut être à la fois déclaré et refusé : retirez-le d’un des deux.",
    en: "A use cannot be both declared and refused: take it off one of the two.",
  },
  oversight: {
    fr: "Dites comment une personne regarde ce que l’IA a fait.",
    en: "Say how a person looks at what AI made.",
  },
  reviewers: {
    fr: "Dites qui regarde, par sa fonction, et avec quelle compétence.",
    en: "Say who looks at it, by their function, and with what skill.",
  },
  checks: {
    fr: "Dites ce qui a été vérifié : faits, ressemblances, antériorités ou biais.",
    en: "Say what was checked: facts, likeness to other work, earlier marks or bias.",
  },
  yesOrNo: { fr: "Répondez oui ou non.", en: "Answer yes or no." },
  deniedSubcontractors: {
    fr: "Vous dites ne pas sous-traiter, mais des sous-traitants sont déclarés : retirez-les, ou répondez oui.",
    en: "You say that you do not subcontract, but subcontractors are declared: remove them, or answer yes.",
  },
  subcontractors: { fr: "Ajoutez au moins un sous-traitant.", en: "Add one subcontractor at least." },
  subcontractorName: { fr: "Donnez le nom de ce sous-traitant.", en: "Give the name of this subcontractor." },
  aiInsured: {
    fr: "Dites si l’assurance couvre aussi ce que l’IA cause.",
    en: "Say whether the insurance covers what AI causes too.",
  },
  incidents: {
    fr: "Dites quels incidents d’IA il y a eu ces 12 derniers mois, ou écrivez « aucun ».",
    en: "Say what incidents with AI there were in the last 12 months, or write “none”.",
  },
  sources: {
    fr: "Dites d’où vient au moins une des composantes livrées.",
    en: "Say where one of the delivered components comes from, at least.",
  },
  contribution: {
    fr: "Dites ce que des personnes ont fait elles-mêmes.",
    en: "Say what people did themselves.",
  },
  consents: {
    fr: "Dites quels accords vous avez des personnes, ou que la personne est de synthèse.",
    en: "Say what consents you have of the people, or that the person is synthetic.",
  },
  label: { fr: "Dites quelle mention est faite, et où.", en: "Say what the label says, and where it stands." },
  c2pa: {
    fr: "Dites si l’image porte des données C2PA.",
    en: "Say whether the picture carries C2PA data.",
  },
  signatory: { fr: "Donnez le nom de qui s’engage.", en: "Give the name of who stands up for it." },
  role: { fr: "Donnez sa fonction.", en: "Give their role." },
  validUntil: (on: Day, most: Day): Text => ({
    fr: `Donnez un jour du ${dayText(on, "fr")} au ${dayText(most, "fr")} : treize mois au plus.`,
    en: `Give a day from ${dayText(on, "en")} to ${dayText(most, "en")}: thirteen months at most.`,
  }),
}
