import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

/** The defined terms of the draft are listed under this paragraph. */
const definitions: ClauseParagraph = {
  id: "definitions",
  text: {
    fr: "Dans le {agreement}, chaque terme écrit avec une majuscule a le sens qui lui est donné ci-après.",
    en: "In the {agreement}, each capitalised term has the meaning given to it below.",
  },
}

const embedded: ClauseParagraph = {
  id: "embedded",
  text: {
    fr: "Les fonctions d’IA intégrées à un logiciel de création, de bureautique ou de diffusion sont des {ai-tool:many} ; il en va ainsi du remplissage génératif, de la synthèse vocale, de la traduction automatique et de la génération de variantes publicitaires.",
    en: "AI functions built into design, office or publishing software are {ai-tool:many}; generative fill, voice synthesis, machine translation and the generation of ad variants are among them.",
  },
}

const excluded: ClauseParagraph = {
  id: "excluded",
  text: {
    fr: "Ne sont pas des {generative-use:many} :",
    en: "The following are not {generative-use:many}:",
  },
  items: [
    {
      id: "spelling",
      text: { fr: "la correction de l’orthographe et de la grammaire ;", en: "correcting spelling and grammar;" },
    },
    {
      id: "search",
      text: {
        fr: "la recherche documentaire, lorsque ses résultats ne sont pas repris tels quels ;",
        en: "searching for information, where what is found is not reproduced as it stands; and",
      },
    },
    {
      id: "clean-up",
      text: {
        fr: "la réduction du bruit et la correction de la couleur ou de l’exposition, lorsqu’elles n’ajoutent ni ne retirent aucun élément.",
        en: "reducing noise and correcting colour or exposure, where nothing is added or taken away.",
      },
    },
  ],
}

const precedence: ClauseParagraph = {
  id: "precedence",
  text: {
    fr: "Le {agreement} l’emporte sur les conditions générales de l’{agency} et sur celles qu’elle publie en ligne. Une modification de ces conditions ne modifie pas le {agreement}. Pour l’usage de l’IA, les présentes clauses l’emportent sur les autres stipulations du {agreement}, sauf celles qui protègent davantage l’{client}.",
    en: "The {agreement} takes precedence over the {agency}’s general terms and over any terms that it publishes online. A change to those terms does not change the {agreement}. On the use of AI, these clauses prevail over the other terms of the {agreement}, except those that protect the {client} further.",
  },
}

const reading: ClauseParagraph = {
  id: "reading",
  text: {
    fr: "Un écrit peut être un courrier électronique, sauf lorsqu’une signature est exigée. Les délais exprimés en jours se comptent en jours calendaires.",
    en: "Writing includes email, except where a signature is required. A day is a calendar day.",
  },
}

/** Definitions, and from which use on the rest applies. */
export const cl00: Clause = {
  id: "CL-00",
  version: 1,
  title: { fr: "Définitions", en: "Definitions" },
  core: true,
  purpose: {
    fr: "Donner à chaque mot un seul sens, et fixer à partir de quel usage de l’IA les obligations jouent.",
    en: "To give each word one meaning, and to set from which use of AI on the duties apply.",
  },
  when: "always",
  default: "balanced",
  parameters: [],
  references: [],
  positions: {
    strict: {
      summary: {
        fr: "Tout usage génératif compte, même quand rien n’en reste dans le livrable.",
        en: "Every generative use counts, even where nothing of it stays in the deliverable.",
      },
      paragraphs: [
        definitions,
        {
          id: "threshold",
          text: {
            fr: "Tout {generative-use} est un {substantial-use}, même lorsqu’il n’est qu’un {assistive-use}.",
            en: "Every {generative-use} is a {substantial-use}, even where it is only an {assistive-use}.",
          },
        },
        embedded,
        {
          id: "doubt",
          text: {
            fr: "En cas de doute sur la nature d’un usage, l’{agency} le traite comme un {substantial-use}.",
            en: "Where it is doubtful what a use is, the {agency} must treat it as a {substantial-use}.",
          },
        },
        reading,
        precedence,
      ],
    },
    balanced: {
      summary: {
        fr: "Compte l’usage dont un résultat figure dans le livrable ; les corrections courantes sont écartées.",
        en: "A use counts where an output of it is in the deliverable; routine corrections are left out.",
      },
      paragraphs: [
        definitions,
        {
          id: "threshold",
          text: {
            fr: "Est un {substantial-use} tout {generative-use} dont un {output}, même retouché, figure dans un {deliverable}.",
            en: "A {generative-use} is a {substantial-use} where an {output} of it, even if retouched, is part of a {deliverable}.",
          },
        },
        embedded,
        excluded,
        reading,
        precedence,
      ],
    },
    light: {
      summary: {
        fr: "Compte l’usage qui dépasse la recherche d’idées et se retrouve presque inchangé dans le livrable final.",
        en: "A use counts where it goes beyond finding ideas and stays almost unchanged in the final deliverable.",
      },
      paragraphs: [
        definitions,
        {
          id: "threshold",
          text: {
            fr: "Est un {substantial-use} tout {generative-use} qui dépasse la recherche d’idées et dont un {output} est repris, presque inchangé ou en déclinaisons, dans un {deliverable} sous sa forme définitive.",
            en: "A {generative-use} is a {substantial-use} where it goes beyond finding ideas and an {output} of it is taken up, almost unchanged or as variations, in a {deliverable} in its final form.",
          },
        },
        excluded,
        reading,
        precedence,
      ],
    },
  },
  fallback: [
    {
      fr: "Passer de tout usage à l’usage dont un résultat figure dans le livrable, en gardant les fonctions intégrées.",
      en: "Move from every use to the use whose output is in the deliverable, and keep built-in functions.",
    },
    {
      fr: "Garder tout usage pour les noms, les logos et les visuels clés, et le seuil équilibré pour le reste.",
      en: "Keep every use for names, logos and key visuals, and the balanced threshold for the rest.",
    },
  ],
  notes: [
    {
      on: ["strict"],
      text: {
        fr: "« L’IA est partout, tout déclarer noie ce qui compte » : offrir la liste des exclusions de la position équilibrée, sans céder sur les fonctions intégrées ; c’est là que l’IA passe inaperçue.",
        en: "“AI is everywhere, and declaring all of it hides what matters”: offer the exclusions of the balanced position, and do not yield on built-in functions; that is where AI goes unnoticed.",
      },
    },
    {
      text: {
        fr: "« Nos conditions sur l’IA sont en ligne » : elles peuvent changer du tout au tout à la même adresse ; le dernier paragraphe les prive d’effet sur le contrat.",
        en: "“Our AI terms are online”: they can turn into their opposite at the same address; the last paragraph keeps them from changing the contract.",
      },
    },
  ],
  warnings: [
    {
      on: ["light"],
      text: {
        fr: "À ce seuil, une image d’ambiance ou une première rédaction reprise par une personne peut ne jamais être déclarée.",
        en: "At this threshold, a background image or a first draft that a person rewrote may never be declared.",
      },
    },
  ],
}
