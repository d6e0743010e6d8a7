import type { Severity } from "../../core/findings.ts"
import { numberText } from "../../core/number-text.ts"
import type { Side, Why } from "../../core/standing.ts"

// Assessments under way: the list, the opening, the workspace, one factor, the second person.

const fr = {
  /** "Trois évaluations en cours", by what is listed. */
  titles: {
    all: (count: number) =>
      count === 0
        ? "Aucune évaluation en cours"
        : count === 1
          ? "Une évaluation en cours"
          : `${capital(numberText(count, "fr"))} évaluations en cours`,
    mine: (count: number) =>
      count === 0
        ? "Aucune évaluation pour vous"
        : count === 1
          ? "Une évaluation pour vous"
          : `${capital(numberText(count, "fr"))} évaluations pour vous`,
    review: (count: number) =>
      count === 0
        ? "Aucune évaluation à relire"
        : count === 1
          ? "Une évaluation à relire"
          : `${capital(numberText(count, "fr"))} évaluations à relire`,
    frozen: (count: number) =>
      count === 0
        ? "Aucune évaluation figée"
        : count === 1
          ? "Une évaluation figée"
          : `${capital(numberText(count, "fr"))} évaluations figées`,
  },
  lede: "De « quelqu’un voudrait cet outil » à une évaluation figée, que vous pourriez défendre.",
  nav: "Évaluations",
  views: {
    label: "Choisir les évaluations",
    all: (count: number) => `En cours (${count})`,
    mine: (count: number) => `Les miennes (${count})`,
    review: (count: number) => `À relire (${count})`,
    frozen: (count: number) => `Figées (${count})`,
  },
  list: {
    caption: "Évaluations en cours, les vôtres d’abord",
    frozenCaption: "Évaluations figées, de la plus récente à la plus ancienne",
    plan: "Offre",
    contexts: "Données × usages",
    status: "État",
    progress: "Avancement",
    due: "Échéance",
    who: "Qui",
    day: "Jour",
    risk: "Risque",
    context: (context: string) => `Contexte de référence : ${context}`,
    answered: (answered: number, asked: number) => `${answersFr(answered)} sur ${asked}`,
    openedBy: (name: string) => `ouverte par ${name}`,
    submittedBy: (name: string) => `soumise par ${name}`,
    assigned: (count: number) => (count === 1 ? "un critère pour vous" : `${count} critères pour vous`),
    reviewedBy: (name: string) => `figée par ${name}`,
    stated: "telle qu’indiquée dans l’import",
    open: "Évaluer une offre",
    empty: {
      all: "Personne n’évalue d’offre en ce moment.",
      mine: "Aucune évaluation ne vous attend.",
      review: "Aucune évaluation n’attend de relecture.",
      frozen: "Aucune évaluation n’a encore été figée.",
    },
    emptyNext: "Choisissez une offre au registre",
  },
  statuses: { open: "En cours", submitted: "À relire", frozen: "Figée", cancelled: "Abandonnée" },
  depths: { screening: "Rapide", full: "Complète" },
  somebody: "une personne effacée",

  create: {
    title: (plan: string) => `Évaluer ${plan}`,
    lede: "Une offre s’évalue pour quelque chose : dites pour quelles données et quels usages.",
    choose: "Choisissez d’abord une offre : sa page mène ici.",
    toRegister: "Ouvrir le registre",
    last: (day: string, score: string, band: string, depth: string) =>
      `Dernière évaluation figée le ${day} : ${score}, ${band} (${depth}).`,
    lastSee: "La lire",
    none: "Cette offre n’a encore jamais été évaluée.",
    already: "Une évaluation de cette offre est déjà en cours.",
    alreadySee: "La reprendre",
    classes: "Données",
    classesHint: "Cochez toutes celles que l’on compte y mettre.",
    uses: "Usages",
    usesHint: "Chaque usage coché est évalué avec chaque classe de données cochée.",
    due: "Échéance",
    dueHint: "Affichée à ceux qui demandent si l’outil est autorisé.",
    full: "Évaluation complète",
    fullOption: "Poser tous les critères, pas seulement les essentiels",
    fullHint:
      "Les données de clients, personnelles ou sensibles, certains usages et ce que trouve l’évaluation rapide l’imposent de toute façon.",
    submit: "Ouvrir l’évaluation",
    list: "La liste dira aussitôt que l’offre est en cours d’évaluation.",
  },

  head: {
    title: (plan: string, answered: number, asked: number) => `${plan} : ${answersFr(answered)} sur ${asked}`,
    submittedTitle: (plan: string) => `${plan} : évaluation à relire`,
    cancelledTitle: (plan: string) => `${plan} : évaluation abandonnée`,
    breadcrumb: "Fil d’Ariane",
    contexts: "Données × usages",
    depth: "Étendue",
    progress: "Avancement",
    due: "Échéance",
    opened: "Ouverte",
    openedBy: (day: string, name: string) => `le ${day} par ${name}`,
    last: "La précédente",
    lastText: (day: string, score: string, band: string) => `${day} : ${score}, ${band}`,
    compare: "Comparer",
    proven: (proven: number, asked: number) => `${proven} sur ${asked} reposent sur une preuve`,
    none: "aucune",
    late: (days: number) => (days === 1 ? "un jour de retard" : `${days} jours de retard`),
    submitted: (day: string, name: string) =>
      `Soumise le ${day} par ${name} : une autre personne la relit, puis la fige.`,
    cancelled: (day: string) => `Abandonnée le ${day}.`,
    cancelledWhy: (why: string) => `Motif : ${why}`,
    frozenSee: "Lire l’évaluation figée",
    returned: "Renvoyée après relecture",
    noteOfSubmitter: "Mot de la personne qui soumet",
    onThisPage: "Sur cette page",
    terms: "Conditions de l’éditeur",
    askVendor: "Interroger l’éditeur",
  },
  depth: {
    screening: "Évaluation rapide : les critères essentiels. Rien n’a encore demandé davantage.",
    full: "Évaluation complète : tous les critères.",
    why: "Pourquoi complète",
    asked: "quelqu’un l’a demandée",
    classes: (names: string) => `données : ${names}`,
    uses: (names: string) => `usages : ${names}`,
    gates: (names: string) => `seuils à prouver ou franchis à l’évaluation rapide : ${names}`,
    answers: (names: string) => `réponses de niveau 3 ou 4 : ${names}`,
    band: "le risque trouvé à l’évaluation rapide",
    stays: "Elle le reste, même si les réponses s’améliorent.",
  },
  figures: {
    title: (band: string) => `Aujourd’hui : risque ${band}`,
    worst: (context: string) => `Le contexte le plus risqué : ${context}.`,
    all: "Contexte par contexte",
    caption: "Score, plancher, preuves et seuils de chaque contexte",
    context: "Contexte",
    score: "Score",
    floor: "Plancher",
    evidence: "Preuves",
    band: "Risque",
    gates: "Seuils",
    gatesText: (broken: number, open: number) =>
      [
        ...(broken === 0 ? [] : [broken === 1 ? "un franchi" : `${broken} franchis`]),
        ...(open === 0 ? [] : [open === 1 ? "un à prouver" : `${open} à prouver`]),
      ].join(", ") || "tous tenus",
    gap: (floor: string, gap: string) => `Ce que nous savons pèse ${floor} ; ce que nous ignorons en ajoute ${gap}.`,
    proposal: "Proposition",
    note: "La proposition vient de la méthode ; ce sont des personnes qui décident.",
  },
  findings: {
    title: (count: number) =>
      count === 0 ? "Aucun constat" : count === 1 ? "Un constat" : `${capital(numberText(count, "fr"))} constats`,
    none: "Rien de ce qui est répondu n’appelle de remarque.",
    silent: (count: number) =>
      count === 1
        ? "Une autre question reste sans réponse : elle compte au pire."
        : `${count} autres questions restent sans réponse : elles comptent au pire.`,
    severities: { blocks: "Bloque", unknown: "À prouver", major: "Majeur", minor: "Mineur" } as Readonly<
      Record<Severity, string>
    >,
    nothingKnown: "Personne ne sait encore.",
    weak: {
      rule: "fixé par la méthode",
      expired: "la preuve est expirée",
      claim: "l’éditeur le dit, rien ne le montre",
      unknown: "une partie reste inconnue",
    } as Readonly<Record<Exclude<Why, "live">, string>>,
    gate: (option: number, text: string) => `Au pire admis : ${option}, ${text}`,
    stop: (option: number, text: string) => `Blocage à partir de ${option} : ${text}`,
    absolute: "Aucune décision ni dérogation ne passe ce blocage.",
    inContexts: (contexts: string) => `Pour ${contexts}.`,
    mend: "Ce qui y remédierait",
    option: (option: number, text: string) =>
      option === 0 ? `la réponse 0 (${text})` : `une réponse ${option} ou mieux (${text})`,
    onlyProof: "la même réponse, mais prouvée",
    proof: {
      plan: "montrée par un contrat, un passage des conditions, le registre d’un tiers ou un essai fait par nous",
      own: "vérifiée par nous, pour cet usage ou pour l’entreprise",
    } as Readonly<Record<Side, string>>,
    both: (plan: string, own: string) => `du côté de l’éditeur, ${plan} ; du nôtre, ${own}`,
    ruleMend: "une offre utilisée depuis un compte d’entreprise",
    justification: "Mesure compensatoire",
    justify: "Écrire une mesure compensatoire",
    rewrite: "La modifier",
    more: (count: number) => (count === 1 ? "Voir le constat mineur" : `Voir les ${count} constats mineurs`),
  },
  factors: {
    title: "Critères",
    core: "essentiel",
    answer: "Répondre",
    answerVendor: "Répondre pour l’éditeur",
    answerOwn: "Répondre pour nous",
    detail: "Travailler ce critère",
    see: "Voir ce critère",
    of: (factor: string) => `, ${factor}`,
    comments: (count: number) => (count === 1 ? "un commentaire" : `${count} commentaires`),
    assigned: (name: string) => `confié à ${name}`,
    mine: "vous est confié",
    from: {
      plan: "cette offre",
      tool: "l’outil",
      organisation: "l’éditeur",
      use: "cet usage",
      company: "l’entreprise",
    },
    answers: (subject: string) => `répond : ${subject}`,
    others: (count: number) => (count === 1 ? "et une autre réponse" : `et ${count} autres réponses`),
    unknown: "Personne ne sait encore : compte au pire.",
    planMissing: "Du côté de l’éditeur, personne ne sait encore.",
    ownMissing: "Notre propre réponse manque.",
    claim: "simple affirmation : compte au pire",
    expired: (day: string) => `expirée le ${day} : compte au pire`,
    until: (day: string) => `valable jusqu’au ${day}`,
    seen: (day: string) => `vu le ${day}`,
    rule: "Fixé par la méthode : un compte personnel compte 4, quoi que disent les conditions.",
    inUse: (use: string) => `${use} :`,
    dimension: (answered: number, asked: number) => `${answered} sur ${asked}`,
    later: (count: number) =>
      count === 1
        ? "Une évaluation complète poserait une question de plus."
        : `Une évaluation complète poserait ${count} questions de plus.`,
  },
  factor: {
    title: (factor: string) => `${factor} : y travailler`,
    help: "Ce que demande ce critère",
    options: "Réponses possibles, du moindre risque au plus grand",
    now: "la réponse d’aujourd’hui",
    references: "Références",
    reference: "À la page de la méthode",
    toConfirm: "à confirmer",
    known: "Ce que nous savons",
    weak: "Ce que cette réponse laisse ouvert",
    weakClose: "Ce qui la fermerait",
    weakStates: { open: "ouverte", answered: "répondue par un autre critère", closed: "fermée" },
    weakClosed: (name: string, day: string) => `fermée par ${name} le ${day}`,
    close: "Fermer une question",
    closeQuestion: "Question ouverte",
    closeNote: "Ce qui la ferme",
    closeNoteHint: "Où vous l’avez lu ou vérifié. Un fait qui change la réponse se note par « Répondre ».",
    closeSave: "Fermer la question",
    assign: "Confier ce critère",
    assignee: "À qui",
    nobody: "Personne en particulier",
    assignSave: "Confier",
    justification: "Mesures compensatoires",
    measure: "Ce qui compense",
    justificationHint:
      "Pourquoi le risque est acceptable malgré la réponse : ce que nous faisons, qui s’en assure, jusqu’à quand. Ne nommez personne. Vide, il n’y en a pas.",
    noMeasure: "aucune mesure",
    justificationSave: "Enregistrer la mesure",
    back: "Retour à l’évaluation",
    closedNote: "L’évaluation n’est plus ouverte : rien ne peut y être changé.",
  },
  comments: {
    title: (count: number) =>
      count === 0 ? "Aucun commentaire" : count === 1 ? "Un commentaire" : `${count} commentaires`,
    on: (factor: string) => `sur ${factor}`,
    text: "Votre commentaire",
    hint: "Lu par ceux qui voient l’évaluation ; il n’est pas figé avec elle.",
    save: "Ajouter",
  },
  details: {
    title: "Modifier les données, les usages, l’échéance",
    save: "Enregistrer",
  },
  submission: {
    title: "Soumettre à une seconde personne",
    text: "Une autre personne que vous relit les réponses et leurs preuves, puis fige l’évaluation.",
    missing: (count: number) =>
      count === 0
        ? "Toutes les questions ont une réponse."
        : count === 1
          ? "Une question n’a pas de réponse. Ignorer est une réponse : elle compte au pire et reste visible."
          : `${count} questions n’ont pas de réponse. Ignorer est une réponse : elles comptent au pire et restent visibles.`,
    blocking: (names: string) => `Ce qui bloque, sans mesure compensatoire : ${names}.`,
    knowing: "En connaissance de cause",
    knowingOption: "Je soumets malgré ces constats : l’évaluation doit dire non.",
    note: "Un mot à la personne qui relira",
    submit: "Soumettre",
  },
  review: {
    title: "Relire et figer",
    text: "Figée, l’évaluation ne change plus : chaque fait y reste en entier, avec sa source et son jour.",
    freeze: "Figer l’évaluation",
    return: "Renvoyer",
    note: "Ce qu’il faut reprendre",
    noteHint: "Nécessaire pour renvoyer. Reste à l’historique : ne nommez personne.",
    noteMissing: "Écrivez ce qu’il faut reprendre avant de renvoyer.",
    barred: {
      submitted: "Vous avez soumis cette évaluation : une autre personne la relit et la fige.",
      answered: "Toutes les réponses notées ici sont les vôtres : une autre personne les relit et fige l’évaluation.",
      changed:
        "Vous avez noté ou retiré une réponse depuis que cette évaluation est soumise, et personne d’autre ne l’a relue : une autre personne la fige.",
    },
    notYours: "Attend une seconde personne : juridique, informatique, protection des données ou évaluation.",
    facts: (count: number) => (count === 1 ? "Un fait sera figé." : `${count} faits seront figés.`),
  },
  cancellation: {
    title: "Abandonner",
    reason: "Pourquoi",
    reasonHint: "Reste à l’historique : ne nommez personne. Les réponses notées restent au registre.",
    submit: "Abandonner l’évaluation",
  },
  done: {
    opened: "Évaluation ouverte. La liste dit que l’offre est en cours d’évaluation.",
    changed: "Modifications enregistrées.",
    assigned: "Critère confié.",
    justified: "Mesure enregistrée.",
    commented: "Commentaire ajouté.",
    closed: "Question fermée.",
    submitted: "Évaluation soumise : une autre personne la relit et la fige.",
    returned: "Évaluation renvoyée.",
    cancelled: "Évaluation abandonnée.",
  } as Readonly<Record<string, string>>,
  stale: {
    title: "Quelqu’un a changé l’évaluation entre-temps",
    text: "Rien n’a été enregistré. Voici où elle en est ; ce que vous avez tapé est conservé. Relisez, puis recommencez.",
    review: "Ce qui serait figé a changé depuis que vous l’avez lu",
    reviewText: "Rien n’a été figé. Relisez ce qui a bougé, puis figez.",
    over: "Rien n’a été enregistré : l’évaluation a été soumise, renvoyée, figée ou abandonnée entre-temps. Voici où elle en est.",
    written: "Ce que vous aviez écrit",
    theirs: "Enregistré entre-temps",
    fresh: (factor: string, option: number) => `${factor} : réponse ${option}`,
    gone: (count: number) =>
      count === 1 ? "une réponse a été retirée ou remplacée" : `${count} réponses ont été retirées ou remplacées`,
    other: "une mesure compensatoire, les contextes ou l’étendue",
  },
  assess: "Évaluer cette offre",
  underWay: "Reprendre l’évaluation en cours",
}

const en: typeof fr = {
  titles: {
    all: (count) =>
      count === 0
        ? "No assessment is under way"
        : count === 1
          ? "One assessment under way"
          : `${capital(numberText(count, "en"))} assessments under way`,
    mine: (count) =>
      count === 0
        ? "No assessment for you"
        : count === 1
          ? "One assessment for you"
          : `${capital(numberText(count, "en"))} assessments for you`,
    review: (count) =>
      count === 0
        ? "No assessment to review"
        : count === 1
          ? "One assessment to review"
          : `${capital(numberText(count, "en"))} assessments to review`,
    frozen: (count) =>
      count === 0
        ? "No assessment is frozen"
        : count === 1
          ? "One frozen assessment"
          : `${capital(numberText(count, "en"))} frozen assessments`,
  },
  lede: "From “somebody would like this tool” to a frozen assessment that you could defend.",
  nav: "Assessments",
  views: {
    label: "Choose the assessments",
    all: (count) => `Under way (${count})`,
    mine: (count) => `Mine (${count})`,
    review: (count) => `To review (${count})`,
    frozen: (count) => `Frozen (${count})`,
  },
  list: {
    caption: "Assessments under way, yours first",
    frozenCaption: "Frozen assessments, newest first",
    plan: "Plan",
    contexts: "Data × uses",
    status: "State",
    progress: "Progress",
    due: "Due",
    who: "Who",
    day: "Day",
    risk: "Risk",
    context: (context) => `Reference context: ${context}`,
    answered: (answered, asked) => `${answered} of ${asked} answered`,
    openedBy: (name) => `opened by ${name}`,
    submittedBy: (name) => `submitted by ${name}`,
    assigned: (count) => (count === 1 ? "one factor for you" : `${count} factors for you`),
    reviewedBy: (name) => `frozen by ${name}`,
    stated: "as stated in the import",
    open: "Assess a plan",
    empty: {
      all: "Nobody is assessing a plan at the moment.",
      mine: "No assessment waits for you.",
      review: "No assessment waits for a review.",
      frozen: "No assessment has been frozen yet.",
    },
    emptyNext: "Choose a plan in the register",
  },
  statuses: { open: "Under way", submitted: "To review", frozen: "Frozen", cancelled: "Given up" },
  depths: { screening: "Screening", full: "Full review" },
  somebody: "a person who was erased",

  create: {
    title: (plan) => `Assess ${plan}`,
    lede: "A plan is assessed for something: say for which data and which uses.",
    choose: "Choose a plan first: its page leads here.",
    toRegister: "Open the register",
    last: (day, score, band, depth) => `Last assessment frozen on ${day}: ${score}, ${band} (${depth}).`,
    lastSee: "Read it",
    none: "This plan has never been assessed.",
    already: "An assessment of this plan is under way already.",
    alreadySee: "Take it up",
    classes: "Data",
    classesHint: "Tick all that people mean to put in.",
    uses: "Uses",
    usesHint: "Every use that is ticked is assessed with every data class that is ticked.",
    due: "Due date",
    dueHint: "Shown to those who ask whether the tool is allowed.",
    full: "Full review",
    fullOption: "Ask every factor, not only the core ones",
    fullHint: "A client’s, personal or sensitive data, some uses, and what the screening finds take one in any case.",
    submit: "Open the assessment",
    list: "The list will say at once that the plan is under review.",
  },

  head: {
    title: (plan, answered, asked) => `${plan}: ${answered} of ${asked} answered`,
    submittedTitle: (plan) => `${plan}: assessment to review`,
    cancelledTitle: (plan) => `${plan}: assessment given up`,
    breadcrumb: "Breadcrumb",
    contexts: "Data × uses",
    depth: "Depth",
    progress: "Progress",
    due: "Due",
    opened: "Opened",
    openedBy: (day, name) => `on ${day} by ${name}`,
    last: "The one before",
    lastText: (day, score, band) => `${day}: ${score}, ${band}`,
    compare: "Compare",
    proven: (proven, asked) => `${proven} of ${asked} rest on evidence`,
    none: "none",
    late: (days) => (days === 1 ? "one day late" : `${days} days late`),
    submitted: (day, name) => `Submitted on ${day} by ${name}: another person reviews and freezes it.`,
    cancelled: (day) => `Given up on ${day}.`,
    cancelledWhy: (why) => `Reason: ${why}`,
    frozenSee: "Read the frozen assessment",
    returned: "Sent back after review",
    noteOfSubmitter: "A word from whoever submitted it",
    onThisPage: "On this page",
    terms: "Vendor’s terms",
    askVendor: "Ask the vendor",
  },
  depth: {
    screening: "Screening: the core factors. Nothing has asked for more yet.",
    full: "Full review: every factor.",
    why: "Why a full one",
    asked: "somebody asked for it",
    classes: (names) => `data: ${names}`,
    uses: (names) => `uses: ${names}`,
    gates: (names) => `gates that the screening found open or broken: ${names}`,
    answers: (names) => `answers of level 3 or 4: ${names}`,
    band: "the risk that the screening found",
    stays: "It stays one, even if the answers get better.",
  },
  figures: {
    title: (band) => `Today: ${band} risk`,
    worst: (context) => `The riskiest context: ${context}.`,
    all: "Context by context",
    caption: "Score, floor, evidence and gates of each context",
    context: "Context",
    score: "Score",
    floor: "Floor",
    evidence: "Evidence",
    band: "Risk",
    gates: "Gates",
    gatesText: (broken, open) =>
      [
        ...(broken === 0 ? [] : [broken === 1 ? "one broken" : `${broken} broken`]),
        ...(open === 0 ? [] : [open === 1 ? "one to be proven" : `${open} to be proven`]),
      ].join(", ") || "all met",
    gap: (floor, gap) => `What we know weighs ${floor}; what we do not know adds ${gap}.`,
    proposal: "Proposal",
    note: "The methodology proposes; people decide.",
  },
  findings: {
    title: (count) =>
      count === 0 ? "No finding" : count === 1 ? "One finding" : `${capital(numberText(count, "en"))} findings`,
    none: "Nothing that is answered calls for a remark.",
    silent: (count) =>
      count === 1
        ? "One more question has no answer: it counts as the worst."
        : `${count} more questions have no answer: they count as the worst.`,
    severities: { blocks: "Blocks", unknown: "To be proven", major: "Major", minor: "Minor" },
    nothingKnown: "Nobody knows yet.",
    weak: {
      rule: "set by the methodology",
      expired: "the evidence has expired",
      claim: "the vendor says so, nothing shows it",
      unknown: "a part of it is not known",
    },
    gate: (option, text) => `Worst admissible: ${option}, ${text}`,
    stop: (option, text) => `Stop from ${option}: ${text}`,
    absolute: "No decision and no exception passes this stop.",
    inContexts: (contexts) => `For ${contexts}.`,
    mend: "What would mend it",
    option: (option, text) => (option === 0 ? `answer 0 (${text})` : `answer ${option} or better (${text})`),
    onlyProof: "the same answer, but proven",
    proof: {
      plan: "shown by a contract, a passage of the terms, a third party’s register or a test of ours",
      own: "checked by us, for this use or for the company",
    },
    both: (plan, own) => `on the vendor’s side, ${plan}; on ours, ${own}`,
    ruleMend: "a plan used from a company account",
    justification: "Compensating measure",
    justify: "Write a compensating measure",
    rewrite: "Change it",
    more: (count) => (count === 1 ? "See the minor finding" : `See the ${count} minor findings`),
  },
  factors: {
    title: "Factors",
    core: "core",
    answer: "Answer",
    answerVendor: "Answer for the vendor",
    answerOwn: "Answer for us",
    detail: "Work on it",
    see: "See it",
    of: (factor) => `, ${factor}`,
    comments: (count) => (count === 1 ? "one comment" : `${count} comments`),
    assigned: (name) => `assigned to ${name}`,
    mine: "assigned to you",
    from: { plan: "this plan", tool: "the tool", organisation: "the vendor", use: "this use", company: "the company" },
    answers: (subject) => `answered by: ${subject}`,
    others: (count) => (count === 1 ? "and one more answer" : `and ${count} more answers`),
    unknown: "Nobody knows yet: counts as the worst.",
    planMissing: "On the vendor’s side nobody knows yet.",
    ownMissing: "Our own answer is missing.",
    claim: "a mere claim: counts as the worst",
    expired: (day) => `expired on ${day}: counts as the worst`,
    until: (day) => `valid to ${day}`,
    seen: (day) => `seen on ${day}`,
    rule: "Set by the methodology: a personal account counts 4, whatever the terms say.",
    inUse: (use) => `${use}:`,
    dimension: (answered, asked) => `${answered} of ${asked}`,
    later: (count) =>
      count === 1 ? "A full review would ask one more question." : `A full review would ask ${count} more questions.`,
  },
  factor: {
    title: (factor) => `${factor}: work on it`,
    help: "What this factor asks",
    options: "Possible answers, from the least risk to the most",
    now: "the answer today",
    references: "References",
    reference: "On the page of the methodology",
    toConfirm: "to confirm",
    known: "What we know",
    weak: "What this answer leaves open",
    weakClose: "What would close it",
    weakStates: { open: "open", answered: "answered by another factor", closed: "closed" },
    weakClosed: (name, day) => `closed by ${name} on ${day}`,
    close: "Close a question",
    closeQuestion: "Open question",
    closeNote: "What closes it",
    closeNoteHint: "Where you read or checked it. A fact that changes the answer is noted with “Answer”.",
    closeSave: "Close the question",
    assign: "Assign this factor",
    assignee: "To whom",
    nobody: "Nobody in particular",
    assignSave: "Assign",
    justification: "Compensating measures",
    measure: "What compensates",
    justificationHint:
      "Why the risk is acceptable in spite of the answer: what we do, who sees to it, until when. Name nobody. Empty, there is none.",
    noMeasure: "no measure",
    justificationSave: "Save the measure",
    back: "Back to the assessment",
    closedNote: "The assessment is not open any more: nothing in it can be changed.",
  },
  comments: {
    title: (count) => (count === 0 ? "No comment" : count === 1 ? "One comment" : `${count} comments`),
    on: (factor) => `on ${factor}`,
    text: "Your comment",
    hint: "Read by those who see the assessment; it is not frozen with it.",
    save: "Add",
  },
  details: {
    title: "Change data, uses, due date",
    save: "Save",
  },
  submission: {
    title: "Submit to a second person",
    text: "Somebody other than you reviews the answers and their evidence, then freezes the assessment.",
    missing: (count) =>
      count === 0
        ? "Every question has an answer."
        : count === 1
          ? "One question has no answer. Unknown is an answer: it counts as the worst and stays visible."
          : `${count} questions have no answer. Unknown is an answer: they count as the worst and stay visible.`,
    blocking: (names) => `What blocks, without a compensating measure: ${names}.`,
    knowing: "Knowing so",
    knowingOption: "I submit in spite of these findings: the assessment must say no.",
    note: "A word to whoever reviews it",
    submit: "Submit",
  },
  review: {
    title: "Review and freeze",
    text: "Frozen, the assessment does not change any more: every fact stays in it in full, with its source and its day.",
    freeze: "Freeze the assessment",
    return: "Send back",
    note: "What is to be mended",
    noteHint: "Needed to send it back. Stays in the history: name nobody.",
    noteMissing: "Write what is to be mended before you send it back.",
    barred: {
      submitted: "You submitted this assessment: another person reviews and freezes it.",
      answered: "All answers that were noted here are yours: another person reviews them and freezes the assessment.",
      changed:
        "You noted or withdrew an answer since this assessment was submitted, and nobody else has reviewed it: another person freezes it.",
    },
    notYours: "Waits for a second person: legal, IT, data protection or assessment.",
    facts: (count) => (count === 1 ? "One fact will be frozen." : `${count} facts will be frozen.`),
  },
  cancellation: {
    title: "Give it up",
    reason: "Why",
    reasonHint: "Stays in the history: name nobody. The answers that were noted stay in the register.",
    submit: "Give the assessment up",
  },
  done: {
    opened: "Assessment opened. The list says that the plan is under review.",
    changed: "Changes saved.",
    assigned: "Factor assigned.",
    justified: "Measure saved.",
    commented: "Comment added.",
    closed: "Question closed.",
    submitted: "Assessment submitted: another person reviews and freezes it.",
    returned: "Assessment sent back.",
    cancelled: "Assessment given up.",
  },
  stale: {
    title: "Somebody changed the assessment meanwhile",
    text: "Nothing was saved. This is how it stands now; what you typed is kept. Read it again, then try again.",
    review: "What would be frozen changed since you read it",
    reviewText: "Nothing was frozen. Read what moved, then freeze.",
    over: "Nothing was saved: the assessment was submitted, sent back, frozen or given up meanwhile. This is how it stands now.",
    written: "What you had written",
    theirs: "Saved meanwhile",
    fresh: (factor, option) => `${factor}: answer ${option}`,
    gone: (count) =>
      count === 1 ? "one answer was withdrawn or replaced" : `${count} answers were withdrawn or replaced`,
    other: "a compensating measure, the contexts or the depth",
  },
  assess: "Assess this plan",
  underWay: "Take up the assessment under way",
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const assessments = { fr, en }

/** "0 réponse", "1 réponse", "2 réponses". */
function answersFr(count: number): string {
  return `${count} ${count < 2 ? "réponse" : "réponses"}`
}
