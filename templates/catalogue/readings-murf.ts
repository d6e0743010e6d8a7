import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "murf",
    kind: "confidentiality",
    nth: 0,
    plans: ["murf/standard"],
    to: { note: "confidentiality" },
    says: {
      fr: "Murf s’engage à tenir pour confidentiels les contenus remis par l’utilisateur, sauf exceptions usuelles (information déjà connue ou publique).",
      en: "Murf undertakes to keep what users submit confidential, with the usual exceptions (information already known or public).",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "murf",
    kind: "training",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "C1", option: 1 },
    says: {
      fr: "Murf n’emploie les contenus de l’utilisateur que pour rendre le service ; les enregistrements servent à entraîner une voix clonée si l’utilisateur choisit cette fonction.",
      en: "Murf limits its use of user content to running the service; recordings train a cloned voice when the user chooses that feature.",
    },
    why: {
      fr: "Option 1 : exclusion par le contrat, déduite de la limitation d’usage (l’entraînement n’est pas nommé) et sans mention des sous-traitants ultérieurs, d’où pas l’option 0. Le clonage de voix suppose une démarche volontaire.",
      en: "Option 1: excluded by contract, inferred from the limit on use (training is not named) and silent on sub-processors, hence not 0. Voice cloning is opt-in.",
    },
  },
  {
    scope: "murf",
    kind: "retention",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "C3", option: 3 },
    says: {
      fr: "Les projets, médias et textes déposés sont effacés dans les trente jours de la fermeture du compte, sauf besoins légaux ou de sécurité.",
      en: "Uploaded projects, media and text are erased no later than thirty days after the account is closed, legal and security needs aside.",
    },
    why: {
      fr: "Option 3 : conservation pendant la vie du compte. L’utilisateur peut supprimer un contenu plus tôt, sans délai annoncé.",
      en: "Option 3: kept for the life of the account. A user may delete an item sooner, with no period stated.",
    },
  },
  {
    scope: "murf",
    kind: "retention",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "A4", option: 3 },
    says: {
      fr: "L’effacement définitif intervient dans les trente jours de la fermeture du compte, sauf besoins légaux ou de sécurité.",
      en: "Lasting erasure comes no later than thirty days after closing the account, legal and security needs aside.",
    },
    why: {
      fr: "Option 3 : l’engagement ne porte que sur la fermeture du compte. Les conditions évoquent la suppression d’un contenu isolé sans délai ni sauvegardes chiffrés ; dans le doute, l’option la plus défavorable.",
      en: "Option 3: the promise covers account closure only. The terms mention deleting single items without a period, backups included; in doubt, the worse option.",
    },
  },
  {
    scope: "murf",
    kind: "role",
    nth: 0,
    plans: ["murf/standard"],
    to: null,
    says: {
      fr: "Le groupe Murf se dit à la fois responsable de traitement et sous-traitant au sens du RGPD.",
      en: "The Murf group describes itself as both controller and processor within the meaning of the GDPR.",
    },
    why: {
      fr: "Non converti : le texte ne dit pas en quelle qualité les contenus du client sont traités et ne cite aucun accord de sous-traitance. Le critère A1 reste sans réponse plutôt que fixé à 3.",
      en: "Not converted: the text does not say in which capacity customer content is processed and names no processing agreement. Factor A1 stays open rather than being set to 3.",
    },
  },
  {
    scope: "murf",
    kind: "transfer",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "B2", option: 1 },
    says: {
      fr: "Murf Inc. déclare être certifiée au titre du cadre de protection des données UE–États-Unis, de son extension britannique et du cadre suisse.",
      en: "Murf Inc. states that it is certified under the EU–US Data Privacy Framework, its UK extension and the Swiss framework.",
    },
    why: {
      fr: "Option 1 : décision d’adéquation pour les entités certifiées ; à vérifier sur la liste officielle. Rien n’est dit d’un transfert vers la filiale Murf Software Solutions Private Limited.",
      en: "Option 1: adequacy decision for certified entities; check the official list. Nothing is said of transfers to the subsidiary Murf Software Solutions Private Limited.",
    },
  },
  {
    scope: "murf",
    kind: "inputLicence",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "E2", option: 3 },
    says: {
      fr: "L’utilisateur concède à Murf une licence limitée et sous-licenciable pour utiliser, traiter et transmettre ses contenus afin d’obtenir le service ; elle cesse quand il les supprime.",
      en: "The user gives Murf a limited licence, open to sublicence, to handle content so that the service can be delivered; it ends when the user deletes the content.",
    },
    why: {
      fr: "Option 3 sur la seule mention du droit de sous-licencier. La finalité limitée, la fin à la suppression et la confidentialité plaident pour 1 ; dans le doute, l’option la plus défavorable, à faire trancher.",
      en: "Option 3 on the mere mention of a right to sublicense. The limited purpose, the end upon deletion and the confidentiality clause argue for 1; in doubt, the worse option, for a lawyer to settle.",
    },
  },
  {
    scope: "murf",
    kind: "commercialUse",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "E3", option: 0 },
    says: {
      fr: "Les voix créées avec Murf peuvent servir à des fins commerciales, y compris par des tiers à qui elles sont remises ; la revente de l’offre de Murf est exclue.",
      en: "Voices made with Murf may serve commercial ends, also in the hands of third parties who receive them; reselling Murf’s own offering is ruled out.",
    },
    why: {
      fr: "Option 0 : autorisation expresse sans seuil ni mention obligatoire. Interdire la revente du service ou l’entraînement d’un modèle ne restreint pas la communication ; les essais et versions bêta sont limités à l’évaluation.",
      en: "Option 0: express permission with neither threshold nor credit. Barring resale of the service or training a model does not limit marketing use; trials and betas are for evaluation only.",
    },
  },
  {
    scope: "murf",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur indemnise Murf des réclamations liées à son usage, à ses contenus ou à une atteinte aux droits d’autrui.",
      en: "The user indemnifies Murf for claims linked to its use, its content or a breach of others’ rights.",
    },
    why: {
      fr: "Option 4 : c’est le client qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the customer indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "murf",
    kind: "minAge",
    nth: 0,
    plans: ["murf/standard"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 16 ans, ou plus si la loi locale l’exige.",
      en: "The minimum age is 16, or higher where local law so requires.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "murf",
    kind: "governingLaw",
    nth: 0,
    plans: ["murf/standard"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit du Delaware (États-Unis), dont les tribunaux sont seuls compétents.",
      en: "The contract is under the law of Delaware (United States), whose courts have sole jurisdiction.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "murf",
    kind: "outputOwnership",
    nth: 0,
    plans: ["murf/standard"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "L’utilisateur reste propriétaire de ce qu’il dépose ; les conditions ne disent rien de la propriété des voix générées.",
      en: "Users keep ownership of what they submit; the terms are silent on who owns the generated audio.",
    },
    why: {
      fr: "Option 4 : propriété des résultats non réglée. L’article 5.1 autorise l’usage commercial, ce qui plaiderait pour 2 ; dans le doute, l’option la plus défavorable.",
      en: "Option 4: ownership of results is left open. Section 5.1 allows commercial use, which would argue for 2; in doubt, the worse option.",
    },
  },
]
