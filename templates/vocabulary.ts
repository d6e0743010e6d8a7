import type { Band } from "../src/core/band.ts"
import type { Text } from "../src/core/text.ts"
import type {
  Account,
  Answer,
  DataClass,
  DataHelper,
  Outcome,
  PreconditionId,
  SourceClass,
  Use,
  Vocabulary,
} from "../src/core/vocabulary.ts"

const classes: readonly DataClass[] = [
  {
    id: "public",
    name: { fr: "Publiques", en: "Public" },
    phrase: { fr: "données publiques", en: "public data" },
    hint: { fr: "déjà publiées par nous", en: "already published by us" },
    examples: [
      { fr: "une fiche produit en ligne", en: "a product page on our site" },
      { fr: "un communiqué de presse diffusé", en: "a press release that is out" },
      { fr: "une publicité déjà parue", en: "an advertisement that has run" },
    ],
  },
  {
    id: "internal",
    name: { fr: "Internes", en: "Internal" },
    phrase: { fr: "données internes", en: "internal data" },
    hint: { fr: "ni secret, ni nominatif", en: "neither secret nor about anyone" },
    examples: [
      { fr: "un brief de campagne courant", en: "an ordinary campaign brief" },
      { fr: "un calendrier éditorial", en: "an editorial calendar" },
      { fr: "un guide de ton de la marque", en: "the brand’s tone-of-voice guide" },
    ],
  },
  {
    id: "confidential",
    name: { fr: "Confidentielles", en: "Confidential" },
    phrase: { fr: "données confidentielles", en: "confidential data" },
    hint: { fr: "un lancement, un chiffre non publié", en: "a launch, a figure not yet published" },
    examples: [
      { fr: "le plan d’un lancement à venir", en: "the plan of a coming launch" },
      { fr: "un budget média ou une marge", en: "a media budget or a margin" },
      { fr: "les résultats d’une étude réservée", en: "the findings of a private study" },
    ],
  },
  {
    id: "client",
    name: { fr: "D’un client ou d’un partenaire", en: "A client’s or partner’s" },
    phrase: { fr: "données d’un client ou d’un partenaire", en: "a client’s or partner’s data" },
    hint: { fr: "reçues d’un tiers, non publiées", en: "received from them, not published" },
    examples: [
      { fr: "le brief d’une enseigne partenaire", en: "a partner retailer’s brief" },
      { fr: "des chiffres de vente reçus d’un distributeur", en: "sales figures from a distributor" },
      { fr: "une maquette d’opération commune", en: "a layout for a joint promotion" },
    ],
  },
  {
    id: "licensed",
    name: { fr: "Œuvres de tiers", en: "Third-party works" },
    phrase: { fr: "œuvres de tiers", en: "third-party works" },
    hint: { fr: "images de banque, polices, artistes", en: "stock, fonts, talent" },
    examples: [
      { fr: "une photo de banque d’images", en: "a stock photo" },
      { fr: "la voix ou l’image d’une égérie", en: "the voice or image of our talent" },
      { fr: "une police ou une musique sous licence", en: "a licensed font or piece of music" },
    ],
  },
  {
    id: "personal",
    name: { fr: "Personnelles", en: "Personal" },
    phrase: { fr: "données personnelles", en: "personal data" },
    hint: { fr: "une personne reconnaissable", en: "somebody can be recognised" },
    examples: [
      { fr: "un fichier de contacts ou de clients", en: "a list of contacts or customers" },
      { fr: "un avis signé ou un message reçu", en: "a signed review or a message received" },
      { fr: "la photo d’un salarié ou d’un invité", en: "a photo of an employee or a guest" },
    ],
  },
  {
    id: "special",
    name: { fr: "Sensibles", en: "Sensitive" },
    phrase: { fr: "données sensibles", en: "sensitive data" },
    hint: { fr: "santé, opinions, infractions, mineurs", en: "health, beliefs, offences, minors" },
    examples: [
      { fr: "des témoignages de patients", en: "patients’ testimonials" },
      { fr: "une étude sur les opinions de personnes identifiées", en: "a survey of identified people’s opinions" },
      { fr: "un jeu-concours ouvert aux enfants", en: "a contest open to children" },
    ],
  },
]

const uses: readonly Use[] = [
  {
    id: "ideation",
    name: { fr: "Idées", en: "Ideas" },
    verb: { fr: "chercher des idées", en: "look for ideas" },
    published: false,
  },
  {
    id: "documents",
    name: { fr: "Documents", en: "Documents" },
    verb: { fr: "prendre des notes, résumer et chercher", en: "take notes, summarise and search" },
    published: false,
    categories: ["text", "assistant", "search"],
  },
  {
    id: "copy",
    name: { fr: "Rédaction", en: "Copy" },
    verb: { fr: "rédiger des textes", en: "write copy" },
    published: true,
    categories: ["text"],
  },
  {
    id: "translation",
    name: { fr: "Traduction", en: "Translation" },
    verb: { fr: "traduire", en: "translate" },
    published: true,
    categories: ["translation", "text"],
  },
  {
    id: "image",
    name: { fr: "Images", en: "Images" },
    verb: { fr: "créer des images", en: "create images" },
    published: true,
    categories: ["image"],
  },
  {
    id: "naming",
    name: { fr: "Noms et logos", en: "Names and logos" },
    verb: { fr: "trouver un nom, un logo, un slogan", en: "find a name, a logo, a slogan" },
    published: true,
    categories: ["text", "image", "design"],
  },
  {
    id: "video",
    name: { fr: "Vidéo", en: "Video" },
    verb: { fr: "produire des vidéos", en: "make videos" },
    published: true,
    categories: ["video"],
  },
  {
    id: "voice",
    name: { fr: "Voix", en: "Voice" },
    verb: { fr: "produire des voix", en: "make voice-overs" },
    published: true,
    categories: ["voice"],
  },
  {
    id: "music",
    name: { fr: "Musique", en: "Music" },
    verb: { fr: "composer de la musique", en: "compose music" },
    published: true,
    categories: ["music"],
  },
  {
    id: "social",
    name: { fr: "Réseaux sociaux", en: "Social media" },
    verb: { fr: "publier sur les réseaux sociaux", en: "post on social media" },
    published: true,
    categories: ["text", "image", "video", "design"],
  },
  {
    id: "insight",
    name: { fr: "Études et avis", en: "Research and reviews" },
    verb: { fr: "analyser des avis et des études", en: "analyse reviews and studies" },
    published: false,
    categories: ["search", "text"],
  },
  {
    id: "crm",
    name: { fr: "Relation client", en: "Customer relations" },
    verb: { fr: "segmenter et personnaliser", en: "segment and personalise" },
    published: true,
    categories: ["crm", "mail"],
  },
  {
    id: "service",
    name: { fr: "Service client", en: "Customer service" },
    verb: { fr: "répondre aux clients", en: "answer customers" },
    published: true,
    categories: ["assistant", "crm"],
  },
  {
    id: "media",
    name: { fr: "Achat média", en: "Media buying" },
    verb: { fr: "acheter de l’espace et piloter les enchères", en: "buy media and manage bids" },
    published: true,
  },
  {
    id: "ux",
    name: { fr: "Interface et code", en: "Interface and code" },
    verb: { fr: "concevoir une interface ou du code", en: "design an interface or write code" },
    published: true,
    categories: ["design", "code"],
  },
  {
    id: "reporting",
    name: { fr: "Bilans", en: "Reporting" },
    verb: { fr: "établir des bilans de campagne", en: "report on campaigns" },
    published: false,
    categories: ["text", "assistant"],
  },
]

/** The data classes and uses as shipped. */
export const vocabulary: Vocabulary = { classes, uses }

/** An answer in full and as the short tag of a table. */
export const answerLabels: Readonly<Record<Answer, { label: Text; tag: Text }>> = {
  yes: { label: { fr: "Oui", en: "Yes" }, tag: { fr: "Oui", en: "Yes" } },
  if: { label: { fr: "Oui, à condition", en: "Yes, if" }, tag: { fr: "Oui, si", en: "Yes, if" } },
  ask: {
    label: { fr: "Pas encore : demandez d’abord", en: "Not yet: ask first" },
    tag: { fr: "Demander", en: "Ask first" },
  },
  no: { label: { fr: "Non", en: "No" }, tag: { fr: "Non", en: "No" } },
}

export const outcomeLabels: Readonly<Record<Outcome, Text>> = {
  approved: { fr: "Autorisée", en: "Approved" },
  conditional: { fr: "Autorisée sous conditions", en: "Approved with conditions" },
  tolerated: { fr: "Tolérée jusqu’à son remplacement", en: "Tolerated until replaced" },
  refused: { fr: "Refusée", en: "Refused" },
  suspended: { fr: "Suspendue", en: "Suspended" },
  retired: { fr: "Retirée", en: "Retired" },
}

export const sourceClassLabels: Readonly<Record<SourceClass, Text>> = {
  contract: { fr: "Contrat signé", en: "Signed contract" },
  terms: { fr: "Conditions publiées", en: "Published terms" },
  register: { fr: "Registre d’un tiers", en: "Third party’s register" },
  tested: { fr: "Constaté par nous", en: "Tested by us" },
  claim: { fr: "Affirmation de l’éditeur", en: "Vendor’s claim" },
  none: { fr: "Aucune source", en: "No source" },
}

/** A precondition by name, and the sentence shown when it does not hold or was never shown. */
export const preconditionLabels: Readonly<Record<PreconditionId, { name: Text; missing: Text }>> = {
  "licence-active": {
    name: { fr: "Licence active", en: "Licence active" },
    missing: { fr: "Aucune licence active n’est enregistrée.", en: "No active licence is on record." },
  },
  "dpa-signed": {
    name: { fr: "Accord de sous-traitance signé", en: "Data-processing agreement signed" },
    missing: {
      fr: "L’accord de sous-traitance n’est pas signé, ou a pris fin.",
      en: "The data-processing agreement is not signed, or has ended.",
    },
  },
  "sso-on": {
    name: { fr: "Connexion par le compte de l’entreprise (SSO)", en: "Company sign-in (SSO) on" },
    missing: {
      fr: "La connexion par le compte de l’entreprise n’est pas attestée.",
      en: "Company sign-in has not been shown to be on.",
    },
  },
  "training-off": {
    name: { fr: "Entraînement désactivé", en: "Training switched off" },
    missing: {
      fr: "Rien n’atteste que l’entraînement sur nos contenus est désactivé.",
      en: "Nothing shows that training on our content is switched off.",
    },
  },
  "client-agreed": {
    name: { fr: "Accord du client ou du partenaire", en: "Client or partner agreed" },
    missing: {
      fr: "L’accord du client ou du partenaire n’est pas enregistré.",
      en: "The client’s or partner’s agreement is not on record.",
    },
  },
  "works-council": {
    name: { fr: "CSE consulté", en: "Works council consulted" },
    missing: {
      fr: "La consultation du CSE n’est pas enregistrée.",
      en: "No consultation of the works council is on record.",
    },
  },
  "dpia-done": {
    name: { fr: "Analyse d’impact (AIPD) faite", en: "Impact assessment (DPIA) done" },
    missing: {
      fr: "L’analyse d’impact (AIPD) n’est pas enregistrée.",
      en: "No impact assessment (DPIA) is on record.",
    },
  },
}

export const bandLabels: Readonly<Record<Band, Text>> = {
  low: { fr: "faible", en: "low" },
  moderate: { fr: "modéré", en: "moderate" },
  high: { fr: "élevé", en: "high" },
  unproven: { fr: "non étayé", en: "unproven" },
  critical: { fr: "critique", en: "critical" },
}

export const accountLabels: Readonly<Record<Account, Text>> = {
  company: { fr: "compte de l’entreprise", en: "company account" },
  personal: { fr: "compte personnel", en: "personal account" },
}

export const roleLabels = {
  reader: { fr: "lecture", en: "reader" },
  assessor: { fr: "évaluation", en: "assessor" },
  legal: { fr: "juridique", en: "legal" },
  it: { fr: "informatique", en: "IT" },
  dpo: { fr: "protection des données (DPO)", en: "data protection (DPO)" },
  procurement: { fr: "achats", en: "procurement" },
  admin: { fr: "administration", en: "administrator" },
} as const satisfies Readonly<Record<string, Text>>

/** Two questions that lead to the data class. Who hesitates takes the first choice that fits, from the top. */
export const dataHelper: DataHelper = {
  question: { fr: "Que contiennent ces données ?", en: "What is in the data?" },
  choices: [
    {
      id: "person",
      label: { fr: "Une personne peut y être reconnue", en: "A person can be recognised" },
      hint: {
        fr: "nom, adresse, visage, voix, identifiant de client",
        en: "a name, an address, a face, a voice, a customer number",
      },
      question: {
        fr: "Touchent-elles à la santé, aux opinions, à la vie intime, à une infraction, ou à un mineur ?",
        en: "Is it about health, beliefs, intimate life, an offence, or a minor?",
      },
      choices: [
        {
          id: "sensitive",
          label: { fr: "Oui, ou c’est possible", en: "Yes, or possibly" },
          hint: {
            fr: "religion, politique, syndicat, origine, vie sexuelle, génétique et biométrie comprises",
            en: "religion, politics, union membership, origin, sex life, genetics and biometrics included",
          },
          class: "special",
        },
        { id: "ordinary", label: { fr: "Non", en: "No" }, class: "personal" },
      ],
    },
    {
      id: "partner",
      label: { fr: "Elles viennent d’un client ou d’un partenaire", en: "It comes from a client or a partner" },
      hint: { fr: "brief, chiffres, maquettes reçus", en: "a brief, figures, layouts we received" },
      question: { fr: "Ce tiers les a-t-il déjà publiées ?", en: "Have they already published it?" },
      choices: [
        {
          id: "published",
          label: { fr: "Oui, tout le monde peut les lire", en: "Yes, anybody can read it" },
          class: "public",
        },
        { id: "unpublished", label: { fr: "Non, ou je ne sais pas", en: "No, or I do not know" }, class: "client" },
      ],
    },
    {
      id: "works",
      label: { fr: "Des œuvres de tiers", en: "Other people’s works" },
      hint: {
        fr: "images de banque, polices, musiques, voix ou image d’un artiste",
        en: "stock, fonts, music, the voice or image of talent",
      },
      question: { fr: "Avons-nous une licence ?", en: "Do we hold a licence?" },
      choices: [
        {
          id: "with-licence",
          label: { fr: "Oui", en: "Yes" },
          hint: {
            fr: "Vérifiez qu’elle permet l’emploi avec une IA : beaucoup l’excluent.",
            en: "Check that it allows use with AI: many exclude it.",
          },
          class: "licensed",
        },
        {
          id: "without-licence",
          label: { fr: "Non, ou je ne sais pas", en: "No, or I do not know" },
          hint: {
            fr: "Trouvé en ligne ne veut pas dire libre : obtenez d’abord les droits.",
            en: "Found online does not mean free: clear the rights first.",
          },
          class: "licensed",
        },
      ],
    },
    {
      id: "ours",
      label: { fr: "Rien que du nôtre", en: "Only our own material" },
      question: {
        fr: "Que se passerait-il si un concurrent les lisait ?",
        en: "What if a competitor read it?",
      },
      choices: [
        {
          id: "published",
          label: { fr: "Rien, nous les avons déjà publiées", en: "Nothing, we have already published it" },
          class: "public",
        },
        { id: "harmless", label: { fr: "Rien de grave", en: "No harm done" }, class: "internal" },
        { id: "harmful", label: { fr: "Cela nous nuirait", en: "It would hurt us" }, class: "confidential" },
      ],
    },
  ],
}
