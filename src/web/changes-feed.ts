/** A feed of what changes, in one language: written as Atom or as JSON Feed. Addresses are absolute, instants in UTC. */
export interface ChangesFeed {
  title: string
  text: string
  language: string
  author: string
  /** What it is for ever: a `urn:uuid`. */
  id: string
  updated: string
  /** Of the page of the list, and of the feed itself. */
  home: string
  self: string
  entries: readonly ChangesEntry[]
}

export interface ChangesEntry {
  id: string
  title: string
  updated: string
  url: string
  /** One sentence. */
  summary: string
  /** One line for each thing that changed. */
  lines: readonly string[]
}

/** As Atom (RFC 4287). By hand: what is taken from libraries drops titles, or has no author. */
export function atomText({ title, text, language, author, id, updated, home, self, entries }: ChangesFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<subtitle>${xml(text)}</subtitle>`,
    `<updated>${xml(updated)}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(home)}"/>`,
    "<generator>Aval</generator>",
    ...entries.map((entry) =>
      [
        "<entry>",
        `<id>${xml(entry.id)}</id>`,
        `<title>${xml(entry.title)}</title>`,
        `<updated>${xml(entry.updated)}</updated>`,
        `<published>${xml(entry.updated)}</published>`,
        `<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>`,
        `<summary>${xml(entry.summary)}</summary>`,
        // HTML as text: readers take it out once more.
        `<content type="html">${xml(htmlOf(entry))}</content>`,
        "</entry>",
      ].join("\n"),
    ),
    "</feed>",
    "",
  ].join("\n")
}

/** As JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeedText({ title, text, language, author, home, self, entries }: ChangesFeed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: text,
    home_page_url: home,
    feed_url: self,
    language,
    authors: [{ name: author }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: htmlOf(entry),
      date_published: entry.updated,
      date_modified: entry.updated,
    })),
  })
}

function htmlOf({ summary, lines }: ChangesEntry): string {
  const list = lines.length === 0 ? "" : `<ul>${lines.map((line) => `<li>${xml(line)}</li>`).join("")}</ul>`
  return `<p>${xml(summary)}</p>${list}`
}

/** Text as XML and HTML take it, without the characters that XML 1.0 has no way to write. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(notXml, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A `urn:uuid` made of a hash (RFC 9562, version 8): the same for ever, wherever it is served from. */
export function uuidOf(sha256: string): string {
  const variant = ((Number.parseInt(sha256.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const parts = [
    ...[sha256.slice(0, 8), sha256.slice(8, 12), `8${sha256.slice(13, 16)}`],
    ...[`${variant}${sha256.slice(17, 20)}`, sha256.slice(20, 32)],
  ]
  return `urn:uuid:${parts.join("-")}`
}
