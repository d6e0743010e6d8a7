import type { Reading } from "./reading.ts"

const individual = ["le-chat/free", "le-chat/pro", "le-chat/student"]
const team = ["le-chat/team"]
const others = ["le-chat/enterprise", "mistral-ai-studio/api"]
const api = ["mistral-ai-studio/api"]
const company = [...team, ...others]

export const readings: readonly Reading[] = [
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "training",
    nth: 0,
    plans: individual,
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Les contenus des offres gratuite, Pro et Student servent à l’entraînement tant que l’utilisateur ne s’y est pas opposé.",
      en: "Content of the free, Pro and Student tiers is used for training as long as the user has not opted out.",
    },
    why: {
      fr: "Chaque utilisateur s’oppose pour lui-même. Les retours envoyés et les contenus signalés servent dans tous les cas.",
      en: "Each user opts out alone. Feedback and flagged content are used in any case.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "retention",
    nth: 0,
    plans: individual,
    to: { factor: "C3", option: 3 },
    says: {
      fr: "Les contenus sont conservés jusqu’à ce que l’utilisateur supprime la conversation ou son compte.",
      en: "Content is kept until the user deletes the conversation or the account.",
    },
    why: {
      fr: "Aucune durée réglable : sans geste de l’utilisateur, la conservation suit la vie du compte, donc 3 et non 2.",
      en: "No period to set: unless the user acts, content stays as long as the account, hence 3 and not 2.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "retention",
    nth: 0,
    plans: individual,
    to: { factor: "A4", option: 2 },
    says: {
      fr: "L’utilisateur peut faire disparaître une conversation en la supprimant lui-même.",
      en: "A user can end the storage of a conversation by deleting it.",
    },
    why: {
      fr: "Suppression en libre-service, mais ni délai ni sort des sauvegardes : 1 demanderait trente jours au plus.",
      en: "Self-service deletion, but neither a delay nor a word on backups: 1 would need thirty days at most.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "role",
    nth: 0,
    plans: individual,
    to: { factor: "A1", option: 3 },
    says: {
      fr: "L’éditeur traite les données personnelles en qualité de responsable du traitement pour fournir ses produits.",
      en: "The vendor processes personal data as controller in order to provide its products.",
    },
    why: {
      fr: "Il ne traite pas pour le compte du client ; le rôle est énoncé, donc 3 et non 4.",
      en: "It does not act on the customer’s behalf; the role is stated, hence 3 and not 4.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "transfer",
    nth: 0,
    plans: individual,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les contrats avec des prestataires hors de l’Union comportent les clauses contractuelles types les plus récentes de la Commission.",
      en: "Contracts with providers outside the Union carry the Commission’s latest standard contractual clauses.",
    },
    why: {
      fr: "Clauses présentes, aucune analyse du transfert mentionnée : 3 et non 2.",
      en: "Clauses in place, no transfer assessment mentioned: 3, not 2.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "hosting",
    nth: 0,
    plans: individual,
    to: { factor: "B1", option: 4 },
    says: {
      fr: "L’éditeur privilégie des prestataires établis dans l’Union européenne, sans s’y obliger.",
      en: "The vendor prefers providers in the European Union without binding itself to them.",
    },
    why: {
      fr: "Une préférence avec exceptions ne fixe pas le lieu, et le passage parle des prestataires, non du lieu d’exécution du modèle : dans le doute, l’option la plus défavorable.",
      en: "A preference with exceptions fixes no place, and the passage is about providers, not about where the model runs: in doubt the worse option.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "outputOwnership",
    nth: 0,
    plans: individual,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’éditeur cède à l’utilisateur les droits qu’il pourrait avoir sur les contenus générés.",
      en: "The vendor transfers to the user whatever rights it may hold in what is generated.",
    },
    why: {
      fr: "Les mêmes conditions lui permettent d’entraîner ses modèles sur ces contenus tant que l’utilisateur ne s’y oppose pas : plus que faire fonctionner le service (1).",
      en: "The same terms let the vendor train on those outputs until the user opts out: more than running the service (1).",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "inputLicence",
    nth: 0,
    plans: individual,
    to: { factor: "E2", option: 2 },
    says: {
      fr: "La licence sert à fournir, maintenir et optimiser les produits.",
      en: "The licence serves to provide, maintain and optimise the products.",
    },
    why: {
      fr: "La suite ajoute l’entraînement, qui peut être refusé, et limite la durée au nécessaire ; la sous-licence ne vise que les délégués et sous-traitants. 3 supposerait un droit perpétuel ou librement transmissible.",
      en: "The rest adds training, which can be refused, and limits the term to what is needed; sublicensing reaches delegates and subcontractors only. 3 would need a perpetual or freely sublicensable right.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "commercialUse",
    nth: 0,
    plans: individual,
    to: { factor: "E3", option: 4 },
    says: {
      fr: "Les produits ne peuvent être utilisés qu’à titre personnel.",
      en: "The products may be used in a personal capacity only.",
    },
    why: {
      fr: "Usage professionnel exclu par les conditions destinées aux consommateurs de l’Espace économique européen.",
      en: "Business use is excluded by the consumer terms for the European Economic Area.",
    },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "minAge",
    nth: 0,
    plans: individual,
    to: { note: "minimum-age" },
    says: { fr: "Âge minimal : 13 ans.", en: "Minimum age: 13." },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "governingLaw",
    nth: 0,
    plans: individual,
    to: { note: "governing-law" },
    says: {
      fr: "Droit du pays de résidence du consommateur ; le droit français s’applique devant les tribunaux de Paris.",
      en: "The law of the consumer’s country of residence; French law before the courts of Paris.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "mistral-lechat-consumer-eea",
    kind: "subprocessors",
    nth: 0,
    plans: individual,
    to: { factor: "A3", option: 2 },
    says: {
      fr: "Les principaux prestataires sont listés sur une page publique.",
      en: "The main providers are listed on a public page.",
    },
    why: {
      fr: "Une liste, limitée aux principaux, sans préavis ni droit d’opposition.",
      en: "A list, limited to the main ones, with neither notice nor a right to object.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "training",
    nth: 0,
    plans: team,
    to: { factor: "C1", option: 2 },
    says: {
      fr: "Pour Le Chat Team, les données du client servent à l’entraînement tant que le client ne s’y est pas opposé.",
      en: "For Le Chat Team, the customer’s data are used for training as long as the customer has not opted out.",
    },
    why: {
      fr: "L’opposition revient au client, donc à l’organisation entière. Les retours et les contenus signalés servent dans tous les cas.",
      en: "Opting out lies with the customer, that is the whole organisation. Feedback and flagged content are used in any case.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "training",
    nth: 0,
    plans: others,
    to: { factor: "C1", option: 1 },
    says: {
      fr: "L’entraînement ne vise par défaut que les offres gratuites, Le Chat Pro et Le Chat Team : ni Enterprise ni l’API payante.",
      en: "By default training covers only the free tiers, Le Chat Pro and Le Chat Team: neither Enterprise nor the paid API.",
    },
    why: {
      fr: "Exclu par contrat par défaut, mais les retours, les contenus signalés et les modèles « Labs » restent des exceptions : pas 0.",
      en: "Excluded by contract by default, but feedback, flagged content and “Labs” models remain exceptions: not 0.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "retention",
    nth: 0,
    plans: api,
    to: { factor: "C3", option: 1 },
    says: {
      fr: "Les contenus passés par l’API sont conservés le temps de produire la réponse, puis trente jours glissants pour repérer les abus, sauf option de conservation nulle.",
      en: "Content sent through the API is kept while the answer is produced, then thirty rolling days to spot abuse, unless zero retention is on.",
    },
    why: {
      fr: "Trente jours ; les API d’agents et d’ajustement gardent plus longtemps, et la conservation nulle n’est pas le défaut.",
      en: "Thirty days; the agents and fine-tuning APIs keep content longer, and zero retention is not the default.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "dpa",
    nth: 0,
    plans: company,
    to: { factor: "A1", option: 1 },
    says: {
      fr: "L’accord de sous-traitance publié par l’éditeur s’applique lorsque celui-ci traite des données pour le client sur son infrastructure.",
      en: "The vendor’s published processing agreement applies where it processes data for the customer on its own infrastructure.",
    },
    why: {
      fr: "Applicable par renvoi, sans démarche ; ailleurs que sur l’infrastructure de l’éditeur, d’autres conditions valent.",
      en: "Applies by reference, with no step to take; elsewhere than on the vendor’s infrastructure other terms hold.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "role",
    nth: 0,
    plans: company,
    to: null,
    says: {
      fr: "L’éditeur traite les données personnelles pour le compte du client en qualité de sous-traitant.",
      en: "The vendor processes personal data on the customer’s behalf as processor.",
    },
    why: {
      fr: "Le rôle seul ne dit pas qu’un accord couvre l’offre ; c’est la ligne sur l’accord de sous-traitance qui porte A1. L’éditeur se dit aussi responsable du traitement pour l’entraînement, ce que C1 retient.",
      en: "The role alone does not say that an agreement covers the plan; the row on the agreement carries A1. The vendor also calls itself controller for training, which C1 takes up.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "subprocessors",
    nth: 0,
    plans: company,
    to: { factor: "A3", option: 1 },
    says: {
      fr: "Le client ne peut s’opposer à un nouveau sous-traitant ultérieur que par écrit et dans les dix jours de l’avis.",
      en: "The customer may object to a new sub-processor only in writing and within ten days of the notice.",
    },
    why: {
      fr: "Liste, avis préalable et droit d’opposition, mais dix jours seulement.",
      en: "A list, prior notice and a right to object, but ten days only.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "transfer",
    nth: 0,
    plans: company,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Le client autorise les transferts fondés sur des garanties adéquates au sens du droit applicable ou sur les clauses contractuelles types.",
      en: "The customer authorises transfers based on adequate safeguards under the law that applies, or on standard contractual clauses.",
    },
    why: {
      fr: "« Garanties adéquates » est lu comme les instruments de l’article 46 du RGPD, sans analyse mentionnée ; une lecture plus sévère y verrait 4.",
      en: "“Adequate safeguards” is read as the instruments of GDPR article 46, with no assessment mentioned; a stricter reader would say 4.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "outputOwnership",
    nth: 0,
    plans: team,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’éditeur cède au client les droits qu’il pourrait avoir sur les contenus générés.",
      en: "The vendor transfers to the customer whatever rights it may hold in what is generated.",
    },
    why: {
      fr: "Avec Le Chat Team, ces contenus servent à l’entraînement tant que le client ne s’y oppose pas : plus que faire fonctionner le service (1).",
      en: "With Le Chat Team those outputs are used for training until the customer opts out: more than running the service (1).",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "outputOwnership",
    nth: 0,
    plans: others,
    to: { factor: "E1", option: 1 },
    says: {
      fr: "L’éditeur cède au client les droits qu’il pourrait avoir sur les contenus générés.",
      en: "The vendor transfers to the customer whatever rights it may hold in what is generated.",
    },
    why: {
      fr: "La licence en retour (4.1) se limite à fournir, maintenir et optimiser les produits et exclut l’entraînement par défaut.",
      en: "The licence back (4.1) is limited to providing, maintaining and optimising the products and leaves training out by default.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "inputLicence",
    nth: 0,
    plans: company,
    to: { factor: "E2", option: 3 },
    says: {
      fr: "Là où l’entraînement s’applique, le client accorde une licence perpétuelle, irrévocable et mondiale.",
      en: "Where training applies, the customer grants a perpetual, irrevocable and worldwide licence.",
    },
    why: {
      fr: "Perpétuelle dès qu’un contenu entre dans l’entraînement, ce qui arrive sur toutes les offres pour les contenus signalés et les retours : dans le doute, l’option la plus défavorable.",
      en: "Perpetual as soon as content enters training, which happens on every plan for flagged content and feedback: in doubt the worse option.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "ipIndemnity",
    nth: 0,
    plans: company,
    to: { factor: "E5", option: 2 },
    says: {
      fr: "L’éditeur garantit le client lorsque les produits eux-mêmes portent atteinte aux droits d’un tiers.",
      en: "The vendor indemnifies the customer where the products themselves infringe a third party’s rights.",
    },
    why: {
      fr: "Garantie soumise aux exclusions de l’article 8.2 ; elle vise les produits, sans nommer les contenus générés.",
      en: "Subject to the exclusions of section 8.2; it covers the products and does not name outputs.",
    },
  },
  {
    scope: "mistral-commercial",
    kind: "confidentiality",
    nth: 0,
    plans: company,
    to: { note: "confidentiality" },
    says: {
      fr: "Les données et contenus générés qui servent à l’entraînement ne sont pas des informations confidentielles du client.",
      en: "Data and outputs used for training are not the customer’s confidential information.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "mistral-commercial",
    kind: "governingLaw",
    nth: 0,
    plans: company,
    to: { note: "governing-law" },
    says: {
      fr: "Droit français hors Amériques et Asie-Pacifique ; droit californien ou singapourien dans ces régions.",
      en: "French law outside the Americas and Asia-Pacific; Californian or Singaporean law there.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
]
