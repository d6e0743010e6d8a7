const fr = {
  signing: {
    title: "La signature",
    unsigned: "La liste n’est pas encore signée : son empreinte montre que le fichier est complet, pas qui l’a émis.",
    begin: "Sur la machine d’Aval, cette commande crée les clés et affiche ce que les systèmes épinglent :",
    text: "Un pointeur signé, renouvelé chaque heure, nomme la liste par son empreinte. Un système qui connaît la clé racine n’en accepte aucune autre, quel que soit l’intermédiaire.",
    pointer: "Pointeur",
    keys: "Jeu de clés",
    kid: "Clé en ligne",
    version: "Version du jeu",
    until: "valable jusqu’au",
    roots: "Clés racines",
    threshold: (needed: number, all: number) =>
      all === 1 ? "une, qui suffit" : `${needed} sur ${all} signent ensemble`,
    pin: "Ce qu’un système épingle",
    pinText:
      "Une ligne, donnée à chaque système à son installation, par une autre voie que la liste elle-même. Elle ne contient rien de secret.",
    verify: "Vérifier soi-même",
    expired: "Le jeu de clés a expiré : les systèmes gardent la liste qu’ils ont et refusent toute nouvelle.",
    sealedElsewhere:
      "Ce serveur ne peut plus signer : la clé en ligne a été scellée avec un autre AVAL_SECRET. Les systèmes gardent leur dernière bonne liste.",
    mend: "Sur la machine d’Aval, avec la clé racine :",
  },
  consumers: {
    title: (count: number) =>
      count === 0
        ? "Aucun système connu ne lit encore la liste"
        : count === 1
          ? "Un système lit la liste"
          : `La liste est lue de ${count} façons`,
    short: "Qui l’applique",
    noneYet: "Aucun système ne s’est encore fait connaître.",
    summary: (count: number, behind: number, alarms: number) =>
      `${count === 1 ? "1 lecture connue" : `${count} lectures connues`}, ${behind === 0 ? "aucune en retard" : `${behind} en retard`}, ${alarms === 0 ? "aucune alerte" : alarms === 1 ? "1 alerte" : `${alarms} alertes`}.`,
    all: "Les systèmes, un par un",
    back: "La liste",
    lede: "Chaque système se nomme par son jeton : ce qu’il a reçu, et ce qu’il dit appliquer.",
    empty: "Un système apparaît ici dès qu’il lit la liste ou un export avec un jeton, ou dit ce qu’il applique.",
    makeToken: "Créer un jeton",
    caption: "Systèmes qui lisent la liste, ceux en alerte ou en retard d’abord",
    consumer: "Système",
    runs: "Applique",
    since: "Depuis le",
    lastHeard: "Dernier signe",
    behind: "Retard",
    ended: "jeton terminé : ce qui tourne là n’est plus connu",
    alarm: "Alerte :",
    number: (revision: number) => `n° ${revision}`,
    ways: { fetched: "reçue", said: "déclarée" },
    upToDate: "à jour",
    late: (revisions: number, days: number) =>
      `${revisions === 1 ? "1 publication" : `${revisions} publications`}${days === 0 ? "" : days === 1 ? ", depuis 1 jour" : `, depuis ${days} jours`}`,
    say: "Dire ce que l’on applique",
    sayText:
      "Ce qu’un système reçoit est noté de lui-même. Qu’il l’applique, lui seul le sait : il le dit après chaque mise à jour, et donne une alerte s’il garde une liste plus ancienne.",
  },
}

const en: typeof fr = {
  signing: {
    title: "The signature",
    unsigned: "The list is not signed yet: its hash shows that the file is whole, not who issued it.",
    begin: "On Aval’s machine, this command makes the keys and prints what systems pin:",
    text: "A signed pointer, made anew every hour, names the list by its hash. A system that knows the root key accepts no other list, whoever stands between it and this server.",
    pointer: "Pointer",
    keys: "Key set",
    kid: "Online key",
    version: "Version of the set",
    until: "valid until",
    roots: "Root keys",
    threshold: (needed, all) => (all === 1 ? "one, which is enough" : `${needed} of ${all} sign together`),
    pin: "What a system pins",
    pinText:
      "One line, given to each system when it is installed, over another way than the list itself. Nothing in it is secret.",
    verify: "Checking it yourself",
    expired: "The key set has ended: systems keep the list that they have and refuse every new one.",
    sealedElsewhere:
      "This server cannot sign any more: the online key was sealed with another AVAL_SECRET. Systems keep their last good list.",
    mend: "On Aval’s machine, with the root key:",
  },
  consumers: {
    title: (count) =>
      count === 0
        ? "No known system reads the list yet"
        : count === 1
          ? "One system reads the list"
          : `The list is read in ${count} ways`,
    short: "Who runs it",
    noneYet: "No system has made itself known yet.",
    summary: (count, behind, alarms) =>
      `${count === 1 ? "1 known reading" : `${count} known readings`}, ${behind === 0 ? "none behind" : `${behind} behind`}, ${alarms === 0 ? "no alarm" : alarms === 1 ? "1 alarm" : `${alarms} alarms`}.`,
    all: "The systems, one by one",
    back: "The list",
    lede: "Each system names itself with its token: what it got, and what it says it runs.",
    empty: "A system appears here once it reads the list or an export with a token, or says what it runs.",
    makeToken: "Make a token",
    caption: "Systems that read the list, those with an alarm or behind first",
    consumer: "System",
    runs: "Runs",
    since: "Since",
    lastHeard: "Last heard",
    behind: "Behind by",
    ended: "token ended: what runs there is not known any more",
    alarm: "Alarm:",
    number: (revision) => `no. ${revision}`,
    ways: { fetched: "fetched", said: "says so" },
    upToDate: "up to date",
    late: (revisions, days) =>
      `${revisions === 1 ? "1 revision" : `${revisions} revisions`}${days === 0 ? "" : days === 1 ? ", for 1 day" : `, for ${days} days`}`,
    say: "Saying what runs",
    sayText:
      "What a system gets is noted by itself. That it runs it, it alone knows: it says so after each update, and gives an alarm where it keeps an older list.",
  },
}

export const publishing = { fr, en }
