import type { Reading } from "./reading.ts"

const individual = ["gemini/individual"]
const business = ["gemini-enterprise/business"]

export const readings: readonly Reading[] = [
  {
    scope: "google-gemini-consumer-eu",
    kind: "training",
    nth: 0,
    plans: individual,
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Pour que ses conversations futures ne soient plus relues afin d’améliorer les services, l’utilisateur désactive un réglage d’activité.",
      en: "Users who want no review of later chats for service improvement switch off an activity setting.",
    },
    why: {
      fr: "Le réglage est individuel ; 2 supposerait une décision d’administrateur.",
      en: "The setting is individual; 2 would need an administrator’s decision.",
    },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "retention",
    nth: 0,
    plans: individual,
    to: { factor: "C3", option: 3 },
    says: {
      fr: "Les conversations examinées par des relecteurs sont gardées jusqu’à trois ans.",
      en: "Chats seen by reviewers are kept for up to three years.",
    },
    why: {
      fr: "Durée chiffrée mais longue, sur laquelle l’utilisateur n’a pas prise : pire qu’une durée réglable (2), mieux qu’illimitée (4).",
      en: "A stated but long period that the user does not control: worse than a period one sets (2), better than unlimited (4).",
    },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "retention",
    nth: 0,
    plans: individual,
    to: { factor: "A4", option: 3 },
    says: {
      fr: "Ces conversations examinées ne disparaissent pas quand l’utilisateur efface son activité.",
      en: "Those reviewed chats stay when the user erases the activity.",
    },
    why: {
      fr: "La suppression ne les atteint pas et ce ne sont pas de simples journaux (2) ; dans le doute, l’option la plus défavorable, l’échéance de trois ans écartant 4.",
      en: "Deletion does not reach them and they are more than logs (2); in doubt the worse option, the three-year end ruling out 4.",
    },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "retention",
    nth: 1,
    plans: individual,
    to: { factor: "C3", option: 2 },
    says: {
      fr: "L’effacement automatique est réglé à dix-huit mois ; l’utilisateur peut choisir trois mois, trente-six mois ou aucune limite.",
      en: "Automatic deletion is set to eighteen months; the user may choose three months, thirty-six or no limit.",
    },
    why: { fr: "Durée choisie par l’utilisateur.", en: "A period that the user sets." },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "confidentiality",
    nth: 0,
    plans: individual,
    to: { note: "confidentiality" },
    says: {
      fr: "L’éditeur demande de ne saisir aucune information confidentielle que l’on ne voudrait pas montrer à un relecteur ni voir servir à améliorer les services.",
      en: "The vendor asks users to leave out confidential information they would not show a reviewer or have used for improvement.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "role",
    nth: 0,
    plans: individual,
    to: { factor: "A1", option: 3 },
    says: {
      fr: "La société irlandaise de l’éditeur est responsable du traitement pour l’entraînement de ses modèles déployés en Europe.",
      en: "The vendor’s Irish company is the controller for training the models it deploys in Europe.",
    },
    why: {
      fr: "Responsable du traitement des contenus, non sous-traitant ; le rôle est énoncé, donc 3 et non 4.",
      en: "Controller of the content rather than processor; the role is stated, hence 3 and not 4.",
    },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "outputOwnership",
    nth: 0,
    plans: individual,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’éditeur ne revendique pas la propriété des contenus originaux que ses services permettent de générer.",
      en: "The vendor makes no ownership claim over the original content its services generate.",
    },
    why: {
      fr: "Ni cession ni licence limitée au service : la licence générale lui permet d’utiliser ces contenus pour améliorer et créer des services.",
      en: "Neither a transfer nor a licence limited to the service: the general licence lets it use content to improve and create services.",
    },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "inputLicence",
    nth: 0,
    plans: individual,
    to: { factor: "E2", option: 3 },
    says: {
      fr: "L’éditeur peut héberger, reproduire, distribuer, communiquer et utiliser les contenus.",
      en: "The vendor may host, copy, distribute, communicate and use the content.",
    },
    why: {
      fr: "La suite permet la sous-licence à d’autres utilisateurs et à ses prestataires, et dure autant que les droits d’auteur ; les finalités restent bornées, donc pas 4.",
      en: "What follows allows sublicences to other users and contractors and lasts as long as the intellectual property; purposes stay bounded, hence not 4.",
    },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "ipIndemnity",
    nth: 0,
    plans: individual,
    to: { factor: "E5", option: 4 },
    says: {
      fr: "Un utilisateur professionnel garantit l’éditeur contre les procédures de tiers nées d’un usage illicite ou d’une violation des conditions.",
      en: "A business user indemnifies the vendor against third-party proceedings over unlawful use or a breach of the terms.",
    },
    why: {
      fr: "Garantie à la charge du client professionnel, aucune en sa faveur dans ces conditions.",
      en: "The indemnity is the business customer’s; these terms give none in return.",
    },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "governingLaw",
    nth: 0,
    plans: individual,
    to: { note: "governing-law" },
    says: {
      fr: "Droit du pays de résidence, pour l’Espace économique européen et la Suisse.",
      en: "Law of the country of residence, for the European Economic Area and Switzerland.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "google-gemini-consumer-eu",
    kind: "dpa",
    nth: 0,
    plans: business,
    to: { factor: "A1", option: 1 },
    says: {
      fr: "Pour Gemini Enterprise, édition Business, les contenus sont traités selon l’accord de sous-traitance de Google.",
      en: "For Gemini Enterprise, Business edition, content is processed under Google’s data processing addendum.",
    },
    why: {
      fr: "L’accord s’applique par renvoi, à cette seule édition ; les applications Gemini grand public n’en bénéficient pas.",
      en: "The addendum applies by reference, to this edition alone; the consumer Gemini apps do not benefit from it.",
    },
  },
]
