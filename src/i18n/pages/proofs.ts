const fr = {
  title: "Prouver une réponse",
  lede: "Ce qui était répondu un jour donné, par quelle liste, et ce qui a été enregistré depuis pour ce jour-là. La preuve est un fichier que chacun vérifie sans passer par Aval.",
  list: "La liste en vigueur",
  fields: { plan: "Offre", data: "Données", use: "Usage", day: "Jour" },
  planHint: "Sous la forme outil/offre, ou une partie de son nom.",
  planMissing: "Indiquez l’offre dont vous voulez prouver la réponse.",
  dayHint: "Aujourd’hui ou avant.",
  allData: "toutes les données",
  allUses: "tous les usages",
  go: "Établir la preuve",
  meant: "Vouliez-vous dire",
  plan: (tool: string, plan: string) => `${tool}, ${plan}`,
  heading: (day: string, plan: string, answer: string) => `${plan}, le ${day} : ${answer}`,
  statements: {
    yes: (day: string, plan: string, scope: string) => `Le ${day}, l’offre ${plan} était permise ${scope}.`,
    if: (day: string, plan: string, scope: string) => `Le ${day}, l’offre ${plan} était permise ${scope}, à condition.`,
    ask: (day: string, plan: string, scope: string) =>
      `Le ${day}, l’offre ${plan} n’était pas encore permise ${scope} : il fallait demander d’abord.`,
    no: (day: string, plan: string, scope: string) => `Le ${day}, l’offre ${plan} n’était pas permise ${scope}.`,
  },
  scope: (use: string | undefined, data: string | undefined) => {
    if (use === undefined && data === undefined) return "quels que soient les données et l’usage"
    if (use === undefined) return `pour les données « ${data} », quel que soit l’usage`
    return data === undefined
      ? `pour l’usage « ${use} », quelles que soient les données`
      : `pour l’usage « ${use} » avec les données « ${data} »`
  },
  /** Of an answer that depends on what was left open. */
  depends: (day: string, plan: string, scope: string) =>
    `Le ${day}, l’offre ${plan} n’était permise que dans certains cas, ${scope}.`,
  dependsOn: (use: string | undefined, data: string | undefined) => {
    if (use !== undefined) return `pour l’usage « ${use} », selon les données`
    return data === undefined ? "selon les données et l’usage" : `pour les données « ${data} », selon l’usage`
  },
  said: "Ce qu’Aval répondait",
  reply: (text: string) => `La réponse, telle qu’elle se lisait : « ${text} »`,
  conditions: "Aux conditions suivantes",
  someConditions: "Conditions, selon les cas",
  preconditions: "Préalables",
  holds: "rempli ce jour-là",
  lapsed: "pas rempli ce jour-là",
  cells: "Réponse par réponse",
  source: (revision: number, at: string) =>
    `Cette réponse est celle de la liste n° ${revision}, publiée le ${at}, la dernière à la fin de ce jour.`,
  sourceToday: (revision: number, at: string) =>
    `Cette réponse est celle de la liste n° ${revision}, publiée le ${at}. Ce jour n’est pas fini : une liste publiée avant minuit peut encore répondre autrement.`,
  none: "Aucune liste n’avait été publiée à la fin de ce jour : la réponse était « demandez d’abord ».",
  unlisted: "Cette liste ne connaissait pas encore ce qui est demandé : personne n’en avait décidé.",
  identity: {
    title: "La liste qui répond",
    revision: "Numéro",
    serial: "Numéro de série",
    issued: "Publiée",
    hash: "SHA-256",
    length: "Taille",
    bytes: "Ses octets, pour toujours",
    ledger: "Chaîne des événements",
    head: (size: number) => `événement n° ${size}, empreinte`,
  },
  later: {
    title: "Enregistré depuis",
    none: "Aucune décision enregistrée depuis ne prend effet ce jour-là ou avant.",
    note: "Une décision enregistrée après coup ne change pas ce qui était répondu ce jour-là. Elle est nommée ici pour que chacun le voie.",
    from: (outcome: string, day: string, at: string) =>
      `${outcome}, à compter du ${day}, enregistrée le ${at} : elle ne comptait pas encore.`,
    read: "la lire",
  },
  worth: {
    title: "Ce que vaut cette preuve",
    made: (at: string) => `Établie le ${at}.`,
  },
  file: {
    title: "Le fichier de preuve",
    signed: "Il contient la preuve signée par la clé en ligne de la liste, et le jeu de clés en vigueur.",
    download: "Télécharger la preuve",
    list: (revision: number) => `Télécharger la liste n° ${revision}`,
    verify: "La vérifier, sur n’importe quelle machine",
    text: "La commande vérifie la signature d’après le code d’épinglage (PIN) relevé à l’installation, jamais d’après celui que donnerait cette page, puis recalcule la réponse à partir des octets de la liste.",
  },
  prove: "Prouver cette réponse",
  provePast: "Prouver la réponse d’un jour",
}

const en: typeof fr = {
  title: "Prove an answer",
  lede: "What was answered on a given day, by which list, and what was recorded since for that day. The proof is a file that anybody can verify without asking Aval.",
  list: "The list in force",
  fields: { plan: "Plan", data: "Data", use: "Use", day: "Day" },
  planHint: "Written tool/plan, or a part of its name.",
  planMissing: "Choose the plan whose answer is to be proven.",
  dayHint: "Today or before.",
  allData: "all data",
  allUses: "all uses",
  go: "Make the proof",
  meant: "Did you mean",
  plan: (tool, plan) => `${tool}, ${plan}`,
  heading: (day, plan, answer) => `${plan}, on ${day}: ${answer}`,
  statements: {
    yes: (day, plan, scope) => `On ${day}, plan ${plan} was allowed ${scope}.`,
    if: (day, plan, scope) => `On ${day}, plan ${plan} was allowed ${scope}, on conditions.`,
    ask: (day, plan, scope) => `On ${day}, plan ${plan} was not allowed yet ${scope}: one had to ask first.`,
    no: (day, plan, scope) => `On ${day}, plan ${plan} was not allowed ${scope}.`,
  },
  scope: (use, data) => {
    if (use === undefined && data === undefined) return "whatever the data and the use"
    if (use === undefined) return `for “${data}” data, whatever the use`
    return data === undefined ? `for the use “${use}”, whatever the data` : `for the use “${use}” with “${data}” data`
  },
  depends: (day, plan, scope) => `On ${day}, plan ${plan} was allowed in some cases only, ${scope}.`,
  dependsOn: (use, data) => {
    if (use !== undefined) return `for the use “${use}”, depending on the data`
    return data === undefined ? "depending on the data and the use" : `for “${data}” data, depending on the use`
  },
  said: "What Aval answered",
  reply: (text) => `The answer, as it read: “${text}”`,
  conditions: "Under these conditions",
  someConditions: "Conditions, depending on the case",
  preconditions: "Preconditions",
  holds: "held that day",
  lapsed: "did not hold that day",
  cells: "Answer by answer",
  source: (revision, at) =>
    `This answer is that of list no. ${revision}, published ${at}, the last one by the end of that day.`,
  sourceToday: (revision, at) =>
    `This answer is that of list no. ${revision}, published ${at}. The day is not over: a list published before midnight may still answer otherwise.`,
  none: "No list had been published by the end of that day: the answer was “ask first”.",
  unlisted: "That list did not know yet what is asked about: nobody had decided on it.",
  identity: {
    title: "The list that answers",
    revision: "Number",
    serial: "Serial",
    issued: "Published",
    hash: "SHA-256",
    length: "Size",
    bytes: "Its bytes, for ever",
    ledger: "Chain of events",
    head: (size) => `event no. ${size}, hash`,
  },
  later: {
    title: "Recorded since",
    none: "No decision recorded since takes effect on or before that day.",
    note: "A decision recorded afterwards does not change what was answered that day. It is named here so that everybody sees it.",
    from: (outcome, day, at) => `${outcome}, from ${day} on, recorded ${at}: it did not count yet.`,
    read: "read it",
  },
  worth: {
    title: "What this proof is worth",
    made: (at) => `Made ${at}.`,
  },
  file: {
    title: "The file of the proof",
    signed: "It holds the proof, signed by the list’s online key, and the key set in force.",
    download: "Download the proof",
    list: (revision) => `Download list no. ${revision}`,
    verify: "To verify it, on any machine",
    text: "The command checks the signature against the pin that was noted at installation, never against one that this page would give, then works the answer out again from the list’s bytes.",
  },
  prove: "Prove this answer",
  provePast: "Prove the answer of a day",
}

export const proofs = { fr, en }
