import { numberText } from "../../core/number-text.ts"

const fr = {
  breadcrumb: "Fil d’Ariane",
  plan: (tool: string, plan: string) => `${tool}, ${plan}`,
  title: {
    approved: (plan: string) => `${plan} : autorisée`,
    conditional: (plan: string) => `${plan} : autorisée sous conditions`,
    tolerated: (plan: string) => `${plan} : tolérée`,
    refused: (plan: string) => `${plan} : refusée`,
    suspended: (plan: string) => `${plan} : suspendue`,
    retired: (plan: string) => `${plan} : retirée`,
    draft: (plan: string) => `${plan} : décision en préparation`,
    signing: (plan: string, there: number, asked: number) => `${plan} : décision au visa (${there} sur ${asked})`,
    abandoned: (plan: string) => `${plan} : décision abandonnée`,
    coming: (plan: string) => `${plan} : décision à venir`,
    past: (plan: string) => `${plan} : décision qui ne vaut plus`,
    uncounted: (plan: string) => `${plan} : décision sans quorum`,
  },
  state: {
    force: (from: string, until: string | undefined) =>
      until === undefined ? `En vigueur depuis le ${from}, sans fin fixée.` : `En vigueur du ${from} au ${until}.`,
    expired: (until: string) => `Elle valait jusqu’au ${until} : ses « oui » sont devenus « demandez d’abord ».`,
    coming: (from: string) => `Elle prend effet le ${from}.`,
    past: "Elle ne vaut plus.",
    pastNow: "Voir celle qui vaut aujourd’hui",
    uncounted: "Elle n’a pas son quorum : elle ne compte pas.",
    draft: "Un brouillon : rien n’en vaut encore.",
    signing: "Présentée au visa : au dernier visa, elle compte et la liste est publiée.",
    abandoned: (day: string) => `Abandonnée le ${day} : elle n’a jamais compté.`,
    dissent: "Un visa est opposé : tant qu’il n’est pas levé, chaque « oui » est « demandez d’abord ».",
    stated: "Décidée avant Aval : saisie telle qu’elle était, et à confirmer par une seconde personne.",
    confirmed: "Décidée avant Aval : saisie telle qu’elle était, puis confirmée par une seconde personne.",
    imported: "Telle qu’indiquée dans l’import : ses visas n’ont pas été donnés dans Aval.",
  },
  summary: "En résumé",
  noSummary: "Aucun résumé n’est écrit.",
  rationale: "Motifs, pour les signataires",
  source: "Consignée ici",
  here: {
    label: "Sur cette page",
    preview: "Ce qui changera",
    answers: "Réponses",
    conditions: "Conditions",
    basis: "Évaluation",
    signOffs: "Visas",
    asOf: "Un jour donné",
    history: "Historique",
  },
  matrix: {
    title: "Données et usages",
    rule: "Chaque case prend la plus stricte des deux réponses, celle de la donnée et celle de l’usage. Un cadre plein marque une réponse propre à la paire ; les numéros sont ceux des conditions, qui font d’un « oui » un « oui, si ».",
    closed: "La réponse est « non », quelles que soient les données et quel que soit l’usage.",
    region: "Tableau des réponses",
    use: "Usage",
    conditions: (numbers: string) => `conditions ${numbers}`,
    others: (data: string, use: string) =>
      `Ce que la décision ne nomme pas : « ${data} » pour une donnée, « ${use} » pour un usage.`,
    proposed: (answer: string) => `proposé : ${answer}`,
  },
  departures: {
    title: (count: number) =>
      count === 1 ? "Un écart à la proposition" : `${capital(numberText(count, "fr"))} écarts à la proposition`,
    none: "Elle suit la proposition de la politique en tout.",
    unknown: "La proposition ne peut pas être recalculée : la méthode de l’évaluation n’est pas conservée ici.",
    line: (what: string, proposed: string, decided: string) =>
      `${what} : « ${proposed} » proposé, « ${decided} » décidé`,
    all: "Partout",
    looser: "plus souple",
    stricter: "plus strict",
    cells: (count: number) => (count === 1 ? "une case" : `${count} cases`),
    noReason: "Aucun motif n’est écrit.",
    withheld: "Les motifs sont réservés à ceux qui préparent les décisions.",
  },
  conditions: {
    title: (count: number) =>
      count === 0
        ? "Aucune condition"
        : count === 1
          ? "Une condition"
          : `${capital(numberText(count, "fr"))} conditions`,
  },
  preconditions: {
    title: (missing: number, all: number) =>
      all === 0
        ? "Aucun préalable"
        : missing === 0
          ? "Préalables : tous remplis"
          : missing === 1
            ? "Préalables : il en manque un"
            : `Préalables : il en manque ${numberText(missing, "fr")}`,
    note: "Tant qu’il en manque un, « oui » est « demandez d’abord » là où il vaut.",
    carried: "ajouté par la méthode",
  },
  dates: {
    title: "Durée",
    from: "Vaut à partir du",
    until: "Jusqu’au",
    noEnd: "sans fin fixée",
    review: "À revoir le",
    noReview: "aucune revue fixée",
    late: "passé",
    prepared: "Préparée par",
    laid: "Présentée le",
    id: "Référence",
  },
  basis: {
    title: "Ce sur quoi elle repose",
    link: (day: string) => `Évaluation du ${day}`,
    score: (score: string, band: string) => `${score} sur 100, ${band}`,
    floor: (floor: string, evidence: string) => `Plancher ${floor}, preuves ${evidence}`,
    tooOld: (months: number) =>
      `Elle a plus de ${months} mois, le plus que la politique admet pour une nouvelle décision.`,
    none: "Elle ne repose sur aucune évaluation.",
    stated: "Elle a été prise avant Aval, sans évaluation.",
    dpo: "Avis du DPO",
    dpia: "AIPD",
    worksCouncil: "Consultation du CSE",
  },
  access: {
    title: "Comment l’obtenir",
    none: "Personne n’a encore écrit comment obtenir cette offre.",
    licence: (kind: string, seats: number | undefined, until: string | undefined) =>
      [kind, seats && (seats === 1 ? "une place" : `${seats} places`), until && `jusqu’au ${until}`]
        .filter(Boolean)
        .join(", "),
    kinds: { subscription: "Licence", trial: "Essai" },
    noLicence: "Aucune licence n’est enregistrée.",
    note: "Qu’il reste une place ou qu’une formation soit à suivre ne change jamais la réponse : demandez-le à qui donne l’accès.",
  },
  signOffs: {
    title: (there: number, asked: number) => `Visas : ${there} sur ${asked}`,
    plain: "Visas",
    quorum: (roles: string, people: number) =>
      people > 1 ? `Il faut ${roles}, et ${numberText(people, "fr")} personnes différentes.` : `Il faut ${roles}.`,
    confirm: "Une seconde personne la confirme, dans l’un des trois rôles.",
    suspended: "Une suspension ne demande qu’un visa, et vaut aussitôt.",
    /** As who has to sign. */
    roles: { it: "l’informatique", legal: "le juridique", dpo: "le DPO" },
    given: (role: string, verdict: string, day: string) => `${role}, ${verdict}, ${day}`,
    verdicts: { agree: "favorable", dissent: "opposé" },
    awaited: (role: string) => `${role} : attendu`,
    from: (names: string) => `de ${names}`,
    fromNobody:
      "personne ne peut le donner : aucun compte actif n’a ce rôle dans toute l’entreprise, ou seulement qui a demandé l’outil",
    notAsked: "le quorum ne le demande pas",
    withheld: "Nom et commentaire réservés à ceux qui préparent les décisions.",
    someone: "Une personne effacée",
    keeper: "Une personne qui prépare les décisions",
    decidedBy: "Qui a décidé alors",
    none: "Aucun visa n’y figure.",
    recallFirst: "Tant que ceci n’est pas réglé, personne ne peut viser. Reprenez-la en brouillon.",
  },
  sign: {
    title: "Votre visa",
    signed: "Vous avez donné votre visa.",
    change: "Exprimer un désaccord",
    again: "Donner un visa, ou exprimer un désaccord",
    as: "En tant que",
    onlyAs: (role: string) => `En tant que : ${role}.`,
    comment: "Commentaire",
    commentHint: "Facultatif pour un visa. Pour un désaccord, écrivez pourquoi : les autres signataires le lisent.",
    agree: "Donner mon visa",
    withdraw: "Lever mon désaccord",
    dissent: "Exprimer mon désaccord",
    what: (version: number) => `Vous visez la version ${version}, telle qu’elle s’affiche ici.`,
    noRole: "Vous n’avez aucun des rôles qui donnent un visa (informatique, juridique, DPO) dans toute l’entreprise.",
    choose: "Choisissez en quel rôle vous donnez votre visa.",
    chooseVerdict: "Choisissez : donner votre visa, ou exprimer votre désaccord.",
    /** Names of the fields, before what is wrong with them. */
    fields: { role: "Rôle", verdict: "Verdict", comment: "Commentaire", version: "Version" },
  },
  stale: {
    title: "Elle a changé depuis que vous l’avez lue",
    nothing: "Rien n’a été enregistré ; ce que vous aviez écrit est resté. Relisez-la, puis recommencez.",
    changed: (parts: string) => `Ce qui n’est plus comme vous l’avez lu : ${parts}.`,
    same: "Son contenu est le même, mais elle a été reprise puis présentée de nouveau.",
    parts: {
      outcome: "l’issue",
      answers: "les réponses",
      conditions: "les conditions",
      preconditions: "les préalables",
      days: "les jours",
      texts: "le résumé ou les motifs",
      personal: "l’avis du DPO, l’AIPD ou la consultation du CSE",
    },
  },
  spent: {
    draft: "Elle a été reprise en brouillon entre-temps : rien n’a été enregistré.",
    signing: "Elle est déjà présentée au visa.",
    abandoned: "Elle a été abandonnée entre-temps : rien n’a été enregistré.",
    recorded: "Elle compte déjà : elle ne se reprend plus. Suspendez-la, ou remplacez-la.",
  },
  done: {
    signed: "Visa noté. La décision comptera quand le quorum sera réuni.",
    agreed: "Visa noté.",
    recorded: "Visa noté : la décision compte, et la liste est publiée.",
    dissented: "Désaccord noté : il reste visible à côté de la décision.",
    laid: "Présentée au visa : les signataires sont prévenus.",
    recalled: "Reprise en brouillon : les visas donnés restent dans l’historique et ne comptent plus.",
    abandoned: "Abandonnée : elle reste lisible ici, et n’a jamais compté.",
    suspended: "Suspendue : toutes les réponses sont « non » dès maintenant, et la liste est publiée.",
  },
  actions: {
    title: "Que faire",
    edit: "Ouvrir le brouillon",
    recall: "Reprendre en brouillon",
    recallText: "Pour la corriger. Les visas déjà donnés restent dans l’historique et ne comptent plus.",
    abandon: "Abandonner",
    abandonText: "Elle reste lisible ici, et ne comptera jamais.",
    suspend: "Suspendre",
    lift: "Lever la suspension",
    liftText: "Par une nouvelle décision, avec son quorum, à partir de celle qui valait.",
    replace: "Préparer celle qui la remplace",
    underWay: (count: number) =>
      count === 1
        ? "Une autre décision sur cette offre est en cours :"
        : `${count} autres décisions sur cette offre sont en cours :`,
    underWayStatus: { draft: "brouillon", signing: "au visa" },
    tool: "Voir l’outil",
  },
  preview: {
    title: "Si elle compte",
    note: "Rien de ce qui suit n’est encore vrai.",
    later: (day: string) =>
      `Elle prend effet le ${day} : d’ici là, seule la liste l’annonce. Ce qui suit est vrai ce jour-là.`,
    behind: "Une décision qui commence plus tard qu’elle vaut déjà : celle-ci ne change aucune réponse.",
    list: "La liste",
    publishes: (revision: number) => `La liste n° ${revision} est publiée.`,
    unchanged: "La liste dit déjà la même chose.",
    conditions: (count: number) =>
      count === 1 ? "Elle porte un texte de condition de plus." : `Elle porte ${count} textes de condition de plus.`,
    replaces: (link: string) => `La décision prend la place de ${link}`,
    replacesDecision: "celle qui vaut ce jour-là",
    ends: (count: number) =>
      count === 1
        ? "La décision met fin à une décision à venir :"
        : `La décision met fin à ${count} décisions à venir :`,
    answers: "Les réponses",
    ofPlan: "Pour cette offre",
    ofTool: "Pour l’outil, toutes offres confondues",
    none: "aucune ne change",
    count: (count: number) => (count === 1 ? "une réponse" : `${count} réponses`),
    became: "devient",
    which: "Lesquelles",
    everywhere: "toutes les données et tous les usages",
    allOf: (name: string) => `${name} : tous les usages`,
    some: (name: string, uses: string) => `${name} : ${uses}`,
    hosts: "Les hôtes",
    hostsNote: "Ce qu’en feront les systèmes qui lisent la liste.",
    noHost: "Aucun n’est traité autrement.",
    rules: { allow: "laissé passer", warn: "averti", deny: "bloqué", none: "laissé de côté" },
    tree: "et tout ce qui est dessous",
    shared: (tools: string) => `partagé avec ${tools}`,
    spared: "la politique ne le bloque jamais",
    people: "Les personnes",
    waiting: (count: number) =>
      count === 1
        ? "Une personne attend, avec une demande pour cet outil : elle sera prévenue."
        : `${count} personnes attendent, avec une demande pour cet outil : elles seront prévenues.`,
    answered: (count: number) =>
      count === 1
        ? "Une personne a reçu une réponse sur cet outil auparavant."
        : `${count} personnes ont reçu une réponse sur cet outil auparavant.`,
    nobody: "Personne n’attend de réponse sur cet outil.",
    exception: (from: string, until: string) => `Dérogation du ${from} au ${until} :`,
    becomes: {
      kept: "elle permet toujours plus que la décision",
      needless: "elle devient inutile, tout le monde obtient autant",
      void: "elle ne permet plus rien",
    },
  },
  asOf: {
    title: "Ce qu’il en était un jour donné",
    note: "Un jour passé est lu dans la liste de ce jour-là ; un jour à venir est calculé de ce que l’on sait aujourd’hui.",
    day: "Jour",
    go: "Voir",
    invalid: "Écrivez un jour, comme 2026-11-30.",
    past: (revision: number, at: string) => `D’après la liste n° ${revision}, publiée le ${at}.`,
    today: (revision: number, at: string) => `D’après la liste en vigueur, n° ${revision}, publiée le ${at}.`,
    coming: (revision: number, at: string) =>
      `Calculé d’après la liste n° ${revision}, publiée le ${at} : ce qui changera d’ici là n’y est pas.`,
    before: "Aucune liste n’était encore publiée : il fallait demander d’abord.",
    unknown: "La liste de ce jour ne dit rien de cette offre : demandez d’abord.",
    heading: (day: string) => `Le ${day}`,
    own: "Cette décision valait.",
    other: "Une autre décision valait :",
    none: "Aucune décision ne valait.",
    ownComing: "Cette décision vaudra.",
    otherComing: "Une autre décision vaudra :",
    noneComing: "Aucune décision ne vaudra.",
    ownToday: "Cette décision vaut.",
    otherToday: "Une autre décision vaut :",
    noneToday: "Aucune décision ne vaut.",
    see: "la lire",
    matrix: "Toutes les réponses de ce jour",
    ask: "Poser une question précise pour ce jour",
  },
  /** As events call them. */
  statuses: { draft: "brouillon", signing: "au visa", recorded: "en vigueur", abandoned: "abandonnée" },
  origins: { assessment: "sur une évaluation", stated: "prise avant Aval" },
  history: {
    title: "Historique",
    none: "Rien n’en est consigné pour vous.",
    plan: "Tout ce qui est arrivé à cette offre",
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const en: typeof fr = {
  breadcrumb: "Breadcrumb",
  plan: (tool, plan) => `${tool}, ${plan}`,
  title: {
    approved: (plan) => `${plan}: approved`,
    conditional: (plan) => `${plan}: approved under conditions`,
    tolerated: (plan) => `${plan}: tolerated`,
    refused: (plan) => `${plan}: refused`,
    suspended: (plan) => `${plan}: suspended`,
    retired: (plan) => `${plan}: retired`,
    draft: (plan) => `${plan}: decision being prepared`,
    signing: (plan, there, asked) => `${plan}: decision to sign off (${there} of ${asked})`,
    abandoned: (plan) => `${plan}: decision given up`,
    coming: (plan) => `${plan}: decision to come`,
    past: (plan) => `${plan}: decision that holds no more`,
    uncounted: (plan) => `${plan}: decision without its quorum`,
  },
  state: {
    force: (from, until) =>
      until === undefined ? `In force since ${from}, no end set.` : `In force from ${from} to ${until}.`,
    expired: (until) => `It was valid until ${until}: each “yes” in it has become “ask first”.`,
    coming: (from) => `It takes effect on ${from}.`,
    past: "It holds no more.",
    pastNow: "See the one that holds today",
    uncounted: "It lacks its quorum: it does not count.",
    draft: "A draft: nothing of it holds yet.",
    signing: "Laid before its signatories: with the last sign-off it counts and the list is published.",
    abandoned: (day) => `Given up on ${day}: it never counted.`,
    dissent: "A signatory dissents: until that is withdrawn, each “yes” is “ask first”.",
    stated: "Decided before Aval: entered as it was, for a second person to confirm.",
    confirmed: "Decided before Aval: entered as it was, then confirmed by a second person.",
    imported: "As stated in the import: its sign-offs were not given in Aval.",
  },
  summary: "In short",
  noSummary: "No summary is written.",
  rationale: "Rationale, for signatories",
  source: "Written down here",
  here: {
    label: "On this page",
    preview: "What will change",
    answers: "Answers",
    conditions: "Conditions",
    basis: "Assessment",
    signOffs: "Sign-offs",
    asOf: "On a given day",
    history: "History",
  },
  matrix: {
    title: "Data and uses",
    rule: "Each cell takes the stricter of two answers, that of the data and that of the use. A solid frame marks an answer for the pair itself; the numbers are those of the conditions, which make a “yes” a “yes, if”.",
    closed: "The answer is “no”, whatever the data and whatever the use.",
    region: "Table of answers",
    use: "Use",
    conditions: (numbers) => `conditions ${numbers}`,
    others: (data, use) => `What the decision does not name: “${data}” for data, “${use}” for a use.`,
    proposed: (answer) => `proposed: ${answer}`,
  },
  departures: {
    title: (count) =>
      count === 1
        ? "One departure from the proposal"
        : `${capital(numberText(count, "en"))} departures from the proposal`,
    none: "It follows the policy’s proposal in everything.",
    unknown: "The proposal cannot be computed again: the methodology of the assessment is not kept here.",
    line: (what, proposed, decided) => `${what}: “${proposed}” proposed, “${decided}” decided`,
    all: "Everywhere",
    looser: "softer",
    stricter: "stricter",
    cells: (count) => (count === 1 ? "one cell" : `${count} cells`),
    noReason: "No reason is written.",
    withheld: "Reasons are for those who prepare decisions.",
  },
  conditions: {
    title: (count) =>
      count === 0 ? "No condition" : count === 1 ? "One condition" : `${capital(numberText(count, "en"))} conditions`,
  },
  preconditions: {
    title: (missing, all) =>
      all === 0
        ? "No precondition"
        : missing === 0
          ? "Preconditions: all hold"
          : missing === 1
            ? "Preconditions: one is missing"
            : `Preconditions: ${numberText(missing, "en")} are missing`,
    note: "While one is missing, “yes” is “ask first” wherever it applies.",
    carried: "added by the methodology",
  },
  dates: {
    title: "Duration",
    from: "Holds from",
    until: "Until",
    noEnd: "no end set",
    review: "Review by",
    noReview: "no review set",
    late: "passed",
    prepared: "Prepared by",
    laid: "Laid on",
    id: "Reference",
  },
  basis: {
    title: "What it rests on",
    link: (day) => `Assessment of ${day}`,
    score: (score, band) => `${score} of 100, ${band}`,
    floor: (floor, evidence) => `Floor ${floor}, evidence ${evidence}`,
    tooOld: (months) => `It is more than ${months} months old, the most that the policy allows for a new decision.`,
    none: "It rests on no assessment.",
    stated: "It was taken before Aval, without an assessment.",
    dpo: "DPO’s opinion",
    dpia: "DPIA",
    worksCouncil: "Works council consulted",
  },
  access: {
    title: "How to get it",
    none: "Nobody has written yet how to get this plan.",
    licence: (kind, seats, until) =>
      [kind, seats && (seats === 1 ? "one seat" : `${seats} seats`), until && `until ${until}`]
        .filter(Boolean)
        .join(", "),
    kinds: { subscription: "Licence", trial: "Trial" },
    noLicence: "No licence is recorded.",
    note: "Whether a seat is free, or a training is to be taken, never changes the answer: ask whoever gives access.",
  },
  signOffs: {
    title: (there, asked) => `Sign-offs: ${there} of ${asked}`,
    plain: "Sign-offs",
    quorum: (roles, people) =>
      people > 1 ? `It takes ${roles}, and ${numberText(people, "en")} different people.` : `It takes ${roles}.`,
    confirm: "A second person confirms it, in any of the three roles.",
    suspended: "A suspension takes one sign-off, and holds at once.",
    roles: { it: "IT", legal: "legal", dpo: "the DPO" },
    given: (role, verdict, day) => `${role}, ${verdict}, ${day}`,
    verdicts: { agree: "agrees", dissent: "dissents" },
    awaited: (role) => `${role}: awaited`,
    from: (names) => `from ${names}`,
    fromNobody:
      "nobody can give it: no active account has this role in the whole company, or only somebody who asked for the tool",
    notAsked: "the quorum does not ask for it",
    withheld: "Name and comment are for those who prepare decisions.",
    someone: "Somebody who was erased",
    keeper: "Somebody who prepares decisions",
    decidedBy: "Who decided then",
    none: "No sign-off is on it.",
    recallFirst: "Until this is settled nobody can sign off. Take it back to a draft.",
  },
  sign: {
    title: "Your sign-off",
    signed: "You have signed off.",
    change: "Dissent",
    again: "Sign off, or dissent",
    as: "As",
    onlyAs: (role) => `As: ${role}.`,
    comment: "Comment",
    commentHint: "Optional for a sign-off. For a dissent, write why: the other signatories read it.",
    agree: "Sign off",
    withdraw: "Withdraw my dissent",
    dissent: "Dissent",
    what: (version) => `You sign off version ${version}, as it is shown here.`,
    noRole: "You have none of the roles that sign off (IT, legal, DPO) in the whole company.",
    choose: "Choose the role in which you sign off.",
    chooseVerdict: "Choose: sign off, or dissent.",
    fields: { role: "Role", verdict: "Verdict", comment: "Comment", version: "Version" },
  },
  stale: {
    title: "It changed since you read it",
    nothing: "Nothing was recorded; what you wrote is still here. Read it again, then redo it.",
    changed: (parts) => `What is not as you read it: ${parts}.`,
    same: "It says the same, but was taken back and laid before its signatories again.",
    parts: {
      outcome: "the outcome",
      answers: "the answers",
      conditions: "the conditions",
      preconditions: "the preconditions",
      days: "the days",
      texts: "the summary or the reasons",
      personal: "the DPO’s opinion, the DPIA or the works council",
    },
  },
  spent: {
    draft: "It was taken back to a draft meanwhile: nothing was recorded.",
    signing: "It already lies before its signatories.",
    abandoned: "It was given up meanwhile: nothing was recorded.",
    recorded: "It counts already and cannot be taken back. Suspend it, or replace it.",
  },
  done: {
    signed: "Sign-off recorded. The decision counts once the quorum is there.",
    agreed: "Sign-off recorded.",
    recorded: "Sign-off recorded: the decision counts, and the list is published.",
    dissented: "Dissent recorded: it stays visible beside the decision.",
    laid: "Laid before its signatories: they have been told.",
    recalled: "Taken back to a draft: sign-offs given so far stay in its history and count no more.",
    abandoned: "Given up: it stays readable here, and never counted.",
    suspended: "Suspended: every answer is “no” from now on, and the list is published.",
  },
  actions: {
    title: "What to do",
    edit: "Open the draft",
    recall: "Take back to a draft",
    recallText: "To correct it. Sign-offs given so far stay in its history and count no more.",
    abandon: "Give up",
    abandonText: "It stays readable here, and will never count.",
    suspend: "Suspend",
    lift: "Lift the suspension",
    liftText: "By a new decision with its quorum, beginning from the one that held.",
    replace: "Prepare the one that replaces it",
    underWay: (count) =>
      count === 1
        ? "Another decision about this plan is under way:"
        : `${count} other decisions about this plan are under way:`,
    underWayStatus: { draft: "draft", signing: "to sign off" },
    tool: "See the tool",
  },
  preview: {
    title: "If it counts",
    note: "Nothing below is true yet.",
    later: (day) => `It takes effect on ${day}: until then only the list announces it. What follows is true that day.`,
    behind: "A decision that begins later than this one holds already: this one changes no answer.",
    list: "The list",
    publishes: (revision) => `List no. ${revision} is published.`,
    unchanged: "The list already says the same.",
    conditions: (count) =>
      count === 1 ? "It carries one more text of a condition." : `It carries ${count} more texts of conditions.`,
    replaces: (link) => `The decision takes the place of ${link}`,
    replacesDecision: "the one that holds that day",
    ends: (count) => (count === 1 ? "The decision ends one to come:" : `The decision ends ${count} decisions to come:`),
    answers: "The answers",
    ofPlan: "For this plan",
    ofTool: "For the tool, whatever the plan",
    none: "none changes",
    count: (count) => (count === 1 ? "one answer" : `${count} answers`),
    became: "becomes",
    which: "Which ones",
    everywhere: "all data and all uses",
    allOf: (name) => `${name}: all uses`,
    some: (name, uses) => `${name}: ${uses}`,
    hosts: "The hosts",
    hostsNote: "What systems that read the list will do with them.",
    noHost: "None is treated otherwise.",
    rules: { allow: "let through", warn: "warned about", deny: "blocked", none: "left alone" },
    tree: "and all below it",
    shared: (tools) => `shared with ${tools}`,
    spared: "the policy never blocks it",
    people: "The people",
    waiting: (count) =>
      count === 1
        ? "One person waits, with a request for this tool, and will be told."
        : `${count} people wait, with a request for this tool, and will be told.`,
    answered: (count) =>
      count === 1
        ? "One person was given an answer about this tool before."
        : `${count} people were given an answer about this tool before.`,
    nobody: "Nobody waits for an answer about this tool.",
    exception: (from, until) => `Exception from ${from} to ${until}:`,
    becomes: {
      kept: "it still allows more than the decision",
      needless: "it becomes needless, everybody gets as much",
      void: "it allows nothing any more",
    },
  },
  asOf: {
    title: "What held on a given day",
    note: "A past day is read from the list of that day; a day to come is computed from what is known today.",
    day: "Day",
    go: "Show",
    invalid: "Write a day, such as 2026-11-30.",
    past: (revision, at) => `From list no. ${revision}, published ${at}.`,
    today: (revision, at) => `From the list in force, no. ${revision}, published ${at}.`,
    coming: (revision, at) =>
      `Computed from list no. ${revision}, published ${at}: what changes until then is not in it.`,
    before: "No list had been published yet: one had to ask first.",
    unknown: "The list of that day says nothing about this plan: ask first.",
    heading: (day) => `On ${day}`,
    own: "This decision held.",
    other: "Another decision held:",
    none: "No decision held.",
    ownComing: "This decision will hold.",
    otherComing: "Another decision will hold:",
    noneComing: "No decision will hold.",
    ownToday: "This decision holds.",
    otherToday: "Another decision holds:",
    noneToday: "No decision holds.",
    see: "read it",
    matrix: "Every answer of that day",
    ask: "Ask something precise for that day",
  },
  statuses: { draft: "draft", signing: "before its signatories", recorded: "in force", abandoned: "given up" },
  origins: { assessment: "on an assessment", stated: "taken before Aval" },
  history: {
    title: "History",
    none: "Nothing of it is recorded for you.",
    plan: "All that happened to this plan",
  },
}
export const decision = { fr, en }
