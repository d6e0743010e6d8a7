import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "copy-ai",
    kind: "role",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "A1", option: 3 },
    says: {
      fr: "Pour l’EEE, le Royaume-Uni et la Suisse, Copy.ai se présente comme responsable de traitement pour ses services.",
      en: "For the EEA, the UK and Switzerland, Copy.ai presents itself as the controller for its services.",
    },
    why: {
      fr: "Option 3 : la suite cite les contenus de l’utilisateur parmi ce qu’elle traite à ce titre. La même section admet qu’elle agit parfois en sous-traitant, sans dire quand ni par quel accord ; dans le doute, l’option la plus défavorable.",
      en: "Option 3: the text goes on to list user content among what is processed in that capacity. The same section admits acting as a processor at times, without saying when or under which agreement; in doubt, the worse option.",
    },
  },
  {
    scope: "copy-ai",
    kind: "retention",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les durées de conservation varient selon la finalité et l’intérêt du fournisseur ; aucune n’est chiffrée.",
      en: "Retention varies with the purpose and the vendor’s interests; no period is put in figures.",
    },
    why: {
      fr: "Option 4 : aucune durée. La suite précise que les informations sont gardées tant que le service est utilisé, et les données agrégées sans limite.",
      en: "Option 4: no period. The text adds that information is kept while the service is in use, and aggregated data without limit.",
    },
  },
  {
    scope: "copy-ai",
    kind: "transfer",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Copy.ai déclare adhérer au cadre de protection des données UE–États-Unis pour les données venues d’Europe.",
      en: "Copy.ai states that it follows the EU–US Data Privacy Framework for data coming from Europe.",
    },
    why: {
      fr: "Option 3 et non 1 : la même politique prévoit des transferts vers d’autres pays (Brésil, Costa Rica, Philippines) sous clauses types ; la base la plus faible peut être celle employée. Adhésion à vérifier sur la liste officielle.",
      en: "Option 3 rather than 1: the same policy has data go to other countries (Brazil, Costa Rica, the Philippines) under standard clauses, so the weaker basis may be the one used. Certification to be checked on the official list.",
    },
  },
  {
    scope: "copy-ai",
    kind: "hosting",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données sont hébergées aux États-Unis et dans l’Union européenne, et ailleurs si Copy.ai le décide.",
      en: "Data sit in the United States and the European Union, and elsewhere if Copy.ai so decides.",
    },
    why: {
      fr: "Option 4 : le lieu n’est pas fixé, le fournisseur peut en ajouter à sa guise.",
      en: "Option 4: the place is not fixed, the vendor may add others as it likes.",
    },
  },
  {
    scope: "copy-ai",
    kind: "outputOwnership",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "Les conditions attribuent la propriété exclusive des contenus générés à OpenAI, donneur de licence de Copy.ai ; le client n’en reçoit qu’une licence non exclusive.",
      en: "The terms give exclusive title in generated content to OpenAI, Copy.ai’s licensor; the customer gets a non-exclusive licence only.",
    },
    why: {
      fr: "Option 4 et non 2 : un tiers est propriétaire. La licence de l’article 7(e) permet l’usage professionnel, mais n’écarte pas cette propriété.",
      en: "Option 4 rather than 2: a third party owns the results. The licence of section 7(e) allows business use but does not set that title aside.",
    },
  },
  {
    scope: "copy-ai",
    kind: "commercialUse",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "E3", option: 2 },
    says: {
      fr: "Le client peut utiliser, vendre, adapter et diffuser les contenus générés pour ses besoins professionnels licites, tant qu’il respecte les conditions.",
      en: "The customer may use, sell, adapt and distribute generated content for lawful business ends as long as it complies with the terms.",
    },
    why: {
      fr: "Option 2 et non 0 : l’article 8 limite l’usage commercial du service ou au profit de tiers à ce que les conditions permettent, et soumet les contenus à la charte d’OpenAI, appréciée par OpenAI seule.",
      en: "Option 2 rather than 0: section 8 confines commercial use of the service, or use for third parties, to what the terms permit, and subjects content to OpenAI’s charter as OpenAI alone reads it.",
    },
  },
  {
    scope: "copy-ai",
    kind: "inputLicence",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "E2", option: 3 },
    says: {
      fr: "Copy.ai, ses donneurs de licence et leurs affiliés reçoivent sur les contenus du client une licence perpétuelle, irrévocable et sous-licenciable, qui couvre l’amélioration de leurs services.",
      en: "Copy.ai, those it licenses from and companies related to them get a licence to customer content that never ends, cannot be withdrawn and may be sublicensed, including to improve what they offer.",
    },
    why: {
      fr: "Option 3 et non 4 : perpétuelle et sous-licenciable, mais rattachée à la fourniture, à la sécurité et à l’amélioration de leurs services, sans usage promotionnel.",
      en: "Option 3 rather than 4: perpetual and sublicensable, yet tied to providing, securing and improving their services, without promotional use.",
    },
  },
  {
    scope: "copy-ai",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "Le client indemnise Copy.ai et ses donneurs de licence des suites de son usage, de ses contenus et de toute atteinte aux droits de tiers.",
      en: "The customer indemnifies Copy.ai and its licensors for what follows from its use, its content and any breach of third-party rights.",
    },
    why: {
      fr: "Option 4 : c’est le client qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the customer indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "copy-ai",
    kind: "minAge",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { note: "minimum-age" },
    says: {
      fr: "Le service est réservé aux majeurs de 18 ans capables de contracter.",
      en: "The service is for adults of 18 or more who can enter into a contract.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "copy-ai",
    kind: "governingLaw",
    nth: 0,
    plans: ["copy-ai/standard"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit californien et, pour l’arbitrage, au droit fédéral des États-Unis.",
      en: "The contract is under Californian law and, for arbitration, United States federal law.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
]
