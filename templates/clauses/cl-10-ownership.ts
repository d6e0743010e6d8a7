import type { Clause } from "../../src/core/clause.ts"

const moralRights = {
  id: "moral-rights",
  text: {
    fr: "La cession ne porte pas sur le droit moral des auteurs. L’{agency} recueille par écrit, avant la remise d’un {deliverable}, l’accord de chaque auteur sur la mention de son nom et sur les adaptations qu’appelle l’exploitation prévue.",
    en: "The assignment leaves the authors’ moral rights untouched. Before handing over a {deliverable}, the {agency} must obtain each author’s written agreement on how they are credited and on the adaptations that the agreed use calls for.",
  },
} as const

const extent = [
  {
    id: "media",
    text: { fr: "dans les médias suivants : {{media}} ;", en: "in the following media: {{media}};" },
  },
  {
    id: "territory",
    text: {
      fr: "sur le territoire suivant : {{territory}} ;",
      en: "in the following territory: {{territory}}; and",
    },
  },
  { id: "duration", text: { fr: "pour {{duration}}.", en: "for {{duration}}." } },
] as const

/** Who owns what AI and people made together. */
export const cl10: Clause = {
  id: "CL-10",
  version: 1,
  title: { fr: "Titularité et cession des droits", en: "Ownership and assignment of rights" },
  core: true,
  purpose: {
    fr: "Que nous recevions tous les droits qui existent, et que nous sachions où il n’en existe pas.",
    en: "That we receive every right that exists, and know where none does.",
  },
  when: "always",
  default: "balanced",
  parameters: ["territory", "duration", "media", "no-reuse-months", "deliver-prompts", "answer-days"],
  references: [
    "cpi-l111-1",
    "cpi-l113-5",
    "cpi-l121-1",
    "cpi-l131-1",
    "cpi-l131-3",
    "cpi-l131-6",
    "cass-08-18360",
    "us-copyright-part-2",
  ],
  positions: {
    strict: {
      summary: {
        fr: "Cession exclusive, droit par droit, chaîne des droits garantie, part humaine décrite, prix ajusté là où rien n’est protégeable.",
        en: "Exclusive assignment, right by right, chain of title warranted, human part described, price adjusted where nothing can be protected.",
      },
      paragraphs: [
        {
          id: "assignment",
          text: {
            fr: "Pour chaque {deliverable}, et à compter de sa remise, l’{agency} cède à l’{client}, à titre exclusif, les droits patrimoniaux suivants :",
            en: "For each {deliverable}, as from the day it is handed over, the {agency} assigns to the {client} exclusively the following economic rights:",
          },
          items: [
            {
              id: "reproduction",
              text: {
                fr: "le droit de le reproduire, en tout ou partie, sur tout support et par tout procédé nécessaire à l’exploitation dans les médias convenus ;",
                en: "the right to reproduce it, in whole or in part, in any form and by any process that use in the agreed media requires;",
              },
            },
            {
              id: "representation",
              text: {
                fr: "le droit de le représenter et de le communiquer au public dans ces médias ;",
                en: "the right to perform, show and communicate it to the public in those media;",
              },
            },
            {
              id: "adaptation",
              text: {
                fr: "le droit de l’adapter, de le recadrer, de le décliner, de le traduire et de l’intégrer à d’autres créations ;",
                en: "the right to adapt, crop, version and translate it and to include it in other works;",
              },
            },
            {
              id: "distribution",
              text: {
                fr: "le droit d’en distribuer, prêter ou louer des exemplaires ;",
                en: "the right to distribute, lend or rent copies of it;",
              },
            },
            {
              id: "registration",
              text: {
                fr: "pour un {brand-sign}, le droit de le déposer et de l’exploiter à titre de marque, de dessin ou modèle et de nom de domaine ;",
                en: "for a {brand-sign}, the right to register and use it as a trade mark, a design and a domain name; and",
              },
            },
            {
              id: "training",
              text: {
                fr: "le droit de l’utiliser pour l’{training} de modèles destinés aux seuls besoins de l’{client}.",
                en: "the right to use it for the {training} of models that serve the {client} alone.",
              },
            },
          ],
        },
        {
          id: "extent",
          text: {
            fr: "La cession, dont la rémunération est comprise dans les {fees} pour la part que fixe la {order}, est consentie :",
            en: "The assignment, the price of which is included in the {fees} in the part that the {order} states, is made:",
          },
          items: [
            {
              id: "purpose",
              text: {
                fr: "pour la communication, les produits et les services de l’{client} et des sociétés qu’il contrôle, qui le contrôlent ou qui relèvent du même contrôle ;",
                en: "for the communication, products and services of the {client} and of the companies that it controls, that control it or that are under common control with it;",
              },
            },
            ...extent,
          ],
        },
        {
          id: "chain",
          text: {
            fr: "L’{agency} garantit qu’elle tient de ses salariés, des auteurs et des {subcontractor:many}, par écrit, tous les droits qu’elle cède. Elle en remet la preuve dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} warrants that it holds in writing, from its employees, the authors and the {subcontractor:many}, every right that it assigns. It must hand over proof within {{answer-days}} of the {client}’s written request.",
          },
        },
        {
          id: "statement",
          text: {
            fr: "Avec chaque {deliverable} issu d’un {generative-use}, l’{agency} remet une description écrite de l’{human-contribution} et des éléments qui n’en comportent pas.",
            en: "With each {deliverable} that comes from a {generative-use}, the {agency} must hand over a written description of the {human-contribution} and of the elements that have none.",
          },
        },
        {
          id: "unprotected",
          text: {
            fr: "En dehors de l’exécution du {agreement}, l’{agency} n’exploite pas et ne met à la disposition d’aucun tiers, pendant {{no-reuse-months}} à compter de la remise, les éléments d’un {deliverable} qu’aucun droit ne protège. Aucune rémunération n’est due au titre de la cession pour ces éléments.",
            en: "For {{no-reuse-months}} after handing it over, and except to perform the {agreement}, the {agency} must neither use the elements of a {deliverable} that no right protects nor make them available to a third party. No price is due for the assignment as regards those elements.",
          },
        },
        {
          id: "files",
          text: {
            fr: "L’{agency} transmet à l’{client}, {{deliver-prompts}}, les fichiers sources modifiables de chaque {deliverable} final, les instructions données aux {ai-tool:many} et leurs réglages.",
            en: "The {agency} must hand over to the {client}, {{deliver-prompts}}, the editable source files of each final {deliverable}, the prompts given to {ai-tool:many} and their settings.",
          },
        },
        moralRights,
      ],
    },
    balanced: {
      summary: {
        fr: "Cession des droits existants et, pour ce qu’aucun droit ne protège, engagement de ne pas réutiliser.",
        en: "Assignment of the rights that exist and, for what no right protects, an undertaking not to reuse.",
      },
      paragraphs: [
        {
          id: "assignment",
          text: {
            fr: "Pour chaque {deliverable} final, et à compter du paiement de son prix, l’{agency} cède à l’{client}, à titre exclusif, dans la mesure où ils existent, les droits suivants :",
            en: "For each final {deliverable}, as from payment of its price, the {agency} assigns to the {client} exclusively, so far as they exist, the following rights:",
          },
          items: [
            {
              id: "reproduction",
              text: {
                fr: "le droit de le reproduire sur les supports que demandent les médias convenus ;",
                en: "the right to reproduce it in the forms that the agreed media require;",
              },
            },
            {
              id: "representation",
              text: {
                fr: "le droit de le représenter et de le communiquer au public dans ces médias ;",
                en: "the right to perform, show and communicate it to the public in those media;",
              },
            },
            {
              id: "adaptation",
              text: {
                fr: "le droit de l’adapter aux formats et de le traduire pour les besoins de cette exploitation ;",
                en: "the right to adapt it to formats and translate it for that use; and",
              },
            },
            {
              id: "registration",
              text: {
                fr: "pour un {brand-sign}, le droit de le déposer et de l’exploiter à titre de marque et de nom de domaine.",
                en: "for a {brand-sign}, the right to register and use it as a trade mark and a domain name.",
              },
            },
          ],
        },
        {
          id: "extent",
          text: {
            fr: "La cession, dont la rémunération est comprise dans les {fees}, est consentie :",
            en: "The assignment, the price of which is included in the {fees}, is made:",
          },
          items: [
            {
              id: "purpose",
              text: {
                fr: "pour la communication, les produits et les services de l’{client} ;",
                en: "for the communication, products and services of the {client};",
              },
            },
            ...extent,
          ],
        },
        {
          id: "unprotected",
          text: {
            fr: "L’{agency} ne met à la disposition d’aucun autre client, pendant {{no-reuse-months}} à compter de la remise, les {output:many} contenus dans un {deliverable} final.",
            en: "For {{no-reuse-months}} after handing it over, the {agency} must not make the {output:many} contained in a final {deliverable} available to any other client.",
          },
        },
        {
          id: "statement",
          text: {
            fr: "L’{agency} indique dans la {deliverable-sheet} les éléments produits par un {ai-tool} et l’{human-contribution} dont ils ont fait l’objet.",
            en: "The {agency} must state in the {deliverable-sheet} which elements an {ai-tool} produced and which {human-contribution} they received.",
          },
        },
        {
          id: "tool-terms",
          text: {
            fr: "L’{agency} n’emploie, pour un {substantial-use}, que des {ai-tool:many} dont les conditions permettent l’exploitation commerciale des {output:many} par l’{client}.",
            en: "For a {substantial-use} the {agency} must use only {ai-tool:many} whose terms allow the {client} to use the {output:many} commercially.",
          },
        },
        {
          id: "files",
          text: {
            fr: "L’{agency} transmet à l’{client}, {{deliver-prompts}}, les fichiers sources modifiables de chaque {deliverable} final, les instructions données aux {ai-tool:many} et leurs réglages.",
            en: "The {agency} must hand over to the {client}, {{deliver-prompts}}, the editable source files of each final {deliverable}, the prompts given to {ai-tool:many} and their settings.",
          },
        },
        moralRights,
      ],
    },
    light: {
      summary: {
        fr: "Licence d’exploitation ; aucune promesse de protection ; l’agence garde ses méthodes et ses instructions.",
        en: "A licence to use; no promise of protection; the agency keeps its methods and its prompts.",
      },
      paragraphs: [
        {
          id: "licence",
          text: {
            fr: "L’{agency} concède à l’{client} une licence non exclusive qui lui permet de reproduire, de représenter et d’adapter aux formats chaque {deliverable} final :",
            en: "The {agency} grants the {client} a non-exclusive licence to reproduce each final {deliverable}, to communicate it to the public and to adapt it to formats:",
          },
          items: [
            {
              id: "purpose",
              text: {
                fr: "pour la communication de l’{client} ;",
                en: "for the {client}’s communication;",
              },
            },
            ...extent,
          ],
        },
        {
          id: "tool-terms",
          text: {
            fr: "L’{agency} n’emploie, pour un {substantial-use}, que des {ai-tool:many} dont les conditions permettent l’exploitation commerciale des {output:many} par l’{client}.",
            en: "For a {substantial-use} the {agency} must use only {ai-tool:many} whose terms allow the {client} to use the {output:many} commercially.",
          },
        },
        {
          id: "statement",
          text: {
            fr: "L’{agency} ne garantit pas qu’un droit protège les {output:many}. Elle indique les éléments produits par un {ai-tool} dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} does not warrant that any right protects the {output:many}. It must state which elements an {ai-tool} produced within {{answer-days}} of the {client}’s written request.",
          },
        },
        {
          id: "know-how",
          text: {
            fr: "L’{agency} conserve ses méthodes, ses instructions et ses réglages, à l’exclusion des {client-data:many} qu’ils contiennent.",
            en: "The {agency} keeps its methods, its prompts and its settings, but not the {client-data} that they contain.",
          },
        },
        {
          id: "moral-rights",
          text: {
            fr: "La licence ne porte pas sur le droit moral des auteurs. L’{client} consulte l’{agency} avant toute adaptation qui dépasse la mise aux formats.",
            en: "The licence leaves the authors’ moral rights untouched. The {client} must consult the {agency} before any adaptation beyond fitting formats.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Ramener la cession exclusive aux noms, aux logos et au visuel clé, avec une licence pour le reste.",
      en: "Keep exclusive assignment for names, logos and the key visual, with a licence for the rest.",
    },
    {
      fr: "Là où aucun droit n’existe, accepter l’engagement de ne pas réutiliser à la place de la cession.",
      en: "Where no right exists, accept the undertaking not to reuse instead of an assignment.",
    },
    {
      fr: "Renoncer aux instructions et aux réglages, mais garder les fichiers sources modifiables.",
      en: "Give up prompts and settings, but keep the editable source files.",
    },
    {
      fr: "Réduire la durée de l’engagement de ne pas réutiliser à celle de la campagne, augmentée de six mois.",
      en: "Shorten the undertaking not to reuse to the length of the campaign plus six months.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Nous ne pouvons pas céder un droit qui n’existe peut-être pas » : d’accord ; la clause cède ce qui existe et remplace le reste par un engagement de ne pas réutiliser.",
        en: "“We cannot assign a right that may not exist”: agreed; the clause assigns what exists and replaces the rest by an undertaking not to reuse.",
      },
    },
    {
      text: {
        fr: "« Nos instructions sont notre savoir-faire » : demander les fichiers sources et la description de l’apport humain, qui suffisent à défendre un droit.",
        en: "“Our prompts are our know-how”: ask for the source files and the description of the human contribution, which are enough to defend a right.",
      },
    },
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« L’article L. 132-31 règle déjà la cession » : la Cour de cassation a jugé qu’il ne régit pas les rapports entre l’annonceur et l’agence.",
        en: "“Article L. 132-31 already settles the assignment”: the French Court of Cassation held that it does not govern relations between advertiser and agency.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« L’entraînement d’un modèle n’a pas sa place ici » : il est nommé parce qu’une exploitation imprévue demande une clause expresse et une participation aux profits ; en prévoir le prix ou retirer cet alinéa.",
        en: "“Training a model has no place here”: it is named because a use that was not foreseen needs an express clause and a share of profits; price it or take the item out.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "Un contenu généré sans choix créatif humain n’est probablement protégé par aucun droit d’auteur : un tiers peut le reprendre, et la cession ne transmet alors rien.",
        en: "Output without human creative choice is probably protected by no copyright: others may copy it, and the assignment then transfers nothing.",
      },
    },
    {
      when: { fact: "naming-or-logo" },
      text: {
        fr: "Pour un nom ou un logo, la protection vient du dépôt de la marque après recherche d’antériorités, non du droit d’auteur : déposez avant toute diffusion.",
        en: "For a name or a logo, protection comes from registering the mark after a search of earlier rights, not from copyright: file before publishing.",
      },
    },
    {
      text: {
        fr: "L’article L. 131-3 du CPI veut que chaque droit cédé soit nommé et que l’étendue, la destination, le lieu et la durée soient délimités : remplissez les médias, le territoire et la durée.",
        en: "Article L. 131-3 of the French Intellectual Property Code wants each right assigned to be named and its extent, purpose, place and term to be limited: fill in media, territory and term.",
      },
    },
    {
      on: ["light"],
      text: {
        fr: "La licence n’est pas exclusive : l’agence peut proposer des éléments voisins à un concurrent.",
        en: "The licence is not exclusive: the agency may offer similar elements to a competitor.",
      },
    },
  ],
}
