import type { PersonStatus } from "../../core/access.ts"
import { de } from "../elision.ts"

const fr = {
  title: (all: number, waiting: number) => {
    const some = all === 1 ? "Une personne a un accès" : `${all} personnes ont un accès`
    if (waiting === 0) return all === 0 ? "Personne n’a encore d’accès" : some
    return waiting === 1 ? "Une personne attend votre approbation" : `${waiting} personnes attendent votre approbation`
  },
  limited: (units: string) =>
    `Vous gérez les personnes dont tous les rôles sont dans vos unités : ${units}. Les autres ne sont pas montrées.`,
  add: "Ajouter une personne",
  count: (total: number, from: number, to: number) =>
    total === 0
      ? "Aucune personne"
      : total === 1
        ? "Une personne"
        : from === 1 && to === total
          ? `${total} personnes`
          : `${total} personnes ; ${from} à ${to} affichées`,
  filter: {
    form: "Filtrer les personnes",
    q: "Nom ou adresse",
    status: "Statut",
    role: "Rôle",
    any: "Tous",
    apply: "Filtrer",
    clear: "Tout afficher",
  },
  empty: "Personne ne correspond à ces filtres.",
  caption: "Personnes, leurs rôles et leur accès",
  head: { name: "Nom", roles: "Rôles", status: "Statut", seen: "Dernière visite", ways: "Connexion par" },
  approve: "Approuver",
  approveWhom: (name: string) => `l’accès ${de(name)}`,
  noRoles: "aucun",
  never: "jamais",
  noWay: "rien encore",
  passkeys: (count: number) => (count === 1 ? "clé d’accès" : `${count} clés d’accès`),
  fromGroups: "par les groupes de l’entreprise",
  retired: (name: string) => `${name} (retirée)`,
  done: {
    roles: "Rôles enregistrés. Ils valent dès la prochaine page ouverte.",
    approved: "Accès approuvé. La personne peut se connecter.",
    disabled: "Accès fermé. Ses sessions sont terminées et ses jetons ne répondent plus.",
    enabled: "Accès rouvert.",
    changed: "Coordonnées enregistrées.",
    sessions: "Toutes ses sessions sont terminées.",
    session: "Session terminée.",
    unlocked: "Compte débloqué : la personne peut réessayer dès maintenant.",
    already:
      "Cette personne a déjà été ajoutée : le formulaire a été envoyé deux fois. Le lien n’est montré qu’une fois ; au besoin, créez-en un autre ci-dessous.",
  },
  erasedDone: "Effacé. Il ne reste qu’un identifiant opaque dans l’historique.",
  new: {
    title: "Ajouter une personne",
    lede: "Aval crée un lien d’invitation, que vous lui transmettez. Elle choisit elle-même comment se connecter.",
    name: "Nom",
    mail: "Adresse e-mail",
    mailHint: "Sert à se connecter par mot de passe. Aval n’y envoie rien.",
    language: "Langue",
    languages: { fr: "Français", en: "Anglais" },
    submit: "Créer le lien d’invitation",
    taken: "Une autre personne a déjà cette adresse.",
  },
  roles: {
    label: "Rôles",
    hint: "Chaque rôle permet aussi de lire le registre et de poser des questions.",
    unitsHint: "Dans toute l’entreprise, ou seulement dans des unités.",
    none: "Choisissez au moins un rôle.",
    unknown: "Un des rôles n’existe pas, ou son unité est fermée : choisissez parmi ceux de la page.",
    outside: (units: string) => `Vous pouvez donner des rôles dans vos unités seulement : ${units}.`,
    both: (role: string) => `${role} : choisissez toute l’entreprise ou des unités, pas les deux.`,
    matrix: "Qui peut faire quoi",
  },
  link: {
    invited: (name: string) => `Le lien d’invitation ${de(name)} est prêt`,
    back: (name: string) => `Le lien de connexion ${de(name)} est prêt`,
    label: "Lien à usage unique",
    once: "Il n’est montré que maintenant : copiez-le avant de quitter cette page.",
    copy: "Copier le lien",
    copied: "Copié",
    until: (when: string) => `Il sert une fois, jusqu’au ${when}.`,
    earlier: "Les liens précédents de cette personne ne fonctionnent plus.",
    how: "Comment le transmettre",
    steps: [
      "Envoyez-le vous-même, par un canal que seule cette personne lit : qui ouvre le lien obtient son accès.",
      "Assurez-vous que c’est bien elle qui le reçoit : appelez-la, ou remettez-le en main propre.",
      "S’il s’est perdu, créez-en un autre depuis sa page : celui-ci cesse aussitôt de fonctionner.",
    ],
    seePerson: "Voir la fiche de cette personne",
  },
  person: {
    title: (name: string, status: string) => `${name} : ${status}`,
    all: "Toutes les personnes",
    summary: "En bref",
    noMail: "aucune",
    added: "Ajout",
    seen: "Dernière visite",
    ways: "Connexion par",
    id: "Identifiant",
    history: "Historique",
    you: "C’est vous. Une autre personne qui administre Aval, ou la ligne de commande, change vos rôles et votre accès ; le reste se règle dans votre compte.",
    yourAccount: "Mon compte",
    statusTexts: {
      invited: "N’a pas encore utilisé son lien d’invitation.",
      pending: "S’est présentée par le compte de l’entreprise ; ne voit rien tant que personne ne l’approuve.",
      active: "Peut se connecter.",
      disabled: "Ne peut plus se connecter ; ses jetons ne répondent plus.",
      erased: "Il n’en reste qu’un identifiant opaque.",
    } satisfies Record<PersonStatus, string>,
    linkUntil: (when: string) => `Un lien à usage unique est ouvert jusqu’au ${when}.`,
    approval: {
      title: "Approuver cet accès ?",
      text: "Choisissez ses rôles, puis approuvez. Si vous ne connaissez pas cette personne, refusez.",
      submit: "Approuver",
      refuse: "Refuser",
    },
    roles: {
      title: "Ce que cette personne peut faire",
      own: "Vos rôles",
      save: "Enregistrer les rôles",
      fromGroups: "Rôles donnés par les groupes de l’entreprise, modifiables là-bas seulement :",
    },
    stale: {
      title: "Modifié entre-temps",
      roles: (roles: string) =>
        `Une autre personne vient de modifier cette fiche. Rôles actuels : ${roles}. Votre choix est conservé ci-dessous : relisez, puis enregistrez à nouveau.`,
      details: (name: string, mail: string) =>
        `Une autre personne vient de modifier cette fiche. Valeurs actuelles : ${name}, ${mail}. Votre saisie est conservée ci-dessous : relisez, puis enregistrez à nouveau.`,
    },
    details: { title: "Coordonnées", save: "Enregistrer les coordonnées" },
    sessions: {
      title: (count: number) =>
        count === 0 ? "Aucune session ouverte" : count === 1 ? "Une session ouverte" : `${count} sessions ouvertes`,
      caption: "Sessions ouvertes",
      agent: "Navigateur",
      unknown: "inconnu",
      way: "Ouverte par",
      since: "Depuis",
      used: "Dernière activité",
      end: "Terminer",
      endWhich: (agent: string) => `la session : ${agent}`,
      endAll: "Terminer toutes les sessions",
    },
    tokens: {
      title: (count: number) =>
        count === 0 ? "Aucun jeton d’API" : count === 1 ? "Un jeton d’API" : `${count} jetons d’API`,
    },
    access: {
      title: "Accès",
      locked: "Trop d’essais refusés : la connexion par mot de passe est fermée un quart d’heure.",
      unlock: "Débloquer maintenant",
      link: "Créer un lien de connexion",
      linkText: "Pour qui a perdu son accès. Le lien sert une fois, pendant une heure.",
      invitation: "Créer un lien d’invitation",
      invitationText: "Le lien sert une fois, pendant sept jours. Le précédent cesse de fonctionner.",
      disable: "Fermer l’accès…",
      disableText: "Réversible. Pour un départ, une absence, un doute.",
      enable: "Rouvrir l’accès",
      enableText: "Avec les mêmes rôles ; ses jetons répondent de nouveau.",
      erase: "Effacer la personne…",
      eraseText: "Irréversible. Efface son nom, son adresse et tout ce qui permet de se connecter.",
    },
    erased: "Son nom, son adresse et ses moyens de connexion ont été effacés. L’historique garde l’identifiant.",
  },
  disabling: {
    title: (name: string) => `Fermer l’accès ${de(name)} ?`,
    refusal: (name: string) => `Refuser l’accès ${de(name)} ?`,
    points: [
      "Ses sessions se terminent tout de suite, sur tous ses appareils.",
      "Ses jetons d’API et ses liens ne répondent plus.",
      "Ses rôles sont gardés : vous pourrez rouvrir l’accès. Ses jetons répondront alors de nouveau ; révoquez-les s’ils ne doivent plus servir.",
    ],
    refusalPoints: [
      "Cette personne ne pourra pas se connecter, et ne pourra pas refaire de demande.",
      "Vous pourrez rouvrir l’accès plus tard.",
    ],
    submit: "Fermer l’accès",
    refuse: "Refuser l’accès",
  },
  erasure: {
    title: (name: string) => `Effacer ${name} ?`,
    lede: "C’est irréversible : Aval lui-même ne peut rien retrouver.",
    goes: "Ce qui disparaît",
    gone: [
      "son nom et son adresse, aussi là où l’historique les montrait",
      "son mot de passe, ses clés d’accès et ses liens avec le compte de l’entreprise",
      "ses sessions, ses jetons d’API et ses liens à usage unique",
      "ses rôles",
    ],
    stays: "Ce qui reste",
    staying: (id: string) => [
      `un identifiant opaque, ${id}, et ce qui s’est passé sous cet identifiant : l’historique reste entier et vérifiable`,
      "les noms écrits dans le registre lui-même, comme ceux des visas importés",
      "les sauvegardes faites avant aujourd’hui, jusqu’à ce que vous les supprimiez",
    ],
    submit: "Effacer pour toujours",
  },
}

const en: typeof fr = {
  title: (all, waiting) => {
    const some = all === 1 ? "One person has access" : `${all} people have access`
    if (waiting === 0) return all === 0 ? "Nobody has access yet" : some
    return waiting === 1 ? "One person waits for your approval" : `${waiting} people wait for your approval`
  },
  limited: (units) => `You manage people all of whose roles lie in your units: ${units}. Others are not shown.`,
  add: "Add a person",
  count: (total, from, to) =>
    total === 0
      ? "Nobody"
      : total === 1
        ? "One person"
        : from === 1 && to === total
          ? `${total} people`
          : `${total} people; ${from} to ${to} shown`,
  filter: {
    form: "Filter people",
    q: "Name or address",
    status: "Status",
    role: "Role",
    any: "Any",
    apply: "Filter",
    clear: "Show all",
  },
  empty: "Nobody fits these filters.",
  caption: "People, their roles and access",
  head: { name: "Name", roles: "Roles", status: "Status", seen: "Last seen", ways: "Signs in with" },
  approve: "Approve",
  approveWhom: (name) => `${name}’s access`,
  noRoles: "none",
  never: "never",
  noWay: "nothing yet",
  passkeys: (count) => (count === 1 ? "passkey" : `${count} passkeys`),
  fromGroups: "from the company’s groups",
  retired: (name) => `${name} (retired)`,
  done: {
    roles: "Roles saved. They hold from the next page on.",
    approved: "Access approved. The person can sign in.",
    disabled: "Access closed. Their sessions are over and their tokens no longer work.",
    enabled: "Access given back.",
    changed: "Details saved.",
    sessions: "All their sessions are over.",
    session: "Session ended.",
    unlocked: "Account unlocked: the person can try again now.",
    already:
      "This person was added already: the form was sent twice. The link is shown only once; make another one below if you need it.",
  },
  erasedDone: "Erased. An opaque id in the history is all that is left.",
  new: {
    title: "Add a person",
    lede: "Aval makes an invitation link, and you hand it on. The person chooses how to sign in.",
    name: "Name",
    mail: "Mail address",
    mailHint: "For signing in with a password. Aval sends nothing to it.",
    language: "Language",
    languages: { fr: "French", en: "English" },
    submit: "Make the invitation link",
    taken: "Another person has this address already.",
  },
  roles: {
    label: "Roles",
    hint: "Every role can also read the register and ask questions.",
    unitsHint: "In the whole company, or only in some units.",
    none: "Choose at least one role.",
    unknown: "One of the roles does not exist, or its unit is retired: choose among those of the page.",
    outside: (units) => `You can give roles in your units only: ${units}.`,
    both: (role) => `${role}: choose the whole company or units, not both.`,
    matrix: "Who may do what",
  },
  link: {
    invited: (name) => `${name}’s invitation link is ready`,
    back: (name) => `${name}’s sign-in link is ready`,
    label: "One-time link",
    once: "It is shown only now: copy it before you leave this page.",
    copy: "Copy the link",
    copied: "Copied",
    until: (when) => `It works once, until ${when}.`,
    earlier: "Earlier links of this person no longer work.",
    how: "How to hand it on",
    steps: [
      "Send it yourself, by a channel that only this person reads: whoever opens the link gets their access.",
      "Make sure that it is they who receive it: call them, or hand it over in person.",
      "If it was lost, make another one from their page: this one stops working at once.",
    ],
    seePerson: "See this person’s page",
  },
  person: {
    title: (name, status) => `${name}: ${status}`,
    all: "All people",
    summary: "In short",
    noMail: "none",
    added: "Added",
    seen: "Last seen",
    ways: "Signs in with",
    id: "Id",
    history: "History",
    you: "This is you. Another administrator, or the command line, changes your roles and access; the rest is set in your account.",
    yourAccount: "My account",
    statusTexts: {
      invited: "Has not used the invitation link yet.",
      pending: "Came with a company account; sees nothing until somebody approves.",
      active: "Can sign in.",
      disabled: "Can no longer sign in; their tokens do not work.",
      erased: "An opaque id is all that is left.",
    },
    linkUntil: (when) => `A one-time link is open until ${when}.`,
    approval: {
      title: "Approve this access?",
      text: "Choose their roles, then approve. If you do not know this person, refuse.",
      submit: "Approve",
      refuse: "Refuse",
    },
    roles: {
      title: "What this person may do",
      own: "Your roles",
      save: "Save the roles",
      fromGroups: "Roles given by the company’s groups, which can be changed only there:",
    },
    stale: {
      title: "Changed meanwhile",
      roles: (roles) =>
        `Somebody has just changed this person. Current roles: ${roles}. What you chose is kept below: read it again, then save once more.`,
      details: (name, mail) =>
        `Somebody has just changed this person. Current values: ${name}, ${mail}. What you typed is kept below: read it again, then save once more.`,
    },
    details: { title: "Details", save: "Save the details" },
    sessions: {
      title: (count) => (count === 0 ? "No open session" : count === 1 ? "One open session" : `${count} open sessions`),
      caption: "Open sessions",
      agent: "Browser",
      unknown: "unknown",
      way: "Opened with",
      since: "Since",
      used: "Last active",
      end: "End",
      endWhich: (agent) => `the session: ${agent}`,
      endAll: "End all sessions",
    },
    tokens: {
      title: (count) => (count === 0 ? "No API token" : count === 1 ? "One API token" : `${count} API tokens`),
    },
    access: {
      title: "Access",
      locked: "Too many refused attempts: signing in by password is closed for a quarter of an hour.",
      unlock: "Unlock now",
      link: "Make a sign-in link",
      linkText: "For whoever has lost their access. It works once, for one hour.",
      invitation: "Make an invitation link",
      invitationText: "It works once, for seven days. The earlier one stops working.",
      disable: "Close access…",
      disableText: "Can be undone. For a departure, an absence, a doubt.",
      enable: "Give access back",
      enableText: "With the same roles; their tokens work again.",
      erase: "Erase the person…",
      eraseText: "Cannot be undone. Erases name, address and every way to sign in.",
    },
    erased: "Name, address and ways to sign in were erased. The history keeps the id.",
  },
  disabling: {
    title: (name) => `Close ${name}’s access?`,
    refusal: (name) => `Refuse ${name}’s access?`,
    points: [
      "Their sessions end at once, on all their devices.",
      "Their API tokens and links stop working.",
      "Their roles are kept: you can give access back. Their tokens then work again; revoke those that should not.",
    ],
    refusalPoints: ["This person will not be able to sign in, nor to ask again.", "You can give access later on."],
    submit: "Close access",
    refuse: "Refuse access",
  },
  erasure: {
    title: (name) => `Erase ${name}?`,
    lede: "This cannot be undone: Aval itself cannot bring anything back.",
    goes: "What goes",
    gone: [
      "their name and address, also where the history showed them",
      "their password, passkeys and ties to a company account",
      "their sessions, API tokens and one-time links",
      "their roles",
    ],
    stays: "What stays",
    staying: (id) => [
      `an opaque id, ${id}, and what happened under it: the history stays whole and can be verified`,
      "names written in the register itself, such as those of imported sign-offs",
      "backups made before today, until you delete them",
    ],
    submit: "Erase for ever",
  },
}

export const people = { fr, en }
