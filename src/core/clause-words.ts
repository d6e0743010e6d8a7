import type { Position } from "./clause.ts"
import type { ClauseReason, PositionSource } from "./clause-selection.ts"
import type { Language, Text } from "./text.ts"

// The words of the document around its clauses: every renderer says the same.

export const documentTitle: Text = {
  fr: "Clauses relatives à l’intelligence artificielle",
  en: "Artificial intelligence clauses",
}

/** How a position is called. */
export const positionNames: Readonly<Record<Position, Text>> = {
  strict: { fr: "stricte", en: "strict" },
  balanced: { fr: "équilibrée", en: "balanced" },
  light: { fr: "légère", en: "light" },
}

export const positionSources: Readonly<Record<PositionSource, Text>> = {
  chosen: { fr: "choisie à la main", en: "chosen by hand" },
  raised: { fr: "relevée par un fait du registre", en: "raised by a fact of the register" },
  preset: { fr: "du modèle choisi", en: "of the preset" },
  standard: { fr: "par défaut", en: "by default" },
}

export const reasonNames: Readonly<Record<ClauseReason, Text>> = {
  always: { fr: "figure dans tout projet", en: "stands in every draft" },
  applies: { fr: "le registre dit qu’elle s’applique", en: "the register says that it applies" },
  unknown: {
    fr: "le registre ne dit pas si elle s’applique : une question reste ouverte",
    en: "the register does not say whether it applies: a question is open",
  },
  required: { fr: "appelée par la position d’une autre clause", en: "called for by the position of another clause" },
  added: { fr: "ajoutée à la main", en: "added by hand" },
}

export const partyNames: Readonly<Record<"client" | "agency", Text>> = {
  client: { fr: "Dénomination de l’Annonceur", en: "Name of the Client" },
  agency: { fr: "Dénomination de l’Agence", en: "Name of the Agency" },
}

/** Of two versions, the one that counts; the mark stands for the language. */
export const prevailingWords = {
  label: { fr: "Langue qui prévaut", en: "Language that prevails" },
  before: {
    fr: "Les présentes clauses sont établies en français et en anglais. En cas de divergence, la version ",
    en: "These clauses are drawn up in French and in English. Where the versions differ, the ",
  },
  after: { fr: " prévaut.", en: " version prevails." },
  languages: {
    fr: { fr: "française", en: "French" },
    en: { fr: "anglaise", en: "English" },
  } satisfies Record<Language, Text>,
} as const

/** Everything else, by language. */
export const documentWords = {
  fr: {
    notice: "Projet à relire par un juriste avant tout usage. Ce document n’est pas un conseil juridique.",
    ours: "Référence",
    between: "Entre",
    and: "et",
    called: (term: string) => `ci-après «\u00a0l’${term}\u00a0»`,
    partOf: (title: string, reference: string | undefined) =>
      `Les présentes clauses font partie du contrat «\u00a0${title}\u00a0»${reference === undefined ? "" : ` (${reference})`}.`,
    open: "Points à compléter",
    openIntro: "Chacun figure entre crochets dans le texte. Cette liste est à retirer une fois qu’ils sont réglés.",
    at: (numbers: string) => `article ${numbers}`,
    onFront: "parties",
    means: (term: string) => ["«\u00a0", term, "\u00a0» désigne "] as const,
    signatures: "Signatures",
    signing: "Fait en deux exemplaires originaux, ou signé par voie électronique.",
    forParty: (term: string) => `Pour l’${term}`,
    signName: "Nom et fonction :",
    signDay: "Lieu et date :",
    sign: "Signature :",
    version: (version: string) => `Projet ${version}`,
    page: "Page",
    of: "sur",
    position: "Position",
    why: "Motif",
    warnings: "À surveiller",
    fallback: "Repli",
    law: "Textes",
    toConfirm: "à confirmer",
    colon: (head: string) => `${head} :`,
    contract: "Contrat",
    draft: "Version",
    contents: "Sommaire",
    annex: (number: string) => `Annexe ${number}`,
    changesSince: "Modifications par rapport à",
    internal: "Document interne, à ne pas remettre à l’autre partie",
    chooseOne: "Une seule réponse.",
    chooseAny: "Plusieurs réponses possibles.",
    negotiation: "Fiche de négociation",
    negotiationIntro:
      "Pour chaque article : ce que nous demandons, jusqu’où nous pouvons aller, dans quel ordre céder, et que répondre.",
    clause: "Article",
    ourPosition: "Notre position",
    floor: "Limite",
    fallbacks: "Replis, dans l’ordre",
    arguments: "Arguments de l’autre partie et réponses",
    owner: "Responsable",
    toSet: "à fixer",
    toName: "à désigner",
    unsure: "le registre ne dit pas si cela s’applique",
  },
  en: {
    notice: "Draft for counsel to review before any use. This document is not legal advice.",
    ours: "Reference",
    between: "Between",
    and: "and",
    called: (term: string) => `the “${term}”`,
    partOf: (title: string, reference: string | undefined) =>
      `These clauses form part of the contract “${title}”${reference === undefined ? "" : ` (${reference})`}.`,
    open: "Open points",
    openIntro: "Each stands in brackets in the text. Remove this list once they are settled.",
    at: (numbers: string) => `clause ${numbers}`,
    onFront: "parties",
    means: (term: string) => ["“", term, "” means "] as const,
    signatures: "Signatures",
    signing: "Signed for each party by a person authorised to bind it.",
    forParty: (term: string) => `For the ${term}`,
    signName: "Name and role:",
    signDay: "Date:",
    sign: "Signature:",
    version: (version: string) => `Draft ${version}`,
    page: "Page",
    of: "of",
    position: "Position",
    why: "Reason",
    warnings: "To watch",
    fallback: "Fallback",
    law: "Law",
    toConfirm: "to be confirmed",
    colon: (head: string) => `${head}:`,
    contract: "Contract",
    draft: "Version",
    contents: "Contents",
    annex: (number: string) => `Annex ${number}`,
    changesSince: "Changes since",
    internal: "Internal: not for the other side",
    chooseOne: "One answer.",
    chooseAny: "Several answers possible.",
    negotiation: "Negotiation sheet",
    negotiationIntro:
      "For each clause: what we ask for, how far we can go, what to give way to and in which order, and what to reply.",
    clause: "Clause",
    ourPosition: "Our position",
    floor: "Floor",
    fallbacks: "Fallbacks, in order",
    arguments: "The other side’s arguments and replies",
    owner: "Owner",
    toSet: "to be set",
    toName: "to be named",
    unsure: "the register does not say whether this applies",
  },
} as const
