// Light Markdown inside a paragraph: what is shown of it, and where each shown character stands in the stored text.

/** A run of the stored text, in UTF-16 units, end excluded. */
export interface Range {
  start: number
  end: number
}

/**
 * What becomes of a run of text. `text`: shown character for character; `break`: shown as a line break; `hidden`: marks of the markup,
 * never shown, but part of whatever is chosen around them.
 */
export interface Piece extends Range {
  kind: "text" | "break" | "hidden"
  bold?: true
  italic?: true
  /** The address that it is a link to in the archive; shown, never followed. */
  href?: string
}

/** The run as pieces that follow one another without a gap. Takes linear time. */
export function inlinePieces(text: string, { start, end }: Range): Piece[] {
  // By itself: looking on to the end of the text for every paragraph would take quadratic time.
  const own = text.slice(start, end)
  const pieces = ownPieces(own)
  for (const piece of pieces) {
    piece.start += start
    piece.end += start
  }
  return pieces
}

function ownPieces(text: string): Piece[] {
  const end = text.length
  const marks = marksIn(text)
  const pieces: Piece[] = []
  let bold = false
  let italic = false
  let href: string | undefined
  let at = 0
  const styled = (): Pick<Piece, "bold" | "italic" | "href"> => ({
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href !== undefined && { href }),
  })
  const flush = (until: number) => {
    if (until > at) pieces.push({ kind: "text", start: at, end: until, ...styled() })
    at = until
  }
  for (const mark of marks) {
    flush(mark.start)
    pieces.push({ kind: mark.kind === "break" ? "break" : "hidden", start: mark.start, end: mark.end })
    at = mark.end
    if (mark.kind === "bold") bold = !bold
    else if (mark.kind === "italic") italic = !italic
    else if (mark.kind === "link") href = mark.href
    else if (mark.kind === "unlink") href = undefined
  }
  flush(end)
  return pieces
}

interface Mark extends Range {
  kind: "hidden" | "break" | "bold" | "italic" | "link" | "unlink"
  href?: string
}

const escapable = /[!-/:-@[-`{-~]/
/** What no page shows: browsers leave NUL out and read CR as a line feed. */
const unshown = /[\0\r]/
const special = /[\\*_[\]<\0\r]/g

/** The marks of a paragraph, in their order, none inside another. */
function marksIn(text: string): Mark[] {
  const end = text.length
  const found: Mark[] = []
  const open: Partial<Record<"bold" | "italic", Mark>> = {}
  const brackets: Mark[] = []
  const closing = nextOf(text, ")")
  special.lastIndex = 0
  for (let hit = special.exec(text); hit; hit = special.exec(text)) {
    const at = hit.index
    const character = text[at] ?? ""
    let until = at + 1
    if (unshown.test(character)) {
      // CR LF is shown by its line feed; a CR alone breaks the line.
      found.push({ kind: character === "\r" && text[at + 1] !== "\n" ? "break" : "hidden", start: at, end: until })
    } else if (character === "\\") {
      if (at + 1 < end && escapable.test(text[at + 1] ?? "")) {
        found.push({ kind: "hidden", start: at, end: until })
        until = at + 2
      }
    } else if (character === "*" || character === "_") {
      until = text[at + 1] === character && at + 1 < end ? at + 2 : at + 1
      emphasis(text, { start: at, end: until }, open, found)
    } else if (character === "<") {
      const length = breakLength(text, at)
      if (length > 0 && at + length <= end) {
        until = at + length
        found.push({ kind: "break", start: at, end: until })
      }
    } else if (character === "[") {
      const image = text[at - 1] === "!"
      brackets.push({ kind: "link", start: image ? at - 1 : at, end: until })
    } else {
      until = link(text, at, closing, brackets, found)
    }
    special.lastIndex = until
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Opens or closes bold or italic, where what stands around says so; a lone sign stays a sign. */
function emphasis(text: string, at: Range, open: Partial<Record<"bold" | "italic", Mark>>, found: Mark[]) {
  const kind = at.end - at.start === 2 ? "bold" : "italic"
  const before = text[at.start - 1] ?? " "
  const after = text[at.end] ?? " "
  const opened = open[kind]
  const sign = text[at.start]
  if (opened && text[opened.start] === sign && !/\s/.test(before) && !(sign === "_" && isWord(after))) {
    found.push(opened, { kind, ...at })
    delete open[kind]
  } else if (!/\s/.test(after) && !(sign === "_" && isWord(before))) {
    open[kind] = { kind, ...at }
  }
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character)
}

/** `](address)` closes the nearest `[`; anything else is what it looks like. Returns where reading goes on. */
function link(text: string, at: number, closing: (from: number) => number, brackets: Mark[], found: Mark[]): number {
  const opened = brackets.pop()
  if (!opened || text[at + 1] !== "(") return at + 1
  const close = addressEnd(text, at + 2, closing)
  if (close === -1) return at + 1
  const address = text.slice(at + 2, close)
  if (/[\n\r\0]/.test(address)) return at + 1
  const [href = ""] = address.split(" ", 1)
  found.push({ ...opened, href }, { kind: "unlink", start: at, end: close + 1 })
  return close + 1
}

/** The bracket that ends an address, which may hold one pair itself; -1 where none does within reach. */
function addressEnd(text: string, from: number, closing: (from: number) => number): number {
  const first = closing(from)
  if (first === -1 || first - from > longestAddress) return -1
  if (!text.slice(from, first).includes("(")) return first
  const tail = text.slice(first + 1, first + 1 + longestTail)
  const further = tail.indexOf(")")
  const rest = tail.slice(0, Math.max(0, further))
  return further >= 0 && (rest.startsWith(' "') || !/\s/.test(rest)) ? first + 1 + further : first
}

const longestAddress = 2000
const longestTail = 200

/** Where a character comes next, each place looked at once. */
function nextOf(text: string, character: string): (from: number) => number {
  let known = -1
  let over = false
  return (from) => {
    if (over) return -1
    if (known < from) known = text.indexOf(character, from)
    if (known === -1) {
      over = true
      return -1
    }
    return known
  }
}

/** Length of a `<br>` that stands here. */
function breakLength(text: string, at: number): number {
  const tag = text.slice(at, at + 6).toLowerCase()
  return ["<br />", "<br/>", "<br>"].find((one) => tag.startsWith(one))?.length ?? 0
}
