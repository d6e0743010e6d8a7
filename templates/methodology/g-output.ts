import type { Dimension, Factor } from "../../src/core/methodology.ts"
import { aiAct, gdpr, hecvat, iso42001, nist600, nistRmf, toConfirm } from "./sources.ts"

export const dimension: Dimension = {
  id: "G",
  name: { fr: "Résultats et usage", en: "Output and use" },
}

// Weights: a person who reads before release stops most harms of a text or picture, and profiling harms people
// directly (G3, G4 = 5). A false claim is the most common damage (G1 = 4). Bias is serious but rarely measurable for
// one tool (3); filters are a weak guard that every vendor offers (2).
export const factors: readonly Factor[] = [
  {
    id: "G1",
    dimension: "G",
    level: "U",
    core: true,
    weight: 4,
    name: { fr: "Exactitude des affirmations", en: "Accuracy of claims" },
    question: {
      fr: "Comment vérifions-nous ce que l’outil affirme ?",
      en: "How do we check what the tool asserts?",
    },
    help: {
      fr: "Prix, performances, allégations de santé ou d’environnement : l’annonceur répond d’une affirmation trompeuse, quel qu’en soit l’auteur.",
      en: "Prices, performance, health or green claims: the advertiser answers for a misleading claim, whoever wrote it.",
    },
    options: [
      { fr: "Appui sur nos sources, chaque affirmation vérifiée", en: "Grounded in our sources, every claim checked" },
      { fr: "Vérification des faits avant publication", en: "Facts checked before publication" },
      { fr: "Par sondage", en: "By sampling" },
      { fr: "L’auteur se relit seul", en: "The author’s own reading" },
      { fr: "Aucune vérification", en: "No check" },
    ],
    references: [nist600("2.2, MS-2.5-003, MP-2.3-003"), gdpr("5(1)(d)"), toConfirm("Directive 2005/29/EC", "6, 7")],
  },
  {
    id: "G2",
    dimension: "G",
    level: "V/U",
    core: false,
    weight: 3,
    name: { fr: "Biais et stéréotypes", en: "Bias and stereotypes" },
    question: {
      fr: "A-t-on mesuré comment l’outil représente ou traite différents publics ?",
      en: "Has anybody measured how the tool depicts or treats different audiences?",
    },
    help: {
      fr: "Essayer avec nos propres cibles : âges, origines, corps, métiers, régions. Garder les consignes et les résultats du test.",
      en: "Try it with our own audiences: ages, origins, bodies, jobs, regions. Keep the test’s prompts and results.",
    },
    options: [
      { fr: "Oui, testé sur nos publics", en: "Yes, tested on our audiences" },
      { fr: "Oui, résultats par groupe publiés par l’éditeur", en: "Yes, results by group from the vendor" },
      { fr: "Un filtre seulement", en: "A filter only" },
      { fr: "Affirmation seulement", en: "A claim only" },
      { fr: "Défaut connu et non corrigé", en: "A known issue, not fixed" },
    ],
    references: [nist600("2.6, MS-2.11-001, MS-2.11-002"), nistRmf("MEASURE 2.11"), iso42001("A.5.4")],
  },
  {
    id: "G3",
    dimension: "G",
    level: "U",
    core: true,
    weight: 5,
    name: { fr: "Relecture humaine", en: "Human review before release" },
    question: {
      fr: "Qui relit avant diffusion, et en reste-t-il une trace ?",
      en: "Who reviews before release, and is it recorded?",
    },
    help: {
      fr: "Relire veut dire pouvoir refuser : quelqu’un de compétent, avec le temps de le faire.",
      en: "Reviewing means being able to refuse: somebody competent, with the time to do it.",
    },
    options: [
      { fr: "Relecteur désigné, double regard, trace gardée", en: "Named reviewer, four eyes, recorded" },
      { fr: "Relecteur désigné, trace gardée", en: "Named reviewer, recorded" },
      { fr: "Relecteur, sans trace", en: "A reviewer, no record" },
      { fr: "Contrôles ponctuels", en: "Spot checks" },
      { fr: "Personne : publication automatique", en: "Nobody: automatic publication" },
    ],
    references: [
      aiAct("26(2)"),
      aiAct("50(4), second subparagraph"),
      nistRmf("MAP 3.5, GOVERN 3.2"),
      iso42001("A.9.2"),
      hecvat("AILM-03"),
    ],
  },
  {
    id: "G4",
    dimension: "G",
    level: "U",
    core: true,
    weight: 5,
    name: { fr: "Profilage et AIPD", en: "Profiling and DPIA" },
    question: {
      fr: "L’usage cible-t-il, note-t-il ou traite-t-il des personnes selon leur profil ?",
      en: "Does the use target, score or treat people according to a profile?",
    },
    help: {
      fr: "Ciblage, score, prix ou offres personnalisés. L’AIPD est l’analyse d’impact relative à la protection des données. Le droit d’opposition à la prospection est absolu.",
      en: "Targeting, scoring, personalised prices or offers. The DPIA is the data-protection impact assessment. The right to object to direct marketing is absolute.",
    },
    options: [
      { fr: "Non, aucun profilage", en: "No profiling" },
      { fr: "Contexte ou données agrégées seulement", en: "Context or aggregated data only" },
      { fr: "Profilage avec base légale, AIPD faite", en: "Profiling on a lawful basis, DPIA done" },
      { fr: "Profilage, AIPD manquante", en: "Profiling, DPIA missing" },
      {
        fr: "Décision entièrement automatisée à effet significatif, ou données sensibles",
        en: "Solely automated decision with significant effect, or special categories",
      },
    ],
    references: [
      gdpr("6, 9, 21(2)–(3), 22(1)–(3), 35(1), 35(3)(a), 35(3)(b)"),
      aiAct("26(9)"),
      toConfirm("Regulation (EU) 2022/2065", "26(3), 28(2)"),
      toConfirm("Directive 2002/58/EC", "5(3), 13"),
    ],
    appliesTo: { uses: ["insight", "crm", "service", "media", "ux", "reporting"] },
  },
  {
    id: "G5",
    dimension: "G",
    level: "V/P",
    core: false,
    weight: 2,
    name: { fr: "Sûreté de marque", en: "Brand safety and harmful output" },
    question: {
      fr: "Qu’est-ce qui empêche un résultat nuisible ou indigne de la marque ?",
      en: "What prevents output that harms people or the brand?",
    },
    help: {
      fr: "Regarder si l’on peut ajouter nos propres termes exclus, signaler un résultat, et qui peut couper les filtres.",
      en: "See whether we can add our own blocked terms, report an output, and who may switch the filters off.",
    },
    options: [
      { fr: "Filtres et notre propre liste de blocage, testés", en: "Filters and our own blocklist, tested" },
      { fr: "Filtres et voie de signalement", en: "Filters and a reporting channel" },
      { fr: "Filtres par défaut", en: "Default filters" },
      { fr: "Filtres que chacun peut couper", en: "Filters that users can switch off" },
      { fr: "Rien", en: "Nothing" },
    ],
    references: [nist600("2.3, 2.11, MS-2.6-006, GV-3.2-003"), iso42001("A.3.3")],
  },
]
