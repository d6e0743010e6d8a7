import { getTableColumns, sql } from "drizzle-orm"
import type { HostEntry, Tool } from "../src/core/register.ts"
import { fold } from "../src/core/text.ts"
import { cut } from "./insert.ts"
import { searchEntries } from "./schema.ts"
import type { Statement, Writer } from "./store.ts"

/** What a tool is found by. */
export interface Findable {
  toolId: string
  tool: Pick<Tool, "name" | "aliases" | "hosts">
  vendor: string
  /** Own hosts of its plans. */
  planHosts?: readonly HostEntry[] | undefined
}

/** Puts the tools into the search, or anew: after any change of a tool, its plans' hosts or its vendor's name. */
export function indexTools(write: Writer, tools: readonly Findable[]): Statement[] {
  return cut(tools.map(entryOf), Object.keys(getTableColumns(searchEntries)).length).map((rows) =>
    write
      .insert(searchEntries)
      .values(rows)
      .onConflictDoUpdate({
        target: searchEntries.toolId,
        set: {
          names: sql`excluded.names`,
          aliases: sql`excluded.aliases`,
          vendor: sql`excluded.vendor`,
          hosts: sql`excluded.hosts`,
          folded: sql`excluded.folded`,
        },
      }),
  )
}

function entryOf({ toolId, tool, vendor, planHosts = [] }: Findable): typeof searchEntries.$inferInsert {
  const names = [tool.name, ...tool.aliases].map(fold)
  const [name = "", ...aliases] = names
  return {
    toolId,
    names: name,
    aliases: aliases.join("\n"),
    vendor: fold(vendor),
    hosts: [...new Set([...tool.hosts, ...planHosts].map(({ host }) => fold(host)))].join("\n"),
    folded: names.map((value) => ` ${value} `).join("\n"),
  }
}
