import { de } from "../elision.ts"

/** "3 offres", "une offre". */
function several(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`
}

const fr = {
  retire: {
    title: {
      tool: (n: string) => `Retirer l’outil ${n}`,
      plan: (n: string) => `Retirer l’offre ${n}`,
      organisation: (n: string) => `Retirer ${n}`,
    },
    retired: (name: string, day: string) => `${name} est retiré depuis le ${day}`,
    toCome: (name: string, day: string) => `${name} sera retiré le ${day}`,
    lede: "Retirer n’efface rien : ce qui a été décidé, constaté et signé reste lisible, avec ses preuves.",
    points: {
      tool: [
        "L’outil n’est plus proposé : ni dans le tableau des outils, ni dans les suggestions, ni dans les formulaires.",
        "Ses offres sur lesquelles une décision porte gardent leur réponse jusqu’à ce qu’on en décide autrement ; les autres quittent la liste publiée.",
        "On peut le remettre en service à tout moment.",
      ],
      plan: [
        "L’offre n’est plus proposée ni évaluée.",
        "Si une décision porte sur elle, elle garde sa réponse jusqu’à ce qu’on en décide autrement ; sinon elle quitte la liste publiée.",
        "On peut la remettre en service à tout moment.",
      ],
      organisation: [
        "Elle n’est plus proposée comme éditeur, agence ou fournisseur.",
        "Ses outils, ses accords et leur historique ne changent pas.",
        "On peut la remettre en service à tout moment.",
      ],
    } as Readonly<Record<string, readonly string[]>>,
    ownTools: (count: number) =>
      count === 1
        ? "Un outil en service est édité par elle : s’il ne sert plus lui non plus, retirez-le d’abord."
        : `${count} outils en service sont édités par elle : s’ils ne servent plus eux non plus, retirez-les d’abord.`,
    day: "À partir du",
    dayHint: "Ce jour compris.",
    why: "Motif",
    whyHint: "Il entre dans l’historique. Aucun nom de personne.",
    submit: "Retirer",
    restoreText: "Le jour de retrait est effacé ; l’historique garde les deux changements.",
    restore: "Remettre en service",
    link: "Retirer…",
    see: "Retrait",
    since: (day: string) => `retiré depuis le ${day}`,
    banner: (name: string, day: string) =>
      `${name} est retiré depuis le ${day}. Cette page montre ce qu’on en sait ; il n’est plus proposé.`,
    bannerToCome: (name: string, day: string) => `${name} sera retiré le ${day}.`,
  },
  merge: {
    title: (name: string) => `Réunir ${name} à une autre fiche`,
    preview: (from: string, into: string) => `Réunir ${from} à ${into}`,
    lede: "Pour une même chose entrée deux fois. Choisissez la fiche qui reste ; rien ne change avant que vous ayez vu ce qui bouge.",
    into: "Fiche qui reste",
    intoHint: "Commencez à écrire, puis choisissez dans la liste.",
    show: "Voir ce qui bouge",
    unknown: (name: string) => `« ${name} » n’est pas au registre : choisissez dans la liste.`,
    missing: "Choisissez la fiche qui reste.",
    refused: "La réunion n’est pas possible en l’état",
    why: "Motif",
    whyHint: "Il entre dans l’historique. Aucun nom de personne.",
    goes: (into: string) => `Ce qui passe à ${into}`,
    names: (names: string) => `Noms : ${names}`,
    hosts: (hosts: string) => `Adresses : ${hosts}`,
    nothing: "Ni nom ni adresse de plus : il les a déjà.",
    relying: (tools: string) => `Outils qui s’appuient dessus : ${tools}`,
    own: (tools: string) => `Outils : ${tools}`,
    agreements: (count: number) => `${several(count, "Un accord", "accords")}, avec les offres couvertes`,
    contacts: (count: number) => several(count, "Un contact", "contacts"),
    contracts: (count: number) =>
      `${several(count, "Un contrat d’agence", "contrats d’agence")}, avec ses déclarations et ses livrables`,
    resolves: (from: string, into: string) =>
      `La page ${de(from)} mènera à ${into}, et une question sur ${from} recevra la réponse ${de(into)}.`,
    stays: (from: string) => `Ce qui reste à l’historique ${de(from)}`,
    staying: {
      plans: (count: number) => several(count, "une offre", "offres"),
      facts: (count: number) => several(count, "un fait", "faits"),
      licences: (count: number) => several(count, "une licence", "licences"),
      agreements: (count: number) => several(count, "un accord", "accords"),
      states: (count: number) => several(count, "un préalable constaté", "préalables constatés"),
      assessments: (count: number) => several(count, "une évaluation", "évaluations"),
    },
    staysNothing: "Rien : aucune offre, aucun fait.",
    factsNote:
      "Les faits ne sont pas recopiés : ils ne compteront plus pour la note. Notez de nouveau, sur la fiche qui reste, ceux qui valent encore.",
    undoTool: "On pourra revenir en arrière : les noms et les adresses repartiraient avec cette fiche.",
    undoOrganisation:
      "On ne peut pas revenir en arrière d’un clic : il faudrait rendre à la main ses outils et ses accords à cette fiche.",
    submit: (from: string, into: string) => `Réunir ${from} à ${into}`,
    stale:
      "Le registre a changé depuis que vous avez ouvert cette page. Rien n’est fait : voici l’aperçu à jour, relisez-le.",
    refusals: {
      same: "Une fiche ne peut pas être réunie à elle-même : choisissez l’autre.",
      merged: (into: string) => `Elle est déjà réunie à « ${into} ».`,
      ended: (slug: string) =>
        `« ${slug} » est retiré ou déjà réuni à une autre fiche : choisissez une fiche en service, ou remettez-la d’abord en service.`,
      decision: (plan: string) =>
        `Une décision porte sur l’offre « ${plan} ». Réunissez dans l’autre sens si l’autre fiche n’en porte pas ; sinon décidez d’abord la même chose pour l’autre fiche, puis enregistrez pour celle-ci une décision « retirée ».`,
      exception: (plan: string) =>
        `Une dérogation court sur l’offre « ${plan} » : attendez sa fin, ou réunissez dans l’autre sens.`,
      agreement: (kind: string, day: string) =>
        `Les deux ont signé un accord de même nature (${kind}) du même jour, le ${day} : corrigez la date de l’un des deux, pour que les deux puissent être gardés.`,
    },
    unmerge: {
      title: (from: string, into: string) => `Séparer ${from} ${de(into)}`,
      lede: (from: string, into: string) =>
        `${from} redevient un outil à part, avec ses offres et son historique. ${into} perd ce que les deux ont en commun :`,
      nothing: "Rien en commun : ni nom ni adresse.",
      note: "Si l’autre outil avait déjà l’un de ces noms ou l’une de ces adresses avant la réunion, rendez-le-lui ensuite par « Modifier ».",
      submit: "Séparer",
    },
    organisationMerged: (into: string) =>
      `Cette fiche est réunie à ${into}. Pour la séparer, rendez-lui ses outils un à un.`,
    link: "Réunir à une autre fiche…",
    see: "Réunion",
    /** Note on the page of the tool that stays. */
    note: (from: string, into: string) => `${from} a été réuni à ${into} : c’est le même outil.`,
    from: "Aussi entré comme",
    fromPage: "son ancienne fiche",
    banner: "Cette ancienne fiche est réunie à",
  },
  done: {
    retired: "C’est retiré.",
    restored: "C’est de nouveau en service.",
    merged: "Les deux fiches sont réunies.",
    unmerged: "Les deux fiches sont de nouveau séparées.",
  },
}

const en: typeof fr = {
  retire: {
    title: {
      tool: (n) => `Retire the tool ${n}`,
      plan: (n) => `Retire the plan ${n}`,
      organisation: (n) => `Retire ${n}`,
    },
    retired: (name, day) => `${name} is retired since ${day}`,
    toCome: (name, day) => `${name} retires on ${day}`,
    lede: "Retiring erases nothing: what was decided, noted and signed stays readable, with its evidence.",
    points: {
      tool: [
        "The tool is no longer offered: not in the table of tools, not in suggestions, not in forms.",
        "Its plans that a decision is about keep their answer until something else is decided; the others leave the published list.",
        "It can be taken back at any time.",
      ],
      plan: [
        "The plan is no longer offered or assessed.",
        "If a decision is about it, it keeps its answer until something else is decided; otherwise it leaves the published list.",
        "It can be taken back at any time.",
      ],
      organisation: [
        "It is no longer offered as vendor, agency or supplier.",
        "Its tools, agreements and their history do not change.",
        "It can be taken back at any time.",
      ],
    },
    ownTools: (count) =>
      count === 1
        ? "One tool in service is published by it: if it is no longer used either, retire it first."
        : `${count} tools in service are published by it: if they are no longer used either, retire them first.`,
    day: "From",
    dayHint: "That day included.",
    why: "Reason",
    whyHint: "It goes into the history. No person’s name.",
    submit: "Retire",
    restoreText: "The day of retirement is taken away; the history keeps both changes.",
    restore: "Take it back",
    link: "Retire…",
    see: "Retirement",
    since: (day) => `retired since ${day}`,
    banner: (name, day) =>
      `${name} is retired since ${day}. This page shows what is known of it; it is no longer offered.`,
    bannerToCome: (name, day) => `${name} retires on ${day}.`,
  },
  merge: {
    title: (name) => `Merge ${name} into another entry`,
    preview: (from, into) => `Merge ${from} into ${into}`,
    lede: "For one thing that was entered twice. Choose the entry that stays; nothing changes before you have seen what moves.",
    into: "Entry that stays",
    intoHint: "Start typing, then choose from the list.",
    show: "See what moves",
    unknown: (name) => `“${name}” is not in the register: choose from the list.`,
    missing: "Choose the entry that stays.",
    refused: "They cannot be merged as they are",
    why: "Reason",
    whyHint: "It goes into the history. No person’s name.",
    goes: (into) => `What goes over to ${into}`,
    names: (names) => `Names: ${names}`,
    hosts: (hosts) => `Hosts: ${hosts}`,
    nothing: "No further name or host: it has them already.",
    relying: (tools) => `Tools that rest on it: ${tools}`,
    own: (tools) => `Tools: ${tools}`,
    agreements: (count) => `${several(count, "One agreement", "agreements")}, with the plans covered`,
    contacts: (count) => several(count, "One contact", "contacts"),
    contracts: (count) =>
      `${several(count, "One contract with the agency", "contracts with the agency")}, with declarations and deliverables`,
    resolves: (from, into) =>
      `The page of ${from} will lead to ${into}, and a question about ${from} gets the answer of ${into}.`,
    stays: (from) => `What stays with the history of ${from}`,
    staying: {
      plans: (count) => several(count, "one plan", "plans"),
      facts: (count) => several(count, "one fact", "facts"),
      licences: (count) => several(count, "one licence", "licences"),
      agreements: (count) => several(count, "one agreement", "agreements"),
      states: (count) => several(count, "one recorded precondition", "recorded preconditions"),
      assessments: (count) => several(count, "one assessment", "assessments"),
    },
    staysNothing: "Nothing: no plan, no fact.",
    factsNote:
      "Facts are not copied: they no longer count in the score. Note those that still hold again, on the entry that stays.",
    undoTool: "This can be undone: the names and hosts would go back with this entry.",
    undoOrganisation:
      "This cannot be undone with one click: its tools and agreements would have to be given back to this entry by hand.",
    submit: (from, into) => `Merge ${from} into ${into}`,
    stale:
      "The register changed since you opened this page. Nothing is done: here is the preview as of now, read it again.",
    refusals: {
      same: "An entry cannot be merged into itself: choose the other one.",
      merged: (into) => `It is merged into “${into}” already.`,
      ended: (slug) =>
        `“${slug}” is retired, or merged into another entry: choose one in service, or take it back first.`,
      decision: (plan) =>
        `A decision is about the plan “${plan}”. Merge the other way round if the other entry has none; otherwise decide the same for the other entry first, then record a decision “retired” for this one.`,
      exception: (plan) => `An exception runs on the plan “${plan}”: wait for its end, or merge the other way round.`,
      agreement: (kind, day) =>
        `Both signed an agreement of the same kind (${kind}) on the same day, ${day}: correct the date of one of the two, so that both can be kept.`,
    },
    unmerge: {
      title: (from, into) => `Separate ${from} from ${into}`,
      lede: (from, into) =>
        `${from} becomes a tool of its own again, with its plans and its history. ${into} loses what the two have in common:`,
      nothing: "Nothing in common: no name, no host.",
      note: "If the other tool had one of these names or hosts before the merger, give it back afterwards with “Edit”.",
      submit: "Separate",
    },
    organisationMerged: (into) =>
      `This entry is merged into ${into}. To separate it, give its tools back to it one by one.`,
    link: "Merge into another entry…",
    see: "Merger",
    note: (from, into) => `${from} was merged into ${into}: it is the same tool.`,
    from: "Also entered as",
    fromPage: "its former page",
    banner: "This former page is merged into",
  },
  done: {
    retired: "It is retired.",
    restored: "It is in service again.",
    merged: "The two entries are one.",
    unmerged: "The two entries are separate again.",
  },
}

export const retiring = { fr, en }
