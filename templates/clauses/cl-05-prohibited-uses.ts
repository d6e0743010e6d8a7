import type { Clause, ClauseCondition, ClauseParagraph } from "../../src/core/clause.ts"

const signs: ClauseCondition = { fact: "naming-or-logo" }

const always: ClauseParagraph = {
  id: "always",
  text: {
    fr: "L’{agency} n’emploie aucun {ai-tool} pour :",
    en: "The {agency} must not use any {ai-tool} to:",
  },
  items: [
    {
      id: "reviews",
      text: {
        fr: "fabriquer un avis, un témoignage ou une recommandation qui paraîtrait émaner d’une personne réelle ;",
        en: "make up a review, a testimonial or a recommendation that would appear to come from a real person;",
      },
    },
    {
      id: "persons",
      text: {
        fr: "reproduire ou imiter une {depicted-person} sans son consentement écrit ;",
        en: "reproduce or imitate a {depicted-person} without their written consent;",
      },
    },
    {
      id: "minors",
      text: {
        fr: "produire ou modifier l’image ou la voix d’un mineur ;",
        en: "make or alter the image or voice of a minor;",
      },
    },
    {
      id: "intimate",
      text: {
        fr: "produire un contenu intime, sexuel ou dégradant représentant une personne ;",
        en: "make intimate, sexual or degrading content that depicts a person;",
      },
    },
    {
      id: "artists",
      text: {
        fr: "imiter la manière d’un artiste vivant désigné par son nom ;",
        en: "imitate the manner of a living artist identified by name; or",
      },
    },
    {
      id: "competitors",
      text: {
        fr: "travailler à partir d’un nom, d’un signe ou d’une création d’un concurrent de l’{client}, introduits comme {input:many}.",
        en: "work from a name, a sign or creative work of a competitor of the {client}, used as an {input}.",
      },
    },
  ],
}

const search: ClauseParagraph = {
  id: "search",
  text: {
    fr: "Avant la remise d’un {brand-sign}, l’{agency} effectue une recherche d’antériorités portant sur {{search-scope}}. Elle en remet le résultat daté à l’{client}.",
    en: "Before it hands over a {brand-sign}, the {agency} must carry out a prior-rights search covering {{search-scope}}. It must give the {client} the dated result.",
  },
  when: signs,
}

/** What AI is never used for, and what it may do for names and logos. */
export const cl05: Clause = {
  id: "CL-05",
  version: 1,
  title: { fr: "Usages interdits et signes distinctifs", en: "Prohibited uses and brand signs" },
  core: true,
  purpose: {
    fr: "Écarter ce que nous ne voulons jamais, et garder aux noms et aux logos une origine humaine que nous pouvons prouver.",
    en: "To rule out what we never want, and to keep for names and logos a human origin that we can prove.",
  },
  when: "always",
  default: "balanced",
  parameters: ["refund-pct", "search-scope", "notice-before-presentation-hours"],
  references: [
    "cpi-l711-1",
    "cpi-l111-1",
    "ai-act-5",
    "code-penal-226-8",
    "code-penal-226-8-1",
    "code-consommation-l121-2",
    "ftc-465",
  ],
  positions: {
    strict: {
      summary: {
        fr: "Aucune IA générative pour un nom, un logo ou un signe ; attestation d’origine humaine, remboursement et résiliation.",
        en: "No generative AI for a name, a logo or a sign; certificate of human origin, refund and termination.",
      },
      paragraphs: [
        always,
        {
          id: "signs",
          text: {
            fr: "L’{agency} ne recourt à aucun {generative-use} pour un {brand-sign}, de la recherche d’idées à la remise.",
            en: "The {agency} must not make any {generative-use} for a {brand-sign}, from finding ideas to delivery.",
          },
          when: signs,
        },
        {
          id: "certificate",
          text: {
            fr: "L’{agency} remet avec chaque {brand-sign} une attestation d’origine humaine qui en nomme les auteurs. Elle y joint les esquisses et les fichiers de travail qui en retracent la création.",
            en: "With each {brand-sign}, the {agency} must hand over a certificate of human origin that names its authors. It must attach the sketches and working files that show how the sign was made.",
          },
          when: signs,
        },
        search,
        {
          id: "breach",
          text: {
            fr: "Si un {brand-sign} a été conçu en violation du présent article, l’{client} peut, séparément ou ensemble et sans préjudice de ses autres droits :",
            en: "Where a {brand-sign} was made in breach of this clause, the {client} may, separately or together and without prejudice to its other rights:",
          },
          items: [
            {
              id: "rework",
              text: {
                fr: "exiger une nouvelle création, aux frais de l’{agency} ;",
                en: "require new work at the {agency}’s cost;",
              },
            },
            {
              id: "refund",
              text: {
                fr: "obtenir le remboursement de {{refund-pct}} des {fees} de la {order} ;",
                en: "be refunded {{refund-pct}} of the {fees} of the {order}; and",
              },
            },
            {
              id: "termination",
              text: {
                fr: "résilier la {order} de plein droit, par notification écrite.",
                en: "terminate the {order} with immediate effect by written notice.",
              },
            },
          ],
          when: signs,
        },
      ],
    },
    balanced: {
      summary: {
        fr: "L’IA sert à explorer ; le signe final est refait par une personne nommée, après recherche d’antériorités.",
        en: "AI serves to explore; a named person remakes the final sign, after a prior-rights search.",
      },
      paragraphs: [
        always,
        {
          id: "signs",
          text: {
            fr: "Pour un {brand-sign}, l’{agency} ne recourt à un {generative-use} que pour explorer des pistes.",
            en: "For a {brand-sign}, the {agency} may make a {generative-use} only to explore routes.",
          },
          when: signs,
        },
        {
          id: "notice",
          text: {
            fr: "L’{agency} signale cet usage à l’{client} au moins {{notice-before-presentation-hours}} avant de lui présenter une piste qui en est issue.",
            en: "The {agency} must tell the {client} of that use at least {{notice-before-presentation-hours}} before it presents a route that comes from it.",
          },
          when: signs,
        },
        {
          id: "redrawn",
          text: {
            fr: "Le signe remis est dessiné, composé ou rédigé à nouveau par une personne physique que la {deliverable-sheet} nomme.",
            en: "The sign handed over must be drawn, composed or written anew by a natural person whom the {deliverable-sheet} names.",
          },
          when: signs,
        },
        search,
        {
          id: "protection",
          text: {
            fr: "L’{agency} indique dans la {deliverable-sheet} ce qui, dans le signe, relève d’un {human-contribution} et ce qui, à sa connaissance, ne peut être protégé par le droit d’auteur.",
            en: "In the {deliverable-sheet}, the {agency} must state what in the sign comes from a {human-contribution} and what, to its knowledge, copyright cannot protect.",
          },
          when: signs,
        },
        {
          id: "breach",
          text: {
            fr: "Si un {brand-sign} a été remis en violation du présent article, l’{agency} le refait à ses frais. Si elle ne le refait pas à la date convenue, elle rembourse {{refund-pct}} des {fees} de la {order}.",
            en: "Where a {brand-sign} was handed over in breach of this clause, the {agency} must make it again at its own cost. If it does not do so by the agreed date, it must refund {{refund-pct}} of the {fees} of the {order}.",
          },
          when: signs,
        },
      ],
    },
    light: {
      summary: {
        fr: "L’IA est admise si l’agence le dit à la remise ; nous acceptons que le signe soit mal protégé.",
        en: "AI is allowed if the agency says so on delivery; we accept that the sign may be poorly protected.",
      },
      paragraphs: [
        always,
        {
          id: "notice",
          text: {
            fr: "L’{agency} indique à l’{client}, lors de la remise d’un {brand-sign}, s’il résulte d’un {generative-use}.",
            en: "When it hands over a {brand-sign}, the {agency} must tell the {client} whether the sign results from a {generative-use}.",
          },
          when: signs,
        },
        search,
        {
          id: "protection",
          text: {
            fr: "L’{client} accepte qu’un {brand-sign} ainsi signalé puisse ne pas être protégé par le droit d’auteur.",
            en: "The {client} accepts that copyright may not protect a {brand-sign} so identified.",
          },
          when: signs,
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Remplacer l’interdiction par le signe refait à la main, avec le rapport de recherche.",
      en: "Replace the ban by the sign remade by hand, with the search report.",
    },
    {
      fr: "Interdire pour le nom et le logo seulement, et admettre l’IA pour leurs déclinaisons.",
      en: "Ban it for the name and the logo only, and allow AI for variations of them.",
    },
    {
      fr: "Réduire le remboursement, en gardant la reprise aux frais de l’agence.",
      en: "Lower the refund, and keep new work at the agency’s cost.",
    },
  ],
  notes: [
    {
      on: ["strict"],
      text: {
        fr: "« Une marque s’enregistre quelle que soit son origine » : c’est vrai du dépôt ; mais sans auteur, rien n’est cédé au titre du droit d’auteur, et un tiers peut obtenir le même signe.",
        en: "“A mark is registered whatever its origin”: so it is; but without an author, no copyright is assigned, and a third party may obtain the same sign.",
      },
    },
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« La recherche d’antériorités n’est pas notre métier » : la confier alors à notre conseil, aux frais de l’agence ou aux nôtres, mais avant la remise.",
        en: "“Prior-rights searches are not our trade”: have our counsel do them then, at the agency’s cost or ours, but before delivery.",
      },
    },
  ],
  warnings: [
    {
      on: ["strict"],
      when: { all: [signs, { fact: "tools-declared" }] },
      text: {
        fr: "Si l’agence déclare un outil d’image pour cette mission, la déclaration contredit l’interdiction : la faire corriger, ou changer de position.",
        en: "If the agency declares an image tool for this assignment, the declaration contradicts the ban: have it corrected, or change position.",
      },
    },
    {
      on: ["balanced", "light"],
      when: signs,
      text: {
        fr: "Un résultat brut n’a sans doute pas d’auteur : la cession des droits porterait sur des droits qui n’existent pas. La protection vient du dépôt de la marque et de la recherche d’antériorités.",
        en: "A raw output probably has no author: the assignment would cover rights that do not exist. Protection comes from registering the mark and from the prior-rights search.",
      },
    },
  ],
}
