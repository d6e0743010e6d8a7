import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const events: ClauseParagraph = {
  id: "events",
  text: { fr: "Est un {incident} :", en: "Each of the following is an {incident}:" },
  items: [
    {
      id: "undeclared",
      text: {
        fr: "un usage de l’IA interdit, ou non déclaré alors qu’il devait l’être ;",
        en: "a use of AI that is prohibited, or that was not declared when it should have been;",
      },
    },
    {
      id: "breach",
      text: {
        fr: "une atteinte à la sécurité d’un {ai-tool} ou d’un compte employé pour l’{client} ;",
        en: "a breach of the security of an {ai-tool} or account used for the {client};",
      },
    },
    {
      id: "leak",
      text: {
        fr: "la divulgation de {client-data:many}, ou leur emploi pour l’{training}, sans autorisation ;",
        en: "the unauthorised disclosure of {client-data}, or its use for {training};",
      },
    },
    {
      id: "claim",
      text: {
        fr: "la réclamation d’un tiers contre un {deliverable} issu d’un {generative-use} ;",
        en: "a third party’s claim against a {deliverable} that comes from a {generative-use};",
      },
    },
    {
      id: "unlabelled",
      text: {
        fr: "la diffusion d’un {deep-fake} sans {ai-label} alors que celle-ci était due ;",
        en: "the publication of a {deep-fake} without an {ai-label} that was due; and",
      },
    },
    {
      id: "terms",
      text: {
        fr: "la modification, défavorable à l’{client}, des conditions d’un {vendor} quant aux données, à l’{training} ou aux droits.",
        en: "a change, to the {client}’s detriment, of a {vendor}’s terms on data, {training} or rights.",
      },
    },
  ],
}

const personalData: ClauseParagraph = {
  id: "personal-data",
  when: { fact: "personal-data" },
  text: {
    fr: "Le délai de notification ne dispense pas l’{agency} de prévenir l’{client} dans les meilleurs délais d’une violation de {personal-data:many}.",
    en: "The time for notice does not release the {agency} from telling the {client} without undue delay of a breach of {personal-data}.",
  },
}

/** What has to be said at once when something goes wrong. */
export const cl20: Clause = {
  id: "CL-20",
  version: 1,
  title: { fr: "Notification d’incident", en: "Incident notice" },
  core: true,
  purpose: {
    fr: "Que nous apprenions un problème de l’agence, vite, et non de la presse.",
    en: "That we learn of a problem from the agency, quickly, and not from the press.",
  },
  when: "always",
  default: "balanced",
  parameters: ["notice-hours", "takedown-hours", "root-cause-days"],
  references: ["gdpr-33", "ai-act-50-4", "code-civil-1104"],
  positions: {
    strict: {
      summary: {
        fr: "Notification, contenu imposé et retrait dans les délais les plus courts ; rapport écrit sur la cause, sans attendre notre demande.",
        en: "Notice with set content and takedown in the shortest times; a written report on the cause without our asking.",
      },
      paragraphs: [
        events,
        {
          id: "notice",
          text: {
            fr: "L’{agency} notifie tout {incident} à l’{client} par écrit dans un délai de {{notice-hours}} à compter du moment où elle en a connaissance.",
            en: "The {agency} must notify the {client} of any {incident} in writing within {{notice-hours}} of learning of it.",
          },
        },
        {
          id: "content",
          text: {
            fr: "La notification décrit les faits, les {deliverable:many} et les données concernés, les personnes touchées et les mesures déjà prises.",
            en: "The notice must describe the facts, the {deliverable:many} and data concerned, the persons affected and the steps already taken.",
          },
        },
        {
          id: "takedown",
          text: {
            fr: "L’{agency} retire les contenus concernés des supports qu’elle maîtrise dans un délai de {{takedown-hours}} à compter de la demande de l’{client}. Elle suspend dans l’intervalle l’usage en cause.",
            en: "The {agency} must take the content concerned off the media under its control within {{takedown-hours}} of the {client}’s request. Meanwhile it must suspend the use in question.",
          },
        },
        {
          id: "cause",
          text: {
            fr: "L’{agency} remet un rapport écrit sur la cause de l’{incident} et sur les corrections dans un délai de {{root-cause-days}} à compter de la notification.",
            en: "The {agency} must hand over a written report on the cause of the {incident} and on the corrections within {{root-cause-days}} of the notice.",
          },
        },
        {
          id: "silence",
          text: {
            fr: "L’{agency} ne fait aucune déclaration publique sur un {incident} qui nomme l’{client} sans son accord écrit, sauf obligation légale.",
            en: "The {agency} must make no public statement on an {incident} that names the {client} without the {client}’s written agreement, unless the law requires it.",
          },
        },
        personalData,
      ],
    },
    balanced: {
      summary: {
        fr: "Notification de tout incident, retrait sur demande motivée, cause expliquée si nous la demandons.",
        en: "Notice of every incident, takedown on a reasoned request, the cause explained if we ask.",
      },
      paragraphs: [
        events,
        {
          id: "notice",
          text: {
            fr: "L’{agency} notifie tout {incident} à l’{client} par écrit dans un délai de {{notice-hours}} à compter du moment où elle en a connaissance.",
            en: "The {agency} must notify the {client} of any {incident} in writing within {{notice-hours}} of learning of it.",
          },
        },
        {
          id: "takedown",
          text: {
            fr: "L’{agency} retire les contenus concernés des supports qu’elle maîtrise dans un délai de {{takedown-hours}} à compter de la demande motivée de l’{client}.",
            en: "The {agency} must take the content concerned off the media under its control within {{takedown-hours}} of the {client}’s reasoned request.",
          },
        },
        {
          id: "cause",
          text: {
            fr: "L’{agency} explique par écrit la cause de l’{incident} et les corrections dans un délai de {{root-cause-days}} à compter de la demande de l’{client}.",
            en: "The {agency} must explain in writing the cause of the {incident} and the corrections within {{root-cause-days}} of the {client}’s request.",
          },
        },
        personalData,
      ],
    },
    light: {
      summary: {
        fr: "Notification et retrait sur demande motivée, dans des délais plus longs ; rien sur la cause.",
        en: "Notice, and takedown on a reasoned request, in longer times; nothing on the cause.",
      },
      paragraphs: [
        events,
        {
          id: "notice",
          text: {
            fr: "L’{agency} notifie tout {incident} à l’{client} par écrit dans un délai de {{notice-hours}} à compter du moment où elle en a connaissance.",
            en: "The {agency} must notify the {client} of any {incident} in writing within {{notice-hours}} of learning of it.",
          },
        },
        {
          id: "takedown",
          text: {
            fr: "L’{agency} retire les contenus concernés des supports qu’elle maîtrise dans un délai de {{takedown-hours}} à compter de la demande motivée de l’{client}.",
            en: "The {agency} must take the content concerned off the media under its control within {{takedown-hours}} of the {client}’s reasoned request.",
          },
        },
        personalData,
      ],
    },
  },
  fallback: [
    {
      fr: "Allonger le délai pour les changements de conditions d’un éditeur, et le garder pour les fuites et les réclamations.",
      en: "Give more time for changes in a vendor’s terms, and keep it for leaks and claims.",
    },
    {
      fr: "Accepter une première notification sommaire, complétée ensuite.",
      en: "Accept a first, short notice, completed later.",
    },
    {
      fr: "Compter les délais en jours ouvrés, sauf pour les fuites de données et les hypertrucages.",
      en: "Count time in working days, save for data leaks and deep fakes.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Nous ne savons pas tout en une journée » : la première notification dit ce qui est connu ; le rapport vient après.",
        en: "“We do not know everything within a day”: the first notice says what is known; the report comes later.",
      },
    },
    {
      text: {
        fr: "« Notifier, c’est avouer » : convenir que la notification ne vaut pas reconnaissance de responsabilité.",
        en: "“Notice is a confession”: agree that a notice is no admission of liability.",
      },
    },
  ],
  warnings: [
    {
      when: { fact: "personal-data" },
      text: {
        fr: "Nous avons 72 heures pour notifier l’autorité à compter du moment où nous avons connaissance de la violation : gardez un délai contractuel bien plus court.",
        en: "We have 72 hours to notify the authority once we know of the breach: keep the contractual time well below that.",
      },
    },
    {
      text: {
        fr: "Le délai ne sert que si quelqu’un reçoit la notification : désignez une adresse suivie, y compris les jours fériés.",
        en: "The time is only useful if somebody receives the notice: name an address that is watched, holidays included.",
      },
    },
  ],
}
