import Client, { type Database } from "better-sqlite3"

export type Row = Readonly<Record<string, unknown>>
export type Rows = Readonly<Record<string, readonly Row[]>>

/** Every row of every table of a database file, without the search index, which is made from them; bytes as hex. */
export function rowsOf(file: string): Rows {
  return read(file, (client) => {
    const tables = client
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
      .pluck()
      .all()
      .filter((name) => !name.startsWith("sqlite_"))
    return Object.fromEntries(
      tables.map((table) => [table, client.prepare<[], Row>(`SELECT * FROM "${table}"`).all().map(plain).sort(byText)]),
    )
  })
}

/** The words that made its tables, indexes and triggers. */
export function schemaOf(file: string): readonly string[] {
  return read(file, (client) =>
    client.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").pluck().all(),
  )
}

/** Tables that do not hold the same rows: what a test runner would show of tens of thousands takes minutes. */
export function differing(one: Rows, other: Rows): readonly string[] {
  const tables = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...tables].filter((table) => JSON.stringify(one[table]) !== JSON.stringify(other[table]))
}

function read<T>(file: string, work: (client: Database) => T): T {
  const client = new Client(file, { fileMustExist: true })
  try {
    return work(client)
  } finally {
    client.close()
  }
}

function plain(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Buffer.isBuffer(value) ? value.toString("hex") : value]),
  )
}

function byText(one: Row, other: Row): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}
