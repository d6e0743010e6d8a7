import { describe, expect, test } from "vitest"
import { type MailKind, mailKinds, taskKinds } from "../../src/core/deciding.ts"
import { type MailData, type MailParts, mailPaths, mailText } from "../../src/core/mail-text.ts"
import { languages } from "../../src/core/text.ts"
import { answers, preconditionIds } from "../../src/core/vocabulary.ts"
import { routes } from "../../src/web/routes.ts"
import { frameWords, mailWords, testMail } from "../../templates/mails/index.ts"

const plan = { tool: "Trame Texte", plan: { fr: "Équipe", en: "Team" } }
const tasks = taskKinds.map((taskKind) => ({ task: "task_1", taskKind, dueOn: "2027-01-14", ...plan }))
const agency = { agency: "Agence Brume", contract: "Campagne 2027" }
const withAgencies = (["agency-conflict", "declaration-due", "contract-notice"] as const).flatMap((taskKind) =>
  [{}, plan, { contract: undefined }].map((of) => ({
    task: "task_1",
    taskKind,
    dueOn: "2027-01-14",
    ...agency,
    ...of,
  })),
)

/** Every way in which each kind is said, with all that can be there and with nothing that need not. */
const samples: { readonly [K in MailKind]: readonly MailData[K][] } = {
  "request-received": [{ request: "req_1", ...plan }, { request: "req_1" }],
  "request-decided": [
    { request: "req_1", ...plan, verdict: "answered" },
    { request: "req_1", ...plan, verdict: "declined" },
    ...answers.map((answer) => ({ request: "req_1", ...plan, answer })),
    { request: "req_1" },
  ],
  "sign-off-asked": [
    ...(["it", "legal", "dpo"] as const).map((role) => ({ decision: "dec_1", ...plan, role })),
    { decision: "dec_1", tool: "Trame Texte" },
  ],
  "task-due": [...tasks, ...withAgencies, { task: "task_1" }],
  "task-late": [...tasks, ...withAgencies, { task: "task_1" }],
  "licence-notice": [...tasks, { task: "task_1" }],
  "precondition-lapsed": [
    ...preconditionIds.map((precondition) => ({ task: "task_1", ...plan, precondition })),
    { task: "task_1" },
  ],
  "exception-ends": [...tasks, { task: "task_1" }, {}],
  digest: [
    { week: "2026-W48", waiting: 1, due: 1, late: 1, tasks: [{ ...tasks[0], late: true }, ...tasks.slice(1, 2)] },
    { week: "2026-W48", waiting: 3, due: 9, late: 12, tasks },
    { week: "2026-W48", waiting: 1, due: 0, late: 0, tasks: [] },
    { week: "2026-W48", waiting: 0, due: 1, late: 0, tasks: tasks.slice(0, 1) },
    {},
  ],
}

interface Said {
  name: string
  language: "fr" | "en"
  parts: MailParts
}

const said: Said[] = languages.flatMap((language) => [
  ...mailKinds.flatMap((kind) => saidOf(kind, language)),
  { name: "test", language, parts: testMail[language].parts },
])

function saidOf<K extends MailKind>(kind: K, language: "fr" | "en"): Said[] {
  return samples[kind].flatMap((data, index) =>
    [undefined, "Demandez une place à l’équipe."].map((text) => ({
      name: `${kind} ${index}`,
      language,
      parts: mailWords[kind][language](data, text),
    })),
  )
}

const wordsOf = ({ subject, lines, list = [], action }: MailParts) => [subject, ...lines, ...list, action]
const french = said.filter(({ language }) => language === "fr").flatMap(({ parts }) => wordsOf(parts))
const english = said.filter(({ language }) => language === "en").flatMap(({ parts }) => wordsOf(parts))
const frames = (language: "fr" | "en") => [
  ...mailKinds.flatMap((kind) => [
    frameWords[language].why(kind, undefined),
    frameWords[language].why(kind, "Maison Exemple"),
  ]),
  frameWords[language].choices,
  testMail[language].why,
]

const offending = (texts: readonly string[], pattern: RegExp) => [
  ...new Set(texts.filter((text) => pattern.test(text))),
]

test("every mail says the result in its subject, why or what to do, and has one link", () => {
  for (const { name, parts } of said) {
    expect([name, parts.subject.length > 10, parts.subject.length <= 150]).toEqual([name, true, true])
    expect([name, parts.lines.length >= 1, parts.action.length > 5]).toEqual([name, true, true])
    expect([name, wordsOf(parts).join(" ")]).toEqual([name, expect.not.stringMatching(/undefined|null|\[object|NaN/)])
  }
})

test("no two kinds share a subject, and the two languages none", () => {
  const first = (language: "fr" | "en") => mailKinds.map((kind) => saidOf(kind, language)[0]?.parts.subject)
  expect(new Set([...first("fr"), ...first("en")]).size).toBe(2 * mailKinds.length)
})

test("what is missing is left out, not shown", () => {
  expect(mailWords["task-due"].en({ task: "task_1" }, undefined).subject).toBe(
    "To do: review the decision on a tool of the register",
  )
  expect(mailWords["request-received"].fr({ request: "req_1" }, undefined).subject).toBe(
    "Demande reçue\u00a0: un outil du registre",
  )
})

describe("French typography", () => {
  const all = [...french, ...frames("fr")]
  test.each([
    ["a narrow or hard space stands before ; ! and ?", /(?<![\u00a0\u202f(])[;!?](?!\w)/],
    ["a hard space stands before a colon", /(?<![\u00a0\u202f]):(?!\S)/],
    ["guillemets hold hard spaces; no English quotation marks", /«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»|[“”"]/],
    ["apostrophes are typographic", /'/],
    ["no space is doubled, none stands at an end", / {2}|^ | $/],
  ])("%s", (_name, pattern) => {
    expect(offending(all, pattern)).toEqual([])
  })
})

test("English typography", () => {
  const all = [...english, ...frames("en")]
  expect(offending(all, /['"«»]|[\s\u00a0\u202f][;!?:](?!\S)| {2}|^ | $/)).toEqual([])
})

test("links lead where the pages are", () => {
  expect(mailPaths["request-received"]({ request: "req_1" })).toBe(routes.request("req_1"))
  expect(mailPaths["request-decided"]({ request: "req_1" })).toBe(routes.request("req_1"))
  expect(mailPaths["sign-off-asked"]({ decision: "dec_1" })).toBe(routes.decision("dec_1"))
  for (const kind of ["task-due", "task-late", "licence-notice", "precondition-lapsed", "exception-ends"] as const) {
    expect(mailPaths[kind]({ task: "task_1" })).toBe(routes.review("task_1"))
    expect(mailPaths[kind]({})).toBe(routes.reviews())
  }
  expect(mailPaths.digest({})).toBe(routes.dashboard)
})

test("what is due with an agency names it, with the tool or the contract", () => {
  const subject = (taskKind: (typeof withAgencies)[number]["taskKind"], language: "fr" | "en", of = {}) =>
    mailWords["task-due"][language]({ task: "task_1", taskKind, dueOn: "2027-01-14", ...agency, ...of }, undefined)
      .subject
  expect(subject("agency-conflict", "en", plan)).toBe(
    "By 14 January 2027: settle a conflict with Agence Brume (Trame Texte, Team)",
  )
  expect(subject("declaration-due", "fr")).toBe(
    "Pour le 14 janvier 2027\u00a0: demander sa déclaration à Agence Brume (Campagne 2027)",
  )
  expect(subject("contract-notice", "fr", { contract: undefined })).toBe(
    "Pour le 14 janvier 2027\u00a0: garder le contrat avec Agence Brume, ou y mettre fin",
  )
})

test("a digest counts and names, the late ones first", () => {
  const { subject, list } = mailWords.digest.en(
    { waiting: 2, due: 9, late: 1, tasks: [{ ...tasks[0], late: true }, ...tasks.slice(1, 3)] },
    undefined,
  )
  expect(subject).toBe("Your week: one task late, nine tasks due this week, two other things that wait for you")
  expect(list).toEqual([
    "Late: review the decision on Trame Texte (Team), 14 January 2027",
    "Renew the decision on Trame Texte (Team), or let it end, 14 January 2027",
    "Keep or end the licence of Trame Texte (Team), 14 January 2027",
    "and seven more tasks",
    "two other things that wait for you",
  ])
})

test("as a whole: text and HTML of one mail", () => {
  const frame = {
    language: "fr",
    link: "https://aval.maison.example/reviews/task_1",
    why: frameWords.fr.why("precondition-lapsed", "Maison Exemple"),
    choices: { label: frameWords.fr.choices, link: "https://aval.maison.example/account#mails" },
  } as const
  const { subject, text, html } = mailText(
    mailWords["precondition-lapsed"].fr({ task: "task_1", ...plan, precondition: "dpa-signed" }, undefined),
    frame,
  )
  expect({ subject, text }).toMatchInlineSnapshot(`
    {
      "subject": "Trame Texte (Équipe) : la réponse devient « demandez d’abord »",
      "text": "Trame Texte (Équipe) : la réponse devient « demandez d’abord »

    Un préalable de la décision ne tient plus. L’accord de sous-traitance n’est pas signé, ou a pris fin.

    Rétablissez-le et notez-le avec sa preuve, ou revoyez la décision : la réponse revient dès qu’il tient.

    Voir la tâche
    https://aval.maison.example/reviews/task_1

    -- 
    Aval, registre des outils d’IA de Maison Exemple, vous écrit parce que vous suivez les décisions du registre.
    Choisir les courriels que je reçois
    https://aval.maison.example/account#mails
    ",
    }
  `)
  expect(html).toContain('<html lang="fr">')
})
