import type { Reading } from "./reading.ts"

const copilot = ["microsoft-copilot/individual"]
const github = ["github-copilot/individual"]

export const readings: readonly Reading[] = [
  {
    scope: "microsoft-copilot-consumer",
    kind: "training",
    nth: 0,
    plans: copilot,
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Dans certains pays, les conversations servent à entraîner les modèles sauf opposition de l’utilisateur.",
      en: "In some markets conversations are used to train the models unless the user opts out.",
    },
    why: {
      fr: "Opposition individuelle. Les pays concernés ne sont pas nommés : l’option la plus défavorable est retenue.",
      en: "An individual opt-out. The markets are not named: the worse option is taken.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "retention",
    nth: 0,
    plans: copilot,
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les données personnelles sont conservées aussi longtemps que les services et d’autres finalités légitimes l’exigent, sans durée chiffrée.",
      en: "Personal data are kept as long as the services and other legitimate purposes require, with no figure.",
    },
    why: {
      fr: "Aucun nombre : équivaut à une durée illimitée dans la grille. Le passage n’a pas pu être ancré ; la preuve renvoie à la version archivée.",
      en: "No number: the scale treats it as unlimited. The passage could not be anchored; the evidence is the archived version.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "role",
    nth: 0,
    plans: copilot,
    to: { factor: "A1", option: 3 },
    says: {
      fr: "Pour l’Europe, la société irlandaise de l’éditeur est responsable du traitement des données recueillies par ses produits.",
      en: "For Europe, the vendor’s Irish company is a controller of the data its products collect.",
    },
    why: {
      fr: "L’éditeur ne traite pas pour le compte du client ; le rôle est énoncé, donc 3 et non 4.",
      en: "The vendor does not act on the customer’s behalf; the role is stated, hence 3 and not 4.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "transfer",
    nth: 0,
    plans: copilot,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les transferts s’appuient sur divers mécanismes, dont les clauses contractuelles types de la Commission.",
      en: "Transfers rest on several mechanisms, the Commission’s standard contractual clauses among them.",
    },
    why: {
      fr: "Le même document annonce une adhésion au cadre UE–États-Unis, mais les données vont aussi ailleurs : la base la plus faible peut être celle qui sert.",
      en: "The same document claims adherence to the EU–US framework, but data also go elsewhere: the weaker basis may be the one in use.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "outputOwnership",
    nth: 0,
    plans: copilot,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’éditeur ne possède pas les contenus, mais peut s’en servir pour exploiter et améliorer le service.",
      en: "The vendor does not own the content but may use it to run and improve the service.",
    },
    why: {
      fr: "Aucune cession, et la suite autorise l’éditeur à diffuser et montrer les contenus ; la propriété de l’éditeur étant écartée, pas 4.",
      en: "No transfer, and what follows lets the vendor distribute and display content; vendor ownership being ruled out, not 4.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "inputLicence",
    nth: 0,
    plans: copilot,
    to: { factor: "E2", option: 3 },
    says: {
      fr: "L’éditeur peut copier, diffuser, montrer au public, modifier et traduire les contenus, et confier ces droits à ceux qui travaillent pour lui.",
      en: "The vendor may copy, distribute, show publicly, alter and translate content, and pass those rights to those working for it.",
    },
    why: {
      fr: "Très large et transmissible, mais le paragraphe suivant exclut un usage sans limite et rien n’est public par défaut : 3 et non 4.",
      en: "Very broad and sublicensable, but the next paragraph rules out unlimited use and nothing is public by default: 3, not 4.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "commercialUse",
    nth: 0,
    plans: copilot,
    to: { factor: "E3", option: 4 },
    says: { fr: "Le service est réservé à un usage personnel.", en: "The service is for personal use only." },
    why: {
      fr: "L’usage professionnel est exclu par ces conditions destinées au grand public.",
      en: "Business use is excluded by these consumer terms.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "ipIndemnity",
    nth: 0,
    plans: copilot,
    to: { factor: "E5", option: 4 },
    says: { fr: "L’utilisateur garantit l’éditeur.", en: "The user indemnifies the vendor." },
    why: {
      fr: "Garantie à la charge de l’utilisateur, aucune en sa faveur.",
      en: "The indemnity is the user’s; none is given in return.",
    },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "minAge",
    nth: 0,
    plans: copilot,
    to: { note: "minimum-age" },
    says: {
      fr: "En général 13 ans au moins, parfois 18 ans ou plus selon le pays.",
      en: "Normally 13 or over, in some countries 18 or over.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "microsoft-copilot-consumer",
    kind: "hosting",
    nth: 0,
    plans: copilot,
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données peuvent être stockées et traitées dans la région de l’utilisateur, aux États-Unis ou dans tout autre pays où l’éditeur ou ses prestataires sont présents.",
      en: "Data may be held in the user’s region, in the United States or wherever else the vendor or its providers operate.",
    },
    why: {
      fr: "Plusieurs lieux au choix de l’éditeur : le lieu n’est pas fixé.",
      en: "Several places at the vendor’s discretion: the place is not fixed.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "training",
    nth: 0,
    plans: github,
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Les contenus servent à développer et entraîner des modèles, sauf opposition dans les réglages du compte ou contrat client ou de volume.",
      en: "Content is used to develop and train models unless the account opts out or a customer or volume agreement applies.",
    },
    why: {
      fr: "Opposition individuelle pour cette offre ; les contrats d’entreprise, exclus ici, relèvent d’autres conditions.",
      en: "An individual opt-out for this plan; company agreements, left out here, have other terms.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "retention",
    nth: 0,
    plans: github,
    to: { factor: "C3", option: 3 },
    says: {
      fr: "Le profil et les dépôts sont effacés dans les quatre-vingt-dix jours qui suivent la fermeture du compte.",
      en: "Profile and repositories are erased within ninety days after the account ends.",
    },
    why: {
      fr: "La conservation suit la vie du compte, puis jusqu’à quatre-vingt-dix jours.",
      en: "Content stays for the life of the account, then for up to ninety days.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "retention",
    nth: 0,
    plans: github,
    to: { factor: "A4", option: 3 },
    says: {
      fr: "L’effacement annoncé suit la fermeture du compte, des sauvegardes chiffrées pouvant subsister.",
      en: "The deletion announced follows the end of the account, and encrypted backups may remain.",
    },
    why: {
      fr: "Le passage ne promet d’effacement qu’à la fermeture du compte.",
      en: "The passage promises deletion only when the account ends.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "role",
    nth: 0,
    plans: github,
    to: { factor: "A1", option: 3 },
    says: {
      fr: "La politique vise les données que l’éditeur traite comme responsable du traitement.",
      en: "The statement covers the data that the vendor processes as controller.",
    },
    why: {
      fr: "Pour un compte individuel, pas de sous-traitance ; un compte fourni par l’employeur obéit à d’autres règles.",
      en: "No processing on the customer’s behalf for an individual account; an account supplied by an employer follows other rules.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "outputOwnership",
    nth: 0,
    plans: github,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’éditeur ne revendique la propriété ni des contenus transmis ni des contenus générés.",
      en: "The vendor claims ownership of neither inputs nor outputs.",
    },
    why: {
      fr: "Aucune cession, et l’éditeur peut utiliser les contenus générés pour l’entraînement sauf opposition.",
      en: "No transfer, and the vendor may use outputs for training unless the user opts out.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "inputLicence",
    nth: 0,
    plans: github,
    to: { factor: "E2", option: 3 },
    says: {
      fr: "La licence couvre la fourniture, le développement et l’amélioration du service, y compris l’entraînement, et les modèles des sociétés affiliées.",
      en: "The licence covers providing, developing and improving the service, training included, and the models of affiliates.",
    },
    why: {
      fr: "Elle bénéficie aussi aux affiliés pour leurs propres modèles et cette clause ne prévoit pas d’opposition : dans le doute, 3 plutôt que 2.",
      en: "It also serves affiliates for models of their own, and this clause has no opt-out: in doubt 3 rather than 2.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "confidentiality",
    nth: 0,
    plans: github,
    to: { note: "confidentiality" },
    says: {
      fr: "L’éditeur tient le contenu des dépôts privés pour confidentiel.",
      en: "The vendor treats what private repositories hold as confidential.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "github-copilot-individual",
    kind: "ipIndemnity",
    nth: 0,
    plans: github,
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’obligation de garantie de l’utilisateur s’étend aux fonctions d’IA et aux contenus générés.",
      en: "The user’s duty to indemnify extends to AI features and outputs.",
    },
    why: {
      fr: "Garantie à la charge de l’utilisateur, aucune en sa faveur dans ces conditions.",
      en: "The indemnity is the user’s; these terms give none in return.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "minAge",
    nth: 0,
    plans: github,
    to: { note: "minimum-age" },
    says: { fr: "Âge minimal : 13 ans.", en: "Minimum age: 13." },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "github-copilot-individual",
    kind: "governingLaw",
    nth: 0,
    plans: github,
    to: { note: "governing-law" },
    says: {
      fr: "Droit fédéral des États-Unis et droit californien.",
      en: "United States federal law and Californian law.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "github-copilot-individual",
    kind: "transfer",
    nth: 0,
    plans: github,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "L’éditeur adhère au cadre de protection des données UE–États-Unis et à ses extensions britannique et suisse.",
      en: "The vendor adheres to the EU–US Data Privacy Framework and its British and Swiss counterparts.",
    },
    why: {
      fr: "L’adhésion vaudrait 1 pour les États-Unis, mais le même chapitre se fonde en général sur les clauses contractuelles types pour d’autres pays : la base la plus faible compte.",
      en: "Adherence would be 1 for the United States, but the same chapter generally relies on standard contractual clauses for other countries: the weaker basis counts.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "subprocessors",
    nth: 0,
    plans: github,
    to: { factor: "A3", option: 2 },
    says: {
      fr: "Une page publique donne la liste des sous-traitants ultérieurs.",
      en: "A public page lists the sub-processors.",
    },
    why: {
      fr: "Une liste, sans préavis ni droit d’opposition dans ce document.",
      en: "A list, with neither notice nor a right to object in this document.",
    },
  },
  {
    scope: "github-copilot-individual",
    kind: "hosting",
    nth: 0,
    plans: github,
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données sont stockées et traitées en plusieurs lieux : la région de l’utilisateur, les États-Unis et d’autres pays.",
      en: "Data are held and processed in several places, among them the user’s region, the United States and further countries.",
    },
    why: {
      fr: "Plusieurs lieux au choix de l’éditeur : le lieu n’est pas fixé.",
      en: "Several places at the vendor’s discretion: the place is not fixed.",
    },
  },
]
