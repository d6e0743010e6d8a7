import type { Reference, ReferenceStatus } from "../../src/core/methodology.ts"
import type { Text } from "../../src/core/text.ts"

/** The day on which the references below were last gone through. */
const checkedOn = "2026-11-22"

/** The AI Act was amended in 2026; what was read is the text as adopted. */
const aiActText = "2024-05-29 text, before the 2026 amendment"

/** A reference whose text was read. */
function read(source: string, locator: string, version?: string): Reference {
  return reference("read", source, locator, version)
}

/** A reference known from a summary or from general knowledge: shown as to be confirmed. */
export function toConfirm(source: Source, locator: string, version?: string): Reference {
  return reference("to-confirm", source, locator, version)
}

function reference(status: ReferenceStatus, source: string, locator: string, version?: string): Reference {
  return version === undefined
    ? { source, locator, status, checkedOn }
    : { source, version, locator, status, checkedOn }
}

export const gdpr = (locator: string): Reference => read("GDPR", locator)
export const aiAct = (locator: string): Reference => read("AI Act", locator, aiActText)
export const iso42001 = (locator: string): Reference => read("ISO/IEC 42001", locator)
export const nistRmf = (locator: string): Reference => read("NIST AI RMF", locator, "1.0")
export const nist600 = (locator: string): Reference => read("NIST AI 600-1", locator)
export const hecvat = (locator: string): Reference => read("HECVAT", locator)
export const copyrightDirective = (locator: string): Reference => read("Directive (EU) 2019/790", locator)

/** What the 2026 amendment of the AI Act is reported to change: nobody has read the consolidated text yet. */
export const omnibus = (locator: string): Reference => toConfirm("Digital Omnibus on AI", locator, omnibusVersion)
const omnibusVersion = "Regulation (EU) 2026/1744, as reported"

/** The name of every source in both languages. */
export const sourceNames = {
  GDPR: { fr: "RGPD", en: "GDPR" },
  "AI Act": { fr: "Règlement sur l’IA", en: "AI Act" },
  "Digital Omnibus on AI": { fr: "Omnibus numérique sur l’IA", en: "Digital Omnibus on AI" },
  "Code of practice on marking AI content": {
    fr: "Code de bonnes pratiques sur le marquage des contenus d’IA",
    en: "Code of practice on marking AI content",
  },
  "ISO/IEC 42001": { fr: "ISO/IEC 42001", en: "ISO/IEC 42001" },
  "NIST AI RMF": { fr: "NIST AI RMF", en: "NIST AI RMF" },
  "NIST AI 600-1": { fr: "NIST AI 600-1", en: "NIST AI 600-1" },
  HECVAT: { fr: "HECVAT", en: "HECVAT" },
  "CSA AICM": { fr: "CSA AICM", en: "CSA AICM" },
  "CSA AI-CAIQ": { fr: "CSA AI-CAIQ", en: "CSA AI-CAIQ" },
  "OWASP LLM Top 10": { fr: "OWASP, Top 10 des LLM", en: "OWASP LLM Top 10" },
  "CNIL Q&A on generative AI": {
    fr: "CNIL, questions-réponses sur l’IA générative",
    en: "CNIL Q&A on generative AI",
  },
  "CNIL AI sheets": { fr: "CNIL, fiches IA", en: "CNIL AI sheets" },
  "EDPB Guidelines 07/2020": { fr: "CEPD, lignes directrices 07/2020", en: "EDPB Guidelines 07/2020" },
  "EDPB Recommendations 01/2020": { fr: "CEPD, recommandations 01/2020", en: "EDPB Recommendations 01/2020" },
  "EDPB Opinion 28/2024": { fr: "CEPD, avis 28/2024", en: "EDPB Opinion 28/2024" },
  CJEU: { fr: "CJUE", en: "CJEU" },
  "US Copyright Office, report on AI": {
    fr: "US Copyright Office, rapport sur l’IA",
    en: "US Copyright Office, report on AI",
  },
  "Directive (EU) 2016/943": {
    fr: "Directive (UE) 2016/943, secrets d’affaires",
    en: "Directive (EU) 2016/943, trade secrets",
  },
  "Directive (EU) 2019/790": {
    fr: "Directive (UE) 2019/790, droit d’auteur",
    en: "Directive (EU) 2019/790, copyright",
  },
  "Directive 2005/29/EC": {
    fr: "Directive 2005/29/CE, pratiques commerciales déloyales",
    en: "Directive 2005/29/EC, unfair commercial practices",
  },
  "Directive 2002/58/EC": {
    fr: "Directive 2002/58/CE, vie privée et communications électroniques",
    en: "Directive 2002/58/EC, ePrivacy",
  },
  "Regulation (EU) 2022/2065": {
    fr: "Règlement (UE) 2022/2065 sur les services numériques",
    en: "Regulation (EU) 2022/2065, Digital Services Act",
  },
  "Regulation (EU) 2023/2854": {
    fr: "Règlement (UE) 2023/2854 sur les données",
    en: "Regulation (EU) 2023/2854, Data Act",
  },
  "French Civil Code": { fr: "Code civil français", en: "French Civil Code" },
  "ANA media agreement template": { fr: "ANA, modèle de contrat média", en: "ANA media agreement template" },
  "ANA AI rider": { fr: "ANA, avenant IA", en: "ANA AI rider" },
  "ISBA media framework": { fr: "ISBA, contrat-cadre média", en: "ISBA media framework" },
  "MCC-AI light": {
    fr: "MCC-AI light, clauses types pour l’achat d’IA",
    en: "MCC-AI light, model clauses for buying AI",
  },
} as const satisfies Readonly<Record<string, Text>>

type Source = keyof typeof sourceNames

/** Versions and locators that hold words, in both languages; all others read the same in either. */
export const referenceWords: Readonly<Record<string, Text>> = {
  [aiActText]: {
    fr: "texte du 29 mai 2024, avant la modification de 2026",
    en: "text of 29 May 2024, before the 2026 amendment",
  },
  [omnibusVersion]: {
    fr: "règlement (UE) 2026/1744, d’après des sources secondaires",
    en: "Regulation (EU) 2026/1744, as reported by secondary sources",
  },
  "4, rewritten": { fr: "4, réécrit", en: "4, rewritten" },
  "5, new prohibition": { fr: "5, interdiction nouvelle", en: "5, new prohibition" },
  "6, later dates of application": { fr: "6, application reportée", en: "6, later dates of application" },
  "50(2), transition until 2026-12-02": {
    fr: "50(2), transition jusqu’au 2 décembre 2026",
    en: "50(2), transition until 2 December 2026",
  },
  "50(4), second subparagraph": { fr: "50(4), second alinéa", en: "50(4), second subparagraph" },
  "Annex III": { fr: "annexe III", en: "Annex III" },
  "questions 5 and 9": { fr: "questions 5 et 9", en: "questions 5 and 9" },
  "question 5": { fr: "question 5", en: "question 5" },
  "question 7": { fr: "question 7", en: "question 7" },
  "sheet 3": { fr: "fiche 3", en: "sheet 3" },
  "sheet 10": { fr: "fiche 10", en: "sheet 10" },
  "sheets 8 and 13": { fr: "fiches 8 et 13", en: "sheets 8 and 13" },
  "section 1": { fr: "section 1", en: "section 1" },
  "section 2": { fr: "section 2", en: "section 2" },
  "part 2": { fr: "partie 2", en: "part 2" },
  "chapter VI": { fr: "chapitre VI", en: "chapter VI" },
  "whole text": { fr: "texte entier", en: "whole text" },
}
