// What a block of a Word document is, so that two copies can be laid side by side: its place in the draft, whatever its number.

const keys = new WeakMap<object, string>()
const rows = new WeakMap<object, readonly string[]>()

/** The block, known by its place: `fr/clause/CL-02/silence`. */
export function keyed<Block extends object>(place: string, block: Block): Block {
  keys.set(block, place)
  return block
}

/** The table, known by its place, with the names of its rows. */
export function keyedTable<Table extends object>(place: string, names: readonly string[], table: Table): Table {
  rows.set(table, names)
  return keyed(place, table)
}

/** Absent: it is known by what it says. */
export function keyOf(block: object): string | undefined {
  return keys.get(block)
}

export function rowKeysOf(table: object): readonly string[] | undefined {
  return rows.get(table)
}
