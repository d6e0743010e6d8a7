import { openList } from "../../../src/core/book.ts"
import { enforcement } from "../../../src/core/enforcement.ts"
import type { ExportSource } from "../../../src/core/exports/format.ts"
import type { ListTool } from "../../../src/core/list.ts"
import type { Language } from "../../../src/core/text.ts"
import { decision, everywhere, exception, list, plan, tool } from "../../support/list.ts"

/** Names that a spreadsheet, a page or a wiki would run, were they not made harmless. */
export const hostile = [
  '=HYPERLINK("http://x.example","y")',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  "-2+3",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "[click](javascript:alert(1))",
  "`code` *bold* _it_ ~~x~~ | cell",
  "{{constructor}} https://evil.example www.evil.example a@b.example",
  "\u202ereversed",
  "two\nlines",
]

const sampleTools: readonly ListTool[] = [
  tool("acme", [
    plan("acme/team", {
      access: { fr: "Demandez au support", en: "Ask support" },
      holds: { "licence-active": [{ from: "2026-01-01", until: "2026-12-31" }] },
      decisions: [
        decision({
          outcome: "conditional",
          classes: { public: "yes", internal: "if" },
          uses: { copy: "yes", naming: "ask" },
          otherUses: "if",
          overrides: [{ class: "public", use: "naming", answer: "no" }],
          conditions: [
            { id: "c1", classes: [], uses: [] },
            { id: "c2", classes: ["internal"], uses: ["copy"] },
          ],
          preconditions: [{ id: "licence-active", classes: [], uses: [] }],
          validUntil: "2026-12-31",
        }),
      ],
      exceptions: [exception()],
    }),
    plan("acme/free", { account: "personal", decisions: [decision({ outcome: "refused", ...everywhere("no") })] }),
  ]),
  tool("open", [
    plan("open/all", {
      hosts: [{ host: "own.open.example", cover: "host" }],
      decisions: [decision(everywhere("yes"))],
    }),
  ]),
  tool("idle", [plan("idle/pro")]),
  tool("bare", []),
  ...hostile.map((name, index) =>
    tool(`h${index}`, [plan(`h${index}/p`, { name: { fr: "P", en: "P" }, decisions: [decision(everywhere("yes"))] })], {
      name,
      vendor: name,
    }),
  ),
]

/** A list with a plan of each kind, and tools of hostile names. */
export function sourceOf(lang: Language = "en", tools: readonly ListTool[] = sampleTools): ExportSource {
  const book = openList(list(tools))
  const day = "2026-05-28"
  const hosts = enforcement(book, { undecidedHosts: "none", neverBlock: [] }, day)
  return { book, sha256: "0123456789abcdef".repeat(4), day, hosts, url: "https://aval.example", lang }
}
