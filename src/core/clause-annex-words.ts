import type { PermittedPlan } from "./clause-annex-plans.ts"
import type { RefusedStatus } from "./clause-annex-refused.ts"
import type { Text } from "./text.ts"
import type { Account } from "./vocabulary.ts"

// The words of the annex of tools. Both sides sign it: nobody is "we", and the defined terms are those of the clauses.

export const toolsWords = {
  title: { fr: "Outils d’IA", en: "AI Tools" },
  is: {
    fr: "La présente annexe est l’Annexe des outils. Un Outil d’IA y est autorisé dans l’offre, le type de compte, les réglages, les usages et les données qu’elle indique, et dans ces limites seulement. Aucune de ses mentions n’autorise un usage que les clauses interdisent.",
    en: "This annex is the Tools Annex. An AI Tool is permitted in it on the plan, the type of account and the settings, for the uses and with the data that it states, and within those limits only. Nothing in it permits a use that the clauses prohibit.",
  },
  noList: {
    fr: "L’Annonceur n’a pas encore publié de liste d’outils : aucun outil n’est évalué.",
    en: "The Client has not published a list of tools yet: no tool is assessed.",
  },
  facts: {
    fr: "Les mentions sur les conditions des Éditeurs sont celles du registre de l’Annonceur ; « nous » y désigne le titulaire de l’offre. « Non établi » signifie que l’Annonceur n’a pas constaté le fait : cela ne vaut pas accord.",
    en: "What is said of Vendors’ terms comes from the Client’s register; “we” and “us” mean whoever holds the plan. “Not established” means that the Client has not found the fact established: it is no approval.",
  },
  permitted: { fr: "Outils autorisés", en: "Permitted tools" },
  noPermitted: {
    fr: "Aucun outil n’est autorisé à ce jour.",
    en: "No tool is permitted to date.",
  },
  refused: { fr: "Outils déclarés, refusés ou non évalués", en: "Declared tools that are refused or not assessed" },
  refusedIntro: {
    fr: "Ces outils ne sont pas des Outils autorisés. Un outil refusé tel que déclaré peut être proposé à nouveau dans une autre offre, pour un autre usage, avec d’autres données ou avec la preuve qui manque.",
    en: "These tools are not Permitted Tools. A tool that is refused as declared may be proposed again on another plan, for another use, with other data or with the proof that is missing.",
  },
  noRefused: {
    fr: "Aucun outil déclaré n’est refusé ni en attente d’évaluation.",
    en: "No declared tool is refused or waiting to be assessed.",
  },
  approval: { fr: "Usages soumis à accord", en: "Uses that need approval" },
  approvalOrWord: { fr: "Usages soumis à accord ou à information", en: "Uses that need approval or notice" },
  approvalIntro: {
    every: {
      fr: "L’article sur l’accord préalable règle la demande, le délai de réponse et l’effet du silence.",
      en: "The clause on prior approval governs the request, the time to answer and the effect of silence.",
    },
    restricted: {
      fr: "L’article sur l’accord préalable règle la demande, le délai de réponse et l’effet du silence.",
      en: "The clause on prior approval governs the request, the time to answer and the effect of silence.",
    },
    told: {
      fr: "L’article sur l’accord préalable règle l’information de l’Annonceur et son droit d’opposition.",
      en: "The clause on prior approval governs notice to the Client and its right to object.",
    },
  },
  noApproval: {
    fr: "Aucun usage déclaré n’est soumis à un accord particulier.",
    en: "No declared use needs specific approval.",
  },
  heads: {
    tool: { fr: "Outil", en: "Tool" },
    plan: { fr: "Offre et statut", en: "Plan and status" },
    uses: { fr: "Usages et données", en: "Uses and data" },
    settings: { fr: "Réglages et conditions", en: "Settings and conditions" },
    data: { fr: "Sort des données", en: "What becomes of data" },
    rights: { fr: "Droits et marquage", en: "Rights and marking" },
    term: { fr: "Durée et référence", en: "Term and reference" },
    status: { fr: "Statut", en: "Status" },
    reason: { fr: "Motif", en: "Reason" },
    use: { fr: "Usage", en: "Use" },
    with: { fr: "Outil et données", en: "Tool and data" },
    approver: { fr: "Accord donné par", en: "Approved by" },
  },
  labels: {
    vendor: { fr: "Éditeur", en: "Vendor" },
    version: { fr: "Version ou modèle", en: "Version or model" },
    plan: { fr: "Offre", en: "Plan" },
    account: { fr: "Compte", en: "Account" },
    status: { fr: "Statut", en: "Status" },
    forbidden: { fr: "Usages refusés", en: "Uses refused" },
    signs: { fr: "Noms et logos", en: "Names and logos" },
    excluded: { fr: "Données exclues", en: "Data excluded" },
    asked: { fr: "Soumis à accord", en: "Needs approval" },
    setting: { fr: "Exigé", en: "Required" },
    condition: { fr: "Condition", en: "Condition" },
    outstanding: { fr: "Avant tout usage", en: "Before any use" },
    training: { fr: "Entraînement", en: "Training" },
    retention: { fr: "Conservation", en: "Retention" },
    hosting: { fr: "Hébergement", en: "Hosting" },
    indemnity: { fr: "Garantie de l’Éditeur", en: "Vendor’s indemnity" },
    commercial: { fr: "Usage commercial", en: "Commercial use" },
    marking: { fr: "Marquage d’origine", en: "Marking of origin" },
    label: { fr: "Mention de transparence", en: "AI Label" },
    until: { fr: "Valable jusqu’au", en: "Valid until" },
    decision: { fr: "Décision", en: "Decision" },
    notice: { fr: "Préavis de changement", en: "Notice of change" },
    data: { fr: "Données", en: "Data" },
  },
  accounts: {
    company: {
      fr: "de la société, à l’exclusion de tout compte personnel",
      en: "of the company, never a personal one",
    },
    personal: { fr: "personnel", en: "personal" },
  } satisfies Record<Account, Text>,
  statuses: {
    approved: { fr: "autorisé", en: "permitted" },
    conditional: { fr: "autorisé sous conditions", en: "permitted on conditions" },
    tolerated: { fr: "toléré jusqu’à son remplacement", en: "tolerated until it is replaced" },
  } satisfies Record<PermittedPlan["status"], Text>,
  refusals: {
    refused: { fr: "Refusé", en: "Refused" },
    unassessed: { fr: "Non évalué", en: "Not assessed" },
    "as-declared": { fr: "Refusé tel que déclaré", en: "Refused as declared" },
  } satisfies Record<RefusedStatus, Text>,
  signs: {
    permitted: { fr: "admis, dans les limites des clauses", en: "permitted, within the limits of the clauses" },
    approval: { fr: "soumis à accord", en: "need approval" },
    forbidden: { fr: "interdits", en: "prohibited" },
  } satisfies Record<PermittedPlan["signs"], Text>,
  unknown: { fr: "non établi", en: "not established" },
  none: { fr: "aucun", en: "none" },
  noConditions: { fr: "aucune condition particulière", en: "no particular condition" },
  noEnd: { fr: "sans terme fixé", en: "no end set" },
  declared: ({ fr, en }: Text): Text => ({
    fr: `${fr} (déclaré par l’Agence)`,
    en: `${en} (declared by the Agency)`,
  }),
  claimed: ({ fr, en }: Text): Text => ({
    fr: `${fr} (selon l’Éditeur, non vérifié)`,
    en: `${en} (the Vendor says so, not verified)`,
  }),
  lapsed: ({ fr, en }: Text): Text => ({
    fr: `${fr} (pièce échue, à confirmer)`,
    en: `${en} (evidence has expired, to be confirmed)`,
  }),
  indemnities: {
    none: { fr: "aucune", en: "none" },
    capped: { fr: "oui, plafonnée", en: "yes, capped" },
    uncapped: { fr: "oui, sans plafond", en: "yes, uncapped" },
  },
  labelling: {
    media: {
      fr: "sur un Hypertrucage, dès la première exposition (Règlement sur l’IA, art. 50)",
      en: "on a Deep Fake, at first exposure (AI Act, Art. 50)",
    },
    text: {
      fr: "sur un texte d’intérêt public publié sans relecture humaine (Règlement sur l’IA, art. 50)",
      en: "on a text of public interest published without human review (AI Act, Art. 50)",
    },
    both: {
      fr: "sur un Hypertrucage, dès la première exposition, et sur un texte d’intérêt public publié sans relecture humaine (Règlement sur l’IA, art. 50)",
      en: "on a Deep Fake, at first exposure, and on a text of public interest published without human review (AI Act, Art. 50)",
    },
    none: { fr: "sans objet pour ces usages", en: "not applicable to these uses" },
  },
  anyTool: { fr: "Tout outil", en: "Any tool" },
  every: {
    use: { fr: "Tout Usage génératif", en: "Every Generative Use" },
    reason: { fr: "Accord requis avant chaque usage.", en: "Approval is needed before each use." },
  },
  restricted: { fr: "Usage restreint, quel que soit l’outil.", en: "Restricted Use, whatever the tool." },
  told: { fr: "information préalable", en: "prior notice only" },
  undecided: {
    fr: "L’Annonceur n’a pas tranché pour cet usage avec ces données.",
    en: "The Client has not decided on this use with this data.",
  },
  unserved: {
    tool: { fr: "Aucun outil nommé", en: "No tool named" },
    reason: {
      fr: "L’usage est déclaré sans l’outil qui y sert.",
      en: "The use is declared without the tool that serves it.",
    },
  },
  approver: { fr: "l’Annonceur", en: "the Client" },
} as const
