import type { ClauseParameter } from "../../src/core/clause.ts"

/** What clauses 01 to 04 leave open: statements, approval, tools. */
export const disclosure: readonly ClauseParameter[] = [
  {
    id: "update-days",
    label: { fr: "Mise à jour de la déclaration", en: "Update of the declaration" },
    hint: {
      fr: "Délai dont l’agence dispose pour déclarer un nouvel usage, un nouvel outil, un nouvel intervenant ou un changement d’assurance.",
      en: "How long the agency has to declare a new use, tool or subcontractor, or a change of insurance.",
    },
    kind: "number",
    unit: "days",
    min: 1,
    max: 30,
    default: 10,
  },
  {
    id: "answer-days",
    label: { fr: "Réponse à une question", en: "Answer to a question" },
    hint: {
      fr: "Délai dont l’agence dispose pour répondre à une demande écrite : usage de l’IA dans un livrable, preuve, liste.",
      en: "How long the agency has to answer a written request: use of AI in a deliverable, proof, list.",
    },
    kind: "number",
    unit: "days",
    min: 1,
    max: 15,
    default: 5,
  },
  {
    id: "declaration-max-age-months",
    label: { fr: "Validité de la déclaration", en: "How long a declaration holds" },
    kind: "number",
    unit: "months",
    min: 3,
    max: 24,
    default: 12,
  },
  {
    id: "approval-days",
    label: { fr: "Délai d’accord", en: "Time to approve" },
    hint: {
      fr: "Délai dont nous disposons pour répondre à une demande d’accord.",
      en: "How long we have to answer a request for approval.",
    },
    kind: "number",
    unit: "days",
    min: 1,
    max: 15,
    default: 5,
  },
  {
    id: "objection-days",
    label: { fr: "Délai d’opposition", en: "Time to object" },
    kind: "number",
    unit: "days",
    min: 1,
    max: 15,
    default: 5,
  },
  {
    id: "approver-role",
    label: { fr: "Qui donne l’accord", en: "Who approves" },
    hint: {
      fr: "Une fonction, pas un nom : « le directeur de la marque ».",
      en: "A function, not a name: “the brand director”.",
    },
    kind: "text",
    longest: 120,
  },
  {
    id: "restricted-uses",
    label: { fr: "Usages qui demandent un accord", en: "Uses that need approval" },
    kind: "choices",
    options: [
      { id: "names", text: { fr: "les noms", en: "names" } },
      { id: "logos", text: { fr: "les logos et identités visuelles", en: "logos and visual identities" } },
      { id: "key-visuals", text: { fr: "les visuels clés", en: "key visuals" } },
      { id: "voices", text: { fr: "les voix et la musique", en: "voices and music" } },
      {
        id: "likenesses",
        text: {
          fr: "l’image d’une personne réelle ou de synthèse",
          en: "the likeness of a real or synthetic person",
        },
      },
      { id: "media-strategy", text: { fr: "la stratégie média", en: "media strategy" } },
      {
        id: "public-agents",
        text: { fr: "les agents conversationnels ouverts au public", en: "chatbots open to the public" },
      },
      {
        id: "public-interest",
        text: { fr: "les textes d’intérêt public", en: "texts on matters of public interest" },
      },
    ],
    default: ["names", "logos", "key-visuals", "voices", "likenesses", "media-strategy"],
  },
  {
    id: "tool-notice-days",
    label: { fr: "Préavis pour un outil", en: "Notice for a tool" },
    hint: {
      fr: "Pour ajouter un outil, ou quand un outil autorisé change.",
      en: "For adding a tool, or when a permitted one changes.",
    },
    kind: "number",
    unit: "days",
    min: 5,
    max: 30,
    default: 15,
  },
  {
    id: "banned-tools",
    label: { fr: "Outils bannis", en: "Banned tools" },
    hint: {
      fr: "S’emploie après « les outils suivants » : leurs noms, ou un renvoi à l’annexe.",
      en: "Stands after “the following tools”: their names, or a pointer to the annex.",
    },
    kind: "text",
    longest: 500,
    default: {
      fr: "ceux que l’Annexe des outils désigne comme refusés",
      en: "those that the Tools Annex shows as refused",
    },
  },
  {
    id: "review-months",
    label: { fr: "Revue de l’annexe des outils", en: "Review of the tools annex" },
    kind: "number",
    unit: "months",
    min: 1,
    max: 12,
    default: 6,
  },
]

/** Names and logos, data and secrets: clauses 05 to 08. */
export const protection: readonly ClauseParameter[] = [
  {
    id: "refund-pct",
    label: { fr: "Remboursement des honoraires", en: "Refund of fees" },
    hint: {
      fr: "Part des honoraires de la commande remboursée quand un nom ou un logo enfreint la clause.",
      en: "Share of the order’s fees paid back where a name or logo breaches the clause.",
    },
    kind: "number",
    unit: "percent",
    min: 0,
    max: 100,
    default: 50,
    by: { strict: 100, balanced: 50 },
  },
  {
    id: "search-scope",
    label: { fr: "Recherches d’antériorités", en: "Prior-rights searches" },
    kind: "choices",
    options: [
      { id: "inpi", text: { fr: "les marques françaises (INPI)", en: "French trade marks (INPI)" } },
      {
        id: "euipo",
        text: { fr: "les marques de l’Union européenne (EUIPO)", en: "European Union trade marks (EUIPO)" },
      },
      { id: "ukipo", text: { fr: "les marques britanniques (UKIPO)", en: "United Kingdom trade marks (UKIPO)" } },
      { id: "wipo", text: { fr: "les marques internationales (OMPI)", en: "international trade marks (WIPO)" } },
      {
        id: "companies",
        text: { fr: "les dénominations sociales et noms de domaine", en: "company names and domain names" },
      },
      {
        id: "reverse-image",
        text: { fr: "les images en ligne (recherche inversée)", en: "images online (reverse search)" },
      },
    ],
    default: ["inpi", "euipo", "wipo", "reverse-image"],
  },
  {
    id: "notice-before-presentation-hours",
    label: { fr: "Préavis avant présentation", en: "Notice before a presentation" },
    kind: "number",
    unit: "hours",
    min: 0,
    max: 168,
    default: 48,
  },
  {
    id: "data-classes-allowed",
    label: { fr: "Données admises hors des outils de niveau A", en: "Data admitted outside tools of tier A" },
    kind: "choices",
    options: [
      { id: "public", text: { fr: "les informations publiques", en: "public information" } },
      { id: "internal", text: { fr: "les informations internes", en: "internal information" } },
      { id: "client", text: { fr: "les informations de partenaires", en: "partners’ information" } },
      { id: "licensed", text: { fr: "les contenus sous licence", en: "licensed content" } },
    ],
    default: ["public", "internal"],
  },
  {
    id: "vendor-retention-days",
    label: { fr: "Conservation par l’éditeur", en: "Retention by the vendor" },
    kind: "number",
    unit: "days",
    min: 0,
    max: 180,
    default: 30,
  },
  {
    id: "hosting-region",
    label: { fr: "Lieu d’hébergement", en: "Place of hosting" },
    kind: "choice",
    options: [
      { id: "eu", text: { fr: "dans l’Union européenne", en: "in the European Union" } },
      { id: "eea", text: { fr: "dans l’Espace économique européen", en: "in the European Economic Area" } },
      {
        id: "eea-uk",
        text: {
          fr: "dans l’Espace économique européen ou au Royaume-Uni",
          en: "in the European Economic Area or the United Kingdom",
        },
      },
    ],
    default: "eu",
  },
  {
    id: "subprocessor-notice-days",
    label: { fr: "Préavis pour un sous-traitant ultérieur", en: "Notice for a further processor" },
    kind: "number",
    unit: "days",
    min: 10,
    max: 60,
    default: 30,
  },
  {
    id: "embargo-until",
    label: { fr: "Fin du secret", en: "End of secrecy" },
    hint: {
      fr: "Le jour du lancement ou de la diffusion.",
      en: "The day of the launch or the publication.",
    },
    kind: "day",
  },
]
