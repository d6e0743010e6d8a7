import type { Clause } from "../../src/core/clause.ts"

/** Who looks at what AI made before it reaches anybody. */
export const cl09: Clause = {
  id: "CL-09",
  version: 1,
  title: { fr: "Contrôle humain et originalité", en: "Human oversight and originality" },
  core: true,
  purpose: {
    fr: "Qu’une personne compétente réponde de ce que l’IA a produit avant que nous le recevions.",
    en: "That a competent person answers for what AI made before it reaches us.",
  },
  when: "always",
  default: "balanced",
  raised: [{ when: { fact: "oversight-low" }, to: "strict" }],
  parameters: ["checks", "reviewers", "similarity-tool", "answer-days"],
  references: ["guidelines-human-review", "ai-act-50-4", "icc-code", "aa-guide", "isba-ipa-principles"],
  positions: {
    strict: {
      summary: {
        fr: "Contrôle nominatif de tout livrable touché par l’IA, double validation des pièces maîtresses, trace écrite.",
        en: "Named review of every deliverable that AI touched, double sign-off of the key pieces, written record.",
      },
      paragraphs: [
        {
          id: "reviewer",
          text: {
            fr: "Avant toute remise, l’{agency} fait contrôler chaque {deliverable} issu d’un {generative-use} par une personne nommément désignée, qui a la compétence pour le juger et le pouvoir de le refuser.",
            en: "Before handing over any {deliverable} that comes from a {generative-use}, the {agency} must have it reviewed by a named person who has the skill to judge it and the power to reject it.",
          },
        },
        {
          id: "checks",
          text: {
            fr: "Le contrôle porte au moins sur les points suivants : {{checks}}.",
            en: "The review must cover at least the following points: {{checks}}.",
          },
        },
        {
          id: "similarity",
          text: {
            fr: "Pour les images, les vidéos, les musiques et les {brand-sign:many}, l’{agency} recherche les ressemblances avec {{similarity-tool}}.",
            en: "For images, videos, music and {brand-sign:many}, the {agency} must search for similarities with {{similarity-tool}}.",
          },
        },
        {
          id: "sign-off",
          text: {
            fr: "L’{agency} ne remet un {brand-sign}, un visuel clé ou un {deliverable} où paraît un {synthetic-performer} qu’avec la validation écrite de {{reviewers}} au moins.",
            en: "The {agency} must not hand over a {brand-sign}, a key visual or a {deliverable} in which a {synthetic-performer} appears without written sign-off by at least {{reviewers}}.",
          },
        },
        {
          id: "record",
          text: {
            fr: "L’{agency} consigne dans la {deliverable-sheet} le nom de la personne qui a contrôlé, la date, les vérifications faites, ce qu’elles ont révélé et les corrections apportées.",
            en: "The {agency} must record in the {deliverable-sheet} who reviewed, on which day, the checks made, what they showed and what was corrected.",
          },
        },
        {
          id: "after",
          text: {
            fr: "L’{agency} fait contrôler de nouveau, avant toute remise ou diffusion, le {deliverable} qu’un {ai-tool} a modifié après le contrôle.",
            en: "If an {ai-tool} alters a {deliverable} after review, the {agency} must have it reviewed again before it is handed over or published.",
          },
        },
        {
          id: "not-enough",
          text: {
            fr: "Une correction orthographique, une vérification automatique ou une simple signature ne vaut pas contrôle.",
            en: "A spell check, an automatic check or a mere signature does not count as a review.",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Contrôle nominatif et vérifications listées pour tout usage substantiel ; nouvelle lecture après une modification de fond.",
        en: "Named review and listed checks for every substantial use; a second look after a change of substance.",
      },
      paragraphs: [
        {
          id: "reviewer",
          text: {
            fr: "Avant toute remise, l’{agency} fait contrôler chaque {deliverable} issu d’un {substantial-use} par au moins {{reviewers}} ayant la compétence pour le juger.",
            en: "Before handing over any {deliverable} that comes from a {substantial-use}, the {agency} must have it reviewed by at least {{reviewers}} with the skill to judge it.",
          },
        },
        {
          id: "checks",
          text: {
            fr: "Le contrôle porte, selon la nature du {deliverable}, sur les points suivants : {{checks}}.",
            en: "The review must cover, as the nature of the {deliverable} requires, the following points: {{checks}}.",
          },
        },
        {
          id: "similarity",
          text: {
            fr: "Pour les images, les musiques et les {brand-sign:many}, l’{agency} recherche les ressemblances avec {{similarity-tool}}.",
            en: "For images, music and {brand-sign:many}, the {agency} must search for similarities with {{similarity-tool}}.",
          },
        },
        {
          id: "record",
          text: {
            fr: "L’{agency} consigne dans la {deliverable-sheet} qui a contrôlé, la date et les vérifications faites.",
            en: "The {agency} must record in the {deliverable-sheet} who reviewed, on which day, and the checks made.",
          },
        },
        {
          id: "after",
          text: {
            fr: "L’{agency} fait contrôler de nouveau, avant toute remise ou diffusion, le {deliverable} dont un {ai-tool} a modifié le fond après le contrôle.",
            en: "If an {ai-tool} alters the substance of a {deliverable} after review, the {agency} must have it reviewed again before it is handed over or published.",
          },
        },
      ],
    },
    light: {
      summary: {
        fr: "Relecture professionnelle avant remise, faits vérifiés, réponse sur demande.",
        en: "Professional review before delivery, facts checked, an answer on request.",
      },
      paragraphs: [
        {
          id: "reviewer",
          text: {
            fr: "Avant toute remise, l’{agency} fait relire par un professionnel chaque {deliverable} issu d’un {substantial-use}.",
            en: "Before handing over any {deliverable} that comes from a {substantial-use}, the {agency} must have it reviewed by a professional.",
          },
        },
        {
          id: "facts",
          text: {
            fr: "L’{agency} vérifie auprès d’une source les faits, les chiffres et les citations qu’un {ai-tool} a produits.",
            en: "The {agency} must check against a source the facts, figures and quotations that an {ai-tool} produced.",
          },
        },
        {
          id: "record",
          text: {
            fr: "L’{agency} indique qui a relu un {deliverable} dans un délai de {{answer-days}} à compter de la demande écrite de l’{client}.",
            en: "The {agency} must state who reviewed a {deliverable} within {{answer-days}} of the {client}’s written request.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Limiter les vérifications listées aux livrables destinés à être diffusés.",
      en: "Limit the listed checks to deliverables meant to be published.",
    },
    {
      fr: "Réserver la double validation aux noms, aux logos et au visuel clé de la campagne.",
      en: "Keep double sign-off for names, logos and the key visual of the campaign.",
    },
    {
      fr: "Accepter un contrôle par lots, avec un échantillon défini, pour les déclinaisons produites en grand nombre à partir d’un modèle validé.",
      en: "Accept review by batch, on a set sample, for variants made in large numbers from a master that was signed off.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Aucune recherche ne prouve l’originalité » : la clause demande des vérifications, non un résultat ; le résultat relève de la garantie.",
        en: "“No search proves originality”: the clause asks for checks, not for a result; the result belongs to the warranty.",
      },
    },
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« Cela ralentit la production » : offrir des listes de vérification plus courtes pour les formats à faible enjeu.",
        en: "“It slows production down”: offer shorter check lists for low-stakes formats.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« Nous n’avons pas deux relecteurs » : la seconde personne peut être chez nous, si elle est nommée et si elle valide en connaissance des vérifications faites.",
        en: "“We do not have two reviewers”: the second person may be ours, if named and if they sign off knowing which checks were made.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "Pour un texte d’intérêt public, la dispense de signalement suppose un contrôle humain et une responsabilité éditoriale : désignez chez nous la personne qui assume cette responsabilité.",
        en: "For a text on a matter of public interest, doing without a label takes human review and editorial responsibility: name the person on our side who holds that responsibility.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "Valider nous-mêmes chaque contenu généré nous rapproche du rôle de déployeur : laissez le contrôle à l’agence et gardez la recette.",
        en: "Signing off every output ourselves brings us closer to the role of deployer: leave review to the agency and keep acceptance.",
      },
    },
    {
      on: ["light"],
      when: { fact: "oversight-low" },
      text: {
        fr: "L’agence déclare un contrôle faible : la position légère ne laisse aucune preuve qu’une personne a relu.",
        en: "The agency declares weak oversight: the light position leaves no proof that a person reviewed.",
      },
    },
  ],
}
