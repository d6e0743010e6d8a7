import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { aiAct, gdpr, hecvat, iso42001, nist600, nistRmf, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "H",
  name: { fr: "Gouvernance de l’éditeur et de l’agence", en: "Vendor and agency governance" },
}

// Weights: terms that may change overnight undo everything read before (H1 = 4); the vendor's record says how it keeps
// its word (3); model changes and exit are a nuisance we can plan for (2); the footprint informs and hardly weighs
// (H5 = 1). For agencies: the tools they may use on our data come first (H7 = 5), then knowing and owning (H6, H8 = 4).
export const factors: readonly Factor[] = [
  {
    id: "H1",
    dimension: "H",
    level: "V/P",
    core: true,
    weight: 4,
    name: { fr: "Modification des conditions", en: "Change of terms" },
    question: {
      fr: "Comment les conditions peuvent-elles changer, et le saurons-nous ?",
      en: "How may the terms change, and will we know?",
    },
    help: {
      fr: "Lire la clause de modification. Un préavis affiché sur un site que personne ne surveille n’en est pas un.",
      en: "Read the clause on changes. Notice on a page that nobody watches is no notice.",
    },
    options: [
      {
        fr: "Courriel 30 jours avant ou plus, droit de partir, historique suivi par nous",
        en: "E-mail 30 days ahead or more, right to leave, history watched by us",
      },
      { fr: "Préavis, sans droit de partir", en: "Notice, no right to leave" },
      { fr: "Mise en ligne avec une date", en: "Posted with a date" },
      { fr: "À tout moment, sans préavis", en: "At any time, without notice" },
      {
        fr: "Déjà changées contre nous sans réexamen, ou non suivies",
        en: "Already changed to our detriment and not reviewed, or not watched",
      },
    ],
    references: [nist600("GV-6.2-004, GV-6.2-007"), nistRmf("MANAGE 3.1"), iso42001("A.10.3"), gdpr("28(2)")],
  },
  {
    id: "H2",
    dimension: "H",
    level: "V/P",
    core: false,
    weight: 2,
    name: { fr: "Changement de modèle", en: "Change of model" },
    question: {
      fr: "Sommes-nous prévenus quand le modèle change ?",
      en: "Are we told when the model changes?",
    },
    help: {
      fr: "Un nouveau modèle peut changer le ton, la qualité, le lieu de calcul et le sous-traitant en une nuit.",
      en: "A new model may change tone, quality, place of computing and sub-processor overnight.",
    },
    options: [
      { fr: "Versions figées, préavis et temps de vérification", en: "Pinned versions, notice and time to re-test" },
      { fr: "Préavis", en: "Notice" },
      { fr: "Notes de version après coup", en: "Release notes afterwards" },
      { fr: "Changement silencieux", en: "Silent change" },
      { fr: "Changement silencieux de fournisseur du modèle", en: "Silent change of model provider" },
    ],
    references: [
      nist600("GV-6.2-007, MP-4.1-007"),
      nistRmf("MANAGE 3.2"),
      iso42001("A.6.2.6"),
      toConfirm("CSA AICM", "CCC"),
    ],
  },
  {
    id: "H3",
    dimension: "H",
    level: "V/U",
    core: false,
    weight: 2,
    name: { fr: "Sortie et continuité", en: "Exit and continuity" },
    question: {
      fr: "Que nous reste-t-il si nous partons ou si le service s’arrête ?",
      en: "What is left to us if we leave or the service stops?",
    },
    help: {
      fr: "Essayer l’export pour de vrai : modèles de marque, bibliothèques de consignes et historiques partent rarement avec nous.",
      en: "Try the export for real: brand models, prompt libraries and histories seldom leave with us.",
    },
    options: [
      {
        fr: "Export en formats ouverts, solution de rechange testée",
        en: "Export in open formats, alternative tested",
      },
      { fr: "Export, solution de rechange désignée", en: "Export, alternative named" },
      { fr: "Export partiel", en: "Partial export" },
      { fr: "Rien d’exportable : nous sommes captifs", en: "Nothing exportable: locked in" },
      { fr: "Perte de nos créations à la fin", en: "Our assets are lost at the end" },
    ],
    references: [
      nist600("GV-6.2-001, GV-6.2-006"),
      nistRmf("GOVERN 1.7, GOVERN 6.2"),
      toConfirm("Regulation (EU) 2023/2854", "chapter VI"),
    ],
  },
  {
    id: "H4",
    dimension: "H",
    level: "V",
    core: false,
    weight: 3,
    name: { fr: "Gouvernance et antécédents", en: "AI governance and record" },
    question: {
      fr: "Comment l’éditeur encadre-t-il son IA, et qu’a-t-il à son passif ?",
      en: "How does the vendor govern its AI, and what is on its record?",
    },
    help: {
      fr: "Chercher une politique publiée, un contact, puis les décisions d’autorités et les bases d’incidents.",
      en: "Look for a published policy and a contact, then for regulators’ decisions and incident databases.",
    },
    options: [
      {
        fr: "ISO 42001 ou politique publiée, et incidents passés examinés",
        en: "ISO 42001 or a published policy, and past incidents reviewed",
      },
      { fr: "Politique et contact", en: "Policy and contact" },
      { fr: "Politique seulement", en: "Policy only" },
      { fr: "Pas de politique, aucun incident connu", en: "No policy, no known incident" },
      { fr: "Sanction, ou incident non résolu", en: "A sanction, or an unresolved incident" },
    ],
    references: [
      iso42001("A.2.2, A.3.2, A.8.3, A.8.4"),
      hecvat("AIPL-01–AIPL-05, AIGN-01"),
      nist600("GV-6.1-009, GV-6.2-002"),
    ],
  },
  {
    id: "H5",
    dimension: "H",
    level: "V",
    core: false,
    weight: 1,
    name: { fr: "Empreinte environnementale", en: "Environmental footprint" },
    question: {
      fr: "L’éditeur mesure-t-il l’empreinte de ses modèles ?",
      en: "Does the vendor measure the footprint of its models?",
    },
    help: {
      fr: "Critère d’information, de faible poids. Un chiffre sans méthode est une affirmation.",
      en: "For information, with little weight. A figure without a method is a claim.",
    },
    options: [
      { fr: "Oui, par usage, et publiée", en: "Yes, per use, and published" },
      { fr: "Rapport annuel", en: "Yearly report" },
      { fr: "Rapport de l’hébergeur", en: "The host’s report" },
      { fr: "Affirmation seulement", en: "A claim only" },
      { fr: "Rien", en: "Nothing" },
    ],
    references: [nist600("2.5, MS-2.12-003"), iso42001("A.5.5")],
  },
  {
    id: "H6",
    dimension: "H",
    level: "A",
    core: true,
    weight: 4,
    name: { fr: "Agence : déclaration de l’IA", en: "Agency: disclosure of AI use" },
    question: {
      fr: "L’agence dit-elle où et comment elle se sert de l’IA pour nous ?",
      en: "Does the agency say where and how it uses AI for us?",
    },
    help: {
      fr: "Une déclaration utile nomme l’outil, l’offre, le modèle, le but et la part du livrable, avant la remise.",
      en: "A useful declaration names tool, plan, model, purpose and share of the deliverable, before delivery.",
    },
    options: [
      {
        fr: "Registre par livrable (outil, offre, modèle, but, part), avant remise",
        en: "Register per deliverable (tool, plan, model, purpose, share), before delivery",
      },
      { fr: "Registre par campagne", en: "Register per campaign" },
      { fr: "Liste annuelle", en: "Yearly list" },
      { fr: "Sur demande", en: "On request" },
      { fr: "Rien, ou refus", en: "Nothing, or a refusal" },
    ],
    references: [
      nist600("GV-6.1-007, GV-6.1-008"),
      iso42001("A.8.5, A.10.4"),
      toConfirm("ANA media agreement template", "whole text", "2023"),
      toConfirm("ANA AI rider", "whole text", "2025"),
      toConfirm("ISBA media framework", "whole text"),
    ],
  },
  {
    id: "H7",
    dimension: "H",
    level: "A",
    core: true,
    weight: 5,
    name: { fr: "Agence : accord et cascade", en: "Agency: consent and flow-down" },
    question: {
      fr: "Quels outils l’agence peut-elle employer sur nos données, et ses prestataires sont-ils tenus de même ?",
      en: "Which tools may the agency use on our data, and are its subcontractors bound alike?",
    },
    help: {
      fr: "Lire le contrat : liste d’outils, accord préalable, mêmes obligations pour les sous-traitants, droit de vérifier.",
      en: "Read the contract: list of tools, prior consent, the same duties for subcontractors, a right to check.",
    },
    options: [
      {
        fr: "Notre liste seule, accord préalable par usage, mêmes clauses en cascade, audit",
        en: "Our list only, prior consent per use, same terms down the chain, audit right",
      },
      { fr: "Notre liste, clauses en cascade, simple information", en: "Our list, terms passed down, notice only" },
      { fr: "Notre liste, sans clauses en cascade", en: "Our list, terms not passed down" },
      { fr: "La liste de l’agence", en: "The agency’s own list" },
      { fr: "Libre choix", en: "Free choice" },
    ],
    references: [
      gdpr("28(2), 28(3)(a), 28(4)"),
      nist600("GV-6.1-006, GV-6.1-007, GV-6.1-010"),
      aiAct("25(4)"),
      toConfirm("MCC-AI light", "whole text", "2025-03-05"),
    ],
  },
  {
    id: "H8",
    dimension: "H",
    level: "A",
    core: true,
    weight: 4,
    name: { fr: "Agence : chaîne des droits", en: "Agency: chain of title" },
    question: {
      fr: "Que garantit l’agence sur les livrables faits avec l’IA ?",
      en: "What does the agency warrant for AI-assisted deliverables?",
    },
    help: {
      fr: "Un élément produit par l’IA seule peut n’appartenir à personne : il faut savoir lequel, et qui répond d’une contestation.",
      en: "An element made by AI alone may belong to nobody: we need to know which, and who answers for a dispute.",
    },
    options: [
      {
        fr: "Auteurs humains documentés par élément, cession, droits de tiers, garantie",
        en: "Human authorship documented per asset, assignment, clearance, indemnity",
      },
      {
        fr: "Cession et garantie, éléments d’IA exclus mais énumérés",
        en: "Assignment and indemnity, AI elements carved out and listed",
      },
      { fr: "Cession, garantie plafonnée", en: "Assignment, capped indemnity" },
      { fr: "« Dans la mesure permise par la loi »", en: "“As far as the law allows”" },
      { fr: "Tout le risque d’IA pour nous, ou rien de prévu", en: "All AI risk is ours, or nothing is said" },
    ],
    references: [
      nist600("GV-6.1-001, GV-6.1-004, GV-6.1-008"),
      nistRmf("GOVERN 6.1, MAP 4.1"),
      toConfirm("ANA AI rider", "whole text", "2025"),
      toConfirm("ISBA media framework", "whole text"),
      toConfirm("CJEU", "C-5/08 (Infopaq), C-145/10 (Painer)"),
      toConfirm("US Copyright Office, report on AI", "part 2", "2025-01"),
    ],
  },
]
