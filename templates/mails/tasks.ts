import { dayText } from "../../src/core/day-text.ts"
import type { TaskKind } from "../../src/core/deciding.ts"
import type { MailParts, TaskMail } from "../../src/core/mail-text.ts"
import type { Language } from "../../src/core/text.ts"
import { preconditionLabels } from "../vocabulary.ts"
import { named } from "./named.ts"

/** What has to be done, and why by then. */
interface TaskWords {
  /** "revoir la décision sur Trame Texte (Équipe)". */
  what(name: string): string
  why: string
}

const words: Readonly<Record<TaskKind, Readonly<Record<Language, TaskWords>>>> = {
  review: {
    fr: {
      what: (name) => `revoir la décision sur ${name}`,
      why: "Vérifiez que ce sur quoi elle repose est encore vrai.",
    },
    en: { what: (name) => `review the decision on ${name}`, why: "See whether what it rests on is still true." },
  },
  "decision-ends": {
    fr: {
      what: (name) => `renouveler la décision sur ${name}, ou la laisser finir`,
      why: "Après son dernier jour, ses « oui » deviennent « demandez d’abord ».",
    },
    en: {
      what: (name) => `renew the decision on ${name}, or let it end`,
      why: "After its last day each “yes” in it becomes “ask first”.",
    },
  },
  "licence-notice": {
    fr: {
      what: (name) => `garder ou résilier la licence de ${name}`,
      why: "C’est le dernier jour pour donner le préavis.",
    },
    en: {
      what: (name) => `keep or end the licence of ${name}`,
      why: "It is the last day on which notice can be given.",
    },
  },
  "licence-ends": {
    fr: {
      what: (name) => `renouveler ou remplacer la licence de ${name}`,
      why: "Là où la décision demande une licence active, les « oui » deviennent « demandez d’abord » dès qu’elle finit.",
    },
    en: {
      what: (name) => `renew or replace the licence of ${name}`,
      why: "Where the decision asks for an active licence, each “yes” becomes “ask first” as soon as it ends.",
    },
  },
  "fact-expires": {
    fr: {
      what: (name) => `vérifier à nouveau une réponse sur ${name}`,
      why: "Ce qui la prouve expire : ensuite le score compte le pire, comme si personne ne savait.",
    },
    en: {
      what: (name) => `check an answer about ${name} again`,
      why: "What proves it expires: from then on the score counts the worst, as if nobody knew.",
    },
  },
  precondition: {
    fr: {
      what: (name) => `rétablir un préalable de ${name}`,
      why: "La réponse est « demandez d’abord » tant qu’il ne tient pas.",
    },
    en: {
      what: (name) => `restore a precondition of ${name}`,
      why: "The answer is “ask first” as long as it does not hold.",
    },
  },
  "exception-ends": {
    fr: {
      what: (name) => `décider de la suite d’une dérogation sur ${name}`,
      why: "Après son dernier jour, la décision vaut de nouveau pour tous.",
    },
    en: {
      what: (name) => `decide what follows an exception on ${name}`,
      why: "After its last day the decision holds for everybody again.",
    },
  },
  "many-exceptions": {
    fr: {
      what: (name) => `réévaluer ${name}`,
      why: "Plusieurs dérogations y sont en cours : c’est souvent le signe que la décision ne convient plus.",
    },
    en: {
      what: (name) => `assess ${name} again`,
      why: "Several exceptions to it run: often a sign that the decision no longer fits.",
    },
  },
  methodology: {
    fr: {
      what: (name) => `réévaluer ${name}`,
      why: "La méthodologie a changé depuis l’évaluation sur laquelle la décision repose.",
    },
    en: {
      what: (name) => `assess ${name} again`,
      why: "The methodology changed since the assessment that the decision rests on.",
    },
  },
  incident: {
    fr: {
      what: (name) => `dire ce qu’un incident change pour ${name}`,
      why: "Un incident est noté chez l’éditeur, ou chez un de ceux dont il dépend.",
    },
    en: {
      what: (name) => `say what an incident changes for ${name}`,
      why: "An incident was recorded at the vendor, or at somebody whom it rests on.",
    },
  },
  stop: {
    fr: {
      what: (name) => `revoir la décision sur ${name}`,
      why: "Le registre y a maintenant un blocage, qu’aucune décision ni dérogation ne passe.",
    },
    en: {
      what: (name) => `review the decision on ${name}`,
      why: "The register now has a stop on it, which no decision and no exception passes.",
    },
  },
  "keys-end": {
    fr: {
      what: () => "renouveler les clés de la liste",
      why: "Le jeu de clés qui signe la liste expire : les systèmes qui la lisent refuseraient toute mise à jour.",
    },
    en: {
      what: () => "renew the keys of the list",
      why: "The key set that signs the list expires: the systems that read it would refuse every update.",
    },
  },
  "agency-conflict": {
    fr: {
      what: (name) => `régler un écart avec ${name}`,
      why: "Ce que l’agence déclare s’écarte de ce que nous permettons. La page de la déclaration dit pourquoi et quoi lui demander.",
    },
    en: {
      what: (name) => `settle a conflict with ${name}`,
      why: "What the agency declares differs from what we allow. The page of the declaration says why, and what to ask for.",
    },
  },
  "declaration-due": {
    fr: {
      what: (name) => `demander sa déclaration à ${name}`,
      why: "Sans déclaration valable, rien ne dit quels outils d’IA l’agence emploie pour nous.",
    },
    en: {
      what: (name) => `get the declaration from ${name}`,
      why: "Without a declaration that holds, nothing says which AI tools the agency uses for us.",
    },
  },
  "contract-notice": {
    fr: {
      what: (name) => `garder le contrat avec ${name}, ou y mettre fin`,
      why: "Passé ce jour, le préavis ne peut plus être donné, ou le contrat finit de lui-même.",
    },
    en: {
      what: (name) => `keep the contract with ${name}, or end it`,
      why: "After that day notice can no longer be given, or the contract ends by itself.",
    },
  },
}

/** A task in a line: "Revoir la décision sur Trame Texte (Équipe), 14 janvier 2027". */
export function taskLine(task: TaskMail, language: Language): string {
  const text = capital(wordsOf(task, language).what(named(task, language)))
  return task.dueOn === undefined ? text : `${text}, ${dayText(task.dueOn, language)}`
}

export const taskDue = {
  fr: (data: TaskMail): MailParts => ({
    subject: `${data.dueOn === undefined ? "À faire" : `Pour le ${dayText(data.dueOn, "fr")}`} : ${taskOf(data, "fr")}`,
    lines: [
      wordsOf(data, "fr").why,
      "Sa page dit quoi faire et à qui la tâche est confiée ; elle peut y passer à quelqu’un d’autre.",
    ],
    action: "Voir la tâche",
  }),
  en: (data: TaskMail): MailParts => ({
    subject: `${data.dueOn === undefined ? "To do" : `By ${dayText(data.dueOn, "en")}`}: ${taskOf(data, "en")}`,
    lines: [
      wordsOf(data, "en").why,
      "Its page says what to do and who has the task; it can be handed to somebody else there.",
    ],
    action: "See the task",
  }),
}

export const taskLate = {
  fr: (data: TaskMail): MailParts => ({
    subject: `En retard : ${taskOf(data, "fr")}`,
    lines: [
      ...(data.dueOn === undefined ? [] : [`C’était à faire pour le ${dayText(data.dueOn, "fr")}.`]),
      wordsOf(data, "fr").why,
      "Faites-la, ou confiez-la à quelqu’un d’autre.",
    ],
    action: "Voir la tâche",
  }),
  en: (data: TaskMail): MailParts => ({
    subject: `Late: ${taskOf(data, "en")}`,
    lines: [
      ...(data.dueOn === undefined ? [] : [`It was due on ${dayText(data.dueOn, "en")}.`]),
      wordsOf(data, "en").why,
      "Do it, or hand it to somebody else.",
    ],
    action: "See the task",
  }),
}

export const licenceNotice = {
  fr: (data: TaskMail): MailParts => {
    const name = named(data, "fr")
    const by = data.dueOn === undefined ? "bientôt" : `le ${dayText(data.dueOn, "fr")} au plus tard`
    return {
      subject: `Préavis à donner ${by} : licence de ${name}`,
      lines: [
        "Passé ce jour, la licence ne peut plus être résiliée pour son terme.",
        "Décidez si elle continue. Si elle s’arrête, donnez le préavis au fournisseur, puis notez la résiliation dans la licence.",
      ],
      action: "Voir la tâche",
    }
  },
  en: (data: TaskMail): MailParts => {
    const name = named(data, "en")
    const by = data.dueOn === undefined ? "soon" : `by ${dayText(data.dueOn, "en")}`
    return {
      subject: `Notice to give ${by}: licence of ${name}`,
      lines: [
        "After that day the licence can no longer be ended for its term.",
        "Decide whether it goes on. Where it stops, give notice to the vendor, then record in the licence that it was terminated.",
      ],
      action: "See the task",
    }
  },
}

export const preconditionLapsed = {
  fr: (data: TaskMail): MailParts => ({
    subject: `${named(data, "fr")} : la réponse devient « demandez d’abord »`,
    lines: [
      `Un préalable de la décision ne tient plus. ${missing(data, "fr")}`.trim(),
      "Rétablissez-le et notez-le avec sa preuve, ou revoyez la décision : la réponse revient dès qu’il tient.",
    ],
    action: "Voir la tâche",
  }),
  en: (data: TaskMail): MailParts => ({
    subject: `${named(data, "en")}: the answer becomes “ask first”`,
    lines: [
      `A precondition of the decision no longer holds. ${missing(data, "en")}`.trim(),
      "Restore it and record it with its evidence, or review the decision: the answer comes back as soon as it holds.",
    ],
    action: "See the task",
  }),
}

export const exceptionEnds = {
  fr: (data: TaskMail): MailParts => {
    const on = data.dueOn === undefined ? "bientôt fin" : `fin le ${dayText(data.dueOn, "fr")}`
    return {
      subject: `Une dérogation sur ${named(data, "fr")} prend ${on}`,
      lines: [
        "Elle finit d’elle-même : après son dernier jour, la décision vaut de nouveau pour tous.",
        "S’il la faut encore, demandez-en une autre avant, ou faites revoir la décision.",
      ],
      action: "Voir la tâche",
    }
  },
  en: (data: TaskMail): MailParts => {
    const on = data.dueOn === undefined ? "soon" : `on ${dayText(data.dueOn, "en")}`
    return {
      subject: `An exception on ${named(data, "en")} ends ${on}`,
      lines: [
        "It ends by itself: after its last day the decision holds for everybody again.",
        "Where it is still needed, ask for another one before, or have the decision reviewed.",
      ],
      action: "See the task",
    }
  },
}

function taskOf(task: TaskMail, language: Language): string {
  return wordsOf(task, language).what(named(task, language))
}

/** Of a kind that this version does not know: a review. */
function wordsOf({ taskKind }: TaskMail, language: Language): TaskWords {
  return ((taskKind === undefined ? undefined : words[taskKind]) ?? words.review)[language]
}

function missing({ precondition }: TaskMail, language: Language): string {
  return (precondition === undefined ? undefined : preconditionLabels[precondition]?.missing[language]) ?? ""
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
