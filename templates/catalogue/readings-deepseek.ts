import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "deepseek-consumer",
    kind: "training",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Les contenus dépersonnalisés peuvent servir à améliorer le service et sa technologie ; chaque utilisateur peut le refuser par un réglage.",
      en: "De-identified content may go into improving the service and its technology; each user can refuse through a setting.",
    },
    why: {
      fr: "Option 3 : actif par défaut, refus par chaque utilisateur et non par l’entreprise.",
      en: "Option 3: on by default, refused user by user and not by the company.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "retention",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "C3", option: 3 },
    says: {
      fr: "Les données du compte, les saisies et les données de paiement sont gardées tant que le compte existe.",
      en: "Account data, prompts and payment data are kept while the account exists.",
    },
    why: {
      fr: "Option 3 : vie du compte. La politique réserve des durées plus longues en cas d’obligation, d’infraction ou d’intérêt légitime, ce qui pourrait plaider pour 4.",
      en: "Option 3: life of the account. The policy allows longer in case of duty, breach or legitimate interest, which might argue for 4.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "role",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "A1", option: 3 },
    says: {
      fr: "Le responsable de traitement est la société chinoise Hangzhou DeepSeek Artificial Intelligence Co., Ltd.",
      en: "The controller is the Chinese company Hangzhou DeepSeek Artificial Intelligence Co., Ltd.",
    },
    why: {
      fr: "Option 3 : responsable de traitement pour les contenus de l’utilisateur ; aucun accord de sous-traitance dans les documents lus.",
      en: "Option 3: controller for user content; no processing agreement in the documents read.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "hosting",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "B1", option: 3 },
    says: {
      fr: "Les données personnelles sont recueillies, traitées et stockées en Chine.",
      en: "Personal data are gathered, handled and stored in China.",
    },
    why: {
      fr: "Option 3 : lieu connu, hors EEE et sans décision d’adéquation.",
      en: "Option 3: a known place, outside the EEA and without an adequacy decision.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "transfer",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "B2", option: 4 },
    says: {
      fr: "La politique promet des garanties appropriées là où la loi l’exige, sans en nommer aucune.",
      en: "The policy promises suitable safeguards where the law asks for them, without naming any.",
    },
    why: {
      fr: "Option 4 : garanties vagues, aucun mécanisme cité pour un pays sans décision d’adéquation.",
      en: "Option 4: vague safeguards, no mechanism named for a country without an adequacy decision.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "outputOwnership",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "E1", option: 3 },
    says: {
      fr: "DeepSeek cède à l’utilisateur les droits qu’elle aurait sur les résultats.",
      en: "DeepSeek passes to the user any rights it might have in the results.",
    },
    why: {
      fr: "Option 3 et non 1 : l’article 4.3 lui permet d’employer aussi les résultats, dépersonnalisés, pour améliorer le service, sauf refus ; c’est plus que faire fonctionner le service.",
      en: "Option 3 rather than 1: section 4.3 lets it use the results too, de-identified, to improve the service unless refused; that is more than running the service.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "inputLicence",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "E2", option: 2 },
    says: {
      fr: "DeepSeek peut se servir des saisies et résultats, dépersonnalisés et dans une mesure réduite, pour faire fonctionner, développer et améliorer le service.",
      en: "DeepSeek may make limited use of de-identified prompts and results to run, develop and improve the service.",
    },
    why: {
      fr: "Option 2 : amélioration comprise, avec un refus possible ; ni perpétuité ni sous-licence.",
      en: "Option 2: improvement is included, with a way to refuse; neither perpetual nor sublicensable.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur indemnise DeepSeek des sommes dues à des tiers à la suite d’un manquement, d’une infraction ou d’une faute de sa part.",
      en: "The user indemnifies DeepSeek for sums due to third parties after a breach, an offence or misconduct on the user’s side.",
    },
    why: {
      fr: "Option 4 : c’est l’utilisateur qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the user indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "commercialUse",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { factor: "E3", option: 3 },
    says: {
      fr: "Saisies et résultats peuvent servir à de nombreux usages, dont la création de produits dérivés et l’entraînement d’autres modèles ; l’usage commercial n’est pas nommé.",
      en: "Prompts and results may serve many ends, such as derived products and training other models; commercial use is not mentioned.",
    },
    why: {
      fr: "Option 3 et non 0 : permission large, mais pas expresse pour le commerce ni la publicité ; dans le doute, l’option la plus défavorable. Une lecture libérale donnerait 0.",
      en: "Option 3 rather than 0: a wide permission, but not express for trade or advertising; in doubt, the worse option. A liberal reading would give 0.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "minAge",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { note: "minimum-age" },
    says: {
      fr: "Le service s’adresse surtout aux adultes ; avant 18 ans, il faut l’accord du représentant légal.",
      en: "The service is meant chiefly for adults; under 18, a guardian’s consent is needed.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "deepseek-consumer",
    kind: "governingLaw",
    nth: 0,
    plans: ["deepseek/individual"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit de la Chine continentale ; les tribunaux du siège de DeepSeek peuvent être saisis.",
      en: "The contract is under the law of mainland China; suit may be brought where DeepSeek has its seat.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "deepseek-api",
    kind: "outputOwnership",
    nth: 0,
    plans: ["deepseek-api/api"],
    to: { factor: "E1", option: 1 },
    says: {
      fr: "DeepSeek cède au client de l’API les droits qu’elle aurait sur les résultats.",
      en: "DeepSeek passes to the API customer any rights it might have in the results.",
    },
    why: {
      fr: "Option 1 et non 0 : cession, mais les conditions ne disent pas que le fournisseur renonce à toute utilisation ; dans le doute, l’option la plus défavorable.",
      en: "Option 1 rather than 0: a transfer, but the terms do not say that the vendor forgoes all use; in doubt, the worse option.",
    },
  },
  {
    scope: "deepseek-api",
    kind: "role",
    nth: 0,
    plans: ["deepseek-api/api"],
    to: null,
    says: {
      fr: "Envers les utilisateurs finals de son application, le client de l’API est responsable de traitement et doit publier sa propre politique.",
      en: "Towards the end users of its application, the API customer is the controller and has to publish a policy of its own.",
    },
    why: {
      fr: "Non converti : le rôle de DeepSeek n’est pas dit et aucun accord de sous-traitance n’est cité. A1 reste sans réponse.",
      en: "Not converted: DeepSeek’s own role is not stated and no processing agreement is named. A1 stays open.",
    },
  },
  {
    scope: "deepseek-api",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["deepseek-api/api"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "Le client indemnise DeepSeek des sommes dues à des tiers à la suite d’un manquement, d’une infraction ou d’une faute de sa part.",
      en: "The customer indemnifies DeepSeek for sums due to third parties after a breach, an offence or misconduct on its side.",
    },
    why: {
      fr: "Option 4 : c’est le client qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the customer indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "deepseek-api",
    kind: "commercialUse",
    nth: 0,
    plans: ["deepseek-api/api"],
    to: { factor: "E3", option: 3 },
    says: {
      fr: "Saisies et résultats de l’API peuvent servir à de nombreux usages, dont la création de produits dérivés ; l’usage commercial n’est pas nommé.",
      en: "Prompts and results of the API may serve many ends, such as derived products; commercial use is not mentioned.",
    },
    why: {
      fr: "Option 3 et non 0 : permission large, mais pas expresse. L’objet même d’une API payante plaide pour 0 ; dans le doute, l’option la plus défavorable.",
      en: "Option 3 rather than 0: a wide permission, but not express. The very purpose of a paid API argues for 0; in doubt, the worse option.",
    },
  },
  {
    scope: "deepseek-api",
    kind: "governingLaw",
    nth: 0,
    plans: ["deepseek-api/api"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit de la Chine continentale ; les tribunaux du siège de DeepSeek peuvent être saisis.",
      en: "The contract is under the law of mainland China; suit may be brought where DeepSeek has its seat.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
]
