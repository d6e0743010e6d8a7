import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const publicLaw: ClauseParagraph = {
  id: "public-law",
  text: {
    fr: "Le présent article répartit les charges entre les parties. Il ne déroge pas aux obligations que le {ai-act} attache à leur rôle réel.",
    en: "This clause shares out tasks between the parties. It does not depart from the obligations that the {ai-act} attaches to the role that each actually plays.",
  },
}

/** Who decides on the use of AI, hence who is the deployer, and who applies the label. */
export const cl04: Clause = {
  id: "CL-04",
  version: 1,
  title: {
    fr: "Rôles au regard du Règlement sur l’IA",
    en: "Roles under the AI Act",
  },
  core: false,
  purpose: {
    fr: "Dire qui décide du recours à l’IA, donc qui est déployeur, et qui appose la mention destinée au public.",
    en: "To say who decides on the use of AI, hence who is the deployer, and who applies the label meant for the public.",
  },
  when: { all: [{ fact: "audience-eu" }, { any: [{ fact: "generative-media" }, { fact: "chatbot" }] }] },
  requiredBy: [
    { clause: "CL-02", on: ["strict"] },
    { clause: "CL-03", on: ["strict"] },
  ],
  default: "balanced",
  parameters: [],
  references: [
    "ai-act-3-4",
    "ai-act-3-60",
    "ai-act-50-4",
    "ai-act-50-5",
    "ai-act-99-4",
    "guidelines-deployer",
    "guidelines-misleading",
  ],
  positions: {
    strict: {
      summary: {
        fr: "L’agence est déployeur de tout usage dont elle a l’initiative et en garantit la conformité ; nous, des seuls usages imposés par écrit.",
        en: "The agency is the deployer of every use it initiates and warrants compliance; we are only of uses imposed in writing.",
      },
      paragraphs: [
        {
          id: "agency-decides",
          text: {
            fr: "L’{agency} décide seule du recours à un {ai-tool} et de ses modalités pour tout usage dont elle prend l’initiative. Elle en est le {deployer}.",
            en: "For every use that it initiates, the {agency} alone decides whether and how an {ai-tool} is used. It is the {deployer} for that use.",
          },
        },
        {
          id: "client-decides",
          text: {
            fr: "L’{client} n’est le {deployer} que des usages qu’il a imposés par un écrit nommant l’{ai-tool} et le {deliverable}.",
            en: "The {client} is the {deployer} only for uses that it has imposed in a document naming the {ai-tool} and the {deliverable}.",
          },
        },
        {
          id: "approvals",
          text: {
            fr: "Par les accords qu’il donne et les conditions qu’il fixe, l’{client} protège ses droits et ses données. Il n’entend pas décider du recours à l’IA à la place de l’{agency}.",
            en: "By the approvals it gives and the conditions it sets, the {client} protects its rights and its data. It does not mean to decide on the use of AI in the {agency}’s place.",
          },
        },
        {
          id: "compliance",
          text: {
            fr: "L’{agency} garantit que tout {deep-fake} et tout texte d’intérêt public qu’elle remet porte, lorsque le {ai-act} l’exige, une {ai-label} conforme, perceptible dès la première exposition.",
            en: "The {agency} warrants that every {deep-fake} and every text on a matter of public interest that it hands over carries, where the {ai-act} requires one, a compliant {ai-label} that can be perceived at first exposure.",
          },
        },
        {
          id: "consequences",
          text: {
            fr: "L’{agency} supporte les coûts de retrait et de correction qui résultent d’une {ai-label} absente ou insuffisante, sauf si l’{client} l’a retirée.",
            en: "The {agency} must bear the costs of taking down and correcting content that result from a missing or insufficient {ai-label}, unless the {client} removed it.",
          },
        },
        publicLaw,
      ],
    },
    balanced: {
      summary: {
        fr: "Qui a décidé, qui étiquette et qui publie : consigné pour chaque livrable ; dans le doute, on étiquette.",
        en: "Who decided, who labels and who publishes: recorded for each deliverable; where in doubt, label.",
      },
      paragraphs: [
        {
          id: "record",
          text: {
            fr: "Pour chaque {deliverable} qui résulte d’un {substantial-use}, les parties consignent dans la {deliverable-sheet} :",
            en: "For each {deliverable} that results from a {substantial-use}, the parties must record in the {deliverable-sheet}:",
          },
          items: [
            {
              id: "decided",
              text: {
                fr: "laquelle a décidé du recours à l’{ai-tool} et de ses modalités ;",
                en: "which of them decided whether and how the {ai-tool} was used;",
              },
            },
            {
              id: "labels",
              text: {
                fr: "laquelle appose la {ai-label} et sous quelle forme ;",
                en: "which of them applies the {ai-label}, and in what form; and",
              },
            },
            { id: "publishes", text: { fr: "laquelle publie.", en: "which of them publishes." } },
          ],
        },
        {
          id: "deployer",
          text: {
            fr: "Dans les rapports entre les parties, est le {deployer} celle qui a pris la décision ainsi consignée.",
            en: "As between the parties, the {deployer} is the one that took the decision so recorded.",
          },
        },
        {
          id: "label",
          text: {
            fr: "L’{agency} appose avant la remise la {ai-label} qui lui revient. L’{client} la conserve à la publication.",
            en: "The {agency} must apply the {ai-label} that falls to it before delivery. The {client} must keep it in place on publication.",
          },
        },
        {
          id: "doubt",
          text: {
            fr: "Lorsqu’il est douteux qu’une {ai-label} soit due, les parties l’apposent. Chacune peut en ajouter une à celle de l’autre.",
            en: "Where it is doubtful whether an {ai-label} is due, the parties must apply one. Each may add its own to the other’s.",
          },
        },
        publicLaw,
      ],
    },
    light: {
      summary: {
        fr: "Qui publie étiquette ; l’agence fournit les faits.",
        en: "Whoever publishes labels; the agency supplies the facts.",
      },
      paragraphs: [
        {
          id: "publisher",
          text: {
            fr: "La partie qui publie le {deliverable} décide de la {ai-label} et l’appose.",
            en: "The party that publishes the {deliverable} must decide on the {ai-label} and apply it.",
          },
        },
        {
          id: "facts",
          text: {
            fr: "L’{agency} remet à l’{client}, au plus tard avec le {deliverable}, les faits nécessaires à cette décision : les éléments issus d’un {ai-tool}, leur nature et ce qu’ils représentent.",
            en: "No later than with the {deliverable}, the {agency} must give the {client} the facts needed for that decision: the elements that come from an {ai-tool}, their nature and what they depict.",
          },
        },
        publicLaw,
      ],
    },
  },
  fallback: [
    {
      fr: "Passer à la décision consignée livrable par livrable, en gardant la charge de la mention chez l’agence avant remise.",
      en: "Move to the decision recorded deliverable by deliverable, and keep labelling before delivery with the agency.",
    },
    {
      fr: "Partager le coût d’un retrait lorsque les deux parties ont jugé la mention inutile.",
      en: "Share the cost of a takedown where both parties judged a label unnecessary.",
    },
    {
      fr: "Étiqueter nous-mêmes ce que nous publions, si les faits nous parviennent avec le livrable.",
      en: "Label what we publish ourselves, provided that the facts reach us with the deliverable.",
    },
  ],
  notes: [
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« Qui commande et publie est seul déployeur » : la commande ne suffit pas, selon les lignes directrices ; il faut décider du recours à l’IA et de ses modalités.",
        en: "“Whoever orders and publishes is the only deployer”: ordering is not enough, say the guidelines; one has to decide that and how AI is used.",
      },
    },
    {
      text: {
        fr: "« La mention nous couvre » : elle ne rend pas licite une publicité trompeuse, et ne remplace pas la revue du contenu.",
        en: "“The label covers us”: it does not make a misleading ad lawful, and does not replace the review of the content.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "Le contrat ne déplace pas l’obligation de droit public : si nous décidons en fait, nous sommes déployeur, quoi que dise l’article. Les deux parties peuvent l’être.",
        en: "The contract does not move the public-law duty: where we decide in fact, we are the deployer, whatever the clause says. Both parties may be.",
      },
    },
    {
      on: ["light"],
      text: {
        fr: "Nous portons seuls le choix d’étiqueter et son oubli.",
        en: "We alone carry the choice to label, and forgetting to.",
      },
    },
  ],
}
