import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "qwen-chat",
    kind: "training",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "C1", option: 4 },
    says: {
      fr: "Des contenus dépersonnalisés et les avis donnés servent à améliorer le service et ses modèles d’IA, au titre de l’intérêt légitime.",
      en: "De-identified content and feedback go into making the service and its AI models better, on the ground of legitimate interest.",
    },
    why: {
      fr: "Option 4 : aucun réglage de refus. La politique rappelle seulement le droit d’opposition du RGPD, à exercer par demande ; 3 se discute pour un utilisateur européen.",
      en: "Option 4: no setting to refuse. The policy merely recalls the GDPR right to object, on request; 3 is arguable for a European user.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "retention",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Des données personnelles peuvent être gardées après la suppression du compte, sans durée chiffrée.",
      en: "Personal data may be held past the deletion of the account, with no figure.",
    },
    why: {
      fr: "Option 4 : le critère est le besoin légitime du fournisseur. Rien n’est promis sur l’effacement à la demande : A4 reste sans réponse.",
      en: "Option 4: the test is the vendor’s legitimate need. Nothing is promised on erasure upon request, so A4 stays open.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "hosting",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "B1", option: 3 },
    says: {
      fr: "Les données sont stockées ou traitées à Singapour et en Chine continentale.",
      en: "Data are held or handled in two places: Singapore and the Chinese mainland.",
    },
    why: {
      fr: "Option 3 : lieux nommés, hors EEE, sans décision d’adéquation. Lu dans la version citée, mais l’extrait n’a pas d’ancre vérifiée : la preuve renvoie au document entier.",
      en: "Option 3: named places outside the EEA, without an adequacy decision. Read in the version cited, but the passage has no verified anchor: the evidence points to the whole document.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "transfer",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les transferts hors d’Europe reposent sur une décision d’adéquation ou, pour certaines sociétés du groupe et certains tiers, sur les clauses contractuelles types.",
      en: "Transfers out of Europe rest on an adequacy decision or, for some group companies and third parties, on standard contractual clauses.",
    },
    why: {
      fr: "Option 3 : la base la plus faible est la seule possible vers la Chine et Singapour ; aucune analyse d’impact du transfert.",
      en: "Option 3: the weaker basis is the only possible one towards China and Singapore; no transfer assessment.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "outputOwnership",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "E1", option: 3 },
    says: {
      fr: "Si l’utilisateur respecte les conditions, Qwen lui cède les droits qu’elle aurait sur les résultats.",
      en: "Provided the terms are complied with, Qwen transfers to the user any rights it has in the results.",
    },
    why: {
      fr: "Option 3 et non 1 : l’article suivant donne à Qwen une licence perpétuelle pour publier et diffuser saisies et résultats.",
      en: "Option 3 rather than 1: the next section gives Qwen a perpetual licence to publish and distribute prompts and results.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "inputLicence",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "E2", option: 4 },
    says: {
      fr: "Qwen et ses affiliés reçoivent une licence sans condition, perpétuelle et sous-licenciable, pour modifier, publier et diffuser les contenus sous toute forme.",
      en: "Qwen and its affiliates receive a licence without conditions, everlasting and sublicensable, to alter, publish and distribute content in any form.",
    },
    why: {
      fr: "Option 4 : sans condition ni finalité dans la clause elle-même, publication comprise.",
      en: "Option 4: without condition or purpose in the clause itself, publication included.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "confidentiality",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { note: "confidentiality" },
    says: {
      fr: "L’utilisateur garantit que ses saisies ne sont ni confidentielles ni protégées : le service n’est pas fait pour elles.",
      en: "The user warrants that prompts are neither confidential nor protected: the service is not meant for those.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur indemnise Qwen et ses affiliés de toute perte liée à son usage, à ses contenus ou à un manquement.",
      en: "The user indemnifies Qwen and its affiliates for any loss linked to use, content or a breach.",
    },
    why: {
      fr: "Option 4 : c’est l’utilisateur qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the user indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "minAge",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 18 ans, ou l’âge de la majorité s’il est plus élevé.",
      en: "The minimum age is 18, or that of majority where higher.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "governingLaw",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit de Singapour, dont les tribunaux sont seuls compétents.",
      en: "The contract is under the law of Singapore, whose courts have sole jurisdiction.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "qwen-chat",
    kind: "commercialUse",
    nth: 0,
    plans: ["qwen-chat/individual"],
    to: { factor: "E3", option: 4 },
    says: {
      fr: "Sans accord écrit préalable, ni le service ni les résultats ne peuvent servir à des fins commerciales : ils sont réservés à l’étude, à la recherche et à l’essai personnels.",
      en: "Short of prior written consent, neither the service nor its results may serve business ends: they are for personal study, research and trial.",
    },
    why: {
      fr: "Option 4 : interdiction, résultats compris.",
      en: "Option 4: a prohibition, results included.",
    },
  },
]
