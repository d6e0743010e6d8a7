import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "perplexity-consumer",
    kind: "training",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Perplexity peut se servir des informations recueillies, recherches comprises, pour améliorer le service et ses modèles d’IA.",
      en: "Perplexity may use what it collects, searches included, to improve the service and its AI models.",
    },
    why: {
      fr: "Option 3 : l’extrait n’annonce pas de refus possible, mais l’article 11 de la même politique en prévoit un dans les réglages du compte, utilisateur par utilisateur. Sans ce réglage, ce serait 4.",
      en: "Option 3: the passage mentions no way out, but section 11 of the same policy offers one in each user’s account settings. Without that setting it would be 4.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "retention",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les informations sont conservées le temps jugé nécessaire aux finalités de la politique, sans durée chiffrée.",
      en: "Information is held for as long as the policy’s purposes are thought to need it, with no figure.",
    },
    why: {
      fr: "Option 4 : aucune durée. L’effacement sous trente jours après suppression du compte figure ailleurs (article 11), comme un simple objectif.",
      en: "Option 4: no period. Erasure within thirty days of deleting the account appears elsewhere (section 11), as an aim only.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "transfer",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Perplexity se dit certifiée au titre du cadre de protection des données UE–États-Unis et de son extension britannique.",
      en: "Perplexity states that it is certified under the EU–US Data Privacy Framework and its UK extension.",
    },
    why: {
      fr: "Option 3 et non 1 : le paragraphe qui précède prévoit aussi des transferts vers tout pays où elle a des bases ou des affiliés, sous clauses types ; la base la plus faible peut être celle employée.",
      en: "Option 3 rather than 1: the paragraph before also allows transfers to any country where it has databases or affiliates, under standard clauses, so the weaker basis may be the one used.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "outputOwnership",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "Perplexity ne revendique pas les contenus que l’utilisateur saisit ou publie ; rien ne lui attribue les résultats.",
      en: "Perplexity lays no claim to what users enter or post; nothing gives them the results.",
    },
    why: {
      fr: "Option 4 : la définition couvre les saisies et publications, pas les résultats ; leur sort n’est pas réglé. L’article 1.1 impose en outre de citer le service en cas de publication.",
      en: "Option 4: the definition covers entries and posts, not results, whose fate is left open. Section 1.1 also requires credit to the service upon publication.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "inputLicence",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "E2", option: 4 },
    says: {
      fr: "L’utilisateur accorde une licence mondiale, cessible et sous-licenciable, qui permet de publier et de modifier ses contenus et de s’en servir pour améliorer et promouvoir le service, tant qu’ils sont stockés.",
      en: "The user gives a worldwide, transferable, sublicensable licence that allows publishing and altering the content and using it to improve and promote the service while it is stored.",
    },
    why: {
      fr: "Option 4 et non 3 : publication et promotion sont permises. La fin au retrait des contenus plaiderait pour 3 ; dans le doute, l’option la plus défavorable.",
      en: "Option 4 rather than 3: publication and promotion are allowed. That it ends once the content is removed would argue for 3; in doubt, the worse option.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "commercialUse",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "E3", option: 4 },
    says: {
      fr: "L’offre grand public n’est ouverte qu’à un usage personnel et non commercial.",
      en: "The consumer service is open to private use only, business excluded.",
    },
    why: {
      fr: "Option 4 : l’usage commercial est exclu.",
      en: "Option 4: commercial use is excluded.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur défend et indemnise Perplexity en cas de manquement, d’atteinte aux droits d’autrui ou de réclamation liée à ses contenus.",
      en: "The user defends and indemnifies Perplexity for breaches, for infringing others’ rights and for claims about its content.",
    },
    why: {
      fr: "Option 4 : c’est l’utilisateur qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the user indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "minAge",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 13 ans ; un mineur a besoin de l’acceptation d’un parent ou tuteur.",
      en: "The minimum age is 13; a minor needs a parent or guardian to accept the terms.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "perplexity-consumer",
    kind: "role",
    nth: 0,
    plans: ["perplexity/individual"],
    to: { factor: "A1", option: 3 },
    says: {
      fr: "Perplexity est responsable de traitement pour la version gratuite et Pro ; l’API et l’offre Entreprise sont exclues de cette politique.",
      en: "Perplexity is the controller for the free and Pro versions; the API and the Enterprise plan are left out of this policy.",
    },
    why: {
      fr: "Option 3 : responsable de traitement pour les contenus des comptes individuels ; aucun accord de sous-traitance pour cette offre.",
      en: "Option 3: controller for the content of individual accounts; no processing agreement for this plan.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "training",
    nth: 0,
    plans: ["perplexity-api/api"],
    to: { factor: "C1", option: 1 },
    says: {
      fr: "Perplexity s’interdit d’employer les contenus du client pour entraîner ou améliorer des modèles d’IA générative, ou de laisser un tiers le faire.",
      en: "Perplexity undertakes neither to train or improve generative AI models on customer content nor to let others do so.",
    },
    why: {
      fr: "Option 1 et non 0 : les tiers sont bien visés, mais l’exclusion ne porte que sur les modèles génératifs ; un modèle de classement ou de recherche y échappe. Une lecture plus large donnerait 0. Ces conditions ne valent que pour l’API, pas pour l’offre Entreprise.",
      en: "Option 1 rather than 0: third parties are covered, but the exclusion is confined to generative models; a ranking or search model escapes it. A wider reading would give 0. These terms are for the API only, not for the Enterprise plan.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "retention",
    nth: 0,
    plans: ["perplexity/enterprise", "perplexity-api/api"],
    to: { factor: "C3", option: 3 },
    says: {
      fr: "Les données personnelles contenues dans les saisies restent stockées jusqu’à trente jours après la fin du service, ou plus tard si le client ne les a pas encore supprimées.",
      en: "Personal data in prompts stay stored for thirty days past the end of the service, or longer if the customer has not deleted them by then.",
    },
    why: {
      fr: "Option 3 et non 2 : la date la plus tardive l’emporte, une suppression anticipée par le client ne raccourcit donc pas la durée selon la lettre du texte.",
      en: "Option 3 rather than 2: the later date prevails, so on the letter of the text an earlier deletion by the customer does not shorten the period.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "retention",
    nth: 0,
    plans: ["perplexity/enterprise", "perplexity-api/api"],
    to: { factor: "A4", option: 3 },
    says: {
      fr: "L’effacement des données personnelles des saisies n’est acquis que trente jours après la fin du service, même si le client les supprime avant.",
      en: "Erasure of personal data in prompts is certain only thirty days past the end of the service, even where the customer deletes earlier.",
    },
    why: {
      fr: "Option 3 : selon la lettre, c’est la fin du contrat qui compte. L’intention était sans doute la date la plus proche ; à confirmer avec le fournisseur.",
      en: "Option 3: on the letter, the end of the contract is what counts. The earlier date was probably meant; to be confirmed with the vendor.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "dpa",
    nth: 0,
    plans: ["perplexity-api/api"],
    to: { factor: "A1", option: 1 },
    says: {
      fr: "L’accord de sous-traitance de Perplexity fait partie des conditions de l’API par simple renvoi.",
      en: "Perplexity’s processing agreement is part of the API terms by mere reference.",
    },
    why: {
      fr: "Option 1 : incorporé par renvoi. Ces conditions excluent l’offre Entreprise, dont les conditions ne sont pas dans l’archive.",
      en: "Option 1: incorporated by reference. These terms leave out the Enterprise plan, whose own terms are not archived.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "role",
    nth: 0,
    plans: ["perplexity/enterprise", "perplexity-api/api"],
    to: null,
    says: {
      fr: "Pour les données reçues du client, celui-ci est responsable de traitement (ou sous-traitant) et Perplexity sous-traitant.",
      en: "For data received from the customer, the customer is the controller (or a processor) and Perplexity the processor.",
    },
    why: {
      fr: "Non converti : le rôle seul ne dit pas quel accord s’applique à l’offre. L’en-tête de l’accord cite l’API et l’offre Entreprise, mais hors de l’extrait ; A1 reste ouvert pour l’offre Entreprise.",
      en: "Not converted: the role alone does not say which agreement covers the plan. The agreement’s heading names the API and the Enterprise plan, but outside the passage; A1 stays open for Enterprise.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "subprocessors",
    nth: 0,
    plans: ["perplexity/enterprise", "perplexity-api/api"],
    to: { factor: "A3", option: 1 },
    says: {
      fr: "Tout nouveau sous-traitant ultérieur, hors fournisseurs de modèles, est annoncé par écrit dix jours ouvrés à l’avance, et le client peut s’y opposer.",
      en: "Any new sub-processor other than a model provider is announced in writing ten business days ahead, and the customer may object.",
    },
    why: {
      fr: "Option 1 : liste et opposition, mais préavis court. Les fournisseurs de modèles sont listés en ligne et annoncés sans délai minimal ; le client qui s’y oppose doit cesser d’utiliser le modèle.",
      en: "Option 1: list and objection, but short notice. Model providers are listed online and announced with no minimum period; a customer who objects must stop using the model.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "transfer",
    nth: 0,
    plans: ["perplexity/enterprise", "perplexity-api/api"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Pour les pays tiers, Perplexity conclut avec ses sous-traitants ultérieurs les clauses contractuelles types entre sous-traitants ; celles entre responsable et sous-traitant font partie de l’accord.",
      en: "For third countries, Perplexity enters into the standard clauses between processors with its sub-processors; those from controller to processor are part of the agreement.",
    },
    why: {
      fr: "Option 3 : clauses types, sans analyse d’impact du transfert.",
      en: "Option 3: standard clauses, with no transfer assessment.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "outputOwnership",
    nth: 0,
    plans: ["perplexity-api/api"],
    to: { factor: "E1", option: 1 },
    says: {
      fr: "Les résultats appartiennent au client, à qui Perplexity cède les droits qu’elle pourrait avoir.",
      en: "Results belong to the customer, to whom Perplexity passes any rights it may come to hold.",
    },
    why: {
      fr: "Option 1 et non 0 : l’article 2.3.4 laisse à Perplexity l’usage des contenus, résultats compris, pour exécuter le contrat.",
      en: "Option 1 rather than 0: section 2.3.4 lets Perplexity use content, results included, to perform the contract.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "inputLicence",
    nth: 0,
    plans: ["perplexity-api/api"],
    to: { factor: "E2", option: 1 },
    says: {
      fr: "La licence du client se limite à ce qu’il faut pour exécuter le contrat, en exercer les droits et respecter la loi.",
      en: "The customer’s licence goes no further than what performing the contract, exercising rights under it and complying with the law require.",
    },
    why: {
      fr: "Option 1 et non 0 : l’exercice de droits et la loi dépassent un peu la fourniture du service, et des sous-traitants interviennent ; ni amélioration, ni perpétuité.",
      en: "Option 1 rather than 0: exercising rights and legal compliance go slightly beyond providing the service, and subcontractors are involved; no improvement, no perpetuity.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["perplexity-api/api"],
    to: { factor: "E5", option: 2 },
    says: {
      fr: "Perplexity garantit le client contre les réclamations de tiers selon lesquelles le service, la plateforme ou les résultats violent leur propriété intellectuelle.",
      en: "Perplexity stands behind the customer where a third party claims that the service, the platform or the results breach its IP.",
    },
    why: {
      fr: "Option 2 : les résultats sont couverts, avec des exclusions (combinaison, droits insuffisants sur les saisies, usage particulier du résultat). Le plafond de l’article 8.3 renvoie à une mauvaise section : il n’est pas sûr que la garantie y échappe.",
      en: "Option 2: results are covered, with exclusions (combination, insufficient rights in the prompts, specific use of the result). The cap of section 8.3 refers to the wrong section, so it is unsure that the indemnity escapes it.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "confidentiality",
    nth: 0,
    plans: ["perplexity-api/api"],
    to: { note: "confidentiality" },
    says: {
      fr: "Les contenus du client sont confidentiels ; les données personnelles sortent de cette clause et suivent l’accord de sous-traitance.",
      en: "Customer content is confidential; personal data fall outside that clause and follow the processing agreement.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "perplexity-api-enterprise",
    kind: "governingLaw",
    nth: 0,
    plans: ["perplexity-api/api"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit californien ; les tribunaux de San Francisco sont seuls compétents.",
      en: "The contract is under Californian law; the courts of San Francisco have sole jurisdiction.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
]
