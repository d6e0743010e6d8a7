import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const review: ClauseParagraph = {
  id: "review",
  text: {
    fr: "Les parties revoient l’{tools-annex} à des intervalles qui ne dépassent pas {{review-months}}.",
    en: "The parties must review the {tools-annex} at intervals of no more than {{review-months}}.",
  },
}

/** The annex of tools: closed, changed by notice, or for information. */
export const cl03: Clause = {
  id: "CL-03",
  version: 1,
  title: { fr: "Outils autorisés", en: "Permitted tools" },
  core: true,
  purpose: {
    fr: "Que l’agence travaille pour nous avec les outils que nous avons évalués, dans l’offre et les réglages évalués.",
    en: "That the agency works for us with tools that we assessed, on the plan and settings that we assessed.",
  },
  when: "always",
  default: "balanced",
  parameters: ["tool-notice-days", "banned-tools", "review-months"],
  references: ["guidelines-deployer", "ai-act-3-4", "loi-sapin-20"],
  positions: {
    strict: {
      summary: {
        fr: "Liste fermée, avec version, offre, compte, réglages et données ; outils bannis sous peine de résiliation.",
        en: "Closed list with version, plan, account, settings and data; banned tools on pain of termination.",
      },
      paragraphs: [
        {
          id: "list",
          text: {
            fr: "L’{agency} n’emploie pour l’{client} aucun autre {ai-tool} que les {permitted-tool:many}.",
            en: "The {agency} must not use any {ai-tool} for the {client} other than the {permitted-tool:many}.",
          },
        },
        {
          id: "conditions",
          text: {
            fr: "Pour chaque {permitted-tool}, l’{agency} respecte ce que l’{tools-annex} fixe :",
            en: "For each {permitted-tool}, the {agency} must keep to what the {tools-annex} sets:",
          },
          items: [
            { id: "version", text: { fr: "la version et l’offre ;", en: "the version and the plan;" } },
            {
              id: "account",
              text: {
                fr: "le type de compte, à l’exclusion de tout compte personnel ;",
                en: "the type of account, never a personal one;",
              },
            },
            {
              id: "settings",
              text: {
                fr: "les réglages, dont la désactivation de l’{training} ;",
                en: "the settings, with {training} switched off; and",
              },
            },
            {
              id: "scope",
              text: {
                fr: "les usages permis et les catégories de données admises.",
                en: "the uses permitted and the classes of data admitted.",
              },
            },
          ],
        },
        {
          id: "banned",
          text: {
            fr: "L’{agency} n’emploie à aucun titre les outils suivants : {{banned-tools}}. En cas de manquement, l’{client} peut résilier le {agreement} de plein droit, par notification écrite et sans indemnité.",
            en: "The {agency} must not use the following tools for any purpose: {{banned-tools}}. If it does, the {client} may terminate the {agreement} with immediate effect by written notice, without compensation.",
          },
        },
        {
          id: "change",
          text: {
            fr: "Un {ai-tool} n’est ajouté à l’{tools-annex} que par un écrit signé de l’{client}, demandé au moins {{tool-notice-days}} avant le premier usage.",
            en: "An {ai-tool} is added to the {tools-annex} only by a document signed by the {client}, asked for at least {{tool-notice-days}} before first use.",
          },
        },
        review,
        {
          id: "roles",
          text: {
            fr: "L’{tools-annex} fixe les conditions de sécurité, de données et de droits d’un {ai-tool} ; elle n’impose pas à l’{agency} d’y recourir et laisse inchangés les rôles fixés à l’article [[CL-04]].",
            en: "The {tools-annex} sets conditions of security, data and rights for an {ai-tool}; it does not require the {agency} to use it and leaves the roles set out in clause [[CL-04]] unchanged.",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Liste tenue à jour : tout nouvel outil est annoncé, et nous pouvons le refuser en disant pourquoi.",
        en: "A list kept current: each new tool is announced, and we may refuse it with a reason.",
      },
      paragraphs: [
        {
          id: "list",
          text: {
            fr: "L’{agency} emploie les {permitted-tool:many} dans l’offre, le type de compte et les réglages que l’{tools-annex} précise, et pour les seuls usages qu’elle permet.",
            en: "The {agency} must use {permitted-tool:many} on the plan, the type of account and the settings that the {tools-annex} states, and only for the uses that it permits.",
          },
        },
        {
          id: "change",
          text: {
            fr: "Pour faire inscrire un autre {ai-tool}, l’{agency} en avise l’{client} au moins {{tool-notice-days}} à l’avance. L’avis donne, pour cet outil, chacune des informations que l’{tools-annex} contient.",
            en: "To have another {ai-tool} entered, the {agency} must give the {client} at least {{tool-notice-days}} of notice. For that tool, the notice must give each item of information that the {tools-annex} contains.",
          },
        },
        {
          id: "refusal",
          text: {
            fr: "L’{client} peut refuser cet outil avant la fin du préavis, en donnant son motif. À défaut de refus, l’outil devient un {permitted-tool} aux conditions de l’avis.",
            en: "The {client} may refuse that tool before the notice ends, giving its reason. If it does not, the tool becomes a {permitted-tool} on the conditions of the notice.",
          },
        },
        {
          id: "loss",
          text: {
            fr: "Un outil cesse d’être un {permitted-tool} lorsque son {vendor} modifie ses conditions au détriment de l’{client} quant aux données, à l’{training} ou aux droits sur les {output:many}. L’{agency} en suspend l’usage dès qu’elle l’apprend.",
            en: "A tool ceases to be a {permitted-tool} where its {vendor} changes its terms to the {client}’s detriment as to data, {training} or rights in {output:many}. The {agency} must stop using it as soon as it learns of the change.",
          },
        },
        review,
      ],
    },
    light: {
      summary: {
        fr: "Liste à titre d’information ; d’autres outils sont possibles avec des garanties équivalentes.",
        en: "A list for information; other tools are possible with equivalent safeguards.",
      },
      paragraphs: [
        {
          id: "list",
          text: {
            fr: "L’{tools-annex} informe l’{client} des {ai-tool:many} que l’{agency} emploie d’ordinaire.",
            en: "The {tools-annex} informs the {client} of the {ai-tool:many} that the {agency} usually uses.",
          },
        },
        {
          id: "equivalent",
          text: {
            fr: "L’{agency} peut employer un autre {ai-tool}, à condition qu’il offre des garanties équivalentes quant aux données, à l’{training} et aux droits sur les {output:many}.",
            en: "The {agency} may use another {ai-tool}, provided that it offers equivalent safeguards as to data, {training} and rights in {output:many}.",
          },
        },
        {
          id: "refused",
          text: {
            fr: "L’{agency} n’emploie pas pour l’{client} un {ai-tool} que l’{tools-annex} désigne comme refusé.",
            en: "The {agency} must not use for the {client} an {ai-tool} that the {tools-annex} shows as refused.",
          },
        },
        review,
      ],
    },
  },
  fallback: [
    {
      fr: "Admettre un outil non évalué pour la recherche d’idées en interne, sans aucune de nos données.",
      en: "Admit a tool that is not assessed for finding ideas internally, without any of our data.",
    },
    {
      fr: "Passer de la liste fermée à la liste tenue à jour par préavis, en gardant les outils bannis.",
      en: "Move from the closed list to the list changed by notice, and keep the banned tools.",
    },
    {
      fr: "Accepter que l’agence remplace un outil par un autre du même éditeur, dans la même offre.",
      en: "Accept that the agency swaps a tool for another of the same vendor on the same plan.",
    },
  ],
  notes: [
    {
      on: ["strict"],
      text: {
        fr: "« Les outils changent chaque mois » : l’annexe suit ; la revue est régulière, et un outil s’ajoute par un simple écrit.",
        en: "“Tools change every month”: the annex follows; it is reviewed regularly, and a tool is added by a simple document.",
      },
    },
    {
      text: {
        fr: "« C’est un outil de votre liste » : demander de quelle offre il s’agit ; la version gratuite d’un outil autorisé peut apprendre de ce qu’on y met, la version pour entreprises non.",
        en: "“That tool is on your list”: ask which plan of it; the free version of a permitted tool may learn from what is put in, the enterprise one may not.",
      },
    },
  ],
  warnings: [
    {
      on: ["strict"],
      text: {
        fr: "Selon les lignes directrices de la Commission, est déployeur celui qui décide du recours à l’IA et de ses modalités. Une liste fermée, réglages compris, nous rapproche de ce rôle et de ses obligations : l’article sur les rôles doit figurer au contrat.",
        en: "Under the Commission’s guidelines, the deployer is whoever decides that and how AI is used. A closed list, settings included, draws us towards that role and its duties: the clause on roles has to be in the contract.",
      },
    },
    {
      when: { fact: "tools-refused" },
      text: {
        fr: "L’agence déclare un outil que nous refusons ou n’avons pas évalué : régler ce point avant de signer.",
        en: "The agency declares a tool that we refuse or have not assessed: settle it before signing.",
      },
    },
    {
      when: { fact: "media-buying" },
      text: {
        fr: "L’agence achète de l’espace pour nous : si elle nous revend un outil d’IA, ou si un vendeur d’espace le lui fournit, la loi Sapin veut que le mandat écrit énumère cette rémunération et interdit tout paiement venant du vendeur.",
        en: "The agency buys media for us: where it sells an AI tool on to us, or a media seller provides it, the French Loi Sapin wants the written mandate to list that pay and allows no payment from the seller.",
      },
    },
    {
      on: ["light"],
      text: {
        fr: "Rien n’empêche ici l’emploi d’un outil non évalué : nous dépendons du jugement de l’agence sur l’équivalence.",
        en: "Nothing here keeps out a tool that is not assessed: we rely on the agency’s view of what is equivalent.",
      },
    },
  ],
}
