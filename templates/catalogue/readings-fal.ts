import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "fal",
    kind: "training",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "C1", option: 4 },
    says: {
      fr: "fal peut exploiter les données d’usage, anonymes ou agrégées, pour améliorer le service et concevoir des produits et modèles d’IA, ou pour tout autre but licite.",
      en: "fal may exploit usage data, anonymous or aggregated, to improve the service and build products and AI models, or for any other lawful end.",
    },
    why: {
      fr: "Option 4 : aucun refus prévu, et ces données peuvent dériver des saisies (voir la définition). Si l’on juge que des données anonymes ne sont plus du contenu client, la question reste ouverte ; dans le doute, l’option la plus défavorable.",
      en: "Option 4: no way to refuse, and such data may derive from prompts (see the definition). If anonymous data are held to be no longer customer content, the question stays open; in doubt, the worse option.",
    },
  },
  {
    scope: "fal",
    kind: "training",
    nth: 1,
    plans: ["fal/standard"],
    to: null,
    says: {
      fr: "Les données d’usage sont anonymes ou agrégées et peuvent être tirées des saisies du client.",
      en: "Usage data are anonymous or aggregated and may be drawn from the customer’s prompts.",
    },
    why: {
      fr: "Non converti : simple définition, lue avec la ligne précédente, qui porte la réponse.",
      en: "Not converted: a mere definition, read with the row before, which carries the answer.",
    },
  },
  {
    scope: "fal",
    kind: "role",
    nth: 0,
    plans: ["fal/standard"],
    to: null,
    says: {
      fr: "Pour les utilisateurs couverts par un contrat entreprise, fal agit en sous-traitant de l’entreprise cliente.",
      en: "For users under an enterprise contract, fal acts as the enterprise customer’s processor.",
    },
    why: {
      fr: "Non converti : ne vise que les contrats entreprise, absents de l’archive, et non l’offre standard. A1 reste sans réponse.",
      en: "Not converted: it concerns enterprise contracts only, which are not archived, and not the standard plan. A1 stays open.",
    },
  },
  {
    scope: "fal",
    kind: "hosting",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données personnelles sont traitées et stockées aux États-Unis et dans d’autres pays non nommés.",
      en: "Personal data are handled and kept in the United States and in further countries left unnamed.",
    },
    why: {
      fr: "Option 4 : le lieu n’est pas fixé.",
      en: "Option 4: the place is not fixed.",
    },
  },
  {
    scope: "fal",
    kind: "transfer",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "B2", option: 4 },
    says: {
      fr: "Les transferts s’appuient sur des garanties telles que des clauses contractuelles, ou sur une dérogation.",
      en: "Transfers rely on safeguards such as contract clauses, or on a derogation.",
    },
    why: {
      fr: "Option 4 et non 3 : les clauses types ne sont pas nommées et la dérogation est admise comme base courante.",
      en: "Option 4 rather than 3: the standard clauses are not named, and a derogation is accepted as an ordinary basis.",
    },
  },
  {
    scope: "fal",
    kind: "retention",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les données personnelles sont gardées le temps nécessaire à leurs finalités d’origine et à d’autres finalités du fournisseur, sans durée chiffrée.",
      en: "Personal data are held for the time their first purposes, and further purposes of the vendor, require, with no figure.",
    },
    why: {
      fr: "Option 4 : aucune durée.",
      en: "Option 4: no period.",
    },
  },
  {
    scope: "fal",
    kind: "inputLicence",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "E2", option: 2 },
    says: {
      fr: "La licence du client, non sous-licenciable, sert à rendre le service ; une clause voisine laisse à fal les données d’usage qui en dérivent.",
      en: "The customer’s licence, not open to sublicence, serves to provide the service; a neighbouring clause leaves fal the usage data derived from it.",
    },
    why: {
      fr: "Option 2 et non 0 : la licence elle-même vaudrait 0, mais l’alinéa suivant, qui l’emporte sur le reste, permet d’améliorer les produits avec des données dérivées, sans refus. Dans le doute, l’option la plus défavorable.",
      en: "Option 2 rather than 0: the licence itself would be 0, but a later paragraph, which overrides the rest, allows improving products with derived data, with no way to refuse. In doubt, the worse option.",
    },
  },
  {
    scope: "fal",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "Le client défend et indemnise fal, notamment si ses saisies portent atteinte aux droits de tiers.",
      en: "The customer defends and indemnifies fal, in particular where its prompts breach third-party rights.",
    },
    why: {
      fr: "Option 4 : c’est le client qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the customer indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "fal",
    kind: "minAge",
    nth: 0,
    plans: ["fal/standard"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 18 ans, ou la majorité locale.",
      en: "The minimum age is 18, or local majority.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "fal",
    kind: "governingLaw",
    nth: 0,
    plans: ["fal/standard"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit californien ; les litiges vont en principe à l’arbitrage.",
      en: "The contract is under Californian law; disputes go to arbitration as a rule.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "fal",
    kind: "commercialUse",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "E3", option: 2 },
    says: {
      fr: "L’accès est accordé pour un usage personnel ou pour les besoins internes de l’entreprise.",
      en: "Access is granted for private use or for the company’s in-house needs.",
    },
    why: {
      fr: "Option 2 : limite d’usage. L’intégration dans un produit offert à des tiers est prévue à part ; la publication des résultats n’est pas traitée.",
      en: "Option 2: a field-of-use limit. Building it into a product offered to others is provided for separately; publishing results is not addressed.",
    },
  },
  {
    scope: "fal",
    kind: "outputOwnership",
    nth: 0,
    plans: ["fal/standard"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "fal ne garantit ni l’originalité des résultats ni l’absence d’atteinte aux droits de tiers ; rien ne les attribue au client.",
      en: "fal warrants neither that results are original nor that they respect others’ rights; nothing gives them to the customer.",
    },
    why: {
      fr: "Option 4 : propriété des résultats non réglée. La fin de la phrase peut se lire comme un renoncement de fal à tout droit sur eux ; dans le doute, l’option la plus défavorable.",
      en: "Option 4: ownership of results is left open. The end of the sentence may be read as fal disclaiming any right in them; in doubt, the worse option.",
    },
  },
]
