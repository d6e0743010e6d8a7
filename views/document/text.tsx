import type { Child } from "hono/jsx"
import type { Block } from "../../src/core/reading.ts"
import type { Range } from "../../src/core/reading-inline.ts"
import { type MarkedPiece, markedPieces } from "../../src/core/reading-passage.ts"
import type { Page } from "../../src/web/page.ts"

interface Props {
  page: Page
  text: string
  blocks: readonly Block[]
  /** What a search found, in its order. */
  hits: readonly Range[]
  /** Number of the hit that is looked at, from 0. */
  now?: number | undefined
  passage?: Range | undefined
  /** Shows a box at each paragraph. */
  picking: boolean
}

/**
 * A stored text to be read: never markup of its own, only text in elements of ours. Each shown run bears in `data-at` the UTF-16 offset
 * at which it stands, so that what is selected is a range of the stored text.
 */
export function DocumentText({ page, text, blocks, hits, now, passage, picking }: Props) {
  let seen = -1
  let begun = false
  let number = 0
  const open: number[] = []
  const drawn: Child[] = []
  let rows: Child[] = []
  const endRows = () => {
    if (rows.length > 0) drawn.push(<div class="rows">{rows}</div>)
    rows = []
  }
  for (const block of blocks) {
    if (block.kind === "gap") continue
    if (block.kind !== "row") endRows()
    if (block.kind === "rule") {
      drawn.push(<hr />)
      continue
    }
    const pieces = markedPieces(block, hits, passage)
    const inside = pieces.map((piece) => {
      const first = piece.hit !== undefined && piece.hit !== seen
      if (first) seen = piece.hit ?? seen
      const starts = piece.passage === true && !begun
      if (starts) begun = true
      return (
        <Run
          text={text}
          piece={piece}
          now={now}
          id={starts ? "passage" : first && piece.hit === now ? "place" : undefined}
        />
      )
    })
    number++
    const box = picking ? <Box page={page} block={block} number={number} /> : null
    if (block.kind === "row") rows.push(<Cells text={text} pieces={pieces} runs={inside} />)
    else {
      if (block.kind === "heading") enter(open, block.level ?? 1)
      drawn.push(
        <Drawn block={block} depth={open.length} box={box}>
          {inside}
        </Drawn>,
      )
    }
  }
  endRows()
  return <div class={picking ? "reading picking" : "reading"}>{drawn}</div>
}

/** Goes to a heading of that level: texts leave levels out, an outline does not. */
function enter(open: number[], level: number) {
  while ((open.at(-1) ?? 0) >= level) open.pop()
  open.push(level)
}

function Drawn({ block, depth, box, children }: { block: Block; depth: number; box: Child; children: Child }) {
  const { kind, level = 0, bullet, start } = block
  if (kind === "heading") {
    // The page has its own first heading.
    const Heading = `h${Math.min(depth + 1, 6)}` as "h2"
    return (
      <Heading class={`h h${level}`} id={`h${start}`}>
        {box}
        {children}
      </Heading>
    )
  }
  const indent = level > 0 ? `d${level}` : ""
  const names = [kind === "item" && "item", bullet && "bullet", indent].filter(Boolean).join(" ")
  return (
    <p class={names || undefined}>
      {box}
      {children}
    </p>
  )
}

/** The cells of a row, which stand between hidden bars. */
function Cells({ text, pieces, runs }: { text: string; pieces: readonly MarkedPiece[]; runs: readonly Child[] }) {
  const cells: Child[][] = []
  let open: Child[] = []
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === "hidden" && text[piece.start] === "|") {
      if (index > 1) cells.push(open)
      open = []
    } else open.push(runs[index] ?? null)
  }
  if (pieces.at(-1)?.kind !== "hidden") cells.push(open)
  return (
    <p class="tr">
      {cells.map((cell) => (
        <span class="td">{cell}</span>
      ))}
    </p>
  )
}

/** The runs of a passage alone, as a quote. */
export function QuotedText({ text, blocks, range }: { text: string; blocks: readonly Block[]; range: Range }) {
  const touched = blocks.filter(({ start, end, kind }) => start < range.end && end > range.start && kind !== "gap")
  return (
    <>
      {touched.map((block, index) => (
        <>
          {index > 0 ? <br /> : null}
          {markedPieces(block, [], range)
            .filter((piece) => piece.passage)
            .map(({ passage: _, ...piece }) => (
              <Run text={text} piece={piece} />
            ))}
        </>
      ))}
    </>
  )
}

function Run({
  text,
  piece,
  now,
  id,
}: {
  text: string
  piece: MarkedPiece
  now?: number | undefined
  id?: string | undefined
}) {
  const { kind, start, end, bold, italic, href, hit, passage } = piece
  if (kind === "hidden") return null
  if (kind === "break") return <br />
  const style = [bold && "b", italic && "i", href !== undefined && "l"].filter(Boolean).join(" ")
  const marked = hit !== undefined || passage
  const words = text.slice(start, end)
  const given = { "data-at": start, ...(style !== "" && { class: style }), ...(href !== undefined && { title: href }) }
  if (!marked) return <span {...given}>{words}</span>
  const names = [style, passage && "cited", hit !== undefined && hit === now && "now"].filter(Boolean).join(" ")
  return (
    <mark {...given} {...(names !== "" && { class: names })} {...(id !== undefined && { id })}>
      {words}
    </mark>
  )
}

function Box({ page, block, number }: { page: Page; block: Block; number: number }) {
  return (
    <input
      type="checkbox"
      name="p"
      value={`${block.start}-${block.end}`}
      form="pick"
      aria-label={page.t.reading.reading.pickThis(number)}
    />
  )
}
