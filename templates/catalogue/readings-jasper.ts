import type { Reading } from "./reading.ts"

export const readings: readonly Reading[] = [
  {
    scope: "jasper",
    kind: "training",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "C1", option: 4 },
    says: {
      fr: "Jasper se sert des contenus du client, saisies et résultats compris, pour faire fonctionner et améliorer le service et pour développer ses propres modèles d’IA.",
      en: "Jasper draws on customer content, prompts and results alike, both to run and improve the service and to build its own AI models.",
    },
    why: {
      fr: "Option 4 : l’usage est prévu par défaut, sans réglage pour le refuser. Le droit d’opposition évoqué juste après ne vaut que pour l’UE et le Royaume-Uni et au conditionnel. Dans le doute, l’option la plus défavorable ; à lire avec l’article 12, lu comme option 3.",
      en: "Option 4: the use is the default and no setting turns it off. The right to object mentioned just after is for the EU and the UK only and conditional. In doubt, the worse option; to be read with section 12, read as option 3.",
    },
  },
  {
    scope: "jasper",
    kind: "training",
    nth: 1,
    plans: ["jasper/standard"],
    to: { factor: "C1", option: 3 },
    says: {
      fr: "Un client situé dans l’UE ou au Royaume-Uni peut demander par courriel que ses contenus ne servent plus aux modèles ; Jasper s’y engage après vérification et dans les limites de la loi.",
      en: "A customer in the EU or the UK may write in to keep its content out of the models; Jasper undertakes to comply after checking the request, within the limits of the law.",
    },
    why: {
      fr: "Option 3 et non 2 : simple droit d’opposition, soumis à vérification, sans effet annoncé sur ce qui a déjà servi et sans réglage pour toute l’organisation. L’option 2 se discute si la demande est faite au nom de l’entreprise.",
      en: "Option 3 rather than 2: a mere right to object, subject to checks, silent on what was already used and with no setting for the whole organisation. Option 2 is arguable where the request is made in the company’s name.",
    },
  },
  {
    scope: "jasper",
    kind: "retention",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "C3", option: 2 },
    says: {
      fr: "Selon l’accord de sous-traitance, Jasper garde les données personnelles aussi longtemps que le client l’estime nécessaire à la finalité convenue, ou que la loi l’impose.",
      en: "Under the processing agreement, the customer decides how long Jasper holds personal data for the agreed purpose, save for what the law requires.",
    },
    why: {
      fr: "Option 2 : la durée dépend du client. Ne vaut qu’une fois l’accord signé et pour les seules données personnelles ; les autres contenus relèvent de la licence perpétuelle des conditions. La phrase suivante promet restitution ou destruction, mais hors de cet extrait : pas de réponse à A4.",
      en: "Option 2: the customer sets the period. It holds only once the agreement is signed and only for personal data; other content falls under the perpetual licence of the terms. Return or destruction is promised in the next sentence, outside this passage, so A4 is left unanswered.",
    },
  },
  {
    scope: "jasper",
    kind: "dpa",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "A1", option: 2 },
    says: {
      fr: "Les conditions n’emportent pas d’accord de sous-traitance : le client doit en signer un avant de confier à Jasper des données personnelles.",
      en: "The terms carry no processing agreement by themselves: the customer has to sign one before handing personal data to Jasper.",
    },
    why: {
      fr: "Option 2 et non 1 : l’accord existe et il est publié, mais il n’entre en vigueur que par signature.",
      en: "Option 2 rather than 1: the agreement exists and is published, but takes effect by signature only.",
    },
  },
  {
    scope: "jasper",
    kind: "role",
    nth: 0,
    plans: ["jasper/standard"],
    to: null,
    says: {
      fr: "Dans l’accord de sous-traitance, le client est responsable de traitement et Jasper sous-traitant au sens du RGPD.",
      en: "In the processing agreement, the customer is the controller and Jasper the processor within the meaning of the GDPR.",
    },
    why: {
      fr: "Non converti : cette qualification ne joue qu’une fois l’accord signé, ce que dit déjà la ligne sur l’accord (A1 = 2). L’article 3.1(b) réserve en outre à Jasper des traitements pour ses propres besoins, dont le développement de produits.",
      en: "Not converted: the role applies only once the agreement is signed, which the row on the agreement already says (A1 = 2). Section 3.1(b) also reserves processing for Jasper’s own needs, product development among them.",
    },
  },
  {
    scope: "jasper",
    kind: "subprocessors",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "A3", option: 1 },
    says: {
      fr: "L’accord de sous-traitance renvoie à une liste en ligne ; tout nouveau sous-traitant ultérieur est annoncé dix jours à l’avance et le client a dix jours pour s’y opposer par écrit et avec motifs.",
      en: "The processing agreement points to a list online; each addition is announced ten days ahead, and the customer has ten days for a reasoned written objection.",
    },
    why: {
      fr: "Option 1 : liste, préavis et opposition, mais préavis inférieur à 30 jours. La liste elle-même n’est pas dans l’archive : on ne sait pas si le fournisseur du modèle y figure.",
      en: "Option 1: list, notice and objection, but less than 30 days’ notice. The list itself is not archived, so whether the model provider is on it was not seen.",
    },
  },
  {
    scope: "jasper",
    kind: "transfer",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "B2", option: 3 },
    says: {
      fr: "Les transferts hors de l’EEE vers un pays sans décision d’adéquation reposent sur les clauses contractuelles types de la Commission, modules 2 et 3.",
      en: "Where data leave the EEA for a country without an adequacy decision, transfers rest on the Commission’s standard contractual clauses, modules two and three.",
    },
    why: {
      fr: "Option 3 : clauses types sans analyse d’impact du transfert pour les données de l’EEE. Ne vaut qu’une fois l’accord signé.",
      en: "Option 3: standard clauses with no transfer assessment shown for EEA data. It holds only once the agreement is signed.",
    },
  },
  {
    scope: "jasper",
    kind: "inputLicence",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "E2", option: 4 },
    says: {
      fr: "Le client accorde à Jasper une licence perpétuelle et irrévocable, cessible et sous-licenciable, qui permet de publier ses contenus, d’en enrichir les modèles d’IA et de promouvoir le service.",
      en: "The customer gives Jasper a licence without end or revocation, transferable and open to sublicence, which covers publishing the content, improving AI models with it and promoting the service.",
    },
    why: {
      fr: "Option 4 et non 3 : au-delà de la perpétuité, la licence admet la publication et la promotion en tous médias. Elle reste rattachée au service et aux modèles, ce qui plaiderait pour 3 ; dans le doute, l’option la plus défavorable.",
      en: "Option 4 rather than 3: beyond being perpetual, the licence allows publication and promotion in all media. It stays tied to the service and the models, which would argue for 3; in doubt, the worse option.",
    },
  },
  {
    scope: "jasper",
    kind: "outputOwnership",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "E1", option: 3 },
    says: {
      fr: "Jasper ne revendique pas la propriété des contenus du client, résultats compris, qui restent au client.",
      en: "Jasper lays no claim to the customer’s content, results included, which stays with the customer.",
    },
    why: {
      fr: "Option 3 et non 1 : la licence de l’alinéa suivant porte aussi sur les résultats et permet à Jasper de les publier et de les réutiliser.",
      en: "Option 3 rather than 1: the licence in the next paragraph covers results too and lets Jasper publish and reuse them.",
    },
  },
  {
    scope: "jasper",
    kind: "ipIndemnity",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "E5", option: 4 },
    says: {
      fr: "Le client défend et indemnise Jasper contre les réclamations nées de son usage du service, de ses contenus ou d’une atteinte aux droits de tiers.",
      en: "The customer defends and indemnifies Jasper against claims arising from its use of the service, its content or a breach of third-party rights.",
    },
    why: {
      fr: "Option 4 : c’est le client qui garantit le fournisseur ; les conditions lues ne prévoient pas l’inverse.",
      en: "Option 4: the customer indemnifies the vendor, and the terms read promise nothing in return.",
    },
  },
  {
    scope: "jasper",
    kind: "confidentiality",
    nth: 0,
    plans: ["jasper/standard"],
    to: { note: "confidentiality" },
    says: {
      fr: "Une clause de confidentialité réciproque lie les deux parties pendant cinq ans, et au-delà pour les secrets d’affaires ; elle ne vise pas nommément les saisies.",
      en: "A mutual confidentiality clause binds both parties for five years, longer for trade secrets; prompts are not named in it.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "jasper",
    kind: "commercialUse",
    nth: 0,
    plans: ["jasper/standard"],
    to: { factor: "E3", option: 2 },
    says: {
      fr: "L’accès est accordé aux utilisateurs autorisés du client pour ses seuls besoins professionnels internes.",
      en: "Access is granted to the customer’s authorised users for its own in-house business needs alone.",
    },
    why: {
      fr: "Option 2 : limite d’usage. Les résultats appartiennent au client et rien ne les réserve à l’interne, mais la publication pour des clients d’agence mérite vérification.",
      en: "Option 2: a field-of-use limit. Results belong to the customer and nothing keeps them in-house, but publishing on behalf of an agency’s clients deserves a check.",
    },
  },
  {
    scope: "jasper",
    kind: "minAge",
    nth: 0,
    plans: ["jasper/standard"],
    to: { note: "minimum-age" },
    says: {
      fr: "L’usage est interdit aux moins de 13 ans, et aux moins de 16 ans en Europe.",
      en: "Use is forbidden under 13, and under 16 in Europe.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
  {
    scope: "jasper",
    kind: "governingLaw",
    nth: 0,
    plans: ["jasper/standard"],
    to: { note: "governing-law" },
    says: {
      fr: "Le contrat est soumis au droit du Delaware (États-Unis) et prévoit l’arbitrage.",
      en: "The contract is under the law of Delaware (United States) and provides for arbitration.",
    },
    why: {
      fr: "Information seule : aucun critère ne pose cette question.",
      en: "Information only: no factor asks this question.",
    },
  },
]
