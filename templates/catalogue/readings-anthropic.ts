import type { Reading } from "./reading.ts"

const individual = ["claude/free", "claude/pro", "claude/max"]
const company = ["claude/team", "claude/enterprise", "claude-api/api"]

export const readings: readonly Reading[] = [
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "training",
    nth: 0,
    plans: individual,
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Les contenus peuvent servir à entraîner les modèles sauf si l’utilisateur s’y oppose dans les réglages de son compte.",
      en: "Content may be used to train models unless the user opts out in the account settings.",
    },
    why: {
      fr: "Chaque compte décide pour lui-même. Les retours envoyés et les contenus signalés servent même après opposition.",
      en: "Each account decides for itself. Feedback and flagged content are used even after opting out.",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "retention",
    nth: 0,
    plans: individual,
    to: { factor: "A4", option: 1 },
    says: {
      fr: "Une conversation supprimée quitte aussitôt l’historique, puis les systèmes de l’éditeur sous trente jours.",
      en: "A deleted conversation leaves the history at once and the vendor’s systems within thirty days.",
    },
    why: {
      fr: "Délai chiffré de trente jours ; 0 demanderait une suppression certifiée, sauvegardes comprises.",
      en: "A stated thirty days; 0 would need certified deletion, backups included.",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "retention",
    nth: 0,
    plans: individual,
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Le délai de trente jours ne vaut que pour les conversations supprimées ; pour le reste, la politique renvoie à ce qui est raisonnablement nécessaire.",
      en: "The thirty-day figure covers deleted conversations only; for the rest the policy refers to what is reasonably necessary.",
    },
    why: {
      fr: "Aucune durée chiffrée pour ce qui n’est pas supprimé (section 6 du document) : l’option la plus défavorable.",
      en: "No figure for what is not deleted (section 6 of the document): the worse option.",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "role",
    nth: 0,
    plans: individual,
    to: { factor: "A1", option: 3 },
    says: {
      fr: "Pour l’Espace économique européen, le Royaume-Uni et la Suisse, la société irlandaise de l’éditeur est responsable du traitement.",
      en: "For the European Economic Area, the United Kingdom and Switzerland, the vendor’s Irish company is the controller.",
    },
    why: {
      fr: "L’éditeur ne traite pas pour le compte du client ; le rôle est énoncé, donc 3 et non 4.",
      en: "The vendor does not act on the customer’s behalf; the role is stated, hence 3 and not 4.",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "transfer",
    nth: 0,
    plans: individual,
    to: { factor: "B2", option: 4 },
    says: {
      fr: "Les transferts reposent sur des décisions d’adéquation ou des clauses contractuelles types et, dans certaines situations non précisées, sur des dérogations légales.",
      en: "Transfers rest on adequacy decisions or standard contractual clauses and, in situations left open, on statutory derogations.",
    },
    why: {
      fr: "Les dérogations ne sont pas bornées par le texte ; dans le doute, l’option la plus défavorable. Sans elles, ce serait 3.",
      en: "The text sets no bounds to the derogations; in doubt the worse option. Without them it would be 3.",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "hosting",
    nth: 0,
    plans: individual,
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données peuvent aller vers des serveurs aux États-Unis ou dans d’autres pays hors de l’Espace économique européen et du Royaume-Uni.",
      en: "Data may go to servers in the United States or elsewhere beyond the European Economic Area and the United Kingdom.",
    },
    why: {
      fr: "Plusieurs lieux possibles, au choix de l’éditeur : le lieu n’est pas fixé.",
      en: "Several possible places at the vendor’s discretion: the place is not fixed.",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "outputOwnership",
    nth: 0,
    plans: individual,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "Sous réserve du respect des conditions, l’éditeur cède à l’utilisateur ses droits éventuels sur les contenus générés.",
      en: "Provided the terms are respected, the vendor transfers to the user any rights it has in what is generated.",
    },
    why: {
      fr: "Les mêmes conditions lui permettent d’utiliser ces contenus pour améliorer ses services et en développer d’autres : plus que faire fonctionner le service (1).",
      en: "The same terms let the vendor use those outputs to improve its services and develop others: more than running the service (1).",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "inputLicence",
    nth: 0,
    plans: individual,
    to: { factor: "E2", option: 2 },
    says: {
      fr: "L’éditeur peut utiliser les contenus pour fournir, maintenir et améliorer ses services, et pour développer d’autres produits.",
      en: "The vendor may use content to run, maintain and improve its services and to build other products.",
    },
    why: {
      fr: "L’amélioration est comprise et l’entraînement peut être refusé ; rien de perpétuel ni de transmissible (3).",
      en: "Improvement is included and training can be refused; nothing perpetual or sublicensable (3).",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "commercialUse",
    nth: 0,
    plans: individual,
    to: { factor: "E3", option: 4 },
    says: {
      fr: "L’utilisateur s’engage à ne pas se servir du service à des fins commerciales ou professionnelles.",
      en: "The user undertakes not to use the service for commercial or professional ends.",
    },
    why: {
      fr: "Interdiction expresse dans les conditions destinées aux particuliers de l’Espace économique européen.",
      en: "An express prohibition in the consumer terms for the European Economic Area.",
    },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "minAge",
    nth: 0,
    plans: individual,
    to: { note: "minimum-age" },
    says: { fr: "Âge minimal : 18 ans.", en: "Minimum age: 18." },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "governingLaw",
    nth: 0,
    plans: individual,
    to: { note: "governing-law" },
    says: {
      fr: "Droit irlandais ; un consommateur garde l’accès aux tribunaux de son pays.",
      en: "Irish law; consumers may still go to their local courts.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "anthropic-claude-consumer-eu",
    kind: "subprocessors",
    nth: 0,
    plans: individual,
    to: null,
    says: {
      fr: "La politique renvoie à une liste de sous-traitants ultérieurs pour les seuls services où l’éditeur agit comme sous-traitant.",
      en: "The policy points to a list of sub-processors for those services only in which the vendor acts as processor.",
    },
    why: {
      fr: "La liste concerne les offres commerciales ; pour ces offres-ci, où l’éditeur est responsable du traitement, le passage ne dit rien.",
      en: "The list is about the commercial plans; for these, where the vendor is controller, the passage says nothing.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "training",
    nth: 0,
    plans: company,
    to: { factor: "C1", option: 1 },
    says: {
      fr: "L’éditeur n’a pas le droit d’entraîner des modèles sur les contenus du client.",
      en: "The vendor has no right to train models on the customer’s content.",
    },
    why: {
      fr: "Exclusion par contrat ; les mots n’atteignent pas les sous-traitants ultérieurs, ce que 0 demande.",
      en: "Excluded by contract; the words do not reach sub-processors, as 0 requires.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "dpa",
    nth: 0,
    plans: company,
    to: { factor: "A1", option: 1 },
    says: {
      fr: "L’accord de sous-traitance (DPA) fait partie des conditions par renvoi.",
      en: "The data processing addendum is part of the terms by reference.",
    },
    why: {
      fr: "Incorporé par renvoi ; 0 supposerait un accord signé et vérifié point par point.",
      en: "Incorporated by reference; 0 would need a signed agreement checked item by item.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "role",
    nth: 0,
    plans: company,
    to: null,
    says: {
      fr: "Pour les données personnelles du client, celui-ci est responsable du traitement et l’éditeur sous-traitant.",
      en: "For the customer’s personal data, the customer is controller and the vendor is processor.",
    },
    why: {
      fr: "Le rôle seul ne dit pas qu’un accord couvre l’offre ; c’est le renvoi des conditions qui porte A1.",
      en: "The role alone does not say that an agreement covers the plan; the reference in the terms carries A1.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "subprocessors",
    nth: 0,
    plans: company,
    to: { factor: "A3", option: 1 },
    says: {
      fr: "Le client est averti avant qu’un nouveau sous-traitant ultérieur n’accède aux données et peut s’y opposer par écrit sous quinze jours, pour un motif raisonnable.",
      en: "The customer is told before a new sub-processor gets access and may object in writing within fifteen days on reasonable grounds.",
    },
    why: {
      fr: "Liste, avis préalable et droit d’opposition, mais moins de trente jours.",
      en: "A list, prior notice and a right to object, but fewer than thirty days.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "retention",
    nth: 0,
    plans: company,
    to: { factor: "A4", option: 2 },
    says: {
      fr: "À la fin du contrat, l’éditeur et ses sous-traitants suppriment les données du client, hors obligations légales, litiges et lutte contre les usages nuisibles.",
      en: "At the end of the contract the vendor and its sub-processors delete the customer’s data, legal duties, disputes and harmful use aside.",
    },
    why: {
      fr: "Suppression sous trente jours, mais les exceptions, abus compris, n’ont pas de durée ; 1 ne les connaîtrait pas. La durée de conservation des échanges en cours de contrat n’est pas dite ici : C3 reste inconnu.",
      en: "Deletion within thirty days, but the exceptions, abuse included, have no period; 1 would have none. How long prompts are kept during the contract is not said here: C3 stays unknown.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "transfer",
    nth: 0,
    plans: company,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les clauses contractuelles types, modules deux et trois, sont intégrées à l’accord et réputées signées.",
      en: "The standard contractual clauses, modules two and three, are built into the addendum and deemed signed.",
    },
    why: {
      fr: "Les clauses sont là, mais aucune analyse du transfert n’est mentionnée : 3 et non 2.",
      en: "The clauses are there, but no transfer assessment is mentioned: 3, not 2.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "outputOwnership",
    nth: 0,
    plans: company,
    to: { factor: "E1", option: 0 },
    says: {
      fr: "L’éditeur cède au client ses droits éventuels sur les contenus générés.",
      en: "The vendor transfers to the customer any rights it has in what is generated.",
    },
    why: {
      fr: "La phrase précédente écarte tout droit de l’éditeur sur les contenus du client : cession sans licence en retour. La cession suppose le respect des conditions.",
      en: "The sentence before disclaims any right of the vendor in customer content: a transfer with no licence back. It presupposes that the terms are respected.",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "inputLicence",
    nth: 0,
    plans: company,
    to: { factor: "E2", option: 0 },
    says: {
      fr: "L’éditeur renonce à tout droit qu’il recevrait sur les contenus du client.",
      en: "The vendor gives up any right it would receive in the customer’s content.",
    },
    why: { fr: "Aucune licence au-delà de la fourniture du service.", en: "No licence beyond providing the service." },
  },
  {
    scope: "anthropic-commercial",
    kind: "ipIndemnity",
    nth: 0,
    plans: company,
    to: { factor: "E5", option: 2 },
    says: {
      fr: "L’éditeur défend le client et le garantit si l’usage payant autorisé, ou les contenus générés ainsi, portent atteinte à des droits de tiers.",
      en: "The vendor defends and indemnifies the customer where authorised paid use, or what it generates, infringes third parties’ rights.",
    },
    why: {
      fr: "Les contenus générés sont couverts, mais sous conditions et avec des exclusions listées plus loin (K.3).",
      en: "Outputs are covered, but under conditions and with exclusions listed further on (K.3).",
    },
  },
  {
    scope: "anthropic-commercial",
    kind: "confidentiality",
    nth: 0,
    plans: company,
    to: { note: "confidentiality" },
    says: {
      fr: "Les contenus du client sont ses informations confidentielles.",
      en: "The customer’s content is its confidential information.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "anthropic-commercial",
    kind: "commercialUse",
    nth: 0,
    plans: company,
    to: { factor: "E3", option: 0 },
    says: {
      fr: "Les services régis par ces conditions s’adressent aux professionnels et non aux consommateurs.",
      en: "The services under these terms are meant for businesses, not for consumers.",
    },
    why: {
      fr: "Conditions commerciales ; l’article A.1 permet même d’intégrer le service aux produits du client, sans seuil.",
      en: "Commercial terms; section A.1 even lets the customer build the service into its own products, without a threshold.",
    },
  },
  {
    scope: "anthropic-commercial",
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
]
