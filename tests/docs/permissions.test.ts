import { expect, test } from "vitest"
import { type Action, actions, matrix, roles, scopeActions, scopes, type Visitor } from "../../src/core/access.ts"
import { messages } from "../../src/i18n/index.ts"

const words = messages.en.access
const visitors: Readonly<Record<Visitor, string>> = {
  nobody: "nobody signed in",
  public: "nobody signed in, `AVAL_PUBLIC=list`",
  local: "this machine, before the first account or in the example company",
}

/** What docs/permissions.md says, from the one matrix that pages, API and tokens are held to. */
function permissions(): string {
  const byRole = roles.map((role) => ({ head: words.roles[role], may: matrix[role] }))
  const byScope = scopes.map((scope) => ({ head: `\`${scope}\``, may: scopeActions[scope] }))
  const byVisitor = (Object.keys(visitors) as Visitor[]).map((visitor) => ({
    head: visitors[visitor],
    may: matrix[visitor],
  }))
  return [
    "# Who may do what",
    "",
    "Written from the code by `tests/docs/permissions.test.ts` (`npx vitest run tests/docs/permissions.test.ts -u`); Aval shows the same at",
    "`/admin/roles`. A person may have several roles: what they allow adds up. [How to give them](accounts.md).",
    "",
    "## By role",
    "",
    ...table(byRole),
    "",
    ...roles.map((role) => `- **${words.roles[role]}** (\`${role}\`): ${words.roleHints[role]}`),
    "",
    `## ${words.matrix.unitsTitle}`,
    "",
    ...words.matrix.units.map((text) => `- ${text}`),
    "",
    "## By scope of an API token",
    "",
    words.matrix.scopesText,
    "",
    ...table(byScope),
    "",
    ...scopes.map((scope) => `- \`${scope}\`: ${words.scopes[scope]}`),
    "",
    "## Without signing in",
    "",
    ...table(byVisitor),
    "",
  ].join("\n")
}

function table(columns: readonly { head: string; may: readonly Action[] }[]): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  return [
    row(["", ...columns.map(({ head }) => head)]),
    row(["---", ...columns.map(() => "---")]),
    ...actions.map((action) =>
      row([
        `${words.actions[action]} (\`${action}\`)`,
        ...columns.map(({ may }) => (may.includes(action) ? "yes" : "–")),
      ]),
    ),
  ]
}

test("docs/permissions.md says what the code does", async () => {
  await expect(permissions()).toMatchFileSnapshot("../../docs/permissions.md")
})

test("it says of every role and scope what it may and what it may not", () => {
  const text = permissions()
  expect(text).toMatch(/manage people and their roles \(`people:manage`\) \| – \| – \| – \| – \| – \| – \| yes \|/)
  expect(text).toMatch(/read the event log \(`events:read`\) \| – \| – \| – \| – \| yes \| – \| yes \|/)
  expect(text).toMatch(/manage people and their roles \(`people:manage`\) \| – \| – \| – \|$/m)
})
