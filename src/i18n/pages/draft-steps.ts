import type { DraftStepKind } from "../../core/draft.ts"

// Drafts of clauses: what is done with a version, on the way to the signature.

type Kinds = Readonly<Record<DraftStepKind, string>>

const fr = {
  title: (standing: string) => `Étapes\u00a0: ${standing.toLowerCase()}`,
  lede: "Une version va au juridique, qui l’approuve ou la renvoie\u202f; approuvée, elle part à l’agence, puis revient signée.",
  now: "Où en est le projet",
  noVersion: "Aucune version n’est gardée\u00a0: c’est une version qui se soumet.",
  keepFirst: "Garder une version",
  stands: {
    open: (version: number) => `La version ${version} n’est pas encore soumise.`,
    submitted: (version: number) => `La version ${version} attend le juridique.`,
    returned: (version: number) => `Le juridique a renvoyé la version ${version}.`,
    approved: (version: number) => `La version ${version} est approuvée\u00a0: elle peut partir à l’agence.`,
    sent: (version: number) => `La version ${version} est chez l’agence.`,
    signed: (version: number) => `La version ${version} est signée.`,
    "set-aside": () => "Le projet est écarté.",
  },
  changed: (version: number) =>
    `Le projet a changé depuis la version ${version}\u00a0: l’étape porte sur cette version, pas sur ce qui a suivi.`,
  blocks: (count: number) =>
    count === 1 ? "Un point bloquant à régler d’abord" : `${count} points bloquants à régler d’abord`,
  blocksText: "Ce sont ceux de la version gardée. Réglez-les dans la rédaction, puis gardez une version.",
  next: "Que faire ensuite",
  nothing:
    "Il n’y a plus rien à faire\u00a0: les clauses sont signées. Une suite se rédige dans un nouveau projet du même contrat.",
  approvers: (names: string) => `Peuvent approuver ou renvoyer\u00a0: ${names}.`,
  noApprover: "Personne ne peut approuver\u00a0: un administrateur donne à quelqu’un le rôle «\u00a0juridique\u00a0».",
  go: {
    submitted: "Soumettre au juridique",
    returned: "Renvoyer",
    approved: "Approuver",
    sent: "Marquer comme envoyée",
    signed: "Marquer comme signée",
  } satisfies Kinds,
  confirm: {
    submitted: {
      title: (version: number) => `Soumettre la version ${version} au juridique`,
      points: [
        "Ceux qui peuvent approuver la voient dans ce qui les attend.",
        "La version ne change plus\u202f; une nouvelle version se soumet à nouveau.",
      ],
      submit: "Soumettre la version",
    },
    returned: {
      title: (version: number) => `Renvoyer la version ${version}`,
      points: ["Qui rédige lit la raison.", "Une version corrigée se soumet à nouveau."],
      submit: "Renvoyer la version",
    },
    approved: {
      title: (version: number) => `Approuver la version ${version}`,
      points: ["Vous l’approuvez pour le juridique, telle qu’elle est gardée.", "Elle peut partir à l’agence."],
      submit: "Approuver la version",
    },
    sent: {
      title: (version: number) => `Marquer la version ${version} comme envoyée`,
      points: [
        "Aval n’envoie rien\u00a0: dites ici quand elle est partie.",
        "Tous les lecteurs du registre voient le jour.",
      ],
      submit: "Marquer comme envoyée",
    },
    signed: {
      title: (version: number) => `Marquer la version ${version} comme signée`,
      points: [
        "L’empreinte de l’exemplaire signé est gardée\u202f; le fichier lui-même seulement si vous le demandez.",
        "Tous les lecteurs du registre voient que les clauses sont signées, et le jour.",
        "C’est la dernière étape de cette version.",
      ],
      submit: "Marquer comme signée",
    },
  },
  holds: (open: number, warnings: number) =>
    `Cette version a ${
      [
        open === 0 ? "" : open === 1 ? "un point à compléter" : `${open} points à compléter`,
        warnings === 0 ? "" : warnings === 1 ? "un point à décider" : `${warnings} points à décider`,
      ]
        .filter((text) => text !== "")
        .join(" et ") || "tous ses points remplis"
    }.`,
  see: "Lire la version",
  note: "Note",
  noteHint: "Pour qui suit le projet.",
  reason: "Raison",
  reasonHint: "Ce qui est à revoir.",
  sentOn: "Envoyée le",
  signedOn: "Signée le",
  file: "Exemplaire signé",
  fileHint: (size: string) => `Le fichier signé par les deux parties, de tout type, ${size} au plus.`,
  noFile: "Choisissez l’exemplaire signé.",
  emptyFile: "Le fichier est vide.",
  tooLarge: (size: string) => `Le fichier est trop grand\u00a0: ${size} au plus.`,
  keepWhich: "Le fichier lui-même",
  keepFile: "Garder aussi le fichier",
  keepFileHint: "Sinon son empreinte seule est gardée. Un PDF, un fichier Word ou une image.",
  notKept: "Le fichier n’a pas pu être gardé\u202f; son empreinte l’est.",
  gone: "Cette étape n’est plus possible\u00a0: le projet a avancé entre-temps. Voici où il en est.",
  stale: "Le projet a changé entre-temps. Relisez, puis confirmez.",
  history: "Ce qui a été fait",
  caption: "Étapes, la plus récente d’abord",
  head: { what: "Étape", version: "Version", by: "Par", at: "Quand", note: "Note" },
  did: {
    submitted: "Soumise au juridique",
    returned: "Renvoyée",
    approved: "Approuvée",
    sent: "Envoyée",
    signed: "Signée",
  } satisfies Kinds,
  on: (day: string) => `le ${day}`,
  none: "Rien encore.",
  copy: {
    title: "L’exemplaire signé",
    name: "Fichier",
    hash: "SHA-256",
    kept: "Ouvrir le fichier",
    notKept: "Le fichier n’est pas gardé ici.",
    check: "Vérifier un fichier",
    checkText: "Un fichier est-il l’exemplaire signé\u202f? Il est lu, comparé et oublié.",
    choose: "Fichier à vérifier",
    submit: "Vérifier",
    is: (name: string) => `«\u00a0${name}\u00a0» est l’exemplaire signé, à l’octet près.`,
    isNot: (name: string) => `«\u00a0${name}\u00a0» n’est pas l’exemplaire signé.`,
    isNotText: "Un octet suffit à les distinguer\u00a0: un fichier enregistré à nouveau n’est plus le même.",
    its: "Empreinte de ce fichier",
  },
  aside: "Écarter le projet",
  log: "Historique du projet",
  done: {
    submitted: "La version est soumise au juridique.",
    returned: "La version est renvoyée.",
    approved: "La version est approuvée.",
    sent: "La version est marquée comme envoyée.",
    signed: "La version est signée.",
  } satisfies Kinds,
}

const en: typeof fr = {
  title: (standing) => `Steps: ${standing.toLowerCase()}`,
  lede: "A version goes to legal, who approve it or send it back; approved, it goes to the agency and comes back signed.",
  now: "Where the draft stands",
  noVersion: "No version is kept: it is a version that is submitted.",
  keepFirst: "Keep a version",
  stands: {
    open: (version) => `Version ${version} is not submitted yet.`,
    submitted: (version) => `Version ${version} waits for legal.`,
    returned: (version) => `Legal sent version ${version} back.`,
    approved: (version) => `Version ${version} is approved: it can go to the agency.`,
    sent: (version) => `Version ${version} is with the agency.`,
    signed: (version) => `Version ${version} is signed.`,
    "set-aside": () => "The draft is set aside.",
  },
  changed: (version) =>
    `The draft has changed since version ${version}: the step is about that version, not about what followed.`,
  blocks: (count) => (count === 1 ? "One blocking point to settle first" : `${count} blocking points to settle first`),
  blocksText: "They are those of the version that was kept. Settle them in the drafting room, then keep a version.",
  next: "What to do next",
  nothing:
    "There is nothing left to do: the clauses are signed. A sequel is drafted in a new draft of the same contract.",
  approvers: (names) => `Can approve it or send it back: ${names}.`,
  noApprover: "Nobody can approve it: an administrator gives somebody the role “legal”.",
  go: {
    submitted: "Submit to legal",
    returned: "Send back",
    approved: "Approve",
    sent: "Mark as sent",
    signed: "Mark as signed",
  },
  confirm: {
    submitted: {
      title: (version) => `Submit version ${version} to legal`,
      points: [
        "Those who can approve see it among what waits for them.",
        "The version no longer changes; a new version is submitted again.",
      ],
      submit: "Submit the version",
    },
    returned: {
      title: (version) => `Send version ${version} back`,
      points: ["Whoever drafts reads the reason.", "A corrected version is submitted again."],
      submit: "Send the version back",
    },
    approved: {
      title: (version) => `Approve version ${version}`,
      points: ["You approve it for legal, as it was kept.", "It can go to the agency."],
      submit: "Approve the version",
    },
    sent: {
      title: (version) => `Mark version ${version} as sent`,
      points: ["Aval sends nothing: say here when it went.", "Everybody who reads the register sees the day."],
      submit: "Mark as sent",
    },
    signed: {
      title: (version) => `Mark version ${version} as signed`,
      points: [
        "The hash of the signed copy is kept; the file itself only where you ask for it.",
        "Everybody who reads the register sees that the clauses are signed, and the day.",
        "It is the last step of this version.",
      ],
      submit: "Mark as signed",
    },
  },
  holds: (open, warnings) =>
    `This version has ${
      [
        open === 0 ? "" : open === 1 ? "one open point" : `${open} open points`,
        warnings === 0 ? "" : warnings === 1 ? "one thing to decide" : `${warnings} things to decide`,
      ]
        .filter((text) => text !== "")
        .join(" and ") || "all of its points filled in"
    }.`,
  see: "Read the version",
  note: "Note",
  noteHint: "For whoever follows the draft.",
  reason: "Reason",
  reasonHint: "What is to be looked at again.",
  sentOn: "Sent on",
  signedOn: "Signed on",
  file: "Signed copy",
  fileHint: (size) => `The file that both sides signed, of any type, ${size} at most.`,
  noFile: "Choose the signed copy.",
  emptyFile: "The file is empty.",
  tooLarge: (size) => `The file is too large: ${size} at most.`,
  keepWhich: "The file itself",
  keepFile: "Keep the file as well",
  keepFileHint: "Else its hash alone is kept. A PDF, a Word file or a picture.",
  notKept: "The file could not be kept; its hash is.",
  gone: "This step can no longer be taken: the draft has moved on meanwhile. Here is where it stands.",
  stale: "The draft has changed meanwhile. Read it over, then confirm.",
  history: "What was done",
  caption: "Steps, the newest first",
  head: { what: "Step", version: "Version", by: "By", at: "When", note: "Note" },
  did: {
    submitted: "Submitted to legal",
    returned: "Sent back",
    approved: "Approved",
    sent: "Sent",
    signed: "Signed",
  },
  on: (day) => `on ${day}`,
  none: "Nothing yet.",
  copy: {
    title: "The signed copy",
    name: "File",
    hash: "SHA-256",
    kept: "Open the file",
    notKept: "The file is not kept here.",
    check: "Check a file",
    checkText: "Is a file the signed copy? It is read, compared and forgotten.",
    choose: "File to check",
    submit: "Check",
    is: (name) => `“${name}” is the signed copy, to the byte.`,
    isNot: (name) => `“${name}” is not the signed copy.`,
    isNotText: "One byte is enough to tell them apart: a file that was saved again is no longer the same.",
    its: "Hash of this file",
  },
  aside: "Set the draft aside",
  log: "History of the draft",
  done: {
    submitted: "The version is submitted to legal.",
    returned: "The version is sent back.",
    approved: "The version is approved.",
    sent: "The version is marked as sent.",
    signed: "The version is signed.",
  },
}

export const draftSteps = { fr, en }
