import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "speechify",
    kind: "confidentiality",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { note: "confidentiality" },
    says: {
      fr: "Ce que l’utilisateur dépose n’est pas tenu pour confidentiel, et il s’engage à ne rien déposer de tel.",
      en: "What users submit is treated as non-confidential, and they agree to submit nothing private.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Information only: no factor asks this question. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "inputLicence",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { factor: "E2", option: 4 },
    says: {
      fr: "L’utilisateur accorde une licence perpétuelle et irrévocable d’exploiter ce qu’il dépose, y compris pour la publicité et par sous-licence, sans paiement.",
      en: "The user gives a licence without end or revocation to exploit what is submitted, for advertising and through sublicences too, without payment.",
    },
    why: {
      fr: "Option 4 : toute exploitation, publicité comprise. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Option 4: any exploitation, advertising included. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "commercialUse",
    nth: 0,
    plans: ["speechify/standard"],
    to: { factor: "E3", option: 4 },
    says: {
      fr: "Hors Voice Over Studio, les services ne sont pas destinés à un usage commercial.",
      en: "Voice Over Studio aside, the services are not for business use.",
    },
    why: {
      fr: "Option 4 : l’article 4.1 n’accorde qu’une licence personnelle et non commerciale. L’article 13 dit les offres Business, Enterprise et API destinées au commerce ; elles ne sont pas dans ce catalogue.",
      en: "Option 4: section 4.1 grants a personal, non-commercial licence only. Section 13 calls the Business, Enterprise and API offerings commercial; they are not in this catalogue.",
    },
  },
  {
    scope: "speechify",
    kind: "commercialUse",
    nth: 0,
    plans: ["speechify/voice-over-studio"],
    to: { factor: "E3", option: 2 },
    says: {
      fr: "Voice Over Studio échappe à l’exclusion de l’usage commercial : ses voix off peuvent servir à des fins commerciales, y compris par des tiers.",
      en: "Voice Over Studio escapes the bar on business use: its voice-overs may serve commercial ends, also in the hands of others.",
    },
    why: {
      fr: "Option 2 et non 0 : permission expresse, mais sous réserve de conditions complémentaires qui ne sont pas dans l’archive ; dans le doute, l’option la plus défavorable.",
      en: "Option 2 rather than 0: express permission, but subject to additional terms that are not archived; in doubt, the worse option.",
    },
  },
  {
    scope: "speechify",
    kind: "outputOwnership",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "Speechify ne revendique pas ce que l’utilisateur dépose ; rien n’attribue l’audio généré.",
      en: "Speechify makes no ownership claim on what users submit; nothing allots the generated audio.",
    },
    why: {
      fr: "Option 4 : propriété des résultats non réglée. Pour Voice Over Studio, la permission d’usage commercial plaiderait pour 2 ; dans le doute, l’option la plus défavorable. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Option 4: ownership of results is left open. For Voice Over Studio, the permission for business use would argue for 2; in doubt, the worse option. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "hosting",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { factor: "B1", option: 3 },
    says: {
      fr: "Les informations sont transférées, traitées et stockées aux États-Unis.",
      en: "Information goes to the United States, where it is handled and kept.",
    },
    why: {
      fr: "Option 3 : lieu connu, hors EEE. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Option 3: a known place, outside the EEA. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "retention",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { factor: "C3", option: 4 },
    says: {
      fr: "Même après suppression du compte, Speechify peut garder une partie des données aussi longtemps que ses intérêts légitimes le demandent.",
      en: "Even once the account is deleted, Speechify may hold part of the data for as long as its legitimate interests call for.",
    },
    why: {
      fr: "Option 4 : aucune durée chiffrée. L’effacement par suppression du compte est annoncé avant, hors de l’extrait : A4 n’en est pas déduit. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Option 4: no figure. Erasure by deleting the account is announced before, outside the passage, so A4 is not inferred. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "L’utilisateur indemnise Speechify de toute réclamation portant sur les droits attachés à ce qu’il dépose.",
      en: "The user indemnifies Speechify for any claim over rights in what was submitted.",
    },
    why: {
      fr: "Option 4 : c’est l’utilisateur qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Option 4: the user indemnifies the vendor, and the terms read promise nothing in return. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "minAge",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’âge minimal est de 18 ans, ou la majorité locale ; un mineur passe par un parent ou tuteur.",
      en: "The minimum age is 18, or local majority; a minor goes through a parent or guardian.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Information only: no factor asks this question. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "governingLaw",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit fédéral des États-Unis et à celui de la Floride.",
      en: "The contract is under United States federal law and that of Florida.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Information only: no factor asks this question. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
  {
    scope: "speechify",
    kind: "transfer",
    nth: 0,
    plans: ["speechify/standard", "speechify/voice-over-studio"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les transferts hors d’Europe sont encadrés par des garanties, dont les clauses contractuelles types.",
      en: "Transfers out of Europe come with safeguards, standard contractual clauses among them.",
    },
    why: {
      fr: "Option 3 : clauses types citées, sans analyse d’impact du transfert. Les conditions générales traitent Voice Over Studio comme l’un de leurs services ; des conditions propres, absentes de l’archive, peuvent y déroger.",
      en: "Option 3: standard clauses are named, with no transfer assessment. The general terms treat Voice Over Studio as one of their services; terms of its own, not archived, may depart from them.",
    },
  },
]
