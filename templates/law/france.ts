import type { LawReference } from "../../src/core/clause.ts"
import { checkedOn, reviewBy } from "./dates.ts"

const known = "to-confirm"
const inForce = "in-force"

/** Code de la propriété intellectuelle and what the courts made of it. */
export const intellectualProperty: readonly LawReference[] = [
  {
    id: "cpi-l111-1",
    citation: { fr: "CPI, art. L. 111-1", en: "French Intellectual Property Code, Article L. 111-1" },
    says: {
      fr: "L’auteur d’une œuvre de l’esprit a un droit de propriété sur elle du seul fait de sa création.",
      en: "The author of a work owns a right in it by the sole fact of creating it.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "cpi-l113-5",
    citation: { fr: "CPI, art. L. 113-5", en: "French Intellectual Property Code, Article L. 113-5" },
    says: {
      fr: "L’œuvre collective appartient, sauf preuve contraire, à celui sous le nom de qui elle est divulguée.",
      en: "A collective work belongs, unless the contrary is shown, to whoever’s name it is made public under.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "cpi-l121-1",
    citation: { fr: "CPI, art. L. 121-1", en: "French Intellectual Property Code, Article L. 121-1" },
    says: {
      fr: "Le droit moral de l’auteur est perpétuel et inaliénable : une renonciation ne vaut rien.",
      en: "The author’s moral right is perpetual and inalienable: a waiver of it has no effect.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "cpi-l122-5-3",
    citation: { fr: "CPI, art. L. 122-5-3", en: "French Intellectual Property Code, Article L. 122-5-3" },
    says: {
      fr: "Permet la fouille de textes et de données, sauf opposition par un moyen approprié, notamment lisible par machine pour ce qui est en ligne.",
      en: "Allows text and data mining unless the right holder opts out by appropriate means, notably machine-readable ones for what is online.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "cpi-l131-1",
    citation: { fr: "CPI, art. L. 131-1", en: "French Intellectual Property Code, Article L. 131-1" },
    says: {
      fr: "La cession globale des œuvres futures est nulle.",
      en: "A global assignment of future works is void.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "cpi-l131-3",
    citation: {
      fr: "CPI, art. L. 131-3, al. 1",
      en: "French Intellectual Property Code, Article L. 131-3, paragraph 1",
    },
    says: {
      fr: "Chaque droit cédé est mentionné séparément, et l’exploitation délimitée quant à son étendue, sa destination, son lieu et sa durée.",
      en: "Each right assigned is named separately, and its use limited as to extent, purpose, place and duration.",
    },
    status: inForce,
    known,
    url: "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006278958",
    checkedOn,
    reviewBy,
  },
  {
    id: "cpi-l131-6",
    citation: { fr: "CPI, art. L. 131-6", en: "French Intellectual Property Code, Article L. 131-6" },
    says: {
      fr: "Céder une forme d’exploitation imprévisible demande une clause expresse et une participation aux profits.",
      en: "Assigning a form of use that could not be foreseen needs an express clause and a share of profits.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "cpi-l711-1",
    citation: {
      fr: "CPI, art. L. 711-1 et suivants",
      en: "French Intellectual Property Code, Article L. 711-1 and following",
    },
    says: {
      fr: "Fixent les conditions d’une marque, dont la distinctivité. La façon dont le signe a été créé n’est pas examinée.",
      en: "Set what a trade mark needs, distinctiveness among it. How the sign was made is not examined.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "cass-08-18360",
    citation: {
      fr: "Cass. 1re civ., 8 décembre 2009, n° 08-18.360",
      en: "French Court of Cassation, First Civil Chamber, 8 December 2009, no. 08-18.360",
    },
    says: {
      fr: "L’article L. 132-31 du CPI, sur l’œuvre de commande publicitaire, ne régit pas les rapports entre l’annonceur et l’agence : le droit commun des contrats s’applique.",
      en: "Article L. 132-31 of the code, on commissioned advertising works, does not govern the relation between advertiser and agency: ordinary contract law does.",
    },
    status: "case",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "bill-220",
    citation: {
      fr: "Proposition de loi n° 220 (Sénat, 12 décembre 2025), art. L. 331-4-1 nouveau du CPI",
      en: "Bill no. 220 (French Senate, 12 December 2025), new Article L. 331-4-1",
    },
    says: {
      fr: "Présumerait, sauf preuve contraire, qu’un système d’IA a utilisé une œuvre protégée quand un indice, dont le résultat lui-même, le rend vraisemblable. L’issue des débats reste à vérifier.",
      en: "Would presume, unless shown otherwise, that an AI system used a protected work where an indication, the output included, makes it likely. The outcome of the debate is to be checked.",
    },
    status: "bill",
    known,
    checkedOn,
    reviewBy: "2026-12-22",
  },
]

/** Persons, advertising and contracts. */
export const contractsAndPersons: readonly LawReference[] = [
  {
    id: "code-civil-9",
    citation: { fr: "C. civ., art. 9", en: "French Civil Code, Article 9" },
    says: {
      fr: "Protège la vie privée, dont l’image et la voix.",
      en: "Protects private life, image and voice included.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-civil-1104",
    citation: { fr: "C. civ., art. 1104", en: "French Civil Code, Article 1104" },
    says: {
      fr: "Les contrats sont négociés, formés et exécutés de bonne foi.",
      en: "Contracts are negotiated, made and performed in good faith.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-civil-1112-1",
    citation: { fr: "C. civ., art. 1112-1", en: "French Civil Code, Article 1112-1" },
    says: {
      fr: "Qui connaît une information déterminante pour le consentement de l’autre la lui donne avant de signer.",
      en: "Whoever knows something that decides the other’s consent tells them before signature.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-civil-1171",
    citation: { fr: "C. civ., art. 1171", en: "French Civil Code, Article 1171" },
    says: {
      fr: "Dans un contrat d’adhésion, une clause non négociable qui crée un déséquilibre significatif est réputée non écrite.",
      en: "In a standard-form contract, a clause that could not be negotiated and creates a significant imbalance is deemed unwritten.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-civil-1231-5",
    citation: { fr: "C. civ., art. 1231-5", en: "French Civil Code, Article 1231-5" },
    says: {
      fr: "Le juge peut réduire ou augmenter une clause pénale manifestement excessive ou dérisoire.",
      en: "A judge may reduce or raise a penalty clause that is plainly excessive or derisory.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-commerce-l442-1",
    citation: { fr: "C. com., art. L. 442-1, I, 2°", en: "French Commercial Code, Article L. 442-1, I, 2°" },
    says: {
      fr: "Engage la responsabilité de celui qui soumet l’autre partie à des obligations créant un déséquilibre significatif.",
      en: "Makes liable whoever subjects the other party to obligations that create a significant imbalance.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-consommation-l121-2",
    citation: {
      fr: "C. conso., art. L. 121-2 et suivants",
      en: "French Consumer Code, Article L. 121-2 and following",
    },
    says: {
      fr: "Interdisent les pratiques commerciales trompeuses.",
      en: "Ban misleading commercial practices.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "loi-toubon",
    citation: {
      fr: "Loi Toubon (emploi de la langue française)",
      en: "French Toubon Act (use of the French language)",
    },
    says: {
      fr: "Impose le français dans les mentions adressées aux consommateurs.",
      en: "Requires French in what is addressed to consumers.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-penal-226-8",
    citation: { fr: "C. pén., art. 226-8", en: "French Criminal Code, Article 226-8" },
    says: {
      fr: "Punit la diffusion, sans son consentement, d’un contenu d’IA portant l’image ou les paroles d’une personne, sauf si c’est évident ou dit : un an et 15 000 euros, deux ans et 45 000 euros en ligne.",
      en: "Punishes circulating AI content with a person’s image or words without consent, unless that is evident or stated: one year and EUR 15,000; two years and EUR 45,000 online.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-penal-226-8-1",
    citation: { fr: "C. pén., art. 226-8-1", en: "French Criminal Code, Article 226-8-1" },
    says: {
      fr: "Punit les hypertrucages à caractère sexuel diffusés sans consentement.",
      en: "Punishes sexual deep fakes circulated without consent.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "loi-2023-451-5",
    citation: {
      fr: "Loi n° 2023-451, art. 5, rédaction de l’ordonnance n° 2024-978",
      en: "French Act no. 2023-451, Article 5, as rewritten by Ordinance no. 2024-978",
    },
    says: {
      fr: "Impose à l’influenceur une mention claire et lisible, ou équivalente : « Images retouchées » si un visage ou une silhouette est modifié, « Images virtuelles » si une IA le produit. Sanction : un an et 4 500 euros.",
      en: "Requires of influencers a clear, legible notice or an equivalent one: “Images retouchées” where a face or figure is altered, “Images virtuelles” where AI makes it. Penalty: one year and EUR 4,500.",
    },
    status: inForce,
    known,
    url: "https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000050468897",
    checkedOn,
    reviewBy,
  },
  {
    id: "loi-sapin-20",
    citation: {
      fr: "Loi n° 93-122 du 29 janvier 1993 (loi Sapin), art. 20 à 23",
      en: "French Act no. 93-122 of 29 January 1993 (Loi Sapin), Articles 20 to 23",
    },
    says: {
      fr: "Achat d’espace : mandat écrit, prestations et rémunération énumérées, remises portées sur la facture, aucun autre paiement venant des vendeurs.",
      en: "Media buying: written mandate, services and pay listed, discounts shown on the invoice, no other payment from sellers.",
    },
    status: inForce,
    known,
    checkedOn,
    reviewBy,
    when: { fact: "media-buying" },
  },
]
