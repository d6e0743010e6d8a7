// Texts that people paste or upload: what is changed in them before they are kept and hashed, and nothing else is.

/** Longest text that is kept, in UTF-16 units: the longest terms we know have 350 000. */
export const longestOwnText = 3_000_000

/** Collection of what people added themselves. */
export const ownCollection = "own"

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff]/g

/** The text with one kind of line end, and without control characters and byte order marks. */
export function ownText(given: string): string {
  return given
    .toWellFormed()
    .replace(/\r\n?|\f/g, "\n")
    .replace(control, "")
}
