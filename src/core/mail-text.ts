import type { Day } from "./day.ts"
import type { MailKind, TaskKind } from "./deciding.ts"
import type { SignOffRole } from "./register.ts"
import type { CompanyText, Language } from "./text.ts"
import type { Answer, PreconditionId } from "./vocabulary.ts"

/** A plan or a tool as a mail names it. What is missing is left out of the sentence. */
export type MailSubject = {
  /** Name of the tool. */
  tool?: string | undefined
  /** Name of the plan. */
  plan?: CompanyText | string | undefined
  /** Name of the agency, and title of the contract with it. */
  agency?: string | undefined
  contract?: string | undefined
}

/** Something that has to be done. */
export type TaskMail = MailSubject & {
  /** Its id; absent: the page of all. */
  task?: string | undefined
  taskKind?: TaskKind | undefined
  dueOn?: Day | undefined
  precondition?: PreconditionId | undefined
}

/** What the text of each kind is made of: ids, days, names of tools and plans; no name of a person. */
export type MailData = {
  "request-received": MailSubject & { request: string }
  "request-decided": MailSubject & {
    request: string
    verdict?: "answered" | "declined" | undefined
    /** What the list says now. */
    answer?: Answer | undefined
  }
  "sign-off-asked": MailSubject & { decision: string; role?: SignOffRole | undefined }
  "task-due": TaskMail
  "task-late": TaskMail
  "licence-notice": TaskMail
  "precondition-lapsed": TaskMail
  "exception-ends": TaskMail
  digest: {
    /** `2026-W48`. */
    week?: string | undefined
    /** How many things wait, tasks aside. */
    waiting?: number | undefined
    /** How many tasks are due within the week, and how many are late. */
    due?: number | undefined
    late?: number | undefined
    /** The first of them, those that are late before the others. */
    tasks?: readonly (TaskMail & { late?: boolean | undefined })[] | undefined
  }
}

/** Where the one link of a mail leads, below the address of Aval. */
export const mailPaths: { readonly [K in MailKind]: (data: MailData[K]) => string } = {
  "request-received": ({ request }) => `/requests/${encodeURIComponent(request)}`,
  "request-decided": ({ request }) => `/requests/${encodeURIComponent(request)}`,
  "sign-off-asked": ({ decision }) => `/decisions/${encodeURIComponent(decision)}`,
  "task-due": taskPath,
  "task-late": taskPath,
  "licence-notice": taskPath,
  "precondition-lapsed": taskPath,
  "exception-ends": taskPath,
  digest: () => "/dashboard",
}

/** Where each chooses what to be told of. */
export const mailChoices = "/account#mails"

function taskPath({ task }: TaskMail): string {
  return task === undefined ? "/reviews" : `/reviews/${encodeURIComponent(task)}`
}

/** What a mail says, in one language. */
export interface MailParts {
  /** The result, in a line. */
  subject: string
  /** Why, and what to do: a sentence or two each. */
  lines: readonly string[]
  /** What somebody wrote. */
  quote?: string | undefined
  /** Several things, one a line. */
  list?: readonly string[] | undefined
  /** Words of the one link. */
  action: string
}

/** What stands around it. */
export interface MailFrame {
  language: Language
  /** Where the one link leads. */
  link: string
  /** Why this person gets it, and how to switch it off. */
  why: string
  choices: { label: string; link: string }
}

export interface MailText {
  subject: string
  text: string
  html: string
}

/** Longest subject: what is longer is cut by those who show it. */
const longestSubject = 150
const longestQuote = 2000

/**
 * A mail as text and as HTML, saying the same. No image, nothing loaded from anywhere, no colour of its own but for lines: it is read
 * on dark ground too.
 */
export function mailText(parts: MailParts, frame: MailFrame): MailText {
  const subject = cut(oneLine(parts.subject), longestSubject)
  const quote = parts.quote === undefined ? undefined : cut(parts.quote.trim(), longestQuote)
  return { subject, text: plain({ ...parts, subject, quote }, frame), html: page({ ...parts, subject, quote }, frame) }
}

/** The text in one line, without what could end a header or turn the direction of what follows. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim()
}

function cut(text: string, most: number): string {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`
}

function plain({ subject, lines, quote, list, action }: MailParts, { link, why, choices }: MailFrame): string {
  const blocks = [
    subject,
    ...lines,
    ...(quote === undefined ? [] : [quote.replace(/^/gm, "> ")]),
    ...(list === undefined || list.length === 0 ? [] : [list.map((item) => `- ${item}`).join("\n")]),
    `${action}\n${link}`,
    `-- \n${why}\n${choices.label}\n${choices.link}`,
  ]
  return `${blocks.join("\n\n")}\n`
}

const styles = {
  body: "margin:0;padding:24px 16px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:16px;line-height:1.5",
  box: "max-width:36rem;margin:0 auto",
  head: "margin:0 0 16px;font-size:22px;line-height:1.25;font-weight:650",
  part: "margin:0 0 16px",
  quote: "margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid #8a94a3;font-family:Georgia,serif",
  list: "margin:0 0 16px;padding-left:20px",
  action: "display:inline-block;padding:9px 16px;border:1px solid #8a94a3;border-radius:6px;font-weight:600",
  foot: "margin:24px 0 0;padding-top:12px;border-top:1px solid #8a94a3;font-size:13px",
} as const

function page({ subject, lines, quote, list, action }: MailParts, { language, link, why, choices }: MailFrame): string {
  const body = [
    `<h1 style="${styles.head}">${escaped(subject)}</h1>`,
    ...lines.map((line) => `<p style="${styles.part}">${escaped(line)}</p>`),
    ...(quote === undefined
      ? []
      : [`<blockquote style="${styles.quote}">${escaped(quote).replace(/\r?\n/g, "<br>")}</blockquote>`]),
    ...(list === undefined || list.length === 0
      ? []
      : [`<ul style="${styles.list}">${list.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`]),
    `<p style="${styles.part}"><a href="${escaped(link)}" style="${styles.action}">${escaped(action)}</a></p>`,
    `<p style="${styles.foot}">${escaped(why)}<br><a href="${escaped(choices.link)}">${escaped(choices.label)}</a></p>`,
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body style="${styles.body}">
<div style="${styles.box}">
${body.join("\n")}
</div>
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
