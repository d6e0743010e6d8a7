import * as layout from "pdfmake/js/LayoutBuilder.js"
import * as rendering from "pdfmake/js/Renderer.js"

// A tagged PDF says what each part of a page is: a heading, a paragraph, a cell; screen readers and reflow need it (ISO 32000-1,
// 14.8). pdfmake hands the wish to pdfkit, which then calls the file tagged without a single tag. Here every line that is drawn is
// marked with the part of the definition that it came from, and the tree of the parts is written at the end.

/**
 * What a definition calls its parts: a node's `tag` (nodes with the same `join` make one element), its `lang`, the styles `h1` to `h4` of
 * headings; tables are told by what they are, and every other text is a paragraph.
 */
interface Element {
  type: string
  lang?: string | undefined
  /** Attributes, as PDF has them. */
  attributes?: Readonly<Record<string, unknown>> | undefined
  parts: (Element | Mark | Annotation)[]
}

/** Content of a page, by its number there. */
interface Mark {
  page: Ref
  /** Of the page, in the tree that leads from content to elements. */
  key: number
  mcid: number
}

interface Annotation {
  page: Ref
  annotation: Ref
  key: number
}

/** An object of the file. */
interface Ref {
  data: { K?: unknown }
  end(): void
}

interface NumberTree {
  get(key: number): (Ref | null)[]
  add(key: number, value: unknown): void
}

/** What we use of pdfkit's document. */
export interface PdfKit {
  options: { tagged?: boolean }
  page: { dictionary: Ref; structParentTreeKey: number; annotations: Ref[] }
  ref(data: object): Ref
  markContent(tag: string, options?: object): void
  markStructureContent(tag: string): { refs: readonly { pageRef: Ref; mcid: number }[] }
  endMarkedContent(): void
  getStructTreeRoot(): Ref
  getStructParentTree(): NumberTree
  createStructParentTreeNextKey(): number
  currentLineHeight(): number
  text(text: string, x: number, y: number, options: TextOptions): unknown
  goTo(x: number, y: number, width: number, height: number, place: string, options: object): void
  link(x: number, y: number, width: number, height: number, url: string, options: object): void
}

interface TextOptions {
  textWidth: number
  link?: string | null
  goTo?: string | null
}

interface Inline {
  text: string
  background?: unknown
  decoration?: unknown
}

interface Line {
  inlines: Inline[]
  leaf?: Leaf
}

interface Renderer {
  pdfDocument: PdfKit
  renderLine(this: Renderer, line: Line, x: number, y: number): void
  renderVector(this: Renderer, vector: object): void
}

interface Builder {
  buildNextLine(this: Builder, node: { leaf?: Leaf }): Line | null
}

// The definition.

/** What we read of a node; the rest is pdfmake's. */
interface Node {
  tag?: string
  join?: string
  lang?: string
  style?: unknown
  section?: unknown
  stack?: unknown
  columns?: unknown
  table?: Table
  text?: unknown
  pageReference?: unknown
}

interface Table {
  headerRows?: number
  body: readonly (readonly unknown[])[]
}

const headings: Readonly<Record<string, string>> = { h1: "H1", h2: "H2", h3: "H3", h4: "H4" }

/** Of these, every text below is a piece; below others each text is a paragraph of its own. */
const holders = /^(P|H[1-6]|Lbl|LBody|TOCI|Caption)$/

/** A text of the definition, and whether anything of it came to stand on a page. */
interface Leaf {
  element: Element
  isDrawn: boolean
}

interface Elements {
  /** A copy of the definition's content, whose texts know which element they belong to. */
  content: unknown
  root: Element
  leaves: readonly Leaf[]
}

/** A definition's content, and the elements that its parts make; the tree is filled while it is drawn. */
export function withElements(content: unknown): Elements {
  const root: Element = { type: "Document", parts: [] }
  const leaves: Leaf[] = []
  return { content: known(content, { parent: root, leaves, joined: new Map() }), root, leaves }
}

/** Where the walk is. */
interface Place {
  parent: Element
  leaves: Leaf[]
  /** Elements that several nodes make together, by their `join`. */
  joined: Map<string, Element>
}

function known(node: unknown, place: Place): unknown {
  if (Array.isArray(node)) return node.map((one) => known(one, place))
  if (typeof node !== "object" || node === null) return known({ text: node }, place)
  const one = node as Node
  const own = elementOf(one, place)
  const below = { ...place, parent: own }
  const { section, stack, columns, table, text, pageReference } = one
  if (section !== undefined) return { ...one, section: known(section, below) }
  if (stack !== undefined) return { ...one, stack: known(stack, below) }
  if (columns !== undefined) return { ...one, columns: known(columns, below) }
  if (table !== undefined) return { ...one, table: rows(table, below) }
  if (text === undefined && pageReference === undefined) return { ...one }
  const isHolder = own !== place.parent || holders.test(own.type)
  return leafOf(one, isHolder ? own : added(own, "P"), place)
}

/** What is printed is changed by printing: the runs of a text are copies too. */
function leafOf(node: Node, element: Element, { leaves }: Place): Node & { leaf: Leaf } {
  const leaf = { element, isDrawn: isBlank(node.text) }
  leaves.push(leaf)
  return { ...node, ...(node.text === undefined ? {} : { text: structuredClone(node.text) }), leaf }
}

function isBlank(text: unknown): boolean {
  if (Array.isArray(text)) return text.every(isBlank)
  if (typeof text === "object" && text !== null) return isBlank((text as Node).text)
  return text !== undefined && String(text).trim() === ""
}

function elementOf({ tag, join, style, lang, table }: Node, { parent, joined }: Place): Element {
  const type = tag ?? (typeof style === "string" ? headings[style] : undefined) ?? (table ? "Table" : undefined)
  if (type === undefined) return parent
  const known = join === undefined ? undefined : joined.get(join)
  if (known) return known
  const own = added(parent, type)
  if (join !== undefined) joined.set(join, own)
  if (lang !== undefined) own.lang = lang
  return own
}

function rows(table: Table, place: Place): Table {
  const body = table.body.map((cells, at) => {
    const row = added(place.parent, "TR")
    const isHead = at < (table.headerRows ?? 0)
    return cells.map((cell) => cellOf(cell, { ...place, parent: added(row, isHead ? "TH" : "TD") }))
  })
  return { ...table, body }
}

function cellOf(cell: unknown, place: Place): unknown {
  const { parent } = place
  if (parent.type === "TH") parent.attributes = { O: "Table", Scope: "Column" }
  if (Array.isArray(cell)) return known(cell, place)
  const node: Node = typeof cell === "object" && cell !== null ? cell : { text: cell }
  const isText = node.text !== undefined && node.tag === undefined
  return isText ? leafOf(node, parent, place) : known(node, place)
}

function added(parent: Element, type: string): Element {
  const own: Element = { type, parts: [] }
  parent.parts.push(own)
  return own
}

// Drawing.

/**
 * Has pdfmake mark what it draws, once for the process; a document that is not to be tagged is drawn as ever. These are its insides
 * (docs/decisions/0031): throws where one of them is gone.
 */
export function drawWithTags() {
  const builder = classOf<Builder>(layout, ["buildNextLine"])
  const renderer = classOf<Renderer>(rendering, ["renderLine", "renderVector"])
  if (changed.has(builder)) return
  changed.add(builder)
  const { buildNextLine } = builder
  builder.buildNextLine = function (node) {
    const line = buildNextLine.call(this, node)
    if (line && node.leaf) line.leaf = node.leaf
    return line
  }
  const { renderLine, renderVector } = renderer
  renderer.renderLine = function (line, x, y) {
    if (!this.pdfDocument.options.tagged) {
      renderLine.call(this, line, x, y)
      return
    }
    // The head of a table that goes on overleaf, a header or a footer is no part of the text.
    const isFirst = !drawn.has(line.inlines)
    drawn.add(line.inlines)
    const draw = () => renderLine.call(this, line, x, y)
    if (!line.leaf || !isFirst) return asArtifact(this.pdfDocument, "Pagination", draw)
    line.leaf.isDrawn = true
    drawLine(this.pdfDocument, line, line.leaf.element, draw)
  }
  renderer.renderVector = function (vector) {
    const draw = () => renderVector.call(this, vector)
    if (this.pdfDocument.options.tagged) asArtifact(this.pdfDocument, "Layout", draw)
    else draw()
  }
}

const changed = new WeakSet<object>()
const drawn = new WeakSet<object>()

/** The prototype of a module's class, however its kind of module is read. Throws where it has not these methods. */
function classOf<T extends object>(module: unknown, methods: readonly (keyof T & string)[]): T {
  let found = module
  while (typeof found === "object" && found !== null && "default" in found) found = found.default
  const own: T | undefined = typeof found === "function" ? found.prototype : undefined
  const gone = methods.filter((method) => typeof own?.[method] !== "function")
  if (!own || gone.length > 0) throw new Error(`pdfmake has no ${gone.join(", ")} any more: see docs/decisions/0031`)
  return own
}

function asArtifact(document: PdfKit, type: "Pagination" | "Layout", draw: () => void) {
  document.markContent("Artifact", { type })
  draw()
  document.endMarkedContent()
}

/** A link over words of one line. */
interface Span {
  place: string
  isUrl: boolean
  element: Element
  text: string
  x: number
  y: number
  width: number
}

/** Draws a line, and marks its words as the element's; those that lead somewhere as a link of it, which is one thing to press. */
function drawLine(document: PdfKit, { inlines }: Line, element: Element, draw: () => void) {
  let left = inlines.length
  let inside: "artifact" | Element | undefined
  let span: Span | undefined
  const leave = () => {
    if (inside) document.endMarkedContent()
    inside = undefined
    if (span) annotate(document, span)
    span = undefined
  }
  const enterArtifact = () => {
    leave()
    document.markContent("Artifact", { type: "Layout" })
    inside = "artifact"
  }
  const enter = (next: Element) => {
    leave()
    next.parts.push(markOf(document, next.type))
    inside = next
  }
  // What lies behind the words, and what goes through them.
  if (inlines.some(({ background }) => background)) enterArtifact()
  const { text: write } = document
  document.text = (text, x, y, options) => {
    const { goTo, link, ...rest } = options
    const place = goTo ?? link ?? undefined
    if (place === undefined) {
      if (inside !== element) enter(element)
    } else if (span?.place === place) {
      span.text += text
      span.width = x + options.textWidth - span.x
    } else {
      const own = added(element, "Link")
      enter(own)
      span = { place, isUrl: goTo === undefined, element: own, text, x, y, width: options.textWidth }
    }
    const done = write.call(document, text, x, y, rest)
    left -= 1
    if (left === 0) {
      leave()
      if (inlines.some(({ decoration }) => decoration)) enterArtifact()
    }
    return done
  }
  try {
    draw()
  } finally {
    document.text = write
    leave()
  }
}

function markOf(document: PdfKit, type: string): Mark {
  const key = document.page.structParentTreeKey
  const [first] = document.markStructureContent(type).refs
  if (!first) throw new Error("content without a mark")
  return { page: first.pageRef, key, mcid: first.mcid }
}

function annotate(document: PdfKit, { place, isUrl, element, text, x, y, width }: Span) {
  const key = document.createStructParentTreeNextKey()
  // What a link is called (ISO 14289-1, 7.18.5). pdfkit writes a `String` as a text of the file.
  const options = { StructParent: key, Contents: Object(text.trim()) as object }
  const height = document.currentLineHeight()
  if (isUrl) document.link(x, y, width, height, place, options)
  else document.goTo(x, y, width, height, place, options)
  const annotation = document.page.annotations.at(-1)
  if (annotation) element.parts.push({ page: document.page.dictionary, annotation, key })
}

// The tree.

/** Writes the elements: what has no content is left out, but for cells, which keep their place. */
export function writeElements(document: PdfKit, root: Element) {
  const tree = document.getStructTreeRoot()
  tree.data.K = [written(document, root, tree)]
}

function written(document: PdfKit, element: Element, parent: Ref): Ref {
  const { type, lang, attributes, parts } = element
  const page = parts.find((part) => "mcid" in part)?.page
  const ref = document.ref({
    S: type,
    P: parent,
    ...(page ? { Pg: page } : {}),
    ...(lang === undefined ? {} : { Lang: Object(lang) as object }),
    ...(attributes ? { A: attributes } : {}),
  })
  ref.data.K = parts.filter(hasContent).map((part) => {
    if ("type" in part) return written(document, part, ref)
    const parents = document.getStructParentTree()
    if ("annotation" in part) {
      parents.add(part.key, ref)
      return { Type: "OBJR", Pg: part.page, Obj: part.annotation }
    }
    parents.get(part.key)[part.mcid] = ref
    return part.page === page ? part.mcid : { Type: "MCR", Pg: part.page, MCID: part.mcid }
  })
  ref.end()
  return ref
}

function hasContent(part: Element | Mark | Annotation): boolean {
  return !("type" in part) || /^T[HD]$/.test(part.type) || part.parts.some(hasContent)
}
