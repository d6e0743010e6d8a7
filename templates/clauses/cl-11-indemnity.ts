import type { Clause } from "../../src/core/clause.ts"

const conduct = {
  id: "conduct",
  text: {
    fr: "L’{client} informe l’{agency} par écrit de toute réclamation dès qu’il en a connaissance. Il lui apporte, aux frais de celle-ci, le concours que la défense demande.",
    en: "The {client} must tell the {agency} in writing of any claim as soon as it learns of it. The {client} must give the help that the defence needs, at the {agency}’s cost.",
  },
} as const

/** Who pays when a third party complains. */
export const cl11: Clause = {
  id: "CL-11",
  version: 1,
  title: { fr: "Garantie d’éviction et indemnisation", en: "IP warranty and indemnity" },
  core: true,
  purpose: {
    fr: "Que la réclamation d’un tiers contre un livrable ne reste pas à notre charge.",
    en: "That a third party’s claim against a deliverable does not end up with us.",
  },
  when: "always",
  default: "balanced",
  raised: [{ when: { fact: "indemnity-missing" }, to: "strict" }],
  parameters: ["cap-multiple", "cap-amount", "vendor-indemnity-required"],
  references: ["code-civil-1171", "code-commerce-l442-1", "code-civil-1231-5"],
  positions: {
    strict: {
      summary: {
        fr: "Garantie de non-contrefaçon sur tous les livrables, défense et indemnisation sans plafond, remplacement aux frais de l’agence.",
        en: "Non-infringement warranty on every deliverable, defence and indemnity without a cap, replacement at the agency’s cost.",
      },
      paragraphs: [
        {
          id: "warranty",
          text: {
            fr: "L’{agency} garantit que, hors les éléments fournis par l’{client}, l’exploitation de chaque {deliverable} conforme au {agreement} ne porte atteinte à aucun droit de propriété intellectuelle ni à aucun droit de la personnalité d’un tiers.",
            en: "The {agency} warrants that, apart from material supplied by the {client}, using each {deliverable} as the {agreement} allows infringes no third party’s intellectual property rights and no third party’s rights in likeness, voice or reputation.",
          },
        },
        {
          id: "defence",
          text: {
            fr: "L’{agency} défend l’{client} à ses frais contre toute réclamation d’un tiers fondée sur une telle atteinte.",
            en: "The {agency} must defend the {client}, at the {agency}’s cost, against any third-party claim based on such an infringement.",
          },
        },
        {
          id: "indemnity",
          text: {
            fr: "L’{agency} indemnise l’{client} des condamnations, des sommes transigées avec l’accord de l’{agency} et des frais raisonnables de défense et de retrait qui en résultent. Aucun plafond de responsabilité prévu au {agreement} ne s’applique à cette indemnisation.",
            en: "The {agency} must indemnify the {client} against the resulting awards, the sums settled with the {agency}’s consent and the reasonable costs of defence and withdrawal. No limit of liability in the {agreement} applies to this indemnity.",
          },
        },
        {
          id: "replacement",
          text: {
            fr: "Si l’exploitation d’un {deliverable} est contestée ou sérieusement menacée de l’être, l’{agency}, sans délai et à ses frais, obtient le droit de la poursuivre, modifie le {deliverable} ou le remplace par un équivalent que l’{client} accepte. À défaut, elle rembourse les {fees} perçus pour ce {deliverable}.",
            en: "If the use of a {deliverable} is challenged or seriously at risk of it, the {agency} must, without delay and at its own cost, obtain the right to continue, modify the {deliverable} or replace it with an equivalent that the {client} accepts. Failing that, it must refund the {fees} received for that {deliverable}.",
          },
        },
        {
          id: "vendor",
          text: {
            fr: "Pour {{vendor-indemnity-required}}, l’{agency} n’emploie que des {ai-tool:many} dont l’{vendor} garantit l’utilisateur contre les réclamations de tiers relatives aux {output:many}. Elle respecte les conditions de cette garantie.",
            en: "For {{vendor-indemnity-required}} the {agency} must use only {ai-tool:many} whose {vendor} indemnifies the user against third-party claims about {output:many}. It must meet the conditions of that indemnity.",
          },
        },
        conduct,
      ],
    },
    balanced: {
      summary: {
        fr: "Garantie de diligence, indemnisation sous un plafond relevé propre à l’IA, report de la garantie de l’éditeur.",
        en: "Warranty of diligence, indemnity under a higher cap for AI, the vendor’s indemnity passed on.",
      },
      paragraphs: [
        {
          id: "warranty",
          text: {
            fr: "Pour chaque {deliverable} issu d’un {generative-use}, l’{agency} garantit :",
            en: "For each {deliverable} that comes from a {generative-use}, the {agency} warrants that:",
          },
          items: [
            {
              id: "tools",
              text: {
                fr: "qu’elle s’est conformée à l’article [[CL-03]] sur les {ai-tool:many} ;",
                en: "it has complied with clause [[CL-03]] on {ai-tool:many};",
              },
            },
            {
              id: "review",
              text: {
                fr: "que le contrôle prévu à l’article [[CL-09]] a été fait ;",
                en: "the review under clause [[CL-09]] has been made;",
              },
            },
            {
              id: "inputs",
              text: {
                fr: "qu’aucune œuvre, aucune marque ni aucun nom de tiers n’a servi de {input} sans droit ;",
                en: "no third party’s work, trade mark or name was used as an {input} without a right to do so; and",
              },
            },
            {
              id: "knowledge",
              text: {
                fr: "qu’à sa connaissance, après ces diligences, le {deliverable} ne porte atteinte à aucun droit d’un tiers.",
                en: "to its knowledge after taking those steps, the {deliverable} infringes no third party’s rights.",
              },
            },
          ],
        },
        {
          id: "indemnity",
          text: {
            fr: "L’{agency} indemnise l’{client} des condamnations, des sommes transigées avec l’accord de l’{agency} et des frais raisonnables de défense qui résultent de la réclamation d’un tiers contre un {deliverable}, sauf dans la mesure où elle tient à un élément fourni ou imposé par l’{client}.",
            en: "The {agency} must indemnify the {client} against the awards, the sums settled with the {agency}’s consent and the reasonable costs of defence that result from a third party’s claim against a {deliverable}, except to the extent that the claim arises from something that the {client} supplied or imposed.",
          },
        },
        {
          id: "cap",
          text: {
            fr: "Cette indemnisation est limitée, par année de {agreement}, à la plus élevée des deux sommes suivantes : {{cap-multiple}} les {fees} dus pour l’année en cours et {{cap-amount}}. La limite ne joue pas en cas de faute lourde ou dolosive.",
            en: "In any year of the {agreement} this indemnity is limited to the higher of {{cap-multiple}} the {fees} due for that year and {{cap-amount}}. The limit does not apply to gross negligence or wilful misconduct.",
          },
        },
        {
          id: "vendor",
          text: {
            fr: "Pour {{vendor-indemnity-required}}, l’{agency} n’emploie que des {ai-tool:many} dont l’{vendor} garantit l’utilisateur contre les réclamations de tiers relatives aux {output:many}. Elle respecte les conditions de cette garantie, dont l’offre souscrite et les filtres activés.",
            en: "For {{vendor-indemnity-required}} the {agency} must use only {ai-tool:many} whose {vendor} indemnifies the user against third-party claims about {output:many}. It must meet the conditions of that indemnity, including the plan subscribed to and the filters switched on.",
          },
        },
        {
          id: "pass-through",
          text: {
            fr: "L’{agency} met en jeu la garantie de l’{vendor} lorsqu’une réclamation en relève. Elle reverse à l’{client} ce qu’elle en reçoit au titre du préjudice de celui-ci, sans que cette somme s’impute sur la limite ci-dessus.",
            en: "The {agency} must call on the {vendor}’s indemnity whenever a claim falls under it. It must pay over to the {client} what it receives for the {client}’s loss, and that sum does not count towards the limit above.",
          },
        },
        {
          id: "replacement",
          text: {
            fr: "Si l’exploitation d’un {deliverable} est contestée, l’{agency} le modifie ou le remplace à ses frais, sans délai.",
            en: "If the use of a {deliverable} is challenged, the {agency} must modify or replace it at its own cost and without delay.",
          },
        },
        conduct,
      ],
    },
    light: {
      summary: {
        fr: "Garantie à la connaissance de l’agence, plafond aux honoraires de la commande, rien pour ce que nous avons imposé.",
        en: "Warranty to the agency’s knowledge, capped at the order’s fees, nothing for what we imposed.",
      },
      paragraphs: [
        {
          id: "warranty",
          text: {
            fr: "L’{agency} garantit qu’à sa connaissance chaque {deliverable} ne porte atteinte à aucun droit d’un tiers.",
            en: "The {agency} warrants that, to its knowledge, no {deliverable} infringes a third party’s rights.",
          },
        },
        {
          id: "indemnity",
          text: {
            fr: "L’{agency} indemnise l’{client} des condamnations et des frais raisonnables de défense qui résultent d’un manquement à cette garantie, dans la limite des {fees} de la {order} concernée. La limite ne joue pas en cas de faute lourde ou dolosive.",
            en: "The {agency} must indemnify the {client} against the awards and the reasonable costs of defence that result from a breach of that warranty, up to the {fees} of the {order} concerned. The limit does not apply to gross negligence or wilful misconduct.",
          },
        },
        {
          id: "exclusion",
          text: {
            fr: "L’indemnisation n’est pas due dans la mesure où la réclamation tient à un {ai-tool}, à une instruction ou à un élément que l’{client} a imposé par écrit.",
            en: "The indemnity is not due to the extent that the claim arises from an {ai-tool}, a prompt or material that the {client} imposed in writing.",
          },
        },
        {
          id: "replacement",
          text: {
            fr: "Si l’exploitation d’un {deliverable} est contestée, l’{agency} le modifie, le remplace ou en rembourse les {fees}.",
            en: "If the use of a {deliverable} is challenged, the {agency} must modify it, replace it or refund its {fees}.",
          },
        },
        conduct,
      ],
    },
  },
  fallback: [
    {
      fr: "Échanger l’absence de plafond contre un plafond relevé, adossé à une assurance sans exclusion de l’IA.",
      en: "Trade the absence of a cap for a higher cap backed by insurance that does not exclude AI.",
    },
    {
      fr: "Réserver la garantie pleine aux livrables diffusés, avec une garantie à la connaissance de l’agence pour les autres.",
      en: "Keep the full warranty for published deliverables, with a warranty to the agency’s knowledge for the others.",
    },
    {
      fr: "Abaisser le multiple des honoraires, mais garder un montant plancher.",
      en: "Lower the multiple of fees, but keep a floor amount.",
    },
    {
      fr: "Accepter le plafond de la commande là où un éditeur garantit les contenus et où cette garantie nous est reversée.",
      en: "Accept the order’s fees as a cap where a vendor indemnifies outputs and that indemnity is passed on to us.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« On ne garantit pas le résultat d’un outil probabiliste » : l’agence choisit l’outil, l’instruction et l’image retenue ; la position équilibrée garantit ces choix.",
        en: "“Nobody can warrant what a probabilistic tool produces”: the agency chooses the tool, the prompt and the image; the balanced position warrants those choices.",
      },
    },
    {
      text: {
        fr: "« Nous ne répondons que de la faute lourde » : une limite qui couvre tout sauf la faute lourde laisse chez nous le risque ordinaire ; proposer le plafond relevé.",
        en: "“We answer for gross negligence only”: a limit that covers all else leaves the ordinary risk with us; offer the higher cap.",
      },
    },
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« Douze mois d’honoraires au plus » : c’est un multiple de un ; négocier le montant plancher avant le multiple.",
        en: "“Twelve months of fees at most”: that is a multiple of one; negotiate the floor amount before the multiple.",
      },
    },
  ],
  warnings: [
    {
      on: ["strict"],
      text: {
        fr: "Une indemnisation sans plafond, à sens unique et imposée sans négociation, s’expose au grief de déséquilibre significatif : gardez la trace de la négociation ou offrez une contrepartie.",
        en: "An uncapped one-way indemnity imposed without negotiation is exposed under French law as a significant imbalance: keep a record of the negotiation or give something in return.",
      },
    },
    {
      text: {
        fr: "L’assurance de l’agence peut exclure l’IA générative : vérifiez-la avant de compter sur cette garantie.",
        en: "The agency’s insurance may exclude generative AI: check it before relying on this indemnity.",
      },
    },
    {
      when: { fact: "indemnity-missing" },
      text: {
        fr: "Un outil déclaré n’offre pas de garantie de l’éditeur : retirez-le de l’annexe pour les livrables diffusés ou acceptez que l’agence porte seule le risque.",
        en: "A declared tool comes without a vendor indemnity: take it off the annex for published deliverables or accept that the agency bears the risk alone.",
      },
    },
    {
      on: ["balanced", "light"],
      text: {
        fr: "Ce que nous imposons (outil, instruction, élément fourni) sort de la garantie : n’imposez rien sans en avoir vérifié les droits.",
        en: "What we impose (tool, prompt, material) falls outside the indemnity: impose nothing whose rights you have not checked.",
      },
    },
  ],
}
