import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const processor: ClauseParagraph = {
  id: "processor",
  text: {
    fr: "Lorsqu’elle introduit dans un {ai-tool} des {personal-data:many} qu’elle traite pour l’{client}, l’{agency} agit en qualité de sous-traitant au sens de la {data-law}, sur la seule instruction écrite de l’{client}.",
    en: "Where it puts into an {ai-tool} {personal-data} that it processes for the {client}, the {agency} acts as a processor within the meaning of {data-law}, on the {client}’s written instructions only.",
  },
}

const flowDown: ClauseParagraph = {
  id: "flow-down",
  text: {
    fr: "L’{agency} impose par contrat à chaque {vendor} qui traite ces données les obligations qu’elle a envers l’{client}. Elle répond de leur exécution.",
    en: "The {agency} must bind each {vendor} that processes that data, by contract, to the obligations it owes the {client}. It answers for their performance.",
  },
}

const breach: ClauseParagraph = {
  id: "breach",
  text: {
    fr: "L’{agency} notifie à l’{client} toute violation de ces données dans les meilleurs délais, et au plus tard {{notice-hours}} après en avoir eu connaissance.",
    en: "The {agency} must notify the {client} of any breach of that data without undue delay, and no later than {{notice-hours}} after becoming aware of it.",
  },
}

const stricter: ClauseParagraph = {
  id: "stricter",
  text: {
    fr: "Pour les {personal-data:many}, le présent article l’emporte sur l’article [[CL-06]] chaque fois qu’il est plus protecteur.",
    en: "For {personal-data}, this clause prevails over clause [[CL-06]] wherever it is more protective.",
  },
}

/** Personal data put into tools: the processor's terms. */
export const cl07: Clause = {
  id: "CL-07",
  version: 1,
  title: { fr: "Données personnelles dans les outils d’IA", en: "Personal data in AI tools" },
  core: false,
  purpose: {
    fr: "Que les éditeurs d’IA soient traités comme ce qu’ils sont pour nos données personnelles : des sous-traitants ultérieurs.",
    en: "That AI vendors are treated as what they are for our personal data: further processors.",
  },
  when: { fact: "personal-data" },
  default: "balanced",
  parameters: ["subprocessor-notice-days", "notice-hours"],
  references: ["gdpr-28", "gdpr-33", "gdpr-35", "gdpr-transfers"],
  positions: {
    strict: {
      summary: {
        fr: "Autorisation écrite pour chaque éditeur ; aucun transfert hors de l’Espace économique européen sans accord.",
        en: "Written authorisation for each vendor; no transfer outside the European Economic Area without agreement.",
      },
      paragraphs: [
        processor,
        {
          id: "authorisation",
          text: {
            fr: "L’{agency} ne confie ces données à aucun {vendor} sans l’autorisation écrite, préalable et spécifique de l’{client}.",
            en: "The {agency} must not entrust that data to any {vendor} without the {client}’s prior, specific, written authorisation.",
          },
        },
        flowDown,
        {
          id: "transfers",
          text: {
            fr: "Ces données ne quittent pas l’Espace économique européen, et n’y sont pas consultées de l’extérieur, sans l’accord écrit de l’{client} et un fondement valable selon la {data-law}.",
            en: "That data must not leave the European Economic Area, or be accessed from outside it, without the {client}’s written agreement and a valid basis under {data-law}.",
          },
        },
        {
          id: "assessment",
          text: {
            fr: "Avant d’introduire ces données dans un outil, l’{agency} remet à l’{client} les éléments nécessaires à une analyse d’impact. Elle en attend l’issue.",
            en: "Before putting that data into a tool, the {agency} must give the {client} what it needs for an impact assessment. It must wait for the outcome.",
          },
        },
        breach,
        stricter,
      ],
    },
    balanced: {
      summary: {
        fr: "Autorisation générale sur liste, préavis avant tout nouvel éditeur, droit d’opposition.",
        en: "General authorisation by list, notice before any new vendor, right to object.",
      },
      paragraphs: [
        processor,
        {
          id: "authorisation",
          text: {
            fr: "L’{client} autorise l’{agency} à confier ces données aux {vendor:many} que l’{tools-annex} nomme à cette fin. L’{agency} lui annonce tout ajout ou remplacement au moins {{subprocessor-notice-days}} à l’avance.",
            en: "The {client} authorises the {agency} to entrust that data to the {vendor:many} that the {tools-annex} names for the purpose. The {agency} must announce any addition or replacement at least {{subprocessor-notice-days}} ahead.",
          },
        },
        {
          id: "objection",
          text: {
            fr: "Si l’{client} s’y oppose avant la fin de ce préavis, l’{agency} n’introduit pas ses données dans l’outil concerné.",
            en: "If the {client} objects before that notice ends, the {agency} must not put its data into the tool concerned.",
          },
        },
        flowDown,
        {
          id: "transfers",
          text: {
            fr: "L’{agency} ne permet un transfert de ces données hors de l’Espace économique européen que sur un fondement valable selon la {data-law}, qu’elle documente. Elle aide l’{client} à mener ses analyses d’impact.",
            en: "The {agency} may allow a transfer of that data outside the European Economic Area only on a valid basis under {data-law}, which it documents. It must help the {client} with its impact assessments.",
          },
        },
        breach,
        stricter,
      ],
    },
    light: {
      summary: {
        fr: "Liste des éditeurs sur demande ; obligations répercutées et violations notifiées.",
        en: "List of vendors on request; obligations passed on and breaches notified.",
      },
      paragraphs: [
        processor,
        {
          id: "authorisation",
          text: {
            fr: "L’{client} autorise l’{agency} à recourir à des {vendor:many} pour traiter ces données. L’{agency} en remet la liste à jour à première demande et avant tout changement, pour que l’{client} puisse s’y opposer.",
            en: "The {client} authorises the {agency} to use {vendor:many} to process that data. The {agency} must give the current list on first request and before any change, so that the {client} can object.",
          },
        },
        flowDown,
        {
          id: "transfers",
          text: {
            fr: "Tout transfert de ces données hors de l’Espace économique européen respecte la {data-law}.",
            en: "Any transfer of that data outside the European Economic Area must comply with {data-law}.",
          },
        },
        breach,
        stricter,
      ],
    },
  },
  fallback: [
    {
      fr: "Passer à l’autorisation générale pour les éditeurs que nous avons évalués, et garder l’accord spécifique pour les autres.",
      en: "Move to general authorisation for vendors that we assessed, and keep specific approval for the others.",
    },
    {
      fr: "Raccourcir le préavis, en gardant le droit d’opposition.",
      en: "Shorten the notice, and keep the right to object.",
    },
    {
      fr: "Exclure toute donnée personnelle des outils d’IA : l’article devient inutile.",
      en: "Keep all personal data out of AI tools: the clause is no longer needed.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Notre accord sur les données couvre déjà tout » : le lire ; s’il ne nomme pas les éditeurs d’IA comme sous-traitants ultérieurs, il ne les couvre pas.",
        en: "“Our data agreement covers all of this”: read it; if it does not name AI vendors as further processors, it does not cover them.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« Aucun éditeur ne négocie » : choisir alors les offres dont le contrat type suffit, ou masquer les données avant usage.",
        en: "“No vendor negotiates”: then choose the plans whose standard contract is enough, or mask the data before use.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "Cet article complète l’accord sur le traitement des données ; il n’en tient pas lieu.",
        en: "This clause completes the data processing agreement; it does not replace it.",
      },
    },
    {
      on: ["light"],
      text: {
        fr: "Une liste sur demande suppose que nous la demandions : l’inscrire à notre calendrier.",
        en: "A list on request supposes that we ask: put it in our calendar.",
      },
    },
  ],
}
