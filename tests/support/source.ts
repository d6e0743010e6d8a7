import { readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { parseAst } from "vitest/node"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** A piece of code as the parser sees it (ESTree). */
export interface Piece {
  type: string
  start: number
  end: number
  [part: string]: unknown
}

/** A piece, the file that it stands in and its own words. */
export interface Found {
  file: string
  piece: Piece
  text: string
}

/** Our own code that runs in Aval or in its pages, by path from the root. */
export const sources: readonly string[] = ["src", "db", "views", "templates", "bin"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|m?js)$/.test(entry.name))
    .map((entry) => posix.join(folder, posix.relative(join(root, folder), posix.join(entry.parentPath, entry.name))))
    .sort(),
)

/** The pieces of a code that fit. */
export function piecesIn(file: string, code: string, fits: (piece: Piece) => boolean): Found[] {
  return fitting(parsed(file, code), fits)
}

/** The pieces of all our code that fit. */
export function findPieces(fits: (piece: Piece) => boolean): Found[] {
  own ??= sources.map((file) => parsed(file, readFileSync(join(root, file), "utf8")))
  return own.flatMap((code) => fitting(code, fits))
}

interface Parsed {
  file: string
  code: string
  pieces: readonly Piece[]
}

let own: readonly Parsed[] | undefined

function parsed(file: string, code: string): Parsed {
  const pieces: Piece[] = []
  const lang = file.endsWith("x") ? "tsx" : file.endsWith("ts") ? "ts" : "js"
  look(parseAst(code, { lang }), (piece) => pieces.push(piece))
  return { file, code, pieces }
}

function fitting({ file, code, pieces }: Parsed, fits: (piece: Piece) => boolean): Found[] {
  return pieces.filter(fits).map((piece) => ({ file, piece, text: code.slice(piece.start, piece.end) }))
}

/** The name by which a function is called, or a template tagged: `RegExp`, `sql.raw`; undefined where it has none. */
export function calledName(piece: Piece): string | undefined {
  if (piece.type === "TaggedTemplateExpression") return nameOf(piece.tag)
  return piece.type === "CallExpression" || piece.type === "NewExpression" ? nameOf(piece.callee) : undefined
}

function nameOf(part: unknown): string | undefined {
  const { type, name, object, property, computed } = part as Piece
  if (type === "Identifier") return String(name)
  if (type !== "MemberExpression" || computed) return undefined
  return `${nameOf(object) ?? "…"}.${String((property as Piece).name)}`
}

function look(part: unknown, see: (piece: Piece) => void) {
  if (Array.isArray(part)) for (const item of part) look(item, see)
  else if (typeof part === "object" && part !== null) {
    if ("type" in part && "start" in part) see(part as Piece)
    for (const inner of Object.values(part)) look(inner, see)
  }
}
