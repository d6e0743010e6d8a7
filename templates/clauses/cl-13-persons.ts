import type { Clause, ClauseParagraph } from "../../src/core/clause.ts"

const influencers: ClauseParagraph = {
  id: "influencers",
  when: { fact: "influencers" },
  text: {
    fr: "L’{agency} impose par écrit à chaque créateur de contenu qu’elle engage d’apposer sur ses publications, de façon claire et lisible, la mention « Images retouchées » lorsqu’un visage ou une silhouette a été modifié, et « Images virtuelles » lorsqu’un {ai-tool} les a produits, ou une mention équivalente que la loi admet.",
    en: "The {agency} must require each influencer that it engages, in writing, to mark their posts clearly and legibly with “Images retouchées” where a face or figure was altered, with “Images virtuelles” where an {ai-tool} made it, or with an equivalent notice that the law allows.",
  },
}

const newYork: ClauseParagraph = {
  id: "new-york",
  when: { all: [{ fact: "audience-new-york" }, { fact: "synthetic-people" }] },
  text: {
    fr: "L’{agency} informe l’{client} par écrit, avant toute remise, de la présence d’un {synthetic-performer} dans une publicité destinée à l’État de New York, afin qu’elle y soit signalée de façon apparente.",
    en: "Before handing over an advertisement meant for New York, the {agency} must tell the {client} in writing of any {synthetic-performer} in it, so that it can be conspicuously disclosed.",
  },
}

/** The image and the voice of persons, and what belongs to others. */
export const cl13: Clause = {
  id: "CL-13",
  version: 1,
  title: { fr: "Droits de tiers, image et voix", en: "Third-party rights, likeness and voice" },
  core: false,
  purpose: {
    fr: "Que personne ne se retrouve dans notre publicité, vrai ou imité, sans l’avoir accepté.",
    en: "That nobody finds themselves in our advertising, real or imitated, without having agreed.",
  },
  when: {
    any: [
      { fact: "people-depicted" },
      { fact: "synthetic-people" },
      { fact: "voice-or-music" },
      { fact: "influencers" },
    ],
  },
  default: "balanced",
  parameters: ["consent-term-months", "revocation-days"],
  references: [
    "code-civil-9",
    "code-penal-226-8",
    "code-penal-226-8-1",
    "loi-2023-451-5",
    "new-york-396-b",
    "guidelines-labelling",
    "cpi-l131-6",
  ],
  positions: {
    strict: {
      summary: {
        fr: "Accord écrit de la personne et de nous pour tout usage de l’IA sur une image ou une voix, personnes de synthèse comprises.",
        en: "Written consent of the person and of us for any use of AI on a likeness or voice, synthetic persons included.",
      },
      paragraphs: [
        {
          id: "consent",
          text: {
            fr: "L’{agency} ne modifie ni n’imite, au moyen d’un {ai-tool}, l’image, la voix ou un autre trait reconnaissable d’une {depicted-person} sans :",
            en: "The {agency} must not use an {ai-tool} to alter or imitate the image, the voice or another recognisable feature of a {depicted-person} without:",
          },
          items: [
            {
              id: "person",
              text: {
                fr: "l’autorisation écrite de cette personne ou de son représentant, recueillie au préalable ; et",
                en: "the prior written consent of that person or of their representative; and",
              },
            },
            {
              id: "client",
              text: {
                fr: "l’accord écrit et préalable de l’{client}.",
                en: "the {client}’s prior written approval.",
              },
            },
          ],
        },
        {
          id: "scope",
          text: {
            fr: "L’autorisation énonce les modifications permises, les médias, le territoire, la rémunération, une durée qui n’excède pas {{consent-term-months}} et l’exclusion de tout {training}, sauf accord distinct.",
            en: "The consent must state the alterations allowed, the media, the territory, the pay, a term of no more than {{consent-term-months}} and that {training} is excluded unless separately agreed.",
          },
        },
        {
          id: "synthetic",
          text: {
            fr: "L’{agency} ne fait paraître un {synthetic-performer} qu’avec l’accord écrit et préalable de l’{client}. Elle vérifie qu’il ne ressemble à aucune personne réelle identifiable. Elle consigne cette vérification dans la {deliverable-sheet}.",
            en: "The {agency} must not use a {synthetic-performer} without the {client}’s prior written approval. It must check that the {synthetic-performer} resembles no identifiable real person. It must record that check in the {deliverable-sheet}.",
          },
        },
        {
          id: "withdrawal",
          text: {
            fr: "L’{agency} informe l’{client} sans délai de tout retrait d’autorisation ou de toute opposition d’une {depicted-person}. Elle retire de sa propre diffusion les {deliverable:many} concernés dans un délai de {{revocation-days}}.",
            en: "The {agency} must tell the {client} without delay if a {depicted-person} withdraws consent or objects. It must withdraw the {deliverable:many} concerned from whatever it publishes itself within {{revocation-days}}.",
          },
        },
        {
          id: "others",
          text: {
            fr: "L’{agency} n’emploie comme {input} une musique, une photographie, un enregistrement ou une autre création d’un tiers que si elle détient une licence écrite qui permet cet emploi. Elle applique les accords collectifs dont relèvent les artistes.",
            en: "The {agency} must not use a third party’s music, photograph, recording or other work as an {input} unless it holds a written licence that allows that use. It must apply the collective agreements that cover the performers.",
          },
        },
        influencers,
        newYork,
      ],
    },
    balanced: {
      summary: {
        fr: "Autorisation par campagne, limitée dans le temps ; personne de synthèse permise si elle ne ressemble à personne.",
        en: "Consent per campaign, limited in time; synthetic persons allowed if they resemble nobody.",
      },
      paragraphs: [
        {
          id: "consent",
          text: {
            fr: "L’{agency} ne modifie de façon sensible ni n’imite, au moyen d’un {ai-tool}, l’image ou la voix d’une {depicted-person} sans son autorisation écrite, recueillie au préalable pour la campagne.",
            en: "The {agency} must not use an {ai-tool} to alter appreciably or to imitate the image or the voice of a {depicted-person} without that person’s prior written consent for the campaign.",
          },
        },
        {
          id: "scope",
          text: {
            fr: "L’autorisation énonce les usages de l’IA, les médias, le territoire et une durée qui n’excède pas {{consent-term-months}}.",
            en: "The consent must state the uses of AI, the media, the territory and a term of no more than {{consent-term-months}}.",
          },
        },
        {
          id: "synthetic",
          text: {
            fr: "L’{agency} vérifie qu’un {synthetic-performer} ne ressemble à aucune personne réelle identifiable. Elle consigne cette vérification dans la {deliverable-sheet}.",
            en: "The {agency} must check that a {synthetic-performer} resembles no identifiable real person. It must record that check in the {deliverable-sheet}.",
          },
        },
        {
          id: "withdrawal",
          text: {
            fr: "L’{agency} informe l’{client} de tout retrait d’autorisation ou de toute opposition d’une {depicted-person} dans un délai de {{revocation-days}}.",
            en: "The {agency} must tell the {client} within {{revocation-days}} if a {depicted-person} withdraws consent or objects.",
          },
        },
        {
          id: "others",
          text: {
            fr: "L’{agency} n’emploie comme {input} une musique, une photographie, un enregistrement ou une autre création d’un tiers que si sa licence le permet.",
            en: "The {agency} must not use a third party’s music, photograph, recording or other work as an {input} unless its licence allows it.",
          },
        },
        influencers,
        newYork,
      ],
    },
    light: {
      summary: {
        fr: "Autorisations d’usage de la profession, étendues aux retouches par IA.",
        en: "The releases usual in the trade, extended to alterations by AI.",
      },
      paragraphs: [
        {
          id: "consent",
          text: {
            fr: "L’{agency} recueille auprès des {depicted-person:many} les autorisations en usage dans la profession, qui mentionnent les modifications au moyen d’un {ai-tool}.",
            en: "The {agency} must obtain from {depicted-person:many} the releases usual in the trade, which must mention alterations by an {ai-tool}.",
          },
        },
        {
          id: "synthetic",
          text: {
            fr: "L’{agency} n’imite au moyen d’un {ai-tool} aucune personne réelle qui n’y a pas consenti par écrit.",
            en: "The {agency} must not use an {ai-tool} to imitate a real person who has not agreed to it in writing.",
          },
        },
        {
          id: "others",
          text: {
            fr: "L’{agency} s’assure que les licences des contenus de tiers permettent l’emploi qu’elle en fait dans un {ai-tool}.",
            en: "The {agency} must make sure that the licences of third-party content allow the use that it makes of it in an {ai-tool}.",
          },
        },
        influencers,
        newYork,
      ],
    },
  },
  fallback: [
    {
      fr: "Remplacer notre accord préalable par une information, pour les retouches qui ne changent pas l’apparence de la personne.",
      en: "Replace our prior approval by notice for retouching that does not change how the person looks.",
    },
    {
      fr: "Accepter une autorisation pour plusieurs campagnes, si chacune est nommée et si sa durée est limitée.",
      en: "Accept one consent for several campaigns, if each is named and its term limited.",
    },
    {
      fr: "Laisser le choix des personnes de synthèse à l’agence, avec la preuve de la vérification de ressemblance.",
      en: "Leave the choice of synthetic persons to the agency, with proof of the likeness check.",
    },
  ],
  notes: [
    {
      text: {
        fr: "« L’autorisation du mannequin suffit » : un formulaire ancien ne prévoit ni clone de voix ni double numérique ; demander un avenant avant la production.",
        en: "“The model’s release is enough”: an old form covers neither a cloned voice nor a digital double; ask for an addendum before production.",
      },
    },
    {
      text: {
        fr: "« On ne peut pas prouver qu’un visage ne ressemble à personne » : la clause demande une vérification consignée, non une certitude.",
        en: "“Nobody can prove that a face resembles no one”: the clause asks for a recorded check, not for certainty.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "« Votre accord sur chaque personne de synthèse bloque la création » : approuver une galerie au début de la campagne.",
        en: "“Your approval of every synthetic person blocks creative work”: approve a set at the start of the campaign.",
      },
    },
  ],
  warnings: [
    {
      text: {
        fr: "L’autorisation de la personne ne dispense pas du signalement : selon les lignes directrices, une voix clonée se signale même avec son accord.",
        en: "A person’s consent does not remove the duty to label: under the guidelines a cloned voice is labelled even with consent.",
      },
    },
    {
      on: ["light"],
      when: { all: [{ fact: "synthetic-people" }, { fact: "audience-new-york" }] },
      text: {
        fr: "Interprète de synthèse et public de New York : la position légère ne suffit pas à établir le signalement que la loi de l’État exige.",
        en: "A synthetic performer and a New York audience: the light position is not enough to secure the disclosure that state law requires.",
      },
    },
    {
      when: { fact: "influencers" },
      text: {
        fr: "Le défaut de mention d’un créateur de contenu est puni pénalement en France : vérifiez les publications, pas seulement les contrats.",
        en: "A missing notice by an influencer is a criminal offence in France: check the posts, not only the contracts.",
      },
    },
    {
      on: ["strict"],
      text: {
        fr: "Approuver nous-mêmes chaque usage de l’IA sur une personne nous rapproche du rôle de déployeur.",
        en: "Approving every use of AI on a person ourselves brings us closer to the role of deployer.",
      },
    },
  ],
}
