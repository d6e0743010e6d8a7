import type { Band } from "../../core/band.ts"
import type { Level } from "../../core/methodology.ts"
import type { Answer, SourceClass } from "../../core/vocabulary.ts"

const levels: Readonly<Record<Level, string>> = {
  V: "l’éditeur",
  P: "l’offre",
  "V/P": "l’offre, sinon l’éditeur",
  U: "notre usage, sinon l’entreprise",
  O: "notre organisation",
  "P/U": "l’offre et notre usage : le pire des deux compte",
  "V/U": "l’éditeur et notre usage : le pire des deux compte",
  A: "les agences seulement",
}

const levelsEn: typeof levels = {
  V: "the vendor",
  P: "the plan",
  "V/P": "the plan, else the vendor",
  U: "our use, else the company",
  O: "our organisation",
  "P/U": "the plan and our use: the worse of the two counts",
  "V/U": "the vendor and our use: the worse of the two counts",
  A: "agencies only",
}

const answers: Readonly<Record<Answer, string>> = {
  yes: "Allez-y : cette offre, ces données et cet usage sont permis.",
  if: "Allez-y en respectant les conditions affichées. Elles peuvent tenir à l’offre, aux données ou à l’usage.",
  ask: "Personne n’a encore décidé, ou ce qui portait la décision n’est plus vrai. Demandez avant de commencer : la page dit à qui.",
  no: "Pas avec ces données ou pas pour cet usage. Si un autre outil est permis, la page le nomme.",
}

const answersEn: typeof answers = {
  yes: "Go ahead: this plan, this data and this use are allowed.",
  if: "Go ahead within the conditions shown. They may concern the plan, the data or the use.",
  ask: "Nobody has decided yet, or what the decision rested on no longer holds. Ask before you start: the page says whom.",
  no: "Not with this data, or not for this use. If another tool is allowed, the page names it.",
}

const sources: Readonly<Record<SourceClass, string>> = {
  contract: "Nous l’avons signé.",
  terms: "Un passage de conditions publiées, daté et retrouvable.",
  register: "Un registre ou un certificat tenu par un tiers.",
  tested: "Nous l’avons essayé, ou nous répondons pour nous-mêmes.",
  claim: "L’éditeur le dit, sans preuve. Dans le score, cela compte comme inconnu.",
  none: "Cherché, rien trouvé : cela reste inconnu.",
}

const sourcesEn: typeof sources = {
  contract: "We signed it.",
  terms: "A passage of published terms, dated and traceable.",
  register: "A register or certificate kept by a third party.",
  tested: "We tried it, or we answer for ourselves.",
  claim: "The vendor says so, without proof. In the score it counts as unknown.",
  none: "Looked for, nothing found: it stays unknown.",
}

const bands: Readonly<Record<Band, (n: { low: number; moderate: number; floor: number; evidence: string }) => string>> =
  {
    critical: ({ floor }) => `un blocage ou un seuil est franchi, ou le plancher atteint ${floor}`,
    unproven: ({ evidence }) => `moins de ${evidence} de preuves`,
    low: ({ low }) => `score inférieur à ${low}`,
    moderate: ({ low, moderate }) => `score de ${low} à moins de ${moderate}`,
    high: ({ moderate }) => `score de ${moderate} ou plus`,
  }

const bandsEn: typeof bands = {
  critical: ({ floor }) => `a gate or stop is broken, or the floor reaches ${floor}`,
  unproven: ({ evidence }) => `evidence below ${evidence}`,
  low: ({ low }) => `score below ${low}`,
  moderate: ({ low, moderate }) => `score from ${low} to below ${moderate}`,
  high: ({ moderate }) => `score of ${moderate} or more`,
}

const fr = {
  title: "Lire une réponse, lire un score",
  lede: "Une réponse se lit en cinq secondes. Tout ce qui la fonde se vérifie ici, question par question.",
  onThisPage: "Sur cette page",
  ofVersion: (version: string) => `Méthode ${version}`,
  adapted: "Notre entreprise l’a adaptée : le suffixe de la version le dit.",
  coreCount: (core: number, all: number) => `${all} critères, dont ${core} essentiels`,
  answers: {
    title: "Quatre réponses",
    meaning: answers,
    strictest: "Plusieurs données ou plusieurs usages à la fois ? La réponse la plus stricte l’emporte.",
    lapse:
      "Un « non » ne se périme jamais. Un « oui » dont un préalable n’est plus rempli, ou dont la décision a expiré, devient « demander ».",
  },
  words: {
    title: "Trois mots à ne pas confondre",
    risk: {
      name: "Le risque",
      text: "se calcule à partir de faits : ce que disent les conditions, ce que nous faisons. Il n’autorise rien.",
    },
    decision: {
      name: "La décision",
      text: "est prise par des personnes, qui y apposent leur visa. Elle a ses conditions et sa durée. Elle peut s’écarter de ce que la méthode propose, sauf pour lever un blocage.",
    },
    enforcement: {
      name: "L’application",
      text: "découle des décisions : une liste numérotée que lisent les gens et les systèmes. Rien ne s’y ajoute.",
    },
    listNumber: (revision: number) => `Liste n° ${revision}`,
  },
  classes: {
    title: "Quelles données ?",
    text: "Plusieurs lignes conviennent ? Indiquez-les toutes : la réponse la plus stricte l’emporte.",
    name: "Classe",
    examples: "Par exemple",
  },
  uses: {
    title: "Quels usages ?",
    text: "Ce qui est destiné à sortir de l’entreprise est dit « publié » et soumis à des seuils de plus.",
    name: "Usage",
    verb: "Pour",
    published: "Publié",
    yes: "publié",
    no: "interne",
  },
  score: {
    title: "Lire un score",
    text: "De 0, le moins de risque, à 100. Trois nombres, toujours ensemble :",
    drawn: "Exemple : score 46, plancher 31.",
    score: { name: "Score", text: "ce que nous ignorons compte au pire." },
    floor: { name: "Plancher", text: "ce que nous savons déjà, même si tout le reste s’avère parfait." },
    evidence: { name: "Preuves", text: "la part des questions qui ont une réponse prouvée." },
    gap: "Entre le plancher et le score, hachuré : notre ignorance. Lire un contrat la réduit ; cela n’augmente jamais le score.",
    context: (data: string, use: string) =>
      `Un score vaut pour un contexte : une classe de données et un usage. Sauf mention contraire, les tableaux montrent les données ${data} pour l’usage « ${use} ».`,
    bandsTitle: "Cinq niveaux : le premier qui s’applique",
    band: "Niveau",
    when: "Quand",
    proposal: "Aval propose",
    bands,
    open: "Tant qu’un seuil reste sans réponse, Aval propose « demander », quel que soit le score. Les personnes décident.",
  },
  sources: {
    title: "D’où vient un fait",
    name: "Nature",
    meaning: "Ce que c’est",
    evidence: "Preuve",
    yes: "oui",
    no: "non",
    meanings: sources,
    rules: [
      "Le plus proche répond : l’offre, puis l’outil, puis l’éditeur ; pour nous, l’usage, puis l’entreprise.",
      "De plusieurs faits au même endroit, le pire compte ; tous sont montrés.",
      "Une affirmation ne compte que là où personne n’a mieux.",
      "Une affirmation ou un fait périmé compte tel quel dans le plancher, et au pire dans le score.",
      "Depuis un compte personnel, la connexion (D3) compte toujours 4.",
    ],
  },
  formula: {
    title: "La formule",
    words:
      "Chaque réponse, de 0 à 4, devient 0, 25, 50, 75 ou 100. Dans une dimension, on prend la moyenne des carrés, pondérée, puis sa racine ; puis de même entre les dimensions. Une mauvaise réponse pèse ainsi plus que sa part.",
    dimension: "une dimension, sur ses critères retenus dans le contexte",
    whole: "le score, sur les dimensions",
    evidence: "les preuves",
    contribution: "les points qu’apporte un critère ; leur somme est le score",
    symbols: [
      ["x", "25 × l’option du fait ; 100 si inconnu dans le score, 0 dans le plancher"],
      ["w", "poids du critère dans sa dimension"],
      ["W", "poids de la dimension : celui de la classe de données plus celui de l’usage"],
    ] as readonly (readonly [string, string])[],
    depth:
      "Sans évaluation complète, seuls les critères essentiels (★) sont retenus. Seuls les chiffres affichés sont arrondis, à deux décimales.",
    proven: "w, faits prouvés",
  },
  gates: {
    title: "Seuils et blocages",
    text: "Un seuil est la pire réponse admise pour une classe de données. Franchi, Aval propose « non » ; sans réponse prouvée, « demander ».",
    table: "Seuils par classe de données",
    class: "Données",
    extends: (to: string) => `s’ajoute à : ${to}`,
    ofTheClass: "ceux de la donnée",
    worst: "Pire réponse admise",
    noneOwn: "aucun seuil de plus",
    published: "Usage publié",
    allData: "toutes les données",
    stopsTitle: "Blocages",
    stops: "Ces réponses interdisent, quel que soit le score : ni décision, ni dérogation ne les lève.",
    preconditions: "Préalables",
    carries: (data: string, precondition: string) => `Données « ${data} » : tout oui exige « ${precondition} ».`,
    conditional: (factor: string, option: number, precondition: string, except: string) =>
      `Si ${factor} vaut ${option}, tout oui exige « ${precondition} »${except === "" ? "" : `, sauf données ${except}`}.`,
  },
  weights: {
    title: "Ce qui pèse, selon le contexte",
    text: "Le poids d’une dimension dans un contexte est la somme de ses deux poids : celui de la donnée et celui de l’usage. Zéro n’ajoute rien.",
    classes: "Par classe de données",
    uses: "Par usage",
    tableClasses: "Poids des dimensions par classe de données",
    tableUses: "Poids des dimensions par usage",
  },
  factors: {
    title: (count: number) => `Les ${count} critères`,
    legend: "★ essentiel : retenu dès l’évaluation rapide. Ouvrez un critère pour lire ses réponses et ses références.",
    core: "essentiel",
    weight: "Poids",
    level: "Qui répond",
    levels,
    asked: "S’applique à",
    everywhere: "tous les contextes",
    references: "Références",
    toConfirm: "à confirmer",
    checked: (day: string) => `Références revues le ${day}.`,
    toConfirmMeans: "« À confirmer » : connu par une source secondaire, le texte n’a pas encore été relu.",
    options: "Réponses, de 0 (le moins de risque) à 4",
  },
  licences: {
    title: "Licences et limites",
    text: "Le texte de cette méthode (questions, réponses, poids, seuils) est publié sous licence Creative Commons Attribution 4.0 (CC BY 4.0) : réutilisez-le en citant Aval.",
    catalogue:
      "Les faits du catalogue de départ ont été lus dans les collections d’Open Terms Archive, sous licence Open Data Commons Attribution (ODC-BY 1.0).",
    references: "Les normes et les lois sont citées par leur numéro ; leur texte n’est pas repris.",
    advice: "Rien ici n’est un conseil juridique. Un juriste confirme avant qu’un contrat ou une décision en dépende.",
  },
}

const en: typeof fr = {
  title: "How to read an answer and a score",
  lede: "An answer takes five seconds to read. Everything it rests on can be checked here, question by question.",
  onThisPage: "On this page",
  ofVersion: (version) => `Methodology ${version}`,
  adapted: "Our company adapted it: the suffix of the version says so.",
  coreCount: (core, all) => `${all} factors, ${core} of them core`,
  answers: {
    title: "Four answers",
    meaning: answersEn,
    strictest: "Several kinds of data or several uses at once? The strictest answer wins.",
    lapse:
      "A “no” never lapses. A “yes” turns into “ask first” when a precondition falls or the decision reaches its end.",
  },
  words: {
    title: "Three words that are never merged",
    risk: {
      name: "Risk",
      text: "is computed from facts: what the terms say, what we do. It allows nothing by itself.",
    },
    decision: {
      name: "A decision",
      text: "is made by people, who sign off by name. It has its conditions and its term. It may depart from what the methodology proposes, but never lifts a stop.",
    },
    enforcement: {
      name: "Enforcement",
      text: "follows from decisions: one numbered list that people and systems read. Nothing is added to it.",
    },
    listNumber: (revision) => `List no. ${revision}`,
  },
  classes: {
    title: "Which data?",
    text: "Several lines fit? Name them all: the strictest answer applies.",
    name: "Class",
    examples: "For example",
  },
  uses: {
    title: "Which uses?",
    text: "What is meant to leave the company counts as published, and has to pass more gates.",
    name: "Use",
    verb: "To",
    published: "Published",
    yes: "published",
    no: "in-house",
  },
  score: {
    title: "How to read a score",
    text: "From 0, the least risk, to 100. Three numbers, always together:",
    drawn: "Example: score 46, floor 31.",
    score: { name: "Score", text: "what we do not know counts as the worst." },
    floor: { name: "Floor", text: "what we know already, even if all the rest turned out perfect." },
    evidence: { name: "Evidence", text: "the share of the questions that have a proven answer." },
    gap: "Between floor and score, hatched: what we do not know. Reading a contract narrows it, and never raises the score.",
    context: (data, use) =>
      `A score belongs to a context: one data class and one use. Unless they say otherwise, tables show ${data} data for the use “${use}”.`,
    bandsTitle: "Five bands: the first that applies",
    band: "Band",
    when: "When",
    proposal: "Aval proposes",
    bands: bandsEn,
    open: "While a gate has no answer, Aval proposes “ask first” whatever the score. People decide.",
  },
  sources: {
    title: "Where a fact comes from",
    name: "Source",
    meaning: "What it is",
    evidence: "Evidence",
    yes: "yes",
    no: "no",
    meanings: sourcesEn,
    rules: [
      "The nearest answers: plan, then tool, then vendor; on our side, the use, then the company.",
      "Of several facts in one place the worst counts; all of them are shown.",
      "A claim counts only where nobody has anything better.",
      "A claim or an expired fact counts as it says in the floor, and as the worst in the score.",
      "From a personal account, sign-in (D3) always counts 4.",
    ],
  },
  formula: {
    title: "The formula",
    words:
      "Each answer, 0 to 4, becomes 0, 25, 50, 75 or 100. Within a dimension, take the weighted mean of the squares, then its root; then the same across dimensions. One bad answer thus weighs more than its share.",
    dimension: "a dimension, over its factors asked in the context",
    whole: "the score, over the dimensions",
    evidence: "the evidence",
    contribution: "the points a factor brings; they add up to the score",
    symbols: [
      ["x", "25 × the fact’s option; where unknown, 100 in the score and 0 in the floor"],
      ["w", "weight of the factor in its dimension"],
      ["W", "weight of the dimension: that of the data class plus that of the use"],
    ],
    depth:
      "Without a full assessment only the core factors (★) are asked. Only shown figures are rounded, to two decimals.",
    proven: "w, proven facts",
  },
  gates: {
    title: "Gates and stops",
    text: "A gate is the worst admissible answer for a data class. Broken, Aval proposes “no”; without a proven answer, “ask first”.",
    table: "Gates by data class",
    class: "Data",
    extends: (to) => `adds to the gates of: ${to}`,
    ofTheClass: "the data",
    worst: "Worst admissible answer",
    noneOwn: "no gate of its own",
    published: "Published use",
    allData: "all data",
    stopsTitle: "Stops",
    stops: "These answers bar, whatever the score: no decision and no exception lifts them.",
    preconditions: "Preconditions",
    carries: (data, precondition) => `Data “${data}”: every yes requires “${precondition}”.`,
    conditional: (factor, option, precondition, except) =>
      `Where ${factor} is ${option}, every yes requires “${precondition}”${except === "" ? "" : `, except for ${except} data`}.`,
  },
  weights: {
    title: "What weighs, by context",
    text: "The weight of a dimension in a context is the sum of two: that of the data and that of the use. Zero adds nothing.",
    classes: "By data class",
    uses: "By use",
    tableClasses: "Weights of the dimensions by data class",
    tableUses: "Weights of the dimensions by use",
  },
  factors: {
    title: (count) => `The ${count} factors`,
    legend: "★ core: asked from the first screening. Open a factor to read its options and references.",
    core: "core",
    weight: "Weight",
    level: "Who answers",
    levels: levelsEn,
    asked: "Applies to",
    everywhere: "every context",
    references: "References",
    toConfirm: "to confirm",
    checked: (day) => `References last gone through on ${day}.`,
    toConfirmMeans: "“To confirm”: known from a secondary source; the text itself has not been read yet.",
    options: "Options, from 0 (least risk) to 4",
  },
  licences: {
    title: "Licences and limits",
    text: "The text of this methodology (questions, options, weights, gates) is published under Creative Commons Attribution 4.0 (CC BY 4.0): reuse it and name Aval.",
    catalogue:
      "The facts of the starter catalogue were read in the collections of Open Terms Archive, under the Open Data Commons Attribution License (ODC-BY 1.0).",
    references: "Standards and laws are cited by number; their text is not reproduced.",
    advice: "Nothing here is legal advice. A lawyer confirms before a contract or a decision depends on it.",
  },
}

export const methodology = { fr, en }
