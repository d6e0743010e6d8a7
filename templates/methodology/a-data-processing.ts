import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { gdpr, hecvat, iso42001, nist600, nistRmf, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "A",
  name: { fr: "Sous-traitance des données", en: "Data-processing terms" },
}

// Weights: without an agreement nothing else binds the vendor (A1 = 5). Who else handles the data and whether it can
// be erased decide what people's rights are worth (A3, A4 = 4). Purpose and breach notice are duties the agreement
// normally carries (3); audit rights only help to prove the rest (2).
export const factors: readonly Factor[] = [
  {
    id: "A1",
    dimension: "A",
    level: "P",
    core: true,
    weight: 5,
    name: { fr: "Accord de sous-traitance", en: "Processing agreement" },
    question: {
      fr: "Un accord de sous-traitance couvre-t-il cette offre ?",
      en: "Does a data-processing agreement cover this plan?",
    },
    help: {
      fr: "Chercher le « DPA » et vérifier qu’il vise l’offre souscrite : il est souvent réservé aux offres professionnelles. Sans lui, aucune donnée personnelle ne peut être confiée à l’éditeur.",
      en: "Look for the DPA and check that it names this plan: it is often kept for business plans. Without one, no personal data may be entrusted to the vendor.",
    },
    options: [
      {
        fr: "Signé, avec toutes les clauses de l’art. 28, § 3",
        en: "Signed, with every clause that Article 28(3) requires",
      },
      { fr: "Intégré par renvoi dans les conditions de cette offre", en: "Part of this plan’s terms by reference" },
      { fr: "Incomplet, ou seulement sur demande", en: "Incomplete, or only on request" },
      {
        fr: "L’éditeur se dit responsable du traitement de nos contenus",
        en: "The vendor acts as controller of our content in its own right",
      },
      { fr: "Aucun pour cette offre", en: "None for this plan" },
    ],
    references: [
      gdpr("28(1), 28(3), 28(10)"),
      iso42001("A.10.2, A.10.3"),
      toConfirm("CNIL Q&A on generative AI", "questions 5 and 9", "2024-07-18"),
      toConfirm("CNIL AI sheets", "sheet 3"),
      toConfirm("EDPB Guidelines 07/2020", "whole text"),
    ],
  },
  {
    id: "A2",
    dimension: "A",
    level: "P",
    core: false,
    weight: 3,
    name: { fr: "Limitation des finalités", en: "Purpose limitation" },
    question: {
      fr: "L’éditeur ne traite-t-il nos contenus que sur nos instructions documentées ?",
      en: "Does the vendor process our content on our documented instructions only?",
    },
    help: {
      fr: "Lire les finalités que l’éditeur s’accorde pour son propre compte, souvent dans sa politique de confidentialité plutôt que dans l’accord. Retenir la plus large.",
      en: "Read which purposes the vendor grants itself, often in its privacy policy rather than in the agreement. The widest one counts.",
    },
    options: [
      { fr: "Sur instruction seulement, finalités énumérées", en: "On our instructions only, purposes listed" },
      {
        fr: "Sur instruction, plus la sécurité et la prévention des abus",
        en: "On instructions, plus security and abuse monitoring",
      },
      { fr: "En outre, pour des statistiques agrégées", en: "Also for aggregated statistics" },
      { fr: "En outre, pour améliorer ses produits", en: "Also to improve its products" },
      { fr: "Pour toute finalité", en: "For any purpose" },
    ],
    references: [gdpr("5(1)(b), 28(3)(a), 28(10)"), nist600("GV-6.2-007")],
  },
  {
    id: "A3",
    dimension: "A",
    level: "V/P",
    core: true,
    weight: 4,
    name: { fr: "Sous-traitants ultérieurs", en: "Sub-processors" },
    question: {
      fr: "Sait-on qui d’autre traite nos contenus, fournisseur du modèle compris, et est-on prévenu des changements ?",
      en: "Do we know who else processes our content, model provider included, and are we told of changes?",
    },
    help: {
      fr: "Chercher la liste des sous-traitants et la procédure de changement. Vérifier que le fournisseur du modèle, derrière l’outil, y est nommé.",
      en: "Look for the sub-processor list and its change procedure. Check that the model provider behind the tool is named in it.",
    },
    options: [
      {
        fr: "Liste publique datée, modèle nommé, préavis de 30 jours ou plus, droit d’opposition",
        en: "Dated public list, model provider named, 30 days’ notice or more, right to object",
      },
      {
        fr: "Liste et préavis, mais préavis court, modèle non nommé ou pas de droit d’opposition",
        en: "List and notice, but short notice, model not named or no right to object",
      },
      { fr: "Liste, sans préavis", en: "List, no notice" },
      { fr: "« Affiliés et partenaires », sans les nommer", en: "“Affiliates and partners”, unnamed" },
      { fr: "Aucune liste", en: "No list" },
    ],
    references: [
      gdpr("28(2), 28(3)(d), 28(4)"),
      nistRmf("GOVERN 6.1, MAP 4.1"),
      nist600("GV-6.2-001, MP-2.2-001"),
      hecvat("AISC-05, DPAI-03"),
      toConfirm("CSA AICM", "STA"),
    ],
  },
  {
    id: "A4",
    dimension: "A",
    level: "P",
    core: true,
    weight: 4,
    name: { fr: "Droits et effacement", en: "Rights and deletion" },
    question: {
      fr: "Peut-on retrouver, exporter et effacer consignes, résultats et comptes, sur demande et en fin de contrat ?",
      en: "Can inputs, outputs and accounts be found, exported and erased, on request and when the contract ends?",
    },
    help: {
      fr: "Regarder les délais, les sauvegardes et les copies gardées contre les abus. Un contenu entré dans un modèle ne s’efface plus.",
      en: "Look at deadlines, backups and copies kept against abuse. Content that went into a model can no longer be erased.",
    },
    options: [
      {
        fr: "En libre-service, effacement certifié à date fixe, sauvegardes comprises",
        en: "Self-service, deletion certified by a set date, backups included",
      },
      { fr: "Sur demande, sous 30 jours au plus", en: "On request, within 30 days" },
      {
        fr: "Effacement, sauf journaux et copies anti-abus à durée annoncée",
        en: "Deleted, except logs and abuse copies kept for a stated period",
      },
      { fr: "Seulement à la fermeture du compte", en: "Only when the account is closed" },
      {
        fr: "Impossible, par exemple parce que le contenu est entré dans un modèle",
        en: "Impossible, for instance because the content went into a model",
      },
    ],
    references: [
      gdpr("5(1)(e), 12–22, 28(3)(e), 28(3)(g)"),
      hecvat("AISC-01"),
      toConfirm("CNIL AI sheets", "sheet 10"),
    ],
  },
  {
    id: "A5",
    dimension: "A",
    level: "V",
    core: false,
    weight: 2,
    name: { fr: "Audit et preuves", en: "Audit and evidence" },
    question: {
      fr: "Quelles preuves pouvons-nous exiger de l’éditeur ?",
      en: "What evidence may we demand from the vendor?",
    },
    help: {
      fr: "Lire la clause d’audit. L’art. 28, § 3, h) impose de permettre des audits : un rapport de tiers aide, il ne remplace pas toujours ce droit.",
      en: "Read the audit clause. Article 28(3)(h) requires audits to be allowed: a third party’s report helps but does not always replace that right.",
    },
    options: [
      { fr: "Droit d’audit, y compris sur place", en: "A right to audit, on site included" },
      { fr: "Rapport indépendant et réponses écrites", en: "An independent report and written answers" },
      {
        fr: "Rapport, sous accord de confidentialité seulement",
        en: "A report, under a confidentiality agreement only",
      },
      { fr: "Déclaration de l’éditeur sur lui-même", en: "The vendor’s own statement" },
      { fr: "Aucune : il refuse", en: "None: it refuses" },
    ],
    references: [gdpr("28(3)(h)"), nist600("GV-6.1-006"), iso42001("A.10.3")],
  },
  {
    id: "A6",
    dimension: "A",
    level: "V/P",
    core: true,
    weight: 3,
    name: { fr: "Notification des violations", en: "Breach notice" },
    question: {
      fr: "Sous quel délai l’éditeur nous signale-t-il une violation de données personnelles ?",
      en: "How soon does the vendor tell us of a personal-data breach?",
    },
    help: {
      fr: "Le délai de 72 heures de l’art. 33, § 1 est le nôtre envers l’autorité. Ici, seul compte l’engagement chiffré de l’éditeur envers nous.",
      en: "The 72 hours of Article 33(1) are our own clock towards the authority. What counts here is the vendor’s promise to us, in hours.",
    },
    options: [
      { fr: "24 heures au plus", en: "24 hours at most" },
      { fr: "48 heures au plus", en: "48 hours at most" },
      { fr: "72 heures au plus", en: "72 hours at most" },
      { fr: "« Dans les meilleurs délais », sans chiffre", en: "“Without undue delay”, no figure" },
      { fr: "Aucun engagement", en: "No commitment" },
    ],
    references: [gdpr("28(3)(f), 33(1), 33(2)"), nist600("GV-6.2-003, GV-6.2-007"), iso42001("A.8.4")],
  },
]
