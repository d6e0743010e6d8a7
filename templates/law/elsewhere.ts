import type { LawReference } from "../../src/core/clause.ts"
import { checkedOn, reviewBy } from "./dates.ts"

const known = "to-confirm"

/** The United Kingdom, the United States, and codes of the profession. */
export const elsewhere: readonly LawReference[] = [
  {
    id: "ppn-017",
    citation: {
      fr: "Royaume-Uni, Procurement Policy Note 017, annexe B",
      en: "United Kingdom, Procurement Policy Note 017, Annex B",
    },
    says: {
      fr: "Propose trois questions aux candidats : l’IA a-t-elle servi à l’offre, les résultats ont-ils été vérifiés, servira-t-elle à la prestation ? Les réponses informent sans être notées.",
      en: "Suggests three questions to bidders: was AI used in the bid, were its outputs checked, will it be used in delivery? Answers are for information and not scored.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "us-copyright-part-2",
    citation: {
      fr: "US Copyright Office, rapport sur le droit d’auteur et l’IA, 2e partie, 29 janvier 2025",
      en: "US Copyright Office, Copyright and Artificial Intelligence, Part 2, 29 January 2025",
    },
    says: {
      fr: "Une invite seule ne fait pas un auteur ; une sélection, un agencement ou une modification par une personne le peuvent. Le dépôt déclare la part d’IA qui n’est pas négligeable.",
      en: "A prompt alone makes no author; human selection, arrangement or modification can. Applications disclose AI material that is more than minimal.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "new-york-396-b",
    citation: {
      fr: "New York, General Business Law, § 396-b (S.8420-A)",
      en: "New York General Business Law, section 396-b (S.8420-A)",
    },
    says: {
      fr: "Depuis le 9 juin 2026, une publicité signale de façon visible l’interprète de synthèse dont son auteur a connaissance : 1 000 dollars, puis 5 000. Le son seul et la traduction par IA n’y sont pas soumis.",
      en: "Since 9 June 2026, an advertisement conspicuously discloses a synthetic performer its maker knows of: USD 1,000, then 5,000. Audio-only ads and AI translation are outside.",
    },
    status: "in-force",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "ftc-465",
    citation: { fr: "États-Unis, FTC, 16 CFR 465", en: "United States, FTC, 16 CFR Part 465" },
    says: {
      fr: "Interdit les faux avis, y compris les témoignages fabriqués par IA.",
      en: "Bans fake reviews, testimonials made by AI included.",
    },
    status: "in-force",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "icc-code",
    citation: {
      fr: "Code ICC sur la publicité et les communications commerciales, 11e édition, septembre 2024",
      en: "ICC Advertising and Marketing Communications Code, 11th edition, September 2024",
    },
    says: {
      fr: "S’applique que le contenu soit fait par une personne ou par une IA ; les professionnels gardent la maîtrise, contrôlent et évitent les discriminations.",
      en: "Applies whether people or AI make the content; marketers stay in control, supervise and avoid discrimination.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "aa-guide",
    citation: {
      fr: "Royaume-Uni, Advertising Association, guide sur l’IA générative dans la publicité, 5 février 2026",
      en: "United Kingdom, Advertising Association, guide on generative AI in advertising, 5 February 2026",
    },
    says: {
      fr: "Huit principes : transparence selon le risque, données, biais, contrôle humain, bien-être social, sécurité de la marque, environnement, suivi.",
      en: "Eight principles: risk-based transparency, data, bias, human oversight, societal wellbeing, brand safety, environment, monitoring.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "isba-ipa-principles",
    citation: {
      fr: "Royaume-Uni, ISBA et IPA, douze principes sur l’IA générative, novembre 2023",
      en: "United Kingdom, ISBA and IPA, twelve principles on generative AI, November 2023",
    },
    says: {
      fr: "Douze principes partagés par annonceurs et agences, dont la transparence entre eux, le contrôle humain et la vérification des outils.",
      en: "Twelve principles shared by advertisers and agencies, among them transparency between the two, human oversight and due diligence on tools.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "iab-disclosure",
    citation: {
      fr: "IAB, cadre de transparence sur l’IA, 15 janvier 2026",
      en: "IAB, AI Transparency and Disclosure Framework, 15 January 2026",
    },
    says: {
      fr: "Signale quand l’IA change ce que le public croit voir ou entendre, par une mention et des métadonnées ; rien pour les retouches courantes.",
      en: "Disclose where AI changes what people think they see or hear, by a label and metadata; nothing for routine edits.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "iso-cg-forms",
    citation: {
      fr: "États-Unis, formulaires ISO CG 40 47 01 26, CG 40 48 01 26 et CG 35 08 01 26",
      en: "United States, ISO forms CG 40 47 01 26, CG 40 48 01 26 and CG 35 08 01 26",
    },
    says: {
      fr: "Depuis janvier 2026, permettent aux assureurs d’exclure les dommages liés à l’IA générative, préjudice publicitaire compris.",
      en: "Since January 2026, let insurers exclude injury from generative AI, advertising injury included.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
]
