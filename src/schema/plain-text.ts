import type { Text } from "../core/text.ts"

/** Whether the text says something: more than white space. */
export function fits(value: string): boolean {
  return value.trim() !== ""
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/** Texts and names of fields, however deep, that hold a control character (a tab and a line feed apart) or half a character. */
export function unsafeTexts(value: unknown): { path: PropertyKey[]; message: Text }[] {
  const found: { path: PropertyKey[]; message: Text }[] = []
  look(value, [], found)
  return found
}

/** No field of ours lies deeper; what does is unknown, and refused for that. */
const deepest = 12

function look(value: unknown, path: PropertyKey[], found: { path: PropertyKey[]; message: Text }[]) {
  if (path.length > deepest) return
  if (typeof value === "string") {
    const message = unsafe(value)
    if (message) found.push({ path: [...path], message })
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index)
      look(value[index], path, found)
      path.pop()
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      path.push(key)
      look(part, path, found)
      path.pop()
    }
  }
}

function unsafe(value: string): Text | undefined {
  const character = control.exec(value)
  if (character) {
    const code = `U+${character[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`
    return {
      fr: `Ce texte contient un caractère de commande (${code}) : retirez-le.`,
      en: `This text holds a control character (${code}): remove it.`,
    }
  }
  if (value.isWellFormed()) return undefined
  return {
    fr: "Ce texte contient la moitié d’un caractère (demi-codet isolé) : corrigez-le.",
    en: "This text holds half a character (a lone surrogate): mend it.",
  }
}
