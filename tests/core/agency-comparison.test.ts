import { describe, expect, test } from "vitest"
import {
  type ComparedRow,
  type CompareInput,
  compareDeclaration,
  conflictKey,
  summaryOf,
  worstFirst,
} from "../../src/core/agency-comparison.ts"
import { openList } from "../../src/core/book.ts"
import {
  type ComparisonCode,
  comparisonCodes,
  type DeclarationContent,
  type DeclaredTool,
  type SheetContent,
} from "../../src/core/declaration.ts"
import type { ListDecision, ListPlan, ListTool } from "../../src/core/list.ts"
import type { Answer } from "../../src/core/vocabulary.ts"
import { decision, everywhere, list, plan, tool } from "../support/list.ts"

const day = "2026-05-15"
const yes = everywhere("yes")

/** Allowed for copy and ideation with public and internal data. */
const some: Pick<ListDecision, "classes" | "uses" | "otherUses"> = {
  classes: { public: "yes", internal: "yes", confidential: "no", personal: "ask" },
  uses: { copy: "yes", ideation: "yes", naming: "no" },
  otherUses: "ask",
}

function decided(slug: string, given: Partial<ListDecision> = {}, over: Partial<ListPlan> = {}): ListPlan {
  return plan(slug, { decisions: [decision({ ...yes, ...given })], ...over })
}

const acme = (...plans: readonly ListPlan[]) => [tool("acme", plans)]
const free = (given: Partial<ListPlan> = {}) => plan("acme/free", { account: "personal", ...given })

const declared: DeclaredTool = { name: "Acme", tool: "acme", plan: "acme/team", crafts: ["copy"], data: ["briefs"] }

function contentOf(tools: readonly DeclaredTool[], over: Partial<DeclarationContent> = {}): DeclarationContent {
  return { tools, uses: [], refused: [], subcontractors: [], attachments: [], oversight: "reviewed", ...over }
}

interface Given {
  tools: readonly ListTool[]
  says?: Partial<DeclaredTool>
  content?: Partial<DeclarationContent>
  input?: Partial<CompareInput>
}

function compare({ tools, says = {}, content = {}, input = {} }: Given): ComparedRow[] {
  return compareDeclaration({
    book: openList(list(tools)),
    content: contentOf([{ ...declared, ...says }], content),
    kind: "contract",
    contract: { oversight: "reviewed" },
    validUntil: "2026-12-31",
    day,
    ...input,
  })
}

interface Situation extends Given {
  situation: string
  code: ComparisonCode
  fr: string
  en: string
  /** Part of what is asked of the agency. */
  ask?: [fr: string, en: string]
  conditions?: readonly string[]
  also?: readonly ComparisonCode[]
  /** Which of several rows. */
  row?: number
}

const condition = (id: string) => ({ id, classes: [], uses: [] })
const trainingOff = { preconditions: [{ id: "training-off" as const, classes: [], uses: [] }] }
const shownOff: Partial<ListPlan> = { holds: { "training-off": [{ from: "2026-01-01" }] } }

const situations: readonly Situation[] = [
  {
    situation: "the list says yes",
    tools: acme(decided("acme/team")),
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme team is allowed for this use (use copy) with internal data.",
    ask: ["", ""],
  },
  {
    situation: "the list says yes, on conditions",
    tools: acme(decided("acme/team", { conditions: [condition("c1"), condition("c2")] })),
    code: "ok_conditions",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal, à deux conditions.",
    en: "Acme team is allowed for this use (use copy) with internal data, on two conditions.",
    ask: ["que vous respectez ces conditions.", "that you keep to these conditions."],
    conditions: ["c1", "c2"],
  },
  {
    situation: "the tool is tolerated until it is replaced",
    tools: acme(decided("acme/team", { outcome: "tolerated", validUntil: "2026-12-31" })),
    code: "ok_conditions",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal, à une condition.",
    en: "Acme team is allowed for this use (use copy) with internal data, on one condition.",
    conditions: ["to-be-replaced"],
  },

  {
    situation: "its terms changed after the signature",
    tools: acme(decided("acme/team")),
    input: {
      changed: [
        { plan: "acme/team", document: "doc_1", day: "2026-04-01" },
        { plan: "acme/team", document: "doc_2", day: "2026-05-01" },
        { plan: "acme/free", document: "doc_3", day: "2026-05-10" },
      ],
    },
    code: "terms_changed",
    fr: "Les conditions d’Acme team ont changé le 1er mai 2026, après la signature de la déclaration.",
    en: "The terms of Acme team changed on 1 May 2026, after the declaration was signed.",
    ask: ["reste exact", "still holds"],
  },
  {
    situation: "its terms changed, and whoever decided on that day knew them",
    tools: acme(decided("acme/team", { validFrom: "2026-05-01" })),
    input: { changed: [{ plan: "acme/team", document: "doc_1", day: "2026-05-01" }] },
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme team is allowed for this use (use copy) with internal data.",
  },
  {
    situation: "the agency’s own terms changed",
    tools: acme(decided("acme/team", { conditions: [condition("c1")], validFrom: "2026-05-02" })),
    input: { changed: [{ document: "doc_1", day: "2026-05-01", url: "https://atelier.example/ia" }] },
    code: "terms_changed",
    fr: "Les conditions de l’agence en matière d’IA (https://atelier.example/ia) ont changé le 1er mai 2026, après la signature de la déclaration.",
    en: "The agency’s own AI terms (https://atelier.example/ia) changed on 1 May 2026, after the declaration was signed.",
    conditions: ["c1"],
  },

  {
    situation: "the declaration has run out",
    tools: acme(decided("acme/team")),
    input: { validUntil: "2026-05-14" },
    code: "declaration_expired",
    fr: "La déclaration valait jusqu’au 14 mai 2026.",
    en: "The declaration was valid until 14 May 2026.",
    ask: ["Merci de renouveler votre déclaration.", "Please renew your declaration."],
  },
  {
    situation: "the declaration runs out tonight",
    tools: acme(decided("acme/team")),
    input: { validUntil: day },
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme team is allowed for this use (use copy) with internal data.",
  },

  {
    situation: "less oversight than the contract asks for",
    tools: acme(decided("acme/team")),
    content: { oversight: "spot" },
    input: { validUntil: "2026-05-14" },
    code: "oversight_below_min",
    fr: "La relecture déclarée (une relecture par sondage) est en deçà de ce que demande le contrat : une relecture de tout par une personne.",
    en: "The declared review (spot checks) is less than the contract asks for: a person’s review of everything.",
    also: ["declaration_expired"],
  },
  {
    situation: "oversight that nobody stated",
    tools: acme(decided("acme/team")),
    content: { oversight: undefined },
    code: "oversight_below_min",
    fr: "La relecture n’est pas précisée ; le contrat demande une relecture de tout par une personne.",
    en: "The review is not stated; the contract asks for a person’s review of everything.",
  },
  {
    situation: "a contract that asks for no oversight",
    tools: acme(decided("acme/team")),
    content: { oversight: undefined },
    input: { contract: { oversight: "none" } },
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme team is allowed for this use (use copy) with internal data.",
  },

  {
    situation: "training has to be off, and the declaration says that it is on",
    tools: acme(decided("acme/team", trainingOff, shownOff)),
    says: { trainingOff: false },
    code: "setting_unproven",
    fr: "Acme team n’est permis qu’avec l’entraînement sur nos contenus désactivé, et la déclaration le dit activé.",
    en: "Acme team is only allowed with training on our content switched off, and the declaration says that it is on.",
    ask: ["désactiver l’entraînement", "switch training off"],
  },
  {
    situation: "training has to be off, and nobody said",
    tools: acme(decided("acme/team", trainingOff, shownOff)),
    code: "setting_unproven",
    fr: "Acme team n’est permis qu’avec l’entraînement sur nos contenus désactivé, ce que la déclaration ne dit pas.",
    en: "Acme team is only allowed with training on our content switched off, which the declaration does not say.",
    ask: ["capture du réglage", "screenshot of the setting"],
  },
  {
    situation: "training has to be off by the methodology, and is declared off without proof",
    tools: acme(decided("acme/team", {}, { ...shownOff, carries: [{ id: "training-off", classes: ["internal"] }] })),
    says: { trainingOff: true },
    code: "setting_unproven",
    fr: "Acme team n’est permis qu’avec l’entraînement sur nos contenus désactivé, ce qui est déclaré sans preuve.",
    en: "Acme team is only allowed with training on our content switched off, which is declared without proof.",
  },
  {
    situation: "training has to be off, is declared off, and shown",
    tools: acme(decided("acme/team", trainingOff, shownOff)),
    says: { trainingOff: true, proof: { sha256: "a".repeat(64), name: "capture.png" } },
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme team is allowed for this use (use copy) with internal data.",
  },
  {
    situation: "training has to be off for personal data alone, which is not what is put in",
    tools: acme(decided("acme/team", {}, { ...shownOff, carries: [{ id: "training-off", classes: ["personal"] }] })),
    says: { trainingOff: false },
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme team is allowed for this use (use copy) with internal data.",
  },
  {
    situation: "proof that training is off changes nothing where ours has lapsed: the list says ask",
    tools: acme(decided("acme/team", trainingOff)),
    says: { trainingOff: true, proof: { sha256: "a".repeat(64), name: "capture.png" } },
    code: "setting_unproven",
    fr: "Acme team n’est permis qu’avec l’entraînement sur nos contenus désactivé : rien ne le montre aujourd’hui.",
    en: "Acme team is only allowed with training on our content switched off: nothing shows it today.",
    ask: ["pour le compte que vous employez", "for the account that you use"],
  },
  {
    situation: "our licence ended, though the account is the agency’s own",
    tools: acme(
      decided(
        "acme/team",
        { preconditions: [{ id: "licence-active", classes: [], uses: [] }] },
        { holds: { "licence-active": [{ from: "2026-01-01", until: "2026-04-30" }] } },
      ),
      decided("acme/enterprise"),
    ),
    code: "setting_unproven",
    fr: "Acme team n’est permis qu’avec une licence active : rien ne le montre aujourd’hui.",
    en: "Acme team is only allowed with an active licence: nothing shows it today.",
  },
  {
    situation: "what only we can show is not asked of the agency",
    tools: acme(decided("acme/team", { preconditions: [{ id: "dpia-done", classes: [], uses: [] }] })),
    code: "setting_unproven",
    fr: "Acme team n’est permis qu’avec l’analyse d’impact (AIPD) : rien ne le montre aujourd’hui.",
    en: "Acme team is only allowed with the impact assessment (DPIA): nothing shows it today.",
    ask: ["tant que nous ne vous avons pas donné notre accord", "until we have agreed"],
  },

  {
    situation: "a class of data that the use is not allowed with",
    tools: acme(decided("acme/team", some)),
    says: { data: ["published", "briefs", "launches"] },
    code: "data_class_exceeded",
    fr: "Acme team est permis pour cet usage (usage copy), mais pas à partir de données confidential.",
    en: "Acme team is allowed for this use (use copy), but not with confidential data.",
    ask: ["ne plus confier de données confidential à Acme team", "keep confidential data out of Acme team"],
  },
  {
    situation: "the only class declared is one too many; public data would do",
    tools: acme(decided("acme/team", some)),
    says: { data: ["launches"] },
    code: "data_class_exceeded",
    fr: "Acme team est permis pour cet usage (usage copy), mais pas à partir de données confidential.",
    en: "Acme team is allowed for this use (use copy), but not with confidential data.",
  },
  {
    situation: "a class of data that is not settled",
    tools: acme(decided("acme/team", some)),
    says: { data: ["briefs", "personal"] },
    code: "data_class_exceeded",
    fr: "Acme team est permis pour cet usage (usage copy), mais son emploi à partir de données personal n’est pas tranché.",
    en: "Acme team is allowed for this use (use copy), but its use with personal data is not settled.",
  },
  {
    situation: "an absolute stop that bars some classes only",
    tools: acme(decided("acme/team", {}, { stops: [{ factor: "C1", classes: ["personal"], uses: [] }] })),
    says: { data: ["briefs", "personal"] },
    code: "data_class_exceeded",
    fr: "Acme team est permis pour cet usage (usage copy), mais pas à partir de données personal.",
    en: "Acme team is allowed for this use (use copy), but not with personal data.",
  },
  {
    situation: "the agency did not say which data: every class counts",
    tools: acme(decided("acme/team", { ...yes, classes: { ...yes.classes, special: "no" } })),
    says: { data: [] },
    code: "data_class_exceeded",
    fr: "Les données confiées à Acme team ne sont pas précisées, et il n’est pas permis pour cet usage (usage copy) à partir de données special.",
    en: "The data put into Acme team is not stated, and it is not allowed for this use (use copy) with special data.",
    ask: ["quelles données", "what data"],
  },
  {
    situation: "the agency did not say which data, and none would be too much",
    tools: acme(decided("acme/team")),
    says: { data: [] },
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy).",
    en: "Acme team is allowed for this use (use copy).",
  },
  {
    situation: "a class that the list has no word for",
    tools: acme(decided("acme/team")),
    says: { data: ["briefs", "secrets" as "briefs"] },
    code: "data_class_exceeded",
    fr: "Acme team est permis pour cet usage (usage copy), mais son emploi à partir de données de la classe « secrets », inconnue de notre liste n’est pas tranché.",
    en: "Acme team is allowed for this use (use copy), but its use with data of the class “secrets”, unknown to our list is not settled.",
  },

  {
    situation: "the use is refused, even with public data",
    tools: acme(decided("acme/team", some)),
    says: { crafts: ["naming"], data: ["published"] },
    code: "use_not_permitted",
    fr: "Acme team n’est pas permis pour cet usage (usage naming), même à partir de données public.",
    en: "Acme team is not allowed for this use (use naming), even with public data.",
    ask: ["ne plus employer Acme team pour nous", "stop using Acme team on our work"],
  },
  {
    situation: "a logo is a name: the same use",
    tools: acme(decided("acme/team", some)),
    says: { crafts: ["logo", "naming"] },
    code: "use_not_permitted",
    fr: "Acme team n’est pas permis pour cet usage (usage naming), même à partir de données public.",
    en: "Acme team is not allowed for this use (use naming), even with public data.",
  },
  {
    situation: "the use is not settled",
    tools: acme(decided("acme/team", some)),
    says: { crafts: ["image"] },
    code: "use_not_permitted",
    fr: "L’emploi d’Acme team pour cet usage (usage image) n’est pas tranché, même à partir de données public.",
    en: "The use of Acme team for this use (use image) is not settled, even with public data.",
  },
  {
    situation: "the agency did not say what for: every use counts, in one row",
    tools: acme(decided("acme/team", some)),
    says: { crafts: [] },
    code: "use_not_permitted",
    fr: "L’usage d’Acme team n’est pas précisé ; avec ces données, seuls sont permis : usage ideation et usage copy.",
    en: "What Acme team is used for is not stated; with this data, only these uses are allowed: use ideation and use copy.",
    ask: ["pour quels usages", "what you use Acme team for"],
  },
  {
    situation: "the agency did not say what for, and all is allowed",
    tools: acme(decided("acme/team")),
    says: { crafts: [] },
    code: "ok",
    fr: "Acme team est permis à partir de données internal.",
    en: "Acme team is allowed with internal data.",
  },
  {
    situation: "a use that the list has no word for",
    tools: acme(decided("acme/team")),
    says: { crafts: ["video"] },
    code: "use_not_permitted",
    fr: "Notre liste ne connaît pas l’usage « video » : personne n’a décidé d’Acme team pour lui.",
    en: "Our list does not know the use “video”: nobody has decided on Acme team for it.",
  },

  {
    situation: "the free plan was refused, another plan of the tool is allowed",
    tools: acme(decided("acme/team"), free({ decisions: [decision({ outcome: "refused" })] })),
    says: { plan: "acme/free", account: "personal" },
    code: "plan_mismatch",
    fr: "Acme free n’est pas permis pour cet usage (usage copy) et ces données ; Acme team l’est.",
    en: "Acme free is not allowed for this use (use copy) and this data; Acme team is.",
    ask: ["passer à Acme team", "move to Acme team"],
  },
  {
    situation: "nobody decided on the free plan, another plan of the tool is allowed",
    tools: acme(decided("acme/team"), free()),
    says: { plan: "acme/free" },
    code: "plan_mismatch",
    fr: "Acme free n’est pas permis pour cet usage (usage copy) et ces données ; Acme team l’est.",
    en: "Acme free is not allowed for this use (use copy) and this data; Acme team is.",
  },
  {
    situation: "the plan bears less data than another of the tool; what is history is not proposed",
    tools: acme(
      decided("acme/team", some),
      decided("acme/enterprise"),
      decided("acme/legacy", {}, { ended: { from: "2026-01-01" } }),
      decided("acme/own", {}, { account: "personal" }),
    ),
    says: { data: ["launches"] },
    code: "plan_mismatch",
    fr: "Acme team n’est pas permis pour cet usage (usage copy) et ces données ; Acme enterprise l’est.",
    en: "Acme team is not allowed for this use (use copy) and this data; Acme enterprise is.",
  },
  {
    situation: "the plan is not stated, and not every plan is allowed",
    tools: acme(decided("acme/team"), free()),
    says: { plan: undefined },
    code: "plan_mismatch",
    fr: "L’offre d’Acme n’est pas précisée ; pour cet usage (usage copy) et ces données, c’est Acme team qui est permis.",
    en: "The plan of Acme is not stated; for this use (use copy) and this data, Acme team is allowed.",
    ask: ["quelle offre d’Acme", "which plan of Acme"],
  },
  {
    situation: "the plan is not stated, and every plan is allowed",
    tools: acme(decided("acme/team"), decided("acme/enterprise")),
    says: { plan: undefined },
    code: "ok",
    fr: "Acme est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme is allowed for this use (use copy) with internal data.",
  },
  {
    situation: "a plan that the register does not have",
    tools: acme(decided("acme/team")),
    says: { plan: undefined, tier: "Starter" },
    code: "plan_mismatch",
    fr: "L’offre « Starter » d’Acme n’est pas dans notre registre ; pour cet usage (usage copy) et ces données, c’est Acme team qui est permis.",
    en: "The plan “Starter” of Acme is not in our register; for this use (use copy) and this data, Acme team is allowed.",
    ask: ["passer à Acme team", "move to Acme team"],
  },
  {
    situation: "a plan that the register has had since, by its very name",
    tools: acme(decided("acme/team"), free()),
    says: { plan: undefined, tier: "acme TEAM" },
    code: "ok",
    fr: "Acme team est permis pour cet usage (usage copy) à partir de données internal.",
    en: "Acme team is allowed for this use (use copy) with internal data.",
  },
  {
    situation: "a personal account where the plan is a company’s; the setting is not shown either",
    tools: acme(decided("acme/team", trainingOff, shownOff)),
    says: { account: "personal" },
    code: "plan_mismatch",
    fr: "Acme team n’est permis que sur un compte de société, et le compte déclaré est personnel.",
    en: "Acme team is only allowed on a company account, and the declared account is a personal one.",
    ask: ["un compte de votre société", "an account of your company"],
    also: ["setting_unproven"],
  },

  {
    situation: "a tool that the register does not have",
    tools: acme(decided("acme/team")),
    says: { name: "Brume", tool: undefined, plan: undefined },
    code: "tool_unassessed",
    fr: "« Brume » n’est pas dans notre registre : personne n’a encore lu ses conditions.",
    en: "“Brume” is not in our register: nobody has read its terms yet.",
    ask: ["l’éditeur, l’offre", "the vendor, the plan"],
  },
  {
    situation: "a tool that is not named at all",
    tools: acme(decided("acme/team")),
    says: { name: " ", tool: undefined, plan: undefined },
    code: "tool_unassessed",
    fr: "L’outil déclaré n’est pas nommé.",
    en: "The declared tool is not named.",
  },
  {
    situation: "a name that several tools have",
    tools: [
      tool("acme", [decided("acme/team")], { aliases: ["Muse"] }),
      tool("brume", [decided("brume/team")], { aliases: ["muse"] }),
    ],
    says: { name: "MUSE", tool: undefined, plan: undefined },
    code: "tool_unassessed",
    fr: "Plusieurs outils de notre registre s’appellent « MUSE » : Acme et Brume.",
    en: "Several tools in our register are called “MUSE”: Acme and Brume.",
    ask: ["duquel il s’agit", "which one it is"],
  },
  {
    situation: "nobody decided on any plan",
    tools: acme(plan("acme/team"), free()),
    code: "tool_unassessed",
    fr: "Aucune décision n’a encore été prise sur Acme team.",
    en: "No decision has been made on Acme team yet.",
    ask: ["d’ici notre réponse", "until we have answered"],
  },
  {
    situation: "somebody is looking at it",
    tools: acme(plan("acme/team", { underReview: { expectedOn: "2026-06-01" } })),
    code: "tool_unassessed",
    fr: "Acme team est en cours d’examen, réponse attendue le 1er juin 2026.",
    en: "Acme team is under review, an answer is expected on 1 June 2026.",
  },
  {
    situation: "a signatory objects: our matter, whatever another plan allows",
    tools: acme(decided("acme/team", { dissent: true }), decided("acme/enterprise")),
    code: "tool_unassessed",
    fr: "La décision sur Acme team est en suspens : elle n’autorise rien pour l’instant.",
    en: "The decision on Acme team is on hold: it allows nothing for now.",
  },
  {
    situation: "the decision has run out: worse than the data that is too much",
    tools: acme(decided("acme/team", { ...some, validUntil: "2026-05-01" })),
    says: { data: ["briefs", "launches"] },
    code: "tool_unassessed",
    fr: "La décision sur Acme team valait jusqu’au 1er mai 2026, et n’a pas été renouvelée.",
    en: "The decision on Acme team was valid until 1 May 2026, and has not been renewed.",
  },
  {
    situation: "AI is declared for a use, and no tool",
    tools: acme(decided("acme/team")),
    content: {
      uses: [
        { craft: "image", level: "generated" },
        { craft: "copy", level: "assistive" },
        { craft: "naming", level: "none" },
      ],
    },
    row: 1,
    code: "tool_unassessed",
    fr: "L’emploi d’IA est déclaré pour cet usage (usage image), sans que l’outil soit nommé.",
    en: "AI is declared for this use (use image), and no tool is named.",
  },

  {
    situation: "the tool was refused",
    tools: acme(decided("acme/team", { outcome: "refused" })),
    input: { validUntil: "2026-05-14" },
    code: "tool_forbidden",
    fr: "Acme team a été refusé, quels que soient les données et l’usage.",
    en: "Acme team was refused, whatever the data and the use.",
    ask: ["cesser dès maintenant", "stop using Acme team on our work now"],
    also: ["declaration_expired"],
  },
  {
    situation: "the tool is suspended",
    tools: acme(decided("acme/team", { outcome: "suspended" }), plan("acme/enterprise")),
    code: "tool_forbidden",
    fr: "Acme team est suspendu jusqu’à nouvel avis, quels que soient les données et l’usage.",
    en: "Acme team is suspended until further notice, whatever the data and the use.",
  },
  {
    situation: "the tool was retired",
    tools: acme(decided("acme/team", { outcome: "retired" })),
    code: "tool_forbidden",
    fr: "Acme team a été retiré de notre liste : il ne s’emploie plus pour nous.",
    en: "Acme team was taken off our list: it is no longer used on our work.",
  },
  {
    situation: "an absolute stop leaves no data for the use",
    tools: acme(decided("acme/team", {}, { stops: [{ factor: "A1", classes: [], uses: ["copy"] }] })),
    code: "tool_forbidden",
    fr: "Un point des conditions d’Acme team l’interdit pour cet usage (usage copy), quelles que soient les données.",
    en: "A point in the terms of Acme team rules it out for this use (use copy), whatever the data.",
  },
  {
    situation: "the tool was refused, and the use is unknown to the list",
    tools: acme(decided("acme/team", { outcome: "refused" })),
    says: { crafts: ["video"], data: ["secrets" as "briefs"] },
    code: "tool_forbidden",
    fr: "Acme team a été refusé, quels que soient les données et l’usage.",
    en: "Acme team was refused, whatever the data and the use.",
  },
]

describe("each code, with its sentence", () => {
  test.each(situations)("$code: $situation", ({ code, fr, en, ask, conditions = [], also = [], row = 0, ...given }) => {
    const found = compare(given)[row]
    expect(found?.code).toBe(code)
    // U+00A0 and U+202F are written as plain spaces above.
    expect(plain(found?.why.fr)).toBe(fr)
    expect(plain(found?.why.en)).toBe(en)
    if (ask?.[0] === "") expect(found?.ask).toEqual({ fr: "", en: "" })
    expect(plain(found?.ask.fr)).toContain(ask?.[0] ?? "")
    expect(found?.ask.en).toContain(ask?.[1] ?? "")
    expect(found?.also.map((one) => one.code)).toEqual(also)
    if (code === "ok_conditions" || conditions.length > 0)
      expect(found?.conditions.map(({ id }) => id)).toEqual(conditions)
    // French signs keep their spaces, and no sentence is without its end.
    for (const text of [found?.why.fr, found?.ask.fr]) expect(text).not.toMatch(/ [:;!?»]|« /)
    for (const text of [found?.why.fr, found?.why.en]) expect(text).toMatch(/\.$/)
  })

  test("every code is there", () => {
    expect(new Set(situations.map(({ code }) => code))).toEqual(new Set(comparisonCodes))
  })
})

function plain(text: string | undefined): string | undefined {
  return text?.replaceAll("\u00a0", " ").replaceAll("\u202f", " ")
}

describe("rows", () => {
  test("one for each use of ours, once, in the order declared; a tool and use each", () => {
    const rows = compare({
      tools: acme(decided("acme/team")),
      says: { crafts: ["copy", "naming", "logo", "agents"] },
    })
    expect(rows.map(({ position, use }) => [position, use])).toEqual([
      [0, "copy"],
      [0, "naming"],
      [0, "social"],
      [0, "media"],
      [0, "crm"],
    ])
  })

  test("say which tool, plan, classes, decision and cause", () => {
    const [row] = compare({
      tools: acme(plan("acme/team", { decisions: [decision({ ...yes, id: "dec_1" })] })),
      says: { name: "ACME", data: ["briefs", "partners", "licensed"] },
    })
    expect(row).toMatchObject({
      ...{ position: 0, name: "ACME", tool: "acme", plan: "acme/team", use: "copy", reasonCode: "allowed" },
      ...{ data: ["internal", "client", "licensed"], decisions: ["dec_1"] },
      label: { fr: "Acme team", en: "Acme team" },
    })
  })

  test("no AI, no tools: nothing to compare", () => {
    expect(compareDeclaration({ ...base([]), content: contentOf([], { usesAi: false }) })).toEqual([])
    expect(summaryOf([])).toMatchObject({ worst: undefined, conflicts: 0 })
  })

  test("a sheet of a deliverable neither runs out nor minds terms that changed later", () => {
    const sheet: SheetContent = { sources: {}, tools: [declared], oversight: "double", attachments: [] }
    const changed = [
      { plan: "acme/team", document: "doc_1", day: "2026-05-01" },
      { document: "doc_2", day: "2026-05-01" },
    ]
    const input = { ...base(acme(decided("acme/team"))), content: sheet, validUntil: "2026-01-01", changed }
    expect(compareDeclaration({ ...input, kind: "deliverable" }).map(({ code }) => code)).toEqual(["ok"])
    expect(compareDeclaration({ ...input, kind: "contract" }).map(({ code }) => code)).toEqual(["declaration_expired"])
  })

  test("names of any script and signs are carried as they are", () => {
    const name = "<b>“L’outil” שלום</b>"
    const [row] = compare({ tools: [], says: { name, tool: undefined, plan: undefined } })
    expect(row?.why.fr).toContain(name)
  })
})

function base(tools: readonly ListTool[]): Omit<CompareInput, "content"> {
  return { book: openList(list(tools)), kind: "contract", contract: { oversight: "reviewed" }, day }
}

describe("what is wrong with all of it", () => {
  const tools = acme(decided("acme/team", some))
  const says: Partial<DeclaredTool> = { crafts: ["copy", "naming"] }

  test("has one key for all rows, and what is wrong with one has its own", () => {
    const [copy, naming] = compare({ tools, says, content: { oversight: "none" } })
    expect(copy).toMatchObject({ code: "oversight_below_min", wide: true })
    expect(naming).toMatchObject({ code: "use_not_permitted", wide: false })
    expect(naming?.also[0]?.key).toBe(copy?.key)
    expect(conflictKey(naming as ComparedRow)).toBe("use_not_permitted/acme/team/naming")
  })

  test("a key stays when something else changes, and names what it is about", () => {
    const before = compare({ tools, says: { data: ["launches"] } })
    const after = compare({ tools, says: { data: ["launches"], version: "9" }, input: { validUntil: "2026-05-01" } })
    expect(before.map(conflictKey)).toEqual(["data_class_exceeded/acme/team/copy/confidential"])
    expect(after.map(conflictKey)).toEqual(before.map(conflictKey))
    const unknown = compare({ tools, says: { name: "Brume !", tool: undefined, plan: undefined } })
    expect(unknown.map(conflictKey)).toEqual(['tool_unassessed/"brume"/copy'])
  })

  test("the worst comes first, and is counted", () => {
    const rows = compare({ tools, says: { crafts: ["copy", "naming", "ideation"] } })
    expect(worstFirst(rows).map(({ use }) => use)).toEqual(["naming", "copy", "ideation"])
    expect(summaryOf(rows)).toMatchObject({ worst: "use_not_permitted", conflicts: 1, counts: { ok: 2 } })
  })
})

test("the answer of a plan of another tool is not taken", () => {
  const tools = [...acme(plan("acme/team")), tool("brume", [decided("brume/team")])]
  const [row] = compare({ tools, says: { plan: "brume/team" } })
  expect(row).toMatchObject({ tool: "acme", plan: undefined, code: "tool_unassessed" satisfies ComparisonCode })
})

test.each<[Answer, string]>([
  ["yes", "ok"],
  ["if", "ok_conditions"],
])("a cell that says %s without a condition is %s", (answer, code) => {
  const [row] = compare({ tools: acme(decided("acme/team", { classes: { internal: answer } })) })
  expect(row?.code).toBe(code)
})
