import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const beforeSignature: ClauseParagraph = {
  id: "before-signature",
  text: {
    fr: "Avant la signature du {agreement}, l’{agency} remet à l’{client} une {declaration} complète et exacte, signée par une personne habilitée à l’engager.",
    en: "Before the {agreement} is signed, the {agency} must give the {client} a complete and accurate {declaration}, signed by a person with authority to bind it.",
  },
}

const renewal: ClauseParagraph = {
  id: "renewal",
  text: {
    fr: "L’{agency} renouvelle sa {declaration} au plus tard {{declaration-max-age-months}} après la précédente.",
    en: "The {agency} must renew its {declaration} no later than {{declaration-max-age-months}} after the previous one.",
  },
}

const correction: ClauseParagraph = {
  id: "correction",
  text: {
    fr: "L’{agency} qui découvre une erreur dans une {declaration} ou une {deliverable-sheet} la corrige sans délai. Elle signale la correction à l’{client}.",
    en: "Where the {agency} finds an error in a {declaration} or a {deliverable-sheet}, it must correct it without delay. It must point the correction out to the {client}.",
  },
}

/** What the agency states about the AI it uses, and when. */
export const cl01: Clause = {
  id: "CL-01",
  version: 1,
  title: { fr: "Déclaration d’usage de l’IA", en: "Declaration of AI use" },
  core: true,
  purpose: {
    fr: "Que nous sachions toujours si l’agence emploie l’IA, où et avec quels outils.",
    en: "That we always know whether the agency uses AI, where and with which tools.",
  },
  when: "always",
  default: "balanced",
  parameters: ["update-days", "answer-days", "declaration-max-age-months"],
  references: ["code-civil-1104", "code-civil-1112-1", "ppn-017", "ai-act-50-5"],
  positions: {
    strict: {
      summary: {
        fr: "Déclaration avant signature, fiche pour chaque livrable même sans IA, mise à jour avant l’usage ; se taire est un manquement.",
        en: "Declaration before signature, a sheet for every deliverable even without AI, updated before use; silence is a breach.",
      },
      paragraphs: [
        beforeSignature,
        {
          id: "sheet",
          text: {
            fr: "L’{agency} joint une {deliverable-sheet} à chaque {deliverable}. La fiche mentionne aussi les {assistive-use:many}. Lorsque aucun {ai-tool} n’a servi, elle le dit.",
            en: "The {agency} must attach a {deliverable-sheet} to each {deliverable}. The sheet must also record every {assistive-use}. Where no {ai-tool} was used, it must say so.",
          },
        },
        {
          id: "update",
          text: {
            fr: "L’{agency} met à jour sa {declaration} avant tout usage et avant l’emploi de tout {ai-tool} qui n’y figurent pas.",
            en: "The {agency} must update its {declaration} before any use, and before using any {ai-tool}, that is not in it.",
          },
        },
        renewal,
        correction,
        {
          id: "silence",
          text: {
            fr: "L’{agency} qui tait un usage manque au {agreement}, quelle que soit la part de cet usage dans le {deliverable}.",
            en: "Where the {agency} leaves a use unstated, it is in breach of the {agreement}, however small the part of that use in the {deliverable}.",
          },
        },
      ],
    },
    balanced: {
      summary: {
        fr: "Déclaration avant signature et renouvelée, fiche de livrable quand l’usage est substantiel, mise à jour sous quelques jours.",
        en: "Declaration before signature and renewed, a deliverable sheet where use is substantial, updated within days.",
      },
      paragraphs: [
        beforeSignature,
        {
          id: "sheet",
          text: {
            fr: "L’{agency} joint une {deliverable-sheet} à chaque {deliverable} qui résulte d’un {substantial-use}.",
            en: "The {agency} must attach a {deliverable-sheet} to each {deliverable} that results from a {substantial-use}.",
          },
        },
        {
          id: "update",
          text: {
            fr: "L’{agency} met à jour sa {declaration} dans un délai de {{update-days}} à compter de tout changement d’{ai-tool} ou d’usage.",
            en: "The {agency} must update its {declaration} within {{update-days}} of any change of {ai-tool} or of use.",
          },
        },
        {
          id: "answer",
          text: {
            fr: "L’{agency} répond dans un délai de {{answer-days}} à toute question de l’{client} sur la part de l’IA dans un {deliverable}.",
            en: "The {agency} must answer within {{answer-days}} any question from the {client} about the part AI played in a {deliverable}.",
          },
        },
        renewal,
        correction,
      ],
    },
    light: {
      summary: {
        fr: "Déclaration avant signature et renouvelée ; le détail d’un livrable sur demande.",
        en: "Declaration before signature and renewed; details of a deliverable on request.",
      },
      paragraphs: [
        beforeSignature,
        {
          id: "answer",
          text: {
            fr: "À la demande de l’{client}, l’{agency} précise par écrit, dans un délai de {{answer-days}}, quels {ai-tool:many} ont servi à un {deliverable} et à quelle fin.",
            en: "When the {client} asks, the {agency} must state in writing, within {{answer-days}}, which {ai-tool:many} were used for a {deliverable} and what for.",
          },
        },
        renewal,
      ],
    },
  },
  fallback: [
    {
      fr: "Limiter la fiche aux livrables définitifs et aux noms, logos et visuels clés, à toute étape.",
      en: "Limit the sheet to final deliverables, and to names, logos and key visuals at every stage.",
    },
    {
      fr: "Accepter une fiche par lot pour les contenus en volume, si chaque fichier y est nommé.",
      en: "Accept one sheet per batch for content in volume, provided that each file is named in it.",
    },
    {
      fr: "Garder au moins la déclaration annuelle et la réponse sur demande.",
      en: "Keep at least the yearly declaration and the answer on request.",
    },
  ],
  notes: [
    {
      on: ["strict", "balanced"],
      text: {
        fr: "« La fiche coûte du temps » : elle sert aussi l’agence ; elle prouve l’apport humain et les contrôles si un tiers réclame.",
        en: "“The sheet takes time”: it serves the agency too; it proves human contribution and checks if a third party claims.",
      },
    },
    {
      text: {
        fr: "« Nos outils sont notre savoir-faire » : nous demandons quels outils et pour quoi faire, non les instructions ni la méthode ; et la bonne foi fait déjà dire à l’agence ce qui compte pour notre consentement.",
        en: "“Our tools are know-how”: we ask which tools and what for, neither prompts nor method; and good faith already has the agency say what matters to our consent.",
      },
    },
  ],
  warnings: [
    {
      when: { fact: "declaration-missing" },
      text: {
        fr: "Aucune déclaration en vigueur de cette agence n’est au registre : la demander avant de signer.",
        en: "The register holds no current declaration from this agency: ask for it before signing.",
      },
    },
    {
      on: ["light"],
      text: {
        fr: "Sans fiche, rien ne dit au moment de la remise si un contenu doit porter une mention.",
        en: "Without a sheet, nothing says at delivery whether content needs a label.",
      },
    },
  ],
}
