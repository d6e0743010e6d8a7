import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { aiAct, hecvat, iso42001, nist600, nistRmf, omnibus, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "F",
  name: { fr: "Règlement sur l’IA", en: "AI Act" },
}

// Weights: a prohibited practice ends the matter (F1 = 5). Class and role set all our duties, and a missing label is
// our own breach in plain view (F2, F5 = 4). Disclosure and marking are duties the tool must make possible (3).
// Documentation and training support the rest (2).
export const factors: readonly Factor[] = [
  {
    id: "F1",
    dimension: "F",
    level: "U",
    core: true,
    weight: 5,
    name: { fr: "Pratiques interdites", en: "Prohibited practices" },
    question: {
      fr: "L’usage pourrait-il manipuler, exploiter une vulnérabilité, déduire des émotions au travail ou classer des personnes par leur biométrie ?",
      en: "Could the use manipulate, exploit vulnerability, infer emotions at work or categorise people by biometrics?",
    },
    help: {
      fr: "Penser à la publicité vers des publics fragiles, à la pression sur le prix ou le temps, à l’analyse de visages ou de voix.",
      en: "Think of advertising to vulnerable audiences, of pressure through price or time, of analysing faces or voices.",
    },
    options: [
      { fr: "Non, analyse au dossier", en: "No, documented" },
      { fr: "Non, simple déclaration", en: "No, stated only" },
      {
        fr: "Cas voisin (pression, mineurs à proximité), avec garde-fous",
        en: "Adjacent (pressure, minors nearby), with safeguards",
      },
      { fr: "Cas voisin, sans garde-fous", en: "Adjacent, without safeguards" },
      { fr: "Oui", en: "Yes" },
    ],
    references: [aiAct("5(1)(a), 5(1)(b), 5(1)(f), 5(1)(g)"), omnibus("5, new prohibition")],
  },
  {
    id: "F2",
    dimension: "F",
    level: "U",
    core: true,
    weight: 4,
    name: { fr: "Niveau de risque et rôle", en: "Risk class and role" },
    question: {
      fr: "Quel est le niveau de risque de l’usage, et fait-il de nous un fournisseur ?",
      en: "What is the risk class of the use, and does it make us a provider?",
    },
    help: {
      fr: "Mettre sa marque sur un système à haut risque, ou le modifier en substance, fait endosser les obligations du fournisseur. La plupart des usages de marketing n’en relèvent pas.",
      en: "Putting our name on a high-risk system, or changing it substantially, makes the provider’s duties ours. Most marketing uses are not concerned.",
    },
    options: [
      { fr: "Risque minimal", en: "Minimal risk" },
      { fr: "Transparence seulement (art. 50)", en: "Transparency duties only (Article 50)" },
      {
        fr: "Domaine de l’annexe III mais hors haut risque, évaluation au dossier",
        en: "Annex III area but not high-risk, assessment on file",
      },
      { fr: "Haut risque, obligations du déployeur remplies", en: "High-risk, deployer’s duties met" },
      {
        fr: "Haut risque non maîtrisé, rôle de fournisseur (art. 25), ou non classé",
        en: "High-risk with duties unmet, a provider’s role (Article 25), or unclassified",
      },
    ],
    references: [
      aiAct("6(2), 6(3), 6(4), 25(1)(a)–(c), 26(1)–(12), 27"),
      aiAct("Annex III"),
      iso42001("A.5.2, A.5.3, A.5.4"),
      omnibus("6, later dates of application"),
    ],
  },
  {
    id: "F3",
    dimension: "F",
    level: "U",
    core: false,
    weight: 3,
    name: { fr: "Annonce de l’IA", en: "Disclosure of interaction" },
    question: {
      fr: "Robots de conversation, voix et avatars se présentent-ils comme tels au public ?",
      en: "Do chatbots, voices and avatars tell the public what they are?",
    },
    help: {
      fr: "L’information est due au plus tard lors de la première interaction, sauf évidence pour une personne raisonnablement attentive.",
      en: "People must be told at the first interaction at the latest, unless it is obvious to a reasonably attentive person.",
    },
    options: [
      {
        fr: "Toujours, sans pouvoir l’ôter, ou aucun échange direct",
        en: "Always, cannot be removed, or no direct interaction",
      },
      { fr: "Par défaut", en: "By default" },
      { fr: "Si nous le réglons ainsi", en: "If we set it so" },
      { fr: "Non", en: "No" },
      { fr: "Ils se font passer pour des personnes", en: "They pass themselves off as people" },
    ],
    references: [aiAct("50(1), 50(5)"), nist600("MP-5.1-003")],
    appliesTo: { uses: ["video", "voice", "social", "service", "ux"] },
  },
  {
    id: "F4",
    dimension: "F",
    level: "V/P",
    core: true,
    weight: 3,
    name: { fr: "Marquage des résultats", en: "Marking of outputs" },
    question: {
      fr: "Les résultats portent-ils une marque d’origine lisible par machine ?",
      en: "Do outputs carry machine-readable provenance?",
    },
    help: {
      fr: "Exporter un fichier et le contrôler : beaucoup d’outils perdent les métadonnées (C2PA par exemple) à l’export ou à la compression.",
      en: "Export a file and check it: many tools lose the metadata (C2PA for one) on export or compression.",
    },
    options: [
      {
        fr: "Deux couches robustes (métadonnées signées et filigrane), avec vérificateur",
        en: "Two robust layers (signed metadata and watermark), with a verifier",
      },
      { fr: "Une couche", en: "One layer" },
      { fr: "En option", en: "Optional" },
      { fr: "Perdu à l’export", en: "Lost on export" },
      { fr: "Aucun", en: "None" },
    ],
    references: [
      aiAct("50(2)"),
      nist600("MS-2.7-005, MS-2.8-003, GV-6.1-004"),
      toConfirm("Code of practice on marking AI content", "section 1", "2026-06-10"),
      omnibus("50(2), transition until 2026-12-02"),
    ],
  },
  {
    id: "F5",
    dimension: "F",
    level: "U",
    core: true,
    weight: 4,
    name: { fr: "Mention visible", en: "Visible labelling" },
    question: {
      fr: "Signalons-nous les hypertrucages et les textes d’intérêt public produits par l’IA ?",
      en: "Do we label deep fakes, and AI texts on matters of public interest?",
    },
    help: {
      fr: "Un texte relu sous la responsabilité éditoriale d’une personne peut être dispensé de mention ; une image ou une voix trompeuse, non.",
      en: "A text reviewed under a person’s editorial responsibility may go unlabelled; a deceptive image or voice may not.",
    },
    options: [
      {
        fr: "Oui, imposé par le circuit de validation, ou sans objet",
        en: "Yes, the workflow enforces it, or not applicable",
      },
      { fr: "Oui, par une liste de contrôle", en: "Yes, by checklist" },
      {
        fr: "Textes seulement : relecture consignée et responsabilité éditoriale",
        en: "Texts only: recorded human review and editorial responsibility",
      },
      { fr: "Au cas par cas", en: "Case by case" },
      { fr: "Non", en: "No" },
    ],
    references: [
      aiAct("50(4), 50(5)"),
      toConfirm("Code of practice on marking AI content", "section 2", "2026-06-10"),
      toConfirm("Directive 2005/29/EC", "6, 7"),
    ],
    appliesTo: {
      uses: [
        "copy",
        "translation",
        "image",
        "naming",
        "video",
        "voice",
        "music",
        "social",
        "crm",
        "service",
        "media",
        "ux",
      ],
    },
  },
  {
    id: "F6",
    dimension: "F",
    level: "V",
    core: false,
    weight: 2,
    name: { fr: "Documentation du modèle", en: "Model documentation" },
    question: {
      fr: "Quels modèles, quelles versions, quelles limites l’éditeur documente-t-il ?",
      en: "Which models, versions and limits does the vendor document?",
    },
    help: {
      fr: "Chercher la fiche du modèle et le journal des versions. L’annexe XII est ce que le fournisseur d’un modèle remet à ceux qui l’intègrent.",
      en: "Look for the model card and the change log. Annex XII is what a model’s provider hands to those who build on it.",
    },
    options: [
      {
        fr: "Fiches du système et du modèle, informations de l’annexe XII, versions",
        en: "System and model cards, Annex XII information, change log",
      },
      { fr: "Fiche du modèle et versions", en: "Model card and versions" },
      { fr: "Noms des modèles seulement", en: "Model names only" },
      { fr: "« IA propriétaire », sans plus", en: "“Proprietary AI”, no more" },
      { fr: "Refus de répondre", en: "Refusal to answer" },
    ],
    references: [
      aiAct("13, 53(1)(a), 53(1)(b)"),
      nist600("MG-3.1-005, MS-2.9-002"),
      iso42001("A.6.2.7, A.8.2"),
      hecvat("AIML-07"),
    ],
  },
  {
    id: "F7",
    dimension: "F",
    level: "O",
    core: false,
    weight: 2,
    name: { fr: "Formation des utilisateurs", en: "AI literacy of users" },
    question: {
      fr: "Les personnes qui s’en servent sont-elles formées à l’IA ?",
      en: "Are the people who use it trained in AI?",
    },
    help: {
      fr: "Garder la trace : qui, quand, sur quoi. La portée exacte de l’article 4 depuis sa réécriture de 2026 reste à confirmer.",
      en: "Keep a record: who, when, on what. How far Article 4 binds since it was rewritten in 2026 is still to be confirmed.",
    },
    options: [
      { fr: "Oui, par métier, trace de moins de 12 mois", en: "Yes, by role, on record within 12 months" },
      { fr: "Oui, une fois", en: "Yes, once" },
      { fr: "Guide lu et signé", en: "A guide read and signed" },
      { fr: "Lien envoyé", en: "A link sent" },
      { fr: "Non", en: "No" },
    ],
    references: [
      aiAct("4"),
      omnibus("4, rewritten"),
      nistRmf("GOVERN 2.2"),
      iso42001("A.4.6"),
      hecvat("AIGN-03"),
      toConfirm("CNIL Q&A on generative AI", "question 7", "2024-07-18"),
    ],
  },
]
