import type { Clause } from "../../src/core/clause.ts"

const logItems = [
  {
    id: "tool",
    text: { fr: "l’{ai-tool}, sa version et l’offre souscrite ;", en: "the {ai-tool}, its version and its plan;" },
  },
  { id: "when", text: { fr: "la date et la personne qui l’a employé ;", en: "the day and the person who used it;" } },
  {
    id: "inputs",
    text: {
      fr: "les instructions, ou une référence qui permet de les retrouver, et les autres {input:many} ;",
      en: "the prompts, or a reference by which they can be found, and the other {input:many}; and",
    },
  },
  {
    id: "people",
    text: {
      fr: "l’{human-contribution} et le nom de la personne qui a contrôlé.",
      en: "the {human-contribution} and the name of the reviewer.",
    },
  },
] as const

/** What is written down, and who may look. */
export const cl15: Clause = {
  id: "CL-15",
  version: 1,
  title: { fr: "Traçabilité et audit", en: "Records and audit" },
  core: true,
  purpose: {
    fr: "Que l’agence puisse prouver, et nous vérifier, comment l’IA a servi.",
    en: "That the agency can prove, and we can check, how AI was used.",
  },
  when: "always",
  default: "balanced",
  parameters: ["retention-months", "audits-per-year", "extract-days", "audit-notice-days"],
  references: ["bill-220", "cpi-l111-1", "us-copyright-part-2", "guidelines-deployer"],
  positions: {
    strict: {
      summary: {
        fr: "Journal remis avec chaque livrable, audits sur place, preuves des éditeurs comprises.",
        en: "Log handed over with each deliverable, audits on site, evidence from vendors included.",
      },
      paragraphs: [
        {
          id: "log",
          text: {
            fr: "L’{agency} inscrit au {usage-log}, au plus tard à la remise du {deliverable} concerné, pour chaque {generative-use} :",
            en: "When it hands over the {deliverable} at the latest, the {agency} must enter in the {usage-log} for each {generative-use}:",
          },
          items: logItems,
        },
        {
          id: "extract",
          text: {
            fr: "L’{agency} remet avec chaque {deliverable} l’extrait du {usage-log} qui s’y rapporte.",
            en: "With each {deliverable} the {agency} must hand over the extract of the {usage-log} that concerns it.",
          },
        },
        {
          id: "retention",
          text: {
            fr: "L’{agency} conserve le {usage-log} et les preuves de contrôle pendant {{retention-months}} à compter de la remise du {deliverable}.",
            en: "The {agency} must keep the {usage-log} and the evidence of review for {{retention-months}} after the {deliverable} is handed over.",
          },
        },
        {
          id: "audit",
          text: {
            fr: "L’{client} peut, {{audits-per-year}} par an et à tout moment après un {incident}, auditer sur pièces et sur place le respect du {agreement} en matière d’IA, lui-même ou par un tiers tenu au secret. Il prévient l’{agency} par écrit au moins {{audit-notice-days}} avant l’audit.",
            en: "Up to {{audits-per-year}} a year, and at any time after an {incident}, the {client} may audit compliance with the AI terms of the {agreement}, on documents and on site, itself or through a third party bound to secrecy. The {client} must give the {agency} written notice at least {{audit-notice-days}} before the audit.",
          },
        },
        {
          id: "access",
          text: {
            fr: "L’{agency} ouvre à l’auditeur les réglages et les historiques des comptes employés pour l’{client}. Elle lui remet les preuves qu’elle peut obtenir des {vendor:many}.",
            en: "The {agency} must open to the auditor the settings and the history of the accounts used for the {client}. It must hand over the evidence that it can obtain from {vendor:many}.",
          },
        },
        {
          id: "cost",
          text: {
            fr: "Chaque partie supporte ses frais d’audit. L’{agency} rembourse ceux de l’{client} si l’audit révèle un manquement grave.",
            en: "Each party bears its own costs of an audit. The {agency} must refund the {client}’s costs if the audit shows a material breach.",
          },
        },
        {
          id: "remedy",
          text: {
            fr: "L’{agency} remet un plan de correction dans un délai de {{extract-days}} à compter de la réception du rapport.",
            en: "The {agency} must hand over a plan to put things right within {{extract-days}} of receiving the report.",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Journal tenu, extrait sur demande, audit périodique ou justifié par un incident.",
        en: "Log kept, extract on request, an audit at intervals or with a reason.",
      },
      paragraphs: [
        {
          id: "log",
          text: {
            fr: "L’{agency} inscrit au {usage-log}, au plus tard à la remise du {deliverable} concerné, pour chaque {substantial-use} :",
            en: "When it hands over the {deliverable} at the latest, the {agency} must enter in the {usage-log} for each {substantial-use}:",
          },
          items: logItems,
        },
        {
          id: "extract",
          text: {
            fr: "L’{agency} remet un extrait du {usage-log} dans un délai de {{extract-days}} à compter de la demande écrite de l’{client}. Elle peut y masquer ce qui concerne d’autres clients.",
            en: "The {agency} must hand over an extract of the {usage-log} within {{extract-days}} of the {client}’s written request. It may mask what concerns other clients.",
          },
        },
        {
          id: "retention",
          text: {
            fr: "L’{agency} conserve le {usage-log} et les preuves de contrôle pendant {{retention-months}} à compter de la remise du {deliverable}.",
            en: "The {agency} must keep the {usage-log} and the evidence of review for {{retention-months}} after the {deliverable} is handed over.",
          },
        },
        {
          id: "audit",
          text: {
            fr: "L’{client} peut, {{audits-per-year}} par an et après un {incident}, auditer sur pièces le respect du {agreement} en matière d’IA, lui-même ou par un tiers indépendant tenu au secret. Il prévient l’{agency} par écrit au moins {{audit-notice-days}} avant l’audit. Il en supporte les frais.",
            en: "Up to {{audits-per-year}} a year, and after an {incident}, the {client} may audit on documents compliance with the AI terms of the {agreement}, itself or through an independent third party bound to secrecy. The {client} must give the {agency} written notice at least {{audit-notice-days}} before the audit. It bears the cost.",
          },
        },
        {
          id: "remedy",
          text: {
            fr: "L’{agency} corrige sans délai les manquements que l’audit révèle.",
            en: "The {agency} must put right without delay the breaches that the audit shows.",
          },
        },
      ],
    },
    light: {
      summary: {
        fr: "Un bilan écrit par an, à partir d’un journal conservé.",
        en: "One written report a year, from a log that is kept.",
      },
      paragraphs: [
        {
          id: "log",
          text: {
            fr: "L’{agency} inscrit au {usage-log}, au plus tard à la remise du {deliverable}, pour chaque {substantial-use}, l’{ai-tool} employé et la date.",
            en: "When it hands over the {deliverable} at the latest, the {agency} must enter in the {usage-log}, for each {substantial-use}, the {ai-tool} used and the day.",
          },
        },
        {
          id: "report",
          text: {
            fr: "L’{agency} remet chaque année à l’{client}, à la date anniversaire du {agreement}, un bilan écrit de ses {substantial-use:many}.",
            en: "On each anniversary of the {agreement} the {agency} must give the {client} a written summary of its {substantial-use:many}.",
          },
        },
        {
          id: "retention",
          text: {
            fr: "L’{agency} conserve le {usage-log} pendant {{retention-months}} à compter de la remise du {deliverable}.",
            en: "The {agency} must keep the {usage-log} for {{retention-months}} after the {deliverable} is handed over.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Confier l’audit à un tiers indépendant, qui ne rapporte que ses conclusions.",
      en: "Have the audit made by an independent third party who reports conclusions only.",
    },
    {
      fr: "Accepter des instructions masquées, si leur référence permet de les retrouver en cas de litige.",
      en: "Accept masked prompts, if a reference lets them be found in a dispute.",
    },
    {
      fr: "Réserver l’audit aux suites d’un incident, avec l’extrait du journal pour le reste.",
      en: "Keep audits for after an incident, with the extract of the log for the rest.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Un journal par image est intenable » : l’export de l’outil vaut journal ; n’exiger à la main que l’apport humain et le nom de qui a contrôlé.",
        en: "“A log per image cannot be kept”: the tool’s own export counts as the log; ask by hand only for the human contribution and the reviewer.",
      },
    },
    {
      text: {
        fr: "« Nos instructions sont confidentielles » : les masquer dans l’extrait et les garder chez l’agence.",
        en: "“Our prompts are confidential”: mask them in the extract and leave them with the agency.",
      },
    },
    {
      text: {
        fr: "« Ce journal ne sert que vous » : il sert aussi l’agence ; il prouve sa diligence et l’apport humain qui fonde le droit cédé.",
        en: "“This log serves you alone”: it serves the agency too; it proves its diligence and the human contribution on which the assigned right rests.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "Une proposition de loi française présumerait l’usage d’œuvres protégées quand le résultat en donne l’indice : sans journal, la preuve contraire manque.",
        en: "A French bill would presume that protected works were used where the output suggests it: without a log there is no evidence to the contrary.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "Recevoir chaque journal oblige à le lire : ce que nous avons reçu sans réagir pourra nous être opposé.",
        en: "Receiving every log means reading it: what we received and let pass may be held against us.",
      },
    },
  ],
}
