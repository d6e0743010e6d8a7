import type { ClausePreset } from "../../src/core/clause.ts"

/** Where to start from, by kind of assignment. */
export const presets: readonly ClausePreset[] = [
  {
    id: "naming-logo-project",
    name: { fr: "Création de nom ou de logo", en: "Naming or logo project" },
    purpose: {
      fr: "Pour un signe que nous voudrons déposer et défendre : aucune IA dans la création, contrôle et cession stricts.",
      en: "For a sign that we will want to register and defend: no AI in its making, strict review and assignment.",
    },
    rest: "balanced",
    positions: { "CL-05": "strict", "CL-09": "strict", "CL-10": "strict" },
  },
  {
    id: "social-content-volume",
    name: { fr: "Contenus sociaux en volume", en: "Social content in volume" },
    purpose: {
      fr: "Pour beaucoup de contenus courts : déclaration, outils et étiquetage à l’équilibre.",
      en: "For much short content: declaration, tools and labels balanced.",
    },
    rest: "balanced",
    positions: { "CL-01": "balanced", "CL-03": "balanced", "CL-14": "balanced" },
  },
  {
    id: "media-planning",
    name: { fr: "Conseil et achat média", en: "Media planning and buying" },
    purpose: {
      fr: "Pour un plan média : données strictes. La loi Sapin veut un mandat écrit, une rémunération énumérée et aucun autre paiement venant des vendeurs : si l’agence revend des outils d’IA, le faire figurer au mandat.",
      en: "For a media plan: strict on data. The French Loi Sapin wants a written mandate, listed pay and no other payment from sellers: where the agency sells AI tools on, have the mandate say so.",
    },
    rest: "balanced",
    positions: { "CL-06": "strict", "CL-07": "balanced" },
  },
  {
    id: "influencer",
    name: { fr: "Influence", en: "Influencer campaign" },
    purpose: {
      fr: "Pour des créateurs de contenu : consentements et mentions stricts. En France, une image produite par IA pour représenter un visage ou une silhouette porte « Images virtuelles », un visage ou une silhouette modifiés « Images retouchées », ou une mention équivalente.",
      en: "For content creators: strict on consent and labels. In France, an image that AI makes to show a face or figure carries “Images virtuelles”, an altered face or figure “Images retouchées”, or an equivalent notice.",
    },
    rest: "balanced",
    positions: { "CL-13": "strict", "CL-14": "strict" },
    parameters: { "label-text-fr": "Images virtuelles" },
  },
  {
    id: "production-house",
    name: { fr: "Maison de production", en: "Production house" },
    purpose: {
      fr: "Pour des films, des photos et des voix : personnes, étiquetage et intervenants stricts.",
      en: "For films, photographs and voices: strict on persons, labels and subcontractors.",
    },
    rest: "balanced",
    positions: { "CL-13": "strict", "CL-14": "strict", "CL-16": "strict" },
  },
  {
    id: "pitch",
    name: { fr: "Compétition", en: "Pitch" },
    purpose: {
      fr: "Trois questions suffisent à ce stade : l’IA a-t-elle servi à la proposition, et comment ? Ses résultats ont-ils été vérifiés, et par qui ? Servira-t-elle à la prestation, et comment ? Les réponses informent sans être notées. Avec elles ne restent que les définitions, la déclaration, nos données et la confidentialité ; le jeu complet vient avec le contrat.",
      en: "Three questions are enough at this stage: was AI used in the proposal, and how? Were its outputs checked, and by whom? Will it be used in delivery, and how? Answers are for information and not scored. Only the definitions, the declaration, our data and confidentiality stay with them; the full set comes with the contract.",
    },
    rest: "light",
    positions: { "CL-00": "light", "CL-01": "light", "CL-06": "balanced", "CL-08": "balanced" },
    leftOut: [
      ...["CL-02", "CL-03", "CL-04", "CL-05", "CL-07", "CL-09", "CL-10", "CL-11", "CL-12"],
      ...["CL-13", "CL-14", "CL-15", "CL-16", "CL-17", "CL-20", "CL-23", "CL-24"],
    ],
  },
  {
    id: "small-agency-light",
    name: { fr: "Petite agence", en: "Small agency" },
    purpose: {
      fr: "Pour une petite structure et de petits montants : le minimum partout, sauf pour les noms et logos et pour nos données.",
      en: "For a small agency and small sums: the least everywhere, but for names and logos and for our data.",
    },
    rest: "light",
    positions: { "CL-05": "balanced", "CL-06": "balanced" },
  },
]
