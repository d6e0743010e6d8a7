import type { PilotOutcome, PilotStatus } from "../../core/deciding.ts"

type Missing =
  | ("decision" | "legal" | "legal-dissents" | "it" | "it-dissents" | "licence" | "pilot" | "pilot-running")
  | ("in-force" | "tolerated" | "pilot-missed" | "subscription")

const fr = {
  /** "Cinq outils en usage général, sur douze". */
  title: (general: number, all: number) =>
    all === 0
      ? "Adoption : aucun outil n’est encore demandé ni utilisé"
      : general === 0
        ? `Adoption : aucun outil en usage général, sur ${all}`
        : general === 1
          ? `Adoption : un outil en usage général, sur ${all}`
          : `Adoption : ${general} outils en usage général, sur ${all}`,
  lede: "Où en est chaque outil demandé ou utilisé. L’étape est calculée d’après ce qui est enregistré : personne ne la saisit.",
  empty:
    "Rien à montrer. Un outil paraît ici dès qu’il est demandé, qu’il a une licence, une dérogation, une décision ou un pilote.",
  stages: [
    "Demandé ou utilisé",
    "Confidentialité et propriété intellectuelle réglées",
    "Visa de l’informatique, licence en place",
    "Pilote mesuré",
    "Usage général",
  ],
  nobody: "aucun outil",
  count: (count: number) => (count === 1 ? "un outil" : `${count} outils`),
  missing: {
    decision: "il manque une décision présentée au visa",
    legal: "il manque le visa juridique",
    "legal-dissents": "le juridique s’y oppose",
    it: "il manque le visa de l’informatique",
    "it-dissents": "l’informatique s’y oppose",
    licence: "il manque une licence active",
    pilot: "il manque un pilote mesuré",
    "pilot-running": "le pilote est en cours : son résultat est attendu",
    "in-force": "la décision n’a pas encore tous ses visas",
    tolerated: "il n’est que toléré, en attendant d’être remplacé",
    "pilot-missed": "le dernier pilote a manqué son objectif",
    subscription: "la licence n’est qu’un essai, ou a expiré",
  } satisfies Record<Missing, string> as Readonly<Record<Missing, string>>,
  barred: "Décidés contre",
  barredText: "Une décision en vigueur les refuse, les suspend ou les retire : ils ne sont pas sur le chemin.",
  how: "Comment l’étape est calculée",
  rules: [
    "Un outil paraît au tableau dès qu’il a une demande en attente, une licence, une dérogation, une décision ou un pilote. Son étape est celle de l’offre la plus avancée.",
    "Étape 1 : dans une décision en vigueur ou présentée au visa, le juridique a donné son visa et personne n’y maintient d’opposition.",
    "Étape 2 : de même pour l’informatique, et une licence est active aujourd’hui.",
    "Étape 3 : un pilote est terminé, avec un résultat mesuré.",
    "Étape 4 : la décision est en vigueur et ne fait pas que tolérer, le dernier pilote a atteint son objectif au moins en partie, et la licence est un abonnement, pas un essai.",
    "Chaque étape suppose les précédentes : une licence qui expire ramène l’outil à l’étape 1.",
  ],
  table: "Le même tableau, en lignes",
  caption: "Outils, leur étape et ce qui manque",
  head: { tool: "Outil", plan: "Offre", stage: "Étape", missing: "Ce qui manque" },
  noPlan: "aucune offre",
  nothing: "rien",
  pilots: {
    title: "Pilotes",
    none: "Aucun pilote n’est enregistré.",
    add: "Commencer un pilote",
    caption: "Pilotes, ceux en cours d’abord",
    head: { tool: "Offre", team: "Équipe", period: "Période", status: "Résultat" },
    late: "résultat attendu",
  },
  statuses: { running: "en cours", ended: "terminé", stopped: "arrêté" } satisfies Record<
    PilotStatus,
    string
  > as Readonly<Record<PilotStatus, string>>,
  outcomes: { met: "objectif atteint", partly: "atteint en partie", missed: "objectif manqué" } satisfies Record<
    PilotOutcome,
    string
  > as Readonly<Record<PilotOutcome, string>>,
  pilot: {
    newTitle: (plan: string) => `Commencer un pilote : ${plan}`,
    newTitleOpen: "Commencer un pilote",
    /** "Pilote : Acme Writer Équipe, en cours". */
    title: (plan: string, status: string) => `Pilote : ${plan}, ${status}`,
    lede: "Une équipe essaie l’offre pendant un temps fixé, avec un objectif qui se mesure.",
    back: "Adoption",
    plan: "Offre",
    planGo: "Continuer",
    noPlans: "Le registre n’a encore aucune offre à essayer.",
    unallowed:
      "Rien ne permet encore à une équipe d’utiliser cette offre : ni décision en vigueur, ni dérogation. Enregistrez le pilote si vous voulez, mais décidez d’abord ou accordez une dérogation.",
    unallowedRunning:
      "Rien ne permet aujourd’hui à cette équipe d’utiliser l’offre : ni décision en vigueur, ni dérogation.",
    team: "Équipe",
    teamFr: "Équipe, en français",
    teamEn: "Équipe, en anglais",
    teamHint: "Nommez une équipe, pas une personne. Une langue suffit.",
    period: "Période",
    fromDay: "Du",
    untilDay: "Au",
    goal: "Objectif",
    goalFr: "Objectif, en français",
    goalEn: "Objectif, en anglais",
    goalHint: "Ce qui sera mesuré, et à partir de quand c’est réussi. Une langue suffit.",
    save: "Commencer le pilote",
    started: (who: string, when: string) => `enregistré par ${who}, le ${when}`,
    someone: "quelqu’un qui n’est plus là",
    end: "Noter le résultat",
    endGo: "Enregistrer le résultat",
    outcome: "Objectif",
    result: "Ce qui a été mesuré",
    resultFr: "Ce qui a été mesuré, en français",
    resultEn: "Ce qui a été mesuré, en anglais",
    resultHint: "Des chiffres, face à l’objectif. Ne nommez aucune personne.",
    stop: "Arrêter sans résultat",
    stopGo: "Arrêter le pilote",
    why: "Pourquoi il s’est arrêté",
    whyFr: "Pourquoi, en français",
    whyEn: "Pourquoi, en anglais",
    endedOn: (when: string) => `terminé le ${when}`,
    stoppedOn: (when: string) => `arrêté le ${when}`,
    history: "Historique",
    late: "Ce pilote s’est terminé entre-temps : rien de ce que vous avez écrit n’est enregistré.",
    ofTool: "Pilotes de cet outil",
  },
  done: {
    started: "Le pilote est enregistré.",
    ended: "Le résultat est enregistré.",
    stopped: "Le pilote est arrêté.",
  } as Readonly<Record<string, string>>,
}

const en: typeof fr = {
  title: (general, all) =>
    all === 0
      ? "Adoption: no tool is asked for or used yet"
      : general === 0
        ? `Adoption: no tool in general use, of ${all}`
        : general === 1
          ? `Adoption: one tool in general use, of ${all}`
          : `Adoption: ${general} tools in general use, of ${all}`,
  lede: "Where every tool stands that is asked for or used. The stage is computed from what is recorded: nobody types it.",
  empty:
    "Nothing to show. A tool appears here as soon as it is asked for, or has a licence, an exception, a decision or a pilot.",
  stages: [
    "Asked for or used",
    "Confidentiality and IP settled",
    "IT’s sign-off, licence there",
    "Pilot measured",
    "General use",
  ],
  nobody: "no tool",
  count: (count) => (count === 1 ? "one tool" : `${count} tools`),
  missing: {
    decision: "no decision lies before its signatories",
    legal: "legal’s sign-off is missing",
    "legal-dissents": "legal dissents",
    it: "IT’s sign-off is missing",
    "it-dissents": "IT dissents",
    licence: "no licence is active",
    pilot: "no pilot was measured",
    "pilot-running": "the pilot runs: its result is awaited",
    "in-force": "the decision lacks some of its sign-offs",
    tolerated: "it is tolerated only, until it is replaced",
    "pilot-missed": "the last pilot missed its goal",
    subscription: "the licence is a trial only, or has expired",
  },
  barred: "Decided against",
  barredText: "A decision in force refuses, suspends or retires them: they are not on the way.",
  how: "How the stage is computed",
  rules: [
    "A tool is on the board once it has a request that waits, a licence, an exception, a decision or a pilot. Its stage is that of the plan that has come furthest.",
    "Stage 1: in a decision in force or before its signatories, legal has signed off and nobody in that role dissents.",
    "Stage 2: IT likewise, and a licence is active today.",
    "Stage 3: a pilot has ended with a measured result.",
    "Stage 4: the decision is in force and does more than tolerate, the last pilot met its goal at least in part, and the licence is a subscription, not a trial.",
    "Each stage needs those before it: a licence that expires takes the tool back to stage 1.",
  ],
  table: "The same board, as a table",
  caption: "Tools, their stage and what is missing",
  head: { tool: "Tool", plan: "Plan", stage: "Stage", missing: "What is missing" },
  noPlan: "no plan",
  nothing: "nothing",
  pilots: {
    title: "Pilots",
    none: "No pilot is recorded.",
    add: "Start a pilot",
    caption: "Pilots, those that run first",
    head: { tool: "Plan", team: "Team", period: "Period", status: "Result" },
    late: "result awaited",
  },
  statuses: { running: "running", ended: "ended", stopped: "stopped" },
  outcomes: { met: "goal met", partly: "met in part", missed: "goal missed" },
  pilot: {
    newTitle: (plan) => `Start a pilot: ${plan}`,
    newTitleOpen: "Start a pilot",
    title: (plan, status) => `Pilot: ${plan}, ${status}`,
    lede: "A team tries the plan for a set time, with a goal that can be measured.",
    back: "Adoption",
    plan: "Plan",
    planGo: "Go on",
    noPlans: "The register has no plan to try yet.",
    unallowed:
      "Nothing lets a team use this plan yet: no decision in force, no exception. Record the pilot if you wish, but decide first or grant an exception.",
    unallowedRunning: "Nothing lets this team use the plan today: no decision in force, no exception.",
    team: "Team",
    teamFr: "Team, in French",
    teamEn: "Team, in English",
    teamHint: "Name a team, not a person. One language is enough.",
    period: "Period",
    fromDay: "From",
    untilDay: "Until",
    goal: "Goal",
    goalFr: "Goal, in French",
    goalEn: "Goal, in English",
    goalHint: "What will be measured, and what counts as success. One language is enough.",
    save: "Start the pilot",
    started: (who, when) => `recorded by ${who}, ${when}`,
    someone: "somebody who is no longer here",
    end: "Note the result",
    endGo: "Save the result",
    outcome: "Goal",
    result: "What was measured",
    resultFr: "What was measured, in French",
    resultEn: "What was measured, in English",
    resultHint: "Figures, against the goal. Name no person.",
    stop: "Stop without a result",
    stopGo: "Stop the pilot",
    why: "Why it was stopped",
    whyFr: "Why, in French",
    whyEn: "Why, in English",
    endedOn: (when) => `ended on ${when}`,
    stoppedOn: (when) => `stopped on ${when}`,
    history: "History",
    late: "This pilot ended meanwhile: nothing of what you wrote is saved.",
    ofTool: "Pilots of this tool",
  },
  done: {
    started: "The pilot is recorded.",
    ended: "The result is saved.",
    stopped: "The pilot is stopped.",
  },
}

export const adoption = { fr, en }
