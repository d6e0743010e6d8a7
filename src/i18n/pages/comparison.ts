import type { Verdict } from "../../core/comparison.ts"
import { de } from "../elision.ts"

const fr = {
  /** The result first. */
  title: (second: string, worse: number, better: number) =>
    worse + better === 0
      ? `${second} : les mêmes réponses connues`
      : `${second} : moins bien sur ${worse} ${worse > 1 ? "critères" : "critère"}, mieux sur ${better}`,
  chooseTitle: "Comparer",
  chooseSecond: (first: string) => `Comparer ${first}`,
  lede: (first: string, others: number, told: number) =>
    others === 0
      ? `Face à ${first}.`
      : told === 0
        ? `Face à ${first} ; ${others === 1 ? "un critère diffère" : `${others} critères diffèrent`} par ce qui est connu ou établi.`
        : `Face à ${first} ; ${others} ${others > 1 ? "autres critères diffèrent" : "autre critère diffère"} par ce qui est connu ou établi.`,
  side: {
    today: (name: string) => `${name}, aujourd’hui`,
    open: (name: string) => `${name}, évaluation en cours`,
    frozen: (name: string, day: string) => `${name}, figée le ${day}`,
  },
  swap: "Échanger les deux côtés",
  another: "Comparer avec autre chose",
  notes: {
    methodology: (first: string, second: string) =>
      `Les deux méthodes diffèrent (${first} et ${second}) : les chiffres ne se comparent qu’à peu près, les réponses se comparent telles quelles.`,
    depth:
      "L’une est une évaluation rapide, l’autre une évaluation complète : leurs chiffres ne portent pas sur les mêmes critères.",
    unkept: (name: string) =>
      `La méthode ${de(name)} n’est pas conservée ici : ses chiffres sont calculés avec la méthode d’aujourd’hui.`,
    uses: (use: string) => `Nos propres réponses sont celles de l’usage ${use}, le premier des contextes.`,
  },
  figures: {
    title: "Les chiffres",
    region: "Chiffres des deux côtés par contexte",
    context: "Contexte",
    difference: "Écart",
    score: "Score",
    floor: "Plancher",
    evidence: "Preuves",
    band: "Risque",
    proposal: "Proposition",
    same: "aucun",
    differs: "diffère",
    /** Between two shares, in points of a hundred. */
    share: (figure: string) => `${figure} points`,
  },
  factors: {
    title: (count: number) =>
      count === 0 ? "Aucune différence" : count === 1 ? "Une différence" : `${count} différences`,
    caption: "Critères qui diffèrent",
    none: "Sur ce qui est connu, les deux se valent critère par critère.",
    alike: (same: number, unknown: number) =>
      `Ce qui ne diffère pas : ${same} ${same > 1 ? "critères pareils" : "critère pareil"}, ${unknown} ${unknown > 1 ? "inconnus" : "inconnu"} des deux côtés`,
    alikeCaption: "Critères qui ne diffèrent pas",
    factor: "Critère",
    notAsked: "non posé par cette méthode",
  },
  verdicts: {
    worse: "Moins bien",
    weaker: "Moins bien établi",
    "only-first": "Connu du premier seulement",
    better: "Mieux",
    firmer: "Mieux établi",
    "only-second": "Connu du second seulement",
    absent: "Posé d’un seul côté",
    same: "Pareil",
    unknown: "Inconnu des deux",
  } satisfies Record<Verdict, string>,
  choose: {
    plans: "Les autres offres de l’outil",
    allPlans: "Les offres de l’outil, aujourd’hui",
    assessments: "Les évaluations figées de l’offre",
    none: "Rien d’autre de cet outil ne se compare : cherchez un autre outil.",
    find: "Chercher un outil",
    findHint: "Le début de son nom ou de celui de l’éditeur",
    search: "Chercher",
    found: (count: number) =>
      count === 0 ? "Aucune offre trouvée." : count === 1 ? "Une offre trouvée" : `${count} offres trouvées`,
    empty: "Choisissez d’abord ce que vous voulez comparer.",
    second: "Avec quoi ? Choisissez l’autre côté.",
    other: (day: string, score: string, band: string) => `${day} : ${score}, ${band}`,
  },
}

const en: typeof fr = {
  title: (second, worse, better) =>
    worse + better === 0
      ? `${second}: the same known answers`
      : `${second}: worse on ${worse} ${worse === 1 ? "factor" : "factors"}, better on ${better}`,
  chooseTitle: "Compare",
  chooseSecond: (first) => `Compare ${first}`,
  lede: (first, others, told) =>
    others === 0
      ? `Beside ${first}.`
      : told === 0
        ? `Beside ${first}; ${others === 1 ? "one factor differs" : `${others} factors differ`} in what is known or established.`
        : `Beside ${first}; ${others} other ${others === 1 ? "factor differs" : "factors differ"} in what is known or established.`,
  side: {
    today: (name) => `${name}, today`,
    open: (name) => `${name}, assessment under way`,
    frozen: (name, day) => `${name}, frozen on ${day}`,
  },
  swap: "Swap the two sides",
  another: "Compare with something else",
  notes: {
    methodology: (first, second) =>
      `The two methodologies differ (${first} and ${second}): figures compare only roughly, answers compare as they are.`,
    depth: "One is a screening, the other a full review: their figures are not about the same factors.",
    unkept: (name) =>
      `The methodology of ${name} is not kept here: its figures are computed under the methodology of today.`,
    uses: (use) => `Our own answers are those for the use ${use}, the first of the contexts.`,
  },
  figures: {
    title: "The figures",
    region: "Figures of both sides by context",
    context: "Context",
    difference: "Difference",
    score: "Score",
    floor: "Floor",
    evidence: "Evidence",
    band: "Risk",
    proposal: "Proposal",
    same: "none",
    differs: "differs",
    share: (figure) => `${figure} points`,
  },
  factors: {
    title: (count) => (count === 0 ? "No difference" : count === 1 ? "One difference" : `${count} differences`),
    caption: "Factors that differ",
    none: "In what is known, the two are alike factor by factor.",
    alike: (same, unknown) =>
      `What does not differ: ${same} ${same === 1 ? "factor" : "factors"} the same, ${unknown} unknown on both sides`,
    alikeCaption: "Factors that do not differ",
    factor: "Factor",
    notAsked: "not asked by this methodology",
  },
  verdicts: {
    worse: "Worse",
    weaker: "Less well established",
    "only-first": "Known of the first only",
    better: "Better",
    firmer: "Better established",
    "only-second": "Known of the second only",
    absent: "Asked on one side only",
    same: "The same",
    unknown: "Unknown of both",
  },
  choose: {
    plans: "The other plans of the tool",
    allPlans: "The plans of the tool, today",
    assessments: "Frozen assessments of the plan",
    none: "Nothing else of this tool compares: look for another tool.",
    find: "Look for a tool",
    findHint: "The beginning of its name or its vendor’s",
    search: "Search",
    found: (count) => (count === 0 ? "No plan found." : count === 1 ? "One plan found" : `${count} plans found`),
    empty: "First choose what you want to compare.",
    second: "With what? Choose the other side.",
    other: (day, score, band) => `${day}: ${score}, ${band}`,
  },
}

export const comparison = { fr, en }
