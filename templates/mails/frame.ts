import type { MailKind } from "../../src/core/deciding.ts"
import type { MailParts } from "../../src/core/mail-text.ts"
import type { Language, Text } from "../../src/core/text.ts"

/** Why somebody gets a mail of this kind, after "because". */
const because: Readonly<Record<MailKind, Text>> = {
  "request-received": { fr: "vous avez demandé un outil", en: "you asked for a tool" },
  "request-decided": { fr: "vous avez demandé un outil", en: "you asked for a tool" },
  "sign-off-asked": { fr: "votre rôle donne un visa aux décisions", en: "your role signs decisions off" },
  "task-due": { fr: "vous suivez les décisions du registre", en: "you look after decisions of the register" },
  "task-late": { fr: "vous suivez les décisions du registre", en: "you look after decisions of the register" },
  "licence-notice": { fr: "vous suivez les décisions du registre", en: "you look after decisions of the register" },
  "precondition-lapsed": {
    fr: "vous suivez les décisions du registre",
    en: "you look after decisions of the register",
  },
  "exception-ends": { fr: "vous suivez les décisions du registre", en: "you look after decisions of the register" },
  digest: { fr: "des choses vous attendent dans le registre", en: "things wait for you in the register" },
}

/** What stands under every mail. `company`: its name, where it has one. */
export const frameWords = {
  fr: {
    why: (kind: MailKind, company: string | undefined) =>
      `Aval${company === undefined ? "" : `, registre des outils d’IA de ${company},`} vous écrit parce que ${because[kind].fr}.`,
    choices: "Choisir les courriels que je reçois",
  },
  en: {
    why: (kind: MailKind, company: string | undefined) =>
      `Aval${company === undefined ? "" : `, the register of AI tools of ${company},`} writes to you because ${because[kind].en}.`,
    choices: "Choose which mails I get",
  },
} as const satisfies Readonly<Record<Language, unknown>>

/** What an administrator sends to themselves to see whether mail works. */
export const testMail = {
  fr: {
    parts: {
      subject: "Les courriels d’Aval arrivent",
      lines: [
        "Vous avez demandé ce courriel d’essai dans les réglages. S’il vous parvient, les autres partent de même.",
        "Vérifiez qu’il n’est pas rangé dans les indésirables.",
      ],
      action: "Revenir aux réglages",
    } satisfies MailParts,
    why: "Aval vous écrit parce que vous l’avez demandé.",
  },
  en: {
    parts: {
      subject: "Mails from Aval arrive",
      lines: [
        "You asked for this test mail in the settings. If it reaches you, the others go out in the same way.",
        "Check that it is not kept with the spam.",
      ],
      action: "Back to the settings",
    } satisfies MailParts,
    why: "Aval writes to you because you asked for it.",
  },
} as const satisfies Readonly<Record<Language, unknown>>
