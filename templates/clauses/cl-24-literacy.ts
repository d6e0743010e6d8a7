import type { Clause } from "../../src/core/clause.ts"

/** What the people who use AI on the account know. */
export const cl24: Clause = {
  id: "CL-24",
  version: 1,
  title: { fr: "Formation et règles internes", en: "AI literacy and policy" },
  core: false,
  purpose: {
    fr: "Que les personnes qui emploient l’IA pour notre compte en connaissent les limites et les règles.",
    en: "That the people who use AI on our account know its limits and the rules.",
  },
  when: { any: [{ fact: "tools-declared" }, { fact: "declaration-missing" }] },
  default: "balanced",
  parameters: ["proof", "answer-days"],
  references: ["ai-act-4", "code-of-practice-marking"],
  positions: {
    strict: {
      summary: {
        fr: "Personne n’emploie l’IA pour nous sans formation préalable, renouvelée chaque année et prouvée.",
        en: "Nobody uses AI on our account without training beforehand, repeated every year and proved.",
      },
      paragraphs: [
        {
          id: "policy",
          text: {
            fr: "L’{agency} tient à jour des règles internes écrites sur l’emploi des {ai-tool:many}, conformes au {agreement}.",
            en: "The {agency} must keep up to date a written internal policy on the use of {ai-tool:many} that is consistent with the {agreement}.",
          },
        },
        {
          id: "training",
          text: {
            fr: "L’{agency} forme toute personne affectée aux prestations de l’{client} avant son premier {generative-use} ; cette formation porte au moins sur :",
            en: "The {agency} must train each person who works on the {client}’s account before that person’s first {generative-use}, in at least the following:",
          },
          items: [
            {
              id: "tools",
              text: {
                fr: "les outils permis, leurs réglages et les erreurs qu’ils commettent ;",
                en: "the tools that are permitted, their settings and the errors they make;",
              },
            },
            {
              id: "data",
              text: {
                fr: "les {client-data:many} qui ne doivent pas être introduites dans un {ai-tool} ;",
                en: "the {client-data} that must not be put into an {ai-tool};",
              },
            },
            {
              id: "rights",
              text: {
                fr: "les droits des tiers, dont l’image et la voix ;",
                en: "the rights of third parties, likeness and voice included; and",
              },
            },
            {
              id: "checks",
              text: {
                fr: "le contrôle des {output:many} et leur signalement au public.",
                en: "the review of {output:many} and their disclosure to the public.",
              },
            },
          ],
        },
        {
          id: "yearly",
          text: {
            fr: "L’{agency} renouvelle cette formation au moins une fois par an.",
            en: "The {agency} must repeat that training at least once a year.",
          },
        },
        {
          id: "untrained",
          text: {
            fr: "L’{agency} n’affecte à un {generative-use} que des personnes qui ont suivi cette formation.",
            en: "The {agency} must assign to a {generative-use} only people who have had that training.",
          },
        },
        {
          id: "proof",
          text: {
            fr: "L’{agency} justifie de cette formation par {{proof}}, dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} must prove that training by {{proof}} within {{answer-days}} of the {client}’s written request.",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "L’agence a des règles écrites, forme les personnes concernées et en justifie sur demande.",
        en: "The agency has a written policy, trains the people concerned and shows proof on request.",
      },
      paragraphs: [
        {
          id: "policy",
          text: {
            fr: "L’{agency} tient à jour des règles internes écrites sur l’emploi des {ai-tool:many}, conformes au {agreement}.",
            en: "The {agency} must keep up to date a written internal policy on the use of {ai-tool:many} that is consistent with the {agreement}.",
          },
        },
        {
          id: "training",
          text: {
            fr: "L’{agency} forme les personnes qui emploient des {ai-tool:many} pour les besoins du {agreement} aux limites de ces outils et aux obligations qui en découlent.",
            en: "The {agency} must train the people who use {ai-tool:many} under the {agreement} in the limits of those tools and in the duties of the {agreement}.",
          },
        },
        {
          id: "proof",
          text: {
            fr: "L’{agency} justifie de cette formation par {{proof}}, dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} must prove that training by {{proof}} within {{answer-days}} of the {client}’s written request.",
          },
        },
      ],
    },
    light: {
      summary: {
        fr: "L’agence informe ses équipes et atteste, sur demande, de ses règles.",
        en: "The agency informs its people and, on request, states what its policy is.",
      },
      paragraphs: [
        {
          id: "policy",
          text: {
            fr: "L’{agency} se dote de règles internes sur l’emploi des {ai-tool:many}.",
            en: "The {agency} must have an internal policy on the use of {ai-tool:many}.",
          },
        },
        {
          id: "training",
          text: {
            fr: "L’{agency} porte ces règles et les obligations du {agreement} à la connaissance des personnes qui emploient des {ai-tool:many} pour son exécution.",
            en: "The {agency} must make that policy and the duties of the {agreement} known to the people who use {ai-tool:many} to perform it.",
          },
        },
        {
          id: "proof",
          text: {
            fr: "L’{agency} indique par écrit le contenu de ces règles dans un délai de {{answer-days}} à compter de la demande de l’{client}.",
            en: "The {agency} must state in writing what that policy contains within {{answer-days}} of the {client}’s request.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Remplacer l’extrait du registre de formation par une attestation signée.",
      en: "Replace the extract of the training register by a signed statement.",
    },
    {
      fr: "Limiter la formation préalable aux personnes dont les contenus générés subsistent dans un livrable.",
      en: "Require training beforehand only of people whose outputs remain in a deliverable.",
    },
    {
      fr: "Se contenter de règles internes écrites, communiquées avant la signature.",
      en: "Accept a written internal policy, shown before signature.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Nous formons déjà nos équipes » : la preuve ne coûte alors rien ; une attestation suffit.",
        en: "“We already train our people”: then proof costs nothing; a statement is enough.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« Nos indépendants changent à chaque projet » : proposer un module court à suivre avant le premier usage, plutôt qu’une exception.",
        en: "“Our freelancers change with every project”: offer a short module to follow before first use rather than an exception.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "L’obligation légale de maîtrise de l’IA pèse aussi sur nous pour nos propres usages : la clause ne nous en décharge pas.",
        en: "The legal duty on AI literacy also bears on us for our own uses: the clause does not relieve us of it.",
      },
    },
  ],
}
