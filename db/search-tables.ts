import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core"

// The full-text tables, for reading: their migration is written by hand, so drizzle-kit must not see them in schema.ts.

/** Words and their beginnings. `all` stands for the table itself on the left of `match`. */
export const searchWords = sqliteTable("search_words", {
  id: integer("rowid").notNull(),
  all: text("search_words").notNull(),
  rank: real("rank").notNull(),
})

/** Runs of three characters. */
export const searchTrigrams = sqliteTable("search_trigrams", {
  id: integer("rowid").notNull(),
  all: text("search_trigrams").notNull(),
  rank: real("rank").notNull(),
})
