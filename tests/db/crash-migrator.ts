import { writeSync } from "node:fs"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"

// Migrates a file with the migrations of a folder, and says when it begins and when it is done.
const [, , file = "", folder] = process.argv
const store = await openSqlite(file, folder)
writeSync(1, "begun\n")
migrateSqlite(store, folder)
writeSync(1, "done\n")
await store.close()
