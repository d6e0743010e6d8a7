import type { MailData, MailParts } from "../../src/core/mail-text.ts"
import type { SignOffRole } from "../../src/core/register.ts"
import type { Text } from "../../src/core/text.ts"
import { named } from "./named.ts"

/** To whoever may sign a decision that was laid before the signatories. */
export const signOffAsked = {
  fr: (data: MailData["sign-off-asked"]): MailParts => {
    const name = named(data, "fr")
    return {
      subject: `Visa demandé : ${name}`,
      lines: [
        `Une décision sur ${name} attend ${sought(data.role).fr}. Rien ne change sur la liste avant que les visas requis soient donnés.`,
        "Lisez ce qu’elle permet et ce qu’elle change, puis donnez votre visa ou dites votre désaccord.",
      ],
      action: "Lire la décision",
    }
  },
  en: (data: MailData["sign-off-asked"]): MailParts => {
    const name = named(data, "en")
    return {
      subject: `Sign-off asked: ${name}`,
      lines: [
        `A decision on ${name} waits for ${sought(data.role).en}. Nothing changes on the list before the sign-offs that it needs are given.`,
        "Read what it allows and what it changes, then sign it off or say that you disagree.",
      ],
      action: "Read the decision",
    }
  },
}

function sought(role: SignOffRole | undefined): Text {
  return (role === undefined ? undefined : signOffs[role]) ?? { fr: "votre visa", en: "your sign-off" }
}

const signOffs: Readonly<Record<SignOffRole, Text>> = {
  it: { fr: "le visa informatique", en: "the IT sign-off" },
  legal: { fr: "le visa juridique", en: "the legal sign-off" },
  dpo: { fr: "le visa du délégué à la protection des données", en: "the data protection officer’s sign-off" },
}
