import type { Reading } from "./reading.ts"

const hosted = ["stability-ai/hosted"]

export const readings: readonly Reading[] = [
  {
    scope: "stability-ai",
    kind: "training",
    nth: 0,
    plans: hosted,
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Les contenus servent à l’entraînement des modèles, et l’utilisateur peut s’y opposer.",
      en: "Content is used to train models, and the user can opt out.",
    },
    why: {
      fr: "Opposition individuelle ; rien ne dit qu’un administrateur puisse décider pour l’organisation (2).",
      en: "An individual opt-out; nothing says that an administrator may decide for the organisation (2).",
    },
  },
  {
    scope: "stability-ai",
    kind: "retention",
    nth: 0,
    plans: hosted,
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les données personnelles sont conservées aussi longtemps que cela est raisonnablement nécessaire, sans durée chiffrée.",
      en: "Personal data are kept while reasonably needed, with no figure.",
    },
    why: {
      fr: "Aucun nombre : équivaut à une durée illimitée dans la grille.",
      en: "No number: the scale treats it as unlimited.",
    },
  },
  {
    scope: "stability-ai",
    kind: "role",
    nth: 0,
    plans: hosted,
    to: { factor: "A1", option: 3 },
    says: {
      fr: "Pour l’Espace économique européen, le Royaume-Uni et la Suisse, la société britannique de l’éditeur est responsable du traitement.",
      en: "For the European Economic Area, the United Kingdom and Switzerland, the vendor’s British company is the controller.",
    },
    why: {
      fr: "L’éditeur ne traite pas pour le compte du client ; le rôle est énoncé, donc 3 et non 4.",
      en: "The vendor does not act on the customer’s behalf; the role is stated, hence 3 and not 4.",
    },
  },
  {
    scope: "stability-ai",
    kind: "transfer",
    nth: 0,
    plans: hosted,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Hors décisions d’adéquation, les transferts s’appuient sur les clauses contractuelles types.",
      en: "Adequacy decisions aside, transfers rest on standard contractual clauses.",
    },
    why: {
      fr: "La base la plus faible peut être celle qui sert, et aucune analyse du transfert n’est mentionnée.",
      en: "The weaker basis may be the one in use, and no transfer assessment is mentioned.",
    },
  },
  {
    scope: "stability-ai",
    kind: "outputOwnership",
    nth: 0,
    plans: hosted,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "Sous réserve du respect des conditions, l’éditeur cède à l’utilisateur ses droits éventuels sur les contenus générés.",
      en: "Provided the terms are respected, the vendor transfers to the user any rights it has in what is generated.",
    },
    why: {
      fr: "L’éditeur peut en outre s’en servir pour améliorer et développer ses services : plus que faire fonctionner le service (1).",
      en: "The vendor may also use outputs to improve and develop its services: more than running the service (1).",
    },
  },
  {
    scope: "stability-ai",
    kind: "inputLicence",
    nth: 0,
    plans: hosted,
    to: { factor: "E2", option: 2 },
    says: {
      fr: "L’éditeur peut utiliser les contenus pour améliorer et développer ses services, l’utilisateur pouvant s’opposer à l’entraînement.",
      en: "The vendor may use content to improve and develop its services, and the user can refuse training.",
    },
    why: {
      fr: "Amélioration avec opposition possible ; rien de perpétuel ni de transmissible (3).",
      en: "Improvement with an opt-out; nothing perpetual or sublicensable (3).",
    },
  },
  {
    scope: "stability-ai",
    kind: "ipIndemnity",
    nth: 0,
    plans: hosted,
    to: { factor: "E5", option: 4 },
    says: { fr: "L’utilisateur garantit et défend l’éditeur.", en: "The user indemnifies and defends the vendor." },
    why: {
      fr: "Garantie à la charge du client, aucune en sa faveur.",
      en: "The indemnity is the customer’s; none is given in return.",
    },
  },
  {
    scope: "stability-ai",
    kind: "minAge",
    nth: 0,
    plans: hosted,
    to: { note: "minimum-age" },
    says: {
      fr: "Âge minimal de 18 ans, ou l’âge local s’il est plus élevé.",
      en: "Minimum age 18, or the local age where it is higher.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "stability-ai",
    kind: "governingLaw",
    nth: 0,
    plans: hosted,
    to: { note: "governing-law" },
    says: { fr: "Droit californien.", en: "Californian law." },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "stability-ai",
    kind: "hosting",
    nth: 0,
    plans: hosted,
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données sont traitées hors de l’Espace économique européen, de la Suisse et du Royaume-Uni, y compris aux États-Unis.",
      en: "Data are processed outside the European Economic Area, Switzerland and the United Kingdom, the United States included.",
    },
    why: {
      fr: "Les États-Unis ne sont cités que comme un lieu parmi d’autres possibles : dans le doute, l’option la plus défavorable. 3 supposerait un lieu unique et connu.",
      en: "The United States is named as one place among possible others: in doubt the worse option. 3 would need one known place.",
    },
  },
]
