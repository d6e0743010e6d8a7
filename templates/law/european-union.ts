import type { LawReference } from "../../src/core/clause.ts"
import { checkedOn, nextDuties, reviewBy } from "./dates.ts"

const aiAct = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj"
const gdpr = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"
const known = "to-confirm"

/** Regulation (EU) 2024/1689, as amended by Regulation (EU) 2026/1744, and what the Commission published on it. */
export const aiActReferences: readonly LawReference[] = [
  {
    id: "ai-act-3-4",
    citation: { fr: "Règlement (UE) 2024/1689, art. 3, point 4", en: "Regulation (EU) 2024/1689, Article 3(4)" },
    says: {
      fr: "Définit le déployeur : celui qui utilise un système d’IA sous sa propre autorité.",
      en: "Defines the deployer: whoever uses an AI system under their own authority.",
    },
    status: "in-force",
    known,
    url: aiAct,
    checkedOn,
    reviewBy,
  },
  {
    id: "ai-act-3-60",
    citation: { fr: "Règlement (UE) 2024/1689, art. 3, point 60", en: "Regulation (EU) 2024/1689, Article 3(60)" },
    says: {
      fr: "Définit l’hypertrucage : un contenu qui ressemble à des personnes, objets, lieux, entités ou événements existants et passerait à tort pour authentique. Les produits et les lieux sont donc visés, pas seulement les personnes.",
      en: "Defines a deep fake: content that resembles existing persons, objects, places, entities or events and would falsely appear authentic. Products and places are therefore covered, not only people.",
    },
    status: "in-force",
    known,
    url: aiAct,
    checkedOn,
    reviewBy,
  },
  {
    id: "ai-act-4",
    citation: { fr: "Règlement (UE) 2024/1689, art. 4", en: "Regulation (EU) 2024/1689, Article 4" },
    says: {
      fr: "Demande aux fournisseurs et aux déployeurs des mesures qui favorisent la maîtrise de l’IA par leur personnel et par ceux qui agissent pour leur compte, sans garantir un niveau individuel (rédaction en vigueur depuis le 27 juillet 2026).",
      en: "Asks providers and deployers for measures that support AI literacy among their staff and others acting for them, without guaranteeing a level for any individual (wording in force since 27 July 2026).",
    },
    status: "in-force",
    known,
    url: aiAct,
    checkedOn,
    reviewBy,
  },
  {
    id: "ai-act-5",
    citation: {
      fr: "Règlement (UE) 2024/1689, art. 5, tel que modifié en 2026",
      en: "Regulation (EU) 2024/1689, Article 5, as amended in 2026",
    },
    says: {
      fr: "Interdit, à partir du 2 décembre 2026, l’IA destinée à produire des images intimes non consenties ou des contenus pédocriminels.",
      en: "From 2 December 2026, bans AI for intimate imagery without consent and for child sexual abuse material.",
    },
    status: "later",
    from: nextDuties,
    known,
    url: aiAct,
    checkedOn,
    reviewBy: nextDuties,
  },
  {
    id: "ai-act-50-1",
    citation: { fr: "Règlement (UE) 2024/1689, art. 50, § 1", en: "Regulation (EU) 2024/1689, Article 50(1)" },
    says: {
      fr: "Le fournisseur veille à ce que les personnes sachent qu’elles échangent avec une IA ; applicable depuis le 2 août 2026.",
      en: "The provider makes sure that people know they are interacting with an AI; applies since 2 August 2026.",
    },
    status: "in-force",
    known,
    url: aiAct,
    checkedOn,
    reviewBy,
  },
  {
    id: "ai-act-50-2",
    citation: { fr: "Règlement (UE) 2024/1689, art. 50, § 2", en: "Regulation (EU) 2024/1689, Article 50(2)" },
    says: {
      fr: "Le fournisseur marque les sorties dans un format lisible par machine ; les systèmes mis sur le marché avant le 2 août 2026 ont jusqu’au 2 décembre 2026.",
      en: "The provider marks outputs in a machine-readable format; systems on the market before 2 August 2026 have until 2 December 2026.",
    },
    status: "in-force",
    known,
    url: aiAct,
    checkedOn,
    reviewBy: nextDuties,
  },
  {
    id: "ai-act-50-4",
    citation: { fr: "Règlement (UE) 2024/1689, art. 50, § 4", en: "Regulation (EU) 2024/1689, Article 50(4)" },
    says: {
      fr: "Le déployeur signale les hypertrucages (image, son, vidéo), sous une forme allégée pour une œuvre manifestement artistique, créative, satirique ou de fiction, et les textes d’intérêt public, sauf contrôle humain et responsabilité éditoriale.",
      en: "The deployer discloses deep fakes (image, audio, video), in a lighter form for an evidently artistic, creative, satirical or fictional work, and texts on matters of public interest unless there is human review and editorial responsibility.",
    },
    status: "in-force",
    known: "read",
    url: aiAct,
    checkedOn,
    reviewBy,
  },
  {
    id: "ai-act-50-5",
    citation: { fr: "Règlement (UE) 2024/1689, art. 50, § 5", en: "Regulation (EU) 2024/1689, Article 50(5)" },
    says: {
      fr: "L’information est claire et reconnaissable, au plus tard lors de la première exposition.",
      en: "The information is clear and distinguishable, at the latest at first exposure.",
    },
    status: "in-force",
    known,
    url: aiAct,
    checkedOn,
    reviewBy,
  },
  {
    id: "ai-act-99-4",
    citation: {
      fr: "Règlement (UE) 2024/1689, art. 99, § 4 et 6",
      en: "Regulation (EU) 2024/1689, Article 99(4) and (6)",
    },
    says: {
      fr: "Sanctionne l’article 50 : jusqu’à 15 millions d’euros ou 3 % du chiffre d’affaires mondial ; le montant le plus faible des deux pour une PME.",
      en: "Penalties for Article 50: up to EUR 15 million or 3% of worldwide turnover; the lower of the two for an SME.",
    },
    status: "in-force",
    known,
    url: aiAct,
    checkedOn,
    reviewBy,
  },
  {
    id: "guidelines-deployer",
    citation: {
      fr: "Lignes directrices de la Commission C(2026) 5054 final, points 12, 14 et 16",
      en: "Commission guidelines C(2026) 5054 final, paragraphs 12, 14 and 16",
    },
    says: {
      fr: "Est déployeur celui qui décide du recours à l’IA et de ses modalités : un annonceur qui commande une publicité sans rien décider sur l’IA ne l’est pas ; une agence qui suit ses instructions sous son contrôle n’en est pas un second. Les contrats de la chaîne font suivre le signalement jusqu’à la première exposition.",
      en: "The deployer is whoever decides that and how AI is used: an advertiser who orders an ad and decides nothing about AI is not one; an agency acting on its instructions and under its control is not a second one. Contracts along the chain carry the disclosure to first exposure.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "guidelines-labelling",
    citation: {
      fr: "Lignes directrices de la Commission C(2026) 5054 final, points 116 et 117",
      en: "Commission guidelines C(2026) 5054 final, paragraphs 116 and 117",
    },
    says: {
      fr: "Donnent des exemples : un produit réel sur un fond d’IA sans tromperie n’est pas signalé ; un mannequin de synthèse portant un produit vendu, un lieu inventé réaliste, une voix clonée le sont, même avec l’accord de la personne. Le marquage par le fournisseur ne dispense pas le déployeur.",
      en: "Give examples: a real product on an AI background that misleads nobody needs no label; a synthetic model wearing a product on sale, a realistic invented place or a cloned voice does, even with consent. The provider’s marking does not relieve the deployer.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "guidelines-formats",
    citation: {
      fr: "Lignes directrices de la Commission C(2026) 5054 final, points 126, 142 et 143",
      en: "Commission guidelines C(2026) 5054 final, paragraphs 126, 142 and 143",
    },
    says: {
      fr: "L’option « IA » d’une plateforme ne vaut que sur cette plateforme ; un contenu sonore appelle une mention audible, répétée pour ceux qui arrivent en cours d’écoute.",
      en: "A platform’s AI switch helps only on that platform; audio needs an audible notice, repeated for people who join later.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "guidelines-human-review",
    citation: {
      fr: "Lignes directrices de la Commission C(2026) 5054 final, points 134 à 136",
      en: "Commission guidelines C(2026) 5054 final, paragraphs 134 to 136",
    },
    says: {
      fr: "Pour un texte, le contrôle humain suppose au moins de vérifier les faits ; la correction orthographique ou une validation de forme n’en est pas un, et une modification de fond par l’IA après ce contrôle le prive d’effet.",
      en: "For text, human review means checking the facts at least; spell-checking or a formal sign-off is none, and a substantive change by AI after the review undoes it.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "guidelines-misleading",
    citation: {
      fr: "Lignes directrices de la Commission C(2026) 5054 final, point 129",
      en: "Commission guidelines C(2026) 5054 final, paragraph 129",
    },
    says: {
      fr: "Le signalement ne rend pas licite une publicité trompeuse.",
      en: "A label does not make a misleading advertisement lawful.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
  {
    id: "code-of-practice-marking",
    citation: {
      fr: "Code de bonnes pratiques sur le marquage et l’étiquetage des contenus d’IA, version finale du 10 juin 2026",
      en: "Code of Practice on marking and labelling AI content, final version of 10 June 2026",
    },
    says: {
      fr: "Code volontaire : une partie pour les fournisseurs, une pour les déployeurs, des pictogrammes européens ; il écarte la suppression des marques et étend la formation aux prestataires extérieurs.",
      en: "Voluntary: a part for providers, a part for deployers, EU icons; it rules out removing marks and extends training to outside contractors.",
    },
    status: "soft",
    known,
    checkedOn,
    reviewBy,
  },
]

/** Regulation (EU) 2016/679. */
export const gdprReferences: readonly LawReference[] = [
  {
    id: "gdpr-28",
    citation: { fr: "RGPD, art. 28", en: "GDPR, Article 28" },
    says: {
      fr: "Encadre la sous-traitance : contrat écrit, autorisation des sous-traitants ultérieurs (§ 2 et 4), suppression ou restitution en fin de prestation (§ 3, g).",
      en: "Governs processors: a written contract, authorisation of further processors (28(2) and (4)), deletion or return at the end (28(3)(g)).",
    },
    status: "in-force",
    known: "read",
    url: gdpr,
    checkedOn,
    reviewBy,
  },
  {
    id: "gdpr-32",
    citation: { fr: "RGPD, art. 32", en: "GDPR, Article 32" },
    says: {
      fr: "Exige des mesures de sécurité adaptées au risque.",
      en: "Requires security measures that fit the risk.",
    },
    status: "in-force",
    known: "read",
    url: gdpr,
    checkedOn,
    reviewBy,
  },
  {
    id: "gdpr-33",
    citation: { fr: "RGPD, art. 33", en: "GDPR, Article 33" },
    says: {
      fr: "Impose de notifier une violation de données à l’autorité en 72 heures ; le sous-traitant prévient le responsable du traitement dans les meilleurs délais.",
      en: "Requires a data breach to be notified to the authority within 72 hours; the processor tells the controller without undue delay.",
    },
    status: "in-force",
    known: "read",
    url: gdpr,
    checkedOn,
    reviewBy,
  },
  {
    id: "gdpr-35",
    citation: { fr: "RGPD, art. 35", en: "GDPR, Article 35" },
    says: {
      fr: "Prévoit une analyse d’impact lorsque le traitement risque d’engendrer un risque élevé.",
      en: "Requires an impact assessment where processing is likely to result in a high risk.",
    },
    status: "in-force",
    known: "read",
    url: gdpr,
    checkedOn,
    reviewBy,
  },
  {
    id: "gdpr-transfers",
    citation: { fr: "RGPD, chapitre V (art. 44 à 49)", en: "GDPR, Chapter V (Articles 44 to 49)" },
    says: {
      fr: "Encadre les transferts de données personnelles hors de l’Espace économique européen.",
      en: "Governs transfers of personal data outside the European Economic Area.",
    },
    status: "in-force",
    known: "read",
    url: gdpr,
    checkedOn,
    reviewBy,
  },
]
