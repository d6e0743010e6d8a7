import type { Fault } from "./errors.ts"
import { isGuessable, partsOf, type Ranks } from "./password-guess.ts"
import { fold, type Text } from "./text.ts"

/** In characters (code points). The least is that of NIST SP 800-63B-4 for a password alone; the most only bounds the work. */
export const passwordLimits = { least: 15, most: 256 } as const

/** What one who knows the person tries first. */
export interface OwnWords {
  name?: string | undefined
  mail?: string | undefined
  company?: string | undefined
}

/**
 * All that is wrong with a new password, at the place `password`: its length, and that it can be guessed. Any characters will do
 * (NIST SP 800-63B-4 §3.1.1.2, ASVS 5.0 6.2). `breached` is what `Passwords.isBreached` says of it.
 */
export function passwordFaults(password: string, own: OwnWords, breached: boolean): readonly Fault[] {
  const length = passwordLength(password)
  const messages = [
    length < passwordLimits.least && short,
    length > passwordLimits.most && long,
    breached && guessed,
    restsOn(password, [...wordsOf(own), ...expected]) && personal,
  ]
  return messages.filter((message) => message !== false).map((message) => ({ place: "password", message }))
}

/** In code points, an accent not counted apart from its letter. */
export function passwordLength(password: string): number {
  return [...password.normalize("NFC")].length
}

/** Words that are expected where Aval runs (ASVS 5.0 6.2.11): its own, its trade's, and tools younger than the list of breached ones. */
const expected: readonly string[] = [
  ...["aval", "administrateur", "administratrice", "administrator", "utilisateur", "utilisatrice"],
  ...["registre", "register", "entreprise", "company", "agence", "agency", "conformite", "compliance"],
  ...["intelligence", "artificielle", "artificial", "chatgpt", "openai", "claude", "anthropic", "copilot", "gemini"],
  ...["mistral", "midjourney", "perplexity"],
]

function wordsOf({ name = "", mail = "", company = "" }: OwnWords): readonly string[] {
  return [name, mail, company].flatMap((value) => fold(value).split(" ")).filter((word) => word.length > 2)
}

/** Whether it holds one of the words, and is easy to guess for one who knows them. */
function restsOn(password: string, words: readonly string[]): boolean {
  const parts = partsOf(password)
  const known: Ranks = new Map(words.filter((word) => parts.has(word)).map((word) => [word, 1]))
  return known.size > 0 && isGuessable(password, known)
}

const short: Text = {
  fr: `Il faut au moins ${passwordLimits.least} caractères : une phrase, ou quelques mots sans lien entre eux, font un bon mot de passe.`,
  en: `At least ${passwordLimits.least} characters are needed: a sentence, or a few unrelated words, make a good password.`,
}
const long: Text = {
  fr: `Raccourcissez votre mot de passe : ${passwordLimits.most} caractères au plus.`,
  en: `Shorten your password: ${passwordLimits.most} characters at most.`,
}
const guessed: Text = {
  fr: "Ce mot de passe a fuité ailleurs, ou se devine vite : mots courants, suites de touches, répétitions, années. Choisissez quelques mots sans lien entre eux.",
  en: "This password has leaked elsewhere, or is quickly guessed: common words, keyboard runs, repetitions, years. Choose a few unrelated words.",
}
const personal: Text = {
  fr: "Ce mot de passe repose sur votre nom, votre adresse, votre entreprise ou des mots du métier : ce sont ceux que l’on essaie en premier. Choisissez quelques mots sans lien avec vous.",
  en: "This password rests on your name, your address, your company or words of the trade: they are tried first. Choose a few words that have nothing to do with you.",
}
