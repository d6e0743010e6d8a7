const fr = {
  title: "Préparer une décision",
  titleOf: (plan: string) => `Préparer une décision sur ${plan}`,
  lede: "On décide d’une offre, sur une évaluation figée. La politique propose, des personnes décident.",
  search: {
    label: "Choisir l’offre",
    field: "Outil, offre ou éditeur",
    go: "Chercher",
    caption: "Offres, une par ligne",
    heads: ["Offre", "Éditeur"],
    found: (shown: number, total: number) =>
      total === 0
        ? "Aucune offre ne porte ce nom."
        : total === 1
          ? "Une offre"
          : shown < total
            ? `${shown} offres sur ${total} : précisez le nom`
            : `${total} offres`,
    empty: "Aucune offre n’est au registre.",
    register: "Ajouter un outil au registre",
    clear: "Voir toutes les offres",
  },
  basis: {
    label: "Sur quoi elle repose",
    assessment: (day: string) => `Évaluation du ${day}`,
    latest: "la plus récente",
    figures: (score: string, band: string, depth: string) => `${score} sur 100, ${band}, ${depth}`,
    depths: { screening: "examen rapide", full: "examen complet" },
    tooOld: (months: number) =>
      `a plus de ${months} mois, le plus que la politique admet : on ne peut rien présenter dessus`,
    none: "Cette offre n’a aucune évaluation figée.",
    assess: "L’évaluer",
    assessing: "Une évaluation est en cours.",
    assessingSee: "La voir",
    stated: "Elle a été prise avant Aval",
    statedHint:
      "Vous écrivez qui a décidé, quand, et où c’est consigné. Elle est marquée ainsi partout, et une seconde personne la confirme.",
    choose: "Choisissez l’évaluation sur laquelle elle repose, ou dites qu’elle a été prise avant Aval.",
  },
  like: {
    label: "Partir de",
    proposal: "La proposition de la politique",
    proposalHint: "Les réponses que l’évaluation propose, sans aucun écart.",
    statedHint: "Pour une décision prise avant Aval : « demander » partout.",
    decision: (day: string) => `La décision du ${day}`,
    decisionHint:
      "Ses réponses, ses conditions et ses textes ; chaque écart à la proposition demande de nouveau un motif.",
  },
  inForce: (day: string) => `Une décision est en vigueur depuis le ${day}.`,
  see: "La voir",
  underWay: (count: number) =>
    count === 1
      ? "Une décision sur cette offre est déjà en cours : reprenez-la plutôt que d’en ouvrir une autre."
      : `${count} décisions sur cette offre sont déjà en cours : reprenez-en une plutôt que d’en ouvrir une autre.`,
  open: (day: string) => `Brouillon du ${day}`,
  laid: (day: string) => `Présentée au visa, ouverte le ${day}`,
  ended: "Cette offre est retirée : rien de nouveau ne s’y décide. Reprenez-la d’abord.",
  other: "Choisir une autre offre",
  submit: "Ouvrir le brouillon",
  fields: { plan: "Offre", basis: "Sur quoi elle repose", like: "Partir de" },
  suspension: {
    title: "Suspendre une offre",
    titleOf: (plan: string) => `Suspendre ${plan}`,
    lede: "Une suspension ne demande qu’un visa, et vaut aussitôt : toute réponse sur cette offre est « non », jusqu’à une décision qui a son quorum.",
    what: "Ce qui s’arrête aussitôt",
    already: "Cette offre répond déjà « non » partout : il n’y a rien à suspendre.",
    undecided: "Aucune décision n’est en vigueur : la réponse « demander » devient « non ».",
    role: "Dans quel rôle",
    roleHint: "Votre visa dans ce rôle porte la suspension.",
    noRole:
      "Vous n’avez aucun des rôles qui signent (informatique, juridique, DPO) dans toute l’entreprise. Demandez à qui en a un de suspendre cette offre.",
    reason: "Pourquoi, pour les signataires",
    reasonHint: "Ce qui s’est passé, et ce qu’il faut pour la lever, sans nom de personne. Une langue suffit.",
    summary: "Ce que chacun lira",
    summaryHint: "Une phrase, sans nom de personne. Sans elle, la page dit seulement que l’offre est suspendue.",
    fr: "En français",
    en: "En anglais",
    stale:
      "Le registre a changé pendant que vous l’écriviez : rien n’est suspendu. Relisez ce qui s’arrête, puis recommencez.",
    sure: "Je suspends cette offre, pour tous et dès maintenant",
    sureLabel: "Confirmation",
    sureMissing: "Cochez pour confirmer que vous suspendez cette offre pour tous, dès maintenant.",
    submit: "Suspendre",
    fields: {
      role: "Rôle",
      "reason-fr": "Pourquoi",
      "reason-en": "Pourquoi",
      "summary-fr": "Ce que chacun lira",
      "summary-en": "Ce que chacun lira",
    },
  },
}

const en: typeof fr = {
  title: "Prepare a decision",
  titleOf: (plan) => `Prepare a decision about ${plan}`,
  lede: "A decision is about a plan, and rests on a frozen assessment. The policy proposes, people decide.",
  search: {
    label: "Choose the plan",
    field: "Tool, plan or vendor",
    go: "Search",
    caption: "Plans, one a row",
    heads: ["Plan", "Vendor"],
    found: (shown, total) =>
      total === 0
        ? "No plan goes by that name."
        : total === 1
          ? "One plan"
          : shown < total
            ? `${shown} of ${total} plans: narrow the name`
            : `${total} plans`,
    empty: "No plan is in the register.",
    register: "Add a tool to the register",
    clear: "See all plans",
  },
  basis: {
    label: "What it rests on",
    assessment: (day) => `Assessment of ${day}`,
    latest: "the latest",
    figures: (score, band, depth) => `${score} of 100, ${band}, ${depth}`,
    depths: { screening: "quick review", full: "full review" },
    tooOld: (months) => `is more than ${months} months old, the most that the policy allows: nothing can be laid on it`,
    none: "This plan has no frozen assessment.",
    assess: "Assess it",
    assessing: "An assessment is under way.",
    assessingSee: "See it",
    stated: "It was taken before Aval",
    statedHint:
      "You write who decided, when, and where it is written down. It is marked so everywhere, and a second person confirms it.",
    choose: "Choose the assessment that it rests on, or say that it was taken before Aval.",
  },
  like: {
    label: "Begin from",
    proposal: "The policy’s proposal",
    proposalHint: "The answers that the assessment proposes, with no departure.",
    statedHint: "For a decision taken before Aval: “ask first” everywhere.",
    decision: (day) => `The decision of ${day}`,
    decisionHint: "Its answers, conditions and texts; each departure from the proposal asks for a reason again.",
  },
  inForce: (day) => `A decision has been in force since ${day}.`,
  see: "See it",
  underWay: (count) =>
    count === 1
      ? "A decision about this plan is already under way: go on with it rather than open another."
      : `${count} decisions about this plan are already under way: go on with one rather than open another.`,
  open: (day) => `Draft of ${day}`,
  laid: (day) => `Before its signatories, opened on ${day}`,
  ended: "This plan is retired: nothing new is decided about it. Take it back first.",
  other: "Choose another plan",
  submit: "Open the draft",
  fields: { plan: "Plan", basis: "What it rests on", like: "Begin from" },
  suspension: {
    title: "Suspend a plan",
    titleOf: (plan) => `Suspend ${plan}`,
    lede: "A suspension takes one sign-off and holds at once: every answer about this plan is “no” until a decision with its quorum.",
    what: "What stops at once",
    already: "This plan already answers “no” everywhere: there is nothing to suspend.",
    undecided: "No decision is in force: the answer “ask first” becomes “no”.",
    role: "In which role",
    roleHint: "Your sign-off in this role carries the suspension.",
    noRole:
      "You have none of the roles that sign off (IT, legal, DPO) in the whole company. Ask somebody who has one to suspend this plan.",
    reason: "Why, for the signatories",
    reasonHint: "What happened, and what it takes to lift it, without a person’s name. One language is enough.",
    summary: "What people will read",
    summaryHint: "One sentence, without a person’s name. Without it, the page only says that the plan is suspended.",
    fr: "In French",
    en: "In English",
    stale:
      "The register changed while you were writing: nothing is suspended. Read again what stops, then send it once more.",
    sure: "I suspend this plan, for everybody and from now on",
    sureLabel: "Confirm",
    sureMissing: "Tick it to confirm that you suspend this plan for everybody, from now on.",
    submit: "Suspend",
    fields: {
      role: "Role",
      "reason-fr": "Why",
      "reason-en": "Why",
      "summary-fr": "What people will read",
      "summary-en": "What people will read",
    },
  },
}

/** The pages that open a decision, and that suspend a plan. */
export const newDecision = { fr, en }
