import type { Change } from "../../core/list-diff.ts"

/** Fields of the list's tools and plans, as people call them. */
const fields = {
  id: "identifiant",
  slug: "identifiant",
  name: "nom",
  aliases: "autres noms",
  vendor: "éditeur",
  categories: "catégories",
  hosts: "hôtes",
  underReview: "examen en cours",
  account: "type de compte",
  access: "accès",
  ended: "fin de l’offre",
  decisions: "décisions",
  exceptions: "dérogations",
  holds: "préalables",
  carries: "préalables imposés",
  stops: "blocages",
}

const fieldsEn: typeof fields = {
  id: "id",
  slug: "slug",
  name: "name",
  aliases: "other names",
  vendor: "vendor",
  categories: "categories",
  hosts: "hosts",
  underReview: "review under way",
  account: "kind of account",
  access: "access",
  ended: "end of the plan",
  decisions: "decisions",
  exceptions: "exceptions",
  holds: "preconditions",
  carries: "imposed preconditions",
  stops: "stops",
}

const tools: Readonly<Record<Change, string>> = {
  added: "outil ajouté",
  removed: "outil retiré",
  changed: "outil modifié",
}
const plans: Readonly<Record<Change, string>> = {
  added: "offre ajoutée",
  removed: "offre retirée",
  changed: "offre modifiée",
}

const fr = {
  title: (from: number, to: number, loosened: number, tightened: number) =>
    `Du n° ${from} au n° ${to} : ${loosened + tightened === 0 ? "aucune réponse ne change" : summaryFr(loosened, tightened)}`,
  titleSame: (revision: number) => `Le n° ${revision}, comparé à lui-même : rien ne change`,
  lede: (from: string, to: string) =>
    `De la liste publiée le ${from} à celle publiée le ${to}. Chacune répond pour son propre jour d’émission, à qui n’a pas de dérogation.`,
  backwards: "À rebours : ce qui a été ajouté depuis apparaît comme retiré, et inversement.",
  same: "Les deux numéros sont les mêmes. Choisissez-en deux qui diffèrent.",
  ways: "Autres comparaisons",
  swap: (from: number, to: number) => `Dans l’autre sens : du n° ${from} au n° ${to}`,
  previous: (from: number, to: number) => `Changement précédent : du n° ${from} au n° ${to}`,
  next: (from: number, to: number) => `Changement suivant : du n° ${from} au n° ${to}`,
  bytes: (revision: number) => `Liste n° ${revision}`,
  json: "Ces différences en JSON",
  list: "La liste en vigueur",
  summary: {
    title: "En bref",
    answers: "Réponses",
    tools: "Outils",
    plans: "Offres",
    conditions: "Textes de conditions",
    vocabulary: "Classes de données et usages",
    moved: summaryFr,
    none: "aucun changement",
    added: (count: number) => `${count} en plus`,
    removed: (count: number) => `${count} en moins`,
    changed: (count: number) => `${count} ${count < 2 ? "modifié" : "modifiés"}`,
  },
  tools: {
    title: "Outils et offres",
    range: (from: number, to: number, of: number) =>
      of === 1 ? "1 outil" : from === 1 && to === of ? `${of} outils` : `Outils ${from} à ${to} sur ${of}`,
    tool: "Outil",
    what: "Changement",
    answers: "Réponses",
    changes: tools,
    plans,
    fields,
    with: (what: string, names: string) => `${what} : ${names}`,
    moves: (count: number) => (count === 1 ? "1 cas" : `${count} cas`),
    becomes: " devient ",
    same: "aucune réponse ne bouge",
    which: "Lesquels",
    cases: "Un cas est une classe de données et un usage.",
    allUses: (name: string) => `${name} : tous les usages`,
    some: (name: string, uses: string) => `${name} : ${uses}`,
  },
  conditions: {
    title: "Textes des conditions",
    added: "Ajoutés",
    removed: "Retirés",
    changed: "Reformulés",
    before: "Avant",
    after: "Après",
  },
  vocabulary: {
    title: "Vocabulaire",
    added: (name: string) => `« ${name} » ajouté`,
    removed: (name: string) => `« ${name} » retiré`,
    classes: "Classes de données",
    uses: "Usages",
  },
  nothing: "Aucun outil ni aucune réponse ne change : seuls un libellé ou une date diffèrent.",
  compare: {
    title: "Comparer deux publications de la liste",
    label: "Comparer",
    from: "Du n°",
    to: "au n°",
    go: "Comparer",
    number: (newest: number) => `Écrivez un numéro de 1 à ${newest}.`,
    empty: "Aucune liste n’a encore été publiée : il n’y a rien à comparer.",
  },
  unknown: {
    title: (revision: number) => `Il n’y a pas de publication n° ${revision}`,
    text: (newest: number) =>
      newest === 0
        ? "Aucune liste n’a encore été publiée."
        : `La dernière publication de la liste est la n° ${newest}.`,
  },
}

const toolsEn: Readonly<Record<Change, string>> = {
  added: "tool added",
  removed: "tool removed",
  changed: "tool changed",
}
const plansEn: Readonly<Record<Change, string>> = {
  added: "plan added",
  removed: "plan removed",
  changed: "plan changed",
}

const en: typeof fr = {
  title: (from, to, loosened, tightened) =>
    `From no. ${from} to no. ${to}: ${loosened + tightened === 0 ? "no answer changes" : summaryEn(loosened, tightened)}`,
  titleSame: (revision) => `No. ${revision} compared with itself: nothing changes`,
  lede: (from, to) =>
    `From the list published on ${from} to the one published on ${to}. Each answers on its own day of issue, for people without exceptions.`,
  backwards: "Backwards: what was added since shows as removed, and the other way round.",
  same: "Both numbers are the same. Choose two that differ.",
  ways: "Other comparisons",
  swap: (from, to) => `The other way: from no. ${from} to no. ${to}`,
  previous: (from, to) => `Previous change: from no. ${from} to no. ${to}`,
  next: (from, to) => `Next change: from no. ${from} to no. ${to}`,
  bytes: (revision) => `List no. ${revision}`,
  json: "These differences as JSON",
  list: "The list in force",
  summary: {
    title: "In brief",
    answers: "Answers",
    tools: "Tools",
    plans: "Plans",
    conditions: "Texts of conditions",
    vocabulary: "Data classes and uses",
    moved: summaryEn,
    none: "no change",
    added: (count) => `${count} added`,
    removed: (count) => `${count} removed`,
    changed: (count) => `${count} changed`,
  },
  tools: {
    title: "Tools and plans",
    range: (from, to, of) =>
      of === 1 ? "1 tool" : from === 1 && to === of ? `${of} tools` : `Tools ${from} to ${to} of ${of}`,
    tool: "Tool",
    what: "Change",
    answers: "Answers",
    changes: toolsEn,
    plans: plansEn,
    fields: fieldsEn,
    with: (what, names) => `${what}: ${names}`,
    moves: (count) => (count === 1 ? "1 case" : `${count} cases`),
    becomes: " becomes ",
    same: "no answer moves",
    which: "Which ones",
    cases: "A case is one data class and one use.",
    allUses: (name) => `${name}: all uses`,
    some: (name, uses) => `${name}: ${uses}`,
  },
  conditions: {
    title: "Texts of conditions",
    added: "Added",
    removed: "Removed",
    changed: "Reworded",
    before: "Before",
    after: "After",
  },
  vocabulary: {
    title: "Vocabulary",
    added: (name) => `“${name}” added`,
    removed: (name) => `“${name}” removed`,
    classes: "Data classes",
    uses: "Uses",
  },
  nothing: "No tool and no answer changes: only a label or a date differs.",
  compare: {
    title: "Compare two revisions of the list",
    label: "Compare",
    from: "From no.",
    to: "to no.",
    go: "Compare",
    number: (newest) => `Write a number from 1 to ${newest}.`,
    empty: "No list has been published yet: there is nothing to compare.",
  },
  unknown: {
    title: (revision) => `There is no revision no. ${revision}`,
    text: (newest) =>
      newest === 0 ? "No list has been published yet." : `The last revision of the list is no. ${newest}.`,
  },
}

export const diff = { fr, en }

function summaryFr(loosened: number, tightened: number): string {
  const looser =
    loosened === 0
      ? "aucune réponse assouplie"
      : loosened === 1
        ? "1 réponse assouplie"
        : `${whole(loosened, "fr")} réponses assouplies`
  return `${looser}, ${tightened === 0 ? "aucune durcie" : tightened === 1 ? "1 durcie" : `${whole(tightened, "fr")} durcies`}`
}

function summaryEn(loosened: number, tightened: number): string {
  const looser = loosened === 0 ? "no answer" : loosened === 1 ? "1 answer" : `${whole(loosened, "en")} answers`
  return `${looser} loosened, ${tightened === 0 ? "none" : whole(tightened, "en")} tightened`
}

function whole(count: number, language: "fr" | "en"): string {
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(count)
}
