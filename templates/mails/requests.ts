import type { MailData, MailParts } from "../../src/core/mail-text.ts"
import type { Language } from "../../src/core/text.ts"
import { answerLabels } from "../vocabulary.ts"
import { named } from "./named.ts"

/** To whoever asked for a tool: it has arrived. */
export const requestReceived = {
  fr: (data: MailData["request-received"]): MailParts => {
    const name = named(data, "fr")
    return {
      subject: `Demande reçue : ${name}`,
      lines: [
        `Votre demande pour ${name} est arrivée. Elle attend que quelqu’un la prenne en charge.`,
        "Vous n’avez rien à faire : sa page montre où elle en est, et un courriel vous dira la réponse.",
      ],
      action: "Suivre ma demande",
    }
  },
  en: (data: MailData["request-received"]): MailParts => {
    const name = named(data, "en")
    return {
      subject: `Request received: ${name}`,
      lines: [
        `Your request for ${name} has arrived. It waits for somebody to take it.`,
        "You have nothing to do: its page shows how far it is, and a mail will bring you the answer.",
      ],
      action: "Follow my request",
    }
  },
}

/** To whoever asked for a tool: the end of it. Without a verdict it is a decision that came of it, and nobody has written to them. */
export const requestDecided = {
  fr: (data: MailData["request-decided"], said: string | undefined): MailParts => {
    const name = named(data, "fr")
    const { result, line } = {
      answered: { result: "votre demande a sa réponse", line: `Une personne a répondu à votre demande pour ${name}.` },
      declined: { result: "demande non retenue", line: `Votre demande pour ${name} n’est pas retenue.` },
      decided: { result: "la décision est prise", line: `Une décision est prise sur ${name}, que vous avez demandé.` },
    }[data.verdict ?? "decided"]
    return {
      subject: `${name} : ${answerIn(data, "fr") ?? result}`,
      lines: [line, said === undefined ? "La page de votre demande dit ce qui vaut maintenant." : "Voici la réponse :"],
      quote: said,
      action: "Voir la réponse",
    }
  },
  en: (data: MailData["request-decided"], said: string | undefined): MailParts => {
    const name = named(data, "en")
    const { result, line } = {
      answered: { result: "your request is answered", line: `Somebody has answered your request for ${name}.` },
      declined: { result: "request declined", line: `Your request for ${name} was declined.` },
      decided: { result: "it is decided", line: `A decision was made on ${name}, which you asked for.` },
    }[data.verdict ?? "decided"]
    return {
      subject: `${name}: ${answerIn(data, "en") ?? result}`,
      lines: [line, said === undefined ? "The page of your request says what holds now." : "This is the answer:"],
      quote: said,
      action: "See the answer",
    }
  },
}

/** What the list says now, in the middle of a sentence. */
function answerIn({ answer }: MailData["request-decided"], language: Language): string | undefined {
  const label = answer === undefined ? undefined : answerLabels[answer]?.label[language]
  return label && (label.charAt(0).toLowerCase() + label.slice(1)).replace(/\s?:/, ",")
}
