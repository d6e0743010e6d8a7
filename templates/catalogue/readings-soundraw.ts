import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "soundraw",
    kind: "outputOwnership",
    nth: 0,
    plans: ["soundraw/standard"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "SOUNDRAW concède sur la musique générée une licence non exclusive, ni cessible ni sous-licenciable, dont l’étendue dépend de la formule choisie.",
      en: "SOUNDRAW grants a licence to generated music that is non-exclusive and personal to the user, its scope varying with the plan chosen.",
    },
    why: {
      fr: "Option 4 et non 2 : l’étendue figure dans une annexe absente de l’archive, l’usage commercial n’est donc pas établi ; l’interdiction de sous-licencier gêne aussi la remise à un client.",
      en: "Option 4 rather than 2: the scope is in a schedule that is not archived, so commercial use is not shown; the bar on sublicensing also hinders delivery to a client.",
    },
  },
  {
    scope: "soundraw",
    kind: "outputOwnership",
    nth: 1,
    plans: ["soundraw/standard"],
    to: { factor: "E1", option: 4 },
    says: {
      fr: "SOUNDRAW conserve les droits voisins du producteur sur les enregistrements qui composent la musique générée.",
      en: "SOUNDRAW keeps the record producer’s neighbouring rights in the recordings that make up generated music.",
    },
    why: {
      fr: "Option 4 : le fournisseur est titulaire des droits sur les enregistrements ; le client n’en a qu’une licence.",
      en: "Option 4: the vendor holds the rights in the recordings; the customer has a licence only.",
    },
  },
  {
    scope: "soundraw",
    kind: "subprocessors",
    nth: 0,
    plans: ["soundraw/standard"],
    to: { factor: "A3", option: 4 },
    says: {
      fr: "SOUNDRAW peut confier le traitement des données personnelles à des sous-traitants sans que cela compte comme une communication à un tiers.",
      en: "SOUNDRAW may contract out the handling of personal data without treating it as disclosure to a third party.",
    },
    why: {
      fr: "Option 4 : ni liste, ni préavis, ni opposition dans les textes lus ; la phrase dispense même du consentement. La notice vise surtout les données du compte.",
      en: "Option 4: no list, notice or objection in the texts read; the sentence even does away with consent. The policy is mostly about account data.",
    },
  },
  {
    scope: "soundraw",
    kind: "minAge",
    nth: 0,
    plans: ["soundraw/standard"],
    to: { note: "minimum-age" },
    says: {
      fr: "Pas d’âge chiffré : un mineur ne peut s’inscrire qu’avec l’accord de son représentant légal.",
      en: "No age in figures: a minor may register only with a legal representative’s consent.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "soundraw",
    kind: "governingLaw",
    nth: 0,
    plans: ["soundraw/standard"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit japonais ; les litiges vont à l’arbitrage à Tokyo et la version japonaise fait foi.",
      en: "The contract is under Japanese law; disputes go to arbitration in Tokyo and the Japanese text prevails.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
]
