import type { Reading } from "./reading.ts"

const proMega = ["midjourney/pro-mega"]
const standard = ["midjourney/standard"]
const all = [...standard, ...proMega]

export const readings: readonly Reading[] = [
  {
    scope: "midjourney",
    kind: "retention",
    nth: 0,
    plans: all,
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Les données personnelles sont conservées le temps nécessaire aux finalités de la politique, sans durée chiffrée.",
      en: "Personal data are kept for the time its purposes require, with no figure.",
    },
    why: {
      fr: "Aucun nombre : équivaut à une durée illimitée dans la grille.",
      en: "No number: the scale treats it as unlimited.",
    },
  },
  {
    scope: "midjourney",
    kind: "transfer",
    nth: 0,
    plans: all,
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Parmi les mécanismes cités pour les transferts figurent les clauses contractuelles types et, au besoin, des garanties supplémentaires.",
      en: "Standard contractual clauses, with extra safeguards where needed, are among the mechanisms named for transfers.",
    },
    why: {
      fr: "Clauses citées, aucune analyse du transfert mentionnée.",
      en: "Clauses are named, no transfer assessment is mentioned.",
    },
  },
  {
    scope: "midjourney",
    kind: "outputOwnership",
    nth: 0,
    plans: standard,
    to: { factor: "E1", option: 4 },
    says: {
      fr: "Une société de plus d’un million de dollars de chiffre d’affaires annuel n’est propriétaire de ses images qu’avec une offre Pro ou Mega.",
      en: "A company with over a million dollars of yearly revenue owns its images only on a Pro or Mega plan.",
    },
    why: {
      fr: "Sans l’une de ces deux offres, une entreprise au-dessus du seuil n’est pas propriétaire ; en dessous, ce serait 3.",
      en: "Without one of those two plans a company above the threshold does not own its images; below it, this would be 3.",
    },
  },
  {
    scope: "midjourney",
    kind: "outputOwnership",
    nth: 0,
    plans: proMega,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "Une société de plus d’un million de dollars de chiffre d’affaires annuel n’est propriétaire de ses images qu’avec une offre Pro ou Mega.",
      en: "A company with over a million dollars of yearly revenue owns its images only on a Pro or Mega plan.",
    },
    why: {
      fr: "La condition est remplie avec ces offres, mais l’éditeur garde une licence de réutilisation et de publication.",
      en: "These plans meet the condition, but the vendor keeps a licence to reuse and publish.",
    },
  },
  {
    scope: "midjourney",
    kind: "outputOwnership",
    nth: 1,
    plans: all,
    to: { factor: "E1", option: 3 },
    says: {
      fr: "L’utilisateur est propriétaire de ce qu’il crée, autant que la loi le permet et sous réserve d’exceptions.",
      en: "Users own what they create as far as the law permits, subject to exceptions.",
    },
    why: {
      fr: "Propriété reconnue, mais une licence perpétuelle de réutilisation et de diffusion revient à l’éditeur.",
      en: "Ownership is recognised, but the vendor holds a perpetual licence to reuse and distribute.",
    },
  },
  {
    scope: "midjourney",
    kind: "inputLicence",
    nth: 0,
    plans: all,
    to: { factor: "E2", option: 4 },
    says: {
      fr: "L’éditeur, ses affiliés et ayants droit reçoivent une licence perpétuelle, irrévocable et transmissible de reproduire, d’adapter, de montrer et de distribuer les contenus.",
      en: "The vendor, its affiliates and successors receive a perpetual, irrevocable, sublicensable licence to copy, adapt, show and distribute the content.",
    },
    why: {
      fr: "Aucune finalité ne borne cette licence, et le document annonce des contenus publics par défaut : 4 et non 3.",
      en: "No purpose bounds the licence, and the document says that content is public by default: 4, not 3.",
    },
  },
  {
    scope: "midjourney",
    kind: "ipIndemnity",
    nth: 0,
    plans: all,
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur garantit l’éditeur, ses affiliés et son personnel.",
      en: "The user indemnifies the vendor, its affiliates and its staff.",
    },
    why: {
      fr: "Garantie à la charge du client, aucune en sa faveur.",
      en: "The indemnity is the customer’s; none is given in return.",
    },
  },
  {
    scope: "midjourney",
    kind: "minAge",
    nth: 0,
    plans: all,
    to: { note: "minimum-age" },
    says: {
      fr: "Âge minimal de 13 ans, ou l’âge du consentement numérique du pays.",
      en: "Minimum age 13, or the country’s age of digital consent.",
    },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
  {
    scope: "midjourney",
    kind: "governingLaw",
    nth: 0,
    plans: all,
    to: { note: "governing-law" },
    says: { fr: "Droit de l’État de Californie.", en: "Law of the State of California." },
    why: { fr: "Information seule : aucun critère ne le demande.", en: "Information only: no factor asks for it." },
  },
]
