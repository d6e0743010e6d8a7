import type { DraftStanding } from "../../core/draft.ts"

// Drafts of clauses: all of them, a new one, and how the clauses of a contract stand for everybody who reads the register.

type Standings = Readonly<Record<DraftStanding, string>>

const fr = {
  standings: {
    open: "En rédaction",
    submitted: "Au juridique",
    returned: "À revoir",
    approved: "Approuvé",
    sent: "Envoyé",
    signed: "Signé",
    "set-aside": "Écarté",
  } satisfies Standings,
  version: (number: number) => `version ${number}`,
  noVersion: "aucune version gardée",
  /** Over the pages of one draft. */
  back: "Retour au projet",
  places: { label: "Projet", room: "Rédaction", versions: "Versions", steps: "Étapes" },
  of: (contract: string, agency: string) => `Contrat «\u00a0${contract}\u00a0», ${agency}`,
  list: {
    title: (all: number, waiting: number) =>
      all === 0
        ? "Aucun projet de clauses"
        : `${count(all, "Un projet de clauses", "projets de clauses")}${
            waiting === 0 ? "" : `, ${count(waiting, "un au juridique", "au juridique")}`
          }`,
    lede: "Les clauses IA de chaque contrat, tirées du registre et prêtes à négocier. Un projet est confidentiel\u00a0: le juridique, les achats et les administrateurs le lisent, personne d’autre.",
    add: "Rédiger les clauses d’un contrat",
    pitch: "Trois questions pour une compétition",
    empty:
      "Choisissez un contrat\u00a0: Aval reprend ce que le registre sait de l’agence, de ses outils et de la mission, et demande le reste.",
    search: "Chercher un projet",
    q: "Agence, contrat ou référence",
    apply: "Chercher",
    clear: "Tout voir",
    agency: "Agence",
    standing: "État",
    every: { agency: "Toutes", standing: "Tous, sauf écartés" },
    count: (total: number, from: number, to: number) => (total === 0 ? "Aucun projet" : `${from} à ${to} sur ${total}`),
    nothing: "Aucun projet ne correspond.",
    caption: "Projets de clauses, le dernier enregistré d’abord",
    head: { draft: "Contrat", standing: "État", open: "À régler", saved: "Enregistré" },
    changed: (version: number) => `modifié depuis la version ${version}`,
    on: (day: string) => `le ${day}`,
    blocks: (blocks: number) => count(blocks, "un point bloquant", "points bloquants"),
    points: (points: number) => count(points, "un point à compléter", "points à compléter"),
    questions: (questions: number) => count(questions, "une question sans réponse", "questions sans réponse"),
    comments: (comments: number) => count(comments, "un commentaire", "commentaires"),
    settled: "rien",
    moved: (to: number, tools: number) =>
      `la liste n°\u00a0${to} change ${count(tools, "un outil", "outils")} de l’annexe`,
    by: (name: string) => `par ${name}`,
    without: "Contrats sans clauses",
    withoutLede: "Contrats en cours ou à venir pour lesquels rien n’est rédigé.",
    withoutCaption: "Contrats sans projet de clauses",
    withoutHead: { contract: "Contrat", agency: "Agence", dates: "Durée", action: "Clauses" },
    none: "pas encore de clauses",
    begin: "Rédiger",
    beginFor: (contract: string) => ` les clauses de «\u00a0${contract}\u00a0»`,
    noContract: "Aucun contrat n’est en cours\u00a0: ajoutez d’abord une agence et son contrat.",
  },
  fresh: {
    title: (contract: string) => `Rédiger les clauses de «\u00a0${contract}\u00a0»`,
    choose: "Pour quel contrat\u202f?",
    chooseLede: "Les clauses portent sur un contrat\u00a0: sa mission, ses données, ses outils déclarés.",
    contract: "Contrat",
    contractOf: (title: string, agency: string) => `${agency}\u00a0: ${title}`,
    goOn: "Continuer",
    noContract: "Aucun contrat n’est enregistré. Ajoutez-le d’abord\u00a0: les clauses portent sur lui.",
    addContract: "Ajouter un contrat",
    nobody: "Choisissez un contrat de la liste.",
    ended: "Ce contrat est terminé. Ses clauses se rédigent encore, pour un avenant ou pour mémoire.",
    already: "Ce contrat a déjà un projet",
    alreadyOf: (name: string) => `Ouvrir «\u00a0${name}\u00a0»`,
    again: "Un second projet est possible, pour un avenant\u202f; sinon, reprenez celui-ci.",
    preset: "Modèle de départ",
    presetHint: "Il fixe la position de chaque clause\u202f; tout se change ensuite.",
    noPreset: { label: "Aucun modèle", hint: "Chaque clause à sa propre position par défaut." },
    suggested: "d’après la mission",
    name: "Titre du projet",
    nameHint: "Pour le retrouver\u202f; il ne figure dans aucun document.",
    nameOf: (contract: string) => `Clauses IA, ${contract}`,
    languages: "Langues du document",
    languagesHint: "Les deux\u00a0: un même document, article par article.",
    language: { fr: "Français", en: "Anglais" },
    prevailing: "Langue qui prévaut",
    prevailingHint: "Avec deux langues seulement. À fixer avant la signature.",
    noPrevailing: "à décider",
    known: (known: number) =>
      known === 0
        ? "Le registre ne sait encore rien de cette mission"
        : `Le registre répond déjà à ${count(known, "une question", "questions")}`,
    knownText: "Ces réponses viennent du contrat et de la déclaration de l’agence. Elles se corrigent là.",
    unknown: (unknown: number) => `${count(unknown, "Une question reste", "questions restent")} à poser ensuite`,
    yes: "oui",
    no: "non",
    toolsFrom: {
      declared: (day: string) => `Outils\u00a0: selon la déclaration de l’agence, valable jusqu’au ${day}.`,
      none: "Outils\u00a0: l’agence n’a rien déclaré. L’annexe des outils se remplit à la main, ou après sa déclaration.",
    },
    ask: "Demander la déclaration",
    save: "Ouvrir la rédaction",
  },
  /** Of the clauses of a contract. */
  contract: {
    none: "pas encore rédigées",
    drafted: "en rédaction",
    draftedVersion: (version: number) => `en rédaction, version ${version}`,
    submitted: (version: number) => `version ${version} au juridique`,
    approved: (version: number) => `version ${version} approuvée par le juridique`,
    sent: (version: number, day: string) => `version ${version} envoyée à l’agence le ${day}`,
    signed: (day: string) => `signées le ${day}`,
    again: "une suite est en rédaction",
    write: "Rédiger les clauses",
    see: "Voir les projets",
    drafts: "Projets de clauses",
    seeOf: (contract: string) => ` de «\u00a0${contract}\u00a0»`,
    writeOf: (contract: string) => ` de «\u00a0${contract}\u00a0»`,
    note: "«\u00a0Pas encore rédigées\u00a0»\u00a0: pas dans Aval. Un contrat peut en contenir qui n’y sont pas.",
  },
  aside: {
    title: (name: string) => `Écarter «\u00a0${name}\u00a0»`,
    points: [
      "Le projet quitte la liste\u202f; un filtre le montre encore.",
      "Versions, étapes et commentaires restent.",
      "Il se reprend à tout moment.",
    ],
    submit: "Écarter le projet",
    out: "Écarter ce projet",
    is: "Ce projet est écarté\u00a0: il se lit, et ne se change plus.",
    up: "Reprendre le projet",
    signed: "Des clauses signées ne s’écartent pas\u00a0: elles obligent.",
  },
  comments: {
    title: (clause: string) => (clause === "" ? "Commentaire sur le projet" : `Commentaire sur ${clause}`),
    label: "Commentaire",
    save: "Ajouter le commentaire",
  },
  done: {
    aside: "Le projet est écarté.",
    up: "Le projet est repris.",
  },
  waiting: {
    title: (drafts: number) =>
      `${count(drafts, "Un projet de clauses attend", "projets de clauses attendent")} le juridique`,
    text: "À lire, puis à approuver ou à renvoyer",
  },
}

const en: typeof fr = {
  standings: {
    open: "Being drafted",
    submitted: "With legal",
    returned: "Sent back",
    approved: "Approved",
    sent: "Sent",
    signed: "Signed",
    "set-aside": "Set aside",
  },
  version: (number) => `version ${number}`,
  noVersion: "no version kept",
  back: "Back to the draft",
  places: { label: "Draft", room: "Drafting", versions: "Versions", steps: "Steps" },
  of: (contract, agency) => `Contract “${contract}”, ${agency}`,
  list: {
    title: (all, waiting) =>
      all === 0
        ? "No draft of clauses yet"
        : `${count(all, "One draft of clauses", "drafts of clauses")}${
            waiting === 0 ? "" : `, ${count(waiting, "one with legal", "with legal")}`
          }`,
    lede: "The AI clauses of each contract, drawn from the register and ready to negotiate. A draft is confidential: legal, procurement and administrators read it, nobody else.",
    add: "Draft the clauses of a contract",
    pitch: "Three questions for a pitch",
    empty:
      "Choose a contract: Aval takes what the register knows of the agency, its tools and the assignment, and asks for the rest.",
    search: "Search drafts",
    q: "Agency, contract or reference",
    apply: "Search",
    clear: "Show all",
    agency: "Agency",
    standing: "State",
    every: { agency: "All", standing: "All but those set aside" },
    count: (total, from, to) => (total === 0 ? "No draft" : `${from} to ${to} of ${total}`),
    nothing: "No draft fits.",
    caption: "Drafts of clauses, the last saved first",
    head: { draft: "Contract", standing: "State", open: "To settle", saved: "Saved" },
    changed: (version) => `changed since version ${version}`,
    on: (day) => `on ${day}`,
    blocks: (blocks) => count(blocks, "one blocking point", "blocking points"),
    points: (points) => count(points, "one open point", "open points"),
    questions: (questions) => count(questions, "one open question", "open questions"),
    comments: (comments) => count(comments, "one comment", "comments"),
    settled: "nothing",
    moved: (to, tools) => `list no. ${to} changes ${count(tools, "one tool", "tools")} of the annex`,
    by: (name) => `by ${name}`,
    without: "Contracts without clauses",
    withoutLede: "Contracts that run or are to come, and for which nothing is drafted.",
    withoutCaption: "Contracts without a draft of clauses",
    withoutHead: { contract: "Contract", agency: "Agency", dates: "Term", action: "Clauses" },
    none: "no clauses yet",
    begin: "Draft",
    beginFor: (contract) => ` the clauses of “${contract}”`,
    noContract: "No contract runs: first add an agency and its contract.",
  },
  fresh: {
    title: (contract) => `Draft the clauses of “${contract}”`,
    choose: "For which contract?",
    chooseLede: "Clauses are about a contract: its assignment, its data, its declared tools.",
    contract: "Contract",
    contractOf: (title, agency) => `${agency}: ${title}`,
    goOn: "Continue",
    noContract: "No contract is entered. Add it first: the clauses are about it.",
    addContract: "Add a contract",
    nobody: "Choose a contract from the list.",
    ended: "This contract has ended. Its clauses can still be drafted, for an amendment or for the record.",
    already: "This contract has a draft already",
    alreadyOf: (name) => `Open “${name}”`,
    again: "A second draft is possible, for an amendment; otherwise go on with this one.",
    preset: "Preset",
    presetHint: "It sets the position of each clause; all of it can be changed afterwards.",
    noPreset: { label: "No preset", hint: "Each clause at its own default position." },
    suggested: "by the assignment",
    name: "Title of the draft",
    nameHint: "To find it again; it stands in no document.",
    nameOf: (contract) => `AI clauses, ${contract}`,
    languages: "Languages of the document",
    languagesHint: "Both: one document, article by article.",
    language: { fr: "French", en: "English" },
    prevailing: "Language that prevails",
    prevailingHint: "With two languages only. To be settled before signature.",
    noPrevailing: "to be decided",
    known: (known) =>
      known === 0
        ? "The register knows nothing of this assignment yet"
        : `The register answers ${count(known, "one question", "questions")} already`,
    knownText: "These answers come from the contract and the agency’s declaration. They are corrected there.",
    unknown: (unknown) => `${count(unknown, "One question is", "questions are")} left to be asked`,
    yes: "yes",
    no: "no",
    toolsFrom: {
      declared: (day) => `Tools: from the agency’s declaration, which holds until ${day}.`,
      none: "Tools: the agency declared nothing. The annex of tools is filled by hand, or after its declaration.",
    },
    ask: "Ask for the declaration",
    save: "Open the drafting room",
  },
  contract: {
    none: "not drafted yet",
    drafted: "being drafted",
    draftedVersion: (version) => `being drafted, version ${version}`,
    submitted: (version) => `version ${version} with legal`,
    approved: (version) => `version ${version} approved by legal`,
    sent: (version, day) => `version ${version} sent to the agency on ${day}`,
    signed: (day) => `signed on ${day}`,
    again: "a sequel is being drafted",
    write: "Draft the clauses",
    see: "See the drafts",
    drafts: "Drafts of clauses",
    seeOf: (contract) => ` of “${contract}”`,
    writeOf: (contract) => ` of “${contract}”`,
    note: "“Not drafted yet”: not in Aval. A contract may hold some that are not here.",
  },
  aside: {
    title: (name) => `Set “${name}” aside`,
    points: [
      "The draft leaves the list; a filter still shows it.",
      "Versions, steps and comments stay.",
      "It can be taken up again at any time.",
    ],
    submit: "Set the draft aside",
    out: "Set this draft aside",
    is: "This draft is set aside: it can be read, and no longer changed.",
    up: "Take the draft up again",
    signed: "Signed clauses are not set aside: they bind.",
  },
  comments: {
    title: (clause) => (clause === "" ? "Comment on the draft" : `Comment on ${clause}`),
    label: "Comment",
    save: "Add the comment",
  },
  done: {
    aside: "The draft is set aside.",
    up: "The draft is taken up again.",
  },
  waiting: {
    title: (drafts) => `${count(drafts, "One draft of clauses waits", "drafts of clauses wait")} for legal`,
    text: "To be read, then approved or sent back",
  },
}

/** The one, or the number with the many. */
function count(number: number, one: string, many: string): string {
  return number === 1 ? one : `${number} ${many}`
}

export const draftLists = { fr, en }
