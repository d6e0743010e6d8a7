import { numberText } from "../../core/number-text.ts"

const fr = {
  breadcrumb: "Fil d’Ariane",
  title: (plan: string, left: number) =>
    left === 0
      ? `${plan} : décision prête à présenter`
      : `${plan} : ${left === 1 ? "un point reste" : `${numberText(left, "fr")} points restent`} avant de présenter la décision`,
  heading: "Préparer la décision",
  status: (version: number) => `Brouillon, ${version === 1 ? "1re" : `${version}e`} version`,
  replaces: (until: string | undefined) =>
    until === undefined ? "remplacera celle en vigueur" : `remplacera celle en vigueur, valable jusqu’au ${until}`,
  first: "première décision sur cette offre",
  statedTag: "Prise avant Aval",
  statedNote:
    "Vous saisissez une décision prise avant Aval, telle qu’elle était. Elle sera marquée ainsi partout, et une seconde personne la confirme.",
  lead: "Le brouillon part de la proposition de la politique. Changez-le, dites pourquoi là où vous vous en écartez, puis présentez-le au visa.",
  done: {
    saved: "Brouillon enregistré.",
    same: "Rien n’avait changé depuis le dernier enregistrement.",
    opened: "Brouillon ouvert : il dit ce que la politique propose.",
    recalled: "Reprise en brouillon : les visas donnés restent dans son historique et ne comptent plus.",
  },
  basis: {
    label: "Ce sur quoi la décision repose",
    risk: (context: string) => `Risque : ${context}`,
    of: (band: string) => `sur 100, ${band}`,
    floor: (floor: string, evidence: string) => `Plancher ${floor}, preuves ${evidence}.`,
    link: (day: string) => `Évaluation du ${day}`,
    frozen: (methodology: string) => `figée, méthode ${methodology}`,
    none: "Sans évaluation",
    noneText: "Rien ne peut être proposé : chaque réponse part de « demander ».",
    unkept:
      "La méthode de cette évaluation n’est pas conservée ici : rien ne peut en être proposé. Évaluez de nouveau.",
    assess: "Évaluer cette offre",
    stops: (count: number) =>
      count === 0 ? "Aucun blocage" : count === 1 ? "Un blocage" : `${cap(numberText(count, "fr"))} blocages`,
    noStops: "Aucun constat ne bloque une réponse.",
    stop: (cells: number, classes: string) =>
      `${cells === 1 ? "une réponse ne peut être" : `${cells} réponses ne peuvent être`} ni « oui » ni « oui, si », quelle que soit la note (${classes}).`,
    since: "Ce qui a changé depuis la décision en vigueur",
    sinceFirst: "C’est la première décision",
    sinceFirstText: "Rien n’est encore en vigueur : on répond « demander » partout.",
    sinceLink: (day: string) => `Décision du ${day}`,
    riskMoved: (before: string, after: string) => `Risque ${before} devenu ${after}.`,
    riskSame: (score: string) => `Risque inchangé : ${score}.`,
    factors: (count: number) =>
      count === 0
        ? "Aucun critère n’a changé de réponse."
        : count === 1
          ? "Un critère a changé de réponse."
          : `${cap(numberText(count, "fr"))} critères ont changé de réponse.`,
    compare: "Comparer les deux évaluations",
    sameAssessment: "Elle repose sur la même évaluation.",
    otherBasis: "Elle ne repose pas sur une évaluation à laquelle comparer.",
    answers: (looser: number, stricter: number) =>
      looser + stricter === 0
        ? "Les réponses de ce brouillon sont celles en vigueur."
        : `Dans ce brouillon, ${cases(looser)} plus ${looser > 1 ? "souples" : "souple"} et ${cases(stricter)} plus ${stricter > 1 ? "strictes" : "stricte"} que celles en vigueur.`,
  },
  outcome: {
    label: "Issue",
    hints: {
      approved: "Des « oui » sans condition ; aucune réponse n’est « oui, si ».",
      conditional: "Des réponses « oui, si », ou des conditions qui vont avec les « oui ».",
      tolerated: "Admise le temps d’être remplacée : elle prend fin un jour que vous fixez.",
      refused: "« Non » partout : le tableau ne sert plus.",
      retired: "L’offre n’est plus utilisée : « non » partout, et elle sort de la liste des choix.",
    },
  },
  matrix: {
    title: "Données et usages",
    rule: "Chaque case prend la plus stricte de deux réponses, celle de la donnée et celle de l’usage. Choisissez une case pour savoir pourquoi elle est proposée ainsi.",
    closed:
      "La réponse est « non », quelles que soient les données et quel que soit l’usage. Ce qui était choisi dans le tableau est gardé.",
    open: "Voir le tableau",
    region: "Tableau des réponses",
    byUse: "Réponse par usage",
    byClass: "Réponse par donnée",
    classLabel: (name: string) => `Réponse pour les données ${name}`,
    useLabel: (name: string) => `Réponse pour l’usage ${name}`,
    proposed: "proposé",
    proposedOther: (answer: string) => `proposé ${answer}`,
    departure: (n: number) => `écart ${n}`,
    why: (context: string) => `pourquoi : ${context}`,
    pair: "propre à la paire",
    stopped: "blocage",
    legend:
      "Un cadre plein marque une réponse propre à la paire. « Proposé » ne figure que là où vous décidez autre chose.",
    others: "Ce que le tableau ne nomme pas",
    otherClasses: "Autres données",
    otherClassesHint: "Pour une classe de données que ce tableau ne nomme pas.",
    otherUses: "Autres usages",
    otherUsesHint:
      "Pour un usage que ce tableau ne nomme pas. Ce qui s’ajoute au vocabulaire après ce jour se demande, quoi que vous choisissiez.",
    recompute: "Recalculer",
    recomputeNote: "Recalcule le tableau et les écarts sans rien enregistrer.",
  },
  why: {
    title: (context: string) => `Pourquoi : ${context}`,
    decided: "Décidé",
    proposed: "Proposé",
    by: {
      outcome: "par l’issue de la décision",
      pair: "par la réponse propre à la paire",
      class: "par la réponse de la donnée",
      use: "par la réponse de l’usage",
      both: "par la donnée comme par l’usage",
    },
    because: {
      broken: "parce qu’un seuil ou un blocage est franchi",
      open: "parce qu’un seuil reste à prouver",
      band: (band: string) => `parce que le risque est ${band}`,
    },
    score: (score: string, band: string) => `${score} sur 100, ${band}`,
    figures: (floor: string, evidence: string) => `Plancher ${floor}, preuves ${evidence}.`,
    notAssessed: "L’évaluation n’a pas été faite pour cette case : elle en est calculée.",
    met: "Tous les seuils de cette case sont tenus.",
    none: "Sans évaluation, rien n’est proposé : « demander ».",
    absolute: "Aucune décision ni aucune dérogation ne passe ce blocage.",
    own: "Répondre à part pour cette paire",
    close: "Fermer",
  },
  pairs: {
    title: (count: number) =>
      count === 0
        ? "Aucune réponse propre à une paire"
        : count === 1
          ? "Une réponse propre à une paire"
          : `${cap(numberText(count, "fr"))} réponses propres à une paire`,
    hint: "Pour une donnée et un usage pris ensemble, à la place de la plus stricte des deux réponses.",
    row: (n: number) => `Paire ${n}`,
    class: "Donnée",
    use: "Usage",
    answer: "Réponse",
    choose: "Choisir…",
    add: "Ajouter une paire",
    remove: (n: number) => `Retirer la paire ${n}`,
    removeShort: "Retirer",
    missing: {
      class: "Choisissez la donnée de cette paire, ou retirez la paire.",
      use: "Choisissez l’usage de cette paire, ou retirez la paire.",
      answer: "Choisissez la réponse de cette paire, ou retirez la paire.",
    },
  },
  departures: {
    title: (count: number) =>
      count === 0
        ? "Aucun écart à la proposition"
        : count === 1
          ? "Un écart à la proposition"
          : `${cap(numberText(count, "fr"))} écarts à la proposition`,
    none: "Le brouillon dit ce que la politique propose : aucun motif n’est à écrire.",
    line: (n: number, what: string, proposed: string, decided: string) =>
      `${n}. ${what} : ${proposed} proposé, ${decided} décidé`,
    classText: (name: string) => `Données ${name}`,
    pairText: (use: string, data: string) => `${use}, ${data}`,
    all: "Partout",
    looser: "plus souple",
    stricter: "plus strict",
    cells: (count: number) => (count === 1 ? "une case" : `${count} cases`),
    reason: "Motif",
    stopped: "Un blocage s’y oppose : aucun motif ne suffit.",
  },
  preconditions: {
    label: "Ce qui doit rester vrai",
    hint: "Tant qu’un préalable manque, « oui » devient « demander » là où il vaut.",
    holds: "vrai aujourd’hui",
    holdsUntil: (day: string) => `vrai, jusqu’au ${day}`,
    ended: (day: string) => `faux depuis le ${day}`,
    scope: "Où il vaut",
    everywhere: "partout",
    classes: "Données",
    uses: "Usages",
    scopeHint: "Rien de coché : partout.",
  },
  dates: {
    label: "Durée",
    from: "Valable du",
    until: "Jusqu’au",
    untilHint: "Ce jour compris. Une tolérance en demande un.",
    review: "À revoir avant le",
    reviewHint: (months: number, band: string) => `La politique le fixe à ${months} mois pour un risque ${band}.`,
  },
  personal: {
    title: "Données personnelles",
    note: "Des données personnelles sont admises : l’avis du DPO et la référence de l’analyse d’impact en font partie.",
    dpo: "Avis du DPO",
    dpoHint: "Ce qu’il ou elle a répondu, et quand.",
    dpia: "Analyse d’impact (AIPD)",
    dpiaHint: "Son numéro ou son adresse, ou pourquoi aucune n’est requise (RGPD, art. 35).",
    worksCouncil: "Consultation du CSE",
    worksCouncilHint: "Quand il a été consulté, et où son avis est consigné. La politique le demande.",
  },
  texts: {
    title: "Ce que chacun lira",
    summary: "Résumé, pour tous",
    summaryHint:
      "Une ou deux phrases, sans nom de personne. Une langue suffit ; l’autre page le montre marqué de sa langue.",
    rationale: "Motifs, pour les signataires",
    rationaleHint:
      "Ce qui a pesé, ce qui a été écarté, sans nom de personne. Seuls ceux qui préparent et signent les lisent.",
    fr: "En français",
    en: "En anglais",
  },
  stated: {
    title: "Qui a décidé alors",
    hint: "Telle que la décision a été consignée : rôle, nom et jour de chacun.",
    row: (n: number) => `Personne ${n}`,
    role: "Rôle",
    name: "Nom",
    on: "Jour",
    source: "Où elle est consignée",
    sourceHint: "Une adresse, une référence de compte rendu, un dossier.",
    missing: {
      role: "Choisissez le rôle de cette personne.",
      name: "Écrivez le nom de cette personne.",
      on: "Indiquez le jour où cette personne a décidé.",
    },
  },
  check: {
    title: "Avant de la présenter au visa",
    ready: "Rien ne manque.",
    items: {
      basis: "Évaluation figée et assez récente",
      stated: "Qui a décidé, et où c’est consigné",
      answers: "Réponses cohérentes, sans blocage franchi",
      reasons: "Motif de chaque écart",
      conditions: "Conditions complètes",
      dates: "Durée",
      personal: "Avis du DPO et analyse d’impact",
      worksCouncil: "Consultation du CSE",
      texts: "Résumé",
    },
    done: "fait",
    missing: "à faire",
    quorum: (roles: string, people: number) =>
      people > 1
        ? `Elle demandera ${roles}, et ${numberText(people, "fr")} personnes différentes.`
        : `Elle demandera ${roles}.`,
    confirm: "Une seconde personne, dans l’un des trois rôles, la confirmera.",
    roles: { it: "le visa de l’informatique", legal: "celui du juridique", dpo: "celui du DPO" },
    requesters: "Qui a demandé l’outil ne la signe pas.",
    nobody: (role: string) => `Aucun compte actif ne peut donner ${role} : donnez le rôle à quelqu’un d’abord.`,
  },
  save: "Enregistrer le brouillon",
  lay: "Présenter au visa",
  layNote: "L’enregistre, puis prévient les signataires. Plus rien n’en change tant qu’elle n’est pas reprise.",
  saveNote: "S’enregistre toujours, même incomplet.",
  preview: "Ce qui changera si elle compte",
  abandon: "L’abandonner",
  stale: {
    title: "Quelqu’un d’autre a enregistré ce brouillon pendant que vous l’écriviez",
    text: "Ce que vous aviez laissé tel quel a pris sa version. Ce que vous avez changé est gardé, et rien n’est encore enregistré.",
    changed: "Ce qui a changé entre-temps :",
    unknown: "Ce que vous aviez lu n’a pas pu être comparé : relisez tout avant d’enregistrer.",
    both: "vous l’aviez changé aussi : votre version est gardée",
    taken: "repris ici",
    now: (label: string, value: string) => `${label} : ${value}`,
    empty: "vide",
    reason: (what: string) => `Motif : ${what}`,
    pairs: "Réponses propres à une paire",
    conditions: "Conditions",
    precondition: (name: string) => `Où vaut : ${name}`,
    stated: "Qui a décidé alors",
    rows: (count: number) => (count === 1 ? "une ligne" : `${count} lignes`),
  },
  spent: {
    signing:
      "Quelqu’un l’a présentée au visa entre-temps : plus rien n’en change. Reprenez-la en brouillon pour la corriger.",
    recorded: "Elle compte déjà : plus rien n’en change. Préparez-en une autre pour la remplacer.",
    abandoned: "Quelqu’un l’a abandonnée entre-temps. Préparez-en une autre.",
    draft: "C’est un brouillon.",
    kept: "Ce que vous aviez écrit est encore ci-dessous : rien n’en a été enregistré.",
    see: "Voir la décision",
  },
  fields: {
    outcome: "Issue",
    otherClasses: "Autres données",
    otherUses: "Autres usages",
    preconditions: "Préalables",
    validFrom: "Valable du",
    validUntil: "Jusqu’au",
    reviewBy: "À revoir avant le",
    dpoOpinion: "Avis du DPO",
    dpia: "Analyse d’impact",
    worksCouncil: "Consultation du CSE",
    "summary-fr": "Résumé en français",
    "summary-en": "Résumé en anglais",
    "rationale-fr": "Motifs en français",
    "rationale-en": "Motifs en anglais",
    source: "Où elle est consignée",
  },
}

const en: typeof fr = {
  breadcrumb: "Breadcrumb",
  title: (plan, left) =>
    left === 0
      ? `${plan}: decision ready to be laid before its signatories`
      : `${plan}: ${left === 1 ? "one thing is" : `${numberText(left, "en")} things are`} missing before the decision can be laid`,
  heading: "Prepare the decision",
  status: (version) => `Draft, version ${version}`,
  replaces: (until) =>
    until === undefined
      ? "will take the place of the one in force"
      : `will take the place of the one in force, which holds until ${until}`,
  first: "first decision about this plan",
  statedTag: "Taken before Aval",
  statedNote:
    "You enter a decision that was taken before Aval, as it was. It will be marked so everywhere, and a second person confirms it.",
  lead: "The draft begins as the policy proposes. Change it, say why where you depart from it, then lay it before the signatories.",
  done: {
    saved: "Draft saved.",
    same: "Nothing had changed since it was last saved.",
    opened: "Draft opened: it says what the policy proposes.",
    recalled: "Taken back to a draft: sign-offs given so far stay in its history and count no more.",
  },
  basis: {
    label: "What the decision rests on",
    risk: (context) => `Risk: ${context}`,
    of: (band) => `of 100, ${band}`,
    floor: (floor, evidence) => `Floor ${floor}, evidence ${evidence}.`,
    link: (day) => `Assessment of ${day}`,
    frozen: (methodology) => `frozen, methodology ${methodology}`,
    none: "No assessment",
    noneText: "Nothing can be proposed: each answer begins as “ask first”.",
    unkept: "The methodology of this assessment is not kept here, so nothing can be proposed from it. Assess again.",
    assess: "Assess this plan",
    stops: (count) => (count === 0 ? "No stop" : count === 1 ? "One stop" : `${cap(numberText(count, "en"))} stops`),
    noStops: "Nothing that was found bars an answer.",
    stop: (cells, classes) =>
      `${cells === 1 ? "one answer can be" : `${cells} answers can be`} neither “yes” nor “yes, if”, whatever the score (${classes}).`,
    since: "What changed since the decision in force",
    sinceFirst: "This is the first decision",
    sinceFirstText: "Nothing is in force yet: the answer is “ask first” everywhere.",
    sinceLink: (day) => `Decision of ${day}`,
    riskMoved: (before, after) => `Risk ${before} became ${after}.`,
    riskSame: (score) => `Risk unchanged: ${score}.`,
    factors: (count) =>
      count === 0
        ? "No factor is answered otherwise."
        : count === 1
          ? "One factor is answered otherwise."
          : `${cap(numberText(count, "en"))} factors are answered otherwise.`,
    compare: "Compare the two assessments",
    sameAssessment: "It rests on the same assessment.",
    otherBasis: "It rests on no assessment to compare with.",
    answers: (looser, stricter) =>
      looser + stricter === 0
        ? "The answers of this draft are those in force."
        : `In this draft ${casesEn(looser)} softer and ${casesEn(stricter)} stricter than those in force.`,
  },
  outcome: {
    label: "Outcome",
    hints: {
      approved: "“Yes” without conditions; no answer is “yes, if”.",
      conditional: "Answers “yes, if”, or conditions that go with a “yes”.",
      tolerated: "Allowed until it is replaced: it comes to an end on a day that you set.",
      refused: "“No” everywhere: the table is not needed.",
      retired: "The plan is used no more: “no” everywhere, and nobody is offered it.",
    },
  },
  matrix: {
    title: "Data and uses",
    rule: "Each cell takes the stricter of two answers, that of the data and that of the use. Choose a cell to see why it is proposed so.",
    closed: "The answer is “no”, whatever the data and whatever the use. What was chosen in the table is kept.",
    open: "See the table",
    region: "Table of answers",
    byUse: "Answer by use",
    byClass: "Answer by data",
    classLabel: (name) => `Answer for ${name} data`,
    useLabel: (name) => `Answer for the use ${name}`,
    proposed: "proposed",
    proposedOther: (answer) => `proposed ${answer}`,
    departure: (n) => `departure ${n}`,
    why: (context) => `why: ${context}`,
    pair: "the pair’s own",
    stopped: "stop",
    legend: "A solid frame marks a pair’s own answer. “Proposed” stands only where you decide something else.",
    others: "What the table does not name",
    otherClasses: "Other data",
    otherClassesHint: "For a data class that this table does not name.",
    otherUses: "Other uses",
    otherUsesHint:
      "For a use that this table does not name. What joins the vocabulary after this day is asked for first, whatever you choose.",
    recompute: "Recompute",
    recomputeNote: "Computes the table and the departures anew, and saves nothing.",
  },
  why: {
    title: (context) => `Why: ${context}`,
    decided: "Decided",
    proposed: "Proposed",
    by: {
      outcome: "by the outcome of the decision",
      pair: "by the pair’s own answer",
      class: "by the answer of the data",
      use: "by the answer of the use",
      both: "by the data as by the use",
    },
    because: {
      broken: "because a gate or stop is broken",
      open: "because a gate is still to be proven",
      band: (band) => `because the risk is ${band}`,
    },
    score: (score, band) => `${score} of 100, ${band}`,
    figures: (floor, evidence) => `Floor ${floor}, evidence ${evidence}.`,
    notAssessed: "The assessment was not made for this cell: it is computed from it.",
    met: "All gates of this cell are met.",
    none: "Without an assessment nothing is proposed: “ask first”.",
    absolute: "No decision and no exception passes this stop.",
    own: "Answer this pair by itself",
    close: "Close",
  },
  pairs: {
    title: (count) =>
      count === 0
        ? "No pair has an answer of its own"
        : count === 1
          ? "One pair has an answer of its own"
          : `${cap(numberText(count, "en"))} pairs have an answer of their own`,
    hint: "For a data class and a use together, in place of the stricter of the two answers.",
    row: (n) => `Pair ${n}`,
    class: "Data",
    use: "Use",
    answer: "Answer",
    choose: "Choose…",
    add: "Add a pair",
    remove: (n) => `Remove pair ${n}`,
    removeShort: "Remove",
    missing: {
      class: "Choose the data of this pair, or remove the pair.",
      use: "Choose the use of this pair, or remove the pair.",
      answer: "Choose the answer of this pair, or remove the pair.",
    },
  },
  departures: {
    title: (count) =>
      count === 0
        ? "No departure from the proposal"
        : count === 1
          ? "One departure from the proposal"
          : `${cap(numberText(count, "en"))} departures from the proposal`,
    none: "The draft says what the policy proposes: there is no reason to write.",
    line: (n, what, proposed, decided) => `${n}. ${what}: ${proposed} proposed, ${decided} decided`,
    classText: (name) => `${cap(name)} data`,
    pairText: (use, data) => `${use}, ${data}`,
    all: "Everywhere",
    looser: "softer",
    stricter: "stricter",
    cells: (count) => (count === 1 ? "one cell" : `${count} cells`),
    reason: "Reason",
    stopped: "A stop stands against it: no reason is enough.",
  },
  preconditions: {
    label: "What must stay true",
    hint: "While a precondition is missing, “yes” becomes “ask first” wherever it applies.",
    holds: "true today",
    holdsUntil: (day) => `true, until ${day}`,
    ended: (day) => `no longer true since ${day}`,
    scope: "Where it applies",
    everywhere: "everywhere",
    classes: "Data",
    uses: "Uses",
    scopeHint: "Nothing ticked: everywhere.",
  },
  dates: {
    label: "Duration",
    from: "Holds from",
    until: "Until",
    untilHint: "That day included. What is tolerated needs one.",
    review: "Review by",
    reviewHint: (months, band) => `The policy sets it at ${months} months for a ${band} risk.`,
  },
  personal: {
    title: "Personal data",
    note: "Personal data is allowed: the DPO’s opinion and the reference of the impact assessment are part of it.",
    dpo: "DPO’s opinion",
    dpoHint: "What they answered, and when.",
    dpia: "Impact assessment (DPIA)",
    dpiaHint: "Its number or address, or why none is needed (GDPR art. 35).",
    worksCouncil: "Works council consulted",
    worksCouncilHint: "When it was consulted, and where its opinion is written down. The policy asks for it.",
  },
  texts: {
    title: "What people will read",
    summary: "Summary, for all",
    summaryHint:
      "One or two sentences, without a person’s name. One language is enough; the other page shows it marked with its language.",
    rationale: "Rationale, for signatories",
    rationaleHint:
      "What weighed, what was ruled out, without a person’s name. Only those who prepare and sign read it.",
    fr: "In French",
    en: "In English",
  },
  stated: {
    title: "Who decided then",
    hint: "As the decision was written down: role, name and day of each.",
    row: (n) => `Person ${n}`,
    role: "Role",
    name: "Name",
    on: "Day",
    source: "Where it is written down",
    sourceHint: "An address, the reference of minutes, a file.",
    missing: {
      role: "Choose the role of this person.",
      name: "Write the name of this person.",
      on: "Give the day on which this person decided.",
    },
  },
  check: {
    title: "Before it is laid before the signatories",
    ready: "Nothing is missing.",
    items: {
      basis: "Assessment frozen, and recent enough",
      stated: "Who decided, and where it is written down",
      answers: "Answers that fit together, with no stop passed",
      reasons: "A reason for each departure",
      conditions: "Conditions complete",
      dates: "Dates in order",
      personal: "DPO’s opinion and impact assessment",
      worksCouncil: "Works council consulted",
      texts: "Summary",
    },
    done: "done",
    missing: "to do",
    quorum: (roles, people) =>
      people > 1
        ? `It will take ${roles}, and ${numberText(people, "en")} different people.`
        : `It will take ${roles}.`,
    confirm: "A second person, in any of the three roles, will confirm it.",
    roles: { it: "the sign-off of IT", legal: "that of legal", dpo: "that of the DPO" },
    requesters: "Whoever asked for the tool does not sign it.",
    nobody: (role) => `No active account can give ${role}: give somebody the role first.`,
  },
  save: "Save draft",
  lay: "Lay before the signatories",
  layNote: "Saves it, then tells the signatories. Nothing of it changes any more until it is taken back.",
  saveNote: "Always saves, however incomplete.",
  preview: "What will change if it counts",
  abandon: "Give it up",
  stale: {
    title: "Somebody else saved this draft while you were writing",
    text: "What you had left alone took over their version. What you changed is kept, and nothing is saved yet.",
    changed: "What changed meanwhile:",
    unknown: "What you had read could not be compared: read it all again before you save.",
    both: "you changed it too: your version is kept",
    taken: "taken over here",
    now: (label, value) => `${label}: ${value}`,
    empty: "empty",
    reason: (what) => `Reason: ${what}`,
    pairs: "Answers of pairs",
    conditions: "The conditions",
    precondition: (name) => `Where it applies: ${name}`,
    stated: "Who decided then",
    rows: (count) => (count === 1 ? "one row" : `${count} rows`),
  },
  spent: {
    signing:
      "Somebody laid it before its signatories meanwhile: nothing of it changes any more. Take it back to a draft to correct it.",
    recorded: "It counts already: nothing of it changes any more. Prepare another one to take its place.",
    abandoned: "Somebody gave it up meanwhile. Prepare another one.",
    draft: "It is a draft.",
    kept: "What you wrote is still below: nothing of it was saved.",
    see: "See the decision",
  },
  fields: {
    outcome: "Outcome",
    otherClasses: "Other data",
    otherUses: "Other uses",
    preconditions: "Preconditions",
    validFrom: "Holds from",
    validUntil: "Until",
    reviewBy: "Review by",
    dpoOpinion: "DPO’s opinion",
    dpia: "Impact assessment",
    worksCouncil: "Works council",
    "summary-fr": "Summary in French",
    "summary-en": "Summary in English",
    "rationale-fr": "Rationale in French",
    "rationale-en": "Rationale in English",
    source: "Where it is written down",
  },
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function cases(count: number): string {
  return count === 1 ? "une réponse est" : count === 0 ? "aucune n’est" : `${count} réponses sont`
}

function casesEn(count: number): string {
  return count === 1 ? "one answer is" : count === 0 ? "none is" : `${count} answers are`
}

/** The page on which a decision is prepared. */
export const draft = { fr, en }
