import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "wordtune",
    kind: "training",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "C1", option: 4 },
    says: {
      fr: "Wordtune peut se servir des contenus de l’utilisateur pour améliorer ses logiciels et les algorithmes qui les sous-tendent.",
      en: "Wordtune may use user content to better its software and the algorithms behind it.",
    },
    why: {
      fr: "Option 4 : l’amélioration des algorithmes est une finalité de la licence et les conditions ne prévoient pas de refus. Wordtune Business a ses propres conditions, absentes de l’archive.",
      en: "Option 4: improving algorithms is a purpose of the licence, and the terms offer no way to refuse. Wordtune Business has terms of its own, which are not archived.",
    },
  },
  {
    scope: "wordtune",
    kind: "retention",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les données personnelles sont gardées jusqu’à ce que Wordtune décide de les effacer ou reçoive une demande valable, et parfois plus longtemps.",
      en: "Personal data are kept until Wordtune decides to erase them or a valid request comes in, and at times for longer.",
    },
    why: {
      fr: "Option 4 : aucune durée chiffrée ; sans demande, la conservation n’a pas de terme.",
      en: "Option 4: no figure; without a request, there is no end to it.",
    },
  },
  {
    scope: "wordtune",
    kind: "retention",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "A4", option: 2 },
    says: {
      fr: "Une demande valable d’effacement met fin à la conservation, sauf obligations légales, réclamations, litiges et données agrégées.",
      en: "A valid erasure request ends retention, save for legal duties, complaints, litigation and aggregated data.",
    },
    why: {
      fr: "Option 2 et non 1 : effacement à la demande, mais ni délai ni durée pour les exceptions.",
      en: "Option 2 rather than 1: erasure on request, yet with neither a time limit nor a period for the exceptions.",
    },
  },
  {
    scope: "wordtune",
    kind: "role",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "A1", option: 3 },
    says: {
      fr: "AI21 Labs Ltd. est responsable de traitement.",
      en: "AI21 Labs Ltd. is the controller.",
    },
    why: {
      fr: "Option 3 : la politique couvre les informations liées à l’usage du service, contenus compris. Wordtune Business relève d’une autre politique.",
      en: "Option 3: the policy covers information linked to use of the service, content included. Wordtune Business comes under another policy.",
    },
  },
  {
    scope: "wordtune",
    kind: "hosting",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "B1", option: 4 },
    says: {
      fr: "Les données sont traitées sur des serveurs hors de l’EEE, de la Suisse et du Royaume-Uni, notamment aux États-Unis.",
      en: "Data are handled on servers outside the EEA, Switzerland and the UK, the United States among other places.",
    },
    why: {
      fr: "Option 4 et non 3 : les États-Unis ne sont cités qu’à titre d’exemple ; dans le doute, l’option la plus défavorable.",
      en: "Option 4 rather than 3: the United States is named as an example only; in doubt, the worse option.",
    },
  },
  {
    scope: "wordtune",
    kind: "transfer",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les transferts reposent sur une décision d’adéquation, des clauses contractuelles types ou la certification du destinataire au cadre UE–États-Unis.",
      en: "Transfers rest on an adequacy decision, standard contractual clauses or the recipient’s certification under the EU–US framework.",
    },
    why: {
      fr: "Option 3 : la base la plus faible peut être celle employée ; aucune analyse d’impact du transfert.",
      en: "Option 3: the weaker basis may be the one used; no transfer assessment.",
    },
  },
  {
    scope: "wordtune",
    kind: "inputLicence",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "E2", option: 3 },
    says: {
      fr: "L’utilisateur accorde à Wordtune et à ses partenaires une licence perpétuelle, irrévocable et sous-licenciable sur ses contenus, pour rendre et améliorer le service et en tirer des données anonymes.",
      en: "The user gives Wordtune and its partners a licence to content that has no end, cannot be withdrawn and may be sublicensed, to provide and improve the service and draw anonymous data.",
    },
    why: {
      fr: "Option 3 et non 4 : perpétuelle et sous-licenciable, mais à des finalités énumérées et sans publication.",
      en: "Option 3 rather than 4: perpetual and sublicensable, yet for listed purposes and without publication.",
    },
  },
  {
    scope: "wordtune",
    kind: "outputOwnership",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "L’utilisateur garde ses droits sur les textes qu’il fournit ; rien n’attribue les textes produits.",
      en: "Users keep their rights in the text they provide; nothing allots the text produced.",
    },
    why: {
      fr: "Option 4 : propriété des résultats non réglée. La même clause réserve à un usage personnel les résumés tirés du contenu, ce que le fichier source ne relève pas au titre de l’usage commercial.",
      en: "Option 4: ownership of results is left open. The same clause keeps summaries drawn from content for personal use, which the source file does not list under commercial use.",
    },
  },
  {
    scope: "wordtune",
    kind: "minAge",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 18 ans ; un utilisateur plus jeune a besoin de l’accord d’un parent ou tuteur.",
      en: "The minimum age is 18; a younger user needs the approval of a parent or guardian.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "wordtune",
    kind: "governingLaw",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit israélien ; les tribunaux de Tel-Aviv sont seuls compétents.",
      en: "The contract is under Israeli law; the courts of Tel Aviv have sole jurisdiction.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "wordtune",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["wordtune/standard"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur défend et indemnise Wordtune, y compris pour les réclamations de propriété intellectuelle visant ses contenus ou ce qui en est tiré.",
      en: "The user defends and indemnifies Wordtune, IP claims about its content or what is drawn from it included.",
    },
    why: {
      fr: "Option 4 : c’est l’utilisateur qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the user indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
]
