import type { Code } from "../../core/answer-cell.ts"
import { listText } from "../../core/day-text.ts"
import { numberText } from "../../core/number-text.ts"
import type { Account, Answer } from "../../core/vocabulary.ts"
import { de } from "../elision.ts"

const fr = {
  title: "Puis-je utiliser cet outil ?",
  /** Beside a text that exists in the other language only. */
  writtenIn: "(en anglais)",
  form: {
    label: "Vérifier un outil",
    tool: "Quel outil ?",
    toolHint: "nom ou adresse web",
    data: "Quelles données ?",
    use: "Pour quoi faire ?",
    unsure: "Je ne sais pas encore",
    submit: "Voir la réponse",
    change: "Changer",
    more: "Plusieurs sortes de données, plusieurs usages, une autre date",
    strictest: "La réponse la plus stricte l’emporte.",
    alsoData: "Ces données aussi",
    alsoUse: "Ces usages aussi",
    day: "Pour quel jour ?",
    dayHint: "Sans date, la réponse vaut pour aujourd’hui.",
    plan: "Quelle offre ?",
    allPlans: "Toutes les offres",
    notInList: (value: string) => `${value} (inconnu)`,
  },
  option: (name: string, hint: string) => `${name} : ${hint}`,
  colon: (title: string, text: string) => `${title} : ${text}`,
  suggestions: {
    title: "Outils dont le nom ressemble",
    count: (count: number) =>
      count === 0
        ? "Aucun outil de ce nom dans le registre"
        : count === 1
          ? "1 outil trouvé"
          : `${count} outils trouvés`,
    none: "Aucun outil de ce nom dans le registre. Voyez la réponse : elle dit que faire.",
  },
  errors: {
    title: (count: number) => (count === 1 ? "Un point est à corriger" : `${count} points sont à corriger`),
    tool: "Indiquez un outil : son nom, ou l’adresse de son site.",
    data: (value: string) => `« ${value} » n’est pas une sorte de données de la liste : choisissez-en une.`,
    use: (value: string) => `« ${value} » n’est pas un usage de la liste : choisissez-en un.`,
    at: (value: string) => `« ${value} » n’est pas un jour : écrivez année, mois, jour, comme 2027-01-31.`,
    planUnknown: (value: string) => `« ${value} » n’est pas une offre connue : choisissez-en une, ou toutes.`,
    planOther: (plan: string, tool: string) =>
      `${plan} n’est pas une offre ${de(tool)} : choisissez-en une autre, ou toutes.`,
  },
  start: {
    title: "Ce qu’Aval vous répond",
    lede: "Un outil, des données, un usage : une réponse, sa raison, et ce qu’il faut faire.",
    meanings: {
      yes: "Utilisez l’outil comme vous l’avez décrit.",
      if: "Utilisez-le si vous tenez toutes les conditions affichées.",
      ask: "Ce n’est pas un refus : rien n’est tranché, ou la décision ne tient plus. N’y mettez rien avant la réponse.",
      no: "N’utilisez pas l’outil ainsi ; si un autre est permis, la réponse le nomme.",
    } satisfies Record<Answer, string>,
    examples: "Trois questions pour essayer",
    examplesFew: "Pour essayer",
    example: (tool: string, verb: string, data: string) => `Puis-je ${verb} avec ${tool}, à partir de ${data} ?`,
    address: "Un site vous a été bloqué ? Collez son adresse à la place du nom de l’outil.",
    counts: (tools: number, decided: number) =>
      `${tools === 1 ? "Un outil au registre" : `${tools} outils au registre`}, ${decided === 0 ? "aucun n’a encore de décision" : decided === 1 ? "un a une décision" : `${decided} ont une décision`}.`,
    allTools: "Voir tous les outils",
    empty: "Aucune liste n’est encore publiée : toute question reçoit « demandez d’abord ».",
  },
  host: {
    one: (host: string, tool: string) => `${host} est une adresse ${de(tool)}`,
    several: (host: string, tools: string) => `${host} sert à plusieurs outils : ${tools}`,
    unknown: (host: string) => `${host} n’est l’adresse d’aucun outil du registre`,
    lede: "Voici la réponse pour cet outil, et ce que vous pouvez faire maintenant.",
    sharedNote:
      "L’adresse ne dit pas lequel vous vouliez ouvrir : la réponse vaut pour tous. Choisissez le vôtre pour la préciser.",
  },
  heading: (answer: Answer, code: Code, conditions: number) => {
    if (code === "ambiguous_tool") return "Pas encore : dites quel outil"
    if (answer === "if")
      return code === "depends"
        ? "Cela dépend"
        : conditions === 0
          ? "Oui, à condition"
          : `Oui, à ${numberText(conditions, "fr", true)} condition${conditions > 1 ? "s" : ""}`
    return { yes: "Oui", ask: "Pas encore : demandez d’abord", no: "Non" }[answer]
  },
  account: (account: Account, company: string | undefined) =>
    account === "personal"
      ? "avec un compte personnel"
      : company
        ? `avec votre compte ${company}`
        : "avec votre compte d’entreprise",
  everyPlan: (tool: string) => `${tool}, quelle que soit l’offre`,
  noPlan: (tool: string) => `${tool}, sans offre enregistrée`,
  listless: "Aucune liste n’était encore publiée ce jour-là : la réponse était « demandez d’abord ».",
  conditions: "Les conditions à tenir",
  mayApply: "Selon les données et l’usage, ces conditions s’appliquent :",
  keptLater: "Si la réponse devient oui, ces conditions vaudront :",
  notARefusal: "Ce n’est pas un refus. En attendant la réponse, n’y mettez rien qui vienne de l’entreprise.",
  access: {
    title: "Pas encore d’accès ?",
    titleAsk: "À qui demander ?",
    none: "Le registre ne dit pas comment obtenir cette offre. Votre demande est déjà rédigée : envoyez-la à votre service informatique.",
    ask: "À votre service informatique, faute d’équipe désignée. La demande est déjà rédigée : complétez-la et envoyez-la.",
    buttons: {
      yes: "Demander l’accès",
      if: "Demander l’accès",
      ask: "Préparer la demande",
      no: "Demander une dérogation",
    } satisfies Record<Answer, string>,
    titleNo: "Vous en avez vraiment besoin ?",
    exception: "Une dérogation se demande avec un motif et pour une durée limitée.",
    barred: "Aucune dérogation n’est possible : les conditions de l’outil contiennent un point qui l’exclut.",
    narrow: "Précisez ci-dessous vos données et votre usage : vous aurez une réponse nette.",
  },
  foot: {
    today: (day: string, revision: number) => `Valable le ${day}, d’après la liste n° ${revision}.`,
    past: (day: string, revision: number) =>
      `Réponse du ${day}, d’après la liste n° ${revision}, en vigueur ce jour-là.`,
    pastNone: (day: string) => `Le ${day}, aucune liste n’était encore publiée.`,
    future: (day: string, revision: number) =>
      `Réponse pour le ${day}, d’après ce que dit aujourd’hui la liste n° ${revision}.`,
    noList: (day: string) => `Valable le ${day}. Aucune liste n’est encore publiée.`,
    decision: (day: string, until: string | undefined) =>
      `Décision du ${day}${until ? `, valable jusqu’au ${until}` : ""}.`,
    decisions: (days: readonly string[]) =>
      `Décisions ${listText(
        days.map((day) => `du ${day}`),
        "fr",
        "and",
      )}.`,
    proof: (tool: string) => `Les preuves : fiche ${de(tool)}`,
  },
  otherDay: {
    past: (day: string) => `Cette réponse est celle du ${day}, pas celle d’aujourd’hui.`,
    future: (day: string) => `Cette réponse vaut pour le ${day}, pas pour aujourd’hui.`,
    today: "Voir la réponse d’aujourd’hui",
  },
  plans: {
    differ: "La réponse dépend de l’offre et du compte",
    same: "La même réponse pour chaque offre",
    one: "Pourquoi cette réponse",
    head: { plan: "Offre et compte", answer: "Réponse", why: "Pourquoi" },
    company: "compte de l’entreprise",
    personal: "Compte personnel",
    all: (tool: string) => `Comparer toutes les offres ${de(tool)}`,
  },
  why: {
    suspended: "Suspendue : ne l’utilisez plus jusqu’à nouvel avis.",
    retired: "Retirée : elle ne s’utilise plus.",
    refused: "Refusée : ne l’utilisez pas pour votre travail.",
    stop: "Ses conditions contiennent désormais un point qui interdit cet usage.",
    underReview: (expected: string | undefined) =>
      expected ? `En cours d’examen, réponse attendue le ${expected}.` : "En cours d’examen.",
    notAssessed: "Personne n’a encore décidé pour cette offre.",
    dissent: "Un des signataires s’oppose à la décision.",
    ended: (name: string, day: string) => `${name} : jusqu’au ${day} seulement.`,
    expired: (day: string) => `La décision valait jusqu’au ${day}.`,
    depends: "Cela change avec les données et l’usage.",
    exception: "Permise par dérogation.",
    tolerated: (until: string | undefined) =>
      until ? `Tolérée jusqu’au ${until}, le temps d’être remplacée.` : "Tolérée le temps d’être remplacée.",
    above: (count: number) =>
      count === 1 ? "La condition ci-dessus." : `Les ${numberText(count, "fr", true)} conditions ci-dessus.`,
    conditional: (count: number) =>
      count === 1 ? "À cette condition :" : `À ${numberText(count, "fr", true)} conditions :`,
    allowed: "Permise pour ce que vous demandez.",
    pairNo: "Pas cet usage avec ces données.",
    pairAsk: "Cet usage avec ces données n’est pas tranché.",
    classNo: (data: string | undefined, named: boolean) =>
      data ? `Pas avec des ${data}.` : named ? "Pas avec certaines de ces données." : "Pas avec certaines données.",
    classAsk: (data: string | undefined, named: boolean) =>
      data
        ? `Rien n’est encore décidé pour les ${data}.`
        : named
          ? "Rien n’est encore décidé pour certaines de ces données."
          : "Rien n’est encore décidé pour certaines données.",
    useNo: (use: string | undefined, named: boolean) =>
      use ? `Pas pour cet usage (${use}).` : named ? "Pas pour certains de ces usages." : "Pas pour certains usages.",
    useAsk: (use: string | undefined, named: boolean) =>
      use
        ? `Rien n’est encore décidé pour cet usage (${use}).`
        : named
          ? "Rien n’est encore décidé pour certains de ces usages."
          : "Rien n’est encore décidé pour certains usages.",
    holds: (name: string, until: string | undefined) => (until ? `${name} jusqu’au ${until}.` : `${name}.`),
    validUntil: (day: string) => `Décision valable jusqu’au ${day}.`,
  },
  grid: {
    title: "Ce dont la réponse dépend",
    both: "Choisissez vos données et votre usage : chaque case mène à sa réponse.",
    byData: (subject: string) => `${subject}, selon les données`,
    byUse: (subject: string) => `${subject}, selon l’usage`,
    region: "Réponses par usage et par sorte de données, à faire défiler",
    use: "Usage",
    same: "La réponse est la même pour toutes les données et tous les usages.",
    sameData: "La réponse est la même pour toutes les données.",
    sameUse: "La réponse est la même pour tous les usages.",
    otherUses: (count: number) => `Les ${count} autres usages`,
    allUses: "Tous les usages",
  },
  instead: {
    unconditional: "À utiliser à la place, sans condition",
    title: "À utiliser à la place",
    none: "Aucun autre outil de la liste n’est permis pour cela.",
    unsaid: "Indiquez plus haut vos données et votre usage : Aval nommera les outils permis pour cela.",
    look: "Chercher dans le registre",
  },
  otherData: (tool: string, uses: string) => `${tool} pour ${uses}, avec d’autres données`,
  near: "Vouliez-vous dire ?",
  which: "Lequel voulez-vous dire ?",
  todo: {
    title: "Que faire maintenant",
    stop: "N’y mettez rien de l’entreprise.",
    stopMore: "Un essai gratuit compte aussi.",
    use: "Prenez un outil permis : ceux qui conviennent sont ci-dessus.",
    ask: "Préparez la demande",
    askMore: "Aval l’écrit pour vous ; vous l’envoyez.",
    already: "Vous y avez déjà mis quelque chose ?",
    tell: "Dites à votre service informatique quoi et quand : plus tôt il le sait, moins c’est grave.",
  },
  permalink: "Lien vers cette question",
  around: "Autour de cette réponse",
  helper: {
    summary: "De quelles données s’agit-il ? Deux questions pour le savoir",
    intro: "Prenez le premier choix qui convient, en partant du haut.",
    next: "Continuer",
    back: "Changer la première réponse",
    result: (_id: string, data: string) => `Ce sont des ${data}`,
    examples: "Par exemple",
    take: "Poser ma question avec ces données",
  },
  request: {
    titles: {
      access: (tool: string) => `Demander l’accès à ${tool}`,
      review: (tool: string) => `Demander une réponse pour ${tool}`,
      exception: (tool: string) => `Demander une dérogation pour ${tool}`,
    },
    notSent: "Rien n’est envoyé depuis cette page.",
    notSentMore:
      "Aval ne transmet pas encore les demandes : la vôtre est rédigée ci-dessous. Copiez-la, complétez les deux lignes vides et envoyez-la vous-même.",
    text: "Votre demande",
    copy: "Copier la demande",
    copied: "Demande copiée",
    mail: "Ouvrir dans la messagerie",
    mailHint: "Le message s’ouvre sans destinataire : à vous de le choisir.",
    whom: "À qui l’envoyer",
    whomNone:
      "Le registre ne nomme aucune équipe pour cet outil. À défaut, écrivez à votre service informatique ; s’il s’agit de données de personnes ou d’un client, mettez en copie la personne chargée de la protection des données ou le service juridique.",
    known: "Ce que dit Aval aujourd’hui",
    back: "Revenir à la réponse",
    subject: { access: "Demande d’accès", review: "Demande d’examen", exception: "Demande de dérogation" },
    hello: "Bonjour,",
    want: {
      access: (tool: string) => `Je souhaite obtenir un accès à ${tool}.`,
      review: (tool: string) => `Je souhaite savoir si je peux utiliser ${tool}.`,
      exception: (tool: string) => `Je demande une dérogation pour utiliser ${tool}.`,
    },
    plan: (plan: string, account: string) => `Offre : ${plan} (${account})`,
    address: (host: string) => `Adresse : ${host}`,
    data: (data: string) => `Données : ${data}`,
    use: (uses: string) => `Usage : ${uses}`,
    unsaid: "à préciser",
    says: (day: string, revision: number, text: string) => `Réponse d’Aval le ${day} (liste n° ${revision}) : ${text}`,
    saysNoList: (day: string, text: string) => `Réponse d’Aval le ${day} (aucune liste publiée) : ${text}`,
    conditions: "Conditions déjà prévues :",
    instead: (names: string) => `Outils permis pour cela d’après la liste : ${names}`,
    link: (url: string) => `Détail : ${url}`,
    why: "Ce que je veux obtenir : ",
    when: "Il me le faut pour le : ",
    bye: "Merci d’avance,",
  },
}

const en: typeof fr = {
  title: "May I use this tool?",
  writtenIn: "(in French)",
  form: {
    label: "Check a tool",
    tool: "Which tool?",
    toolHint: "name or web address",
    data: "Which data?",
    use: "What for?",
    unsure: "Not sure yet",
    submit: "See the answer",
    change: "Change",
    more: "Several kinds of data, several uses, another day",
    strictest: "The strictest answer applies.",
    alsoData: "Also this data",
    alsoUse: "Also these uses",
    day: "On which day?",
    dayHint: "Without a date, the answer is for today.",
    plan: "Which plan?",
    allPlans: "Every plan",
    notInList: (value) => `${value} (unknown)`,
  },
  option: (name, hint) => `${name}: ${hint}`,
  colon: (title, text) => `${title}: ${text}`,
  suggestions: {
    title: "Tools with a similar name",
    count: (count) =>
      count === 0 ? "No tool of that name in the register" : count === 1 ? "1 tool found" : `${count} tools found`,
    none: "No tool of that name in the register. See the answer: it says what to do.",
  },
  errors: {
    title: (count) => (count === 1 ? "One thing to correct" : `${count} things to correct`),
    tool: "Name a tool, or give the address of its site.",
    data: (value) => `“${value}” is not a kind of data in the list: choose one.`,
    use: (value) => `“${value}” is not a use in the list: choose one.`,
    at: (value) => `“${value}” is not a day: write year, month, day, such as 2027-01-31.`,
    planUnknown: (value) => `“${value}” is not a plan we know: choose one, or every plan.`,
    planOther: (plan, tool) => `${plan} is not a plan of ${tool}: choose another, or every plan.`,
  },
  start: {
    title: "What Aval answers",
    lede: "A tool, some data, a use: one answer, its reason, and what to do next.",
    meanings: {
      yes: "Use the tool the way you described.",
      if: "Use it if you can keep every condition shown.",
      ask: "Not a refusal: nothing is settled, or the decision no longer holds. Put nothing in before you have an answer.",
      no: "Do not use the tool this way; if another one is allowed, the answer names it.",
    },
    examples: "Three questions to try",
    examplesFew: "To try it",
    example: (tool, verb, data) => `May I ${verb} with ${tool}, from ${data}?`,
    address: "Was a site blocked? Paste its address in place of the tool’s name.",
    counts: (tools, decided) =>
      `${tools === 1 ? "One tool in the register" : `${tools} tools in the register`}, ${decided === 0 ? "none has a decision yet" : decided === 1 ? "one has a decision" : `${decided} have a decision`}.`,
    allTools: "See all the tools",
    empty: "No list is published yet: every question is answered “ask first”.",
  },
  host: {
    one: (host, tool) => `${host} belongs to ${tool}`,
    several: (host, tools) => `${host} is shared by several tools: ${tools}`,
    unknown: (host) => `${host} belongs to no tool in the register`,
    lede: "Here is the answer for this tool, and what you can do now.",
    sharedNote:
      "The address alone does not say which one you wanted: the answer covers them all. Choose yours to narrow it.",
  },
  heading: (answer, code, conditions) => {
    if (code === "ambiguous_tool") return "Not yet: say which tool"
    if (answer === "if")
      return code === "depends"
        ? "It depends"
        : conditions === 0
          ? "Yes, with conditions"
          : `Yes, on ${numberText(conditions, "en")} condition${conditions > 1 ? "s" : ""}`
    return { yes: "Yes", ask: "Not yet: ask first", no: "No" }[answer]
  },
  account: (account, company) =>
    account === "personal"
      ? "with a personal account"
      : company
        ? `with your ${company} account`
        : "with your company account",
  everyPlan: (tool) => `${tool}, whatever the plan`,
  noPlan: (tool) => `${tool}, no plan on record`,
  listless: "No list had been published by that day: the answer was “ask first”.",
  conditions: "The conditions to keep",
  mayApply: "Depending on the data and the use, these conditions apply:",
  keptLater: "If the answer becomes yes, these conditions will hold:",
  notARefusal: "This is not a refusal. Until you have the answer, put nothing of the company’s in.",
  access: {
    title: "No access yet?",
    titleAsk: "Whom to ask?",
    none: "The register does not say how to get this plan. Your request is already written: send it to your IT team.",
    ask: "Your IT team, as no other is named. Your request is already written: complete it and send it.",
    buttons: { yes: "Ask for access", if: "Ask for access", ask: "Prepare the request", no: "Ask for an exception" },
    titleNo: "Need it all the same?",
    exception: "An exception takes a reason and a limited period.",
    barred: "No exception is possible: the tool’s terms contain a point that rules it out.",
    narrow: "Name your data and your use below to get a clear answer.",
  },
  foot: {
    today: (day, revision) => `Valid on ${day}, from list no. ${revision}.`,
    past: (day, revision) => `The answer of ${day}, from list no. ${revision}, in force that day.`,
    pastNone: (day) => `No list had been published by ${day}.`,
    future: (day, revision) => `The answer for ${day}, from what list no. ${revision} says today.`,
    noList: (day) => `Valid on ${day}. No list is published yet.`,
    decision: (day, until) => `Decision of ${day}${until ? `, valid until ${until}` : ""}.`,
    decisions: (days) => `Decisions of ${listText(days, "en", "and")}.`,
    proof: (tool) => `The evidence: ${tool} in the register`,
  },
  otherDay: {
    past: (day) => `This is the answer of ${day}, not today’s.`,
    future: (day) => `This answer is for ${day}, not for today.`,
    today: "See today’s answer",
  },
  plans: {
    differ: "The answer depends on the plan and the account",
    same: "The same answer on every plan",
    one: "Why this answer",
    head: { plan: "Plan and account", answer: "Answer", why: "Why" },
    company: "company account",
    personal: "Personal account",
    all: (tool) => `Compare all the plans of ${tool}`,
  },
  why: {
    suspended: "Suspended: stop using it until you hear otherwise.",
    retired: "Retired: it is no longer used.",
    refused: "Refused: do not use it for your work.",
    stop: "Its terms now contain a point that rules this use out.",
    underReview: (expected) => (expected ? `Under review, an answer is expected on ${expected}.` : "Under review."),
    notAssessed: "Nobody has decided on this plan yet.",
    dissent: "One of the signatories objects to the decision.",
    ended: (name, day) => `${name}: only until ${day}.`,
    expired: (day) => `The decision was valid until ${day}.`,
    depends: "It changes with the data and the use.",
    exception: "Allowed by an exception.",
    tolerated: (until) =>
      until ? `Tolerated until ${until}, while a replacement is found.` : "Tolerated while a replacement is found.",
    above: (count) => (count === 1 ? "The condition above." : `The ${numberText(count, "en")} conditions above.`),
    conditional: (count) => (count === 1 ? "On this condition:" : `On ${numberText(count, "en")} conditions:`),
    allowed: "Allowed for what you ask.",
    pairNo: "Not this use with this data.",
    pairAsk: "This use with this data is not settled.",
    classNo: (data, named) =>
      data ? `Not with ${data}.` : named ? "Not with some of this data." : "Not with some kinds of data.",
    classAsk: (data, named) =>
      data
        ? `Nothing is settled yet for ${data}.`
        : named
          ? "Nothing is settled yet for some of this data."
          : "Nothing is settled yet for some kinds of data.",
    useNo: (use, named) =>
      use ? `Not for this use (${use}).` : named ? "Not for some of these uses." : "Not for some uses.",
    useAsk: (use, named) =>
      use
        ? `Nothing is settled yet for this use (${use}).`
        : named
          ? "Nothing is settled yet for some of these uses."
          : "Nothing is settled yet for some uses.",
    holds: (name, until) => (until ? `${name} until ${until}.` : `${name}.`),
    validUntil: (day) => `Decision valid until ${day}.`,
  },
  grid: {
    title: "What the answer depends on",
    both: "Choose your data and your use: each cell leads to its answer.",
    byData: (subject) => `${subject}, by data`,
    byUse: (subject) => `${subject}, by use`,
    region: "Answers by use and kind of data, scrolls sideways",
    use: "Use",
    same: "The answer is the same for all data and every use.",
    sameData: "The answer is the same for all data.",
    sameUse: "The answer is the same for every use.",
    otherUses: (count) => `The ${count} other uses`,
    allUses: "Every use",
  },
  instead: {
    unconditional: "Use instead, without conditions",
    title: "Use instead",
    none: "No other tool on the list is allowed for this.",
    unsaid: "Name your data and your use above: Aval will list the tools allowed for them.",
    look: "Look in the register",
  },
  otherData: (tool, uses) => `${tool} to ${uses}, with other data`,
  near: "Did you mean one of these?",
  which: "Which one do you mean?",
  todo: {
    title: "What to do now",
    stop: "Put nothing of the company’s in.",
    stopMore: "A free trial counts too.",
    use: "Take an allowed tool: those that fit are above.",
    ask: "Prepare the request",
    askMore: "Aval writes it for you; you send it.",
    already: "Already put something in?",
    tell: "Tell your IT team what and when: the sooner they know, the smaller the harm.",
  },
  permalink: "Link to this question",
  around: "Around this answer",
  helper: {
    summary: "Which data is it? Two questions to find out",
    intro: "Take the first choice that fits, from the top.",
    next: "Continue",
    back: "Change the first reply",
    result: (id, data) => `${id === "licensed" ? "These are" : "This is"} ${data}`,
    examples: "For instance",
    take: "Ask my question with this data",
  },
  request: {
    titles: {
      access: (tool) => `Ask for access to ${tool}`,
      review: (tool) => `Ask for an answer on ${tool}`,
      exception: (tool) => `Ask for an exception for ${tool}`,
    },
    notSent: "Nothing is sent from this page.",
    notSentMore:
      "Aval cannot pass requests on yet: yours is written out below. Copy it, complete the two empty lines and send it yourself.",
    text: "Your request",
    copy: "Copy the request",
    copied: "Request copied",
    mail: "Open in your mail program",
    mailHint: "The message opens without a recipient: you choose whom.",
    whom: "Whom to send it to",
    whomNone:
      "The register names no team for this tool. Failing that, write to your IT team; where people’s or a client’s data is involved, copy the person in charge of data protection or the legal team.",
    known: "What Aval says today",
    back: "Back to the answer",
    subject: { access: "Access request", review: "Review request", exception: "Exception request" },
    hello: "Hello,",
    want: {
      access: (tool) => `I would like access to ${tool}.`,
      review: (tool) => `I would like to know whether I may use ${tool}.`,
      exception: (tool) => `I am asking for an exception to use ${tool}.`,
    },
    plan: (plan, account) => `Plan: ${plan} (${account})`,
    address: (host) => `Address: ${host}`,
    data: (data) => `Data: ${data}`,
    use: (uses) => `Use: ${uses}`,
    unsaid: "to be specified",
    says: (day, revision, text) => `Aval’s answer on ${day} (list no. ${revision}): ${text}`,
    saysNoList: (day, text) => `Aval’s answer on ${day} (no list published): ${text}`,
    conditions: "Conditions already set:",
    instead: (names) => `Tools allowed for this by the list: ${names}`,
    link: (url) => `Detail: ${url}`,
    why: "What I want to get done: ",
    when: "Needed by: ",
    bye: "Thank you,",
  },
}

export const check = { fr, en }
