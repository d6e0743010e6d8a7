import type { Reading } from "./reading.ts"

const individual = ["meta-ai/individual"]

export const readings: readonly Reading[] = [
  {
    scope: "meta-ai-eu",
    kind: "training",
    nth: 0,
    plans: individual,
    to: { factor: "C1", option: 4 },
    says: {
      fr: "Les échanges avec les assistants servent à améliorer l’IA de l’éditeur, selon sa politique de confidentialité.",
      en: "Exchanges with the assistants are used to improve the vendor’s AI, as its privacy policy explains.",
    },
    why: {
      fr: "Aucun moyen de s’y opposer n’est indiqué dans ce document ; la politique liée n’a pas été lue.",
      en: "This document names no way to refuse; the policy it links to was not read.",
    },
  },
  {
    scope: "meta-ai-eu",
    kind: "outputOwnership",
    nth: 0,
    plans: individual,
    to: { factor: "E1", option: 4 },
    says: {
      fr: "L’utilisateur garde ses droits sur ses instructions ; le texte ne parle pas des contenus générés.",
      en: "Users keep their rights in their prompts; the text is silent on outputs.",
    },
    why: {
      fr: "Le sort des contenus générés n’est pas dit : droits incertains.",
      en: "What becomes of outputs is not said: the rights are unclear.",
    },
  },
  {
    scope: "meta-ai-eu",
    kind: "minAge",
    nth: 0,
    plans: individual,
    to: { note: "minimum-age" },
    says: {
      fr: "Âge minimal de 13 ans, ou davantage selon le pays.",
      en: "Minimum age 13, or more depending on the country.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "meta-ai-eu",
    kind: "governingLaw",
    nth: 0,
    plans: individual,
    to: { note: "governing-law" },
    says: {
      fr: "Pour un usage professionnel ou commercial, tribunaux et droit irlandais.",
      en: "For business or commercial use, Irish courts and Irish law.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
]
