import type { MailSubject } from "../../src/core/mail-text.ts"
import { type Language, shown, type Text } from "../../src/core/text.ts"

/** What every mail is about, in words that fit into a sentence: "Trame Texte (Équipe)", "Agence Brume (Campagne 2027)". */
export function named({ tool, plan, agency, contract }: MailSubject, language: Language): string {
  const ofPlan = plan === undefined || typeof plan === "string" ? plan : shown(plan)[language]
  if (agency !== undefined) {
    const about = tool ? [tool, ofPlan].filter(Boolean).join(", ") : contract
    return about ? `${agency} (${about})` : agency
  }
  if (!tool) return ofPlan || something[language]
  return ofPlan ? `${tool} (${ofPlan})` : tool
}

const something: Text = { fr: "un outil du registre", en: "a tool of the register" }
