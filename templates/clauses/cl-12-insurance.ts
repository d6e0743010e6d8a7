import type { Clause } from "../../src/core/clause.ts"

/** What stands behind the agency's indemnity. */
export const cl12: Clause = {
  id: "CL-12",
  version: 1,
  title: { fr: "Assurance", en: "Insurance" },
  core: false,
  purpose: {
    fr: "Que la garantie de l’agence repose sur une assurance qui n’exclut pas l’IA, ou que nous le sachions avant de signer.",
    en: "That the agency’s indemnity rests on insurance that does not exclude AI, or that we know it before we sign.",
  },
  when: { any: [{ fact: "ai-excluded-by-insurance" }, { fact: "indemnity-missing" }] },
  // Without a cap, the indemnity is worth the insurance behind it: the clause is not left out. Under a cap it is worth having, and comes along;
  // but the agency's own means may answer for a capped sum, so that whoever drafts may leave it out and is told what then stands behind it.
  requiredBy: [
    { clause: "CL-11", on: ["strict"] },
    { clause: "CL-11", on: ["balanced"], optional: true },
  ],
  default: "balanced",
  parameters: ["min-cover", "certificate", "update-days"],
  references: ["iso-cg-forms"],
  positions: {
    strict: {
      summary: {
        fr: "Assurance d’un montant minimal, sans exclusion de l’IA générative, prouvée avant tout usage et maintenue.",
        en: "Cover of a minimum amount, without any generative AI exclusion, proved before any use and kept up.",
      },
      paragraphs: [
        {
          id: "cover",
          text: {
            fr: "L’{agency} maintient, pendant toute la durée du {agreement}, une assurance de responsabilité civile professionnelle d’au moins {{min-cover}} par sinistre et par an, qui couvre l’atteinte aux droits de propriété intellectuelle et aux droits de la personnalité.",
            en: "Throughout the {agreement} the {agency} must hold professional and media liability insurance of at least {{min-cover}} per claim and per year that covers infringement of intellectual property rights and of rights in likeness, voice and reputation.",
          },
        },
        {
          id: "no-exclusion",
          text: {
            fr: "L’{agency} garantit que cette assurance ne comporte aucune exclusion ni sous-limite propre aux dommages qui résultent d’un {generative-use}.",
            en: "The {agency} warrants that this insurance contains no exclusion or lower limit specific to loss arising from a {generative-use}.",
          },
        },
        {
          id: "certificate",
          text: {
            fr: "L’{agency} remet à l’{client}, {{certificate}}, une attestation de son assureur qui porte sur ces deux points.",
            en: "The {agency} must give the {client}, {{certificate}}, a certificate from its insurer covering both points.",
          },
        },
        {
          id: "change",
          text: {
            fr: "L’{agency} informe l’{client} par écrit de toute résiliation, réduction ou exclusion nouvelle dans un délai de {{update-days}} à compter du jour où elle en a connaissance.",
            en: "The {agency} must tell the {client} in writing of any cancellation, reduction or new exclusion within {{update-days}} of learning of it.",
          },
        },
        {
          id: "suspension",
          text: {
            fr: "Tant que la couverture exigée n’est pas rétablie, l’{client} peut suspendre par écrit, sans indemnité, tout {generative-use}.",
            en: "Until the required cover is restored, the {client} may suspend any {generative-use} in writing and without compensation.",
          },
        },
        {
          id: "run-off",
          text: {
            fr: "Si la garantie est déclenchée par la réclamation, l’{agency} la maintient après la fin du {agreement} aussi longtemps qu’elle peut être appelée en garantie au titre de l’article [[CL-11]].",
            en: "If the policy responds to claims made while it is in force, the {agency} must keep it up after the {agreement} ends for as long as it can be called on under clause [[CL-11]].",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Assurance d’un montant minimal ; l’agence dit si l’IA générative est exclue et les parties en tirent les conséquences.",
        en: "Cover of a minimum amount; the agency says whether generative AI is excluded and the parties act on it.",
      },
      paragraphs: [
        {
          id: "cover",
          text: {
            fr: "L’{agency} maintient, pendant toute la durée du {agreement}, une assurance de responsabilité civile professionnelle d’au moins {{min-cover}} par sinistre et par an.",
            en: "Throughout the {agreement} the {agency} must hold professional and media liability insurance of at least {{min-cover}} per claim and per year.",
          },
        },
        {
          id: "statement",
          text: {
            fr: "L’{agency} déclare par écrit, avant la signature du {agreement}, si cette assurance exclut ou limite les dommages qui résultent d’un {generative-use}, et dans quelle mesure.",
            en: "Before the {agreement} is signed, the {agency} must state in writing whether, and how far, that insurance excludes or limits loss arising from a {generative-use}.",
          },
        },
        {
          id: "certificate",
          text: {
            fr: "L’{agency} remet à l’{client}, {{certificate}}, une attestation de son assureur.",
            en: "The {agency} must give the {client}, {{certificate}}, a certificate from its insurer.",
          },
        },
        {
          id: "change",
          text: {
            fr: "L’{agency} informe l’{client} par écrit de toute exclusion ou limite nouvelle dans un délai de {{update-days}} à compter du jour où elle en a connaissance.",
            en: "The {agency} must tell the {client} in writing of any new exclusion or limit within {{update-days}} of learning of it.",
          },
        },
        {
          id: "talks",
          text: {
            fr: "En cas d’exclusion, l’{client} peut limiter par écrit les {generative-use:many} aux travaux préparatoires qui ne laissent aucun {output} dans un {deliverable}, jusqu’à ce que les parties conviennent d’une autre couverture.",
            en: "Where there is an exclusion, the {client} may in writing confine {generative-use:many} to preparatory work that leaves no {output} in a {deliverable}, until the parties agree on other cover.",
          },
        },
      ],
    },
    light: {
      summary: {
        fr: "L’agence dit si son assurance couvre l’IA générative et prévient si cela change.",
        en: "The agency says whether its insurance covers generative AI and tells us if that changes.",
      },
      paragraphs: [
        {
          id: "cover",
          text: {
            fr: "L’{agency} maintient une assurance de responsabilité civile professionnelle pendant toute la durée du {agreement}.",
            en: "The {agency} must hold professional liability insurance throughout the {agreement}.",
          },
        },
        {
          id: "statement",
          text: {
            fr: "L’{agency} déclare par écrit, avant la signature du {agreement}, si cette assurance exclut les dommages qui résultent d’un {generative-use}.",
            en: "Before the {agreement} is signed, the {agency} must state in writing whether that insurance excludes loss arising from a {generative-use}.",
          },
        },
        {
          id: "change",
          text: {
            fr: "L’{agency} informe l’{client} par écrit de toute exclusion nouvelle dans un délai de {{update-days}} à compter du jour où elle en a connaissance.",
            en: "The {agency} must tell the {client} in writing of any new exclusion within {{update-days}} of learning of it.",
          },
        },
      ],
    },
  },
  fallback: [
    {
      fr: "Accepter une sous-limite pour l’IA générative, si elle couvre au moins le plafond de la garantie.",
      en: "Accept a lower limit for generative AI if it covers at least the cap on the indemnity.",
    },
    {
      fr: "Accepter une déclaration de l’agence à la place de l’attestation de l’assureur, la première année.",
      en: "Accept the agency’s own statement instead of the insurer’s certificate for the first year.",
    },
    {
      fr: "Renoncer à la couverture et abaisser le plafond de la garantie, mais réserver l’IA générative aux travaux préparatoires.",
      en: "Give up the cover and lower the cap on the indemnity, but keep generative AI for preparatory work.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« Notre assureur n’attestera jamais l’absence d’une exclusion » : demander alors la copie des exclusions du contrat ; leur lecture suffit.",
        en: "“Our insurer will never certify that an exclusion is absent”: then ask for a copy of the policy’s exclusions; reading them is enough.",
      },
    },
    {
      text: {
        fr: "« La couverture coûte trop cher pour ce budget » : comparer avec le plafond de la garantie ; l’un ne vaut que ce que vaut l’autre.",
        en: "“Cover costs too much for this budget”: compare it with the cap on the indemnity; one is worth no more than the other.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "Des formulaires américains de janvier 2026 permettent d’exclure l’IA générative, préjudice publicitaire compris : une garantie sans assurance ne vaut que la trésorerie de l’agence.",
        en: "US forms of January 2026 let insurers exclude generative AI, advertising injury included: an indemnity without insurance is worth the agency’s own cash.",
      },
    },
    {
      when: { fact: "ai-excluded-by-insurance" },
      text: {
        fr: "L’assurance de l’agence exclut l’IA : la position stricte ne peut pas être tenue tant que l’exclusion n’est pas rachetée.",
        en: "The agency’s insurance excludes AI: the strict position cannot be kept until the exclusion is bought back.",
      },
    },
  ],
}
