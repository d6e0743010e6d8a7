import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "replicate",
    kind: "outputOwnership",
    nth: 0,
    plans: ["replicate/standard"],
    to: { factor: "E1", option: 2 },
    says: {
      fr: "Replicate transmet au client ses droits éventuels sur les résultats, usage commercial compris, sous réserve des conditions du modèle employé.",
      en: "Replicate passes to the customer whatever rights it has in results, commercial use included, subject to the terms of the model used.",
    },
    why: {
      fr: "Option 2 et non 1 : cession en principe, mais les conditions du tiers qui fournit le modèle peuvent la réduire ; à vérifier modèle par modèle.",
      en: "Option 2 rather than 1: a transfer in principle, but the model provider’s own terms may cut it down; to be checked model by model.",
    },
  },
  {
    scope: "replicate",
    kind: "commercialUse",
    nth: 0,
    plans: ["replicate/standard"],
    to: { factor: "E3", option: 2 },
    says: {
      fr: "Les résultats peuvent être vendus ou publiés, si les conditions du modèle employé le permettent.",
      en: "Results may be sold or published where the terms of the model used allow it.",
    },
    why: {
      fr: "Option 2 et non 0 : permission expresse de Replicate, bornée par la licence de chaque modèle, parfois non commerciale. Une lecture sévère donnerait 3.",
      en: "Option 2 rather than 0: express permission from Replicate, bounded by each model’s licence, which may be non-commercial. A strict reading would give 3.",
    },
  },
  {
    scope: "replicate",
    kind: "inputLicence",
    nth: 0,
    plans: ["replicate/standard"],
    to: { factor: "E2", option: 2 },
    says: {
      fr: "La licence du client sert à produire les résultats, à entraîner ses modèles dérivés, à rendre le service et à établir des données d’usage agrégées et anonymes.",
      en: "The customer’s licence serves to produce results, train its own derived models, provide the service and compile aggregated, anonymous usage data.",
    },
    why: {
      fr: "Option 2 : les données agrégées servent à améliorer les produits (article 5.5), sans refus possible ; mais ni perpétuité ni sous-licence hors du service. Un modèle partagé publiquement emporte une licence perpétuelle à part.",
      en: "Option 2: aggregated data improve the products (section 5.5), with no way to refuse; yet neither perpetual nor sublicensable beyond the service. A model shared in public carries a separate perpetual licence.",
    },
  },
  {
    scope: "replicate",
    kind: "retention",
    nth: 0,
    plans: ["replicate/standard"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les données personnelles des clients sont gardées le temps nécessaire au service, sans durée chiffrée.",
      en: "Customers’ personal data are held for the time the service needs, with no figure.",
    },
    why: {
      fr: "Option 4 : aucune durée ; des copies de sauvegarde subsistent un temps non précisé.",
      en: "Option 4: no period; backup copies remain for an unstated time.",
    },
  },
  {
    scope: "replicate",
    kind: "role",
    nth: 0,
    plans: ["replicate/standard"],
    to: null,
    says: {
      fr: "Replicate se dit sous-traitant lorsqu’elle traite les données personnelles de ses clients.",
      en: "Replicate calls itself a processor when it handles customers’ personal data.",
    },
    why: {
      fr: "Non converti : la phrase figure dans une section propre aux États américains et ne cite aucun accord de sous-traitance. A1 reste sans réponse.",
      en: "Not converted: the sentence is in a section on US state law and names no processing agreement. A1 stays open.",
    },
  },
  {
    scope: "replicate",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["replicate/standard"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "Le client défend et indemnise Replicate pour son usage du service, y compris au titre des saisies et des résultats.",
      en: "The customer defends and indemnifies Replicate for its use of the service, prompts and results included.",
    },
    why: {
      fr: "Option 4 : c’est le client qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the customer indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "replicate",
    kind: "minAge",
    nth: 0,
    plans: ["replicate/standard"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 18 ans ou l’âge de la majorité ; un parent peut consentir pour un mineur et en répond.",
      en: "The minimum age is 18 or that of majority; a parent may consent for a minor and is liable.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "replicate",
    kind: "governingLaw",
    nth: 0,
    plans: ["replicate/standard"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit californien ; les tribunaux de San Francisco sont compétents.",
      en: "The contract is under Californian law; the courts of San Francisco have jurisdiction.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
]
