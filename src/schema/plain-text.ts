import type { Text } from "../core/text.ts"

/** Whether the text says something: more than white space. */
export function fits(value: string): boolean {
  return value.trim() !== ""
}

/** Marks that turn the direction of what follows: a name with one in it reads as another name, and turns its neighbours too. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu

/** The text as one line: white space is one space, and nothing in it turns the direction of the page. */
export function oneLine(text: string): string {
  return text.replace(turning, "").replace(/\s+/gu, " ").trim()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/** What no document may hold, and where. */
export interface Unsound {
  path: readonly PropertyKey[]
  message: Text
}

/** Texts, however deep, that hold a control character (a tab and a line feed apart) or half a character; and fields named `__proto__`, which readers drop. */
export function unsafeTexts(value: unknown): Unsound[] {
  const found: Unsound[] = []
  look(value, [], (part, path) => {
    const message = typeof part === "string" ? unsafe(part) : undefined
    if (message) found.push({ path: [...path], message })
    if (path.at(-1) === "__proto__") found.push({ path: [...path], message: dropped })
  })
  return found
}

/** Far more than any item of ours lists; what is read item by item does not stop at a million faults. */
const mostParts = 2000

/** Lists and objects inside an item that go on without end. */
export function endlessParts(value: unknown): Unsound[] {
  const found: Unsound[] = []
  look(value, [], (part, path) => {
    if (path.length < 2 || typeof part !== "object" || part === null) return
    const length = Array.isArray(part) ? part.length : Object.keys(part).length
    if (length > mostParts) found.push({ path: [...path], message: endless })
  })
  return found
}

const endless: Text = { fr: `Au plus ${mostParts}.`, en: `At most ${mostParts}.` }
const dropped: Text = { fr: "Ce nom de champ n’est pas admis.", en: "This name of a field is not allowed." }

/** No field of ours lies deeper; what does is unknown, and refused for that. */
const deepest = 12

function look(value: unknown, path: PropertyKey[], see: (part: unknown, path: readonly PropertyKey[]) => void) {
  if (path.length > deepest) return
  see(value, path)
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index)
      look(value[index], path, see)
      path.pop()
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      path.push(key)
      look(part, path, see)
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
