import type { TagOutcome } from "./tag.ts"

const outcomes: Readonly<Record<TagOutcome, string>> = {
  approved: "permise sans condition, pour les données et les usages qu’elle nomme",
  conditional: "permise dans certains cas ou sous conditions",
  tolerated: "permise jusqu’à son remplacement",
  refused: "interdite",
  suspended: "permise avant, arrêtée le temps d’éclaircir un point",
  retired: "n’est plus proposée",
  "under-review": "quelqu’un s’en occupe",
  "not-assessed": "personne n’a encore décidé : demandez d’abord",
}

const outcomesEn: typeof outcomes = {
  approved: "allowed without conditions, for the data and uses it names",
  conditional: "allowed in some cases, or with conditions",
  tolerated: "allowed until it is replaced",
  refused: "not allowed",
  suspended: "was allowed, on hold until a point is settled",
  retired: "no longer offered",
  "under-review": "somebody is looking at it",
  "not-assessed": "nobody has decided yet: ask first",
}

const fr = {
  title: (revision: number, open: number, decided: number) =>
    `Liste n° ${revision} : ${decided === 0 ? "rien n’est encore décidé" : open === 0 ? "aucune offre utilisable" : open === 1 ? "une offre utilisable" : `${open} offres utilisables`}`,
  lede: (day: string) =>
    `Ce que l’entreprise permet avec l’IA, publié le ${day}. Les personnes et les systèmes lisent la même liste.`,
  empty: {
    title: "Aucune liste publiée",
    text: "La première liste paraît avec la première décision. D’ici là, la réponse à toute question est « demandez d’abord ».",
    next: "Importer des outils et des décisions",
    way: "Voir les outils",
  },
  identity: {
    title: "Cette liste",
    revision: "Numéro",
    serial: "Numéro de série",
    issued: "Publiée",
    at: (day: string, time: string) => `le ${day} à ${time}`,
    day: "Jour d’émission",
    zone: "Fuseau",
    hash: "SHA-256",
    size: "Taille",
  },
  holds: {
    title: "Ce qu’elle contient",
    outcome: "Décision",
    plans: "Combien",
    meaning: "En clair",
    meanings: outcomes,
    decidedPlans: (count: number) => (count === 1 ? "1 offre" : `${count} offres`),
    undecidedTools: (count: number) => (count === 1 ? "1 outil" : `${count} outils`),
  },
  coming: {
    title: "Ce qui va changer",
    within: (days: number) => `Décisions à venir, et fins dans les ${days} jours.`,
    none: (days: number) => `Aucune décision à venir, aucune fin dans les ${days} jours.`,
    starts: (outcome: string) => `nouvelle décision : ${outcome}`,
    ends: "la décision arrive à son terme : la réponse devient « demander »",
    precondition: (name: string) => `fin du préalable « ${name} » : ce qui l’exige devient « demander »`,
    exception: "une dérogation prend fin",
    asked: "Faute de renouvellement avant la date, la réponse change le lendemain, sans nouvelle décision.",
  },
  plans: {
    title: "Les réponses, offre par offre",
    count: (from: number, to: number, of: number) =>
      of === 1
        ? "1 offre, décision en vigueur"
        : from === 1 && to === of
          ? `${of} offres, décision en vigueur`
          : `Offres ${from} à ${to} sur ${of}, décision en vigueur`,
    asOf: (day: string) => `Réponses au ${day}, tous usages confondus, hors dérogations.`,
    caption: "Offres décidées, avec leur décision, son terme et la réponse par classe de données",
    tool: "Outil",
    plan: "Offre, compte",
    decision: "Décision, terme",
    until: (day: string) => `jusqu’au ${day}`,
    answers: "Réponse par données",
    everything: "toutes les données",
    noEnd: "sans terme",
    ended: (day: string) => `expirée le ${day}`,
    ifMeans: "« Oui, si » : sous conditions, ou selon l’usage. Vérifiez le vôtre :",
    check: "posez la question",
    ask: "Poser une question",
    none: "Aucune offre n’a encore de décision. La réponse à toute question est « demandez d’abord ».",
    pages: "Pages des offres",
    page: (page: number, of: number) => `Page ${page} sur ${of}`,
    previous: "Précédentes",
    next: "Suivantes",
  },
  undecided: {
    title: (count: number) => (count === 1 ? "Un outil sans décision" : `${count} outils sans décision`),
    text: "Connus du registre, encore jamais décidés : demandez d’abord.",
    expected: (day: string) => `en examen, réponse attendue le ${day}`,
    review: "en examen",
  },
  fetch: {
    title: "La lire par programme",
    text: "Une adresse, un document JSON, toujours la liste en vigueur.",
    address: "Adresse",
    schema: "Schéma",
    fixed: "Ce numéro, pour toujours",
    example: "Ne la recharger que si elle a changé",
    etag: "L’ETag est l’empreinte SHA-256 du document non compressé. Renvoyez-le : tant que rien ne change, la réponse est 304, sans contenu.",
    verify: "Pour vérifier un téléchargement, comparez son empreinte à celle affichée plus haut.",
  },
  revisions: {
    title: (count: number) => (count === 1 ? "Une publication" : `${count} publications`),
    caption: "Publications de la liste, la plus récente d’abord",
    revision: "N°",
    issued: "Publiée",
    serial: "Série",
    holds: "Contenu",
    hash: "SHA-256",
    changes: "Changements",
    counts: (decided: number, plans: number) =>
      `${plans} ${plans < 2 ? "offre" : "offres"}, ${decided === 0 ? "aucune décision" : `${decided} avec une décision, en vigueur ou à venir`}`,
    show: (from: number) => `depuis le n° ${from}`,
    first: "première",
    older: "Publications plus anciennes",
    newest: "Revenir aux plus récentes",
  },
  changes: {
    title: (from: number, to: number) => `Ce qui change du n° ${from} au n° ${to}`,
    summary: (tools: number, loosened: number, tightened: number) =>
      `${tools === 1 ? "1 outil concerné" : `${tools} outils concernés`} ; ${loosened === 0 ? "aucune réponse assouplie" : loosened === 1 ? "1 réponse assouplie" : `${whole(loosened, "fr")} réponses assouplies`}, ${tightened === 0 ? "aucune durcie" : tightened === 1 ? "1 durcie" : `${whole(tightened, "fr")} durcies`}.`,
    nothing: "Aucun outil ni aucune réponse ne change : seuls le vocabulaire, un texte ou une date diffèrent.",
    detail: "Outil par outil, réponse par réponse",
    compare: "Comparer deux publications",
    prove: "Prouver une réponse d’un jour passé",
  },
}

const en: typeof fr = {
  title: (revision, open, decided) =>
    `List no. ${revision}: ${decided === 0 ? "nothing is decided yet" : open === 0 ? "no plan may be used" : open === 1 ? "one plan may be used" : `${open} plans may be used`}`,
  lede: (day) => `What the company allows with AI, published on ${day}. People and systems read the same list.`,
  empty: {
    title: "No list published yet",
    text: "The first list appears with the first decision. Until then the answer to every question is “ask first”.",
    next: "Import tools and decisions",
    way: "See the tools",
  },
  identity: {
    title: "This list",
    revision: "Number",
    serial: "Serial",
    issued: "Published",
    at: (day, time) => `${day} at ${time}`,
    day: "Day of issue",
    zone: "Time zone",
    hash: "SHA-256",
    size: "Size",
  },
  holds: {
    title: "What it holds",
    outcome: "Decision",
    plans: "How many",
    meaning: "In plain words",
    meanings: outcomesEn,
    decidedPlans: (count) => (count === 1 ? "1 plan" : `${count} plans`),
    undecidedTools: (count) => (count === 1 ? "1 tool" : `${count} tools`),
  },
  coming: {
    title: "What is about to change",
    within: (days) => `Decisions to come, and what ends within ${days} days.`,
    none: (days) => `No decision to come, and nothing ends within ${days} days.`,
    starts: (outcome) => `a new decision begins: ${outcome}`,
    ends: "the decision reaches its end: the answer becomes “ask first”",
    precondition: (name) => `precondition “${name}” ends: what requires it becomes “ask first”`,
    exception: "an exception ends",
    asked: "A date that passes without renewal changes the answer the next day, with no new decision.",
  },
  plans: {
    title: "The answers, plan by plan",
    count: (from, to, of) =>
      of === 1
        ? "1 plan with a decision in force"
        : from === 1 && to === of
          ? `${of} plans with a decision in force`
          : `Plans ${from} to ${to} of ${of} with a decision in force`,
    asOf: (day) => `Answers on ${day}, over all uses, without exceptions.`,
    caption: "Decided plans with their decision, its end and the answer by data class",
    tool: "Tool",
    plan: "Plan, account",
    decision: "Decision, end",
    until: (day) => `until ${day}`,
    answers: "Answer by data",
    everything: "all data",
    noEnd: "no end set",
    ended: (day) => `expired on ${day}`,
    ifMeans: "“Yes, if”: with conditions, or depending on the use. Check yours:",
    check: "ask the question",
    ask: "Ask a question",
    none: "No plan has a decision yet. The answer to every question is “ask first”.",
    pages: "Pages of plans",
    page: (page, of) => `Page ${page} of ${of}`,
    previous: "Previous",
    next: "Next",
  },
  undecided: {
    title: (count) => (count === 1 ? "One tool without a decision" : `${count} tools without a decision`),
    text: "Known to the register, never decided so far: ask first.",
    expected: (day) => `under review, answer expected on ${day}`,
    review: "under review",
  },
  fetch: {
    title: "Reading it from a program",
    text: "One address, one JSON document, always the list in force.",
    address: "Address",
    schema: "Schema",
    fixed: "This number, for ever",
    example: "Fetch it again only when it changed",
    etag: "The ETag is the SHA-256 of the document, uncompressed. Send it back: as long as nothing changes the reply is 304, without a body.",
    verify: "To check a download, compare its hash with the one shown above.",
  },
  revisions: {
    title: (count) => (count === 1 ? "One revision" : `${count} revisions`),
    caption: "Revisions of the list, newest first",
    revision: "No.",
    issued: "Published",
    serial: "Serial",
    holds: "Holds",
    hash: "SHA-256",
    changes: "Changes",
    counts: (decided, plans) =>
      `${plans} ${plans === 1 ? "plan" : "plans"}, ${decided === 0 ? "no decision" : `${decided} with a decision in force or to come`}`,
    show: (from) => `since no. ${from}`,
    first: "the first",
    older: "Older revisions",
    newest: "Back to the newest",
  },
  changes: {
    title: (from, to) => `What changes from no. ${from} to no. ${to}`,
    summary: (tools, loosened, tightened) =>
      `${tools === 1 ? "1 tool" : `${tools} tools`} concerned; ${loosened === 0 ? "no answer" : loosened === 1 ? "1 answer" : `${whole(loosened, "en")} answers`} loosened, ${tightened === 0 ? "none" : whole(tightened, "en")} tightened.`,
    nothing: "No tool and no answer changes: only the vocabulary, a text or a date differs.",
    detail: "Tool by tool, answer by answer",
    compare: "Compare two revisions",
    prove: "Prove an answer of a past day",
  },
}

export const list = { fr, en }

function whole(count: number, language: "fr" | "en"): string {
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(count)
}
