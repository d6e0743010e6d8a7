import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const optOut: ClauseParagraph = {
  id: "opt-out",
  text: {
    fr: "L’{client} s’oppose à la fouille de textes et de données sur ses contenus. L’{agency} conserve, dans chaque fichier et sur chaque support en ligne qu’elle gère, les indications lisibles par machine qui expriment cette opposition.",
    en: "The {client} reserves its content from text and data mining. The {agency} must keep, in each file and on each online medium that it manages, the machine-readable notices that express that reservation.",
  },
}

/** What happens to the client's data inside tools. */
export const cl06: Clause = {
  id: "CL-06",
  version: 1,
  title: { fr: "Données de l’Annonceur et entraînement", en: "Client data and training" },
  core: false,
  purpose: {
    fr: "Que nos données ne nourrissent aucun modèle et ne restent pas chez les éditeurs.",
    en: "That our data feeds no model and does not stay with vendors.",
  },
  when: { fact: "data-shared" },
  default: "balanced",
  parameters: ["data-classes-allowed", "vendor-retention-days", "hosting-region"],
  references: ["gdpr-28", "cpi-l122-5-3", "cpi-l131-6"],
  positions: {
    strict: {
      summary: {
        fr: "Rien dans un outil externe ; instance privée approuvée, sans entraînement, sans lecture humaine, sans conservation, hébergée où nous le disons.",
        en: "Nothing in an external tool; an approved private instance, no training, no human reading, no retention, hosted where we say.",
      },
      paragraphs: [
        {
          id: "instance",
          text: {
            fr: "L’{agency} n’introduit de {client-data:many} que dans un {permitted-tool} qui fonctionne sur une instance privée, réservée à elle ou à l’{client}.",
            en: "The {agency} may put {client-data} only into a {permitted-tool} that runs on a private instance reserved for it or for the {client}.",
          },
        },
        {
          id: "training",
          text: {
            fr: "L’{agency} veille à ce qu’aucune {client-data}, ni aucun {output} qui en est issu, ne serve à un {training}, que ce soit par elle-même, par un {subcontractor} ou par un {vendor}.",
            en: "The {agency} must make sure that no {client-data}, and no {output} that comes from it, serves any {training}, whether by itself, by a {subcontractor} or by a {vendor}.",
          },
        },
        {
          id: "vendor",
          text: {
            fr: "L’{agency} n’emploie que des {ai-tool:many} dont l’{vendor} s’interdit par contrat de lire les {client-data:many} et de les conserver une fois le {output} produit.",
            en: "The {agency} must use only {ai-tool:many} whose {vendor} is bound by contract not to read {client-data} and not to keep it once the {output} is made.",
          },
        },
        {
          id: "hosting",
          text: {
            fr: "Les {client-data:many} introduites dans un {ai-tool} sont hébergées et traitées {{hosting-region}}.",
            en: "{client-data} put into an {ai-tool} must be hosted and processed {{hosting-region}}.",
          },
        },
        {
          id: "evidence",
          text: {
            fr: "Avant le premier usage d’un outil, l’{agency} remet à l’{client} la preuve datée de ces engagements et des réglages qui les appliquent.",
            en: "Before a tool is first used, the {agency} must give the {client} dated evidence of these commitments and of the settings that apply them.",
          },
        },
        optOut,
      ],
    },
    balanced: {
      summary: {
        fr: "Seulement des outils dont les conditions excluent l’entraînement, réglages prouvés, conservation bornée ; le secret et le personnel au niveau A seulement.",
        en: "Only tools whose terms exclude training, settings evidenced, retention limited; secret and personal data at tier A only.",
      },
      paragraphs: [
        {
          id: "tools",
          text: {
            fr: "L’{agency} n’introduit de {client-data:many} que dans un {permitted-tool} dont les conditions excluent leur {training}.",
            en: "The {agency} may put {client-data} only into a {permitted-tool} whose terms exclude {training} on it.",
          },
        },
        {
          id: "tier",
          text: {
            fr: "Les {confidential-information:many} et les {personal-data:many} ne sont introduites que dans un outil de {access-tier} A. Dans les autres, l’{agency} n’introduit que {{data-classes-allowed}}.",
            en: "{confidential-information} and {personal-data} may be put only into a tool of {access-tier} A. Into the others, the {agency} may put only {{data-classes-allowed}}.",
          },
        },
        {
          id: "evidence",
          text: {
            fr: "L’{agency} désactive tout réglage qui permettrait l’{training} ou l’amélioration du service à partir des {client-data:many}. Elle en conserve la preuve datée.",
            en: "The {agency} must switch off any setting that would allow {training} on {client-data} or improvement of the service from it. It must keep dated evidence of this.",
          },
        },
        {
          id: "retention",
          text: {
            fr: "L’{agency} n’emploie que des outils dont l’{vendor} efface les {client-data:many} au plus tard {{vendor-retention-days}} après leur introduction.",
            en: "The {agency} must use only tools whose {vendor} erases {client-data} no later than {{vendor-retention-days}} after it is put in.",
          },
        },
        optOut,
      ],
    },
    light: {
      summary: {
        fr: "Aucun entraînement d’un modèle ouvert à d’autres ; les modèles internes de l’agence, sur données agrégées seulement.",
        en: "No training of a model open to others; the agency’s own models on aggregated data only.",
      },
      paragraphs: [
        {
          id: "training",
          text: {
            fr: "L’{agency} ne laisse aucune {client-data} servir à l’{training} d’un modèle accessible à des tiers.",
            en: "The {agency} must not let any {client-data} serve the {training} of a model that third parties can access.",
          },
        },
        {
          id: "own-models",
          text: {
            fr: "L’{agency} peut employer des {client-data:many} pour ses propres modèles, à condition de les avoir agrégées et privées de tout élément qui désigne l’{client}, une marque ou une personne.",
            en: "The {agency} may use {client-data} for its own models, provided that it has aggregated the data and removed anything that identifies the {client}, a brand or a person.",
          },
        },
        {
          id: "never",
          text: {
            fr: "L’{agency} n’emploie à cette fin ni {confidential-information} ni {personal-data}.",
            en: "The {agency} must use neither {confidential-information} nor {personal-data} for that purpose.",
          },
        },
        optOut,
      ],
    },
  },
  fallback: [
    {
      fr: "Admettre un modèle ajusté pour nous seuls, supprimé en fin de contrat.",
      en: "Admit a model tuned for us alone, deleted at the end of the contract.",
    },
    {
      fr: "Remplacer « jamais, nulle part dans la chaîne » par des outils dont les conditions l’excluent, réglages activés et preuves gardées.",
      en: "Replace “never, anywhere in the chain” by tools whose terms exclude it, settings on and evidence kept.",
    },
    {
      fr: "Admettre des données agrégées et désidentifiées, sans secret ni donnée personnelle.",
      en: "Admit aggregated, de-identified data, without secrets or personal data.",
    },
  ],
  notes: [
    {
      on: ["strict"],
      text: {
        fr: "« Nous ne pouvons prouver l’absence d’entraînement chez tous les éditeurs » : demander ce qui se prouve, soit les conditions, l’offre et les réglages.",
        en: "“We cannot prove the absence of training at every vendor”: ask for what can be proven, that is terms, plan and settings.",
      },
    },
    {
      text: {
        fr: "« Nos propres modèles vous serviraient mieux, nourris de vos données » : ce qui est appris de nous servirait aussi à nos concurrents ; le limiter à un modèle à nous, ou le refuser.",
        en: "“Our own models would serve you better, fed with your data”: what is learned from us would serve our competitors too; limit it to a model of our own, or refuse.",
      },
    },
  ],
  warnings: [
    {
      on: ["strict"],
      when: { fact: "tools-declared" },
      text: {
        fr: "Un outil de l’annexe dont l’éditeur apprend de ce qu’on y met, ou dont on ne le sait pas, contredit cette position : le retirer de l’annexe avant de signer.",
        en: "A tool in the annex whose vendor learns from what is put in, or for which this is unknown, contradicts this position: take it out of the annex before signing.",
      },
    },
    {
      on: ["light"],
      text: {
        fr: "Ce que l’agence apprend de nos données reste dans ses modèles après le contrat.",
        en: "What the agency learns from our data stays in its models after the contract.",
      },
    },
  ],
}
