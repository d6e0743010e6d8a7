import type { Clause } from "../../src/core/clause.ts"

const liability = {
  id: "liability",
  text: {
    fr: "L’{agency} répond des actes de ses {subcontractor:many} comme des siens.",
    en: "The {agency} is liable for what its {subcontractor:many} do as if it had done it itself.",
  },
} as const

const stock = {
  id: "stock",
  text: {
    fr: "Pour une banque d’images, l’{agency} vérifie, au lieu de lui imposer ces obligations, que ses conditions publiées permettent l’emploi prévu. Elle signale dans la {deliverable-sheet} tout contenu de banque d’images issu de l’IA.",
    en: "For a stock library, the {agency} must, instead of imposing those duties, check that its published terms allow the intended use. It must point out in the {deliverable-sheet} any stock content made with AI.",
  },
} as const

/** Those who work for the agency. */
export const cl16: Clause = {
  id: "CL-16",
  version: 1,
  title: { fr: "Intervenants et indépendants", en: "Subcontractors and freelancers" },
  core: false,
  purpose: {
    fr: "Que les règles tiennent jusqu’au dernier maillon : production, indépendants, traducteurs, banques d’images.",
    en: "That the rules hold to the last link: production, freelancers, translators, stock libraries.",
  },
  when: { fact: "subcontracting" },
  default: "balanced",
  parameters: ["approval-days", "update-days", "answer-days"],
  references: ["gdpr-28", "code-of-practice-marking"],
  positions: {
    strict: {
      summary: {
        fr: "Liste tenue, accord préalable, mêmes obligations signées, responsabilité entière de l’agence.",
        en: "A list kept, prior approval, the same duties signed, full liability of the agency.",
      },
      paragraphs: [
        {
          id: "list",
          text: {
            fr: "L’{agency} tient une liste à jour de ses {subcontractor:many}, des {ai-tool:many} que chacun emploie et de l’usage qu’il en fait. Elle la remet à l’{client} dans un délai de {{answer-days}} à compter de la demande écrite de celui-ci.",
            en: "The {agency} must keep an up-to-date list of its {subcontractor:many}, of the {ai-tool:many} that each of them uses and of what they are used for. It must hand it over within {{answer-days}} of the {client}’s written request.",
          },
        },
        {
          id: "consent",
          text: {
            fr: "L’{agency} ne confie un {generative-use} à un {subcontractor} qu’avec l’accord écrit et préalable de l’{client}. Le silence de l’{client} pendant {{approval-days}} vaut refus.",
            en: "The {agency} must not entrust a {generative-use} to a {subcontractor} without the {client}’s prior written approval. Silence for {{approval-days}} is a refusal.",
          },
        },
        {
          id: "same-terms",
          text: {
            fr: "L’{agency} fait signer à chaque {subcontractor}, avant le début de sa mission, des obligations au moins équivalentes à celles du {agreement} en matière d’IA.",
            en: "Before a {subcontractor} starts, the {agency} must have it sign duties on AI at least equal to those of the {agreement}.",
          },
        },
        {
          id: "data",
          text: {
            fr: "L’{agency} veille à ce qu’aucun {subcontractor} n’introduise de {client-data:many} dans un {ai-tool} qui n’est pas un {permitted-tool}.",
            en: "The {agency} must make sure that no {subcontractor} puts {client-data} into an {ai-tool} that is not a {permitted-tool}.",
          },
        },
        stock,
        liability,
        {
          id: "removal",
          text: {
            fr: "L’{agency} écarte de la mission, à la demande écrite et motivée de l’{client}, l’{subcontractor} qui a manqué à ces obligations.",
            en: "At the {client}’s reasoned written request, the {agency} must take off the account a {subcontractor} that has breached those duties.",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Les obligations essentielles se transmettent à chaque intervenant ; l’agence en répond.",
        en: "The essential duties are passed on to every subcontractor; the agency answers for them.",
      },
      paragraphs: [
        {
          id: "flow-down",
          text: {
            fr: "L’{agency} impose par écrit à ses {subcontractor:many}, pour la part qu’elle leur confie, les obligations des articles suivants :",
            en: "The {agency} must impose in writing on its {subcontractor:many}, for the part entrusted to them, the duties of the following clauses:",
          },
          items: [
            {
              id: "declaration",
              text: { fr: "l’article [[CL-01]], sur la déclaration ;", en: "clause [[CL-01]], on declaration;" },
            },
            {
              id: "tools",
              text: {
                fr: "l’article [[CL-03]], sur les outils autorisés ;",
                en: "clause [[CL-03]], on permitted tools;",
              },
            },
            {
              id: "prohibited",
              text: {
                fr: "l’article [[CL-05]], sur les usages interdits ;",
                en: "clause [[CL-05]], on prohibited uses;",
              },
            },
            {
              id: "data",
              text: {
                fr: "l’article [[CL-06]], sur les données et l’entraînement ;",
                en: "clause [[CL-06]], on data and training;",
              },
            },
            {
              id: "review",
              text: {
                fr: "l’article [[CL-09]], sur le contrôle humain ;",
                en: "clause [[CL-09]], on human oversight; and",
              },
            },
            {
              id: "records",
              text: { fr: "l’article [[CL-15]], sur la traçabilité.", en: "clause [[CL-15]], on records." },
            },
          ],
        },
        {
          id: "list",
          text: {
            fr: "L’{agency} indique dans sa {declaration} les {subcontractor:many} qui emploient des {ai-tool:many} pour l’{client}. Elle y ajoute tout nouvel {subcontractor} dans un délai de {{update-days}}.",
            en: "The {agency} must name in its {declaration} the {subcontractor:many} that use {ai-tool:many} for the {client}. It must add any new one within {{update-days}}.",
          },
        },
        stock,
        liability,
      ],
    },
    light: {
      summary: {
        fr: "L’agence informe ses intervenants et fait de son mieux pour qu’ils suivent les règles.",
        en: "The agency informs its subcontractors and makes its best efforts to have them follow the rules.",
      },
      paragraphs: [
        {
          id: "inform",
          text: {
            fr: "L’{agency} porte à la connaissance de ses {subcontractor:many}, avant le début de leur mission, les règles du {agreement} en matière d’IA.",
            en: "The {agency} must make the AI terms of the {agreement} known to its {subcontractor:many} before they start.",
          },
        },
        {
          id: "efforts",
          text: {
            fr: "L’{agency} fait ses meilleurs efforts pour que ses {subcontractor:many} respectent ces règles.",
            en: "The {agency} must use its best endeavours to have its {subcontractor:many} follow those terms.",
          },
        },
        {
          id: "list",
          text: {
            fr: "L’{agency} indique quels {subcontractor:many} ont employé un {ai-tool} pour un {deliverable} dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} must state which {subcontractor:many} used an {ai-tool} for a {deliverable} within {{answer-days}} of the {client}’s written request.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Remplacer l’accord préalable par une liste communiquée et un droit d’opposition motivé.",
      en: "Replace prior approval by a list shared with us and a right to object with reasons.",
    },
    {
      fr: "Limiter la transmission des obligations aux intervenants qui reçoivent nos données ou produisent des livrables finaux.",
      en: "Limit the passing on of duties to those who receive our data or make final deliverables.",
    },
    {
      fr: "Pour les banques d’images, accepter leurs conditions publiées, avec la seule recherche des contenus issus de l’IA.",
      en: "For stock libraries, accept their published terms and search only for AI-made content.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Un indépendant ne signera pas dix pages » : une page qui reprend les obligations transmises suffit.",
        en: "“A freelancer will not sign ten pages”: one page with the duties passed on is enough.",
      },
    },
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« Les banques d’images ne négocient pas » : l’agence choisit la banque et le filtre ; c’est ce choix dont elle répond.",
        en: "“Stock libraries do not negotiate”: the agency chooses the library and the filter; it answers for that choice.",
      },
    },
  ],
  warnings: [
    {
      on: ["light"],
      text: {
        fr: "À la position légère, l’usage caché d’un indépendant reste sans sanction contre l’agence, hors faute de celle-ci.",
        en: "At the light position a freelancer’s hidden use has no remedy against the agency unless the agency itself is at fault.",
      },
    },
    {
      when: { fact: "personal-data" },
      text: {
        fr: "Un intervenant qui traite des données personnelles est un sous-traitant ultérieur : la clause sur les données personnelles s’y ajoute.",
        en: "A subcontractor that handles personal data is a further processor: the clause on personal data applies as well.",
      },
    },
  ],
}
