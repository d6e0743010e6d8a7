import type { Clause, ClauseCondition, ClauseParagraph } from "../../src/core/clause.ts"

const launch: ClauseCondition = { fact: "confidential-launch" }

const scope: ClauseParagraph = {
  id: "scope",
  text: {
    fr: "Les {input:many}, les {output:many} non diffusés et les échanges avec un {ai-tool} sont des {confidential-information:many} dès lors qu’ils révèlent une {client-data} non publique.",
    en: "{input:many}, unpublished {output:many} and exchanges with an {ai-tool} are {confidential-information} as soon as they reveal any {client-data} that is not public.",
  },
}

const vendorTerms: ClauseParagraph = {
  id: "vendor-terms",
  text: {
    fr: "Avant d’introduire une {confidential-information} dans un {ai-tool}, l’{agency} vérifie que les conditions de l’{vendor} ne donnent à celui-ci, sur les {input:many}, aucun droit au-delà de la fourniture du service.",
    en: "Before putting {confidential-information} into an {ai-tool}, the {agency} must check that the {vendor}’s terms give the {vendor} no right in {input:many} beyond supplying the service.",
  },
}

/** Secrets in prompts. */
export const cl08: Clause = {
  id: "CL-08",
  version: 1,
  title: { fr: "Confidentialité des instructions et des résultats", en: "Confidentiality of prompts and outputs" },
  core: true,
  purpose: {
    fr: "Que nos secrets ne sortent pas par une instruction tapée dans un outil.",
    en: "That our secrets do not leave through a prompt typed into a tool.",
  },
  when: "always",
  default: "balanced",
  parameters: ["embargo-until"],
  references: [],
  positions: {
    strict: {
      summary: {
        fr: "Aucune information confidentielle hors des outils que l’agence héberge elle-même.",
        en: "No confidential information outside tools that the agency hosts itself.",
      },
      paragraphs: [
        scope,
        {
          id: "tools",
          text: {
            fr: "L’{agency} n’introduit une {confidential-information} que dans un {permitted-tool} qu’elle héberge elle-même.",
            en: "The {agency} may put {confidential-information} only into a {permitted-tool} that it hosts itself.",
          },
        },
        {
          id: "people",
          text: {
            fr: "L’{agency} réserve l’accès à ces outils aux personnes affectées aux {order:many} de l’{client}. Elle en tient la liste.",
            en: "The {agency} must reserve access to those tools for the people assigned to the {client}’s {order:many}. It must keep a list of them.",
          },
        },
        {
          id: "embargo",
          text: {
            fr: "Jusqu’au {{embargo-until}}, l’{agency} n’introduit dans aucun autre outil le nom, l’apparence ou la date d’un projet non annoncé, même sous un nom de code.",
            en: "Until {{embargo-until}}, the {agency} must not put the name, the look or the date of an unannounced project into any other tool, even under a code name.",
          },
          when: launch,
        },
        vendorTerms,
      ],
    },
    balanced: {
      summary: {
        fr: "Outils de niveau A seulement, et noms de code pour les projets non annoncés.",
        en: "Tier A tools only, and code names for unannounced projects.",
      },
      paragraphs: [
        scope,
        {
          id: "tools",
          text: {
            fr: "L’{agency} n’introduit une {confidential-information} que dans un {permitted-tool} de {access-tier} A.",
            en: "The {agency} may put {confidential-information} only into a {permitted-tool} of {access-tier} A.",
          },
        },
        {
          id: "embargo",
          text: {
            fr: "Jusqu’au {{embargo-until}}, l’{agency} désigne tout projet non annoncé par un nom de code dans les {input:many}.",
            en: "Until {{embargo-until}}, the {agency} must refer to any unannounced project by a code name in {input:many}.",
          },
          when: launch,
        },
        vendorTerms,
      ],
    },
    light: {
      summary: {
        fr: "L’engagement de confidentialité du contrat s’étend aux instructions et aux résultats.",
        en: "The contract’s duty of confidence extends to prompts and outputs.",
      },
      paragraphs: [
        scope,
        {
          id: "public-tools",
          text: {
            fr: "L’{agency} n’introduit aucune {confidential-information} dans un outil employé sous un compte personnel ou dans une offre gratuite.",
            en: "The {agency} must not put any {confidential-information} into a tool used through a personal account or on a free plan.",
          },
        },
        vendorTerms,
      ],
    },
  },
  fallback: [
    {
      fr: "Admettre les outils de niveau A en plus de ceux que l’agence héberge, avec un nom de code.",
      en: "Admit tier A tools beside those the agency hosts, with a code name.",
    },
    {
      fr: "Limiter la règle aux lancements et aux noms non déposés, jusqu’au jour de l’annonce.",
      en: "Limit the rule to launches and unregistered names, until the day of the announcement.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« L’accord de confidentialité suffit » : il vise rarement ce qui est tapé dans un outil, et les conditions de certains éditeurs leur donnent une licence large sur ce qu’ils reçoivent.",
        en: "“The non-disclosure agreement is enough”: it rarely covers what is typed into a tool, and some vendors’ terms give them a broad licence over what they receive.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« Nous n’hébergeons aucun modèle » : peu d’agences le font ; garder cette position pour un lancement, un nom ou une opération financière.",
        en: "“We host no model”: few agencies do; keep this position for a launch, a name or a financial transaction.",
      },
    },
  ],
  warnings: [
    {
      when: launch,
      text: {
        fr: "Une licence de l’éditeur sur ce qui est saisi peut suffire à divulguer un nom avant son dépôt.",
        en: "A vendor’s licence over what is typed in may be enough to disclose a name before it is filed.",
      },
    },
  ],
}
