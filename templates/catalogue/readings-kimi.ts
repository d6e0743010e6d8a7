import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "kimi",
    kind: "training",
    nth: 0,
    plans: ["kimi/individual"],
    to: { factor: "C1", option: 4 },
    says: {
      fr: "Les contenus peuvent servir au développement et à l’entraînement, pour améliorer le service ; l’utilisateur renonce à s’en plaindre.",
      en: "Content may be used for development and training so that the service improves; the user waives any complaint about it.",
    },
    why: {
      fr: "Option 4 : aucun refus prévu dans les conditions ; la politique de confidentialité, en chinois, n’a pas été dépouillée.",
      en: "Option 4: no way to refuse in the terms; the privacy policy, in Chinese, was not read through.",
    },
  },
  {
    scope: "kimi",
    kind: "outputOwnership",
    nth: 0,
    plans: ["kimi/individual"],
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’utilisateur est propriétaire de ce que Kimi génère et répond seul des litiges de propriété intellectuelle.",
      en: "The user owns what Kimi generates and alone answers for IP disputes.",
    },
    why: {
      fr: "Option 3 et non 1 : la licence sans restriction sur ce qui naît de l’usage permet au fournisseur de réutiliser ces résultats. Leur usage commercial suppose en outre un accord écrit.",
      en: "Option 3 rather than 1: the unrestricted licence on what arises in use lets the vendor reuse those results. Their commercial use also takes written consent.",
    },
  },
  {
    scope: "kimi",
    kind: "inputLicence",
    nth: 0,
    plans: ["kimi/individual"],
    to: { factor: "E2", option: 4 },
    says: {
      fr: "Hors données personnelles, l’utilisateur accorde au fournisseur et à ses affiliés une licence gratuite, perpétuelle et sans restriction, avec droit d’en concéder l’usage à des tiers.",
      en: "Personal data aside, the user gives the vendor and its affiliates a free licence, everlasting and without limits, which they may pass on to others.",
    },
    why: {
      fr: "Option 4 : sans restriction de finalité, en plus de perpétuelle et sous-licenciable.",
      en: "Option 4: no limit of purpose, besides being perpetual and sublicensable.",
    },
  },
  {
    scope: "kimi",
    kind: "commercialUse",
    nth: 0,
    plans: ["kimi/individual"],
    to: { factor: "E3", option: 4 },
    says: {
      fr: "Kimi est réservé à la recherche et à l’étude personnelles, hors de tout commerce.",
      en: "Kimi is for private research and learning alone, outside any trade.",
    },
    why: {
      fr: "Option 4 : interdiction, que les conditions étendent ailleurs aux contenus générés, sauf accord écrit.",
      en: "Option 4: a prohibition, which the terms extend elsewhere to generated content, short of written consent.",
    },
  },
  {
    scope: "kimi",
    kind: "governingLaw",
    nth: 0,
    plans: ["kimi/individual"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit de la Chine continentale.",
      en: "The contract is under the law of mainland China.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
]
