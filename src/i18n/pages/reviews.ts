import { numberText } from "../../core/number-text.ts"

const fr = {
  title: (late: number, due: number) =>
    late + due === 0
      ? "Aucune échéance à traiter"
      : late === 0
        ? due === 1
          ? "Une échéance à traiter"
          : `${capital(numberText(due, "fr"))} échéances à traiter`
        : late === 1
          ? `Une échéance en retard${due === 0 ? "" : `, ${numberText(due, "fr")} à traiter`}`
          : `${capital(numberText(late, "fr"))} échéances en retard${due === 0 ? "" : `, ${numberText(due, "fr")} à traiter`}`,
  doneTitle: (count: number) =>
    count === 0 ? "Aucune échéance traitée" : count === 1 ? "Une échéance traitée" : `${count} échéances traitées`,
  lede: "Ce qu’il faut faire pour que les décisions restent vraies : chaque cause fait une tâche, et une seule.",
  views: { label: "Échéances", all: "Toutes", mine: "Les miennes", done: "Traitées" },
  calendar: "Suivre les échéances dans mon agenda",
  late: "En retard",
  due: "À traiter",
  coming: "À venir",
  comingText: "Ce que le registre annonce pour les douze mois qui viennent. Une tâche s’ouvre quand le jour approche.",
  none: "Rien à traiter : les décisions tiennent, et rien de ce qui les porte ne finit bientôt.",
  noneMine: "Aucune tâche ne vous est confiée.",
  noneMineNext: "Voir toutes les échéances",
  noneComing: "Le registre n’annonce rien pour les douze mois qui viennent.",
  noneDone: "Aucune tâche n’est encore finie.",
  captions: { open: "Tâches ouvertes", done: "Tâches finies" },
  head: { what: "Tâche", do: "Que faire", owner: "Suivie par", due: "Échéance", ended: "Finie", outcome: "Suite" },
  nobody: "personne",
  someone: "quelqu’un",
  today: "aujourd’hui",
  inDays: (days: number) => (days === 1 ? "demain" : `dans ${days} jours`),
  statuses: { open: "À faire", done: "Faite", moot: "Sans objet : sa cause a disparu" },
  what: {
    review: "revue de la décision",
    "decision-ends": "fin de la décision",
    "licence-notice": "dernier jour du préavis",
    "licence-ends": "fin de la licence",
    "fact-expires": "preuve qui expire",
    precondition: "préalable qui ne tient pas",
    "exception-ends": "fin d’une dérogation",
    "many-exceptions": "plusieurs dérogations en cours",
    methodology: "méthodologie changée",
    incident: "incident",
    stop: "blocage",
    "keys-end": "clés de la liste qui expirent",
    "agency-conflict": "écart avec ce que nous permettons",
    "declaration-due": "déclaration attendue",
    "contract-notice": "dernier jour du préavis du contrat",
  },
  /** Of kinds that stand for more than one thing, by kind and detail. */
  variants: {
    "declaration-due/missing": {
      what: "déclaration qui manque",
      do: "Le contrat court et l’agence n’a rien déclaré : envoyez-lui le lien de la déclaration, ou rappelez-lui celui qu’elle a reçu.",
    },
    "declaration-due/ends": {
      what: "fin de la déclaration",
      do: "Demandez-en une nouvelle à l’agence : après ce jour, ce qu’elle a déclaré ne vaut plus.",
    },
    "contract-notice/end": {
      what: "fin du contrat",
      do: "Le contrat ne se renouvelle pas de lui-même : notez celui qui suit, ou dites à l’agence qu’il finit.",
    },
  },
  /** Of a precondition that still holds. */
  willLapse: "préalable qui ne tiendra plus",
  fact: (factor: string, subject: string | undefined) => (subject === undefined ? factor : `${subject}, ${factor}`),
  titleOf: (name: string, what: string) => `${name} : ${what}`,
  ourselves: "Nos pratiques",
  do: {
    review: "Décidez à nouveau, ou écrivez que tout tient encore.",
    "decision-ends": "Décidez à nouveau avant ce jour ; après, ses « oui » deviennent « demandez d’abord ».",
    "licence-notice": "Gardez la licence, ou donnez le préavis ce jour-là au plus tard.",
    "licence-ends": "Notez la licence qui suit, ou dites à ceux qui s’en servent qu’elle finit.",
    "fact-expires": "Relisez la source et notez la réponse avec sa nouvelle date ; sinon le score compte le pire.",
    precondition: "Rétablissez ce préalable et notez-en la preuve : d’ici là, la réponse est « demandez d’abord ».",
    "exception-ends": "Laissez-la finir, ou faites-en demander une autre si le besoin dure.",
    "many-exceptions": "Réévaluez l’outil : autant de dérogations disent que la décision ne convient plus.",
    methodology: "Évaluez l’offre sous la méthodologie en usage, puis décidez à nouveau.",
    incident: "Lisez l’incident, dites s’il change la décision, et suspendez l’offre s’il le faut.",
    stop: "Un fait dresse un blocage qu’aucune décision ne passe : vérifiez-le, puis décidez à nouveau.",
    "keys-end":
      "Renouvelez le jeu de clés avec la clé racine (`aval keys renew`) : après ce jour, les systèmes qui lisent la liste refusent toute mise à jour.",
    "agency-conflict":
      "Demandez à l’agence de changer d’offre, de réglage ou d’usage, ou décidez de l’outil : la tâche disparaît dès que l’écart est levé.",
    "declaration-due": "Envoyez à l’agence le lien de la déclaration, ou rappelez-lui celle qui attend.",
    "contract-notice": "Gardez le contrat, ou donnez le préavis ce jour-là au plus tard.",
  },
  go: {
    decide: "Préparer une décision",
    list: "Voir la liste",
    decision: "Voir la décision",
    assess: "Ouvrir une évaluation",
    licence: "Voir la licence",
    fact: "Voir la réponse",
    agreement: "Noter un accord",
    state: "Noter que le préalable tient",
    newLicence: "Noter une licence",
    exception: "Voir la dérogation",
    exceptions: "Voir les dérogations",
    incident: "Lire l’incident",
    tool: "Voir la fiche de l’outil",
    howWeWork: "Voir nos pratiques",
    agency: "Voir l’agence",
    contract: "Voir le contrat",
    declaration: "Voir la déclaration",
    newDeclaration: "Demander une déclaration",
  },
  detail: {
    about: "De quoi il s’agit",
    due: "Échéance",
    owner: "Suivie par",
    status: "État",
    opened: "Ouverte le",
    ended: "Finie le",
    by: "Par",
    note: "Ce qui a été fait",
    precondition: "Préalable",
    factor: "Critère",
    version: "Méthodologie en usage",
    found: "Constat",
    ask: "À demander à l’agence",
    history: "Ce qui s’est passé",
    back: "Toutes les échéances",
  },
  done: {
    title: "Dire que c’est fait",
    text: "Une fois faite, cette tâche ne revient pas pour la même cause.",
    reviewText: "La revue suivante sera comptée à partir d’aujourd’hui, selon la politique de l’entreprise.",
    note: "Ce qui a été fait",
    noteHint: "Une phrase ou deux : la page de la tâche les garde.",
    needNote: "Dites en une phrase ce qui a été fait.",
    save: "C’est fait",
  },
  assign: {
    title: "Qui suit cette tâche",
    owner: "Suivie par",
    nobody: "Personne",
    save: "Enregistrer",
    take: "M’en charger",
    stale: "Quelqu’un d’autre vient de changer cela. Rien de ce que vous avez choisi n’est enregistré.",
    now: (who: string) => `Noté : ${who}`,
  },
  over: {
    done: "Cette tâche est déjà faite. Rien n’a été enregistré de plus.",
    moot: "Cette tâche est sans objet : sa cause a disparu. Rien n’a été enregistré.",
    typed: "Ce que vous aviez écrit :",
  },
  said: { done: "La tâche est faite.", assigned: "C’est noté." },
  waiting: {
    task: "elle vous est confiée",
    unowned: (count: number) =>
      count === 1 ? "Une échéance sans personne : la prendre" : `${count} échéances sans personne : les prendre`,
    unownedText: "personne ne s’en occupe encore",
  },
}

const en: typeof fr = {
  title: (late, due) =>
    late + due === 0
      ? "Nothing is due"
      : late === 0
        ? due === 1
          ? "One thing is due"
          : `${capital(numberText(due, "en"))} things are due`
        : late === 1
          ? `One thing is late${due === 0 ? "" : `, ${numberText(due, "en")} due`}`
          : `${capital(numberText(late, "en"))} things are late${due === 0 ? "" : `, ${numberText(due, "en")} due`}`,
  doneTitle: (count) =>
    count === 0 ? "Nothing has been seen to yet" : count === 1 ? "One task has ended" : `${count} tasks have ended`,
  lede: "What has to be done so that decisions stay true: each cause makes one task, and never two.",
  views: { label: "Reviews", all: "All", mine: "Mine", done: "Ended" },
  calendar: "Follow these days in my calendar",
  late: "Late",
  due: "Due",
  coming: "Coming",
  comingText: "What the register knows of the next twelve months. A task opens when the day comes near.",
  none: "Nothing is due: decisions hold, and nothing that they rest on ends soon.",
  noneMine: "No task is with you.",
  noneMineNext: "See all that is due",
  noneComing: "The register knows of nothing in the next twelve months.",
  noneDone: "No task has ended yet.",
  captions: { open: "Open tasks", done: "Ended tasks" },
  head: { what: "Task", do: "What to do", owner: "With", due: "Due", ended: "Ended", outcome: "Outcome" },
  nobody: "nobody",
  someone: "somebody",
  today: "today",
  inDays: (days) => (days === 1 ? "tomorrow" : `in ${days} days`),
  statuses: { open: "To do", done: "Done", moot: "Without object: its cause is gone" },
  what: {
    review: "review of the decision",
    "decision-ends": "end of the decision",
    "licence-notice": "last day to give notice",
    "licence-ends": "end of the licence",
    "fact-expires": "proof that expires",
    precondition: "precondition that does not hold",
    "exception-ends": "end of an exception",
    "many-exceptions": "several exceptions at once",
    methodology: "methodology changed",
    incident: "incident",
    stop: "stop",
    "keys-end": "keys of the list that expire",
    "agency-conflict": "conflict with what we allow",
    "declaration-due": "declaration due",
    "contract-notice": "last day to give notice on the contract",
  },
  variants: {
    "declaration-due/missing": {
      what: "missing declaration",
      do: "The contract runs and the agency has declared nothing: send it the link of the declaration, or remind it of the one it has.",
    },
    "declaration-due/ends": {
      what: "end of the declaration",
      do: "Ask the agency for a new one: after that day, what it declared no longer holds.",
    },
    "contract-notice/end": {
      what: "end of the contract",
      do: "The contract does not renew by itself: record the one that follows, or tell the agency that it ends.",
    },
  },
  willLapse: "precondition that will not hold any more",
  fact: (factor, subject) => (subject === undefined ? factor : `${subject}, ${factor}`),
  titleOf: (name, what) => `${name}: ${what}`,
  ourselves: "How we work",
  do: {
    review: "Decide again, or write that all of it still holds.",
    "decision-ends": "Decide again before that day; after it, each “yes” becomes “ask first”.",
    "licence-notice": "Keep the licence, or give notice on that day at the latest.",
    "licence-ends": "Record the licence that follows, or tell those who use it that it ends.",
    "fact-expires": "Read the source again and record the answer with its new date; else the score counts the worst.",
    precondition: "Restore this precondition and record its proof: until then the answer is “ask first”.",
    "exception-ends": "Let it end, or have another one asked for if the need lasts.",
    "many-exceptions": "Assess the tool again: so many exceptions say that the decision no longer fits.",
    methodology: "Assess the plan under the methodology in use, then decide again.",
    incident: "Read the incident, say whether it changes the decision, and suspend the plan if it must be.",
    stop: "A fact raises a stop that no decision passes: check it, then decide again.",
    "keys-end":
      "Renew the key set with the root key (`aval keys renew`): after that day, the systems that read the list refuse every update.",
    "agency-conflict":
      "Ask the agency to change the plan, the setting or the use, or decide on the tool: the task goes as soon as the conflict is settled.",
    "declaration-due": "Send the agency the link of the declaration, or remind it of the one that waits.",
    "contract-notice": "Keep the contract, or give notice on that day at the latest.",
  },
  go: {
    decide: "Prepare a decision",
    list: "See the list",
    decision: "See the decision",
    assess: "Open an assessment",
    licence: "See the licence",
    fact: "See the answer",
    agreement: "Record an agreement",
    state: "Record that the precondition holds",
    newLicence: "Record a licence",
    exception: "See the exception",
    exceptions: "See the exceptions",
    incident: "Read the incident",
    tool: "See the tool’s page",
    howWeWork: "See how we work",
    agency: "See the agency",
    contract: "See the contract",
    declaration: "See the declaration",
    newDeclaration: "Ask for a declaration",
  },
  detail: {
    about: "What it is about",
    due: "Due",
    owner: "With",
    status: "Status",
    opened: "Opened on",
    ended: "Ended on",
    by: "By",
    note: "What was done",
    precondition: "Precondition",
    factor: "Factor",
    version: "Methodology in use",
    found: "Finding",
    ask: "To ask the agency",
    history: "What happened",
    back: "All that is due",
  },
  done: {
    title: "Say that it is done",
    text: "Once done, this task does not come back for the same cause.",
    reviewText: "The next review will be counted from today, by the company’s policy.",
    note: "What was done",
    noteHint: "A sentence or two: the page of the task keeps them.",
    needNote: "Say in a sentence what was done.",
    save: "It is done",
  },
  assign: {
    title: "Who sees to this task",
    owner: "With",
    nobody: "Nobody",
    save: "Save",
    take: "Take it",
    stale: "Somebody else has just changed this. Nothing of what you chose was saved.",
    now: (who) => `Recorded: ${who}`,
  },
  over: {
    done: "This task is done already. Nothing more was recorded.",
    moot: "This task is without object: its cause is gone. Nothing was recorded.",
    typed: "What you had written:",
  },
  said: { done: "The task is done.", assigned: "This is recorded." },
  waiting: {
    task: "it is with you",
    unowned: (count) =>
      count === 1 ? "One due task with nobody: take it" : `${count} due tasks with nobody: take them`,
    unownedText: "nobody sees to it yet",
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const reviews = { fr, en }
