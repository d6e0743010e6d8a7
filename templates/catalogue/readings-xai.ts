import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "xai-grok-consumer",
    kind: "training",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "C1", option: 3 },
    says: {
      fr: "L’utilisateur connecté choisit si ses contenus servent à améliorer les produits et à entraîner les modèles de xAI.",
      en: "A signed-in user decides whether xAI improves its products and trains its models on their content.",
    },
    why: {
      fr: "Option 3 : réglage par utilisateur, et rien ne dit qu’il est désactivé au départ. Sans connexion, xAI reçoit tous les droits sur les contenus : ce serait 4.",
      en: "Option 3: a setting per user, and nothing says it starts off. Without signing in, xAI gets full rights in the content: that would be 4.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "retention",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Seul l’effacement après demande, ou d’une conversation privée, a un délai : jusqu’à trente jours. La conservation du reste n’est pas chiffrée.",
      en: "A period is given only for erasure on request, or of a private chat: up to thirty days. For the rest no figure is stated.",
    },
    why: {
      fr: "Option 4 : hors suppression demandée, la politique de confidentialité (article 5) renvoie au besoin légitime du fournisseur.",
      en: "Option 4: short of a deletion request, the privacy policy (section 5) refers to the vendor’s legitimate need.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "retention",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "A4", option: 2 },
    says: {
      fr: "Une conversation privée ou un contenu dont l’effacement est demandé disparaît sous trente jours au plus.",
      en: "A private chat, or content whose deletion is requested, goes within thirty days at most.",
    },
    why: {
      fr: "Option 2 et non 1 : la politique de confidentialité réserve les besoins juridiques, de conformité et de sécurité, sans durée.",
      en: "Option 2 rather than 1: the privacy policy reserves legal, compliance and safety needs, with no period.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "role",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "A1", option: 3 },
    says: {
      fr: "X.AI LLC, société établie aux États-Unis, est responsable de traitement pour les utilisateurs en Europe.",
      en: "X.AI LLC, a company in the United States, is the controller for users in Europe.",
    },
    why: {
      fr: "Option 3 : responsable de traitement pour les contenus des comptes individuels.",
      en: "Option 3: controller for the content of individual accounts.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "hosting",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "B1", option: 3 },
    says: {
      fr: "Toutes les données personnelles sont traitées aux États-Unis, où se trouvent les principaux centres de données.",
      en: "Every item of personal data is handled in the United States, home to the main data centres.",
    },
    why: {
      fr: "Option 3 : lieu connu, hors EEE ; le cadre UE–États-Unis est un outil de transfert, pas un lieu.",
      en: "Option 3: a known place, outside the EEA; the EU–US framework is a transfer tool, not a place.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "transfer",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les prestataires sont certifiés au titre du cadre UE–États-Unis ou liés par des clauses contractuelles types.",
      en: "Service providers are either certified under the EU–US framework or bound by standard contractual clauses.",
    },
    why: {
      fr: "Option 3 : l’une ou l’autre base, la plus faible pouvant être employée ; la base du transfert vers xAI elle-même n’est pas dite.",
      en: "Option 3: either basis, and the weaker may be used; the basis for the transfer to xAI itself is not stated.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "subprocessors",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "A3", option: 2 },
    says: {
      fr: "Les prestataires qui peuvent traiter des données personnelles figurent sur une liste en ligne.",
      en: "The providers that may handle personal data are on an online list.",
    },
    why: {
      fr: "Option 2 : une liste, sans préavis ni opposition. La liste n’est pas dans l’archive.",
      en: "Option 2: a list, with neither notice nor objection. The list is not archived.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "outputOwnership",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "E1", option: 3 },
    says: {
      fr: "Dans les limites de la loi, l’utilisateur garde la propriété de ses saisies et des résultats, ceux de Grokipedia exceptés.",
      en: "Within the limits of the law, users keep ownership of their prompts and of the results, those of Grokipedia excepted.",
    },
    why: {
      fr: "Option 3 : la licence qui suit permet à xAI de réutiliser et de publier ces mêmes résultats.",
      en: "Option 3: the licence that follows lets xAI reuse and publish those same results.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "inputLicence",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "E2", option: 4 },
    says: {
      fr: "L’utilisateur accorde à xAI un droit perpétuel, irrévocable et sous-licenciable d’utiliser, de publier et d’adapter ses contenus, quel qu’en soit le but.",
      en: "The user gives xAI an everlasting, irrevocable and sublicensable right to use, publish and adapt the content, whatever the aim.",
    },
    why: {
      fr: "Option 4 : toute finalité, publication comprise. Lu dans la version citée, mais l’extrait n’a pas d’ancre vérifiée : la preuve renvoie au document entier.",
      en: "Option 4: any purpose, publication included. Read in the version cited, but the passage has no verified anchor: the evidence points to the whole document.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["grok/individual"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur défend et indemnise xAI pour toute réclamation liée à son usage, à ses saisies, aux résultats ou à un manquement.",
      en: "The user defends and indemnifies xAI for any claim linked to use, prompts, results or a breach.",
    },
    why: {
      fr: "Option 4 : c’est l’utilisateur qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the user indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "minAge",
    nth: 0,
    plans: ["grok/individual"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 13 ans, ou celui du pays ; de 13 à 17 ans, il faut l’accord d’un parent.",
      en: "The minimum age is 13, or the country’s own; from 13 to 17 a parent’s permission is needed.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "xai-grok-consumer",
    kind: "governingLaw",
    nth: 0,
    plans: ["grok/individual"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit du Texas ; un consommateur européen garde les règles impératives et les tribunaux de sa résidence.",
      en: "The contract is under Texan law; a European consumer keeps the mandatory rules and courts of their residence.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question. L’extrait n’a pas d’ancre vérifiée : la preuve renvoie au document entier.",
      en: "Information only: no factor asks this question. The passage has no verified anchor: the evidence points to the whole document.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "training",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { factor: "C1", option: 1 },
    says: {
      fr: "xAI s’interdit d’entraîner ses modèles ou de développer des produits à partir des contenus du client.",
      en: "xAI rules out training its models or developing products from customer content.",
    },
    why: {
      fr: "Option 1 et non 0 : exclusion par le contrat, qui ne vise pas les sous-traitants ultérieurs. La phrase précédente lui laisse des données d’usage dépersonnalisées pour développer ses produits : point à faire vérifier.",
      en: "Option 1 rather than 0: excluded by contract, without reaching sub-processors. The sentence before leaves it de-identified usage data to develop products: a point for a lawyer.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "retention",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { factor: "C3", option: 1 },
    says: {
      fr: "Les contenus sont effacés d’office dans les trente jours, sauf obligation légale ou signalement (sécurité, conformité, modération).",
      en: "Content is erased by default inside thirty days, unless the law requires otherwise or it was reported (safety, compliance, moderation).",
    },
    why: {
      fr: "Option 1 : trente jours au plus en règle générale ; les contenus signalés n’ont pas de durée.",
      en: "Option 1: thirty days at most as a rule; flagged content has no period.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "dpa",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { factor: "A1", option: 2 },
    says: {
      fr: "L’accord de sous-traitance de xAI fait partie du contrat pour les données personnelles soumises à titre accessoire ; en traiter beaucoup, ou de sensibles, suppose un contrat distinct.",
      en: "xAI’s processing agreement is part of the contract for personal data that come in by chance; handling many of them, or sensitive ones, takes a separate contract.",
    },
    why: {
      fr: "Option 2 et non 1 : incorporé par renvoi, mais la phrase suivante interdit les volumes importants ou réguliers et les données sensibles sans accord entreprise distinct. Dans le doute, l’option la plus défavorable.",
      en: "Option 2 rather than 1: incorporated by reference, but the next sentence bars large or regular volumes and sensitive data without a separate enterprise agreement. In doubt, the worse option.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "outputOwnership",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { factor: "E1", option: 1 },
    says: {
      fr: "Le client est propriétaire des résultats ; xAI lui cède ses droits, à l’exception de sa technologie.",
      en: "The customer owns the results; xAI transfers its rights in them, its own technology excepted.",
    },
    why: {
      fr: "Option 1 : cession, avec une licence en retour limitée au service et à la sécurité (article 3.2).",
      en: "Option 1: a transfer, with a licence back confined to the service and safety (section 3.2).",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "inputLicence",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { factor: "E2", option: 1 },
    says: {
      fr: "Le client accorde à xAI une licence irrévocable, cessible avec le contrat, pour rendre le service, faire respecter ses règles et prévenir les abus.",
      en: "The customer gives xAI an irrevocable licence, which moves with the contract, to provide the service, enforce its rules and prevent abuse.",
    },
    why: {
      fr: "Option 1 et non 0 : irrévocable, et la sécurité dépasse la fourniture du service ; ni amélioration ni sous-licence, et rien ne la dit perpétuelle, d’où pas 3.",
      en: "Option 1 rather than 0: irrevocable, and safety goes beyond providing the service; neither improvement nor sublicensing, and nothing calls it perpetual, hence not 3.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { factor: "E5", option: 3 },
    says: {
      fr: "xAI défend et indemnise le client quand un tiers invoque sa propriété intellectuelle contre l’usage du service ; les résultats, les saisies et l’affinage sont exclus.",
      en: "xAI defends and indemnifies the customer where a third party relies on its IP against use of the service; results, prompts and fine-tuning are excluded.",
    },
    why: {
      fr: "Option 3 et non 2 : le critère porte sur les résultats, et l’article 9.1(4) exclut ce qui naît d’un résultat. Pour le service lui-même, ce serait 2, hors plafond (article 8.2).",
      en: "Option 3 rather than 2: the factor is about results, and section 9.1(4) excludes what arises from them. For the service itself it would be 2, outside the cap (section 8.2).",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "minAge",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { note: "minimum-age" },
    says: {
      fr: "Les conditions s’adressent aux utilisateurs professionnels de 18 ans et plus.",
      en: "The terms are for business users aged 18 or more.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "governingLaw",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit du Tennessee, avec compétence des tribunaux du comté de Tarrant (Texas).",
      en: "The contract is under the law of Tennessee, with the courts of Tarrant County, Texas, having jurisdiction.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "confidentiality",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { note: "confidentiality" },
    says: {
      fr: "Une clause réciproque protège l’information désignée ou évidente comme confidentielle ; les contenus du client en font partie.",
      en: "A mutual clause protects information marked or plainly confidential; customer content is part of it.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "xai-grok-enterprise",
    kind: "commercialUse",
    nth: 0,
    plans: ["grok/enterprise", "xai-api/api"],
    to: { factor: "E3", option: 2 },
    says: {
      fr: "Le client n’utilise le service que pour ses besoins professionnels, dans le cadre du contrat et de la documentation.",
      en: "The customer uses the service for its own business needs alone, within the contract and the documentation.",
    },
    why: {
      fr: "Option 2 : usage commercial admis, borné aux besoins du client ; l’intégration dans un produit est prévue à part. Une lecture plus large donnerait 0.",
      en: "Option 2: commercial use is accepted, bounded by the customer’s own needs; building it into a product is provided for separately. A wider reading would give 0.",
    },
  },
]
