import type { Reading } from "./reading.ts"

const company = ["chatgpt/business", "chatgpt/enterprise", "openai-api/api"]
const apiOnly = ["openai-api/api"]
const businessOnly = ["chatgpt/business"]
const named = ["chatgpt/enterprise", "openai-api/api"]

/** The terms for individuals are one text for ChatGPT and DALL·E, archived twice. */
const individualTerms: readonly Omit<Reading, "scope" | "plans">[] = [
  {
    kind: "training",
    nth: 0,
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Les contenus servent à l’entraînement des modèles sauf si l’utilisateur le désactive lui-même dans les réglages de son compte.",
      en: "Content is used for model training unless the individual user switches it off in the account settings.",
    },
    why: {
      fr: "Le réglage appartient à chaque compte : 2 supposerait qu’un administrateur puisse décider pour toute l’organisation.",
      en: "The setting belongs to each account: 2 would need an administrator who can decide for the whole organisation.",
    },
  },
  {
    kind: "retention",
    nth: 0,
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Seules les conversations temporaires ont une durée chiffrée, trente jours au plus ; pour le reste, le document donne des critères et aucune durée.",
      en: "Only temporary chats have a figure, thirty days at most; for everything else the document gives criteria and no period.",
    },
    why: {
      fr: "La durée chiffrée ne vaut que pour un mode particulier ; sans durée générale, l’option la plus défavorable est retenue.",
      en: "The figure covers one special mode only; without a general period the worse option is taken.",
    },
  },
  {
    kind: "role",
    nth: 0,
    to: { factor: "A1", option: 3 },
    says: {
      fr: "L’éditeur se déclare responsable du traitement des données personnelles décrit dans sa politique de confidentialité.",
      en: "The vendor states that it is the controller of the personal data its privacy policy describes.",
    },
    why: {
      fr: "Il ne traite pas pour le compte du client ; 4 dirait que rien n’est prévu, or le rôle est énoncé.",
      en: "It does not act on the customer’s behalf; 4 would mean that nothing is said, and the role is stated.",
    },
  },
  {
    kind: "transfer",
    nth: 0,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Hors des pays reconnus adéquats, les transferts s’appuient sur les clauses contractuelles types de la Commission.",
      en: "Outside countries found adequate, transfers rest on the Commission’s standard contractual clauses.",
    },
    why: {
      fr: "Deux bases sont prévues ; la plus faible peut être celle qui sert, et aucune analyse du transfert n’est mentionnée.",
      en: "Two bases are provided for; the weaker may be the one in use, and no transfer assessment is mentioned.",
    },
  },
  {
    kind: "hosting",
    nth: 0,
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données sont traitées hors de l’Espace économique européen, notamment aux États-Unis.",
      en: "Data are processed outside the European Economic Area, the United States among the places named.",
    },
    why: {
      fr: "Les États-Unis ne sont cités que comme un lieu parmi d’autres possibles (« notamment ») ; dans le doute, l’option la plus défavorable. 3 supposerait un lieu unique et connu.",
      en: "The United States is named as one place among possible others; in doubt the worse option. 3 would need one known place.",
    },
  },
  {
    kind: "outputOwnership",
    nth: 0,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’éditeur cède à l’utilisateur les droits qu’il pourrait avoir sur les contenus générés.",
      en: "The vendor transfers to the user whatever rights it may hold in what is generated.",
    },
    why: {
      fr: "La cession est complète, mais les mêmes conditions lui permettent d’utiliser les contenus générés pour améliorer et développer ses services : c’est plus que faire fonctionner le service (1).",
      en: "The transfer is complete, but the same terms let the vendor use outputs to improve and develop its services, which goes beyond running the service (1).",
    },
  },
  {
    kind: "inputLicence",
    nth: 0,
    to: { factor: "E2", option: 2 },
    says: {
      fr: "L’éditeur peut utiliser les contenus dans le monde entier pour fournir, maintenir, améliorer et développer ses services, ainsi que pour la sécurité et le respect des règles.",
      en: "The vendor may use content worldwide to run, maintain, improve and develop its services, and for safety and compliance.",
    },
    why: {
      fr: "L’amélioration est comprise et l’entraînement peut être désactivé ; le texte ne dit le droit ni perpétuel ni transmissible (3).",
      en: "Improvement is included and training can be switched off; the text makes the right neither perpetual nor sublicensable (3).",
    },
  },
  {
    kind: "ipIndemnity",
    nth: 0,
    to: { factor: "E5", option: 4 },
    says: {
      fr: "Une entreprise qui utilise le service garantit l’éditeur contre les réclamations de tiers, dans la mesure permise par la loi.",
      en: "A business that uses the service indemnifies the vendor against third-party claims, as far as the law allows.",
    },
    why: {
      fr: "L’avenant pour usage professionnel met la garantie à la charge du client et n’en prévoit aucune en sa faveur.",
      en: "The addendum for business use puts the indemnity on the customer and gives none in return.",
    },
  },
  {
    kind: "minAge",
    nth: 0,
    to: { note: "minimum-age" },
    says: {
      fr: "Âge minimal de 13 ans, ou l’âge du consentement dans le pays ; accord des parents avant 18 ans.",
      en: "Minimum age 13, or the national age of consent; parental permission below 18.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    kind: "governingLaw",
    nth: 0,
    to: { note: "governing-law" },
    says: {
      fr: "Pour un usage professionnel, le droit californien s’applique.",
      en: "For business use, the law of California applies.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
]

const individuals = [
  { scope: "openai-chatgpt-consumer-eu", plans: ["chatgpt/individual"] },
  { scope: "openai-dalle-consumer-eu", plans: ["dall-e/individual"] },
]

export const readings: readonly Reading[] = [
  ...individuals.flatMap((one) => individualTerms.map((reading) => ({ ...one, ...reading }))),
  {
    scope: "openai-chatgpt-consumer-eu",
    kind: "commercialUse",
    nth: 0,
    plans: ["chatgpt/individual"],
    to: { factor: "E3", option: 2 },
    says: {
      fr: "Un avenant prévoit l’usage commercial et professionnel et lui ajoute ses propres règles.",
      en: "An addendum provides for commercial and business use and adds rules of its own.",
    },
    why: {
      fr: "L’usage commercial est admis sans seuil, mais les conditions propres aux services, jointes au même document, réservent la voix de ChatGPT à un usage non commercial : une limite de domaine.",
      en: "Commercial use is admitted without a threshold, but the service terms joined to the same document keep ChatGPT’s voice output non-commercial: a field-of-use limit.",
    },
  },
  {
    scope: "openai-dalle-consumer-eu",
    kind: "commercialUse",
    nth: 0,
    plans: ["dall-e/individual"],
    to: { factor: "E3", option: 0 },
    says: {
      fr: "Un avenant prévoit l’usage commercial et professionnel et lui ajoute ses propres règles.",
      en: "An addendum provides for commercial and business use and adds rules of its own.",
    },
    why: {
      fr: "Admis sans seuil ni mention obligatoire ; la réserve sur la voix de ChatGPT ne figure pas dans le document archivé pour DALL·E et ne vise pas les images.",
      en: "Admitted without threshold or attribution; the reservation about ChatGPT’s voice is not in the document archived for DALL·E and does not touch images.",
    },
  },
  {
    scope: "openai-chatgpt-consumer-eu",
    kind: "governingLaw",
    nth: 1,
    plans: ["chatgpt/individual"],
    to: { note: "governing-law" },
    says: {
      fr: "Pour un particulier, le droit de son pays de résidence s’applique.",
      en: "For individuals, the law of their place of residence applies.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "openai-business-api",
    kind: "training",
    nth: 0,
    plans: company,
    to: { factor: "C1", option: 1 },
    says: {
      fr: "L’éditeur s’interdit d’utiliser les contenus du client pour développer ou améliorer ses services, sauf accord exprès du client.",
      en: "The vendor bars itself from using the customer’s content to build or better its services without express consent.",
    },
    why: {
      fr: "Exclusion par contrat avec accord préalable ; les mots n’atteignent pas les sous-traitants ultérieurs, ce que 0 demande.",
      en: "Excluded by contract with an opt-in; the words do not reach sub-processors, as 0 requires.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "retention",
    nth: 0,
    plans: apiOnly,
    to: { factor: "C3", option: 1 },
    says: {
      fr: "Les contenus passés par l’API sont conservés au plus trente jours pour fournir le service et repérer les abus, sauf exceptions listées.",
      en: "Content sent through the API is kept for thirty days at most, to run the service and spot abuse, listed exceptions aside.",
    },
    why: {
      fr: "Une absence totale de conservation n’existe que sur demande et pour certains usages : 0 ne vaut pas par défaut.",
      en: "Zero retention exists on request and for some uses only, so 0 is not the default.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "retention",
    nth: 1,
    plans: businessOnly,
    to: { factor: "C3", option: 2 },
    says: {
      fr: "Chaque utilisateur décide si ses conversations sont conservées.",
      en: "Each user decides whether conversations are kept.",
    },
    why: {
      fr: "La durée dépend d’un choix fait côté client. La phrase suivante annonce la suppression sous trente jours, mais elle est hors du passage : A4 n’en est pas déduit.",
      en: "The period depends on a choice on the customer’s side. The next sentence announces deletion within thirty days but lies outside the passage, so A4 is not inferred.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "dpa",
    nth: 0,
    plans: company,
    to: { factor: "A1", option: 1 },
    says: {
      fr: "L’accord de sous-traitance (DPA) fait partie du contrat par renvoi dès que des données personnelles sont traitées.",
      en: "The data processing agreement is part of the contract by reference as soon as personal data are processed.",
    },
    why: {
      fr: "Incorporé par renvoi ; 0 supposerait un accord signé et vérifié point par point.",
      en: "Incorporated by reference; 0 would need a signed agreement checked item by item.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "role",
    nth: 0,
    plans: company,
    to: { factor: "A1", option: 1 },
    says: {
      fr: "L’éditeur agit comme sous-traitant pour le compte du client et l’accord de sous-traitance régit ce traitement.",
      en: "The vendor acts as processor for the customer, and the processing agreement applies to that work.",
    },
    why: {
      fr: "Le passage dit lui-même que l’accord s’applique ; même option que le renvoi du contrat.",
      en: "The passage itself says that the agreement applies; same option as the contract’s reference.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "subprocessors",
    nth: 0,
    plans: company,
    to: { factor: "A3", option: 1 },
    says: {
      fr: "Le client est averti des changements de la liste des sous-traitants ultérieurs et dispose de trente jours pour s’y opposer.",
      en: "The customer is told of changes to the list of sub-processors and has thirty days to object.",
    },
    why: {
      fr: "Le délai court à partir de l’avis, et rien n’assure un préavis de trente jours avant l’engagement : dans le doute, pas 0.",
      en: "The period runs from the notice, and nothing promises thirty days before engagement: in doubt, not 0.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "transfer",
    nth: 0,
    plans: company,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les transferts hors de l’Espace économique européen reposent sur des contrats comportant les clauses contractuelles types ou sur une décision d’adéquation.",
      en: "Transfers out of the European Economic Area rest on contracts with standard contractual clauses or on an adequacy decision.",
    },
    why: {
      fr: "La base la plus faible peut être celle qui sert, et aucune analyse du transfert n’est mentionnée.",
      en: "The weaker basis may be the one in use, and no transfer assessment is mentioned.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "outputOwnership",
    nth: 0,
    plans: company,
    to: { factor: "E1", option: 1 },
    says: {
      fr: "L’éditeur cède au client les droits qu’il pourrait avoir sur les contenus générés.",
      en: "The vendor transfers to the customer whatever rights it may hold in what is generated.",
    },
    why: {
      fr: "Le même article limite l’usage des contenus par l’éditeur à la fourniture du service, à la loi et à la prévention des abus ; 0 supposerait qu’il ne garde aucun usage.",
      en: "The same article limits the vendor’s use of content to providing the service, the law and abuse prevention; 0 would leave it no use at all.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "inputLicence",
    nth: 0,
    plans: company,
    to: { factor: "E2", option: 1 },
    says: {
      fr: "Le client n’accorde que les droits limités dont l’éditeur a raisonnablement besoin pour fournir les services.",
      en: "The customer grants only the limited rights that the vendor reasonably needs to deliver the services.",
    },
    why: {
      fr: "La phrase suivante étend ces droits aux sous-traitants : 1 et non 0.",
      en: "The next sentence extends those rights to subcontractors: 1, not 0.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "ipIndemnity",
    nth: 0,
    plans: company,
    to: { factor: "E5", option: 2 },
    says: {
      fr: "L’éditeur garantit le client si les services portent atteinte à des droits de tiers, sauf combinaison avec d’autres produits, modification par un tiers, contenus ou applications du client.",
      en: "The vendor indemnifies the customer where the services infringe third parties’ rights, except for combinations, modification by others, and the customer’s content or applications.",
    },
    why: {
      fr: "Garantie soumise à des exclusions ; elle vise les services, les contenus générés relevant d’une clause séparée.",
      en: "An indemnity with exclusions; it covers the services, outputs being left to a separate clause.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "ipIndemnity",
    nth: 1,
    plans: named,
    to: { factor: "E5", option: 2 },
    says: {
      fr: "La garantie prévue par les conditions propres à chaque service fait partie du contrat et échappe aux plafonds de responsabilité.",
      en: "The indemnity in the service-specific terms is part of the contract and falls under no liability cap.",
    },
    why: {
      fr: "Sans plafond, mais ces conditions écartent la garantie si les filtres sont désactivés, en cas de modification ou pour les marques. Elles nomment les clients de l’API et Enterprise, pas Business.",
      en: "Uncapped, but those terms withdraw it where filters are off, outputs are modified or trade marks are at stake. They name API and Enterprise customers, not Business.",
    },
  },
  {
    scope: "openai-business-api",
    kind: "confidentiality",
    nth: 0,
    plans: company,
    to: { note: "confidentiality" },
    says: {
      fr: "Les contenus du client comptent parmi les informations confidentielles au sens du contrat.",
      en: "Customer content counts as confidential information under the contract.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "openai-business-api",
    kind: "governingLaw",
    nth: 0,
    plans: company,
    to: { note: "governing-law" },
    says: {
      fr: "Droit irlandais pour les clients de l’Espace économique européen, de Suisse et du Royaume-Uni ; droit californien pour les autres.",
      en: "Irish law for customers in the European Economic Area, Switzerland and the United Kingdom; Californian law for others.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "openai-business-api",
    kind: "minAge",
    nth: 0,
    plans: company,
    to: { note: "minimum-age" },
    says: {
      fr: "Le client ne laisse pas un mineur utiliser les services sans l’accord d’un parent ou tuteur ; aucun âge n’est chiffré.",
      en: "The customer keeps minors off the services unless a parent or guardian agrees; no age is given.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
]
