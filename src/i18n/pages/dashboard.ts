import { numberText } from "../../core/number-text.ts"

const fr = {
  title: (count: number) =>
    count === 0
      ? "Rien ne vous attend"
      : count === 1
        ? "Une chose vous attend"
        : `${capital(numberText(count, "fr"))} choses vous attendent`,
  waiting: {
    title: "Vous attend",
    approve: (name: string) => `${name} : approuver l’accès`,
    approveText: "a demandé l’accès par le compte de l’entreprise",
    review: (plan: string) => `${plan} : relire l’évaluation`,
    reviewText: "soumise par quelqu’un d’autre ; une seconde personne la fige",
    assigned: (plan: string) => `${plan} : répondre`,
    assignedText: (count: number) =>
      count === 1 ? "un critère vous est confié" : `${count} critères vous sont confiés`,
    signOff: (plan: string) => `${plan} : donner votre visa`,
    signOffText: (roles: string) => `une décision attend ce visa : ${roles}`,
    due: (plan: string) => `${plan} : finir l’évaluation`,
    dueText: "vous l’avez ouverte",
    exceptions: (count: number) =>
      count === 1 ? "Une dérogation demandée : y répondre" : `${count} dérogations demandées : y répondre`,
    exceptionsText: "approuver ou refuser, avec une note",
    corrections: (count: number) =>
      count === 1 ? "Une demande de correction : y répondre" : `${count} demandes de correction : y répondre`,
    correctionsText: "un lecteur trouve une réponse du registre inexacte",
    requests: (count: number) =>
      count === 1 ? "Une demande attend : la prendre" : `${count} demandes attendent : les prendre`,
    requestsText: "personne ne s’en occupe encore",
    request: (name: string) => `${name} : répondre à la demande`,
    requestText: "elle vous est confiée",
    requestExpected: "elle vous est confiée ; la réponse est attendue",
    vendor: (name: string) => `${name} a répondu : examiner ses réponses`,
    vendorText: (count: number) =>
      count === 1
        ? "une affirmation attend une preuve, ou d’être écartée"
        : `${count} affirmations attendent une preuve, ou d’être écartées`,
    token: (name: string) => `Jeton « ${name} » : le remplacer`,
    tokenText: (day: string) => `prend fin le ${day} ; ce qui l’utilise s’arrête alors`,
    since: (days: number) => (days === 0 ? "depuis aujourd’hui" : days === 1 ? "depuis hier" : `depuis ${days} jours`),
    late: (days: number) => `attend depuis ${days} jours`,
    until: (days: number) => (days <= 0 ? "aujourd’hui" : days === 1 ? "demain" : `dans ${days} jours`),
  },
  next: {
    title: "Où aller maintenant",
    check: "Vérifier un outil",
    checkText: "puis-je m’en servir, avec ces données, pour cela ?",
    tools: "Voir le registre",
    toolsText: "outils, offres, décisions et licences",
    corrections: "Voir les demandes de correction",
    correctionsText: "ce que vous avez signalé, et ce qu’on en a fait",
    people: "Gérer les personnes",
    peopleText: "invitations, rôles, accès",
    events: "Lire le journal",
    eventsText: "qui a fait quoi, et quand",
    account: "Voir mon compte",
    accountText: "profil, façons de vous connecter, sessions",
    none: "Vous n’avez encore aucun rôle. Demandez-en un à la personne qui administre Aval.",
  },
  agencies: {
    title: "Avec les agences",
    conflicts: (count: number) =>
      count === 1 ? "Un écart à régler avec une agence" : `${count} écarts à régler avec des agences`,
    declarations: (count: number) =>
      count === 1 ? "Une déclaration d’agence attendue" : `${count} déclarations d’agences attendues`,
  },
  due: {
    title: (days: number) => `À échéance dans les ${days} jours`,
    late: (count: number) => (count === 1 ? "Une échéance passée" : `${count} échéances passées`),
    none: (days: number) => `Aucune échéance dans les ${days} jours qui viennent.`,
    noneNext: "Voir les prochaines revues",
    plan: (tool: string, plan: string) => `${tool}, ${plan}`,
    /** Between a plan and what is due. */
    is: " :",
    review: "revue de la décision",
    decision: "fin de la décision",
    decisionText: "ensuite, ses « oui » deviennent « demandez d’abord »",
    decisionOver: "ses « oui » sont devenus « demandez d’abord »",
    licence: { subscription: "fin de la licence", trial: "fin de l’essai" },
    seats: (count: number) => (count === 1 ? "une place" : `${count} places`),
    notice: "dernier jour pour donner le préavis",
    noticeText: (day: string) => `la licence court jusqu’au ${day}`,
    exception: (group: string) => `fin de la dérogation du groupe ${group}`,
    agreement: (kind: string, organisation: string) => `${kind}, ${organisation} : fin`,
    more: (count: number) => (count === 1 ? "et une autre échéance" : `et ${count} autres échéances`),
    reviews: "Toutes les revues",
    licences: "Toutes les licences qui finissent",
  },
}

const en: typeof fr = {
  title: (count) =>
    count === 0
      ? "Nothing waits for you"
      : count === 1
        ? "One thing waits for you"
        : `${capital(numberText(count, "en"))} things wait for you`,
  waiting: {
    title: "Waiting for you",
    approve: (name) => `${name}: approve access`,
    approveText: "asked for access with a company account",
    review: (plan) => `${plan}: review the assessment`,
    reviewText: "submitted by somebody else; a second person freezes it",
    assigned: (plan) => `${plan}: answer`,
    assignedText: (count) => (count === 1 ? "one factor is assigned to you" : `${count} factors are assigned to you`),
    signOff: (plan) => `${plan}: sign off`,
    signOffText: (roles) => `a decision waits for this sign-off: ${roles}`,
    due: (plan) => `${plan}: finish the assessment`,
    dueText: "you opened it",
    exceptions: (count) =>
      count === 1 ? "An exception is asked for: answer it" : `${count} exceptions are asked for: answer them`,
    exceptionsText: "approve or decline, with a remark",
    corrections: (count) =>
      count === 1 ? "One correction request: answer it" : `${count} correction requests: answer them`,
    correctionsText: "a reader finds an answer of the register wrong",
    requests: (count) => (count === 1 ? "One request waits: take it" : `${count} requests wait: take them`),
    requestsText: "nobody looks into this yet",
    request: (name) => `${name}: answer the request`,
    requestText: "it is with you",
    requestExpected: "it is with you; the answer is expected",
    vendor: (name) => `${name} has answered: look at its answers`,
    vendorText: (count) =>
      count === 1
        ? "one claim waits for evidence, or to be set aside"
        : `${count} claims wait for evidence, or to be set aside`,
    token: (name) => `Token “${name}”: replace it`,
    tokenText: (day) => `ends on ${day}; what uses it stops then`,
    since: (days) => (days === 0 ? "since today" : days === 1 ? "since yesterday" : `for ${days} days`),
    late: (days) => `waiting for ${days} days`,
    until: (days) => (days <= 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`),
  },
  next: {
    title: "Where to go now",
    check: "Check a tool",
    checkText: "may I use it, with this data, for this?",
    tools: "See the register",
    toolsText: "tools, plans, decisions and licences",
    corrections: "See correction requests",
    correctionsText: "what you reported, and what became of it",
    people: "Manage people",
    peopleText: "invitations, roles, access",
    events: "Read the event log",
    eventsText: "who did what, and when",
    account: "See my account",
    accountText: "profile, ways to sign in, sessions",
    none: "You have no role yet. Ask the person who administers Aval for one.",
  },
  agencies: {
    title: "With agencies",
    conflicts: (count) =>
      count === 1 ? "One conflict to settle with an agency" : `${count} conflicts to settle with agencies`,
    declarations: (count) =>
      count === 1 ? "One agency’s declaration is due" : `${count} agencies’ declarations are due`,
  },
  due: {
    title: (days) => `Due in the next ${days} days`,
    late: (count) => (count === 1 ? "One thing is late" : `${count} things are late`),
    none: (days) => `Nothing falls due in the next ${days} days.`,
    noneNext: "See the next reviews",
    plan: (tool, plan) => `${tool}, ${plan}`,
    is: ":",
    review: "review of the decision",
    decision: "end of the decision",
    decisionText: "from then on each “yes” in it becomes “ask first”",
    decisionOver: "each “yes” in it has become “ask first”",
    licence: { subscription: "end of the licence", trial: "end of the trial" },
    seats: (count) => (count === 1 ? "one seat" : `${count} seats`),
    notice: "last day to give notice",
    noticeText: (day) => `the licence runs until ${day}`,
    exception: (group) => `end of the exception for the group ${group}`,
    agreement: (kind, organisation) => `${kind}, ${organisation}: end`,
    more: (count) => (count === 1 ? "and one more" : `and ${count} more`),
    reviews: "All reviews",
    licences: "All licences that end",
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const dashboard = { fr, en }
