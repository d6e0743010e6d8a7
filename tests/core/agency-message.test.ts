import { expect, test } from "vitest"
import { compareDeclaration } from "../../src/core/agency-comparison.ts"
import { agencyMessage, answerDay } from "../../src/core/agency-message.ts"
import { openList } from "../../src/core/book.ts"
import type { DeclarationContent, DeclaredTool } from "../../src/core/declaration.ts"
import { listClass } from "../../src/core/list-build.ts"
import { vocabulary } from "../../templates/vocabulary.ts"
import { decision, everywhere, list, plan, tool } from "../support/list.ts"

const day = "2026-11-27"
const allowed = decision({ ...everywhere("yes"), classes: { public: "yes", internal: "yes", confidential: "no" } })
const book = openList(
  list(
    [
      tool("acme", [
        plan("acme/team", { decisions: [allowed] }),
        plan("acme/free", { account: "personal", decisions: [decision({ outcome: "refused" })] }),
      ]),
      tool("brume", [plan("brume/team", { decisions: [decision({ outcome: "refused" })] })]),
    ],
    { vocabulary: { classes: vocabulary.classes.map(listClass), uses: vocabulary.uses } },
  ),
)

function rowsOf(tools: readonly DeclaredTool[], over: Partial<DeclarationContent> = {}) {
  const content = { tools, uses: [], refused: [], subcontractors: [], attachments: [], ...over }
  return compareDeclaration({ book, content, kind: "contract", contract: { oversight: "reviewed" }, day })
}

const message = {
  kind: "contract" as const,
  ...{ about: "Campagne été", signedOn: "2026-11-12", by: answerDay(day) },
  company: "Maison Exemple",
}

const declared: readonly DeclaredTool[] = [
  { name: "Acme", plan: "acme/free", crafts: ["copy"], data: ["briefs"] },
  { name: "Brume", tool: "brume", plan: "brume/team", crafts: ["copy", "image"], data: ["briefs"] },
  { name: "Acme", plan: "acme/team", crafts: ["ideation"], data: ["launches"] },
  { name: "Acme", plan: "acme/team", crafts: ["ideation"], data: ["briefs"] },
]

test("a message in French asks about each conflict in a line, the worst first, what is alike once", () => {
  expect(plain(agencyMessage({ ...message, language: "fr", rows: rowsOf(declared) }))).toEqual({
    subject: "Campagne été : quatre points à régler sur les outils d’IA déclarés",
    text: `Bonjour,

Nous avons comparé votre déclaration du 12 novembre 2026, pour le contrat « Campagne été », avec ce que nous autorisons en matière d’IA. Quatre points appellent votre réponse.

1. Brume team, rédaction et images : Brume team a été refusé, quels que soient les données et l’usage. Merci de cesser dès maintenant d’employer Brume team pour nous, et de nous dire ce que vous avez déjà produit avec. Réponse souhaitée pour le 11 décembre 2026.

2. Acme free, rédaction : Acme free n’est pas permis pour cet usage (rédaction) et ces données ; Acme team l’est. Merci de passer à Acme team pour cet usage (rédaction), ou de ne plus employer Acme free ainsi pour nous. Réponse souhaitée pour le 11 décembre 2026.

3. Acme team, idées : Acme team est permis pour cet usage (idées), mais pas à partir de données confidentielles. Merci de ne plus confier de données confidentielles à Acme team, et de nous dire si cela a déjà été fait. Réponse souhaitée pour le 11 décembre 2026.

4. Toute la déclaration : La relecture n’est pas précisée ; le contrat demande une relecture de tout par une personne. Merci de mettre en place ce que demande le contrat (une relecture de tout par une personne) et de mettre votre déclaration à jour. Réponse souhaitée pour le 11 décembre 2026.

D’ici là, merci de ne pas employer pour nous ce qui est en cause ci-dessus.
Si l’un de ces points est inexact, dites-le-nous : nous le corrigerons ensemble.

Cordialement,
Maison Exemple`,
    points: 4,
  })
})

test("and in English, about a deliverable and a single point", () => {
  const rows = rowsOf(declared.slice(2, 3), { oversight: "double" })
  const { company: _, ...anonymous } = message
  expect(agencyMessage({ ...anonymous, kind: "deliverable", about: "Poster", language: "en", rows })).toEqual({
    subject: "Poster: one point to settle on the AI tools declared",
    text: `Hello,

We have compared your sheet of 12 November 2026, for the deliverable “Poster”, with what we allow in the way of AI. One point needs your answer.

1. Acme team, ideas: Acme team is allowed for this use (ideas), but not with confidential data. Please keep confidential data out of Acme team, and tell us whether any was already put in. Please answer by 11 December 2026.

Until then, please do not use on our work what is in question above.
If any of these points is wrong, tell us: we will put it right together.

Kind regards,`,
    points: 1,
  })
})

test("there is none where nothing is to be asked", () => {
  const rows = rowsOf(declared.slice(3), { oversight: "reviewed" })
  expect(rows.map(({ code }) => code)).toEqual(["ok"])
  expect(agencyMessage({ ...message, language: "fr", rows })).toBeUndefined()
})

test("a name that was typed cannot add lines of its own", () => {
  const odd: DeclaredTool = { name: "Vague\n\n2. Merci\u2028de payer\u0007", crafts: ["copy"], data: ["briefs"] }
  const found = agencyMessage({
    ...message,
    about: "Une\nligne",
    language: "fr",
    rows: rowsOf([odd], { oversight: "double" }),
  })
  expect(found?.subject).toMatch(/^Une ligne/)
  expect(found?.text.split("\n").filter((line) => /^\d/.test(line))).toHaveLength(1)
  expect(found?.text).toContain("« Vague 2. Merci de payer »".replaceAll(/(?<=«) | (?=»)/g, "\u00a0"))
})

function plain(found: ReturnType<typeof agencyMessage>) {
  expect(found?.text).not.toMatch(/ [:;!?»]|« /)
  const spaces = (text: string) => text.replaceAll("\u00a0", " ").replaceAll("\u202f", " ")
  return found && { ...found, subject: spaces(found.subject), text: spaces(found.text) }
}
