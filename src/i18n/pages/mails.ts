import type { MailKind } from "../../core/deciding.ts"

// Which mails one gets, and how mail goes out.

type Kinds = Readonly<Record<MailKind, { name: string; hint: string }>>

const fr = {
  title: "Courriels",
  own: {
    title: (count: number, of: number) =>
      count === of ? "Courriels : tous" : count === 0 ? "Courriels : aucun" : `Courriels : ${count} sur ${of}`,
    lede: "Aval vous écrit quand quelque chose vous concerne, dans la langue de votre profil.",
    noServer: "Aucun serveur de courriel n’est réglé : aucun courriel ne part. Ce que vous choisissez ici est gardé.",
    noAddress: "Votre profil n’a pas d’adresse : rien ne peut vous être envoyé.",
    legend: "Ce que je veux recevoir",
    save: "Enregistrer le choix",
  },
  kinds: {
    "request-received": { name: "Demande reçue", hint: "votre demande d’un outil est bien arrivée" },
    "request-decided": { name: "Réponse à une demande", hint: "quelqu’un a répondu à ce que vous avez demandé" },
    "sign-off-asked": { name: "Visa demandé", hint: "une décision attend un visa que votre rôle donne" },
    "task-due": {
      name: "Revue ou tâche à faire",
      hint: "l’échéance approche d’une tâche qui est la vôtre, ou celle de personne",
    },
    "task-late": { name: "Tâche en retard", hint: "son échéance est passée" },
    "licence-notice": { name: "Préavis d’une licence", hint: "le dernier jour pour la résilier approche" },
    "precondition-lapsed": {
      name: "Préalable qui ne tient plus",
      hint: "une réponse est devenue « demandez d’abord »",
    },
    "exception-ends": { name: "Dérogation qui finit", hint: "son dernier jour approche" },
    digest: { name: "Récapitulatif de la semaine", hint: "le lundi matin, quand quelque chose vous attend" },
  } as Kinds,
  settings: {
    title: "Courriel",
    on: (from: string) => `Les courriels partent de ${from}.`,
    off: "Aucun serveur de courriel n’est réglé : personne n’est prévenu par courriel.",
    offHow:
      "Donnez son adresse dans AVAL_SMTP_URL (et, au besoin, l’expéditeur dans AVAL_MAIL_FROM), puis redémarrez Aval : docs/settings.md. Sur Cloudflare Workers, Aval n’envoie pas de courriel.",
    offWaiting: (count: number) =>
      count === 1
        ? "Un courriel attend. Passé deux semaines, il n’est plus envoyé."
        : `${count} courriels attendent. Passé deux semaines, ils ne sont plus envoyés.`,
    waiting: "En attente",
    sent: "Envoyés",
    refused: "Abandonnés",
    lastSent: "Dernier envoi",
    never: "jamais",
    fault: "Dernière erreur",
    faultGone: (word: string) => `${word} (abandonné)`,
    faultLater: (word: string) => `${word} (nouvel essai prévu)`,
    test: "M’envoyer un courriel d’essai",
    testNoAddress: "Pour un essai, ajoutez d’abord une adresse à votre profil.",
    addAddress: "Mon profil",
    testFailed: "Le courriel d’essai n’est pas parti",
    testFailedText: (word: string) => `Le serveur a répondu : ${word}`,
    testFailedHow: "Vérifiez AVAL_SMTP_URL et AVAL_MAIL_FROM. Ce qui attend est gardé, et repart de soi-même.",
  },
  missing: {
    line: "Aucun serveur de courriel n’est réglé",
    text: "personne n’est prévenu par courriel : donnez AVAL_SMTP_URL",
    dismiss: "Ne plus le dire",
  },
}
const en: typeof fr = {
  title: "E-mail",
  own: {
    title: (count, of) => (count === of ? "Mail: all" : count === 0 ? "Mail: none" : `Mail: ${count} of ${of}`),
    lede: "Aval writes to you when something concerns you, in the language of your profile.",
    noServer: "No mail server is set, so no mail goes out. What you choose here is kept.",
    noAddress: "Your profile has no address: nothing can be sent to you.",
    legend: "What I want to get",
    save: "Save the choice",
  },
  kinds: {
    "request-received": { name: "Request received", hint: "your request for a tool has arrived" },
    "request-decided": { name: "Request answered", hint: "somebody answered what you asked for" },
    "sign-off-asked": { name: "Sign-off asked", hint: "a decision waits for a sign-off that your role gives" },
    "task-due": { name: "Review or task to do", hint: "a task falls due that is yours, or nobody’s" },
    "task-late": { name: "Task late", hint: "its day has passed" },
    "licence-notice": { name: "Notice of a licence", hint: "the last day to end it comes near" },
    "precondition-lapsed": { name: "Precondition lapsed", hint: "an answer has become “ask first”" },
    "exception-ends": { name: "Exception ending", hint: "its last day comes near" },
    digest: { name: "Weekly digest", hint: "on Monday morning, when something waits for you" },
  },
  settings: {
    title: "Mail",
    on: (from) => `Mails go out from ${from}.`,
    off: "No mail server is set: nobody is told by mail.",
    offHow:
      "Give its address in AVAL_SMTP_URL (and, where needed, the sender in AVAL_MAIL_FROM), then restart Aval: docs/settings.md. On Cloudflare Workers Aval sends no mail.",
    offWaiting: (count) =>
      count === 1
        ? "One mail waits. After two weeks it is no longer sent."
        : `${count} mails wait. After two weeks they are no longer sent.`,
    waiting: "Waiting",
    sent: "Sent",
    refused: "Given up",
    lastSent: "Last sent",
    never: "never",
    fault: "Last error",
    faultGone: (word) => `${word} (given up)`,
    faultLater: (word) => `${word} (will be tried again)`,
    test: "Send me a test mail",
    testNoAddress: "For a test, add an address to your profile first.",
    addAddress: "My profile",
    testFailed: "The test mail did not go out",
    testFailedText: (word) => `The server said: ${word}`,
    testFailedHow: "Check AVAL_SMTP_URL and AVAL_MAIL_FROM. What waits is kept, and goes out by itself.",
  },
  missing: {
    line: "No mail server is set",
    text: "nobody is told by mail: set AVAL_SMTP_URL",
    dismiss: "Do not say it again",
  },
}
export const mails = { fr, en }
