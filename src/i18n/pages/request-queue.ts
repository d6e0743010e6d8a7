const fr = {
  title: (count: number) =>
    count === 0
      ? "Aucune demande n’attend"
      : count === 1
        ? "Un outil demandé attend une réponse"
        : `${count} outils demandés attendent une réponse`,
  titles: {
    mine: (count: number) =>
      count === 0
        ? "Vous ne suivez aucune demande"
        : count === 1
          ? "Vous suivez un outil demandé"
          : `Vous suivez ${count} outils demandés`,
    unassigned: (count: number) =>
      count === 0
        ? "Quelqu’un suit chaque demande"
        : count === 1
          ? "Un outil demandé que personne ne suit"
          : `${count} outils demandés que personne ne suit`,
    ended: (count: number) =>
      count === 0 ? "Aucune demande close" : count === 1 ? "Une demande close" : `${count} demandes closes`,
  },
  lede: "Ce que plusieurs personnes demandent tient sur une ligne. En haut : ce que le plus de personnes demandent, puis ce qu’il faut le plus tôt, puis ce qui attend depuis le plus longtemps.",
  views: {
    label: "Quelles demandes",
    all: (count: number) => `Toutes (${count})`,
    mine: (count: number) => `Suivies par moi (${count})`,
    unassigned: (count: number) => `Sans suivi (${count})`,
    ended: (count: number) => `Closes (${count})`,
  },
  search: { label: "Chercher une demande", field: "Outil ou site", go: "Chercher", clear: "Tout afficher" },
  caption: "Demandes ouvertes, les plus partagées d’abord",
  endedCaption: "Demandes closes, de la plus récente à la plus ancienne",
  head: {
    what: "Quoi",
    demand: "Demandé par",
    for: "Données et usages",
    since: "Attend depuis",
    needed: "Pour le",
    who: "Suivi par",
    stage: "Étape",
    ended: "Close",
    answer: "Réponse",
  },
  tick: (name: string) => `Choisir ${name}`,
  people: (count: number) => (count === 1 ? "une personne" : `${count} personnes`),
  requests: (count: number) => `${count} demandes`,
  askedBy: (name: string, day: string) => `${name}, le ${day}`,
  days: (count: number) => (count === 0 ? "aujourd’hui" : count === 1 ? "hier" : `${count} jours`),
  unregistered: "hors du registre",
  nobody: "personne",
  someNobody: (count: number) => (count === 1 ? "une sans suivi" : `${count} sans suivi`),
  expected: (day: string) => `réponse prévue le ${day}`,
  unsaid: "non précisé",
  someone: "quelqu’un",
  late: "en retard",
  stages: {
    received: "reçue",
    screening: "premier examen",
    "under-review": "en évaluation",
    decided: "décidée : à répondre",
    answered: "réponse donnée",
    declined: "non retenue",
    withdrawn: "retirée",
  },
  answerTicked: "Répondre aux demandes cochées",
  noneTicked: "Cochez au moins une ligne, puis répondez.",
  tooMany: (most: number) => `Au plus ${most} demandes à la fois : cochez moins de lignes.`,
  empty: {
    all: "Aucune demande n’attend de réponse.",
    mine: "Aucune demande ne vous est confiée.",
    unassigned: "Chaque demande ouverte a quelqu’un qui la suit.",
    ended: "Aucune demande n’est close.",
    search: "Aucune demande ne porte ce nom.",
  },
  emptyNext: "Voir toutes les demandes",
  answer: {
    title: (name: string) => `Répondre : ${name}`,
    several: (count: number) => `Répondre à ${count} demandes`,
    back: "Demandes",
    lede: "Répondre ne décide de rien : vous dites à la personne qui a demandé ce qu’il en est. La décision se prend ailleurs, et la liste seule fait foi.",
    who: (count: number): string =>
      count === 1 ? "Qui lira la réponse" : "Qui lira la réponse (décochez qui ne doit pas la recevoir)",
    verdict: "Que répondre",
    answered: "Répondre",
    answeredHint: "La demande est close, avec ce texte.",
    answeredText: "Réponse",
    proposed: "Proposé d’après la décision en vigueur : relisez, complétez.",
    same: "Comme une autre demande",
    sameHint: "Même réponse qu’à une demande déjà close sur le même outil.",
    sameWhich: "Laquelle",
    choose: "Choisissez une demande",
    other: (name: string, day: string, text: string) => `${name}, le ${day} : ${text}`,
    declined: "Ne pas donner suite",
    declinedHint: "La demande n’est pas examinée ; la personne lit pourquoi.",
    declinedText: "Motif",
    send: "Envoyer",
    cancel: "Annuler",
    ended: (count: number): string =>
      count === 1 ? "Cette demande est déjà close." : "Certaines de ces demandes sont déjà closes.",
    endedMore: "Rien n’a été envoyé. Ce que vous avez écrit est gardé ci-dessous.",
    endedAs: {
      answered: (who: string, day: string) => `réponse donnée par ${who}, le ${day}`,
      declined: (who: string, day: string) => `non retenue par ${who}, le ${day}`,
      withdrawn: (_who: string, day: string) => `retirée par la personne qui l’a faite, le ${day}`,
    },
    written: "Ce que vous aviez écrit",
    fields: { verdict: "Que répondre", answered: "Réponse", declined: "Motif", as: "Laquelle", with: "Demandes" },
  },
  done: {
    answered: (count: number) =>
      count === 1 ? "La réponse est envoyée." : `La réponse est envoyée à ${count} demandes.`,
  },
  triage: {
    title: "Premier examen",
    intro: "Visible de ceux qui répondent aux demandes.",
    registered: (tool: string) => `${tool} est au registre.`,
    unregistered: "Cet outil n’est pas au registre : rien ne s’évalue avant qu’il y soit.",
    register: "Ajouter l’outil au registre",
    see: "Voir sa fiche",
    noPlan: "Cet outil n’a pas d’offre au registre.",
    addPlan: "Ajouter une offre",
    whichPlan: "La demande ne nomme pas d’offre : voici celles du registre.",
    proposes: "la méthode propose",
    evidence: (share: string) => `${share} de preuves`,
    more: (count: number) => (count === 1 ? "et un autre cas" : `et ${count} autres cas`),
    depth: { screening: "Un examen rapide suffit", full: "Évaluation complète" },
    why: "Pourquoi",
    open: "Ouvrir l’évaluation",
    openOf: (plan: string) => `Ouvrir l’évaluation : ${plan}`,
    decide: "Décider",
    decideOf: (plan: string) => `Décider : ${plan}`,
    resume: "Voir l’évaluation en cours",
    form: "Qui suit cette demande",
    formOf: (name: string) => `Qui suit cette demande : ${name}`,
    assignee: "Suivie par",
    nobody: "Personne",
    expected: "Réponse prévue le",
    expectedHint: "La personne qui a demandé voit ce jour, et qui la suit.",
    save: "Enregistrer",
    take: "M’en charger",
    answer: "Répondre à cette demande",
    stale:
      "Quelqu’un d’autre vient de changer cela : voici ce qui est noté maintenant. Rien de ce que vous avez choisi n’est enregistré.",
    now: (who: string, day: string) => `Noté : ${who}, ${day}`,
    noDay: "aucun jour prévu",
    ended: "Cette demande est close : elle ne se confie plus à personne.",
    endedSee: "Voir la demande",
    fields: { assignee: "Suivie par", expectedOn: "Réponse prévue le" },
  },
}

const en: typeof fr = {
  title: (count) =>
    count === 0
      ? "No request waits"
      : count === 1
        ? "One requested tool waits for an answer"
        : `${count} requested tools wait for an answer`,
  titles: {
    mine: (count) =>
      count === 0
        ? "No request is with you"
        : count === 1
          ? "One requested tool is with you"
          : `${count} requested tools are with you`,
    unassigned: (count) =>
      count === 0
        ? "Somebody looks at each request"
        : count === 1
          ? "One requested tool that nobody looks at"
          : `${count} requested tools that nobody looks at`,
    ended: (count) =>
      count === 0 ? "No request has ended" : count === 1 ? "One ended request" : `${count} ended requests`,
  },
  lede: "What several people ask for stands on one line. On top: what most people ask for, then what is needed first, then what has waited longest.",
  views: {
    label: "Which requests",
    all: (count) => `All (${count})`,
    mine: (count) => `With me (${count})`,
    unassigned: (count) => `With nobody (${count})`,
    ended: (count) => `Ended (${count})`,
  },
  search: { label: "Search requests", field: "Tool or site", go: "Search", clear: "Show all" },
  caption: "Open requests, what most people ask for first",
  endedCaption: "Ended requests, the newest first",
  head: {
    what: "What",
    demand: "Asked by",
    for: "Data and uses",
    since: "Waiting for",
    needed: "Needed",
    who: "With",
    stage: "Stage",
    ended: "Ended",
    answer: "Answer",
  },
  tick: (name) => `Choose ${name}`,
  people: (count) => (count === 1 ? "one person" : `${count} people`),
  requests: (count) => `${count} requests`,
  askedBy: (name, day) => `${name}, ${day}`,
  days: (count) => (count === 0 ? "since today" : count === 1 ? "since yesterday" : `${count} days`),
  unregistered: "not in the register",
  nobody: "nobody",
  someNobody: (count) => (count === 1 ? "one with nobody" : `${count} with nobody`),
  expected: (day) => `answer expected on ${day}`,
  unsaid: "not said",
  someone: "somebody",
  late: "late",
  stages: {
    received: "received",
    screening: "screening",
    "under-review": "under review",
    decided: "decided: to be answered",
    answered: "answered",
    declined: "declined",
    withdrawn: "withdrawn",
  },
  answerTicked: "Answer the ticked requests",
  noneTicked: "Tick at least one line, then answer.",
  tooMany: (most) => `At most ${most} requests at once: tick fewer lines.`,
  empty: {
    all: "No request waits for an answer.",
    mine: "No request is with you.",
    unassigned: "Each open request has somebody who looks at it.",
    ended: "No request has ended.",
    search: "No request has this name.",
  },
  emptyNext: "See all requests",
  answer: {
    title: (name) => `Answer: ${name}`,
    several: (count) => `Answer ${count} requests`,
    back: "Requests",
    lede: "Answering decides nothing: you tell whoever asked how things stand. Decisions are taken elsewhere, and the list alone counts.",
    who: (count) =>
      count === 1 ? "Who will read the answer" : "Who will read the answer (untick who should not get it)",
    verdict: "What to answer",
    answered: "Answer",
    answeredHint: "The request ends with this text.",
    answeredText: "Answer",
    proposed: "Proposed from the decision in force: read it again, complete it.",
    same: "Same as another request",
    sameHint: "The same answer as a request about the same tool that has ended.",
    sameWhich: "Which one",
    choose: "Choose a request",
    other: (name, day, text) => `${name}, ${day}: ${text}`,
    declined: "Decline",
    declinedHint: "The request is not looked into; whoever asked reads why.",
    declinedText: "Reason",
    send: "Send",
    cancel: "Cancel",
    ended: (count) => (count === 1 ? "This request has ended already." : "Some of these requests have ended already."),
    endedMore: "Nothing was sent. What you wrote is kept below.",
    endedAs: {
      answered: (who, day) => `answered by ${who}, ${day}`,
      declined: (who, day) => `declined by ${who}, ${day}`,
      withdrawn: (_who, day) => `withdrawn by whoever made it, ${day}`,
    },
    written: "What you had written",
    fields: { verdict: "What to answer", answered: "Answer", declined: "Reason", as: "Which one", with: "Requests" },
  },
  done: {
    answered: (count) => (count === 1 ? "The answer is sent." : `The answer is sent to ${count} requests.`),
  },
  triage: {
    title: "Screening",
    intro: "Shown to those who answer requests.",
    registered: (tool) => `${tool} is in the register.`,
    unregistered: "This tool is not in the register: nothing is assessed before it is.",
    register: "Add the tool to the register",
    see: "See its page",
    noPlan: "This tool has no plan in the register.",
    addPlan: "Add a plan",
    whichPlan: "The request names no plan: these are in the register.",
    proposes: "the methodology proposes",
    evidence: (share) => `${share} evidence`,
    more: (count) => (count === 1 ? "and one more case" : `and ${count} more cases`),
    depth: { screening: "A quick screening is enough", full: "Full review" },
    why: "Why",
    open: "Open the assessment",
    openOf: (plan) => `Open the assessment: ${plan}`,
    decide: "Decide",
    decideOf: (plan) => `Decide: ${plan}`,
    resume: "See the assessment under way",
    form: "Who looks at this request",
    formOf: (name) => `Who looks at this request: ${name}`,
    assignee: "With",
    nobody: "Nobody",
    expected: "Answer expected on",
    expectedHint: "Whoever asked sees this day, and who looks at it.",
    save: "Save",
    take: "Take it",
    answer: "Answer this request",
    stale: "Somebody else has just changed this: here is what stands now. Nothing of what you chose is saved.",
    now: (who, day) => `Now: ${who}, ${day}`,
    noDay: "no day expected",
    ended: "This request has ended: it is given to nobody any more.",
    endedSee: "See the request",
    fields: { assignee: "With", expectedOn: "Answer expected on" },
  },
}

export const requestQueue = { fr, en }
