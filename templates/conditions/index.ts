import type { LibraryCondition } from "../../src/core/condition-library.ts"

const role = {
  id: "role",
  kind: "text",
  label: { fr: "Fonction de qui en répond", en: "Function of whoever answers for it" },
} as const
const team = { id: "team", kind: "text", label: { fr: "Équipe ou équipes", en: "Team or teams" } } as const
const months = { id: "months", kind: "months", label: { fr: "Durée en mois", en: "Length in months" } } as const
const deadline = { id: "deadline", kind: "day", label: { fr: "Jusqu’au", en: "Until" } } as const

/**
 * Conditions that a decision or an exception may carry, written for marketing. They say what a company asks of its own people, and
 * nothing of the law.
 */
export const libraryConditions: readonly LibraryCondition[] = [
  // What leaves the company.
  {
    id: "review",
    name: { fr: "Relecture avant diffusion", en: "Review before publication" },
    text: {
      fr: "Avant diffusion, une personne relit le résultat et en répond : {role}.",
      en: "Before publication, a person reviews the result and answers for it: {role}.",
    },
    parameters: [role],
  },
  {
    id: "facts",
    name: { fr: "Faits et chiffres vérifiés", en: "Facts and figures checked" },
    text: {
      fr: "Chaque fait, chiffre et citation est vérifié auprès d’une source, gardée avec le texte, avant diffusion.",
      en: "Every fact, figure and quotation is checked against a source, kept with the text, before publication.",
    },
    parameters: [],
  },
  {
    id: "claims",
    name: { fr: "Allégations validées", en: "Claims validated" },
    text: {
      fr: "Aucune allégation sur un produit (effet, comparaison, prix, environnement) n’est diffusée sans l’accord écrit de : {role}.",
      en: "No claim about a product (effect, comparison, price, environment) is published without the written agreement of: {role}.",
    },
    parameters: [role],
  },
  {
    id: "translation",
    name: { fr: "Traduction relue", en: "Translation reviewed" },
    text: {
      fr: "Toute traduction diffusée est relue par une personne dont c’est la langue de travail ; les mentions obligatoires restent celles de l’original validé.",
      en: "Every translation that is published is reviewed by a person who works in that language; mandatory wording stays that of the approved original.",
    },
    parameters: [],
  },
  {
    id: "drafts",
    name: { fr: "Usage interne seulement", en: "Internal use only" },
    text: {
      fr: "Le résultat reste un travail préparatoire : il n’est ni diffusé, ni remis à un tiers.",
      en: "The result stays preparatory work: it is neither published nor handed to anyone outside.",
    },
    parameters: [],
  },
  // Likeness, names, rights of others.
  {
    id: "likeness",
    name: { fr: "Ressemblance vérifiée", en: "Likeness checked" },
    text: {
      fr: "Avant diffusion, on vérifie que le résultat ne ressemble pas à une œuvre, une marque ou un modèle existant, par une recherche d’images inversée ou de textes, et on en garde la trace.",
      en: "Before publication, the result is checked for likeness to existing works, trade marks and designs, by a reverse image or text search, and a record of it is kept.",
    },
    parameters: [],
  },
  {
    id: "style",
    name: { fr: "Pas de style d’un auteur nommé", en: "No style of a named author" },
    text: {
      fr: "Aucune consigne ne nomme un auteur, un artiste, une marque ou une œuvre à imiter, et aucune n’en joint.",
      en: "No prompt names an author, artist, brand or work to imitate, and none attaches one.",
    },
    parameters: [],
  },
  {
    id: "names",
    name: { fr: "Recherche d’antériorité", en: "Search for prior rights" },
    text: {
      fr: "Aucun nom, slogan ou logo proposé n’est montré hors de l’équipe avant une recherche d’antériorité menée par : {role}.",
      en: "No proposed name, slogan or logo is shown outside the team before a search for prior rights made by: {role}.",
    },
    parameters: [role],
  },
  {
    id: "third-party",
    name: { fr: "Œuvres de tiers sous licence", en: "Third-party works under licence" },
    text: {
      fr: "Une œuvre de tiers n’est déposée dans l’outil que si sa licence permet cet usage par une IA ; la licence est gardée avec le projet.",
      en: "A third-party work goes into the tool only if its licence allows this use by an AI; the licence is kept with the project.",
    },
    parameters: [],
  },
  {
    id: "people",
    name: { fr: "Visage et voix avec accord", en: "Face and voice with agreement" },
    text: {
      fr: "Le visage ou la voix d’une personne n’est utilisé, imité ou modifié qu’avec son accord écrit, qui nomme cet usage et sa durée.",
      en: "A person’s face or voice is used, imitated or altered only with their written agreement, which names this use and how long it lasts.",
    },
    parameters: [],
  },
  // Saying that an AI made it.
  {
    id: "mark-images",
    name: { fr: "Images et vidéos signalées", en: "Images and videos marked" },
    text: {
      fr: "Une image ou une vidéo générée ou modifiée par IA est signalée comme telle là où elle paraît, et ses métadonnées d’origine sont conservées.",
      en: "An image or video made or altered by AI is marked as such where it appears, and its metadata on origin is kept.",
    },
    parameters: [],
  },
  {
    id: "mark-voice",
    name: { fr: "Voix de synthèse signalée", en: "Synthetic voice marked" },
    text: {
      fr: "Une voix de synthèse est annoncée comme telle au début de l’écoute ou à l’écran.",
      en: "A synthetic voice is announced as such at the start of the recording or on screen.",
    },
    parameters: [],
  },
  {
    id: "mark-chat",
    name: { fr: "Réponse automatique annoncée", en: "Automated reply announced" },
    text: {
      fr: "Qui échange avec l’outil est averti dès le premier message qu’une machine répond, et peut demander une personne.",
      en: "Whoever talks to the tool is told from the first message that a machine replies, and can ask for a person.",
    },
    parameters: [],
  },
  // What goes in.
  {
    id: "unannounced",
    name: { fr: "Rien d’un produit non annoncé", en: "Nothing of an unannounced product" },
    text: {
      fr: "Aucun nom, image, date ou prix d’un produit, d’un partenaire ou d’une opération non annoncés ; un nom de code le remplace.",
      en: "No name, image, date or price of a product, partner or promotion that is not announced; a code name stands for it.",
    },
    parameters: [],
  },
  {
    id: "client-agreed",
    name: { fr: "Accord écrit du client", en: "Client’s written agreement" },
    text: {
      fr: "Les données d’un client ou d’un partenaire n’y vont qu’avec son accord écrit, qui nomme l’outil et est gardé avec le contrat.",
      en: "A client’s or partner’s data goes in only with their written agreement, which names the tool and is kept with the contract.",
    },
    parameters: [],
  },
  {
    id: "pseudonyms",
    name: { fr: "Pseudonymiser d’abord", en: "Pseudonymise first" },
    text: {
      fr: "Les noms, adresses, numéros et autres identifiants sont remplacés avant le dépôt ; la table de correspondance reste hors de l’outil.",
      en: "Names, addresses, numbers and other identifiers are replaced before anything goes in; the key stays outside the tool.",
    },
    parameters: [],
  },
  {
    id: "no-decision",
    name: { fr: "Aucune décision sur une personne", en: "No decision about a person" },
    text: {
      fr: "Le résultat ne sert ni à décider d’une personne, ni à la noter, ni à lui proposer un prix ou une offre différents.",
      en: "The result serves neither to decide about a person, nor to rate them, nor to offer them another price or deal.",
    },
    parameters: [],
  },
  {
    id: "no-connectors",
    name: { fr: "Aucun connecteur", en: "No connectors" },
    text: {
      fr: "L’outil n’est relié à aucune messagerie, aucun espace de fichiers ni aucun CRM ; chaque document y est déposé à la main.",
      en: "The tool is connected to no mailbox, file space or CRM; every document is put in by hand.",
    },
    parameters: [],
  },
  // Who, with what, until when.
  {
    id: "company-account",
    name: { fr: "Compte de l’entreprise seulement", en: "Company account only" },
    text: {
      fr: "Seulement avec le compte de l’entreprise ; jamais avec un compte personnel, même payant.",
      en: "Only with the company account; never with a personal account, even a paid one.",
    },
    parameters: [],
  },
  {
    id: "teams",
    name: { fr: "Équipes désignées", en: "Named teams" },
    text: { fr: "Réservé à : {team}.", en: "Only for: {team}." },
    parameters: [team],
  },
  {
    id: "training",
    name: { fr: "Formation suivie", en: "Training taken" },
    text: {
      fr: "Réservé aux personnes qui ont suivi la formation « {course} ».",
      en: "Only for people who have taken the training “{course}”.",
    },
    parameters: [{ id: "course", kind: "text", label: { fr: "Formation", en: "Training" } }],
  },
  {
    id: "records",
    name: { fr: "Consignes et sources gardées", en: "Prompts and sources kept" },
    text: {
      fr: "La consigne, les documents déposés et le résultat retenu sont gardés avec le projet pendant {months} après la diffusion.",
      en: "The prompt, the documents put in and the result that was kept stay with the project for {months} after publication.",
    },
    parameters: [months],
  },
  {
    id: "deletion",
    name: { fr: "Effacement après usage", en: "Deletion after use" },
    text: {
      fr: "Les documents et les conversations sont effacés de l’outil au plus tard {days} après la fin du projet.",
      en: "Documents and conversations are deleted from the tool at the latest {days} after the project ends.",
    },
    parameters: [{ id: "days", kind: "days", label: { fr: "Délai en jours", en: "Number of days" } }],
  },
  {
    id: "deadline",
    name: { fr: "Jusqu’à un jour donné", en: "Until a given day" },
    text: {
      fr: "Permis jusqu’au {deadline} inclus ; ensuite, demander de nouveau.",
      en: "Allowed up to and including {deadline}; after that, ask again.",
    },
    parameters: [deadline],
  },
]
