import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { aiAct, gdpr, hecvat, iso42001, nist600, nistRmf, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "D",
  name: { fr: "Sécurité et accès", en: "Security and access" },
}

// Weights: an independent audit, our people's accounts and what the tool may do by itself are where real incidents
// start and what we can verify (D1, D3, D5 = 4). Encryption is nearly always there, so it tells less (3). Tests of
// the model and logs reduce or reveal harm rather than prevent it (2).
export const factors: readonly Factor[] = [
  {
    id: "D1",
    dimension: "D",
    level: "V/P",
    core: true,
    weight: 4,
    name: { fr: "Contrôle indépendant", en: "Independent assurance" },
    question: {
      fr: "Un tiers a-t-il contrôlé la sécurité de ce produit ?",
      en: "Has a third party audited the security of this product?",
    },
    help: {
      fr: "Lire le périmètre et la date : le certificat de l’hébergeur ne dit rien de l’outil. Noter la fin de validité, le fait expire avec elle.",
      en: "Read scope and date: the host’s certificate says nothing about the tool. Note when it ends, the fact expires with it.",
    },
    options: [
      {
        fr: "SOC 2 Type II ou ISO 27001 sur ce produit, et ISO 42001",
        en: "SOC 2 Type II or ISO 27001 covering this product, and ISO 42001",
      },
      { fr: "SOC 2 Type II ou ISO 27001 sur ce produit", en: "SOC 2 Type II or ISO 27001 covering this product" },
      { fr: "Certificat de l’hébergeur seul, ou SOC 2 Type I", en: "The host’s certificate only, or SOC 2 Type I" },
      { fr: "Auto-évaluation (CAIQ, AI-CAIQ, HECVAT)", en: "Self-assessment (CAIQ, AI-CAIQ, HECVAT)" },
      { fr: "Aucun, ou certificat expiré", en: "None, or an expired certificate" },
    ],
    references: [gdpr("28(1), 28(5), 32(1)(d)"), iso42001("4–10"), toConfirm("CSA AI-CAIQ", "whole text", "1.1.0")],
  },
  {
    id: "D2",
    dimension: "D",
    level: "V",
    core: false,
    weight: 3,
    name: { fr: "Chiffrement et restauration", en: "Encryption and resilience" },
    question: {
      fr: "Nos contenus sont-ils chiffrés et peut-on les restaurer ?",
      en: "Is our content encrypted, and can it be restored?",
    },
    help: {
      fr: "Chercher la page sécurité ou l’annexe technique de l’accord. « Testée » suppose une date de dernier essai.",
      en: "Look for the security page or the technical annex of the agreement. “Tested” means a date of the last test.",
    },
    options: [
      {
        fr: "En transit et au repos, nos propres clés, restauration testée",
        en: "In transit and at rest, our own keys, restore tested",
      },
      { fr: "En transit et au repos, restauration annoncée", en: "In transit and at rest, restore stated" },
      { fr: "En transit et au repos, rien sur la restauration", en: "In transit and at rest, nothing on restore" },
      { fr: "En transit seulement", en: "In transit only" },
      { fr: "Les documents n’en disent rien", en: "The documents say nothing" },
    ],
    references: [gdpr("32(1)(a)–(c)"), toConfirm("CSA AICM", "CEK, BCR")],
  },
  {
    id: "D3",
    dimension: "D",
    level: "P",
    core: true,
    weight: 4,
    name: { fr: "Identité et comptes", en: "Identity" },
    question: {
      fr: "Comment nos équipes se connectent-elles ?",
      en: "How do our people sign in?",
    },
    help: {
      fr: "SSO : connexion par le compte de l’entreprise. MFA : second facteur. SCIM : comptes créés et fermés automatiquement. Un compte personnel vaut toujours 4.",
      en: "SSO: sign-in with the company account. MFA: a second factor. SCIM: accounts opened and closed automatically. A personal account is always 4.",
    },
    options: [
      { fr: "SSO, MFA imposée, SCIM et rôles", en: "SSO, enforced MFA, SCIM and roles" },
      { fr: "SSO et MFA", en: "SSO and MFA" },
      { fr: "MFA sans SSO", en: "MFA, no SSO" },
      { fr: "Mot de passe seul, adresse de l’entreprise", en: "Password only, company address" },
      { fr: "Comptes personnels ou partagés", en: "Personal or shared accounts" },
    ],
    references: [
      gdpr("32(1)(b), 32(4)"),
      toConfirm("CNIL Q&A on generative AI", "question 5", "2024-07-18"),
      toConfirm("HECVAT", "AAAI"),
      toConfirm("CSA AICM", "IAM"),
    ],
  },
  {
    id: "D4",
    dimension: "D",
    level: "V",
    core: false,
    weight: 2,
    name: { fr: "Tests propres à l’IA", en: "AI-specific testing" },
    question: {
      fr: "L’éditeur éprouve-t-il l’outil contre l’injection de consignes, l’extraction de données, le contournement ?",
      en: "Does the vendor test against prompt injection, data extraction and jailbreaks?",
    },
    help: {
      fr: "Un test d’intrusion classique ne couvre pas ces attaques. Demander la synthèse et ce qui a été corrigé.",
      en: "An ordinary penetration test does not cover these attacks. Ask for the summary and for what was fixed.",
    },
    options: [
      {
        fr: "Attaques simulées régulières, synthèse remise, constats clos",
        en: "Recurring red-teaming, summary shared, findings closed",
      },
      { fr: "Un test par an", en: "One test a year" },
      { fr: "Tests du fournisseur du modèle seulement", en: "The model provider’s tests only" },
      { fr: "Affirmé, sans pièce", en: "Claimed, nothing to show" },
      { fr: "Aucun", en: "None" },
    ],
    references: [
      nist600("MS-2.7-007, MP-2.3-005, MS-2.10-001"),
      aiAct("15"),
      toConfirm("CSA AICM", "TVM, MDS"),
      toConfirm("OWASP LLM Top 10", "whole text"),
    ],
  },
  {
    id: "D5",
    dimension: "D",
    level: "P/U",
    core: true,
    weight: 4,
    name: { fr: "Agents et connecteurs", en: "Agents and connectors" },
    question: {
      fr: "Que peut faire l’outil de lui-même dans nos systèmes ?",
      en: "What can the tool do by itself in our systems?",
    },
    help: {
      fr: "Compter les connecteurs (messagerie, fichiers, CRM, régies) et les droits accordés, pas seulement ceux dont on se sert.",
      en: "Count the connectors (mail, files, CRM, ad platforms) and the rights granted, not just those in use.",
    },
    options: [
      { fr: "Rien : aucune connexion", en: "Nothing: no connection" },
      { fr: "Lire, dans un périmètre limité et révocable", en: "Read, within a limited and revocable scope" },
      { fr: "Écrire, après l’accord d’une personne", en: "Write, after a person approves" },
      { fr: "Écrire, envoyer ou dépenser seul, dans des limites", en: "Write, send or spend alone, within limits" },
      { fr: "Tout : accès large et permanent", en: "Anything: broad, permanent access" },
    ],
    references: [hecvat("AILM-01, AILM-03, AILM-04"), nist600("MS-2.7-001, MP-2.2-002"), nistRmf("MAP 3.5, MAP 4.2")],
  },
  {
    id: "D6",
    dimension: "D",
    level: "P",
    core: false,
    weight: 2,
    name: { fr: "Journaux d’usage", en: "Usage logs" },
    question: {
      fr: "Pouvons-nous extraire qui s’est servi de quoi, et avec quels contenus ?",
      en: "Can we export who used which feature, and with what?",
    },
    help: {
      fr: "Journaliser les consignes de salariés se prépare : information, durée, consultation du CSE. Un SIEM est l’outil qui réunit les journaux de sécurité.",
      en: "Logging employees’ prompts needs preparing: information, retention, works council. A SIEM is the system that gathers security logs.",
    },
    options: [
      {
        fr: "Chaque consigne, export vers notre SIEM, durée fixée par nous",
        en: "Every prompt, export to our SIEM, retention set by us",
      },
      { fr: "Export de chaque événement", en: "Export of every event" },
      { fr: "Consultation à l’écran seulement", en: "On screen only" },
      { fr: "Facturation seulement", en: "Billing only" },
      { fr: "Aucun journal", en: "No log" },
    ],
    references: [aiAct("26(6)"), iso42001("A.6.2.8"), hecvat("AISC-03"), toConfirm("CSA AICM", "LOG")],
  },
]
