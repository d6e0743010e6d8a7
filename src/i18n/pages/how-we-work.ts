const fr = {
  title: (answered: number, all: number) =>
    answered === all
      ? `Nos pratiques : les ${all} questions ont leur réponse`
      : answered === 0
        ? "Nos pratiques : aucune réponse encore"
        : `Nos pratiques : ${answered} ${answered === 1 ? "question" : "questions"} sur ${all} ${answered === 1 ? "a sa" : "ont leur"} réponse`,
  lede: "Une partie du risque ne vient pas de l’éditeur mais de nous : qui relit, qui est formé, ce que nous signalons. Nos réponses valent pour tous les outils.",
  rule: "Une réponse vaut pour toute l’entreprise. Si un usage a la sienne, c’est elle qui compte pour cet usage.",
  open: {
    title: "Ce qui reste à répondre",
    text: "Une question sans réponse compte au pire dans chaque score. Si elle porte un seuil, Aval propose « demander » pour les données concernées, quel que soit l’outil.",
    caption: "Questions sans réponse, par usage, et leur effet",
    use: "Usage",
    questions: "Questions",
    effect: "Effet sur la proposition",
    allUses: "Tous les usages",
    allData: "toutes les données",
    data: (names: string) => `données : ${names}`,
    scoreOnly: "aucun : compte au pire dans le score",
    doneTitle: "Rien ne reste à répondre",
    none: "Chaque question a une réponse pour chaque usage. De notre côté, aucun seuil n’est ouvert.",
  },
  answers: {
    title: "Nos réponses",
    caption: "Nos réponses, par critère",
    whose: "Pour",
    answer: "Réponse, de 0 (le moins de risque) à 4",
    source: "Source",
    seen: "Constaté le",
    company: "Toute l’entreprise",
    unknown: "Personne n’a encore répondu",
    allUses: "tous les usages",
    notAsked: (uses: string) => `s’applique à : ${uses}`,
    expired: (day: string) => `expiré depuis le ${day}`,
    until: (day: string) => `valable jusqu’au ${day}`,
    notProven: "affirmé, sans preuve : compte au pire",
    notCounted: "ne compte pas : une autre réponse l’emporte",
    by: (author: string) => `par ${author}`,
    proof: "preuve",
    vendorSide: "L’offre ou l’éditeur répond aussi : le pire des deux compte.",
    readFactor: "options et références",
    never: "jamais",
  },
  byImport: "Pour noter beaucoup de réponses d’un coup, importez un fichier :",
}

const en: typeof fr = {
  title: (answered, all) =>
    answered === all
      ? `How we work: all ${all} questions answered`
      : answered === 0
        ? "How we work: no answer yet"
        : `How we work: ${answered} of ${all} questions answered`,
  lede: "Part of the risk comes from us, not from the vendor: who reviews, who is trained, what we label. Our answers hold for every tool.",
  rule: "An answer holds for the whole company. Where a use has one of its own, that one counts for the use.",
  open: {
    title: "What is still to be answered",
    text: "A question without an answer counts as the worst in every score. Where a gate rests on it, Aval proposes “ask first” for the data concerned, whatever the tool.",
    caption: "Questions without an answer, by use, and their effect",
    use: "Use",
    questions: "Questions",
    effect: "Effect on the proposal",
    allUses: "All uses",
    allData: "all data",
    data: (names) => `data: ${names}`,
    scoreOnly: "none: counts as the worst in the score",
    doneTitle: "Nothing is left to answer",
    none: "Every question has an answer for every use. On our side no gate is open.",
  },
  answers: {
    title: "Our answers",
    caption: "Our answers, by factor",
    whose: "For",
    answer: "Answer, from 0 (least risk) to 4",
    source: "Source",
    seen: "Seen on",
    company: "The whole company",
    unknown: "Nobody has answered yet",
    allUses: "all uses",
    notAsked: (uses) => `applies to: ${uses}`,
    expired: (day) => `expired on ${day}`,
    until: (day) => `holds until ${day}`,
    notProven: "claimed, not shown: counts as the worst",
    notCounted: "does not count: another answer prevails",
    by: (author) => `by ${author}`,
    proof: "evidence",
    vendorSide: "The plan or the vendor answers too: the worse of the two counts.",
    readFactor: "options and references",
    never: "never",
  },
  byImport: "To note many answers at once, import a file:",
}

export const howWeWork = { fr, en }
