import type { CopyKind, CopyLanguage } from "../../core/draft-copy.ts"

// The copies of a draft: where they are downloaded, what they are called, and why one cannot be made.

const fr = {
  outward: "À remettre à l’agence",
  inward: "Pour nous seuls",
  kinds: {
    word: "Word",
    pdf: "PDF",
    redline: "Word, modifications suivies",
    markdown: "Markdown",
    annotated: "Word annoté",
    negotiation: "Fiche de négociation",
  } satisfies Record<CopyKind, string>,
  hints: {
    word: "numérotation et renvois automatiques, à négocier",
    pdf: "à lire ou à signer",
    redline: "ce qui change par rapport à une version ou au modèle",
    markdown: "le texte seul, à comparer ligne à ligne",
    annotated: "chaque clause avec sa position, son motif et ses replis, en commentaires",
    negotiation: "un tableau\u00a0: position, limite, replis, responsable",
  } satisfies Record<CopyKind, string>,
  languages: {
    fr: "français",
    en: "anglais",
    both: "les deux langues",
  } satisfies Record<CopyLanguage, string>,
  since: (version: number) => `depuis la version ${version}`,
  sinceStandard: "par rapport au modèle",
  /** In the name of a file. */
  file: {
    clauses: "clauses",
    version: (number: number) => `version-${number}`,
    modified: (number: number) => `version-${number}-modifiee`,
    working: "projet-de-travail",
    since: (number: number) => `depuis-version-${number}`,
    sinceStandard: "depuis-le-modele",
    kinds: {
      redline: "modifications",
      annotated: "annote-interne",
      negotiation: "negociation-interne",
    } as Partial<Record<CopyKind, string>>,
  },
  standard: "le modèle",
  version: (number: number) => `la version ${number}`,
  refused: {
    title: "Ce document n’existe pas ainsi",
    language: (languages: string) =>
      `Le projet n’est pas établi dans cette langue. Il l’est en\u00a0: ${languages}. Une langue se choisit au début du projet.`,
    redlineLanguage: "Les deux états comparés n’ont pas cette langue en commun.",
    from: "Dites depuis quelle version les modifications sont suivies, ou par rapport au modèle.",
    same: "Une version ne change pas par rapport à elle-même.",
    tooLong:
      "Ce projet est trop long pour en faire ce document ici. Demandez-le dans une seule langue, ou prenez le texte en Markdown.",
    offered: "Ce qui se télécharge",
  },
  none: {
    title: "Ce document ne peut pas être fait ici",
    text: "Ce serveur n’a pas de quoi faire des fichiers Word et PDF. Le même texte se télécharge en Markdown, et l’aperçu s’imprime.",
    back: "Retour au projet",
  },
}

const en: typeof fr = {
  outward: "To hand to the agency",
  inward: "For our side alone",
  kinds: {
    word: "Word",
    pdf: "PDF",
    redline: "Word, tracked changes",
    markdown: "Markdown",
    annotated: "Annotated Word",
    negotiation: "Negotiation sheet",
  },
  hints: {
    word: "automatic numbers and references, to negotiate in",
    pdf: "to read or to sign",
    redline: "what changed since a version, or against the standard",
    markdown: "the text alone, to compare line by line",
    annotated: "each clause with its position, reason and fallbacks, as comments",
    negotiation: "a table: position, floor, fallbacks, owner",
  },
  languages: { fr: "French", en: "English", both: "both languages" },
  since: (version) => `since version ${version}`,
  sinceStandard: "against the standard",
  file: {
    clauses: "clauses",
    version: (number) => `version-${number}`,
    modified: (number) => `version-${number}-modified`,
    working: "draft-in-progress",
    since: (number) => `since-version-${number}`,
    sinceStandard: "since-the-standard",
    kinds: {
      redline: "changes",
      annotated: "annotated-internal",
      negotiation: "negotiation-internal",
    },
  },
  standard: "the standard",
  version: (number) => `version ${number}`,
  refused: {
    title: "There is no such document",
    language: (languages) =>
      `The draft is not drawn up in this language. It is in: ${languages}. Languages are chosen at the start of the draft.`,
    redlineLanguage: "The two states that are compared do not have this language in common.",
    from: "Say since which version changes are tracked, or against the standard.",
    same: "A version does not change against itself.",
    tooLong:
      "This draft is too long to make this document of it here. Ask for it in one language, or take the text as Markdown.",
    offered: "What can be downloaded",
  },
  none: {
    title: "This document cannot be made here",
    text: "This server has nothing to make Word and PDF files with. The same text can be downloaded as Markdown, and the preview prints.",
    back: "Back to the draft",
  },
}

export const draftDocuments = { fr, en }
